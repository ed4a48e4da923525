//! An article with a payload wherever a string may stand.

use crate::every_kind;
use serde_json::Value;
use standfirst::model::Article;

/// What ends something in one of the formats that are written, or begins something.
pub(crate) const ENDINGS: &[&str] = &[
    "]]>",
    "<![CDATA[ x ]]>",
    "</title><script>alert(1)</script>",
    "</dc:title><dc:title>Two",
    "--><!-- x -->",
    "<?xml version=\"1.0\"?><?x y?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "\" onload=\"alert(1)\" x=\"",
    "' onload='alert(1)",
    "&lt;b&gt; &amp;amp; &#0; &xxe;",
    "../../../etc/passwd",
    "..\\..\\CON",
    "---\ntitle: other\n---\n",
    "\n---\n",
    "\n...\n%YAML 1.2\n--- !tag",
    "\"\nkey: \"value",
    "\\\" \\u0041 \\",
    "# not a heading\n\n* not a list\n\n> nor this",
    "[x](javascript:alert(1)) ![y](data:text/html,z) <javascript:x> <https://a.example>",
    "[x]: javascript:alert(1)\n\n[x]",
    "```\n</code></pre><script>alert(1)</script>\n~~~",
    "<details open ontoggle=alert(1)>",
    "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | `|` |",
    "$$\\href{javascript:alert(1)}{x}$$",
    "\\href{javascript:alert(1)}{x} \\includegraphics{https://a.example/b.png}",
    "[^1]: note [^1]",
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "https://a.example/\" onclick=\"x",
    "https://a.example/) [x](javascript:alert(1)",
    "https://a.example/ \"title\"",
    "SURROGATE \u{0}\u{1}\u{7f}\u{85}\u{2028}\u{feff}\u{fffe}\u{ffff}\u{202e}",
];

/// The article with everything in it, but every string that may be any is this one.
pub(crate) fn article(payload: &str) -> Article {
    let mut value = serde_json::to_value(every_kind::article("https://a.example")).expect("plain data");
    for path in free() {
        *value.pointer_mut(path).expect("it is there") = payload.into();
    }
    serde_json::from_value(value).expect("still an article")
}

/// Where the strings stand that are not one of a few words.
fn free() -> &'static [String] {
    static FREE: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    FREE.get_or_init(|| {
        let whole = serde_json::to_value(every_kind::article("https://a.example")).expect("plain data");
        let mut paths = Vec::new();
        strings(&whole, "", &mut paths);
        paths.retain(|path| {
            let mut changed = whole.clone();
            *changed.pointer_mut(path).expect("it is there") = "x".into();
            serde_json::from_value::<Article>(changed).is_ok()
        });
        assert!(paths.len() > 150, "{paths:?}");
        paths
    })
}

fn strings(value: &Value, path: &str, paths: &mut Vec<String>) {
    match value {
        Value::String(_) => paths.push(path.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| strings(item, &format!("{path}/{at}"), paths));
        }
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| strings(member, &format!("{path}/{key}"), paths));
        }
        _ => {}
    }
}
