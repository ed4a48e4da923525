//! Scripts that hold data for machines, not code.

use super::{Attr, Document, Tag};

/// Whether a script of this `type` holds JSON-LD: pages write it with parameters, in capitals, after a space.
pub(super) fn is_json_ld(kind: &str) -> bool {
    kind.to_ascii_lowercase().contains("ld+json")
}

impl Document {
    /// The texts of the page's JSON-LD scripts.
    pub(crate) fn json_ld(&self) -> impl Iterator<Item = &str> {
        let scripts = self.all(Tag::Script).iter().copied();
        let scripts = scripts.filter(|&id| self.attr(id, Attr::Type).is_some_and(is_json_ld));
        scripts.flat_map(|id| self.inside(id)).filter_map(|id| self.text(id))
    }
}

#[cfg(test)]
mod tests {
    use crate::Limits;
    use crate::dom::parse;

    #[test]
    fn any_way_to_write_the_type() {
        let html = r#"<script type="Application/LD+JSON; charset=utf-8">1</script>
            <script type=" application/ld+json">2</script><script type="application/json">3</script><script>4</script>"#;
        let page = parse(html, &Limits::default()).unwrap();
        assert_eq!(page.json_ld().collect::<Vec<_>>(), ["1", "2"]);
    }
}
