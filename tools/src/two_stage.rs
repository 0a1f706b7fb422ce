//! Two-stage tables: the code space is cut into blocks, and equal blocks are stored once
//! (The Unicode Standard, section 5.1, "Multistage Tables").

use std::collections::HashMap;

use crate::rust_source;

/// One more than the last code point.
pub const CODE_SPACE: u32 = 0x11_0000;

/// A table as it will be stored.
struct Layout<T> {
    shift: u32,
    blocks: Vec<usize>,
    values: Vec<T>,
}

impl<T: Clone + Eq + std::hash::Hash> Layout<T> {
    fn new(of_code_point: &[T], outside: &T, shift: u32) -> Self {
        let mut known: HashMap<&[T], usize> = HashMap::new();
        let mut layout = Self { shift, blocks: Vec::new(), values: Vec::new() };
        for block in of_code_point.chunks(1 << shift) {
            let next = known.len();
            let index = *known.entry(block).or_insert(next);
            if index == next {
                layout.values.extend_from_slice(block);
            }
            layout.blocks.push(index);
        }
        // What follows the last block that says anything is answered by `outside`.
        let outside_block = known.get(vec![outside.clone(); 1 << shift].as_slice()).copied();
        while layout.blocks.last().copied() == outside_block && outside_block.is_some() {
            layout.blocks.pop();
        }
        layout
    }

    fn index_type(&self) -> (&'static str, usize) {
        if self.values.len() >> self.shift <= 256 { ("u8", 1) } else { ("u16", 2) }
    }

    fn size(&self, value_size: usize) -> usize {
        self.blocks.len() * self.index_type().1 + self.values.len() * value_size
    }
}

/// The type and the initializer of a table `value_of(cp)` over the whole code space, in the block size that
/// makes it smallest. `value_size` is what a value of `value_type` occupies, in bytes; `outside` is the
/// answer beyond the code space.
pub fn render(
    value_type: &str,
    value_size: usize,
    outside: &str,
    value_of: impl Fn(u32) -> String,
) -> Rendered {
    let of_code_point: Vec<String> = (0..CODE_SPACE).map(value_of).collect();
    // Numbers instead of names while the sizes are tried: strings would be compared five times over.
    let mut names: Vec<&str> = vec![outside];
    let mut number_of: HashMap<&str, u16> = HashMap::from([(outside, 0)]);
    let numbers: Vec<u16> = of_code_point
        .iter()
        .map(|name| {
            *number_of.entry(name).or_insert_with(|| {
                names.push(name);
                (names.len() - 1) as u16
            })
        })
        .collect();

    let mut layout = Layout::new(&numbers, &0, 4);
    for shift in 5..=9 {
        let other = Layout::new(&numbers, &0, shift);
        if other.size(value_size) < layout.size(value_size) {
            layout = other;
        }
    }
    let (index_type, _) = layout.index_type();
    let shift = layout.shift;
    let values: Vec<&str> = layout.values.iter().map(|&number| names[usize::from(number)]).collect();
    let mut initializer = "TwoStage {\n    blocks: &[\n".to_owned();
    initializer += &rust_source::rows(&rust_source::decimal(&layout.blocks), 8);
    initializer += "    ],\n    values: &[\n";
    initializer += &rust_source::rows(&values, 8);
    initializer += &format!("    ],\n    outside: {outside},\n}}");
    Rendered { type_name: format!("TwoStage<{index_type}, {value_type}, {shift}>"), initializer }
}

/// A table as Rust source.
pub struct Rendered {
    /// Type with its parameters.
    pub type_name: String,
    /// Expression of that type.
    pub initializer: String,
}

impl Rendered {
    /// The definition of a static of that name.
    pub fn definition(&self, name: &str) -> String {
        format!("pub(in crate::chars) static {name}: {} = {};\n", self.type_name, self.initializer)
    }
}
