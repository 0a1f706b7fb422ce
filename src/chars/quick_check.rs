//! The quick check of NFC (UAX #15, section 9).

use crate::chars::code_point::CodePoint;
use crate::chars::tables::nfc_quick_check::NFC_QUICK_CHECK;

/// Whether a code point can stand in a text in NFC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum QuickCheck {
    /// It can, whatever stands before it.
    Yes,
    /// It never does.
    No,
    /// It may compose with what stands before it: only normalizing tells.
    Maybe,
}

/// The property NFC_Quick_Check of a code point. A text is in NFC if every code point answers
/// [`QuickCheck::Yes`] and no combining class but 0 is lower than the one before it.
///
/// ```
/// use kalima::chars::{QuickCheck, nfc_quick_check};
///
/// assert_eq!(nfc_quick_check('أ'.into()), QuickCheck::Yes);
/// assert_eq!(nfc_quick_check(0x0654), QuickCheck::Maybe, "hamza above composes with alef");
/// assert_eq!(nfc_quick_check(0x212B), QuickCheck::No, "the ångström sign becomes a letter");
/// ```
#[inline]
pub fn nfc_quick_check(cp: CodePoint) -> QuickCheck {
    NFC_QUICK_CHECK.get(cp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    #[test]
    fn agrees_with_unicode_normalization_on_every_code_point() {
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            let expected = match is_nfc_quick(std::iter::once(c)) {
                IsNormalized::Yes => QuickCheck::Yes,
                IsNormalized::No => QuickCheck::No,
                IsNormalized::Maybe => QuickCheck::Maybe,
            };
            assert_eq!(nfc_quick_check(c.into()), expected, "{c:?}");
        }
    }
}
