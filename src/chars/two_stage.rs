//! Two-stage tables: a value for every code point, equal blocks stored once (The Unicode Standard, section
//! 5.1, "Multistage Tables").

use crate::chars::code_point::CodePoint;

/// A value for every code point. `I` numbers the blocks, each of which holds `1 << SHIFT` code points.
pub(in crate::chars) struct TwoStage<I: 'static, T: 'static, const SHIFT: u32> {
    /// Number of the block of every `1 << SHIFT` code points, up to the last block that is not all `outside`.
    pub(in crate::chars) blocks: &'static [I],
    /// The values of the blocks, one block after the other.
    pub(in crate::chars) values: &'static [T],
    /// The value of every code point after the last block.
    pub(in crate::chars) outside: T,
}

impl<I: Copy + Into<usize>, T: Copy, const SHIFT: u32> TwoStage<I, T, SHIFT> {
    /// The value of a code point: two loads.
    #[inline]
    pub(in crate::chars) fn get(&self, cp: CodePoint) -> T {
        let Some(&block) = self.blocks.get((cp >> SHIFT) as usize) else { return self.outside };
        let within = cp as usize & ((1 << SHIFT) - 1);
        // In bounds: the generator stores `1 << SHIFT` values for every block it numbers.
        self.values[(block.into() << SHIFT) | within]
    }
}
