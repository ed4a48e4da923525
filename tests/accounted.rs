//! Nothing is lost without a word: what a page says stands in its article, or among what was left out.
#![cfg(not(target_arch = "wasm32"))]

use standfirst::{Options, read};

const LONG: &str = "<p>The minister resigned on Tuesday, hours after a vote that she had called a test of trust, and will \
    be followed by her deputy until the spring, when the house will have to choose again.</p>";

/// What may stand beside each other in a box; `#` is a word that no other piece has.
const PIECES: [&str; 17] = [
    "<p>A short line # it is.</p>",
    "<p>The bridge # is closed for a week, the fire service said, while the road along the river stays open for those \
     who live there and for the buses, and the ferry goes twice an hour from the old landing.</p>",
    "<span>Step # of five</span>",
    "A line # without an element",
    "<img src=/a-640.jpg width=640 height=480>",
    "<img src=/b-640.jpg width=640 height=480 alt=portrait>",
    "<figure><img src=/c-640.jpg width=640 height=480><figcaption>The harbour # at noon</figcaption></figure>",
    "<figure><blockquote><p>Nobody # had seen it.</p></blockquote><figcaption>Bo Ek #</figcaption></figure>",
    "<figure><blockquote>It # was so.<footer>Cy Ek #</footer></blockquote><figcaption>In # the house</figcaption></figure>",
    "<figcaption>Seen # from above</figcaption>",
    "<div class=caption>The ships # in it. Photo: Ann Ode</div>",
    "<blockquote>We go # on, she said.</blockquote>",
    "<ul><li>One # of them</li><li>Another # of them</li></ul>",
    "<h3>What # comes next</h3>",
    "<table><tr><td>In # figures</td><td>12</td></tr><tr><td>Or # words</td><td>13</td></tr></table>",
    "<details><summary>More # on it</summary><p>And this # as well.</p></details>",
    "<pre>let # = 1;</pre>",
];
const BOXES: [(&str, &str); 12] = [
    ("<div>", "</div>"),
    ("<figure>", "</figure>"),
    ("<div class=image-box>", "</div>"),
    ("<p>", "</p>"),
    ("<ul><li>First of them</li><li>", "</li></ul>"),
    ("<table><tr><td>First of them</td><td>", "</td></tr><tr><td>1</td><td>2</td></tr></table>"),
    ("<blockquote>", "</blockquote>"),
    ("<details><summary>More</summary>", "</details>"),
    ("<dl><dt>First of them</dt><dd>", "</dd></dl>"),
    ("<section class=infobox>", "</section>"),
    (
        "<div class=gallery><figure><img src=/x-640.jpg width=640 height=480></figure>",
        "<figure><img src=/y-640.jpg width=640 height=480></figure></div>",
    ),
    ("<a href=/more>", "</a>"),
];

/// The piece with words of its own in it, which are added to `words`.
fn marked(piece: &str, words: &mut Vec<String>) -> String {
    let mut parts = piece.split('#');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let word = format!("zq{}q", words.len());
        out.push_str(&word);
        out.push_str(part);
        words.push(word);
    }
    out
}

#[test]
fn what_a_page_says_is_kept_or_left_out_in_so_many_words() {
    let options =
        Options { url: Some("https://news.example/story".into()), trace: true, ..Options::default() };
    let mut lost: Vec<String> = Vec::new();
    for (open, close) in BOXES {
        for (a, b, c) in (0..PIECES.len().pow(3))
            .map(|n| (n % PIECES.len(), n / PIECES.len() % PIECES.len(), n / PIECES.len() / PIECES.len()))
        {
            let mut words = Vec::new();
            let inside: String = [a, b, c].map(|piece| marked(PIECES[piece], &mut words)).concat();
            let html = format!(
                "<title>A vote and what followed</title><article><h1>A vote and what followed</h1>{LONG}{LONG}\
                 {open}{inside}{close}{LONG}</article>"
            );
            let article = read(&html, &options).expect("a story");
            let said = serde_json::to_string(&article).expect("plain data");
            for word in words.iter().filter(|word| !said.contains(word.as_str())) {
                let at = inside.find(word.as_str()).unwrap_or_default();
                let from = inside[..at].rfind('<').unwrap_or_default();
                lost.push(format!("{open}{inside}{close}  loses  {}", &inside[from..at]));
            }
        }
    }
    let some: Vec<&String> = lost.iter().step_by(1 + lost.len() / 40).collect();
    assert!(lost.is_empty(), "{} are lost, among them {some:#?}", lost.len());
}
