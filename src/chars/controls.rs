//! Code points that are not seen: format controls and default ignorables.

use crate::chars::category::{Category, general_category};
use crate::chars::code_point::CodePoint;
use crate::chars::tables::default_ignorable;

/// Whether the code point is a format control, category Cf: directional marks, joiners, U+FEFF, but also
/// signs that are seen, such as U+06DD END OF AYAH.
///
/// ```
/// assert!(kalima::chars::is_format_control(0x200F));
/// ```
#[inline]
pub fn is_format_control(cp: CodePoint) -> bool {
    general_category(cp) == Category::Format
}

/// Whether the code point has the property Default_Ignorable_Code_Point: nothing is shown for it unless the
/// font or the shaper knows it (joiners, directional marks, variation selectors, tags, Hangul fillers …).
///
/// ```
/// assert!(kalima::chars::is_default_ignorable(0xFE0F));
/// assert!(!kalima::chars::is_default_ignorable(0x06DD), "the end of ayah is seen");
/// ```
#[inline]
pub const fn is_default_ignorable(cp: CodePoint) -> bool {
    default_ignorable::is_default_ignorable(cp)
}
