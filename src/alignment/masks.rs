//! Stretches of a text with a mark at nearly every letter: a bit a unit says which are deleted.
//!
//! Where marks are dense a bit a unit takes less memory than an edit each, and far less time to write, since the kernels have
//! the bits at hand. A stretch stands among the edits of the stream; who reads them sees edits.

/// Units that a word of bits tells of.
pub(super) const WORD: usize = 64;

/// The most words of a stretch: a look-up may read all of one.
pub(super) const MOST_WORDS: usize = 16;

/// A stretch as it grows. All that is deleted belongs to the letter before it, all of which have as many units.
#[derive(Clone, Debug, Default)]
pub(super) struct Growing {
    /// Units in place before it.
    pub(super) gap: usize,
    /// Units of a letter.
    pub(super) letter: usize,
    /// Where in the first word it begins.
    pub(super) from: usize,
    pub(super) words: Vec<u64>,
    /// Edits in it, and units that are deleted.
    edits: usize,
    deleted: usize,
}

/// How a stretch ends: its last letter with what is deleted behind it stands open, since more may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// Where the stretch ends, counted like [`Growing::from`].
    pub(super) to: usize,
    /// Units in place behind it.
    pub(super) behind: usize,
    /// Units behind the stretch that are deleted, and belong to the letter before them.
    pub(super) open: usize,
    /// Edits before its end.
    pub(super) edits: usize,
    /// Units that are deleted before its end.
    pub(super) deleted: usize,
}

impl Growing {
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(super) fn end(&self) -> End {
        let all = self.words.len() * WORD;
        let kept = leading(&self.words, |word| word.leading_zeros());
        let (edits, deleted) = (self.edits, self.deleted);
        if kept > 0 {
            let to = (all - kept).max(self.from);
            return End { to, behind: all - to, open: 0, edits, deleted };
        }
        let open = leading(&self.words, |word| word.leading_ones());
        End { to: all - open - self.letter, behind: 0, open, edits: edits - 1, deleted: deleted - open }
    }

    /// Appends a word.
    #[inline(always)]
    pub(super) fn push(&mut self, word: u64) {
        let before = self.words.last().map_or(0, |last| last >> (WORD - 1));
        self.edits += (word & !(word << 1 | before)).count_ones() as usize;
        self.deleted += word.count_ones() as usize;
        self.words.push(word);
    }

    /// Begins anew, at bit `from` of the first word.
    pub(super) fn begin(&mut self, gap: usize, letter: usize, from: usize) {
        self.words.clear();
        (self.gap, self.letter, self.from, self.edits, self.deleted) = (gap, letter, from, 0, 0);
    }
}

/// How many units at the end of all words are alike.
fn leading(words: &[u64], alike: impl Fn(&u64) -> u32) -> usize {
    let mut units = 0;
    for word in words.iter().rev() {
        units += alike(word) as usize;
        if alike(word) as usize != WORD {
            break;
        }
    }
    units
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The runs of deleted units, one by one.
    fn runs(growing: &Growing, to: usize) -> Vec<(usize, usize)> {
        let bit = |i: usize| growing.words[i / WORD] >> (i % WORD) & 1 == 1;
        let (mut found, mut kept, mut deleted) = (Vec::new(), 0, 0);
        for i in growing.from..to {
            if bit(i) {
                deleted += 1;
                continue;
            }
            if deleted > 0 {
                found.push((kept, deleted));
                (kept, deleted) = (0, 0);
            }
            kept += 1;
        }
        found.extend((deleted > 0).then_some((kept, deleted)));
        found
    }

    proptest! {
        #[test]
        fn a_stretch_is_read_as_its_bits_say(
            marked in proptest::collection::vec((0..70_usize, 0..70_usize), 1..12),
            letter in 1..3_usize,
            from in 0..40_usize,
            is_cut: bool,
        ) {
            // Before what is deleted stands a letter.
            let mut bits = vec![false; from];
            for (kept, deleted) in marked {
                bits.resize(bits.len() + letter + kept, false);
                bits.resize(bits.len() + deleted, true);
            }
            let words = if is_cut { bits.len() / WORD } else { bits.len().div_ceil(WORD) };
            bits.resize(words.max(1) * WORD, false);
            let mut growing = Growing::default();
            growing.begin(0, letter, from);
            for word in bits.chunks(WORD) {
                growing.push(word.iter().rev().fold(0, |bits, &bit| bits << 1 | u64::from(bit)));
            }
            let end = growing.end();
            let all = growing.words.len() * WORD;
            let open = if end.open > 0 { letter } else { 0 };
            prop_assert_eq!(end.to + end.behind + open + end.open, all);
            let bytes: Vec<[u8; 8]> = growing.words.iter().map(|word| word.to_le_bytes()).collect();
            let mut read = Read::new(&bytes, letter, (from, end.to));
            let expected = runs(&growing, end.to);
            prop_assert_eq!(std::iter::from_fn(|| read.next()).collect::<Vec<_>>(), &expected[..]);
            let told: usize = expected.iter().map(|(kept, deleted)| kept + deleted).sum();
            prop_assert_eq!(read.rest(), end.to - from - told);
            let deleted = expected.iter().map(|(_, deleted)| deleted).sum();
            prop_assert_eq!((end.edits, end.deleted), (expected.len(), deleted));
        }
    }
}
