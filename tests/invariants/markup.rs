//! What holds of every HTML page that we print, by the tokens that a browser sees in it.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;

const ELEMENTS: &str = "a abbr article aside blockquote body br caption cite code dd del details div dl dt em figcaption \
    figure footer h1 h2 h3 h4 h5 h6 head header hr html img ins kbd li link main mark meta nav ol p pre rp rt ruby s section \
    small span strong style sub summary sup table tbody td th thead time title tr ul";
const ATTRIBUTES: &str = "alt alttext charset colspan content datetime decoding dir height href http-equiv id lang loading name \
    referrerpolicy rel role rowspan scope src srcset start title value width property itemprop";
/// Names of our own: none that a page gave crosses over.
const CLASSES: &str =
    "agency byline callout cards deck embed footnotes gallery kicker math pullquote related table tags";

/// What is wrong with it, a line each.
pub(crate) fn faults(html: &str) -> Vec<String> {
    let tokenizer = Tokenizer::new(Faults::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

#[derive(Default)]
struct Faults(RefCell<Vec<String>>);

impl TokenSink for Faults {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.0.borrow_mut().extend(of_tag(&tag)),
            Token::CommentToken(text) => self.0.borrow_mut().push(format!("a comment: {text}")),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// The language of a listing is said by a class, as HTML has it.
fn is_language(class: &str) -> bool {
    class.strip_prefix("language-").is_some_and(|name| {
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "+#.-_".contains(c))
    })
}

fn of_tag(tag: &Tag) -> Vec<String> {
    let has = |table: &str, name: &str| table.split_whitespace().any(|known| known == name);
    let math = |table: &'static str, name: &str| super::math_names(table).contains(name);
    let name = &*tag.name;
    let is_math = math("MATH_NAMES", name);
    let mut wrong = Vec::new();
    if !has(ELEMENTS, name) && !is_math {
        wrong.push(format!("<{name}>"));
    }
    // Whatever leads out of it says that nobody here vouches for it.
    let of = |key: &str| tag.attrs.iter().find(|a| &*a.name.local == key).map(|a| &*a.value);
    let leads_out = name == "a" && of("href").is_some_and(|href| !href.starts_with('#'));
    if leads_out && of("rel") != Some("noopener noreferrer nofollow ugc") {
        wrong.push(format!("<a rel={:?}>", of("rel")));
    }
    for attribute in &tag.attrs {
        let (key, value) = (&*attribute.name.local, &*attribute.value);
        let is_fit = match key {
            "href" => value.starts_with('#') || super::has_scheme(value, &["http", "https", "mailto", "tel"]),
            "src" => super::has_scheme(value, &["http", "https"]) || super::is_raster(value),
            "id" => {
                let plain = value.strip_prefix("note-").unwrap_or(value);
                // The key of a note may have hyphens of its own.
                plain.chars().all(|c| c.is_ascii_alphanumeric() || (c == '-' && plain.len() < value.len()))
            }
            "class" => value.split(' ').all(|class| has(CLASSES, class) || is_language(class)),
            "http-equiv" => value == "Content-Security-Policy",
            _ => {
                has(ATTRIBUTES, key)
                    || key.starts_with("data-label")
                    || (is_math && math("MATH_ATTRIBUTES", key))
            }
        };
        if !is_fit {
            wrong.push(format!("<{name} {key}={value:?}>"));
        }
    }
    wrong
}
