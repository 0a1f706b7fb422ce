//! A word while affixes are taken off it and letters put for some: nothing is copied or moved until the stem is asked
//! for.

use std::ops::Range;

use super::affix::{Affix, Letter, Word};
use super::rule::Rule;
use super::trace::Trace;
use crate::chars::CodePoint;

/// Letters that rules may put before a word, one after the other.
const ROOM: usize = 4;

const HAMZA: char = 'ء'; // U+0621 ARABIC LETTER HAMZA
const FIRST_SEATED: CodePoint = 0x622; // ARABIC LETTER ALEF WITH MADDA ABOVE

/// What hamza sits on in آ أ ؤ إ ئ, which follow one another.
const SEATS: [char; 5] = ['ا', 'ا', 'و', 'ا', 'ي'];

/// What is left of a word of letters `L`.
#[derive(Clone, Debug)]
pub(super) struct Cut<'w, L> {
    word: &'w [L],
    /// The letters of `word` that are left.
    rest: Range<usize>,
    /// Letters that were put for a prefix. Prefixes are looked for behind them.
    head: [CodePoint; ROOM],
    head_length: usize,
    /// A letter that was put for the last one.
    last: Option<CodePoint>,
    /// Whether hamzas leave their seats.
    is_levelled: bool,
}

impl<'w, L: Letter> Cut<'w, L> {
    pub(super) fn new(word: &'w [L]) -> Self {
        Cut { word, rest: 0..word.len(), head: [0; ROOM], head_length: 0, last: None, is_levelled: false }
    }

    /// Letters that the word has now.
    pub(super) fn length(&self) -> usize {
        self.head_length + self.rest.len()
    }

    fn rest(&self) -> &'w [L] {
        &self.word[self.rest.clone()]
    }

    /// Whether that letter is at that place behind what was put.
    pub(super) fn is(&self, index: usize, letter: char) -> bool {
        self.rest().get(index).is_some_and(|found| found.code_point() == u32::from(letter))
    }

    pub(super) fn ends_in(&self, letter: char) -> bool {
        self.rest().last().is_some_and(|last| last.code_point() == u32::from(letter))
    }

    /// Whether a word of so many letters begins with one of these prefixes, and the first of them.
    #[inline(always)]
    pub(super) fn find_prefix<const N: usize>(&self, table: &'static [Rule; N]) -> Option<&'static Rule> {
        let start = self.rest().start();
        Rule::find(table, self.length(), |affix: &Affix| affix.is_at(start))
    }

    /// Takes the prefix off that [`find_prefix`](Self::find_prefix) finds, and puts what comes for it.
    #[inline(always)]
    pub(super) fn take_prefix<const N: usize>(
        &mut self,
        table: &'static [Rule; N],
        trace: &mut impl Trace,
    ) -> bool {
        let Some(rule) = self.find_prefix(table) else { return false };
        self.rest.start += rule.taken;
        for &letter in rule.put {
            self.head[self.head_length] = letter.into();
            self.head_length += 1;
        }
        trace.fired(rule.name);
        true
    }

    /// As [`find_prefix`](Self::find_prefix) for suffixes. They are looked for before prefixes are.
    #[inline(always)]
    pub(super) fn find_suffix<const N: usize>(&self, table: &'static [Rule; N]) -> Option<&'static Rule> {
        let end = self.rest().end();
        Rule::find(table, self.rest.len(), |affix: &Affix| affix.is_at(end))
    }

    /// As [`take_prefix`](Self::take_prefix) for suffixes.
    #[inline(always)]
    pub(super) fn take_suffix<const N: usize>(
        &mut self,
        table: &'static [Rule; N],
        trace: &mut impl Trace,
    ) -> bool {
        let Some(rule) = self.find_suffix(table) else { return false };
        self.drop_last(rule.taken);
        trace.fired(rule.name);
        true
    }

    /// Takes so many letters off the end, which has them.
    pub(super) fn drop_last(&mut self, count: usize) {
        self.rest.end -= count;
    }

    /// Puts a letter for the last one.
    pub(super) fn replace_last(&mut self, letter: char) {
        self.last = Some(letter.into());
    }

    /// Gives up hamza: the seat stays of it, or ء at the end of the word.
    pub(super) fn level_hamzas(&mut self, trace: &mut impl Trace) {
        // Most words have none, nor letters that were put.
        if self.head_length == 0 && !self.rest().iter().any(|letter| is_seated(letter.code_point())) {
            return;
        }
        let mut letters = self.written();
        let is_last = letters.next_back().is_some_and(is_seated);
        let is_inside = letters.any(is_seated);
        if is_last {
            trace.fired("last hamza to ء");
        }
        if is_inside {
            trace.fired("hamza to its seat");
        }
        drop(letters);
        self.is_levelled = is_last || is_inside;
    }

    /// The letters before they are levelled.
    fn written(&self) -> impl DoubleEndedIterator<Item = CodePoint> + use<'_, L> {
        let head = self.head[..self.head_length].iter().copied();
        let (before, last) = match self.last {
            Some(_) => (&self.rest()[..self.rest.len() - 1], self.last),
            None => (self.rest(), None),
        };
        head.chain(before.iter().map(|letter| letter.code_point())).chain(last)
    }

    /// The letters that the word has now.
    pub(super) fn letters(&self) -> impl Iterator<Item = CodePoint> + use<'_, L> {
        let mut left = self.length();
        self.written().map(move |letter| {
            left -= 1;
            match letter.checked_sub(FIRST_SEATED).and_then(|place| SEATS.get(place as usize)) {
                Some(_) if self.is_levelled && left == 0 => HAMZA.into(),
                Some(&seat) if self.is_levelled => seat.into(),
                _ => letter,
            }
        })
    }

    /// The letters of the word that are what it has now, if it has them side by side.
    pub(super) fn part(&self) -> Option<Range<usize>> {
        if self.is_levelled || self.last.is_some() {
            return None;
        }
        let start = self.rest.start.checked_sub(self.head_length)?;
        let replaced = self.word[start..self.rest.start].iter().map(|letter| letter.code_point());
        let is_part = self.head.iter().copied().take(self.head_length).eq(replaced);
        is_part.then_some(start..self.rest.end)
    }
}

fn is_seated(letter: CodePoint) -> bool {
    letter.wrapping_sub(FIRST_SEATED) < SEATS.len() as u32
}
