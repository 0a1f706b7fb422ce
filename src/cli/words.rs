//! The words of a line, for commands that take words as they stand.

use std::ops::Range;

use crate::chars;

/// What stands between white space, with its range in bytes.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = text;
    let is_space = |c: char| chars::is_white_space(u32::from(c));
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_space);
        let start = text.len() - rest.len();
        let (word, behind) = rest.split_at_checked(rest.find(is_space).unwrap_or(rest.len()))?;
        rest = behind;
        (!word.is_empty()).then_some((start..start + word.len(), word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_white_space_of_any_kind() {
        let found: Vec<_> = words(" كتب\u{A0}ab\u{2003}\t").collect();
        assert_eq!(found, [(1..7, "كتب"), (9..11, "ab")]);
        assert_eq!(words("").count() + words(" \t").count(), 0);
    }
}
