//! The words of the lexicon that begin at the places of one word.

use std::ops::Range;

use super::chain::Chain;
use super::letters::{LONGEST, of};
use super::search::Search;
use super::walk::{HEH, Met, TEH, Walker};

/// A form of the lexicon in a word.
#[derive(Clone, Copy)]
pub(super) struct Found {
    /// The letter behind it.
    pub(super) end: usize,
    /// The number of its table.
    pub(super) table: usize,
    /// Where its readings are.
    pub(super) readings: u32,
    /// What it costs that it is written so.
    pub(super) writing: u16,
    /// Whether its last letter, ة, is written ه.
    pub(super) teh_as_heh: bool,
    /// Where its letters begin among those of all forms that are written otherwise; `None` where it is written as it should be.
    otherwise: Option<usize>,
}

/// The words that begin at the places of one word.
#[derive(Default)]
pub(super) struct Hosts {
    found: Vec<Found>,
    /// The letters of the forms that are written otherwise.
    forms: Vec<u8>,
    /// For each place that was asked for, with and without an alef before it, where in `found` its words are.
    starts: Vec<((usize, bool), Range<usize>)>,
    walker: Walker,
    /// The letters that words may end before, as bits.
    ends: u64,
}

impl Hosts {
    /// Begins another word, which may end before these letters, as bits.
    pub(super) fn begin(&mut self, ends: u64) {
        self.ends = ends;
        self.found.clear();
        self.forms.clear();
        self.starts.clear();
    }

    /// The words behind a chain.
    pub(super) fn behind(&mut self, chain: &Chain, letters: &[u8], search: &Search<'_, '_>) -> &[Found] {
        let place = (chain.start, chain.hides_alef());
        let known = self.starts.iter().find(|(known, _)| *known == place).map(|(_, found)| found.clone());
        let found = known.unwrap_or_else(|| {
            let before = self.found.len();
            self.walk(place, letters, search);
            let found = before..self.found.len();
            self.starts.push((place, found.clone()));
            found
        });
        self.found.get(found).unwrap_or_default()
    }

    fn walk(&mut self, (start, alef): (usize, bool), letters: &[u8], search: &Search<'_, '_>) {
        let (written, len) = written(start, alef, letters);
        let written = &written[..len];
        let (found, forms) = (&mut self.found, &mut self.forms);
        let ends = self.ends >> start << usize::from(alef);
        for (number, table) in search.tables().enumerate() {
            self.walker.walk(table, written, ends, |Met { form, readings, writing }| {
                let end = start + form.len() - usize::from(alef);
                // Of a word that is the alef alone nothing is written.
                if end == start {
                    return;
                }
                let teh_as_heh = form.last() == Some(&TEH) && written[form.len() - 1] == HEH;
                let otherwise = (writing > 0).then_some(forms.len());
                if writing > 0 {
                    forms.extend_from_slice(form);
                }
                found.push(Found { end, table: number, readings, writing, teh_as_heh, otherwise });
            });
        }
    }

    /// The letters of a form, as the lexicon has them.
    pub(super) fn spelling(&self, found: Found, chain: &Chain, letters: &[u8]) -> ([u8; LONGEST + 1], usize) {
        let alef = chain.hides_alef();
        let (mut form, _) = written(chain.start, alef, letters);
        let len = found.end - chain.start + usize::from(alef);
        if let Some(otherwise) = found.otherwise {
            form[..len].copy_from_slice(&self.forms[otherwise..otherwise + len]);
        }
        (form, len)
    }
}

/// The letters from a place on, with the alef that is not written before them.
fn written(start: usize, alef: bool, letters: &[u8]) -> ([u8; LONGEST + 1], usize) {
    let rest = &letters[start..];
    let alef = usize::from(alef);
    let mut written = [of('ا'); LONGEST + 1];
    written[alef..alef + rest.len()].copy_from_slice(rest);
    (written, alef + rest.len())
}
