//! The reference kernel: one code point at a time, obviously right, for every storage.

use std::collections::TryReserveError;

use super::{Draft, Encoding, Entry, Record, Table};
use crate::chars::{self, CodePoint};

/// What stops the table and asks for the steps themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detector {
    /// [`Entry::Context`] alone.
    Context,
    /// Also a code point whose rank is lower than that of the one before it: marks out of canonical order.
    OutOfOrder,
    /// Also two ranked code points side by side: white space.
    Pairs,
    /// Also a ranked code point that stands three times in a row: elongation.
    Repeats,
    /// Ranked code points at the two ends of the text: what `trim` takes.
    Ends,
}

/// How much text around a candidate is looked at together. Windows never overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// The run of code points that the table does not simply keep.
    Run,
    /// The same with the one before it: a base and its marks.
    Cluster,
    /// From white space to white space.
    Word,
    /// From line end to line end.
    Line,
    /// Everything.
    Text,
}

/// One stage of a plan, as the kernel needs it.
#[derive(Clone, Copy, Debug)]
pub struct Stage<'a> {
    /// What happens to a code point that no detector stops at.
    pub table: &'a Table,
    /// Where the table stops.
    pub detector: Detector,
    /// The window around such a place.
    pub reach: Reach,
}

/// Whether a stage changed the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was written: the text is the answer.
    Unchanged,
    /// The answer was written.
    Changed,
}

/// Why a stage gave up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooWide {
    /// The answer holds a code point this storage cannot: run again on a wider one.
    Storage,
    /// Memory ran out.
    Memory,
}

impl From<TryReserveError> for TooWide {
    fn from(_: TryReserveError) -> Self {
        TooWide::Memory
    }
}

/// Runs one stage over `text`. Writes the answer behind what `out` holds, unless nothing changes; then neither
/// `out` nor `record` is touched. O(n): every unit is scanned once, mapped or copied once, and lies in at most
/// one window, which `steps` rewrites.
pub fn run<E: Encoding, R: Record>(
    stage: &Stage,
    text: &[E::Unit],
    out: &mut Vec<E::Unit>,
    record: &mut R,
    draft: &mut Draft,
    steps: &mut dyn FnMut(&mut Draft),
) -> Result<Outcome, TooWide> {
    let mut output = Output::<E, R> { text, out, record, copied: None };
    let mut at = 0;
    while at < text.len() {
        let found = scan::<E>(stage, text, at);
        let (start, end) = window::<E>(stage, text, at, found.candidate);
        output.keep(at, found.first_change.min(start))?;
        if found.first_change < start {
            output.map(stage.table, at, found.first_change, start)?;
        }
        if start < end {
            draft.load::<E>(text, start, end)?;
            steps(draft);
            output.draft(draft, start, end)?;
        }
        at = end;
    }
    Ok(if output.copied.is_some() { Outcome::Changed } else { Outcome::Unchanged })
}

/// Where a scan stopped. Positions past the last unit mean "nowhere".
struct Found {
    /// The first code point that the table changes by itself.
    first_change: usize,
    /// The first that only its context can tell.
    candidate: usize,
}

fn scan<E: Encoding>(stage: &Stage, text: &[E::Unit], from: usize) -> Found {
    let table = stage.table;
    match stage.detector {
        Detector::Context => scan_until::<E>(table, text, from, |_, _| false),
        Detector::OutOfOrder => {
            let mut last = 0;
            scan_until::<E>(table, text, from, move |entry, _| {
                let rank = if let Entry::Rank(rank) = entry { rank } else { 0 };
                let lower = rank != 0 && rank < last;
                last = rank;
                lower
            })
        }
        Detector::Pairs => {
            let mut last = false;
            scan_until::<E>(table, text, from, move |entry, _| {
                let ranked = matches!(entry, Entry::Rank(_));
                std::mem::replace(&mut last, ranked) && ranked
            })
        }
        Detector::Repeats => {
            let mut last = (0, 0);
            scan_until::<E>(table, text, from, move |entry, cp| {
                let ranked = matches!(entry, Entry::Rank(_));
                last = if ranked && last.0 == cp { (cp, last.1 + 1) } else { (cp, 1) };
                ranked && last.1 == 3
            })
        }
        Detector::Ends => {
            Found { first_change: text.len(), candidate: end_candidate::<E>(table, text, from) }
        }
    }
}

