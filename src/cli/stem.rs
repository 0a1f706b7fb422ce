//! `kalima stem`.

use super::args::{Format, StemArgs};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::chars;
use crate::morphology::stem::Stemmer;

pub fn run(args: &StemArgs) -> Result<()> {
    let stemmer = Stemmer::from_name(&args.stemmer);
    let stemmer = stemmer.map_err(|error| Failure::argument("--stemmer", &error))?;
    stream::run(Stem(stemmer), &args.io, args.format)
}

struct Stem(Stemmer);

/// What stands between white space, with its range in bytes.
fn words(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
    let mut rest = text;
    let is_space = |c: char| chars::is_white_space(u32::from(c));
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_space);
        let start = text.len() - rest.len();
        let (word, behind) = rest.split_at_checked(rest.find(is_space).unwrap_or(rest.len()))?;
        rest = behind;
        (!word.is_empty()).then_some((start..start + word.len(), word))
    })
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_white_space_of_any_kind() {
        let found: Vec<_> = words(" كتب\u{A0}ab\u{2003}\t").collect();
        assert_eq!(found, [(1..7, "كتب"), (9..11, "ab")]);
        assert_eq!(words("").count() + words(" \t").count(), 0);
    }
}
