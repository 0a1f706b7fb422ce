//! Numbers: digits of one set, with separators between them.

use crate::chars::{Category, DigitSet, digit, general_category, is_decimal_number};

/// The end of the number that begins at `at`: digits of one set (ASCII, Arabic-Indic, extended Arabic-Indic) and single
/// separators `. , ٫ ٬ ،` between two digits; or a run of decimal digits of another script; or one other number (½ ² ① Ⅷ). Sign,
/// percent and currency are no part of it. Time linear in its length.
///
/// ```
/// let text: Vec<u32> = "١٬٥٠٠٫٥ ريال".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::number::number_at(&text, 0), Some(7));
/// ```
#[must_use]
pub fn number_at(text: &[u32], at: usize) -> Option<usize> {
    let first = *text.get(at)?;
    if let Some((set, _)) = digit(first) {
        return Some(separated_end(text, at, set));
    }
    if is_other_digit(first) {
        let others = text.get(at..)?.iter().take_while(|&&cp| is_other_digit(cp));
        return Some(at + others.count());
    }
    matches!(general_category(first), Category::OtherNumber | Category::LetterNumber).then_some(at + 1)
}

fn separated_end(text: &[u32], at: usize, set: DigitSet) -> usize {
    let in_set = |i: usize| text.get(i).is_some_and(|&cp| digit(cp).is_some_and(|(of, _)| of == set));
    let mut end = at;
    loop {
        while in_set(end) {
            end += 1;
        }
        if !text.get(end).is_some_and(|&cp| is_separator(cp)) || !in_set(end + 1) {
            return end;
        }
        end += 1;
    }
}

fn is_other_digit(cp: u32) -> bool {
    digit(cp).is_none() && is_decimal_number(cp)
}

/// `.`, `,`, ٫ U+066B ARABIC DECIMAL SEPARATOR, ٬ U+066C ARABIC THOUSANDS SEPARATOR, ، U+060C ARABIC COMMA.
pub(super) fn is_separator(cp: u32) -> bool {
    matches!(cp, 0x2E | 0x2C | 0x66B | 0x66C | 0x60C)
}

#[cfg(test)]
mod tests {
    use super::number_at;
    use crate::recognize::tests::points;

    fn first(text: &str) -> Option<usize> {
        number_at(&points(text), 0)
    }

    #[test]
    fn digits_of_one_set_with_separators_between_them() {
        for text in [
            "7",
            "3.14",
            "1,500",
            "1\u{66B}5",
            "١\u{66C}٥٠٠\u{66B}٥",
            "3\u{60C}5",
            "۱۴۰۲",
            "192.168.1.1",
            "4111111111111111",
        ] {
            assert_eq!(first(text), Some(text.chars().count()), "{text}");
        }
    }

    #[test]
    fn a_separator_stands_alone_and_between_digits() {
        for text in [
            "3.",
            "3..4",
            "3,ب",
            "3\u{60C} 5",
            "3.٤",
            "3\u{202F}500",
            "3٤",
            "3:4",
            "3/4",
            "3-4",
            "3%",
            "3a",
            "3½",
        ] {
            assert_eq!(first(text), Some(1), "{text}");
        }
        for text in [".5", "+5", "-5", "٫٥", "", "a", "ب"] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn other_numbers() {
        for text in ["½", "²", "①", "Ⅷ"] {
            assert_eq!(first(text), Some(1), "{text}");
            assert_eq!(first(&text.repeat(2)), Some(1), "{text}");
        }
        assert_eq!(first("१२३.४"), Some(3));
    }

    #[test]
    fn a_long_run_is_read_once() {
        let text: Vec<u32> = points("1,").into_iter().cycle().take(1 << 20).collect();
        assert_eq!(number_at(&text, 0), Some((1 << 20) - 1));
    }
}
