//! `kalima tokenize`.

use super::args::{Format, TokenizeArgs};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::normalize::{Aligned, Normalizer};
use crate::tokenize::{Tokenizer, Value};

pub fn run(args: &TokenizeArgs) -> Result<()> {
    let tokenizer = args.tokenizer.parse::<Tokenizer>();
    let tokenizer = tokenizer.map_err(|error| Failure::argument("--tokenizer", &error))?;
    if args.values && args.format == Format::Text {
        let message = "--values: text has no column for them; it goes with --format jsonl or tsv";
        return Err(Failure::Usage(message.into()));
    }
    let normalizer = args.normalizer.as_deref().map(str::parse::<Normalizer>).transpose();
    let normalizer = normalizer.map_err(|error| Failure::argument("--normalizer", &error))?;
    stream::run(Tokenize { tokenizer, normalizer, values: args.values }, &args.io, args.format)
}

struct Tokenize {
    tokenizer: Tokenizer,
    /// What makes the text that is cut.
    normalizer: Option<Normalizer>,
    /// Whether rows tell the values, too.
    values: bool,
}

impl LineCommand for Tokenize {
    fn columns(&self) -> &'static [&'static str] {
        const COLUMNS: &[&str] = &["start", "end", "kind", "text", "value"];
        COLUMNS.split_last().map_or(COLUMNS, |(_, others)| if self.values { COLUMNS } else { others })
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (source, mut place) = line.words();
        let aligned = self.normalizer.as_ref().map(|normalizer| normalizer.try_align(source)).transpose()?;
        let text = aligned.as_ref().map_or(source, Aligned::text);
        let mut separator = "";
        for token in self.tokenizer.tokens(text) {
            let surface = text.get(token.range.clone()).unwrap_or_default();
            if format == Format::Text {
                rows.out().own(separator)?;
                rows.out().text(surface)?;
                separator = " ";
                continue;
            }
            let value = if self.values { token.value(text) } else { None };
            let (kind, range) = (token.kind.name(), token.range);
            let range = aligned.as_ref().map_or(range.clone(), |aligned| aligned.to_source(range).range());
            let (start, end) = place.pass(source, &range);
            let mut cells =
                vec![Cell::Number(start), Cell::Number(end), Cell::Text(kind), Cell::Text(surface)];
            if self.values {
                cells.push(cell(value.as_ref(), text));
            }
            if format == Format::Tsv { rows.tsv(&cells)? } else { rows.json(&cells)? }
        }
        if format == Format::Text { rows.out().line_end(line.parts().1) } else { Ok(()) }
    }
}

fn cell<'a>(value: Option<&'a Value>, text: &'a str) -> Cell<'a> {
    match value {
        Some(Value::Number(number)) => Cell::Decimal(number.as_str()),
        Some(Value::Date(iso)) => Cell::Text(iso),
        Some(Value::Words(words)) => {
            Cell::Words(words.iter().filter_map(|word| text.get(word.clone())).collect())
        }
        None => Cell::Null,
    }
}
