//! What chunks are made of: tokens, each with the whole of the grapheme clusters that it reaches into.

use std::iter::Peekable;
use std::ops::Range;

use unicode_segmentation::{GraphemeIndices, UnicodeSegmentation};

use super::chunks::By;
use super::class::LINE_ENDS;
use super::cut_places::{Place, between};
use super::{Sentences, Token, Tokenizer};

/// A stretch of text that is cut only if it is too long by itself: a token, or several that one cluster holds together. A
/// mark behind a space, as the pauses of the Quran stand, makes one cluster with the space, and goes with the word before.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    pub(super) range: Range<usize>,
    /// How good it is to cut before it.
    pub(super) place: Place,
    /// Whether a piece, of which chunks are to be made, begins with it.
    pub(super) begins_piece: bool,
}

/// The atoms of a text, and its tokens.
#[derive(Debug)]
pub(super) struct Atoms {
    pub(super) atoms: Vec<Atom>,
    tokens: Vec<Token>,
}

impl Atoms {
    /// O(n).
    pub(super) fn new(text: &str, by: By, splitter: Sentences) -> Self {
        let tokens: Vec<Token> = Tokenizer::default().tokens(text).collect();
        let sentences = begin_or_follow_sentences(text, &tokens, splitter);
        let mut clusters = Clusters::new(text);
        let mut atoms: Vec<Atom> = Vec::new();
        // A sentence ended inside the last atom: the next one begins with the next atom.
        let mut ended = false;
        for (number, token) in tokens.iter().enumerate() {
            let start = clusters.floor(token.range.start);
            let end = clusters.ceil(token.range.end);
            let before = number.checked_sub(1).map(|number| &tokens[number]);
            let new_line =
                before.is_none_or(|before| text[before.range.end..token.range.start].contains(LINE_ENDS));
            let new_sentence = sentences[number] || ended;
            if let Some(last) = atoms.last_mut().filter(|_| start < token.range.start && !new_line) {
                last.range.end = end;
                ended = new_sentence;
                continue;
            }
            ended = false;
            let place = match before {
                Some(before) if !new_sentence => between(text, before, token),
                _ => Place::Sentence,
            };
            let begins_piece = match by {
                By::Word => true,
                By::Sentence => new_sentence,
                By::Line => new_line,
            };
            atoms.push(Atom { range: start..end, place, begins_piece });
        }
        Atoms { atoms, tokens }
    }

    /// How many tokens a range of bytes holds or touches.
    pub(super) fn tokens_in(&self, range: &Range<usize>) -> usize {
        let begun = self.tokens.partition_point(|token| token.range.start < range.end);
        let ended = self.tokens.partition_point(|token| token.range.end <= range.start);
        begun - ended
    }
}

/// Of each token, whether a sentence begins with it or ended with the one before it.
fn begin_or_follow_sentences(text: &str, tokens: &[Token], splitter: Sentences) -> Vec<bool> {
    let mut found = vec![false; tokens.len() + 1];
    for (_, numbers) in splitter.of_tokens(text, tokens.iter().cloned()) {
        found[numbers.start] = true;
        found[numbers.end] = true;
    }
    found
}

/// The boundaries of grapheme clusters, asked for from left to right.
struct Clusters<'a> {
    starts: Peekable<GraphemeIndices<'a>>,
    last: usize,
    len: usize,
}

impl<'a> Clusters<'a> {
    fn new(text: &'a str) -> Self {
        Clusters { starts: text.grapheme_indices(true).peekable(), last: 0, len: text.len() }
    }

    /// The last boundary up to a byte.
    fn floor(&mut self, byte: usize) -> usize {
        while let Some((start, _)) = self.starts.next_if(|(start, _)| *start <= byte) {
            self.last = start;
        }
        self.last
    }

    /// The first boundary from a byte on.
    fn ceil(&mut self, byte: usize) -> usize {
        if self.floor(byte) == byte {
            return byte;
        }
        self.starts.peek().map_or(self.len, |(start, _)| *start)
    }
}
