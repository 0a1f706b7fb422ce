//! Code points of UTF-8, by the place of their first byte.

use crate::chars::CodePoint;

/// The code point at `at`, and its length in bytes; none at the end. The bytes are those of a `str`.
#[inline(always)]
pub(super) fn code_point(bytes: &[u8], at: usize) -> Option<(CodePoint, usize)> {
    let first = *bytes.get(at)?;
    if first < 0x80 {
        return Some((first.into(), 1));
    }
    let low = |ahead: usize| Some(CodePoint::from(*bytes.get(at + ahead)? & 0x3F));
    if first < 0xE0 {
        return Some(((CodePoint::from(first & 0x1F) << 6) | low(1)?, 2));
    }
    if first < 0xF0 {
        return Some(((CodePoint::from(first & 0x0F) << 12) | (low(1)? << 6) | low(2)?, 3));
    }
    Some(((CodePoint::from(first & 0x07) << 18) | (low(1)? << 12) | (low(2)? << 6) | low(3)?, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_read() {
        let text: String = ('\0'..=char::MAX).collect();
        for (at, c) in text.char_indices() {
            assert_eq!(code_point(text.as_bytes(), at), Some((c.into(), c.len_utf8())));
        }
        assert_eq!(code_point(text.as_bytes(), text.len()), None);
    }
}
