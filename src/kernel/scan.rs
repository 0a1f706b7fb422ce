//! Where a stage stops: the candidates of its detector.

use super::skim::{Pattern, Skim};
use super::stage::back;
use super::stride::Rules;
use super::table::{CONTEXT, RANK};
use super::{Detector, Encoding, Entry, Machine, Sought, Stage, Table};
use crate::chars::CodePoint;

/// Units that are walked between two attempts to skim.
const STRIDE: usize = 64;

/// The first code point from `from` on that only its context can tell; the end of the text where there is none.
pub(super) fn scan<E: Encoding>(stage: &Stage, text: &[E::Unit], from: usize) -> usize {
    let table = stage.table;
    match stage.detector {
        _ if !table.asks_any() => text.len(),
        Detector::Ends => end_candidate::<E>(table, text, from),
        // What a run of quiet code points leads to is the automaton's own matter.
        Detector::Machine(_) => walk::<E>(stage, text, (from, text.len())).unwrap_or(text.len()),
        Detector::Context => find::<E>(stage, Pattern::Any, text, from),
        Detector::OutOfOrder | Detector::Pairs => find::<E>(stage, Pattern::Neighbours, text, from),
        Detector::Repeats => find::<E>(stage, Pattern::Thrice, text, from),
    }
}

fn find<E: Encoding>(stage: &Stage, pattern: Pattern, text: &[E::Unit], from: usize) -> usize {
    let mut at = from;
    while at < text.len() {
        let quiet = skim::<E>(stage, pattern, text, two_before::<E>(text, from, at)).max(at);
        if quiet == text.len() {
            break;
        }
        let end = text.len().min(quiet + STRIDE);
        match walk::<E>(stage, text, (two_before::<E>(text, from, quiet), end)) {
            Ok(found) => return found,
            Err(behind) => at = behind,
        }
    }
    text.len()
}

/// A detector looks back by two code points at most.
fn two_before<E: Encoding>(text: &[E::Unit], from: usize, mut at: usize) -> usize {
    for _ in 0..2 {
        if at > from {
            at -= E::decode_before(text, at).1;
        }
    }
    at
}

/// A place from `at` on, where a code point begins, before which no candidate ends.
fn skim<E: Encoding>(stage: &Stage, pattern: Pattern, text: &[E::Unit], at: usize) -> usize {
    if let Some(rules) = Rules::new(stage.kernel, stage.table, stage.table.asking_forms())
        && let Some(quiet) = E::on_kernel(stage.kernel, Skim::<E> { rules, pattern, text, at })
    {
        return E::border(text, quiet);
    }
    E::skim(stage.table, Sought::Context, text, at)
}

/// The first candidate of `from..end`; else the place behind the last code point, which may reach beyond `end`.
///
/// The detectors count without branches on what they see: in running text every fifth character is a space and every
/// tenth letter changes, and a processor cannot foresee which.
fn walk<E: Encoding>(stage: &Stage, text: &[E::Unit], range: (usize, usize)) -> Result<usize, usize> {
    let table = stage.table;
    let mut last = 0;
    match stage.detector {
        Detector::Context | Detector::Ends => first::<E>(text, range, |cp| table.packed(cp) & CONTEXT != 0),
        Detector::OutOfOrder => first::<E>(text, range, |cp| {
            let packed = table.packed(cp);
            // What is no rank wraps around to a number above every rank.
            let lower = packed.wrapping_sub(RANK) < last;
            last = packed.saturating_sub(RANK);
            lower | (packed & CONTEXT != 0)
        }),
        Detector::Pairs => first::<E>(text, range, |cp| {
            let packed = table.packed(cp);
            let stops = packed & (last | CONTEXT);
            last = packed & RANK;
            stops != 0
        }),
        Detector::Repeats => {
            let mut times = 0;
            first::<E>(text, range, |cp| {
                let packed = table.packed(cp);
                times = times * u32::from(cp == last) + 1;
                last = cp;
                (times == 3 && packed >= RANK) | (packed & CONTEXT != 0)
            })
        }
        Detector::Machine(machine) => {
            let mut state = Machine::START;
            first::<E>(text, range, |cp| {
                let packed = table.packed(cp);
                // All bits where there is a rank, which only the highest kind has, and none where there is not.
                let class = packed & 0u32.wrapping_sub(packed / RANK);
                state = machine.next(state, class);
                Machine::stops(state) | (packed & CONTEXT != 0)
            })
        }
    }
}

/// The first code point from `at` on that acts; the end of the text where there is none.
pub(super) fn first_change<E: Encoding>(table: &Table, text: &[E::Unit], mut at: usize) -> usize {
    while at < text.len() {
        at = E::skim(table, Sought::Change, text, at);
        match first::<E>(text, (at, text.len().min(at + STRIDE)), |cp| table.acts(cp)) {
            Ok(found) => return found,
            Err(behind) => at = behind,
        }
    }
    text.len()
}

/// The first code point of `at..end` that is wanted; else the place behind the last one, which may reach beyond `end`.
#[inline(always)]
fn first<E: Encoding>(
    text: &[E::Unit],
    (mut at, end): (usize, usize),
    mut wanted: impl FnMut(CodePoint) -> bool,
) -> Result<usize, usize> {
    while at < end {
        let (cp, width) = E::decode(text, at);
        if wanted(cp) {
            return Ok(at);
        }
        at += width;
    }
    Err(at)
}

fn end_candidate<E: Encoding>(table: &Table, text: &[E::Unit], from: usize) -> usize {
    let kept = |cp| table.get(cp) == Entry::Keep;
    if from == 0 && !kept(E::decode(text, 0).0) {
        return 0;
    }
    back::<E>(text, from, text.len(), |cp| !kept(cp))
}
