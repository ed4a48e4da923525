use super::Html;
use crate::model::{Image, Story};
use crate::render::{stories, url};

impl Html<'_> {
    /// A section of cards for each module; a card is one link.
    pub(super) fn stories(&mut self, related: &[Story]) {
        for (heading, module) in stories::by_heading(related) {
            self.raw("<section class=\"related\">\n");
            self.line("<h2>", Some(heading), "</h2>");
            self.raw("<ul class=\"cards\">\n");
            for story in module {
                self.raw("<li>");
                self.card(story);
                self.raw("</li>\n");
            }
            self.raw("</ul>\n</section>\n");
        }
    }

    fn card(&mut self, story: &Story) {
        let url = url::link(&story.url);
        if let Some(url) = &url {
            self.open_link(url);
        }
        if let Some(image) = story.image.as_ref().filter(|image| url::image(&image.src).is_some()) {
            // The title says what the picture would: to a screen reader it is decoration.
            self.image(&Image { alt: String::new(), ..image.clone() });
        }
        self.raw("<strong>");
        self.text(&story.title);
        self.raw("</strong>");
        for detail in stories::details(story).chain(story.excerpt.as_deref()) {
            self.raw(" <small>");
            self.text(detail);
            self.raw("</small>");
        }
        if url.is_some() {
            self.raw("</a>");
        }
    }
}
