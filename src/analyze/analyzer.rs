//! The analyzer: which normalizer, tokenizer, sentence splitter, stemmer and segmenter work together.

use std::ops::Range;

use super::document::{AnalyzedToken, Document};
use super::segments::Segmented;
use crate::error::Error;
use crate::morphology::segment::Segmenter;
use crate::morphology::stem::{Algorithm, Stemmer};
use crate::morphology::stopwords::StopWords;
use crate::normalize::Normalizer;
use crate::tokenize::{Kind, Sentences, Token, Tokenizer, sentence_of};

/// Cuts, normalizes, stems and segments. Cheap to clone, immutable, safe to share between threads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analyzer {
    pub(super) normalizer: Normalizer,
    pub(super) tokenizer: Tokenizer,
    sentences: Sentences,
    pub(super) stemmer: Stemmer,
    segmenter: Option<Segmenter>,
    pub(super) stopwords: Option<StopWords>,
}

impl Default for Analyzer {
    /// Preset `search`, tokenizer `default`, stemmer `light10`, no segmenter.
    fn default() -> Self {
        Analyzer::builder().build()
    }
}

impl Analyzer {
    /// Begins with the defaults.
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder::default()
    }

    /// Analyzes a text. O(n).
    ///
    /// # Panics
    /// Where memory runs out; [`Analyzer::try_analyze`] says so instead.
    #[allow(clippy::panic)]
    pub fn analyze<'a>(&self, text: &'a str) -> Document<'a> {
        self.try_analyze(text).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Analyzes a text. O(n).
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn try_analyze<'a>(&self, text: &'a str) -> Result<Document<'a>, Error> {
        let mut cut: Vec<Token> = Vec::new();
        for token in self.tokenizer.tokens(text) {
            cut.try_reserve(1).map_err(|_| Error::OutOfMemory)?;
            cut.push(token);
        }
        let mut tokens: Vec<AnalyzedToken> = Vec::new();
        tokens.try_reserve(cut.len()).map_err(|_| Error::OutOfMemory)?;
        for token in &cut {
            tokens.push(self.token(text, token)?);
        }
        let tailored = self.tokenizer == Tokenizer::default() && self.sentences == Sentences::default();
        let sentences = if tailored {
            self.sentences_of(text, cut, &mut tokens)
        } else {
            self.sentences_over(text, &mut tokens)
        };
        Ok(Document { text, tokens, sentences })
    }

    /// The sentences of tokens that the default tokenizer cut.
    fn sentences_of(&self, text: &str, cut: Vec<Token>, tokens: &mut [AnalyzedToken]) -> Vec<Range<usize>> {
        let mut sentences = Vec::new();
        for (number, (range, members)) in self.sentences.of_tokens(text, cut.into_iter()).enumerate() {
            tokens[members].iter_mut().for_each(|token| token.sentence = Some(number));
            sentences.push(range);
        }
        sentences
    }

    /// The sentences of the text, whatever cut these tokens.
    fn sentences_over(&self, text: &str, tokens: &mut [AnalyzedToken]) -> Vec<Range<usize>> {
        let sentences: Vec<_> = self.sentences.split(text).collect();
        let mut number = 0;
        for token in tokens {
            token.sentence = sentence_of(&sentences, &mut number, &token.range());
        }
        sentences
    }

    fn token<'a>(&self, text: &'a str, token: &Token) -> Result<AnalyzedToken<'a>, Error> {
        let surface = &text[token.range.clone()];
        let is_arabic = token.kind == Kind::Arabic;
        let (norm, segmented) = match self.segmenter.as_ref().filter(|_| is_arabic) {
            None => (self.normalizer.try_normalize(surface)?, None),
            Some(segmenter) => {
                let aligned = self.normalizer.try_align(surface)?;
                let segmented = Segmented::new(segmenter, &aligned, token.range.start);
                (aligned.into_text(), segmented.map(Box::new))
            }
        };
        let stem = is_arabic.then(|| self.stemmer.find(&norm));
        Ok(AnalyzedToken {
            kind: token.kind,
            start: token.range.start,
            text: surface,
            norm,
            stem,
            segmented,
            sentence: None,
        })
    }
}

/// Chooses the parts of an [`Analyzer`].
#[derive(Clone, Debug, Default)]
pub struct AnalyzerBuilder {
    normalizer: Option<Normalizer>,
    tokenizer: Tokenizer,
    sentences: Sentences,
    stemmer: Option<Stemmer>,
    segmenter: Option<Segmenter>,
    stopwords: Option<StopWords>,
}

impl AnalyzerBuilder {
    /// What makes `norm` of a token. Default: preset `search`.
    pub fn normalizer(mut self, normalizer: Normalizer) -> Self {
        self.normalizer = Some(normalizer);
        self
    }

    /// What cuts words. Sentences are cut as [`AnalyzerBuilder::sentences`] says, whatever this is.
    pub fn tokenizer(mut self, tokenizer: Tokenizer) -> Self {
        self.tokenizer = tokenizer;
        self
    }

    /// What cuts sentences.
    pub fn sentences(mut self, sentences: Sentences) -> Self {
        self.sentences = sentences;
        self
    }

    /// What makes `stem` of `norm`. Default: `light10`.
    pub fn stemmer(mut self, stemmer: Stemmer) -> Self {
        self.stemmer = Some(stemmer);
        self
    }

