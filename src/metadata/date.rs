//! Dates, from whatever a page writes to ISO 8601.
//!
//! One reader for all forms: a text is cut into numbers, words and marks, and what
//! they can be is told by their shape and order. `2025-01-14T01:28:54+09:00`,
//! `Tue, 14 Jan 2025 01:28:54 GMT`, "Publicerad 23 okt 2025 kl 10.23", "2025年1月14日 01時28分".

pub(super) use super::day::Date;
use super::day::Time;
use crate::dom::lowered;
use crate::lexicon::{clock, months};

/// How a date of numbers alone is ordered where both readings are possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

impl Order {
    pub(super) fn other(self) -> Self {
        match self {
            Self::DayFirst => Self::MonthFirst,
            Self::MonthFirst => Self::DayFirst,
        }
    }
}

/// Longest text that is looked at: a date line, not a paragraph that mentions a date.
const LENGTH: usize = 160;

/// The first date in a text.
pub(super) fn read(text: &str, order: Order) -> Option<Date> {
    if !has_number(text) {
        return None;
    }
    let mut text = lowered(text, LENGTH);
    if !text.is_ascii() {
        text = text.chars().map(western).collect();
    }
    let trimmed = text.trim();
    if trimmed.len() >= 10 && trimmed.len() <= 13 && trimmed.bytes().all(|b| b.is_ascii_digit()) {
        return trimmed.parse().ok().and_then(Date::of_epoch);
    }
    let tokens = tokens(&text);
    (0..tokens.len()).find_map(|at| {
        let rest = &tokens[at..];
        let begins = match rest.iter().find(|token| **token != Token::Mark(' '))? {
            Token::Number(..) => true,
            Token::Word(word) => months::month(word).is_some(),
            Token::Mark(_) => false,
        };
        let (mut date, used) = begins.then(|| day_at(rest, order))??;
        let rest = &rest[used..];
        // "17:59 10.11.2025" and "9:27 PM, 26 November 2024" have the time in front.
        date.time = time_in(rest).or_else(|| time_in(tokens.get(at.saturating_sub(10)..at)?));
        Some(date)
    })
}

/// Whether a text has a digit of any script: most that are asked for a date have none.
pub(super) fn has_number(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit()) || !text.is_ascii() && text.chars().any(|c| western(c) != c)
}

/// Where the digits of other scripts begin.
const ZEROS: [char; 13] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}',
    '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ff10}',
];

/// The digits of other scripts as those of this one.
fn western(c: char) -> char {
    if c < ZEROS[0] {
        return c;
    }
    let value =
        ZEROS.iter().find_map(|&zero| (c as u32).checked_sub(zero as u32).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    /// The value and how many digits it was written with.
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if first.is_alphabetic() {
            // A unit of time in Han or Hangul begins a word of its own.
            |c| (c.is_alphabetic() || is_combining(c)) && !is_unit(c)
        } else {
            |_| false
        };
        let end = rest.char_indices().skip(1).find(|&(_, c)| !kind(c)).map_or(rest.len(), |(at, _)| at);
        let (token, after) = rest.split_at(end);
        rest = after;
        if first.is_ascii_digit() {
            out.push(Token::Number(token.parse().unwrap_or(u32::MAX), token.len()));
        } else if first.is_alphabetic() {
            out.push(Token::Word(token));
        } else {
            out.push(Token::Mark(if first.is_whitespace() { ' ' } else { first }));
        }
    }
    out
}

fn is_unit(c: char) -> bool {
    matches!(
        c,
        '年' | '月' | '日' | '号' | '时' | '時' | '点' | '分' | '秒' | '년' | '월' | '일' | '시' | '분'
    )
}

/// Vowel signs of Indic scripts are letters' parts, not letters of their own.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{e31}'..='\u{e4e}')
}

/// A day is written in no more than these.
const TOKENS: usize = 14;

