//! Telephone numbers: `+966 50 123 4567`, `011-456-7890`.

use crate::chars::DigitSet;
use crate::recognize::ascii::{accented_at, after_latin_or_digit, ascii_at};
use crate::recognize::date::has_shape_of_date;
use crate::recognize::digits::{Digits, digits_at, goes_before, goes_on, is_digit};

/// Digits in all: the longest number of E.164, and the shortest that is no short code.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// Behind so many digits a space ends the number, for the next number is another one: +966501234567 24 ساعة.
const WHOLE: usize = 11;
/// Groups of a number without `+`.
const GROUPS: std::ops::RangeInclusive<usize> = 2..=4;
/// Numbers of four digits that are years.
const YEARS: std::ops::RangeInclusive<u64> = 1000..=2100;
/// Years behind the number of a file, of either calendar.
const RECENT_YEARS: [std::ops::RangeInclusive<u64>; 2] = [1300..=1500, 1900..=2100];

const HYPHEN: u32 = 0x2D;
const NO_BREAK_SPACE: u32 = 0xA0;

/// The end of the telephone number that begins at `at`, in digits of one set (ASCII, Arabic-Indic, extended Arabic-Indic):
///
/// - `+` and 7 to 15 digits, with single spaces or hyphens between them and perhaps one group in brackets. A further
///   number behind a space is left out where it would make more than fifteen digits, or where eleven were there before;
/// - or two to four groups joined by hyphens, 7 to 15 digits in all. Three that look like a date are none (30-2-2024 neither),
///   nor years (2013-2014-2015), nor two of which the second is a year (2188176-1438), nor a range: two groups that do not
///   begin with zero, of which the second is greater and not longer (6000-8000), or one digit longer and near or round
///   (998-1004, 500-1500). The last group has two digits or more (0-306-40615-2 is an ISBN).
///
/// Digits alone are none. No Latin letter touches it, nor does it go on behind a hyphen, nor as a decimal number.
///
/// `at` must be a `+` or the start of a run of digits. Time constant but for the marks on the character before it.
///
/// ```
/// let text: Vec<u32> = "هاتف: +966 50 123 4567.".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::phone::phone_at(&text, 6), Some(22));
/// ```
#[must_use]
pub fn phone_at(text: &[u32], at: usize) -> Option<usize> {
    let end = if ascii_at(text, at) == Some(b'+') { international(text, at) } else { hyphened(text, at) }?;
    (!goes_further(text, end) && !after_latin_or_digit(text, at)).then_some(end)
}

fn goes_further(text: &[u32], end: usize) -> bool {
    let latin =
        ascii_at(text, end).is_some_and(|c| c.is_ascii_alphabetic() || c == b'_') || accented_at(text, end);
    latin || is_digit(text, end) || [HYPHEN, 0x2E, 0x66B].into_iter().any(|sign| goes_on(text, end, sign))
}

fn international(text: &[u32], plus: usize) -> Option<usize> {
    let mut number = International { set: None, count: 0, end: plus + 1, bracketed: false };
    let mut next = number.group(text, plus + 1);
    while let Some(group) = next {
        number.take(group)?;
        next = number.next_group(text);
    }
    DIGITS.contains(&number.count).then_some(number.end)
}

/// What is read so far of a number with `+`.
struct International {
    set: Option<DigitSet>,
    count: usize,
    end: usize,
    bracketed: bool,
}

/// A group of digits, perhaps in brackets: `end` is behind them.
struct Group {
    digits: Digits,
    bracketed: bool,
    end: usize,
}

impl International {
    fn take(&mut self, group: Group) -> Option<()> {
        self.set = Some(group.digits.set);
        self.count += group.digits.count;
        self.end = group.end;
        self.bracketed |= group.bracketed;
        (self.count <= *DIGITS.end()).then_some(())
    }

