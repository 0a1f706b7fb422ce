//! The letters of a word while affixes are taken off it and letters rewritten.

use std::ops::{Deref, DerefMut};

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

    /// Takes so many off the start.
    pub(super) fn drop_first(&mut self, count: usize) {
        self.start = self.end.min(self.start + count);
    }

    /// Takes so many off the end.
    pub(super) fn drop_last(&mut self, count: usize) {
        self.end = self.start.max(self.end.saturating_sub(count));
    }

    /// Takes one out, and moves those behind it. O(n).
    pub(super) fn remove(&mut self, index: usize) {
        self.copy_within(index + 1.., index);
        self.end -= 1;
    }

    pub(super) fn is(&self, index: usize, letter: char) -> bool {
        self.get(index) == Some(&u32::from(letter))
    }

    pub(super) fn begins(&self, affix: &[char]) -> bool {
        self.len() >= affix.len() && self.iter().zip(affix).all(|(&cp, &letter)| cp == u32::from(letter))
    }

    pub(super) fn ends(&self, affix: &[char]) -> bool {
        self.len().checked_sub(affix.len()).is_some_and(|start| {
            self[start..].iter().zip(affix).all(|(&cp, &letter)| cp == u32::from(letter))
        })
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

    fn letters(word: &str) -> Letters {
        Letters::new(word.chars().map(u32::from))
    }

    #[test]
    fn words_of_every_length_are_held_and_cut() {
        for length in 0..2 * ROOM {
            let word: Vec<char> = ('ا'..).take(length).collect();
            let mut held = letters(&word.iter().collect::<String>());
            assert_eq!(held.len(), length);
            assert!(held.begins(&word) && held.ends(&word));
            held.drop_first(2);
            held.drop_last(1);
            assert!(
                held.iter().eq(word
                    .iter()
                    .skip(2)
                    .take(length.saturating_sub(3))
                    .map(|&c| c as u32)
                    .collect::<Vec<_>>()
                    .iter())
            );
            held.drop_last(length);
            assert!(held.is_empty());
        }
    }

    #[test]
    fn one_is_taken_out() {
        let mut held = letters("كتاب");
        held.remove(2);
        assert!(held.begins(&['ك', 'ت', 'ب']) && held.len() == 3 && held.is(2, 'ب'));
        assert!(!held.ends(&['ا', 'ك', 'ت', 'ب']));
    }
}
