//! The code points of a block of which its forms do not tell: what becomes of them is asked one by one, and put into the block.

// Memory that is written past the length of a vector; the block says why it may.
#![allow(unsafe_code)]

use super::look::{BLOCK, Seen, lowest};
use super::{Encoding, Entry, Record};
use crate::chars::CodePoint;

/// The places of the bits that are set, the lowest first.
#[inline(always)]
fn bits(mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = mask.trailing_zeros() as usize;
        mask &= mask.wrapping_sub(1);
        (place < BLOCK).then_some(place)
    })
}

/// Whether an answer is another unit than the one that stands there.
#[inline(always)]
pub(super) fn differ<Unit: PartialEq>(block: &[Unit], answered: u64, answers: &[Unit; BLOCK]) -> bool {
    bits(answered).any(|place| answers[place] != block[place])
}

/// Puts answers into a block that was written at `end` without the units that are `gone`.
///
/// # Safety
/// So much must have been written there, answers not being gone.
#[inline(always)]
pub(super) unsafe fn put_answers<Unit: Copy>(
    end: *mut Unit,
    gone: u64,
    answered: u64,
    answers: &[Unit; BLOCK],
) {
    for place in bits(answered) {
        // SAFETY: as the caller promises; before this unit stand those before it that are not gone.
        unsafe { *end.add((lowest(place) & !gone).count_ones() as usize) = answers[place] };
    }
}

/// Asks what becomes of the code points that the forms do not cover, or not alone, up to the first one that takes more. Gives what is
/// seen then, how much of the block counts (not a code point which ends behind it, unless it stays as it is seen), and in place of
/// which units there are `answers`.
///
/// It is no part of the vectors' own function, and so takes none: they would be passed through memory.
#[inline(never)]
pub(super) fn ask<E: Encoding, R: Record>(
    (text, at): (&[E::Unit], usize),
    (mut seen, mut valid): (Seen, u64),
    answers: &mut [E::Unit; BLOCK],
    mut entry: impl FnMut(usize, CodePoint) -> Entry,
) -> (Seen, u64, u64) {
    let mut answered = 0;
    for place in bits((seen.other | seen.stop) & valid) {
        let (cp, width) = E::decode(text, at + place);
        let entry = match entry(at + place, cp) {
            // Where a stop stands the forms hold something else.
            Entry::Keep | Entry::Rank(_) if seen.stop >> place & 1 == 1 => Entry::To(cp),
            Entry::Keep | Entry::Rank(_) => continue,
            entry => entry,
        };
        if place + width > BLOCK {
            valid = lowest(place);
            break;
        }
        let units = lowest(width) << place;
        seen.stop &= !units;
        match entry {
            Entry::DeleteMark => seen.deleted |= units,
            Entry::Delete => {
                seen.deleted |= units;
                seen.loose |= units;
            }
            Entry::To(to) if E::width(to) == width || (R::SILENT && E::width(to) < width) => {
                match E::write(to, &mut answers[place..place + width]) {
                    Some(written) => {
                        answered |= lowest(written) << place;
                        seen.narrowed |= units & !answered;
                    }
                    None => seen.stop |= 1 << place,
                }
            }
            _ => seen.stop |= 1 << place,
        }
        if seen.stop & units != 0 {
            break;
        }
    }
    (seen, valid, answered)
}
