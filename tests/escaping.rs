//! What is printed, of articles that nobody judged before: HTML has only the elements and addresses that it may have,
//! Markdown likewise once it is read, and front matter says what was put into it and nothing else.
#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, reason = "the kinds are asked for elsewhere")]
mod every_kind;
#[path = "escaping/hostile.rs"]
mod hostile;
#[allow(dead_code, reason = "the model was not judged: that is what this is about")]
mod invariants;
#[path = "vectors/pages.rs"]
#[allow(dead_code, reason = "only the payloads are wanted here")]
mod pages;

use invariants::markup;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use standfirst::render;

fn payloads() -> Vec<String> {
    let vectors = pages::vectors().into_iter().map(|vector| vector.payload);
    hostile::ENDINGS.iter().map(|&ending| ending.to_owned()).chain(vectors).collect()
}

/// Every one, with what is wrong about it.
fn faults(wrong: impl Fn(&str) -> Vec<String>) {
    let all = payloads();
    assert!(all.len() > 200, "{}", all.len());
    let found: Vec<_> = all
        .iter()
        .flat_map(|payload| wrong(payload).into_iter().map(move |fault| format!("{payload:?}: {fault}")))
        .collect();
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

#[test]
fn html_is_escaped_for_where_it_stands() {
    faults(|payload| markup::faults(&render::html(&hostile::article(payload))));
}

#[test]
fn markdown_read_again_has_no_markup_and_no_address_of_its_own() {
    faults(|payload| {
        let printed = render::markdown(&hostile::article(payload));
        let (_, body) = printed.split_at(end_of_front_matter(&printed));
        let options = pulldown_cmark::Options::all();
        let (mut html, mut wrong, mut formula) = (String::new(), Vec::new(), false);
        for event in Parser::new_ext(body, options) {
            match event {
                Event::InlineMath(tex) | Event::DisplayMath(tex) if tex.contains("\\href") => {
                    wrong.push(format!("a formula that leads somewhere: {tex}"));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => formula = &*kind == "math",
                Event::End(TagEnd::CodeBlock) => formula = false,
                Event::Text(tex) if formula && tex.contains("\\href") => {
                    wrong.push(format!("a formula that leads somewhere: {tex}"));
                }
                Event::Html(text) | Event::InlineHtml(text) => html.push_str(&text),
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    let fits = ["http://", "https://", "mailto:", "tel:", "#", "data:image/"];
                    if !fits.iter().any(|start| dest_url.to_ascii_lowercase().starts_with(start)) {
                        wrong.push(format!("leads to {dest_url:?}"));
                    }
                }
                Event::Start(Tag::MetadataBlock(_)) => wrong.push("a second front matter".into()),
                _ => {}
            }
        }
        wrong.extend(markup::faults(&html));
        wrong
    });
}

/// The first line that is `---` again.
fn end_of_front_matter(printed: &str) -> usize {
    assert!(printed.starts_with("---\n"), "{printed}");
    4 + printed[4..].find("\n---\n").expect("it ends") + "\n---\n".len()
}

#[test]
fn nothing_breaks_out_of_front_matter() {
    faults(|payload| {
        let article = hostile::article(payload);
        let printed = render::markdown(&article);
        let front = &printed[4..end_of_front_matter(&printed) - "\n---\n".len()];
        let mut wrong = Vec::new();
        let keys: Vec<_> = front.lines().filter(|line| !line.starts_with("  - ")).collect();
        for line in front.lines() {
            let value =
                match line.strip_prefix("  - ").or_else(|| line.split_once(": ").map(|(_, value)| value)) {
                    Some(value) => value,
                    None if line.ends_with(':') => continue,
                    None => "",
                };
            // A double-quoted scalar of YAML, with JSON's escapes alone.
            match serde_json::from_str::<String>(value) {
                Ok(text) if text == payload || line.starts_with("url:") || line.starts_with("image:") => {}
                Ok(text) => wrong.push(format!("{line:?} says {text:?}")),
                Err(error) => wrong.push(format!("{line:?} is no string: {error}")),
            }
            if line.chars().any(|c| c.is_control() || "\u{85}\u{2028}\u{2029}\u{feff}".contains(c)) {
                wrong.push(format!("{line:?} is not plain"));
            }
        }
        let known =
            "title kicker deck byline authors published modified siteName section agency lang url image tags";
        let names: Vec<_> =
            keys.iter().filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
        if names.iter().any(|name| !known.split(' ').any(|one| one == *name)) || names.len() < 10 {
            wrong.push(format!("its keys are {names:?}"));
        }
        wrong
    });
}
