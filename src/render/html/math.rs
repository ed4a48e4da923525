use super::Html;
use crate::model::{Math, MathNode};

/// `MathML` Core, without what can hold HTML or load something.
const ELEMENTS: [&str; 30] = [
    "annotation",
    "math",
    "menclose",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
    "semantics",
];

/// What `MathML` Core draws by.
const ATTRIBUTES: [&str; 28] = [
    "accent",
    "accentunder",
    "columnspan",
    "depth",
    "dir",
    "display",
    "displaystyle",
    "encoding",
    "fence",
    "form",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathbackground",
    "mathcolor",
    "mathsize",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "rowspan",
    "rspace",
    "scriptlevel",
    "separator",
    "stretchy",
    "symmetric",
    "width",
];

impl Html<'_> {
    pub(super) fn math(&mut self, math: &Math, display: bool) {
        let Some(tree) = &math.mathml else {
            let shown =
                if math.text.is_empty() { math.tex.as_deref().unwrap_or_default() } else { &math.text };
            self.raw("<span class=\"math\">");
            self.text(shown);
            return self.raw("</span>");
        };
        self.raw("<math");
        if display {
            self.raw(" display=\"block\"");
        }
        if let Some(tex) = &math.tex {
            self.attribute("alttext", tex);
        }
        self.raw(">");
        match tree.name.as_str() {
            "math" => tree.children.iter().for_each(|child| self.math_node(child)),
            _ => self.math_node(tree),
        }
        self.raw("</math>");
    }

    /// An element that is not known, or a `math` within another, is a row.
    fn math_node(&mut self, node: &MathNode) {
        let known = node.name != "math" && ELEMENTS.contains(&node.name.as_str());
        let name = if known { node.name.as_str() } else { "mrow" };
        self.raw("<");
        self.raw(name);
        for attribute in &node.attributes {
            if ATTRIBUTES.contains(&attribute.name.as_str()) {
                self.attribute(&attribute.name, &attribute.value);
            }
        }
        self.raw(">");
        self.text(&node.text);
        node.children.iter().for_each(|child| self.math_node(child));
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }
}
