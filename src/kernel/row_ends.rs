//! Where rows end that are worked on as one text.

use super::Record;
use super::look::{BLOCK, lowest};

/// Follows the ends of rows, which ascend, from the text that a kernel reads to the one it writes.
#[derive(Debug)]
pub struct RowEnds<'a> {
    ends: std::iter::Peekable<std::iter::Copied<std::slice::Iter<'a, usize>>>,
    source: usize,
    target: usize,
    moved: Vec<usize>,
}

impl<'a> RowEnds<'a> {
    /// Those of a text; their number is known beforehand, so that following them asks for no memory.
    ///
    /// # Errors
    /// Where memory runs out.
    pub fn new(ends: &'a [usize]) -> Result<Self, std::collections::TryReserveError> {
        let mut moved = Vec::new();
        moved.try_reserve_exact(ends.len())?;
        Ok(RowEnds { ends: ends.iter().copied().peekable(), source: 0, target: 0, moved })
    }

    /// Where the rows end in the text that was written.
    pub fn finish(self) -> Vec<usize> {
        self.moved
    }

    /// The next units of the source, of which `place` tells how many units before one of them are in the target.
    #[inline]
    fn follow(&mut self, units: usize, place: impl Fn(usize) -> usize) {
        let end = self.source + units;
        while let Some(row) = self.ends.next_if(|row| *row <= end) {
            self.moved.push(self.target + place(row - self.source));
        }
        self.source = end;
        self.target += place(units);
    }
}

impl Record for RowEnds<'_> {
    type Told = ();

    /// Nothing that is mapped as one text needs its context, so that nothing is taken back.
    fn told(&mut self) {}
    fn back_to(&mut self, (): ()) {}

    #[inline]
    fn equal(&mut self, units: usize) {
        self.follow(units, |before| before);
    }

    #[inline]
    fn replace(&mut self, source: usize, target: usize) {
        self.follow(source, |before| if before == source { target } else { 0 });
    }

    #[inline]
    fn attach(&mut self, source: usize, _: impl FnOnce() -> Option<usize>) {
        self.follow(source, |_| 0);
    }

    #[inline]
    fn masked(&mut self, deleted: &[u64], _: usize, _: impl FnOnce() -> Option<usize>) {
        for word in deleted {
            self.follow(BLOCK, |before| before - (word & lowest(before)).count_ones() as usize);
        }
    }
}
