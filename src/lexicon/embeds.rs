//! Hosts whose frames are part of a story: players, posts, maps, charts.

/// A host, or the end of one, and the provider's name.
pub(crate) const HOSTS: &[(&str, &str)] = &[
    ("youtube.com", "youtube"),
    ("youtube-nocookie.com", "youtube"),
    ("youtu.be", "youtube"),
    ("vimeo.com", "vimeo"),
    ("dailymotion.com", "dailymotion"),
    ("twitch.tv", "twitch"),
    ("tiktok.com", "tiktok"),
    ("instagram.com", "instagram"),
    ("facebook.com", "facebook"),
    ("twitter.com", "x"),
    ("x.com", "x"),
    ("bsky.app", "bluesky"),
    ("soundcloud.com", "soundcloud"),
    ("spotify.com", "spotify"),
    ("podcasts.apple.com", "apple-podcasts"),
    ("ted.com", "ted"),
    ("datawrapper.de", "datawrapper"),
    ("dwcdn.net", "datawrapper"),
    ("flourish.studio", "flourish"),
    ("infogram.com", "infogram"),
    ("google.com", "google-maps"),
    ("openstreetmap.org", "openstreetmap"),
    ("documentcloud.org", "documentcloud"),
    ("archive.org", "archive"),
    ("codepen.io", "codepen"),
    ("streamable.com", "streamable"),
    ("rumble.com", "rumble"),
    ("bilibili.com", "bilibili"),
    ("rutube.ru", "rutube"),
    ("vk.com", "vk"),
    ("nicovideo.jp", "niconico"),
    ("naver.com", "naver"),
    ("reddit.com", "reddit"),
    ("peertube.tv", "peertube"),
];

/// Paths of these hosts that are no story: buttons, boxes, consent frames.
pub(crate) const FURNITURE: &[&str] =
    &["/plugins/", "/recaptcha", "/follow", "/share", "/widgets/", "/like.php", "/subscribe_embed"];
