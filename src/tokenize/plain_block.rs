//! The plain tokens of a block of text, found together by the classes of its code points.
//!
//! They are those of [`super::plain`] that are most frequent: words of Arabic letters and marks or of letters of ASCII, numbers, and
//! runs of one sign, each by itself or beside others; and marks that stand alone. A block ends before the first token of which its
//! neighbours do not tell.

use std::ops::Range;
use std::sync::LazyLock;

use super::Kind;
use super::brackets::Brackets;
use super::class::sign_of_ascii;
use super::pattern::may_begin;
use super::plain::{Part, may_be_short_form, part_of};
use crate::chars::{CodePoint, WordBreak, word_break};
use crate::kernel::{Classed, Classes, Encoding, Kernel};

/// Arabic letters and marks. The flag [`A`]: letters; [`B`]: marks that are no letters to UAX #29.
const WORD: u8 = 0x80;
/// Digits. [`A`]: 8, which may be eyes; [`B`]: Arabic ones.
const DIGIT: u8 = 0x40;
/// Letters of ASCII. [`A`]: x, which may be eyes.
const LATIN: u8 = 0x20;
/// Signs. [`A`]: those that join digits or letters; [`B`]: those that begin no face, whatever stands behind; [`C`]: those behind which
/// a digit may stand; [`D`]: brackets, and with [`A`] those that join dates.
const SIGN: u8 = 0x10;
/// Flags of these, and of what is none of them. [`A`]: white space and what else ends whatever stands before it; with [`B`], the
/// space; [`C`]: direction marks.
const A: u8 = 8;
const B: u8 = 4;
const C: u8 = 2;
const D: u8 = 1;

static CLASSES: LazyLock<Classes> = LazyLock::new(|| Classes::new(class));

fn class(cp: CodePoint) -> u8 {
    match cp {
        0..0x80 => class_of_ascii(cp as u8),
        0x600..0x700 => match part_of(cp as u8) {
            Part::Letter => WORD | A,
            Part::Mark if word_break(cp) == WordBreak::Extend => WORD | B,
            Part::Mark => WORD,
            Part::Sign => SIGN | A | B | C,
            Part::Digit if cp < 0x670 => DIGIT | B,
            Part::Digit | Part::Other => 0,
        },
        0x200E | 0x200F => C,
        // « and ». Dashes, quotes and the ellipsis.
        0xAB | 0xBB | 0x2013 | 0x2014 | 0x201C | 0x201D | 0x2026 => SIGN | B | C,
        _ => 0,
    }
}

fn class_of_ascii(byte: u8) -> u8 {
    let begins_none = |next: &[u8]| next.iter().all(|&next| !may_begin(&[byte, next]));
    match byte {
        b' ' => A | B,
        0..b' ' => A,
        b'8' => DIGIT | A,
        b'0'..=b'9' => DIGIT,
        b'x' | b'X' => LATIN | A,
        b'a'..=b'z' | b'A'..=b'Z' => LATIN,
        // Behind a stop an address may go on.
        b'.' => SIGN | A | B,
        // Objects begin with these; ^^ is a face.
        b'@' | b'#' | b'^' => 0,
        _ if sign_of_ascii(byte).is_none() || !begins_none(&[b' ', 0xD8, 0xD9, 0xDA, 0xDB]) => 0,
        _ => {
            let mut class = SIGN;
            class |= match byte {
                b',' | b':' | b';' | b'\'' => A,
                b'-' | b'/' => A | D,
                b'(' | b')' | b'[' | b']' | b'{' | b'}' => D,
                _ => 0,
            };
            class |= if begins_none(b"1") { C } else { 0 };
            class | if begins_none(b"1aD*-)/.") { B } else { 0 }
        }
    }
}

/// Tokens of a block, a bit a unit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PlainBlock {
    /// The first units of the tokens.
    starts: u64,
    /// Their last units.
    lasts: u64,
    /// Arabic letters.
    arabic: u64,
    /// Marks.
    marks: u64,
    /// Digits.
    digits: u64,
    /// Letters of ASCII.
    latin: u64,
    /// Brackets.
    brackets: u64,
    /// Where the first token begins that is not plain; none where that is not known.
    pub(super) hard: Option<usize>,
}

