//! `kalima sentences`.

use super::args::{Format, SentencesArgs};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::tokenize::Sentences;

pub fn run(args: &SentencesArgs) -> Result<()> {
    let sentences = args.splitter.parse::<Sentences>();
    let sentences = sentences.map_err(|error| Failure::argument("--splitter", &error))?;
    if sentences.joins_lines() {
        let message = "--splitter: lines=join needs the whole text, and this command reads one line after the other; the Python \
                       module and the crate join lines";
        return Err(Failure::Usage(message.into()));
    }
    stream::run(Split { sentences }, &args.io, args.format)
}

struct Split {
    sentences: Sentences,
}

impl LineCommand for Split {
    fn columns(&self) -> &'static [&'static str] {
        &["start", "end", "text"]
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, mut place) = line.words();
        for range in self.sentences.split(text) {
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
