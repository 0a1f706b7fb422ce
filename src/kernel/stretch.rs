//! What becomes of a code point that asks, where few code points around it tell: learned from the steps, and remembered.
//!
//! A **stretch** is a run of marks and tatweels with the code points at its two ends. Where it decides
//! ([`Rewrite::rewrite_stretch`]) and all else in it becomes what the table says, there is no need of a window: a hamza typed as a mark
//! goes or stays as it did behind the same letter before.

use std::collections::TryReserveError;
use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Draft, Encoding, Entry, Glyph, Table};
use crate::chars::CodePoint;

/// The steps of a stage.
pub trait Rewrite: Debug {
    /// All of them, one by one, over a window.
    fn rewrite(&self, draft: &mut Draft);

    /// The same over a stretch. False where one of them looks further.
    fn rewrite_stretch(&self, draft: &mut Draft) -> bool;
}

/// What a code point is to stretches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A mark or a tatweel.
    Inner,
    /// A letter, which ends a stretch.
    Letter,
    /// Another code point which does.
    Other,
    /// White space: steps see as little of it as of the ends of the text.
    Border,
    /// No stretch holds it.
    Foreign,
}

/// Code points that have a kind of their own: ASCII and U+0600–06FF.
const KINDS: usize = 0x200;
/// In place of a code point: there is none.
const NONE: usize = 0x80;
/// The longest run.
const LONGEST: usize = 6;
const SLOTS: usize = 1024;

/// The fates, as a slot holds them below the stretch.
const FATES: [Option<Entry>; 4] = [None, Some(Entry::Keep), Some(Entry::Delete), Some(Entry::DeleteMark)];

/// What became of stretches. It may be asked by several threads at once: a slot holds a stretch and its answer in one, and the
/// answer never differs.
#[derive(Debug)]
pub struct Stretches {
    kinds: Box<[Kind; KINDS]>,
    slots: Box<[AtomicU64; SLOTS]>,
}

/// A stretch around a code point that asks.
struct Stretch {
    /// All that decides, in 62 bits; never 0.
    key: u64,
    start: usize,
    end: usize,
    /// The code points of its run.
    inside: usize,
}

impl Stretches {
    /// None remembered yet.
    pub fn new(kind: impl Fn(CodePoint) -> Kind) -> Self {
        let kind = |index| match index {
            0..NONE => kind(index as CodePoint),
            0x100.. => kind(0x500 + index as CodePoint),
            _ => Kind::Foreign,
        };
        Stretches {
            kinds: Box::new(std::array::from_fn(kind)),
            slots: Box::new([const { AtomicU64::new(0) }; SLOTS]),
        }
    }

