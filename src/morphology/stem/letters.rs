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

    /// How many were taken off the start.
    pub(super) fn dropped(&self) -> usize {
        self.start
    }

    /// Takes out those that are not to be kept, and says whether there were any. O(n).
    pub(super) fn retain(&mut self, keep: impl Fn(CodePoint) -> bool) -> bool {
        let letters = &mut **self;
        let mut kept = 0;
        for index in 0..letters.len() {
            let cp = letters[index];
            letters[kept] = cp;
            kept += usize::from(keep(cp));
        }
        let removed = letters.len() - kept;
        self.end -= removed;
        removed > 0
    }

    /// Leaves the letters at these places, which ascend.
    pub(super) fn leave(&mut self, places: &[usize]) {
        let Some(&first) = places.first() else { return self.drop_last(self.len()) };
        self.drop_first(first);
        for (index, place) in places.iter().enumerate() {
            self[index] = self[place - first];
        }
        self.end = self.start + places.len();
    }

    /// Takes one out, and moves those behind it. O(n).
    pub(super) fn remove(&mut self, index: usize) {
        self.copy_within(index + 1.., index);
        self.end -= 1;
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

    fn code_points(word: &str) -> Vec<CodePoint> {
        word.chars().map(u32::from).collect()
    }

    fn letters(word: &str) -> Letters {
        Letters::new(code_points(word).into_iter())
    }

    #[test]
    fn words_of_every_length_are_held_and_cut() {
        for length in 0..2 * ROOM {
            let word: Vec<CodePoint> = (u32::from('ا')..).take(length).collect();
            let mut held = Letters::new(word.iter().copied());
            assert_eq!(*held, word);
            held.drop_first(2);
            held.drop_last(1);
            assert_eq!(*held, *word.get(2.min(length)..length.saturating_sub(1)).unwrap_or_default());
            assert_eq!(held.dropped(), 2.min(length));
            held.drop_last(length);
            assert!(held.is_empty());
        }
    }

    #[test]
    fn some_are_left() {
        let mut held = letters("مكتوب");
        held.leave(&[1, 2, 4]);
        assert_eq!((&*held, held.dropped()), (&*code_points("كتب"), 1));
        held.leave(&[]);
        assert!(held.is_empty());
    }

    #[test]
    fn others_are_taken_out() {
        for (word, left) in [("", ""), ("كتب", "كتب"), ("xكxتxxبx", "كتب"), ("xx", "")] {
            let mut held = letters(word);
            assert_eq!(held.retain(|cp| cp != u32::from('x')), word != left);
            assert_eq!(*held, code_points(left));
        }
    }

    #[test]
    fn one_is_taken_out() {
        let mut held = letters("كتاب");
        held.remove(2);
        assert_eq!(*held, code_points("كتب"));
    }
}
