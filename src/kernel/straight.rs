//! A table alone over a whole text, written straight to where the caller has room for it.
//!
//! This is [`super::stride`] without what a short text would wait for and a long one would be copied by: memory that grows, a
//! record, a way back. It answers for a text as a whole or not at all.

// The operations of a processor, and memory that is written past the length of a vector; each block says why it may.
#![allow(unsafe_code)]

use std::mem::MaybeUninit;
use std::slice;

use super::ask::{ask, differ, put_answers};
use super::look::{BLOCK, Look, lowest};
use super::processors::Job;
use super::stage::{Detector, Stage};
use super::stride::Rules;
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
        E::on_kernel(stage.kernel, Task::<E> { rules, text, room: room.as_mut_ptr().cast() })??;
    // SAFETY: so many units were written there.
    let units = unsafe { slice::from_raw_parts(room.as_ptr().cast(), len) };
    Some(Straight { units, changed })
}

/// Whether [`run_straight`] answers for every text, given the room, but with a lone surrogate or a letter that becomes one the
/// storage cannot hold.
pub fn is_straight(stage: &Stage) -> bool {
    let rules = Rules::new(stage.kernel, stage.table, stage.table.forms());
    stage.detector == Detector::Context && stage.table.is_one_for_one() && rules.is_some()
}

/// A text on its way, block by block.
struct Steps<'a, E: Encoding, L: Look<Unit = E::Unit>> {
    task: Task<'a, E>,
    /// How far the text has been done, and how much of the answer there is.
    at: usize,
    written: usize,
    /// Whether anything changed.
    changed: bool,
    /// Bits where a lone surrogate stood.
    surrogates: u64,
    carry: L::Carry,
}

/// What is to be done. The room is for [`BEYOND`] more units than the text.
struct Task<'a, E: Encoding> {
    rules: Rules<'a>,
    text: &'a [E::Unit],
    room: *mut E::Unit,
}

impl<E: Encoding> Job<E::Unit> for Task<'_, E> {
    /// How many units were written, and whether anything changed. What fits two registers comes back the soonest.
    type Answer = Option<(usize, bool)>;

    #[inline(always)]
    unsafe fn run<L: Look<Unit = E::Unit>>(self) -> Self::Answer {
        // SAFETY: as the caller promises; `run_straight` has looked at the room.
        unsafe {
            let is_rich = self.rules.forms.rich();
            let carry = L::nothing_carried();
            let steps = Steps::<E, L> { task: self, at: 0, written: 0, changed: false, surrogates: 0, carry };
            if is_rich { steps.go::<true>() } else { steps.go::<false>() }
        }
    }
}

impl<E: Encoding, L: Look<Unit = E::Unit>> Steps<'_, E, L> {
    /// # Safety
    /// The processor must have the features of `L`, here and in all methods, and the room what [`Task`] says.
    #[inline(always)]
    unsafe fn go<const RICH: bool>(mut self) -> Option<(usize, bool)> {
        let len = self.task.text.len();
        // Not a part of what is on its way, which then could not stay in registers.
        let mut answers = [E::Unit::default(); BLOCK];
        // SAFETY: as the caller promises.
        unsafe {
            while self.at + BLOCK + L::BEHIND <= len {
                self.block::<RICH, true>(&mut answers)?;
            }
            while self.at < len {
                self.block::<RICH, false>(&mut answers)?;
            }
        }
        (self.surrogates == 0).then_some((self.written, self.changed))
    }

    /// Does the next block, unless a code point stops that.
    ///
    /// # Safety
    /// All units of a `WHOLE` block, and what is read behind them, must be there.
    #[inline(always)]
    unsafe fn block<const RICH: bool, const WHOLE: bool>(
        &mut self,
        answers: &mut [E::Unit; BLOCK],
    ) -> Option<()> {
        let Task { rules, text, room } = self.task;
        let readable = if WHOLE { BLOCK + L::BEHIND } else { text.len() - self.at };
        // SAFETY: as the caller promises; so many units are there. No block writes more units than it reads, so that behind what is
        // written there is room for what is left of the text and a block more.
        unsafe {
            let at = text.as_ptr().add(self.at);
            let (before, after, mut seen) = L::look::<RICH>(rules.forms, at, readable, &mut self.carry);
            // Nobody asks.
            seen.loose = 0;
            let (mut valid, mut len) =
                if WHOLE { (!0, BLOCK) } else { (lowest(readable), readable.min(BLOCK)) };
            let mut answered = 0;
            if (seen.other | seen.stop) & valid != 0 {
                let entry = |_, cp| rules.table.get(cp);
                (seen, valid, answered) = ask::<E, NoRecord>((text, self.at), (seen, valid), answers, entry);
                len = valid.count_ones() as usize;
                if len < BLOCK {
                    // The next block begins where a code point does.
                    self.carry = L::nothing_carried();
                }
            }
            if seen.stop & valid != 0 {
                return None;
            }
            answered &= valid;
            let gone = (seen.deleted | seen.narrowed) & valid;
            self.surrogates |= before.surrogates();
            if !self.changed {
                self.changed = (gone | after.changed(before) & !answered & valid) != 0
                    || differ(&text[self.at..], answered, answers);
            }
            let end = room.add(self.written);
            if gone == 0 && !L::COMPRESSES {
                after.store(end);
                self.written += len;
            } else {
                self.written += after.compress(valid & !gone, end);
            }
            put_answers(end, gone, answered & !gone, answers);
            self.at += len;
        }
        Some(())
    }
}
