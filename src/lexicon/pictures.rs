//! How pages name pictures: where the real one hides, and what is none.

/// Word beginnings in the name of a `data-` attribute that holds a picture's real address.
/// More of them find more pictures and more addresses that are none.
pub(crate) const LAZY_NAMES: [&str; 13] = [
    "src",
    "source",
    "srcset",
    "original",
    "lazy",
    "image",
    "img",
    "bg",
    "background",
    "hires",
    "retina",
    "url",
    "postload",
];

/// Word beginnings in names that rule such an attribute out: the address of something else, or a worse copy.
pub(crate) const NOT_LAZY_NAMES: [&str; 10] =
    ["share", "link", "href", "page", "placeholder", "low", "blur", "lqip", "icon", "error"];

/// Word beginnings in the file name of a picture that only keeps the place.
pub(crate) const PLACEHOLDERS: [&str; 17] = [
    "placeholder",
    "blank",
    "spacer",
    "loading",
    "loader",
    "lazyload",
    "lazy",
    "transparent",
    "trans",
    "pixel",
    "dummy",
    "empty",
    "clear",
    "grey",
    "gray",
    "1x1",
    "default",
];

/// File endings of pictures that show something.
pub(crate) const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".jfif"];

/// Word beginnings in class, file or alternative text of what is no illustration.
pub(crate) const FURNITURE: [&str; 14] = [
    "icon", "logo", "avatar", "emoji", "sprite", "badge", "gravatar", "headshot", "portrait", "favicon",
    "smiley", "flag", "arrow", "button",
];

/// The widest candidate that is taken as the picture itself, in pixels. Raising it costs readers
/// bytes, lowering it makes pictures blurred where `srcset` is not read.
pub(crate) const WIDEST: u32 = 1600;
/// A picture whose sides are both shorter is an icon or a portrait.
pub(crate) const SMALLEST: u32 = 64;
/// Bytes of a `data:` picture that is more than a placeholder.
pub(crate) const DATA_BYTES: usize = 2000;
