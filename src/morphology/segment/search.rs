//! The cheapest way to read a word: what is written before it, the word of the lexicon or a guess, what is behind.

use std::ops::Range;

use super::cell::{Cell, Label, Pronoun, Takes};
use super::clitics::{
    Before, Behind, CONJUNCTIONS, FIRST, GUESS, Hidden, LAM, LONGEST_BEHIND, LOOKS_LIKE_BEFORE,
    LOOKS_LIKE_BEHIND, NEGATIONS, NOTHING, OF_BEHIND, OF_IMPERFECT, PRONOUNS, SHEEN, next,
};
use super::costs;
use super::dialect::Sets;
use super::letters::{LONGEST, of};
use super::table::{Reading, Readings, Table};

/// What stands behind a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct After {
    pub(crate) pronoun: Option<&'static Behind>,
    /// A second one: أعطيتني+ها.
    pub(crate) second: Option<&'static Behind>,
    /// The pronoun behind ل.
    pub(crate) dative: Option<&'static Behind>,
    /// ش
    pub(crate) sheen: bool,
}

/// One way to read a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Analysis<'a> {
    pub(crate) before: [&'static Before; 4],
    /// The letters of the word itself.
    pub(crate) host: (usize, usize),
    pub(crate) after: After,
    /// `None` where the word is guessed.
    pub(crate) reading: Option<Reading<'a>>,
    /// The form of the lexicon that the word itself is, as it is written there.
    pub(crate) form: Spelling,
    pub(crate) cost: u16,
}

/// The codes of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelling {
    codes: [u8; LONGEST + 1],
    len: u8,
}

impl Spelling {
    fn new(form: &[u8]) -> Self {
        let mut codes = [0; LONGEST + 1];
        codes[..form.len()].copy_from_slice(form);
        Spelling { codes, len: form.len() as u8 }
    }

    pub(crate) fn codes(&self) -> &[u8] {
        &self.codes[..usize::from(self.len)]
    }
}

impl Analysis<'_> {
    /// Cheaper ones come first, then those of fewer segments, then those whose first border stands further left.
    pub(crate) fn rank(&self) -> (u16, usize, usize) {
        (self.cost, self.segments(), self.host.0)
    }

    fn segments(&self) -> usize {
        let before = self.before.iter().map(|before| before.roles.len()).sum::<usize>();
        before
            + usize::from(self.after.pronoun.is_some())
            + usize::from(self.after.second.is_some())
            + 2 * usize::from(self.after.dative.is_some())
    }

    /// Whether the first letter of the word itself is not written.
    pub(crate) fn hides_alef(&self) -> bool {
        self.before[3].hidden == Hidden::Alef
    }
}

/// What a word is looked up in, and read by.
#[derive(Clone, Copy)]
pub(crate) struct Search<'t, 'a> {
    pub(crate) tables: &'t [Table<'a>],
    /// Words of the user.
    pub(crate) user: Option<&'t Table<'a>>,
    pub(crate) sets: Sets,
}

/// Who is shown the ways to read a word.
trait Seer<'a> {
    /// Whether one of this cost is worth being shown.
    fn wants(&self, cost: u16) -> bool;

    fn see(&mut self, analysis: Analysis<'a>);
}

/// Keeps the cheapest.
struct Best<'a>(Option<Analysis<'a>>);

impl<'a> Seer<'a> for Best<'a> {
    fn wants(&self, cost: u16) -> bool {
        self.0.as_ref().is_none_or(|best| cost <= best.cost)
    }

    fn see(&mut self, analysis: Analysis<'a>) {
        if self.0.as_ref().is_none_or(|best| analysis.rank() < best.rank()) {
            self.0 = Some(analysis);
        }
    }
}

impl<'a> Seer<'a> for Vec<Analysis<'a>> {
    fn wants(&self, _: u16) -> bool {
        true
    }

    fn see(&mut self, analysis: Analysis<'a>) {
        self.push(analysis);
    }
}