fn scan_until<E: Encoding>(
    table: &Table,
    text: &[E::Unit],
    from: usize,
    mut stops: impl FnMut(Entry, CodePoint) -> bool,
) -> Found {
    let mut found = Found { first_change: text.len(), candidate: text.len() };
    let mut at = from;
    loop {
        let plain = at;
        at = skip_kept::<E>(table, text, at);
        if at > plain {
            // What a detector remembers ends with a code point that is simply kept.
            stops(Entry::Keep, CodePoint::MAX);
        }
        if at >= text.len() {
            return found;
        }
        let (cp, width) = E::decode(text, at);
        let entry = table.get(cp);
        if entry == Entry::Context || stops(entry, cp) {
            found.candidate = at;
            return found;
        }
        if !matches!(entry, Entry::Rank(_)) {
            found.first_change = found.first_change.min(at);
        }
        at += width;
    }
}

/// The first place from `at` on that the table does not simply keep: the loop that runs over plain text.
#[inline]
fn skip_kept<E: Encoding>(table: &Table, text: &[E::Unit], mut at: usize) -> usize {
    while at < text.len() {
        let (cp, width) = E::decode(text, at);
        if !table.keeps(cp) {
            break;
        }
        at += width;
    }
    at
}

fn end_candidate<E: Encoding>(table: &Table, text: &[E::Unit], from: usize) -> usize {
    let kept = |cp| table.get(cp) == Entry::Keep;
    if from == 0 && !kept(E::decode(text, 0).0) {
        return 0;
    }
    back::<E>(text, from, text.len(), |cp| !kept(cp))
}

/// The start of the run of `wanted` code points that ends at `end`, not before `floor`.
fn back<E: Encoding>(
    text: &[E::Unit],
    floor: usize,
    mut end: usize,
    wanted: impl Fn(CodePoint) -> bool,
) -> usize {
    while end > floor {
        let (cp, width) = E::decode_before(text, end);
        if !wanted(cp) {
            break;
        }
        end -= width;
    }
    end
}

/// The end of the run of `wanted` code points that starts at `at`.
fn forth<E: Encoding>(text: &[E::Unit], mut at: usize, wanted: impl Fn(CodePoint) -> bool) -> usize {
    while at < text.len() {
        let (cp, width) = E::decode(text, at);
        if !wanted(cp) {
            break;
        }
        at += width;
    }
    at
}

/// The window around `candidate`, not before `floor`; empty at the end of the text where there is none.
fn window<E: Encoding>(stage: &Stage, text: &[E::Unit], floor: usize, candidate: usize) -> (usize, usize) {
    if candidate >= text.len() {
        return (text.len(), text.len());
    }
    // A candidate that is itself the border of windows is a window of its own.
    let behind = candidate + E::decode(text, candidate).1;
    let around = |inside: &dyn Fn(CodePoint) -> bool| match inside(E::decode(text, candidate).0) {
        true => (back::<E>(text, floor, candidate, inside), forth::<E>(text, behind, inside)),
        false => (candidate, behind),
    };
    let unsafe_alone = |cp| stage.table.get(cp) != Entry::Keep;
    match stage.reach {
        Reach::Run => around(&unsafe_alone),
        Reach::Cluster => {
            let (start, end) = around(&unsafe_alone);
            let base = if start > floor { E::decode_before(text, start).1 } else { 0 };
            (start - base, end)
        }
        Reach::Word => around(&|cp| !chars::is_white_space(cp)),
        Reach::Line => around(&|cp| !chars::is_line_end(cp)),
        Reach::Text => (floor, text.len()),
    }
}

