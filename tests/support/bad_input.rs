//! The texts of `badinput/` in the shared folder, each of which is listed there because it broke something.

use std::fmt;

use serde_json::Value;

use super::{field, json_lines, shared_file};

/// A text that may hold lone surrogates, and how it grows.
pub struct BadInput {
    pub id: String,
    row: Value,
}

impl BadInput {
    /// Whether the text has a part that stands there any number of times.
    pub fn grows(&self) -> bool {
        self.row.get("n").is_some()
    }

    /// How often the growing part stands in the text as it is listed.
    pub fn times(&self) -> usize {
        self.row.get("n").map_or(1, count)
    }

    /// How many code points at most any normalizer but a decomposing one may make of one: 18 are in the longest
    /// compatibility decomposition, 22 in the basmala.
    pub fn growth(&self) -> usize {
        self.row.get("len").map_or(22, count)
    }

    /// The code points, with the growing part `times` times.
    pub fn code_points(&self, times: usize) -> Vec<u32> {
        let of_part = |part: &Value| {
            let times = if part[1] == "N" { times } else { count(&part[1]) };
            unescaped(part[0].as_str().unwrap()).repeat(times)
        };
        let once = match &self.row["input"] {
            Value::Array(parts) => parts.iter().flat_map(of_part).collect(),
            text => unescaped(text.as_str().unwrap()),
        };
        once.repeat(self.row.get("repeat").map_or(1, count))
    }
}

impl fmt::Debug for BadInput {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.id)
    }
}

/// Every text of both files; none where the shared folder is absent.
pub fn all() -> Vec<BadInput> {
    let read = |name: &str| {
        let rows = shared_file(name).map_or_else(Vec::new, |text| json_lines(name, &text));
        rows.into_iter().map(|row| BadInput { id: field(&row, "id").to_owned(), row })
    };
    ["badinput/cases.jsonl", "badinput/more-cases.jsonl"].into_iter().flat_map(read).collect()
}

/// The text as a `str`; none where a lone surrogate is among its code points.
pub fn text(code_points: &[u32]) -> Option<String> {
    code_points.iter().map(|&cp| char::from_u32(cp)).collect()
}

fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// `\u{HEX}` is one code point, lone surrogates included, `\\` a backslash; any other backslash stands for itself.
fn unescaped(text: &str) -> Vec<u32> {
    let (mut out, mut rest) = (Vec::new(), text);
    while let Some(c) = rest.chars().next() {
        let escape = rest.strip_prefix("\\u{").and_then(|behind| behind.split_once('}'));
        if let Some((hexadecimal, behind)) = escape {
            out.push(u32::from_str_radix(hexadecimal, 16).unwrap());
            rest = behind;
            continue;
        }
        out.push(u32::from(c));
        rest = rest.strip_prefix("\\\\").unwrap_or(&rest[c.len_utf8()..]);
    }
    out
}
