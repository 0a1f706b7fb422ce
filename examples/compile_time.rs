//! How long the largest recipes take to compile, and what their tables hold.
//!
//! `cargo run --release --example compile_time [-- SPEC…]`: each spec as often as the caps allow (256 steps, 64 KiB, 32
//! patterns), in a process of its own; without arguments each step's own example, some that are large, and each preset.

use std::error::Error;
use std::process::Command;
use std::time::{Duration, Instant};

use kalima::Normalizer;
use kalima::normalize::{MAX_BYTES, MAX_PATTERNS, MAX_STEPS, Spec, presets, steps};

/// How often each is compiled; the fastest counts.
const RUNS: usize = 3;

/// The spec as often as it may stand in one recipe.
fn at_the_cap(spec: &str) -> Result<(String, usize), Box<dyn Error>> {
    let one: Spec = spec.parse()?;
    let steps = one.steps().len().max(1);
    let patterns = one.steps().iter().filter(|step| step.info.name == "sub").count();
    let by_patterns = MAX_PATTERNS.checked_div(patterns).unwrap_or(MAX_STEPS);
    let times = (MAX_STEPS / steps).min(MAX_BYTES / (spec.len() + 1)).min(by_patterns).max(1);
    Ok((vec![spec; times].join("|"), times))
}

/// One row of the table. Memory is what the process has come to hold at most, so each spec has a process of its own.
fn row(spec: &str) -> Result<String, Box<dyn Error>> {
    let (text, times) = at_the_cap(spec)?;
    let before = peak_memory();
    let (mut parsed, mut compiled) = (Duration::MAX, Duration::MAX);
    for _ in 0..RUNS {
        let start = Instant::now();
        let recipe: Spec = text.parse()?;
        parsed = parsed.min(start.elapsed());
        let start = Instant::now();
        drop(Normalizer::new(recipe));
        compiled = compiled.min(start.elapsed());
    }
    let ms = |duration: Duration| duration.as_secs_f64() * 1e3;
    let memory = match (before, peak_memory()) {
        (Some(before), Some(after)) => format!("{:.1}", (after - before) as f64 / 1024.0),
        _ => "unknown".to_owned(),
    };
    let name: String = spec.chars().take(60).collect();
    Ok(format!("| `{name}` | {times} | {:.1} | {:.1} | {memory} |", ms(parsed), ms(compiled)))
}

/// The most memory that this process has held, in KiB, where the system tells (Linux).
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// A `map` of as many pairs as a spec can hold.
fn large_map() -> String {
    let pair = |cp: u32| char::from_u32(cp).map(|from| format!("\"{from}\", \"{from}x\""));
    let pairs: Vec<_> = (0x4E00..0x4E00 + 4_000).filter_map(pair).collect();
    format!("map({})", pairs.join(", "))
}

/// A `replace` of one text that takes all the bytes of a spec.
fn large_replace() -> String {
    format!("replace(\"{}\", \"\")", "ab".repeat(MAX_BYTES / 2 - 16))
}

fn specs() -> Vec<String> {
    let examples = steps::ALL.iter().map(|info| info.example.0.to_owned());
    let full = ["keep_arabic(digits, punctuation, latin, emoji)", "fold_persian(loans)", "strip_marks(all)"];
    let presets = presets::ALL.iter().map(|preset| preset.name.to_owned());
    let large = [large_map(), large_replace()];
    examples.chain(full.map(str::to_owned)).chain(presets).chain(large).collect()
}

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, spec] = given.as_slice()
        && flag == "--row"
    {
        println!("{}", row(spec)?);
        return Ok(());
    }
    println!("| recipe | times | parse, ms | compile, ms | memory, MiB |\n|---|---|---|---|---|");
    for spec in if given.is_empty() { specs() } else { given } {
        let output = Command::new(std::env::current_exe()?).args(["--row", &spec]).output()?;
        print!("{}", String::from_utf8(output.stdout)?);
        eprint!("{}", String::from_utf8(output.stderr)?);
    }
    Ok(())
}
