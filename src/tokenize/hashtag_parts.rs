//! A hashtag given as its words.

use super::class::is_gap;
use super::{Token, peers};
use crate::recognize::hashtag::part_len;

/// `#`, the words of a hashtag ([`crate::recognize::hashtag::parts`]), and the underscores between them. A word keeps its
/// letters of several scripts together, as the hashtag does; its kind is that of the first.
#[derive(Clone, Debug)]
pub(super) struct HashtagParts<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> HashtagParts<'a> {
    pub(super) fn of(text: &'a str, hashtag: &Token) -> Self {
        HashtagParts { text, at: hashtag.range.start, end: hashtag.range.end }
    }
}

impl Iterator for HashtagParts<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.text[self.at..self.end].trim_start_matches(is_gap);
        let start = self.end - rest.len();
        let len = match rest.chars().next()? {
            '#' => 1,
            '_' => rest.len() - rest.trim_start_matches('_').len(),
            _ => rest.chars().take(part_len(rest.chars().map(u32::from))).map(char::len_utf8).sum(),
        };
        self.at = start + len;
        // ZWNJ at the end of a part is in none.
        let part = rest[..len].trim_end_matches(is_gap);
        Some(Token { kind: peers::kind(part), range: start..start + part.len() })
    }
}
