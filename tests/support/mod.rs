//! What several test files need: where their data lies, and the contracts that hold for every text.

#![allow(dead_code, reason = "each test file takes a part of it")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a file that cannot be read is a failed test")]

pub mod bad_input;
pub mod contracts;
pub mod counting;
#[cfg(target_os = "linux")]
pub mod guarded;
pub mod nasty;
pub mod random;
pub mod recipes;
pub mod rivals;
pub mod stems;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// The shared folder: the one that `KALIMA_SHARED` names, else `../shared` beside the repository; none, with a word
/// about it, where it is absent. Tests that need it pass then: the repository's own data are tested in any case.
pub fn shared_folder() -> Option<PathBuf> {
    let shared = std::env::var_os("KALIMA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    if !shared.is_dir() {
        println!("skipped: no shared folder; KALIMA_SHARED names it");
        return None;
    }
    Some(shared)
}

/// The text of a file of the shared folder, unpacked if its name ends in `.gz`; none where it is absent.
pub fn shared_file(name: &str) -> Option<String> {
    let Ok(mut file) = File::open(shared_folder()?.join(name)) else {
        println!("skipped: {name} is not in the shared folder");
        return None;
    };
    let mut text = String::new();
    if name.ends_with(".gz") {
        flate2::read::GzDecoder::new(file).read_to_string(&mut text).unwrap();
    } else {
        file.read_to_string(&mut text).unwrap();
    }
    Some(text)
}

/// The rows of a golden file of the shared folder; none where it is absent.
pub fn golden(name: &str) -> Vec<Value> {
    shared_file(&format!("parity/{name}")).map_or_else(Vec::new, |text| json_lines(name, &text))
}

/// The path of a file of `testdata/`.
pub fn testdata(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(name)
}

/// The rows of a file of cases.
pub fn cases(name: &str) -> Vec<Value> {
    let path = testdata(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    json_lines(name, &text)
}

/// The rows of a text in JSON Lines that was read from the file `name`.
pub fn json_lines(name: &str, text: &str) -> Vec<Value> {
    let row = |(i, line)| {
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}, line {}: {error}", i + 1))
    };
    let rows: Vec<Value> = text.lines().enumerate().map(row).collect();
    assert!(!rows.is_empty(), "{name} has no line");
    rows
}

/// A field that holds text.
pub fn field<'a>(row: &'a Value, name: &str) -> &'a str {
    row[name].as_str().unwrap_or_else(|| panic!("{row} has no text {name:?}"))
}

/// Does `work` for every item, on all processors.
pub fn in_parallel<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let take = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(item);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(take))));
}
