//! A short word of Arabic letters as one number, which lists of affixes and patterns are compared with at once.

use std::ops::{Range, RangeInclusive};

use super::affix::LETTER_BYTES;
use super::normalization::{Becomes, Normalization};
use super::word::{Word, code_of, letter_of};
use crate::chars::CodePoint;

/// Letters that a number holds.
pub(super) const MOST: usize = 8;

/// Code points that are looked at: eight letters with two marks each.
const MOST_GIVEN: usize = 3 * MOST;

/// Bits of a letter.
const BITS: usize = 8;

/// The codes of a word's letters, the last in the lowest byte; 0 where there are none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packed {
    codes: u64,
    length: usize,
    /// Letters that were taken off the start.
    dropped: usize,
}

impl Packed {
    const fn new(codes: u64, length: usize) -> Self {
        Packed { codes, length, dropped: 0 }
    }

    /// As text.
    #[inline(always)]
    pub(super) fn text(self) -> String {
        let mut text = String::with_capacity(LETTER_BYTES * MOST);
        let codes = self.codes.to_be_bytes().into_iter().skip(MOST - self.length);
        text.extend(codes.filter_map(|code| char::from_u32(letter_of(code))));
        text
    }
}

impl Word for Packed {
    #[inline(always)]
    fn length(&self) -> usize {
        self.length
    }

    #[inline(always)]
    fn first(&self) -> u32 {
        // The highest four of eight bytes.
        (self.codes << (BITS * (MOST - self.length)) >> 32) as u32
    }

    #[inline(always)]
    fn last(&self) -> u32 {
        self.codes as u32
    }

    #[inline(always)]
    fn packed(&self) -> u64 {
        self.codes
    }

    #[inline(always)]
    fn letter(&self, index: usize) -> CodePoint {
        letter_of((self.codes >> (BITS * (self.length - 1 - index))) as u8)
    }

    #[inline(always)]
    fn has_any(&self, codes: RangeInclusive<u8>) -> bool {
        self.codes.to_be_bytes().iter().fold(false, |any, code| any | codes.contains(code))
    }

    #[inline(always)]
    fn drop_first(&mut self, count: usize) {
        self.length -= count;
        self.dropped += count;
        self.codes &= lowest(self.length);
    }

    #[inline(always)]
    fn drop_last(&mut self, count: usize) {
        self.length -= count;
        self.codes >>= BITS * count;
    }

    #[inline(always)]
    fn put_first(&mut self, code: u8) {
        self.codes |= u64::from(code) << (BITS * self.length);
        self.length += 1;
        self.dropped -= 1;
    }

    #[inline(always)]
    fn put(&mut self, index: usize, code: u8) {
        let shift = BITS * (self.length - 1 - index);
        self.codes = self.codes & !(0xFF << shift) | u64::from(code) << shift;
    }

    #[inline(always)]
    fn remove(&mut self, index: usize) {
        let behind = lowest(self.length - 1 - index);
        self.codes = self.codes >> BITS & !behind | self.codes & behind;
        self.length -= 1;
    }

    #[inline(always)]
    fn leave<const N: usize>(&mut self, places: [u8; N]) {
        let codes = self.codes.to_be_bytes();
        let left = |left: u64, place: u8| {
            left << BITS | u64::from(codes[(MOST - self.length + usize::from(place)) % MOST])
        };
        self.codes = places.into_iter().fold(0, left);
        self.length = N;
        self.dropped += usize::from(places[0]);
    }
}

/// The bits of so many letters, fewer than eight.
const fn lowest(letters: usize) -> u64 {
    !(u64::MAX << (BITS * letters))
}

/// A word as it was read.
pub(super) struct Read {
    /// The word as given, or one with the same ends if it is longer than a number holds.
    pub(super) given: Packed,
    /// Normalized.
    pub(super) word: Packed,
    /// The codes of `word` before they became others.
    before: u64,
    /// Of the code points as given, from the lowest bit on, those that are letters of `word`. None if all are.
    kept: Option<u64>,
}

impl Read {
    /// None if the word has code points of other blocks, or no letter or too many.
    #[inline(always)]
    pub(super) fn new(text: &str, normalization: &Normalization) -> Option<Self> {
        match codes(text.as_bytes()) {
            Some((codes, length)) if !normalization.changes_any(codes) => {
                let word = Packed::new(codes, length);
                Some(Read { given: word, word, before: codes, kept: None })
            }
            _ => Self::normalized(text, normalization),
        }
    }

