//! The reference kernel: a table over a text one code point at a time, obviously right, for every storage. It does what no
//! vector kernel does, and what stops one.

use super::output::Output;
use super::scan::first_change;
use super::stage::{Stage, TooWide, back};
use super::stride::{Rules, Stride};
use super::{Encoding, Entry, Kernel, Record, Table};

/// Fewer units than these are mapped before a vector kernel has begun: a word.
const SHORT: usize = 24;

/// Units that are mapped before they are written.
const BLOCK: usize = 64;

impl<E: Encoding, R: Record> Output<'_, E, R> {
    /// The table alone over `from..to`, up to the first code point that needs its context, which is given. Between
    /// `floor` and `from`, too, nothing needs context.
    pub(super) fn map(&mut self, stage: &Stage, (from, to): (usize, usize)) -> Result<usize, TooWide> {
        let table = stage.table;
        let mut at = from;
        // From here on nothing is in the answer yet.
        let mut kept = from;
        while at < to {
            if kept == at
                && let Some(done) = self.stride(stage, (at, to))
            {
                at = done?;
                kept = at;
                if at == to {
                    break;
                }
            } else if self.begun && kept == at {
                at = E::map_run_recorded(table, self.text, (at, to), self.out, self.record)?;
                kept = at;
                if at == to {
                    break;
                }
            }
            let (cp, width) = E::decode(self.text, at);
            let entry = self.entry(stage, at, cp);
            if matches!(entry, Entry::Keep | Entry::Rank(_)) {
                at += width;
                continue;
            }
            self.keep(kept, at)?;
            if entry == Entry::Context {
                return Ok(at);
            }
            self.begin(at)?;
            match entry {
                Entry::To(other) => self.put(width, &[other])?,
                Entry::Expand(number) => self.put(width, table.expansion(number))?,
                Entry::DeleteMark => {
                    self.record.attach(width, || width_of_last_kept::<E>(table, self.text, self.floor, at));
                }
                Entry::Delete => self.record.replace(width, 0),
                _ => {}
            }
            at += width;
            kept = at;
        }
        self.keep(kept, to)?;
        Ok(to)
    }

    /// The place of the first code point from `from` on that changes or needs its context. What stands before it is
    /// written, if there is a change at all.
    fn first_change(&mut self, table: &Table, from: usize) -> Result<usize, TooWide> {
        if self.begun {
            return Ok(from);
        }
        let at = first_change::<E>(table, self.text, from);
        if at < self.text.len() && table.get(E::decode(self.text, at).0) != Entry::Context {
            self.begin(at)?;
        }
        Ok(at)
    }

    /// As far as a vector kernel goes, if one runs the stage and pays.
    #[inline(always)]
    fn stride(&mut self, stage: &Stage, range: (usize, usize)) -> Option<Result<usize, TooWide>> {
        if range.1 - range.0 < SHORT {
            return None;
        }
        let rules = Rules::new(stage.kernel, stage.table, stage.table.forms())?;
        E::on_kernel(stage.kernel, Stride { rules, stage, output: self, range })
    }

    /// The table over everything from `from` on, up to the first code point that needs its context, which is given.
    pub(super) fn map_code_points(&mut self, stage: &Stage, from: usize) -> Result<usize, TooWide> {
        let (table, text) = (stage.table, self.text);
        let mut at = from;
        if stage.kernel == Kernel::Portable {
            // It takes longer to look at a block than to see that nothing changes there.
            at = self.first_change(table, from)?;
        }
        while at < text.len() {
            at = match self.stride(stage, (at, text.len())) {
                Some(done) => done?,
                None => self.map_run(table, at)?,
            };
            if at == text.len() {
                break;
            }
            let (cp, width) = E::decode(text, at);
            match self.entry(stage, at, cp) {
                Entry::Context => break,
                Entry::Keep | Entry::Rank(_) => self.keep(at, at + width)?,
                entry => {
                    self.begin(at)?;
                    self.change(table, entry, width)?;
                }
            }
            at += width;
        }
        Ok(at)
    }

    /// As far as the scalar kernel goes in runs.
    fn map_run(&mut self, table: &Table, from: usize) -> Result<usize, TooWide> {
        if E::FIXED_WIDTH {
            return self.map_units(table, from);
        }
        let at = self.first_change(table, from)?;
        if !self.begun || at == self.text.len() {
            return Ok(at);
        }
        Ok(E::map_run(table, self.text, at, self.out)?)
    }

    /// What becomes of a code point that needs no context, where nobody listens.
    fn change(&mut self, table: &Table, entry: Entry, width: usize) -> Result<(), TooWide> {
        match entry {
            Entry::To(other) => self.put(width, &[other]),
            Entry::Expand(number) => self.put(width, table.expansion(number)),
            _ => Ok(()),
        }
    }

    /// The same where a code point is a unit: block by block, without branches on which letters change, since a
    /// processor cannot foresee that.
    fn map_units(&mut self, table: &Table, from: usize) -> Result<usize, TooWide> {
        let text = self.text;
        let mut at = self.first_change(table, from)?;
        while self.begun && at < text.len() {
            let mut block = [E::Unit::default(); BLOCK];
            let end = text.len().min(at + BLOCK);
            let (mut written, mut other) = (0, None);
            while at < end {
                let cp = E::decode(text, at).0;
                let Some((to, stays)) = table.one_for_one(cp) else {
                    other = Some(table.get(cp));
                    break;
                };
                block[written] = E::unit(to).ok_or(TooWide::Storage)?;
                written += usize::from(stays);
                at += 1;
            }
            self.out.try_reserve(written)?;
            self.out.extend_from_slice(&block[..written]);
            match other {
                Some(Entry::Expand(number)) => self.put(1, table.expansion(number))?,
                Some(_) => return Ok(at),
                None => continue,
            }
            at += 1;
        }
        Ok(at)
    }
}

/// The width of the code point before `at` that was not deleted: the one a mark sat on.
pub(super) fn width_of_last_kept<E: Encoding>(
    table: &Table,
    text: &[E::Unit],
    floor: usize,
    at: usize,
) -> Option<usize> {
    let deleted = |cp| matches!(table.get(cp), Entry::Delete | Entry::DeleteMark);
    let end = back::<E>(text, floor, at, deleted);
    (end > floor).then(|| E::decode_before(text, end).1)
}
