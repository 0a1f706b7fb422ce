//! What a number says, in exact decimal notation.

use crate::chars::{digit, is_decimal_number};
use crate::recognize::number::{is_separator, number_at};

/// A number of more digits has no value: it is no amount, and a Python that is set to the strictest makes no `int` of it.
const MOST_DIGITS: usize = 640;

const STOP: u32 = 0x2E;
const COMMA: u32 = 0x2C;
/// U+060C ARABIC COMMA, typed for a comma.
const ARABIC_COMMA: u32 = 0x60C;
/// U+066B ARABIC DECIMAL SEPARATOR.
const ARABIC_DECIMAL: u32 = 0x66B;
/// U+066C ARABIC THOUSANDS SEPARATOR.
const ARABIC_THOUSANDS: u32 = 0x66C;

/// What the number that begins at `at` ([`number_at`]) says, in ASCII digits and with a stop before the fraction, whose
/// zeros stay. None where that can be read in two ways, or in none.
///
/// A separator may part thousands or begin the fraction: `.` `,` `،` do both, ٬ only the one, ٫ only the other. Thousands are
/// one to three digits, of which the first is no zero, and threes behind, parted by the same sign throughout. A fraction has
/// one separator before it, which parts no thousands of that number, and a whole number that begins with no zero but a single
/// one. What both readings fit is none of them:
///
/// | written | says | why |
/// |---|---|---|
/// | `1,500` `1.500` `١،٥٠٠` | – | 1500 or 1.5 |
/// | `1,500,000` `1.500.000` | 1500000 | a fraction has one separator |
/// | `1,500.25` `1.500,25` `١٬٥٠٠٫٢٥` | 1500.25 | the last separator is another one |
/// | `١٬٥٠٠` | 1500 | ٬ parts thousands only |
/// | `١٫٥٠٠` | 1.500 | ٫ begins fractions only |
/// | `3.14` `1,50` `1234.567` | 3.14, 1.50, 1234.567 | no thousands: not three digits behind, or more than three before |
/// | `3،5` | 3.5 | as with a comma |
/// | `0.500` | 0.500 | no thousands begin with a zero |
/// | `1.2.3` `1,5.2` `1٫5٫2` | – | in no style |
/// | `12,345,67` `1,50,000` | – | no threes; the Indian style is not read, since a slip looks like it |
/// | `1,500،000` | – | two kinds of comma are a list |
/// | `05.30` `007,5` | – | part of a date, an hour or a code, no amount |
/// | `0501234567` | 501234567 | digits alone are a number, zeros before it say nothing |
/// | `192.168.100.200` | – | an address: four groups of 1 to 255 with stops |
/// | `½` `¾` | 0.5, 0.75 | |
/// | `⅓` | – | no decimal notation is exact |
/// | `²` `①` `Ⅷ` | – | an exponent or a reference, a mark of a list, an ordinal: no amounts |
/// | `१२३` | – | digits of other scripts than the three sets are not read |
///
/// Neither have more than 640 digits a value. Time linear in the length of the number.
///
/// ```
/// use kalima::recognize::decimal::decimal_at;
///
/// let says = |text: &str| decimal_at(&text.chars().map(u32::from).collect::<Vec<_>>(), 0);
/// assert_eq!(says("١٬٥٠٠٫٥ ريال").as_deref(), Some("1500.5"));
/// assert_eq!(says("1.500.000,25").as_deref(), Some("1500000.25"));
/// assert_eq!(says("1,500"), None);
/// ```
#[must_use]
pub fn decimal_at(text: &[u32], at: usize) -> Option<String> {
    let number = text.get(at..number_at(text, at)?)?;
    if let [one] = number
        && !is_decimal_number(*one)
    {
        return vulgar_fraction(*one).map(str::to_owned);
    }
    if number.iter().filter(|&&cp| !is_separator(cp)).count() > MOST_DIGITS {
        return None;
    }
    let separators: Vec<u32> = number.iter().copied().filter(|&cp| is_separator(cp)).collect();
    let groups: Vec<&[u32]> = number.split(|&cp| is_separator(cp)).collect();
    let Some((&last, before)) = separators.split_last() else { return notation(&groups, &[]) };
    if separators.contains(&COMMA) && separators.contains(&ARABIC_COMMA) {
        return None;
    }
    let (fraction, whole) = groups.split_last()?;
    let has_fraction = begins_fraction(last) && !before.contains(&last) && is_whole(whole, before);
    let has_thousands = are_thousands(&groups, &separators) && !is_address(&groups, last);
    match (has_fraction, has_thousands) {
        (true, false) => notation(whole, fraction),
        (false, true) => notation(&groups, &[]),
        _ => None,
    }
}

fn begins_fraction(separator: u32) -> bool {
    matches!(separator, STOP | COMMA | ARABIC_COMMA | ARABIC_DECIMAL)
}

