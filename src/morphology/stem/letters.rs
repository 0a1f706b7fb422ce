//! The letters of a word while affixes are taken off it and letters rewritten.

use std::ops::{Deref, DerefMut, RangeInclusive};

use super::packed::packed;
use super::word::{Word, code_of, letter_of};
use crate::chars::CodePoint;

/// Words of more code points take memory of their own.
const ROOM: usize = 32;

/// A word as code points, in a place of its own. It derefs to those that are left.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    short: [CodePoint; ROOM],
    /// All of a word that is too long for the room, else empty.
    long: Vec<CodePoint>,
    start: usize,
    end: usize,
}

impl Letters {
    /// O(n).
    pub(super) fn new(mut word: impl Iterator<Item = CodePoint>) -> Self {
        let mut letters = Letters { short: [0; ROOM], long: Vec::new(), start: 0, end: 0 };
        for (place, cp) in letters.short.iter_mut().zip(&mut word) {
            *place = cp;
            letters.end += 1;
        }
        if let Some(next) = word.next() {
            letters.long.extend(letters.short);
            letters.long.push(next);
            letters.long.extend(word);
            letters.end = letters.long.len();
        }
        letters
    }

    /// How many were taken off the start.
    pub(super) fn dropped(&self) -> usize {
        self.start
    }
}

impl Word for Letters {
    fn length(&self) -> usize {
        self.len()
    }

    fn first(&self) -> u32 {
        let code = |place: usize| self.get(place).map_or(0, |&letter| code_of(letter));
        u32::from_be_bytes([code(0), code(1), code(2), code(3)])
    }

    fn last(&self) -> u32 {
        packed(&self[self.len().saturating_sub(4)..]) as u32
    }

    fn packed(&self) -> u64 {
        packed(self)
    }

    fn letter(&self, index: usize) -> CodePoint {
        self[index]
    }

    fn has_any(&self, codes: RangeInclusive<u8>) -> bool {
        self.iter().any(|&letter| codes.contains(&code_of(letter)))
    }

    fn drop_first(&mut self, count: usize) {
        self.start += count;
    }

    fn drop_last(&mut self, count: usize) {
        self.end -= count;
    }

    fn put_first(&mut self, code: u8) {
        self.start -= 1;
        self[0] = letter_of(code);
    }

    fn put(&mut self, index: usize, code: u8) {
        self[index] = letter_of(code);
    }

    fn remove(&mut self, index: usize) {
        self.copy_within(index + 1.., index);
        self.end -= 1;
    }

    fn leave<const N: usize>(&mut self, places: [u8; N]) {
        let letters = places.map(|place| self[usize::from(place)]);
        self.start += usize::from(places[0]);
        self.end = self.start + N;
        self.copy_from_slice(&letters);
    }
}

impl Deref for Letters {
    type Target = [CodePoint];

    fn deref(&self) -> &[CodePoint] {
        let all = if self.long.is_empty() { &self.short[..] } else { &self.long };
        &all[self.start..self.end]
    }
}

impl DerefMut for Letters {
    fn deref_mut(&mut self) -> &mut [CodePoint] {
        let all = if self.long.is_empty() { &mut self.short[..] } else { &mut self.long };
        &mut all[self.start..self.end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_length_are_held_and_cut() {
        for length in 4..2 * ROOM {
            let word: Vec<CodePoint> = (u32::from('ا')..).take(length).collect();
            let mut held = Letters::new(word.iter().copied());
            assert_eq!(*held, word);
            held.drop_first(2);
            held.drop_last(1);
            assert_eq!((&*held, held.dropped()), (&word[2..length - 1], 2));
        }
    }
}
