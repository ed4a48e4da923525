//! Words that stand in dates and times, in lower case.

/// Between day, month and year: "8 de enero de 2024", "25 of May", "19 th".
pub(crate) const DATE_FILLERS: &[&str] =
    &["de", "del", "of", "the", "di", "do", "da", "ngày", "năm", "ที่", "พ.ศ"];

/// Ends of host names in countries that write English and put the day first.
#[rustfmt::skip]
pub(crate) const DAY_FIRST: &[&str] = &[
    "uk", "ie", "au", "nz", "za", "in", "pk", "bd", "lk", "np", "sg", "my", "hk", "ng", "ke", "gh", "ug", "tz",
    "zw", "zm", "mt", "cy", "jm", "tt", "fj", "eu",
];

/// Behind a day's number.
pub(crate) const ORDINALS: &[&str] = &["st", "nd", "rd", "th", "er", "e", "a", "o", "ten", "ter"];

/// Time zones by the letters that date lines use; hours east of Greenwich.
/// Letters that mean several zones ("IST", "CST" in China) have the one that news pages mean.
pub(crate) const ZONES: &[(&str, i16)] = &[
    ("edt", -4),
    ("est", -5),
    ("et", -5),
    ("cdt", -5),
    ("cst", -6),
    ("ct", -6),
    ("mdt", -6),
    ("mst", -7),
    ("pdt", -7),
    ("pst", -8),
    ("pt", -8),
    ("bst", 1),
    ("wat", 1),
    ("cet", 1),
    ("mez", 1),
    ("cest", 2),
    ("mesz", 2),
    ("sast", 2),
    ("cat", 2),
    ("eet", 2),
    ("eest", 3),
    ("eat", 3),
    ("msk", 3),
    ("trt", 3),
    ("pkt", 5),
    ("wib", 7),
    ("myt", 8),
    ("sgt", 8),
    ("hkt", 8),
    ("awst", 8),
    ("jst", 9),
    ("kst", 9),
    ("aest", 10),
    ("aedt", 11),
    ("nzst", 12),
    ("nzdt", 13),
];
