//! Full canonical decompositions.

use std::collections::BTreeMap;

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::blocks::CODE_SPACE;
use crate::rust_source;
use crate::tables::{composites::is_hangul_syllable, expansions};

const USES: &str = "use crate::chars::expansions::Expansions;\nuse crate::chars::two_stage::TwoStage;\n\n";

pub fn render() -> Result<String, String> {
    let header = rust_source::header(
        "Full canonical decompositions (those of Hangul syllables are computed).",
        &["icu_normalizer", "icu_normalizer_data"],
    )?;
    Ok(header + USES + &expansions::definition("CANONICAL_DECOMPOSITION", &full_decompositions()))
}

/// What each code point that is not its own decomposition decomposes to, but for Hangul syllables.
pub fn full_decompositions() -> BTreeMap<u32, Vec<u32>> {
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    let mut decompositions = BTreeMap::new();
    for c in (0..CODE_SPACE).filter_map(char::from_u32).filter(|&c| !is_hangul_syllable(c)) {
        let decomposition: Vec<char> = nfd.normalize_iter(std::iter::once(c)).collect();
        if decomposition != [c] {
            decompositions.insert(c.into(), decomposition.into_iter().map(u32::from).collect());
        }
    }
    decompositions
}
