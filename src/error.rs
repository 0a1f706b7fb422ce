//! Every kind of error the crate gives, in one place.

mod varieties;

use std::fmt;

/// What went wrong. Errors carry the offending value, where it stands, and what is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A normalizer's spec cannot be read.
    Spec(Box<SpecError>),
    /// No such name in a closed list (a preset, a stemmer, a tokenizer).
    UnknownName {
        /// What kind of thing was asked for.
        what: &'static str,
        /// The name given.
        name: String,
        /// What was probably meant: the name of these that is nearest, or what another tool's name is called here.
        nearest: Option<&'static str>,
        /// The names there are.
        accepted: Vec<&'static str>,
    },
    /// A range in a list of ranges is none of the text it is said to be of.
    Range {
        /// What the ranges are: spans, edits.
        what: &'static str,
        /// Which of them, from 0.
        number: usize,
        /// Where it begins.
        start: usize,
        /// Where it ends.
        end: usize,
        /// What is wrong with it, and what would be right.
        problem: String,
    },
    /// Two alignments do not follow one another.
    NotJoined {
        /// The length of the text that the first leads to, in bytes.
        text: usize,
        /// The length of the text that the second starts from, in bytes.
        source: usize,
        /// The byte from which on the two differ.
        differ: usize,
    },
    /// An option that the thing it is given to does not have, or that excludes another.
    Option {
        /// What is wrong, and what would be right.
        problem: String,
    },
    /// A word of a list of stop words that is none.
    StopWord {
        /// The file it stands in, if it does.
        file: Option<String>,
        /// Its line, from 1; without a file which of the words it is, from 0.
        number: usize,
        /// The word as given.
        word: String,
        /// What is wrong with it, and what would be right.
        problem: &'static str,
    },
    /// A row of a lexicon that is none.
    Entry {
        /// The file it stands in.
        file: String,
        /// Its line, from 1.
        line: usize,
        /// What is wrong with it, and what would be right.
        problem: String,
    },
    /// Memory ran out.
    OutOfMemory,
}

/// Why a spec cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecError {
    /// The spec as given.
    pub spec: String,
    /// Byte offset of the offending part.
    pub start: usize,
    /// Byte offset behind it.
    pub end: usize,
    /// What is wrong with it.
    pub problem: String,
    /// What was probably meant, to be written in place of `start..end`: the accepted name nearest to what stands
    /// there, or what a name of another tool is called here. That may be a whole step, `emoji(strip)` for
    /// `remove_emoji`, or the name of a preset.
    pub nearest: Option<String>,
    /// What would be accepted there.
    pub accepted: Vec<String>,
}

impl Error {
    /// No `what` is called `name`; these are.
    pub(crate) fn unknown_name(
        what: &'static str,
        name: &str,
        accepted: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        let accepted: Vec<_> = accepted.into_iter().collect();
        let nearest = varieties::meant(name, &accepted).or_else(|| nearest(name, &accepted));
        Error::UnknownName { what, name: name.into(), nearest, accepted }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Spec(error) => error.fmt(f),
            Error::UnknownName { what, name, nearest, accepted } => {
                write!(f, "unknown {what} {}", Quoted(name))?;
                if let Some(near) = nearest {
                    write!(f, "; did you mean {near:?}?")?;
                }
                write!(f, " (accepted: {})", Listed(accepted))
            }
            Error::Range { what, number, start, end, problem } => {
                write!(f, "{what} {number} ({start}, {end}) {problem}")
            }
            Error::NotJoined { text, source, differ } => write!(
                f,
                "the text of the first ({text} bytes) must be the source of the second ({source} bytes); \
                 they differ from byte {differ} on"
            ),
            Error::Option { problem } => f.write_str(problem),
            Error::StopWord { file: Some(file), number, word, problem } => {
                write!(f, "{file}, line {number}: stop word {} {problem}", Quoted(word))
            }
            Error::StopWord { file: None, number, word, problem } => {
                write!(f, "stop word {number} {} {problem}", Quoted(word))
            }
            Error::Entry { file, line, problem } => write!(f, "{file}, line {line}: {problem}"),
            Error::OutOfMemory => write!(f, "out of memory"),
        }
    }
}

