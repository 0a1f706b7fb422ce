//! Which sentence a token belongs to, whatever cut it.

use std::ops::Range;

use super::{Sentences, Token, Tokenizer, Tokens};

/// The number of the sentence that a token belongs to, at least `*number`, where the search goes on from for the next token.
///
/// Another tokenizer's token may hold the end of a sentence: it belongs to the first of those that it touches.
pub(crate) fn sentence_of(
    sentences: &[Range<usize>],
    number: &mut usize,
    token: &Range<usize>,
) -> Option<usize> {
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
        let sentences = self.split(text).collect();
        SentenceTokens { sentences, given: 0, tokens: tokenizer.tokens(text), ahead: None }
    }
}

/// The sentences of a text with their tokens.
#[derive(Clone, Debug)]
pub struct SentenceTokens<'a> {
    sentences: Vec<Range<usize>>,
    /// How many of them were given.
    given: usize,
    tokens: Tokens<'a>,
    /// A token of a later sentence.
    ahead: Option<Token>,
}

impl Iterator for SentenceTokens<'_> {
    type Item = (Range<usize>, Vec<Token>);

    fn next(&mut self) -> Option<Self::Item> {
        let sentence = self.sentences.get(self.given)?.clone();
        let mut members = Vec::new();
        while let Some(token) = self.ahead.take().or_else(|| self.tokens.next()) {
            let mut number = self.given;
            let found = sentence_of(&self.sentences, &mut number, &token.range);
            if number > self.given {
                self.ahead = Some(token);
                break;
            }
            if found.is_some() {
                members.push(token);
            }
        }
        self.given += 1;
        Some((sentence, members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_belongs_to_the_first_sentence_that_it_touches() {
        let text = "***\nانتهى.بدأ هنا.ثم\n!!! نعم\n***";
        let found = Sentences::default().tokens(text, Tokenizer::from_name("whitespace").unwrap());
        let words =
            |tokens: Vec<Token>| tokens.into_iter().map(|token| &text[token.range]).collect::<Vec<_>>();
        let found: Vec<_> = found.map(|(range, tokens)| (&text[range], words(tokens))).collect();
        let expected: [(&str, &[&str]); 4] =
            [("انتهى.", &["انتهى.بدأ"]), ("بدأ هنا.", &["هنا.ثم"]), ("ثم", &[]), ("نعم", &["نعم"])];
        assert!(found.iter().map(|(text, words)| (*text, words.as_slice())).eq(expected), "{found:?}");
    }
}
