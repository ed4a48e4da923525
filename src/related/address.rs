//! What an address says of the page behind it: cleaned, named once, and how much it looks like a story's.

use crate::lexicon::addresses as words;
use crate::url::{Url, without_ending};

/// An address without what only counts visitors.
pub(super) fn clean(mut url: Url) -> Url {
    url.fragment = None;
    if let Some(query) = &url.query {
        let kept: Vec<&str> =
            query.split('&').filter(|part| !part.is_empty() && !is_tracking(part)).collect();
        url.query = (!kept.is_empty()).then(|| kept.join("&"));
    }
    url
}

/// One name for all the addresses of a page: without scheme, `www.`, `m.`, `amp.`, trailing slash and tracking.
pub(super) fn key(url: &Url) -> String {
    let site = url.site();
    let site = ["m.", "amp.", "mobile."].iter().find_map(|prefix| site.strip_prefix(prefix)).unwrap_or(site);
    let path = url.path.trim_end_matches('/');
    let path = ["/amp", "/index.html", "/index.htm", "/index.php"]
        .iter()
        .find_map(|ending| path.strip_suffix(ending))
        .unwrap_or(path);
    let query = url.query.as_ref().map_or(0, String::len);
    let mut key = String::with_capacity(site.len() + path.len() + query + 1);
    key.push_str(site);
    key.push_str(path);
    if let Some(query) = &url.query {
        let mut parts: Vec<&str> = query.split('&').filter(|part| !is_tracking(part)).collect();
        parts.sort_unstable();
        key.push('?');
        key.push_str(&parts.join("&"));
    }
    key.trim_end_matches('?').to_owned()
}

fn is_tracking(part: &str) -> bool {
    let name = part.split('=').next().unwrap_or_default().to_ascii_lowercase();
    words::TRACKING.iter().any(|known| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *known,
    })
}

/// The name under which a site is registered, near enough: two labels, three below a country's second level.
pub(super) fn owner(url: &Url) -> &str {
    let site = url.site();
    let mut dots = site.bytes().enumerate().rev().filter(|(_, b)| *b == b'.').map(|(at, _)| at);
    let (last, second, third) = (dots.next(), dots.next(), dots.next());
    let cut = match (last, second) {
        (Some(last), Some(second))
            if site.len() - last <= 3 && words::SECOND_LEVEL.contains(&site[second + 1..last]) =>
        {
            third.map_or(0, |at| at + 1)
        }
        (Some(_), Some(second)) => second + 1,
        _ => 0,
    };
    &site[cut..]
}

/// Whether two addresses are of one house, which may have a domain in each country.
pub(super) fn is_one_house(a: &Url, b: &Url) -> bool {
    let (a, b) = (owner(a), owner(b));
    let name = |owner: &'_ str| owner.find('.').unwrap_or(owner.len());
    a == b || (name(a) >= 3 && a[..name(a)] == b[..name(b)])
}

/// The shape of an address: what a publisher's stories have in common.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Shape {
    segments: usize,
    /// Words of the longest segment.
    slug: usize,
    /// Digits of the longest number: an id.
    id: usize,
    dated: bool,
}

impl Shape {
    pub(super) fn of(url: &Url) -> Self {
        let mut shape = Self::default();
        let path = url.path.trim_end_matches('/');
        for segment in path.split('/') {
            shape.segments += 1;
            let stem = stem(segment);
            shape.slug = shape.slug.max(slug_words(stem));
            shape.id = shape.id.max(longest_number(stem)).max(if is_token(stem) { TOKEN } else { 0 });
            // A year of our time as a segment: /2024/05/…
            shape.dated |= stem.len() == 4
                && (stem.starts_with("20") || stem.starts_with("19"))
                && stem.bytes().all(|b| b.is_ascii_digit());
        }
        if let Some(query) = &url.query {
            shape.id = shape.id.max(longest_number(query));
        }
        shape
    }
}

/// A segment without its file ending.
fn stem(segment: &str) -> &str {
    segment.rsplit_once('.').map_or(segment, |(stem, _)| stem)
}

/// A token counts as a number of this many digits.
const TOKEN: usize = 6;

/// Whether a segment ends in an id that is no number, as `c1d449gmex2o`: digits and short runs of letters mixed.
fn is_token(stem: &str) -> bool {
    let last = stem.rsplit(['-', '_', ',']).next().unwrap_or_default();
    if last.len() < 8 {
        return false;
    }
    let digits = last.bytes().filter(u8::is_ascii_digit).count();
    let letters = last.split(|c: char| !c.is_ascii_alphabetic()).map(str::len).max().unwrap_or_default();
    last.bytes().all(|b| b.is_ascii_alphanumeric()) && digits >= 2 && (1..=5).contains(&letters)
}

