//! A picture as the page means it: the real one behind lazy attributes, `picture`,
//! `srcset` and `noscript` twins, and no placeholder.

use crate::dom::{Attr, Document, NodeId, Tag, parse_noscript};
use crate::lexicon::pictures;
use crate::model::{Image, ImageCandidate};
use crate::url::Base;

/// Sizes of one picture that are kept.
const CANDIDATES: usize = 12;
/// Nodes around a picture among which its `noscript` twin is looked for.
const NEAR: usize = 6;

/// The picture of an `img`, `amp-img` or `picture`; `None` where it shows nothing.
pub(crate) fn image(doc: &Document, base: &Base, img: NodeId) -> Option<Image> {
    shown(doc, base, img).or_else(|| twin(doc, base, img))
}

/// The picture behind an element's own background.
pub(crate) fn background(doc: &Document, base: &Base, id: NodeId) -> Option<Image> {
    let style = doc.attr(id, Attr::Style).and_then(|style| {
        let rest = &style[style.find("url(")? + 4..];
        Some(rest[..rest.find(')')?].trim().trim_matches(['"', '\'']))
    });
    let lazy = || doc.data_attrs(id).find(|(name, value)| names_background(name) && names_picture(value));
    let address = style.filter(|style| !is_placeholder(style)).or_else(|| lazy().map(|(_, value)| value))?;
    Some(Image { src: base.picture(address)?, ..Image::default() })
}

/// Whether a picture is set too small, or named, to be anything but an icon, a logo or a portrait.
pub(crate) fn is_furniture(doc: &Document, img: NodeId) -> bool {
    let side = |attr| pixels(doc, img, attr);
    if let (Some(width), Some(height)) = (side(Attr::Width), side(Attr::Height))
        && width < pictures::SMALLEST
        && height < pictures::SMALLEST
        && !doc.is(img, Tag::AmpImg)
    {
        return true;
    }
    let own = [img, doc.parent(img)];
    let classes = own.iter().filter_map(|&id| doc.attr(id, Attr::Class));
    let file = doc.attr(img, Attr::Src).map(file_name);
    classes.chain(file).chain(doc.attr(img, Attr::Alt)).any(|text| has_word(text, &pictures::FURNITURE))
        || file.is_some_and(|file| ends_with(file, ".svg"))
}

/// A `noscript` twin stands right behind the picture or its wrapper, or right before it.
fn twin(doc: &Document, base: &Base, img: NodeId) -> Option<Image> {
    let wrapper = doc.parent(img);
    let around = (img.index().saturating_sub(NEAR)..img.index() + 2 * NEAR)
        .skip_while(|&index| index <= wrapper.index().saturating_sub(2))
        .map(NodeId::new)
        .take_while(|&id| id.index() < doc.len() && id <= doc.end(wrapper));
    let noscript =
        around.filter(|&id| doc.is(id, Tag::Noscript)).min_by_key(|id| id.index().abs_diff(img.index()));
    let inner = parse_noscript(doc, noscript?)?;
    shown(&inner, base, inner.find(NodeId::ROOT, Tag::Img)?)
}

/// What the elements themselves say.
fn shown(doc: &Document, base: &Base, id: NodeId) -> Option<Image> {
    let is_img = |id: &NodeId| matches!(doc.tag(*id), Some(Tag::Img | Tag::AmpImg));
    let img = if is_img(&id) { id } else { doc.inside(id).find(is_img)? };
    if is_tracking(doc, img) {
        return None;
    }
    let picture = [id, doc.parent(img)].into_iter().find(|&id| doc.is(id, Tag::Picture));
    let mut found = Sizes::of(doc, base, img);
    // The sources of `picture` are often other crops: they speak where the img itself has nothing.
    if let Some(picture) = picture
        && found.is_empty()
    {
        let sources = doc
            .children(picture)
            .map(|source| Sizes::of(doc, base, source))
            .filter(|sizes| !sizes.is_empty());
        // The widest crop: narrow ones are for phones. Of equals the first, as a browser takes it.
        found = sources.reduce(|best, next| if next.widest() > best.widest() { next } else { best })?;
    }
    let src = found.best()?;
    let alt = doc.attr(img, Attr::Alt).unwrap_or_default();
    let mut folded = String::new();
    crate::dom::push_folded(&mut folded, alt);
    Some(Image {
        src,
        alt: folded.trim().to_owned(),
        width: pixels(doc, img, Attr::Width),
        height: pixels(doc, img, Attr::Height),
        srcset: found.into_srcset(),
    })
}

