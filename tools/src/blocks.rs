//! A long sequence cut into blocks of which equal ones are stored once (The Unicode Standard, section 5.1,
//! "Multistage Tables").

use std::collections::HashMap;

/// One more than the last code point.
pub const CODE_SPACE: u32 = 0x11_0000;

/// Blocks of `1 << shift` elements.
pub struct Blocks {
    pub shift: u32,
    /// For every block of the sequence, its number among the different ones.
    pub indices: Vec<usize>,
    /// The different blocks, one after the other.
    pub content: Vec<usize>,
}

impl Blocks {
    pub fn new(sequence: &[usize], shift: u32) -> Self {
        let mut known: HashMap<&[usize], usize> = HashMap::new();
        let mut blocks = Self { shift, indices: Vec::new(), content: Vec::new() };
        for block in sequence.chunks(1 << shift) {
            let next = known.len();
            let index = *known.entry(block).or_insert(next);
            if index == next {
                blocks.content.extend_from_slice(block);
                // The last block is filled up to a whole one.
                blocks.content.resize((next + 1) << shift, 0);
            }
            blocks.indices.push(index);
        }
        blocks
    }

    /// The number of the block that is all `value`.
    pub fn uniform(&self, value: usize) -> Option<usize> {
        self.content.chunks(1 << self.shift).position(|block| block.iter().all(|&other| other == value))
    }

    /// Drops the blocks at the end that are all `value`.
    pub fn trim(&mut self, value: usize) {
        let Some(uniform) = self.uniform(value) else { return };
        while self.indices.last() == Some(&uniform) {
            self.indices.pop();
        }
    }

    pub fn index_type(&self) -> &'static str {
        if self.index_size() == 1 { "u8" } else { "u16" }
    }

    /// What the number of a block occupies, in bytes.
    pub fn index_size(&self) -> usize {
        if self.content.len() >> self.shift <= 256 { 1 } else { 2 }
    }

    /// What the blocks and their numbers occupy, in bytes.
    pub fn size(&self, value_size: usize) -> usize {
        self.indices.len() * self.index_size() + self.content.len() * value_size
    }
}

/// The value of every code point, as the number of its name: 0 is that of the value outside the code space.
pub struct Numbered {
    pub values: Vec<usize>,
    names: Vec<String>,
}

impl Numbered {
    pub fn new(outside: &str, value_of: impl Fn(u32) -> String) -> Self {
        let mut names = vec![outside.to_owned()];
        let mut number_of = HashMap::from([(outside.to_owned(), 0)]);
        let mut values = Vec::new();
        for name in (0..CODE_SPACE).map(value_of) {
            let number = *number_of.entry(name).or_insert_with_key(|name| {
                names.push(name.clone());
                names.len() - 1
            });
            values.push(number);
        }
        Self { values, names }
    }

    pub fn names(&self, numbers: &[usize]) -> Vec<&str> {
        numbers.iter().map(|&number| self.names[number].as_str()).collect()
    }
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
