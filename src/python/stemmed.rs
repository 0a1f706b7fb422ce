//! Running text, stemmed.

use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::batch;
use super::errors::Refused;
use super::readable::code_points;
use super::scratch::Scratch;
use super::text::{Errors, Text, Units, treat};
use super::work::{Change, Transform};
use crate::analyze::StemCounts;
use crate::morphology::stem::Stemmer;
use crate::tokenize::{Kind, Tokenizer};

/// Puts stems in the place of Arabic words.
pub struct StemText<'a>(pub &'a Stemmer);

impl Transform for StemText<'_> {
    // As `analyze::stem_text`, but for lone surrogates, which UTF-8 does not hold and the answer does.
    fn apply<'s>(&self, text: Text<'_>, _: &'s mut Scratch) -> Result<Change<'s>, Refused> {
        let (given, utf8) = (text.code_points()?, text.to_readable_utf8()?);
        let mut out: Vec<u32> = Vec::new();
        out.try_reserve(given.len())?;
        let (mut byte, mut index, mut last) = (0, 0, 0);
        for token in Tokenizer::default().tokens(&utf8).filter(|token| token.kind == Kind::Arabic) {
            let start = index + code_points(utf8.as_bytes(), byte..token.range.start);
            let end = start + code_points(utf8.as_bytes(), token.range.clone());
            (byte, index) = (token.range.end, end);
            let stem = self.0.stem_of(&given[start..end]);
            out.try_reserve(start - last + stem.len())?;
            out.extend_from_slice(&given[last..start]);
            out.extend(stem);
            last = end;
        }
        out.try_reserve(given.len() - last)?;
        out.extend_from_slice(&given[last..]);
        Ok(if out == given { Change::Nothing } else { Change::Text(Units::Ucs4(out)) })
    }
}

/// How often each stem comes up in texts, as a dict, the most frequent first.
pub fn counts<'py>(
    stemmer: &Stemmer,
    texts: &Bound<'py, PyAny>,
    errors: Errors,
) -> PyResult<Bound<'py, PyDict>> {
    let mut counts = StemCounts::new(stemmer.clone());
    batch::each(texts, |text| {
        let treated = treat(text, errors)?;
        counts.add(&treated.as_ref().map_or(text, Units::text).to_readable_utf8()?);
        Ok(())
    })?;
    let dict = PyDict::new(texts.py());
    for (stem, count) in counts.sorted() {
        dict.set_item(stem, count)?;
    }
    Ok(dict)
}
