//! What steps make of a code point that stands alone, which a table holds.

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::step::{Rule, Step};
use crate::chars::CodePoint;
use crate::kernel::{Entry, Table, TableBuilder};

/// What the steps of a stage make of every code point that stands alone; `numbers` tells which of them are equal.
pub(super) fn table(steps: &[Arc<dyn Step>], numbers: &[usize], ranks: bool) -> Table {
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
pub(super) struct Alone {
    text: Standing,
    pub(super) context: bool,
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
    pub(super) fn new(cp: CodePoint) -> Self {
        Alone { text: Standing::One(cp), context: false, mark: false, ranks: false, rank: 0 }
    }

    /// Whether the step does nothing to what stands here now.
    fn stays(&self, step: &dyn Step) -> bool {
        self.context || self.text.code_points().iter().all(|&cp| step.rule(cp) == Rule::Keep)
    }

    pub(super) fn step(&mut self, step: &dyn Step) -> &Self {
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
