//! Pages that are made to be slow. What they cost is counted in steps, not seconds, so that the answer is the same on
//! every machine: a page of twice the length costs twice as much, or it is refused.

mod ladders;

use crate::dom::work;
use crate::{Error, Limits, Options, read};

/// Large enough that no limit but the one on depth and on steps is in the way.
const LIMITS: Limits = Limits {
    bytes: 256 << 20,
    nodes: 50_000_000,
    depth: 512,
    attributes: 2_000,
    steps: 400_000_000,
    blocks: 20_000,
    stories: 200,
    pictures: 5_000,
};

const STORY: &str = "<h1>Rain</h1><article><p>After nine dry weeks it rained on the valley this morning, softly at first, \
    then hard enough to stop the trams on the bridge.</p></article>";

/// Steps for each byte of the page, and what came of it.
fn cost(page: &str) -> (f64, Result<(), Error>) {
    let options =
        Options { url: Some("https://news.example/a".into()), limits: LIMITS, ..Options::default() };
    work::take();
    let outcome = read(page, &options).map(|_| ());
    (work::take() as f64 / page.len() as f64, outcome)
}

/// A page of four times the length costs about four times as much, or is refused for a reason that has a type.
fn grows_no_faster(name: &str, page: impl Fn(usize) -> String, small: usize) {
    let (one, other) = (cost(&page(small)), cost(&page(small * 4)));
    if let Err(Error::TooDeep { .. } | Error::TooLarge { .. }) = other.1 {
        return;
    }
    assert!(
        other.0 < one.0 * 1.5,
        "{name}: {:.1} steps a byte, and {:.1} for four times as many",
        one.0,
        other.0
    );
    assert!(other.0 < 400.0, "{name}: {:.1} steps a byte", other.0);
}

