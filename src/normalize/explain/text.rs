//! An explanation as plain text.

use std::fmt::{self, Display, Formatter};

use super::visible::{described, shown};
use super::{Count, EditKind, Explanation, StepChanges};

/// Kinds of edits shown of one step.
const MOST_COUNTS: usize = 12;
/// Characters shown of a text.
const MOST_CHARS: usize = 40;
/// Characters looked at on either side of an edit for the word it is in.
const WORD: usize = 16;

/// One block a step: what it did, how often, and a word in which it did it first. Hidden characters have labels, so
/// that a terminal can be sent it.
impl Display for Explanation<'_> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (from, to) = self.code_points();
        let changed = self.steps().filter(StepChanges::changed).count();
        writeln!(
            f,
            "{changed} of {} changed the text: {from} → {to} code points",
            plural(self.steps().len(), "step")
        )?;
        let steps: Vec<_> = self.steps().collect();
        for part in steps.chunk_by(|a, b| !a.changed() && !b.changed()) {
            match part {
                [step] if step.changed() => step.fmt(f)?,
                idle => writeln!(f, "{}: nothing", idle.iter().map(name).collect::<Vec<_>>().join(", "))?,
            }
        }
        Ok(())
    }
}

/// A step as a spec writes it, at most so long that it fits on a line.
pub(super) fn name(step: &StepChanges) -> String {
    shown(step.spec(), 2 * MOST_CHARS)
}

impl Display for StepChanges<'_> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let name = name(self);
        if !self.changed() {
            return writeln!(f, "{name}: nothing");
        }
        writeln!(f, "{name} ({}): {}", self.effect().name(), plural(self.edits().len(), "edit"))?;
        let counts = self.counts();
        for count in counts.iter().take(MOST_COUNTS) {
            let word = shown(word_around(self.before(), count), MOST_CHARS);
            let place = if word.is_empty() { String::new() } else { format!(", in {word}") };
            writeln!(f, "  {}{place}", sentence(self, count))?;
        }
        let rest = counts.get(MOST_COUNTS..).unwrap_or_default();
        if !rest.is_empty() {
            let times: usize = rest.iter().map(|count| count.times).sum();
            writeln!(f, "  … {times} more, of {}", plural(rest.len(), "other kind"))?;
        }
        if self.changes_again() {
            writeln!(f, "  A second run of the recipe would change the text again, at this step.")?;
        }
        Ok(())
    }
}

/// A number with its noun.
pub fn plural(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

/// A count in words: `×3 replaced U+0629 ة → U+0647 ه`.
pub(super) fn sentence(step: &StepChanges, count: &Count) -> String {
    let before = described(&step.before()[count.seen.clone()], MOST_CHARS);
    let after = described(&step.after()[count.target.clone()], MOST_CHARS);
    let (times, kind) = (count.times, count.kind.name());
    match count.kind {
        EditKind::Replaced => format!("×{times} {kind} {before} → {after}"),
        EditKind::Deleted => format!("×{times} {kind} {before}"),
        EditKind::Inserted => format!("×{times} {kind} {after}"),
    }
}

/// The word around an edit, as far as it is near; around white space, what stands on either side.
pub fn word_around<'a>(text: &'a str, count: &Count) -> &'a str {
    let blank = |range: std::ops::Range<usize>| text[range].trim().is_empty();
    let within_word = !count.seen.is_empty() && !blank(count.seen.clone());
    let goes_on = |&(_, c): &(usize, char)| !(within_word && c.is_whitespace());
    let before = text[..count.seen.start].char_indices().rev().take(WORD);
    let start = before.take_while(goes_on).last().map_or(count.seen.start, |(at, _)| at);
    let behind = text[count.seen.end..].char_indices().take(WORD).take_while(goes_on);
    let end = count.seen.end + behind.last().map_or(0, |(at, c)| at + c.len_utf8());
    text[start..end].trim()
}
