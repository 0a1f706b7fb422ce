//! How far a text holds no candidate of a detector, seen in blocks of 64 units: what all vector kernels do, written once.
//!
//! What stands in a block that holds a candidate, or may hold one, the detector itself is asked ([`super::scan`]).

// The operations of a processor; each block says why it may.
#![allow(unsafe_code)]

use super::Encoding;
use super::look::{BLOCK, Look, lowest};
use super::processors::Job;
use super::stride::Rules;
use super::table::{CONTEXT, RANK};

/// What makes a candidate of code points that ask, besides those that need their context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// Nothing.
    Any,
    /// One beside another.
    Neighbours,
    /// Three equal ones in a row.
    Thrice,
}

/// Finds how far from `at` on a text holds no candidate that ends there; the place may lie inside a code point, which is none
/// then.
pub(super) struct Skim<'a, E: Encoding> {
    pub(super) rules: Rules<'a>,
    pub(super) pattern: Pattern,
    pub(super) text: &'a [E::Unit],
    pub(super) at: usize,
}

impl<E: Encoding> Job<E::Unit> for Skim<'_, E> {
    type Answer = usize;

    #[inline(always)]
    unsafe fn run<L: Look<Unit = E::Unit>>(self) -> usize {
        // SAFETY: as the caller promises.
        unsafe { skim::<E, L>(self.rules, self.pattern, self.text, self.at) }
    }
}

/// Units before a block that are looked at as well.
const BEFORE: usize = 4;

/// # Safety
/// The processor must have the features of `L`.
#[inline(always)]
unsafe fn skim<E: Encoding, L: Look<Unit = E::Unit>>(
    rules: Rules<'_>,
    pattern: Pattern,
    text: &[E::Unit],
    from: usize,
) -> usize {
    let mut at = from;
    // The units before this place and the one before that which end a code point that asks.
    let mut ended = 0;
    let mut copied = [E::Unit::default(); BEFORE + 2 * BLOCK];
    while at < text.len() {
        let rest = &text[at..];
        let source = if at >= BEFORE && rest.len() >= BLOCK + L::BEHIND {
            rest.as_ptr()
        } else {
            let before = at.min(BEFORE);
            let units = &text[at - before..text.len().min(at + 2 * BLOCK)];
            copied[BEFORE - before..BEFORE - before + units.len()].copy_from_slice(units);
            copied[BEFORE..].as_ptr()
        };
        // SAFETY: `BEFORE` units before `source` and a block behind it, with what belongs to that, are there to be read, in the
        // text or in the copy.
        let (asked, candidates) = unsafe {
            let asked = L::ask(rules.forms, source);
            let starts = asked.ones | asked.twos;
            let candidates = match pattern {
                Pattern::Any => starts,
                Pattern::Neighbours => {
                    let behind = asked.ones << 1 | asked.twos << 2 | ended;
                    ended = asked.ones >> 63 | asked.twos >> 62;
                    starts & behind
                }
                Pattern::Thrice if starts != 0 => L::thrice(source, asked),
                Pattern::Thrice => 0,
            };
            (asked, candidates)
        };
        let valid = lowest(text.len() - at);
        let found = (asked.stop | candidates) & valid;
        // Those behind what was found are none of this search's.
        let others = asked.other & valid & found.wrapping_sub(1);
        if others != 0
            && let Some(place) = first_that_asks::<E>(rules, pattern, text, at, others)
        {
            return place;
        }
        if found != 0 {
            return at + found.trailing_zeros() as usize;
        }
        at += BLOCK;
    }
    text.len()
}

/// The first of the code points at these places of a block, which the forms do not cover, that may be a candidate.
#[inline(never)]
fn first_that_asks<E: Encoding>(
    rules: Rules<'_>,
    pattern: Pattern,
    text: &[E::Unit],
    at: usize,
    mut places: u64,
) -> Option<usize> {
    while places != 0 {
        let place = at + places.trailing_zeros() as usize;
        places &= places - 1;
        let (cp, width) = E::decode(text, place);
        let packed = rules.table.packed(cp);
        let thrice = || {
            let this = &text[place..place + width];
            place >= 2 * width
                && this == &text[place - width..place]
                && this == &text[place - 2 * width..place - width]
        };
        if packed & CONTEXT != 0 || (packed >= RANK && (pattern != Pattern::Thrice || thrice())) {
            return Some(place);
        }
    }
    None
}
