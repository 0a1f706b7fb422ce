//! What a word is taken for that no lexicon has.

use super::cell::Takes;
use super::clitics::{Behind, GUESS, LOOKS_LIKE_BEFORE, LOOKS_LIKE_BEHIND, OF_IMPERFECT, PRONOUNS};
use super::costs;
use super::dialect::Sets;

/// What a guess costs at least.
pub(super) const CHEAPEST: u16 = {
    let (mut at, mut least) = (0, u16::MAX);
    while at < GUESS.len() {
        if GUESS[at] < least {
            least = GUESS[at];
        }
        at += 1;
    }
    least
};

/// Shows the guesses for a word: its length, the pronoun behind it, and their cost.
pub(super) fn guesses(
    letters: &[u8],
    wanted: Takes,
    mut see: impl FnMut(usize, Option<&'static Behind>, u16),
) {
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

/// What a guessed word costs.
pub(super) fn guessed(letters: &[u8]) -> u16 {
    let by_length = GUESS[letters.len().clamp(1, GUESS.len()) - 1];
    let before = LOOKS_LIKE_BEFORE.iter().find(|(clitic, _)| letters.starts_with(clitic));
    let behind = LOOKS_LIKE_BEHIND.iter().find(|(clitic, _)| letters.ends_with(clitic));
    let cost = |looks: Option<&(&[u8], u16)>| looks.map_or(0, |(_, cost)| *cost);
    by_length + cost(before) + cost(behind)
}
