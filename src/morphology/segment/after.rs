//! What may be written behind a word: a pronoun, two of them, and what dialects have besides.

use super::clitics::{
    Behind, FIRST_BEHIND, INSIDE_BEHIND, LAM, LONGEST_BEHIND, PRONOUNS, PRONOUNS_PACKED, SHEEN, packed,
};
use super::costs;
use super::dialect::Sets;
use super::letters::of;

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

/// What may stand behind a word that ends at each place, with its cost.
#[derive(Default)]
pub(super) struct Afters {
    all: Vec<(After, u16)>,
    /// Where in `all` that of so many letters is.
    places: [(u8, u8); LONGEST_BEHIND + 1],
    /// The letters that the word itself may end before, as bits.
    pub(super) ends: u64,
}

impl Afters {
    /// Finds what the letters may end with.
    pub(super) fn find(&mut self, letters: &[u8], sets: Sets) {
        self.all.clear();
        self.places = [(0, 0); LONGEST_BEHIND + 1];
        self.ends = 0;
        let all = &mut self.all;
        for len in 0..=LONGEST_BEHIND.min(letters.len()) {
            let behind = &letters[letters.len() - len..];
            let is_of = |bits: u64| behind.first().is_none_or(|&first| bits >> first & 1 == 1);
            // More letters would have this one among them.
            if !is_of(INSIDE_BEHIND) {
                break;
            }
            let start = all.len() as u8;
            if is_of(FIRST_BEHIND) {
                find_afters(behind, sets, |after, cost| all.push((after, cost)));
            }
            self.places[len] = (start, all.len() as u8);
            self.ends |= u64::from(all.len() > usize::from(start)) << (letters.len() - len);
        }
    }

    /// What so many letters at the end may be.
    pub(super) fn behind(&self, len: usize) -> &[(After, u16)] {
        let (start, end) = self.places.get(len).copied().unwrap_or_default();
        self.all.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }
}

/// Shows what the letters behind a word may be, with its cost: nothing, a pronoun, and what dialects have.
fn find_afters(letters: &[u8], sets: Sets, mut see: impl FnMut(After, u16)) {
    if letters.is_empty() {
        see(After::default(), 0);
        return;
    }
    if let Some(pronoun) = pronoun(letters, sets) {
        see(After { pronoun: Some(pronoun), ..After::default() }, pronoun.cost_with(sets));
    }
    for at in 1..letters.len() {
        // كم before another one is كمو.
        let first = letters[..at].strip_suffix(&[of('و')]).filter(|first| first.ends_with(&[of('م')]));
        let Some(first) = pronoun(first.unwrap_or(&letters[..at]), sets) else { continue };
        if let Some(second) = pronoun(&letters[at..], sets) {
            let after = After { pronoun: Some(first), second: Some(second), ..After::default() };
            see(after, first.cost_with(sets) + second.cost_with(sets) + costs::S_SECOND);
        }
    }
    let sheen = letters.strip_suffix(&[SHEEN]).filter(|_| sets.has(Sets::NEGATION));
    if let Some(rest) = sheen {
        let after = After { sheen: true, pronoun: pronoun(rest, sets), ..After::default() };
        if rest.is_empty() || after.pronoun.is_some() {
            see(after, costs::S_SHEEN + after.pronoun.map_or(0, |pronoun| pronoun.cost_with(sets)));
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
            let unasked = sets.unasked(dative.set).unwrap_or_default();
            let object_cost = object.map_or(0, |object| object.cost_with(sets));
            let cost = costs::S_DATIVE + dative.cost / 2 + unasked + object_cost;
            see(After { pronoun: object, dative: Some(dative), ..After::default() }, cost);
        }
    }
}

/// The pronoun that the letters are; the last ى of one is ي without its dots.
fn pronoun(letters: &[u8], sets: Sets) -> Option<&'static Behind> {
    const DOTS: u32 = (of('ى') ^ of('ي')) as u32;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let packed = packed(letters);
    let dotted = if letters.ends_with(&[of('ى')]) { packed ^ DOTS } else { packed };
    let place = PRONOUNS_PACKED.iter().position(|&pronoun| pronoun == dotted)?;
    PRONOUNS.get(place).filter(|pronoun| sets.unasked(pronoun.set).is_some())
}
