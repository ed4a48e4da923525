//! Formulas: a tree of MathML Core, the TeX that it was made from, or both.

use crate::dom::{Attr, Document, NodeId, Tag};
use crate::lexicon::mathml;
use crate::model::{Math, MathAttribute, MathNode};
use crate::score::runs::Run;

/// Formulas nested deeper are shown by their text.
const DEPTH: usize = 40;

/// The formula, where a run is nothing else.
pub(super) fn alone(doc: &Document, run: &Run) -> Option<Math> {
    let is_display =
        |id: NodeId| doc.attr(id, Attr::Display).is_some_and(|v| v.eq_ignore_ascii_case("block"));
    let alone = run.first == run.last && doc.is(run.first, Tag::Math);
    (alone && is_display(run.first)).then(|| read(doc, run.first)).flatten()
}

/// Reads a `math` element.
pub(super) fn read(doc: &Document, math: NodeId) -> Option<Math> {
    let tex = doc
        .inside(math)
        .find(|&id| doc.attr(id, Attr::Encoding).is_some_and(|v| v.eq_ignore_ascii_case("application/x-tex")))
        .map(|id| bare(&doc.all_text(id)).to_owned())
        .filter(|tex| !tex.is_empty());
    let mathml = node(doc, math, 0);
    let mut text = String::new();
    mathml.iter().for_each(|tree| push_text(tree, &mut text));
    if text.is_empty() {
        text = tex.clone().unwrap_or_default();
    }
    (!text.is_empty()).then_some(Math { tex, mathml, text })
}

/// The source of a formula that a script sets, or a picture of one that says it.
pub(super) fn source(doc: &Document, id: NodeId) -> Option<Math> {
    let tex = match doc.tag(id)? {
        Tag::Script if doc.attr(id, Attr::Type).is_some_and(|kind| kind.trim().starts_with("math/tex")) => {
            doc.all_text(id)
        }
        Tag::Img if doc.attr(id, Attr::Class).is_some_and(mathml::names_formula) => {
            doc.attr(id, Attr::Alt)?.to_owned()
        }
        _ => return None,
    };
    let tex = bare(&tex);
    (!tex.is_empty()).then(|| Math { tex: Some(tex.to_owned()), mathml: None, text: tex.to_owned() })
}

/// TeX without the signs that only say how it was set.
fn bare(tex: &str) -> &str {
    let tex = tex.trim().trim_matches('$').trim();
    tex.strip_prefix(r"{\displaystyle").and_then(|rest| rest.strip_suffix('}')).unwrap_or(tex).trim()
}

/// Whether an element shows to the eye what a formula beside it says, or stands in for it until it is set.
pub(super) fn is_twin(doc: &Document, id: NodeId) -> bool {
    let is_hidden = doc.attr(id, Attr::AriaHidden).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    doc.attr_has(id, Attr::Class, "MathJax_Preview")
        || is_hidden && doc.find(doc.parent(id), Tag::Math).is_some()
}

fn node(doc: &Document, id: NodeId, depth: usize) -> Option<MathNode> {
    let given = doc.element_name(id)?;
    let name = mathml::element(given)?;
    if depth > DEPTH {
        return None;
    }
    let attributes = doc
        .attrs_named(id)
        .filter_map(|(key, value)| mathml::attribute(key).map(|name| (name, value)))
        .map(|(name, value)| MathAttribute { name: name.into(), value: value.into() })
        .collect();
    if mathml::is_token(name) {
        return Some(MathNode {
            name: name.into(),
            attributes,
            children: Vec::new(),
            text: doc.all_text(id),
        });
    }
    // Of what an action changes between, browsers show the first.
    let shown = if given == "maction" { 1 } else { usize::MAX };
    let children = doc.children(id).filter_map(|child| node(doc, child, depth + 1)).take(shown).collect();
    Some(MathNode { name: name.into(), attributes, children, text: String::new() })
}

fn push_text(node: &MathNode, out: &mut String) {
    out.push_str(&node.text);
    node.children.iter().for_each(|child| push_text(child, out));
}
