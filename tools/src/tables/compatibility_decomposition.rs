//! Full compatibility decompositions, where they are not the canonical ones.

use std::collections::BTreeMap;

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::blocks::CODE_SPACE;
use crate::rust_source;
use crate::tables::expansions;

const USES: &str = "use crate::chars::expansions::Expansions;\nuse crate::chars::two_stage::TwoStage;\n\n";

pub fn render() -> Result<String, String> {
    let header = rust_source::header(
        "Full compatibility decompositions of the code points that have another one than the canonical.",
        &["icu_normalizer", "icu_normalizer_data"],
    )?;
    Ok(header + USES + &expansions::definition("COMPATIBILITY_DECOMPOSITION", &compatibility_only()))
}

/// What NFKD makes of each code point of which NFD makes something else.
fn compatibility_only() -> BTreeMap<u32, Vec<u32>> {
    let (nfd, nfkd) = (DecomposingNormalizerBorrowed::new_nfd(), DecomposingNormalizerBorrowed::new_nfkd());
    let mut decompositions = BTreeMap::new();
    for c in (0..CODE_SPACE).filter_map(char::from_u32) {
        let decomposition: Vec<char> = nfkd.normalize_iter(std::iter::once(c)).collect();
        if !nfd.normalize_iter(std::iter::once(c)).eq(decomposition.iter().copied()) {
            decompositions.insert(c.into(), decomposition.into_iter().map(u32::from).collect());
        }
    }
    decompositions
}
