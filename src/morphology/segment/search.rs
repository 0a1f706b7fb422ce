//! The cheapest way to read a word: what is written before it, the word of the lexicon or a guess, what is behind.

use super::after::{After, Afters};
use super::cell::{Cell, Label, Pronoun, Takes};
use super::chain::{self, Chain};
use super::clitics::{Before, Hidden};
use super::costs;
use super::dialect::Sets;
use super::guess::{self, guessed, guesses};
use super::hosts::{Found, Hosts};
use super::letters::LONGEST;
use super::table::{RawReading, Reading, Table};

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
    /// What it costs that it is written otherwise.
    pub(crate) spelling: u16,
    /// What it costs that only a dialect has the word, and none was asked for.
    pub(crate) unasked: u16,
    pub(crate) cost: u16,
}

/// The codes of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelling {
    codes: [u8; LONGEST + 1],
    len: usize,
}

impl Spelling {
    const NONE: Spelling = Spelling { codes: [0; LONGEST + 1], len: 0 };

    pub(crate) fn codes(&self) -> &[u8] {
        &self.codes[..self.len]
    }
}

impl Analysis<'_> {
    /// What tells the better of two.
    pub(crate) fn rank(&self) -> (u16, usize, usize) {
        rank(self.cost, self.before, &self.after, self.host.0)
    }

    /// Whether the first letter of the word itself is not written.
    pub(crate) fn hides_alef(&self) -> bool {
        self.before[3].hidden == Hidden::Alef
    }

    /// A word that is longer than those of any lexicon is a guess.
    fn too_long(letters: &[u8]) -> Self {
        Analysis {
            before: Chain::none().before,
            host: (0, letters.len()),
            after: After::default(),
            reading: None,
            form: Spelling::NONE,
            spelling: 0,
            unasked: 0,
            cost: guessed(letters),
        }
    }
}

/// Cheaper ones come first, then those of fewer segments, then those whose first border stands further left.
fn rank(cost: u16, before: [&Before; 4], after: &After, start: usize) -> (u16, usize, usize) {
    let before = before.iter().map(|before| before.roles.len()).sum::<usize>();
    let after = usize::from(after.pronoun.is_some())
        + usize::from(after.second.is_some())
        + 2 * usize::from(after.dative.is_some());
    (cost, before + after, start)
}

/// What a word is looked up in, and read by.
#[derive(Clone, Copy)]
pub(crate) struct Search<'t, 'a> {
    pub(crate) tables: &'t [Table<'a>],
    /// Words of the user.
    pub(crate) user: Option<&'t Table<'a>>,
    pub(crate) sets: Sets,
}

/// What is needed on the way, kept from word to word.
#[derive(Default)]
pub(crate) struct Room {
    chains: Vec<Chain>,
    hosts: Hosts,
    afters: Afters,
}

/// What a word of the lexicon costs at least.
const CHEAPEST: u16 = if costs::CLOSED_1 < costs::BAND_1 { costs::CLOSED_1 } else { costs::BAND_1 };

/// A way to read a word as it is found.
#[derive(Clone, Copy)]
struct Candidate {
    chain: Chain,
    end: usize,
    after: After,
    /// The form and one of its readings, `None` for a guess.
    known: Option<(Found, RawReading)>,
    /// What it costs that the word itself is written so.
    spelling: u16,
    cost: u16,
}

impl Candidate {
    fn rank(&self) -> (u16, usize, usize) {
        rank(self.cost, self.chain.before, &self.after, self.chain.start)
    }
}

/// Who is shown the ways to read a word.
trait Seer {
    /// Whether one of this cost is worth being shown.
    fn wants(&self, cost: u16) -> bool;

    fn see(&mut self, candidate: Candidate);
}

/// Keeps the cheapest.
#[derive(Default)]
struct Best(Option<Candidate>);

impl Seer for Best {
    fn wants(&self, cost: u16) -> bool {
        self.0.as_ref().is_none_or(|best| cost <= best.cost)
    }

    fn see(&mut self, candidate: Candidate) {
        if self.0.as_ref().is_none_or(|best| candidate.rank() < best.rank()) {
            self.0 = Some(candidate);
        }
    }
}

impl Seer for Vec<Candidate> {
    fn wants(&self, _: u16) -> bool {
        true
    }

    fn see(&mut self, candidate: Candidate) {
        self.push(candidate);
    }
}

