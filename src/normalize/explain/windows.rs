//! The parts of a text around its edits.

use std::ops::Range;

use super::StepChanges;
use crate::chars::is_mark_category;

/// Code points shown before the first and behind the last edit of a window.
const CONTEXT: usize = 40;
/// A window with so many edits is full.
const MOST_EDITS: usize = 40;
/// And one with so many bytes.
const MOST_BYTES: usize = 600;

/// A part of the text before a step and the part of the text after it that it became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// In the text before, in bytes.
    pub before: Range<usize>,
    /// In the text after, in bytes.
    pub after: Range<usize>,
    /// Which edits lie in it.
    pub edits: Range<usize>,
}

/// At most `most` windows, which hold the first edits of a step, in order; they do not overlap. O(what they show).
pub(super) fn windows(step: &StepChanges, most: usize) -> Vec<Window> {
    let (before, edits) = (step.before(), step.edits());
    let mut found: Vec<Window> = Vec::new();
    let mut next = 0;
    while let Some(first) = edits.get(next).filter(|_| found.len() < most) {
        let free = found.last().map_or(0, |window| window.before.end);
        let start = start_of_context(before, free, first.seen.start);
        let mut window = Window {
            before: start..first.seen.end,
            after: first.target.start - (first.seen.start - start)..first.target.end,
            edits: next..next + 1,
        };
        for edit in edits.get(next + 1..).unwrap_or_default() {
            let far = edit.seen.start - window.before.end > 2 * CONTEXT * 4
                || before[window.before.end..edit.seen.start].chars().nth(2 * CONTEXT).is_some();
            let full = window.edits.len() >= MOST_EDITS || edit.seen.end - start > MOST_BYTES;
            if far || full {
                break;
            }
            window.before.end = edit.seen.end;
            window.after.end = edit.target.end;
            window.edits.end += 1;
        }
        next = window.edits.end;
        let limit = edits.get(next).map_or(before.len(), |edit| edit.seen.start);
        let end = end_of_context(before, window.before.end, limit);
        window.after.end += end - window.before.end;
        window.before.end = end;
        found.push(window);
    }
    found
}

/// Where a window begins: some words before `at`, not before `free`, and never at a mark.
fn start_of_context(text: &str, free: usize, at: usize) -> usize {
    let Some((cut, _)) = text[free..at].char_indices().rev().nth(CONTEXT) else { return free };
    let context = &text[free + cut..at];
    let word = context.find(char::is_whitespace).map(|space| {
        let rest = &context[space..];
        space + rest.len() - rest.trim_start().len()
    });
    let letter = context.find(|c: char| !is_mark_category(c.into()));
    free + cut + word.or(letter).unwrap_or(context.len())
}

/// Where a window ends: some words behind `at`, not behind `limit`, and never before a mark.
fn end_of_context(text: &str, at: usize, limit: usize) -> usize {
    let Some((cut, _)) = text[at..limit].char_indices().nth(CONTEXT) else { return limit };
    let context = &text[at..at + cut];
    let word = context.rfind(char::is_whitespace).map(|space| context[..space].trim_end().len());
    let letter = text[at..at + cut + 1.max(text[at + cut..].chars().next().map_or(0, char::len_utf8))]
        .char_indices()
        .rfind(|(_, c)| !is_mark_category((*c).into()))
        .map(|(letter, _)| letter);
    at + word.filter(|&end| end > 0).or(letter).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;

    fn of(spec: &str, text: &str) -> Vec<Window> {
        let normalizer: Normalizer = spec.parse().unwrap();
        let explained = normalizer.explain(text);
        let step = explained.steps().next().unwrap();
        let found = windows(&step, 1000);
        let mut end = 0;
        for window in &found {
            assert!(window.before.start >= end && !window.edits.is_empty());
            end = window.before.end;
            // The part before, with its edits made, is the part after.
            let (mut rebuilt, mut at) = (String::new(), window.before.start);
            for edit in &step.edits()[window.edits.clone()] {
                rebuilt += &text[at..edit.seen.start];
                rebuilt += &step.after()[edit.target.range()];
                at = edit.seen.end;
            }
            rebuilt += &text[at..window.before.end];
            assert_eq!(rebuilt, step.after()[window.after.clone()]);
        }
        assert_eq!(found.iter().map(|window| window.edits.len()).sum::<usize>(), step.edits().len());
        found
    }

    #[test]
    fn a_short_text_is_one_window() {
        let text = "أحمد إلى آخر";
        assert_eq!(
            of("fold_alef", text),
            [Window { before: 0..text.len(), after: 0..text.len(), edits: 0..3 }]
        );
    }

    #[test]
    fn far_edits_have_windows_of_their_own() {
        let text = format!("{0}أ{0}أ{0}", "كلمة ".repeat(200));
        let found = of("fold_alef", &text);
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|window| window.before.len() < 200));
        assert!(text[found[0].before.clone()].starts_with("كلمة"), "a window begins with a word");
    }

    #[test]
    fn many_edits_fill_windows_without_a_gap() {
        let found = of("fold_alef", &"أ".repeat(1000));
        assert!(found.len() > 20);
        assert!(found.windows(2).all(|pair| pair[0].before.end == pair[1].before.start));
    }

    #[test]
    fn windows_do_not_begin_or_end_at_marks() {
        let text = format!("{0}أ{0}", "ب\u{64E}\u{651}".repeat(100));
        let window = &of("fold_alef", &text)[0];
        assert!(text[window.before.start..].starts_with('ب') && text[window.before.end..].starts_with('ب'));
    }
}