impl PlainBlock {
    /// The tokens that a text begins with, at whose start one may begin. An object may begin among them, unless `whole_runs`: then
    /// the block ends where no run of text is cut, and no run of its own holds one.
    #[inline]
    pub(super) fn of<E: Encoding>(kernel: Kernel, text: &[E::Unit], whole_runs: bool) -> Self {
        let Some(classed) = CLASSES.look::<E>(kernel, text) else { return PlainBlock::default() };
        cut(classed, whole_runs, |word| may_be_short_form::<E>(&text[word]))
    }

    /// The kind of the token of the block that begins at a unit, which is that of `text`.
    #[inline(always)]
    pub(super) fn kind<E: Encoding>(&self, start: usize, text: &[E::Unit]) -> Kind {
        let is = |mask: u64| mask >> start & 1 == 1;
        match () {
            _ if is(self.arabic) => Kind::Arabic,
            _ if is(self.digits) => Kind::Number,
            _ if is(self.latin) => Kind::Latin,
            _ if is(self.marks) => Kind::Other,
            _ => {
                let sign = text.get(start).and_then(|&unit| u8::try_from(Into::<u32>::into(unit)).ok());
                sign.and_then(sign_of_ascii).unwrap_or(Kind::Punctuation)
            }
        }
    }

    /// Reads the brackets of the block.
    #[inline(always)]
    pub(super) fn read_brackets<E: Encoding>(&self, text: &[E::Unit], open: &mut Brackets) {
        let mut brackets = self.brackets;
        while brackets != 0 {
            let sign = E::decode(text, brackets.trailing_zeros() as usize).0;
            open.read_sign(char::from_u32(sign).unwrap_or_default());
            brackets &= brackets - 1;
        }
    }

    /// How many tokens are left.
    pub(super) fn len(&self) -> u32 {
        self.starts.count_ones()
    }

    /// Whether no token is left.
    #[inline(always)]
    pub(super) fn is_empty(&self) -> bool {
        self.starts == 0
    }

    /// Where the last token ends.
    #[inline(always)]
    pub(super) fn end(&self) -> usize {
        64 - self.lasts.leading_zeros() as usize
    }
}

impl Iterator for PlainBlock {
    type Item = Range<usize>;

    #[inline(always)]
    fn next(&mut self) -> Option<Range<usize>> {
        if self.starts == 0 {
            return None;
        }
        let range = self.starts.trailing_zeros() as usize..self.lasts.trailing_zeros() as usize + 1;
        self.starts &= self.starts - 1;
        self.lasts &= self.lasts - 1;
        Some(range)
    }
}

/// The units before this one, which is one of the block.
fn before(unit: u32) -> u64 {
    (1 << unit) - 1
}

/// The units behind which one of these stands. Of what stands behind the block nothing is known.
fn behind(units: u64) -> u64 {
    units >> 1
}

/// The first units of what is in a block.
struct Found {
    classed: Classed,
    /// What ends whatever stands before it.
    blank: u64,
    /// Arabic letters.
    letters: u64,
    starts: u64,
    lasts: u64,
    /// Units of what is no plain token.
    bad: u64,
}

impl Found {
    fn bits(&self) -> [u64; 8] {
        self.classed.bits
    }

    /// Code points by all their units.
    fn whole(&self, firsts: u64) -> u64 {
        firsts | (firsts & self.classed.twos) << 1
    }

    /// Code points by their last unit.
    fn last(&self, firsts: u64) -> u64 {
        firsts & !self.classed.twos | (firsts & self.classed.twos) << 1
    }

    /// The signs behind which one of these stands.
    fn signs_before(&self, firsts: u64) -> u64 {
        let ([.., sign, _, _, _, _], twos) = (self.bits(), self.classed.twos);
        sign & (behind(firsts) & !twos | behind(behind(firsts)) & twos)
    }

    /// Adds runs of these units, and gives the first and the last units of them.
    fn add_runs(&mut self, units: u64) -> (u64, u64) {
        let (starts, lasts) = (units & !(units << 1), units & !behind(units));
        (self.starts, self.lasts) = (self.starts | starts, self.lasts | lasts);
        (starts, lasts)
    }

    /// Adds numbers, which end before what surely joins no further digit.
    fn add_numbers(&mut self) {
        let [_, digit, _, sign, a, b, _, d] = self.bits();
        let (starts, lasts) = self.add_runs(self.whole(digit));
        let apart = sign & a & !d & self.signs_before(self.blank | self.letters);
        self.bad |= lasts & !behind(self.blank | self.letters | sign & !a | apart);
        self.bad |= starts & lasts & a & behind(sign);
        let (ascii, arabic) = (digit & !b, self.whole(digit & b));
        self.bad |= ascii & arabic << 1 | arabic & ascii << 1;
    }

