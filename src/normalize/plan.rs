//! A compiled spec: its passes, and what runs them.

use std::sync::Arc;

use super::buffers::Buffers;
use super::compile::compile;
use super::fused::Fused;
use super::spec::Spec;
use super::step::Step;
use crate::alignment::{Alignment, Builder};
use crate::chars::CodePoint;
use crate::error::Error;
use crate::kernel::{Draft, Encoding, Kernel, NoRecord, Outcome, Record, Stage, TooWide};

/// A compiled spec.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(super) stages: Vec<Pass>,
    kernel: Kernel,
}

/// One pass over the text.
#[derive(Clone, Debug)]
pub(super) enum Pass {
    /// Steps about code points and their neighbours, as a table and windows.
    Fused(Fused),
    /// A step that edits the text by matches.
    Matched(Arc<dyn Step>),
}

impl Pass {
    fn steps(&self) -> &[Arc<dyn Step>] {
        match self {
            Pass::Fused(stage) => &stage.steps,
            Pass::Matched(step) => std::slice::from_ref(step),
        }
    }
}

/// What an aligned run wrote, nothing where nothing changed, and how it came about.
pub type Written<Unit> = (Option<Vec<Unit>>, Alignment);

impl Plan {
    /// Compiles: for every code point that a step concerns, what the steps of its stage make of it. O(steps × code
    /// points); for the presets between a twentieth of a millisecond (`lucene`) and five (`search`).
    pub fn new(spec: &Spec) -> Self {
        Plan { stages: compile(spec), kernel: Kernel::chosen() }
    }

    /// The same plan, run by this kernel.
    ///
    /// # Errors
    /// [`Error::Option`] where this processor cannot run it.
    pub fn with_kernel(&self, kernel: Kernel) -> Result<Self, Error> {
        Ok(Plan { stages: self.stages.clone(), kernel: kernel.available()? })
    }

    /// What runs it.
    pub fn kernel(&self) -> Kernel {
        self.kernel
    }

    /// Its stages as plans of their own: run one behind the other they give its answer. With each, whether the kernel has
    /// a part in it; what edits by matches is the same for all.
    pub fn split(&self) -> impl Iterator<Item = (Self, bool)> + '_ {
        self.stages.iter().map(|stage| {
            let plan = Plan { stages: vec![stage.clone()], kernel: self.kernel };
            (plan, matches!(stage, Pass::Fused(_)))
        })
    }

    /// The same plan, which asks for a window wherever the table asks.
    #[cfg(test)]
    pub fn without_stretches(&self) -> Self {
        let mut plan = self.clone();
        for stage in &mut plan.stages {
            if let Pass::Fused(stage) = stage {
                stage.stretches = None;
            }
        }
        plan
    }

    /// The steps of each stage.
    #[cfg(test)]
    pub fn stages(&self) -> impl Iterator<Item = usize> + '_ {
        self.stages.iter().map(|stage| stage.steps().len())
    }

    /// Whether the plan may change a text that holds `cp`. A text of code points for which it says no stays as it is.
    /// O(steps).
    pub fn concerns(&self, cp: CodePoint) -> bool {
        self.stages.iter().flat_map(Pass::steps).any(|step| step.concerns(cp))
    }

    /// Runs the plan; `None` where nothing changes. O(n) for every stage.
    pub fn run<E: Encoding>(&self, text: &[E::Unit]) -> Result<Option<Vec<E::Unit>>, TooWide> {
        let mut buffers = Buffers::<E>::default();
        let changed = self.run_with(text, &mut buffers)?.is_some();
        Ok(changed.then(|| buffers.take()))
    }

    /// As [`Plan::run`], in memory that a run before has left; the answer stays there.
    pub fn run_with<'b, E: Encoding>(
        &self,
        text: &[E::Unit],
        buffers: &'b mut Buffers<E>,
    ) -> Result<Option<&'b [E::Unit]>, TooWide> {
        buffers.changed = false;
        for stage in &self.stages {
            buffers.run((stage, self.kernel), text, &mut NoRecord)?;
        }
        Ok(buffers.changed.then_some(&buffers.current))
    }

    /// The stage, if there is one alone.
    #[inline]
    pub(super) fn alone(&self) -> Option<Stage<'_>> {
        match &self.stages[..] {
            [Pass::Fused(stage)] => Some(stage.view(self.kernel)),
            _ => None,
        }
    }

    /// Writes the answer into `out`, also where nothing changes, and uses the memory of both.
    pub fn run_into<E: Encoding>(
        &self,
        text: &[E::Unit],
        out: &mut Vec<E::Unit>,
        buffers: &mut Buffers<E>,
    ) -> Result<(), TooWide> {
        std::mem::swap(out, &mut buffers.spare);
        let changed = self.run_with(text, buffers)?.is_some();
        let answer = if changed { &mut buffers.current } else { &mut buffers.spare };
        if !changed {
            answer.clear();
            answer.try_reserve(text.len())?;
            answer.extend_from_slice(text);
        }
        std::mem::swap(out, answer);
        Ok(())
    }

    /// Runs the plan and keeps the alignment; `None` where nothing changes.
    pub fn align<E: Encoding>(&self, text: &[E::Unit]) -> Result<Written<E::Unit>, TooWide> {
        let mut buffers = Buffers::<E>::default();
        let mut alignment: Option<Alignment> = None;
        for stage in &self.stages {
            let mut builder = Builder::default();
            if buffers.run((stage, self.kernel), text, &mut builder)? == Outcome::Changed {
                let next = builder.finish()?;
                alignment = Some(match alignment {
                    Some(before) => before.then(&next)?,
                    None => next,
                });
            }
        }
        let alignment = alignment.unwrap_or_else(|| Alignment::identity(text.len()));
        Ok((buffers.changed.then(|| buffers.take()), alignment))
    }

    /// The number of stages.
    pub(super) fn len(&self) -> usize {
        self.stages.len()
    }

    /// Whether anything is decided by more than one code point.
    pub(super) fn needs_context(&self) -> bool {
        let needs = |stage: &Pass| match stage {
            Pass::Fused(stage) => stage.table.asks_any(),
            Pass::Matched(_) => true,
        };
        self.stages.iter().any(needs)
    }

    /// Runs one stage, and tells whether it changed anything. The first one reads `text`, the others what `buffers` hold, if that
    /// was changed.
    pub(super) fn run_stage<E: Encoding, R: Record>(
        &self,
        stage: usize,
        text: &[E::Unit],
        buffers: &mut Buffers<E>,
        record: &mut R,
    ) -> Result<bool, TooWide> {
        let outcome = buffers.run((&self.stages[stage], self.kernel), text, record)?;
        Ok(outcome == Outcome::Changed)
    }

    /// The steps one by one, each over the whole text: the reference that [`Plan::run`] must equal.
    pub fn run_unfused<E: Encoding>(&self, text: &[E::Unit]) -> Result<(Vec<E::Unit>, Alignment), TooWide> {
        let mut draft = Draft::default();
        draft.load::<E>(text, 0, text.len())?;
        for step in self.stages.iter().flat_map(Pass::steps) {
            draft.rewrite(|read, write| step.rewrite(read, write));
        }
        let (mut out, mut builder) = (Vec::new(), Builder::default());
        if !draft.emit::<E, _>(text, (0, text.len()), &mut out, &mut builder) {
            return Err(TooWide::Storage);
        }
        Ok((out, builder.finish()?))
    }
}