    /// Letter by letter.
    #[inline(always)]
    fn normalized(text: &str, normalization: &Normalization) -> Option<Self> {
        let (letters, odd) = text.as_bytes().as_chunks::<LETTER_BYTES>();
        if !odd.is_empty() || letters.len() > MOST_GIVEN {
            return None;
        }
        let (mut given, mut before, mut codes, mut kept, mut length) = (0, 0, 0, 0, 0);
        let mut is_foreign = false;
        for (place, &[lead, trail]) in letters.iter().enumerate() {
            let code = lead << 6 | trail & 0x3F;
            let Becomes(becomes) = normalization.of(code);
            is_foreign |= lead & 0xFC != 0xD8 || becomes == Becomes::OTHERS.0;
            let is_kept = becomes != Becomes::NOTHING.0;
            let shift = BITS * usize::from(is_kept);
            before = before << shift | u64::from(if is_kept { code } else { 0 });
            codes = codes << shift | u64::from(becomes);
            given = given << BITS | u64::from(code);
            kept |= u64::from(is_kept) << place;
            length += usize::from(is_kept);
        }
        if is_foreign || length == 0 || length > MOST {
            return None;
        }
        let given =
            if letters.len() > MOST { ends(letters, given) } else { Packed::new(given, letters.len()) };
        Some(Read { given, word: Packed::new(codes, length), before, kept: Some(kept) })
    }

    /// The bytes of the text that are `stem`, which is what is left of the word.
    #[inline(always)]
    pub(super) fn part(&self, stem: Packed) -> Option<Range<usize>> {
        let behind = self.word.length - stem.dropped - stem.length;
        let all = u64::MAX >> (BITS * (MOST - stem.length));
        if (self.before >> (BITS * behind)) & all != stem.codes {
            return None;
        }
        let start = match self.kept {
            None => stem.dropped,
            Some(kept) => {
                // The place of the first letter that was not dropped.
                let rest = (0..stem.dropped).fold(kept, |rest, _| rest & (rest - 1));
                let start = rest.trailing_zeros();
                if ((rest >> start).trailing_ones() as usize) < stem.length {
                    return None;
                }
                start as usize
            }
        };
        Some(LETTER_BYTES * start..LETTER_BYTES * (start + stem.length))
    }
}

/// The codes of a word of one to eight letters of the block, and how many they are. Four are read at once, and some twice
/// where that is in one piece.
#[inline(always)]
fn codes(text: &[u8]) -> Option<(u64, usize)> {
    let length = text.len() / LETTER_BYTES;
    if !text.len().is_multiple_of(LETTER_BYTES) || length > MOST {
        return None;
    }
    if let (Some(&first), Some(&last)) = (text.first_chunk(), text.last_chunk()) {
        let (first, last) = (u64::from_be_bytes(first), u64::from_be_bytes(last));
        let are_letters = are_letters(first) & are_letters(last);
        let codes = four_codes(first) << (BITS * (length - 4)) | four_codes(last);
        return are_letters.then_some((codes, length));
    }
    let letters = match *text {
        [a, b] => u64::from_be_bytes([0xD8, 0, 0xD8, 0, 0xD8, 0, a, b]),
        [a, b, c, d] => u64::from_be_bytes([0xD8, 0, 0xD8, 0, a, b, c, d]),
        [a, b, c, d, e, f] => u64::from_be_bytes([0xD8, 0, a, b, c, d, e, f]),
        _ => return None,
    };
    are_letters(letters).then(|| (four_codes(letters), length))
}

/// Whether four letters of two bytes are of the block.
#[inline(always)]
fn are_letters(letters: u64) -> bool {
    letters & 0xFC00_FC00_FC00_FC00 == 0xD800_D800_D800_D800
}

/// The codes of four letters of two bytes.
#[inline(always)]
fn four_codes(letters: u64) -> u64 {
    // 110110hh 10llllll is the letter of the code hhllllll.
    let codes = letters >> 2 & 0x00C0_00C0_00C0_00C0 | letters & 0x003F_003F_003F_003F;
    let pairs = (codes | codes >> 8) & 0x0000_FFFF_0000_FFFF;
    (pairs | pairs >> 16) & 0xFFFF_FFFF
}

/// The first four and the last four of a word of more letters, of which `last` has the last ones.
fn ends(letters: &[[u8; LETTER_BYTES]], last: u64) -> Packed {
    let code = |&[lead, trail]: &[u8; LETTER_BYTES]| lead << 6 | trail & 0x3F;
    let first = letters.iter().take(4).fold(0, |first, letter| first << BITS | u64::from(code(letter)));
    Packed::new(first << 32 | last & lowest(4), MOST)
}

/// The codes of up to so many letters, the last in the lowest byte.
pub(super) fn packed(letters: &[CodePoint]) -> u64 {
    letters.iter().fold(0, |packed, &letter| packed << BITS | u64::from(code_of(letter)))
}

/// The codes of the last word of `text`, and how many they are.
pub(super) const fn packed_last_word(text: &str) -> (u64, usize) {
    let (text, mut packed, mut letters, mut place) = (text.as_bytes(), 0, 0, 0);
    while place < text.len() {
        match text[place] {
            b' ' => (packed, letters) = (0, 0),
            lead @ 0xD8..=0xDB => {
                packed = packed << BITS | (lead << 6 | text[place + 1] & 0x3F) as u64;
                letters += 1;
            }
            _ => {}
        }
        place += 1;
    }
    assert!(letters > 0 && letters <= MOST, "one to eight letters");
    (packed, letters)
}

