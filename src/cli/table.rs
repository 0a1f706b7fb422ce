//! A table for the eye: columns of a terminal, in which Arabic cells do not pull their neighbours about.

use super::terminal::escape_line;
use crate::chars;

/// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: a cell between them is laid out by itself.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// Rows of harmless cells, aligned. Linear in its size.
pub fn aligned(rows: &[Vec<String>], isolate: bool) -> String {
    let rows: Vec<Vec<_>> =
        rows.iter().map(|row| row.iter().map(|cell| escape_line(cell)).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![0; columns];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = columns_of(cell).max(*width);
        }
    }
    let mut out = String::new();
    for row in &rows {
        let mut owed = 0;
        for (i, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let gap = if i == 0 { 0 } else { 2 };
            let filler = width.saturating_sub(columns_of(cell));
            if cell.is_empty() {
                owed += gap + filler;
                continue;
            }
            out.extend(std::iter::repeat_n(' ', owed + gap));
            push_cell(&mut out, cell, isolate);
            owed = filler;
        }
        out.push('\n');
    }
    out
}

fn push_cell(out: &mut String, cell: &str, isolate: bool) {
    let [open, close] = ISOLATE;
    if isolate && !cell.is_ascii() {
        out.push(open);
        out.push_str(cell);
        out.push(close);
    } else {
        out.push_str(cell);
    }
}

/// The columns a terminal gives a text: none to marks and controls, two to emoji.
fn columns_of(text: &str) -> usize {
    let columns = |c: char| match u32::from(c) {
        cp if chars::takes_no_column(cp) => 0,
        cp if chars::is_emoji_presentation(cp) => 2,
        _ => 1,
    };
    text.chars().map(columns).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn columns_line_up_by_what_is_seen() {
        let table = aligned(&rows(&[&["a", "كَتَبَ", "x"], &["bb", "😀", "y"], &["c", "", "z"]]), false);
        assert_eq!(table, "a   كَتَبَ  x\nbb  😀   y\nc        z\n");
    }

    #[test]
    fn cells_cannot_break_out() {
        let table = aligned(&rows(&[&["\u{1B}[2J\u{202E}\n", "نص"]]), true);
        assert_eq!(table, "\\u001B[2J\\u202E\\n  \u{2068}نص\u{2069}\n");
    }
}
