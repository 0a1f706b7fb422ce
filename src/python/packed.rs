//! Spans as numbers of 32 bits, for programs that read arrays.

use std::collections::TryReserveError;

use pyo3::prelude::*;

use super::errors::{Refused, guarded, too_far};
use super::offset::span_argument;
use super::protocol::view;
use super::readable::Span;
use super::spans::spans_argument;

/// Spans, of which none ends past 2³² - 1.
#[derive(Debug, Default)]
pub struct Packed(Vec<[u32; 2]>);

impl Packed {
    /// Asks for the memory of so many spans.
    pub fn reserve(&mut self, spans: usize) -> Result<(), TryReserveError> {
        self.0.try_reserve(spans)
    }

    /// Adds a span.
    ///
    /// # Errors
    /// [`Refused::TooFar`].
    pub fn push(&mut self, (start, end): Span) -> Result<(), Refused> {
        let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) else {
            return Err(Refused::TooFar(end));
        };
        self.0.try_reserve(1)?;
        self.0.push([start, end]);
        Ok(())
    }

    /// Adds spans, not more than `most`.
    #[inline(always)]
    pub fn extend(
        &mut self,
        spans: impl Iterator<Item = [u32; 2]>,
        most: usize,
    ) -> Result<(), TryReserveError> {
        self.0.try_reserve(most)?;
        self.0.extend(spans);
        Ok(())
    }

    /// As a `memoryview`.
    pub fn view(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        view(py, self.0)
    }
}

/// The buffer of spans that are known: tests ask it for some that no text of theirs is long enough for.
#[pyfunction]
#[pyo3(signature = (spans, /))]
pub fn _spans_buffer<'py>(spans: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    guarded(|| {
        let mut packed = Packed::default();
        for (start, end) in spans_argument(spans)? {
            let (start, end) = span_argument(start, end)?;
            packed.push((start, end)).map_err(|_| too_far(end, None))?;
        }
        packed.view(spans.py())
    })
}
