//! Which sentence a token belongs to, whatever cut it.

use std::collections::VecDeque;
use std::ops::Range;

use super::{Sentences, Token, Tokenizer, Tokens};

/// The number of the sentence that a token belongs to, at least `*number`, where the search goes on from for the next token.
///
/// Another tokenizer's token may hold the end of a sentence: it belongs to the first of those that it touches.
pub fn sentence_of(sentences: &[Range<usize>], number: &mut usize, token: &Range<usize>) -> Option<usize> {
    while sentences.get(*number).is_some_and(|sentence| sentence.end <= token.start) {
        *number += 1;
    }
    sentences.get(*number).filter(|sentence| sentence.start < token.end).map(|_| *number)
}

impl Sentences {
    /// The sentences of a text, each with the tokens that belong to it; those that belong to none are left out. O(n).
    ///
    /// ```
    /// use kalima::{Sentences, Tokenizer};
    ///
    /// let text = "جاء. ثم غادر!";
    /// let sentences: Vec<_> = Sentences::default().tokens(text, Tokenizer::default()).collect();
    /// assert_eq!(sentences[0].0, 0..7);
    /// assert_eq!(sentences[0].1.iter().map(|token| &text[token.range.clone()]).collect::<Vec<_>>(), ["جاء", "."]);
    /// ```
    pub fn tokens(self, text: &str, tokenizer: Tokenizer) -> SentenceTokens<'_> {
        let sentences: VecDeque<_> = self.split(text).collect();
        SentenceTokens { sentences, tokens: tokenizer.tokens(text), ahead: None }
    }
}

/// The sentences of a text with their tokens.
#[derive(Clone, Debug)]
pub struct SentenceTokens<'a> {
    /// Those that are not given yet.
    sentences: VecDeque<Range<usize>>,
    tokens: Tokens<'a>,
    /// A token of a later sentence.
    ahead: Option<Token>,
}

impl Iterator for SentenceTokens<'_> {
    type Item = (Range<usize>, Vec<Token>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut members = Vec::new();
        while let Some(token) = self.ahead.take().or_else(|| self.tokens.next()) {
            match sentence_of(self.sentences.make_contiguous(), &mut 0, &token.range) {
                Some(0) => members.push(token),
                None if self.sentences.front().is_some_and(|sentence| token.range.end <= sentence.start) => {}
                _ => {
                    self.ahead = Some(token);
                    break;
                }
            }
        }
        Some((self.sentences.pop_front()?, members))
    }
}
