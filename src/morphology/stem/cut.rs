//! Prefixes that leave letters behind which the next are looked for.

use super::rule::Rule;
use super::trace::Trace;
use super::word::{Word, code, code_of};

/// Letters that rules may put before a word, one after the other.
const ROOM: usize = 4;

const HAMZA: u8 = code('ء'); // U+0621 ARABIC LETTER HAMZA
const FIRST_SEATED: u8 = code('آ'); // U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE
const LAST_SEATED: u8 = code('ئ'); // U+0626 ARABIC LETTER YEH WITH HAMZA ABOVE

/// What hamza sits on in آ أ ؤ إ ئ, which follow one another.
const SEATS: [u8; 5] = [code('ا'), code('ا'), code('و'), code('ا'), code('ي')];

/// A word whose prefixes are taken off.
pub(super) struct Cut<'w, W> {
    /// What is behind the letters that were put.
    rest: &'w mut W,
    /// Letters that were put for prefixes, as codes.
    head: [u8; ROOM],
    head_length: usize,
}

impl<'w, W: Word> Cut<'w, W> {
    #[inline(always)]
    pub(super) fn new(word: &'w mut W) -> Self {
        Cut { rest: word, head: [0; ROOM], head_length: 0 }
    }

    /// Whether that letter is at that place, one of the first four, behind what was put.
    #[inline(always)]
    pub(super) fn is(&self, index: usize, letter: char) -> bool {
        self.rest.first().to_be_bytes()[index] == code(letter)
    }

    /// Takes the first prefix of the table off, and puts what comes for it.
    #[inline(always)]
    pub(super) fn take_prefix<const N: usize>(
        &mut self,
        table: &'static [Rule; N],
        trace: &mut impl Trace,
    ) -> bool {
        let Some(rule) = Rule::prefix_of(self.rest, self.head_length, table) else { return false };
        self.rest.drop_first(rule.taken);
        for &letter in rule.put {
            self.head[self.head_length] = code(letter);
            self.head_length += 1;
        }
        trace.fired(rule.name);
        true
    }

    /// Gives the word what was put.
    #[inline(always)]
    pub(super) fn close(self) {
        for &letter in self.head[..self.head_length].iter().rev() {
            self.rest.put_first(letter);
        }
    }
}

/// Gives up hamza: the seat stays of it, or ء at the end of the word.
#[inline(always)]
pub(super) fn level_hamzas(word: &mut impl Word, trace: &mut impl Trace) {
    // Most words have none.
    if !word.has_any(FIRST_SEATED..=LAST_SEATED) {
        return;
    }
    let last = word.length() - 1;
    let seat = |letter| SEATS.get(usize::from(code_of(letter).wrapping_sub(FIRST_SEATED))).copied();
    if seat(word.letter(last)).is_some() {
        word.put(last, HAMZA);
        trace.fired("last hamza to ء");
    }
    let mut is_inside = false;
    for index in 0..last {
        if let Some(seat) = seat(word.letter(index)) {
            word.put(index, seat);
            is_inside = true;
        }
    }
    if is_inside {
        trace.fired("hamza to its seat");
    }
}
