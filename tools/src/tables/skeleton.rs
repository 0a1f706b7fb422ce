//! `Joining_Group` of the letters of script Arabic.

use std::collections::BTreeSet;

use icu_properties::props::{JoiningGroup, Script};
use icu_properties::{CodePointMapData, PropertyNamesLong};

use crate::blocks::CODE_SPACE;
use crate::{rust_source, two_stage};

pub fn render() -> Result<String, String> {
    let groups: BTreeSet<String> = (0..CODE_SPACE).filter_map(group).collect();
    let groups: Vec<String> = groups.into_iter().collect();
    let table = two_stage::render("Option<Skeleton>", 1, "None", |cp| {
        group(cp).map_or("None".to_owned(), |group| format!("Some({group})"))
    });
    let mut text = rust_source::header(
        "Joining group of every code point of script Arabic.",
        &["icu_properties", "icu_properties_data"],
    )?;
    text += "use crate::chars::skeleton::Skeleton::{\n    self,\n";
    text += &rust_source::rows(&groups, 4);
    text += "};\nuse crate::chars::two_stage::TwoStage;\n\n";
    Ok(text + &table.definition("SKELETON"))
}

/// The group's name as a Rust variant; none outside script Arabic.
fn group(cp: u32) -> Option<String> {
    if CodePointMapData::<Script>::new().get32(cp) != Script::Arabic {
        return None;
    }
    let group = CodePointMapData::<JoiningGroup>::new().get32(cp);
    if group == JoiningGroup::NoJoiningGroup {
        return None;
    }
    Some(PropertyNamesLong::<JoiningGroup>::new().get(group)?.replace('_', ""))
}
