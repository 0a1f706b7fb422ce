//! Text made visible: what nobody could see, or a terminal would obey, has a label.

use std::fmt::Write;

use crate::chars::{
    Category, CodePoint, TATWEEL, general_category, is_default_ignorable, is_mark_category, is_white_space,
    short_name,
};

/// What a lone mark is shown on.
pub(super) const DOTTED_CIRCLE: char = '\u{25CC}';

/// Signs of category Cf that are seen: they span digits, or stand at the end of an ayah.
const fn is_seen_format(cp: CodePoint) -> bool {
    matches!(cp, 0x600..=0x605 | 0x6DD | 0x70F | 0x890 | 0x891 | 0x8E2 | 0x110BD | 0x110CD)
}

/// Whether nothing is seen of it, or a terminal or browser would obey it. Spaces are not hidden, line ends are.
pub(super) fn is_hidden(c: char) -> bool {
    let cp = CodePoint::from(c);
    if cp < 0x7F {
        return cp < 0x20;
    }
    match general_category(cp) {
        Category::Control | Category::LineSeparator | Category::ParagraphSeparator => true,
        Category::Format => !is_seen_format(cp),
        _ => is_default_ignorable(cp),
    }
}

/// The short name, or else the code point.
pub(super) fn label(c: char) -> String {
    short_name(c.into()).map_or_else(|| format!("U+{:04X}", u32::from(c)), str::to_owned)
}

/// The text on one line, at most `most` code points of it: hidden characters as `[RLM]`, a mark at the start on a
/// dotted circle, `…` for the rest.
pub fn shown(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    for (at, c) in chars.by_ref().take(most).enumerate() {
        if at == 0 && is_mark_category(c.into()) {
            out.push(DOTTED_CIRCLE);
        }
        if is_hidden(c) {
            let _ = write!(out, "[{}]", label(c));
        } else {
            out.push(c);
        }
    }
    if chars.next().is_some() {
        out.push('…');
    }
    out
}

/// A text in words, which begin with a Latin letter (digits would be drawn to Arabic letters before them) so that an
/// arrow between two of them points the right way wherever they are shown: `U+0629 ة`, `U+064E FATHA`,
/// `text of 9 characters: صلى…`.
pub fn described(text: &str, most: usize) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return "nothing".into() };
    if chars.next().is_none() {
        return one(first);
    }
    let count = text.chars().count();
    if count <= 3 && text.chars().all(|c| short_name(c.into()).is_some()) {
        return text.chars().map(one).collect::<Vec<_>>().join(" + ");
    }
    format!("text of {count} characters: {}", shown(text, most))
}

/// One character: its code point, and its name or itself.
fn one(c: char) -> String {
    let cp = u32::from(c);
    match short_name(cp) {
        Some(name) if is_mark_category(cp) && !is_hidden(c) => {
            format!("U+{cp:04X} {name} {DOTTED_CIRCLE}{c}")
        }
        Some(name) if cp == TATWEEL => format!("U+{cp:04X} {name} {c}"),
        Some(name) => format!("U+{cp:04X} {name}"),
        None if is_hidden(c) || is_white_space(cp) => format!("U+{cp:04X}"),
        None if is_mark_category(cp) => format!("U+{cp:04X} {DOTTED_CIRCLE}{c}"),
        None => format!("U+{cp:04X} {c}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_named() {
        assert_eq!(shown("\u{200F}قال\n\u{1B}[1m", 20), "[RLM]قال[LF][ESC][1m");
        assert_eq!(shown("\u{64E}ب", 20), "\u{25CC}\u{64E}ب");
        assert_eq!(shown("abcdef", 3), "abc…");
        assert_eq!(shown("\u{6DD}٣", 3), "\u{6DD}٣", "the end of ayah is seen");
    }

    #[test]
    fn descriptions_begin_with_latin_letters_or_digits() {
        assert_eq!(described("ة", 9), "U+0629 ة");
        assert_eq!(described("\u{64E}", 9), "U+064E FATHA \u{25CC}\u{64E}");
        assert_eq!(described("\u{202E}", 9), "U+202E RLO");
        assert_eq!(described("\u{FE0F}", 9), "U+FE0F VS16", "a mark that is not seen");
        assert_eq!(described(" \u{A0}", 9), "U+0020 SPACE + U+00A0 NBSP");
        assert_eq!(described("لا إله", 3), "text of 6 characters: لا …");
        assert_eq!(described("", 3), "nothing");
    }
}