    /// The group behind a hyphen, a space or a bracket.
    fn next_group(&self, text: &[u32]) -> Option<Group> {
        let sign = *text.get(self.end)?;
        if sign == HYPHEN {
            return self.group(text, self.end + 1);
        }
        if sign == u32::from(' ') || sign == NO_BREAK_SPACE {
            let group = self.group(text, self.end + 1)?;
            let fits = self.count < WHOLE && self.count + group.digits.count <= *DIGITS.end();
            return fits.then_some(group);
        }
        // At a bracket groups need no separator.
        let group = self.group(text, self.end)?;
        let closed = self.end.checked_sub(1).and_then(|last| ascii_at(text, last)) == Some(b')');
        (group.bracketed || closed).then_some(group)
    }

    fn group(&self, text: &[u32], at: usize) -> Option<Group> {
        let bracketed = ascii_at(text, at) == Some(b'(');
        if bracketed && self.bracketed {
            return None;
        }
        let digits = digits_at(text, at + usize::from(bracketed))?;
        if self.set.is_some_and(|set| set != digits.set) {
            return None;
        }
        if bracketed && ascii_at(text, digits.end) != Some(b')') {
            return None;
        }
        Some(Group { digits, bracketed, end: digits.end + usize::from(bracketed) })
    }
}

fn hyphened(text: &[u32], at: usize) -> Option<usize> {
    if goes_before(text, at, HYPHEN) || has_shape_of_date(text, at) {
        return None;
    }
    let mut last = digits_at(text, at).filter(|first| goes_on(text, first.end, HYPHEN))?;
    let (set, mut groups, mut count) = (last.set, vec![last], last.count);
    while goes_on(text, last.end, HYPHEN) {
        last = digits_at(text, last.end + 1).filter(|group| group.set == set)?;
        groups.push(last);
        count += last.count;
        if groups.len() > *GROUPS.end() {
            return None;
        }
    }
    let is_number = GROUPS.contains(&groups.len()) && DIGITS.contains(&count) && last.count > 1;
    (is_number && !has_years(&groups) && !is_range(text, &groups)).then_some(last.end)
}

fn has_years(groups: &[Digits]) -> bool {
    let is_year = |group: &Digits| group.count == 4 && YEARS.contains(&group.value);
    match groups {
        [first, last] if first.count == last.count => is_year(first) && is_year(last),
        [_, last] => last.count == 4 && RECENT_YEARS.iter().any(|years| years.contains(&last.value)),
        // 2024-12-19-20 begins with a date.
        [year, month, day, _] if is_year(year) => month.value <= 12 && day.value <= 31,
        _ => groups.iter().all(is_year),
    }
}

fn is_range(text: &[u32], groups: &[Digits]) -> bool {
    let &[from, to] = groups else { return false };
    let starts_with_zero = |group: Digits| {
        let first = group.end.checked_sub(group.count).and_then(|start| text.get(start));
        first == Some(&group.set.zero())
    };
    // One digit more is near (998-1004) or round (500-1500); 555-1234 is neither.
    let longer = to.count == from.count + 1 && (to.value < 2 * from.value || to.value % 10 == 0);
    from.value < to.value
        && (to.count <= from.count || longer)
        && !starts_with_zero(from)
        && !starts_with_zero(to)
}

#[cfg(test)]
mod tests {
    use super::phone_at;
    use crate::recognize::tests::{assert_all_linear, points};

