//! What a card says: title, label, date, excerpt, picture.

use super::cards::Card;
use super::pieces::{self, Piece};
use crate::dom::{Attr, Document, NodeId, Tag, parse_noscript};
use crate::lexicon::{cues, months, offers, parts};
use crate::lift::media;
use crate::model::Image;
use crate::url::Base;

/// A card's contents.
#[derive(Debug, Clone, Default)]
pub(super) struct Content {
    pub(super) title: Option<String>,
    pub(super) kicker: Option<String>,
    pub(super) published: Option<String>,
    pub(super) excerpt: Option<String>,
    pub(super) image: Option<Image>,
    /// The card says itself that it is paid for.
    pub(super) paid: bool,
}

/// Reads a card. `heading` is the module's, which may stand in the card's own element.
pub(super) fn read(doc: &Document, base: &Base, card: &Card, heading: Option<&str>) -> Content {
    let mut pieces = pieces::cut(doc, card.start, card.end);
    pieces.retain(|piece| {
        let lead_in = piece.text.trim_end_matches([':', '：']);
        heading != Some(piece.text.as_str()) && heading != Some(lead_in)
    });
    let paid = pieces.iter().any(|piece| says_paid(piece) || says_for_whom(&piece.text, base));
    let mut content = Content { paid, image: picture(doc, base, card), ..Content::default() };
    let Some(best) = best_title(&pieces) else {
        content.title = label(doc, card);
        return content;
    };
    let title = whole_title(&pieces, best);
    content.title = Some(whole_or_attribute(doc, card, title));
    content.published = published(doc, &pieces);
    // A label that only says the title again is a copy for another width of screen.
    content.kicker = kicker(&pieces, best).filter(|label| content.title.as_ref() != Some(label));
    content.excerpt = excerpt(&pieces, best);
    content
}

/// How much a piece looks like the title.
fn title_score(piece: &Piece) -> f32 {
    if piece.is(parts::UNSEEN)
        || piece.time.is_some()
        || is_date(&piece.text)
        || is_prompt(piece)
        || !piece.text.chars().any(char::is_alphabetic)
    {
        return f32::MIN;
    }
    let mut score = match piece.words {
        w if w >= 4.0 => 1.0,
        w if w >= 2.0 => 0.0,
        _ => -2.0,
    };
    score += if piece.heading.is_some() { 3.0 } else { 0.0 };
    score += if piece.link.is_some() { 1.5 } else { 0.0 };
    score += if piece.is(parts::TITLE) { 2.0 } else { 0.0 };
    // A name is a hint: a title's link may be called "button".
    let other = parts::KICKER | parts::EXCERPT | parts::DATE | parts::AUTHOR;
    // No button is set as a heading: "duration-200" there is how it moves.
    let furniture = if piece.heading.is_some() { 0 } else { parts::FURNITURE };
    score -= if piece.is(other | furniture) { 3.0 } else { 0.0 };
    score -= if piece.is(parts::CAPTION | parts::PAID) { 4.0 } else { 0.0 };
    // An excerpt ends its sentence, which a title hardly does.
    score -= if piece.words >= 5.0 && piece.text.ends_with(['.', '。']) { 1.5 } else { 0.0 };
    score
}

/// "From The Daily for The Bank": the house says for whom it made the story.
fn says_for_whom(text: &str, base: &Base) -> bool {
    let letters = |text: &str| crate::dom::squeezed(text);
    let lower = text.to_lowercase();
    let [from, whom] = offers::MADE_FOR;
    let house =
        lower.strip_prefix(from).and_then(|rest| rest.split_once(whom)).map(|(house, _)| letters(house));
    let site = base.url().map(|url| letters(url.site()));
    house.zip(site).is_some_and(|(house, site)| house.len() > 3 && site.contains(&house))
}

fn best_title(pieces: &[Piece]) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (index, piece) in pieces.iter().enumerate() {
        let score = title_score(piece);
        // Of equals the first, as titles stand above excerpts.
        if score > f32::MIN && best.is_none_or(|(_, known)| score > known) {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| index)
}

/// A title may be cut in pieces: what stands in the same heading belongs to it.
fn whole_title(pieces: &[Piece], best: usize) -> String {
    let Some(piece) = pieces.get(best) else { return String::new() };
    let mut title = String::new();
    for other in pieces {
        let same = piece.heading.is_some() && other.heading == piece.heading;
        let left_out =
            parts::KICKER | parts::UNSEEN | parts::FURNITURE | parts::DATE | parts::AUTHOR | parts::PAID;
        if std::ptr::eq(other, piece) || (same && !other.is(left_out) && other.time.is_none()) {
            crate::dom::push_space(&mut title);
            title.push_str(&other.text);
        }
    }
    tidy(&title)
}

