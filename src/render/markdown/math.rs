use super::escape::longest_run;
use crate::model::Math;

/// Commands that link, load or set attributes, in the programs that draw TeX on pages. Their addresses nobody has judged.
const LEADING: [&str; 10] = [
    "\\href",
    "\\url",
    "\\includegraphics",
    "\\html",
    "\\class",
    "\\cssId",
    "\\style",
    "\\data",
    "\\mmlToken",
    "\\require",
];

/// The source, if it does nothing but set a formula.
fn source(math: &Math) -> Option<&str> {
    let tex = math.tex.as_deref().map(str::trim).filter(|tex| !tex.is_empty())?;
    (!LEADING.iter().any(|command| tex.contains(command))).then_some(tex)
}

/// A formula within a line, where `$` can hold it between what stands around it.
pub(super) fn inline(math: &Math, before: Option<char>, after: Option<char>) -> Option<String> {
    let tex = source(math)?;
    let apart = before.is_none_or(|c| c != '$' && c != '\\' && !c.is_alphanumeric())
        && after.is_none_or(|c| c != '$' && c != super::inline::UNKNOWN && !c.is_alphanumeric());
    // A cell would take the bar of `\|` for its own.
    (apart && plain(tex) && !tex.contains("\\|")).then(|| format!("${tex}$"))
}

/// A formula on a line of its own.
pub(super) fn block(math: &Math) -> String {
    let Some(tex) = source(math) else {
        let text = if math.text.is_empty() { math.tex.as_deref().unwrap_or_default() } else { &math.text };
        return super::escape::line_starts(&super::escape::one_line(text));
    };
    if plain(tex) {
        return format!("$${tex}$$");
    }
    // A fence holds whatever `$$` cannot: several lines, comments, dollars.
    let fence = "`".repeat(longest_run(tex, '`').max(2) + 1);
    format!("{fence}math\n{}\n{fence}", tex.replace("\r\n", "\n").replace('\r', "\n"))
}

/// On one line, without what ends it early: Markdown reads braces as TeX does.
fn plain(tex: &str) -> bool {
    let mut depth = 0_i32;
    let balanced = tex.bytes().all(|byte| {
        depth += i32::from(byte == b'{') - i32::from(byte == b'}');
        depth >= 0
    });
    balanced
        && depth == 0
        && !tex.is_empty()
        && !tex.ends_with('\\')
        && !tex.contains(['$', '`'])
        && !tex.contains(char::is_control)
}
