//! `White_Space`.

use icu_properties::CodePointSetData;
use icu_properties::props::WhiteSpace;

use crate::rust_source;

pub fn render() -> Result<String, String> {
    let header = rust_source::header(
        "The code points of the property White_Space.",
        &["icu_properties", "icu_properties_data"],
    )?;
    let ranges = CodePointSetData::new::<WhiteSpace>().iter_ranges().collect::<Vec<_>>();
    Ok(header + &rust_source::range_match("is_white_space", &ranges))
}
