/**
 * Players that may be put into a story, once they are asked for: those that do
 * not follow their viewers about, or can be told not to. Everything else stays
 * a link.
 */

/** The page of a film → its player. @type {ReadonlyArray<[RegExp, (id: string) => string]>} */
const PLAYERS = [
  [
    /^https:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{6,20})/,
    (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  ],
  [/^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{4,12})/, (id) => `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1`],
  [/^https:\/\/(?:www\.|embed\.)?ted\.com\/talks\/([\w-]{3,100})/, (id) => `https://embed.ted.com/talks/${id}`],
  [/^https:\/\/archive\.org\/(?:details|embed)\/([\w.-]{3,100})/, (id) => `https://archive.org/embed/${id}`],
];

/**
 * @param {{provider: string, url: string}} embed
 * @returns {{kind: "frame" | "video" | "audio", src: string} | null}
 */
export function playerOf({ provider, url }) {
  // A file of the site's own needs no player of anybody's.
  if ((provider === "video" || provider === "audio") && /^https?:\/\/[^?#]+\.(?:mp4|webm|m4v|ogv|mp3|m4a|ogg|oga|opus|wav|flac)(?:[?#]|$)/i.test(url)) {
    return { kind: provider, src: url };
  }
  for (const [page, player] of PLAYERS) {
    const id = page.exec(url)?.[1];
    if (id) return { kind: "frame", src: player(id) };
  }
  return null;
}