    /// What the steps make of the code point at `at`, of which the table says [`Entry::Context`]: it stays or goes, and the table
    /// tells of those around it. `None` where only a window shows that. If `silent` the alignment may be another one. Where memory runs
    /// out nothing is remembered. Amortized O(1).
    #[inline(always)]
    pub(super) fn fate<E: Encoding>(
        &self,
        (table, steps): (&Table, &dyn Rewrite),
        (text, at): (&[E::Unit], usize),
        silent: bool,
        draft: &mut Draft,
    ) -> Result<Option<Entry>, TryReserveError> {
        let Some(stretch) = self.around::<E>(text, at) else { return Ok(None) };
        // Of longer ones only the text is compared: marks of a tatweel that goes belong to nothing, but the table does not know.
        if !silent && stretch.inside > 1 {
            return Ok(None);
        }
        let first = (stretch.key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize;
        let slots = [&self.slots[first], &self.slots[first ^ 1]];
        for slot in slots {
            let known = slot.load(Ordering::Relaxed);
            if known >> 2 == stretch.key {
                return Ok(FATES[known as usize & 3]);
            }
        }
        let fate = learn::<E>((table, steps), (text, at), &stretch, draft)?;
        let number = FATES.iter().position(|other| *other == fate).unwrap_or(0);
        let is_free = slots[0].load(Ordering::Relaxed) == 0;
        slots[usize::from(!is_free)].store(stretch.key << 2 | number as u64, Ordering::Relaxed);
        Ok(fate)
    }

    /// The index of a code point, and its kind.
    #[inline(always)]
    fn kind(&self, cp: CodePoint) -> (usize, Kind) {
        let index = match cp {
            0..0x80 => cp as usize,
            0x600..0x700 => cp as usize - 0x500,
            _ => return (NONE, Kind::Foreign),
        };
        (index, self.kinds[index])
    }

    /// The stretch around the code point at `at`, walked from there in both directions.
    #[inline(always)]
    fn around<E: Encoding>(&self, text: &[E::Unit], at: usize) -> Option<Stretch> {
        let (cp, width) = E::decode(text, at);
        let (index, Kind::Inner) = self.kind(cp) else { return None };
        // The run, a byte a code point.
        let (mut run, mut inside) = (index as u64 & 0xFF, 1);
        let mut start = at;
        let before = loop {
            if start == 0 {
                break NONE;
            }
            let (cp, width) = E::decode_before(text, start);
            let (index, kind) = self.kind(cp);
            if kind == Kind::Border {
                break NONE;
            }
            start -= width;
            match kind {
                Kind::Inner if inside < LONGEST => run |= (index as u64 & 0xFF) << (8 * inside),
                Kind::Inner | Kind::Foreign => return None,
                _ => break index,
            }
            inside += 1;
        };
        let place = inside;
        let mut end = at + width;
        let after = loop {
            if end == text.len() {
                break Kind::Border;
            }
            let (cp, width) = E::decode(text, end);
            let (index, kind) = self.kind(cp);
            if kind == Kind::Border {
                break kind;
            }
            end += width;
            match kind {
                Kind::Inner if inside < LONGEST => run = run << 8 | (index as u64 & 0xFF),
                Kind::Inner | Kind::Foreign => return None,
                _ => break kind,
            }
            inside += 1;
        };
        let key = ((run << 9 | before as u64) << 3 | place as u64) << 2 | after as u64;
        Some(Stretch { key, start, end, inside })
    }
}

/// Runs the steps over a stretch and looks what became of the code point at `at`.
#[cold]
#[inline(never)]
fn learn<E: Encoding>(
    (table, steps): (&Table, &dyn Rewrite),
    (text, at): (&[E::Unit], usize),
    stretch: &Stretch,
    draft: &mut Draft,
) -> Result<Option<Entry>, TryReserveError> {
    draft.load::<E>(text, stretch.start, stretch.end)?;
    let decides = steps.rewrite_stretch(draft);
    Ok(if decides { fate_in::<E>(table, (text, at), stretch, draft) } else { None })
}

/// What became of the code point at `at` of a stretch that the steps have rewritten; `None` where anything else became of those around
/// it than the table says.
fn fate_in<E: Encoding>(
    table: &Table,
    (text, at): (&[E::Unit], usize),
    stretch: &Stretch,
    draft: &Draft,
) -> Option<Entry> {
    let mut answer = draft.text().iter().peekable();
    let (mut fate, mut last_end, mut place) = (None, stretch.start, stretch.start);
    while place < stretch.end {
        let (cp, width) = E::decode(text, place);
        let stays = |glyph: &&Glyph| glyph.cp == cp && glyph.start == place;
        let stands = match table.get(cp) {
            Entry::Keep | Entry::Rank(_) => Some(cp),
            Entry::To(other) => Some(other),
            Entry::Delete | Entry::DeleteMark => None,
            Entry::Context => answer.peek().is_some_and(stays).then_some(cp),
            Entry::Expand(_) => return None,
        };
        if let Some(cp) = stands {
            let glyph = answer.next().filter(|glyph| glyph.cp == cp && glyph.start == place)?;
            last_end = glyph.end;
        }
        if place == at {
            fate = match stands {
                Some(_) => Some(Entry::Keep),
                None if last_end == at + width => Some(Entry::DeleteMark),
                None => Some(Entry::Delete),
            };
        }
        place += width;
    }
    if answer.next().is_some() { None } else { fate }
}