/// Off with lead-ins ("Read also:"), arrows and ranks.
fn tidy(title: &str) -> String {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '→' | '←' | '▶' | '►' | '•' | '|' | ':');
    let mut title = title.trim_matches(is_mark);
    // The same signs are arrows alone and quotation marks in pairs.
    for (arrow, other) in [('»', '«'), ('›', '‹')] {
        if !title.contains(other) {
            title = title.trim_matches(|c: char| c == arrow || is_mark(c));
        }
    }
    for mark in [':', '：', '>', '|', '–', '-', '—'] {
        if let Some((before, after)) = title.split_once(mark)
            && before.chars().count() <= 40
            && after.trim().chars().count() >= 12
            && offers::at_start(&before.trim().to_lowercase()) & (offers::RELATED | offers::NEXT) != 0
            && before.split_whitespace().count() <= 4
        {
            title = after.trim();
            break;
        }
    }
    title.to_owned()
}

/// A title that is cut off may stand in full in the link's `title`.
fn whole_or_attribute(doc: &Document, card: &Card, title: String) -> String {
    let Some(cut) = title.strip_suffix("...").or_else(|| title.strip_suffix('…')) else { return title };
    let cut = cut.trim_end();
    label(doc, card).filter(|label| label.starts_with(cut)).unwrap_or(title)
}

/// What is read out in place of a title.
fn label(doc: &Document, card: &Card) -> Option<String> {
    let attributes = crate::dom::id_range(card.start..card.end)
        .flat_map(|id| [Attr::AriaLabel, Attr::Title, Attr::Alt].map(|attr| doc.attr(id, attr)));
    let longest = attributes.flatten().map(str::trim).filter(|text| text.chars().count() >= 15);
    longest.max_by_key(|text| text.len()).map(str::to_owned)
}

fn published(doc: &Document, pieces: &[Piece]) -> Option<String> {
    let time = pieces.iter().find_map(|piece| piece.time);
    if let Some(value) = time.and_then(|time| doc.attr(time, Attr::Datetime)).map(str::trim)
        && value.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some(value.to_owned());
    }
    let shown = |piece: &&Piece| piece.words <= 8.0 && piece.text.chars().any(char::is_numeric);
    let named = pieces
        .iter()
        .filter(shown)
        .filter(|piece| !is_duration(&piece.text.to_lowercase()))
        .find(|piece| piece.time.is_some() || piece.is(parts::DATE));
    let stated = |piece: &&Piece| is_date(&piece.text) && !piece.is(parts::FURNITURE);
    let found = named.or_else(|| pieces.iter().find(stated));
    found.map(|piece| piece.text.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').to_owned())
}

/// The label above a title, or at it.
fn kicker(pieces: &[Piece], best: usize) -> Option<String> {
    let fits = |piece: &&Piece| {
        piece.words <= 7.0
            && piece.text.chars().any(char::is_alphabetic)
            && !piece.is(parts::DATE | parts::AUTHOR | parts::FURNITURE | parts::UNSEEN | parts::CAPTION)
            && piece.time.is_none()
            && !is_date(&piece.text)
            && !is_duration(&piece.text.to_lowercase())
            && !is_prompt(piece)
            && !offers::asks(&piece.text)
            && cues::of(&piece.text) & cues::COMMENT == 0
    };
    let named = pieces.iter().filter(fits).find(|piece| piece.is(parts::KICKER));
    let above = || {
        pieces
            .get(..best)?
            .iter()
            .filter(fits)
            .find(|piece| piece.words <= 5.0 && !piece.is(parts::TITLE | parts::EXCERPT))
    };
    let same_heading = |piece: &&Piece| {
        piece.heading.is_none()
            || piece.is(parts::KICKER)
            || pieces.get(best).is_some_and(|title| title.heading != piece.heading)
    };
    let found = named.or_else(|| above().filter(same_heading))?;
    let text = found.text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '/' | '|' | '·' | '•' | ':' | '-' | '–' | ',')
    });
    (!text.is_empty()).then(|| text.to_owned())
}

fn excerpt(pieces: &[Piece], best: usize) -> Option<String> {
    let reads = |piece: &&Piece| {
        piece.words >= 6.0
            && !piece.is(parts::DATE
                | parts::AUTHOR
                | parts::FURNITURE
                | parts::UNSEEN
                | parts::CAPTION
                | parts::TITLE)
            && piece.heading.is_none()
            // A short line that ends no sentence is a name or a label.
            && (piece.words >= 8.0 || piece.text.ends_with(['.', '…', '!', '?', '。', '”', '»']))
    };
    let title = pieces.get(best).map(|piece| piece.text.as_str());
    let behind = pieces.get(best + 1..)?;
    behind
        .iter()
        .filter(reads)
        .find(|piece| Some(piece.text.as_str()) != title)
        .map(|piece| piece.text.clone())
}

