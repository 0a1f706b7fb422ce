//! What a recipe changes in real text: how often, and a sample to read.
//!
//! `cargo run --release --example changes -- SPEC FILE… [--sample N] [--seed S]`: for each file its code points, the
//! changes, changes per million code points and changed lines; then N changes in context, `before → after`, drawn from all
//! files alike. The same seed draws the same sample. Lines of a file are normalized one by one, and changes that touch are
//! one.

use std::error::Error;
use std::ops::Range;
use std::path::Path;
use std::process::ExitCode;

use kalima::Normalizer;

/// Code points shown on either side of a change.
const CONTEXT: usize = 30;

const USAGE: &str = "usage: changes SPEC FILE… [--sample N] [--seed S]";

struct Options {
    spec: String,
    files: Vec<String>,
    sample: usize,
    seed: u64,
}

impl Options {
    fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = arguments;
        let (mut words, mut sample, mut seed) = (Vec::new(), 0, 0);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--sample" => sample = number(&argument, arguments.next())?,
                "--seed" => seed = number(&argument, arguments.next())?,
                option if option.starts_with("--") => {
                    return Err(format!("no option is called {option}\n{USAGE}"));
                }
                _ => words.push(argument),
            }
        }
        let mut words = words.into_iter();
        let spec = words.next().ok_or_else(|| format!("a recipe is missing\n{USAGE}"))?;
        let files: Vec<String> = words.collect();
        if files.is_empty() {
            return Err(format!("a file is missing\n{USAGE}"));
        }
        Ok(Options { spec, files, sample, seed })
    }
}

fn number<N: std::str::FromStr>(option: &str, value: Option<String>) -> Result<N, String> {
    let value = value.ok_or_else(|| format!("{option} needs a number\n{USAGE}"))?;
    value.parse().map_err(|_| format!("{option} needs a number, not {value:?}\n{USAGE}"))
}

/// Numbers from a seed, the same on every machine (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((bits ^ (bits >> 31)) % bound as u64) as usize
    }
}

/// As many changes as wanted, each as likely as any other (reservoir sampling).
struct Sample {
    wanted: usize,
    seen: usize,
    random: Random,
    /// The number of the change among all of them, and how it reads.
    drawn: Vec<(usize, String)>,
}

impl Sample {
    fn offer(&mut self, change: impl FnOnce() -> String) {
        self.seen += 1;
        if self.drawn.len() < self.wanted {
            self.drawn.push((self.seen, change()));
            return;
        }
        let place = self.random.below(self.seen);
        if place < self.wanted {
            self.drawn[place] = (self.seen, change());
        }
    }
}

/// What was counted in one file.
#[derive(Default)]
struct Count {
    code_points: usize,
    changes: usize,
    lines: usize,
    changed_lines: usize,
}

impl Count {
    fn row(&self, name: &str) -> String {
        let million = self.changes as f64 * 1e6 / self.code_points.max(1) as f64;
        let Count { code_points, changes, lines, changed_lines } = self;
        format!("| {name} | {code_points} | {changes} | {million:.1} | {changed_lines} of {lines} |")
    }

    fn add(&mut self, other: &Count) {
        self.code_points += other.code_points;
        self.changes += other.changes;
        self.lines += other.lines;
        self.changed_lines += other.changed_lines;
    }
}

fn count(normalizer: &Normalizer, name: &str, text: &str, sample: &mut Sample) -> Count {
    let mut count = Count::default();
    for (number, line) in text.lines().enumerate() {
        let aligned = normalizer.align(line);
        let changes = changes(aligned.edits().map(|edit| (edit.source.range(), edit.target.range())));
        count.code_points += line.chars().count() + 1;
        count.lines += 1;
        count.changed_lines += usize::from(!changes.is_empty());
        count.changes += changes.len();
        for (source, target) in &changes {
            sample.offer(|| {
                let (before, after) = (around(line, source), around(aligned.text(), target));
                format!("{name}:{}\t{before}\t→\t{after}", number + 1)
            });
        }
    }
    count
}

/// Edits, those that touch put together.
fn changes(edits: impl Iterator<Item = (Range<usize>, Range<usize>)>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut changes: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (source, target) in edits {
        match changes.last_mut() {
            Some((before, after)) if before.end == source.start => {
                before.end = source.end;
                after.end = target.end;
            }
            _ => changes.push((source, target)),
        }
    }
    changes
}

/// A range in brackets, with what stands around it.
fn around(text: &str, range: &Range<usize>) -> String {
    let before = text[..range.start].char_indices().rev().take(CONTEXT).last();
    let start = before.map_or(range.start, |(at, _)| at);
    let behind = text[range.end..].chars().take(CONTEXT).map(char::len_utf8).sum::<usize>();
    let [left, middle, right] =
        [&text[start..range.start], &text[range.clone()], &text[range.end..range.end + behind]];
    format!("{left}⟦{middle}⟧{right}").replace('\t', "␉")
}

fn run() -> Result<(), Box<dyn Error>> {
    let options = Options::parse(std::env::args().skip(1))?;
    let normalizer: Normalizer =
        options.spec.parse().map_err(|error| format!("{}: {error}", options.spec))?;
    let mut sample =
        Sample { wanted: options.sample, seen: 0, random: Random(options.seed), drawn: Vec::new() };
    let mut all = Count::default();
    println!("| file | code points | changes | per million | changed lines |\n|---|---|---|---|---|");
    for path in &options.files {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        let name =
            Path::new(path).file_stem().map_or(path.clone(), |name| name.to_string_lossy().into_owned());
        let count = count(&normalizer, &name, &text, &mut sample);
        println!("{}", count.row(&name));
        all.add(&count);
    }
    println!("{}", all.row("all"));
    sample.drawn.sort_unstable_by_key(|(number, _)| *number);
    for (_, change) in &sample.drawn {
        println!("{change}");
    }
    Ok(())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("changes: {error}");
            ExitCode::FAILURE
        }
    }
}
