//! Dates in digits: `2024-12-19`, `12/9/2024`.

use crate::recognize::digits::{Digits, digits_at, digits_behind, goes_before, goes_on};

/// The first year that ISO 8601 counts without further agreement. The years before it are also those of the Hijra.
const FIRST_ISO_YEAR: u64 = 1583;

/// The end of the date that begins at `at`: year, month and day, or day, month and year, or month, day and year, with one of the
/// separators `/ - .` throughout, in digits of one set (ASCII, Arabic-Indic, extended Arabic-Indic). The year has four digits,
/// month and day one or two, and in one of these orders the day exists: in the calendar of the years from 1583 on, in that
/// of the Hijra (where every month may have thirty days) before.
///
/// Where the same separator and a further number stand before or behind, all of it is none (12/9/2024/5).
///
/// `at` must be the start of a run of digits. Time constant.
///
/// ```
/// let text: Vec<u32> = "١٢/٩/٢٠٢٤م".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::date::date_at(&text, 0), Some(9));
/// ```
#[must_use]
pub fn date_at(text: &[u32], at: usize) -> Option<usize> {
    let written = written_at(text, at)?;
    written.readings().next().map(|_| written.end)
}

/// The date that begins at `at` as ISO 8601 writes it, in ASCII digits, if it can be read in one way only: 25/12/2024 has no
/// other reading, 12/9/2024 may be in September or in December. Before 1583 the calendar is unknown, and there is none.
///
/// `at` is as in [`date_at`]. Time constant.
///
/// ```
/// use kalima::recognize::date::iso_date_at;
///
/// let text: Vec<u32> = "25/12/2024".chars().map(u32::from).collect();
/// assert_eq!(iso_date_at(&text, 0).as_deref(), Some("2024-12-25"));
/// let text: Vec<u32> = "12/9/2024".chars().map(u32::from).collect();
/// assert_eq!(iso_date_at(&text, 0), None);
/// ```
#[must_use]
pub fn iso_date_at(text: &[u32], at: usize) -> Option<String> {
    let written = written_at(text, at)?;
    let mut readings = written.readings();
    let Day { year, month, day } = readings.next()?;
    let only = readings.all(|other| (other.month, other.day) == (month, day));
    (only && year >= FIRST_ISO_YEAR).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Three numbers in the shape of a date, which need not exist.
struct Written {
    parts: [u64; 3],
    year_first: bool,
    end: usize,
}

struct Day {
    year: u64,
    month: u64,
    day: u64,
}

impl Written {
    /// What the numbers may mean, as far as it exists.
    fn readings(&self) -> impl Iterator<Item = Day> {
        let [a, b, c] = self.parts;
        let orders =
            if self.year_first { [Some((a, b, c)), None] } else { [Some((c, b, a)), Some((c, a, b))] };
        let days = orders.into_iter().flatten().map(|(year, month, day)| Day { year, month, day });
        days.filter(|day| (1..=days_of(day.year, day.month)).contains(&day.day))
    }
}

/// Whether three numbers in the shape of a date stand at `at`, existing or not.
pub(super) fn has_shape_of_date(text: &[u32], at: usize) -> bool {
    written_at(text, at).is_some()
}

fn written_at(text: &[u32], at: usize) -> Option<Written> {
    let first = digits_at(text, at)?;
    let separator = *text.get(first.end)?;
    if !is_separator(separator) || goes_before(text, at, separator) {
        return None;
    }
    let second = digits_behind(text, first.end, separator, first.set)?;
    let third = digits_behind(text, second.end, separator, first.set)?;
    let is_short = |part: Digits| part.count <= 2;
    let year_first = first.count == 4 && is_short(third);
    let year_last = third.count == 4 && is_short(first);
    if !(year_first || year_last) || !is_short(second) || goes_on(text, third.end, separator) {
        return None;
    }
    Some(Written { parts: [first, second, third].map(|part| part.value), year_first, end: third.end })
}

fn is_separator(cp: u32) -> bool {
    matches!(char::from_u32(cp), Some('/' | '-' | '.'))
}

/// The days of a month; of one that does not exist, none.
fn days_of(year: u64, month: u64) -> u64 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        // Safar.
        2 if year < FIRST_ISO_YEAR => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::{date_at, iso_date_at};
    use crate::recognize::tests::{assert_all_linear, points};

    #[track_caller]
    fn covers(text: &str, expected: &str) {
        assert_eq!(date_at(&points(text), 0), Some(expected.chars().count()), "{text}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(date_at(&points(text), 0), None, "{text}");
        assert_eq!(iso_date_at(&points(text), 0), None, "{text}");
    }

    #[test]
    fn three_orders_with_one_separator() {
        for text in [
            "2024-12-19",
            "2024/9/1",
            "2024.09.01",
            "12/9/2024",
            "12.9.2024",
            "19-12-2024",
            "12-19-2024",
            "١٢/٩/٢٠٢٤",
            "۱۴۰۲/۵/۱۷",
            "29/2/2024",
            "29/2/2000",
            "1/1/0622",
        ] {
            covers(text, text);
        }
    }

    #[test]
    fn what_stands_around_it_is_left_out() {
        covers("2024-12-19T10:30Z", "2024-12-19");
        covers("27-4-1396هـ", "27-4-1396");
        covers("12.9.2024.", "12.9.2024");
        covers("12/9/2024-15/9/2024", "12/9/2024");
        covers("12.9.2024،10:30", "12.9.2024");
        assert_eq!(date_at(&points("10-12/9/2024"), 3), Some(12));
        assert_eq!(date_at(&points("في/12/9/2024"), 3), Some(12));
    }

    #[test]
    fn a_day_that_no_order_has_is_none() {
        for text in [
            "99/99/2024",
            "30/2/2024",
            "29/2/2023",
            "29/2/1900",
            "31/4/2024",
            "13/13/2024",
            "0/5/2024",
            "5/0/2024",
            "2024-13-01",
            "2024-30-12",
            "2024-00-10",
            "2024-01-00",
        ] {
            none(text);
        }
    }

    #[test]
    fn months_of_the_hijra_may_have_thirty_days() {
        covers("30/2/1445", "30/2/1445");
        none("31/2/1445");
        none("31/4/1445");
    }

    #[test]
    fn other_shapes_are_none() {
        for text in [
            "",
            "24/7",
            "2023/2024",
            "12/9",
            "19/12/24",
            "1445-1446-1447",
            "2024-12",
            "012/9/2024",
            "12/009/2024",
            "12/9/20245",
            "12/9/202",
            "20240-1-1",
            "12/9-2024",
            "12/9.2024",
            "12 / 9 / 2024",
            "12/9/",
            "12//2024",
            "12/9/2024/5",
            "2024-12-19-5",
            "12.9.2024.5",
            "12/9/2024/٥",
            "12/9/2024٥",
            "12/٩/2024",
            "١٢/9/2024",
            "192.168.1.1",
            "1/2024/5",
            "ب/9/2024",
        ] {
            none(text);
        }
        assert_eq!(date_at(&points("5/12/9/2024"), 2), None);
        assert_eq!(date_at(&points("٥/12/9/2024"), 2), None);
    }

    #[test]
    fn its_iso_form_where_one_reading_exists() {
        for (text, expected) in [
            ("2024-12-19", Some("2024-12-19")),
            ("2024/9/1", Some("2024-09-01")),
            ("2024.09.12", Some("2024-09-12")),
            ("25/12/2024", Some("2024-12-25")),
            ("12/25/2024", Some("2024-12-25")),
            ("5/5/2024", Some("2024-05-05")),
            ("29/2/2024", Some("2024-02-29")),
            ("٢٥/١٢/٢٠٢٤", Some("2024-12-25")),
            ("1583-01-01", Some("1583-01-01")),
            ("12/9/2024", None),
            ("1-2-2024", None),
            ("25/12/1445", None),
            ("1582-12-31", None),
        ] {
            assert!(date_at(&points(text), 0).is_some(), "{text}");
            assert_eq!(iso_date_at(&points(text), 0).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn it_is_linear() {
        assert_all_linear(date_at, &["1", "1/", "12/9/2024/", "2024-", "-", "٣."]);
    }
}
