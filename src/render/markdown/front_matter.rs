//! The metadata, as YAML that nothing in them can end.

use crate::model::Article;
use crate::render::url;
use std::fmt::Write as _;

/// Every value is a double-quoted string on one line: whatever it holds, no line
/// of it can be `---`, a comment, a tag or another key.
pub(super) fn front_matter(article: &Article) -> String {
    let mut out = String::from("---\n");
    let address = article.canonical_url.as_deref().or(article.url.as_deref()).and_then(url::page);
    let image = article.lead.as_ref().and_then(|lead| url::image(&lead.image.src));
    let authors: Vec<_> = article.authors.iter().map(|author| author.name.as_str()).collect();
    let tags: Vec<_> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    for (key, value) in [
        ("title", article.title.as_deref()),
        ("kicker", article.kicker.as_deref()),
        ("deck", article.deck.as_deref()),
        ("byline", article.byline.as_deref()),
    ] {
        scalar(&mut out, key, value);
    }
    sequence(&mut out, "authors", &authors);
    for (key, value) in [
        ("published", article.published.as_deref()),
        ("modified", article.modified.as_deref()),
        ("siteName", article.site_name.as_deref()),
        ("section", article.section.as_deref()),
        ("agency", article.agency.as_deref()),
        ("lang", article.lang.as_deref()),
        ("url", address.as_deref()),
        // A picture within the file is no use as its preview.
        ("image", image.as_deref().filter(|image| image.starts_with("http"))),
    ] {
        scalar(&mut out, key, value);
    }
    sequence(&mut out, "tags", &tags);
    out.push_str("---");
    out
}

fn scalar(out: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        let _ = writeln!(out, "{key}: {}", quoted(value));
    }
}

fn sequence(out: &mut String, key: &str, values: &[&str]) {
    if !values.is_empty() {
        let _ = writeln!(out, "{key}:");
        for value in values {
            let _ = writeln!(out, "  - {}", quoted(value));
        }
    }
}

/// A YAML double-quoted scalar with JSON's escapes alone, which every reader of
/// either knows. What YAML counts as a line break or does not count as printable
/// is escaped.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}') =>
            {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{front_matter, quoted};
    use crate::model::{Article, Author, Tag};

    #[test]
    fn no_value_breaks_out() {
        let attacks = [
            "---\nevil: true",
            "x\"\n---\n# Hi",
            "\r\n---\r\n",
            "\\\"\nx: y",
            "a: b # c",
            "!!python/object:os.system x",
            "\u{2028}---\u{2029}",
            "\u{85}---\u{85}",
            "\u{0}\u{7f}\u{9b}\u{feff}",
            "*alias",
            "ends with \\",
        ];
        for attack in attacks {
            let article = Article {
                title: Some(attack.into()),
                authors: vec![Author { name: attack.into(), ..Author::default() }],
                tags: vec![Tag { name: attack.into(), url: None }],
                ..Article::default()
            };
            let matter = front_matter(&article);
            let lines: Vec<_> = matter.split('\n').collect();
            let keys: Vec<_> = lines.iter().map(|line| line.split('"').next().unwrap()).collect();
            assert_eq!(keys, ["---", "title: ", "authors:", "  - ", "tags:", "  - ", "---"], "{attack:?}");
            let value: String = serde_json::from_str(lines[1].strip_prefix("title: ").unwrap()).unwrap();
            assert_eq!(value, attack);
            assert!(!matter.contains(|c: char| c != '\n' && c.is_control()), "{attack:?}");
        }
    }

    #[test]
    fn plain_words_stay_as_they_are() {
        assert_eq!(quoted("Ωραία: “νέα” 🐟"), "\"Ωραία: “νέα” 🐟\"");
    }

    #[test]
    fn an_address_that_is_none_is_left_out() {
        let article = Article { url: Some("javascript:alert(1)".into()), ..Article::default() };
        assert_eq!(front_matter(&article), "---\n---");
    }
}
