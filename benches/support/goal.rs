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

    /// The question, and who stands beside whom.
    pub fn title(&self, question: &str) -> String {
        match self.beside.as_slice() {
            [] => format!("{question}: {}", self.engine),
            others => format!("{question}: {} : {}", self.engine, others.join(", ")),
        }
    }
}

/// What was measured for a goal, text by text.
pub struct Verdict {
    pub goal: String,
    pub bound: Bound,
    pub figures: Vec<(String, f64)>,
}

impl Verdict {
    fn median(&self) -> f64 {
        median(self.figures.iter().map(|(_, figure)| *figure).collect())
    }

    /// The text that is worst for us, its figure, and its part of the median.
    fn worst(&self) -> Option<(&str, f64, f64)> {
        let by_figure = |a: &&(String, f64), b: &&(String, f64)| a.1.total_cmp(&b.1);
        let small_is_good = matches!(self.bound, Bound::Slower(_) | Bound::AtMost(_));
        let (name, figure) = if small_is_good {
            self.figures.iter().max_by(by_figure)
        } else {
            self.figures.iter().min_by(by_figure)
        }?;
        let part = if small_is_good { self.median() / figure } else { figure / self.median() };
        Some((name, *figure, part))
    }

    fn row(&self) -> Option<String> {
        let (median, (name, figure, part)) = (self.median(), self.worst()?);
        let (wanted, held) = match self.bound {
            Bound::Faster(least) => (format!("≥ {least}"), median >= least && part >= LEAST),
            Bound::FasterOnEach(least) => (format!("≥ {least} each"), figure >= least),
            Bound::Slower(most) | Bound::AtMost(most) => (format!("≤ {most}"), figure <= most),
            Bound::Shown => (String::new(), true),
        };
        let held = match (wanted.is_empty(), held) {
            (true, _) => "",
            (_, true) => "held",
            (_, false) => "**missed**",
        };
        let worst = match self.figures.len() {
            1 => " | ".into(),
            _ => format!("{}, {name} | {:.0} %", significant(figure), part * 100.0),
        };
        Some(format!("| {} | {} | {worst} | {wanted} | {held} |", self.goal, significant(median)))
    }
}

/// Three digits that say something, whatever the size.
fn significant(figure: f64) -> String {
    let before_point = figure.abs().max(1e-9).log10().floor() as i32 + 1;
    format!("{figure:.*}", usize::try_from(3 - before_point).unwrap_or(0).min(4))
}

/// The table of all goals.
pub fn print(verdicts: &[Verdict]) {
    if verdicts.is_empty() {
        return;
    }
    println!("\n| goal | median | worst text | of the median | wanted | |\n|---|---|---|---|---|---|");
    verdicts.iter().filter_map(Verdict::row).for_each(|row| println!("{row}"));
}
