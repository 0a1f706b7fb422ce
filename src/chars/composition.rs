//! Canonical composition of two code points (UAX #15; The Unicode Standard, definition D117).

use crate::chars::code_point::CodePoint;
use crate::chars::hangul;
use crate::chars::tables::canonical_composition::{FIRSTS, PAIRS, STARTS};

/// The primary composite of a pair, Hangul syllables included, composition exclusions left out.
///
/// Costs a binary search among the pairs of one first code point, at most 19.
///
/// ```
/// use kalima::chars::compose;
///
/// assert_eq!(compose(0x0627, 0x0654), Some(0x0623), "alef and hamza above");
/// assert_eq!(compose(0x0628, 0x0654), None, "beh takes no hamza");
/// ```
#[inline]
pub fn compose(first: CodePoint, second: CodePoint) -> Option<CodePoint> {
    // No second part of a pair lies below U+0300: plain text is answered without a load.
    if second < 0x300 {
        return None;
    }
    if let Some(syllable) = hangul::compose(first, second) {
        return Some(syllable);
    }
    let end = usize::from(FIRSTS.get(first));
    let start = end.checked_sub(1)?;
    let pairs = &PAIRS[usize::from(STARTS[start])..usize::from(STARTS[end])];
    let found = pairs.binary_search_by_key(&second, |&(second, _)| second).ok()?;
    Some(pairs[found].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Every code point that begins a pair with every one that ends a pair, members and near-misses.
    #[test]
    fn agrees_with_unicode_normalization_on_every_pair() {
        let seconds: BTreeSet<u32> =
            PAIRS.iter().map(|&(second, _)| second).chain(0x1161..=0x1176).chain(0x11A7..=0x11C3).collect();
        let seconds: Vec<char> = seconds.into_iter().filter_map(char::from_u32).collect();
        let syllables = 0xAC00..0xAC40;
        let firsts = (0..0x3_0000).filter(|&cp| FIRSTS.get(cp) != 0).chain(0x10FF..=0x1113).chain(syllables);
        for first in firsts.filter_map(char::from_u32) {
            for &second in &seconds {
                let expected = unicode_normalization::char::compose(first, second).map(u32::from);
                assert_eq!(compose(first.into(), second.into()), expected, "{first:?} {second:?}");
            }
        }
    }

    /// Whatever unicode-normalization composes is composed here: no pair is missing from the table.
    #[test]
    fn every_composite_is_composed_from_what_it_decomposes_to() {
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            let mut parts = Vec::new();
            unicode_normalization::char::decompose_canonical(c, |part| parts.push(part));
            let [start @ .., last] = parts.as_slice() else { continue };
            let first = start
                .iter()
                .copied()
                .reduce(|first, part| unicode_normalization::char::compose(first, part).unwrap_or(first));
            let Some(first) = first else { continue };
            let expected = unicode_normalization::char::compose(first, *last).map(u32::from);
            assert_eq!(compose(first.into(), (*last).into()), expected, "{c:?}");
        }
    }
}
