//! How the links between the pages of one article are written.

use super::firsts::Words;

/// Whether a text says that a page follows: an arrow, or the words for it at its start.
pub(crate) fn says_next(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_arrow =
        !lower.is_empty() && lower.chars().all(|c| matches!(c, '>' | '»' | '›' | '→' | '▶' | '►' | ' '));
    is_arrow || NEXT.begin(bare)
}

/// Beginnings, in lower case.
#[rustfmt::skip]
static NEXT: Words = Words::of(&[
    "next", "continue", "page 2", "read on", "weiter", "nächste", "seite", "suivant", "page suivante", "lire la suite", "siguiente", "página siguiente", "continuar", "successiv", "avanti", "continua", "pagina",
    "próxim", "seguinte", "página", "volgende", "verder", "nästa", "fortsätt", "næste", "fortsæt", "neste", "fortsett", "seuraava", "następn", "dalej", "další", "ďalš", "pokračov", "következő", "tovább", "următo", "sljedeć",
    "следећа", "следующ", "далее", "наступн", "далі", "следващ", "επόμεν", "sonraki", "devam", "التالي", "الصفحة التالية", "הבא", "بعدی", "अगला", "পরবর্তী", "selanjutnya", "halaman", "trang sau", "tiếp", "ถัดไป",
    "次", "続き", "下一页", "下一頁", "下页", "다음",
]);

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
}