impl<'t, 'a> Search<'t, 'a> {
    /// The cheapest way. Every word has one, unless it has no letters.
    pub(crate) fn best(&self, letters: &[u8], room: &mut Room) -> Option<Analysis<'a>> {
        if letters.len() > LONGEST {
            return Some(Analysis::too_long(letters));
        }
        let mut best = Best::default();
        self.show(letters, room, &mut best);
        best.0.map(|candidate| self.analysis(&candidate, letters, room))
    }

    /// All ways.
    pub(crate) fn all(&self, letters: &[u8], room: &mut Room) -> Vec<Analysis<'a>> {
        if letters.len() > LONGEST {
            return vec![Analysis::too_long(letters)];
        }
        let mut all = Vec::new();
        self.show(letters, room, &mut all);
        all.iter().map(|candidate| self.analysis(candidate, letters, room)).collect()
    }

    fn show(&self, letters: &[u8], room: &mut Room, seer: &mut impl Seer) {
        let Room { chains, hosts, afters } = room;
        chains.clear();
        chain::find(letters, self.sets, chains);
        afters.find(letters, self.sets);
        hosts.begin(afters.ends);
        // Those of the lexicon first: most guesses are then too dear to be made.
        for chain in chains.iter() {
            if !seer.wants(chain.cost + CHEAPEST) {
                continue;
            }
            for &found in hosts.behind(chain, letters, self) {
                self.known(chain, found, afters.behind(letters.len() - found.end), seer);
            }
        }
        for chain in chains.iter() {
            guess(chain, letters, seer);
        }
    }

    /// Shows the readings of a word of the lexicon behind these proclitics.
    fn known(&self, chain: &Chain, found: Found, afters: &[(After, u16)], seer: &mut impl Seer) {
        let Some(table) = self.tables().nth(found.table) else { return };
        if !chain.allows(found) {
            return;
        }
        let spelling = found.writing + self.unasked_teh(chain, found);
        for reading in table.readings(found.readings) {
            let cost = chain.cost + reading.cost() + spelling;
            // The readings of a form come by their cost.
            if !seer.wants(cost) {
                return;
            }
            let Some(cell) = table.cell(reading).filter(|cell| cell.takes.has(chain.wanted)) else {
                continue;
            };
            let cost = cost + self.unasked_word(cell);
            for &(after, more) in afters {
                let Some(fitting) = fits(cell, chain.wanted, &after) else { continue };
                let cost = cost + more + fitting;
                if (after.sheen || !chain.wants_sheen()) && seer.wants(cost) {
                    let known = Some((found, reading));
                    seer.see(Candidate { chain: *chain, end: found.end, after, known, spelling, cost });
                }
            }
        }
    }

    /// What it costs that ه is read as ة where nobody asked for that: nothing behind the article, where no pronoun can be.
    fn unasked_teh(&self, chain: &Chain, found: Found) -> u16 {
        if !found.teh_as_heh || chain.wanted.has(Takes::ARTICLE) {
            return 0;
        }
        self.sets.unasked(Sets::HEH_FOR_TEH).unwrap_or_default()
    }

    /// What it costs that a word is one of a dialect where nobody asked for one.
    fn unasked_word(&self, cell: Cell) -> u16 {
        let is_unasked = cell.takes.has(Takes::DIALECT) && !self.sets.has(Sets::WORDS);
        if is_unasked { costs::DIALECT_UNASKED } else { 0 }
    }

    /// The tables, by their numbers.
    pub(super) fn tables(&self) -> impl Iterator<Item = &'t Table<'a>> + use<'t, 'a> {
        self.tables.iter().chain(self.user)
    }

    fn analysis(&self, candidate: &Candidate, letters: &[u8], room: &Room) -> Analysis<'a> {
        let &Candidate { chain, end, after, known, spelling, cost } = candidate;
        let reading = known.and_then(|(found, reading)| self.tables().nth(found.table)?.reading(reading));
        let form = known.map_or(Spelling::NONE, |(found, _)| {
            let (codes, len) = room.hosts.spelling(found, &chain, letters);
            Spelling { codes, len }
        });
        let unasked = reading.map_or(0, |reading| self.unasked_word(reading.cell));
        let (before, host) = (chain.before, (chain.start, end));
        Analysis { before, host, after, reading, form, spelling, unasked, cost }
    }
}

/// Shows the guesses behind these proclitics.
fn guess(chain: &Chain, letters: &[u8], seer: &mut impl Seer) {
    let hides = chain.hides_alef() || chain.wants_sheen();
    if hides || !seer.wants(chain.cost + guess::CHEAPEST) {
        return;
    }
    guesses(&letters[chain.start..], chain.wanted, |len, pronoun, guess| {
        let cost = chain.cost + guess;
        if seer.wants(cost) {
            let after = After { pronoun, ..After::default() };
            seer.see(Candidate {
                chain: *chain,
                end: chain.start + len,
                after,
                known: None,
                spelling: 0,
                cost,
            });
        }
    });
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
    // بحبش needs no ما.
    let is_alone = after.sheen && !wanted.has(Takes::NEGATION) && !wanted.has(Takes::LAM_OF_VERBS);
    let alone = if is_alone { costs::SHEEN_ALONE } else { 0 };
    let more = question + alone;
    let Some(pronoun) = after.pronoun else {
        let ends = after.dative.is_none() && !after.sheen;
        // A form that is only written before a pronoun stands before ل and ش too: قالولي.
        return (cell.pronoun != Pronoun::Must || !ends).then_some(more);
    };
    if has_article || cell.pronoun == Pronoun::No {
        return None;
    }
    if cell.takes.has(pronoun.takes) { Some(more) } else { Some(more + pronoun.otherwise?) }
}
