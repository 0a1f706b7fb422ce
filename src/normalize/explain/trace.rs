//! A recipe run step by step, unfused: which text each step saw, which it made, and the edits between them.

use std::ops::{Range, RangeInclusive};

use crate::alignment::{self, Alignment, Builder, SourceRange, TargetRange};
use crate::chars::{CodePoint, is_mark_category};
use crate::kernel::{Draft, Encoding, TooWide};
use crate::normalize::spec::StepSpec;
use crate::normalize::step::{Rule, Step};
use crate::normalize::{Effect, Spec};

/// One change that one step made. Offsets are units: bytes of a `str`.
///
/// An edit is as small as code points allow: what stays the same at its two ends is no part of it, so that a vowel
/// that goes is an edit of that vowel, not of its letter. Changes that touch and stand on one letter are one edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepEdit {
    /// What it comes from in the text that was explained.
    pub source: SourceRange,
    /// Where it stood in the text that the step saw. Empty for an insertion.
    pub seen: SourceRange,
    /// Where what became of it stands in the text that the step made. Empty for a deletion.
    pub target: TargetRange,
}

/// What an edit does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EditKind {
    /// Something else stands in its place.
    Replaced,
    /// It went.
    Deleted,
    /// It came.
    Inserted,
}

impl EditKind {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            EditKind::Replaced => "replaced",
            EditKind::Deleted => "deleted",
            EditKind::Inserted => "inserted",
        }
    }
}

impl StepEdit {
    /// What it does.
    pub fn kind(&self) -> EditKind {
        match (self.seen.is_empty(), self.target.is_empty()) {
            (_, true) => EditKind::Deleted,
            (true, false) => EditKind::Inserted,
            (false, false) => EditKind::Replaced,
        }
    }
}

/// The steps of a recipe, ready to be run one by one over many texts.
#[derive(Debug)]
pub struct Tracer {
    steps: Vec<Traced>,
}

/// A step, how it is written, and what it concerns.
#[derive(Debug)]
struct Traced {
    spec: String,
    effect: Effect,
    step: Box<dyn Step>,
    concern: Concern,
}

/// What the steps of a recipe made of a text.
#[derive(Clone, Debug)]
pub struct Trace<Unit> {
    /// The texts that steps made, without those that a step left as they were.
    texts: Vec<Vec<Unit>>,
    /// What each step did.
    pub steps: Vec<TracedStep>,
}

/// What one step did.
#[derive(Clone, Debug, Default)]
pub struct TracedStep {
    /// How many steps before it changed the text.
    changed_before: usize,
    /// Its edits, in order.
    pub edits: Vec<StepEdit>,
    /// From the text that was explained to the text that the step made; none where the step changed nothing.
    pub alignment: Option<Alignment>,
}

impl TracedStep {
    /// How many steps before it changed the text.
    pub(super) fn changed_before(&self) -> usize {
        self.changed_before
    }
}

impl<Unit> Trace<Unit> {
    /// The texts that steps made, one for each step that changed something, and the steps.
    pub(super) fn into_parts(self) -> (Vec<Vec<Unit>>, Vec<TracedStep>) {
        (self.texts, self.steps)
    }

    /// The text that step number `step` saw; `source` is the text that was traced.
    pub fn before<'a>(&'a self, source: &'a [Unit], step: usize) -> &'a [Unit] {
        let changed = self.steps.get(step).map_or(self.texts.len(), |step| step.changed_before);
        changed.checked_sub(1).and_then(|last| self.texts.get(last)).map_or(source, Vec::as_slice)
    }

    /// The text that step number `step` made.
    pub fn after<'a>(&'a self, source: &'a [Unit], step: usize) -> &'a [Unit] {
        self.before(source, step + 1)
    }

    /// The text that the last step made.
    pub fn answer<'a>(&'a self, source: &'a [Unit]) -> &'a [Unit] {
        self.texts.last().map_or(source, Vec::as_slice)
    }
}

impl Tracer {
    /// Builds the steps.
    pub fn new(spec: &Spec) -> Self {
        let traced = |spec: &StepSpec| {
            let step = spec.build();
            let concern = Concern::of(&*step);
            Traced { spec: spec.to_string(), effect: spec.info.effect, step, concern }
        };
        Tracer { steps: spec.steps().iter().map(traced).collect() }
    }