/// The addresses that one element gives for its picture.
#[derive(Default)]
struct Sizes {
    single: Option<String>,
    /// With the width or density that each is for.
    set: Vec<(ImageCandidate, u32)>,
}

impl Sizes {
    fn of(doc: &Document, base: &Base, id: NodeId) -> Self {
        let mut sizes = Self::default();
        let mut add_set = |value: &str| {
            for (address, descriptor) in srcset(value).filter(|(address, _)| !is_placeholder(address)) {
                let size = size(descriptor);
                if let Some(src) = base.picture(address)
                    && is_descriptor(descriptor)
                    && sizes.set.len() < CANDIDATES
                    && !sizes.set.iter().any(|(known, _)| known.src == src)
                {
                    sizes.set.push((ImageCandidate { src, descriptor: descriptor.to_owned() }, size));
                }
            }
        };
        doc.attr(id, Attr::Srcset).into_iter().for_each(&mut add_set);
        doc.attr(id, Attr::DataSrcset).into_iter().for_each(&mut add_set);
        let lazy: Vec<_> = doc.data_attrs(id).filter(|(name, value)| is_lazy(name, value)).collect();
        lazy.iter().filter(|(_, value)| is_set(value)).for_each(|(_, value)| add_set(value));
        let own = [doc.attr(id, Attr::DataSrc), doc.attr(id, Attr::Src)].into_iter().flatten();
        let rest = lazy.iter().filter(|(_, value)| !is_set(value)).map(|(_, value)| *value);
        sizes.single = own
            .chain(rest)
            .filter(|value| !is_placeholder(value) && !value.contains(['{', '[']))
            .find_map(|value| base.picture(value));
        sizes
    }

    fn is_empty(&self) -> bool {
        self.single.is_none() && self.set.is_empty()
    }

    fn widest(&self) -> u32 {
        self.set.iter().map(|(_, size)| *size).max().unwrap_or_default()
    }

    /// The largest that is not larger than any reader needs; where sizes are not given, the element's own.
    fn best(&self) -> Option<String> {
        let fits = self.set.iter().filter(|(_, size)| *size > 0 && *size <= pictures::WIDEST);
        let largest = fits.max_by_key(|(_, size)| *size);
        let smallest = || self.set.iter().min_by_key(|(_, size)| *size);
        let sized = || largest.or_else(smallest).map(|(candidate, _)| candidate.src.clone());
        if self.widest() == 0 { self.single.clone().or_else(sized) } else { sized() }
    }

    fn into_srcset(self) -> Vec<ImageCandidate> {
        let mut set: Vec<_> = self.set.into_iter().filter(|(c, _)| !c.descriptor.is_empty()).collect();
        // Widths and densities do not mix: a browser drops such a list.
        let widths = set.iter().any(|(c, _)| c.descriptor.ends_with('w'));
        set.retain(|(c, _)| c.descriptor.ends_with('w') == widths);
        if set.len() < 2 { Vec::new() } else { set.into_iter().map(|(c, _)| c).collect() }
    }
}

/// The candidates of a `srcset`: address and descriptor. An address ends at white space, so it may hold commas.
fn srcset(value: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = value;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        if address.is_empty() {
            return None;
        }
        if let Some(alone) = address.strip_suffix(',') {
            rest = after;
            return Some((alone.trim_end_matches(','), ""));
        }
        let end = after.find(',').unwrap_or(after.len());
        let (descriptor, next) = after.split_at(end);
        rest = next;
        Some((address, descriptor.split_ascii_whitespace().next().unwrap_or_default()))
    })
}

