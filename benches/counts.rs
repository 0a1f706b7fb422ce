//! How many instructions do the hot paths take? By callgrind, a tool of valgrind: the same program gives the same count to
//! a thousandth, whatever else the machine does, so that CI can hold what a clock cannot.
//!
//! `counts.tsv` has the counts and the compiler that they are of. Under another compiler there is nothing to compare.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a bench that cannot run says so and ends")]

use std::hint::black_box;
use std::path::Path;
use std::process::{Command, ExitCode};

use kalima::kernel::{Kernel, VARIABLE};
use kalima::morphology::segment::{Dialect, Scheme, Segmenter};
use kalima::{Algorithm, Normalizer, Stemmer, Tokenizer};

const TEXT: &str = concat!(
    include_str!("texts/news.txt"),
    include_str!("texts/vocalized.txt"),
    include_str!("texts/social.txt")
);
const N: &str = include_str!("n.spec");

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/counts.tsv");

/// Those kernels that valgrind knows and that differ most: the reference, and what most machines run.
const KERNELS: [Kernel; 2] = [Kernel::Scalar, Kernel::Avx2];

/// Growth that is told, and growth that fails.
const WARNS: f64 = 1.05;
const FAILS: f64 = 1.25;

/// Something done often: a name, and what prepares it and gives a call of it. Each returns something that depends on
/// all of the work.
type HotPath = (&'static str, fn() -> Box<dyn Fn() -> usize>);

const HOT_PATHS: &[HotPath] = &[
    ("normalize N", || normalize(N)),
    ("normalize search", || normalize("search")),
    ("normalize clean", || normalize("clean")),
    ("normalize lucene, lines", || normalize_lines("lucene")),
    ("align N", || align(N)),
    ("align search", || align("search")),
    ("tokens", || Box::new(|| Tokenizer::default().tokens(TEXT).map(|token| token.range.end).sum())),
    ("stems light10", || {
        let stemmer = Stemmer::new(Algorithm::Light10);
        Box::new(move || TEXT.split_whitespace().map(|word| stemmer.stem(word).len()).sum())
    }),
    ("segment", || {
        let segmenter = Segmenter::new(Scheme::Full, Dialect::Standard);
        Box::new(move || TEXT.split_whitespace().map(|word| segmenter.segment(word).segments.len()).sum())
    }),
];

fn normalizer(spec: &str) -> Normalizer {
    spec.parse().unwrap()
}

fn normalize(spec: &str) -> Box<dyn Fn() -> usize> {
    let normalizer = normalizer(spec);
    Box::new(move || normalizer.normalize(TEXT).len())
}

fn normalize_lines(spec: &str) -> Box<dyn Fn() -> usize> {
    let normalizer = normalizer(spec);
    Box::new(move || TEXT.lines().map(|line| normalizer.normalize(line).len()).sum())
}

fn align(spec: &str) -> Box<dyn Fn() -> usize> {
    let normalizer = normalizer(spec);
    Box::new(move || normalizer.align(TEXT).alignment().memory())
}

/// The only function whose instructions count. Its caller has done the work before, so that what is made once a process
/// is made.
#[inline(never)]
fn measured(work: &dyn Fn() -> usize) -> usize {
    // What stands behind the call keeps it from being a jump, behind which valgrind would not see the end.
    black_box(work())
}

fn run(path: &HotPath) {
    let work = path.1();
    let before = work();
    assert_eq!(measured(&*work), before, "{} answers otherwise the second time", path.0);
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        // Each path runs, and was recorded.
        [] | ["--test"] => {
            let recorded = Recorded::read();
            for path in HOT_PATHS {
                run(path);
                KERNELS.iter().for_each(|kernel| assert!(recorded.count(path.0, *kernel) > 0));
            }
            println!("{} hot paths", HOT_PATHS.len());
            ExitCode::SUCCESS
        }
        ["--path", name] => {
            Kernel::from_env().unwrap();
            run(HOT_PATHS.iter().find(|path| path.0 == name).unwrap());
            ExitCode::SUCCESS
        }
        ["--compare"] => counted().map_or(ExitCode::SUCCESS, |counts| compare(&counts)),
        ["--write"] => counted().map_or(ExitCode::FAILURE, |counts| write(&counts)),
        _ => panic!("{arguments:?}: expected --test, --compare, --write or --path NAME"),
    }
}