    /// The steps as a spec writes them, and what each does to meaning.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = (&str, Effect)> {
        self.steps.iter().map(|step| (step.spec.as_str(), step.effect))
    }

    /// Runs every step over the whole text. O(n) for each step, and as much for each that changes the text.
    ///
    /// `origin` leads from the text that is explained to `text`, where they are not the same.
    ///
    /// # Errors
    /// [`TooWide`] where a storage cannot hold an answer, or memory runs out.
    pub fn trace<E: Encoding>(
        &self,
        text: &[E::Unit],
        origin: Option<Alignment>,
    ) -> Result<Trace<E::Unit>, TooWide> {
        let (mut origin, mut draft) = (origin, Loaded::default());
        let mut trace = Trace { texts: Vec::new(), steps: Vec::new() };
        for step in &self.steps {
            let changed_before = trace.texts.len();
            let current = trace.texts.last().map_or(text, Vec::as_slice);
            let Some((written, change)) = draft.run::<E>(step, current)? else {
                trace.steps.push(TracedStep { changed_before, ..TracedStep::default() });
                continue;
            };
            let edits = step_edits::<E>(&change, current, &written, origin.as_ref())?;
            let alignment = origin.as_ref().map_or(Ok(change.clone()), |before| before.then(&change))?;
            origin = Some(alignment.clone());
            trace.steps.push(TracedStep { changed_before, edits, alignment: Some(alignment) });
            trace.texts.push(written);
        }
        Ok(trace)
    }

    /// Which steps change the text where the recipe runs over its own `answer`: none where the answer stays, since
    /// then the recipe is at its fixed point, whatever happens on the way.
    ///
    /// # Errors
    /// As [`Tracer::trace`].
    pub fn changing_again<E: Encoding>(&self, answer: &[E::Unit]) -> Result<Vec<bool>, TooWide> {
        let (mut draft, mut latest) = (Loaded::default(), None::<Vec<E::Unit>>);
        let mut changing = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let written = draft.run::<E>(step, latest.as_deref().unwrap_or(answer))?;
            changing.push(written.is_some());
            latest = written.map_or(latest, |(text, _)| Some(text));
        }
        if latest.is_none_or(|text| text == answer) {
            changing.fill(false);
        }
        Ok(changing)
    }
}

/// A text that a step made, and how.
type Made<Unit> = (Vec<Unit>, Alignment);

/// The code points that a step does not keep by itself: where a text holds none of them, there is nothing to do.
#[derive(Debug)]
struct Concern {
    /// Whether the step may put something where there is no text at all.
    of_nothing: bool,
    /// Those below [`LOW`], all of everyday text, as [`Step::concerns`] tells.
    low: Vec<bool>,
    /// The rest, as wide as the step itself says. Ascending, apart.
    high: Vec<RangeInclusive<CodePoint>>,
}

/// All that takes at most two bytes in UTF-8.
const LOW: CodePoint = 0x800;

impl Concern {
    fn of(step: &dyn Step) -> Self {
        let low = (0..LOW).map(|cp| step.concerns(cp)).collect();
        // What a step finds by matches, or does to all that it does not name, is no matter of single code points.
        if step.matches().is_some() || step.elsewhere() != Rule::Keep {
            return Concern { of_nothing: true, low, high: vec![LOW..=CodePoint::MAX] };
        }
        let above = step.domain().into_iter().filter(|range| *range.end() >= LOW);
        let mut high: Vec<_> = above.map(|range| LOW.max(*range.start())..=*range.end()).collect();
        high.sort_unstable_by_key(|range| *range.start());
        high.dedup_by(|next, kept| {
            let touches = *next.start() <= *kept.end();
            if touches {
                *kept = *kept.start()..=*kept.end().max(next.end());
            }
            touches
        });
        Concern { of_nothing: false, low, high }
    }

    fn is_in<E: Encoding>(&self, text: &[E::Unit]) -> bool {
        if text.is_empty() {
            return self.of_nothing;
        }
        let mut at = 0;
        while at < text.len() {
            let (cp, width) = E::decode(text, at);
            let concerned = match self.low.get(cp as usize) {
                Some(&concerned) => concerned,
                None => self.has_high(cp),
            };
            if concerned {
                return true;
            }
            at += width;
        }
        false
    }

