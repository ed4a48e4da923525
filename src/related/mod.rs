//! Stories that the page offers as further reading, read from the page as people read it:
//! by repeated shape, heading, place and address.

mod address;
mod card;
mod cards;
mod judge;
mod links;
mod modules;
mod pieces;
mod said;
mod shapes;
mod tabs;

use crate::dom::NodeId;
use crate::lexicon::offers::{self, weights};
use crate::model::{Story, StoryKind};
use crate::score::{Page, runs::Run};
use crate::url::Base;
use cards::{Card, Ground};
use judge::Verdict;
use links::Links;
use modules::{Heading, Module};
use std::collections::HashMap;

/// What describes the article itself.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Own<'a> {
    pub(crate) url: Option<&'a str>,
    pub(crate) canonical: Option<&'a str>,
    /// As it is shown; [`find`] compares modules and cards with a copy that has it [`folded`].
    pub(crate) title: Option<&'a str>,
    pub(crate) section: Option<&'a str>,
    pub(crate) kicker: Option<&'a str>,
    /// Names alone.
    pub(crate) authors: &'a [&'a str],
}

impl Own<'_> {
    /// Whether a text says the headline again, alone or behind a label. The title is folded already.
    fn is_headline(&self, text: &str) -> bool {
        let Some(title) = self.title else { return false };
        let text = folded(text);
        text == title || (title.split(' ').count() >= 3 && text.ends_with(title))
    }
}

/// In lower case, with single spaces.
fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A story and where its module stands.
#[derive(Debug)]
pub(crate) struct Offer {
    pub(crate) story: Story,
    pub(crate) at: NodeId,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// About this article first, then as the page has them.
    pub(crate) offers: Vec<Offer>,
    /// What must leave the text: offers between paragraphs, lists of links.
    pub(crate) claimed: Vec<NodeId>,
}

/// Finds the stories. `kept` says by run whether it was taken for text of the article.
#[inline(never)] // see `article::Findings::of`
pub(crate) fn find(page: &Page, kept: &[bool], base: &Base, own: &Own) -> Found {
    let links = links::gather(page, kept, base, own);
    let ground = Ground::new(page, kept, own.title);
    // Every card is compared with it.
    let title = own.title.map(folded);
    let own = &Own { title: title.as_deref(), ..*own };
    let cards = cards::find(&ground, &links);
    let mut found = Found::default();
    let mut shelf = Shelf::default();
    let modules = modules::group(&ground, &cards);
    let verdicts: Vec<_> = modules.iter().map(|module| judge::judge(&ground, &links, own, module)).collect();
    let is_bare = |(module, verdict): (&Module, &Verdict)| judge::is_bare_line(&ground, module, *verdict);
    let count = modules.iter().zip(&verdicts).filter(|&pair| is_bare(pair)).count();
    for (module, &verdict) in modules.iter().zip(&verdicts) {
        if count > weights::BARE_LINES && is_bare((module, &verdict)) {
            continue;
        }
        if matches!(verdict, Verdict::Offer { .. } | Verdict::Paid | Verdict::Own) {
            claim(&ground, module, &mut found.claimed);
        }
        if let Verdict::Offer { kind, placement, external } = verdict {
            for card in &module.cards {
                let story = story(&ground, base, &links, module, card, external);
                if let Some(story) = story.filter(|story| !own.is_headline(&story.title) && !is_action(story))
                {
                    let story = Story { placement, kind, ..story };
                    shelf.add(card.target, Offer { story, at: card.start });
                }
            }
        }
    }
    found.offers = shelf.offers;
    found.offers.sort_by_key(|offer| !matches!(offer.story.kind, StoryKind::Related | StoryKind::Next));
    found
}

fn story(
    ground: &Ground,
    base: &Base,
    links: &Links,
    module: &Module,
    card: &Card,
    external: bool,
) -> Option<Story> {
    let target = links.target(card.target).filter(|target| !target.paid && (external || !target.external))?;
    let heading = module.heading.as_ref().map(|heading| heading.text.clone());
    let content = card::read(ground.page.doc, base, card, heading.as_deref());
    if content.paid {
        return None;
    }
    Some(Story {
        title: content.title?,
        url: target.url.to_string(),
        kicker: content.kicker,
        image: content.image,
        published: content.published,
        excerpt: content.excerpt,
        heading,
        placement: crate::model::Placement::default(),
        before: None,
        kind: StoryKind::default(),
    })
}