    /// What makes `segments` and `lemma` of `norm`. Default: none. It tells ة from ه and أ from ا, which `search` makes one: give it
    /// the words as `clean` leaves them. [Terms](Analyzer::terms) are stems whatever it is.
    pub fn segmenter(mut self, segmenter: Segmenter) -> Self {
        self.segmenter = Some(segmenter);
        self
    }

    /// Words that are no [terms](Analyzer::terms). Default: none.
    pub fn stopwords(mut self, stopwords: StopWords) -> Self {
        self.stopwords = Some(stopwords);
        self
    }

    /// The analyzer.
    pub fn build(self) -> Analyzer {
        Analyzer {
            normalizer: self.normalizer.unwrap_or_else(|| Normalizer::new(search())),
            tokenizer: self.tokenizer,
            sentences: self.sentences,
            stemmer: self.stemmer.unwrap_or(Stemmer::new(Algorithm::Light10)),
            segmenter: self.segmenter,
            stopwords: self.stopwords,
        }
    }
}

fn search() -> crate::normalize::Spec {
    crate::normalize::presets::SEARCH.spec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_keep_their_places() {
        let text = "كَتَبَ الطالبُ،  رسالةً!\nhttps://t.co/a 12٫5";
        let document = Analyzer::default().analyze(text);
        for token in document.tokens() {
            assert_eq!(&text[token.range()], token.text());
        }
        let rows: Vec<_> = document
            .tokens()
            .iter()
            .map(|t| (t.norm().to_owned(), t.stem().map(str::to_owned), t.sentence()))
            .collect();
        let row =
            |norm: &str, stem: Option<&str>, sentence| (norm.to_owned(), stem.map(str::to_owned), sentence);
        assert_eq!(
            rows,
            [
                row("كتب", Some("كتب"), Some(0)),
                row("الطالب", Some("طالب"), Some(0)),
                row(",", None, Some(0)),
                row("رساله", Some("رسال"), Some(0)),
                row("!", None, Some(0)),
                row("https://t.co/a", None, Some(1)),
                row("12.5", None, Some(1)),
            ]
        );
    }

    #[test]
    fn parts_can_be_chosen() {
        let analyzer = Analyzer::builder()
            .normalizer("strip_marks".parse().unwrap())
            .stemmer(Stemmer::new(Algorithm::None))
            .build();
        let document = analyzer.analyze("المدرسةُ");
        assert_eq!((document.tokens()[0].norm(), document.tokens()[0].stem()), ("المدرسة", Some("المدرسة")));
    }

    #[test]
    fn stems_may_be_rewritten() {
        let analyzer = Analyzer::builder().stemmer(Stemmer::new(Algorithm::Isri)).build();
        let document = analyzer.analyze("والمكتوب قلم abc");
        let stems: Vec<_> = document.tokens().iter().map(AnalyzedToken::stem).collect();
        assert_eq!(stems, [Some("كتب"), Some("قلم"), None]);
    }

    #[test]
    fn stem_may_have_letters_that_its_word_has_not() {
        let analyzer = Analyzer::builder().stemmer(Stemmer::new(Algorithm::Snowball)).build();
        let document = analyzer.analyze("سيستخدمونها، يستخدم x");
        let stems: Vec<_> = document.tokens().iter().map(|token| token.stem()).collect();
        assert_eq!(stems, [Some("يستخدم"), None, Some("استخدم"), None]);
    }

    #[test]
    fn sentences_do_not_hang_on_the_tokenizer() {
        let text = "*** انتهى.بدأ! ثم مضى. ***\nنعم";
        let of = |name: &str| {
            let tokenizer = Tokenizer::from_name(name).unwrap();
            Analyzer::builder().tokenizer(tokenizer).build().analyze(text)
        };
        let numbers = |document: &Document| -> Vec<_> {
            document.tokens().iter().map(AnalyzedToken::sentence).collect()
        };
        let document = of("whitespace");
        assert_eq!(document.sentences(), of("default").sentences());
        assert_eq!(document.sentences().len(), 4);
        // The second token holds the end of a sentence and the whole of the next.
        assert_eq!(numbers(&document), [Some(0), Some(0), Some(2), Some(2), None, Some(3)]);
        for name in Tokenizer::NAMES {
            assert_eq!(of(name).sentences(), document.sentences(), "{name}");
        }
    }

    #[test]
    fn options_of_sentences_are_heard() {
        for (spec, expected) in [
            ("default", [0, 0, 0, 1, 1]),
            ("default(lines=join)", [0; 5]),
            ("default(lines=join, max_tokens=2)", [0, 0, 1, 1, 2]),
        ] {
            let analyzer = Analyzer::builder().sentences(spec.parse().unwrap()).build();
            let document = analyzer.analyze("وصل الوفد الكبير\nإلى المدينة");
            let numbers: Vec<_> = document.tokens().iter().filter_map(AnalyzedToken::sentence).collect();
            assert_eq!(numbers, expected, "{spec}");
        }
    }

    #[test]
    fn tokens_outside_sentences_have_no_number() {
        let document = Analyzer::default().analyze("***\nنص");
        let numbers: Vec<_> = document.tokens().iter().map(AnalyzedToken::sentence).collect();
        assert_eq!(numbers, [None, Some(0)]);
    }
}
