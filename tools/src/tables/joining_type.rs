//! `Joining_Type`.

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesShort;
use icu_properties::props::JoiningType;

use crate::{rust_source, three_stage};

const USES: &str = "\
use crate::chars::joining::JoiningType::{
    self, DualJoining as D, JoinCausing as C, LeftJoining as L, NonJoining as U, RightJoining as R,
    Transparent as T,
};
use crate::chars::three_stage::ThreeStage;

";

pub fn render() -> Result<String, String> {
    let joining = CodePointMapData::<JoiningType>::new();
    let short = PropertyNamesShort::<JoiningType>::new();
    let table =
        three_stage::render("JoiningType", "U", |cp| short.get(joining.get32(cp)).unwrap_or("U").to_owned());
    let header =
        rust_source::header("Joining type of every code point.", &["icu_properties", "icu_properties_data"])?;
    Ok(header + USES + &table.definition("JOINING_TYPE"))
}
