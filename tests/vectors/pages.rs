//! A hostile payload wherever a page can hold one.

use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// One entry of `xss.json`.
#[derive(Debug, Deserialize)]
pub(crate) struct Vector {
    pub(crate) id: u32,
    /// What it tries; some have none.
    pub(crate) title: Option<String>,
    pub(crate) payload: String,
}

/// Our vectors, and with `STANDFIRST_VECTORS` those of a file in the same form.
pub(crate) fn vectors() -> Vec<Vector> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/xss.json");
    let more = std::env::var_os("STANDFIRST_VECTORS").map(PathBuf::from);
    let mut all = Vec::new();
    for path in [Some(own), more].into_iter().flatten() {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let list: Vec<Vector> = serde_json::from_str(&text).expect("a list of vectors");
        assert!(!all.is_empty() || list.len() >= 150, "only {} vectors of our own", list.len());
        all.extend(list);
    }
    all
}

const LONG: &str = "<p>The storm barrier at Outer Holm closed eleven times in its first winter and kept the harbour dry each \
    time, according to the engineers’ report that was published on Friday in the town hall.</p>";
const LAST: &str = "<p>One gate stuck for twenty minutes in February when a fishing net caught in its track. The engineers \
    advise a second set of cameras, and a polite letter to the owner of the net, who has answered it.</p>";

/// As the text of an element or the value of an attribute in double quotes.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// By its name, each page that holds the payload.
pub(crate) fn pages(payload: &str) -> Vec<(&'static str, String)> {
    let article = |body: &str| {
        format!(
            "<!DOCTYPE html><html lang=en><title>A barrier</title><body><article><h1>A barrier has passed its first \
             winter</h1>{LONG}{body}{LAST}</article></body></html>"
        )
    };
    let json = serde_json::to_string(payload).expect("a string");
    vec![
        ("alone", payload.to_owned()),
        ("in an article", article(payload)),
        ("as an article", format!("<article>{payload}{LONG}{payload}{LAST}{payload}</article>")),
        (
            "in the title",
            format!("<title>{payload}</title><h1>{payload}</h1><article>{LONG}{LAST}</article>"),
        ),
        (
            "in the byline",
            format!("<article><h1>A barrier</h1><p class=byline>By {payload}</p>{LONG}{LAST}</article>"),
        ),
        (
            "in the caption",
            article(&format!(
                "<figure><img src=/ship.jpg width=800 height=600><figcaption>{payload} <span class=credit>{payload}\
                 </span></figcaption></figure>"
            )),
        ),
        (
            "in alternative texts",
            article(&format!(
                "<img src=/a.jpg width=800 height=600 alt=\"{payload}\"><p></p><img src=/b.jpg width=800 height=600 \
                 alt='{payload}'><p></p><img src=/c.jpg width=800 height=600 alt={payload}>"
            )),
        ),
        ("in the metadata", head(payload, &article(""))),
        (
            "in JSON-LD",
            format!(
                "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":{json},\"x\":\"{payload}\",\
                 \"author\":{{\"name\":{json},\"url\":{json}}}}}</script>{}",
                article("")
            ),
        ),
        ("in a card", format!("{}{}", article(""), cards(payload, payload))),
        ("in every field", every_field(payload)),
    ]
}

fn head(value: &str, rest: &str) -> String {
    let meta = [
        "og:title",
        "og:description",
        "og:image",
        "og:url",
        "og:site_name",
        "og:locale",
        "article:section",
        "article:tag",
        "article:author",
        "article:published_time",
        "twitter:title",
        "author",
        "description",
        "keywords",
        "dc.creator",
        "parsely-title",
        "news_keywords",
    ];
    let meta =
        meta.map(|name| format!("<meta name=\"{name}\" property=\"{name}\" content=\"{value}\">")).concat();
    format!("<head>{meta}<link rel=canonical href=\"{value}\"><link rel=next href=\"{value}\"></head>{rest}")
}

fn cards(text: &str, attribute: &str) -> String {
    let card = |path: &str| {
        format!(
            "<article><a href=\"{path}\"><img src=\"{attribute}\" data-src=\"{attribute}\" alt=\"{attribute}\"></a>\
             <span class=kicker>{text}</span><h3><a href=\"{path}\">Storm closes the northern ports {text}</a></h3>\
             <time datetime=\"{attribute}\">{text}</time><p>{text} Ferries stay in harbour until Friday.</p></article>"
        )
    };
    format!(
        "<section><h2>Related {text}</h2>{}{}{}</section>",
        card("/world/storm-closes-northern-ports-1192811/"),
        card(attribute),
        card("/world/heat-empties-southern-towns-1192812/")
    )
}

/// Escaped as an honest template would, so that each field holds the payload as it stands.
fn every_field(payload: &str) -> String {
    let value = escaped(payload);
    // In a script nothing is escaped but the end of it.
    let json = serde_json::to_string(payload).expect("a string").replace("</", "<\\/");
    let picture = format!(
        "<figure><img src=\"{value}\" srcset=\"{value} 640w, /b.jpg 1280w\" data-src=\"{value}\" alt=\"{value}\" \
         width=800 height=600><figcaption>{value} Photo: {value}</figcaption></figure>"
    );
    let body = format!(
        "<body lang=\"{value}\" dir=\"{value}\"><article><p class=kicker>{value}</p><h1>{value}</h1>\
         <p class=standfirst>{value}</p>\
         <p class=byline>By <a rel=author href=\"{value}\">{value}</a></p><time datetime=\"{value}\">{value}</time>\
         {picture}{LONG}<h2 id=\"{value}\">{value}</h2>\
         <p>It was said <a href=\"{value}\">{value}</a> that <abbr title=\"{value}\">{value}</abbr> and \
         <time datetime=\"{value}\">{value}</time> and <q cite=\"{value}\">{value}</q> <img src=\"{value}\" alt=\"{value}\"> \
         <code>{value}</code> <math><mi mathvariant=\"{value}\">{value}</mi></math><sup><a href=\"#{value}\">1</a></sup>.</p>\
         {picture}<blockquote cite=\"{value}\"><p>{value}</p></blockquote><ol start=\"{value}\"><li>{value}</li></ol>\
         <pre><code class=\"language-{value}\">{value}</code></pre><table><caption>{value}</caption><tr><th colspan=\"{value}\">\
         {value}</th><td>{value}</td></tr><tr><td>{value}</td><td>{value}</td></tr></table><details><summary>{value}</summary>\
         <p>{value}</p></details><dl><dt>{value}</dt><dd>{value}</dd></dl>\
         <iframe src=\"{value}\" title=\"{value}\"></iframe><video poster=\"{value}\" src=\"{value}\"></video>{LAST}\
         <p class=tags><a rel=tag href=\"{value}\">{value}</a></p><ol class=footnotes><li id=\"{value}\">{value}</li></ol>\
         </article>{}</body>",
        cards(&value, &value)
    );
    let json = format!(
        "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":{json},\"description\":{json},\
         \"image\":[{json}],\"author\":[{{\"@type\":\"Person\",\"name\":{json},\"url\":{json}}}],\"keywords\":[{json}],\
         \"datePublished\":{json},\"dateModified\":{json},\"articleSection\":{json},\"publisher\":{{\"name\":{json}}},\
         \"mainEntityOfPage\":{json}}}</script>"
    );
    format!("<!DOCTYPE html><title>{value}</title>{}", head(&value, &format!("{json}{body}")))
}
