//! The compiler: a spec becomes stages, each one pass over the text.
//!
//! Neighbouring steps fuse into one table as long as every code point of everyday text stays decidable by itself;
//! for the rare rest (a tatweel, a hamza written as a mark) the stage runs its steps one by one over the word
//! around it. A step with a detector or a reach of its own is a stage of its own. The order of the steps is never
//! changed; `tests/normalize.rs` compares every plan with its steps run one by one.

use std::ops::RangeInclusive;

use super::spec::Spec;
use super::step::{Rule, Step};
use crate::alignment::{Alignment, Builder};
use crate::chars::{self, CodePoint};
use crate::kernel::{
    Detector, Draft, Encoding, Entry, NoRecord, Outcome, Reach, Record, Stage, Table, TableBuilder, TooWide,
    Ucs4, scalar,
};

/// What must not need its context for steps to share a stage: ASCII, Arabic letters, tashkeel, digits and signs.
/// The dagger alef is left out: it is common only where texts are vocalized to the last mark.
const EVERYDAY: [RangeInclusive<CodePoint>; 6] =
    [0x20..=0x7E, 0x60C..=0x60C, 0x61B..=0x61B, 0x61F..=0x61F, 0x621..=0x63A, 0x641..=0x652];

/// A compiled spec.
#[derive(Debug)]
pub struct Plan {
    stages: Vec<Fused>,
}

/// Steps that run as one pass.
#[derive(Debug)]
struct Fused {
    steps: Vec<Box<dyn Step>>,
    table: Table,
    detector: Detector,
    reach: Reach,
}

impl Plan {
    /// Compiles. Time and memory grow with the number of steps and of code points they concern.
    pub fn new(spec: &Spec) -> Self {
        let steps = spec.steps().iter().filter_map(|step| (step.info.build)(&step.args).ok());
        let mut stages: Vec<Fused> = Vec::new();
        let mut open: Vec<Box<dyn Step>> = Vec::new();
        for step in steps {
            let alone = step.detector() != Detector::Context || step.reach() != Reach::Word;
            if !open.is_empty() && !(fusible(&open, &*step)) {
                stages.push(Fused::new(std::mem::take(&mut open)));
            }
            open.push(step);
            if alone && open.len() == 1 {
                stages.push(Fused::new(std::mem::take(&mut open)));
            }
        }
        if !open.is_empty() {
            stages.push(Fused::new(open));
        }
        Plan { stages }
    }

    /// The steps of each stage.
    #[cfg(test)]
    pub fn stages(&self) -> impl Iterator<Item = usize> + '_ {
        self.stages.iter().map(|stage| stage.steps.len())
    }

    /// Runs the plan; `None` where nothing changes. O(n) for every stage.
    pub fn run<E: Encoding>(&self, text: &[E::Unit]) -> Result<Option<Vec<E::Unit>>, TooWide> {
        let mut runner = Runner::<E>::default();
        for stage in &self.stages {
            runner.run(stage, text, &mut NoRecord)?;
        }
        Ok(runner.current)
    }

    /// Runs the plan and keeps the alignment; `None` where nothing changes.
    pub fn align<E: Encoding>(&self, text: &[E::Unit]) -> Result<(Option<Vec<E::Unit>>, Alignment), TooWide> {
        let mut runner = Runner::<E>::default();
        let mut alignment: Option<Alignment> = None;
        for stage in &self.stages {
            let mut builder = Builder::default();
            if runner.run(stage, text, &mut builder)? == Outcome::Changed {
                let next = builder.finish();
                alignment = Some(alignment.map_or_else(|| next.clone(), |before| before.then(&next)));
            }
        }
        let alignment = alignment.unwrap_or_else(|| Alignment::identity(text.len()));
        Ok((runner.current, alignment))
    }

    /// The steps one by one, each over the whole text: the reference that [`Plan::run`] must equal.
    pub fn run_unfused<E: Encoding>(&self, text: &[E::Unit]) -> Result<(Vec<E::Unit>, Alignment), TooWide> {
        let mut draft = Draft::default();
        draft.load::<E>(text, 0, text.len())?;
        for step in self.stages.iter().flat_map(|stage| &stage.steps) {
            draft.rewrite(|read, write| step.rewrite(read, write));
        }
        let (mut out, mut builder) = (Vec::new(), Builder::default());
        if !draft.emit::<E, _>(text, (0, text.len()), &mut out, &mut builder) {
            return Err(TooWide::Storage);
        }
        Ok((out, builder.finish()))
    }
}

/// Two buffers that take turns as the text goes from stage to stage.
struct Runner<E: Encoding> {
    current: Option<Vec<E::Unit>>,
    spare: Vec<E::Unit>,
    draft: Draft,
}

impl<E: Encoding> Default for Runner<E> {
    fn default() -> Self {
        Runner { current: None, spare: Vec::new(), draft: Draft::default() }
    }
}

impl<E: Encoding> Runner<E> {
    fn run<R: Record>(
        &mut self,
        stage: &Fused,
        text: &[E::Unit],
        record: &mut R,
    ) -> Result<Outcome, TooWide> {
        let input = self.current.as_deref().unwrap_or(text);
        self.spare.clear();
        let view = Stage { table: &stage.table, detector: stage.detector, reach: stage.reach };
        let mut steps = |draft: &mut Draft| {
            for step in &stage.steps {
                draft.rewrite(|read, write| step.rewrite(read, write));
            }
        };
        let outcome =
            scalar::run::<E, R>(&view, input, &mut self.spare, record, &mut self.draft, &mut steps)?;
        if outcome == Outcome::Changed {
            let before = self.current.replace(std::mem::take(&mut self.spare));
            self.spare = before.unwrap_or_default();
        }
        Ok(outcome)
    }
}

