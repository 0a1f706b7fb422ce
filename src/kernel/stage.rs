//! One stage of a plan: where its table runs, and where its steps themselves are asked.

use std::collections::TryReserveError;

use super::output::Output;
use super::scan::{first_change, scan};
use super::{Draft, Encoding, Entry, Kernel, Machine, Record, Rewrite, Stretches, Table};
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
    /// Also a rare sequence of everyday code points, as an automaton finds it: a rank from 1 to 7 is a class, no rank is
    /// class 0, and the candidate is the code point that leads to [`Machine::STOP`].
    ///
    /// The search begins in state 0 at the start of the text and behind every window. So that windows see what the whole
    /// text shows, the automaton must be in state 0, or in one that goes on alike, wherever a window of the stage may
    /// end: before and behind white space for [`Reach::Word`], a line end for [`Reach::Line`], a code point of class 0
    /// for [`Reach::Run`]. A candidate found too often costs time, one not found is an error.
    Machine(&'static Machine),
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
    /// What runs the table.
    pub kernel: Kernel,
    /// What rewrites a window.
    pub steps: &'a dyn Rewrite,
    /// What became of stretches, for which no window is needed.
    pub stretches: Option<&'a Stretches>,
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
/// one window, which the steps rewrite.
pub fn run<E: Encoding, R: Record>(
    stage: &Stage,
    text: &[E::Unit],
    out: &mut Vec<E::Unit>,
    record: &mut R,
    draft: &mut Draft,
) -> Result<Outcome, TooWide> {
    let mut output = Output::<E, R> { text, out, record, draft, begun: false, floor: 0, full: false };
    let mut at = 0;
    while at < text.len() {
        output.floor = at;
        let (start, end) = if R::SILENT && stage.detector == Detector::Context {
            output.map_up_to_window(stage, at)?
        } else if stage.detector == Detector::Context && stage.table.decides_any() && stage.table.asks_any() {
            output.record_up_to_window(stage, at)?
        } else {
            output.scan_and_map(stage, at)?
        };
        output.check_memory()?;
        if start < end {
            output.draft.load::<E>(text, start, end)?;
            stage.steps.rewrite(output.draft);
            output.window(start, end)?;
        }
        at = end;
    }
    Ok(if output.begun { Outcome::Changed } else { Outcome::Unchanged })
}

/// The start of the run of `wanted` code points that ends at `end`, not before `floor`.
pub(super) fn back<E: Encoding>(
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
    }
}

impl<E: Encoding, R: Record> Output<'_, E, R> {
    /// What happens to the code point `cp` at `at`: [`Entry::Context`] where only a window shows that.
    #[inline(always)]
    pub(super) fn entry(&mut self, stage: &Stage, at: usize, cp: CodePoint) -> Entry {
        let entry = stage.table.get(cp);
        if entry != Entry::Context {
            return entry;
        }
        self.fate(stage, at).unwrap_or(entry)
    }

    /// What becomes of the code point at `at`, of which the table says [`Entry::Context`]; `None` where only a window shows that.
    #[inline(never)]
    fn fate(&mut self, stage: &Stage, at: usize) -> Option<Entry> {
        let rules = (stage.table, stage.steps);
        let fate = stage.stretches?.fate::<E>(rules, (self.text, at), R::SILENT, self.draft);
        self.full |= fate.is_err();
        fate.unwrap_or_default()
    }

    fn check_memory(&self) -> Result<(), TooWide> {
        if self.full { Err(TooWide::Memory) } else { Ok(()) }
    }

    /// Looks for the next window and maps what stands before it, in two passes. Gives the window.
    fn scan_and_map(&mut self, stage: &Stage, from: usize) -> Result<(usize, usize), TooWide> {
        let candidate = scan::<E>(stage, self.text, from);
        let (start, end) = window::<E>(stage, self.text, from, candidate);
        if stage.table.decides_any() {
            self.map(stage, (from, start))?;
        } else {
            self.keep(from, start)?;
        }
        Ok((start, end))
    }

    /// Scan and map in one pass, telling the record, piece by piece: where a window begins in a piece, that is taken back
    /// and mapped up to there. Gives the window.
    fn record_up_to_window(&mut self, stage: &Stage, from: usize) -> Result<(usize, usize), TooWide> {
        let (table, text) = (stage.table, self.text);
        let first = self.place(from);
        let (mut at, mut piece) = (from, PIECE);
        if !self.begun {
            at = first_change::<E>(table, text, from);
        }
        let (mut before, mut last) = (first.clone(), self.place(at));
        while at < text.len() {
            let end = piece_end::<E>(text, at, piece);
            piece = (2 * piece).min(LARGEST);
            let candidate = self.map(stage, (at, end))?;
            if candidate < end {
                let (start, behind) = window::<E>(stage, text, from, candidate);
                let place = [last, before].into_iter().find(|place| place.at <= start).unwrap_or(first);
                let again = place.at;
                self.back_to(place);
                self.map(stage, (again, start))?;
                return Ok((start, behind));
            }
            at = end;
            before = std::mem::replace(&mut last, self.place(at));
        }
        Ok((at, at))
    }

    /// Scan and map in one pass, where nobody listens: what was written behind the start of the window is taken back.
    /// Gives the window.
    fn map_up_to_window(&mut self, stage: &Stage, from: usize) -> Result<(usize, usize), TooWide> {
        let candidate = self.map_code_points(stage, from)?;
        let (start, end) = window::<E>(stage, self.text, from, candidate);
        let (mut at, mut too_much) = (start, 0);
        while self.begun && at < candidate {
            let (cp, width) = E::decode(self.text, at);
            let entry = self.entry(stage, at, cp);
            too_much += stage.table.written(cp, entry, E::width);
            at += width;
        }
        self.check_memory()?;
        self.out.truncate(self.out.len() - too_much);
        Ok((start, end))
    }
}

