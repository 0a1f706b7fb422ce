//! Where text may be cut that has no end of a sentence where one is wanted.

use std::ops::RangeInclusive;

use super::class::{Class, class};
use super::sentence_signs::{CLOSERS, CONTINUERS, OPENERS, QUOTING, TERMINATORS};
use super::split_tokens::letters;
use super::{Kind, Token};
use crate::lexicon::CONJUNCTIONS;

/// How good a place is, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// Between tokens that belong together: nothing stands between them, or a sign would begin what no sentence begins with.
    Tight,
    /// Between two words.
    Words,
    /// Before a word that begins with و: in text without commas mostly "and", else as good as any other word.
    Waw,
    /// Where a part of a sentence ends: behind a comma or before a conjunction. Neither is better than the other: a comma
    /// often parts the items of a list, and a conjunction two words.
    Clauses,
    /// Where both stand, or behind a semicolon: that parts whole clauses.
    Periods,
    /// Where a sentence ends.
    Sentence,
}

const COMMAS: [char; 2] = ['،', ','];
const SEMICOLONS: [char; 2] = ['؛', ';'];

/// The place between two tokens of the default tokenizer that follow one another.
pub(super) fn between(text: &str, before: &Token, after: &Token) -> Place {
    let (last, next) = (&text[before.range.clone()], &text[after.range.clone()]);
    let is_sign = |token: &Token, signs: &[char]| {
        token.kind == Kind::Punctuation && text[token.range.clone()].starts_with(signs)
    };
    let closes = [&TERMINATORS[..], &CONTINUERS, &CLOSERS].iter().any(|signs| is_sign(after, signs));
    let touch = !text[before.range.end..after.range.start].contains(char::is_whitespace);
    // A pause of the Quran, which belongs to the word before it.
    let mark = after.kind == Kind::Other && next.starts_with(|c| class(c) == Class::Extend);
    let opens = is_sign(before, &OPENERS) || (touch && is_sign(before, &QUOTING));
    if closes || mark || opens || (touch && after.kind == Kind::Punctuation) {
        return Place::Tight;
    }
    let comma = is_sign(before, &COMMAS) && last.chars().count() == 1;
    let conjunction = after.kind == Kind::Arabic && CONJUNCTIONS.find(letters(next).as_bytes()).is_some();
    match (comma, conjunction) {
        _ if is_sign(before, &SEMICOLONS) => Place::Periods,
        (true, true) => Place::Periods,
        (true, false) => Place::Clauses,
        _ if touch => Place::Tight,
        (false, true) => Place::Clauses,
        (false, false) if after.kind == Kind::Arabic && next.starts_with('و') => Place::Waw,
        (false, false) => Place::Words,
    }
}

/// The best of the places in a window: of those that are equally good the last, since fewer pieces lose less.
pub(super) fn best(window: RangeInclusive<usize>, place: impl Fn(usize) -> Place) -> usize {
    let end = *window.end();
    window.max_by_key(|&at| place(at)).unwrap_or(end)
}

/// How many of `left` things a piece of `most` at most may have, where there are more: half of it at least, so that the
/// search for a good place makes no scraps, and so many that a quarter is left for the next piece, if that is the last.
pub(super) fn window(left: usize, most: usize) -> RangeInclusive<usize> {
    most.div_ceil(2)..=most.min(left - most / 4)
}
