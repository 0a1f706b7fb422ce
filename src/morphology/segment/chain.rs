//! What may be written before a word: proclitics one behind the other.

use super::cell::Takes;
use super::clitics::{Before, CONJUNCTIONS, FIRST, Hidden, LAM, NEGATIONS, NOTHING, next};
use super::dialect::Sets;
use super::hosts::Found;
use super::letters::of;

/// Proclitics, and where the word itself begins behind them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chain {
    pub(super) before: [&'static Before; 4],
    pub(super) start: usize,
    /// What they want of the word behind them.
    pub(super) wanted: Takes,
    pub(super) cost: u16,
    /// Whether one of them is of a set that nobody asked for.
    pub(super) is_unasked: bool,
}

impl Chain {
    /// No proclitic.
    pub(super) fn none() -> Self {
        Chain::new([&FIRST[0], &CONJUNCTIONS[0], &NEGATIONS[0], &NOTHING], 0, Sets::STANDARD)
    }

    fn new(before: [&'static Before; 4], start: usize, sets: Sets) -> Self {
        let [first, conjunction, negation, next] = before;
        let wanted = first.takes.and(conjunction.takes).and(negation.takes).and(next.takes);
        let cost = before.iter().map(|before| before.cost_with(sets)).sum();
        let is_unasked = before.iter().any(|before| !sets.has(before.set));
        Chain { before, start, wanted, cost, is_unasked }
    }

    /// Whether the word itself may be this one: behind what nobody asked for, none that is short or written otherwise than it should be,
    /// since names that nobody knows would be cut.
    pub(super) fn allows(&self, found: Found) -> bool {
        const SHORTEST: usize = 4;
        !self.is_unasked || found.writing == 0 && found.end - self.start >= SHORTEST
    }

    /// Whether the first letter of the word itself is an alef that is not written.
    pub(super) fn hides_alef(&self) -> bool {
        self.before[3].hidden == Hidden::Alef
    }

    /// Whether ش must stand behind the word.
    pub(super) fn wants_sheen(&self) -> bool {
        self.before[2].wants_sheen
    }
}

/// The chains that a word may begin with.
pub(super) fn find(letters: &[u8], sets: Sets, chains: &mut Vec<Chain>) {
    let mut see = |before: [&'static Before; 4], start| {
        if may_begin(before[3], letters, start) {
            chains.push(Chain::new(before, start, sets));
        }
    };
    for first in starting(&FIRST, letters, sets) {
        let at = first.letters.len();
        for conjunction in starting(&CONJUNCTIONS, &letters[at..], sets) {
            let at = at + conjunction.letters.len();
            for negation in starting(&NEGATIONS, &letters[at..], sets) {
                let at = at + negation.letters.len();
                // Before an alef the negation has its own: ماعجبني.
                if negation.wants_sheen && letters.get(at) == Some(&of('ا')) {
                    continue;
                }
                see([first, conjunction, negation, &NOTHING], at);
                let rest = &letters[at..];
                for next in starting(rest.first().map_or(&[], |&letter| next(letter)), rest, sets) {
                    see([first, conjunction, negation, next], at + next.letters.len());
                }
            }
        }
    }
}

/// Those of the proclitics that letters begin with.
fn starting(known: &'static [Before], letters: &[u8], sets: Sets) -> impl Iterator<Item = &'static Before> {
    known.iter().filter(move |before| begins(letters, before.letters) && sets.unasked(before.set).is_some())
}

/// Whether letters begin with these: of so few a call costs more than looking.
fn begins(letters: &[u8], with: &[u8]) -> bool {
    with.len() <= letters.len() && with.iter().zip(letters).all(|(one, other)| one == other)
}

/// Whether the word itself may begin here, behind what stands next to it.
fn may_begin(next: &Before, letters: &[u8], start: usize) -> bool {
    // What ل hides begins with another one.
    let wants_lam = next.hidden == Hidden::Article || next.hidden == Hidden::Alef && next.letters == [LAM];
    letters.get(start).is_some_and(|&first| !wants_lam || first == LAM)
}
