//! Whole heads of pages, read; and the page that the other files' tests read.

use super::*;

const TEXT: &str = "The storm reached the coast in the night and took the roofs off two barns, the fire \
    service said on Monday, while the road along the river stayed closed until noon for all.";

/// A page read as the pipeline would: the text is every `p` that holds the sample paragraph.
pub(crate) fn read_page(head: &str, above: &str, below: &str) -> Metadata {
    read_page_at("https://www.thedaily.example/news/storm", head, above, below)
}

fn read_page_at(url: &str, head: &str, above: &str, below: &str) -> Metadata {
    let html = format!(
        "<html><head>{head}</head><body><main><article>{above}<div><p>{TEXT}</p><p>{TEXT}</p></div>{below}\
         </article></main></body></html>"
    );
    let doc = crate::dom::parse(&html, &crate::Limits::default()).unwrap();
    let texts: Vec<_> =
        doc.ids().filter(|&id| doc.text(id).is_some_and(|t| t.starts_with("The storm"))).collect();
    let body = texts.first().zip(texts.last()).map(|(&first, &last)| Body { first, last });
    read(&doc, &Base::new(Some(url), None), body)
}

#[test]
fn the_headline_that_is_shown_wins() {
    let head = "<title>Storm: all you need | The Daily</title><meta property=og:title content='Storm: all you need'>\
                <meta property=og:site_name content='The Daily'>";
    let page = read_page(head, "<h1>Storm hits the coast</h1>", "");
    assert_eq!(page.title.as_deref(), Some("Storm hits the coast"));
    assert_eq!(page.provenance.title, Some(Source::Page));
    let page = read_page(head, "", "");
    assert_eq!(page.title.as_deref(), Some("Storm: all you need"));
    assert_eq!(page.provenance.title, Some(Source::OpenGraph));
}

#[test]
fn a_label_inside_the_headline_is_the_kicker() {
    let head = "<meta property=og:title content='Storm hits the coast'>";
    let page = read_page(head, "<h1><span>Weather</span><span>Storm hits the coast</span></h1>", "");
    assert_eq!(page.title.as_deref(), Some("Storm hits the coast"));
    assert_eq!(page.kicker.as_deref(), Some("Weather"));
}

#[test]
fn publishers_have_the_last_word() {
    let above = "<p>News</p><h1>Storm hits the coast</h1><h2>Two barns have lost their roofs in the night</h2>\
                 <p data-standfirst=kicker>Weather</p><p data-standfirst=deck>Short.</p>";
    let page = read_page("", above, "");
    assert_eq!(page.kicker.as_deref(), Some("Weather"));
    assert_eq!(page.deck.as_deref(), Some("Short."));
    assert_eq!(page.provenance.deck, Some(Source::Publisher));
}

#[test]
fn a_page_of_nothing_is_no_fault() {
    let doc = crate::dom::parse("", &crate::Limits::default()).unwrap();
    let page = read(&doc, &Base::default(), None);
    assert_eq!((page.title, page.byline, page.claimed.len()), (None, None, 0));
}

#[test]
fn numbers_are_read_as_the_address_has_them() {
    let dates = "<h1>Storm hits the coast</h1><p>03/10/2023</p><p>Updated 04/10/2023</p>";
    let published = |url: &str| {
        let page = read_page_at(url, "<html lang=en>", dates, "");
        (page.published.unwrap(), page.modified.unwrap())
    };
    let (third, fourth) = ("2023-10-03".to_owned(), "2023-10-04".to_owned());
    assert_eq!(published("https://thedaily.example/2023/october/03/storm"), (third, fourth));
    let (march, april) = ("2023-03-10".to_owned(), "2023-04-10".to_owned());
    assert_eq!(published("https://thedaily.example/2023/november/03/storm"), (march, april));
}

#[test]
fn dates_are_two() {
    let head = "<meta property=article:published_time content='2024-03-04T10:00:00Z'>";
    let above = "<h1>Storm hits the coast</h1><p>Published 3 March 2024, updated: 5 March 2024 at 10:15</p>";
    let page = read_page(head, above, "");
    assert_eq!(page.published.as_deref(), Some("2024-03-03"), "the earlier day that is shown");
    assert_eq!(page.modified.as_deref(), Some("2024-03-05T10:15:00"));
}
