//! `kalima audit`.

use super::args::{AuditArgs, Format};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::{Cell, Rows};
use super::stream::{self, LineCommand};
use crate::analyze::{Audit, Auditor, Merges};
use crate::normalize::Normalizer;
use crate::normalize::explain::{PAGE_END, page_start};

pub fn run(args: &AuditArgs) -> Result<()> {
    let normalizer: Normalizer = args.spec.parse().map_err(|error| Failure::argument("--spec", &error))?;
    let audit =
        Collect { auditor: Some(Auditor::new(&normalizer)), examples: args.examples, html: args.html };
    stream::run(audit, &args.io, args.format)
}

struct Collect {
    /// Gone when it was finished.
    auditor: Option<Auditor>,
    examples: usize,
    html: bool,
}

impl LineCommand for Collect {
    fn columns(&self) -> &'static [&'static str] {
        &["step", "kind", "before", "after", "times"]
    }

    fn line(&mut self, line: &Line, _: Format, _: &mut Rows) -> Result<()> {
        match &mut self.auditor {
            Some(auditor) => Ok(auditor.add(line.parts().0)?),
            None => Ok(()),
        }
    }

    fn end(&mut self, format: Format, rows: &mut Rows) -> Result<()> {
        let Some(auditor) = self.auditor.take() else { return Ok(()) };
        let audit = auditor.finish(self.examples);
        rows.clear_file();
        match format {
            _ if self.html => {
                rows.out().text(&page_start(&format!("kalima audit: {}", audit.spec)))?;
                rows.out().text(&audit.to_html())?;
                rows.out().text(PAGE_END)
            }
            Format::Text => rows.out().text(&audit.to_string()),
            Format::Jsonl | Format::Tsv => Table { rows, format }.audit(&audit),
        }
    }
}

/// An audit as rows.
struct Table<'a> {
    rows: &'a mut Rows,
    format: Format,
}

impl Table<'_> {
    fn audit(&mut self, audit: &Audit) -> Result<()> {
        self.row(None, "texts", ["", ""], audit.changed)?;
        self.row(None, "removed", ["", ""], audit.steps.iter().map(|step| step.removed).sum())?;
        self.row(None, "written", ["", ""], audit.steps.iter().map(|step| step.written).sum())?;
        self.merges(None, &audit.merges)?;
        for step in &audit.steps {
            let name = Some(step.spec.as_str());
            let figures = [
                ("texts", step.texts),
                ("edits", step.edits),
                ("removed", step.removed),
                ("written", step.written),
            ];
            figures.into_iter().try_for_each(|(kind, number)| self.row(name, kind, ["", ""], number))?;
            for change in &step.changes {
                self.row(name, change.kind.name(), [&change.before, &change.after], change.times)?;
            }
            self.merges(name, &step.merges)?;
        }
        Ok(())
    }

    fn merges(&mut self, step: Option<&str>, merges: &Merges) -> Result<()> {
        self.row(step, "merged_words", ["", ""], merges.words)?;
        for merge in &merges.top {
            for (spelling, times) in &merge.spellings {
                self.row(step, "merged", [spelling, &merge.word], *times)?;
            }
        }
        Ok(())
    }

    fn row(
        &mut self,
        step: Option<&str>,
        kind: &str,
        [before, after]: [&str; 2],
        times: usize,
    ) -> Result<()> {
        let cells = [
            step.map_or(Cell::Null, Cell::Text),
            Cell::Text(kind),
            Cell::Text(before),
            Cell::Text(after),
            Cell::Number(times),
        ];
        if self.format == Format::Tsv { self.rows.tsv(&cells) } else { self.rows.json(&cells) }
    }
}
