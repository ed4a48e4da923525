//! The last look at a URL before it is written down.
//!
//! The core judges every URL once, when it lifts it. This is the wall behind it,
//! for articles that did not come from the core.

use std::fmt::Write as _;

/// A link's address, if it is one that may be followed.
pub(super) fn link(url: &str) -> Option<String> {
    let scheme = scheme(url)?;
    matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel").then(|| written(&scheme, url))
}

/// An article's own address, if it is a page's. It may be as whoever read the page wrote it.
pub(super) fn page(url: &str) -> Option<String> {
    let scheme = scheme(url)?;
    matches!(scheme.as_str(), "http" | "https").then(|| written(&scheme, url))
}

/// A picture's address, if it is one that may be loaded.
pub(super) fn image(url: &str) -> Option<String> {
    const RASTER: [&str; 6] = ["png", "jpeg", "jpg", "gif", "webp", "avif"];
    let allowed = match scheme(url)?.as_str() {
        "http" | "https" => true,
        "data" => RASTER.iter().any(|kind| {
            let head = format!("data:image/{kind}");
            url.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(&head))
                && url[head.len()..].starts_with([';', ','])
        }),
        _ => false,
    };
    allowed.then(|| encode(url))
}

fn written(scheme: &str, url: &str) -> String {
    scheme.to_owned() + &encode(&url[scheme.len()..])
}

/// Strict where browsers are lenient: they drop tabs and line feeds within a
/// scheme and blanks before it, so a URL with any of these has none.
fn scheme(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once(':')?;
    let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    valid.then(|| scheme.to_ascii_lowercase())
}

/// Escapes what cannot be seen and what no URL holds as it stands. What is left
/// over is escaped for where it goes, there.
fn encode(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        if c.is_control() || c.is_whitespace() || "\"<>\\`{}|^".contains(c) {
            percent(c, &mut out);
        } else {
            out.push(c);
        }
    }
    out
}

/// A character, percent-encoded.
pub(super) fn percent(c: char, out: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        let _ = write!(out, "%{byte:02X}");
    }
}

#[cfg(test)]
mod tests {
    use super::{image, link};

    #[test]
    fn schemes_that_run_code_are_no_links() {
        for url in [
            "javascript:alert(1)",
            " javascript:x",
            "java\nscript:x",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "vbscript:x",
            "/a",
            "",
        ] {
            assert_eq!(link(url), None, "{url}");
        }
        assert_eq!(link("HTTPS://a.example/ü?a=1&b=2#c").as_deref(), Some("https://a.example/ü?a=1&b=2#c"));
        assert_eq!(link("mailto:a@b.example").as_deref(), Some("mailto:a@b.example"));
    }

    #[test]
    fn only_raster_pictures_load_from_data() {
        assert!(image("data:image/png;base64,AAAA").is_some());
        assert!(image("data:image/svg+xml,<svg onload=x>").is_none());
        assert!(image("data:image/pngx,").is_none());
        assert!(image("mailto:a@b.example").is_none());
    }

    #[test]
    fn no_url_holds_a_tag_or_a_blank() {
        let url = link("https://a.example/x) \"onload='y'<b>`|\\\u{85}").unwrap();
        assert_eq!(url, "https://a.example/x)%20%22onload='y'%3Cb%3E%60%7C%5C%C2%85");
    }
}