/// A day at the beginning of `tokens`, and how many of them it took.
fn day_at(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    use Token::{Mark, Number, Word};
    // Without white space the shapes are few; how many tokens were passed over is added again.
    let mut places = [0; TOKENS];
    let mut all = [Mark(' '); TOKENS];
    let mut count = 0;
    for (at, token) in tokens.iter().enumerate().take(TOKENS) {
        let kept = &all[..count];
        let filler = match token {
            Mark(' ') => true,
            Mark(',' | '.') => matches!(kept.last(), Some(Word(_))),
            Word(word) => !kept.is_empty() && clock::DATE_FILLERS.contains(word),
            _ => false,
        };
        if !filler {
            (places[count], all[count]) = (at + 1, *token);
            count += 1;
        }
    }
    let year = |value: u32, digits: usize| match digits {
        4 => Some(value),
        2 => Some(2000 + value),
        _ => None,
    };
    let (places, kept) = (&places[..count], &all[..count]);
    let done = |date: Option<Date>, count: usize| Some((date?, *places.get(count - 1)?));
    match kept {
        // 20250114
        [Number(all, 8), ..] => done(Date::new(all / 10000, all / 100 % 100, all % 100), 1),
        // 2025年1月14日, 2025년 1월 14일
        [Number(y, 4), Word("年" | "년"), Number(m, _), Word("月" | "월"), Number(d, _), Word(_), ..] => {
            done(Date::new(*y, *m, *d), 6)
        }
        // 2025-01-14, 2025/1/14, 2025. 1. 14
        [Number(y, 4), Mark(mark), Number(m, 1..=2), Mark(again), Number(d, 1..=2), ..]
            if mark == again && matches!(mark, '-' | '/' | '.') =>
        {
            done(Date::new(*y, *m, *d), 5)
        }
        // 2025 Jan 14
        [Number(y, 4), Word(word), Number(d, 1..=2), ..] => {
            done(Date::new(*y, u32::from(months::month(word)?), *d), 3)
        }
        // 14.01.2025, 14/1/25, 1/14/2025
        [Number(first, 1..=2), Mark(mark), Number(second, 1..=2), Mark(again), Number(y, digits), ..]
            if mark == again && matches!(mark, '-' | '/' | '.') =>
        {
            let month_first = (order == Order::MonthFirst && *mark != '.' && *first <= 12) || *second > 12;
            let (day, month) = if month_first { (second, first) } else { (first, second) };
            done(Date::new(year(*y, *digits)?, *month, *day), 5)
        }
        // 14 tháng 1, 2025
        [Number(d, 1..=2), Word("tháng"), Number(m, 1..=2), rest @ ..] => {
            let gap = usize::from(matches!(rest.first(), Some(Mark(',' | '/'))));
            let Some(Number(y, 4)) = rest.get(gap) else { return None };
            done(Date::new(*y, *m, *d), 4 + gap)
        }
        // 14. Januar 2025, 14 Jan 2025, 14th January, 2025, 14-Jan-2025, 14 de enero de 2025
        [Number(d, 1..=2), rest @ ..] => {
            let skip = usize::from(matches!(rest.first(), Some(Mark('.' | '-' | '/' | ',' | 'º'))))
                + usize::from(matches!(rest.first(), Some(Word(word)) if clock::ORDINALS.contains(word)));
            let Some(Word(word)) = rest.get(skip) else { return None };
            let month = months::month(word)?;
            let rest = &rest[skip + 1..];
            let gap = usize::from(matches!(rest.first(), Some(Mark('-' | '/' | ',' | '.' | '\'' | '’'))));
            let Some(Number(y, digits)) = rest.get(gap) else { return None };
            let year = year(*y, *digits)?;
            // Thailand counts the years from the Buddha.
            let is_thai = word.starts_with(|c| matches!(c, '\u{e01}'..='\u{e2e}')) && year > 2400;
            done(Date::new(if is_thai { year - 543 } else { year }, u32::from(month), *d), 3 + skip + gap)
        }
        // January 14, 2025, Jan. 14th 2025, january-14-2025
        [Word(word), rest @ ..] => {
            let month = months::month(word)?;
            let gap = usize::from(matches!(rest.first(), Some(Mark('-' | '/'))));
            let Some(Number(d, 1..=2)) = rest.get(gap) else { return None };
            let rest = &rest[gap + 1..];
            let skip = rest
                .iter()
                .take_while(|t| {
                    matches!(t, Mark(',' | '.' | '-' | '/' | '|' | '•' | '·'))
                        || matches!(t, Word(w) if clock::ORDINALS.contains(w))
                })
                .count();
            let Some(Number(y, 4)) = rest.get(skip) else { return None };
            done(Date::new(*y, u32::from(month), *d), 3 + gap + skip)
        }
        _ => None,
    }
}