/// Whether `next` can join the steps of an open stage.
fn fusible(open: &[Box<dyn Step>], next: &dyn Step) -> bool {
    let rank_free = next.detector() == Detector::Context || next.reach() == Reach::Cluster;
    if !rank_free || next.reach() > Reach::Word || !open_keeps_white_space(open) {
        return false;
    }
    let everyday = EVERYDAY.into_iter().flatten();
    everyday.into_iter().all(|cp| {
        let mut before = Alone::new(cp);
        before.run(open);
        let mut after = before.clone();
        after.step(next);
        before.context || !after.context
    })
}

/// Windows end at the white space of the text that a stage reads; so what its steps look at must end there too.
fn open_keeps_white_space(open: &[Box<dyn Step>]) -> bool {
    (0..=0x3000).filter(|&cp| chars::is_white_space(cp)).all(|cp| {
        let mut draft = Draft::default();
        let loaded = draft.load::<Ucs4>(&[cp], 0, 1).is_ok();
        for step in open {
            draft.rewrite(|read, write| step.rewrite(read, write));
        }
        loaded && draft.text().iter().any(|glyph| chars::is_white_space(glyph.cp))
    })
}

impl Fused {
    fn new(steps: Vec<Box<dyn Step>>) -> Self {
        let (detector, reach) = match steps.as_slice() {
            [step] => (step.detector(), step.reach()),
            _ => (Detector::Context, Reach::Word),
        };
        let ranks = detector != Detector::Context;
        let mut builder = TableBuilder::default();
        for cp in domain(&steps) {
            let mut alone = Alone::new(cp);
            alone.ranks = ranks;
            alone.run(&steps);
            alone.enter(cp, &mut builder);
        }
        Fused { steps, table: builder.finish(), detector, reach }
    }
}

/// The code points that any of the steps concerns.
fn domain(steps: &[Box<dyn Step>]) -> Vec<CodePoint> {
    let ranges = steps.iter().flat_map(|step| step.domain());
    let mut cps: Vec<CodePoint> = ranges.flatten().collect();
    cps.sort_unstable();
    cps.dedup();
    cps
}

/// What becomes of one code point that stands alone, step by step.
#[derive(Clone)]
struct Alone {
    text: Vec<CodePoint>,
    context: bool,
    mark: bool,
    /// Whether ranks are kept for a detector; else what has a rank needs its context.
    ranks: bool,
    rank: u8,
}

impl Alone {
    fn new(cp: CodePoint) -> Self {
        Alone { text: vec![cp], context: false, mark: false, ranks: false, rank: 0 }
    }

    fn run(&mut self, steps: &[Box<dyn Step>]) {
        for step in steps {
            self.step(&**step);
        }
    }

    fn step(&mut self, step: &dyn Step) {
        let mut next = Vec::new();
        for &cp in &self.text {
            match step.rule(cp) {
                Rule::Keep => next.push(cp),
                Rule::To(other) => next.push(other),
                Rule::Expand(text) => next.extend_from_slice(text),
                Rule::DeleteMark => self.mark = true,
                Rule::Delete => {}
                Rule::Context => self.context = true,
                Rule::Rank(rank) if self.ranks => {
                    self.rank = rank;
                    next.push(cp);
                }
                Rule::Rank(_) => self.context = true,
            }
        }
        if !self.context {
            self.text = next;
        }
    }

    fn enter(&self, cp: CodePoint, table: &mut TableBuilder) {
        let entry = match self.text.as_slice() {
            _ if self.context => Entry::Context,
            [same] if *same == cp && self.rank > 0 => Entry::Rank(self.rank),
            [same] if *same == cp => Entry::Keep,
            [other] => Entry::To(*other),
            [] if self.mark => Entry::DeleteMark,
            [] => Entry::Delete,
            text => return table.expand(cp, text),
        };
        table.set(cp, entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stages(spec: &str) -> Vec<usize> {
        Plan::new(&spec.parse().unwrap()).stages().collect()
    }

    #[test]
    fn steps_about_single_code_points_share_a_stage() {
        assert_eq!(stages("fold_alef | fold_hamza | fold_teh_marbuta | map_digits"), [4]);
        assert_eq!(stages("search"), [14, 1, 1]);
        assert_eq!(stages("lucene"), [1]);
    }

    #[test]
    fn steps_that_look_further_stand_alone() {
        assert_eq!(stages("nfc | fold_alef"), [1, 1], "marks in a vocalized text need their order");
        assert_eq!(stages("strip_marks | nfc | fold_alef"), [3], "without tashkeel little is left to order");
        assert_eq!(stages("collapse_spaces | trim"), [1, 1]);
        assert_eq!(stages("map(\" \", \"x\") | strip_tatweel"), [1, 1], "windows end at white space");
    }

    #[test]
    fn a_plan_at_the_cap_stays_small() {
        let text = vec!["nfc|fold_presentation_forms|strip_controls"; 85].join("|");
        let plan = Plan::new(&text.parse().unwrap());
        let memory: usize = plan.stages.iter().map(|stage| stage.table.memory()).sum();
        assert!(memory <= 16 << 20, "{memory} bytes");
    }
}
