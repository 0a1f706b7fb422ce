//! Canonical equivalence, as the steps need it (UAX #15): clusters of a letter and its marks, and which mark would
//! compose with its letter.

use std::ops::Range;

use crate::chars::{self, CodePoint, canonical_decomposition, combining_class};
use crate::kernel::Glyph;

/// The stretches of a text that canonical equivalence looks at together: a starter and the marks behind it.
pub fn clusters(text: &[Glyph]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        text.get(start)?;
        at += 1;
        while text.get(at).is_some_and(|g| combining_class(g.cp) != 0) {
            at += 1;
        }
        Some(start..at)
    })
}

/// The mark of a cluster that would compose with its letter under NFC: its index and the letter they are. O(n).
///
/// A mark is blocked by an earlier one of its own combining class; of several that are not, the one of the lowest
/// class composes. Arabic has no letter that composes twice.
pub fn composing_mark(text: &[Glyph], cluster: Range<usize>) -> Option<(usize, CodePoint)> {
    let base = text.get(cluster.start)?.cp;
    let mut seen = [false; 256];
    let mut best: Option<(u8, usize, CodePoint)> = None;
    for at in cluster.skip(1) {
        let class = combining_class(text[at].cp);
        let blocked = std::mem::replace(&mut seen[usize::from(class)], true);
        let lower = best.is_none_or(|(other, ..)| class < other);
        if let Some(letter) = chars::compose(base, text[at].cp).filter(|_| !blocked && lower) {
            best = Some((class, at, letter));
        }
    }
    best.map(|(_, at, letter)| (at, letter))
}

/// The mark that a composed letter takes in place of its own, since its combining class is lower: أ and U+0655 are
/// canonically إ and U+0654. Its index, the letter they are, and the mark that is given back. O(n).
pub fn exchanged_mark(text: &[Glyph], cluster: Range<usize>) -> Option<(usize, CodePoint, CodePoint)> {
    let base = text[cluster.start];
    let parts = canonical_decomposition(base.cp)?;
    let [_, own] = *parts.as_slice() else { return None };
    let parts = parts.as_slice().iter().map(|&cp| Glyph { cp, ..base });
    let whole: Vec<Glyph> = parts.chain(text[cluster.start + 1..cluster.end].iter().copied()).collect();
    let (at, letter) = composing_mark(&whole, 0..whole.len())?;
    // The letter has one place in the text and two here.
    (at > 1).then(|| (cluster.start + at - 1, letter, own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Draft, Utf8};

    fn glyphs(text: &str) -> Draft {
        let mut draft = Draft::default();
        draft.load::<Utf8>(text.as_bytes(), 0, text.len()).unwrap();
        draft
    }

    #[test]
    fn the_mark_that_composes_is_found_whatever_stands_between() {
        let found = |text: &str| {
            let draft = glyphs(text);
            composing_mark(draft.text(), 0..draft.text().len())
        };
        assert_eq!(found("ا\u{654}"), Some((1, 0x623)));
        assert_eq!(found("ا\u{64E}\u{655}"), Some((2, 0x625)));
        assert_eq!(found("ا\u{653}\u{654}"), Some((1, 0x622)), "the same class blocks");
        assert_eq!(found("ا\u{654}\u{655}"), Some((2, 0x625)), "the lower class comes first");
        assert_eq!(found("ب\u{654}"), None);
    }

    #[test]
    fn a_composed_letter_takes_a_mark_of_a_lower_class_instead_of_its_own() {
        let found = |text: &str| {
            let draft = glyphs(text);
            exchanged_mark(draft.text(), 0..draft.text().len())
        };
        assert_eq!(found("أ\u{655}"), Some((1, 0x625, 0x654)));
        assert_eq!(found("آ\u{64E}\u{655}"), Some((2, 0x625, 0x653)));
        assert_eq!(found("أ\u{325}\u{655}"), None, "the same class blocks");
        assert_eq!(found("أ\u{653}"), None);
        assert_eq!(found("إ\u{654}"), None);
        assert_eq!(found("ا\u{655}"), None, "it has no mark to give back");
    }
}
