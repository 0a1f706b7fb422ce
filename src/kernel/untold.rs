//! What a stride tells of the blocks that it has done: not of each at once, but of many together, when their masks lie in memory.

// The operations of a processor, and words that were perhaps not written; each block says why it may.
#![allow(unsafe_code)]

use std::mem::MaybeUninit;

use super::look::{BLOCK, Look, Seen, lowest};
use super::processors::Job;
use super::scalar::width_of_last_kept;
use super::{Encoding, MOST_WORDS, Record, Table};

/// Blocks that are told together: where every tenth has a mark no processor foresees which.
pub(super) const UNTOLD: usize = 64;

/// How many blocks were not told yet.
#[derive(Clone, Copy, Default)]
pub(super) struct Pending {
    pub(super) count: usize,
    /// In which of them nothing is gone, the last one in the lowest bit.
    equal: u64,
}

/// What was seen in whole blocks, and perhaps a last one that is not, which were not told yet.
pub(super) struct Untold {
    pub(super) pending: Pending,
    gone: [MaybeUninit<u64>; UNTOLD],
    loose: [MaybeUninit<u64>; UNTOLD],
    narrowed: [MaybeUninit<u64>; UNTOLD],
}

impl Untold {
    #[inline(always)]
    pub(super) fn new() -> Self {
        let none = [MaybeUninit::uninit(); UNTOLD];
        Untold { pending: Pending::default(), gone: none, loose: none, narrowed: none }
    }

    #[inline(always)]
    pub(super) fn push(&mut self, pending: Pending, gone: u64, seen: &Seen) -> Pending {
        let i = pending.count % UNTOLD;
        self.gone[i].write(gone);
        self.loose[i].write(seen.loose);
        self.narrowed[i].write(seen.narrowed);
        Pending { count: i + 1, equal: pending.equal << 1 | u64::from(gone == 0) }
    }

    /// All of them, which count no more. There must be one.
    #[inline(always)]
    pub(super) fn take(&mut self) -> Blocks<'_> {
        let Pending { count, equal } = std::mem::take(&mut self.pending);
        // SAFETY: each of the first ones was written as it was counted.
        let [gone, loose, narrowed] =
            [&self.gone, &self.loose, &self.narrowed].map(|words| unsafe { written(words, count) });
        Blocks { some: !equal.reverse_bits() >> (UNTOLD - count), gone, loose, narrowed }
    }
}

/// The first words.
///
/// # Safety
/// They must have been written.
unsafe fn written(words: &[MaybeUninit<u64>; UNTOLD], count: usize) -> &[u64] {
    let words = &words[..count];
    // SAFETY: as the caller promises; a word that may not be written has the form of one that is.
    unsafe { std::slice::from_raw_parts(words.as_ptr().cast(), words.len()) }
}

/// What was seen in some blocks.
#[derive(Clone, Copy)]
pub(super) struct Blocks<'a> {
    /// In which of them something is gone.
    some: u64,
    gone: &'a [u64],
    loose: &'a [u64],
    narrowed: &'a [u64],
}

/// Tells what became of blocks.
pub(super) struct Tell<'a, E: Encoding, R> {
    pub(super) record: &'a mut R,
    pub(super) table: &'a Table,
    pub(super) text: &'a [E::Unit],
    /// From here on nothing needed its context.
    pub(super) floor: usize,
    /// They end with the text, and are whole but for the last one, of `len` units.
    pub(super) blocks: Blocks<'a>,
    pub(super) len: usize,
}

