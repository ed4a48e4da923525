//! What [`Limits`] leave of an article that has more than anybody reads.

use crate::Limits;
use crate::model::{Block, Cut, CutKind, Figure, Image, Inline, LeftOut, Story};

/// Cuts what is too much, and says so.
pub(super) fn cut(
    limits: &Limits,
    lead: &mut Option<Figure>,
    body: &mut Vec<Block>,
    stories: &mut Vec<Story>,
) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut add = |what, found: usize, limit: usize| {
        let (kept, found) = (limit.min(found) as u32, found as u32);
        if kept < found {
            cuts.push(Cut { what, kept, found });
        }
    };
    add(CutKind::Blocks, cut_blocks(body, limits.blocks), limits.blocks);
    add(CutKind::Stories, stories.len(), limits.stories);
    stories.truncate(limits.stories);
    for story in &mut *stories {
        // It may have stood before a block that is no longer there.
        story.before = story.before.map(|before| before.min(body.len() as u32));
    }

    let mut count = Pictures::new(usize::MAX, true);
    count.all(lead, body, stories);
    if count.found > limits.pictures {
        // A picture in one size is better than none in several.
        Pictures::new(limits.pictures, false).all(lead, body, stories);
    }
    add(CutKind::Pictures, count.found, limits.pictures);
    cuts
}

/// Likewise for something that was left out. Nothing is said of it: it is not shown unless asked for.
pub(super) fn cut_left_out(limits: &Limits, left: &mut LeftOut) {
    cut(limits, &mut None, &mut left.blocks, &mut Vec::new());
}

/// Keeps the first of them in reading order; how many there were.
fn cut_blocks(body: &mut Vec<Block>, limit: usize) -> usize {
    fn walk(list: &mut Vec<Block>, found: &mut usize, limit: usize) {
        list.retain_mut(|block| {
            *found += 1;
            let keep = *found <= limit;
            if let Block::Table { rows, .. } = block {
                // A row costs as much as a block.
                let rest = limit.saturating_sub(*found);
                *found += rows.len();
                rows.truncate(rest);
            }
            for_lists(block, &mut |list| walk(list, found, limit));
            keep
        });
    }
    let mut found = 0;
    walk(body, &mut found, limit);
    found
}

/// Counts the addresses of pictures, and takes them out where there are enough.
struct Pictures {
    limit: usize,
    found: usize,
    with_sizes: bool,
}

impl Pictures {
    fn new(limit: usize, with_sizes: bool) -> Self {
        Self { limit, found: 0, with_sizes }
    }

    fn all(&mut self, lead: &mut Option<Figure>, body: &mut Vec<Block>, stories: &mut [Story]) {
        if let Some(figure) = lead
            && !self.figure(figure)
        {
            *lead = None;
        }
        self.blocks(body);
        for story in stories {
            if let Some(image) = &mut story.image
                && !self.image(image)
            {
                story.image = None;
            }
        }
    }

    /// Whether there is room for one more.
    fn address(&mut self) -> bool {
        self.found += 1;
        self.found <= self.limit
    }

    fn image(&mut self, image: &mut Image) -> bool {
        let keep = self.address();
        if self.with_sizes {
            self.found += image.srcset.len();
        } else {
            image.srcset.clear();
        }
        keep
    }

    fn figure(&mut self, figure: &mut Figure) -> bool {
        let keep = self.image(&mut figure.image);
        self.inlines(&mut figure.caption);
        keep
    }

    fn blocks(&mut self, list: &mut Vec<Block>) {
        list.retain_mut(|block| {
            let keep = match block {
                Block::Figure { image, .. } => self.image(image),
                Block::Gallery { figures, .. } => {
                    figures.retain_mut(|figure| self.figure(figure));
                    !figures.is_empty()
                }
                Block::Embed { poster, .. } => {
                    if poster.is_some() && !self.address() {
                        *poster = None;
                    }
                    true
                }
                _ => true,
            };
            for_inlines(block, &mut |inlines| self.inlines(inlines));
            for_lists(block, &mut |list| self.blocks(list));
            keep
        });
    }

    fn inlines(&mut self, list: &mut Vec<Inline>) {
        list.retain_mut(|inline| match inline {
            Inline::Image { image } => self.image(image),
            marked => {
                marked.content_mut().into_iter().for_each(|content| self.inlines(content));
                true
            }
        });
    }
}

/// The lists of blocks within a block.
fn for_lists(block: &mut Block, act: &mut dyn FnMut(&mut Vec<Block>)) {
    match block {
        Block::List { items, .. } => items.iter_mut().for_each(act),
        Block::Quote { content, .. } | Block::Callout { content, .. } | Block::Details { content, .. } => {
            act(content);
        }
        Block::Definitions { items } => items.iter_mut().flat_map(|item| &mut item.details).for_each(act),
        Block::Footnotes { items } => items.iter_mut().map(|item| &mut item.content).for_each(act),
        _ => {}
    }
}

