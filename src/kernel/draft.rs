//! A stretch of text being rewritten: code points that remember where they came from.

use super::{Encoding, Record};
use crate::chars::CodePoint;

/// A code point of a [`Draft`] and the units of the source it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The code point as it stands now.
    pub cp: CodePoint,
    /// Where its source begins.
    pub start: usize,
    /// Where its source ends. Equal to `start` for what was inserted.
    pub end: usize,
}

/// A window of text that the steps of a stage rewrite one after the other.
///
/// Deleted text is simply absent. Glyphs keep the order of their sources; neighbours whose sources overlap came
/// out of the source as a whole (an expansion, a composition, marks put in another order).
#[derive(Debug, Default)]
pub struct Draft {
    text: Vec<Glyph>,
    spare: Vec<Glyph>,
    /// After how many texts memory runs out.
    #[cfg(test)]
    pub(crate) loads: Option<usize>,
}

impl Draft {
    /// Takes the units `start..end` of `source`, instead of what it held.
    pub fn load<E: Encoding>(
        &mut self,
        source: &[E::Unit],
        start: usize,
        end: usize,
    ) -> Result<(), std::collections::TryReserveError> {
        #[cfg(test)]
        if let Some(loads) = &mut self.loads {
            *loads =
                loads.checked_sub(1).ok_or_else(|| Vec::<u64>::new().try_reserve(usize::MAX).unwrap_err())?;
        }
        self.text.clear();
        self.text.try_reserve(end - start)?;
        self.spare.clear();
        self.spare.try_reserve(end - start)?;
        let mut at = start;
        while at < end {
            let (cp, width) = E::decode(source, at);
            self.text.push(Glyph { cp, start: at, end: at + width });
            at += width;
        }
        Ok(())
    }

    /// A text of one code point.
    pub fn of(cp: CodePoint) -> Self {
        Draft { text: vec![Glyph { cp, start: 0, end: 1 }], ..Self::default() }
    }

    /// The bytes of memory it holds.
    pub fn memory(&self) -> usize {
        (self.text.capacity() + self.spare.capacity()) * size_of::<Glyph>()
    }

    /// The text as it stands.
    pub fn text(&self) -> &[Glyph] {
        &self.text
    }

    /// One step: reads the whole text, writes the whole text.
    pub fn rewrite(&mut self, step: impl FnOnce(&[Glyph], &mut Writer)) {
        let mut writer = Writer { out: std::mem::take(&mut self.spare) };
        writer.out.clear();
        step(&self.text, &mut writer);
        self.spare = std::mem::replace(&mut self.text, writer.out);
    }

    /// Whether this is still what `start..end` of `source` holds.
    pub fn is_source<E: Encoding>(&self, source: &[E::Unit], start: usize, end: usize) -> bool {
        let mut at = start;
        for glyph in &self.text {
            if at >= end || glyph.start != at {
                return false;
            }
            let (cp, width) = E::decode(source, at);
            at += width;
            if glyph.cp != cp || glyph.end != at {
                return false;
            }
        }
        at == end
    }

    /// Appends the text to `out` and tells `record` how it came from `start..end` of `source`. False where the
    /// storage cannot hold it.
    #[must_use]
    pub fn emit<E: Encoding, R: Record>(
        &self,
        source: &[E::Unit],
        (start, end): (usize, usize),
        out: &mut Vec<E::Unit>,
        record: &mut R,
    ) -> bool {
        let (mut at, mut next) = (start, 0);
        while let Some(first) = self.text.get(next) {
            if first.start > at {
                record.replace(first.start - at, 0);
            }
            let (mut group_end, written, begin) = (first.end, out.len(), next);
            while let Some(glyph) = self.text.get(next) {
                if next > begin && glyph.start >= group_end {
                    break;
                }
                if !E::push(out, glyph.cp) {
                    return false;
                }
                group_end = group_end.max(glyph.end);
                next += 1;
            }
            let (from, to) = (group_end - first.start, out.len() - written);
            let one_to_one = next == begin + 1 && from == to && E::decode(source, first.start).1 == from;
            if one_to_one {
                record.equal(from);
            } else {
                record.replace(from, to);
            }
            at = group_end;
        }
        if end > at {
            record.replace(end - at, 0);
        }
        true
    }
}