/// Whether a card asks for something, to sign up, to buy, to get in touch; or leads to all that its heading names.
fn is_action(story: &Story) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    let title = story.title.to_lowercase();
    let is_whole_list = |heading: &String| {
        let count = words(heading);
        count >= 2 && words(&title) <= count + 2 && title.contains(&heading.to_lowercase())
    };
    words(&title) <= 10 && (offers::asks(&title) || story.heading.as_ref().is_some_and(is_whole_list))
}

/// The stories in order, one card each: what a copy shows beyond the first is added to it.
#[derive(Default)]
struct Shelf {
    offers: Vec<Offer>,
    /// By target.
    places: HashMap<u32, usize>,
    /// By title and address: a query may say where on the page the link stands.
    shown: HashMap<(String, String), usize>,
}

impl Shelf {
    fn add(&mut self, target: u32, offer: Offer) {
        let path = offer.story.url.split('?').next().unwrap_or_default();
        let shown = (path.to_owned(), offer.story.title.clone());
        let known = self.places.get(&target).or(self.shown.get(&shown));
        let place = known.copied().unwrap_or(self.offers.len());
        self.places.insert(target, place);
        self.shown.insert(shown, place);
        let Some(Offer { story: known, .. }) = self.offers.get_mut(place) else {
            self.offers.push(offer);
            return;
        };
        let story = offer.story;
        let is_cut = |title: &str| title.ends_with('…') || title.ends_with("...");
        if is_cut(&known.title) && !is_cut(&story.title) {
            known.title = story.title;
        }
        known.kicker = known.kicker.take().or(story.kicker);
        known.image = known.image.take().or(story.image);
        known.published = known.published.take().or(story.published);
        known.excerpt = known.excerpt.take().or(story.excerpt);
    }
}

/// A module's box where it has one of its own, else its cards and its heading.
fn claim(ground: &Ground, module: &Module, claimed: &mut Vec<NodeId>) {
    let doc = ground.page.doc;
    // A line that only says what follows goes with it: "See also:".
    let heading =
        module.heading.as_ref().and_then(|heading| Some((heading, ground.page.runs.get(heading.run)?)));
    let is_lead_in = |heading: &Heading, run: &Run| {
        heading.kinds & (offers::RELATED | offers::NEXT | offers::RECOMMENDED) != 0 && run.linked <= 0.0
    };
    let heading = heading.filter(|(heading, run)| {
        is_lead_in(heading, run) || (!module.closed && ground.may_enclose(run.container))
    });
    claimed.extend(heading.map(|(_, run)| run.container));
    if module.closed {
        claimed.push(module.root);
        return;
    }
    for card in &module.cards {
        let mut at = card.start;
        while at < card.end {
            claimed.push(at);
            at = doc.end(at);
        }
    }
}

#[cfg(test)]
mod tests {
    // Shapes of the pages that the rules were written for, each as small as it can be.
    use super::*;
    use crate::Limits;
    use crate::model::Placement;

    const URL: &str = "https://news.example/politics/minister-resigns-after-vote-1194530/";
    const LONG: &str = "The minister resigned on Tuesday, hours after a vote that she had called a test of trust, \
        and will be followed by her deputy until the spring.";

    /// Paragraphs of text are kept; the rest is not.
    fn found(body: &str) -> Vec<Story> {
        outcome(body).0
    }

    fn outcome(body: &str) -> (Vec<Story>, Vec<String>) {
        let html = body.replace("LONG", LONG);
        let doc = crate::dom::parse(&html, &Limits::default()).unwrap();
        let page = Page::new(&doc);
        let kept: Vec<bool> =
            page.runs.iter().map(|run| run.prose() > 0.0 && run.text.ends_sentence).collect();
        let own = Own {
            url: Some(URL),
            section: Some("Politics"),
            title: Some("Minister resigns after vote"),
            ..Own::default()
        };
        let found = find(&page, &kept, &Base::new(Some(URL), None), &own);
        let stories = found.offers.into_iter().map(|offer| offer.story).collect();
        (stories, found.claimed.iter().map(|&id| doc.shown_text(id)).collect())
    }

