//! The property Alphabetic (UAX #44): letters, and the marks that stand for sounds.

use crate::chars::code_point::CodePoint;
use crate::chars::tables::alphabetic::ALPHABETIC;

/// Whether the code point has the property Alphabetic: letters, letters used as numbers, vowel marks.
///
/// ```
/// use kalima::chars::is_alphabetic;
///
/// assert!(is_alphabetic('ع'.into()) && is_alphabetic('Ⅷ'.into()) && is_alphabetic(0x064E), "fatha is a vowel");
/// assert!(!is_alphabetic('١'.into()) && !is_alphabetic(0x0301), "an acute accent is none");
/// ```
#[inline]
pub fn is_alphabetic(cp: CodePoint) -> bool {
    ALPHABETIC.get(cp)
}
