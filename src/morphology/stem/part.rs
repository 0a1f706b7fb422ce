//! A stem as a part of its word, where the rules that fired only strip.

use std::borrow::Cow;
use std::ops::Range;

use super::letters::Letters;
use crate::chars::CodePoint;

/// The place of a stem in its word; none where the word has other letters there. `word` tells the place of each
/// code point, `end` is that behind the last, and the algorithm took out those that are `removed` before all else.
pub(super) fn range(
    word: impl Iterator<Item = (usize, CodePoint)> + Clone,
    end: usize,
    removed: impl Fn(CodePoint) -> bool,
    stem: &Letters,
) -> Option<Range<usize>> {
    let mut kept = word.clone().filter(|&(_, cp)| !removed(cp));
    let start = kept.nth(stem.dropped()).map_or(end, |(place, _)| place);
    let mut rest = word.skip_while(|&(place, _)| place < start);
    let same = stem.iter().all(|&letter| rest.next().is_some_and(|(_, cp)| cp == letter));
    same.then(|| start..rest.next().map_or(end, |(place, _)| place))
}

/// As [`range`], in bytes.
pub(super) fn range_in_text(
    word: &str,
    removed: impl Fn(CodePoint) -> bool,
    stem: &Letters,
) -> Option<Range<usize>> {
    range(word.char_indices().map(|(place, c)| (place, c.into())), word.len(), removed, stem)
}

/// The stem, borrowed from its word where it is a part of it.
pub(super) fn text<'a>(word: &'a str, removed: impl Fn(CodePoint) -> bool, stem: &Letters) -> Cow<'a, str> {
    match range_in_text(word, removed, stem) {
        Some(range) => Cow::Borrowed(&word[range]),
        None => stem.iter().filter_map(|&cp| char::from_u32(cp)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_mark(cp: CodePoint) -> bool {
        (0x64B..=0x652).contains(&cp)
    }

    /// A word without its marks and its first letter.
    fn stem(word: &str) -> Letters {
        let mut letters = Letters::new(word.chars().map(u32::from).filter(|&cp| !is_mark(cp)));
        letters.drop_first(1);
        letters
    }

    #[test]
    fn marks_only_hinder_inside_the_stem() {
        for (word, expected) in [
            ("وقلم", Some(2..8)),
            ("\u{64E}و\u{64E}قلم\u{64C}", Some(6..12)),
            ("وق\u{64E}لم", None),
            ("و", Some(2..2)),
            ("", Some(0..0)),
            ("\u{64E}", Some(2..2)),
        ] {
            let found = range_in_text(word, is_mark, &stem(word));
            assert_eq!(found, expected, "{word:?}");
            let text = text(word, is_mark, &stem(word));
            assert_eq!(matches!(text, Cow::Borrowed(_)), expected.is_some());
            assert_eq!(text, word.replace(|c| is_mark(u32::from(c)), "").chars().skip(1).collect::<String>());
        }
    }

    #[test]
    fn changed_letters_are_no_part() {
        let mut changed = stem("وأمر");
        changed[0] = 'ا'.into();
        assert_eq!(range_in_text("وأمر", is_mark, &changed), None);
        changed.drop_first(1);
        assert_eq!(range_in_text("وأمر", is_mark, &changed), Some(4..8));
    }
}
