//! The answer of a stage as it grows.

use super::look::BLOCK;
use super::{Draft, Encoding, Record, TooWide};
use crate::chars::CodePoint;

/// The answer as it grows. Nothing is copied before the first change.
pub struct Output<'a, E: Encoding, R> {
    pub(super) text: &'a [E::Unit],
    pub(super) out: &'a mut Vec<E::Unit>,
    pub(super) record: &'a mut R,
    /// The text of a window, or of a stretch.
    pub(super) draft: &'a mut Draft,
    /// Whether there was a change: what stands before it is in `out`.
    pub(super) begun: bool,
    /// From here on nothing needed its context so far.
    pub(super) floor: usize,
    /// Whether memory ran out as a stretch was learned: what is asked again may then be answered in another way.
    pub(super) full: bool,
}

impl<E: Encoding, R: Record> Output<'_, E, R> {
    /// `from..to` of the text stays as it is.
    pub(super) fn keep(&mut self, from: usize, to: usize) -> Result<(), TooWide> {
        if self.begun && from < to {
            self.copy(from, to)?;
        }
        Ok(())
    }

    fn copy(&mut self, from: usize, to: usize) -> Result<(), TooWide> {
        self.out.try_reserve(to - from)?;
        self.out.extend_from_slice(&self.text[from..to]);
        self.record.equal(to - from);
        Ok(())
    }

    /// The first change is at `until`: what stands before it is part of the answer.
    pub(super) fn begin(&mut self, until: usize) -> Result<(), TooWide> {
        if !self.begun {
            self.begun = true;
            // And as much as a block may write more than it keeps.
            self.out.try_reserve(self.text.len() + BLOCK)?;
            self.copy(0, until)?;
        }
        Ok(())
    }

    /// What the steps made of a window, which the draft holds.
    pub(super) fn window(&mut self, start: usize, end: usize) -> Result<(), TooWide> {
        if self.draft.is_source::<E>(self.text, start, end) {
            return self.keep(start, end);
        }
        self.begin(start)?;
        // Four units hold a code point in every storage.
        self.out.try_reserve(self.draft.text().len() * 4)?;
        if !self.draft.emit::<E, R>(self.text, (start, end), self.out, self.record) {
            return Err(TooWide::Storage);
        }
        Ok(())
    }

    pub(super) fn put(&mut self, source: usize, cps: &[CodePoint]) -> Result<(), TooWide> {
        let before = self.out.len();
        self.out.try_reserve(cps.len() * 4)?;
        for &cp in cps {
            if !E::push(self.out, cp) {
                return Err(TooWide::Storage);
            }
        }
        let target = self.out.len() - before;
        // One code point for one of the same width leaves every place where it was.
        if target == source && cps.len() == 1 {
            self.record.equal(source);
        } else {
            self.record.replace(source, target);
        }
        Ok(())
    }

    pub(super) fn place(&mut self, at: usize) -> Place<R::Told> {
        Place { at, begun: self.begun, written: self.out.len(), told: self.record.told() }
    }

    /// Takes back what was written and told since.
    pub(super) fn back_to(&mut self, place: Place<R::Told>) {
        self.begun = place.begun;
        self.out.truncate(place.written);
        self.record.back_to(place.told);
    }
}

/// How far an answer has grown: to where in the text, and how much of it there is.
#[derive(Clone)]
pub struct Place<Told> {
    pub(super) at: usize,
    begun: bool,
    written: usize,
    told: Told,
}
