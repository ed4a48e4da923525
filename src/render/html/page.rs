use super::Html;
use super::write::escape;
use crate::model::{Article, Author, Direction, Tag};
use crate::render::url;

/// Works in both schemes, in print and without the network.
const STYLE: &str = "\
:root{color-scheme:light dark}\
body{margin:0 auto;padding:2rem 1.25rem;max-width:42rem;font:1.125rem/1.6 Georgia,serif}\
h1,h2,h3,h4,h5,h6{line-height:1.2;text-wrap:balance}\
img{max-width:100%;height:auto}\
figure{margin:1.5rem 0}\
figcaption,.byline,.kicker,.tags,footer,small{font-size:.875rem;opacity:.8}\
blockquote{margin:1.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid}\
pre,.table{overflow-x:auto}\
table{border-collapse:collapse}\
td,th{padding:.25rem .5rem;border:1px solid;text-align:start}\
aside.callout{margin:1.5rem 0;padding:.25rem 1rem;border:1px solid}\
[data-label]::marker{content:attr(data-label) ' '}\
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:1.25rem;padding:0;list-style:none}\
.cards a{display:block;color:inherit;text-decoration:none}\
";

/// Whatever slips in cannot run, frame or report.
const POLICY: &str = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'";

impl Html<'_> {
    pub(super) fn page(&mut self, article: &Article) {
        self.raw("<!doctype html>\n<html");
        if let Some(lang) = &article.lang {
            self.attribute("lang", lang);
        }
        self.attribute(
            "dir",
            match article.dir {
                Direction::Ltr => "ltr",
                Direction::Rtl => "rtl",
            },
        );
        self.raw(">\n");
        self.head(article);
        self.raw("<body>\n<article>\n");
        self.header(article);
        if let Some(lead) = &article.lead {
            self.figure(lead);
        }
        self.blocks(&article.body);
        self.footer(article);
        self.raw("</article>\n");
        self.stories(&article.related);
        self.raw("</body>\n</html>\n");
    }

    fn head(&mut self, article: &Article) {
        self.raw("<head>\n<meta charset=\"utf-8\">\n");
        self.meta("http-equiv", "Content-Security-Policy", Some(POLICY));
        self.meta("name", "viewport", Some("width=device-width, initial-scale=1"));
        self.meta("name", "referrer", Some("no-referrer"));
        let title = article.title.as_deref().or(article.site_name.as_deref());
        self.line("<title>", Some(title.unwrap_or("Untitled")), "</title>");
        self.meta("name", "description", article.deck.as_deref().or(article.excerpt.as_deref()));
        for author in &article.authors {
            self.meta("name", "author", Some(&author.name));
        }
        self.meta("property", "og:site_name", article.site_name.as_deref());
        self.meta("property", "article:section", article.section.as_deref());
        self.meta("property", "article:published_time", article.published.as_deref());
        self.meta("property", "article:modified_time", article.modified.as_deref());
        let address = article.canonical_url.as_deref().or(article.url.as_deref());
        if let Some(address) = address.and_then(url::page) {
            self.raw("<link rel=\"canonical\"");
            self.attribute("href", &address);
            self.raw(">\n");
        }
        self.raw("<style>");
        self.raw(STYLE);
        self.raw("</style>\n</head>\n");
    }

    fn meta(&mut self, attribute: &str, name: &str, content: Option<&str>) {
        if let Some(content) = content.filter(|content| !content.trim().is_empty()) {
            self.raw("<meta");
            self.attribute(attribute, name);
            self.attribute("content", content);
            self.raw(">\n");
        }
    }

    fn header(&mut self, article: &Article) {
        self.raw("<header>\n");
        self.line("<p class=\"kicker\">", article.kicker.as_deref(), "</p>");
        self.line("<h1>", article.title.as_deref(), "</h1>");
        self.line("<p class=\"deck\">", article.deck.as_deref(), "</p>");
        self.byline(article.byline.as_deref(), &article.authors);
        if let Some(published) = &article.published {
            self.raw("<p class=\"byline\">");
            self.time(published, published.split('T').next().unwrap_or(published));
            if let Some(modified) = article.modified.as_ref().filter(|modified| *modified != published) {
                self.raw(" / ");
                self.time(modified, modified.split('T').next().unwrap_or(modified));
            }
            self.raw("</p>\n");
        }
        self.raw("</header>\n");
    }

    /// The byline as displayed; the authors' names where the page shows none.
    fn byline(&mut self, byline: Option<&str>, authors: &[Author]) {
        if byline.is_some_and(|byline| !byline.trim().is_empty()) {
            self.line("<p class=\"byline\">", byline, "</p>");
        } else if !authors.is_empty() {
            let names: Vec<_> = authors.iter().map(|author| author.name.as_str()).collect();
            self.line("<p class=\"byline\">", Some(&names.join(", ")), "</p>");
        }
    }

    fn time(&mut self, datetime: &str, shown: &str) {
        self.raw("<time");
        self.attribute("datetime", datetime);
        self.raw(">");
        self.text(shown);
        self.raw("</time>");
    }

    fn footer(&mut self, article: &Article) {
        if article.agency.is_none() && article.tags.is_empty() {
            return;
        }
        self.raw("<footer>\n");
        self.line("<p class=\"agency\">", article.agency.as_deref(), "</p>");
        if !article.tags.is_empty() {
            self.raw("<ul class=\"tags\">\n");
            for Tag { name, url } in &article.tags {
                self.raw("<li>");
                let mut text = String::new();
                escape(name, &mut text);
                self.linked(url.as_deref(), &text);
                self.raw("</li>\n");
            }
            self.raw("</ul>\n");
        }
        self.raw("</footer>\n");
    }

    /// Markup of ours, as a link where there is a URL to follow.
    pub(super) fn linked(&mut self, url: Option<&str>, markup: &str) {
        let Some(url) = url.and_then(url::link) else { return self.raw(markup) };
        self.open_link(&url);
        self.raw(markup);
        self.raw("</a>");
    }
}