#[cfg(test)]
mod tests {
    use super::super::letters::Letters;
    use super::super::word::code;
    use super::*;

    const ALL: Normalization = Normalization::new().without('\u{64B}', '\u{652}').writing('أ', 'ا');

    fn read(word: &str) -> Read {
        Read::new(word, &ALL).unwrap()
    }

    /// Both kinds of word are the same after `changes`.
    fn assert_same(word: &str, changes: &[Change]) {
        let (mut short, mut long) = (read(word).word, Letters::new(word.chars().map(u32::from)));
        for change in changes {
            change.make(&mut short);
            change.make(&mut long);
        }
        assert!(short.text().chars().map(u32::from).eq(long.iter().copied()), "{word}");
        assert_eq!((short.length(), short.dropped), (long.length(), long.dropped()), "{word}");
        assert_eq!(short.ends(), long.ends(), "{word}");
        assert_eq!(short.packed(), long.packed(), "{word}");
        for index in 0..short.length() {
            assert_eq!(short.letter(index), long.letter(index), "{word}");
        }
    }

    enum Change {
        First(usize),
        Last(usize),
        Put(usize),
        PutFirst,
        Remove(usize),
        Leave,
    }

    impl Change {
        fn make(&self, word: &mut impl Word) {
            match *self {
                Self::First(count) => word.drop_first(count),
                Self::Last(count) => word.drop_last(count),
                Self::Put(index) => word.put(index, code('ء')),
                Self::PutFirst => word.put_first(code('ء')),
                Self::Remove(index) => word.remove(index),
                Self::Leave => word.leave([1, 2, 4]),
            }
        }
    }

    #[test]
    fn numbers_are_words_like_any_other() {
        for word in ["مكتوب", "مكتوبة", "والكتاب", "المكتوبة", "\u{6EE}\u{6EF}\u{6FA}\u{602}\u{6FE}"]
        {
            let length = word.chars().count();
            assert_same(word, &[]);
            assert_same(word, &[Change::Leave]);
            for index in 0..length {
                assert_same(word, &[Change::Put(index)]);
                assert_same(word, &[Change::Remove(index)]);
            }
            for count in 1..length {
                assert_same(word, &[Change::First(count), Change::PutFirst]);
                assert_same(word, &[Change::Last(count)]);
            }
        }
    }

    #[test]
    fn four_letters_at_once_are_read_as_one_by_one() {
        let word = "\u{601}كتب\u{6D5}ۿمكتوب";
        for (start, _) in word.char_indices() {
            for end in word.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
                let Some(part) = word.get(start..end).filter(|part| !part.is_empty()) else { continue };
                let codes_one_by_one = part.chars().fold(0, |codes, c| codes << BITS | u64::from(c) & 0xFF);
                let length = part.chars().count();
                let expected = (length <= MOST).then_some((codes_one_by_one, length));
                assert_eq!(codes(part.as_bytes()), expected, "{part}");
                for odd in ["x", "xx", "é", "ἀ", "\u{1F600}"] {
                    assert_eq!(codes(format!("{part}{odd}").as_bytes()), None, "{part}{odd}");
                    assert_eq!(codes(format!("{odd}{part}").as_bytes()), None, "{odd}{part}");
                }
            }
        }
        assert_eq!(codes(b""), None);
    }

    #[test]
    fn ends_are_those_of_the_word_as_given() {
        for word in ["كتب", "كَتَبَ", "كَاتَبَ", "مُكَاتَبَةٌ", "اُسْتُخْرِجُوا"]
        {
            let given = Letters::new(word.chars().map(u32::from));
            let ((length, first, last), expected) = (read(word).given.ends(), given.ends());
            assert_eq!((length, first, last), (expected.0.min(MOST), expected.1, expected.2), "{word}");
        }
    }

    #[test]
    fn what_becomes_another_letter_is_no_part() {
        let part = |word: &str, first, last| {
            let read = read(word);
            let mut stem = read.word;
            stem.drop_first(first);
            stem.drop_last(last);
            read.part(stem)
        };
        assert_eq!(part("وأمر", 1, 1), None);
        assert_eq!(part("وأمر", 2, 1), Some(4..6));
        assert_eq!(part("وَقَلمٌ", 1, 1), None);
        assert_eq!(part("وَقلَمٌ", 1, 1), Some(4..8));
        assert_eq!(part("وَقلَمٌ", 2, 1), Some(6..8));
    }

    #[test]
    fn text_is_packed_as_letters_are() {
        for letter in '\u{601}'..'\u{6FF}' {
            let letters = [u32::from('ب'), letter.into()];
            assert_eq!(packed_last_word(&format!("rule ب{letter}")), (packed(&letters), 2));
        }
    }
}
