//! JSON as pages have it: a lenient reader that keeps whatever could be read.
//!
//! Structured data are written by templates and plug-ins: strings hold raw line feeds,
//! lists end in a comma, scripts are wrapped in comments or CDATA, two objects follow
//! each other, the end is cut off. A strict reader loses the whole page's metadata for
//! any of these; this one passes over what it cannot read and goes on.

use crate::dom::printable;
use crate::lexicon::limits;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A member's value.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A text or a number, as text; of a list the first.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text.as_str()),
            Self::List(items) => items.first().and_then(|item| match item {
                Self::Text(text) => Some(text.as_str()),
                _ => None,
            }),
            // `{"@value": "…"}` is how JSON-LD writes a text with its language.
            Self::Object(_) => match self.get("@value") {
                Some(Self::Text(text)) => Some(text.as_str()),
                _ => None,
            },
            _ => None,
        }
    }

    /// A list's items; anything else is a list of itself.
    pub(super) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            Self::Null => &[],
            other => std::slice::from_ref(other),
        }
    }
}

/// Every value in `text`, one after the other.
pub(super) fn read(text: &str) -> Vec<Json> {
    let mut reader = Reader { rest: text, values: 0 };
    let mut found = Vec::new();
    // What stands before, between and behind the values is of no interest: `<!--`, `//<![CDATA[`, `;`.
    while let Some(at) = reader.rest.find(['{', '[']) {
        let here = &reader.rest[at..];
        let is_cdata = here.starts_with("[CDATA[");
        reader.rest = if is_cdata { &here[7..] } else { here };
        if !is_cdata {
            let value = reader.value(0);
            if value != Json::Null {
                found.push(value);
            }
        }
        if reader.values > limits::JSON_VALUES {
            break;
        }
    }
    found
}

struct Reader<'a> {
    rest: &'a str,
    values: usize,
}