impl<'a> Search<'_, 'a> {
    /// The cheapest way. Every word has one, unless it has no letters.
    pub(crate) fn best(&self, letters: &[u8]) -> Option<Analysis<'a>> {
        let mut best = Best(None);
        self.show(letters, &mut best);
        best.0
    }

    /// All ways.
    pub(crate) fn all(&self, letters: &[u8]) -> Vec<Analysis<'a>> {
        let mut all = Vec::new();
        self.show(letters, &mut all);
        all
    }

    fn show(&self, letters: &[u8], seer: &mut impl Seer<'a>) {
        if letters.is_empty() {
            return;
        }
        if letters.len() > LONGEST {
            let before = [&FIRST[0], &CONJUNCTIONS[0], &NEGATIONS[0], &NOTHING];
            let (host, cost) = ((0, letters.len()), guessed(letters));
            seer.see(Analysis {
                before,
                host,
                after: After::default(),
                reading: None,
                form: Spelling::new(&[]),
                cost,
            });
            return;
        }
        let mut hosts = Hosts {
            search: self,
            letters,
            found: Vec::with_capacity(32),
            forms: Vec::with_capacity(128),
            starts: Vec::with_capacity(8),
            afters: Afters::new(letters, self.sets),
        };
        // Those of the lexicon first: most guesses are then too dear to be made.
        self.chains(letters, |before, start| hosts.known(before, start, seer));
        self.chains(letters, |before, start| hosts.guessed(before, start, seer));
    }

    /// Shows `see` each chain of proclitics that a word may begin with, and where the word itself begins behind it.
    fn chains(&self, letters: &[u8], mut see: impl FnMut([&'static Before; 4], usize)) {
        for first in self.starting(&FIRST, letters, 0) {
            let at = first.letters.len();
            for conjunction in self.starting(&CONJUNCTIONS, letters, at) {
                let at = at + conjunction.letters.len();
                for negation in self.starting(&NEGATIONS, letters, at) {
                    let at = at + negation.letters.len();
                    see([first, conjunction, negation, &NOTHING], at);
                    let next = letters.get(at).map_or(&[][..], |&letter| next(letter));
                    for next in self.starting(next, letters, at) {
                        see([first, conjunction, negation, next], at + next.letters.len());
                    }
                }
            }
        }
    }

    /// The proclitics that begin at a place.
    fn starting<'b>(
        &self,
        known: &'static [Before],
        letters: &'b [u8],
        at: usize,
    ) -> impl Iterator<Item = &'static Before> + use<'b, 'a> {
        let rest = letters.get(at..).unwrap_or_default();
        let sets = self.sets;
        known.iter().filter(move |before| begins(rest, before.letters) && sets.has(before.set))
    }
}

/// A form of the lexicon in a word.
#[derive(Clone, Copy)]
struct Found<'t, 'a> {
    /// Where it ends.
    end: usize,
    readings: Readings<'t, 'a>,
    /// Where in the letters of all forms its own are.
    form: (usize, usize),
    /// What it costs that it is written so.
    writing: u16,
}

/// The words that begin at the places of one word.
struct Hosts<'t, 'a> {
    search: &'t Search<'t, 'a>,
    letters: &'t [u8],
    found: Vec<Found<'t, 'a>>,
    /// The letters of all forms that were found, one behind the other.
    forms: Vec<u8>,
    /// For each place that was asked for, with and without an alef before it, where in `found` its words are.
    starts: Vec<((usize, bool), Range<usize>)>,
    afters: Afters,
}

/// What may stand behind a word that ends at each place.
struct Afters {
    all: Vec<(After, u16)>,
    /// Where in `all` those of each place are.
    places: [(u8, u8); LONGEST + 1],
}

