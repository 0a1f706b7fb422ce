//! The compiler: a spec becomes stages, each one pass over the text.
//!
//! Neighbouring steps fuse into one table as long as every code point of everyday text stays decidable by itself;
//! for the rare rest (a tatweel, a hamza written as a mark) the stage runs its steps one by one over the word
//! around it. A step with a detector or a reach of its own is a stage of its own, and so is one that edits the text by
//! matches ([`super::matched`]). The order of the steps is never changed; `tests/properties.rs` compares every plan with
//! its steps run one by one.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::concerns::Concerns;
use super::domains::WHITE_SPACE;
use super::matched;
use super::spec::{Spec, StepSpec};
use super::step::{Rule, Step};
use super::stretches;
use crate::alignment::{Alignment, Builder};
use crate::chars::{self, CodePoint};
use crate::error::Error;
use crate::kernel::{
    Detector, Draft, Encoding, Entry, Glyph, Kernel, NoRecord, Outcome, Reach, Record, Rewrite, Stage,
    Stretches, Table, TableBuilder, TooWide, run_stage,
};

/// What must not need its context for steps to share a stage: ASCII, Arabic letters, tashkeel, digits and signs.
/// The dagger alef is left out: it is common only where texts are vocalized to the last mark.
const EVERYDAY: [RangeInclusive<CodePoint>; 6] =
    [0x20..=0x7E, 0x60C..=0x60C, 0x61B..=0x61B, 0x61F..=0x61F, 0x621..=0x63A, 0x641..=0x652];

/// A compiled spec.
#[derive(Clone, Debug)]
pub struct Plan {
    stages: Vec<Pass>,
    kernel: Kernel,
}

