//! The primary composites of Unicode but for Hangul syllables, which are computed.

use std::collections::BTreeMap;

use icu_normalizer::properties::{CanonicalCompositionBorrowed, CanonicalDecompositionBorrowed, Decomposed};

use crate::blocks::CODE_SPACE;

/// From the pair that composes to its composite (UAX #15, D117: composition exclusions left out).
pub fn primary_composites() -> BTreeMap<(u32, u32), u32> {
    let decomposition = CanonicalDecompositionBorrowed::new();
    let composition = CanonicalCompositionBorrowed::new();
    let mut composites = BTreeMap::new();
    for composite in (0..CODE_SPACE).filter_map(char::from_u32).filter(|&c| !is_hangul_syllable(c)) {
        let Decomposed::Expansion(first, second) = decomposition.decompose(composite) else { continue };
        if composition.compose(first, second) == Some(composite) {
            composites.insert((first.into(), second.into()), composite.into());
        }
    }
    composites
}

/// Whether the decomposition of a character is computed rather than listed.
pub fn is_hangul_syllable(c: char) -> bool {
    ('\u{AC00}'..='\u{D7A3}').contains(&c)
}
