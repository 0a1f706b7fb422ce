//! A table alone over a whole text, written straight to where the caller has room for it.
//!
//! This is [`super::stride`] without what a short text would wait for and a long one would be copied by: memory that grows, a
//! record, a way back. It answers for a text as a whole or not at all.

// The operations of a processor, and memory that is written past the length of a vector; each block says why it may.
#![allow(unsafe_code)]

use std::mem::MaybeUninit;
use std::slice;

use super::look::{BLOCK, Look, lowest};
use super::processors::Job;
use super::stage::{Detector, Stage};
use super::stride::{Rules, ask_others};
use super::{Encoding, NoRecord};

/// So many units more than the text has are needed where it is written to.
pub const BEYOND: usize = BLOCK;

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Straight<'r, Unit> {
    /// The answer, also where it is the text.
    pub units: &'r [Unit],
    /// Whether it is another one than the text.
    pub changed: bool,
}

/// The answer of a stage, written to `room`; `None` where its table does not tell all by itself, where no vector kernel runs it,
/// where the text holds a lone surrogate, and where the room has not [`BEYOND`] more units than the text.
#[inline(always)]
pub fn run_straight<'r, E: Encoding>(
    stage: &Stage,
    text: &[E::Unit],
    room: &'r mut [MaybeUninit<E::Unit>],
) -> Option<Straight<'r, E::Unit>> {
    if stage.detector != Detector::Context || room.len() < text.len() + BEYOND {
        return None;
    }
    let rules = Rules::new(stage.kernel, stage.table, stage.table.forms())?;
    let (len, changed) =
        E::on_kernel(stage.kernel, Run::<E> { rules, text, room: room.as_mut_ptr().cast() })??;
    // SAFETY: so many units were written there.
    let units = unsafe { slice::from_raw_parts(room.as_ptr().cast(), len) };
    Some(Straight { units, changed })
}

/// Whether [`run_straight`] answers for every text, given the room, but with a lone surrogate or a rare letter that becomes one the
/// storage cannot hold.
pub fn is_straight(stage: &Stage) -> bool {
    let rules = Rules::new(stage.kernel, stage.table, stage.table.forms());
    stage.detector == Detector::Context
        && stage.table.is_one_for_one()
        && rules.is_some_and(|rules| !rules.forms.stops)
}

/// The room is for [`BEYOND`] more units than the text.
struct Run<'a, E: Encoding> {
    rules: Rules<'a>,
    text: &'a [E::Unit],
    room: *mut E::Unit,
}

impl<E: Encoding> Job<E::Unit> for Run<'_, E> {
    /// How many units were written, and whether anything changed. What fits two registers comes back the soonest.
    type Answer = Option<(usize, bool)>;

    #[inline(always)]
    unsafe fn run<L: Look<Unit = E::Unit>>(self) -> Self::Answer {
        // SAFETY: as the caller promises; `run_straight` has looked at the room.
        unsafe {
            match self.rules.forms.rich() {
                true => straight::<E, L, true>(self),
                false => straight::<E, L, false>(self),
            }
        }
    }
}

/// # Safety
/// The processor must have the features of `L`, and the room what [`Run`] says.
#[inline(always)]
unsafe fn straight<E: Encoding, L: Look<Unit = E::Unit>, const RICH: bool>(
    Run { rules, text, room }: Run<'_, E>,
) -> Option<(usize, bool)> {
    let (mut at, mut written) = (0, 0);
    let (mut changed, mut surrogates) = (0, 0);
    // SAFETY: as the caller promises.
    let mut carry = unsafe { L::nothing_carried() };
    while at < text.len() {
        let rest = &text[at..];
        // SAFETY: so many units are there.
        let (before, mut block, mut seen) =
            unsafe { L::look::<RICH>(rules.forms, rest.as_ptr(), rest.len(), &mut carry) };
        let mut valid = lowest(rest.len());
        if RICH && seen.other & valid != 0 {
            // SAFETY: as the caller promises.
            (block, valid) =
                unsafe { ask_others::<E, L, NoRecord>(rules.table, text, at, block, &mut seen, valid) };
            if valid >> (BLOCK - 1) == 0 {
                // The next block begins where a code point does.
                // SAFETY: as the caller promises.
                carry = unsafe { L::nothing_carried() };
            }
        }
        if seen.stop & valid != 0 {
            return None;
        }
        let gone = (seen.deleted | seen.narrowed) & valid;
        // SAFETY: as the caller promises. No block writes more units than it reads, so that behind what is written there is room
        // for what is left of the text and a block more.
        unsafe {
            surrogates |= before.surrogates();
            changed |= gone | block.changed(before) & valid;
            let end = room.add(written);
            if gone == 0 && !L::COMPRESSES {
                block.store(end);
                written += valid.count_ones() as usize;
            } else {
                written += block.compress(valid & !gone, end);
            }
        }
        at += valid.count_ones() as usize;
    }
    (surrogates == 0).then_some((written, changed != 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Normalizer;
    use crate::kernel::{Kernel, Ucs1, Ucs2};

    fn plan(spec: &str) -> crate::normalize::Plan {
        spec.parse::<Normalizer>().unwrap().plan().with_kernel(Kernel::Portable).unwrap()
    }

    fn straight(spec: &str, text: &str, beyond: usize) -> Option<(String, bool)> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut room = vec![MaybeUninit::uninit(); units.len() + beyond];
        let answer = plan(spec).run_straight::<Ucs2>(&units, &mut room)?;
        Some((String::from_utf16(answer.units).unwrap(), answer.changed))
    }

    #[test]
    fn a_table_alone_answers_straight() {
        let marks = "strip_marks(tashkeel)";
        assert!(plan(marks).is_straight());
        let text = "كَتَبَ ".repeat(50);
        assert_eq!(straight(marks, &text, BEYOND), Some(("كتب ".repeat(50), true)));
        assert_eq!(straight(marks, "كتب", BEYOND), Some(("كتب".into(), false)));
        assert_eq!(straight(marks, "", BEYOND), Some((String::new(), false)));
    }

    #[test]
    fn what_needs_more_is_left_to_others() {
        let marks = "strip_marks(tashkeel)";
        assert_eq!(straight(marks, "كَتَبَ", BEYOND - 1), None, "too little room");
        let mut room = [MaybeUninit::uninit(); 1 + BEYOND];
        assert_eq!(plan(marks).run_straight::<Ucs1>(b"a", &mut room), None, "no vectors");
        let expands = r#"map("\u{FDFA}", "صلى", "أ", "ا")"#;
        assert!(!plan(expands).is_straight());
        assert_eq!(straight(expands, "أ \u{FDFA}", BEYOND), None);
        assert_eq!(straight(expands, "أ", BEYOND), Some(("ا".into(), true)));
        for context in ["strip_tatweel", "search", "trim", "nfc"] {
            assert!(!plan(context).is_straight(), "{context}");
        }
        assert_eq!(straight("strip_tatweel", "كـب", BEYOND), None);
    }
}
