//! The part of MathML Core that may cross: what lays a formula out, nothing that links or scripts.

const ELEMENTS: &[&str] = &[
    "math",
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
];
const ATTRIBUTES: &[&str] = &[
    "accent",
    "accentunder",
    "columnspan",
    "depth",
    "display",
    "displaystyle",
    "height",
    "largeop",
    "linethickness",
    "lspace",
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
    "voffset",
    "width",
];
const TOKENS: &[&str] = &["mi", "mn", "mo", "ms", "mtext"];

/// What draws around its content, or chooses among it, in older formulas: without that it is a row.
const WRAPPERS: &[&str] = &["maction", "menclose", "mfenced", "semantics"];

/// The name from the table; wrappers count as a row.
pub(crate) fn element(name: &str) -> Option<&'static str> {
    if WRAPPERS.contains(&name) {
        return Some("mrow");
    }
    ELEMENTS.binary_search(&name).ok().map(|at| ELEMENTS[at])
}

/// The attribute's name from the table.
pub(crate) fn attribute(name: &str) -> Option<&'static str> {
    ATTRIBUTES.binary_search(&name).ok().map(|at| ATTRIBUTES[at])
}

/// Holds text, not elements.
pub(crate) fn is_token(name: &str) -> bool {
    TOKENS.contains(&name)
}

/// Whether a picture is called a formula; its alternative text is the formula's source.
pub(crate) fn names_formula(class: &str) -> bool {
    class.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| {
        ["latex", "tex", "math", "mwe", "formula", "equation"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
    })
}
