//! How the links between the pages of one article are written.

use super::firsts::{Words, words};

/// Whether a text says that a page follows: an arrow, or the words for it at its start.
pub(crate) fn says_next(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_arrow =
        !lower.is_empty() && lower.chars().all(|c| matches!(c, '>' | '»' | '›' | '→' | '▶' | '►' | ' '));
    is_arrow || NEXT.begin(bare)
}

/// The number that a text shows and little else: "2", "Page 2", "Seite ٢", "第 2 頁".
pub(crate) fn shown_number(text: &str) -> Option<u32> {
    if text.chars().count() > LABEL {
        return None;
    }
    let mut numbers = text.split(|c: char| digit(c).is_none()).filter(|part| !part.is_empty());
    let number = numbers.next()?;
    let is_alone = numbers.next().is_none();
    is_alone.then(|| number.chars().try_fold(0u32, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?)))?
}

/// Characters of the longest label of a page.
const LABEL: usize = 16;

/// The digits of the scripts that count by ten.
fn digit(c: char) -> Option<u32> {
    let zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
    zeros.iter().map(|zero| (c as u32).wrapping_sub(*zero)).find(|value| *value < 10)
}

/// Whether a part of an address stands for the whole article on one page: `all`, `page=all`, `seite-alle`.
pub(crate) fn is_whole(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    let last = lower.rsplit(['=', '-', '_', ',']).next().unwrap_or_default();
    WHOLE.contains(&lower.as_str())
        || (WHOLE.contains(&last) && SEGMENTS.iter().any(|word| lower.starts_with(word)))
}

/// Whether an address ends as one of the whole article does.
pub(crate) fn names_whole(address: &str) -> bool {
    WHOLE.iter().any(|word| address.ends_with(word))
}

/// What an address calls the whole.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "all", "alle", "single", "singlepage", "single-page", "single_page", "onepage", "full", "complete",
    "komplettansicht", "komplett", "view-all", "viewall", "showall", "tout", "todo", "tutto", "print=1", "view=all",
];

/// Names of a query's part that carries the number of a page.
#[rustfmt::skip]
pub(crate) const PARAMETERS: &[&str] =
    &["page", "p", "pg", "seite", "pagina", "pagine", "paged", "pagenum", "page_no", "pageno", "pn",
    "sida", "side", "sayfa", "strona", "strana", "str", "oldal"];

/// What stands before the number in a path.
pub(crate) const SEGMENTS: &[&str] =
    &["page", "seite", "pagina", "pag", "sida", "side", "sayfa", "strona", "strana", "oldal", "p"];

/// Beginnings, in lower case.
#[rustfmt::skip]
static NEXT: Words = words![
    "next", "continue", "page 2", "read on", "weiter", "nächste", "seite", "suivant", "page suivante", "lire la suite", "siguiente", "página siguiente", "continuar", "successiv", "avanti", "continua", "pagina",
    "próxim", "seguinte", "página", "volgende", "verder", "nästa", "fortsätt", "næste", "fortsæt", "neste", "fortsett", "seuraava", "następn", "dalej", "další", "ďalš", "pokračov", "következő", "tovább", "următo", "sljedeć",
    "следећа", "следующ", "далее", "наступн", "далі", "следващ", "επόμεν", "sonraki", "devam", "التالي", "الصفحة التالية", "הבא", "بعدی", "अगला", "পরবর্তী", "selanjutnya", "halaman", "trang sau", "tiếp", "ถัดไป",
    "次", "続き", "下一页", "下一頁", "下页", "다음",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_way_on() {
        for text in ["Next page", "»", "Weiter →", "次ページ→ Why", "→ Seite 2"] {
            assert!(says_next(text), "{text}");
        }
        for text in ["", "2", "Storm closes ports", "Previous"] {
            assert!(!says_next(text), "{text}");
        }
    }

    #[test]
    fn reads_the_number_of_a_page_in_any_script() {
        for text in ["12", "Page 12", "Seite 12", "١٢", "第12頁", "১২"] {
            assert_eq!(shown_number(text), Some(12), "{text}");
        }
        for text in ["", "Next", "2 of 12", "12 storms that closed the ports"] {
            assert_eq!(shown_number(text), None, "{text}");
        }
    }

    #[test]
    fn knows_the_address_of_the_whole() {
        for part in ["all", "page=all", "seite-alle", "komplettansicht"] {
            assert!(is_whole(part), "{part}");
        }
        for part in ["2", "page=2", "fall", "after-all"] {
            assert!(!is_whole(part), "{part}");
        }
    }
}
