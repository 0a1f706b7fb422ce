//! What the steps about spaces call white space.

use std::ops::RangeInclusive;

use crate::chars::{CodePoint, is_space_separator};

/// All white space and line ends.
pub const DOMAIN: [RangeInclusive<CodePoint>; 6] =
    [0x09..=0x20, 0x85..=0xA0, 0x1680..=0x1680, 0x2000..=0x205F, 0x2800..=0x2800, 0x3000..=0x3164];

/// White space that is no line end: category Zs, the tabulator, and two blanks that chat uses as such (BRAILLE
/// PATTERN BLANK, HANGUL FILLER: 81 and 8 in 1.9 MB of tweets).
pub fn is_blank(cp: CodePoint) -> bool {
    cp == 0x09 || cp == 0x2800 || cp == 0x3164 || is_space_separator(cp)
}
