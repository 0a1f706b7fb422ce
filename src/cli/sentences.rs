//! `kalima sentences`.

use super::args::{Format, SentencesArgs};
use super::errors::Result;
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};

pub fn run(args: &SentencesArgs) -> Result<()> {
    stream::run(Sentences, &args.io, args.format)
}

struct Sentences;

impl LineCommand for Sentences {
    fn columns(&self) -> &'static [&'static str] {
        &["start", "end", "text"]
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, mut place) = line.words();
        for range in crate::tokenize::Sentences::default().split(text) {
            let sentence = text.get(range.clone()).unwrap_or_default();
            let (start, end) = place.pass(text, &range);
            let cells = [Cell::Number(start), Cell::Number(end), Cell::Text(sentence)];
            match format {
                Format::Jsonl => rows.json(&cells)?,
                Format::Tsv => rows.tsv(&cells)?,
                Format::Text => {
                    rows.out().text(sentence)?;
                    rows.out().own("\n")?;
                }
            }
        }
        Ok(())
    }
}
