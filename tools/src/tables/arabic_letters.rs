//! The letters of script Arabic: by script and category, but for those that are marks by use.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, Script};

use crate::{rust_source, two_stage};

const USES: &str =
    "use crate::chars::two_stage::TwoStage;\n\nconst Y: bool = true;\nconst N: bool = false;\n\n";

/// Modifier letters that are marks by use: small waw, small yeh, small Farsi yeh, small yeh barree with two dots
/// below. They stand in `src/chars/marks.rs`; a test of `src/chars/letters.rs` holds this table against the mark classes.
const SMALL_LETTERS: [u32; 4] = [0x06E5, 0x06E6, 0x08C9, 0x1_0EC5];

pub fn render() -> Result<String, String> {
    let script = CodePointMapData::<Script>::new();
    let category = CodePointMapData::<GeneralCategory>::new();
    let table = two_stage::render("bool", 1, "N", |cp| {
        let is_letter =
            matches!(category.get32(cp), GeneralCategory::OtherLetter | GeneralCategory::ModifierLetter);
        if is_letter && script.get32(cp) == Script::Arabic && !SMALL_LETTERS.contains(&cp) {
            "Y"
        } else {
            "N"
        }
        .to_owned()
    });
    let header = rust_source::header(
        "Whether a code point is of script Arabic and of category Lo or Lm, and no mark.",
        &["icu_properties", "icu_properties_data"],
    )?;
    Ok(header + USES + &table.definition("ARABIC_LETTERS"))
}