fn parts_thousands(separator: u32) -> bool {
    matches!(separator, STOP | COMMA | ARABIC_COMMA | ARABIC_THOUSANDS)
}

/// Whether a fraction may stand behind: digits alone or thousands.
fn is_whole(groups: &[&[u32]], separators: &[u32]) -> bool {
    match groups {
        [digits] => digits.len() == 1 || !begins_with_zero(digits),
        _ => are_thousands(groups, separators),
    }
}

fn are_thousands(groups: &[&[u32]], separators: &[u32]) -> bool {
    let Some((first, others)) = groups.split_first() else { return false };
    let one_sign = separators.windows(2).all(|pair| pair.first() == pair.last());
    one_sign
        && separators.iter().all(|&separator| parts_thousands(separator))
        && first.len() <= 3
        && !begins_with_zero(first)
        && others.iter().all(|group| group.len() == 3)
}

/// Whether thousands may be an address of the internet (IPv4), whose parts begin with no zero.
fn is_address(thousands: &[&[u32]], separator: u32) -> bool {
    let value = |part: &[u32]| {
        part.iter().filter_map(|&cp| digit(cp)).fold(0, |value, (_, digit)| value * 10 + u32::from(digit))
    };
    separator == STOP
        && thousands.len() == 4
        && thousands.iter().all(|part| !begins_with_zero(part) && value(part) <= 255)
}

fn begins_with_zero(digits: &[u32]) -> bool {
    digits.first().and_then(|&cp| digit(cp)).is_some_and(|(_, value)| value == 0)
}

/// None if a digit is none of the three sets.
fn notation(whole: &[&[u32]], fraction: &[u32]) -> Option<String> {
    let ascii = |&cp: &u32| digit(cp).map(|(_, value)| char::from(b'0' + value));
    let whole: String = whole.iter().copied().flatten().map(ascii).collect::<Option<_>>()?;
    let fraction: String = fraction.iter().map(ascii).collect::<Option<_>>()?;
    let significant = whole.trim_start_matches('0');
    let whole = if significant.is_empty() { "0" } else { significant };
    Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") })
}

