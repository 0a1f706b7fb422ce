//! Canonical combining class: the order of marks under normalization (UAX #15).

use crate::chars::code_point::CodePoint;
use crate::chars::tables::combining_class::COMBINING_CLASS;

/// The canonical combining class of a code point: 0 for what starts a sequence, else 1–254.
///
/// ```
/// use kalima::chars::combining_class;
///
/// assert_eq!(combining_class('ب'.into()), 0);
/// assert_eq!(combining_class(0x064E), 30, "fatha");
/// assert_eq!(combining_class(0x0651), 33, "shadda comes after its vowel");
/// ```
#[inline]
pub fn combining_class(cp: CodePoint) -> u8 {
    COMBINING_CLASS.get(cp)
}
