//! `kalima filter`.

use std::fs;
use std::path::Path;

use super::args::{FilterArgs, Format};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use super::terminal::escape_path;
use super::words::words;
use crate::morphology::stopwords::StopWords;

/// What goes where neither a list nor a file is named.
const DEFAULT: &str = "msa";

pub fn run(args: &FilterArgs) -> Result<()> {
    let stop_words = stop_words(args)?.with_proclitics(args.proclitics);
    stream::run(Filter(stop_words), &args.io, args.format)
}

/// The words of all lists and files together.
fn stop_words(args: &FilterArgs) -> Result<StopWords> {
    let lists = args.stopwords.iter().map(|name| named(name));
    let files = args.words.iter().map(|path| listed(path));
    let together =
        |all: Option<StopWords>, more: StopWords| Some(all.map_or(more.clone(), |all| all.union(&more)));
    let all = lists.chain(files).try_fold(None, |all, more| more.map(|more| together(all, more)))?;
    all.map_or_else(|| named(DEFAULT), Ok)
}

fn named(name: &str) -> Result<StopWords> {
    StopWords::from_name(name).map_err(|error| Failure::argument("--stopwords", &error))
}

fn listed(path: &Path) -> Result<StopWords> {
    let name = escape_path(path);
    let content = fs::read(path).map_err(|error| Failure::io(&name, &error))?;
    StopWords::from_file_content(&content, &name).map_err(|error| Failure::Work(error.to_string()))
}

struct Filter(StopWords);

impl LineCommand for Filter {
    fn columns(&self) -> &'static [&'static str] {
        &["start", "end", "text"]
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, mut place) = line.words();
        let mut separator = "";
        for (range, word) in words(text).filter(|(_, word)| !self.0.contains(word)) {
            let (start, end) = place.pass(text, &range);
            let cells = [Cell::Number(start), Cell::Number(end), Cell::Text(word)];
            match format {
                Format::Jsonl => rows.json(&cells)?,
                Format::Tsv => rows.tsv(&cells)?,
                Format::Text => {
                    rows.out().own(separator)?;
                    rows.out().text(word)?;
                    separator = " ";
                }
            }
        }
        if format == Format::Text { rows.out().line_end(line.parts().1) } else { Ok(()) }
    }
}