/// Units of a piece of the text, at most twice as many: few are mapped again where a window begins. Pieces grow as long as none does,
/// up to the largest.
const PIECE: usize = 512;
const LARGEST: usize = 1 << 13;

/// The end of the piece of about so many units that starts at `at`: behind a word, if one ends soon enough, since there most
/// windows begin.
fn piece_end<E: Encoding>(text: &[E::Unit], at: usize, units: usize) -> usize {
    let end = E::border(text, at + 2 * units);
    let from = E::border(text, at + units);
    forth::<E>(&text[..end], from, |cp| !chars::is_white_space(cp))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::{TableBuilder, Ucs2, Utf8};

    /// Every unit that was told: kept, or the lengths of what replaced what, or deleted behind a letter of that width.
    #[derive(Debug, Default, PartialEq)]
    struct Log(Vec<(usize, usize, Option<usize>)>);

    impl Record for Log {
        type Told = usize;
        fn told(&mut self) -> usize {
            self.0.len()
        }
        fn back_to(&mut self, told: usize) {
            self.0.truncate(told);
        }
        fn equal(&mut self, units: usize) {
            (0..units).for_each(|_| self.0.push((1, 1, None)));
        }
        fn replace(&mut self, source: usize, target: usize) {
            self.0.push((source, target, None));
        }
        /// Marks told one by one and together are the same.
        fn attach(&mut self, source: usize, last: impl FnOnce() -> Option<usize>) {
            let letter = last();
            (0..source).for_each(|_| self.0.push((1, 0, letter)));
        }
        fn masked(&mut self, _: &[u64], _: usize, _: impl FnOnce() -> Option<usize>) {
            panic!("the scalar kernel tells one by one");
        }
    }

    #[derive(Debug)]
    struct NoSteps;

    impl Rewrite for NoSteps {
        fn rewrite(&self, _: &mut Draft) {}
        fn rewrite_stretch(&self, _: &mut Draft) -> bool {
            false
        }
    }

    /// Deletes marks and a control, folds letters, widens one and narrows one; tatweel and a hamza ask.
    fn table(asks: bool) -> Table {
        let mut builder = TableBuilder::default();
        (0x64B..=0x652).for_each(|cp| builder.set(cp, Entry::DeleteMark));
        [(0x623, 0x627), (0x649, 0x64A), (0x660, 0x30), (0x41, 0x391)]
            .into_iter()
            .for_each(|(from, to)| builder.set(from, Entry::To(to)));
        builder.set(0x200B, Entry::Delete);
        if asks {
            [0x640, 0x654, 0x200D].into_iter().for_each(|cp| builder.set(cp, Entry::Context));
        }
        builder.finish()
    }

    fn text() -> impl Strategy<Value = String> {
        let part = prop_oneof![
            12 => proptest::sample::select(vec!["\u{628}", "\u{64E}", "\u{623}\u{651}\u{64E}", "\u{644}"]),
            4 => proptest::sample::select(vec![" ", "a", "A", "\n", "\u{660}", "\u{2010}", "\u{200B}", "\u{64B}"]),
        ];
        let long = (part, 1..9_usize).prop_map(|(part, times)| part.repeat(times));
        let rare = proptest::sample::select(vec!["\u{640}", "\u{654}", "\u{200D}", " \u{640} "])
            .prop_map(String::from);
        let part = prop_oneof![60 => long, 1 => rare];
        proptest::collection::vec(part, 0..200).prop_map(|parts| parts.concat())
    }

    /// The windows, the answer and what is told, in one pass or in two.
    fn told<E: Encoding>(
        stage: &Stage,
        text: &[E::Unit],
        one_pass: bool,
    ) -> (Vec<(usize, usize)>, Vec<E::Unit>, Log) {
        let (mut out, mut log, mut windows) = (Vec::new(), Log::default(), Vec::new());
        let draft = &mut Draft::default();
        let mut output = Output::<E, Log> {
            text,
            out: &mut out,
            record: &mut log,
            draft,
            begun: false,
            floor: 0,
            full: false,
        };
        let mut at = 0;
        while at < text.len() {
            output.floor = at;
            let (start, end) = match one_pass {
                true => output.record_up_to_window(stage, at).unwrap(),
                false => output.scan_and_map(stage, at).unwrap(),
            };
            output.keep(start, end).unwrap();
            windows.push((start, end));
            at = end;
        }
        (windows, out, log)
    }

    proptest! {
        #[test]
        fn one_pass_tells_what_two_passes_tell(text in text(), asks: bool) {
            let table = table(asks);
            let wide: Vec<u16> = text.encode_utf16().collect();
            for reach in [Reach::Run, Reach::Cluster, Reach::Word, Reach::Line] {
                let stage = Stage { table: &table, detector: Detector::Context, reach, kernel: Kernel::Scalar, steps: &NoSteps, stretches: None };
                let bytes = text.as_bytes();
                prop_assert_eq!(told::<Utf8>(&stage, bytes, true), told::<Utf8>(&stage, bytes, false));
                prop_assert_eq!(told::<Ucs2>(&stage, &wide, true), told::<Ucs2>(&stage, &wide, false));
            }
        }
    }
}
