//! Emoji: the longest sequence by the grammar of UTS #51 (revision 29, section 1.4.9: `possible_emoji`).
//!
//! The list of RGI sequences is not embedded; the grammar, restricted as below, accepts every one of them, fully, minimally or
//! un-qualified, and some that no font draws as one picture (a dog joined to a cat):
//!
//! - a keycap needs its digit, `#` or `*`; other pictographs take no U+20E3;
//! - a skin tone joins only a base that takes one, and is an emoji of its own elsewhere;
//! - a flag is any pair of regional indicators, and joins nothing;
//! - tags need their end tag, else they stay outside.

use crate::chars::{is_emoji, is_emoji_modifier, is_emoji_modifier_base, is_regional_indicator};
use crate::recognize::ascii::KEYCAP;

/// U+FE0E VARIATION SELECTOR-15: text.
const TEXT_STYLE: u32 = 0xFE0E;
/// U+FE0F VARIATION SELECTOR-16: emoji.
const EMOJI_STYLE: u32 = 0xFE0F;
/// U+200D ZERO WIDTH JOINER.
const ZWJ: u32 = 0x200D;
/// U+E007F CANCEL TAG.
const END_TAG: u32 = 0xE_007F;

/// The end of the emoji that begins at `at`.
///
/// Single pictographs shown as text by default (❤ ☺ ✔) are emoji too, but © ® ™ and arrows only with U+FE0F, digits, `#` and `*`
/// only as keycaps. U+FE0E after a pictograph, and a regional indicator alone, make no emoji. In a run of regional indicators
/// `at` must be the first of a pair. Time linear in its length.
///
/// ```
/// let text: Vec<u32> = "👍🏽".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::emoji::emoji_at(&text, 0), Some(2));
/// ```
#[must_use]
pub fn emoji_at(text: &[u32], at: usize) -> Option<usize> {
    let first = *text.get(at)?;
    if first < 0x80 {
        return keycap_end(text, at, first);
    }
    if is_regional_indicator(first) {
        return text.get(at + 1).is_some_and(|&next| is_regional_indicator(next)).then_some(at + 2);
    }
    let mut end = element_end(text, at)?;
    if end == at + 1 && is_sign(first) {
        return None;
    }
    while text.get(end) == Some(&ZWJ) {
        let Some(next) = element_end(text, end + 1) else { break };
        end = next;
    }
    Some(end)
}

/// `[0-9#*]`, U+FE0F or nothing, U+20E3.
fn keycap_end(text: &[u32], at: usize, key: u32) -> Option<usize> {
    if !is_emoji(key) {
        return None;
    }
    let enclosing = after_style(text, at + 1);
    (text.get(enclosing) == Some(&KEYCAP)).then_some(enclosing + 1)
}

fn after_style(text: &[u32], at: usize) -> usize {
    if text.get(at) == Some(&EMOJI_STYLE) { at + 1 } else { at }
}

/// One pictograph with its style, skin tone or tags.
fn element_end(text: &[u32], at: usize) -> Option<usize> {
    let base = *text.get(at)?;
    if base < 0x80 || !is_emoji(base) || is_regional_indicator(base) {
        return None;
    }
    let toned = is_emoji_modifier_base(base) && text.get(at + 1).is_some_and(|&next| is_emoji_modifier(next));
    let end = after_style(text, at + 1 + usize::from(toned));
    if text.get(end) == Some(&TEXT_STYLE) {
        return None;
    }
    Some(tags_end(text, end).unwrap_or(end))
}

/// The end of a run of tags that is closed.
fn tags_end(text: &[u32], at: usize) -> Option<usize> {
    let mut end = at;
    while matches!(text.get(end), Some(0xE_0020..=0xE_007E)) {
        end += 1;
    }
    (end > at && text.get(end) == Some(&END_TAG)).then_some(end + 1)
}

/// Signs with the property Emoji that ordinary text uses as signs: © ® ™ and arrows.
fn is_sign(cp: u32) -> bool {
    matches!(cp, 0xA9 | 0xAE | 0x2122 | 0x2194..=0x2199 | 0x21A9 | 0x21AA | 0x27A1 | 0x2934 | 0x2935 | 0x2B05..=0x2B07)
}

#[cfg(test)]
mod tests {
    use super::emoji_at;
    use crate::recognize::Object;
    use crate::recognize::tests::{of_kind, points};

    #[track_caller]
    fn one(text: &str) {
        let text = points(text);
        assert_eq!(emoji_at(&text, 0), Some(text.len()), "{text:X?}");
    }

    fn emoji(text: &str) -> Vec<String> {
        of_kind(Object::Emoji, text)
    }

    #[test]
    fn sequences_are_one_emoji() {
        one("😀");
        one("👍🏽");
        one("☝🏽");
        one("❤\u{FE0F}");
        one("👩\u{200D}👩\u{200D}👧\u{200D}👦");
        one("👩🏽\u{200D}💻");
        one("👩\u{200D}❤\u{FE0F}\u{200D}💋\u{200D}👨");
        one("👩\u{200D}❤\u{200D}👨");
        one("🏳\u{FE0F}\u{200D}🌈");
        one("🏃🏽\u{200D}♀\u{FE0F}");
        one("🙂\u{200D}↔\u{FE0F}");
        one("🇪🇬");
        one("1\u{FE0F}\u{20E3}");
        one("#\u{20E3}");
        one("*\u{FE0F}\u{20E3}");
        one("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}");
        one("©\u{FE0F}");
        one("➡\u{FE0F}");
    }

    #[test]
    fn single_pictographs_shown_as_text_are_emoji() {
        for text in ["❤", "☺", "✔", "☀", "‼", "🏽"] {
            one(text);
        }
    }

    #[test]
    fn signs_alone_are_none() {
        for text in [
            "©",
            "®",
            "™",
            "↔",
            "↩",
            "➡",
            "⤴",
            "⬅",
            "1",
            "#",
            "*",
            "1\u{FE0F}",
            "✓",
            "→",
            "ا",
            "۞",
            "🇪",
            "\u{FE0F}",
            "\u{20E3}",
            "©\u{200D}❤",
        ] {
            assert_eq!(emoji_at(&points(text), 0), None, "{text}");
        }
        assert_eq!(emoji_at(&points("😀"), 1), None);
    }

    #[test]
    fn the_text_style_makes_it_a_symbol() {
        assert_eq!(emoji("☺\u{FE0E} ❤\u{FE0E} 👍\u{FE0E} 1\u{FE0E}\u{20E3}"), [""; 0]);
        assert_eq!(emoji("👩\u{200D}❤\u{FE0E}"), ["👩"]);
    }

    #[test]
    fn neighbours_are_parted() {
        assert_eq!(emoji("😂😂❤\u{FE0F}❤"), ["😂", "😂", "❤\u{FE0F}", "❤"]);
        assert_eq!(emoji("🇪🇬🇸🇦🇪"), ["🇪🇬", "🇸🇦"]);
        assert_eq!(emoji("😀🏽"), ["😀", "🏽"]);
        assert_eq!(emoji("سلام👍يا1\u{FE0F}\u{20E3}2"), ["👍", "1\u{FE0F}\u{20E3}"]);
        assert_eq!(emoji("👩\u{200D} 👩\u{200D}ا"), ["👩", "👩"]);
    }

    #[test]
    fn tags_without_their_end_stay_outside() {
        assert_eq!(emoji("🏴\u{E0067}\u{E0062}\u{E0065} نص"), ["🏴"]);
        assert_eq!(emoji("🏴\u{E007F}"), ["🏴"]);
    }
}
