//! A word with its likeliest reading, as stemmers want it.

use std::ops::Range;

use super::cell::{Label, Restored};
use super::letters::of;
use super::search::Analysis;
use super::segments::lemma;
use super::word::Word;

/// A word and how it is read.
pub(crate) struct ReadWord<'w> {
    text: &'w str,
    word: &'w Word,
    analysis: Analysis<'w>,
}

impl<'w> ReadWord<'w> {
    pub(super) fn new(text: &'w str, word: &'w Word, analysis: Analysis<'w>) -> Self {
        ReadWord { text, word, analysis }
    }

    /// The bytes of the word itself.
    pub(crate) fn host(&self) -> Range<usize> {
        let (start, end) = self.analysis.host;
        let start = if start == 0 { 0 } else { self.word.start(start, self.text) };
        start..self.word.start(end, self.text)
    }

    /// Whether it is no guess.
    pub(crate) fn is_known(&self) -> bool {
        self.analysis.reading.is_some()
    }

    /// The dictionary form.
    pub(crate) fn lemma(&self) -> String {
        lemma(self.word, &self.analysis, self.text)
    }

    /// The codes of the word itself, as written.
    pub(crate) fn letters(&self) -> &[u8] {
        &self.word.letters[self.analysis.host.0..self.analysis.host.1]
    }

    /// The byte behind so many letters of the word itself.
    pub(crate) fn end_of(&self, letters: usize) -> usize {
        self.word.start(self.analysis.host.0 + letters, self.text)
    }

    /// How many letters of the word itself are the ending of a noun: of the dual, a sound plural, the feminine, tanwin.
    pub(crate) fn ending(&self) -> Option<usize> {
        const ENDINGS: [[u8; 2]; 4] =
            [[of('و'), of('ن')], [of('ي'), of('ن')], [of('ا'), of('ن')], [of('ا'), of('ت')]];
        let cell = self.analysis.reading?.cell;
        let letters = self.letters();
        match cell.label {
            Label::Dual | Label::SoundPlural => {
                Some(if ENDINGS.iter().any(|ending| letters.ends_with(ending)) { 2 } else { 1 })
            }
            Label::Tanwin => Some(1),
            Label::Perfect | Label::Imperfect | Label::Imperative | Label::Passive | Label::Particle => None,
            _ => (letters.ends_with(&[of('ة')]) || cell.restored == Restored::Teh).then_some(1),
        }
    }

    /// What stands before and behind the word itself, in order.
    pub(crate) fn roles(&self) -> Vec<&'static str> {
        let before = self.analysis.before.iter().flat_map(|before| before.roles).map(|(role, _)| role.name());
        let after = &self.analysis.after;
        let mut roles: Vec<&str> = before.collect();
        roles.extend(after.pronoun.map(|_| "pronoun"));
        roles.extend(after.second.map(|_| "pronoun"));
        roles.extend(after.dative.map(|_| "preposition and pronoun"));
        roles.extend(after.sheen.then_some("negation"));
        roles
    }

    /// What the word itself is, `None` for a guess.
    pub(crate) fn label(&self) -> Option<Label> {
        self.analysis.reading.map(|reading| reading.cell.label)
    }

    /// What kind of form the word itself is.
    pub(crate) fn kind(&self) -> &'static str {
        self.analysis.reading.map_or("guess", |reading| reading.cell.label.name())
    }
}
