//! The pass of a step that edits the whole text by matches ([`Matches`]), whatever the storage.
//!
//! The step reads UTF-8. Where the text is stored otherwise it is transcoded once, and the places of the matches are
//! counted back on the way: everything is one pass forwards.

use std::alloc::{Layout, handle_alloc_error};
use std::ops::{Range, RangeInclusive};

use super::step::{Matches, Rule, Step};
use crate::chars::CodePoint;
use crate::kernel::{Encoding, Glyph, Outcome, Record, TooWide, Writer, push_wtf8, transcoded};

/// Makes a step of what finds matches.
#[derive(Debug)]
pub struct ByMatches<M>(pub M);

impl<M: Matches> Step for ByMatches<M> {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        Vec::new()
    }

    fn rule(&self, _: CodePoint) -> Rule<'_> {
        Rule::Keep
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        rewrite(&self.0, text, write);
    }

    fn matches(&self) -> Option<&dyn Matches> {
        Some(&self.0)
    }
}

/// Runs one such step over `text`. As [`crate::kernel::run_stage`], it writes behind what `out` holds, unless
/// nothing changes; then neither `out` nor `record` is touched.
pub fn run<E: Encoding, R: Record>(
    step: &dyn Matches,
    text: &[E::Unit],
    out: &mut Vec<E::Unit>,
    record: &mut R,
) -> Result<Outcome, TooWide> {
    let as_it_stands = E::as_utf8(text);
    let other = if as_it_stands.is_none() { transcoded::<E>(text)? } else { Vec::new() };
    let utf8 = as_it_stands.unwrap_or(&other);
    let unit_is_byte = as_it_stands.is_some();
    let mut answer = Answer::<E, R> { text, utf8, unit_is_byte, out, record, byte: 0, unit: 0, begun: false };
    step.edits(utf8, &mut |range, to| answer.edit(range, to))?;
    answer.finish()
}

/// The answer as it grows. Nothing is copied before the first change.
struct Answer<'a, E: Encoding, R> {
    text: &'a [E::Unit],
    utf8: &'a [u8],
    unit_is_byte: bool,
    out: &'a mut Vec<E::Unit>,
    record: &'a mut R,
    /// What stands before this place is in `out`, once there was a change.
    byte: usize,
    /// The same place in `text`.
    unit: usize,
    begun: bool,
}

impl<E: Encoding, R: Record> Answer<'_, E, R> {
    fn edit(&mut self, range: Range<usize>, to: &str) -> Result<(), TooWide> {
        let Range { start, end } = range;
        // UTF-8 that was cut within a character would be unsound behind `utf8_string`.
        assert!(self.byte <= start && is_boundary(self.utf8, start) && is_boundary(self.utf8, end));
        let matched = &self.utf8[start..end];
        if matched == to.as_bytes() {
            return Ok(());
        }
        self.keep_up_to(start)?;
        let source = self.units(start..end);
        let target = self.write(to)?;
        // One code point for one of the same width leaves every place where it was.
        let one_for_one = source == target && code_points(matched) == 1 && to.chars().count() == 1;
        if one_for_one {
            self.record.equal(source);
        } else {
            self.record.replace(source, target);
        }
        (self.byte, self.unit) = (end, self.unit + source);
        Ok(())
    }

    /// How many units the bytes `range` are.
    fn units(&self, range: Range<usize>) -> usize {
        if self.unit_is_byte { range.len() } else { code_points(&self.utf8[range]) }
    }

    fn keep_up_to(&mut self, byte: usize) -> Result<(), TooWide> {
        if !self.begun {
            self.begun = true;
            self.out.try_reserve(self.text.len())?;
        }
        let units = self.units(self.byte..byte);
        self.out.try_reserve(units)?;
        self.out.extend_from_slice(&self.text[self.unit..self.unit + units]);
        self.record.equal(units);
        (self.byte, self.unit) = (byte, self.unit + units);
        Ok(())
    }

    fn write(&mut self, to: &str) -> Result<usize, TooWide> {
        let before = self.out.len();
        // No storage takes more units for a text than UTF-8 does.
        self.out.try_reserve(to.len())?;
        for c in to.chars() {
            if !E::push(self.out, CodePoint::from(c)) {
                return Err(TooWide::Storage);
            }
        }
        Ok(self.out.len() - before)
    }

    fn finish(mut self) -> Result<Outcome, TooWide> {
        if !self.begun {
            return Ok(Outcome::Unchanged);
        }
        self.keep_up_to(self.utf8.len())?;
        Ok(Outcome::Changed)
    }
}

/// Whether `at` is not inside a character.
pub fn is_boundary(utf8: &[u8], at: usize) -> bool {
    utf8.get(at).map_or(at == utf8.len(), |byte| !is_continuation(*byte))
}

fn code_points(utf8: &[u8]) -> usize {
    utf8.iter().filter(|byte| !is_continuation(**byte)).count()
}

fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// The same edits over glyphs: what the step is among steps that run one by one.
fn rewrite(step: &dyn Matches, text: &[Glyph], write: &mut Writer) {
    let mut utf8 = Vec::new();
    text.iter().for_each(|glyph| push_wtf8(&mut utf8, glyph.cp));
    let (mut byte, mut next) = (0, 0);
    let done = step.edits(&utf8, &mut |Range { start, end }, to| {
        let first = next + code_points(&utf8[byte..start]);
        let last = first + code_points(&utf8[start..end]);
        write.keep_all(&text[next..first]);
        let matched = &text[first..last];
        if utf8[start..end] == *to.as_bytes() {
            write.keep_all(matched);
        } else {
            let behind = text.get(first).map(|glyph| glyph.start);
            let border = behind.or(text.last().map(|glyph| glyph.end)).unwrap_or_default();
            to.chars().for_each(|c| write.put(CodePoint::from(c), matched, border));
        }
        (byte, next) = (end, last);
        Ok(())
    });
    if done.is_err() {
        // Like any list of a step, which has no other way to fail.
        handle_alloc_error(Layout::for_value(&*utf8));
    }
    write.keep_all(&text[next..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alignment::{Alignment, Builder, TargetRange};
    use crate::kernel::{NoRecord, Ucs1, Ucs2, Ucs4, Utf8};
    use crate::normalize::{Emit, Written};

    /// Edits that are known beforehand.
    #[derive(Debug)]
    struct Known(Vec<(Range<usize>, &'static str)>);

    impl Matches for Known {
        fn edits(&self, _: &[u8], emit: &mut Emit) -> Result<(), TooWide> {
            self.0.iter().try_for_each(|(range, to)| emit(range.clone(), to))
        }
    }

    fn run_known<E: Encoding>(
        text: &[E::Unit],
        edits: &[(Range<usize>, &'static str)],
    ) -> Result<Written<E::Unit>, TooWide> {
        let (mut out, mut builder) = (Vec::new(), Builder::default());
        let outcome = run::<E, _>(&Known(edits.to_vec()), text, &mut out, &mut builder)?;
        Ok(((outcome == Outcome::Changed).then_some(out), builder.finish()?))
    }

    fn sources(alignment: &Alignment) -> Vec<(usize, usize)> {
        let source = |i| alignment.to_source(TargetRange::new(i, i + 1));
        (0..alignment.target_len()).map(source).map(|range| (range.start, range.end)).collect()
    }

    #[test]
    fn edits_come_out_in_every_storage() {
        // ب x ت y: a replacement by two, a deletion, an insertion at the end.
        let (text, edits) = ("بxتy", [(0..2, "كم"), (2..3, ""), (6..6, "!")]);
        let (out, alignment) = run_known::<Utf8>(text.as_bytes(), &edits).unwrap();
        assert_eq!(out.unwrap(), "كمتy!".as_bytes());
        assert_eq!(sources(&alignment), [(0, 2), (0, 2), (0, 2), (0, 2), (3, 4), (4, 5), (5, 6), (6, 6)]);
        let units: Vec<u32> = text.chars().map(u32::from).collect();
        let (out, alignment) = run_known::<Ucs4>(&units, &edits).unwrap();
        assert_eq!(out.unwrap(), "كمتy!".chars().map(u32::from).collect::<Vec<_>>());
        assert_eq!(sources(&alignment), [(0, 1), (0, 1), (2, 3), (3, 4), (4, 4)]);
    }

    #[test]
    fn what_changes_nothing_is_no_change() {
        assert_eq!(run_known::<Utf8>(b"ab", &[(0..1, "a"), (1..1, "")]).unwrap().0, None);
        let (out, alignment) = run_known::<Ucs1>(b"ab", &[(0..1, "a"), (1..2, "c")]).unwrap();
        assert_eq!((out, alignment.is_identity()), (Some(b"ac".to_vec()), true));
    }

    #[test]
    fn a_storage_that_cannot_hold_the_answer_says_so() {
        assert_eq!(run_known::<Ucs1>(b"ab", &[(0..1, "ب")]).unwrap_err(), TooWide::Storage);
        assert_eq!(run_known::<Ucs2>(&[0x61, 0x628], &[(0..1, "😂")]).unwrap_err(), TooWide::Storage);
    }

    #[test]
    fn surrogates_stay_what_they_are() {
        let (out, alignment) = run_known::<Ucs2>(&[0xD83D, 0x61, 0xDC00], &[(3..4, "")]).unwrap();
        assert_eq!(out.unwrap(), [0xD83D, 0xDC00]);
        assert_eq!(sources(&alignment), [(0, 1), (2, 3)]);
    }

    #[test]
    #[should_panic(expected = "is_boundary")]
    fn a_match_within_a_character_is_a_fault() {
        let step = Known(vec![(1..2, "")]);
        run::<Utf8, _>(&step, "ب".as_bytes(), &mut Vec::new(), &mut NoRecord).unwrap();
    }
}
