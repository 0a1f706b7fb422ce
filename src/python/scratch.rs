//! Memory that the rows of a batch share, one after the other; each thread has its own.

use crate::kernel::{TooWide, Ucs1, Ucs2, Ucs4};
use crate::normalize::{Buffers, Plan};

use super::text::{Units, Width};

/// Buffers for each storage.
#[derive(Debug, Default)]
pub struct Scratch {
    /// Whether another text follows: else the answer takes the buffers along.
    shared: bool,
    ucs1: Buffers<Ucs1>,
    ucs2: Buffers<Ucs2>,
    ucs4: Buffers<Ucs4>,
}

/// A longer answer takes its buffer along: a copy would cost more than memory asked for anew.
const COPIED: usize = 1 << 12;

impl Scratch {
    /// For many texts.
    pub fn shared() -> Self {
        Scratch { shared: true, ..Self::default() }
    }

    /// Runs a plan; `None` where nothing changes.
    pub fn run<E: Buffered>(&mut self, plan: &Plan, text: &[E::Unit]) -> Result<Option<Units>, TooWide> {
        let shared = self.shared;
        let buffers = E::buffers(self);
        let Some(answer) = plan.run_with(text, buffers)? else { return Ok(None) };
        if !shared || answer.len() > COPIED {
            return Ok(Some(E::own(buffers.take())));
        }
        let mut units = Vec::new();
        units.try_reserve_exact(answer.len())?;
        units.extend_from_slice(answer);
        Ok(Some(E::own(units)))
    }
}

/// A storage that has its buffers.
pub trait Buffered: Width + Sized {
    /// Those of it.
    fn buffers(scratch: &mut Scratch) -> &mut Buffers<Self>;
}

impl Buffered for Ucs1 {
    fn buffers(scratch: &mut Scratch) -> &mut Buffers<Self> {
        &mut scratch.ucs1
    }
}

impl Buffered for Ucs2 {
    fn buffers(scratch: &mut Scratch) -> &mut Buffers<Self> {
        &mut scratch.ucs2
    }
}

impl Buffered for Ucs4 {
    fn buffers(scratch: &mut Scratch) -> &mut Buffers<Self> {
        &mut scratch.ucs4
    }
}
