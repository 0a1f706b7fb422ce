//! Many look-ups in one pass over the edits.

use super::shapes::Side;
use super::stream::Ask;
use super::{Alignment, SourceRange, TargetRange};
use crate::kernel::TooWide;

impl Alignment {
    /// [`Alignment::to_source`] of every range, in the order given, whatever that is. The edits are read at most
    /// once: O(k log k + edits) for k ranges, and no more than k times O(log n).
    ///
    /// # Errors
    /// [`TooWide::Memory`].
    pub fn to_source_all(&self, ranges: &[TargetRange]) -> Result<Vec<SourceRange>, TooWide> {
        self.all(Side::Target, ranges.iter().map(|range| (range.start, range.end)), SourceRange::new)
    }

    /// [`Alignment::from_source`] of every range, as [`Alignment::to_source_all`].
    ///
    /// # Errors
    /// [`TooWide::Memory`].
    pub fn from_source_all(&self, ranges: &[SourceRange]) -> Result<Vec<TargetRange>, TooWide> {
        self.all(Side::Source, ranges.iter().map(|range| (range.start, range.end)), TargetRange::new)
    }

    fn all<T>(
        &self,
        side: Side,
        ranges: impl ExactSizeIterator<Item = (usize, usize)>,
        made: fn(usize, usize) -> T,
    ) -> Result<Vec<T>, TooWide> {
        let (mut asked, mut places, mut answers) = (Vec::new(), Vec::new(), Vec::new());
        asked.try_reserve_exact(2 * ranges.len())?;
        places.try_reserve_exact(2 * ranges.len())?;
        answers.try_reserve_exact(ranges.len())?;
        for (start, end) in ranges {
            for ask in self.asks(side, start, end) {
                match ask {
                    Ask::Begin(unit) | Ask::End(unit) => asked.push((unit, places.len(), ask)),
                    Ask::Fixed(_) => {}
                }
                places.push(if let Ask::Fixed(place) = ask { place } else { 0 });
            }
        }
        asked.sort_unstable_by_key(|&(unit, ..)| unit);
        let mut reader = self.reader(side);
        for (unit, slot, ask) in asked {
            places[slot] = ask.of(reader.piece_at(unit));
        }
        answers.extend(places.chunks_exact(2).map(|both| made(both[0], both[1])));
        Ok(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hundred thousand units with edits of every shape, more than one entry point's worth.
    fn alignment() -> Alignment {
        let edits = (0..1500).map(|i: usize| (60 * i..60 * i + i % 5, (i / 5) % 4));
        Alignment::from_edits(100_000, edits).unwrap()
    }

    /// Ranges of up to forty units all over a text, the largest first, and some past its end.
    fn ranges(len: usize) -> impl Iterator<Item = (usize, usize)> {
        (0..len + 40).rev().step_by(7).map(|start| (start, start + (start * 31) % 41))
    }

    #[test]
    fn all_at_once_is_one_by_one() {
        let alignment = alignment();
        let targets: Vec<_> = ranges(alignment.target_len()).map(|(i, j)| TargetRange::new(i, j)).collect();
        let one_by_one: Vec<_> = targets.iter().map(|&range| alignment.to_source(range)).collect();
        assert_eq!(alignment.to_source_all(&targets).unwrap(), one_by_one);
        let sources: Vec<_> = ranges(alignment.source_len()).map(|(i, j)| SourceRange::new(i, j)).collect();
        let one_by_one: Vec<_> = sources.iter().map(|&range| alignment.from_source(range)).collect();
        assert_eq!(alignment.from_source_all(&sources).unwrap(), one_by_one);
    }

    #[test]
    fn a_text_of_nothing_and_a_list_of_nothing() {
        let deleted = Alignment::from_edits(4, [(0..4, 0)]).unwrap();
        assert_eq!(deleted.to_source_all(&[TargetRange::new(0, 0)]).unwrap(), [SourceRange::new(0, 0)]);
        assert_eq!(deleted.from_source_all(&[SourceRange::new(1, 3)]).unwrap(), [TargetRange::new(0, 0)]);
        let inserted = Alignment::from_edits(0, [(0..0, 4)]).unwrap();
        assert_eq!(inserted.from_source_all(&[SourceRange::new(0, 0)]).unwrap(), [TargetRange::new(4, 4)]);
        assert_eq!(inserted.to_source_all(&[]).unwrap(), []);
    }
}
