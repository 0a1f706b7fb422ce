//! `kalima explain`.

use super::args::{ExplainArgs, Format};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::alignment::CodePoints;
use crate::normalize::explain::{PAGE_END, escape, page_start};
use crate::normalize::{Explanation, Normalizer};

pub fn run(args: &ExplainArgs) -> Result<()> {
    let normalizer: Normalizer = args.spec.parse().map_err(|error| Failure::argument("--spec", &error))?;
    let title = format!("kalima explain: {}", normalizer.spec());
    let explain = Explain { normalizer, page: args.html.then(|| page_start(&title)), line: 0 };
    stream::run(explain, &args.io, args.format)
}

struct Explain {
    normalizer: Normalizer,
    /// Where a page is written: what it begins with, until that is written.
    page: Option<String>,
    /// The number of the line at hand in its file.
    line: u64,
}

impl LineCommand for Explain {
    fn columns(&self) -> &'static [&'static str] {
        &["start", "end", "step", "kind", "before", "after"]
    }

    fn begin_file(&mut self) {
        self.line = 0;
    }

    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()> {
        self.line += 1;
        let (text, _) = line.parts();
        let explanation = self.normalizer.try_explain(text)?;
        if explanation.steps().all(|step| !step.changed()) {
            return Ok(());
        }
        if let Some(start) = &mut self.page {
            rows.out().text(&std::mem::take(start))?;
            let mut above = String::from("<p>");
            escape(&mut above, &heading(self.line, rows.file()));
            rows.out().text(&(above + "</p>\n"))?;
            return rows.out().text(&explanation.to_html_body());
        }
        if format == Format::Text {
            let heading = heading(self.line, rows.file());
            return rows.out().text(&format!("{heading}\n{explanation}"));
        }
        edits(&explanation, line.start(), format, rows)
    }

    fn end(&mut self, _: Format, rows: &mut Rows) -> Result<()> {
        let Some(start) = &mut self.page else { return Ok(()) };
        rows.out().text(&std::mem::take(start))?;
        rows.out().text(PAGE_END)
    }
}

fn heading(line: u64, file: Option<&str>) -> String {
    file.map_or_else(|| format!("line {line}"), |file| format!("{file}, line {line}"))
}

/// A row an edit; `start` code points stand before the line.
fn edits(explanation: &Explanation, start: usize, format: Format, rows: &mut Rows) -> Result<()> {
    let index = CodePoints::new(explanation.source());
    for step in explanation.steps() {
        for edit in step.edits() {
            let cells = [
                Cell::Number(start + index.of_byte(edit.source.start)),
                Cell::Number(start + index.of_byte(edit.source.end)),
                Cell::Text(step.spec()),
                Cell::Text(edit.kind().name()),
                Cell::Text(step.before().get(edit.seen.range()).unwrap_or_default()),
                Cell::Text(step.after().get(edit.target.range()).unwrap_or_default()),
            ];
            if format == Format::Tsv { rows.tsv(&cells)? } else { rows.json(&cells)? }
        }
    }
    Ok(())
}
