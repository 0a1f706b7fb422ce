//! The lexicon as it is embedded: an automaton from the letters of a form to its readings.
//!
//! Five tables one behind the other, each behind its length: the automaton, the sets of readings, the readings, the scripts that make
//! lemmas, the kinds of forms. A set is the numbers of its readings, which few forms have for themselves. Nothing is parsed or copied when it
//! is loaded.

use std::collections::HashMap;

use super::automaton::{Automaton, Builder};
use super::cell::{Cell, Takes};
use super::letters::codes;
use super::script::script;
use crate::morphology::vocabulary::Full;

/// What a form may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading<'a> {
    pub(crate) cell: Cell,
    pub(crate) cost: u16,
    /// Makes the lemma of the form.
    pub(crate) script: &'a [u8],
}

/// A compiled lexicon.
#[derive(Clone)]
pub(crate) struct Table<'a> {
    pub(super) automaton: Automaton<'a>,
    sets: &'a [[u8; 2]],
    readings: &'a [[u8; READING]],
    scripts: &'a [u8],
    cells: &'a [u8],
}

/// The bytes of one reading.
const READING: usize = 4;

/// What the number of the last reading of a set has besides.
const LAST: u16 = 1 << 15;

/// Scripts and kinds of forms have numbers of twelve bits.
const MOST: usize = 1 << 12;

/// Costs are kept in steps of so much, so that one byte holds them and more sets are alike.
const STEP: u16 = 4;

/// A reading that costs so much more than another one that goes wherever it goes is never the answer, and no help.
const HOPELESS: u16 = 24;

impl<'a> Table<'a> {
    /// The table in these bytes, `None` if they hold none.
    pub(crate) fn new(bytes: &'a [u8]) -> Option<Self> {
        let (automaton, rest) = part(bytes)?;
        let (sets, rest) = part(rest)?;
        let (readings, rest) = part(rest)?;
        let (scripts, rest) = part(rest)?;
        let (cells, _) = part(rest)?;
        let ((sets, []), (readings, [])) = (sets.as_chunks(), readings.as_chunks()) else { return None };
        Some(Table { automaton: Automaton::new(automaton)?, sets, readings, scripts, cells })
    }

    /// The readings at a place that the automaton gave, the cheapest first.
    pub(crate) fn readings(&self, place: u32) -> impl Iterator<Item = RawReading> + use<'a> {
        let (mut numbers, readings) =
            (self.sets.get(place as usize..).unwrap_or_default().iter(), self.readings);
        let mut is_done = false;
        std::iter::from_fn(move || {
            let number = u16::from_le_bytes(*numbers.next().filter(|_| !is_done)?);
            is_done = number & LAST != 0;
            readings.get(usize::from(number & !LAST)).copied().map(RawReading)
        })
    }

    /// What kind of form a reading says.
    pub(crate) fn cell(&self, reading: RawReading) -> Option<Cell> {
        Cell::of_bytes(*self.cells.get(reading.cell() * 4..)?.first_chunk()?)
    }

    /// All that a reading says.
    pub(crate) fn reading(&self, reading: RawReading) -> Option<Reading<'a>> {
        let at = reading.script() * 2;
        let place =
            |at: usize| Some(usize::from(u16::from_le_bytes(*self.scripts.get(at..)?.first_chunk()?)));
        let script = self.scripts.get(place(at)?..place(at + 2)?)?;
        Some(Reading { cell: self.cell(reading)?, cost: reading.cost(), script })
    }
}

/// A reading as the table has it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct RawReading([u8; READING]);

impl RawReading {
    fn new(script: usize, cell: usize, cost: u8) -> Self {
        RawReading([script as u8, (script >> 8 | (cell & 0xF) << 4) as u8, (cell >> 4) as u8, cost])
    }

    fn script(self) -> usize {
        usize::from(self.0[0]) | usize::from(self.0[1] & 0xF) << 8
    }

    fn cell(self) -> usize {
        usize::from(self.0[2]) << 4 | usize::from(self.0[1] >> 4)
    }

    pub(crate) fn cost(self) -> u16 {
        u16::from(self.0[3]) * STEP
    }
}

/// A part behind its length, and what follows it.
fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (len, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(u32::from_le_bytes(*len) as usize)
}

