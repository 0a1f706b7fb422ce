//! What the benches share: texts, engines, digests, and the loop that times them.
//!
//! A bench is data: a question, texts cut into pieces, engines that answer it, and the digest of each answer. All
//! engines are checked before any is timed, so every bench is a test as well. Engines take turns, round by round, and
//! the median of the rounds counts: a noisy neighbour disturbs a round of all of them, not all rounds of one.

#![allow(dead_code, reason = "each bench uses a part of it")]

use std::error::Error;
use std::hint::black_box;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use xxhash_rust::xxh3::Xxh3;

/// The texts of the repository, one a genre.
const TEXTS: [(&str, &str); 5] = [
    ("news", include_str!("texts/news.txt")),
    ("social", include_str!("texts/social.txt")),
    ("vocalized", include_str!("texts/vocalized.txt")),
    ("legal", include_str!("texts/legal.txt")),
    ("dialect", include_str!("texts/dialect.txt")),
];

/// The expected answers: bench, engine, text, XXH3-64 of all output. What stands here for an engine of ours changes
/// only together with the fingerprint or the rules of what it runs.
const DIGESTS: &str = include_str!("digests.tsv");

const ROUNDS: usize = 101;
/// A long text is timed part by part, this many pieces each, so that no measurement is longer than a slice.
const PART: usize = 256;
/// Shorter than a time slice, so that most rounds of most engines are undisturbed on a machine that is shared.
const ROUND: Duration = Duration::from_micros(300);

/// What is asked of several engines.
pub struct Question {
    /// The name of the bench, as in `digests.tsv`.
    pub name: &'static str,
    /// The question in one sentence.
    pub asks: &'static str,
    /// What a call is given.
    pub pieces: fn(&str) -> Vec<String>,
    /// What the table shows.
    pub unit: Unit,
    /// The first is the baseline of the ratios.
    pub engines: Vec<Engine>,
}

/// In what the answer is counted.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Megabytes (10⁶) of UTF-8 a second.
    Throughput,
    /// Nanoseconds for each piece.
    PerPiece,
}

/// Gives the answer for one piece to a sink.
type Run = dyn Fn(&str, &mut Sink);

/// One way to answer.
pub struct Engine {
    /// Its name, as in `digests.tsv`.
    pub name: String,
    /// The engine whose answers these must equal, where that is claimed.
    pub equals: Option<&'static str>,
    run: Box<Run>,
}

impl Engine {
    /// An engine that gives the answer for one piece to a sink.
    pub fn new(name: impl Into<String>, run: impl Fn(&str, &mut Sink) + 'static) -> Self {
        Engine { name: name.into(), equals: None, run: Box::new(run) }
    }

    /// Claims that the answers are those of another engine of the same question.
    pub fn equal_to(mut self, other: &'static str) -> Self {
        self.equals = Some(other);
        self
    }

    fn digest(&self, text: &Text) -> u64 {
        let mut sink = Sink { digest: Some(Xxh3::new()) };
        text.pieces.iter().for_each(|piece| (self.run)(piece, &mut sink));
        sink.digest.map_or(0, |digest| digest.digest())
    }

    /// Seconds for one pass, the mean of `passes`.
    fn time(&self, pieces: &[String], passes: u32) -> f64 {
        let mut sink = Sink { digest: None };
        let start = Instant::now();
        for _ in 0..passes {
            pieces.iter().for_each(|piece| (self.run)(black_box(piece), &mut sink));
        }
        start.elapsed().as_secs_f64() / f64::from(passes)
    }
}

/// Where answers go: into a digest, or nowhere while the clock runs.
pub struct Sink {
    digest: Option<Xxh3>,
}

impl Sink {
    /// Takes a part of the answer.
    #[inline]
    pub fn put(&mut self, part: &str) {
        match &mut self.digest {
            // The byte after each part, which UTF-8 never holds, keeps `ab c` apart from `a bc`.
            Some(digest) => {
                digest.update(part.as_bytes());
                digest.update(&[0xFF]);
            }
            None => {
                black_box(part);
            }
        }
    }
}

struct Text {
    name: String,
    pieces: Vec<String>,
    bytes: usize,
}

impl Text {
    fn new(name: &str, text: &str, cut: fn(&str) -> Vec<String>) -> Self {
        let pieces = cut(text);
        Text { name: name.into(), bytes: pieces.iter().map(String::len).sum(), pieces }
    }
}

/// Lines that are not empty: what a column of texts holds.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.is_empty()).map(String::from).collect()
}

/// How the bench was called. `cargo bench` adds `--bench`; without it nothing is timed.
struct Call {
    timed: bool,
    shared: bool,
    filter: Option<String>,
}

impl Call {
    fn parse() -> Result<Self, String> {
        let mut call = Call { timed: false, shared: false, filter: None };
        for argument in std::env::args().skip(1) {
            match argument.as_str() {
                "--bench" => call.timed = true,
                "--test" => call.timed = false,
                "--shared" => call.shared = true,
                other if other.starts_with('-') => {
                    return Err(format!("{other}: expected --shared, --test or a part of an engine's name"));
                }
                name => call.filter = Some(name.into()),
            }
        }
        Ok(call)
    }