/// Whether an address lies below the article's own: its pictures, its comments, its print. Without an id an article may
/// have chapters below it, or be a listing.
pub(super) fn is_below(url: &Url, own: &Url) -> bool {
    let path = own.path.trim_end_matches('/');
    let bare = without_ending(path);
    if holds_id(url, bare) {
        return true;
    }
    if bare.len() < 2 || !url.path.starts_with(bare) || url.site() != own.site() {
        return false;
    }
    let rest = [path, bare].iter().find_map(|start| {
        let rest = url.path.strip_prefix(*start)?;
        (rest.len() > 1 && rest.starts_with(['/', '.'])).then(|| rest.to_ascii_lowercase())
    });
    rest.is_some_and(|rest| {
        let part = rest.trim_start_matches(['/', '.']).split('/').next().unwrap_or_default();
        Shape::of(own).id >= 5 || words::NO_STORY.contains(part)
    })
}

/// Whether the article's own id or slug is a segment with others below it: its pictures or comments, under whatever they
/// are called there ("/view/367061", "/image/367061/2"). The id may have been left off behind the slug.
fn holds_id(url: &Url, own: &str) -> bool {
    let id = own.rsplit('/').next().unwrap_or_default();
    let is_telling =
        |stem: &str| slug_words(stem) >= 5 || (stem.len() >= 6 && longest_number(stem) == stem.len());
    let (above, last) = url.path.trim_end_matches('/').rsplit_once('/').unwrap_or_default();
    !last.is_empty()
        && above.split('/').any(|segment| {
            let is_id = |rest: &str| rest.trim_start_matches('-').bytes().all(|b| b.is_ascii_digit());
            is_telling(segment)
                && id
                    .strip_prefix(segment)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('-') && is_id(rest))
        })
}

/// Words of a slug; a segment in another script is percent-encoded and counts by its length.
fn slug_words(stem: &str) -> usize {
    let (mut words, mut encoded, mut has_letter) = (0, 0, false);
    for byte in stem.bytes() {
        match byte {
            b'-' | b'_' | b'+' => has_letter = false,
            b'%' => encoded += 1,
            letter if letter.is_ascii_alphabetic() && !has_letter => {
                words += 1;
                has_letter = true;
            }
            _ => {}
        }
    }
    words.max(encoded / 9)
}

fn longest_number(text: &str) -> usize {
    let (mut longest, mut length) = (0, 0);
    for byte in text.bytes() {
        length = if byte.is_ascii_digit() { length + 1 } else { 0 };
        longest = longest.max(length);
    }
    longest
}

/// How much an address looks like a story's, by itself and beside the article's own: from some -3 to 4.
/// `None` where it cannot be one.
pub(super) fn story_likeness(url: &Url, own: Option<&(Url, Shape)>) -> Option<f32> {
    let path = url.path.to_ascii_lowercase();
    let site = url.site();
    // The host itself, or what follows one of its dots.
    let mut hosts = std::iter::successors(Some(site), |host| host.split_once('.').map(|(_, rest)| rest));
    // The front page, a file, or somebody's service is no story.
    if path.len() < 2
        || hosts.any(|host| words::NO_STORY_HOSTS.contains(host))
        || path.rfind('.').is_some_and(|at| words::FILES.contains(&path[at..]))
    {
        return None;
    }
    let shape = Shape::of(url);
    let mut score = match shape.slug {
        0 | 1 => -1.0,
        2 => -0.3,
        3 => 0.7,
        4 => 1.2,
        _ => 1.7,
    };
    if shape.id >= 5 {
        score += 1.3;
    } else if shape.id >= 3 {
        score += 0.4;
    }
    score += if shape.dated { 0.8 } else { 0.0 };
    score += if [".html", ".htm"].iter().any(|end| path.ends_with(end)) { 0.4 } else { 0.0 };
    if let Some((own_url, own_shape)) = own
        && owner(own_url) == owner(url)
    {
        // Stories of one publisher are addressed alike: what has an id has it everywhere.
        let alike = shape.segments.abs_diff(own_shape.segments) <= 1
            && (shape.id >= 4) == (own_shape.id >= 4)
            && (shape.slug >= 3) == (own_shape.slug >= 3)
            && shape.dated == own_shape.dated;
        score += if alike { 1.0 } else { -0.3 };
        // A page above the article's own in the tree lists it.
        if own_url.path.len() > url.path.len() + 1 && own_url.path.starts_with(url.path.trim_end_matches('/'))
        {
            score -= 2.0;
        }
    }
    // Listings name themselves in a segment of their own; a slug behind one is a story after all ("/topics/a-long-story-1234").
    // A segment that the article's own address has says nothing against a story.
    let service = site.split('.').next().filter(|_| site != owner(url));
    let is_own = |segment: &str| own.is_some_and(|(own, _)| own.path.split('/').any(|part| part == segment));
    let is_listing = |stem: &str| words::NO_STORY.contains(stem) || stem.ends_with(words::HUB);
    let names_listing = |segment: &str| is_listing(stem(segment)) && !is_own(segment);
    if path.split('/').chain(service).any(names_listing) {
        score -= if shape.slug >= 5 && shape.id >= 5 { 1.0 } else { 3.0 };
    }
    Some(score)
}

