//! Search terms: what an index keeps of a text, and where a highlighter marks it.

use std::borrow::Cow;
use std::ops::Range;

use super::analyzer::Analyzer;
use crate::alignment::TargetRange;
use crate::error::Error;
use crate::morphology::stem::Stem;
use crate::tokenize::{Kind, Token, uax29};

/// A token as an index has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// The stem of a token of kind `arabic`, else the normalized token.
    pub text: Cow<'a, str>,
    /// The letters of the source that made the term, in bytes: of الكِتَابُ those of كتاب with their marks. The whole token where
    /// the stemmer rewrote letters.
    pub range: Range<usize>,
    /// The token in the source, in bytes.
    pub token: Range<usize>,
    /// The number of the token among those that hold a letter or a digit, from 0: neighbours in the text are neighbours here.
    pub position: usize,
}

impl Analyzer {
    /// The terms of a text: its tokens that hold a letter or a digit, normalized and, those of kind `arabic`, stemmed. What is
    /// empty once normalized is no term, nor is a stop word; their positions stay empty. O(n).
    ///
    /// ```
    /// use kalima::Analyzer;
    ///
    /// let text = "فتحتُ وَالكِتَابُ مفتوح!";
    /// let terms = Analyzer::default().terms(text);
    /// assert_eq!(terms.iter().map(|term| &*term.text).collect::<Vec<_>>(), ["فتحت", "كتاب", "مفتوح"]);
    /// assert_eq!(&text[terms[1].range.clone()], "كِتَابُ");
    /// ```
    ///
    /// # Panics
    /// Where memory runs out; [`Analyzer::try_terms`] says so instead.
    #[allow(clippy::panic)]
    pub fn terms<'a>(&self, text: &'a str) -> Vec<Term<'a>> {
        self.try_terms(text).unwrap_or_else(|error| panic!("{error}"))
    }

    /// As [`Analyzer::terms`].
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn try_terms<'a>(&self, text: &'a str) -> Result<Vec<Term<'a>>, Error> {
        let mut terms = Vec::new();
        let words = self.tokenizer.tokens(text).filter(|token| uax29::holds_word(&text[token.range.clone()]));
        for (position, token) in words.enumerate() {
            if self.stops(&text[token.range.clone()]) {
                continue;
            }
            terms.try_reserve(1).map_err(|_| Error::OutOfMemory)?;
            terms.extend(self.term(text, &token, position)?);
        }
        Ok(terms)
    }

    fn stops(&self, word: &str) -> bool {
        self.stopwords.as_ref().is_some_and(|stopwords| stopwords.contains(word))
    }

    fn term<'a>(&self, text: &'a str, token: &Token, position: usize) -> Result<Option<Term<'a>>, Error> {
        let aligned = self.normalizer.try_align(&text[token.range.clone()])?;
        let term = |text, range| Term { text, range, token: token.range.clone(), position };
        if aligned.text().is_empty() {
            return Ok(None);
        }
        if token.kind != Kind::Arabic {
            return Ok(Some(term(aligned.into_text(), token.range.clone())));
        }
        let stem = match self.stemmer.find(aligned.text()) {
            Stem::Part(stem) => stem,
            Stem::Own(stem) => return Ok(Some(term(Cow::Owned(stem), token.range.clone()))),
        };
        let source = aligned.to_source(TargetRange::new(stem.start, stem.end)).range();
        let range = token.range.start + source.start..token.range.start + source.end;
        Ok(Some(term(part(aligned.into_text(), stem), range)))
    }
}

fn part(text: Cow<'_, str>, range: Range<usize>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[range]),
        Cow::Owned(mut text) => {
            text.truncate(range.end);
            text.drain(..range.start);
            Cow::Owned(text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morphology::stem::{Algorithm, Stemmer};
    use crate::morphology::stopwords::StopWords;

    fn shown(analyzer: &Analyzer, text: &str) -> Vec<(String, String, usize)> {
        let terms = analyzer.terms(text).into_iter();
        terms.map(|term| (term.text.into_owned(), text[term.range].to_owned(), term.position)).collect()
    }

    #[track_caller]
    fn assert_terms(text: &str, expected: &[(&str, &str, usize)]) {
        let expected: Vec<_> =
            expected.iter().map(|&(term, source, at)| (term.to_owned(), source.to_owned(), at)).collect();
        assert_eq!(shown(&Analyzer::default(), text), expected, "{text}");
    }

    #[test]
    fn terms_are_stems_with_the_letters_that_made_them() {
        assert_terms("وَالكِتَابُ", &[("كتاب", "كِتَابُ", 0)]);
        assert_terms("والكتـــاب الأولُ", &[("كتاب", "كتـــاب", 0), ("اول", "أولُ", 1)]);
        assert_terms("إلى مكتباتها.", &[("ال", "إل", 0), ("مكتب", "مكتب", 1)]);
    }

    #[test]
    fn signs_are_none_and_other_kinds_are_not_stemmed() {
        assert_terms(
            "سعر ٣٫٥ $ 😀 — iPhone15!",
            &[("سعر", "سعر", 0), ("3.5", "٣٫٥", 1), ("iphone15", "iPhone15", 2)],
        );
        assert_terms("", &[]);
        assert_terms("؟! 😀", &[]);
    }

    #[test]
    fn a_rewritten_or_unchanged_word_has_its_whole_token() {
        let analyzer = Analyzer::builder().stemmer(Stemmer::new(Algorithm::None)).build();
        let found = shown(&analyzer, "وَالكِتَابُ");
        assert_eq!(found, [("والكتاب".to_owned(), "وَالكِتَابُ".to_owned(), 0)]);
    }

    #[test]
    fn stop_words_leave_their_positions_empty() {
        let analyzer = Analyzer::builder().stopwords(StopWords::from_name("msa").unwrap()).build();
        let found = shown(&analyzer, "وصل إِلَى المدينة");
        let terms: Vec<_> = found.iter().map(|(term, _, position)| (&**term, *position)).collect();
        assert_eq!(terms, [("وصل", 0), ("مدين", 2)]);
    }

    #[test]
    fn what_normalizes_to_nothing_is_no_term_and_keeps_its_position() {
        let analyzer = Analyzer::builder().normalizer(r#"map("ب", "")"#.parse().unwrap()).build();
        assert_eq!(shown(&analyzer, "بب نص"), [("نص".to_owned(), "نص".to_owned(), 1)]);
    }
}