impl Reader<'_> {
    /// Passes over white space, comments and stray commas and colons. Says what comes next.
    fn peek(&mut self) -> Option<char> {
        // Mostly there is nothing to pass.
        if let Some(&first @ (b'"'..=b'.' | b'0'..=b'~')) = self.rest.as_bytes().first() {
            return Some(first.into());
        }
        loop {
            self.rest = self.rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            let close = match self.rest.get(..2) {
                Some("/*") => "*/",
                Some("//") => "\n",
                _ => break,
            };
            self.rest = self.rest.find(close).map_or("", |end| &self.rest[end + close.len()..]);
        }
        self.rest.chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next();
        self.rest = chars.as_str();
        c
    }

    fn value(&mut self, depth: usize) -> Json {
        self.values += 1;
        let too_much = depth > limits::JSON_DEPTH || self.values > limits::JSON_VALUES;
        match self.peek() {
            Some('{' | '[') if too_much => {
                // Nothing that deep is read anywhere: give the rest up.
                self.rest = "";
                Json::Null
            }
            Some('{') => self.object(depth),
            Some('[') => self.list(depth),
            Some(quote @ ('"' | '\'')) => Json::Text(self.string(quote)),
            Some(_) => self.word(),
            None => Json::Null,
        }
    }

    fn object(&mut self, depth: usize) -> Json {
        self.bump();
        let mut members = Vec::new();
        loop {
            match self.peek() {
                Some('}') => {
                    self.bump();
                    break;
                }
                None => break,
                Some(',' | ':' | ']') => {
                    self.bump();
                }
                Some(quote @ ('"' | '\'')) => {
                    let name = self.string(quote);
                    self.member(name, depth, &mut members);
                }
                Some(_) => {
                    // A name without quotes.
                    let end = self
                        .rest
                        .find(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '}'))
                        .unwrap_or(self.rest.len());
                    let (name, rest) = self.rest.split_at(end);
                    let name = name.to_owned();
                    self.rest = rest;
                    self.member(name, depth, &mut members);
                }
            }
        }
        Json::Object(members)
    }

    fn member(&mut self, name: String, depth: usize, members: &mut Vec<(String, Json)>) {
        if self.peek() == Some(':') {
            self.bump();
            let value = self.value(depth + 1);
            members.push((name, value));
        }
    }

    fn list(&mut self, depth: usize) -> Json {
        self.bump();
        let mut items = Vec::new();
        loop {
            match self.peek() {
                Some(']') => {
                    self.bump();
                    break;
                }
                // A list that was not closed ends with what holds it.
                Some('}') | None => break,
                Some(',' | ':') => {
                    self.bump();
                }
                Some(_) => items.push(self.value(depth + 1)),
            }
        }
        Json::List(items)
    }

    fn string(&mut self, quote: char) -> String {
        self.bump();
        let mut out = String::new();
        loop {
            let is_end = |b: u8| b == b'\\' || char::from(b) == quote;
            let end = self.rest.bytes().position(is_end).unwrap_or(self.rest.len());
            let (plain, rest) = self.rest.split_at(end);
            out.push_str(plain);
            self.rest = rest;
            match self.bump() {
                Some('\\') => self.escape(&mut out),
                // A quote that was not escaped is followed by something else than JSON.
                Some(c) if quote == '"' && !self.ends_string() => out.push(c),
                _ => return out,
            }
        }
    }

    /// Whether what follows a quote shows that it closed the string.
    fn ends_string(&self) -> bool {
        let rest = self.rest.trim_start();
        rest.is_empty() || rest.starts_with([',', ':', '}', ']', '/', '"', '\''])
    }

    fn escape(&mut self, out: &mut String) {
        match self.bump() {
            Some('n' | 'r' | 't' | 'b' | 'f') => out.push(' '),
            Some('u') => {
                let Some(mut code) = self.hex() else { return };
                if (0xd800..0xdc00).contains(&code) {
                    let before = self.rest;
                    let low = self.rest.strip_prefix("\\u").and_then(|rest| {
                        self.rest = rest;
                        self.hex()
                    });
                    match low {
                        Some(low @ 0xdc00..0xe000) => {
                            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                        }
                        _ => self.rest = before,
                    }
                }
                let c = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
                out.push_str(&printable(c.encode_utf8(&mut [0; 4])));
            }
            Some(c) => out.push(c),
            None => {}
        }
    }

    fn hex(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        let code = u32::from_str_radix(digits, 16).ok()?;
        self.rest = rest;
        Some(code)
    }

    /// A number, `true`, `false`, `null`; anything else counts as nothing.
    fn word(&mut self) -> Json {
        let end = self
            .rest
            .find(|c: char| c.is_whitespace() || matches!(c, ',' | '}' | ']' | ':' | '"'))
            .unwrap_or(self.rest.len());
        // Always at least one character, or the reader would stand still.
        let end = end.max(self.rest.chars().next().map_or(0, char::len_utf8));
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            _ if word.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Json::Number(word.to_owned()),
            _ => Json::Null,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Json {
        read(text).into_iter().next().unwrap_or(Json::Null)
    }

    fn name(text: &str) -> Option<String> {
        one(text).get("name").and_then(Json::text).map(str::to_owned)
    }

    #[test]
    fn reads_what_is_well_formed() {
        let json = one(r#"{"a": [1, -2.5e3, true, null, "x\u00e9\ud83d\ude00\"\/"], "b": {"c": {}}}"#);
        let list = json.get("a").unwrap().items();
        assert_eq!(list[1], Json::Number("-2.5e3".into()));
        assert_eq!(list[4].text(), Some("xé😀\"/"));
        assert_eq!(json.get("b").and_then(|b| b.get("c")), Some(&Json::Object(vec![])));
    }

    #[test]
    fn reads_what_is_not() {
        for text in [
            "<!-- {\"name\": \"n\",} -->",
            "//<![CDATA[\n{\"name\": \"n\"}\n//]]>",
            "{name: 'n', x: undefined}",
            "/* a */ {\"x\": \"two\nlines\", // b\n \"name\": \"n\"}",
            "{\"x\": [1,2,], \"name\": \"n\", \"y\": {\"z\": \"cut o",
            "{\"x\": \"an \"odd\" quote\", \"name\": \"n\"}",
            "{\"x\": [1, 2, \"name\": \"n\"}; {\"name\": \"n\"}",
            "{\"name\": \"n\"}}}]]",
        ] {
            let found: Vec<_> =
                read(text).iter().filter_map(|v| v.get("name")?.text().map(str::to_owned)).collect();
            assert_eq!(found.first().map(String::as_str), Some("n"), "{text}");
        }
        assert_eq!(name("{\"name\": \"cut o"), Some("cut o".into()));
        assert_eq!(read("{\"a\":1}\n{\"b\":2}").len(), 2);
    }

    #[test]
    fn never_overflows_or_stands_still() {
        for text in
            ["[".repeat(100_000), "{\"a\":".repeat(100_000), "{]".repeat(9), "[}".repeat(9), "{\\u".into()]
        {
            let _ = read(&text);
        }
        let _ = read("{\"a\": \"\\ud83d\\u12\", \"é\\u00é");
    }
}
