//! `Script`, reduced to the values that Arabic text asks about.

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::{rust_source, three_stage};

const USES: &str = "\
use crate::chars::script::Script::{self, Arabic as A, Common as C, Inherited as I, Latin as L, Other as O, Unknown as U};
use crate::chars::three_stage::ThreeStage;

";

pub fn render() -> Result<String, String> {
    let script = CodePointMapData::<Script>::new();
    let table = three_stage::render("Script", "U", |cp| reduced(script.get32(cp)).to_owned());
    let header = rust_source::header(
        "Script of every code point, reduced to those that Arabic text asks about.",
        &["icu_properties", "icu_properties_data"],
    )?;
    Ok(header + USES + &table.definition("SCRIPT"))
}

fn reduced(script: Script) -> &'static str {
    match script {
        Script::Arabic => "A",
        Script::Common => "C",
        Script::Inherited => "I",
        Script::Latin => "L",
        Script::Unknown => "U",
        _ => "O",
    }
}