/// "Read more", "You may also like": what buttons and headings of lists say, and nothing else.
fn is_prompt(piece: &Piece) -> bool {
    if piece.words > 6.0 {
        return false;
    }
    let kinds = if piece.words <= 4.0 { offers::of(&piece.text) } else { 0 };
    (piece.words <= 4.0 && kinds & (offers::RELATED | offers::NEXT) != 0 && piece.heading.is_none())
        || (piece.words <= 3.0 && kinds & offers::RELATED != 0)
        || (offers::at_start(&piece.text.to_lowercase()) & offers::RECOMMENDED != 0)
}

/// A card that says so is paid for, and one that shows a price is goods.
fn says_paid(piece: &Piece) -> bool {
    let says = piece.is(parts::PAID) || offers::at_start(&piece.text.to_lowercase()) & offers::PAID != 0;
    // "Subscribe to our letter" in a card: the house's own advertisement.
    let sells = || cues::of(&piece.text) & cues::SUBSCRIBE != 0 && offers::asks(&piece.text);
    piece.words <= 4.0 && (says || is_price(&piece.text) || sells())
}

/// Whether a text is an amount of money and nothing else.
fn is_price(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let money = text.contains(parts::CURRENCIES) && !text.contains(['%', '(']);
    money && text.chars().any(|c| c.is_ascii_digit()) && letters <= 4 && text.chars().count() <= 24
}

/// Whether a text is a date or a time, as displayed in any language: numbers, and words of time alone.
pub(super) fn is_date(text: &str) -> bool {
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let lower = text.to_lowercase();
    if !lower.chars().any(char::is_numeric) || lower.chars().count() > 48 {
        return false;
    }
    // 1月14日, 3시간 전
    if lower.contains(['日', '月', '時', '时', '분', '일', '월']) {
        return lower.chars().filter(|c| c.is_alphabetic()).count() <= 8;
    }
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    let has_words = words.peek().is_some();
    let marks = lower.chars().filter(|c| matches!(c, '.' | '/' | '-' | ':')).count();
    if is_duration(&lower) {
        return false;
    }
    let all_time = words.all(|word| {
        let begins = |known: &str| word == known || (known.len() >= 4 && word.starts_with(known));
        months::month(word).is_some() || parts::TIME_WORDS.iter().any(begins)
    });
    // A place in a list is a number and a mark as well: "3."
    let digits = lower.chars().filter(|c| c.is_numeric()).count();
    all_time && (has_words || marks > 0 && digits > 2)
}

/// Minutes alone are how long something takes: "4 min", "45:47".
fn is_duration(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    if words.peek().is_some() {
        return words.all(|word| parts::MINUTES.contains(&word));
    }
    let mut numbers = lower.trim().split(':').map(str::parse::<u32>);
    matches!((numbers.next(), numbers.next(), numbers.next()), (Some(Ok(24..)), Some(Ok(0..60)), None))
}

/// The first picture that is one.
fn picture(doc: &Document, base: &Base, card: &Card) -> Option<Image> {
    let mut behind = None;
    for id in crate::dom::id_range(card.start..card.end) {
        let found = match doc.tag(id) {
            Some(Tag::Img | Tag::AmpImg) if !media::is_furniture(doc, id) => media::image(doc, base, id),
            Some(Tag::Noscript) => parse_noscript(doc, id).and_then(|inner| {
                let img = inner.find(NodeId::ROOT, Tag::Img)?;
                media::image(&inner, base, img)
            }),
            Some(Tag::A | Tag::Div | Tag::Span | Tag::Figure | Tag::I) if behind.is_none() => {
                behind = media::background(doc, base, id);
                None
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_dates_in_any_language() {
        for date in [
            "December 23, 2024",
            "20 m ago",
            "1月14日",
            "31. 10. 2025 17:46",
            "včera 14:40",
            "vor 3 Stunden",
            "12:55",
            "2 hours ago",
            "30. Juni 2025, 15:59 Uhr",
            "18/04/2026",
            "55 mins ago",
        ] {
            assert!(is_date(date), "{date}");
        }
        for other in
            ["2 killed in crash", "Formula 1", "Sport", "2024", "4 min", "7 minutes", "45:47", "3.", "10."]
        {
            assert!(!is_date(other), "{other}");
        }
    }

    #[test]
    fn tells_prices_from_headlines() {
        for price in ["5,99 €", "$ 12.50", "ab 19,99 €", "£5"] {
            assert!(is_price(price), "{price}");
        }
        for other in ["$5 billion for ports", "50 %", "2024", "Under £5 (no really)"] {
            assert!(!is_price(other), "{other}");
        }
    }

    #[test]
    fn keeps_quotation_marks_and_drops_arrows() {
        assert_eq!(tidy("» Storm closes ports"), "Storm closes ports");
        assert_eq!(tidy("Storm closes ports »"), "Storm closes ports");
        assert_eq!(tidy("»Wir gehen«, sagt sie"), "»Wir gehen«, sagt sie");
        assert_eq!(tidy("Sie sagt: «Wir gehen»"), "Sie sagt: «Wir gehen»");
    }
}