/// The bytes of a table of these forms, which are sorted. The same forms give the same bytes.
///
/// # Errors
/// What there is too much of.
pub(crate) fn compiled(forms: &[Full]) -> Result<Vec<u8>, String> {
    let mut scripts = Numbered::default();
    let mut cells = Numbered::default();
    let mut readings = Numbered::default();
    let mut sets: Vec<u16> = Vec::new();
    let mut known: HashMap<Vec<u16>, u32> = HashMap::new();
    let mut automaton = Builder::default();
    for group in forms.chunk_by(|one, other| one.letters == other.letters) {
        let Some(letters) = group.first().map(|form| &form.letters) else { continue };
        let set = set(group, &mut readings, &mut scripts, &mut cells)?;
        let offset = *known.entry(set).or_insert_with_key(|set| {
            let offset = sets.len() as u32;
            sets.extend_from_slice(set);
            offset
        });
        automaton.add(letters, offset)?;
    }
    let automaton = automaton.finish()?;
    let cells: Vec<u8> = cells.items.iter().flat_map(|cell: &Cell| cell.to_bytes()).collect();
    let scripts = indexed(&scripts.items)?;
    let sets: Vec<u8> = sets.iter().flat_map(|number| number.to_le_bytes()).collect();
    let readings: Vec<u8> = readings.items.iter().flat_map(|reading: &RawReading| reading.0).collect();
    let mut bytes = Vec::new();
    for part in [automaton, sets, readings, scripts, cells] {
        let len = u32::try_from(part.len()).map_err(|_| "a table of more than 4 GiB")?;
        bytes.extend(len.to_le_bytes());
        bytes.extend(part);
    }
    Ok(bytes)
}

/// The numbers of the readings of a form, the cheapest first.
fn set(
    group: &[Full],
    readings: &mut Numbered<RawReading>,
    scripts: &mut Numbered<Vec<u8>>,
    cells: &mut Numbered<Cell>,
) -> Result<Vec<u16>, String> {
    let mut found: Vec<(u8, usize, usize)> = Vec::new();
    for form in useful(group) {
        let lemma = codes(&form.lemma).unwrap_or_default();
        let script = scripts.number(script(&form.letters, &lemma));
        let cell = cells.number(form.cell);
        if script.max(cell) >= MOST {
            return Err("more than 4096 scripts or kinds of forms".to_owned());
        }
        let cost = u8::try_from(form.cost.div_ceil(STEP)).map_err(|_| "a cost of more than 1020")?;
        found.push((cost, script, cell));
    }
    found.sort_unstable();
    let number = |(cost, script, cell)| {
        let number = u16::try_from(readings.number(RawReading::new(script, cell, cost))).unwrap_or(LAST);
        if number < LAST { Ok(number) } else { Err("more than 32,768 different readings".to_owned()) }
    };
    let mut set: Vec<u16> = found.into_iter().map(number).collect::<Result<_, String>>()?;
    if let Some(last) = set.last_mut() {
        *last |= LAST;
    }
    Ok(set)
}

/// Those of the readings of a form that may be the answer, or another lemma that a reader would think of.
fn useful(group: &[Full]) -> Vec<&Full> {
    let mut by_cost: Vec<&Full> = group.iter().collect();
    by_cost.sort_by_key(|form| (form.cost, form.cell, &form.lemma));
    let mut useful: Vec<&Full> = Vec::new();
    for form in by_cost {
        let more = |kept: &&&Full| if kept.lemma == form.lemma { 0 } else { HOPELESS };
        // What only a dialect has, and what is only said with ال, does not stand for what is more than that.
        let is_free = |form: &Full, bound| !form.cell.takes.has(bound);
        let stands_for = |kept: &Full, bound| is_free(kept, bound) || !is_free(form, bound);
        let goes = |kept: &&&Full| {
            stands_for(kept, Takes::DIALECT)
                && stands_for(kept, Takes::NEEDS_ARTICLE)
                && kept.cell.takes.has(form.cell.takes.but(Takes::DIALECT))
                && kept.cell.pronoun == form.cell.pronoun
                && kept.cell.restored == form.cell.restored
        };
        if !useful.iter().any(|kept| goes(&kept) && form.cost >= kept.cost + more(&kept)) {
            useful.push(form);
        }
    }
    useful
}

/// Where each item begins, where the last one ends, and the items.
fn indexed(items: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let mut at = 2 * (items.len() + 1);
    let mut bytes = Vec::new();
    for len in items.iter().map(Vec::len).chain([0]) {
        bytes.extend(u16::try_from(at).map_err(|_| "scripts of more than 64 KiB")?.to_le_bytes());
        at += len;
    }
    bytes.extend(items.iter().flatten());
    Ok(bytes)
}

/// Items numbered in the order in which they are seen.
struct Numbered<T> {
    items: Vec<T>,
    numbers: HashMap<T, usize>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Numbered { items: Vec::new(), numbers: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Numbered<T> {
    fn number(&mut self, item: T) -> usize {
        let items = &mut self.items;
        *self.numbers.entry(item).or_insert_with_key(|item| {
            items.push(item.clone());
            items.len() - 1
        })
    }
}
