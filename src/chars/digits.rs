//! The three sets of decimal digits that Arabic-script text uses.

use crate::chars::code_point::CodePoint;

/// A set of ten digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DigitSet {
    /// 0–9, U+0030–0039.
    Ascii,
    /// ٠–٩, U+0660–0669 ARABIC-INDIC DIGIT.
    Arabic,
    /// ۰–۹, U+06F0–06F9 EXTENDED ARABIC-INDIC DIGIT: Persian, Urdu.
    Persian,
}

impl DigitSet {
    /// The code point of the set's zero; the others follow it in order.
    ///
    /// ```
    /// assert_eq!(kalima::chars::DigitSet::Arabic.zero(), 0x0660);
    /// ```
    #[inline]
    pub const fn zero(self) -> CodePoint {
        match self {
            DigitSet::Ascii => 0x30,
            DigitSet::Arabic => 0x660,
            DigitSet::Persian => 0x6F0,
        }
    }
}

/// The set and the value, 0–9, of a digit; none for digits of other scripts and other numbers (½ ² ①).
///
/// ```
/// use kalima::chars::{DigitSet, digit};
///
/// assert_eq!(digit('7'.into()), Some((DigitSet::Ascii, 7)));
/// assert_eq!(digit('٧'.into()), Some((DigitSet::Arabic, 7)));
/// assert_eq!(digit('۷'.into()), Some((DigitSet::Persian, 7)));
/// assert_eq!(digit('²'.into()), None);
/// ```
#[inline]
pub const fn digit(cp: CodePoint) -> Option<(DigitSet, u8)> {
    let set = match cp {
        0x0030..=0x0039 => DigitSet::Ascii,
        0x0660..=0x0669 => DigitSet::Arabic,
        0x06F0..=0x06F9 => DigitSet::Persian,
        _ => return None,
    };
    Some((set, (cp - set.zero()) as u8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::is_decimal_number;

    #[test]
    fn thirty_code_points_are_digits_of_category_nd() {
        let digits: Vec<u32> = (0..0x11_0000).filter(|&cp| digit(cp).is_some()).collect();
        assert_eq!(digits.len(), 30);
        assert!(digits.iter().all(|&cp| is_decimal_number(cp)));
    }
}
