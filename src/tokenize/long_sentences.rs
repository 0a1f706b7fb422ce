//! A sentence with more tokens than are asked for, in pieces.

use std::num::NonZeroUsize;
use std::ops::Range;

use super::Token;
use super::cut_places::{best, between, window};

/// The pieces of one sentence after another.
#[derive(Clone, Debug)]
pub(super) struct Pieces {
    most: usize,
    /// The tokens that are not given yet.
    tokens: Vec<Token>,
    /// How many of them were.
    given: usize,
    /// The number of the first of them in the text.
    first: usize,
}

impl Pieces {
    pub(super) fn new(most: NonZeroUsize) -> Self {
        Pieces { most: most.get(), tokens: Vec::new(), given: 0, first: 0 }
    }

    /// Keeps a token that may belong to the sentence.
    pub(super) fn hold(&mut self, token: &Token) {
        self.tokens.push(token.clone());
    }

    /// Begins with a sentence: the last of the tokens that were held have these numbers.
    pub(super) fn begin(&mut self, numbers: Range<usize>) {
        self.given = self.tokens.len() - numbers.len();
        self.first = numbers.start - self.given;
    }

    /// The next piece, and the numbers of its tokens.
    pub(super) fn next(&mut self, text: &str) -> Option<(Range<usize>, Range<usize>)> {
        let tokens = &self.tokens[self.given..];
        let Some(start) = tokens.first().map(|token| token.range.start) else {
            self.tokens.clear();
            self.given = 0;
            return None;
        };
        let len = if tokens.len() <= self.most {
            tokens.len()
        } else {
            best(window(tokens.len(), self.most), |at| between(text, &tokens[at - 1], &tokens[at]))
        };
        let (end, first) = (tokens[len - 1].range.end, self.first + self.given);
        self.given += len;
        Some((start..end, first..first + len))
    }
}

#[cfg(test)]
mod tests {
    use crate::tokenize::Sentences;

    fn cut(most: usize, marked: &str) {
        let text = marked.replace('|', "");
        let sentences = Sentences::default().max_tokens(most).unwrap();
        let found: Vec<&str> = sentences.split(&text).map(|range| &text[range]).collect();
        assert_eq!(found, marked.split('|').map(str::trim).collect::<Vec<_>>());
    }

    #[test]
    fn a_long_sentence_is_cut_where_a_part_of_it_ends() {
        cut(6, "ذهب الولد إلى السوق، |واشترى خبزا كثيرا.");
        cut(6, "ذهب الولد إلى السوق |لكن لم يشتر شيئا.");
        cut(8, "جاء، ذهب؛ |عاد، جلس طويلا هنا أمس.");
        cut(4, "هو، |ثم قال، |كلاما.| نعم.");
        cut(40, "ذهب الولد إلى السوق، واشترى خبزا كثيرا.");
    }

    #[test]
    fn else_between_words_and_so_that_no_scrap_is_left() {
        cut(4, "واحد اثنان ثلاثة أربعة |خمسة ستة سبعة ثمانية");
        cut(8, "واحد اثنان ثلاثة أربعة خمسة ستة سبعة |ثمانية تسعة");
        cut(4, "واحد اثنان ثلاثة |أربعة .");
        cut(4, "واحد اثنان |(كلمة) ثلاثة |أربعة");
        cut(4, "ذهب الولد |وأكل الخبز كله أمس");
        cut(4, "ذلك الكتاب لا |ريب ۛ فيه ۛ");
        cut(1, "واحد |، |اثنان |.");
    }
}
