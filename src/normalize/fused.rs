//! Steps that run as one pass: their table, and windows where it does not tell.

use std::sync::Arc;

use super::concerns::Concerns;
use super::step::Step;
use super::stretches;
use crate::kernel::{
    Detector, Draft, Encoding, Kernel, Outcome, Reach, Record, Rewrite, Stage, Stretches, Table, TooWide,
    run_stage,
};

/// Steps that run as one pass.
#[derive(Clone, Debug)]
pub(super) struct Fused {
    pub(super) steps: Vec<Arc<dyn Step>>,
    pub(super) table: Arc<Table>,
    pub(super) concerns: Option<Arc<Concerns>>,
    pub(super) stretches: Option<Arc<Stretches>>,
    pub(super) detector: Detector,
    pub(super) reach: Reach,
}

impl Fused {
    pub(super) fn run<E: Encoding, R: Record>(
        &self,
        kernel: Kernel,
        text: &[E::Unit],
        out: &mut Vec<E::Unit>,
        record: &mut R,
        draft: &mut Draft,
    ) -> Result<Outcome, TooWide> {
        run_stage::<E, R>(&self.view(kernel), text, out, record, draft)
    }

    #[inline]
    pub(super) fn view(&self, kernel: Kernel) -> Stage<'_> {
        let Fused { table, detector, reach, stretches, .. } = self;
        let (detector, reach, stretches) = (*detector, *reach, stretches.as_deref());
        Stage { table, detector, reach, kernel, steps: self, stretches }
    }
}

impl Rewrite for Fused {
    /// But for those that have nothing to do with it.
    fn rewrite(&self, draft: &mut Draft) {
        let concerned = |draft: &Draft| match &self.concerns {
            Some(concerns) => concerns.of(&self.steps, draft.text()),
            None => !0,
        };
        let mut bits = concerned(draft);
        for (i, step) in self.steps.iter().enumerate() {
            if self.concerns.is_none() || bits >> i & 1 == 1 {
                draft.rewrite(|read, write| step.rewrite(read, write));
                bits = concerned(draft);
            }
        }
    }

    fn rewrite_stretch(&self, draft: &mut Draft) -> bool {
        stretches::rewrite(&self.steps, draft)
    }
}
