//! Rust source text: the header of a generated file, and rows of values.

use crate::crate_source;
use crate::tables::{COMMAND, UNICODE_VERSION};

const WIDTH: usize = 110;

/// The header every generated table begins with: what it is, and how to make it again.
pub fn header(title: &str, data_crates: &[&str]) -> Result<String, String> {
    let (major, minor, patch) = UNICODE_VERSION;
    let mut text = format!("//! {title}\n//!\n//! Generated, do not edit. Command: `{COMMAND}`.\n");
    text += &format!("//! Unicode version: {major}.{minor}.{patch}.\n");
    for name in data_crates {
        text += &format!("//! Input: {} (tools/Cargo.lock).\n", crate_source::describe(name)?);
    }
    text += "//! Derived from the Unicode Character Database, under LICENSE-UNICODE.\n\n";
    Ok(text)
}

/// Values in rows as wide as a line may be, indented by `indent`, each followed by a comma.
pub fn rows<T: AsRef<str>>(values: &[T], indent: usize) -> String {
    let margin = " ".repeat(indent);
    let mut text = String::new();
    let mut line = margin.clone();
    for value in values {
        let value = value.as_ref();
        if line.len() > indent && line.len() + value.len() + 2 > WIDTH {
            text += line.trim_end();
            text.push('\n');
            line.clone_from(&margin);
        }
        line += value;
        line += ", ";
    }
    text += line.trim_end();
    text.push('\n');
    text
}

/// Code points and other numbers in hexadecimal.
pub fn hexadecimal(values: &[u32]) -> Vec<String> {
    values.iter().map(|value| format!("{value:#X}")).collect()
}

/// Numbers in decimal.
pub fn decimal(values: &[usize]) -> Vec<String> {
    values.iter().map(usize::to_string).collect()
}

/// A function that says whether a code point lies in one of a few ranges.
pub fn range_match(name: &str, ranges: &[std::ops::RangeInclusive<u32>]) -> String {
    let mut text = format!(
        "use crate::chars::code_point::CodePoint;\n\n#[inline]\npub(in crate::chars) const fn {name}(cp: CodePoint) -> bool {{\n    \
         matches!(\n        cp,\n"
    );
    for (position, range) in ranges.iter().enumerate() {
        let bar = if position == 0 { "" } else { "| " };
        text += &format!("        {bar}{:#X}..={:#X}\n", range.start(), range.end());
    }
    text + "    )\n}\n"
}
