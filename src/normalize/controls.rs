//! Characters that are not seen: what `strip_controls` takes, and what other steps must look through because it does.

use std::ops::RangeInclusive;

use crate::chars::{CodePoint, is_noncharacter};

/// U+200C ZERO WIDTH NON-JOINER.
pub const ZWNJ: CodePoint = 0x200C;
/// U+200D ZERO WIDTH JOINER.
pub const ZWJ: CodePoint = 0x200D;

/// What goes wherever it stands, but for the noncharacters.
pub const ALWAYS: [RangeInclusive<CodePoint>; 13] = [
    0x00..=0x08,         // C0; TAB, LF, VT, FF, CR are white space
    0x0E..=0x1F,         // C0
    0x7F..=0x84,         // DELETE, C1; U+0085 NEL is a line end
    0x86..=0x9F,         // C1
    0xAD..=0xAD,         // SOFT HYPHEN
    0x61C..=0x61C,       // ARABIC LETTER MARK
    0x200B..=0x200B,     // ZERO WIDTH SPACE
    0x200E..=0x200F,     // LEFT-TO-RIGHT MARK, RIGHT-TO-LEFT MARK
    0x202A..=0x202E,     // directional embeddings and overrides
    0x2060..=0x206F,     // WORD JOINER, invisible operators, directional isolates, deprecated controls
    0xFEFF..=0xFEFF,     // ZERO WIDTH NO-BREAK SPACE, the byte order mark
    0xFFF9..=0xFFFB,     // interlinear annotation
    0xE_0001..=0xE_0001, // LANGUAGE TAG
];

/// What goes or stays by what stands beside it.
pub const BY_CONTEXT: [RangeInclusive<CodePoint>; 3] = [
    ZWNJ..=ZWJ,
    0xFE0E..=0xFE0F,     // VARIATION SELECTOR-15 (text) and -16 (emoji)
    0xE_0020..=0xE_007F, // tags
];

/// The noncharacters: U+FDD0–FDEF and the last two of every plane.
pub fn noncharacters() -> impl Iterator<Item = RangeInclusive<CodePoint>> {
    let ends = (0..=0x10).map(|plane: CodePoint| (plane << 16 | 0xFFFE)..=(plane << 16 | 0xFFFF));
    std::iter::once(0xFDD0..=0xFDEF).chain(ends)
}

/// Whether a code point goes wherever it stands.
pub fn always_goes(cp: CodePoint) -> bool {
    is_noncharacter(cp) || ALWAYS.iter().any(|range| range.contains(&cp))
}

/// Whether a code point may go, here or elsewhere.
pub fn may_go(cp: CodePoint) -> bool {
    always_goes(cp) || BY_CONTEXT.iter().any(|range| range.contains(&cp))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_never_goes() {
        for cp in (0..0x11_0000).filter(|&cp| crate::chars::is_white_space(cp)) {
            assert!(!may_go(cp), "U+{cp:04X}");
        }
    }

    #[test]
    fn the_ranges_of_noncharacters_hold_all_of_them() {
        let listed: Vec<CodePoint> = noncharacters().flatten().collect();
        assert_eq!(listed.len(), 66);
        assert!(listed.into_iter().all(is_noncharacter));
    }
}
