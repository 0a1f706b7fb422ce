//! Three-stage tables, for properties that would make two stages large (The Unicode Standard, section 5.1,
//! "Multistage Tables").

use crate::chars::code_point::CodePoint;

/// A value for every code point. A block holds `1 << LOW` values, a group `1 << MIDDLE` blocks; `G` numbers
/// the groups, `B` the blocks.
pub(in crate::chars) struct ThreeStage<G: 'static, B: 'static, T: 'static, const MIDDLE: u32, const LOW: u32>
{
    /// Number of every group, up to the last one that is not all `outside`.
    pub(in crate::chars) groups: &'static [G],
    /// Numbers of the blocks of every group, one group after the other.
    pub(in crate::chars) blocks: &'static [B],
    /// The values of the blocks, one block after the other.
    pub(in crate::chars) values: &'static [T],
    /// The value of every code point after the last group.
    pub(in crate::chars) outside: T,
}

impl<G, B, T, const MIDDLE: u32, const LOW: u32> ThreeStage<G, B, T, MIDDLE, LOW>
where
    G: Copy + Into<usize>,
    B: Copy + Into<usize>,
    T: Copy,
{
    /// The value of a code point: three loads.
    #[inline]
    pub(in crate::chars) fn get(&self, cp: CodePoint) -> T {
        let Some(&group) = self.groups.get((cp >> (MIDDLE + LOW)) as usize) else { return self.outside };
        let block = (cp >> LOW) as usize & ((1 << MIDDLE) - 1);
        let within = cp as usize & ((1 << LOW) - 1);
        // In bounds: the generator stores `1 << MIDDLE` numbers for every group and `1 << LOW` values for
        // every block.
        let block = self.blocks[(group.into() << MIDDLE) | block];
        self.values[(block.into() << LOW) | within]
    }
}