    fn urls(stories: &[Story]) -> Vec<&str> {
        stories.iter().map(|story| story.url.trim_start_matches("https://news.example")).collect()
    }

    #[test]
    fn reads_cards_under_a_heading() {
        let stories = found(
        "<h1>Minister resigns after vote</h1><article><p>LONG</p><p>LONG</p></article><section><h2>READ MORE</h2>
        <div><article><a href='/world/storm-closes-northern-ports-1192811/?utm_source=rel'><img src=/i/storm.jpg></a>
          <div><a href=/world/>WORLD</a></div><h3><a href='/world/storm-closes-northern-ports-1192811/'>Storm closes
          northern ports</a></h3><time datetime=2024-05-02>2 May</time><p>Ferries stay in harbour until Friday.</p></article>
        <article><a href=/politics/deputy-takes-over-ministry-1192810/><img src=data:image/gif;base64,R0 data-src=/i/deputy.jpg></a>
          <div><a href=/politics/>POLITICS</a></div><h3><a href=/politics/deputy-takes-over-ministry-1192810/>Deputy takes over ministry</a></h3>
        </article></div></section>",
        );
        assert_eq!(
            urls(&stories),
            ["/world/storm-closes-northern-ports-1192811/", "/politics/deputy-takes-over-ministry-1192810/"]
        );
        let storm = &stories[0];
        assert_eq!(storm.title, "Storm closes northern ports");
        assert_eq!(storm.kicker.as_deref(), Some("WORLD"));
        assert_eq!(storm.published.as_deref(), Some("2024-05-02"));
        assert_eq!(storm.excerpt.as_deref(), Some("Ferries stay in harbour until Friday."));
        assert_eq!(storm.heading.as_deref(), Some("READ MORE"));
        assert_eq!((storm.kind, storm.placement), (StoryKind::Related, Placement::After));
        let image = |story: &Story| story.image.as_ref().map(|image| image.src.clone());
        assert_eq!(image(storm).as_deref(), Some("https://news.example/i/storm.jpg"));
        assert_eq!(image(&stories[1]).as_deref(), Some("https://news.example/i/deputy.jpg"));
    }

    #[test]
    fn takes_boxes_between_paragraphs_out() {
        let (stories, claimed) = outcome(
        "<div><p>LONG</p><p>Read also: <a href=/world/storm-closes-northern-ports-1192811/>Storm closes northern ports</a></p>
        <p>LONG</p><p><strong><a href=/politics/deputy-takes-over-ministry-1192810/>DEPUTY TAKES OVER MINISTRY</a></strong></p>
        <p>LONG</p></div>",
        );
        assert_eq!(stories.len(), 2);
        assert_eq!(stories[0].title, "Storm closes northern ports");
        assert_eq!(stories[0].heading.as_deref(), Some("Read also"));
        assert!(stories.iter().all(|story| story.placement == Placement::Inline));
        assert_eq!(claimed, ["Read also: Storm closes northern ports", "DEPUTY TAKES OVER MINISTRY"]);
    }

    #[test]
    fn leaves_the_text_its_links_and_pictures() {
        let (stories, claimed) = outcome(
        "<div><p>LONG She <a href=/politics/the-vote-that-failed-on-monday-119111/>lost the vote on Monday</a> and left.</p>
        <p><a href=/politics/the-whole-of-her-speech-119112/>She said in her speech that nobody had been told of the plan before the vote.</a></p>
        <figure><a href=/politics/pictures-of-the-day-in-may-119113/><img src=/a.jpg></a><figcaption>The house on Monday</figcaption></figure>
        <h2><a href=/politics/what-the-vote-of-monday-changed-119114>What the vote of Monday changed</a></h2><p>LONG We asked:</p>
        <ul><li><a href=/politics/ten-questions-on-the-vote-119115>Ten questions on the vote</a></ul><p>LONG</p>
        <ul><li><a href=https://law.example/acts/the-act-on-ministers-and-votes-12345>The act on ministers and votes</a></li></ul>
        <p>LONG</p></div>",
        );
        assert_eq!(urls(&stories), [""; 0]);
        assert_eq!(claimed, [""; 0]);
    }

