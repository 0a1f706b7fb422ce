//! `Canonical_Combining_Class`.

use icu_properties::CodePointMapData;
use icu_properties::props::CanonicalCombiningClass;

use crate::{rust_source, two_stage};

const USES: &str = "use crate::chars::two_stage::TwoStage;\n\n";

pub fn render() -> Result<String, String> {
    let class = CodePointMapData::<CanonicalCombiningClass>::new();
    let table = two_stage::render("u8", 1, "0", |cp| class.get32(cp).to_icu4c_value().to_string());
    let header = rust_source::header(
        "Canonical combining class of every code point.",
        &["icu_properties", "icu_properties_data"],
    )?;
    Ok(header + USES + &table.definition("COMBINING_CLASS"))
}
