//! Two-stage tables: the code space is cut into blocks, and equal blocks are stored once.

use crate::blocks::{Blocks, Numbered, Rendered};
use crate::rust_source::{decimal, rows};

/// A table `value_of(cp)` over the whole code space, in the block size that makes it smallest. `value_size` is
/// what a value of `value_type` occupies, in bytes; `outside` is the answer beyond the code space.
pub fn render(
    value_type: &str,
    value_size: usize,
    outside: &str,
    value_of: impl Fn(u32) -> String,
) -> Rendered {
    let numbered = Numbered::new(outside, value_of);
    let mut best = trimmed(&numbered.values, 4);
    for shift in 5..=9 {
        let other = trimmed(&numbered.values, shift);
        if other.size(value_size) < best.size(value_size) {
            best = other;
        }
    }
    let initializer = format!(
        "TwoStage {{\n    blocks: &[\n{}    ],\n    values: &[\n{}    ],\n    outside: {outside},\n}}",
        rows(&decimal(&best.indices), 8),
        rows(&numbered.names(&best.content), 8),
    );
    let type_name = format!("TwoStage<{}, {value_type}, {}>", best.index_type(), best.shift);
    Rendered { type_name, initializer }
}

fn trimmed(values: &[usize], shift: u32) -> Blocks {
    let mut blocks = Blocks::new(values, shift);
    blocks.trim(0);
    blocks
}