/// The fractions of one code point that have an end in decimal notation.
fn vulgar_fraction(cp: u32) -> Option<&'static str> {
    Some(match char::from_u32(cp)? {
        '½' => "0.5",
        '¼' => "0.25",
        '¾' => "0.75",
        '⅕' => "0.2",
        '⅖' => "0.4",
        '⅗' => "0.6",
        '⅘' => "0.8",
        '⅛' => "0.125",
        '⅜' => "0.375",
        '⅝' => "0.625",
        '⅞' => "0.875",
        '⅒' => "0.1",
        '↉' => "0",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{MOST_DIGITS, decimal_at};
    use crate::chars::{DigitSet, digit};
    use crate::recognize::number::number_at;
    use crate::recognize::tests::points;
    use proptest::prelude::*;

    fn says(text: &str) -> Option<String> {
        decimal_at(&points(text), 0)
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(number_at(&points(text), 0), Some(text.chars().count()), "{text} is no number");
        assert_eq!(says(text), None, "{text}");
    }

    #[test]
    fn digits_alone() {
        for (text, expected) in [
            ("7", "7"),
            ("٢٥", "25"),
            ("۱۴۰۲", "1402"),
            ("0", "0"),
            ("000", "0"),
            ("0501234567", "501234567"),
            ("4111111111111111", "4111111111111111"),
        ] {
            assert_eq!(says(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(says(&"9".repeat(MOST_DIGITS)), Some("9".repeat(MOST_DIGITS)));
        none(&"9".repeat(MOST_DIGITS + 1));
        none(&format!("1{}", ",000".repeat(MOST_DIGITS)));
    }

    #[test]
    fn styles() {
        for (text, expected) in [
            ("1,500,000", "1500000"),
            ("1.500.000", "1500000"),
            ("١،٥٠٠،٠٠٠", "1500000"),
            ("1,500.25", "1500.25"),
            ("1.500,25", "1500.25"),
            ("1.500,250", "1500.250"),
            ("12,345,678.9", "12345678.9"),
            ("١٬٥٠٠", "1500"),
            ("١٬٥٠٠٫٢٥", "1500.25"),
            ("1٬500.25", "1500.25"),
            ("1٬500,25", "1500.25"),
            ("1,500٫25", "1500.25"),
            ("1.500٫250", "1500.250"),
            ("1.500،25", "1500.25"),
            ("۱٬۰۰۰٫۰", "1000.0"),
            ("١٫٥٠٠", "1.500"),
            ("3.14", "3.14"),
            ("1,50", "1.50"),
            ("3،5", "3.5"),
            ("3.1415", "3.1415"),
            ("1234.567", "1234.567"),
            ("1234,5", "1234.5"),
            ("0.500", "0.500"),
            ("0,500", "0.500"),
            ("0.000", "0.000"),
            ("1.000.000.000", "1000000000"),
            ("1.100.000.000", "1100000000"),
            ("192.168.100.256", "192168100256"),
            ("192,168,100,200", "192168100200"),
        ] {
            assert_eq!(says(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn two_readings_are_none() {
        for text in ["1,500", "1.500", "١،٥٠٠", "12,345", "999.999", "100.000", "3.142"] {
            none(text);
        }
    }

    #[test]
    fn what_is_in_no_style_is_none() {
        for text in [
            "1.2.3",
            "1,5.2",
            "1.5,2",
            "1٫5٫2",
            "۱٫۵٫۰",
            "1٬50",
            "1٬5000",
            "1234٬500",
            "0٬500",
            "0,500,000",
            "0,500.5",
            "12,345,67",
            "1,50,000",
            "1234,500.5",
            "1,500.000.000",
            "1.500,000,000",
            "1,500.000,5",
            "1,500.25.5",
            "1٫500٬000",
            "1٫500,000",
            "1,500،000",
            "1,500،25",
            "05.30",
            "007,5",
            "00.5",
            "٠٥٫٣",
            "192.168.1.1",
            "192.168.100.200",
            "255.255.255.255",
        ] {
            none(text);
        }
    }

    #[test]
    fn other_numbers() {
        for (text, expected) in [("½", "0.5"), ("¾", "0.75"), ("⅛", "0.125"), ("↉", "0")] {
            assert_eq!(says(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["⅓", "⅔", "⅟", "²", "①", "Ⅷ", "१", "१२३", "３"] {
            none(text);
        }
    }

    #[test]
    fn what_is_no_number_and_what_stands_behind() {
        for text in ["", "ب", ".5", "-5", "٫٥"] {
            assert_eq!(says(text), None, "{text}");
        }
        assert_eq!(says("25%").as_deref(), Some("25"));
        assert_eq!(says("3.5.").as_deref(), Some("3.5"));
        assert_eq!(decimal_at(&points("عام 2024"), 4).as_deref(), Some("2024"));
    }

    /// The rule told once more, by the shape of the text.
    fn is_ambiguous(text: &str) -> bool {
        let of = |c: char| if digit(c.into()).is_some() { '9' } else { c };
        let zero = text.chars().next().and_then(|c| digit(c.into())).is_some_and(|(_, value)| value == 0);
        let shape: String = text.chars().map(of).collect();
        let alone = [".", ",", "،"]
            .iter()
            .any(|sign| ["9", "99", "999"].iter().any(|whole| shape == format!("{whole}{sign}999")));
        alone && !zero
    }

    fn written(whole: &str, fraction: &str, [thousands, point]: [&str; 2], set: DigitSet) -> String {
        let mut text = String::new();
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.push_str(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push_str(point);
            text.push_str(fraction);
        }
        let in_set =
            |c: char| c.to_digit(10).and_then(|value| char::from_u32(set.zero() + value)).unwrap_or(c);
        text.chars().map(in_set).collect()
    }

    proptest! {
        #[test]
        fn a_number_of_any_style_says_what_it_was_or_nothing(
            whole in "0|[1-9][0-9]{0,14}|1[0-9]{2}(1[0-9]{2}){3}",
            fraction in "[0-9]{0,5}",
            style in proptest::sample::select(vec![
                [",", "."], [".", ","], ["٬", "٫"], ["،", "."], [".", "،"], ["٬", "."], [",", "٫"],
                ["", "."], ["", ","], ["", "٫"], ["", "،"],
            ]),
            set in proptest::sample::select(vec![DigitSet::Ascii, DigitSet::Arabic, DigitSet::Persian]),
        ) {
            let text = written(&whole, &fraction, style, set);
            let point = if fraction.is_empty() { "" } else { "." };
            let exact = format!("{whole}{point}{fraction}");
            let ascii = written(&whole, &fraction, style, DigitSet::Ascii);
            let address = ascii.parse::<std::net::Ipv4Addr>().is_ok();
            let expected = (!is_ambiguous(&text) && !address).then_some(exact);
            prop_assert_eq!(says(&text), expected, "{}", text);
        }

        /// Whatever is read, it is read from the digits that stand there, in their order.
        #[test]
        fn digits_are_neither_lost_nor_made(text in "[0-9]{1,4}([.,٫٬،][0-9]{1,4}){0,4}") {
            if let Some(said) = says(&text) {
                let digits = |text: &str| {
                    text.chars().filter(char::is_ascii_digit).collect::<String>().trim_start_matches('0').to_owned()
                };
                prop_assert_eq!(digits(&said), digits(&text));
                prop_assert!(said.parse::<f64>().is_ok_and(f64::is_finite));
            }
        }
    }
}