fn many(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

macro_rules! slow {
    ($($name:ident, $small:expr, $page:expr;)+) => {
        $(
            #[test]
            fn $name() {
                grows_no_faster(stringify!($name), $page, $small);
            }
        )+
    };
}

slow! {
    deep_nesting, 50_000, |n| STORY.to_owned() + &"<div>".repeat(n);
    deep_inline_nesting, 50_000, |n| STORY.to_owned() + &"<b>".repeat(n);
    just_not_too_deep, 40, |n| many(n, |_| "<div>".repeat(400) + "some text" + &"</div>".repeat(400)) + STORY;
    many_siblings, 5_000, |n| STORY.to_owned() + &"<br>".repeat(n);
    many_empty_elements, 5_000, |n| STORY.to_owned() + &"<i></i>".repeat(n);
    many_paragraphs, 1_000, |n| many(n, |i| format!("<p>Paragraph {i} of a story about the rain that fell on the valley and stopped the trams."));
    many_equal_paragraphs, 1_000, |n| "<p>A paragraph of a story about the rain that fell on the valley and stopped the trams.".repeat(n);
    many_attributes, 2_000, |n| format!("{STORY}<p {}>{STORY}", many(n, |i| format!("data-a{i}=b ")));
    many_attributes_on_many, 20, |n| many(n, |_| format!("<p {}>A line of text", many(300, |i| format!("data-{i}=b ")))) + STORY;
    attributes_for_the_body, 500, |n| format!("<body {}>", many(100, |i| format!("data-{i}=b "))) + &many(n, |i| format!("<body a{i}=b title=x>")) + STORY;
    one_long_text, 500_000, |n| format!("{STORY}<p>{}", "word ".repeat(n / 5));
    one_long_word, 500_000, |n| format!("{STORY}<p>{}", "w".repeat(n));
    one_long_blank, 500_000, |n| format!("{STORY}<p>{}", " ".repeat(n));
    one_long_class, 200_000, |n| format!("<div class=\"{}\">{STORY}{}</div>", "a b-c ".repeat(n / 6), "<p>x</p>".repeat(200));
    one_long_address, 200_000, |n| format!("<base href=\"https://a.example/{}\">{STORY}<a href=x>y</a>", "a/".repeat(n / 2));
    one_long_style, 200_000, |n| format!("<p style=\"{}\">x{STORY}", "a:b;".repeat(n / 4));
    entities, 20_000, |n| format!("{STORY}<p>{}", "&notit;&amp;&#x41;&CounterClockwiseContourIntegral;".repeat(n / 10));
    broken_entities, 20_000, |n| format!("{STORY}<p>{}", "&CounterClockwiseContourIntegra&#&#x;&".repeat(n / 10));
    unclosed_everything, 2_000, |n| "<div><p><b><i><a href=x><table><tr><td><ul><li><select><option><svg><g>".repeat(n / 10) + STORY;
    unclosed_comment, 200_000, |n| format!("{STORY}<!-- {}", "- <b> -".repeat(n / 7));
    unclosed_tag, 200_000, |n| format!("{STORY}<p title=\"{}", "a>b ".repeat(n / 4));
    unclosed_quotes, 20_000, |n| format!("{STORY}{}", "<a href=\"x>y</a><a title='z>".repeat(n / 20));
    end_tags, 20_000, |n| format!("{}{}{STORY}", "<span>".repeat(300), "</x>".repeat(n));
    scopes, 5_000, |n| format!("{}{}{STORY}", "<span>".repeat(300), "</p>".repeat(n));
    tables_in_tables, 200, |n| "<table><tr><td>".repeat(n) + STORY;
    many_tables, 200, |n| "<table><tr><td>a<td>b<tr><td>c<td>d</table>".repeat(n) + STORY;
    one_wide_table, 2_000, |n| format!("{STORY}<article><table>{}</table>", format!("<tr>{}", "<td>cell one".repeat(50)).repeat(n / 50));
    foster_parenting, 2_000, |n| format!("{STORY}<table>{}", "<b>x<tr>y".repeat(n));
    adoption_agency, 300, |n| STORY.to_owned() + &"<a><div></a><b><p></b>x</p></div>".repeat(n);
    adoption_agency_nested, 20, |n| STORY.to_owned() + &many(n, |_| "<b>".repeat(40) + "<p>" + &"</b>".repeat(40) + "x</p>");
    formatting_elements, 200, |n| STORY.to_owned() + &many(n, |i| format!("<div><b id=x{i}></div>")) + &"<p>x".repeat(n);
    frames_of_select, 5_000, |n| STORY.to_owned() + &"<select><option>a</select><template><td>x</template>".repeat(n / 4);
    headings, 1_000, |n| STORY.to_owned() + &many(n, |i| format!("<h2 id=a{i}>Heading {i}</h2><p>x"));
    links, 1_000, |n| STORY.to_owned() + &many(n, |i| format!("<a href=/world/the-story-of-number-{i}>The story of number {i} is told here</a> "));
    cards, 300, |n| format!("{STORY}<section><h2>Related</h2>{}</section>", many(n, |i| format!("<article><a href=/w/the-story-number-{i}-1234{i}><img src=/{i}.jpg><h3>The story of number {i} is told</h3></a><p>A line about it.</p></article>")));
    keywords, 15, |n| many(n, |i| format!("<meta property=article:tag content='{}'>", many(119, |j| format!("topic {i} {j},")))) + STORY;
    cards_of_one_story, 1_200, |n| format!("{STORY}<section><h2>Related</h2>{}</section>", "<article><a href=/w/the-story-number-12345><img src=/1.jpg><h3>The story of that number is told</h3></a></article>".repeat(n));
    modules, 100, |n| STORY.to_owned() + &many(n, |i| format!("<section><h2>Related {i}</h2><ul><li><a href=/w/the-story-number-{i}-12345>The story of number {i} is told</a><li><a href=/w/the-other-number-{i}-12345>The other story of number {i}</a></ul></section>"));
    candidates, 300, |n| many(n, |i| format!("<article><h1>Story {i}</h1><p>Paragraph {i} of a story about the rain that fell on the valley and stopped all of the trams on the bridge.</p></article>"));
    pictures, 500, |n| STORY.to_owned() + &many(n, |i| format!("<figure><img src=/{i}.jpg width=800 height=600><figcaption>Picture {i}</figcaption></figure><noscript><img src=/{i}.jpg></noscript>"));
    picture_sizes, 2_000, |n| format!("<article>{STORY}<img src=/a.jpg srcset=\"{}\">", many(n, |i| format!("/a{i}.jpg {i}w, ")));
    lists_of_nothing, 8, |n| format!("<article>{STORY}{}{STORY}", many(n, |_| "<ul><li>".repeat(100) + &"</ul>".repeat(100)));
    boxes_of_nothing, 8, |n| format!("<article>{STORY}{}{STORY}", many(n, |_| "<details><summary></summary><aside class=callout><blockquote>".repeat(60) + &"</blockquote></aside></details>".repeat(60)));
    definitions_of_nothing, 8, |n| format!("<article>{STORY}{}{STORY}", many(n, |_| "<dl><dt><dd>".repeat(100) + &"</dl>".repeat(100)));
    figures_in_figures, 4, |n| format!("<article>{STORY}{}{STORY}", many(n, |_| "<figure><img src=/a.jpg width=800 height=600><figcaption><hr>— ".repeat(150) + &"</figcaption></figure>".repeat(150)));
    captions_of_one_picture, 1_000, |n| format!("<article>{STORY}<figure><img src=/a.jpg width=800 height=600><figcaption>{}</figcaption></figure>{STORY}", "<div class=credit>By Ane Holm</div>".repeat(n));
    pictures_with_one_line, 500, |n| format!("<article>{STORY}<mark>{}The ships lie in the northern port</mark>{STORY}", "<i><img src=/a.jpg alt=\"The ships lie in the northern port\" width=800 height=600></i>".repeat(n));
    cards_in_cards, 4, |n| format!("<article>{STORY}</article>{}", many(n, |i| "<footer><span>".repeat(200) + &format!("<a href=/world/the-story-of-number-{i}><h3>The story of number {i} is told here</h3></a></span></footer>").repeat(200)));
    lines_in_one_link, 1_000, |n| format!("<article>{STORY}<a href=/world/the-storm-1234567>{}</a>{STORY}", "<p>A line</p>".repeat(n));
    lines_in_one_heading, 1_000, |n| format!("<article>{STORY}<h2>{}</h2>{STORY}", "A line<br>".repeat(n));
    quotes_in_quotes, 8, |n| format!("<article>{STORY}{}{STORY}", many(n, |_| "<blockquote><p>said".repeat(100) + &"</blockquote>".repeat(100)));
    inline_in_inline, 8, |n| format!("<article>{STORY}<p>{}{STORY}", many(n, |i| format!("<a href=/{i}><b><i><q><sup><mark>").repeat(30) + "x" + &"</mark></sup></q></i></b></a>".repeat(30)));
    notes_in_notes, 8, |n| format!("<article>{STORY}{}{STORY}", many(n, |i| many(80, |k| format!("<sup id=r{i}-{k}><a href=#n{i}-{k}>1</a></sup><div id=n{i}-{k}>A note")) + &"</div>".repeat(80)));
    next_pages, 1_000, |n| STORY.to_owned() + &many(n, |i| format!("<a rel=next class=next href=/a?page={i}>{i}</a> "));
    lists_in_lists, 100, |n| many(n, |_| "<ul><li>x".repeat(100) + &"</ul>".repeat(100)) + STORY;
    definitions, 1_000, |n| format!("<article>{STORY}<dl>{}</dl>", "<dt>a term<dd>what it means".repeat(n));
    footnotes, 300, |n| format!("<article>{STORY}<p>{}</p><ol class=footnotes>{}</ol>", many(n, |i| format!("x<sup id=r{i}><a href=#n{i}>{i}</a></sup> ")), many(n, |i| format!("<li id=n{i}>Note {i} <a href=#r{i}>back</a>")));
    line_breaks, 5_000, |n| format!("<article>{STORY}<p>{}", "a line<br>".repeat(n));
    metadata, 2_000, |n| many(n, |i| format!("<meta name=author content=\"Name {i}\"><meta property=article:tag content=\"Tag {i}\">")) + STORY;
    bylines, 500, |n| many(n, |i| format!("<p class=byline>By <a rel=author href=/a/{i}>Name Number{i}</a></p>")) + STORY;
    titles, 1_000, |n| many(n, |i| format!("<title>Title {i}</title><h1>Title {i}</h1>")) + STORY;
    dates, 1_000, |n| many(n, |i| format!("<time datetime=2024-05-0{}>May {i}, 2024</time> ", i % 9 + 1)) + STORY;
    json_text, 100_000, |n| format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"{}\"}}</script>{STORY}", "a \\\" ".repeat(n / 5));
    json_objects, 2_000, |n| format!("<script type=application/ld+json>[{}]</script>{STORY}", "{\"@type\":\"NewsArticle\",\"headline\":\"Rain\"},".repeat(n));
    json_members, 5_000, |n| format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",{}}}</script>{STORY}", many(n, |i| format!("\"a{i}\":1,")));
    json_depth, 50_000, |n| format!("<script type=application/ld+json>{}</script>{STORY}", "[".repeat(n));
    json_quotes, 50_000, |n| format!("<script type=application/ld+json>{{\"a\":\"{}</script>{STORY}", "\" ".repeat(n));
    json_scripts, 500, |n| "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Rain\"}</script>".repeat(n) + STORY;
    microdata, 500, |n| "<div itemscope itemtype=https://schema.org/NewsArticle><span itemprop=headline>Rain</span>".to_owned() + &"<span itemprop=author itemscope><i itemprop=name>A</i></span>".repeat(n) + STORY;
    formulas, 300, |n| format!("<article>{STORY}<p>{}", "<math><msup><mi>x</mi><mn>2</mn></msup></math> ".repeat(n));
    ruby, 500, |n| format!("<article>{STORY}<p><ruby>{}", "字<rt>ji</rt>".repeat(n));
}

