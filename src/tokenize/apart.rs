//! A token given apart: the words and signs that it is made of.

use super::Kind;
use super::class::is_gap;
use super::first_token::first_token;
use super::{Token, uax29};

/// The words and signs of a stretch of text, as the default tokenizer would cut them if it recognised no object and no
/// date, time, telephone number, cashtag, emoticon or abbreviation in it.
#[derive(Clone, Debug)]
pub(super) struct Pieces<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str, token: &Token) -> Self {
        Pieces { text, at: token.range.start, end: token.range.end }
    }

    pub(super) const fn none(text: &'a str) -> Self {
        Pieces { text, at: 0, end: 0 }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.text[self.at..self.end].trim_start_matches(is_gap);
        let start = self.end - rest.len();
        let segment = uax29::words(rest).next()?;
        let (kind, len) = first_token(rest[segment].trim_end_matches(is_gap));
        let len = rest[..len].trim_end_matches(is_gap).len() + run_len(kind, &rest[..len], &rest[len..]);
        self.at = start + len;
        Some(Token { kind, range: start..self.at })
    }
}

/// The length of the same sign again and again, behind one sign.
fn run_len(kind: Kind, sign: &str, behind: &str) -> usize {
    let mut chars = sign.chars();
    let single = chars.next().filter(|_| chars.next().is_none());
    match (kind, single) {
        (Kind::Punctuation | Kind::Symbol, Some(sign)) => {
            behind.len() - behind.trim_start_matches(sign).len()
        }
        _ => 0,
    }
}
