//! `Modifier_Combining_Mark`: the Arabic marks that UAX #53 puts next to their letter.

use icu_properties::CodePointSetData;
use icu_properties::props::ModifierCombiningMark;

use crate::rust_source;

pub fn render() -> Result<String, String> {
    let header = rust_source::header(
        "Modifier combining marks: the Arabic marks that modify their letter and stand next to it (UAX #53).",
        &["icu_properties", "icu_properties_data"],
    )?;
    let ranges: Vec<_> = CodePointSetData::new::<ModifierCombiningMark>().iter_ranges().collect();
    Ok(header + &rust_source::range_match("is_modifier_combining_mark", &ranges))
}
