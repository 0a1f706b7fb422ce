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

use super::alone::{Alone, table};
use super::concerns::Concerns;
use super::domains::WHITE_SPACE;
use super::fused::Fused;
use super::plan::Pass;
use super::spec::{Spec, StepSpec};
use super::step::Step;
use super::stretches;
use crate::chars::{self, CodePoint};
use crate::kernel::{Detector, Draft, Glyph, Reach, Stretches, Table};

/// What must not need its context for steps to share a stage: ASCII, Arabic letters, tashkeel, digits and signs.
/// The dagger alef is left out: it is common only where texts are vocalized to the last mark.
const EVERYDAY: [RangeInclusive<CodePoint>; 6] =
    [0x20..=0x7E, 0x60C..=0x60C, 0x61B..=0x61B, 0x61F..=0x61F, 0x621..=0x63A, 0x641..=0x652];

/// The passes of a spec.
pub(super) fn compile(spec: &Spec) -> Vec<Pass> {
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
    stages
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

    fn fused(&mut self, steps: Vec<Arc<dyn Step>>, numbers: Vec<usize>) -> Fused {
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
        let (table, stretches) = self.compiled.get(&numbers).cloned().unwrap_or_else(compile);
        self.compiled.insert(numbers, (Arc::clone(&table), stretches.clone()));
        let concerns = Concerns::new(&steps).map(Arc::new);
        Fused { steps, table, concerns, stretches, detector, reach }
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
        Some(known.fused(steps, numbers))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Plan;

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