/// A descriptor as a width in pixels; a density as that of a picture 640 wide.
fn size(descriptor: &str) -> u32 {
    match descriptor.strip_suffix('w') {
        Some(width) => decimal(width).map_or(0, |n| n as u32),
        None => descriptor.strip_suffix('x').and_then(decimal).map_or(0, |n| (n * 640.0) as u32),
    }
}

/// `640w`, `1.5x` or nothing; of anything else browsers drop the candidate.
fn is_descriptor(descriptor: &str) -> bool {
    let number = descriptor.strip_suffix(['w', 'x']).unwrap_or("x");
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    descriptor.is_empty() || (is_number && size(descriptor) > 0)
}

fn is_set(value: &str) -> bool {
    let after = value.trim().split_ascii_whitespace().nth(1).unwrap_or_default();
    let descriptor = after.trim_end_matches(',');
    size(descriptor) > 0
}

/// Whether a `data-` attribute gives the real picture.
fn is_lazy(name: &str, value: &str) -> bool {
    let name = name.strip_prefix("data-").unwrap_or(name);
    !has_word(name, &pictures::NOT_LAZY_NAMES)
        && (has_word(name, &pictures::LAZY_NAMES) && (names_picture(value) || is_set(value)))
}

fn names_background(name: &str) -> bool {
    has_word(name.strip_prefix("data-").unwrap_or(name), &pictures::LAZY_NAMES)
}

/// Whether this looks like the address of a picture: a file ending before any query.
fn names_picture(value: &str) -> bool {
    let value = value.trim();
    let path = value.split(['?', '#']).next().unwrap_or_default();
    !value.starts_with(['{', '['])
        && !value.contains(char::is_whitespace)
        && pictures::ENDINGS.iter().any(|ending| ends_with(path, ending))
}

/// Whether this address only keeps a place: none, a few bytes of data, or a file named so.
fn is_placeholder(address: &str) -> bool {
    let address = address.trim();
    if address.is_empty() || address.starts_with('#') || address.eq_ignore_ascii_case("about:blank") {
        return true;
    }
    if address.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("data:")) {
        return address.len() < pictures::DATA_BYTES || address.contains("svg");
    }
    let file = file_name(address);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    // A story about a "lazy" river names its picture in more words than that.
    stem.len() <= 28 && has_word(stem, &pictures::PLACEHOLDERS)
}

/// One pixel, or none: it counts visitors.
fn is_tracking(doc: &Document, img: NodeId) -> bool {
    let side = |attr| doc.attr(img, attr).and_then(length);
    // amp-img gives a ratio there; a picture in several sizes says 0 for "as large as there is room".
    let is_sized = doc.attr(img, Attr::Sizes).or(doc.attr(img, Attr::Srcset)).is_some();
    let is_exempt = doc.is(img, Tag::AmpImg) || is_sized;
    !is_exempt && matches!((side(Attr::Width), side(Attr::Height)), (Some(0..=2), Some(0..=2)))
}

fn pixels(doc: &Document, id: NodeId, attr: Attr) -> Option<u32> {
    doc.attr(id, attr).and_then(length).filter(|pixels| *pixels > 0)
}

fn length(value: &str) -> Option<u32> {
    let value = value.trim();
    let value = value.strip_suffix("px").unwrap_or(value).trim();
    decimal(value).filter(|n| *n >= 0.0 && *n < 100_000.0).map(|n| n.round() as u32)
}

/// A decimal number without an exponent: close enough for lengths, and the exact reading of `f32::from_str` takes
/// tables of 12 KB that hardly compress.
fn decimal(text: &str) -> Option<f32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut value = 0.0f64;
    let mut scale = 1.0f64;
    for (digits, places) in [(whole, 1.0), (part, 10.0)] {
        for byte in digits.bytes() {
            value = 10.0 * value + f64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
            scale *= places;
        }
    }
    let value = (value / scale) as f32;
    (!(whole.is_empty() && part.is_empty()) && value.is_finite()).then_some(sign * value)
}

/// The last part of an address's path.
fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

fn ends_with(text: &str, ending: &str) -> bool {
    text.len() >= ending.len()
        && text.as_bytes()[text.len() - ending.len()..].eq_ignore_ascii_case(ending.as_bytes())
}

