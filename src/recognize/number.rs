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
fn is_separator(cp: u32) -> bool {
    matches!(cp, 0x2E | 0x2C | 0x66B | 0x66C | 0x60C)
}
