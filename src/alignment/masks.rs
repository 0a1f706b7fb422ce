//! Stretches of a text with a mark at nearly every letter: a bit a unit says which are deleted.
//!
//! Where marks are dense a bit a unit takes less memory than an edit each, and far less time to write, since the kernels have
//! the bits at hand. A stretch stands among the edits of the stream; who reads them sees edits.

use super::shapes::Side;
use crate::kernel::MOST_WORDS;

/// Units that a word of bits tells of.
pub(super) const WORD: usize = 64;

/// A stretch that is to be written. All that is deleted belongs to the letter before it, all of which have as many units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch<'a> {
    /// Units of a letter.
    pub(super) letter: usize,
    /// Where in the words it begins and ends.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) words: &'a [u64],
    /// Units that are deleted there.
    pub(super) deleted: usize,
}

impl<'a> Stretch<'a> {
    /// What is told by the words from the place `from` on, behind which stands a letter, up to the last letter that is deleted
    /// behind; and how many units behind that letter are deleted at the end, to which more may come: the letter is then no part of
    /// the stretch.
    #[inline(always)]
    pub(super) fn new(words: &'a [u64], letter: usize, from: usize) -> (Self, usize) {
        let all = words.len() * WORD;
        let (first, last) = (words.first().unwrap_or(&0), words.last().unwrap_or(&0));
        let (kept, open) = (last.leading_zeros() as usize, last.leading_ones() as usize);
        let to = if open > 0 { all - open - letter } else { all - kept };
        let before = first & !(!0 << from);
        let deleted = words.iter().map(|word| word.count_ones() as usize).sum::<usize>();
        let deleted = deleted - before.count_ones() as usize - open;
        (Stretch { letter, from, to, words, deleted }, open)
    }
}

/// A stretch as it is read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Read<'a> {
    words: &'a [[u8; 8]],
    pub(super) letter: usize,
    at: usize,
    to: usize,
}

impl<'a> Read<'a> {
    pub(super) fn new(words: &'a [[u8; 8]], letter: usize, (from, to): (usize, usize)) -> Self {
        Read { words, letter, at: from, to }
    }

    /// The next units in place, and how many behind them are deleted; `None` where none are any more.
    pub(super) fn next(&mut self) -> Option<(usize, usize)> {
        let start = self.at + self.run(self.at, 0);
        if start >= self.to {
            return None;
        }
        let end = (start + self.run(start, !0)).min(self.to);
        let found = (start - self.at, end - start);
        self.at = end;
        Some(found)
    }

    /// Units in place at the end, when all deleted ones were read.
    pub(super) fn rest(&mut self) -> usize {
        let rest = self.to - self.at;
        self.at = self.to;
        rest
    }

    /// Whether all was read.
    pub(super) fn is_over(&self) -> bool {
        self.at == self.to
    }

    /// Takes what is left, by whole words, as long as it ends before `end` units of `side`, and behind something that is deleted.
    pub(super) fn part(&mut self, side: Side, end: usize) -> Option<Part> {
        let first = self.at / WORD;
        let mut part = Part { letter: self.letter, from: self.at % WORD, ..Part::default() };
        let (mut units, mut deleted) = (0, 0);
        for (i, word) in self.words.iter().enumerate().take(self.to.div_ceil(WORD)).skip(first) {
            let (start, to) = (self.at.max(i * WORD), self.to.min(i * WORD + WORD));
            let word =
                u64::from_le_bytes(*word) & (!0 << (start % WORD)) & (!0 >> (WORD - 1 - (to - 1) % WORD));
            let gone = word.count_ones() as usize;
            units += to - start - if side == Side::Target { gone } else { 0 };
            if units >= end {
                break;
            }
            part.words[i - first] = word;
            // What is deleted at the end of the word may go on in the next one.
            let whole = word.checked_shl(word.leading_ones()).map_or(0, |rest| rest >> word.leading_ones());
            if whole != 0 {
                part.to = (i - first + 1) * WORD - whole.leading_zeros() as usize;
                part.deleted = deleted + whole.count_ones() as usize;
            }
            deleted += gone;
        }
        if part.to == 0 {
            return None;
        }
        self.at = first * WORD + part.to;
        Some(part)
    }

