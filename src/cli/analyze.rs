//! `kalima analyze`.

use super::args::{AnalyzeArgs, Format};
use super::errors::{Failure, Result};
use super::input::{Line, Place};
use super::lexicon::{Lexicon, stemmer};
use super::rows::{Cell, Rows, push_fields};
use super::stream::{self, LineCommand};
use super::table::aligned;
use crate::analyze::{AnalyzedToken, Analyzer, json};
use crate::tokenize::Tokenizer;

pub fn run(args: &AnalyzeArgs) -> Result<()> {
    let normalizer = args.spec.parse().map_err(|error| Failure::argument("--spec", &error))?;
    let tokenizer = args.tokenizer.parse::<Tokenizer>();
    let tokenizer = tokenizer.map_err(|error| Failure::argument("--tokenizer", &error))?;
    let mut stemmer = stemmer(&args.stemmer)?;
    let lexicon = Lexicon::new(&args.dialect, args.words.as_deref())?;
    // Where nothing else looks words up, a stemmer that does not either says so.
    if stemmer.looks_up() || args.segmenter.is_none() {
        stemmer = lexicon.stemmer(stemmer)?;
    }
    let mut analyzer = Analyzer::builder().normalizer(normalizer).tokenizer(tokenizer).stemmer(stemmer);
    if let Some(scheme) = &args.segmenter {
        analyzer = analyzer.segmenter(lexicon.segmenter("--segmenter", scheme)?);
    }
    let analyze = Analyze {
        analyzer: analyzer.build(),
        segmented: args.segmenter.is_some(),
        sentences: 0,
        printed: false,
    };
    stream::run(analyze, &args.io, args.format)
}

const COLUMNS: &[&str] =
    &["start", "end", "kind", "text", "norm", "stem", "sentence", "lemma", "segments", "forms", "roles"];
/// Those without a segmenter.
const PLAIN: usize = 7;
/// The column that text has none of: it shows sentence by sentence.
const SENTENCE: usize = 6;

fn columns(segmented: bool) -> &'static [&'static str] {
    if segmented { COLUMNS } else { COLUMNS.get(..PLAIN).unwrap_or_default() }
}

struct Analyze {
    analyzer: Analyzer,
    /// There is a segmenter.
    segmented: bool,
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
    /// The places of its segments, where there is a segmenter.
    segments: Option<Vec<(usize, usize)>>,
}

impl Placed<'_, '_> {
    fn cells(&self) -> Vec<Cell<'_>> {
        let token = self.token;
        let mut cells = vec![
            Cell::Number(self.span.0),
            Cell::Number(self.span.1),
            Cell::Text(token.kind().name()),
            Cell::Text(token.text()),
            Cell::Text(token.norm()),
            token.stem().map_or(Cell::Null, Cell::Text),
            self.sentence.map_or(Cell::Null, Cell::Number),
        ];
        if self.segments.is_some() {
            let segments = token.segments().iter();
            let texts = segments.clone().filter_map(|segment| token.norm().get(segment.norm.clone()));
            cells.extend([
                token.lemma().map_or(Cell::Null, Cell::Text),
                Cell::Words(texts.collect()),
                Cell::Words(segments.clone().map(|segment| segment.form.as_str()).collect()),
                Cell::Words(segments.map(|segment| segment.role.name()).collect()),
            ]);
        }
        cells
    }

    /// The columns of text, which needs no number of the sentence in every row.
    fn columns(&self) -> Vec<Cell<'_>> {
        let mut cells = self.cells();
        cells.remove(SENTENCE);
        cells
    }
}

impl LineCommand for Analyze {
    fn columns(&self) -> &'static [&'static str] {
        columns(self.segmented)
    }

    fn begin_file(&mut self) {
        self.sentences = 0;
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, mut place) = line.words();
        let document = self.analyzer.try_analyze(text)?;
        let base = self.sentences;
        self.sentences += document.sentences().len();
        let segmented = self.segmented;
        let placed = document.tokens().iter().map(|token| {
            let segments = segmented.then(|| places(token, text, place));
            Placed { segments, ..self::placed(token, text, &mut place, base) }
        });
        match format {
            Format::Jsonl => placed.into_iter().try_for_each(|placed| {
                let Placed { token, span, sentence, segments } = placed;
                rows.json_with(|out| json::write_token(out, token, span, sentence, segments.as_deref()))
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
    Placed { token, span, sentence: token.sentence().map(|number| base + number), segments: None }
}

/// Where the segments of a token are.
fn places(token: &AnalyzedToken, text: &str, mut place: Place) -> Vec<(usize, usize)> {
    token.segments().iter().map(|segment| place.pass(text, &segment.range)).collect()
}

impl Analyze {
    /// One sentence: for the eye a table under a heading, for a pipe fields between tabulators.
    fn print(&mut self, sentence: &[Placed], rows: &mut Rows) -> Result<()> {
        if std::mem::replace(&mut self.printed, true) {
            rows.out().own("\n")?;
        }
        if rows.out().is_terminal() {
            return rows.out().own(&table(sentence, self.segmented));
        }
        let mut line = String::new();
        for placed in sentence {
            line.clear();
            push_fields(&mut line, &placed.columns());
            rows.out().text(&line)?;
        }
        Ok(())
    }
}

fn table(sentence: &[Placed], segmented: bool) -> String {
    let heading = match sentence.first().and_then(|placed| placed.sentence) {
        Some(number) => format!("sentence {number}\n"),
        None => "in no sentence\n".to_owned(),
    };
    let mut names: Vec<String> = columns(segmented).iter().map(|name| (*name).to_owned()).collect();
    names.remove(SENTENCE);
    let row = |placed: &Placed| placed.columns().iter().map(|cell| cell.text().into_owned()).collect();
    let table: Vec<Vec<String>> = std::iter::once(names).chain(sentence.iter().map(row)).collect();
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
        assert_eq!(table(&placed, false), expected);
    }
}
