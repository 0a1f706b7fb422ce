//! Charts as SVG inside a page: no script, no asset, as wide as there is room.
//!
//! Widths are percentages and heights pixels, so that letters keep their size on a narrow page. Every row has its
//! label and its figure above its bar: nothing can overlap and nothing needs a legend.

use std::fmt::Write;

use super::markup::escape;

/// One row of a chart.
pub struct Row {
    /// What it is of.
    pub label: String,
    /// How long it is.
    pub value: f64,
    /// The value as it is written.
    pub shown: String,
}

/// Height of a row: a line of text, the bar, and air.
const ROW: usize = 40;
/// Where the text of a row stands on its line.
const BASELINE: usize = 13;
/// Where a bar begins below the top of its row.
const BAR: usize = 19;
/// Height of the axis above a logarithmic chart.
const AXIS: usize = 22;

/// Bars from zero, the longest as wide as the page. `title` is the message, `description` says the figures.
pub fn bars(title: &str, description: &str, rows: &[Row]) -> String {
    let longest = rows.iter().map(|row| row.value).fold(0.0, f64::max);
    let mut out = open(title, description, rows.len() * ROW);
    for (number, row) in rows.iter().enumerate() {
        let top = number * ROW;
        push_label(&mut out, row, top);
        let width = if longest > 0.0 { row.value / longest * 100.0 } else { 0.0 };
        let _ = writeln!(
            out,
            "<rect class=\"bar\" x=\"0\" y=\"{}\" width=\"{width:.2}%\" height=\"10\"/>",
            top + BAR
        );
    }
    out + "</svg>\n"
}

/// Dots on a logarithmic axis from 1: for values of which the largest would make all others vanish. A bar would lie
/// there, since its length means nothing on such an axis.
pub fn dots(title: &str, description: &str, rows: &[Row]) -> String {
    let largest = rows.iter().map(|row| row.value).fold(1.0, f64::max);
    let decades = (largest.log10().ceil() as i32).max(1);
    let mut out = open(title, description, AXIS + rows.len() * ROW);
    push_axis(&mut out, decades, AXIS + rows.len() * ROW);
    for (number, row) in rows.iter().enumerate() {
        let top = AXIS + number * ROW;
        push_label(&mut out, row, top);
        // What is rarer than one in a million stands at the edge; its figure tells.
        let place = (row.value.max(1.0).log10() / f64::from(decades) * 100.0).clamp(0.0, 100.0);
        let y = top + BAR + 5;
        let _ = writeln!(out, "<line class=\"stem\" x1=\"0\" y1=\"{y}\" x2=\"{place:.2}%\" y2=\"{y}\"/>");
        let _ = writeln!(out, "<circle class=\"bar\" cx=\"{place:.2}%\" cy=\"{y}\" r=\"5\"/>");
    }
    out + "</svg>\n"
}

fn open(title: &str, description: &str, height: usize) -> String {
    format!(
        "<svg role=\"img\" width=\"100%\" height=\"{height}\">\n<title>{}</title>\n<desc>{}</desc>\n",
        escape(title),
        escape(description)
    )
}

fn push_label(out: &mut String, row: &Row, top: usize) {
    let (y, label, shown) = (top + BASELINE, escape(&row.label), escape(&row.shown));
    let _ = writeln!(out, "<text class=\"label\" x=\"0\" y=\"{y}\">{label}</text>");
    let _ = writeln!(out, "<text class=\"value\" x=\"100%\" y=\"{y}\" text-anchor=\"end\">{shown}</text>");
}

/// A line and a number for each power of ten.
fn push_axis(out: &mut String, decades: i32, height: usize) {
    for decade in 0..=decades {
        let place = f64::from(decade) / f64::from(decades) * 100.0;
        let anchor = match decade {
            0 => "start",
            last if last == decades => "end",
            _ => "middle",
        };
        let zeros = ["1", "10", "100", "1k", "10k", "100k", "1M"];
        let number = usize::try_from(decade).ok().and_then(|decade| zeros.get(decade)).copied().unwrap_or("");
        let _ = writeln!(
            out,
            "<line class=\"grid\" x1=\"{place:.2}%\" y1=\"{}\" x2=\"{place:.2}%\" y2=\"{height}\"/>",
            AXIS - 6
        );
        let _ = writeln!(
            out,
            "<text class=\"axis\" x=\"{place:.2}%\" y=\"11\" text-anchor=\"{anchor}\">{number}</text>"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(values: &[f64]) -> Vec<Row> {
        values.iter().map(|&value| Row { label: "<a>".into(), value, shown: value.to_string() }).collect()
    }

    #[test]
    fn bars_are_as_long_as_their_values() {
        let chart = bars("t", "d", &rows(&[200.0, 50.0, 0.0]));
        for width in ["width=\"100.00%\"", "width=\"25.00%\"", "width=\"0.00%\""] {
            assert!(chart.contains(width), "{chart}");
        }
        assert!(!chart.contains("<a>") && chart.contains("&lt;a&gt;"));
        assert!(!bars("t", "d", &rows(&[0.0])).contains("NaN"));
    }

    #[test]
    fn dots_stand_at_their_power_of_ten() {
        let chart = dots("t", "d", &rows(&[77_123.0, 1000.0, 0.2]));
        for place in ["cx=\"97.74%\"", "cx=\"60.00%\"", "cx=\"0.00%\"", ">100k</text>"] {
            assert!(chart.contains(place), "{chart}");
        }
        assert!(dots("t", "d", &rows(&[1.0])).contains(">10</text>"), "an axis has a length");
    }
}
