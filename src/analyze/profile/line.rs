//! What can only be seen with the neighbours: words, runs, objects, lines.

use std::sync::LazyLock;

use super::counters::Counter;
use super::{Profile, changes, code_points};
use crate::chars::{self, CodePoint};
use crate::error::Error;
use crate::kernel::Ucs4;
use crate::normalize::Normalizer;
use crate::recognize::{Found, Object, objects};

static NFC: LazyLock<Normalizer> =
    LazyLock::new(|| "nfc".parse().unwrap_or_else(|error| unreachable!("the step nfc: {error}")));

/// The marks of hamza and madda that compose: MADDAH ABOVE, HAMZA ABOVE, HAMZA BELOW.
const COMPOSING: std::ops::RangeInclusive<CodePoint> = 0x653..=0x655;

/// What the code points of a line are, taken together.
#[derive(Default)]
struct Seen {
    words: usize,
    blank_runs: usize,
    arabic: bool,
    latin: bool,
    /// Something that may not be as NFC has it.
    not_plain: bool,
}

/// Adds a line, with its end if it has one. O(n).
pub fn add(profile: &mut Profile, line: &[CodePoint]) -> Result<(), Error> {
    profile.increase(Counter::Lines, 1);
    profile.increase(Counter::CodePoints, line.len());
    let seen = add_code_points(profile, line);
    profile.increase(Counter::Words, seen.words);
    profile.increase(Counter::BlankRuns, seen.blank_runs);
    add_objects(profile, line, &seen);
    if seen.not_plain {
        add_normalization(profile, line)?;
    }
    let end = line.iter().rposition(|&cp| !chars::is_line_end(cp)).map_or(0, |last| last + 1);
    changes::add(profile, &line[..end])
}

/// Adds what each code point counts for. One walk for all: to go through the line for each question costs twice as much.
fn add_code_points(profile: &mut Profile, line: &[CodePoint]) -> Seen {
    let mut seen = Seen::default();
    let (mut in_word, mut blanks) = (false, 0);
    for of in code_points::traits(line) {
        of.kind.into_iter().chain(of.feature).for_each(|counter| profile.increase(counter, 1));
        // A word counts with its first letter, a run of blanks with its second.
        seen.words += usize::from(of.letter && !in_word);
        in_word = (in_word || of.letter) && !of.white_space;
        blanks = if of.blank { blanks + 1 } else { 0 };
        seen.blank_runs += usize::from(blanks == 2);
        seen.arabic |= of.kind == Some(Counter::LettersArabic);
        seen.latin |= of.latin;
        seen.not_plain |= !of.plain;
    }
    seen
}

fn add_objects(profile: &mut Profile, line: &[CodePoint], seen: &Seen) {
    let may_mix = seen.arabic && seen.latin;
    let (mut at, mut latin) = (0, false);
    let has_latin = |part: &[CodePoint]| may_mix && code_points::traits(part).any(|of| of.latin);
    for Found { object, start, end } in objects(line) {
        let counter = match object {
            Object::Url => Counter::Urls,
            Object::Email => Counter::Emails,
            Object::Mention => Counter::Mentions,
            Object::Hashtag => Counter::Hashtags,
            Object::Emoji => Counter::Emoji,
            Object::FileName => Counter::FileNames,
        };
        profile.increase(counter, 1);
        // A hashtag is made of words; the others are addresses, Latin in any language.
        let until = if object == Object::Hashtag { end } else { start };
        latin = latin || has_latin(&line[at..until]);
        at = end;
    }
    latin = latin || has_latin(&line[at..]);
    profile.increase(Counter::LinesMixed, usize::from(latin));
}

fn add_normalization(profile: &mut Profile, line: &[CodePoint]) -> Result<(), Error> {
    let written = NFC.plan().run::<Ucs4>(line).map_err(|_| Error::OutOfMemory)?;
    let Some(composed) = written.filter(|composed| composed != line) else { return Ok(()) };
    profile.increase(Counter::LinesNotNfc, 1);
    let marks = |text: &[CodePoint]| text.iter().filter(|cp| COMPOSING.contains(cp)).count();
    profile.increase(Counter::Decomposed, marks(line).saturating_sub(marks(&composed)));
    Ok(())
}
