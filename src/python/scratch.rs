//! Memory that texts share, one after the other; each thread has its own.

use std::cell::Cell;

use crate::kernel::{TooWide, Ucs1, Ucs2, Ucs4};
use crate::normalize::{Buffers, Plan};

use super::errors::Refused;
use super::text::{Text, Units, converted};

/// Buffers for each storage.
#[derive(Debug, Default)]
pub struct Scratch {
    ucs1: Buffers<Ucs1>,
    ucs2: Buffers<Ucs2>,
    ucs4: Buffers<Ucs4>,
    /// Whether it may hold more than a thread keeps.
    grown: bool,
}

/// So many bytes stay with a thread; what a long text needed goes with its call.
const KEPT: usize = 1 << 20;

/// What texts and answers of so many code points need is surely less.
const SHORT: usize = 1 << 12;

thread_local! {
    static IDLE: Cell<Option<Box<Scratch>>> = const { Cell::new(None) };
}

/// The memory of this thread, taken when it is first needed. The thread gets it back where this ends, so that a call on a short text
/// asks for none but its answer's. What is called meanwhile, a finalizer of the user's that normalizes, gets other memory.
#[derive(Debug, Default)]
pub struct Lent(Option<Box<Scratch>>);

impl Lent {
    /// The memory.
    #[inline(always)]
    pub fn scratch(&mut self) -> &mut Scratch {
        self.0.get_or_insert_with(|| IDLE.take().unwrap_or_default())
    }
}

impl Drop for Lent {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some(scratch) = self.0.take_if(|scratch| !scratch.grown || scratch.memory() <= KEPT) {
            IDLE.set(Some(scratch));
        }
    }
}

impl Scratch {
    /// The bytes of memory it holds.
    #[cold]
    fn memory(&self) -> usize {
        self.ucs1.memory() + self.ucs2.memory() + self.ucs4.memory()
    }

    /// How to take the answer out of the memory, if it is one in the storage of `text`.
    pub fn answer_like(text: Text<'_>) -> fn(&mut Scratch) -> Units {
        match text {
            Text::Ucs1(_) => |scratch| Units::Ucs1(scratch.ucs1.take()),
            Text::Ucs2(_) => |scratch| Units::Ucs2(scratch.ucs2.take()),
            Text::Ucs4(_) => |scratch| Units::Ucs4(scratch.ucs4.take()),
        }
    }

    /// Runs a plan on the storage there is, and on a wider one where the answer needs it; `None` where nothing changes.
    #[inline(always)]
    pub fn run(&mut self, plan: &Plan, text: Text<'_>) -> Result<Option<Text<'_>>, Refused> {
        let answer = match text {
            Text::Ucs1(units) => match plan.run_with(units, &mut self.ucs1) {
                Err(TooWide::Storage) => {
                    in_ucs2(plan, &converted(units, u16::from)?, &mut self.ucs2, &mut self.ucs4)?
                }
                answer => answer?.map(Text::Ucs1),
            },
            Text::Ucs2(units) => in_ucs2(plan, units, &mut self.ucs2, &mut self.ucs4)?,
            Text::Ucs4(units) => plan.run_with(units, &mut self.ucs4)?.map(Text::Ucs4),
        };
        self.grown |= text.len().max(answer.map_or(0, Text::len)) > SHORT;
        Ok(answer)
    }
}

#[inline(always)]
fn in_ucs2<'s>(
    plan: &Plan,
    units: &[u16],
    ucs2: &'s mut Buffers<Ucs2>,
    ucs4: &'s mut Buffers<Ucs4>,
) -> Result<Option<Text<'s>>, Refused> {
    match plan.run_with(units, ucs2) {
        Err(TooWide::Storage) => Ok(plan.run_with(&converted(units, u32::from)?, ucs4)?.map(Text::Ucs4)),
        answer => Ok(answer?.map(Text::Ucs2)),
    }
}