/// Where a step writes its text.
#[derive(Debug)]
pub struct Writer {
    out: Vec<Glyph>,
}

impl Writer {
    /// The glyph stays.
    pub fn keep(&mut self, glyph: Glyph) {
        self.out.push(glyph);
    }

    /// All of them stay.
    pub fn keep_all(&mut self, glyphs: &[Glyph]) {
        self.out.extend_from_slice(glyphs);
    }

    /// `cp` stands for `source`, one glyph or several. Without any it is a text inserted at `border`.
    pub fn put(&mut self, cp: CodePoint, source: &[Glyph], border: usize) {
        let start = source.first().map_or(border, |g| g.start);
        let end = source.iter().map(|g| g.end).max().unwrap_or(border);
        self.out.push(Glyph { cp, start, end });
    }

    /// The mark goes; its place belongs to what was written last. With nothing written it belongs to nothing.
    pub fn drop_mark(&mut self, mark: Glyph) {
        if let Some(last) = self.out.last_mut() {
            last.end = last.end.max(mark.end);
        }
    }

    /// What was written behind the first `length` glyphs is taken back.
    pub fn take_back(&mut self, length: usize) {
        self.out.truncate(length);
    }

    /// What was written so far.
    pub fn written(&self) -> &[Glyph] {
        &self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Utf8;

    #[derive(Default, Debug, PartialEq)]
    struct Log(Vec<(usize, usize)>, usize);
    impl Record for Log {
        type Told = (usize, usize);
        fn told(&mut self) -> (usize, usize) {
            (self.0.len(), self.1)
        }
        fn back_to(&mut self, (replaced, equal): (usize, usize)) {
            self.0.truncate(replaced);
            self.1 = equal;
        }
        fn equal(&mut self, units: usize) {
            self.1 += units;
        }
        fn replace(&mut self, source: usize, target: usize) {
            self.0.push((source, target));
        }
        fn attach(&mut self, _: usize, _: impl FnOnce() -> Option<usize>) {}
        fn masked(&mut self, _: &[u64], _: usize, _: impl FnOnce() -> Option<usize>) {
            panic!("the scalar kernel tells one by one");
        }
    }

    fn draft(text: &str) -> Draft {
        let mut draft = Draft::default();
        draft.load::<Utf8>(text.as_bytes(), 0, text.len()).unwrap();
        draft
    }

    fn emit(draft: &Draft, source: &str) -> (String, Log) {
        let (mut out, mut log) = (Vec::new(), Log::default());
        assert!(draft.emit::<Utf8, _>(source.as_bytes(), (0, source.len()), &mut out, &mut log));
        (String::from_utf8(out).unwrap(), log)
    }

    #[test]
    fn untouched_text_is_its_source() {
        let text = "كتاب a";
        let draft = draft(text);
        assert!(draft.is_source::<Utf8>(text.as_bytes(), 0, text.len()));
        assert_eq!(emit(&draft, text), (text.into(), Log(vec![], text.len())));
    }

    #[test]
    fn a_dropped_mark_joins_its_letter_and_other_losses_stand_alone() {
        let text = "\u{200F}ب\u{64E}ت";
        let mut draft = draft(text);
        draft.rewrite(|read, write| {
            write.keep(read[1]);
            write.drop_mark(read[2]);
            write.keep(read[3]);
        });
        assert!(!draft.is_source::<Utf8>(text.as_bytes(), 0, text.len()));
        assert_eq!(emit(&draft, text), ("بت".into(), Log(vec![(3, 0), (4, 2)], 2)));
    }

    #[test]
    fn an_expansion_is_one_group_and_an_insertion_has_no_source() {
        let text = "\u{FEFB}x";
        let mut draft = draft(text);
        draft.rewrite(|read, write| {
            write.put(0x644, &read[..1], 0);
            write.put(0x627, &read[..1], 0);
            write.put(0x20, &[], read[1].start);
            write.keep(read[1]);
        });
        assert_eq!(emit(&draft, text), ("لا x".into(), Log(vec![(3, 4), (0, 1)], 1)));
    }
}
