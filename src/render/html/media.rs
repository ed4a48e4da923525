use super::Html;
use crate::model::{Figure, Image, ImageCandidate, Inline};
use crate::render::url;

impl Html<'_> {
    pub(super) fn figure(&mut self, figure: &Figure) {
        self.captioned(&figure.image, &figure.caption, figure.credit.as_deref());
    }

    pub(super) fn captioned(&mut self, image: &Image, caption: &[Inline], credit: Option<&str>) {
        self.raw("<figure>");
        self.image(image);
        if !caption.is_empty() || credit.is_some() {
            self.raw("<figcaption>");
            self.inlines(caption);
            if let Some(credit) = credit {
                self.raw(" <small>");
                self.text(credit);
                self.raw("</small>");
            }
            self.raw("</figcaption>");
        }
        self.raw("</figure>\n");
    }

    /// Its `alt` where the picture may not be loaded.
    pub(super) fn image(&mut self, image: &Image) {
        let Some(src) = url::image(&image.src) else { return self.text(&image.alt) };
        self.raw("<img");
        self.attribute("src", &src);
        let sizes: Vec<_> = image.srcset.iter().filter_map(candidate).collect();
        if !sizes.is_empty() {
            self.attribute("srcset", &sizes.join(", "));
        }
        self.attribute("alt", &image.alt);
        for (name, pixels) in [("width", image.width), ("height", image.height)] {
            if let Some(pixels) = pixels {
                self.attribute(name, &pixels.to_string());
            }
        }
        self.raw(" loading=\"lazy\" decoding=\"async\">");
    }

    /// A link to what another site's player shows; the player is not loaded.
    pub(super) fn embed(&mut self, provider: &str, url: &str, title: Option<&str>, poster: Option<&str>) {
        self.raw("<figure class=\"embed\">");
        let url = url::link(url);
        if let Some(url) = &url {
            self.open_link(url);
        }
        let title = title.map(str::trim).filter(|title| !title.is_empty());
        if let Some(poster) = poster {
            self.image(&Image { src: poster.to_owned(), ..Image::default() });
        }
        self.raw("<span>");
        self.text(title.unwrap_or(provider));
        self.raw("</span>");
        if url.is_some() {
            self.raw("</a>");
        }
        if title.is_some() {
            self.raw(" <small>");
            self.text(provider);
            self.raw("</small>");
        }
        self.raw("</figure>\n");
    }
}

/// A comma within a URL would end it at the wrong place.
fn candidate(candidate: &ImageCandidate) -> Option<String> {
    let src = url::image(&candidate.src)?.replace(',', "%2C");
    let number = candidate.descriptor.strip_suffix(['w', 'x'])?;
    let valid = number.parse::<f64>().is_ok_and(|n| n > 0.0 && n.is_finite())
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    // `data:` pictures need their comma, and one of them needs no other sizes.
    (valid && !src.starts_with("data:")).then(|| format!("{src} {}", candidate.descriptor))
}