    fn texts(&self, cut: fn(&str) -> Vec<String>) -> Result<Vec<Text>, Box<dyn Error>> {
        if !self.shared {
            return Ok(TEXTS.iter().map(|(name, text)| Text::new(name, text, cut)).collect());
        }
        let shared = std::env::var_os("KALIMA_SHARED").ok_or("--shared needs KALIMA_SHARED")?;
        let mut paths: Vec<PathBuf> = std::fs::read_dir(PathBuf::from(shared).join("corpora"))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
        paths.sort();
        let read = |path: &PathBuf| {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            std::fs::read_to_string(path).map(|text| Text::new(&name, &text, cut))
        };
        Ok(paths.iter().map(read).collect::<Result<_, _>>()?)
    }

    fn keeps(&self, engine: &Engine) -> bool {
        self.filter.as_ref().is_none_or(|part| engine.name.contains(part.as_str()))
    }
}

/// Checks every engine of the questions, then times them if `cargo bench` asks.
pub fn main(questions: Vec<Question>) -> ExitCode {
    match answer(questions) {
        Ok(wrong) if wrong.is_empty() => ExitCode::SUCCESS,
        Ok(wrong) => {
            eprintln!(
                "wrong digests; where the answers changed on purpose, benches/digests.tsv should have:"
            );
            wrong.iter().for_each(|line| eprintln!("{line}"));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn answer(questions: Vec<Question>) -> Result<Vec<String>, Box<dyn Error>> {
    let call = Call::parse()?;
    let mut wrong = Vec::new();
    for question in &questions {
        let texts = call.texts(question.pieces)?;
        let checked = texts.iter().flat_map(|text| question.check(text, call.shared));
        wrong.extend(checked);
        if wrong.is_empty() && call.timed {
            question.report(&texts, &call);
        }
    }
    let engines: usize = questions.iter().map(|question| question.engines.len()).sum();
    println!("{engines} engines checked, {} wrong answers", wrong.len());
    Ok(wrong)
}

impl Question {
    /// The rows of `digests.tsv` that do not hold, as they should be; and claims of equality that do not.
    fn check(&self, text: &Text, shared: bool) -> Vec<String> {
        let digests: Vec<(&Engine, u64)> = self.engines.iter().map(|e| (e, e.digest(text))).collect();
        let mut wrong = Vec::new();
        for (engine, digest) in &digests {
            let row = format!("{}\t{}\t{}\t{digest:016x}", self.name, engine.name, text.name);
            if !shared && !DIGESTS.lines().any(|line| line == row) {
                wrong.push(row);
            }
            let Some(other) = engine.equals else { continue };
            if !digests.iter().any(|(e, d)| e.name == other && d == digest) {
                wrong.push(format!("{} does not answer what {other} answers on {}", engine.name, text.name));
            }
        }
        wrong
    }

    fn report(&self, texts: &[Text], call: &Call) {
        let engines: Vec<&Engine> = self.engines.iter().filter(|engine| call.keeps(engine)).collect();
        let columns: Vec<Vec<f64>> = texts.iter().map(|text| whole(&engines, text)).collect();
        println!("\n## {}: {}\n", self.name, self.asks);
        let names: Vec<&str> = texts.iter().map(|text| text.name.as_str()).collect();
        let unit = match self.unit {
            Unit::Throughput => "MB/s",
            Unit::PerPiece => "ns",
        };
        println!("| {unit} (× baseline) | {} |", names.join(" | "));
        println!("|---|{}", "---|".repeat(names.len()));
        for (row, engine) in engines.iter().enumerate() {
            let cells: Vec<String> = texts
                .iter()
                .zip(&columns)
                .map(|(text, column)| self.cell(text, column[row], column[0] / column[row]))
                .collect();
            println!("| {} | {} |", engine.name, cells.join(" | "));
        }
        println!();
    }

    fn cell(&self, text: &Text, seconds: f64, ratio: f64) -> String {
        match self.unit {
            Unit::Throughput => format!("{:.0} ({ratio:.2})", text.bytes as f64 / seconds / 1e6),
            Unit::PerPiece => format!("{:.1} ({ratio:.2})", seconds * 1e9 / text.pieces.len() as f64),
        }
    }
}

/// Seconds for one pass of each engine over the text: the medians of its parts, added.
fn whole(engines: &[&Engine], text: &Text) -> Vec<f64> {
    let mut total = vec![0.0; engines.len()];
    for part in text.pieces.chunks(PART) {
        medians(engines, part).iter().zip(&mut total).for_each(|(median, sum)| *sum += median);
    }
    total
}

fn medians(engines: &[&Engine], text: &[String]) -> Vec<f64> {
    // The first pass warms up and tells how many passes fill a round.
    let passes: Vec<u32> = engines
        .iter()
        .map(|engine| (ROUND.as_secs_f64() / engine.time(text, 1).max(1e-9)).ceil().clamp(1.0, 1e6) as u32)
        .collect();
    let mut times = vec![Vec::with_capacity(ROUNDS); engines.len()];
    for _ in 0..ROUNDS {
        for (i, engine) in engines.iter().enumerate() {
            times[i].push(engine.time(text, passes[i]));
        }
    }
    times.into_iter().map(median).collect()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
