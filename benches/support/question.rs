//! What is asked of several engines.

use super::clock;
use super::engine::Engine;
use super::goal::{Bound, Goal, Verdict};
use super::texts::Text;

/// The expected answers: bench, engine, text, XXH3-64 of all output. What stands here for an engine of ours changes
/// only together with the fingerprint or the rules of what it runs.
const DIGESTS: &str = include_str!("../digests.tsv");

pub struct Question {
    /// The name of the bench, as in `digests.tsv`.
    pub name: String,
    /// The question in one sentence.
    pub asks: &'static str,
    /// The names of its texts; none stands for all.
    pub texts: &'static [&'static str],
    /// What a call is given.
    pub pieces: fn(&str) -> Vec<String>,
    /// What the table shows.
    pub unit: Unit,
    /// The first is the baseline of the ratios in the table.
    pub engines: Vec<Engine>,
    pub goals: Vec<Goal>,
}

/// In what the answer is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Megabytes (10⁶) of UTF-8 a second.
    Throughput,
    /// Nanoseconds for each piece.
    PerPiece,
}

impl Question {
    /// The rows of `digests.tsv` that do not hold, as they should be; and claims of equality that do not.
    pub fn check(&self, text: &Text, shared: bool) -> Vec<String> {
        let digests: Vec<(&Engine, u64)> = self.engines.iter().map(|e| (e, e.digest(text))).collect();
        let mut wrong = Vec::new();
        for (engine, digest) in &digests {
            let row = format!("{}\t{}\t{}\t{digest:016x}", self.name, engine.name, text.name);
            if !shared && !DIGESTS.lines().any(|line| line == row) {
                wrong.push(row);
            }
            let Some(other) = &engine.equals else { continue };
            if !digests.iter().any(|(e, d)| e.name == *other && d == digest) {
                wrong.push(format!(
                    "{}: {} does not answer what {other} answers on {}",
                    self.name, engine.name, text.name
                ));
            }
        }
        wrong
    }

    /// Prints the table, a row for each text, and judges the goals.
    pub fn report(&self, texts: &[Text]) -> Vec<Verdict> {
        let unit = match self.unit {
            Unit::Throughput => "MB/s",
            Unit::PerPiece => "ns",
        };
        let names: Vec<&str> = self.engines.iter().map(|engine| engine.name.as_str()).collect();
        println!("\n## {}: {}\n", self.name, self.asks);
        println!("| {unit} (× the first) | {} |\n|---{}|", names.join(" | "), "|---".repeat(names.len()));
        let times: Vec<Vec<f64>> = texts.iter().map(|text| self.row(text)).collect();
        println!();
        self.goals.iter().filter_map(|goal| self.judge(goal, texts, &times)).collect()
    }

    /// Times all engines on a text and prints the row.
    fn row(&self, text: &Text) -> Vec<f64> {
        let seconds = clock::medians(&self.engines, &text.pieces);
        let cell = |time: &f64| match self.unit {
            Unit::Throughput => format!("{:.0} ({:.2})", text.bytes as f64 / time / 1e6, seconds[0] / time),
            Unit::PerPiece => {
                format!("{:.1} ({:.2})", time * 1e9 / text.pieces.len() as f64, seconds[0] / time)
            }
        };
        let cells: Vec<String> = seconds.iter().map(cell).collect();
        println!("| {} | {} |", text.name, cells.join(" | "));
        seconds
    }

    /// None where an engine of the goal is not here: a kernel that this processor cannot run.
    fn judge(&self, goal: &Goal, texts: &[Text], times: &[Vec<f64>]) -> Option<Verdict> {
        let place = |name: &String| self.engines.iter().position(|engine| engine.name == *name);
        let ours = place(&goal.engine)?;
        let beside: Vec<usize> = goal.beside.iter().map(place).collect::<Option<_>>()?;
        let figure = |text: &Text, times: &Vec<f64>| {
            let other = beside.iter().map(|&i| times[i]).fold(f64::INFINITY, f64::min);
            match goal.bound {
                Bound::Slower(_) => times[ours] / other,
                Bound::AtMost(_) => times[ours] * 1e9 / text.pieces.len() as f64,
                Bound::Faster(_) | Bound::FasterOnEach(_) | Bound::Shown => other / times[ours],
            }
        };
        let figures = texts.iter().zip(times).map(|(text, times)| (text.name.clone(), figure(text, times)));
        Some(Verdict {
            question: self.name.clone(),
            goal: goal.title(),
            bound: goal.bound,
            figures: figures.collect(),
        })
    }
}
