use super::Html;
use crate::model::Inline;
use crate::render::url;

impl Html<'_> {
    pub(super) fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.text(text),
            Inline::Link { url, content } => match url::link(url) {
                Some(url) => {
                    self.open_link(&url);
                    self.inlines(content);
                    self.raw("</a>");
                }
                None => self.inlines(content),
            },
            Inline::Strong { content } => self.tagged("strong", content),
            Inline::Emphasis { content } => self.tagged("em", content),
            Inline::Code { text } => {
                self.raw("<code>");
                self.text(text);
                self.raw("</code>");
            }
            Inline::Sub { content } => self.tagged("sub", content),
            Inline::Sup { content } => self.tagged("sup", content),
            Inline::Mark { content } => self.tagged("mark", content),
            Inline::Deleted { content } => self.tagged("del", content),
            Inline::Inserted { content } => self.tagged("ins", content),
            Inline::Abbreviation { title, content } => {
                self.annotated("abbr", "title", title.as_deref(), content);
            }
            Inline::Keyboard { content } => self.tagged("kbd", content),
            Inline::Image { image } => self.image(image),
            Inline::Break {} => self.raw("<br>\n"),
            Inline::Math { math } => self.math(math, false),
            Inline::Footnote { target, label } => self.note_mark(target, label),
            Inline::Ruby { content, annotation } => {
                self.raw("<ruby>");
                self.inlines(content);
                self.raw("<rp>(</rp><rt>");
                self.text(annotation);
                self.raw("</rt><rp>)</rp></ruby>");
            }
            Inline::Time { datetime, content } => {
                self.annotated("time", "datetime", datetime.as_deref(), content);
            }
        }
    }

    fn tagged(&mut self, name: &str, content: &[Inline]) {
        self.annotated(name, "", None, content);
    }

    fn annotated(&mut self, name: &str, attribute: &str, value: Option<&str>, content: &[Inline]) {
        self.raw("<");
        self.raw(name);
        if let Some(value) = value {
            self.attribute(attribute, value);
        }
        self.raw(">");
        self.inlines(content);
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }

    /// Opens a link to a URL that was judged.
    pub(super) fn open_link(&mut self, url: &str) {
        self.raw("<a");
        self.attribute("href", url);
        self.raw(" rel=\"noopener noreferrer nofollow ugc\">");
    }

    fn note_mark(&mut self, target: &str, label: &str) {
        self.raw("<sup role=\"doc-noteref\">");
        match self.notes.key(target) {
            Some(key) => {
                self.raw("<a");
                self.attribute("href", &format!("#note-{key}"));
                self.raw(">");
                self.text(label);
                self.raw("</a>");
            }
            None => self.text(label),
        }
        self.raw("</sup>");
    }
}