/// Whether the address says that somebody pays for the page.
pub(super) fn is_paid(url: &Url) -> bool {
    let path = url.path.to_ascii_lowercase();
    let host = url.site().split('.').next().unwrap_or_default();
    path.split('/').chain([host]).any(|segment| words::PAID.contains(segment))
}

/// Whether an address as it is written leads to a service of the house: its last segment is called so.
pub(super) fn is_service(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    words::SERVICES.contains(stem(path.rsplit('/').next().unwrap_or_default()))
}

/// The segment of the path that names the section.
pub(super) fn section(url: &Url) -> Option<&str> {
    sections(url).next()
}

/// The segments of the path that name a section, the widest first: neither plain, a language nor a number,
/// with something behind them.
pub(super) fn sections(url: &Url) -> impl Iterator<Item = &str> {
    let last = url.path.trim_end_matches('/').rfind('/').unwrap_or_default();
    url.path[..last].split('/').filter(|segment| {
        segment.len() > 2 && !segment.bytes().any(|b| b.is_ascii_digit()) && !is_plain(segment)
    })
}

/// Whether a segment, or a section's name, stands for no section: "news", "article".
pub(super) fn is_plain(name: &str) -> bool {
    words::PLAIN.contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn cleans_and_names() {
        let link = url("https://www.news.example/a/story-1/?utm_source=x&id=7&fbclid=y#top");
        assert_eq!(clean(link.clone()).to_string(), "https://www.news.example/a/story-1/?id=7");
        assert_eq!(key(&link), key(&url("http://m.news.example/a/story-1?id=7")));
        assert_eq!(key(&url("https://news.example/?rct=x")), "news.example");
        assert_ne!(
            key(&url("https://news.example/story?id=7")),
            key(&url("https://news.example/story?id=8"))
        );
        assert_eq!(owner(&url("https://sport.news.example/")), "news.example");
        assert_eq!(owner(&url("https://www.paper.co.uk/")), "paper.co.uk");
        assert_eq!(owner(&url("https://localhost/")), "localhost");
        assert!(is_one_house(&url("https://www.paper.co.uk/"), &url("https://paper.com/")));
        assert!(!is_one_house(&url("https://paper.com/"), &url("https://papers.com/")));
    }

    #[test]
    fn tells_stories_from_listings() {
        let own = url("https://news.example/politics/2024/05/02/minister-resigns-after-vote-123456");
        let own = (own.clone(), Shape::of(&own));
        let score = |text: &str| story_likeness(&url(text), Some(&own)).unwrap_or(-9.0);
        assert!(score("https://news.example/world/2024/04/30/storm-closes-northern-ports-123400") > 3.0);
        assert!(score("https://news.example/politics/") < 0.0);
        assert!(score("https://news.example/politics/2024/") < 0.0);
        assert!(score("https://news.example/tag/the-big-storm") < 0.0);
        assert!(score("https://news.example/politics/climate-and-energy-hub") < 0.0);
        // What each sign is worth beside the same address without it.
        for (more, less) in [
            ("/world/storm?id=1192811", "/world/storm?id=11"),
            ("/world/c1d449gmex2o", "/world/c1d449"),
            ("/world/storm-81211", "/world/storm-812"),
            ("/world/storm-812", "/world/storm"),
            ("/2024/storm-closes-ports", "/world/storm-closes-ports"),
            ("/world/storm-closes-ports.html", "/world/storm-closes-ports"),
            ("/politics/2024/05/03", "/politics/2024/05/02"),
            ("/topics/storm-closes-all-northern-ports-123400", "/topics/storm-closes-all-ports-123400"),
        ] {
            let score = |path: &str| score(&format!("https://news.example{path}"));
            assert!(score(more) > score(less) + 0.3, "{more} {less}");
        }
        let alone = |text: &str| story_likeness(&url(text), None).unwrap_or(-9.0);
        assert!(alone("https://shop.example/world/storm-closes-northern-ports-123400") > 2.0);
        assert!(alone("https://shop.news.example/world/storm-closes-northern-ports-123400") < 1.0);
        assert!(score("https://facebook.com/sharer?u=https://news.example/world/storm-closes-ports") < -8.0);
        assert!(is_below(
            &url("https://news.example/a/rain-123456/picture-2.html"),
            &url("https://news.example/a/rain-123456.html")
        ));
        assert!(is_below(&url("https://news.example/a/rain.print"), &url("https://news.example/a/rain")));
        assert!(!is_below(&url("https://news.example/guide/chapter-2"), &url("https://news.example/guide")));
        assert!(!is_below(
            &url("https://other.example/a/rain-123456/picture-2.html"),
            &url("https://news.example/a/rain-123456.html")
        ));
        assert!(!is_token("c1d449g") && !is_token("abcde1fghij"));
        assert!(is_token("c1d449gmex2o") && !is_token("covid19vaccines") && !is_token("20240502"));
        assert!(is_paid(&url("https://news.example/sponsored/a-better-bed-1234")));
    }
}
