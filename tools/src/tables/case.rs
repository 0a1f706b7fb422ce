//! Simple lower-case mappings of script Latin.

use icu_casemap::CaseMapper;
use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::blocks::CODE_SPACE;
use crate::rust_source::rows;
use crate::{rust_source, two_stage};

const USES: &str = "use crate::chars::two_stage::TwoStage;\n\n";

pub fn render() -> Result<String, String> {
    let mut distances = vec![0];
    for cp in 0..CODE_SPACE {
        let distance = distance_to_lowercase(cp);
        if !distances.contains(&distance) {
            distances.push(distance);
        }
    }
    let numbers = two_stage::render("u8", 1, "0", |cp| {
        let distance = distance_to_lowercase(cp);
        distances.iter().take_while(|&&other| other != distance).count().to_string()
    });
    let mut text = rust_source::header(
        "Distance from every code point of script Latin to its simple lower case.",
        &["icu_casemap", "icu_casemap_data", "icu_properties_data"],
    )?;
    text += USES;
    text += "/// Number of a distance of [`DISTANCES`].\n";
    text += &numbers.definition("DISTANCE_NUMBERS");
    text += "\n/// What is to be added to the code point.\n";
    text += &format!("pub(in crate::chars) static DISTANCES: [i32; {}] = [\n", distances.len());
    let distances: Vec<String> = distances.iter().map(i32::to_string).collect();
    Ok(text + &rows(&distances, 4) + "];\n")
}

fn distance_to_lowercase(cp: u32) -> i32 {
    let Some(c) = char::from_u32(cp) else { return 0 };
    if CodePointMapData::<Script>::new().get(c) != Script::Latin {
        return 0;
    }
    u32::from(CaseMapper::new().simple_lowercase(c)) as i32 - cp as i32
}
