//! Words as the steps see them that look at neighbours: runs of Arabic letters with all that stands inside a word,
//! and the letters of such a run as canonical equivalence has them.

use std::ops::Range;

use super::canonical::{composing_mark, exchanged_mark};
use super::controls::{ZWJ, ZWNJ};
use super::persian_letters;
use crate::chars::{self, CodePoint};
use crate::kernel::Glyph;

/// Whether a word goes on here: letter, mark of any script, tatweel, ZWNJ, ZWJ.
fn part_of_word(cp: CodePoint) -> bool {
    chars::is_arabic_letter(cp) || matches!(cp, chars::TATWEEL | ZWNJ | ZWJ) || is_mark(cp)
}

/// Whether it is a mark, of whatever script.
pub fn is_mark(cp: CodePoint) -> bool {
    chars::is_arabic_mark(cp) || chars::is_mark_category(cp)
}

/// The words of a text, in order. O(n).
pub fn words(text: &[Glyph]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while !part_of_word(text.get(at)?.cp) {
            at += 1;
        }
        let start = at;
        while text.get(at).is_some_and(|g| part_of_word(g.cp)) {
            at += 1;
        }
        Some(start..at)
    })
}

/// One letter of a word.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Where its base stands.
    pub at: usize,
    /// The letter, composed with the mark that composes: ا and U+0654 are أ.
    pub cp: CodePoint,
    /// Where that mark stands.
    pub composing: Option<usize>,
    /// All its marks.
    pub marks: Range<usize>,
}

/// The letters of a word of `text`. O(n) for any pile of marks.
pub fn letters(text: &[Glyph], word: Range<usize>) -> impl Iterator<Item = Letter> + '_ {
    let Range { start: mut at, end } = word;
    std::iter::from_fn(move || {
        while at < end && !chars::is_arabic_letter(text[at].cp) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        let start = at;
        at += 1;
        while at < end && chars::combining_class(text[at].cp) != 0 {
            at += 1;
        }
        let cluster = start..at;
        while at < end && is_mark(text[at].cp) {
            at += 1;
        }
        let (cp, composing) = composed(text, cluster);
        Some(Letter { at: start, cp, composing, marks: start + 1..at })
    })
}

/// The letter that a cluster is, and the mark that is part of it.
fn composed(text: &[Glyph], cluster: Range<usize>) -> (CodePoint, Option<usize>) {
    let base = text[cluster.start];
    if cluster.len() == 1 {
        return (base.cp, None);
    }
    if let Some((_, letter, _)) = exchanged_mark(text, cluster.clone()) {
        return (letter, None);
    }
    composing_mark(text, cluster).map_or((base.cp, None), |(at, letter)| (letter, Some(at)))
}

/// No entry of a list that words are looked up in is longer, proclitics included.
pub const LONGEST: usize = 16;

/// The first [`LONGEST`] letters of a word as `lexicon/` spells words: without marks, with the letters of Arabic. A
/// longer word cannot be an entry, so its rest is not needed.
pub fn spelling(letters: impl Iterator<Item = Letter>, into: &mut String) {
    into.clear();
    let arabic = letters.map(|letter| persian_letters::fold(letter.cp).unwrap_or(letter.cp));
    into.extend(arabic.take(LONGEST).filter_map(char::from_u32));
}

/// The word itself and what it is without a leading و or ف.
pub fn without_conjunction(word: &str) -> impl Iterator<Item = &str> {
    [Some(word), word.strip_prefix(['و', 'ف'])].into_iter().flatten()
}

/// The same without a leading ب, ل or ك.
pub fn without_preposition(word: &str) -> impl Iterator<Item = &str> {
    [Some(word), word.strip_prefix(['ب', 'ل', 'ك'])].into_iter().flatten()
}
