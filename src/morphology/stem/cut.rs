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

#[cfg(test)]
mod tests {
    use super::*;

    const QUESTION: [Rule; 1] = [Rule::prefix(&['أ', 'أ'], 4, "prefix أأ to أ").putting(&['أ'])];
    const FUTURE: [Rule; 1] = [Rule::prefix(&['س', 'ي'], 4, "prefix سي to ي").putting(&['ي'])];
    const PERSON: [Rule; 1] = [Rule::prefix(&['ت', 'س'], 4, "prefix تس to اس").taking(1).putting(&['ا'])];
    const OBJECTS: [Rule; 2] =
        [Rule::suffix(&['ه', 'ا'], 5, "suffix ها"), Rule::suffix(&['ا'], 3, "suffix ا")];

    /// What `cut` leaves of a word, as text and as a part of it.
    fn left(word: &str, cut: impl FnOnce(&mut Cut<'_, CodePoint>)) -> (String, Option<Range<usize>>) {
        let letters: Vec<CodePoint> = word.chars().map(CodePoint::from).collect();
        let mut word = Cut::new(&letters);
        cut(&mut word);
        let text: String = word.letters().filter_map(char::from_u32).collect();
        assert_eq!(text.chars().count(), word.length());
        (text, word.part())
    }

    fn without_suffix(word: &str) -> (String, Option<Range<usize>>) {
        left(word, |word| _ = word.take_suffix(&OBJECTS, &mut ()))
    }

    #[test]
    fn first_row_that_fits_decides() {
        assert_eq!(without_suffix("كتبها"), ("كتب".into(), Some(0..3)));
        assert_eq!(without_suffix("كتبا"), ("كتب".into(), Some(0..3)));
        assert_eq!(
            without_suffix("كتها"),
            ("كتها".into(), Some(0..4)),
            "too short for ها, and ا is not tried"
        );
        assert_eq!(without_suffix("كا"), ("كا".into(), Some(0..2)));
        assert_eq!(without_suffix(""), (String::new(), Some(0..0)));
    }

    #[test]
    fn prefix_is_looked_for_behind_what_was_put() {
        let twice = |word: &mut Cut<'_, CodePoint>| {
            assert!(word.take_prefix(&FUTURE, &mut ()));
            assert!(!word.is(0, 'ي') && word.is(0, 'س'));
            assert!(word.take_prefix(&FUTURE, &mut ()));
        };
        assert_eq!(left("سيسيكتب", twice), ("ييكتب".into(), None));
        assert_eq!(left("سيكتب", |word| _ = word.take_prefix(&FUTURE, &mut ())), ("يكتب".into(), Some(1..5)));
        assert_eq!(left("تسكت", |word| _ = word.take_prefix(&PERSON, &mut ())), ("اسكت".into(), None));
    }

    #[test]
    fn hamzas_are_levelled_wherever_they_stand() {
        let levelled = |word: &str| left(word, |word| word.level_hamzas(&mut ()));
        assert_eq!(levelled("آأؤإئ"), ("ااواء".into(), None));
        assert_eq!(levelled("ؤ"), ("ء".into(), None));
        assert_eq!(levelled("كتب"), ("كتب".into(), Some(0..3)));
        let of_head = |word: &mut Cut<'_, CodePoint>| {
            word.take_prefix(&QUESTION, &mut ());
            word.level_hamzas(&mut ());
        };
        assert_eq!(left("أأنت", of_head), ("انت".into(), None));
    }

    #[test]
    fn last_letter_is_replaced() {
        let (text, part) = left("على", |word| {
            assert!(word.ends_in('ى'));
            word.replace_last('ي');
        });
        assert_eq!((text.as_str(), part), ("علي", None));
    }
}
