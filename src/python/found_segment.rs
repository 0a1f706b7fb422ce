//! A segment of a token of a document, on its way from bytes to code points.

use pyo3::prelude::*;
use pyo3::types::PyString;

use super::readable::{Place, Readable, Span, code_points};
use super::segment::Segment;
use super::text::substring;
use crate::analyze::{AnalyzedSegment, AnalyzedToken};
use crate::morphology::segment::Role;

/// A segment, in code points.
pub struct FoundSegment {
    role: Role,
    /// In the text as given.
    place: Span,
    /// In the norm of the token.
    part: Span,
    /// As it would be written alone, where that is not as it is written.
    form: Option<String>,
}

impl FoundSegment {
    /// The segments of a token that stands in `token_place`.
    pub fn all(readable: &Readable, token: &AnalyzedToken, token_place: Place) -> Vec<Self> {
        let mut norm_at = 0;
        let one = |segment: &AnalyzedSegment| {
            let part = (norm_at, norm_at + code_points(token.norm().as_bytes(), segment.norm.clone()));
            norm_at = part.1;
            let written = token.norm().get(segment.norm.clone());
            let form = (written != Some(segment.form.as_str())).then(|| segment.form.clone());
            FoundSegment {
                role: segment.role,
                place: place(readable, token, token_place, segment),
                part,
                form,
            }
        };
        token.segments().iter().map(one).collect()
    }

    /// The one segment of a token whose norm has so many code points and is no word, since it holds a lone surrogate.
    pub fn whole(token_place: Place, norm: usize) -> Vec<Self> {
        vec![FoundSegment { role: Role::Host, place: token_place.outer, part: (0, norm), form: None }]
    }

    /// The Python object for it.
    pub fn build<'py>(&self, norm: &Bound<'py, PyString>) -> PyResult<Bound<'py, Segment>> {
        let text = substring(norm, self.part.0, self.part.1)?;
        let form = self.form.as_ref().map_or_else(|| text.clone(), |form| PyString::new(norm.py(), form));
        let (start, end) = self.place;
        let segment = Segment { role: self.role, start, end, text: text.unbind(), form: form.unbind() };
        Bound::new(norm.py(), segment)
    }
}

/// Where a segment is in the text as given. Two of them may share a letter, so that each is looked for from where its token begins.
fn place(readable: &Readable, token: &AnalyzedToken, token_place: Place, segment: &AnalyzedSegment) -> Span {
    let (bytes, range) = (readable.utf8.as_bytes(), segment.range.clone());
    let start = token_place.inner.0 + code_points(bytes, token.range().start..range.start);
    if range.is_empty() {
        // A rule of the user's put it in. Behind the last letter surrogates may have gone.
        let at = readable.place((start, start)).outer.0.min(token_place.outer.1);
        return (at, at);
    }
    readable.place((start, start + code_points(bytes, range))).outer
}
