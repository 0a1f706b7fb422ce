//! Code points, and the version of Unicode that all answers about them are of.

/// A code point: any `u32`.
///
/// Not `char`, for text from Python may hold lone surrogates (U+D800–DFFF). Values beyond U+10FFFF are no code
/// points; every function answers for them as for an unassigned one.
pub type CodePoint = u32;

/// The version of the Unicode Character Database behind every answer of this crate: major, minor, update.
pub const UNICODE_VERSION: (u8, u8, u8) = (17, 0, 0);

/// Whether the code point is half of a surrogate pair (U+D800–DFFF), which no well-formed text holds alone.
///
/// ```
/// assert!(kalima::chars::is_surrogate(0xD800));
/// assert!(!kalima::chars::is_surrogate(0xE000));
/// ```
#[inline]
pub const fn is_surrogate(cp: CodePoint) -> bool {
    matches!(cp, 0xD800..=0xDFFF)
}

/// Whether the code point is one of the 66 noncharacters: U+FDD0–FDEF and the last two of every plane
/// (The Unicode Standard, section 23.7).
///
/// ```
/// assert!(kalima::chars::is_noncharacter(0xFDD0));
/// assert!(kalima::chars::is_noncharacter(0x1FFFF));
/// assert!(!kalima::chars::is_noncharacter(0xFFFD));
/// ```
#[inline]
pub const fn is_noncharacter(cp: CodePoint) -> bool {
    matches!(cp, 0xFDD0..=0xFDEF) || (cp <= 0x10_FFFF && cp & 0xFFFE == 0xFFFE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_66_noncharacters_and_2048_surrogates() {
        assert_eq!((0..0x11_0000).filter(|&cp| is_noncharacter(cp)).count(), 66);
        assert_eq!((0..0x11_0000).filter(|&cp| is_surrogate(cp)).count(), 2048);
        assert!(!is_noncharacter(0x11_FFFF) && !is_noncharacter(u32::MAX));
    }
}
