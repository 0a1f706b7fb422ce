//! Expansions of the Arabic presentation forms.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::rust_source;
use crate::tables::expansions;

const USES: &str = "use crate::chars::expansions::Expansions;\nuse crate::chars::two_stage::TwoStage;\n\n";

/// U+FBD3–FBFB are left out: fonts use them as glyph slots for Arabic letters, and Unicode's decomposition
/// would turn those into Kazakh, Kirghiz and Uyghur ones.
const RANGES: [RangeInclusive<u32>; 6] = [
    0xFB50..=0xFBB1, // letters of Presentation Forms-A
    0xFBFC..=0xFD3D, // Farsi yeh, ligatures of two letters
    0xFD50..=0xFD8F, // ligatures of three letters
    0xFD92..=0xFDC7, // ligatures of three letters
    0xFDF0..=0xFDFD, // word ligatures
    0xFE70..=0xFEFC, // Presentation Forms-B
];

pub fn render() -> Result<String, String> {
    let nfkc = ComposingNormalizerBorrowed::new_nfkc();
    let mut forms = BTreeMap::new();
    for c in RANGES.into_iter().flatten().filter_map(char::from_u32) {
        let expansion: Vec<char> = nfkc.normalize_iter(std::iter::once(c)).collect();
        if expansion != [c] {
            forms.insert(c.into(), expansion.into_iter().map(u32::from).collect());
        }
    }
    let header = rust_source::header(
        "Compatibility decompositions, in NFC, of the Arabic presentation forms.",
        &["icu_normalizer", "icu_normalizer_data"],
    )?;
    Ok(header + USES + &expansions::definition("PRESENTATION_FORMS", &forms))
}
