/**
 * @param {SpeechSynthesis} synth
 * @param {number} [patience] some browsers have none before they have been asked, others never
 * @returns {Promise<SpeechSynthesisVoice[]>}
 */
export async function voicesOf(synth, patience = 1500) {
  const ready = synth.getVoices();
  if (ready.length) return ready;
  await new Promise((done) => {
    const timer = setTimeout(done, patience);
    synth.addEventListener?.(
      "voiceschanged",
      () => {
        clearTimeout(timer);
        done(undefined);
      },
      { once: true },
    );
  });
  return synth.getVoices();
}

/**
 * The voices that speak a language, best first: the very variety, then those
 * on this machine, which need no network, then the browser's own choice. With
 * none of that language, all.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string | null} lang
 * @returns {SpeechSynthesisVoice[]}
 */
export function voicesFor(voices, lang) {
  const wanted = normal(lang ?? "");
  const language = wanted.split("-", 1)[0];
  const fitting = voices.filter((voice) => language && normal(voice.lang).split("-", 1)[0] === language);
  const worth = (/** @type {SpeechSynthesisVoice} */ voice) =>
    (normal(voice.lang) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return fitting.length ? fitting.sort((a, b) => worth(b) - worth(a)) : voices;
}

/** @param {string} lang */
function normal(lang) {
  return lang.toLowerCase().replace("_", "-");
}
