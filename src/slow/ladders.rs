//! Everything in everything, as deep as pages go: whatever looks through all that is inside, or up to the root, does so on
//! each level. Nobody thinks of all such pages, so that they are drawn.

use super::{STORY, cost};
use crate::Error;

/// What holds others, and how it ends.
const HOLDERS: &[(&str, &str)] = &[
    ("<div>", "</div>"),
    ("<p>", "</p>"),
    ("<article>", "</article>"),
    ("<section>", "</section>"),
    ("<section class=related>", "</section>"),
    ("<aside>", "</aside>"),
    ("<main>", "</main>"),
    ("<header>", "</header>"),
    ("<footer>", "</footer>"),
    ("<nav>", "</nav>"),
    ("<ul>", "</ul>"),
    ("<ol>", "</ol>"),
    ("<ol class=footnotes>", "</ol>"),
    ("<li>", "</li>"),
    ("<li id=fn1>", "</li>"),
    ("<dl>", "</dl>"),
    ("<dt>", "</dt>"),
    ("<dd>", "</dd>"),
    ("<table>", "</table>"),
    ("<table><tr><td>", "</table>"),
    ("<table><caption>", "</table>"),
    ("<tr>", "</tr>"),
    ("<td colspan=3>", "</td>"),
    ("<th>", "</th>"),
    ("<figure>", "</figure>"),
    ("<figure><img src=/a.jpg width=800 height=600><figcaption>", "</figcaption></figure>"),
    ("<figcaption>", "</figcaption>"),
    ("<picture>", "</picture>"),
    ("<blockquote>", "</blockquote>"),
    ("<blockquote class=pullquote>", "</blockquote>"),
    ("<q>", "</q>"),
    ("<pre>", "</pre>"),
    ("<code>", "</code>"),
    ("<details><summary>More</summary>", "</details>"),
    ("<details>", "</details>"),
    ("<form>", "</form>"),
    ("<fieldset>", "</fieldset>"),
    ("<button>", "</button>"),
    ("<label>", "</label>"),
    ("<object>", "</object>"),
    ("<noscript>", "</noscript>"),
    ("<template>", "</template>"),
    ("<h1>", "</h1>"),
    ("<h2>", "</h2>"),
    ("<h4>", "</h4>"),
    ("<a href=/world/the-storm-that-closed-the-port-1234567>", "</a>"),
    ("<a href=#fn1>", "</a>"),
    ("<a>", "</a>"),
    ("<b>", "</b>"),
    ("<em>", "</em>"),
    ("<span>", "</span>"),
    ("<span hidden>", "</span>"),
    ("<span style=display:none>", "</span>"),
    ("<sup>", "</sup>"),
    ("<sup id=r1>", "</sup>"),
    ("<sub>", "</sub>"),
    ("<mark>", "</mark>"),
    ("<del>", "</del>"),
    ("<ruby>", "</ruby>"),
    ("<ruby><rt>", "</rt></ruby>"),
    ("<time datetime=2024-05-04>", "</time>"),
    ("<abbr title=x>", "</abbr>"),
    ("<cite>", "</cite>"),
    ("<address>", "</address>"),
    ("<center>", "</center>"),
    ("<font>", "</font>"),
    ("<math>", "</math>"),
    ("<math><mrow>", "</mrow></math>"),
    ("<msup>", "</msup>"),
    ("<svg>", "</svg>"),
    ("<svg><foreignObject>", "</foreignObject></svg>"),
    ("<div class=caption>", "</div>"),
    ("<div class=credit>", "</div>"),
    ("<div class=byline>", "</div>"),
    ("<div class=author-bio>", "</div>"),
    ("<div class=gallery>", "</div>"),
    ("<div class=slideshow>", "</div>"),
    ("<div class=card>", "</div>"),
    ("<div class=related-articles>", "</div>"),
    ("<div class=newsletter>", "</div>"),
    ("<div class=comments>", "</div>"),
    ("<div class=infobox>", "</div>"),
    ("<div class=pagination>", "</div>"),
    ("<div class=tabs>", "</div>"),
    ("<div class=toc>", "</div>"),
    ("<div class=footnote>", "</div>"),
    ("<div role=dialog>", "</div>"),
    ("<div role=list>", "</div>"),
    ("<div role=listitem>", "</div>"),
    ("<div role=heading aria-level=3>", "</div>"),
    ("<div role=note>", "</div>"),
    ("<div hidden>", "</div>"),
    ("<div itemscope itemtype=https://schema.org/NewsArticle itemprop=author>", "</div>"),
    ("<div itemprop=articleBody>", "</div>"),
    ("<div data-standfirst=related>", "</div>"),
    ("<div data-standfirst=body>", "</div>"),
    ("<div lang=de>", "</div>"),
];

