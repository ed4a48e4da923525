//! What holds of every article, whatever page it was read from. `www` relies on it, and judges again all the same.

pub(crate) mod markup;

use serde_json::Value;
use standfirst::model::Article;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// What is wrong with an article, a line each: where, and what stands there.
pub(crate) fn broken(article: &Article) -> Vec<String> {
    let mut value = serde_json::to_value(article).expect("an article is plain data");
    // As it was given, not judged: it is whoever calls that says where the page is from.
    value["url"] = Value::Null;
    // Where a field came from is one of a few words.
    value["provenance"] = Value::Null;
    let mut wrong = Vec::new();
    walk(&value, "article", "", &mut wrong);
    nested_links(&value["body"], false, &mut wrong);
    wrong
}

fn walk(value: &Value, path: &str, key: &str, wrong: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            if let Some(fault) = fault(key, text) {
                wrong.push(format!("{path}: {fault}: {text:?}"));
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{at}]"), key, wrong);
            }
        }
        Value::Object(members) => {
            let is_math = members.contains_key("attributes");
            for (name, member) in members {
                let key = if is_math && name == "name" { "mathName" } else { name };
                let inner = format!("{path}.{name}");
                if key == "attributes" {
                    for attribute in member.as_array().into_iter().flatten() {
                        let name = attribute["name"].as_str().unwrap_or_default();
                        if !math_names("MATH_ATTRIBUTES").contains(name) {
                            wrong.push(format!("{inner}: {name:?} is not in the table"));
                        }
                    }
                }
                walk(member, &inner, key, wrong);
            }
        }
        _ => {}
    }
}

fn fault(key: &str, text: &str) -> Option<&'static str> {
    let is_fit = match key {
        "url" | "canonicalUrl" | "nextPage" | "singlePage" => {
            has_scheme(text, &["http", "https", "mailto", "tel"])
        }
        "src" | "poster" => has_scheme(text, &["http", "https"]) || is_raster(text),
        "descriptor" => is_descriptor(text),
        "mathName" => math_names("MATH_NAMES").contains(text),
        "lang" => text.len() <= 35 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
        "id" | "target" => is_our_id(text),
        _ => true,
    };
    let is_plain = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    if !is_fit {
        Some("is not what may stand there")
    } else if !text.chars().all(is_plain) {
        Some("has control characters")
    } else {
        None
    }
}

/// Counted by us: none that a page gave crosses over, where it could hide what a script looks for.
fn is_our_id(id: &str) -> bool {
    let number = id.trim_start_matches(|c: char| !c.is_ascii_digit());
    let counted = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    counted && ["h", "note-"].contains(&&id[..id.len() - number.len()])
}

/// Absolute to the eyes of a whole implementation of the standard, and with nothing in it that has to be escaped.
fn has_scheme(text: &str, schemes: &[&str]) -> bool {
    // An international host stays as it is written.
    let is_fit = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"".contains(c);
    let scheme = url::Url::parse(text).map(|url| url.scheme().to_owned());
    // A host that only the whole implementation refuses leads nowhere: no browser takes it either.
    // Such a one may be the page's own, which is kept as it was given, in whichever case.
    let (scheme, start) = match scheme {
        Ok(scheme) => (scheme.clone(), scheme),
        Err(_) => {
            let written = text.split(':').next().unwrap_or_default();
            (written.to_ascii_lowercase(), written.to_owned())
        }
    };
    schemes.contains(&scheme.as_str()) && text.starts_with(&start) && text.chars().all(is_fit)
}

fn is_raster(text: &str) -> bool {
    let kinds = ["png", "jpeg", "gif", "webp", "avif"];
    text.len() <= 64 << 10
        && kinds.iter().any(|kind| text.to_ascii_lowercase().starts_with(&format!("data:image/{kind};")))
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b":/;,+=-._".contains(&b))
}

fn is_descriptor(text: &str) -> bool {
    let Some(number) = text.strip_suffix(['w', 'x']) else { return false };
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && number.parse::<f64>().is_ok_and(|number| number > 0.0)
}

/// A link within a link cannot be written in HTML: read again it would be another tree.
fn nested_links(value: &Value, within: bool, wrong: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| nested_links(item, within, wrong)),
        Value::Object(members) => {
            let is_link = matches!(members.get("kind").and_then(Value::as_str), Some("link" | "footnote"));
            if is_link && within {
                wrong.push(format!("a link within a link: {}", members.get("url").unwrap_or(&Value::Null)));
            }
            members.values().for_each(|member| nested_links(member, within || is_link, wrong));
        }
        _ => {}
    }
}

/// A table of names, read from where the view has it: `www/view/mathml.js`.
fn math_names(table: &str) -> &'static BTreeSet<String> {
    static TABLES: OnceLock<[BTreeSet<String>; 2]> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        let source = include_str!("../../www/view/mathml.js");
        ["MATH_NAMES", "MATH_ATTRIBUTES"].map(|table| {
            let start = source.find(&format!("const {table} = new Set(")).expect("the table is there");
            let text = &source[start..];
            let text = &text[..text.find(".split").expect("it is split by blanks")];
            let words = text.split('"').skip(1).step_by(2).flat_map(str::split_whitespace);
            words.map(str::to_owned).collect()
        })
    });
    &tables[usize::from(table == "MATH_ATTRIBUTES")]
}