impl Afters {
    fn new(letters: &[u8], sets: Sets) -> Self {
        let mut afters = Afters { all: Vec::with_capacity(8), places: [(0, 0); LONGEST + 1] };
        for end in (1..=letters.len()).rev() {
            let start = afters.all.len() as u8;
            let behind = &letters[end..];
            if behind.len() > LONGEST_BEHIND {
                break;
            }
            if behind.first().is_none_or(|first| OF_BEHIND.contains(first)) {
                find_afters(behind, sets, |after, cost| afters.all.push((after, cost)));
            }
            afters.places[end] = (start, afters.all.len() as u8);
        }
        afters
    }

    fn behind(&self, end: usize) -> &[(After, u16)] {
        let (start, end) = self.places.get(end).copied().unwrap_or_default();
        self.all.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }
}

impl<'a> Hosts<'_, 'a> {
    /// Whether the word itself may begin here.
    fn may_begin(&self, next: &Before, start: usize) -> bool {
        // What ل hides begins with another one.
        let wants_lam =
            next.hidden == Hidden::Article || next.hidden == Hidden::Alef && next.letters == [LAM];
        self.letters.get(start).is_some_and(|&first| !wants_lam || first == LAM)
    }

    /// Shows the words of the lexicon behind these proclitics.
    fn known(&mut self, before: [&'static Before; 4], start: usize, seer: &mut impl Seer<'a>) {
        let [_, _, negation, next] = before;
        if !self.may_begin(next, start) {
            return;
        }
        let (wanted, cost) = demands(before);
        let sets = self.search.sets;
        let at = self.at(start, next.hidden == Hidden::Alef);
        for Found { end, readings, form, writing } in self.found.get(at).unwrap_or_default() {
            let afters = self.afters.behind(*end);
            if afters.is_empty() {
                continue;
            }
            for reading in readings.iter() {
                let cost = cost + reading.cost + writing;
                // The readings of a form come by their cost.
                if !seer.wants(cost) {
                    break;
                }
                if !reading.cell.takes.has(wanted) {
                    continue;
                }
                let unasked = reading.cell.takes.has(Takes::DIALECT) && !sets.has(Sets::WORDS);
                let cost = cost + if unasked { costs::DIALECT_UNASKED } else { 0 };
                for &(after, more) in afters {
                    let Some(fitting) = fits(reading.cell, wanted, &after) else { continue };
                    let cost = cost + more + fitting;
                    if (after.sheen || !negation.wants_sheen) && seer.wants(cost) {
                        let host = (start, *end);
                        let form = Spelling::new(self.forms.get(form.0..form.1).unwrap_or_default());
                        seer.see(Analysis { before, host, after, reading: Some(reading), form, cost });
                    }
                }
            }
        }
    }

    /// Shows the guesses behind these proclitics.
    fn guessed(&self, before: [&'static Before; 4], start: usize, seer: &mut impl Seer<'a>) {
        let [_, _, negation, next] = before;
        let (wanted, cost) = demands(before);
        let hides = next.hidden == Hidden::Alef || negation.wants_sheen;
        if hides || !self.may_begin(next, start) || !seer.wants(cost + CHEAPEST_GUESS) {
            return;
        }
        guesses(&self.letters[start..], wanted, |len, pronoun, guess| {
            let after = After { pronoun, ..After::default() };
            let (host, form) = ((start, start + len), Spelling::new(&[]));
            if seer.wants(cost + guess) {
                seer.see(Analysis { before, host, after, reading: None, form, cost: cost + guess });
            }
        });
    }

    /// Where the words that begin at a place are.
    fn at(&mut self, start: usize, alef: bool) -> Range<usize> {
        if let Some((_, found)) = self.starts.iter().find(|(known, _)| *known == (start, alef)) {
            return found.clone();
        }
        let before = self.found.len();
        self.walk(start, alef);
        let found = before..self.found.len();
        self.starts.push(((start, alef), found.clone()));
        found
    }

    fn walk(&mut self, start: usize, alef: bool) {
        let letters = &self.letters[start..];
        let mut with_alef = [0; LONGEST + 1];
        let walked = if alef {
            with_alef[0] = of('ا');
            with_alef[1..=letters.len()].copy_from_slice(letters);
            &with_alef[..=letters.len()]
        } else {
            letters
        };
        let heh = self.search.sets.has(Sets::HEH_FOR_TEH) && letters.last() == Some(&of('ه'));
        let last = heh.then_some((of('ة'), costs::TEH_AS_HEH));
        let (found, forms) = (&mut self.found, &mut self.forms);
        for table in self.search.tables.iter().chain(self.search.user) {
            table.walk(walked, last, &mut |form, readings, writing| {
                let end = start + form.len() - usize::from(alef);
                // Of a word that is the alef alone nothing is written.
                if end == start {
                    return;
                }
                let before = forms.len();
                forms.extend_from_slice(form);
                found.push(Found { end, readings, form: (before, forms.len()), writing });
            });
        }
    }
}

/// What proclitics want of the word behind them, and what they cost.
fn demands([first, conjunction, negation, next]: [&Before; 4]) -> (Takes, u16) {
    let wanted = first.takes.and(conjunction.takes).and(negation.takes).and(next.takes);
    (wanted, first.cost + conjunction.cost + negation.cost + next.cost)
}

/// Shows what the letters behind a word may be, with its cost: nothing, a pronoun, and what dialects have.
fn find_afters(letters: &[u8], sets: Sets, mut see: impl FnMut(After, u16)) {
    if letters.is_empty() {
        see(After::default(), 0);
        return;
    }
    if let Some(pronoun) = pronoun(letters, sets) {
        see(After { pronoun: Some(pronoun), ..After::default() }, pronoun.cost);
    }
    for at in 1..letters.len() {
        // كم before another one is كمو.
        let first = letters[..at].strip_suffix(&[of('و')]).filter(|first| first.ends_with(&[of('م')]));
        let (first, second) = (pronoun(first.unwrap_or(&letters[..at]), sets), pronoun(&letters[at..], sets));
        if let (Some(first), Some(second)) = (first, second) {
            let after = After { pronoun: Some(first), second: Some(second), ..After::default() };
            see(after, first.cost + second.cost + costs::S_SECOND);
        }
    }
    let sheen = letters.strip_suffix(&[SHEEN]).filter(|_| sets.has(Sets::NEGATION));
    if let Some(rest) = sheen {
        let after = After { sheen: true, pronoun: pronoun(rest, sets), ..After::default() };
        if rest.is_empty() || after.pronoun.is_some() {
            see(after, costs::S_SHEEN + after.pronoun.map_or(0, |pronoun| pronoun.cost));
        }
        datives(rest, sets, |after, cost| see(After { sheen: true, ..after }, costs::S_SHEEN + cost));
    }
    datives(letters, sets, see);
}

/// ل and a pronoun, behind a pronoun or not.
fn datives(letters: &[u8], sets: Sets, mut see: impl FnMut(After, u16)) {
    if !sets.has(Sets::DATIVE) {
        return;
    }
    for (at, _) in letters.iter().enumerate().filter(|(_, letter)| **letter == LAM) {
        let Some(dative) = pronoun(&letters[at + 1..], sets) else { continue };
        let object = pronoun(&letters[..at], sets);
        if at == 0 || object.is_some() {
            let cost = costs::S_DATIVE + dative.cost / 2 + object.map_or(0, |object| object.cost);
            see(After { pronoun: object, dative: Some(dative), ..After::default() }, cost);
        }
    }
}

/// Whether letters begin with these: of so few a call costs more than looking.
fn begins(letters: &[u8], with: &[u8]) -> bool {
    with.len() <= letters.len() && with.iter().zip(letters).all(|(one, other)| one == other)
}

/// The pronoun that the letters are.
fn pronoun(letters: &[u8], sets: Sets) -> Option<&'static Behind> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let same = |pronoun: &&Behind| {
        pronoun.letters.len() == letters.len() && begins(letters, pronoun.letters) && sets.has(pronoun.set)
    };
    PRONOUNS.iter().find(same).or_else(|| without_dots(letters))
}

