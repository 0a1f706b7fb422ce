//! Tokenizers of other tools: one function a way of cutting, over the tables of `chars`.
//!
//! All of them cut from left to right and look at nothing behind, so each is a function that finds the first token of
//! a text. Characters are what Unicode 17 says they are, whatever version a tool has.

pub(super) mod camel;
mod camel_emoji;
pub(super) mod hf_bert;
pub(super) mod hf_whitespace;
pub(super) mod whitespace;
pub(super) mod wordpunct;
mod words_and_signs;

use std::ops::Range;

use super::class::{Class, class};
use super::{Kind, Token};

/// Where the first token of a text is. It reads what it passes over and the token, and no more than a bounded part of
/// what stands behind: so all tokens together take linear time.
pub(super) type First = fn(&str) -> Option<Range<usize>>;

/// The tokens of a text, each the first of what is left.
#[derive(Clone, Debug)]
pub(super) struct Spans<'a> {
    text: &'a str,
    at: usize,
    first: First,
}

impl<'a> Spans<'a> {
    pub(super) fn new(text: &'a str, first: First) -> Self {
        Spans { text, at: 0, first }
    }
}

impl Iterator for Spans<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = &self.text[self.at..];
        let Some(found) = (self.first)(rest) else {
            self.at = self.text.len();
            return None;
        };
        let range = self.at + found.start..self.at + found.end;
        self.at = range.end;
        Some(Token { kind: kind(&rest[found]), range })
    }
}

/// The kind of the first letter or digit, else of the first sign.
pub(super) fn kind(token: &str) -> Kind {
    let mut sign = None;
    for c in token.chars() {
        match class(c) {
            Class::Arabic => return Kind::Arabic,
            Class::Latin => return Kind::Latin,
            Class::Letter => return Kind::Word,
            Class::Digit => return Kind::Number,
            Class::Punctuation | Class::Connector => sign = sign.or(Some(Kind::Punctuation)),
            Class::Symbol => sign = sign.or(Some(Kind::Symbol)),
            Class::Extend | Class::Gap | Class::Other => {}
        }
    }
    sign.unwrap_or(Kind::Other)
}

/// The end of the run that begins at `start`.
fn run_end(text: &str, start: usize, belongs: impl Fn(char) -> bool) -> usize {
    let rest = &text[start..];
    start + rest.find(|c| !belongs(c)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens as texts.
    pub(super) fn cut(first: First, text: &str) -> Vec<&str> {
        Spans::new(text, first).map(|token| &text[token.range]).collect()
    }

    #[test]
    fn the_kind_is_that_of_the_first_letter_or_digit_else_of_the_first_sign() {
        for (token, expected) in [
            ("«كتاب»", Kind::Arabic),
            ("\u{64E}ب", Kind::Arabic),
            ("#hashtag_وسم", Kind::Latin),
            ("слово", Kind::Word),
            ("12th", Kind::Number),
            ("$5", Kind::Number),
            ("...", Kind::Punctuation),
            ("_", Kind::Punctuation),
            ("+!", Kind::Symbol),
            ("😀", Kind::Symbol),
            ("\u{64E}", Kind::Other),
            ("\u{200B}", Kind::Other),
        ] {
            assert_eq!(kind(token), expected, "{token:?}");
        }
    }

    #[test]
    fn spans_end_for_good() {
        let mut spans = Spans::new("نعم  ", whitespace::first);
        assert_eq!(spans.next().map(|token| token.range), Some(0..6));
        assert_eq!((spans.next(), spans.next(), spans.at), (None, None, 8));
    }
}
