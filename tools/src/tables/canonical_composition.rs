//! Pairs of code points that compose canonically.

use std::collections::BTreeMap;

use crate::rust_source::{decimal, rows};
use crate::tables::composites::primary_composites;
use crate::{rust_source, two_stage};

const USES: &str = "use crate::chars::code_point::CodePoint;\nuse crate::chars::two_stage::TwoStage;\n\n";

pub fn render() -> Result<String, String> {
    let composites = primary_composites();
    let mut starts = Vec::new();
    let mut number_of_first = BTreeMap::new();
    let mut pairs = Vec::new();
    for (&(first, second), composite) in &composites {
        if !number_of_first.contains_key(&first) {
            // Number 0 is "composes with nothing", so that the numbers begin at 1.
            number_of_first.insert(first, number_of_first.len() + 1);
            starts.push(pairs.len());
        }
        pairs.push(format!("({second:#X}, {composite:#X})"));
    }
    starts.push(pairs.len());

    let firsts = two_stage::render("u16", 2, "0", |cp| {
        number_of_first.get(&cp).copied().unwrap_or_default().to_string()
    });
    let mut text = rust_source::header(
        "Pairs of code points that compose canonically (Hangul syllables are computed).",
        &["icu_normalizer", "icu_normalizer_data"],
    )?;
    text += USES;
    text += "/// Number of a first code point, 0 for one that composes with nothing.\n";
    text += &firsts.definition("FIRSTS");
    text += "\n/// Where in [`PAIRS`] the pairs of first code point n + 1 begin; they end where the next ones begin.\n";
    let count = starts.len();
    text += &format!("pub(in crate::chars) static STARTS: [u16; {count}] = [\n");
    text += &rows(&decimal(&starts), 4);
    text += "];\n\n/// Second code point and composite, the pairs of one first in ascending order of the second.\n";
    text += &format!("pub(in crate::chars) static PAIRS: [(CodePoint, CodePoint); {}] = [\n", pairs.len());
    Ok(text + &rows(&pairs, 4) + "];\n")
}
