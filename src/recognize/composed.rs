//! Text read letter by letter, as if in NFC: canonically equivalent texts hold the same abbreviations and initials.

use crate::chars::compose;

/// The character at `at`, composed with the mark behind it where the two have one code point, and the place behind it.
pub(super) fn composed_at(text: &[u32], at: usize) -> Option<(u32, usize)> {
    let first = *text.get(at)?;
    let composed = text.get(at + 1).and_then(|&mark| compose(first, mark));
    Some(composed.map_or((first, at + 1), |composed| (composed, at + 2)))
}

/// The characters from `at` on, each with the place behind it.
pub(super) fn composed_from(text: &[u32], at: usize) -> impl Iterator<Item = (u32, usize)> {
    std::iter::successors(composed_at(text, at), |&(_, end)| composed_at(text, end))
}
