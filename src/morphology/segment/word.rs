//! A word as it is segmented: its letters and where they stand.

use std::ops::Range;

use super::letters::code;
use crate::chars::{TATWEEL, is_mark_category};

/// The letters of a word, without marks and tatweel.
#[derive(Debug, Default)]
pub(crate) struct Word {
    /// Codes; 0 for what is no letter of the alphabet.
    pub(crate) letters: Vec<u8>,
    /// The letters as written.
    chars: Vec<char>,
    /// The byte at which each letter begins.
    pub(crate) starts: Vec<usize>,
}

impl Word {
    /// The letters of a word.
    pub(crate) fn new(text: &str) -> Self {
        let mut word = Word::default();
        for (start, c) in text.char_indices() {
            if is_mark_category(c.into()) || u32::from(c) == TATWEEL {
                continue;
            }
            word.letters.push(code(c).unwrap_or_default());
            word.chars.push(c);
            word.starts.push(start);
        }
        word
    }

    /// The byte of `text` at which a letter begins, or its end.
    pub(crate) fn start(&self, letter: usize, text: &str) -> usize {
        self.starts.get(letter).copied().unwrap_or(text.len())
    }

    /// Letters of the word as they are written.
    pub(crate) fn text(&self, letters: Range<usize>) -> String {
        self.chars.get(letters).unwrap_or_default().iter().collect()
    }
}
