//! A table alone over a whole text, written straight to where the caller has room for it.
//!
//! This is [`super::stride`] without what a short text would wait for and a long one would be copied by: memory that grows, a
//! record, a way back. It answers for a text as a whole or not at all.

// The operations of a processor, and memory that is written past the length of a vector; each block says why it may.
#![allow(unsafe_code)]

use std::mem::MaybeUninit;
use std::slice;

use super::ask::{ask, differ, put_answers};
use super::forms::Forms;
use super::look::{BLOCK, Look, Seen, lowest};
use super::processors::Job;
use super::stage::{Detector, Stage};
use super::stride::{Rules, write};
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
        let mut answers = [E::Unit::default(); BLOCK];
        // SAFETY: as the caller promises.
        unsafe {
            while self.at + BLOCK + L::BEHIND <= len {
                let Some(looked) = self.run::<RICH>() else { break };
                self.put(looked, (!0, BLOCK), &mut answers)?;
            }
            while self.at < len {
                let (at, left) = (self.task.text.as_ptr().add(self.at), len - self.at);
                let looked = Self::look::<RICH>(self.task.rules.forms, at, left, &mut self.carry);
                self.put(looked, (lowest(left), left.min(BLOCK)), &mut answers)?;
            }
        }
        (self.surrogates == 0).then_some((self.written, self.changed))
    }

    /// A block, what the forms make of it, and what is seen in it, of which nobody asks what is loose.
    #[inline(always)]
    unsafe fn look<const RICH: bool>(
        forms: &Forms,
        at: *const E::Unit,
        readable: usize,
        carry: &mut L::Carry,
    ) -> (L, L, Seen) {
        // SAFETY: as the caller promises.
        let (before, after, seen) = unsafe { L::look::<RICH>(forms, at, readable, carry) };
        (before, after, Seen { loose: 0, ..seen })
    }

    /// Does whole blocks as long as nothing is to be asked, with all that changes at hand: in places of its own, not behind a
    /// reference. Gives the block where something is.
    #[inline(always)]
    unsafe fn run<const RICH: bool>(&mut self) -> Option<(L, L, Seen)> {
        let Task { rules, text, room } = self.task;
        let mut found = None;
        // SAFETY: as the caller promises; as many blocks are whole, with what is read behind them.
        unsafe {
            let (mut at, mut end) = (text.as_ptr().add(self.at), room.add(self.written));
            let (mut carry, mut changed, mut surrogates) = (self.carry, self.changed, self.surrogates);
            for _ in 0..(text.len() - self.at - L::BEHIND) / BLOCK {
                let looked = Self::look::<RICH>(rules.forms, at, BLOCK + L::BEHIND, &mut carry);
                let (before, after, seen) = looked;
                if seen.stop | seen.other != 0 {
                    found = Some(looked);
                    break;
                }
                let gone = seen.deleted | seen.narrowed;
                surrogates |= before.surrogates();
                if !changed {
                    changed = gone | after.changed(before) != 0;
                }
                end = end.add(write(after, !0, gone, end));
                at = at.add(BLOCK);
            }
            self.at = at.offset_from_unsigned(text.as_ptr());
            self.written = end.offset_from_unsigned(room);
            (self.carry, self.changed, self.surrogates) = (carry, changed, surrogates);
        }
        found
    }

    /// Writes the units of the next block that are valid, and as many, unless a code point stops that.
    #[inline(always)]
    unsafe fn put(
        &mut self,
        (before, after, mut seen): (L, L, Seen),
        (mut valid, mut len): (u64, usize),
        answers: &mut [E::Unit; BLOCK],
    ) -> Option<()> {
        let Task { rules, text, room } = self.task;
        let mut answered = 0;
        if (seen.other | seen.stop) & valid != 0 {
            let entry = |_, cp| rules.table.get(cp);
            (seen, valid, answered) = ask::<E, NoRecord>((text, self.at), (seen, valid), answers, entry);
            len = valid.count_ones() as usize;
        }
        if seen.stop & valid != 0 {
            return None;
        }
        answered &= valid;
        let gone = (seen.deleted | seen.narrowed) & valid;
        // SAFETY: as the caller promises. No block writes more units than it reads, so that behind what is written there is room for
        // what is left of the text and a block more.
        unsafe {
            if len < BLOCK {
                // The next block begins where a code point does.
                self.carry = L::nothing_carried();
            }
            self.surrogates |= before.surrogates();
            if !self.changed {
                self.changed = (gone | after.changed(before) & !answered & valid) != 0
                    || differ(&text[self.at..], answered, answers);
            }
            let end = room.add(self.written);
            self.written += write(after, valid, gone, end);
            put_answers(end, gone, answered & !gone, answers);
        }
        self.at += len;
        Some(())
    }
}
