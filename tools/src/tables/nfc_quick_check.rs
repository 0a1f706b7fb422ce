//! `NFC_Quick_Check`, derived from compositions and decompositions as UAX #15, section 9 defines it.

use std::collections::BTreeSet;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::tables::canonical_decomposition::full_decompositions;
use crate::tables::composites::primary_composites;
use crate::{rust_source, two_stage};

const USES: &str = "\
use crate::chars::quick_check::QuickCheck::{self, Maybe as M, No as N, Yes as Y};
use crate::chars::two_stage::TwoStage;

";

pub fn render() -> Result<String, String> {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let decompositions = full_decompositions();
    let seconds: BTreeSet<u32> = primary_composites().into_keys().map(|(_, second)| second).collect();
    let composes_backwards = |cp| {
        let first = decompositions.get(&cp).map_or(cp, |decomposition| decomposition[0]);
        seconds.contains(&first) || is_hangul_vowel_or_final(cp)
    };
    let table = two_stage::render("QuickCheck", 1, "Y", |cp| {
        let stays = char::from_u32(cp).is_none_or(|c| nfc.normalize_iter(std::iter::once(c)).eq([c]));
        let answer = match (stays, composes_backwards(cp)) {
            (false, _) => "N",
            (true, true) => "M",
            (true, false) => "Y",
        };
        answer.to_owned()
    });
    let header = rust_source::header(
        "Whether a code point can stand in a text that is in NFC.",
        &["icu_normalizer", "icu_normalizer_data"],
    )?;
    Ok(header + USES + &table.definition("NFC_QUICK_CHECK"))
}

/// The conjoining jamo that join the syllable before them.
fn is_hangul_vowel_or_final(cp: u32) -> bool {
    matches!(cp, 0x1161..=0x1175 | 0x11A8..=0x11C2)
}
