//! The command `kalima` on a terminal.

#![cfg(all(feature = "cli", target_os = "linux"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

const KALIMA: &str = env!("CARGO_BIN_EXE_kalima");

/// A terminal: the end somebody looks at, and the end a process has.
fn terminal() -> (File, File) {
    let seen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&seen).unwrap();
    unlockpt(&seen).unwrap();
    let name = ptsname(&seen, Vec::new()).unwrap();
    let given = OpenOptions::new().read(true).write(true).open(name.to_str().unwrap()).unwrap();
    (File::from(seen), given)
}

/// All that a terminal shows until the process that had its other end is gone.
fn shown(mut seen: File) -> String {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    // A terminal whose other end is closed gives an error where a file would end.
    while let Ok(n @ 1..) = seen.read(&mut chunk) {
        bytes.extend_from_slice(&chunk[..n]);
    }
    String::from_utf8(bytes).unwrap()
}

/// Runs with standard output (and error) on a terminal, and gives what it shows.
fn run(args: &[&str], input: &str) -> String {
    let (seen, given) = terminal();
    let mut command = Command::new(KALIMA);
    command.args(args).stdin(Stdio::piped()).stderr(given.try_clone().unwrap()).stdout(given);
    let mut child = command.spawn().unwrap();
    drop(command);
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let shown = shown(seen);
    child.wait().unwrap();
    shown
}

#[test]
fn nothing_from_outside_moves_the_cursor_or_turns_lines() {
    let hostile = "\u{1B}]52;c;eA==\u{7}نص\u{9B}31m\u{202E}\u{2066}\u{7F}\rx\u{8}\r\n";
    let name = "\u{1B}[2J\u{9B}\u{202E}";
    let spec = format!("nfc | {name}");
    let mut runs = vec![run(&["tokenize", name], ""), run(&["normalize", "--spec", &spec], "")];
    for command in [
        &["tokenize"][..],
        &["sentences"],
        &["stem"],
        &["segment"],
        &["normalize", "--spec", "lucene"],
        &["explain", "--spec", "strip_controls"],
        &["audit", "--spec", "strip_controls"],
    ] {
        for format in ["text", "jsonl", "tsv"] {
            runs.push(run(&[command, &["--format", format]].concat(), hostile));
        }
    }
    for shown in runs {
        // The terminal itself makes CR LF of each line feed.
        let shown = shown.replace("\r\n", "\n");
        let obeyed = |c: char| {
            (c.is_control() && !matches!(c, '\n' | '\t'))
                || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!shown.is_empty() && !shown.contains(obeyed), "{shown:?}");
    }
}

#[test]
fn analysis_is_a_table_with_arabic_isolated() {
    let table = run(&["analyze", "--spec", "lucene"], "كَتَبَ\u{2067}.\n");
    let expected = "sentence 0\r\n\
                    start  end  kind         text  norm  stem\r\n\
                    0      6    arabic       \u{2068}كَتَبَ\u{2069}   \u{2068}كتب\u{2069}   \u{2068}كتب\u{2069}\r\n\
                    7      8    punctuation  .     .\r\n";
    assert_eq!(table, expected);
}

#[test]
fn readings_are_a_table_with_arabic_isolated() {
    let table = run(&["segment", "--explain"], "\u{202E}كِتابهم\n");
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("كِتابهم"), "{table}");
    let best: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
    assert_eq!(best[1..4], ["\u{2068}كتاب+هم\u{2069}", "\u{2068}كتاب\u{2069}", "noun"], "{table}");
}

#[test]
fn somebody_who_sits_there_is_told_what_is_awaited() {
    let (mut seen, given) = terminal();
    let mut command = Command::new(KALIMA);
    command.arg("stem").stdin(given.try_clone().unwrap()).stderr(given).stdout(Stdio::piped());
    let child = command.spawn().unwrap();
    drop(command);
    seen.write_all("والكتاب\n\u{4}".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "كتاب\n");
    assert!(shown(seen).contains("kalima: reading from the terminal"));
}

#[test]
fn somebody_who_names_no_recipe_is_told_which_it_is() {
    let shown = run(&["normalize"], "أَحمد\n");
    assert!(shown.contains("kalima: by the preset clean; --spec takes another, "), "{shown}");
    assert!(!run(&["normalize", "--spec", "search"], "أَحمد\n").contains("kalima: "));
}

#[test]
fn progress_shows_a_harmless_name_and_goes() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli-progress");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let hostile = "a\u{9B}31m\u{202E}b";
    fs::write(folder.join(hostile), "نص\n".repeat(1_000_000)).unwrap();
    for (file, watched) in [(hostile, true), ("-", false)] {
        let (seen, given) = terminal();
        let mut command = Command::new(KALIMA);
        command.args(["stem", file, "-o", "out"]).current_dir(&folder).stderr(given);
        let child = command.stdin(Stdio::null()).spawn();
        drop(command);
        let shown = shown(seen);
        assert!(child.unwrap().wait().unwrap().success(), "{shown:?}");
        assert_eq!(shown.contains("a\\u009B31m\\u202Eb"), watched, "{shown:?}");
        assert!(!shown.contains(['\u{9B}', '\u{202E}']), "{shown:?}");
        assert_eq!(shown.is_empty(), !watched);
    }
}
