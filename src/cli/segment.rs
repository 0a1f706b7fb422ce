//! `kalima segment`.

use super::args::{Format, SegmentArgs};
use super::desegment::marker;
use super::errors::Result;
use super::input::Line;
use super::lexicon::Lexicon;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use super::table::aligned;
use crate::analyze::Marker;
use crate::morphology::segment::{Reading, Segment, Segmenter};
use crate::tokenize::{Kind, Tokenizer};

pub fn run(args: &SegmentArgs) -> Result<()> {
    let lexicon = Lexicon::new(&args.dialect, args.words.as_deref())?;
    let segmenter = lexicon.segmenter("--scheme", &args.scheme)?;
    if args.explain {
        return stream::run(Explain(segmenter), &args.io, args.format);
    }
    stream::run(Cut { segmenter, marker: marker(&args.marker)? }, &args.io, args.format)
}

/// The Arabic words of a line with their places, in code points of the file.
fn words<'a>(line: &'a Line) -> impl Iterator<Item = (&'a str, (usize, usize))> {
    let (text, mut place) = line.words();
    let tokens = Tokenizer::default().tokens(text).filter(|token| token.kind == Kind::Arabic);
    tokens.filter_map(move |token| Some((text.get(token.range.clone())?, place.pass(text, &token.range))))
}

struct Cut {
    segmenter: Segmenter,
    marker: Marker,
}

impl LineCommand for Cut {
    fn columns(&self) -> &'static [&'static str] {
        &["start", "end", "text", "segments", "forms", "roles", "lemma", "known"]
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        if format == Format::Text {
            let (text, end) = line.parts();
            rows.out().text(&self.marker.segment_text(&self.segmenter, text))?;
            return rows.out().line_end(end);
        }
        for (word, (start, end)) in words(line) {
            let found = self.segmenter.segment(word);
            let parts = found.segments.iter();
            let cells = [
                Cell::Number(start),
                Cell::Number(end),
                Cell::Text(word),
                Cell::Words(parts.clone().filter_map(|part| word.get(part.range.clone())).collect()),
                Cell::Words(forms(&found.segments)),
                Cell::Words(parts.map(|part| part.role.name()).collect()),
                Cell::Text(&found.lemma),
                Cell::Text(found.known.name()),
            ];
            if format == Format::Tsv { rows.tsv(&cells)? } else { rows.json(&cells)? }
        }
        Ok(())
    }
}

fn forms(segments: &[Segment]) -> Vec<&str> {
    segments.iter().map(|segment| segment.form.as_str()).collect()
}

struct Explain(Segmenter);

impl LineCommand for Explain {
    fn columns(&self) -> &'static [&'static str] {
        &["start", "end", "text", "cost", "forms", "lemma", "kind", "known", "costs"]
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        for (word, (start, end)) in words(line) {
            let readings = self.0.explain(word);
            if format == Format::Text {
                let table: Vec<Vec<String>> =
                    readings.iter().map(|reading| reading.cells().to_vec()).collect();
                let table = aligned(&table, rows.out().is_terminal());
                rows.out().text(word)?;
                rows.out().own(&format!("\n{table}"))?;
                continue;
            }
            for reading in &readings {
                let [.., costs] = reading.cells();
                let Reading { segments, lemma, kind, known, cost, .. } = reading;
                let cells = [
                    Cell::Number(start),
                    Cell::Number(end),
                    Cell::Text(word),
                    Cell::Number((*cost).into()),
                    Cell::Words(forms(segments)),
                    Cell::Text(lemma),
                    Cell::Text(kind),
                    Cell::Text(known.name()),
                    Cell::Text(&costs),
                ];
                if format == Format::Tsv { rows.tsv(&cells)? } else { rows.json(&cells)? }
            }
        }
        Ok(())
    }
}
