//! What the scalar kernel does faster over UTF-8 than code point by code point. Each has a plain twin in `scalar`,
//! which says what it must answer; a test compares the two.

use std::collections::TryReserveError;

use super::table::{Low, Quiet, Ranges};
use super::{Record, Sought, Table};

/// Bytes that are looked at together.
const CHUNK: usize = 32;

/// How far from `at` on there is nothing that is sought: `at` itself where that is not seen at a glance.
pub(super) fn skim(table: &Table, sought: Sought, text: &[u8], at: usize) -> usize {
    let Some(quiet) = table.quiet(sought) else { return at };
    let mut end = at;
    while let Some(chunk) = text.get(end..end + CHUNK + 1).and_then(|chunk| chunk.try_into().ok())
        && if quiet.ascii_too { is_quiet::<true>(quiet, chunk) } else { is_quiet::<false>(quiet, chunk) }
    {
        end += CHUNK;
    }
    // A code point that begins in a chunk was judged there, wherever it ends.
    while end > at && end < text.len() && text[end] & 0xC0 == 0x80 {
        end += 1;
    }
    end
}

/// Whether no code point that begins in all bytes but the last is sought. Written without branches, byte by byte, so
/// that compilers make vectors of it.
#[inline(always)]
fn is_quiet<const ASCII_TOO: bool>(quiet: &Quiet, chunk: &[u8; CHUNK + 1]) -> bool {
    let mut loud = false;
    for i in 0..CHUNK {
        let (lead, trail) = (chunk[i], chunk[i + 1]);
        let within = |byte: u8, ranges: &Ranges| {
            let inside = |(first, more)| byte.wrapping_sub(first) <= more;
            inside(ranges[0]) | inside(ranges[1]) | inside(ranges[2])
        };
        let elsewhere = (lead >= 0xC0) & (lead & 0xFE != 0xD8);
        loud |= elsewhere | (ASCII_TOO && within(lead, &quiet.ascii));
        loud |= (lead == 0xD8) & within(trail, &quiet.d8);
        loud |= (lead == 0xD9) & within(trail, &quiet.d9);
    }
    !loud
}

/// Bytes that are mapped before they are written.
const BLOCK: usize = 256;

/// A code point of one byte or two at `at`: what stands in its place and its width. `None` for wider ones, and for the
/// last byte of the text.
#[inline(always)]
fn low(table: &Table, text: &[u8], at: usize) -> Option<(Low, usize)> {
    let (&lead, &trail) = (text.get(at)?, text.get(at + 1)?);
    if lead < 0x80 {
        return Some((table.low(usize::from(lead)), 1));
    }
    if lead >= 0xE0 {
        return None;
    }
    Some((table.low(usize::from(lead & 0x1F) << 6 | usize::from(trail & 0x3F)), 2))
}

/// Writes to `out` what the table makes of the text from `at` on, up to the first code point for which it takes more
/// than a look: one of three bytes or four, an expansion, one that needs its context. Gives where that stands.
pub(super) fn map_run(
    table: &Table,
    text: &[u8],
    mut at: usize,
    out: &mut Vec<u8>,
) -> Result<usize, TryReserveError> {
    loop {
        let mut block = [0; BLOCK + 2];
        let mut written = 0;
        while written < BLOCK {
            let Some((low, width)) = low(table, text, at).filter(|(low, _)| !low.is_special()) else { break };
            block[written..written + 2].copy_from_slice(&low.bytes());
            written += low.len();
            at += width;
        }
        out.try_reserve(written)?;
        out.extend_from_slice(&block[..written]);
        if written < BLOCK {
            return Ok(at);
        }
    }
}

/// The same with a record, up to `to`; it also stops at deletions but marks on a letter, and where the width changes.
pub(super) fn map_run_recorded<R: Record>(
    table: &Table,
    text: &[u8],
    (mut at, to): (usize, usize),
    out: &mut Vec<u8>,
    record: &mut R,
) -> Result<usize, TryReserveError> {
    let text = &text[..to];
    // Units in place that were not told yet, and the width of the last code point among them.
    let (mut equal, mut letter) = (0, 0);
    loop {
        let mut block = [0; BLOCK + 2];
        let mut written = 0;
        while written < BLOCK {
            let Some((low, width)) = low(table, text, at).filter(|(low, _)| !low.stops_record()) else {
                break;
            };
            if low.is_mark() {
                if letter == 0 {
                    break;
                }
                let behind = behind_marks(table, text, at + width);
                record.marked(equal - letter, letter, behind - at);
                (equal, letter, at) = (0, 0, behind);
                continue;
            }
            block[written..written + 2].copy_from_slice(&low.bytes());
            written += width;
            equal += width;
            letter = width;
            at += width;
        }
        out.try_reserve(written)?;
        out.extend_from_slice(&block[..written]);
        if written < BLOCK {
            record.equal(equal);
            return Ok(at);
        }
    }
}

