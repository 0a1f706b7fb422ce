//! `kalima normalize`.

use std::io::{self, IsTerminal, Write};

use super::args::{Format, NormalizeArgs};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::normalize::Normalizer;

/// The preset that is taken where none is named.
const DEFAULT: &str = "clean";

/// Who looks at the answers may wonder why marks and hamza are still there.
fn tell_the_default(shown: bool) {
    if shown && io::stdout().is_terminal() && io::stderr().is_terminal() {
        let _ = writeln!(
            io::stderr(),
            "kalima: by the preset {DEFAULT}; --spec takes another, \"kalima presets\" lists them"
        );
    }
}

pub fn run(args: &NormalizeArgs) -> Result<()> {
    if args.spec.is_none() {
        tell_the_default(args.io.output.is_none());
    }
    let spec = args.spec.as_deref().unwrap_or(DEFAULT);
    let normalizer = spec.parse().map_err(|error| Failure::argument("--spec", &error))?;
    stream::run(Normalize(normalizer), &args.io, args.format)
}

struct Normalize(Normalizer);

impl LineCommand for Normalize {
    fn columns(&self) -> &'static [&'static str] {
        &["text", "norm"]
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        let (text, end) = line.parts();
        let norm = self.0.try_normalize(text)?;
        let cells = [Cell::Text(text), Cell::Text(&norm)];
        match format {
            Format::Jsonl => rows.json(&cells),
            Format::Tsv => rows.tsv(&cells),
            Format::Text => {
                rows.out().text(&norm)?;
                rows.out().line_end(end)
            }
        }
    }
}
