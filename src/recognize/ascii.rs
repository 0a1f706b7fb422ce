//! ASCII characters as the rules of objects see them, and what may stand beside an object.
//!
//! An ASCII character that bears a combining mark is no ASCII character, so that canonically equivalent texts give the same
//! objects: e with U+0301 is é.

use crate::chars::{Script, is_decimal_number, is_mark_category, script};

/// U+20E3 COMBINING ENCLOSING KEYCAP.
pub(super) const KEYCAP: u32 = 0x20E3;

/// The ASCII character at `at`, unless it bears a mark.
#[inline]
pub(super) fn ascii_at(text: &[u32], at: usize) -> Option<u8> {
    let ascii = u8::try_from(*text.get(at)?).ok().filter(u8::is_ascii)?;
    (!bears_mark(text, at)).then_some(ascii)
}

/// Variation selectors compose with nothing and are often left over: only before a keycap do they count as marks.
fn is_variation_selector(cp: u32) -> bool {
    matches!(cp, 0xFE00..=0xFE0F)
}

fn bears_mark(text: &[u32], at: usize) -> bool {
    match text.get(at + 1) {
        None | Some(0..0x300) => false,
        Some(&next) if is_variation_selector(next) => text.get(at + 2) == Some(&KEYCAP),
        Some(&next) => is_mark_category(next),
    }
}

/// Whether a Latin letter or a digit, with whatever marks, stands directly before `at`. A keycap emoji is neither.
pub(super) fn after_latin_or_digit(text: &[u32], at: usize) -> bool {
    let base = base_before(text, at).and_then(|base| text.get(base));
    base.is_some_and(|&base| script(base) == Script::Latin || is_decimal_number(base))
}

/// Whether a Latin letter that is no ASCII letter (é, composed or not) stands directly before `at`.
pub(super) fn after_accented(text: &[u32], at: usize) -> bool {
    base_before(text, at).is_some_and(|base| accented_at(text, base))
}

/// Whether a Latin letter that is no ASCII letter stands at `at`.
pub(super) fn accented_at(text: &[u32], at: usize) -> bool {
    text.get(at).is_some_and(|&cp| script(cp) == Script::Latin) && ascii_at(text, at).is_none()
}

/// The place of the character that the marks before `at` sit on; none if a keycap or a variation selector is one of them.
pub(super) fn base_before(text: &[u32], at: usize) -> Option<usize> {
    let before = text.get(..at)?.iter().enumerate().rev();
    let mut marked = before.take_while(|&(_, &cp)| cp != KEYCAP && !is_variation_selector(cp));
    marked.find(|&(_, &cp)| !is_mark_category(cp)).map(|(place, _)| place)
}