    #[track_caller]
    fn covers(text: &str, expected: &str) {
        assert_eq!(phone_at(&points(text), 0), Some(expected.chars().count()), "{text}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(phone_at(&points(text), 0), None, "{text}");
    }

    #[test]
    fn a_plus_and_digits_with_single_separators() {
        for text in [
            "+966501234567",
            "+1234567",
            "+966 50 123 4567",
            "+966-50-123-4567",
            "+20 10 1234-5678",
            "+966\u{A0}50\u{A0}1234567",
            "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧",
            "+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸",
            "+212 6 12 34 56 78",
            "+123456789012345",
        ] {
            covers(text, text);
        }
    }

    #[test]
    fn two_groups_are_a_range_where_they_are_near_or_round() {
        for text in ["2735-1234", "555-1234", "123-4567"] {
            covers(text, text);
        }
        for text in ["998-1004", "500-1500", "1990-2024", "1500-20000", "2024-12-19-20"] {
            none(text);
        }
    }

    #[test]
    fn one_group_may_stand_in_brackets() {
        for text in ["+1 (202) 555-0143", "+1(202)5550143", "+44 (0)20 7946 0958", "+(966) 50 1234567"] {
            covers(text, text);
        }
        covers("+1234567 (8)(9)", "+1234567 (8)");
        covers("+1234567 (8", "+1234567");
        none("+1 (202 555");
        none("+1 (202) (555) 0143");
    }

    #[test]
    fn groups_joined_by_hyphens() {
        for text in [
            "050-1234567",
            "050-123-4567",
            "011-4567890",
            "03-12-34-56",
            "1-800-555-0143",
            "00966-50-123-4567",
            "٠٥٠-١٢٣-٤٥٦٧",
            "800-1234567",
            "5512-3456",
        ] {
            covers(text, text);
        }
    }

    #[test]
    fn what_stands_around_it_is_left_out() {
        covers("+966501234567.", "+966501234567");
        covers("+966 50 123 4567، أو", "+966 50 123 4567");
        covers("+966 50 123 4567  8", "+966 50 123 4567");
        covers("050-1234567واتساب", "050-1234567");
        covers("050-1234567/8", "050-1234567");
        covers("050-1234567-", "050-1234567");
        covers("011-4567890،011-4567891", "011-4567890");
        assert_eq!(phone_at(&points("هاتف+966501234567"), 4), Some(17));
    }

    #[test]
    fn a_further_number_behind_a_space_is_left_out() {
        covers("+966501234567 24 ساعة", "+966501234567");
        covers("+966 50 123 4567 24 ساعة", "+966 50 123 4567");
        covers("+1234567890 123456", "+1234567890");
        none("+1234567890-123456");
    }

    #[test]
    fn digits_alone_and_too_few_or_too_many_are_none() {
        for text in [
            "",
            "+",
            "+-1234567",
            "+123456",
            "+12 34 56",
            "+1234567890123456",
            "0501234567",
            "050 123 4567",
            "12-345",
            "050-12345-67890123",
            "4111-1111-1111-1111",
            "978-3-16-148410-0",
            "0-306-40615-2",
            "+ 966501234567",
            "++966501234567",
        ] {
            none(text);
        }
    }

    #[test]
    fn dates_years_and_ranges_are_none() {
        for text in [
            "12-9-2024",
            "2024-12-19",
            "30-2-2024",
            "99-99-2024",
            "1912-1913",
            "2024-2023",
            "1436-1437-1438",
            "٢٠١٥-٢٠١٦",
            "2188176-1438",
            "6000-8000",
            "998-1005",
            "10000-15000",
        ] {
            none(text);
        }
    }

    #[test]
    fn what_goes_on_is_none() {
        for text in [
            "+1234567.5",
            "+1234567٫5",
            "+1234567a",
            "+1234567é",
            "+1234567_",
            "050-1234567a",
            "385-3268-4505-9f",
            "050-123٤567",
            "050-١٢٣٤٥٦٧",
            "+1234567٨",
        ] {
            none(text);
        }
        for (text, at) in [
            ("C+1234567", 1),
            ("5+1234567", 1),
            ("1-050-1234567", 2),
            ("9f9-050-12345", 4),
            ("a050-1234567", 1),
        ] {
            assert_eq!(phone_at(&points(text), at), None, "{text}");
        }
    }

    #[test]
    fn it_is_linear() {
        assert_all_linear(
            phone_at,
            &["1", "1-", "+1", "+", "12 ", "(1)", "+(", "1234567-", "+1-", "\u{301}"],
        );
    }
}