    /// How many bits from `at` on are those of `alike`, all or none.
    fn run(&self, at: usize, alike: u64) -> usize {
        let mut units = 0;
        loop {
            let Some(word) = self.words.get((at + units) / WORD) else { return units };
            let from = (at + units) % WORD;
            let same = ((u64::from_le_bytes(*word) ^ alike) >> from).trailing_zeros() as usize;
            if from + same < WORD {
                return units + same;
            }
            units += WORD - from;
        }
    }
}

/// A part of a stretch.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    letter: usize,
    from: usize,
    to: usize,
    words: [u64; MOST_WORDS],
    deleted: usize,
}

impl Part {
    /// The same to be written.
    pub(super) fn stretch(&self) -> Stretch<'_> {
        let Part { letter, from, to, ref words, deleted } = *self;
        Stretch { letter, from, to, words, deleted }
    }

    /// The units of one side.
    pub(super) fn units(&self, side: Side) -> usize {
        self.to - self.from - if side == Side::Target { self.deleted } else { 0 }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Words of a stretch, of letters of two units; what is deleted may begin and end it.
    pub(in crate::alignment) fn words() -> impl Strategy<Value = Vec<u64>> {
        let marked = proptest::collection::vec((0..3_usize, 1..4_usize), 30..400);
        (0..4_usize, marked).prop_map(|(start, marked)| {
            // Before what is deleted stands a letter.
            let mut bits = vec![true; start];
            for (kept, deleted) in marked {
                bits.resize(bits.len() + 2 + kept, false);
                bits.resize(bits.len() + deleted, true);
            }
            let word = |bits: &[bool]| bits.iter().rev().fold(0, |word, &bit| word << 1 | u64::from(bit));
            bits.chunks_exact(WORD).map(word).take(MOST_WORDS).collect()
        })
    }

    /// The runs of deleted units of some words, one by one: how many stay before each, and how many are deleted.
    pub(in crate::alignment) fn runs(words: &[u64], from: usize, to: usize) -> Vec<(usize, usize)> {
        let bits: Vec<bool> = (from..to).map(|i| words[i / WORD] >> (i % WORD) & 1 == 1).collect();
        let (mut kept, mut found) = (0, Vec::new());
        for run in bits.chunk_by(|a, b| a == b) {
            match run[0] {
                true => found.push((std::mem::take(&mut kept), run.len())),
                false => kept = run.len(),
            }
        }
        found
    }

    fn told(runs: &[(usize, usize)]) -> (usize, usize) {
        runs.iter().fold((0, 0), |(units, gone), (kept, deleted)| (units + kept + deleted, gone + deleted))
    }

    proptest! {
        #[test]
        fn a_stretch_is_read_as_its_bits_say(words in words(), ends: [bool; 2], cut in 0..2000_usize) {
            let all = words.len() * WORD;
            let start = words[0].trailing_ones() as usize;
            let (stretch, open) = Stretch::new(&words, 2, start);
            let last = words[words.len() - 1];
            prop_assert_eq!(open, last.leading_ones() as usize);
            let behind = if open > 0 { 2 + open } else { last.leading_zeros() as usize };
            prop_assert_eq!(stretch.to + behind, all);
            let expected = runs(&words, start, stretch.to);
            prop_assert_eq!(stretch.deleted, told(&expected).1);

            let bytes: Vec<[u8; 8]> = words.iter().map(|word| word.to_le_bytes()).collect();
            let mut read = Read::new(&bytes, 2, (start, stretch.to));
            let mut found = Vec::new();
            // Some one by one, then a part at once, then the rest.
            found.extend((0..cut % 20).map_while(|_| read.next()));
            let (end, side) = (if ends[0] { cut } else { all }, if ends[1] { Side::Source } else { Side::Target });
            if let Some(part) = read.part(side, end) {
                let Stretch { from, to, words, deleted, .. } = part.stretch();
                let part_runs = runs(words, from, to);
                prop_assert_eq!(told(&part_runs), (to - from, deleted), "it ends behind what is deleted");
                prop_assert!(part.units(side) < end);
                found.extend(part_runs);
            }
            found.extend(std::iter::from_fn(|| read.next()));
            prop_assert_eq!(&found, &expected);
            prop_assert_eq!(read.rest(), stretch.to - start - told(&expected).0);
        }
    }
}