/// Whether some word of `text` begins with one of `stems`; words part where letters end.
fn has_word(text: &str, stems: &[&str]) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| {
        stems.iter().any(|stem| word.get(..stem.len()).is_some_and(|head| head.eq_ignore_ascii_case(stem)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn picture(html: &str) -> Option<Image> {
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let base = Base::new(Some("https://news.example/a/"), None);
        let img = doc.ids().find(|&id| matches!(doc.tag(id), Some(Tag::Img | Tag::AmpImg)))?;
        image(&doc, &base, img)
    }

    fn src(html: &str) -> Option<String> {
        picture(html).map(|image| image.src)
    }

    #[test]
    fn sees_through_placeholders() {
        let real = Some("https://news.example/i/ship.jpg".to_owned());
        for html in [
            "<img src=/i/ship.jpg>",
            "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=/i/ship.jpg>",
            "<img src=/static/placeholder-16x9.png data-original=/i/ship.jpg>",
            "<img src=/img/blank.gif data-lazy-image='/i/ship.jpg'>",
            "<img data-img-url=/i/ship.jpg data-share-image=/i/share.jpg>",
            "<picture><source srcset='/i/ship.jpg 1x'><img src='data:image/svg+xml,x'></picture>",
            "<div><img class=lazy src=/1x1.gif><noscript><img src=/i/ship.jpg></noscript></div>",
            "<p><img class=lazy></p><noscript><picture><img src=/i/ship.jpg></picture></noscript>",
            "<amp-img width=1 height=1 src=/i/ship.jpg></amp-img>",
        ] {
            assert_eq!(src(html), real, "{html}");
        }
        assert_eq!(src("<img src=/t.gif width=1 height=1>"), None);
        assert_eq!(src("<img src=/img/blank.gif>"), None);
        assert_eq!(
            picture("<img src=/i/ship.jpg width=200000>").unwrap().width,
            None,
            "a number that is no length"
        );
        let fluid = picture("<img src=/i/ship.jpg width=0 height=0 sizes=100vw>").unwrap();
        assert_eq!((fluid.src, fluid.width), (real.clone().unwrap(), None));
        assert_eq!(
            src("<img src=a.jpg><p>x<b>y</b>z</p><p>1</p><noscript><img src=b.jpg></noscript>")
                .unwrap()
                .rsplit('/')
                .next(),
            Some("a.jpg")
        );
    }

    #[test]
    fn takes_the_largest_sensible_size() {
        let image = picture(
            "<img src=s.jpg alt=' A  ship ' width=640px srcset='s.jpg 300w, m.jpg,w_9 1200w,xl.jpg 4000w'>",
        );
        let image = image.unwrap();
        assert_eq!(image.src, "https://news.example/a/m.jpg,w_9");
        assert_eq!((image.alt.as_str(), image.width, image.srcset.len()), ("A ship", Some(640), 3));
        assert_eq!(src("<img src=s.jpg srcset='big.jpg 9000w'>").unwrap(), "https://news.example/a/big.jpg");
    }

    #[test]
    fn reads_decimals() {
        for text in ["0", "640", "-3.25", "+7", ".5", "5.", "1.337", "99999.99", "16777217", "000.10"] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "-", "1e3", "inf", "NaN", "1.2.3", "12 ", "--1", "0x1", &"9".repeat(400)] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn reads_backgrounds_and_knows_furniture() {
        let html = "<a style=\"color:red;background-image: url('/b.jpg')\"></a><i data-bg=/c.jpg></i><img class=avatar src=d.jpg>";
        let doc = crate::dom::parse(html, &Limits::default()).unwrap();
        let base = Base::new(Some("https://news.example/"), None);
        let of = |tag| background(&doc, &base, doc.find(NodeId::ROOT, tag).unwrap()).map(|image| image.src);
        assert_eq!(of(Tag::A).as_deref(), Some("https://news.example/b.jpg"));
        assert_eq!(of(Tag::I).as_deref(), Some("https://news.example/c.jpg"));
        assert!(is_furniture(&doc, doc.find(NodeId::ROOT, Tag::Img).unwrap()));
    }
}
