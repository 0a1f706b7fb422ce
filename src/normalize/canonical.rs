//! Canonical equivalence, as the steps need it (UAX #15): clusters of a letter and its marks, which mark would
//! compose with its letter, and NFC of a stretch of text.

use std::ops::Range;

use crate::chars::{self, CodePoint, canonical_decomposition, combining_class};
use crate::kernel::{Glyph, Writer};

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

/// NFC of the whole text. What changes within a cluster comes from all that changed there. O(n) for any pile of
/// marks.
pub fn compose(text: &[Glyph], write: &mut Writer) {
    let mut segment = Vec::new();
    let mut start = 0;
    let mut end = 0;
    while start < text.len() {
        end = next_boundary(text, end.max(start + 1));
        composed(&text[start..end], &mut segment);
        write_changed(&text[start..end], &segment, write);
        start = end;
    }
}

/// NFC of a stretch of text that nothing outside composes with: what is in `out` gives way to it. O(n).
pub fn composed(text: &[Glyph], out: &mut Vec<CodePoint>) {
    out.clear();
    decompose(text, out);
    order(out);
    recompose(out);
}

/// The first place from `at` on before which nothing composes or reorders with what stands behind.
fn next_boundary(text: &[Glyph], mut at: usize) -> usize {
    while text.get(at).is_some_and(|g| !starts_segment(g.cp)) {
        at += 1;
    }
    at
}

/// Whether nothing before a code point composes or reorders with it. What it decomposes into tells: two Greek question
/// marks side by side are two semicolons, each from its own.
fn starts_segment(cp: CodePoint) -> bool {
    let composed = chars::nfc_quick_check(cp) == chars::QuickCheck::No;
    let parts = if composed { canonical_decomposition(cp) } else { None };
    let first = parts.and_then(|parts| parts.as_slice().first().copied()).unwrap_or(cp);
    combining_class(first) == 0 && chars::nfc_quick_check(first) == chars::QuickCheck::Yes
}

fn decompose(text: &[Glyph], out: &mut Vec<CodePoint>) {
    for glyph in text {
        match canonical_decomposition(glyph.cp) {
            Some(parts) => out.extend_from_slice(parts.as_slice()),
            None => out.push(glyph.cp),
        }
    }
}

/// Canonical ordering: a stable sort of every run of marks by combining class.
fn order(text: &mut [CodePoint]) {
    let mut at = 0;
    while at < text.len() {
        let start = at;
        while at < text.len() && combining_class(text[at]) != 0 {
            at += 1;
        }
        if at - start > 1 {
            order_run(&mut text[start..at]);
        }
        at += usize::from(at == start);
    }
}

/// Longer runs are sorted by counting: insertion would be quadratic on a hostile pile.
const SHORT: usize = 16;

fn order_run(marks: &mut [CodePoint]) {
    if marks.len() > SHORT {
        let mut buckets = vec![Vec::new(); 256];
        for &mark in marks.iter() {
            buckets[usize::from(combining_class(mark))].push(mark);
        }
        for (place, mark) in marks.iter_mut().zip(buckets.into_iter().flatten()) {
            *place = mark;
        }
        return;
    }
    for i in 1..marks.len() {
        let mut j = i;
        while j > 0 && combining_class(marks[j - 1]) > combining_class(marks[j]) {
            marks.swap(j - 1, j);
            j -= 1;
        }
    }
}

/// Canonical composition of ordered text, in place.
fn recompose(text: &mut Vec<CodePoint>) {
    let mut starter: Option<usize> = None;
    let mut last_class = 0;
    let mut written = 0;
    for at in 0..text.len() {
        let cp = text[at];
        let class = combining_class(cp);
        // Between the starter and this one only lower classes may stand.
        let adjacent = starter.is_some_and(|s| s + 1 == written);
        let open = adjacent || (last_class != 0 && last_class < class);
        if let Some(composite) = starter.filter(|_| open).and_then(|s| chars::compose(text[s], cp)) {
            if let Some(s) = starter {
                text[s] = composite;
            }
            continue;
        }
        if class == 0 {
            starter = Some(written);
        }
        last_class = class;
        text[written] = cp;
        written += 1;
    }
    text.truncate(written);
}

/// Writes `new` for `old`: equal ends keep their places, the middle belongs together.
fn write_changed(old: &[Glyph], new: &[CodePoint], write: &mut Writer) {
    let front = old.iter().zip(new).take_while(|(g, cp)| g.cp == **cp).count();
    let back =
        old[front..].iter().rev().zip(new[front..].iter().rev()).take_while(|(g, cp)| g.cp == **cp).count();
    let (old_end, new_end) = (old.len() - back, new.len() - back);
    write.keep_all(&old[..front]);
    let changed = &old[front..old_end];
    let start = changed.first().map_or(0, |g| g.start);
    let end = changed.iter().map(|g| g.end).max().unwrap_or(start);
    new[front..new_end].iter().for_each(|&cp| write.keep(Glyph { cp, start, end }));
    write.keep_all(&old[old_end..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Draft, Utf8};
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn glyphs(text: &str) -> Draft {
        let mut draft = Draft::default();
        draft.load::<Utf8>(text.as_bytes(), 0, text.len()).unwrap();
        draft
    }

    fn nfc(text: &str) -> String {
        let mut draft = glyphs(text);
        draft.rewrite(compose);
        draft.text().iter().map(|g| char::from_u32(g.cp).unwrap()).collect()
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

    #[test]
    fn a_pile_of_marks_is_linear() {
        let pile = format!("ا{}", "\u{651}\u{64E}\u{655}".repeat(200_000));
        assert!(nfc(&pile).starts_with("إ\u{64E}"));
    }

    proptest! {
        #[test]
        fn equals_unicode_normalization(
            text in proptest::collection::vec(
                prop_oneof![
                    proptest::sample::select(vec![
                        'ا', 'و', 'ي', 'ە', 'e', 'K', '\u{654}', '\u{655}', '\u{653}', '\u{651}', '\u{64E}',
                        '\u{301}', '\u{323}', '\u{1100}', '\u{1161}', '\u{11A8}', '\u{AC00}', '\u{345}', ' ',
                    ]),
                    any::<char>(),
                ],
                0..12,
            )
        ) {
            let text: String = text.into_iter().collect();
            prop_assert_eq!(nfc(&text), text.nfc().collect::<String>());
        }
    }
}
