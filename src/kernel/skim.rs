//! How far a text holds no candidate of a detector, seen in blocks of 64 units: what all vector kernels do, written once.
//!
//! What stands in a block that holds a candidate, or may hold one, the detector itself is asked ([`super::scan`]).

// The operations of a processor; each block says why it may.
#![allow(unsafe_code)]

use super::lanes::portable;
use super::look::{BLOCK, Look, OfUcs2, OfUtf8};
use super::stride::{MOST_RANGES, Rules, lowest};
use super::table::{CONTEXT, RANK};
use super::{Encoding, Kernel, Ucs2, Utf8};

/// What makes a candidate of code points that ask, besides those that need their context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Nothing.
    Any,
    /// One beside another.
    Neighbours,
    /// Three equal ones in a row.
    Thrice,
}

#[cfg(target_arch = "x86_64")]
macro_rules! compiled {
    ($name:ident, $features:literal) => {
        /// # Safety
        /// The processor must have these features.
        #[target_feature(enable = $features)]
        unsafe fn $name<E: Encoding, L: Look<Unit = E::Unit>>(
            rules: Rules<'_>,
            pattern: Pattern,
            text: &[E::Unit],
            at: usize,
        ) -> usize {
            // SAFETY: this function has the features that the caller has found.
            unsafe { skim::<E, L>(rules, pattern, text, at) }
        }
    };
}

#[cfg(target_arch = "x86_64")]
compiled!(on_ssse3, "ssse3,popcnt");
#[cfg(target_arch = "x86_64")]
compiled!(on_avx2, "avx2,bmi1,bmi2,lzcnt,popcnt");
#[cfg(target_arch = "x86_64")]
compiled!(on_avx512, "avx2,bmi1,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2");

macro_rules! dispatched {
    ($(#[$doc:meta])* $name:ident, $storage:ty, $look:ident) => {
        $(#[$doc])*
        pub(super) fn $name(
            kernel: Kernel,
            rules: Rules<'_>,
            pattern: Pattern,
            text: &[<$storage as Encoding>::Unit],
            at: usize,
        ) -> Option<usize> {
            #[cfg(target_arch = "x86_64")]
            use super::lanes::{avx2, avx512, ssse3};
            // SAFETY: the portable kernel is plain Rust, and a plan is only given another one if the processor has what it
            // needs.
            unsafe {
                match kernel {
                    Kernel::Portable if rules.forms.ranges() <= MOST_RANGES => {
                        Some(skim::<$storage, $look<portable::Bytes>>(rules, pattern, text, at))
                    }
                    #[cfg(target_arch = "x86_64")]
                    Kernel::Ssse3 => Some(on_ssse3::<$storage, $look<ssse3::Bytes>>(rules, pattern, text, at)),
                    #[cfg(target_arch = "x86_64")]
                    Kernel::Avx2 => Some(on_avx2::<$storage, $look<avx2::Bytes>>(rules, pattern, text, at)),
                    #[cfg(target_arch = "x86_64")]
                    Kernel::Avx512 => Some(on_avx512::<$storage, $look<avx512::Bytes>>(rules, pattern, text, at)),
                    _ => None,
                }
            }
        }
    };
}

dispatched!(
    /// How far there is no candidate in UTF-8; the place may lie inside a code point, which is none then. `None` where the kernel is none for it.
    utf8, Utf8, OfUtf8
);
dispatched!(
    /// The same for two bytes a code point.
    ucs2, Ucs2, OfUcs2
);

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
    while at < text.len() {
        let mut copied = [E::Unit::default(); BEFORE + 2 * BLOCK];
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
        if (asked.stop | candidates) & valid != 0 {
            return at;
        }
        let others = asked.other & valid;
        if others != 0 && asks_any::<E>(rules, pattern, text, at, others) {
            return at;
        }
        at += BLOCK;
    }
    text.len()
}

/// Whether one of the code points at these places, which the forms do not cover, may be a candidate.
#[cold]
fn asks_any<E: Encoding>(
    rules: Rules<'_>,
    pattern: Pattern,
    text: &[E::Unit],
    at: usize,
    mut places: u64,
) -> bool {
    while places != 0 {
        let place = at + places.trailing_zeros() as usize;
        places &= places - 1;
        let (cp, width) = E::decode(text, place);
        let packed = rules.table.packed(cp);
        if packed & CONTEXT != 0 {
            return true;
        }
        let thrice = || {
            let this = &text[place..place + width];
            place >= 2 * width
                && this == &text[place - width..place]
                && this == &text[place - 2 * width..place - width]
        };
        if packed >= RANK && (pattern != Pattern::Thrice || thrice()) {
            return true;
        }
    }
    false
}
