//! Spans of one text, from the units of one system to those of another.

use std::ops::Range;

use crate::chars::CodePoint;
use crate::error::Error;

/// What offsets count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Bytes of UTF-8: Rust, Go, C, most indexes of search engines. A lone surrogate, which only a Python `str` may
    /// hold, counts for three, as Python's "surrogatepass" writes it.
    Byte,
    /// Code points: Python.
    CodePoint,
    /// Code units of UTF-16: JavaScript, Java, C#, the language server protocol. A lone surrogate is one.
    Utf16,
}

impl Unit {
    /// All of them.
    pub const ALL: [Unit; 3] = [Unit::Byte, Unit::CodePoint, Unit::Utf16];

    /// Its name: `byte`, `codepoint`, `utf16`.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Byte => "byte",
            Unit::CodePoint => "codepoint",
            Unit::Utf16 => "utf16",
        }
    }

    /// The units that a code point takes.
    pub fn width(self, cp: CodePoint) -> usize {
        match (self, cp) {
            (Unit::CodePoint, _) | (Unit::Byte, 0..0x80) | (Unit::Utf16, 0..0x1_0000) => 1,
            (Unit::Utf16, _) | (Unit::Byte, 0x80..0x800) => 2,
            (Unit::Byte, 0x800..0x1_0000) => 3,
            (Unit::Byte, _) => 4,
        }
    }

    fn plural(self) -> &'static str {
        match self {
            Unit::Byte => "bytes of UTF-8",
            Unit::CodePoint => "code points",
            Unit::Utf16 => "units of UTF-16",
        }
    }
}

/// Spans of a text counted in `from`, counted in `to`. They may overlap, be empty and stand in any order; the text
/// is walked once: O(n + k log k) for k spans, and less than O(n) where the last of them ends early.
///
/// ```
/// use kalima::alignment::{Unit, convert_spans};
/// // What JavaScript calls 3..7 is 5..13 in Rust.
/// let text = "😀 كتاب";
/// assert_eq!(convert_spans(text, &[3..7, 0..2], Unit::Utf16, Unit::Byte)?, [5..13, 0..4]);
/// # Ok::<(), kalima::Error>(())
/// ```
///
/// # Errors
/// [`Error::Range`] for the first span that ends before it begins, past the text, or begins or ends inside a
/// character; [`Error::OutOfMemory`].
pub fn convert_spans(
    text: &str,
    spans: &[Range<usize>],
    from: Unit,
    to: Unit,
) -> Result<Vec<Range<usize>>, Error> {
    convert_spans_of(text.chars().map(u32::from), spans, from, to)
}

/// As [`convert_spans`], for a text given as its code points, lone surrogates among them.
///
/// # Errors
/// As [`convert_spans`].
pub fn convert_spans_of(
    text: impl Iterator<Item = CodePoint>,
    spans: &[Range<usize>],
    from: Unit,
    to: Unit,
) -> Result<Vec<Range<usize>>, Error> {
    let mut ends = Vec::new();
    ends.try_reserve_exact(2 * spans.len()).map_err(|_| Error::OutOfMemory)?;
    ends.extend(spans.iter().enumerate().flat_map(|(i, span)| [(span.start, 2 * i), (span.end, 2 * i + 1)]));
    ends.sort_unstable();
    let mut converted = Vec::new();
    converted.try_reserve_exact(spans.len()).map_err(|_| Error::OutOfMemory)?;
    converted.resize(spans.len(), 0..0);

    let mut walk = Walk { text, from, to, here: 0, there: 0, character: 0..0 };
    let mut fault: Option<(usize, Fault)> = None;
    for (at, slot) in ends {
        let place = walk.place(at);
        let converted = &mut converted[slot / 2];
        match place {
            Ok(place) if slot % 2 == 0 => converted.start = place,
            Ok(place) => converted.end = place,
            Err(found) if fault.as_ref().is_none_or(|(earlier, _)| slot < *earlier) => {
                fault = Some((slot, found));
            }
            Err(_) => {}
        }
    }
    let reversed = spans.iter().position(|span| span.start > span.end).map(|i| (2 * i, Fault::Reversed));
    match [fault, reversed].into_iter().flatten().min_by_key(|(slot, _)| slot / 2) {
        None => Ok(converted),
        Some((slot, fault)) => Err(refused(slot / 2, &spans[slot / 2], fault.problem(from))),
    }
}

/// A span of a list that cannot be taken.
fn refused(number: usize, span: &Range<usize>, problem: String) -> Error {
    Error::Range { what: "span", number, start: span.start, end: span.end, problem }
}

enum Fault {
    Reversed,
    PastTheEnd(usize),
    Inside { at: usize, character: Range<usize> },
}

