//! An audit as HTML.

use super::text::{in_words, more_groups, percent};
use super::{Audit, Merges, StepAudit};
use crate::normalize::explain::{escape, plural, shown};

/// Steps are written as long as the fragment is shorter than this.
const MOST_BYTES: usize = 200 * 1024;
/// Rows of a table.
const MOST_ROWS: usize = 20;
/// Characters of a word or of a step's spec.
const MOST_CHARS: usize = 40;

const STYLE: &str = "\
.kalima{max-width:60em;line-height:1.5}\
.kalima p{margin:.2em 0}\
.kalima .note{opacity:.75;font-size:.9em}\
.kalima .words{font-size:1.15em}\
.kalima table{border-collapse:collapse;margin:.3em 0}\
.kalima td{border:1px solid rgba(128,128,128,.4);padding:.1em .6em;text-align:start}";

impl Audit {
    /// The audit as a fragment of HTML without anything from outside, everything escaped, at most 256 KiB.
    pub fn to_html(&self) -> String {
        let mut out = format!("<style>{STYLE}</style>\n<div class=\"kalima\" dir=\"ltr\">\n");
        paragraph(&mut out, "", &format!("{} of {} changed", self.changed, plural(self.texts, "text")));
        out.push_str("<table>");
        for (what, before, after) in self.totals() {
            row(&mut out, &[what, &before.to_string(), &after.to_string(), &percent(before, after)]);
        }
        out.push_str("</table>\n");
        paragraph(&mut out, "note", &in_words(&self.merges, "the recipe"));
        if let Some(more) = merges(&mut out, &self.merges) {
            let where_to_look = "`examples` (--examples on the command line) says how many are listed, here at most 20; \
                 `to_dict()` and --format jsonl have all of those";
            paragraph(&mut out, "note", &format!("{more}; {where_to_look}"));
        }
        for (number, step) in self.steps.iter().enumerate() {
            if out.len() > MOST_BYTES {
                paragraph(&mut out, "note", &format!("… {}", plural(self.steps.len() - number, "more step")));
                break;
            }
            write_step(&mut out, step);
        }
        out.push_str("</div>\n");
        out
    }
}

fn paragraph(out: &mut String, class: &str, text: &str) {
    out.push_str("<p class=\"");
    out.push_str(class);
    out.push_str("\">");
    escape(out, text);
    out.push_str("</p>\n");
}

fn row(out: &mut String, cells: &[&str]) {
    out.push_str("<tr>");
    for cell in cells {
        out.push_str("<td><bdi>");
        escape(out, cell);
        out.push_str("</bdi></td>");
    }
    out.push_str("</tr>\n");
}

/// A row a merged word: the word, and its spellings from right to left. What is to be said of groups without a row.
fn merges(out: &mut String, merges: &Merges) -> Option<String> {
    let rows = merges.top.get(..MOST_ROWS).unwrap_or(&merges.top);
    if rows.is_empty() {
        return more_groups(merges, 0);
    }
    out.push_str("<table dir=\"rtl\" class=\"words\">");
    for merge in rows {
        let spelled = |(word, times): &(String, usize)| format!("{} ×{times}", shown(word, MOST_CHARS));
        let mut spellings: Vec<_> = merge.spellings.iter().map(spelled).collect();
        if merge.distinct > merge.spellings.len() {
            spellings.push(format!("+ {}", merge.distinct - merge.spellings.len()));
        }
        let word = shown(&merge.word, MOST_CHARS);
        let cells: Vec<&str> =
            std::iter::once(word.as_str()).chain(spellings.iter().map(String::as_str)).collect();
        row(out, &cells);
    }
    out.push_str("</table>\n");
    more_groups(merges, rows.len())
}

fn write_step(out: &mut String, step: &StepAudit) {
    out.push_str("<p><code>");
    escape(out, &shown(&step.spec, 2 * MOST_CHARS));
    out.push_str("</code> <span class=\"note\">");
    let did = match step.edits {
        0 => "nothing".to_owned(),
        _ => format!("{}, {}", step.effect.name(), step.cost()),
    };
    escape(out, &did);
    out.push_str("</span></p>\n");
    if step.edits == 0 {
        return;
    }
    for change in step.changes.iter().take(MOST_ROWS) {
        paragraph(out, "note", &change.to_string());
    }
    paragraph(out, "note", &in_words(&step.merges, "this step"));
    if let Some(more) = merges(out, &step.merges) {
        paragraph(out, "note", &more);
    }
}
