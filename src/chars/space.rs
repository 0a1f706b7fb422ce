//! White space and line ends.

use crate::chars::category::{Category, general_category};
use crate::chars::code_point::CodePoint;
use crate::chars::tables::white_space;

/// Whether the code point has the property White_Space: TAB to CR, the spaces (Zs), NEL, U+2028, U+2029.
///
/// ```
/// assert!(kalima::chars::is_white_space(0xA0));
/// assert!(!kalima::chars::is_white_space(0x200B), "zero width space is a format control");
/// ```
#[inline]
pub const fn is_white_space(cp: CodePoint) -> bool {
    white_space::is_white_space(cp)
}

/// Whether the code point ends a line: LF, VT, FF, CR, NEL, U+2028, U+2029 (The Unicode Standard, section
/// 5.8). CR followed by LF ends one line; that is for the caller to see.
///
/// ```
/// assert!(kalima::chars::is_line_end('\n'.into()));
/// assert!(!kalima::chars::is_line_end('\t'.into()));
/// ```
#[inline]
pub const fn is_line_end(cp: CodePoint) -> bool {
    matches!(
        cp,
        0x0A..=0x0D // LF, VT, FF, CR
        | 0x85 // NEL
        | 0x2028 // LINE SEPARATOR
        | 0x2029 // PARAGRAPH SEPARATOR
    )
}

/// Whether the code point is a space, category Zs: U+0020, U+00A0, U+3000 …, no control and no line end.
#[inline]
pub fn is_space_separator(cp: CodePoint) -> bool {
    general_category(cp) == Category::SpaceSeparator
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_tab_and_line_ends_and_spaces() {
        for cp in 0..0x11_0000 {
            let parts = cp == 0x09 || is_line_end(cp) || is_space_separator(cp);
            assert_eq!(is_white_space(cp), parts, "U+{cp:04X}");
        }
    }
}