    #[test]
    fn passes_over_rankings_fronts_navigation_and_what_is_paid_for() {
        let list = |heading: &str| {
            format!(
            "<div><h3>{heading}</h3><ul><li><a href=/world/storm-closes-northern-ports-1192811/>Storm closes northern ports</a>
            <li><a href=/world/heat-empties-southern-towns-1192812/>Heat empties southern towns</a></ul></div>"
        )
        };
        for heading in [
            "Most read",
            "Latest",
            "Top stories",
            "Sponsored",
            "Meistgelesen",
            "À la une",
            "ランキング",
            "Newsletter",
        ] {
            assert_eq!(found(&format!("<div><p>LONG</p></div>{}", list(heading))).len(), 0, "{heading}");
        }
        for heading in [
            "Related",
            "Mehr zum Thema",
            "À lire aussi",
            "関連記事",
            "You might also like",
            "More from Politics",
            "Read next",
        ] {
            assert_eq!(found(&format!("<div><p>LONG</p></div>{}", list(heading))).len(), 2, "{heading}");
        }
        assert_eq!(found(&format!("<p>LONG</p><nav>{}</nav>", list("Related"))).len(), 0);
        assert_eq!(
            found(&format!("<p>LONG</p><div data-standfirst=ignore>{}</div>", list("Related"))).len(),
            0
        );
        assert_eq!(
            found(&format!("<p>LONG</p><nav data-standfirst=related>{}</nav>", list("Most read"))).len(),
            2
        );
    }

    /// Shapes and places alone: what is read with every language is read with none.
    #[test]
    fn is_right_without_a_word_of_any_heading() {
        use crate::lexicon::offers::switch::without_words;
        let card = |section: &str, slug: &str, number: &str, title: &str| {
            format!(
                "<li class=card><a href=/{section}/{slug}-{number}/><img src=/i/{number}.jpg><h3>{title}</h3></a></li>"
            )
        };
        let politics =
            card("politics", "deputy-takes-over-ministry", "1192810", "Deputy takes over ministry")
                + &card("politics", "house-to-vote-again-in-june", "1192809", "House to vote again in June");
        let world = card("world", "storm-closes-northern-ports", "1192811", "Storm closes northern ports")
            + &card("world", "heat-empties-southern-towns", "1192812", "Heat empties southern towns");
        let boots =
            "<li class=card><a href=/world/boots-for-wet-ground-1192813/><h3>Boots for wet ground</h3></a>
            <b>39,90 €</b></li>";
        let storm = "<a href=/world/storm-closes-northern-ports-1192811/>Storm closes northern ports</a>";
        let own = [
            "/politics/deputy-takes-over-ministry-1192810/",
            "/politics/house-to-vote-again-in-june-1192809/",
        ];
        let foreign = ["/world/storm-closes-northern-ports-1192811/"];
        let text = "<article><h1>Minister resigns after vote</h1><p>LONG</p><p>LONG</p></article>";
        let cases: Vec<(&str, String, &[&str])> = vec![
            ("a grid right under the text", format!("{text}<ul>{politics}</ul>"), &own),
            ("a box in the text", format!("<p>LONG</p><div class=box>{storm}</div><p>LONG</p>"), &foreign),
            ("a line in the text", format!("<p>LONG</p><p>{storm}</p><p>LONG</p>"), &foreign),
            ("a list in the text", format!("<p>LONG</p><ul><li>{storm}</ul><p>LONG</p>"), &foreign),
            ("a list that is led in", format!("<p>LONG She said:</p><ul><li>{storm}</ul><p>LONG</p>"), &[]),
            ("a row in the footer", format!("{text}<footer><ul>{politics}</ul></footer>"), &[]),
            ("a menu", format!("{text}<nav><ul>{politics}</ul></nav>"), &[]),
            ("a row above the headline", format!("<ul>{world}</ul>{text}"), &[]),
            ("another section at the side", format!("{text}<aside><ul>{world}</ul></aside>"), &[]),
            ("a numbered list at the side", format!("{text}<aside><ol>{politics}{world}</ol></aside>"), &[]),
            ("goods among stories", format!("{text}<ul>{politics}{boots}</ul>"), &own),
            (
                "a link in a sentence",
                format!("<p>LONG She spoke of how {storm} every winter.</p><p>LONG"),
                &[],
            ),
        ];
        for (name, html, expected) in &cases {
            assert_eq!(urls(&found(html)), *expected, "{name}");
            assert_eq!(urls(&without_words(|| found(html))), *expected, "{name}, without words");
        }
        // That the words are off: a list of another section at the side is told by its heading alone,
        let told = format!("{text}<aside><h2>Related</h2><ul>{world}</ul></aside>");
        assert_eq!(found(&told).len(), 2);
        assert_eq!(without_words(|| found(&told)).len(), 0);
        // and a ranking right under the text is without its heading what it looks like.
        let ranked = format!("{text}<section><h2>Most read</h2><ul>{politics}</ul></section>");
        assert_eq!(found(&ranked).len(), 0);
        assert_eq!(without_words(|| found(&ranked)).len(), 2);
    }