struct Count {
    path: &'static str,
    kernel: Kernel,
    instructions: u64,
}

/// The count of every path with every kernel; none, with a word about it, where there is no valgrind.
fn counted() -> Option<Vec<Count>> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("nothing is counted: there is no valgrind here (Debian: apt-get install valgrind)");
        return None;
    }
    let kernels = KERNELS.into_iter().filter(|kernel| {
        let there = kernel.is_available();
        if !there {
            println!("{} is not counted: this processor cannot run it", kernel.name());
        }
        there
    });
    let all = kernels.flat_map(|kernel| HOT_PATHS.iter().map(move |path| count(path.0, kernel)));
    Some(all.collect())
}

fn count(path: &'static str, kernel: Kernel) -> Count {
    let out = std::env::temp_dir().join(format!("kalima-counts-{}", std::process::id()));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=counts::measured*"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(std::env::current_exe().unwrap())
        .args(["--path", path])
        .env(VARIABLE, kernel.name())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{path}, {}: {said}", kernel.name());
    let instructions = total(&out);
    std::fs::remove_file(&out).unwrap();
    assert!(instructions > 0, "{path}: the function that is measured has no name: {said}");
    Count { path, kernel, instructions }
}

fn total(file: &Path) -> u64 {
    let profile = std::fs::read_to_string(file).unwrap();
    let summary = profile.lines().find_map(|line| line.strip_prefix("totals: ")).unwrap();
    summary.trim().parse().unwrap()
}

/// The compiler, and the machine for which it compiles.
fn compiler() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let host = said.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    format!("{}, {host}", said.lines().next().unwrap_or_default())
}

/// What was recorded, and of which compiler.
struct Recorded(String);

impl Recorded {
    fn read() -> Self {
        Recorded(std::fs::read_to_string(FILE).unwrap_or_else(|error| panic!("{FILE}: {error}")))
    }

    fn compiler(&self) -> &str {
        self.0.lines().find_map(|line| line.strip_prefix("compiler\t")).unwrap_or_default()
    }

    fn count(&self, path: &str, kernel: Kernel) -> u64 {
        let begin = format!("{path}\t{}\t", kernel.name());
        let count = self.0.lines().find_map(|line| line.strip_prefix(&begin));
        let count = count.unwrap_or_else(|| panic!("{path} is not recorded: make bench-counts WRITE=1"));
        count.parse().unwrap()
    }
}

fn compare(counts: &[Count]) -> ExitCode {
    let recorded = Recorded::read();
    let same_compiler = recorded.compiler() == compiler();
    let mut failed = false;
    println!("| path | kernel | instructions | a byte | recorded | |\n|---|---|---|---|---|---|");
    for Count { path, kernel, instructions } in counts {
        let before = recorded.count(path, *kernel);
        let growth = *instructions as f64 / before as f64;
        failed |= same_compiler && growth > FAILS;
        let verdict = match growth {
            _ if !same_compiler => String::new(),
            _ if growth > FAILS => format!("FAILS: {growth:.2} × as many"),
            _ if growth > WARNS => format!("warning: {growth:.2} × as many"),
            _ if growth < 1.0 / WARNS => format!("{growth:.2} × as many: record it"),
            _ => String::new(),
        };
        let a_byte = *instructions as f64 / TEXT.len() as f64;
        println!("| {path} | {} | {instructions} | {a_byte:.2} | {before} | {verdict} |", kernel.name());
    }
    if !same_compiler {
        println!("nothing is compared: the counts are of {}, this is {}", recorded.compiler(), compiler());
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn write(counts: &[Count]) -> ExitCode {
    let mut table = format!("compiler\t{}\n", compiler());
    for Count { path, kernel, instructions } in counts {
        table += &format!("{path}\t{}\t{instructions}\n", kernel.name());
    }
    std::fs::write(FILE, table).unwrap();
    ExitCode::SUCCESS
}