    fn has_high(&self, cp: CodePoint) -> bool {
        let behind = self.high.partition_point(|range| *range.start() <= cp);
        self.high[..behind].last().is_some_and(|range| range.contains(&cp))
    }
}

/// A draft that holds the text at hand as long as no step changes it.
#[derive(Default)]
struct Loaded {
    draft: Draft,
    holds_text: bool,
}

impl Loaded {
    /// What the step makes of the text and how; nothing where it leaves it as it is.
    fn run<E: Encoding>(
        &mut self,
        step: &Traced,
        text: &[E::Unit],
    ) -> Result<Option<Made<E::Unit>>, TooWide> {
        if !step.concern.is_in::<E>(text) {
            return Ok(None);
        }
        if !self.holds_text {
            self.draft.load::<E>(text, 0, text.len())?;
            self.holds_text = true;
        }
        self.draft.rewrite(|read, write| step.step.rewrite(read, write));
        if self.draft.is_source::<E>(text, 0, text.len()) {
            return Ok(None);
        }
        self.holds_text = false;
        let (mut written, mut builder) = (Vec::new(), Builder::default());
        written.try_reserve(text.len())?;
        if !self.draft.emit::<E, _>(text, (0, text.len()), &mut written, &mut builder) {
            return Err(TooWide::Storage);
        }
        // A step may put the same letters in the place of letters.
        if written == text { Ok(None) } else { Ok(Some((written, builder.finish()?))) }
    }
}

/// The edits of one step; `origin` leads from the text that is explained to `before`.
fn step_edits<E: Encoding>(
    change: &Alignment,
    before: &[E::Unit],
    after: &[E::Unit],
    origin: Option<&Alignment>,
) -> Result<Vec<StepEdit>, TooWide> {
    let mut edits: Vec<StepEdit> = Vec::new();
    for edit in alignment::edits::<E>(change, before, after) {
        let Some((seen, target)) = trimmed::<E>(before, edit.source.range(), after, edit.target.range())
        else {
            continue;
        };
        let (seen, target) = (SourceRange::from(seen), TargetRange::from(target));
        match edits.last_mut().filter(|last| last.seen.end == seen.start && last.target.end == target.start) {
            Some(last)
                if starts_with_mark::<E>(before, seen.range())
                    || starts_with_mark::<E>(after, target.range()) =>
            {
                (last.seen.end, last.target.end) = (seen.end, target.end);
            }
            _ => {
                edits.try_reserve(1)?;
                edits.push(StepEdit { source: seen, seen, target });
            }
        }
    }
    if let Some(origin) = origin {
        edits.iter_mut().for_each(|edit| edit.source = source_of(origin, edit.seen));
    }
    Ok(edits)
}

/// Where a part of the text that a step saw comes from. An insertion into what came out of the source as a whole comes
/// from all of it, as any other part of it does.
fn source_of(origin: &Alignment, seen: SourceRange) -> SourceRange {
    let place = origin.to_source(seen.range().into());
    if !seen.is_empty() || seen.start == 0 {
        return place;
    }
    let beside = |start, end| origin.to_source(TargetRange::new(start, end));
    let (before, behind) = (beside(seen.start - 1, seen.start), beside(seen.start, seen.start + 1));
    if before == behind && seen.start < origin.target_len() { before } else { place }
}

fn starts_with_mark<E: Encoding>(text: &[E::Unit], range: Range<usize>) -> bool {
    !range.is_empty() && is_mark_category(E::decode(text, range.start).0)
}

/// An edit without what is the same at its start and at its end; none where nothing is left.
fn trimmed<E: Encoding>(
    before: &[E::Unit],
    mut from: Range<usize>,
    after: &[E::Unit],
    mut to: Range<usize>,
) -> Option<(Range<usize>, Range<usize>)> {
    while !from.is_empty() && !to.is_empty() {
        let (cp, width) = E::decode(before, from.start);
        if (cp, width) != E::decode(after, to.start) {
            break;
        }
        (from.start, to.start) = (from.start + width, to.start + width);
    }
    while !from.is_empty() && !to.is_empty() {
        let (cp, width) = E::decode_before(before, from.end);
        if (cp, width) != E::decode_before(after, to.end) {
            break;
        }
        (from.end, to.end) = (from.end - width, to.end - width);
    }
    (!from.is_empty() || !to.is_empty()).then_some((from, to))
}