/// What stands in them, beside the next level.
const HELD: &[&str] = &[
    "word ",
    "The storm closed the northern ports on Friday, and the ferries stayed in harbour until it was over. ",
    "Related ",
    "Read more: ",
    "Photo: Ane Holm ",
    "By Ane Holm ",
    "— ",
    "<br>",
    "<hr>",
    "<i></i>",
    "<img src=/a.jpg>",
    "<img src=/a.jpg width=800 height=600 alt=ship>",
    "<figure><img src=/b.jpg width=800 height=600><figcaption>The port</figcaption></figure>",
    "<p>The storm closed the northern ports on Friday, and the ferries stayed in harbour until it was over.</p>",
    "<p>Short.</p>",
    "<h2>Related</h2>",
    "<h3>The port</h3>",
    "<a href=/world/a-story-of-some-words-7654321>A story that is told in some words</a>",
    "<a href=/world/a-story-of-some-words-7654321><img src=/c.jpg><h3>A story that is told in some words</h3></a>",
    "<li>one",
    "<li><a href=/world/a-story-of-some-words-1234567>A story that is told in some words</a>",
    "<tr><td>a<td>b",
    "<dt>a<dd>b",
    "<sup id=r1><a href=#fn1>1</a></sup>",
    "<p id=fn1>1 A note <a href=#r1>back</a></p>",
    "<time datetime=2024-05-04>4 May 2024</time>",
    "<iframe src=https://www.youtube.com/embed/abcdefghijk></iframe>",
    "<video src=/a.mp4></video>",
    "<input><button>Sign up</button>",
    "<ul><li>x</ul>",
    "<ul></ul>",
    "<table></table>",
    "<blockquote></blockquote>",
    "<a class=next rel=next href=/2>Next page</a>",
    "<span class=author>Ane Holm</span>",
    "<script>x</script>",
    "<wbr>",
    "&nbsp;",
];

/// Xorshift: short, and the same everywhere.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn held(&mut self) -> String {
        let count = [0, 0, 0, 1, 1, 2][self.below(6)];
        (0..count).map(|_| HELD[self.below(HELD.len())]).collect()
    }

    /// What begins a level, and what ends it; most are closed.
    fn level(&mut self, is_left_open: bool) -> (String, String) {
        let (mut open, mut close) = (String::new(), String::new());
        for _ in 0..[1, 1, 2, 2, 3][self.below(5)] {
            let (begins, ends) = HOLDERS[self.below(HOLDERS.len())];
            open = open + begins + &self.held();
            close = self.held() + ends + &close;
        }
        if is_left_open && self.below(5) == 0 {
            close = String::new();
        }
        (open, close)
    }
}

/// So many levels, one in the other.
fn ladder((open, close): &(String, String), core: &str, levels: usize) -> String {
    format!("<h1>Storm</h1><article>{STORY}{}{core}{}{STORY}", open.repeat(levels), close.repeat(levels))
}

/// So many of two pieces each, in one holder.
fn row((open, close): &(String, String), [one, other]: &[String; 2], count: usize) -> String {
    let rows = one.repeat(count) + &other.repeat(count);
    format!("<h1>Storm</h1><article>{STORY}{open}{rows}{close}{STORY}")
}

/// Steps of a page for each of its bytes, if it is within the limits.
fn steps(page: &str) -> Option<f64> {
    match cost(page) {
        (_, Err(Error::TooDeep { .. } | Error::TooLarge { .. })) => None,
        (steps, _) => Some(steps),
    }
}

/// Steps a byte that are cheap at any depth: a page may be read in another way when it grows.
const CHEAP: f64 = 100.0;

/// The nearer to the limit on depth, the more a node may cost: as many steps as it has levels around it, not more.
#[test]
fn levels_cost_no_more_than_there_are_of_them() {
    let mut draw = Draw(0x5eed_5eed_5eed);
    for _ in 0..200 {
        let (level, core) = (draw.level(true), draw.held());
        let at = |levels: usize| steps(&ladder(&level, &core, levels));
        let Some((levels, deep)) = [400, 200, 100, 50].into_iter().find_map(|n| Some((n, at(n)?))) else {
            continue;
        };
        let less = at(levels / 4).expect("less deep than what is not too deep");
        assert!(
            deep < 240.0 && (deep < less * 6.0 || deep < CHEAP),
            "{less:.0} steps a byte, and {deep:.0} for {levels} times {level:?} around {core:?}"
        );
    }
}

/// Elements and what stands in them, by the thousand, in one holder.
#[test]
fn rows_cost_what_they_are_long() {
    let mut draw = Draw(0x0dd_5eed);
    for _ in 0..200 {
        let holder = draw.level(false);
        let pieces = [(); 2].map(|()| draw.level(false)).map(|(open, close)| open + &close);
        let count = 12_000 / (pieces[0].len() + pieces[1].len()) + 1;
        let at = |count: usize| steps(&row(&holder, &pieces, count));
        let (Some(one), Some(other)) = (at(count), at(count * 4)) else { continue };
        assert!(
            other < one * 1.6 || other < 40.0,
            "{one:.0} steps a byte, and {other:.0} for four times as many: {pieces:?} in {holder:?}"
        );
    }
}