    #[test]
    fn a_paid_card_among_others_is_left_out() {
        let stories = found(
        "<div><p>LONG</p></div><div><h3>Related</h3><div><a href=/world/storm-closes-northern-ports-1192811/>Storm closes northern ports</a></div>
        <div><span>Sponsored</span><a href=/homes/new-flats-by-the-river-for-sale-1192813/>New flats by the river for sale</a></div>
        <div><a href=/sponsored/a-better-bed-for-your-back-1192814/>A better bed for your back</a></div></div>",
        );
        assert_eq!(urls(&stories), ["/world/storm-closes-northern-ports-1192811/"]);
    }

    #[test]
    fn a_story_is_one_card_however_often_it_is_linked() {
        let stories = found(
        "<div><p>LONG</p><div class=box><h4>Related</h4><a href=/world/storm-closes-northern-ports-1192811>Storm closes northern…</a></div>
        <p>LONG</p></div><div><h3>More on this</h3><div><a href=//www.news.example/world/storm-closes-northern-ports-1192811?ref=x#c>
        <img src=/s.jpg><b>Storm closes northern ports</b></a></div><div><a href=/world/heat-empties-southern-towns-1192812>Heat empties
        southern towns</a></div></div>",
        );
        assert_eq!(stories.len(), 2);
        assert_eq!(stories[0].title, "Storm closes northern ports");
        assert!(stories[0].image.is_some());
        assert_eq!(stories[0].placement, Placement::Inline);
    }

    #[test]
    fn panels_stand_under_their_tabs() {
        let stories = found(
        "<div><p>LONG</p></div><div><ul><li><button>Latest</button><li><button>Related</button></ul>
        <div><ul><li><a href=/world/storm-closes-northern-ports-1192811/>Storm closes northern ports</a>
        <li><a href=/world/heat-empties-southern-towns-1192812/>Heat empties southern towns</a></ul></div>
        <div><ul><li><a href=/politics/deputy-takes-over-ministry-1192810/>Deputy takes over ministry</a>
        <li><a href=/politics/house-to-vote-again-in-june-1192809/>House to vote again in June</a></ul></div></div>",
        );
        let panel = [
            "/politics/deputy-takes-over-ministry-1192810/",
            "/politics/house-to-vote-again-in-june-1192809/",
        ];
        assert_eq!(urls(&stories), panel);
    }

    #[test]
    fn nothing_panics_on_odd_pages() {
        for html in [
            "",
            "<a href>",
            "<a href='https://news.example/a-b-c-d-e-12345'>x",
            "<p>LONG</p><a href='//'>",
            "<h1></h1><a href=#>a b c d e f</a>",
            "<table><a href=/a-b-c-d-e-123456>one two three four</table>",
        ] {
            found(html);
        }
    }
}