/// Two hundred thousand levels, a million siblings, ten megabytes of JSON, fifty of text: refused or read, with the
/// limits that everybody has, and without a step too many.
#[test]
fn what_is_far_too_much_is_refused_or_read_soon() {
    let json =
        format!("<script type=application/ld+json>[{}]</script>{STORY}", "{\"a\":[1,2,3]},".repeat(700_000));
    for (name, limit, page) in [
        ("levels", "depth", "<div>".repeat(200_000)),
        ("siblings", "nodes", STORY.to_owned() + &"<hr>".repeat(1_000_000)),
        ("text", "bytes", format!("{STORY}<p>{}", "a".repeat(50 << 20))),
        ("JSON", "none", json),
        ("attributes", "attributes", format!("<p {}>{STORY}", many(600_000, |i| format!("a{i} ")))),
        (
            "an end tag's attributes",
            "attributes",
            format!("{STORY}</p {}>", many(600_000, |i| format!("a{i}\n"))),
        ),
        ("end tags", "steps", "<i>".repeat(500) + &"</x>".repeat(3_000_000)),
    ] {
        work::take();
        let outcome = read(&page, &Options::default());
        let steps = work::take();
        let beyond = match &outcome {
            Err(Error::TooDeep { .. }) => "depth",
            Err(Error::TooLarge { unit, .. }) => unit,
            _ => "none",
        };
        assert_eq!(beyond, limit, "{name}: {outcome:?}");
        assert!(steps < 150_000_000, "{name}: {steps} steps");
    }
}

/// The count can fail: it would be worth nothing otherwise.
#[test]
#[should_panic(expected = "steps a byte")]
fn a_quadratic_page_would_be_noticed() {
    let doc = |n: usize| crate::dom::parse(&"<i></i>".repeat(n), &LIMITS).expect("within the limits");
    let cost = |n: usize| {
        let doc = doc(n);
        work::take();
        for id in doc.ids() {
            assert!(doc.ancestors(id).count() + doc.children(doc.parent(id)).count() > 0);
        }
        work::take() as f64 / n as f64
    };
    let [one, other] = [cost(200), cost(800)];
    assert!(other < one * 1.5, "{one} and {other} steps a byte");
}
