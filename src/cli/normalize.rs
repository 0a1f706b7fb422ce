//! `kalima normalize`.

use super::args::{Format, NormalizeArgs};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::normalize::Normalizer;

pub fn run(args: &NormalizeArgs) -> Result<()> {
    let normalizer = args.spec.parse().map_err(|error| Failure::argument("--spec", &error))?;
    stream::run(Normalize(normalizer), &args.io, args.format)
}

struct Normalize(Normalizer);

impl LineCommand for Normalize {
    const COLUMNS: &'static [&'static str] = &["text", "norm"];

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, end) = line.parts();
        let norm = self.0.try_normalize(text)?;
        let cells = [Cell::Text(text), Cell::Text(&norm)];
        match format {
            Format::Jsonl => rows.json(&cells),
            Format::Tsv => rows.tsv(&cells),
            Format::Text => {
                rows.out().text(&norm)?;
                rows.out().line_end(end)
            }
        }
    }
}