impl std::error::Error for Error {}

/// Names as an error lists them: all, or so many that they can be read, and how many there are besides. Our own come
/// first, wherever there are others.
pub(crate) struct Listed<'a, T>(pub &'a [T]);

/// Room for every step and our own presets.
const MOST_LISTED: usize = 48;

impl<T: AsRef<str>> fmt::Display for Listed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (at, name) in self.0.iter().take(MOST_LISTED).enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{}", name.as_ref())?;
        }
        match self.0.len().saturating_sub(MOST_LISTED) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

/// Of the spec at most this many characters are shown before and behind the offending part.
const SHOWN: usize = 60;

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let column = self.spec.get(..self.start).map_or(0, |s| s.chars().count());
        write!(f, "spec, character {}: {}", column + 1, self.problem)?;
        if let Some(near) = &self.nearest {
            write!(f, "; did you mean {near:?}?")?;
        }
        if !self.accepted.is_empty() {
            write!(f, " (accepted: {})", Listed(&self.accepted))?;
        }
        let part = |range: std::ops::Range<usize>| self.spec.get(range).unwrap_or("");
        let before: Vec<char> = part(0..self.start).chars().rev().take(SHOWN).collect();
        let before: String = before.into_iter().rev().map(visible).collect();
        let inside: String = part(self.start..self.end).chars().take(SHOWN).map(visible).collect();
        let after: String = part(self.end..self.spec.len()).chars().take(SHOWN).map(visible).collect();
        let carets = "^".repeat(inside.chars().count().max(1));
        write!(f, "\n  {before}{inside}{after}\n  {}{carets}", " ".repeat(before.chars().count()))
    }
}

/// A spec is shown on one line whose columns can be counted: controls and marks become a sign of their own.
fn visible(c: char) -> char {
    if c.is_control() || crate::chars::takes_no_column(c as u32) { '\u{FFFD}' } else { c }
}

/// A name from outside, quoted, shortened, with nothing in it that a terminal would obey.
pub(crate) struct Quoted<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut chars = self.0.chars();
        let shown: String = chars.by_ref().take(SHOWN).collect();
        let rest = if chars.next().is_some() { "…" } else { "" };
        write!(f, "\"{}{rest}\"", shown.escape_debug())
    }
}

/// The accepted name that takes the fewest edits, at most a third of its length.
pub(crate) fn nearest<'a>(name: &str, accepted: &[&'a str]) -> Option<&'a str> {
    // Every name is in lower case, and ISRI or MSA all edits.
    let name: Vec<char> = name.chars().flat_map(char::to_lowercase).take(64).collect();
    let close = accepted.iter().map(|&candidate| (distance(&name, candidate), candidate));
    let (edits, candidate) = close.min()?;
    (edits <= candidate.len().div_ceil(3).min(name.len())).then_some(candidate)
}

/// Levenshtein's edit distance.
fn distance(a: &[char], b: &str) -> usize {
    let mut row: Vec<usize> = (0..=a.len()).collect();
    for (i, d) in b.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, &c) in a.iter().enumerate() {
            let best = (row[j] + 1).min(row[j + 1] + 1).min(diagonal + usize::from(c != d));
            diagonal = std::mem::replace(&mut row[j + 1], best);
        }
    }
    row[a.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let names = ["fold_alef", "fold_hamza", "nfc"];
        assert_eq!(nearest("fold_alif", &names), Some("fold_alef"));
        assert_eq!(nearest("NFC", &names), Some("nfc"));
        assert_eq!(nearest("xyzzy", &names), None);
        assert_eq!(nearest("", &names), None);
    }

    #[test]
    fn a_hostile_name_is_shown_harmless() {
        let error = Error::unknown_name("preset", &"\u{1B}[31m".repeat(40), ["clean"]);
        let text = error.to_string();
        assert!(!text.contains('\u{1B}') && text.len() < 300, "{text}");
    }
}
