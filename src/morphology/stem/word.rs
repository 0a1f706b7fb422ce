//! A word while a stemmer takes letters off it, out of it, and puts others for some.
//!
//! Algorithms are written once, over this trait: nearly all words of running text are short and Arabic, and one number
//! ([`Packed`](super::packed::Packed)) holds such a word; any other is an array of code points
//! ([`Letters`](super::letters::Letters)).
//!
//! A letter of the Arabic block (U+0600 to U+06FF) is known by its lowest byte, its *code*.

use std::ops::RangeInclusive;

use crate::chars::CodePoint;

/// Stands for every letter outside the block: U+06FF, which no algorithm knows.
pub(super) const FOREIGN: u8 = 0xFF;

const BLOCK: CodePoint = 0x0600;

/// The code of a letter of the block.
pub(super) const fn code(letter: char) -> u8 {
    let code = code_of(letter as CodePoint);
    assert!(code != FOREIGN, "a letter of the Arabic block");
    code
}

/// The code of any letter.
pub(super) const fn code_of(cp: CodePoint) -> u8 {
    if cp & !0xFF == BLOCK { (cp & 0xFF) as u8 } else { FOREIGN }
}

/// The letter of that code.
pub(super) const fn letter_of(code: u8) -> CodePoint {
    BLOCK | code as CodePoint
}

pub(super) trait Word {
    fn length(&self) -> usize;

    /// The codes of the first four letters, from the highest byte on; 0 where there are none.
    fn first(&self) -> u32;

    /// The codes of the last four letters, the last in the lowest byte; 0 where there are none.
    fn last(&self) -> u32;

    /// The codes of all letters of a word of up to eight, the last in the lowest byte; 0 where there are none.
    fn packed(&self) -> u64;

    /// The letter at that place, which there is.
    fn letter(&self, index: usize) -> CodePoint;

    /// Whether it has a letter of these codes. O(n).
    fn has_any(&self, codes: RangeInclusive<u8>) -> bool;

    /// Takes so many letters off the start, which has more.
    fn drop_first(&mut self, count: usize);

    /// Takes so many letters off the end, which has more.
    fn drop_last(&mut self, count: usize);

    /// Gives one that was taken off the start back, as another letter.
    fn put_first(&mut self, code: u8);

    /// Puts a letter for that at a place.
    fn put(&mut self, index: usize, code: u8);

    /// Takes a letter out.
    fn remove(&mut self, index: usize);

    /// Leaves the letters at these places, which ascend, of a word of up to eight.
    fn leave<const N: usize>(&mut self, places: [u8; N]);

    /// The length, and the codes of both ends as lists to be matched: the first four and the last four letters.
    #[inline(always)]
    fn ends(&self) -> (usize, [u8; 4], [u8; 4]) {
        (self.length(), self.first().to_be_bytes(), self.last().to_be_bytes())
    }
}
