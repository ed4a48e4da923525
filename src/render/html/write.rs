//! The only functions that write what the article says.

use super::Html;

impl Html<'_> {
    /// Markup of ours.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// ` name="value"`.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        escape(value, &mut self.out);
        self.raw("\"");
    }

    /// `<name>text</name>` on a line of its own, if there is any text.
    pub(super) fn line(&mut self, open: &str, text: Option<&str>, close: &str) {
        if let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) {
            self.raw(open);
            self.text(text);
            self.raw(close);
            self.raw("\n");
        }
    }
}

/// Safe between tags and between quotes alike. Controls, which HTML knows no way
/// to write, are left out.
pub(in crate::render) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            '\r' => out.push('\n'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}