/// ي, ني and كي written with ى.
fn without_dots(letters: &[u8]) -> Option<&'static Behind> {
    let (last, before) = letters.split_last()?;
    let same = |pronoun: &&Behind| pronoun.letters.split_last() == Some((&of('ي'), before));
    PRONOUNS.iter().find(same).filter(|_| *last == of('ى'))
}

/// What it costs that this stands before and behind a form; `None` where it cannot.
fn fits(cell: Cell, wanted: Takes, after: &After) -> Option<u16> {
    let has_article = wanted.has(Takes::ARTICLE);
    if cell.takes.has(Takes::NEEDS_ARTICLE) && !has_article {
        return None;
    }
    let is_verb = cell.takes.has(Takes::VERB);
    // ش stands behind a verb alone, behind other words with ما before them.
    let takes_sheen = cell.takes.has(Takes::NEGATION) && (is_verb || wanted.has(Takes::NEGATION));
    let wants_verb = after.dative.is_some() || after.second.is_some();
    if wants_verb && !is_verb || after.sheen && !takes_sheen {
        return None;
    }
    let question =
        if wanted.has(Takes::HAMZA) && cell.label != Label::Particle { costs::OPEN_QUESTION } else { 0 };
    let Some(pronoun) = after.pronoun else {
        let ends = after.dative.is_none() && !after.sheen;
        // A form that is only written before a pronoun stands before ل and ش too: قالولي.
        return (cell.pronoun != Pronoun::Must || !ends).then_some(question);
    };
    if has_article || cell.pronoun == Pronoun::No {
        return None;
    }
    if cell.takes.has(pronoun.takes) { Some(question) } else { Some(question + pronoun.otherwise?) }
}

