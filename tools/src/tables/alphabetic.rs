//! `Alphabetic`.

use icu_properties::CodePointSetData;
use icu_properties::props::Alphabetic;

use crate::{rust_source, three_stage};

const USES: &str = "\
use crate::chars::three_stage::ThreeStage;

const Y: bool = true;
const N: bool = false;

";

pub fn render() -> Result<String, String> {
    let alphabetic = CodePointSetData::new::<Alphabetic>();
    let name_of = |cp| if alphabetic.contains32(cp) { "Y" } else { "N" };
    let table = three_stage::render("bool", "N", |cp| name_of(cp).to_owned());
    let header = rust_source::header(
        "The property Alphabetic of every code point.",
        &["icu_properties", "icu_properties_data"],
    )?;
    Ok(header + USES + &table.definition("ALPHABETIC"))
}