    /// Adds words of ASCII, which no stop, colon or apostrophe joins; one letter may be eyes.
    fn add_latin(&mut self) {
        let [_, _, latin, sign, a, ..] = self.bits();
        let (starts, lasts) = self.add_runs(latin);
        let apart = sign & !a | sign & a & !self.stops() & self.signs_before(self.blank);
        self.bad |= starts & a | lasts & !(behind(self.blank | self.letters) | latin << 1 & behind(apart));
    }

    fn stops(&self) -> u64 {
        let [_, _, _, sign, a, b, c, _] = self.bits();
        sign & a & b & !c
    }

    /// Adds runs of one sign, behind which stands nothing that makes a face or an address of it.
    fn add_signs(&mut self) {
        let ([_, digit, latin, sign, a, b, c, d], Classed { twos, same, .. }) = (self.bits(), self.classed);
        let repeated = sign & same & !twos;
        let lasts = self.last(sign & !repeated);
        self.starts |= sign & !(repeated << 1);
        self.lasts |= lasts;
        let free = sign & b;
        let next = self.last(sign & c) & behind(digit)
            | self.last(free) & behind(sign)
            | self.last(free & !self.stops()) & behind(latin);
        let single = !(repeated << 1);
        self.bad |= lasts & !(behind(self.blank | self.letters | digit & b) | single & next);
        // What stands behind it is not known, or whether it is the same sign; // is in addresses.
        self.bad |= sign & 1 << 63 | self.last(sign & twos) & behind(sign & twos) | repeated & a & b & d;
    }
}

#[inline(always)]
fn cut(classed: Classed, whole_runs: bool, is_short: impl Fn(Range<usize>) -> bool) -> PlainBlock {
    let [word, digit, latin, sign, a, b, c, d] = classed.bits;
    let none = !(word | digit | latin | sign);
    let (run_ends, directions) = (none & a & b, none & c);
    let blank = none & a | directions & behind(none & a);
    let mut found = Found { classed, blank, letters: word & a, starts: 0, lasts: 0, bad: 0 };
    let words = found.whole(word);
    let (starts, lasts) = found.add_runs(words);
    let others = digit | latin | sign;
    if others != 0 {
        found.add_numbers();
        found.add_latin();
        found.add_signs();
    }
    let other = !(words | found.whole(others) | run_ends | directions);
    // Behind a sign that joins letters may stand a mark, which makes it hard.
    let known = found.signs_before(blank | found.letters | others);
    found.bad |= other | lasts & !behind(blank | digit | latin | known);
    // A mark that a space bears, which is in no word.
    let unlettered = starts & !found.letters;
    if unlettered != 0 {
        let marks = found.whole(word & b);
        let alone = unlettered & marks & run_ends << 1;
        let behind_alone = marks.wrapping_add(alone) & !marks;
        found.bad |= unlettered & !alone | behind(behind_alone & !blank);
    }
    // Words of one to three letters, mostly.
    let mut abbreviated = found.stops() & lasts << 1;
    while abbreviated != 0 {
        let end = abbreviated.trailing_zeros();
        abbreviated &= abbreviated - 1;
        let start = 63 - (starts & before(end)).leading_zeros();
        if is_short(start as usize..end as usize) {
            found.bad |= 1 << start;
        }
    }

    let (cut, hard) = match found.bad.trailing_zeros() {
        64 => (!0, None),
        first => {
            let start = 63 - ((found.starts | other) & (before(first) | 1 << first)).leading_zeros();
            (before(start), (first < SURE).then_some(start as usize))
        }
    };
    let cut = match cut {
        _ if !whole_runs || none & a & cut.wrapping_add(1) != 0 => cut,
        _ => (run_ends & cut).checked_ilog2().map_or(0, before),
    };
    PlainBlock {
        starts: found.starts & cut,
        lasts: found.lasts & cut,
        arabic: found.letters,
        marks: word & b,
        digits: digit,
        latin,
        brackets: sign & d & !a & cut,
        hard,
    }
}

/// What seems no plain token before this unit is none: it does not depend on what stands behind the block.
const SURE: u32 = 60;
