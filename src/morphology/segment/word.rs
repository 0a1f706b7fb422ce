//! A word as it is segmented: its letters and where they stand.

use std::ops::Range;

use super::letters::code;
use crate::chars::{TATWEEL, is_mark_category};

/// The letters of a word, without marks and tatweel.
#[derive(Debug, Default)]
pub(crate) struct Word {
    /// Codes; 0 for what is no letter of the alphabet.
    pub(crate) letters: Vec<u8>,
    /// The byte at which each letter begins.
    pub(crate) starts: Vec<usize>,
}

impl Word {
    /// Takes the letters of a word.
    pub(crate) fn read(&mut self, text: &str) {
        self.letters.clear();
        self.starts.clear();
        for (start, c) in text.char_indices() {
            let code = code(c);
            // Most are of the alphabet, and need not be looked up.
            if code.is_none() && !is_letter(c) {
                continue;
            }
            self.letters.push(code.unwrap_or_default());
            self.starts.push(start);
        }
    }

    /// The byte of `text` at which a letter begins, or its end.
    pub(crate) fn start(&self, letter: usize, text: &str) -> usize {
        self.starts.get(letter).copied().unwrap_or(text.len())
    }

    /// Letters of the word as they are written in `text`.
    pub(crate) fn text(&self, letters: Range<usize>, text: &str) -> String {
        let written = &text[self.start(letters.start, text)..self.start(letters.end, text)];
        written.chars().filter(|&c| is_letter(c)).collect()
    }
}

/// Whether a code point is no mark and no tatweel.
fn is_letter(c: char) -> bool {
    !is_mark_category(c.into()) && u32::from(c) != TATWEEL
}
