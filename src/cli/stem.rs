//! `kalima stem`.

use super::args::{Format, StemArgs};
use super::errors::Result;
use super::input::Line;
use super::lexicon::{Lexicon, stemmer};
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use super::words::words;
use crate::morphology::stem::Stemmer;

pub fn run(args: &StemArgs) -> Result<()> {
    let lexicon = Lexicon::new(&args.dialect, args.words.as_deref())?;
    let stemmer = lexicon.stemmer(stemmer(&args.stemmer)?)?;
    stream::run(Stem(stemmer), &args.io, args.format)
}

struct Stem(Stemmer);

impl LineCommand for Stem {
    fn columns(&self) -> &'static [&'static str] {
        &["start", "end", "text", "stem"]
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, mut place) = line.words();
        let mut separator = "";
        for (range, word) in words(text) {
            let (start, end) = place.pass(text, &range);
            let stem = self.0.stem(word);
            let cells = [Cell::Number(start), Cell::Number(end), Cell::Text(word), Cell::Text(&stem)];
            match format {
                Format::Jsonl => rows.json(&cells)?,
                Format::Tsv => rows.tsv(&cells)?,
                Format::Text => {
                    rows.out().own(separator)?;
                    rows.out().text(&stem)?;
                    separator = " ";
                }
            }
        }
        if format == Format::Text { rows.out().line_end(line.parts().1) } else { Ok(()) }
    }
}
