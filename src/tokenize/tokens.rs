//! The tokens of a text, whatever cuts it, and those that an option gives in parts.

use super::apart::Pieces;
#[cfg(any(feature = "python", test))]
use super::brackets::Brackets;
use super::hashtag_parts::HashtagParts;
use super::peers::{self, Spans};
use super::words::Words;
use super::{Kind, Token, Tokenizer, uax29};

/// The tokens of a text, in order.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    cut: Cut<'a>,
    tokenizer: Tokenizer,
    /// What is left of a token that is given in parts, where an option asks for any.
    parts: Option<Parts<'a>>,
}

/// What cuts them.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "a box would be memory taken for each text")]
pub(super) enum Cut<'a> {
    Words(Words<'a>),
    Spans(Spans<'a>),
    Segments(uax29::Words<'a>),
}

/// A token in parts.
#[derive(Clone, Debug)]
enum Parts<'a> {
    Pieces(Pieces<'a>),
    Hashtag(HashtagParts<'a>),
}

impl<'a> Parts<'a> {
    fn none(text: &'a str) -> Self {
        Parts::Pieces(Pieces::none(text))
    }

    fn next(&mut self) -> Option<Token> {
        match self {
            Parts::Pieces(pieces) => pieces.next(),
            Parts::Hashtag(parts) => parts.next(),
        }
    }
}

impl Cut<'_> {
    // A token that is handed on from call to call is copied in pieces that were not written as such, which stalls.
    #[inline(always)]
    fn next(&mut self, text: &str) -> Option<Token> {
        match self {
            Cut::Words(words) => words.next(),
            Cut::Spans(spans) => spans.next(),
            Cut::Segments(segments) => {
                segments.next().map(|range| Token { kind: peers::kind(&text[range.clone()]), range })
            }
        }
    }
}

impl<'a> Tokens<'a> {
    #[inline(always)]
    pub(super) fn new(tokenizer: Tokenizer, text: &'a str, cut: Cut<'a>) -> Self {
        let parts = (!tokenizer.absent().is_empty()).then(|| Parts::none(text));
        Tokens { text, cut, tokenizer, parts }
    }
}

impl Tokens<'_> {
    /// The brackets that are open behind the last token.
    #[cfg(any(feature = "python", test))]
    pub(super) fn open_brackets(&self) -> Brackets {
        match &self.cut {
            Cut::Words(words) => words.open_brackets(),
            Cut::Spans(_) | Cut::Segments(_) => Brackets::default(),
        }
    }

    /// The next token, whole or in parts, kept or not.
    #[inline(always)]
    fn next_in_parts(&mut self) -> Option<Token> {
        if self.parts.is_some() { self.next_part() } else { self.cut.next(self.text) }
    }

    fn next_part(&mut self) -> Option<Token> {
        let parts = self.parts.as_mut()?;
        loop {
            if let Some(part) = parts.next() {
                return Some(part);
            }
            let token = self.cut.next(self.text)?;
            if !self.tokenizer.absent().has(token.kind) {
                return Some(token);
            }
            *parts = if token.kind == Kind::Hashtag && self.tokenizer.hashtags_split {
                Parts::Hashtag(HashtagParts::of(self.text, &token))
            } else {
                Parts::Pieces(Pieces::of(self.text, &token))
            };
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline(always)]
    fn next(&mut self) -> Option<Token> {
        loop {
            let token = self.next_in_parts()?;
            if self.tokenizer.keeps(token.kind) {
                return Some(token);
            }
        }
    }
}
