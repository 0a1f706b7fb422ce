//! The forms of a lexicon that a word begins with, as they are written or as they are meant.

use super::automaton::{Automaton, State};
use super::costs;
use super::letters::{LONGEST, Where, meant, of};
use super::table::Table;

pub(super) const HEH: u8 = of('ه');
pub(super) const TEH: u8 = of('ة');

/// A form that was met.
pub(super) struct Met<'f> {
    pub(super) form: &'f [u8],
    /// Where its readings are.
    pub(super) readings: u32,
    /// What it costs that it is written so.
    pub(super) writing: u16,
}

/// Where a letter may be meant otherwise.
struct Branch {
    /// How many letters of the form are read.
    at: usize,
    /// The last of them.
    meant: u8,
    state: State,
    writing: u16,
}

/// What walks keep from word to word.
pub(super) struct Walker {
    form: [u8; LONGEST + 1],
    branches: Vec<Branch>,
    /// The numbers of letters that a form may have, as bits.
    ends: u64,
}

impl Default for Walker {
    fn default() -> Self {
        Walker { form: [0; LONGEST + 1], branches: Vec::new(), ends: 0 }
    }
}

impl Walker {
    /// Shows `see` each form that the letters, [`LONGEST`] and one at most, begin with, if its number of letters is one of those in `ends`, as
    /// bits. A ه at their end may be meant as ة.
    pub(super) fn walk(
        &mut self,
        table: &Table<'_>,
        letters: &[u8],
        ends: u64,
        mut see: impl FnMut(Met<'_>),
    ) {
        let automaton = table.automaton;
        self.branches.clear();
        self.ends = ends;
        self.follow(automaton, letters, (0, automaton.start(), 0), &mut see);
        // The last branch first, so that the letters before it are those that it has before it.
        while let Some(Branch { at, meant, state, writing }) = self.branches.pop() {
            self.form[at - 1] = meant;
            self.meet(automaton, (at, state, writing), &mut see);
            self.follow(automaton, letters, (at, state, writing), &mut see);
        }
    }

    /// Goes on by the letters as they are written, and leaves a branch wherever one may be meant otherwise.
    fn follow(
        &mut self,
        automaton: Automaton<'_>,
        letters: &[u8],
        (from, mut state, writing): (usize, State, u16),
        see: &mut impl FnMut(Met<'_>),
    ) {
        for (at, &written) in letters.iter().enumerate().skip(from) {
            let is_last = at + 1 == letters.len();
            let mut branch = |meant, cost| {
                if let Some(state) = automaton.behind(state, meant) {
                    self.branches.push(Branch { at: at + 1, meant, state, writing: writing + cost });
                }
            };
            if is_last && written == HEH {
                branch(TEH, costs::TEH_AS_HEH);
            }
            for &(meant, cost, place) in meant(written).iter().rev() {
                if is_last || place == Where::Anywhere {
                    branch(meant, cost);
                }
            }
            let Some(next) = automaton.behind(state, written) else { return };
            state = next;
            self.form[at] = written;
            self.meet(automaton, (at + 1, state, writing), see);
        }
    }

    fn meet(
        &self,
        automaton: Automaton<'_>,
        (len, state, writing): (usize, State, u16),
        see: &mut impl FnMut(Met<'_>),
    ) {
        if self.ends >> len & 1 == 0 {
            return;
        }
        if let Some(readings) = automaton.place(state) {
            see(Met { form: &self.form[..len], readings, writing });
        }
    }
}