/// The first time of day in `tokens`, if it stands near their beginning.
fn time_in(tokens: &[Token]) -> Option<Time> {
    use Token::{Mark, Number, Word};
    (0..tokens.len().min(12)).find_map(|at| {
        // A number that follows a mark of its own kind is a part of something longer.
        let (hour, minute, mut used) = match &tokens[at..] {
            [Number(h, 1..=2), Mark(':' | '.'), Number(m, 2), ..] => (*h, *m, 3),
            [Number(h, 1..=2), Word("h" | "u" | "uhr" | "時" | "时" | "시"), Number(m, 2), ..] => {
                (*h, *m, 3)
            }
            [Number(h, 1..=2), Word("時" | "时" | "시"), Mark(' '), Number(m, 1..=2), ..] => (*h, *m, 4),
            [Number(h, 1..=2), Word("am" | "pm"), ..]
            | [Number(h, 1..=2), Mark(' '), Word("am" | "pm"), ..] => (*h, 0, 1),
            // Half of an ISO time without marks: 20250114T012854Z.
            [Word("t"), Number(all, 6), ..] => (all / 10000, all / 100 % 100, 2),
            _ => return None,
        };
        let mut rest = tokens.get(at + used..).unwrap_or_default();
        let mut second = 0;
        if let [Mark(':'), Number(s, 2), ..] = rest {
            second = (*s).min(59);
            used += 2;
            rest = &rest[2..];
            // Fractions of a second say nothing that is shown.
            if let [Mark('.' | ','), Number(..), ..] = rest {
                rest = &rest[2..];
            }
        }
        let _ = used;
        let (hour, rest) = half_of_day(hour, rest);
        (hour < 24 && minute < 60).then(|| Time {
            hour: hour as u8,
            minute: minute as u8,
            second: second as u8,
            offset: offset_in(rest),
        })
    })
}

/// The hour out of 24, by an "am" or "pm" that follows.
fn half_of_day<'t, 'a>(hour: u32, rest: &'t [Token<'a>]) -> (u32, &'t [Token<'a>]) {
    use Token::{Mark, Word};
    let words = rest.iter().position(|t| *t != Mark(' ')).map_or(rest, |at| &rest[at..]);
    let (is_pm, rest) = match words {
        [Word("am"), rest @ ..] | [Word("a"), Mark('.'), Word("m"), rest @ ..] => (false, rest),
        [Word("pm"), rest @ ..] | [Word("p"), Mark('.'), Word("m"), rest @ ..] => (true, rest),
        _ => return (hour, rest),
    };
    (
        if is_pm && hour < 12 {
            hour + 12
        } else if !is_pm && hour == 12 {
            0
        } else {
            hour
        },
        rest,
    )
}

