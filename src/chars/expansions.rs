//! Short sequences of code points, stored one after the other.

use crate::chars::code_point::CodePoint;

/// Sequences numbered from 1, so that 0 can stand for none.
pub(in crate::chars) struct Expansions {
    /// Where sequence n + 1 begins in `code_points`; it ends where the next one begins.
    pub(in crate::chars) starts: &'static [u16],
    /// All sequences, one after the other.
    pub(in crate::chars) code_points: &'static [CodePoint],
}

impl Expansions {
    /// The sequence of that number; none for 0.
    #[inline]
    pub(in crate::chars) fn get(&self, number: u16) -> Option<&'static [CodePoint]> {
        let end = usize::from(number);
        let start = end.checked_sub(1)?;
        Some(&self.code_points[usize::from(self.starts[start])..usize::from(self.starts[end])])
    }
}
