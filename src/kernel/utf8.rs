//! What the scalar kernel does faster over UTF-8 than code point by code point. Each has a plain twin in `scalar`,
//! which says what it must answer; a test compares the two.

use std::collections::TryReserveError;

use super::table::{Low, Quiet};
use super::{Record, Sought, Table};

/// Bytes that are looked at together.
const CHUNK: usize = 32;

/// How far from `at` on there is nothing that is sought: `at` itself where that is not seen at a glance.
pub(super) fn skim(table: &Table, sought: Sought, text: &[u8], at: usize) -> usize {
    let Some(quiet) = table.quiet(sought) else { return at };
    let mut end = at;
    while let Some(chunk) = text.get(end..end + CHUNK + 1).and_then(|chunk| chunk.try_into().ok())
        && is_quiet(quiet, chunk)
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
fn is_quiet(quiet: &Quiet, chunk: &[u8; CHUNK + 1]) -> bool {
    let mut loud = false;
    for i in 0..CHUNK {
        let (lead, trail) = (chunk[i], chunk[i + 1]);
        let within = |byte: u8, ranges: &[(u8, u8); 2]| {
            (byte.wrapping_sub(ranges[0].0) <= ranges[0].1) | (byte.wrapping_sub(ranges[1].0) <= ranges[1].1)
        };
        let elsewhere = (lead >= 0xC0) & (lead & 0xFE != 0xD8);
        loud |= elsewhere | within(lead, &quiet.ascii);
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