/// Shows the guesses for a word: its length, the pronoun behind it, and their cost.
fn guesses(letters: &[u8], wanted: Takes, mut see: impl FnMut(usize, Option<&'static Behind>, u16)) {
    let is_verb = wanted.has(Takes::SEEN) || wanted.has(Takes::LAM_OF_VERBS);
    // A verb in the imperfect at least begins like one.
    if is_verb && (letters.len() < 3 || !letters.first().is_some_and(|first| OF_IMPERFECT.contains(first))) {
        return;
    }
    see(letters.len(), None, guessed(letters));
    if wanted.has(Takes::ARTICLE) {
        return;
    }
    for pronoun in PRONOUNS.iter().filter(|pronoun| pronoun.set == Sets::STANDARD) {
        let Some(host) = letters.strip_suffix(pronoun.letters).filter(|host| host.len() > 1) else {
            continue;
        };
        let more = if pronoun.takes == Takes::NOTHING { 0 } else { costs::MY_UNLIKELY };
        see(host.len(), Some(pronoun), guessed(host) + pronoun.cost + more);
    }
}

/// What a guess costs at least.
const CHEAPEST_GUESS: u16 = {
    let (mut at, mut least) = (0, u16::MAX);
    while at < GUESS.len() {
        if GUESS[at] < least {
            least = GUESS[at];
        }
        at += 1;
    }
    least
};

/// What a guessed word costs.
fn guessed(letters: &[u8]) -> u16 {
    let by_length = GUESS[letters.len().clamp(1, GUESS.len()) - 1];
    let before = LOOKS_LIKE_BEFORE.iter().find(|(clitic, _)| letters.starts_with(clitic));
    let behind = LOOKS_LIKE_BEHIND.iter().find(|(clitic, _)| letters.ends_with(clitic));
    let cost = |looks: Option<&(&[u8], u16)>| looks.map_or(0, |(_, cost)| *cost);
    by_length + cost(before) + cost(behind)
}
