//! The compiler: a spec becomes stages, each one pass over the text.
//!
//! Neighbouring steps fuse into one table as long as every code point of everyday text stays decidable by itself;
//! for the rare rest (a tatweel, a hamza written as a mark) the stage runs its steps one by one over the word
//! around it. A step with a detector or a reach of its own is a stage of its own. The order of the steps is never
//! changed; `tests/normalize.rs` compares every plan with its steps run one by one.

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::spec::{Spec, StepSpec};
use super::step::{Rule, Step};
use crate::alignment::{Alignment, Builder};
use crate::chars::{self, CodePoint};
use crate::kernel::{
    Detector, Draft, Encoding, Entry, NoRecord, Outcome, Reach, Record, Stage, Table, TableBuilder, TooWide,
    scalar,
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

/// What an aligned run wrote, nothing where nothing changed, and how it came about.
pub type Written<Unit> = (Option<Vec<Unit>>, Alignment);

/// Steps that run as one pass.
#[derive(Debug)]
struct Fused {
    steps: Vec<Box<dyn Step>>,
    table: Arc<Table>,
    detector: Detector,
    reach: Reach,
}

impl Plan {
    /// Compiles: for every code point that a step concerns, what the steps of its stage make of it. O(steps × code
    /// points); for the presets between a twentieth of a millisecond (`lucene`) and five (`search`).
    pub fn new(spec: &Spec) -> Self {
        let steps = spec.steps().iter().map(StepSpec::build);
        let mut stages: Vec<Fused> = Vec::new();
        let mut open = Open::new();
        for step in steps {
            if !open.steps.is_empty() && !open.takes(&*step) {
                push(&mut stages, std::mem::replace(&mut open, Open::new()).steps);
            }
            open.push(step);
            if open.stands_alone() {
                push(&mut stages, std::mem::replace(&mut open, Open::new()).steps);
            }
        }
        if !open.steps.is_empty() {
            push(&mut stages, open.steps);
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

    /// Runs the plan with the memory of `buffer`, whose content goes; gives the answer, also where nothing changes.
    pub fn run_in<E: Encoding>(
        &self,
        text: &[E::Unit],
        buffer: Vec<E::Unit>,
    ) -> Result<Vec<E::Unit>, TooWide> {
        let mut runner = Runner::<E> { spare: buffer, ..Runner::default() };
        for stage in &self.stages {
            runner.run(stage, text, &mut NoRecord)?;
        }
        if let Some(answer) = runner.current {
            return Ok(answer);
        }
        runner.spare.clear();
        runner.spare.try_reserve(text.len())?;
        runner.spare.extend_from_slice(text);
        Ok(runner.spare)
    }

    /// Runs the plan and keeps the alignment; `None` where nothing changes.
    pub fn align<E: Encoding>(&self, text: &[E::Unit]) -> Result<Written<E::Unit>, TooWide> {
        let mut runner = Runner::<E>::default();
        let mut alignment: Option<Alignment> = None;
        for stage in &self.stages {
            let mut builder = Builder::default();
            if runner.run(stage, text, &mut builder)? == Outcome::Changed {
                let next = builder.finish()?;
                alignment = Some(match alignment {
                    Some(before) => before.then(&next)?,
                    None => next,
                });
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
        Ok((out, builder.finish()?))
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
                // Where a step keeps every code point by itself, there is nothing for it to do.
                if draft.text().iter().any(|glyph| step.rule(glyph.cp) != Rule::Keep) {
                    draft.rewrite(|read, write| step.rewrite(read, write));
                }
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

/// A stage that may take more steps, and what its steps make of the code points that decide about it.
struct Open {
    steps: Vec<Box<dyn Step>>,
    /// Everyday code points, as they leave the steps so far.
    everyday: Vec<Alone>,
    /// Each white space, as it leaves the steps so far.
    white_space: Vec<Draft>,
}

impl Open {
    fn new() -> Self {
        let white_space = (0..=0x3000).filter(|&cp| chars::is_white_space(cp));
        Open {
            steps: Vec::new(),
            everyday: EVERYDAY.into_iter().flatten().map(Alone::new).collect(),
            white_space: white_space.map(Draft::of).collect(),
        }
    }

    fn push(&mut self, step: Box<dyn Step>) {
        for alone in &mut self.everyday {
            alone.step(&*step);
        }
        for space in &mut self.white_space {
            space.rewrite(|read, write| step.rewrite(read, write));
        }
        self.steps.push(step);
    }

    /// Whether the only step so far needs a stage of its own.
    fn stands_alone(&self) -> bool {
        let [step] = self.steps.as_slice() else { return false };
        step.detector() != Detector::Context || step.reach() != Reach::Word
    }

    /// Whether `next` can join the steps so far.
    fn takes(&self, next: &dyn Step) -> bool {
        let rank_free = next.detector() == Detector::Context || next.reach() == Reach::Cluster;
        rank_free
            && next.reach() <= Reach::Word
            && self.keeps_white_space()
            && self.everyday.iter().all(|before| before.context || !before.clone().step(next).context)
    }

    /// Windows end at the white space of the text that a stage reads; what its steps look at must end there too.
    fn keeps_white_space(&self) -> bool {
        let any = |draft: &Draft| draft.text().iter().any(|glyph| chars::is_white_space(glyph.cp));
        self.white_space.iter().all(any)
    }
}

/// Adds a stage. Stages that do the same share their table: a long spec repeats itself.
fn push(stages: &mut Vec<Fused>, steps: Vec<Box<dyn Step>>) {
    let mut stage = Fused::new(steps);
    if let Some(same) = stages.iter().find(|other| other.table == stage.table) {
        stage.table = Arc::clone(&same.table);
    }
    stages.push(stage);
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
            for step in &steps {
                alone.step(&**step);
            }
            alone.enter(cp, &mut builder);
        }
        Fused { steps, table: Arc::new(builder.finish()), detector, reach }
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
    text: Standing,
    context: bool,
    mark: bool,
    /// Whether ranks are kept for a detector; else what has a rank needs its context.
    ranks: bool,
    rank: u8,
}

/// What stands in the place of a code point. Nearly always it is one, which needs no memory of its own.
#[derive(Clone)]
enum Standing {
    One(CodePoint),
    Other(Vec<CodePoint>),
}

impl Alone {
    fn new(cp: CodePoint) -> Self {
        Alone { text: Standing::One(cp), context: false, mark: false, ranks: false, rank: 0 }
    }

    fn step(&mut self, step: &dyn Step) -> &Self {
        if self.context {
            return self;
        }
        match &self.text {
            Standing::One(cp) => match step.rule(*cp) {
                Rule::Keep => {}
                Rule::To(other) => self.text = Standing::One(other),
                rule => self.text = Standing::Other(self.answer(&[*cp], |_| rule)),
            },
            Standing::Other(text) => {
                let text = text.clone();
                self.text = Standing::Other(self.answer(&text, |cp| step.rule(cp)));
            }
        }
        self
    }

    fn answer<'r>(&mut self, text: &[CodePoint], rule: impl Fn(CodePoint) -> Rule<'r>) -> Vec<CodePoint> {
        let mut next = Vec::new();
        for &cp in text {
            match rule(cp) {
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
        next
    }

    fn enter(&self, cp: CodePoint, table: &mut TableBuilder) {
        let text = match &self.text {
            Standing::One(cp) => std::slice::from_ref(cp),
            Standing::Other(text) => text,
        };
        let entry = match text {
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
        for steps in ["nfc|fold_presentation_forms|strip_controls", "nfd|strip_marks|nfd", "nfkd|nfc|nfkc"] {
            let text = vec![steps; 85].join("|");
            let plan = Plan::new(&text.parse().unwrap());
            let mut tables: Vec<&Arc<Table>> = plan.stages.iter().map(|stage| &stage.table).collect();
            tables.sort_by_key(|table| Arc::as_ptr(table));
            tables.dedup_by(|a, b| Arc::ptr_eq(a, b));
            let memory: usize = tables.iter().map(|table| table.memory()).sum();
            assert!(memory <= 16 << 20, "{steps}: {memory} bytes");
        }
    }
}
