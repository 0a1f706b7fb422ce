//! Memory of a run.

use super::matched;
use super::plan::Pass;
use crate::kernel::{Draft, Encoding, Kernel, Outcome, Record, TooWide};

/// Memory of a run, which the next one can use again: two buffers that take turns as the text goes from stage to
/// stage, and the window.
#[derive(Debug)]
pub struct Buffers<E: Encoding> {
    /// The text as it is now, if a stage has changed it.
    pub(super) current: Vec<E::Unit>,
    pub(super) changed: bool,
    pub(super) spare: Vec<E::Unit>,
    pub(super) draft: Draft,
}

impl<E: Encoding> Default for Buffers<E> {
    fn default() -> Self {
        Buffers { current: Vec::new(), changed: false, spare: Vec::new(), draft: Draft::default() }
    }
}

impl<E: Encoding> Buffers<E> {
    /// The bytes of memory it holds.
    pub fn memory(&self) -> usize {
        (self.current.capacity() + self.spare.capacity()) * size_of::<E::Unit>() + self.draft.memory()
    }

    /// The answer that a run has left, with its memory.
    pub fn take(&mut self) -> Vec<E::Unit> {
        std::mem::take(&mut self.current)
    }

    pub(super) fn run<R: Record>(
        &mut self,
        (stage, kernel): (&Pass, Kernel),
        text: &[E::Unit],
        record: &mut R,
    ) -> Result<Outcome, TooWide> {
        let input = if self.changed { &self.current } else { text };
        self.spare.clear();
        let outcome = match stage {
            Pass::Fused(stage) => {
                stage.run::<E, R>(kernel, input, &mut self.spare, record, &mut self.draft)?
            }
            Pass::Matched(step) => match step.matches() {
                Some(matches) => matched::run::<E, R>(matches, input, &mut self.spare, record)?,
                None => Outcome::Unchanged,
            },
        };
        if outcome == Outcome::Changed {
            std::mem::swap(&mut self.current, &mut self.spare);
            self.changed = true;
        }
        Ok(outcome)
    }
}