impl<E: Encoding, R: Record> Job<E::Unit> for Tell<'_, E, R> {
    type Answer = ();

    #[inline(always)]
    unsafe fn run<L: Look<Unit = E::Unit>>(self) {
        let Tell { record, table, text, floor, blocks, len } = self;
        let last = |end| width_of_last_kept::<E>(table, text, floor, end);
        let count = blocks.gone.len();
        let from = text.len() - len - (count - 1) * BLOCK;
        // How far all is told.
        let (mut told, mut some) = (from, blocks.some);
        while some != 0 {
            let i = some.trailing_zeros() as usize;
            let at = from + i * BLOCK;
            // SAFETY: as the caller promises.
            let dense = unsafe { dense::<L>(text, at, blocks, i) };
            if dense > 0 {
                record.equal(at - told);
                record.masked(&blocks.gone[i..i + dense], L::LETTER, || {
                    last(at + blocks.gone[i].trailing_zeros() as usize)
                });
                told = at + dense * BLOCK;
                some &= !lowest(i + dense);
                continue;
            }
            some &= some - 1;
            told = tell_block::<E, L, R>(
                record,
                text,
                (told, at),
                (blocks.gone[i], blocks.loose[i], blocks.narrowed[i]),
                &last,
            );
        }
        record.equal(text.len() - told);
    }
}

/// So many marks in a block are told as bits: as edits they take as much memory, and more time.
const DENSE: u32 = 6;

/// How many blocks from the one of number `i` on, which stands at `at`, can be told as bits: many marks, all behind letters of the
/// same width.
///
/// # Safety
/// The processor must have the features of `L`.
#[inline(always)]
unsafe fn dense<L: Look>(text: &[L::Unit], at: usize, blocks: Blocks, i: usize) -> usize {
    let starts = |i: usize| blocks.gone[i] & !(blocks.gone[i] << 1);
    let has_marks = |i: usize| {
        starts(i).count_ones() >= DENSE && (blocks.loose[i] | blocks.narrowed[i]) & blocks.gone[i] == 0
    };
    if !has_marks(i) {
        return 0;
    }
    // Before which units a letter ends that began in the block before, or which lie in one: a mark may, too.
    let mut before = (0..L::LETTER)
        .fold(0, |before, place| before | u64::from(L::is_behind_letter(text, at + place)) << place);
    let mut count = 0;
    for block in text[at..].chunks_exact(BLOCK).take(MOST_WORDS.min(blocks.gone.len() - i)) {
        // SAFETY: as the caller promises; a block is there.
        let letters = unsafe { L::of(block.as_ptr()).letters() };
        let behind = letters << L::LETTER | before;
        before = letters >> (BLOCK - L::LETTER);
        before |= before >> 1;
        if !has_marks(i + count) || starts(i + count) & !behind != 0 {
            break;
        }
        count += 1;
    }
    count
}

/// Tells what became of the block of `text` at `at` and of what stands before it from `told` on, which stays in place; `last`
/// gives the width of the last code point before a place that stays. Gives how far all is told.
#[inline(always)]
fn tell_block<E: Encoding, L: Look<Unit = E::Unit>, R: Record>(
    record: &mut R,
    text: &[E::Unit],
    (mut told, at): (usize, usize),
    (gone, loose, narrowed): (u64, u64, u64),
    last: &impl Fn(usize) -> Option<usize>,
) -> usize {
    let mut left = gone;
    while left != 0 {
        let first = left.trailing_zeros() as usize;
        let start = at + first;
        let equal = start - told;
        if narrowed >> first & 1 == 1 {
            // A letter of two bytes that becomes one.
            record.equal(equal);
            record.replace(2, 1);
            told = start + 2;
            left &= !lowest(first + 2);
            continue;
        }
        let is_loose = loose >> first & 1 == 1;
        let kind = if is_loose { loose & gone } else { gone & !loose & !narrowed };
        let len = (kind >> first).trailing_ones() as usize;
        left &= !lowest(first + len);
        told = start + len;
        if is_loose {
            record.equal(equal);
            record.replace(len, 0);
            continue;
        }
        let letter = match equal {
            0 => usize::MAX,
            _ if L::is_behind_letter(text, start) => L::LETTER,
            _ => E::decode_before(text, start).1,
        };
        if letter <= equal {
            record.marked(equal - letter, letter, len);
        } else {
            record.equal(equal);
            record.attach(len, || last(start));
        }
    }
    told
}
