//! Three-stage tables, for properties that vary so much that two stages would be large: the block numbers of
//! the values are themselves cut into blocks.

use crate::blocks::{Blocks, Numbered, Rendered};
use crate::rust_source::{decimal, rows};

/// A table `value_of(cp)` of one-byte values over the whole code space, in the block sizes that make it
/// smallest; `outside` is the answer beyond the code space.
pub fn render(value_type: &str, outside: &str, value_of: impl Fn(u32) -> String) -> Rendered {
    let numbered = Numbered::new(outside, value_of);
    let mut best = Stages::new(&numbered.values, 3, 3);
    for (low, middle) in (3..=6).flat_map(|low| (3..=7).map(move |middle| (low, middle))) {
        let other = Stages::new(&numbered.values, low, middle);
        if other.size() < best.size() {
            best = other;
        }
    }
    let Stages { low, top } = best;
    let initializer = format!(
        "ThreeStage {{\n    groups: &[\n{}    ],\n    blocks: &[\n{}    ],\n    values: &[\n{}    ],\n    \
         outside: {outside},\n}}",
        rows(&decimal(&top.indices), 8),
        rows(&decimal(&top.content), 8),
        rows(&numbered.names(&low.content), 8),
    );
    let (top_type, low_type) = (top.index_type(), low.index_type());
    let type_name = format!("ThreeStage<{top_type}, {low_type}, {value_type}, {}, {}>", top.shift, low.shift);
    Rendered { type_name, initializer }
}

/// The blocks of values, and the blocks of their numbers.
struct Stages {
    low: Blocks,
    top: Blocks,
}

impl Stages {
    fn new(values: &[usize], low: u32, middle: u32) -> Self {
        let low = Blocks::new(values, low);
        let mut top = Blocks::new(&low.indices, middle);
        if let Some(outside) = low.uniform(0) {
            top.trim(outside);
        }
        Self { low, top }
    }

    fn size(&self) -> usize {
        self.top.size(self.low.index_size()) + self.low.content.len()
    }
}
