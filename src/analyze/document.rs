//! What an analysis found.

use std::borrow::Cow;
use std::ops::Range;

use super::segments::{AnalyzedSegment, Segmented};
use crate::morphology::stem::Stem;
use crate::tokenize::Kind;

/// A text, its tokens and its sentences.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<AnalyzedToken<'a>>,
    pub(super) sentences: Vec<Range<usize>>,
}

impl<'a> Document<'a> {
    /// The text that was analyzed.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The tokens, in order.
    pub fn tokens(&self) -> &[AnalyzedToken<'a>] {
        &self.tokens
    }

    /// Where each sentence is, in bytes.
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }
}

/// A token with what the layers made of it.
#[derive(Clone, Debug)]
pub struct AnalyzedToken<'a> {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) text: &'a str,
    pub(super) norm: Cow<'a, str>,
    pub(super) stem: Option<Stem>,
    // Most documents have none of it, and their tokens stay small.
    pub(super) segmented: Option<Box<Segmented>>,
    pub(super) sentence: Option<usize>,
}

impl<'a> AnalyzedToken<'a> {
    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Where it is in the text, in bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// As it stands in the text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Normalized.
    pub fn norm(&self) -> &str {
        &self.norm
    }

    /// The stem of [`AnalyzedToken::norm`], for tokens of kind `arabic`.
    pub fn stem(&self) -> Option<&str> {
        match self.stem.as_ref()? {
            Stem::Part(range) => self.norm.get(range.clone()),
            Stem::Own(stem) => Some(stem),
        }
    }

    /// The parts of [`AnalyzedToken::norm`], which cover it in order; none for other kinds than `arabic` and without a
    /// [segmenter](super::AnalyzerBuilder::segmenter).
    pub fn segments(&self) -> &[AnalyzedSegment] {
        self.segmented.as_ref().map_or(&[], |segmented| &segmented.segments)
    }

    /// The dictionary form of [`AnalyzedToken::norm`]; none where the word is guessed, and where there are no segments.
    pub fn lemma(&self) -> Option<&str> {
        self.segmented.as_ref()?.lemma.as_deref()
    }

    /// The number of its sentence, from 0; none where it belongs to none.
    pub fn sentence(&self) -> Option<usize> {
        self.sentence
    }
}
