use super::Markdown;
use super::block::{set_in, too_deep};
use crate::model::Block;

/// The largest number that `CommonMark` takes for one.
const LARGEST: i32 = 999_999_999;

impl Markdown<'_> {
    /// A list, numbered from `start` if there is one.
    pub(super) fn list(
        &self,
        start: Option<i32>,
        items: &[Vec<Block>],
        depth: usize,
        other_mark: bool,
    ) -> String {
        let mut out = String::new();
        // Where the last item ends that shows anything.
        let mut end = 0;
        let gap = if items.iter().all(|item| is_tight(item)) { "\n" } else { "\n\n" };
        let first =
            start.unwrap_or_default().clamp(0, LARGEST - i32::try_from(items.len()).unwrap_or(LARGEST));
        for (number, item) in (first..).zip(items) {
            let content = self.item(item, depth + 1);
            // An empty item shows nothing, but those after it are counted on.
            if content.is_empty() && start.is_none() {
                continue;
            }
            let mark = match (start, other_mark) {
                (Some(_), false) => format!("{number}. "),
                (Some(_), true) => format!("{number}) "),
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
            };
            if !out.is_empty() {
                out.push_str(gap);
            }
            if too_deep(depth) {
                out.push_str(&content);
            } else {
                out.push_str(set_in(&content, &mark, &" ".repeat(mark.len())).trim_end_matches([' ', '\n']));
            }
            if !content.is_empty() {
                end = out.len();
            }
        }
        out.truncate(end);
        out
    }

    fn item(&self, blocks: &[Block], depth: usize) -> String {
        match blocks {
            [text @ Block::Paragraph { .. }, list @ Block::List { .. }] if is_tight(blocks) => {
                let parts =
                    [std::slice::from_ref(text), std::slice::from_ref(list)].map(|it| self.blocks(it, depth));
                parts.join("\n").trim_matches('\n').to_owned()
            }
            _ => self.blocks(blocks, depth),
        }
    }
}

/// An item that needs no blank line: a paragraph, perhaps with a list below it.
/// Of numbered lists only one that starts at 1, with words, ends a paragraph.
fn is_tight(item: &[Block]) -> bool {
    match item {
        [] | [Block::Paragraph { .. }] => true,
        [Block::Paragraph { .. }, Block::List { ordered, start, items }] => {
            (!ordered || *start == 1)
                && items.first().is_some_and(|item| matches!(item.first(), Some(Block::Paragraph { .. })))
                && items.iter().all(|item| is_tight(item))
        }
        _ => false,
    }
}
