//! Element and attribute names as small numbers, so that a rule compares a byte, not a string.

/// Places for names: several for each, so that most are found at the first look.
const PLACES: usize = 1024;
const NOWHERE: u8 = u8::MAX;

/// FNV-1a, cut to a place.
const fn hash(name: &str) -> usize {
    let bytes = name.as_bytes();
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ hash >> 15) as usize % PLACES
}

/// Declares an enum and the sorted table that finds a name in it.
macro_rules! names {
    ($(#[$doc:meta])* $kind:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub(crate) enum $kind {
            $($variant,)*
            /// A name that is not in the table.
            Other,
        }

        impl $kind {
            const TABLE: &'static [(&'static str, Self)] = &[$(($text, Self::$variant),)*];

            /// Where each name stands in the table, by its hash; `NOWHERE` in empty places.
            const fn places() -> [u8; PLACES] {
                let mut places = [NOWHERE; PLACES];
                let mut at = 0;
                while at < Self::TABLE.len() {
                    let mut place = hash(Self::TABLE[at].0);
                    while places[place] != NOWHERE {
                        place = (place + 1) % PLACES;
                    }
                    places[place] = at as u8;
                    at += 1;
                }
                places
            }

            /// The variant for a name in lower case.
            pub(crate) fn of(name: &str) -> Self {
                static KNOWN: [u8; PLACES] = $kind::places();
                let mut place = hash(name);
                loop {
                    match Self::TABLE.get(usize::from(KNOWN[place])) {
                        Some((known, variant)) if *known == name => return *variant,
                        Some(_) => place = (place + 1) % PLACES,
                        None => return Self::Other,
                    }
                }
            }

            /// The name; empty for `Other`.
            pub(crate) fn name(self) -> &'static str {
                Self::TABLE.get(self as usize).map_or("", |(name, _)| name)
            }
        }
    };
}

// Both tables are in byte order, for those who look for a name in them.
names! {
    /// The elements that some rule names.
    Tag {
        A = "a", Abbr = "abbr", Acronym = "acronym", Address = "address", AmpImg = "amp-img",
        AmpVideo = "amp-video", AmpYoutube = "amp-youtube",
        Applet = "applet", Area = "area", Article = "article", Aside = "aside", Audio = "audio",
        B = "b", Base = "base", Bdi = "bdi", Bdo = "bdo", Big = "big", Blockquote = "blockquote",
        Body = "body", Br = "br", Button = "button", Canvas = "canvas", Caption = "caption",
        Center = "center", Cite = "cite", Code = "code", Col = "col", Colgroup = "colgroup",
        Data = "data", Datalist = "datalist", Dd = "dd", Del = "del", Details = "details",
        Dfn = "dfn", Dialog = "dialog", Dir = "dir", Div = "div", Dl = "dl", Dt = "dt", Em = "em",
        Embed = "embed", Fieldset = "fieldset", Figcaption = "figcaption", Figure = "figure",
        Font = "font", Footer = "footer", Form = "form", Frame = "frame", Frameset = "frameset",
        H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6", Head = "head",
        Header = "header", Hgroup = "hgroup", Hr = "hr", Html = "html", I = "i", Iframe = "iframe",
        Img = "img", Input = "input", Ins = "ins", Kbd = "kbd", Label = "label", Legend = "legend",
        Li = "li", Link = "link", Listing = "listing", Main = "main", Map = "map", Mark = "mark",
        Math = "math", Menu = "menu", Meta = "meta", Meter = "meter", Nav = "nav",
        Noframes = "noframes", Noscript = "noscript", Object = "object", Ol = "ol",
        Optgroup = "optgroup", Option = "option", Output = "output", P = "p", Param = "param",
        Picture = "picture", Plaintext = "plaintext", Pre = "pre", Progress = "progress", Q = "q",
        Rb = "rb", Rp = "rp", Rt = "rt", Rtc = "rtc", Ruby = "ruby", S = "s", Samp = "samp",
        Script = "script", Search = "search", Section = "section", Select = "select", Slot = "slot",
        Small = "small", Source = "source", Span = "span", Strike = "strike", Strong = "strong",
        Style = "style", Sub = "sub", Summary = "summary", Sup = "sup", Svg = "svg",
        Table = "table", Tbody = "tbody", Td = "td", Template = "template", Textarea = "textarea",
        Tfoot = "tfoot", Th = "th", Thead = "thead", Time = "time", Title = "title", Tr = "tr",
        Track = "track", Tt = "tt", U = "u", Ul = "ul", Var = "var", Video = "video", Wbr = "wbr",
        Xmp = "xmp",
    }
}

names! {
    /// The attributes that some rule names. Others are kept only where they start with `data-`.
    Attr {
        Alt = "alt", AriaHidden = "aria-hidden", AriaLabel = "aria-label", AriaLabelledby = "aria-labelledby",
        Border = "border", Charset = "charset", Cite = "cite", Class = "class", Colspan = "colspan",
        Content = "content", DataSrc = "data-src", DataSrcset = "data-srcset",
        DataStandfirst = "data-standfirst", Datetime = "datetime", Dir = "dir", Display = "display",
        Encoding = "encoding", Headers = "headers", Height = "height", Hidden = "hidden", Href = "href",
        Hreflang = "hreflang", HttpEquiv = "http-equiv", Id = "id", Itemid = "itemid", Itemprop = "itemprop",
        Itemref = "itemref", Itemscope = "itemscope", Itemtype = "itemtype", Label = "label", Lang = "lang",
        Media = "media", Name = "name", Open = "open", Poster = "poster", Property = "property",
        Rel = "rel", Resource = "resource", Reversed = "reversed", Role = "role", Rowspan = "rowspan",
        Scope = "scope", Shadowrootmode = "shadowrootmode", Sizes = "sizes", Src = "src",
        Srcset = "srcset", Start = "start", Style = "style", Summary = "summary", Target = "target",
        Title = "title", Type = "type", Typeof = "typeof", Value = "value", Width = "width",
        XmlLang = "xml:lang",
    }
}

/// Attributes that no rule names and that are kept all the same: they draw formulas.
pub(super) const KEPT: [&str; 10] = [
    "accent",
    "accentunder",
    "columnspan",
    "displaystyle",
    "linethickness",
    "lspace",
    "mathvariant",
    "rspace",
    "scriptlevel",
    "stretchy",
];

impl Attr {
    /// Holds one address or several.
    pub(crate) const fn is_address(self) -> bool {
        matches!(
            self,
            Self::Href | Self::Src | Self::Srcset | Self::DataSrc | Self::DataSrcset | Self::Poster
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Attr, Tag};

    #[test]
    fn tables_are_in_order_and_name_back() {
        assert!(Tag::TABLE.is_sorted_by_key(|(name, _)| *name));
        assert!(
            Attr::TABLE.is_sorted_by_key(|(name, _)| *name),
            "{:?}",
            Attr::TABLE.windows(2).find(|w| w[0].0 > w[1].0)
        );
        for (name, tag) in Tag::TABLE {
            assert_eq!((Tag::of(name), tag.name()), (*tag, *name));
        }
        assert_eq!(Tag::of("x-card"), Tag::Other);
        assert_eq!(Attr::of("onclick"), Attr::Other);
    }
}
