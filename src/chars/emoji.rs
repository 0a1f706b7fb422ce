//! Emoji properties (UTS #51).

use crate::chars::code_point::CodePoint;
use crate::chars::tables::emoji::{
    EMOJI, EMOJI_MODIFIER, EMOJI_MODIFIER_BASE, EMOJI_PRESENTATION, EMOJI_PROPERTIES, EXTENDED_PICTOGRAPHIC,
};

/// Whether the code point has the property Emoji: may be shown as one. Digits, `#` and `*` do, for keycaps.
///
/// ```
/// assert!(kalima::chars::is_emoji('😀'.into()));
/// assert!(kalima::chars::is_emoji('1'.into()));
/// ```
#[inline]
pub fn is_emoji(cp: CodePoint) -> bool {
    EMOJI_PROPERTIES.get(cp) & EMOJI != 0
}

/// Whether the code point has the property Emoji_Presentation: is shown as an emoji unless U+FE0E follows.
#[inline]
pub fn is_emoji_presentation(cp: CodePoint) -> bool {
    EMOJI_PROPERTIES.get(cp) & EMOJI_PRESENTATION != 0
}

/// Whether the code point has the property Emoji_Modifier: a skin tone, U+1F3FB–1F3FF.
#[inline]
pub fn is_emoji_modifier(cp: CodePoint) -> bool {
    EMOJI_PROPERTIES.get(cp) & EMOJI_MODIFIER != 0
}

/// Whether the code point has the property Emoji_Modifier_Base: takes a skin tone.
#[inline]
pub fn is_emoji_modifier_base(cp: CodePoint) -> bool {
    EMOJI_PROPERTIES.get(cp) & EMOJI_MODIFIER_BASE != 0
}

/// Whether the code point has the property Extended_Pictographic: pictographs, those to come included.
#[inline]
pub fn is_extended_pictographic(cp: CodePoint) -> bool {
    EMOJI_PROPERTIES.get(cp) & EXTENDED_PICTOGRAPHIC != 0
}

/// Whether the code point is one of the 26 regional indicators, U+1F1E6–1F1FF; two make a flag.
#[inline]
pub const fn is_regional_indicator(cp: CodePoint) -> bool {
    matches!(cp, 0x1_F1E6..=0x1_F1FF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_property_has_a_member_and_a_near_miss() {
        assert!(is_emoji('©'.into()) && !is_emoji('☙'.into()));
        assert!(is_emoji_presentation('⌚'.into()) && !is_emoji_presentation('❤'.into()));
        assert!(is_emoji_modifier(0x1F3FD) && !is_emoji_modifier(0x1F3FA));
        assert!(is_emoji_modifier_base('👍'.into()) && !is_emoji_modifier_base('😀'.into()));
        assert!(is_extended_pictographic(0x1FAFF) && !is_extended_pictographic('#'.into()));
    }

    #[test]
    fn regional_indicators_are_presented_as_emoji() {
        let indicators: Vec<u32> = (0..0x11_0000).filter(|&cp| is_regional_indicator(cp)).collect();
        assert_eq!(indicators.len(), 26);
        assert!(indicators.iter().all(|&cp| is_emoji_presentation(cp) && !is_extended_pictographic(cp)));
    }
}
