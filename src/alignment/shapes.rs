//! The form in which edits stand in the stream of an alignment.

/// The shapes (source units, target units) that fit into four bits. 0 announces any other.
pub(super) const SHAPES: [(usize, usize); 15] = [
    (2, 1), // a letter and a mark in UCS; an Arabic digit made ASCII in UTF-8
    (3, 1), // a letter and two marks in UCS
    (1, 0),
    (2, 0), // a tatweel in UTF-8
    (3, 0), // a control in UTF-8
    (4, 2), // a letter and a mark in UTF-8
    (6, 2), // a letter and two marks in UTF-8
    (8, 2),
    (4, 1),
    (1, 2), // lam-alef in UCS
    (3, 4), // lam-alef in UTF-8
    (3, 2), // a presentation form in UTF-8
    (2, 2), // two marks put in order, in UCS
    (4, 4), // the same in UTF-8
    (0, 1), // an inserted space
];

/// More than the most units a shape of [`SHAPES`] has in the source, and in the target.
pub(super) const MOST_SOURCE: usize = 9;
pub(super) const MOST_TARGET: usize = 5;

/// The number of each shape, counted from 1; 0 for what is none.
pub(super) const NUMBERS: [[u8; MOST_TARGET]; MOST_SOURCE] = {
    let mut numbers = [[0; MOST_TARGET]; MOST_SOURCE];
    let mut i = 0;
    while i < SHAPES.len() {
        numbers[SHAPES[i].0][SHAPES[i].1] = i as u8 + 1;
        i += 1;
    }
    numbers
};

/// What an edit of a single byte takes of the source, and of the target in the high half: its gap too. 0 for a byte that is
/// not all of an edit, and for a deletion, which may have to be joined with what stands beside it.
pub(super) const LENGTHS: [u32; 256] = {
    let mut lengths = [0; 256];
    let mut byte = 0;
    while byte < 0xF0 {
        if byte & 0xF != 0 {
            let (source, target) = SHAPES[(byte & 0xF) - 1];
            let gap = byte >> 4;
            lengths[byte] = if target > 0 { ((gap + source) | ((gap + target) << HALF)) as u32 } else { 0 };
        }
        byte += 1;
    }
    lengths
};
const HALF: u32 = 16;

/// Announces, as the numbers of an edit of nothing, a stretch of [`super::masks`]: the units of a letter, where the stretch
/// begins and ends, and its words of eight bytes follow.
pub(super) const STRETCH: (usize, usize) = (0, 0);

/// One of the two texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Side {
    Source,
    Target,
}

impl Side {
    /// What [`LENGTHS`] says of this side.
    #[inline(always)]
    pub(super) fn half(self, lengths: u32) -> usize {
        let shift = if self == Side::Source { 0 } else { HALF };
        (lengths >> shift & ((1 << HALF) - 1)) as usize
    }
}
