//! `Default_Ignorable_Code_Point`.

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

use crate::rust_source;

pub fn render() -> Result<String, String> {
    let header = rust_source::header(
        "The code points of the property Default_Ignorable_Code_Point.",
        &["icu_properties", "icu_properties_data"],
    )?;
    let ranges = CodePointSetData::new::<DefaultIgnorableCodePoint>().iter_ranges().collect::<Vec<_>>();
    Ok(header + &rust_source::range_match("is_default_ignorable", &ranges))
}
