//! A normalized text that knows where each part came from.

use std::borrow::Cow;

use crate::alignment::{self, Alignment, Edit, SourceRange, TargetRange};
use crate::kernel::Utf8;

/// A normalized text and its alignment to the original. Offsets are bytes.
#[derive(Clone, Debug)]
pub struct Aligned<'a> {
    source: &'a str,
    text: Cow<'a, str>,
    alignment: Alignment,
}

impl<'a> Aligned<'a> {
    pub(super) fn new(source: &'a str, text: Cow<'a, str>, alignment: Alignment) -> Self {
        Aligned { source, text, alignment }
    }

    /// The original.
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The normalized text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The normalized text, taken out.
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The correspondence itself.
    pub fn alignment(&self) -> &Alignment {
        &self.alignment
    }

    /// Where in the original a range of [`Aligned::text`] comes from.
    pub fn to_source(&self, range: impl Into<TargetRange>) -> SourceRange {
        self.alignment.to_source(range.into())
    }

    /// What became of a range of the original.
    pub fn from_source(&self, range: impl Into<SourceRange>) -> TargetRange {
        self.alignment.from_source(range.into())
    }

    /// Every change, in order.
    pub fn edits(&self) -> impl Iterator<Item = Edit> + '_ {
        alignment::edits::<Utf8>(&self.alignment, self.source.as_bytes(), self.text.as_bytes())
    }
}
