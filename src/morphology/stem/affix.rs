//! Affixes of Arabic letters, found at the ends of a word in one comparison and in constant time.
//!
//! Both ends are read as UTF-8, where a letter of U+0080 to U+07FF is two bytes: text in Rust is compared as
//! it lies in memory, and only words stored as code points are converted, six letters of each at most.

use crate::chars::CodePoint;

/// UTF-8 bytes of a letter of an affix, as of all of the Arabic block.
pub(super) const LETTER_BYTES: usize = 2;
const LETTER_BITS: usize = 8 * LETTER_BYTES;
const LETTER_MASK: u64 = 0xFFFF;

/// Up to three letters of a prefix or of a suffix, packed as [`Stored`] packs the ends of a word.
pub(super) struct Affix {
    packed: u64,
    mask: u64,
    length: usize,
}

impl Affix {
    pub(super) const fn prefix(letters: &[char]) -> Self {
        let Self { packed, mask, length } = Self::suffix(letters);
        let shift = u64::BITS as usize - LETTER_BITS * length;
        Self { packed: packed << shift, mask: mask << shift, length }
    }

    pub(super) const fn suffix(letters: &[char]) -> Self {
        let [before @ .., last] = letters else { return Self { packed: 0, mask: 0, length: 0 } };
        let Self { packed, mask, length } = Self::suffix(before);
        assert!(utf8(*last as u32) != 0, "an affix of other letters would match where a word has none");
        let packed = packed << LETTER_BITS | utf8(*last as u32);
        Self { packed, mask: mask << LETTER_BITS | LETTER_MASK, length: length + 1 }
    }

    /// Letters.
    pub(super) const fn length(&self) -> usize {
        self.length
    }

    /// Whether this prefix is at the start of a word, or this suffix at its end. No boundary is missed: the first
    /// byte of an affix only ever begins a letter.
    pub(super) const fn is_at(&self, end: u64) -> bool {
        (end ^ self.packed) & self.mask == 0
    }
}

/// The two bytes of a letter; 0, which is in no affix, for a code point that has more or fewer.
const fn utf8(code_point: u32) -> u64 {
    match code_point {
        0x80..0x800 => (0xC080 | (code_point << 2 & 0x1F00) | code_point & 0x3F) as u64,
        _ => 0,
    }
}

/// A word as its storage has it. Everything takes constant time.
pub(super) trait Stored: Copy {
    /// The first three letters, downwards from the highest bits; 0 where there are none.
    fn start(self) -> u64;

    /// The last three letters, upwards from the lowest bits; 0 where there are none.
    fn end(self) -> u64;

    /// The word without so many letters of affixes at its start and at its end.
    fn without(self, prefix: usize, suffix: usize) -> Self;

    /// Whether there are so many UTF-16 units, as Lucene counts letters: one above U+FFFF stands for two.
    fn has_units(self, least: usize) -> bool;
}

impl Stored for &str {
    fn start(self) -> u64 {
        match *self.as_bytes() {
            [a, b, c, d, e, f, ..] => u64::from_be_bytes([a, b, c, d, e, f, 0, 0]),
            [a, b, c, d, ..] => u64::from_be_bytes([a, b, c, d, 0, 0, 0, 0]),
            [a, b, ..] => u64::from_be_bytes([a, b, 0, 0, 0, 0, 0, 0]),
            _ => 0,
        }
    }

    fn end(self) -> u64 {
        match *self.as_bytes() {
            [.., a, b, c, d, e, f] => u64::from_be_bytes([0, 0, a, b, c, d, e, f]),
            [.., a, b, c, d] => u32::from_be_bytes([a, b, c, d]).into(),
            [.., a, b] => u16::from_be_bytes([a, b]).into(),
            _ => 0,
        }
    }

    fn without(self, prefix: usize, suffix: usize) -> Self {
        &self[prefix * LETTER_BYTES..self.len() - suffix * LETTER_BYTES]
    }

    fn has_units(self, least: usize) -> bool {
        // A unit is three bytes at most; only short words are counted: by first bytes, and those of two units twice.
        let units = |&byte: &u8| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0);
        self.len() > 3 * (least - 1) || self.as_bytes().iter().map(units).sum::<usize>() >= least
    }
}

impl Stored for &[CodePoint] {
    fn start(self) -> u64 {
        let letter = |place: usize| self.get(place).map_or(0, |&letter| utf8(letter));
        letter(0) << 48 | letter(1) << 32 | letter(2) << 16
    }

    fn end(self) -> u64 {
        match *self {
            [.., first, before, last] => utf8(first) << 32 | utf8(before) << LETTER_BITS | utf8(last),
            [before, last] => utf8(before) << LETTER_BITS | utf8(last),
            [last] => utf8(last),
            [] => 0,
        }
    }

    fn without(self, prefix: usize, suffix: usize) -> Self {
        &self[prefix..self.len() - suffix]
    }

    fn has_units(self, least: usize) -> bool {
        let units = |&letter: &CodePoint| if letter > 0xFFFF { 2 } else { 1 };
        self.len() >= least || self.iter().map(units).sum::<usize>() >= least
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAM: char = 'ل'; // U+0644 ARABIC LETTER LAM
    const WAW: char = 'و'; // U+0648 ARABIC LETTER WAW

    fn code_points(word: &str) -> Vec<u32> {
        word.chars().map(u32::from).collect()
    }

    #[test]
    fn utf8_is_that_of_the_standard_library() {
        for letter in '\u{80}'..'\u{800}' {
            let mut bytes = [0; LETTER_BYTES];
            letter.encode_utf8(&mut bytes);
            assert_eq!(utf8(letter.into()), u64::from(u16::from_be_bytes(bytes)));
        }
        for other in [0, 0x7F, 0x800, 0xD800, 0x10FFFF] {
            assert_eq!(utf8(other), 0);
        }
    }

    #[test]
    fn affix_is_found_in_both_storages() {
        let (prefix, suffix) = (Affix::prefix(&[WAW, LAM]), Affix::suffix(&[WAW, LAM]));
        for (word, starts, ends) in [
            ("", false, false),
            ("ل", false, false),
            ("ول", true, true),
            ("ولx", true, false),
            ("xول", false, true),
        ] {
            let stored = code_points(word);
            assert_eq!((prefix.is_at(word.start()), suffix.is_at(word.end())), (starts, ends), "{word}");
            let (start, end) = (stored.as_slice().start(), stored.as_slice().end());
            assert_eq!((prefix.is_at(start), suffix.is_at(end)), (starts, ends), "{word}");
        }
    }

    #[test]
    fn units_are_those_of_utf16() {
        for word in ["", "x", "ل", "\u{FFFF}", "\u{1F600}", "\u{FFFF}\u{FFFF}", "x\u{1F600}", "لxل"] {
            for least in 1..4 {
                let has = word.encode_utf16().count() >= least;
                assert_eq!(word.has_units(least), has, "{word} {least}");
                assert_eq!(code_points(word).as_slice().has_units(least), has, "{word} {least}");
            }
        }
    }
}