impl Fault {
    fn problem(self, unit: Unit) -> String {
        let units = unit.plural();
        match self {
            Fault::Reversed => "ends before it begins".into(),
            Fault::PastTheEnd(len) => format!("ends past the text, which has {len} {units}"),
            Fault::Inside { at, character: Range { start, end } } => {
                format!("has {at} inside a character, which lies from {start} to {end} in {units}")
            }
        }
    }
}

/// A text that is read up to a place, counted in two units.
struct Walk<I> {
    text: I,
    from: Unit,
    to: Unit,
    here: usize,
    there: usize,
    /// The one read last, in units of `from`.
    character: Range<usize>,
}

impl<I: Iterator<Item = CodePoint>> Walk<I> {
    /// Where unit `at`, which must not be smaller than the one asked for last, stands in the other units.
    fn place(&mut self, at: usize) -> Result<usize, Fault> {
        while self.here < at {
            let Some(cp) = self.text.next() else { return Err(Fault::PastTheEnd(self.here)) };
            let start = self.here;
            self.here += self.from.width(cp);
            self.there += self.to.width(cp);
            self.character = start..self.here;
        }
        if self.here > at {
            return Err(Fault::Inside { at, character: self.character.clone() });
        }
        Ok(self.there)
    }
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init, reason = "a list of spans may hold one")]
#[allow(clippy::reversed_empty_ranges, reason = "a fault that is asked for")]
mod tests {
    use super::*;

    const TEXT: &str = "مَدرسة a 😀é";

    /// The units before each place between two characters, counted anew for each.
    fn places(unit: Unit) -> Vec<usize> {
        let chars: Vec<char> = TEXT.chars().collect();
        let units = |to: usize| {
            let part: String = chars[..to].iter().collect();
            match unit {
                Unit::Byte => part.len(),
                Unit::CodePoint => to,
                Unit::Utf16 => part.encode_utf16().count(),
            }
        };
        (0..=chars.len()).map(units).collect()
    }

    #[test]
    fn every_span_in_every_unit_is_what_counting_gives() {
        for from in Unit::ALL {
            for to in Unit::ALL {
                let (a, b) = (places(from), places(to));
                let pairs = (0..a.len()).rev().flat_map(|i| (i..a.len()).map(move |j| (i, j)));
                let (given, wanted): (Vec<_>, Vec<_>) = pairs.map(|(i, j)| (a[i]..a[j], b[i]..b[j])).unzip();
                assert_eq!(convert_spans(TEXT, &given, from, to).unwrap(), wanted, "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn a_lone_surrogate_is_one_unit_and_three_bytes() {
        let text = [0x628, 0xD800, 0x61];
        let convert = |from, to, span| {
            let spans: [Range<usize>; 1] = [span];
            convert_spans_of(text.into_iter(), &spans, from, to).unwrap()[0].clone()
        };
        assert_eq!(convert(Unit::CodePoint, Unit::Byte, 1..2), 2..5);
        assert_eq!(convert(Unit::Byte, Unit::Utf16, 5..6), 2..3);
    }

    fn problem(spans: &[Range<usize>], from: Unit) -> String {
        convert_spans(TEXT, spans, from, Unit::CodePoint).unwrap_err().to_string()
    }

    #[test]
    fn the_first_span_that_is_none_is_named() {
        let len = TEXT.len();
        assert_eq!(problem(&[0..2, 4..2, 3..99], Unit::Byte), "span 1 (4, 2) ends before it begins");
        assert_eq!(
            problem(&[0..2, 2..99, 5..4], Unit::Byte),
            format!("span 1 (2, 99) ends past the text, which has {len} bytes of UTF-8")
        );
        assert_eq!(
            problem(&[0..2, 2..3, 5..4], Unit::Byte),
            "span 1 (2, 3) has 3 inside a character, which lies from 2 to 4 in bytes of UTF-8"
        );
        assert_eq!(
            problem(&[0..10], Unit::Utf16),
            "span 0 (0, 10) has 10 inside a character, which lies from 9 to 11 in units of UTF-16"
        );
        assert_eq!(
            problem(&[usize::MAX..usize::MAX], Unit::CodePoint),
            format!("span 0 ({0}, {0}) ends past the text, which has 11 code points", usize::MAX)
        );
    }

    #[test]
    fn an_empty_text_has_only_its_end() {
        assert_eq!(convert_spans("", &[0..0], Unit::Byte, Unit::Utf16).unwrap(), [0..0]);
        assert!(convert_spans("", &[0..1], Unit::Byte, Unit::Utf16).is_err());
        assert!(convert_spans("نص", &[], Unit::Byte, Unit::Utf16).unwrap().is_empty());
    }
}
