//! A text as the layers above the normalizer read it, in UTF-8, and the way from its bytes to code points of the
//! user's text.

use std::collections::TryReserveError;
use std::ops::Range;

use pyo3::prelude::*;
use pyo3::types::PyString;

use super::errors::Refused;
use super::text::{Errors, Text, Units, exact, has_surrogate, new_str, treat};
use crate::chars::is_surrogate;

/// A text in UTF-8.
#[derive(Debug)]
pub struct Readable {
    /// The text. A lone surrogate that was let through is a character for private use.
    pub utf8: String,
    /// Whether there is one.
    pub surrogates: bool,
    /// The text after `errors=` was heard, where that is another one.
    treated: Option<Units>,
    /// For each surrogate that went, the number of code points that stayed before it.
    dropped: Vec<usize>,
}

/// A range of code points.
pub type Span = (usize, usize);

/// Where something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// In the text after `errors=` was heard.
    pub inner: Span,
    /// In the text as given.
    pub outer: Span,
}

impl Readable {
    /// Hears `errors=` and makes UTF-8.
    pub fn new(text: Text<'_>, errors: Errors) -> Result<Self, Refused> {
        let treated = treat(text, errors)?;
        let dropped = match errors {
            Errors::Ignore if treated.is_some() => stayed_before(&text.code_points()?),
            _ => Vec::new(),
        };
        let text = treated.as_ref().map_or(text, Units::text);
        let surrogates = errors == Errors::SurrogatePass && has_surrogate(text);
        Ok(Readable { utf8: text.to_readable_utf8()?, surrogates, treated, dropped })
    }

    /// The text whose code points [`Place::inner`] counts.
    pub fn surface<'py>(&self, string: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
        match &self.treated {
            Some(units) => new_str(string.py(), units.text()),
            None => exact(string),
        }
    }

    /// The text after `errors=` was heard, where that is another one than was given.
    pub fn into_treated(self) -> Option<Units> {
        self.treated
    }

    /// Finds places, from left to right.
    pub fn places(&self) -> Places<'_> {
        Places { readable: self, counted: Counted::from(&self.utf8, 0, 0) }
    }

    /// Finds places in any order.
    pub fn index(&self) -> Result<Index<'_>, TryReserveError> {
        let bytes = self.utf8.as_bytes();
        let (mut before, mut index) = (Vec::new(), 0);
        before.try_reserve_exact(bytes.len() / Index::BLOCK + 2)?;
        before.push(0);
        for start in (0..bytes.len()).step_by(Index::BLOCK) {
            index += code_points(bytes, start..bytes.len().min(start + Index::BLOCK));
            before.push(index);
        }
        Ok(Index { readable: self, before })
    }

    /// Whether code points of the text as given went, so that places in it are others.
    pub fn drops(&self) -> bool {
        !self.dropped.is_empty()
    }

    /// Where code points of the treated text are.
    pub fn place(&self, inner: Span) -> Place {
        let last = inner.1.max(inner.0 + 1) - 1;
        Place { inner, outer: (self.outer(inner.0), self.outer(last) + 1) }
    }

    /// Where a code point of the treated text stood.
    fn outer(&self, index: usize) -> usize {
        index + self.dropped.partition_point(|&before| before <= index)
    }
}

fn stayed_before(cps: &[u32]) -> Vec<usize> {
    let gone = cps.iter().enumerate().filter(|(_, cp)| is_surrogate(**cp));
    gone.enumerate().map(|(rank, (index, _))| index - rank).collect()
}

/// Finds places of ranges that ascend. O(n) for all together.
#[derive(Debug)]
pub struct Places<'a> {
    readable: &'a Readable,
    counted: Counted<'a>,
}

impl Places<'_> {
    /// The place of a range of bytes, which must not begin before the end of the one asked for last.
    pub fn of(&mut self, range: &Range<usize>) -> Place {
        let inner = (self.counted.index(range.start), self.counted.index(range.end));
        if self.readable.dropped.is_empty() {
            return Place { inner, outer: inner };
        }
        self.readable.place(inner)
    }
}

/// Counts code points up to bytes that ascend. O(n) for all together.
#[derive(Debug)]
pub struct Counted<'a> {
    utf8: &'a str,
    byte: usize,
    index: usize,
}

impl<'a> Counted<'a> {
    /// Counts from a byte on, before which so many code points stand.
    pub fn from(utf8: &'a str, byte: usize, index: usize) -> Self {
        Counted { utf8, byte, index }
    }

    /// The number of code points before a byte, which must not stand before the one asked for last.
    #[inline(always)]
    pub fn index(&mut self, byte: usize) -> usize {
        // Between two tokens stands one space or nothing as a rule, and both ends are those of code points.
        self.index += match byte - self.byte {
            short @ 0..=1 => short,
            _ => code_points(self.utf8.as_bytes(), self.byte..byte),
        };
        self.byte = byte;
        self.index
    }
}

/// How many code points begin in a range of bytes. As many bytes as most words have are looked at together, some of them behind a
/// short range.
#[inline]
pub fn code_points(bytes: &[u8], range: Range<usize>) -> usize {
    let (mut at, mut count) = (range.start, 0);
    while at < range.end {
        let Some(&together) = bytes[at..].first_chunk() else {
            return count + bytes[at..range.end].iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        };
        let wanted = (2 * EIGHT).min(range.end - at);
        count += starts(together, wanted);
        at += wanted;
    }
    count
}

/// Bytes of a machine word.
const EIGHT: usize = 8;

/// A one in each byte.
const EACH: u64 = u64::from_le_bytes([1; EIGHT]);

/// A one in each of the first bytes, by their number.
static FIRST: [[u64; 2]; 2 * EIGHT + 1] = {
    let mut table = [[0; 2]; 2 * EIGHT + 1];
    let mut wanted = 1;
    while wanted < table.len() {
        table[wanted] = table[wanted - 1];
        table[wanted][(wanted - 1) / EIGHT] |= 1 << ((wanted - 1) % EIGHT * 8);
        wanted += 1;
    }
    table
};

/// How many of the first `wanted` bytes begin a code point.
#[inline]
fn starts(bytes: [u8; 2 * EIGHT], wanted: usize) -> usize {
    let ([first, second], _) = bytes.as_chunks() else { unreachable!("two words are in so many bytes") };
    let [in_first, in_second] = FIRST[wanted];
    // Bit 7 is not set, or bit 6 is.
    let begins = |word: &[u8; EIGHT]| {
        let word = u64::from_le_bytes(*word);
        !(word >> 7) | word >> 6
    };
    let starts = (begins(first) & in_first) + (begins(second) & in_second);
    // The highest byte of the product is the sum of all bytes.
    (starts.wrapping_mul(EACH) >> 56) as usize
}

/// Knows how many code points stand before each block of bytes, and so finds any place in constant time.
#[derive(Debug)]
pub struct Index<'a> {
    readable: &'a Readable,
    before: Vec<usize>,
}

impl Index<'_> {
    const BLOCK: usize = 256;

    /// The place of a range of bytes.
    pub fn place(&self, range: &Range<usize>) -> Place {
        self.readable.place((self.at(range.start), self.at(range.end)))
    }

    fn at(&self, byte: usize) -> usize {
        let block = byte / Self::BLOCK;
        let before = self.before.get(block).copied().unwrap_or_default();
        before + code_points(self.readable.utf8.as_bytes(), block * Self::BLOCK..byte)
    }
}
