//! The edits of a step, the same ones counted together.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use super::trace::{EditKind, StepEdit};
use crate::chars::{TATWEEL, is_white_space, takes_no_column};
use crate::kernel::Encoding;

/// The same change, so many times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What it does.
    pub kind: EditKind,
    /// Where it was first: in the text that the step saw.
    pub seen: Range<usize>,
    /// Where it was first: in the text that the step made.
    pub target: Range<usize>,
    /// How often it was done.
    pub times: usize,
}

/// What stood there and what stands there now.
type Texts<'a, Unit> = (&'a [Unit], &'a [Unit]);

/// Counts the edits by what stood there and what stands there now, most frequent first.
///
/// Where marks, spaces, tatweel and invisible characters go, each is counted by itself: two vowels that left one
/// letter are two deletions. Other edits are counted as they are. O(n) expected, and a sort of the kinds of edits.
pub fn counts<E: Encoding>(edits: &[StepEdit], before: &[E::Unit], after: &[E::Unit]) -> Vec<Count>
where
    E::Unit: Eq + Hash,
{
    let mut places: HashMap<Texts<E::Unit>, usize> = HashMap::new();
    let mut counts: Vec<Count> = Vec::new();
    let mut count = |kind, seen: Range<usize>, target: Range<usize>| {
        let place = *places.entry((&before[seen.clone()], &after[target.clone()])).or_insert(counts.len());
        match counts.get_mut(place) {
            Some(known) => known.times += 1,
            None => counts.push(Count { kind, seen, target, times: 1 }),
        }
    };
    for edit in edits {
        let (seen, target) = (edit.seen.range(), edit.target.range());
        if edit.kind() == EditKind::Deleted && characters::<E>(before, &seen).all(|(cp, _)| goes_unseen(cp)) {
            characters::<E>(before, &seen).for_each(|(_, one)| count(EditKind::Deleted, one, target.clone()));
        } else {
            count(edit.kind(), seen, target);
        }
    }
    counts.sort_by(|a, b| b.times.cmp(&a.times).then(a.seen.start.cmp(&b.seen.start)));
    counts
}

fn goes_unseen(cp: u32) -> bool {
    takes_no_column(cp) || is_white_space(cp) || cp == TATWEEL
}

/// The code points of a range and where each is.
fn characters<'a, E: Encoding>(
    text: &'a [E::Unit],
    range: &Range<usize>,
) -> impl Iterator<Item = (u32, Range<usize>)> + 'a {
    let (mut at, end) = (range.start, range.end);
    std::iter::from_fn(move || {
        (at < end).then(|| {
            let (cp, width) = E::decode(text, at);
            at += width;
            (cp, at - width..at)
        })
    })
}