/// One pass over the text.
#[derive(Clone, Debug)]
enum Pass {
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

/// Steps that run as one pass.
#[derive(Clone, Debug)]
struct Fused {
    steps: Vec<Arc<dyn Step>>,
    table: Arc<Table>,
    concerns: Option<Arc<Concerns>>,
    stretches: Option<Arc<Stretches>>,
    detector: Detector,
    reach: Reach,
}

impl Plan {
    /// Compiles: for every code point that a step concerns, what the steps of its stage make of it. O(steps × code
    /// points); for the presets between a twentieth of a millisecond (`lucene`) and five (`search`).
    pub fn new(spec: &Spec) -> Self {
        let mut stages: Vec<Pass> = Vec::new();
        let mut known = Known::default();
        let mut open = Open::new();
        for spec in spec.steps() {
            let (number, step) = known.step(spec);
            if step.matches().is_some() {
                add(&mut stages, open.close(&mut known));
                stages.push(Pass::Matched(step));
                continue;
            }
            if !open.takes(&*step) {
                add(&mut stages, open.close(&mut known));
            }
            open.push(step, number);
            if open.stands_alone() {
                add(&mut stages, open.close(&mut known));
            }
        }
        add(&mut stages, open.close(&mut known));
        Plan { stages, kernel: Kernel::chosen() }
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

/// Memory of a run, which the next one can use again: two buffers that take turns as the text goes from stage to
/// stage, and the window.
#[derive(Debug)]
pub struct Buffers<E: Encoding> {
    /// The text as it is now, if a stage has changed it.
    current: Vec<E::Unit>,
    changed: bool,
    spare: Vec<E::Unit>,
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

    fn run<R: Record>(
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

/// What a plan has met so far. A long spec repeats itself: equal steps are built once, and equal stages share a table.
#[derive(Default)]
struct Known {
    /// Each step by what a spec writes for it, and its number.
    steps: HashMap<String, (usize, Arc<dyn Step>)>,
    /// What each list of steps is compiled to.
    compiled: HashMap<Vec<usize>, Compiled>,
}

/// What steps make of each code point that stands alone, and of stretches if these decide anything.
type Compiled = (Arc<Table>, Option<Arc<Stretches>>);

impl Known {
    fn step(&mut self, spec: &StepSpec) -> (usize, Arc<dyn Step>) {
        let next = self.steps.len();
        let (number, step) =
            self.steps.entry(spec.to_string()).or_insert_with(|| (next, spec.build().into()));
        (*number, Arc::clone(step))
    }
}

/// A stage that may take more steps, and what its steps make of the code points that decide about it.
struct Open {
    steps: Vec<Arc<dyn Step>>,
    /// The number of each step: [`Known::step`].
    numbers: Vec<usize>,
    /// Everyday code points, as they leave the steps so far.
    everyday: Vec<Alone>,
    /// Each white space, as it leaves the steps so far.
    white_space: Vec<Draft>,
}

impl Open {
    fn new() -> Self {
        let white_space = WHITE_SPACE.into_iter().flatten().filter(|&cp| chars::is_white_space(cp));
        Open {
            steps: Vec::new(),
            numbers: Vec::new(),
            everyday: EVERYDAY.into_iter().flatten().map(Alone::new).collect(),
            white_space: white_space.map(Draft::of).collect(),
        }
    }

    /// The stage of the steps so far, if there are any; the next step begins another one.
    fn close(&mut self, known: &mut Known) -> Option<Fused> {
        if self.steps.is_empty() {
            return None;
        }
        let Open { steps, numbers, .. } = std::mem::replace(self, Open::new());
        Some(Fused::new(steps, numbers, known))
    }

    fn push(&mut self, step: Arc<dyn Step>, number: usize) {
        self.numbers.push(number);
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

    /// Windows end at the white space of the text that a stage reads; what its steps look at must end there too, on
    /// either side of it.
    fn keeps_white_space(&self) -> bool {
        let is_space = |glyph: Option<&Glyph>| glyph.is_some_and(|glyph| chars::is_white_space(glyph.cp));
        let both = |draft: &Draft| is_space(draft.text().first()) && is_space(draft.text().last());
        self.white_space.iter().all(both)
    }
}

/// Adds a stage. Stages that do the same share their table: a long spec repeats itself.
fn add(stages: &mut Vec<Pass>, stage: Option<Fused>) {
    let Some(mut stage) = stage else { return };
    let tables = stages
        .iter()
        .filter_map(|pass| if let Pass::Fused(other) = pass { Some(&other.table) } else { None });
    if let Some(same) = tables.into_iter().find(|table| **table == stage.table) {
        stage.table = Arc::clone(same);
    }
    stages.push(Pass::Fused(stage));
}

impl Fused {
    fn new(steps: Vec<Arc<dyn Step>>, numbers: Vec<usize>, known: &mut Known) -> Self {
        let (detector, reach) = match steps.as_slice() {
            [step] => (step.detector(), step.reach()),
            _ => (Detector::Context, Reach::Word),
        };
        let ranks = detector != Detector::Context;
        let compile = || {
            let words = detector == Detector::Context && reach == Reach::Word;
            let stretches = if words { stretches::stretches(&steps) } else { None };
            (Arc::new(table(&steps, &numbers, ranks)), stretches.map(Arc::new))
        };
        let (table, stretches) = known.compiled.get(&numbers).cloned().unwrap_or_else(compile);
        known.compiled.insert(numbers, (Arc::clone(&table), stretches.clone()));
        let concerns = Concerns::new(&steps).map(Arc::new);
        Fused { steps, table, concerns, stretches, detector, reach }
    }

    fn run<E: Encoding, R: Record>(
        &self,
        kernel: Kernel,
        text: &[E::Unit],
        out: &mut Vec<E::Unit>,
        record: &mut R,
        draft: &mut Draft,
    ) -> Result<Outcome, TooWide> {
        run_stage::<E, R>(&self.view(kernel), text, out, record, draft)
    }

    fn view(&self, kernel: Kernel) -> Stage<'_> {
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

/// What the steps of a stage make of every code point that stands alone; `numbers` tells which of them are equal.
fn table(steps: &[Arc<dyn Step>], numbers: &[usize], ranks: bool) -> Table {
    let names_what_stays = steps.iter().any(|step| step.elsewhere() != Rule::Keep);
    let mut builder = if names_what_stays { TableBuilder::of_context() } else { TableBuilder::default() };
    for cp in domain(steps).into_iter().flatten() {
        let mut alone = Alone::new(cp);
        alone.ranks = ranks;
        // What one step leaves as it is, an equal one right behind it leaves, too.
        let mut idle = None;
        for (i, (step, number)) in steps.iter().zip(numbers).enumerate() {
            if idle == Some(number) {
                continue;
            }
            idle = (numbers.get(i + 1) == Some(number) && alone.stays(&**step)).then_some(number);
            if idle.is_none() {
                alone.step(&**step);
            }
        }
        alone.enter(cp, &mut builder);
    }
    builder.finish()
}

/// The code points that any of the steps concerns: ranges that ascend and do not touch.
fn domain(steps: &[Arc<dyn Step>]) -> Vec<RangeInclusive<CodePoint>> {
    let mut ranges: Vec<_> = steps.iter().flat_map(|step| step.domain()).collect();
    ranges.sort_unstable_by_key(|range| *range.start());
    let mut merged: Vec<RangeInclusive<CodePoint>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if *range.start() <= last.end() + 1 => {
                *last = *last.start()..=*last.end().max(range.end());
            }
            _ => merged.push(range),
        }
    }
    merged
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

impl Standing {
    fn code_points(&self) -> &[CodePoint] {
        match self {
            Standing::One(cp) => std::slice::from_ref(cp),
            Standing::Other(text) => text,
        }
    }
}

impl Alone {
    fn new(cp: CodePoint) -> Self {
        Alone { text: Standing::One(cp), context: false, mark: false, ranks: false, rank: 0 }
    }

    /// Whether the step does nothing to what stands here now.
    fn stays(&self, step: &dyn Step) -> bool {
        self.context || self.text.code_points().iter().all(|&cp| step.rule(cp) == Rule::Keep)
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
        let entry = match self.text.code_points() {
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
        assert_eq!(stages("map(\" \", \" x\") | strip_tatweel"), [1, 1], "x would be in no window");
        assert_eq!(stages("map(\" \", \" x \") | strip_tatweel"), [2]);
        assert_eq!(
            stages("fold_alef | replace(\"ا\", \"x\") | fold_alef | fold_hamza"),
            [1, 1, 2],
            "matches"
        );
    }

    #[test]
    fn a_plan_at_the_cap_stays_small() {
        for steps in ["nfc|fold_presentation_forms|strip_controls", "nfd|strip_marks|nfd", "nfkd|nfc|nfkc"] {
            let text = vec![steps; 85].join("|");
            let plan = Plan::new(&text.parse().unwrap());
            let table =
                |stage| if let &Pass::Fused(Fused { ref table, .. }) = stage { Some(table) } else { None };
            let mut tables: Vec<&Arc<Table>> = plan.stages.iter().filter_map(table).collect();
            tables.sort_by_key(|table| Arc::as_ptr(table));
            tables.dedup_by(|a, b| Arc::ptr_eq(a, b));
            let memory: usize = tables.iter().map(|table| table.memory()).sum();
            assert!(memory <= 16 << 20, "{steps}: {memory} bytes");
        }
    }
}
