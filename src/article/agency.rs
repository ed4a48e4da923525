//! The wire service as the text names it: a mark at its end, or in its dateline.

use crate::dom::NodeId;
use crate::metadata::agency::{named, named_alone};
use crate::model::{Block, Inline, inline_text};

/// A mark is no sentence, in characters.
const MARK: usize = 60;
/// A dateline is over by here, in characters: "LONDON, Jan 5 (Reuters) – ".
const DATELINE: usize = 80;

/// Takes an end mark off the last paragraph; what it names. `starts` has an entry for each block.
pub(super) fn take_end_mark(body: &mut Vec<Block>, starts: &mut Vec<NodeId>) -> Option<String> {
    let last = body.iter().rposition(|block| matches!(block, Block::Paragraph { .. }))?;
    let Block::Paragraph { content } = &mut body[last] else { return None };
    let text = inline_text(content);
    let (at, mark) = end_mark(text.trim_end())?;
    // In brackets of its own, a short mark is a source even where it is none that is known.
    let agency = named(mark).map(str::to_owned).or_else(|| is_clear(mark).then(|| mark.to_owned()))?;
    cut(content, at);
    if content.is_empty() {
        body.remove(last);
        starts.remove(last);
    }
    Some(agency)
}

/// The service in the dateline of the first paragraph, which stays as it is.
pub(super) fn of_dateline(body: &[Block]) -> Option<String> {
    let first = body.iter().find_map(|block| match block {
        Block::Paragraph { content } => Some(inline_text(content)),
        _ => None,
    })?;
    let end = first.char_indices().nth(DATELINE).map_or(first.len(), |(at, _)| at);
    let start = &first[..end];
    let dash = ["—", "–", " - ", "--", ": ", "-"].iter().filter_map(|dash| start.find(dash)).min()?;
    let line = &start[..dash];
    let bracket = line.rfind('(').map(|at| &line[at + 1..]).and_then(|rest| rest.split(')').next());
    bracket
        .and_then(named_alone)
        .or_else(|| line.rsplit([',', '/', '|']).next().and_then(named_alone))
        .map(str::to_owned)
}

/// Where the mark starts, and what stands in it.
fn end_mark(text: &str) -> Option<(usize, &str)> {
    let bare = text.trim_end_matches(['.', ' ']);
    for (open, close) in [('[', ']'), ('(', ')'), ('（', '）')] {
        let Some(inner) = bare.strip_suffix(close) else { continue };
        let at = inner.rfind(open)?;
        let mark = inner[at + open.len_utf8()..].trim();
        let fits = !mark.is_empty() && mark.chars().count() <= MARK;
        return (fits && (open == '[' || named_alone(mark).is_some())).then_some((at, mark));
    }
    // A last line that is nothing but the name: "– AFP", "/TT/".
    let at = bare.rfind('\n').map_or(0, |at| at + 1);
    let line = bare[at..].trim();
    let signed = line.chars().count() <= MARK && named_alone(line).is_some();
    signed.then_some((at, line))
}

fn is_clear(mark: &str) -> bool {
    let words = mark.split_whitespace().count();
    words <= 3 && mark.chars().next().is_some_and(char::is_uppercase) && !mark.contains(['.', ':', '…'])
}

/// Cuts the inlines at a byte of their text.
fn cut(content: &mut Vec<Inline>, mut at: usize) {
    let mut keep = 0;
    for inline in content.iter_mut() {
        let length = inline_text(std::slice::from_ref(inline)).len();
        if length > at {
            if let Inline::Text { text } = inline {
                text.truncate(at);
                text.truncate(text.trim_end().len());
                keep += usize::from(!text.is_empty());
            }
            break;
        }
        at -= length;
        keep += 1;
    }
    content.truncate(keep);
    while matches!(content.last(), Some(Inline::Break {})) {
        content.pop();
    }
    if let Some(Inline::Text { text }) = content.last_mut() {
        text.truncate(text.trim_end().len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Vec<Block> {
        vec![Block::Paragraph { content: vec![Inline::Text { text: text.into() }] }]
    }

    fn taken(body: &mut Vec<Block>) -> Option<String> {
        let mut starts = vec![NodeId::ROOT; body.len()];
        let mark = take_end_mark(body, &mut starts);
        assert_eq!(starts.len(), body.len());
        mark
    }

    #[test]
    fn takes_the_mark_out_of_the_text() {
        for (text, left, agency) in [
            ("Syria and Libya. [Reuters]", "Syria and Libya.", Some("Reuters")),
            ("It rained. (dpa)", "It rained.", Some("dpa")),
            ("It rained. [Northern Wire]", "It rained.", Some("Northern Wire")),
            ("It rained (a little)", "It rained (a little)", None),
            ("He quoted it [at length. Again.]", "He quoted it [at length. Again.]", None),
        ] {
            let mut body = paragraph(text);
            assert_eq!(taken(&mut body).as_deref(), agency, "{text}");
            assert_eq!(body, paragraph(left));
        }
        let mut body = [paragraph("It rained."), paragraph("[AFP]")].concat();
        assert_eq!((taken(&mut body).as_deref(), body.len()), (Some("AFP"), 1));
    }

    #[test]
    fn reads_datelines() {
        assert_eq!(
            of_dateline(&paragraph("LONDON, Jan 5 (Reuters) - It rained.")).as_deref(),
            Some("Reuters")
        );
        assert_eq!(of_dateline(&paragraph("It rained on Reuters - again.")), None);
    }
}
