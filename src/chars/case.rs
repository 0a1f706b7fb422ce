//! Lower case of Latin letters.

use crate::chars::code_point::CodePoint;
use crate::chars::tables::case::{DISTANCE_NUMBERS, DISTANCES};

/// The simple lower-case mapping (UAX #44) of a letter of script Latin; every other code point stays itself,
/// Greek and Cyrillic letters too. İ U+0130 becomes i.
///
/// ```
/// use kalima::chars::lowercase_latin;
///
/// assert_eq!(lowercase_latin('É'.into()), u32::from('é'));
/// assert_eq!(lowercase_latin('İ'.into()), u32::from('i'));
/// assert_eq!(lowercase_latin('Σ'.into()), u32::from('Σ'));
/// ```
#[inline]
pub fn lowercase_latin(cp: CodePoint) -> CodePoint {
    cp.wrapping_add_signed(DISTANCES[usize::from(DISTANCE_NUMBERS.get(cp))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::{Script, script};

    /// The standard library's mapping is the full one: they differ on İ alone, and where its Unicode is older
    /// or newer, on letters new in one of them.
    #[test]
    fn agrees_with_the_standard_library() {
        for c in (0..0x11_0000).filter_map(char::from_u32).filter(|&c| c != 'İ') {
            let found = lowercase_latin(c.into());
            if script(c.into()) != Script::Latin {
                assert_eq!(found, u32::from(c));
                continue;
            }
            let expected: Vec<u32> = c.to_lowercase().map(u32::from).collect();
            assert!([found] == *expected || is_new_in_unicode_16_or_17(c), "{c:?}");
        }
        assert_eq!(lowercase_latin(u32::MAX), u32::MAX);
    }

    fn is_new_in_unicode_16_or_17(c: char) -> bool {
        matches!(u32::from(c), 0xA7CB..=0xA7DC)
    }
}
