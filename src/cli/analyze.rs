//! `kalima analyze`.

use super::args::{AnalyzeArgs, Format};
use super::errors::{Failure, Result};
use super::input::{Line, Place};
use super::rows::{Cell, Rows, push_fields};
use super::stream::{self, LineCommand};
use super::table::aligned;
use crate::analyze::{AnalyzedToken, Analyzer, json};
use crate::morphology::stem::Stemmer;
use crate::tokenize::Tokenizer;

pub fn run(args: &AnalyzeArgs) -> Result<()> {
    let normalizer = args.spec.parse().map_err(|error| Failure::argument("--spec", &error))?;
    let tokenizer = args.tokenizer.parse::<Tokenizer>();
    let tokenizer = tokenizer.map_err(|error| Failure::argument("--tokenizer", &error))?;
    let stemmer = Stemmer::from_name(&args.stemmer);
    let stemmer = stemmer.map_err(|error| Failure::argument("--stemmer", &error))?;
    let analyzer = Analyzer::builder().normalizer(normalizer).tokenizer(tokenizer).stemmer(stemmer).build();
    stream::run(Analyze { analyzer, sentences: 0, printed: false }, &args.io, args.format)
}

const COLUMNS: &[&str] = &["start", "end", "kind", "text", "norm", "stem", "sentence"];

struct Analyze {
    analyzer: Analyzer,
    /// Sentences of the file before the line at hand.
    sentences: usize,
    /// Something stands above the next sentence.
    printed: bool,
}

/// A token with its place and sentence in the file.
struct Placed<'a, 'b> {
    token: &'b AnalyzedToken<'a>,
    span: (usize, usize),
    sentence: Option<usize>,
}

impl Placed<'_, '_> {
    fn cells(&self) -> [Cell<'_>; 7] {
        [
            Cell::Number(self.span.0),
            Cell::Number(self.span.1),
            Cell::Text(self.token.kind().name()),
            Cell::Text(self.token.text()),
            Cell::Text(self.token.norm()),
            self.token.stem().map_or(Cell::Null, Cell::Text),
            self.sentence.map_or(Cell::Null, Cell::Number),
        ]
    }

    /// The columns of a table, which needs no number of the sentence in every row.
    fn columns(&self) -> Vec<String> {
        self.cells().iter().take(6).map(|cell| cell.text().into_owned()).collect()
    }
}

impl LineCommand for Analyze {
    fn columns(&self) -> &'static [&'static str] {
        COLUMNS
    }

    fn begin_file(&mut self) {
        self.sentences = 0;
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, mut place) = line.words();
        let document = self.analyzer.try_analyze(text)?;
        let base = self.sentences;
        self.sentences += document.sentences().len();
        let placed = document.tokens().iter().map(|token| self::placed(token, text, &mut place, base));
        match format {
            Format::Jsonl => placed.into_iter().try_for_each(|placed| {
                rows.json_with(|out| json::write_token(out, placed.token, placed.span, placed.sentence))
            }),
            Format::Tsv => placed.into_iter().try_for_each(|placed| rows.tsv(&placed.cells())),
            Format::Text => {
                let placed: Vec<_> = placed.collect();
                placed.chunk_by(|a, b| a.sentence == b.sentence).try_for_each(|part| self.print(part, rows))
            }
        }
    }
}

fn placed<'a, 'b>(
    token: &'b AnalyzedToken<'a>,
    text: &str,
    place: &mut Place,
    base: usize,
) -> Placed<'a, 'b> {
    let span = place.pass(text, &token.range());
    Placed { token, span, sentence: token.sentence().map(|number| base + number) }
}

impl Analyze {
    /// One sentence: for the eye a table under a heading, for a pipe fields between tabulators.
    fn print(&mut self, sentence: &[Placed], rows: &mut Rows) -> Result<()> {
        if std::mem::replace(&mut self.printed, true) {
            rows.out().own("\n")?;
        }
        if rows.out().is_terminal() {
            return rows.out().own(&table(sentence));
        }
        let mut line = String::new();
        for placed in sentence {
            line.clear();
            push_fields(&mut line, placed.cells().get(..6).unwrap_or_default());
            rows.out().text(&line)?;
        }
        Ok(())
    }
}

fn table(sentence: &[Placed]) -> String {
    let heading = match sentence.first().and_then(|placed| placed.sentence) {
        Some(number) => format!("sentence {number}\n"),
        None => "in no sentence\n".to_owned(),
    };
    let names = COLUMNS.iter().take(6).map(|name| (*name).to_owned()).collect();
    let mut table = vec![names];
    table.extend(sentence.iter().map(Placed::columns));
    heading + &aligned(&table, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_shows_a_sentence_with_its_arabic_isolated() {
        let analyzer = Analyzer::builder().normalizer("lucene".parse().unwrap()).build();
        let text = "كَتَبَ 7";
        let document = analyzer.analyze(text);
        let (mut place, base) = (Place::default(), 4);
        let placed: Vec<_> =
            document.tokens().iter().map(|token| placed(token, text, &mut place, base)).collect();
        let expected = "sentence 4\n\
                        start  end  kind    text  norm  stem\n\
                        0      6    arabic  \u{2068}كَتَبَ\u{2069}   \u{2068}كتب\u{2069}   \u{2068}كتب\u{2069}\n\
                        7      8    number  7     7\n";
        assert_eq!(table(&placed), expected);
    }
}