/// "Z", "+01:00", "-0500", "GMT+2", "EST" right behind a time.
fn offset_in(tokens: &[Token]) -> Option<i16> {
    use Token::{Mark, Number, Word};
    let mut rest = tokens;
    while let [Mark(' ' | '(' | '.' | ','), after @ ..] = rest {
        rest = after;
    }
    let signed = |rest: &[Token]| match rest {
        [Mark(sign @ ('+' | '-' | '−')), Number(value, digits), after @ ..] => {
            let (hours, minutes) = match (digits, after) {
                (4, _) => (value / 100, value % 100),
                (1 | 2, [Mark(':'), Number(minutes, 2), ..]) => (*value, *minutes),
                (1 | 2, _) => (*value, 0),
                _ => return None,
            };
            let total = i16::try_from(hours * 60 + minutes).ok().filter(|total| *total <= 14 * 60)?;
            Some(if *sign == '+' { total } else { -total })
        }
        _ => None,
    };
    match rest {
        [Word("z" | "utc" | "gmt"), after @ ..] => Some(signed(after).unwrap_or(0)),
        [Word(zone), ..] => clock::ZONES.iter().find(|(name, _)| name == zone).map(|(_, hours)| hours * 60),
        other => signed(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_first(text: &str) -> Option<String> {
        read(text, Order::DayFirst).map(|date| date.to_string())
    }

    #[test]
    fn reads_machine_forms() {
        for (text, iso) in [
            ("2025-01-14T01:28:54+09:00", "2025-01-14T01:28:54+09:00"),
            ("2025-02-11T23:55:00+0000", "2025-02-11T23:55:00Z"),
            ("2026-01-06T16:29:31.123Z", "2026-01-06T16:29:31Z"),
            ("2024-04-30 16:00:34 +02:00", "2024-04-30T16:00:34+02:00"),
            ("2024-08-08T04:00-04:00", "2024-08-08T04:00:00-04:00"),
            ("2025-11-18", "2025-11-18"),
            ("20250114", "2025-01-14"),
            ("20250114T012854Z", "2025-01-14T01:28:00Z"),
            ("1736814534", "2025-01-14T00:28:54Z"),
            ("1736814534000", "2025-01-14T00:28:54Z"),
            ("Tue, 14 Jan 2025 01:28:54 GMT", "2025-01-14T01:28:54Z"),
            ("Fri, 28 Apr 2023 16:04:59 +0200", "2023-04-28T16:04:59+02:00"),
        ] {
            assert_eq!(day_first(text).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn reads_what_pages_show() {
        for (text, iso) in [
            ("Publicerad 23 okt 2025 kl 10.23", "2025-10-23T10:23:00"),
            ("2025年1月14日 01時28分", "2025-01-14T01:28:00"),
            ("2024年04月24日23:52", "2024-04-24T23:52:00"),
            ("30. Juni 2025, 15:59 Uhr", "2025-06-30T15:59:00"),
            ("14.05.2025, 20:28", "2025-05-14T20:28:00"),
            ("Offentliggjort torsdag 06. feb 2025 17:25", "2025-02-06T17:25:00"),
            ("Posted: Aug 08, 2024 4:00 AM EDT", "2024-08-08T04:00:00-04:00"),
            ("Fri, 19th Dec 2025", "2025-12-19"),
            ("Dec. 18, 2025", "2025-12-18"),
            ("11.2.2025 | 23:55", "2025-02-11T23:55:00"),
            ("Friday, 22 Nov 2024 4:55 PM MYT", "2024-11-22T16:55:00+08:00"),
            ("8 de enero de 2024 a las 9:05h", "2024-01-08T09:05:00"),
            ("Tue, 26 November 2024 9:27PM", "2024-11-26T21:27:00"),
            ("입력 2025. 6. 4. 02:37", "2025-06-04T02:37:00"),
            ("12:05 am on May 1, 2023", "2023-05-01T00:05:00"),
            ("4 tháng 5, 2026", "2026-05-04"),
            ("4 พฤษภาคม 2569", "2026-05-04"),
            ("٤ مايو ٢٠٢٦", "2026-05-04"),
            ("০৪ মে ২০২৬", "2026-05-04"),
            ("4 Mei 2026", "2026-05-04"),
            ("13/12/2025", "2025-12-13"),
            ("12/13/2025", "2025-12-13"),
        ] {
            assert_eq!(day_first(text).as_deref(), Some(iso), "{text}");
        }
        let month_first = read("3/4/2025", Order::MonthFirst).map(|date| date.to_string());
        assert_eq!(month_first.as_deref(), Some("2025-03-04"));
        assert_eq!(day_first("3/4/2025").as_deref(), Some("2025-04-03"));
    }

    #[test]
    fn reads_nothing_where_there_is_no_date() {
        for text in [
            "",
            "12:43",
            "2 minutes ago",
            "31.02.2024",
            "May the 4th",
            "99999999",
            "call 555-01-2025x",
            "１２",
        ] {
            assert_eq!(day_first(text), None, "{text}");
        }
    }
}
