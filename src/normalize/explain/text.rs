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
        self.steps().try_for_each(|step| step.fmt(f))
    }
}

impl Display for StepChanges<'_> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let spec = shown(self.spec(), 2 * MOST_CHARS);
        if !self.changed() {
            return writeln!(f, "{spec}: nothing");
        }
        writeln!(f, "{spec} ({}): {}", self.effect().name(), plural(self.edits().len(), "edit"))?;
        let counts = self.counts();
        for count in counts.iter().take(MOST_COUNTS) {
            writeln!(f, "  {}, in {}", sentence(self, count), shown(word(self.before(), count), MOST_CHARS))?;
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
pub(super) fn plural(n: usize, noun: &str) -> String {
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

/// The word around an edit, as far as it is near.
fn word<'a>(text: &'a str, count: &Count) -> &'a str {
    let before = text[..count.seen.start].char_indices().rev().take(WORD);
    let start = before.take_while(|(_, c)| !c.is_whitespace()).last();
    let start = start.map_or(count.seen.start, |(at, _)| at);
    let behind = text[count.seen.end..].char_indices().take(WORD).take_while(|(_, c)| !c.is_whitespace());
    let end = count.seen.end + behind.last().map_or(0, |(at, c)| at + c.len_utf8());
    &text[start..end]
}
