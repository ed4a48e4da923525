//! Every encoding of the standard's list, with words that are written in it.

use encoding_rs::Encoding;

/// By their names in the standard; `replacement` is none in which anything is written.
const NAMES: &str = "UTF-8 IBM866 ISO-8859-2 ISO-8859-3 ISO-8859-4 ISO-8859-5 ISO-8859-6 ISO-8859-7 ISO-8859-8 ISO-8859-8-I \
    ISO-8859-10 ISO-8859-13 ISO-8859-14 ISO-8859-15 ISO-8859-16 KOI8-R KOI8-U macintosh windows-874 windows-1250 windows-1251 \
    windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic GBK gb18030 Big5 \
    EUC-JP ISO-2022-JP Shift_JIS EUC-KR UTF-16BE UTF-16LE";

pub(crate) struct Sample {
    pub(crate) encoding: &'static Encoding,
    /// Words that it has.
    pub(crate) words: String,
}

impl Sample {
    /// A page's bytes in this encoding.
    pub(crate) fn bytes(&self, html: &str) -> Vec<u8> {
        match self.encoding.name() {
            "UTF-16BE" => html.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            "UTF-16LE" => html.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            name => {
                let (bytes, _, unmappable) = self.encoding.encode(html);
                assert!(!unmappable, "{name} has no {html}");
                bytes.into_owned()
            }
        }
    }
}

pub(crate) fn samples() -> Vec<Sample> {
    let named = NAMES.split_whitespace().map(|name| {
        let encoding = Encoding::for_label(name.as_bytes()).expect("the standard's name");
        assert_eq!(encoding.name(), name);
        Sample { encoding, words: words(encoding) }
    });
    named.collect()
}

fn words(encoding: &'static Encoding) -> String {
    match encoding.name() {
        "GBK" => "中文新闻报道镕".into(),
        "gb18030" => "中文新闻报道㐀𠀀".into(),
        "Big5" => "中文新聞報導".into(),
        "EUC-JP" | "ISO-2022-JP" | "Shift_JIS" => "日本語の新聞記事です".into(),
        "EUC-KR" => "한국어 신문 기사".into(),
        "UTF-8" | "UTF-16BE" | "UTF-16LE" => "naïve 日本語 𠀀 한국어 Русская".into(),
        // All the letters that it has beside ASCII's.
        _ => {
            let upper: Vec<u8> = (0x80..=0xff).collect();
            let (text, _) = encoding.decode_without_bom_handling(&upper);
            text.chars().filter(|c| c.is_alphabetic() && !('\u{e000}'..='\u{f8ff}').contains(c)).collect()
        }
    }
}
