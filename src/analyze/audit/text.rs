//! An audit as plain text.

use std::fmt::{self, Display, Formatter};

use super::{Audit, Change, Merge, Merges, StepAudit};
use crate::normalize::EditKind;
use crate::normalize::explain::{described, plural, shown};

/// Characters shown of a word.
const MOST_CHARS: usize = 40;

/// The totals, the words that became equal, and then a block for each step.
impl Display for Audit {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        writeln!(f, "{} of {} changed", self.changed, plural(self.texts, "text"))?;
        for (what, before, after) in self.totals() {
            writeln!(f, "{what}: {before} → {after}{}", percent(before, after))?;
        }
        writeln!(f, "{}", in_words(&self.merges, "the recipe"))?;
        self.merges.top.iter().try_for_each(|merge| writeln!(f, "  {merge}"))?;
        if let Some(more) = more_groups(&self.merges, self.merges.top.len()) {
            writeln!(f, "  {more}; `examples` (--examples on the command line) says how many are listed")?;
        }
        self.steps.iter().try_for_each(|step| write!(f, "\n{step}"))
    }
}

impl Audit {
    /// What is told first: a name, the figure before and the figure after.
    pub(super) fn totals(&self) -> [(&'static str, usize, usize); 3] {
        let (before, after) = (&self.before, &self.after);
        [
            ("code points", before.code_points, after.code_points),
            ("words", before.words, after.words),
            ("distinct words", before.vocabulary, after.vocabulary),
        ]
    }
}

/// By how much of a hundred it grew or shrank.
pub(super) fn percent(before: usize, after: usize) -> String {
    if before == 0 || before == after {
        return String::new();
    }
    format!(" ({:+.1} %)", (after as f64 - before as f64) * 100.0 / before as f64)
}

/// How many words became equal through `what`.
pub(super) fn in_words(merges: &Merges, what: &str) -> String {
    let lost = match merges.lost {
        0 => String::new(),
        lost => format!("; of {} nothing is left", plural(lost, "distinct word")),
    };
    match merges.words {
        0 => format!("no distinct words made equal by {what}{lost}"),
        words => {
            let (words, groups) = (plural(words, "distinct word"), plural(merges.groups, "group"));
            format!("{words} made equal to another by {what}, in {groups}{lost}")
        }
    }
}

/// How many groups there are behind those that are listed.
pub(super) fn more_groups(merges: &Merges, listed: usize) -> Option<String> {
    match merges.groups.saturating_sub(listed) {
        0 => None,
        more => Some(format!("and {}", plural(more, "more group"))),
    }
}

impl Display for Merge {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "×{} as {}, from", self.times, shown(&self.word, MOST_CHARS))?;
        for (i, (word, times)) in self.spellings.iter().enumerate() {
            // A Latin letter between the words keeps them in this order wherever they are shown.
            write!(f, "{} ×{times} {}", if i == 0 { "" } else { " and" }, shown(word, MOST_CHARS))?;
        }
        match self.distinct - self.spellings.len() {
            0 => Ok(()),
            rest => write!(f, " and {rest} more"),
        }
    }
}

impl Display for Change {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (before, after) = (described(&self.before, MOST_CHARS), described(&self.after, MOST_CHARS));
        write!(f, "×{} {} ", self.times, self.kind.name())?;
        match self.kind {
            EditKind::Replaced => write!(f, "{before} → {after}"),
            EditKind::Deleted => write!(f, "{before}"),
            EditKind::Inserted => write!(f, "{after}"),
        }?;
        match self.example.as_str() {
            "" => Ok(()),
            example => write!(f, ", in {}", shown(example, MOST_CHARS)),
        }
    }
}

impl Display for StepAudit {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let spec = shown(&self.spec, 2 * MOST_CHARS);
        if self.edits == 0 {
            return writeln!(f, "{spec}: nothing");
        }
        writeln!(f, "{spec} ({}): {}", self.effect.name(), self.cost())?;
        self.changes.iter().try_for_each(|change| writeln!(f, "  {change}"))?;
        writeln!(f, "  {}", in_words(&self.merges, "this step"))?;
        self.merges.top.iter().try_for_each(|merge| writeln!(f, "    {merge}"))?;
        match more_groups(&self.merges, self.merges.top.len()) {
            Some(more) => writeln!(f, "    {more}"),
            None => Ok(()),
        }
    }
}

impl StepAudit {
    /// How much it did.
    pub(super) fn cost(&self) -> String {
        let (edits, texts) = (plural(self.edits, "edit"), plural(self.texts, "text"));
        format!("{edits} in {texts}, {} became {}", plural(self.removed, "code point"), self.written)
    }
}
