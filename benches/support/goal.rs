//! What is wanted of an engine, and whether it is so.

use super::clock::median;

/// No text may fall below this part of the median.
const LEAST: f64 = 0.6;

/// An engine beside the fastest of some others.
pub struct Goal {
    pub engine: String,
    pub beside: Vec<String>,
    pub bound: Bound,
}

#[derive(Clone, Copy)]
pub enum Bound {
    /// At least that many times as fast as the others: the median of the texts, and no text far below it.
    Faster(f64),
    /// The same on each text.
    FasterOnEach(f64),
    /// At most that many times their time, on each text.
    Slower(f64),
    /// At most so much on each text: nanoseconds a piece, or what else is measured.
    AtMost(f64),
    /// How many times as fast; nothing is wanted.
    Shown,
}

impl Goal {
    pub fn new(engine: &str, beside: &[&str], bound: Bound) -> Self {
        Goal { engine: engine.into(), beside: beside.iter().map(|&name| name.into()).collect(), bound }
    }

    /// Who stands beside whom.
    pub fn title(&self) -> String {
        match self.beside.as_slice() {
            [] => self.engine.clone(),
            others => format!("{} : {}", self.engine, others.join(", ")),
        }
    }
}

/// What was measured for a goal of a question, text by text.
pub struct Verdict {
    pub question: String,
    pub goal: String,
    pub bound: Bound,
    pub figures: Vec<(String, f64)>,
}

impl Verdict {
    /// The goal, and what is wanted.
    fn heading(&self) -> String {
        let wanted = match self.bound {
            Bound::Faster(least) => format!(" ≥ {least}"),
            Bound::FasterOnEach(least) => format!(" ≥ {least} each"),
            Bound::Slower(most) | Bound::AtMost(most) => format!(" ≤ {most}"),
            Bound::Shown => String::new(),
        };
        self.goal.clone() + &wanted
    }

    /// The median, the text that is worst for us and its part of the median, and whether that is as wanted.
    fn cell(&self) -> String {
        let figures = || self.figures.iter().map(|(_, figure)| *figure);
        let median = median(figures().collect());
        let small_is_good = matches!(self.bound, Bound::Slower(_) | Bound::AtMost(_));
        let worst =
            if small_is_good { figures().fold(0.0, f64::max) } else { figures().fold(f64::MAX, f64::min) };
        let part = if small_is_good { median / worst } else { worst / median };
        let held = match self.bound {
            Bound::Faster(least) => median >= least && part >= LEAST,
            Bound::FasterOnEach(least) => worst >= least,
            Bound::Slower(most) | Bound::AtMost(most) => worst <= most,
            Bound::Shown => true,
        };
        let missed = if held { "" } else { " **missed**" };
        if self.figures.len() == 1 {
            return format!("{}{missed}", significant(median));
        }
        format!("{}, {} ({:.0} %){missed}", significant(median), significant(worst), part * 100.0)
    }
}

/// Three digits that say something, whatever the size.
fn significant(figure: f64) -> String {
    let before_point = figure.abs().max(1e-9).log10().floor() as i32 + 1;
    format!("{figure:.*}", usize::try_from(3 - before_point).unwrap_or(0).min(4))
}

/// The tables of all goals: questions with the same goals share one, a row each.
pub fn print(verdicts: &[Verdict]) {
    if verdicts.is_empty() {
        return;
    }
    println!("\n## goals: the median of the texts, the worst text and its part of the median");
    let rows: Vec<&[Verdict]> = verdicts.chunk_by(|a, b| a.question == b.question).collect();
    for table in rows.chunk_by(|a, b| headings(a) == headings(b)) {
        println!("\n| | {} |\n|---{}|", headings(table[0]).join(" | "), "|---".repeat(table[0].len()));
        for row in table {
            let cells: Vec<String> = row.iter().map(Verdict::cell).collect();
            println!("| {} | {} |", row[0].question, cells.join(" | "));
        }
    }
}

fn headings(row: &[Verdict]) -> Vec<String> {
    row.iter().map(Verdict::heading).collect()
}