/// The end of the deleted marks from `at` on.
#[inline(always)]
fn behind_marks(table: &Table, text: &[u8], mut at: usize) -> usize {
    while let Some((_, width)) = low(table, text, at).filter(|(low, _)| low.is_mark()) {
        at += width;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Encoding, Entry, TableBuilder, Utf8};
    use proptest::prelude::*;

    /// What is told, code point by code point.
    #[derive(Debug, Default, PartialEq)]
    struct Log(Vec<(usize, usize)>);

    impl Record for Log {
        type Told = usize;
        fn told(&mut self) -> usize {
            self.0.len()
        }
        fn back_to(&mut self, told: usize) {
            self.0.truncate(told);
        }
        fn equal(&mut self, units: usize) {
            (0..units).for_each(|_| self.0.push((1, 1)));
        }
        fn replace(&mut self, source: usize, target: usize) {
            self.0.push((source, target));
        }
        fn attach(&mut self, source: usize, last: impl FnOnce() -> Option<usize>) {
            self.0.push((source, 0));
            assert!(last().is_some_and(|letter| letter == 1 || letter == 2));
        }
        fn masked(&mut self, _: &[u64], _: usize, _: impl FnOnce() -> Option<usize>) {
            panic!("the scalar kernel tells one by one");
        }
    }

    /// What the table makes of a code point that needs no context, as plainly as it can be written.
    fn map_one(table: &Table, text: &[u8], at: usize, out: &mut Vec<u8>) -> usize {
        let (cp, width) = Utf8::decode(text, at);
        let push = |out: &mut Vec<u8>, cp| assert!(Utf8::push(out, cp));
        match table.get(cp) {
            Entry::To(other) => push(out, other),
            Entry::Expand(number) => table.expansion(number).iter().for_each(|&cp| push(out, cp)),
            Entry::Keep | Entry::Rank(_) | Entry::Context => push(out, cp),
            Entry::Delete | Entry::DeleteMark => {}
        }
        width
    }

    fn entry() -> impl Strategy<Value = Entry> {
        let to = proptest::sample::select(vec![0x41, 0x627, 0x64A, 0x2010, 0x1F600]);
        prop_oneof![
            3 => Just(Entry::DeleteMark),
            1 => Just(Entry::Delete),
            1 => Just(Entry::Context),
            1 => Just(Entry::Rank(7)),
            3 => to.prop_map(Entry::To),
        ]
    }

    fn table() -> impl Strategy<Value = Table> {
        let places = prop_oneof![4 => 0x600_u32..0x680, 1 => 0x20_u32..0x80, 1 => 0x80_u32..0x800, 1 => 0x2010_u32..0x2020];
        proptest::collection::vec((places, entry()), 0..24).prop_map(|entries| {
            let mut builder = TableBuilder::default();
            entries.into_iter().for_each(|(cp, entry)| builder.set(cp, entry));
            builder.finish()
        })
    }

    fn text() -> impl Strategy<Value = String> {
        let part = prop_oneof![
            12 => proptest::char::range('\u{600}', '\u{67F}'),
            4 => proptest::char::range(' ', '~'),
            1 => proptest::char::range('\u{80}', '\u{7FF}'),
            1 => proptest::char::range('\u{2010}', '\u{2020}'),
            1 => any::<char>(),
        ];
        proptest::collection::vec(part, 0..400).prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn what_is_skimmed_holds_nothing_sought(table in table(), text in text()) {
            for sought in [Sought::Change, Sought::Context] {
                let wanted = |cp| match sought {
                    Sought::Change => table.acts(cp),
                    Sought::Context => matches!(table.get(cp), Entry::Context | Entry::Rank(_)),
                };
                for (at, _) in text.char_indices() {
                    let end = skim(&table, sought, text.as_bytes(), at);
                    prop_assert!(text[at..end].chars().all(|c| !wanted(c.into())), "{:?}", &text[at..end]);
                }
            }
        }

        #[test]
        fn a_run_is_mapped_as_code_point_by_code_point(table in table(), text in text()) {
            let bytes = text.as_bytes();
            let (mut at, mut out, mut expected) = (0, Vec::new(), Vec::new());
            while at < bytes.len() {
                let end = map_run(&table, bytes, at, &mut out).unwrap();
                while at < end {
                    prop_assert!(table.get(Utf8::decode(bytes, at).0) != Entry::Context);
                    at += map_one(&table, bytes, at, &mut expected);
                }
                prop_assert_eq!(&out, &expected);
                if at < bytes.len() {
                    at += map_one(&table, bytes, at, &mut out);
                    expected.clone_from(&out);
                }
            }
        }

        #[test]
        fn a_run_is_told_as_code_point_by_code_point(table in table(), text in text()) {
            let bytes = text.as_bytes();
            let (mut at, mut out, mut expected) = (0, Vec::new(), Vec::new());
            let (mut log, mut plain) = (Log::default(), Log::default());
            while at < bytes.len() {
                let start = at;
                let end = map_run_recorded(&table, bytes, (at, bytes.len()), &mut out, &mut log).unwrap();
                let mut marks = 0;
                while at < end {
                    let before = expected.len();
                    let width = map_one(&table, bytes, at, &mut expected);
                    let written = expected.len() - before;
                    prop_assert!(written == width || (written == 0 && at > start), "moves: {:?}", &text[at..]);
                    marks = if written == 0 { marks + width } else { 0 };
                    at += width;
                    let more = at < end && matches!(table.get(Utf8::decode(bytes, at).0), Entry::DeleteMark);
                    if marks == 0 {
                        plain.equal(width);
                    } else if !more {
                        plain.replace(marks, 0);
                    }
                }
                prop_assert_eq!(&out, &expected);
                prop_assert_eq!(&log, &plain);
                if at < bytes.len() {
                    at += map_one(&table, bytes, at, &mut out);
                    expected.clone_from(&out);
                }
            }
        }
    }
}
