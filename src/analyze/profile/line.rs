//! What can only be seen with the neighbours: words, runs, objects, lines.

use std::sync::LazyLock;

use super::counters::Counter;
use super::{Profile, changes, code_points};
use crate::chars::{self, CodePoint, QuickCheck, Script};
use crate::error::Error;
use crate::kernel::Ucs4;
use crate::normalize::Normalizer;
use crate::recognize::{Found, Object, objects};

static NFC: LazyLock<Normalizer> =
    LazyLock::new(|| "nfc".parse().unwrap_or_else(|error| unreachable!("the step nfc: {error}")));

/// The marks of hamza and madda that compose: MADDAH ABOVE, HAMZA ABOVE, HAMZA BELOW.
const COMPOSING: std::ops::RangeInclusive<CodePoint> = 0x653..=0x655;

/// Adds a line, with its end if it has one. O(n).
pub fn add(profile: &mut Profile, line: &[CodePoint]) -> Result<(), Error> {
    profile.increase(Counter::Lines, 1);
    profile.increase(Counter::CodePoints, line.len());
    for &cp in line {
        code_points::kind(cp).into_iter().for_each(|counter| profile.increase(counter, 1));
        code_points::feature(cp).into_iter().for_each(|counter| profile.increase(counter, 1));
    }
    profile.increase(Counter::Words, words(line));
    profile.increase(Counter::BlankRuns, blank_runs(line));
    add_objects(profile, line);
    add_normalization(profile, line)?;
    let end = line.iter().rposition(|&cp| !chars::is_line_end(cp)).map_or(0, |last| last + 1);
    changes::add(profile, &line[..end])
}

fn words(line: &[CodePoint]) -> usize {
    let words = line.split(|&cp| chars::is_white_space(cp));
    words.filter(|word| word.iter().any(|&cp| chars::is_letter_category(cp))).count()
}

/// The blanks that `collapse_spaces` joins.
fn is_blank(cp: CodePoint) -> bool {
    matches!(cp, 0x09 | 0x2800 | 0x3164) || chars::is_space_separator(cp)
}

fn blank_runs(line: &[CodePoint]) -> usize {
    line.chunk_by(|&a, &b| is_blank(a) && is_blank(b)).filter(|run| run.len() > 1).count()
}

fn add_objects(profile: &mut Profile, line: &[CodePoint]) {
    let (mut at, mut latin) = (0, false);
    let is_latin = |cp: &CodePoint| chars::script(*cp) == Script::Latin && chars::is_letter_category(*cp);
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
        let seen = if object == Object::Hashtag { end } else { start };
        latin = latin || line[at..seen].iter().any(is_latin);
        at = end;
    }
    latin = latin || line[at..].iter().any(is_latin);
    let mixed = latin && line.iter().any(|&cp| chars::is_arabic_letter(cp));
    profile.increase(Counter::LinesMixed, usize::from(mixed));
}

fn add_normalization(profile: &mut Profile, line: &[CodePoint]) -> Result<(), Error> {
    let plain =
        |&cp: &CodePoint| chars::nfc_quick_check(cp) == QuickCheck::Yes && chars::combining_class(cp) == 0;
    if line.iter().all(plain) {
        return Ok(());
    }
    let written = NFC.plan().run::<Ucs4>(line).map_err(|_| Error::OutOfMemory)?;
    let Some(composed) = written.filter(|composed| composed != line) else { return Ok(()) };
    profile.increase(Counter::LinesNotNfc, 1);
    let marks = |text: &[CodePoint]| text.iter().filter(|cp| COMPOSING.contains(cp)).count();
    profile.increase(Counter::Decomposed, marks(line).saturating_sub(marks(&composed)));
    Ok(())
}