/// The running texts of a block itself.
fn for_inlines(block: &mut Block, act: &mut dyn FnMut(&mut Vec<Inline>)) {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => act(content),
        Block::Figure { caption, .. } | Block::Gallery { caption, .. } => act(caption),
        Block::Quote { cite, .. } => act(cite),
        Block::Pullquote { content, cite } => {
            act(content);
            act(cite);
        }
        Block::Table { caption, rows } => {
            act(caption);
            rows.iter_mut().flatten().map(|cell| &mut cell.content).for_each(act);
        }
        Block::Details { summary, .. } => act(summary),
        Block::Definitions { items } => items.iter_mut().flat_map(|item| &mut item.terms).for_each(act),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Article, Block, Cut, CutKind};
    use crate::{Limits, Options, read};
    use std::fmt::Write as _;

    fn page() -> String {
        let mut html = "<title>The harvest</title><h1>The harvest</h1><article>".to_owned();
        for number in 0..40 {
            let _ = write!(
                html,
                "<p>Paragraph {number} of a long story about the wheat in the valley, which nobody had thought \
                 would be saved after the rain that fell on the fields in the weeks before the harvest.</p>"
            );
            if number % 4 == 0 {
                let _ = write!(
                    html,
                    "<figure><img src=/a{number}.jpg width=800 height=600 srcset='/a{number}.jpg 800w, /b{number}.jpg 1600w'>\
                     <figcaption>The field at noon.</figcaption></figure>"
                );
            }
        }
        let items = "<li>The wheat stood in water for a week, and nobody on either bank thought that it could be saved.</li>\
            <li>The barley had been brought in before, so that most of the farms had something left to sell.</li>";
        html + "<p>Two things were certain when the rain stopped:</p><ul>" + items + "</ul></article>"
    }

    fn limited(limits: Limits) -> Article {
        read(&page(), &Options { url: Some("https://a.example/x".into()), limits, ..Options::default() })
            .unwrap()
    }

    fn pictures(article: &Article) -> usize {
        serde_json::to_string(article).unwrap().matches("\"src\":").count()
    }

    #[test]
    fn nothing_is_cut_of_an_honest_page() {
        let article = limited(Limits::default());
        assert_eq!(article.cut, []);
        assert!(article.body.len() > 40 && pictures(&article) == 30, "{}", pictures(&article));
    }

    #[test]
    fn the_rest_of_the_blocks_is_left_out_and_said() {
        let article = limited(Limits { blocks: 7, ..Limits::default() });
        assert_eq!(article.body.len(), 7);
        let [Cut { what: CutKind::Blocks, kept: 7, found }] = article.cut[..] else {
            panic!("{:?}", article.cut)
        };
        assert!(found > 40);
        assert!(!article.text.contains("Paragraph 20"), "the text is that of the blocks");
        // Within a list, too.
        let whole = limited(Limits::default());
        let last = limited(Limits { blocks: found as usize - 1, ..Limits::default() });
        let items = |article: &Article| match article.body.last() {
            Some(Block::List { items, .. }) => items.iter().flatten().count(),
            other => panic!("{other:?}"),
        };
        assert_eq!(items(&last) + 1, items(&whole));
    }

    #[test]
    fn the_rest_of_the_stories_is_left_out_and_said() {
        let mut html = page() + "<section><h2>Related</h2><ul>";
        for number in 0..12 {
            let _ = write!(
                html,
                "<li><a href=/fields/the-wheat-of-farm-{number}-11928{number:02}>The wheat of farm {number} is saved</a></li>"
            );
        }
        let read = |stories| {
            let limits = Limits { stories, ..Limits::default() };
            let url = Some("https://a.example/fields/the-harvest-after-the-rain-1192700".into());
            read(&html, &Options { url, limits, ..Options::default() }).unwrap()
        };
        let (all, some) = (read(200), read(5));
        assert_eq!((all.related.len(), all.cut.len()), (12, 0));
        assert_eq!(some.related, all.related[..5]);
        assert_eq!(some.cut, [Cut { what: CutKind::Stories, kept: 5, found: 12 }]);
    }

    #[test]
    fn sizes_go_before_pictures() {
        let article = limited(Limits { pictures: 10, ..Limits::default() });
        assert_eq!((pictures(&article), article.cut[0].what), (10, CutKind::Pictures));
        assert_eq!(pictures(&limited(Limits { pictures: 3, ..Limits::default() })), 3);
        assert_eq!(pictures(&limited(Limits { pictures: 0, ..Limits::default() })), 0);
    }
}
