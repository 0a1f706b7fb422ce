//! The letters of a word while affixes are taken off it and letters rewritten.

use std::ops::{Deref, DerefMut, Range};

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
        word.for_each(|cp| letters.push(cp));
        letters
    }

    /// Writes one behind the others, of which none may have been taken off the end.
    pub(super) fn push(&mut self, cp: CodePoint) {
        match self.short.get_mut(self.end) {
            Some(place) => *place = cp,
            None => {
                if self.long.is_empty() {
                    self.long.extend(self.short);
                }
                self.long.push(cp);
            }
        }
        self.end += 1;
    }

    /// Takes so many off the start.
    pub(super) fn drop_first(&mut self, count: usize) {
        self.start = self.end.min(self.start + count);
    }

    /// Takes so many off the end.
    pub(super) fn drop_last(&mut self, count: usize) {
        self.end = self.start.max(self.end.saturating_sub(count));
    }

    /// Takes so many out from `index` on, and moves those before it. O(index).
    pub(super) fn cut(&mut self, index: usize, count: usize) {
        self.copy_within(..index, count);
        self.drop_first(count);
    }

    /// Takes one out, and moves those behind it. O(n).
    pub(super) fn remove(&mut self, index: usize) {
        self.copy_within(index + 1.., index);
        self.end -= 1;
    }

    /// The part of a word that these letters are, if they stand side by side in it as they are here. `word` gives
    /// its code points with their places and ends at `end`; `letters_of` how many letters were read from one.
    /// O(n).
    pub(super) fn part_of(
        &self,
        word: impl Iterator<Item = (usize, CodePoint)>,
        end: usize,
        letters_of: impl Fn(CodePoint) -> usize,
    ) -> Option<Range<usize>> {
        let mut passed = 0;
        let mut kept = word
            .skip_while(|&(_, cp)| {
                let letters = letters_of(cp);
                let is_before = passed < self.start || letters == 0;
                passed += letters;
                is_before
            })
            .peekable();
        let start = kept.peek().map_or(end, |&(place, _)| place);
        for &letter in self.iter() {
            kept.next_if(|&(_, cp)| cp == letter)?;
        }
        Some(start..kept.next().map_or(end, |(place, _)| place))
    }

    /// The letters as text; a lone surrogate, which no text has, is left out.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(2 * self.len());
        text.extend(self.iter().filter_map(|&cp| char::from_u32(cp)));
        text
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
    fn some_are_cut_out() {
        let mut held = letters("مكاتب");
        held.cut(2, 1);
        assert_eq!(held.text(), "مكتب");
        held.cut(0, 1);
        assert_eq!(held.text(), "كتب");
    }

    #[test]
    fn part_of_a_word_is_found_where_it_was_read() {
        let part = |cut: (usize, usize), word: &str| {
            let read = |cp: CodePoint| cp != u32::from('-');
            let mut held = Letters::new(word.chars().map(u32::from).filter(|&cp| read(cp)));
            held.drop_first(cut.0);
            held.drop_last(cut.1);
            held.part_of(word.char_indices().map(|(i, c)| (i, c.into())), word.len(), |cp| read(cp).into())
        };
        assert_eq!(part((0, 0), ""), Some(0..0));
        assert_eq!(part((0, 0), "-"), Some(1..1));
        assert_eq!(part((1, 1), "كتاب"), Some(2..6));
        assert_eq!(part((1, 1), "كككك"), Some(2..6));
        assert_eq!(part((1, 1), "-ك-تا-ب-"), Some(4..8), "letters that were not read stay outside");
        assert_eq!(part((1, 0), "كت-اب"), None, "or else part the letters");

        let mut held = letters("كتاب");
        held[3] = 'ن'.into();
        assert_eq!(held.part_of("كتاب".char_indices().map(|(i, c)| (i, c.into())), 8, |_| 1), None);
    }

    #[test]
    fn one_is_taken_out() {
        let mut held = letters("كتاب");
        held.remove(2);
        assert!(held.begins(&['ك', 'ت', 'ب']) && held.len() == 3 && held.is(2, 'ب'));
        assert!(!held.ends(&['ا', 'ك', 'ت', 'ب']));
    }
}