/// The answer as it grows. Nothing is copied before the first change.
struct Output<'a, E: Encoding, R> {
    text: &'a [E::Unit],
    out: &'a mut Vec<E::Unit>,
    record: &'a mut R,
    /// How far the text is in `out`, once writing began.
    copied: Option<usize>,
}

impl<E: Encoding, R: Record> Output<'_, E, R> {
    /// `from..to` of the text stays as it is.
    fn keep(&mut self, from: usize, to: usize) -> Result<(), TooWide> {
        if self.copied.is_some() && from < to {
            self.copy(from, to)?;
        }
        Ok(())
    }

    fn copy(&mut self, from: usize, to: usize) -> Result<(), TooWide> {
        self.out.try_reserve(to - from)?;
        self.out.extend_from_slice(&self.text[from..to]);
        self.record.equal(to - from);
        self.copied = Some(to);
        Ok(())
    }

    /// The first change is at `until`: what stands before it is part of the answer.
    fn begin(&mut self, until: usize) -> Result<(), TooWide> {
        if self.copied.is_none() {
            self.out.try_reserve(self.text.len())?;
            self.copy(0, until)?;
        }
        Ok(())
    }

    fn draft(&mut self, draft: &Draft, start: usize, end: usize) -> Result<(), TooWide> {
        if draft.is_source::<E>(self.text, start, end) {
            return self.keep(start, end);
        }
        self.begin(start)?;
        // Four units hold a code point in every storage.
        self.out.try_reserve(draft.text().len() * 4)?;
        if !draft.emit::<E, R>(self.text, (start, end), self.out, self.record) {
            return Err(TooWide::Storage);
        }
        Ok(())
    }

    /// The table alone over `from..to`, where nothing needs context. What stands from `floor` on was kept: the first
    /// deleted mark may belong to the end of it.
    fn map(&mut self, table: &Table, floor: usize, from: usize, to: usize) -> Result<(), TooWide> {
        self.begin(from)?;
        self.out.try_reserve(to - from)?;
        let mut at = from;
        let mut kept = from;
        loop {
            at = skip_kept::<E>(table, &self.text[..to], at);
            if at >= to {
                break;
            }
            let (cp, width) = E::decode(self.text, at);
            let entry = table.get(cp);
            if let Entry::Rank(_) = entry {
                at += width;
                continue;
            }
            self.keep_run(kept, at);
            match entry {
                Entry::To(other) => self.put(width, &[other])?,
                Entry::Expand(number) => self.put(width, table.expansion(number))?,
                Entry::DeleteMark => {
                    self.record.attach(width, || width_of_last_kept::<E>(table, self.text, floor, at));
                }
                Entry::Delete => self.record.replace(width, 0),
                _ => {}
            }
            at += width;
            kept = at;
        }
        self.keep_run(kept, to);
        Ok(())
    }

    fn keep_run(&mut self, from: usize, to: usize) {
        if from < to {
            self.out.extend_from_slice(&self.text[from..to]);
            self.record.equal(to - from);
        }
    }

    fn put(&mut self, source: usize, cps: &[CodePoint]) -> Result<(), TooWide> {
        let before = self.out.len();
        self.out.try_reserve(cps.len() * 4)?;
        for &cp in cps {
            if !E::push(self.out, cp) {
                return Err(TooWide::Storage);
            }
        }
        let target = self.out.len() - before;
        // One code point for one of the same width leaves every place where it was.
        if target == source && cps.len() == 1 {
            self.record.equal(source);
        } else {
            self.record.replace(source, target);
        }
        Ok(())
    }
}

/// The width of the code point before `at` that was not deleted: the one a mark sat on.
fn width_of_last_kept<E: Encoding>(
    table: &Table,
    text: &[E::Unit],
    floor: usize,
    at: usize,
) -> Option<usize> {
    let deleted = |cp| matches!(table.get(cp), Entry::Delete | Entry::DeleteMark);
    let end = back::<E>(text, floor, at, deleted);
    (end > floor).then(|| E::decode_before(text, end).1)
}
