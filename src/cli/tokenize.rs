//! `kalima tokenize`.

use super::args::{Format, TokenizeArgs};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::tokenize::Tokenizer;

pub fn run(args: &TokenizeArgs) -> Result<()> {
    let tokenizer = args.tokenizer.parse::<Tokenizer>();
    let tokenizer = tokenizer.map_err(|error| Failure::argument("--tokenizer", &error))?;
    stream::run(Tokenize(tokenizer), &args.io, args.format)
}

struct Tokenize(Tokenizer);

impl LineCommand for Tokenize {
    const COLUMNS: &'static [&'static str] = &["start", "end", "kind", "text"];

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, mut place) = line.words();
        let mut separator = "";
        for token in self.0.tokens(text) {
            let surface = text.get(token.range.clone()).unwrap_or_default();
            let (start, end) = place.pass(text, &token.range);
            let cells =
                [Cell::Number(start), Cell::Number(end), Cell::Text(token.kind.name()), Cell::Text(surface)];
            match format {
                Format::Jsonl => rows.json(&cells)?,
                Format::Tsv => rows.tsv(&cells)?,
                Format::Text => {
                    rows.out().own(separator)?;
                    rows.out().text(surface)?;
                    separator = " ";
                }
            }
        }
        if format == Format::Text { rows.out().line_end(line.parts().1) } else { Ok(()) }
    }
}
