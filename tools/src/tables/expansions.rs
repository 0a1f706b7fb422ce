//! Tables from a code point to a short sequence of code points.

use std::collections::BTreeMap;

use crate::rust_source::{decimal, hexadecimal, rows};
use crate::two_stage;

/// The definition of a static `Expansions` of that name.
pub fn definition(name: &str, expansions: &BTreeMap<u32, Vec<u32>>) -> String {
    let mut starts = Vec::new();
    let mut code_points = Vec::new();
    let mut number_of = BTreeMap::new();
    for expansion in expansions.values() {
        if number_of.contains_key(expansion) {
            continue;
        }
        // Number 0 is "no expansion", so that the numbers begin at 1.
        number_of.insert(expansion, number_of.len() + 1);
        starts.push(code_points.len());
        code_points.extend_from_slice(expansion);
    }
    starts.push(code_points.len());

    let numbers = two_stage::render("u16", 2, "0", |cp| {
        expansions.get(&cp).map_or(0, |expansion| number_of[expansion]).to_string()
    });
    format!(
        "{}\npub(in crate::chars) static {name}: Expansions = Expansions {{\n    starts: &[\n{}    ],\n    \
         code_points: &[\n{}    ],\n}};\n",
        numbers.definition(&format!("{name}_NUMBERS")),
        rows(&decimal(&starts), 8),
        rows(&hexadecimal(&code_points), 8),
    )
}
