//! Runs of ASCII letters, digits, `.`, `-` and `_`: what hosts and file names are made of.

use crate::lexicon::{List, Row};
use crate::recognize::ascii::{accented_at, ascii_at};
use crate::recognize::scheme::scheme_at;
use std::ops::Range;

/// No entry of the lists is longer.
const LONGEST_ENTRY: usize = 16;

/// Whether a run may hold the character.
pub(super) fn is_name(c: u8) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-' | b'_')
}

/// The end of the run that begins at `at`. Two stops in a row and the start of a URL's scheme end it.
pub(super) fn name_end(text: &[u32], at: usize) -> usize {
    let mut end = at;
    while ascii_at(text, end).is_some_and(is_name) && !double_stop(text, end) {
        if end > at && scheme_at(text, end).is_some() {
            break;
        }
        end += 1;
    }
    end
}

/// Whether two stops stand at `at`.
#[inline]
pub(super) fn double_stop(text: &[u32], at: usize) -> bool {
    ascii_at(text, at) == Some(b'.') && ascii_at(text, at + 1) == Some(b'.')
}

/// The run at `at` without the signs at its end: none if its last letter goes on as another one (comé is no com).
pub(super) fn whole_name(text: &[u32], at: usize) -> Option<Range<usize>> {
    let run_end = name_end(text, at);
    let mut end = run_end;
    while end > at && ends_with_sign(text, end) {
        end -= 1;
    }
    if end == run_end && accented_at(text, end) {
        return None;
    }
    (end > at).then_some(at..end)
}

fn ends_with_sign(text: &[u32], end: usize) -> bool {
    end.checked_sub(1).and_then(|last| ascii_at(text, last)).is_some_and(|c| matches!(c, b'.' | b'-' | b'_'))
}

/// The place of the last stop in a range.
pub(super) fn last_stop(text: &[u32], name: Range<usize>) -> Option<usize> {
    let stop = text.get(name.clone())?.iter().rposition(|&cp| cp == u32::from(b'.'))?;
    Some(name.start + stop)
}

/// The row of `list` for the text of a range, in the case that the row admits.
pub(super) fn listed<'a>(list: &'a List, text: &[u32], range: Range<usize>) -> Option<&'a Row> {
    let mut key = [0; LONGEST_ENTRY];
    let mut lower = true;
    let cps = text.get(range)?;
    let key = key.get_mut(..cps.len())?;
    for (place, &cp) in key.iter_mut().zip(cps) {
        let c = u8::try_from(cp).ok()?;
        lower &= !c.is_ascii_uppercase();
        *place = c.to_ascii_lowercase();
    }
    let row = list.find(key)?;
    (lower || row.ambiguity != "case").then_some(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{DOMAINS, FILE_ENDINGS};

    #[test]
    fn every_entry_fits_the_key() {
        for row in DOMAINS.rows().iter().chain(FILE_ENDINGS.rows()) {
            assert!(row.entry.len() <= LONGEST_ENTRY, "{}", row.entry);
        }
    }
}
