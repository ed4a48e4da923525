//! A day of the calendar, perhaps with a time of day, and how it is written out.

use std::fmt;

/// A day, perhaps with a time, perhaps with an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    year: u16,
    month: u8,
    day: u8,
    pub(super) time: Option<Time>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Time {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    /// Minutes east of Greenwich.
    pub(super) offset: Option<i16>,
}

/// The earliest year that a web page's story can be of, and one that no story is of yet.
/// Anything else is a number that happens to look like a year.
const YEARS: std::ops::Range<u16> = 1900..2100;

impl Date {
    /// `None` for a day that no calendar has.
    pub(super) fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        let year = u16::try_from(year).ok().filter(|year| YEARS.contains(year))?;
        (1..=days).contains(&day).then_some(Self { year, month: month as u8, day: day as u8, time: None })
    }

    /// Seconds or milliseconds since 1970.
    pub(super) fn of_epoch(number: u64) -> Option<Self> {
        let seconds = if number > 100_000_000_000 { number / 1000 } else { number };
        let (days, second) = (seconds / 86400, seconds % 86400);
        // Days since 0000-03-01, so that leap days stand at the end of a year.
        let days = days + 719_468;
        let (era, day) = (days / 146_097, days % 146_097);
        let year = (day - day / 1460 + day / 36524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (year, month) = (year + era * 400, if month < 10 { month + 3 } else { month - 9 });
        let mut date = Self::new((year + u64::from(month <= 2)) as u32, month as u32, day as u32)?;
        date.time = Some(Time {
            hour: (second / 3600) as u8,
            minute: (second / 60 % 60) as u8,
            second: (second % 60) as u8,
            offset: Some(0),
        });
        Some(date)
    }

    /// The same with month and day in each other's place, as somebody elsewhere would read its numbers.
    pub(super) fn turned(self) -> (u16, u8, u8) {
        (self.year, self.day, self.month)
    }

    /// Year, month and day as written.
    pub(super) fn day(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        let Some(Time { hour, minute, second, offset }) = self.time else { return Ok(()) };
        write!(f, "T{hour:02}:{minute:02}:{second:02}")?;
        match offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                let offset = offset.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        assert!(Date::new(2024, 2, 29).is_some() && Date::new(2023, 2, 29).is_none());
        assert!(Date::new(1889, 1, 1).is_none() && Date::new(2024, 13, 1).is_none());
        assert_eq!(
            Date::of_epoch(951_782_400).map(|date| date.to_string()).as_deref(),
            Some("2000-02-29T00:00:00Z")
        );
        assert_eq!(
            Date::of_epoch(1_746_316_800).map(|date| date.to_string()).as_deref(),
            Some("2025-05-04T00:00:00Z")
        );
    }
}
