//! The command `kalima`, run as a user runs it.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const KALIMA: &str = env!("CARGO_BIN_EXE_kalima");

/// An empty folder of a test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs `kalima` with these words in a folder, giving it `input` in these pieces.
fn run_in(folder: &Path, args: &[&str], input: &[&[u8]]) -> Output {
    let mut command = Command::new(KALIMA);
    command
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let pieces: Vec<Vec<u8>> = input.iter().map(|piece| piece.to_vec()).collect();
    let writer = std::thread::spawn(move || {
        for (i, piece) in pieces.iter().enumerate() {
            if i > 0 {
                // Long enough for the reader to take what is there.
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            // A command that fails does not read on.
            let _ = stdin.write_all(piece);
        }
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn run(args: &[&str], input: &[u8]) -> Output {
    run_in(Path::new("."), args, &[input])
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// What is written where all goes well.
fn answer(args: &[&str], input: &[u8]) -> String {
    succeeded(&run(args, input))
}

fn succeeded(output: &Output) -> String {
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    text(&output.stdout).to_owned()
}

/// The one line of an error.
fn error(output: &Output, code: i32) -> String {
    let message = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{message}");
    assert!(message.starts_with("kalima: ") && message.ends_with('\n'), "{message:?}");
    assert_eq!(message.lines().count(), 1, "{message}");
    let harmful = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202A}'..='\u{202E}');
    assert!(!message.contains(harmful), "{message:?}");
    message.trim_end().to_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

const COMMANDS: [&[&str]; 10] = [
    &["normalize", "--spec", "lucene"],
    &["tokenize"],
    &["sentences"],
    &["sentences", "--splitter", "default(max_tokens=2)"],
    &["stem"],
    &["segment"],
    &["segment", "--explain", "--dialect", "all"],
    &["filter"],
    &["analyze", "--spec", "lucene"],
    &["explain", "--spec", "lucene"],
];

const FORMATS: [&str; 3] = ["text", "jsonl", "tsv"];

/// Line ends of every kind, blank lines, no last line end, a NUL, things that only look like line ends.
const MIXED: &str = "\u{FEFF}قالَ: «انتهى.» ومضى!\r\n\n\r\n***\nزوروا https://t.co/a؟ #الرياض_1\u{2028}نعم.\u{85}لا\rبلى\n\
                     a\0b\u{C}c 😀 12٫5\n  \t\nآخر السطر. بلا نهاية";

#[test]
fn every_example_of_the_help_is_true() {
    let tools = Path::new(KALIMA).parent().unwrap();
    let path = std::env::join_paths(
        std::iter::once(tools.to_owned()).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    )
    .unwrap();
    for page in [
        "",
        "analyze",
        "normalize",
        "tokenize",
        "sentences",
        "stem",
        "segment",
        "desegment",
        "filter",
        "explain",
        "audit",
        "profile",
        "steps",
        "presets",
        "stopwords",
    ] {
        let args = if page.is_empty() { vec!["--help"] } else { vec![page, "--help"] };
        let help = answer(&args, b"");
        let examples =
            help.split("\nExamples:\n").nth(1).unwrap_or_else(|| panic!("{page:?} has no example"));
        let mut lines = examples.lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).peekable();
        while let Some(line) = lines.next() {
            let command = line.strip_prefix("$ ").unwrap_or_else(|| panic!("no command: {line:?}"));
            let mut expected = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                expected.push(line);
            }
            let output = Command::new("sh").args(["-c", command]).env("PATH", &path).output().unwrap();
            assert_eq!(succeeded(&output).lines().collect::<Vec<_>>(), expected, "{command}");
            assert!(!expected.is_empty(), "{command}");
        }
    }
}

#[test]
fn the_version_is_the_crates() {
    assert_eq!(answer(&["--version"], b""), format!("kalima {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn empty_input_gives_no_rows() {
    for command in COMMANDS {
        for format in FORMATS {
            let args = [command, &["--format", format]].concat();
            let rows = answer(&args, b"").lines().count();
            assert_eq!(rows, usize::from(format == "tsv"), "{args:?}");
        }
    }
}

#[test]
fn lines_keep_their_ends() {
    let input = "أ\r\nأ\n\n\rأ\u{2028}أ\u{85}\u{C}\nأ";
    assert_eq!(answer(COMMANDS[0], input.as_bytes()), input.replace('أ', "ا"));
    assert_eq!(answer(&["tokenize"], "كتب،\r\n\nx".as_bytes()), "كتب ،\r\n\nx");
    assert_eq!(answer(&["stem"], "والكتاب  x\r\n".as_bytes()), "كتاب x\r\n");
}

#[test]
fn nul_is_a_character_like_others() {
    assert_eq!(answer(COMMANDS[0], b"a\0b\n"), "a\0b\n");
    let rows = answer(&["normalize", "--spec", "lucene", "--format", "jsonl"], b"a\0b\n");
    assert_eq!(rows, "{\"text\": \"a\\u0000b\", \"norm\": \"a\\u0000b\"}\n");
}

#[test]
fn analysis_of_lines_is_the_analysis_of_the_whole() {
    let analyzer = kalima::Analyzer::builder().normalizer("lucene".parse().unwrap()).build();
    // The mark of byte order is counted, and in no token.
    let unmarked = MIXED.strip_prefix('\u{FEFF}').unwrap();
    let document = analyzer.analyze(unmarked);
    let mut expected = Vec::new();
    for token in document.tokens() {
        let start = 1 + unmarked[..token.range().start].chars().count();
        let span = (start, start + token.text().chars().count());
        kalima::analyze::json::write_token(&mut expected, token, span, token.sentence(), None).unwrap();
    }
    assert!(document.sentences().len() > 5);
    let found = answer(&["analyze", "--spec", "lucene", "--format", "jsonl"], MIXED.as_bytes());
    assert_eq!(found, text(&expected));
}

#[test]
fn segments_of_an_analysis_stand_where_they_say() {
    let input = "قَرَأَ\nﻛﺘﺎﺑﻬﻢ وزفلطون x";
    let chars: Vec<char> = input.chars().collect();
    let args = ["analyze", "--spec", "clean", "--segmenter", "d3", "--format"];
    let rows = answer(&[&args[..], &["jsonl"]].concat(), input.as_bytes());
    let rows: Vec<serde_json::Value> = rows.lines().map(|row| serde_json::from_str(row).unwrap()).collect();
    let found = rows.iter().map(|row| {
        let place =
            |segment: &serde_json::Value, key| usize::try_from(segment[key].as_u64().unwrap()).unwrap();
        let segments = row["segments"].as_array().unwrap().iter();
        let texts =
            segments.map(|segment| chars[place(segment, "start")..place(segment, "end")].iter().collect());
        (texts.collect::<Vec<String>>().join("+"), row["lemma"].as_str())
    });
    let expected = [("قَرَأَ", Some("قرأ")), ("ﻛﺘﺎﺑ+ﻬﻢ", Some("كتاب")), ("و+زفلطون", None), ("", None)];
    assert_eq!(found.collect::<Vec<_>>(), expected.map(|(parts, lemma)| (parts.to_owned(), lemma)));
    let segment = r#"{"role": "pronoun", "start": 11, "end": 13, "text": "هم", "form": "هم"}"#;
    assert_eq!(rows[1]["segments"][1], serde_json::from_str::<serde_json::Value>(segment).unwrap());

    let tsv = answer(&[&args[..], &["tsv"]].concat(), "مدرستهم 3".as_bytes());
    let columns = "start\tend\tkind\ttext\tnorm\tstem\tsentence\tlemma\tsegments\tforms\troles";
    let word = "0\t7\tarabic\tمدرستهم\tمدرستهم\tمدرستهم\t0\tمدرسة\tمدرست هم\tمدرسة هم\thost pronoun";
    assert_eq!(tsv, format!("{columns}\n{word}\n8\t9\tnumber\t3\t3\t\t0\t\t\t\t\n"));
    let piped = answer(&[&args[..], &["text"]].concat(), "مدرستهم".as_bytes());
    assert_eq!(piped, "0\t7\tarabic\tمدرستهم\tمدرستهم\tمدرستهم\tمدرسة\tمدرست هم\tمدرسة هم\thost pronoun\n");
}

#[test]
fn sentences_and_tokens_stand_where_they_say() {
    let chars: Vec<char> = MIXED.chars().collect();
    for command in ["tokenize", "sentences", "stem", "segment"] {
        let rows = answer(&[command, "--format", "jsonl"], MIXED.as_bytes());
        assert!(rows.lines().count() > 5, "{rows}");
        for row in rows.lines() {
            let row: serde_json::Value = serde_json::from_str(row).unwrap();
            let place = |key: &str| usize::try_from(row[key].as_u64().unwrap()).unwrap();
            let there: String = chars[place("start")..place("end")].iter().collect();
            assert_eq!(row["text"], there, "{command}");
        }
    }
}

#[test]
fn a_text_that_was_cut_is_put_together_again() {
    for scheme in ["d1", "full", "bw"] {
        for marker in ["+", "##", "--"] {
            let text = format!("{MIXED} وبكتابهم{marker}، {marker} والمعلمون");
            let cut = answer(&["segment", "--scheme", scheme, "--marker", marker], text.as_bytes());
            assert!(cut.contains(&format!(" و{marker} ")), "{cut}");
            assert_eq!(answer(&["desegment", "--marker", marker], cut.as_bytes()), text);
        }
    }
}

#[test]
fn segments_are_lists_that_join_to_the_word() {
    for row in answer(&["segment", "--format", "jsonl"], "وَبِكِتابِهِم x للكتاب".as_bytes()).lines()
    {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        let parts = row["segments"].as_array().unwrap();
        let joined: String = parts.iter().map(|part| part.as_str().unwrap()).collect();
        assert_eq!(row["text"], joined);
        assert_eq!((&row["lemma"], &row["known"]), (&"كتاب".into(), &"lexicon".into()));
        assert!(
            [&row["forms"], &row["roles"]].iter().all(|list| list.as_array().unwrap().len() == parts.len())
        );
    }
    let rows = answer(&["segment", "--scheme", "full", "--format", "tsv"], "للكتاب".as_bytes());
    let row = "0\t6\tللكتاب\tل ل كتاب\tل ال كتاب\tpreposition article host\tكتاب\tlexicon\n";
    assert_eq!(rows, format!("start\tend\ttext\tsegments\tforms\troles\tlemma\tknown\n{row}"));
}

#[test]
fn words_of_a_file_are_cut_too() {
    let folder = folder("own_words");
    fs::write(folder.join("mine.tsv"), "# mine\nnoun\tزفلوط\tnoun\t-\t-\tmy\t1\tزفاليط\n").unwrap();
    fs::write(folder.join("wrong.tsv"), "noun\tزفلوط\n").unwrap();
    let cut = |file: &str| run_in(&folder, &["segment", "--words", file], &["وبزفاليطهم".as_bytes()]);
    assert_eq!(succeeded(&cut("mine.tsv")), "و+ ب+ زفاليط +هم");
    let message = error(&cut("wrong.tsv"), 1);
    assert!(
        message.starts_with("kalima: wrong.tsv, line 1: a row that begins with noun has 8 columns"),
        "{message}"
    );
    fs::write(folder.join("utf16.tsv"), b"\xFF\xFEn\0").unwrap();
    let message = error(&cut("utf16.tsv"), 1);
    assert!(message.contains("UTF-16 (little-endian)") && message.contains("iconv -f UTF-16"), "{message}");
    assert!(error(&cut("absent.tsv"), 1).starts_with("kalima: absent.tsv: "));

    let run = |args: &[&str]| run_in(&folder, args, &["وبزفاليطهم".as_bytes()]);
    let stems = ["stem", "--words", "mine.tsv", "--stemmer"];
    assert_eq!(succeeded(&run(&[&stems[..], &["kalima"]].concat())), "زفلوط");
    let message = error(&run(&[&stems[..], &["light10"]].concat()), 2);
    let accepted =
        "words are for the stemmers kalima, kalima-light, not for \"light10\", which looks nothing up";
    assert_eq!(message, format!("kalima: --words: {accepted}"));
    let analyze = ["analyze", "--spec", "clean", "--words", "mine.tsv"];
    assert_eq!(error(&run(&analyze), 2), message);
    for (args, last) in [
        (&["--stemmer", "kalima"][..], "\tزفلوط\n"),
        (&["--segmenter", "d1"], "\tزفلوط\tو بزفاليطهم\tو بزفاليطهم\tconjunction host\n"),
    ] {
        let found = succeeded(&run(&[&analyze[..], args].concat()));
        assert!(found.ends_with(last), "{found}");
    }
}

#[test]
fn stems_of_a_dialect_are_those_of_its_clitics() {
    let stem =
        |stemmer, dialect| run(&["stem", "--stemmer", stemmer, "--dialect", dialect], "كتابج".as_bytes());
    assert_eq!(succeeded(&stem("kalima-light", "glf")), "كتاب");
    assert_eq!(succeeded(&stem("kalima-light", "standard")), "كتابج");
    assert_eq!(succeeded(&stem("light10", "standard")), "كتابج");
    let message = error(&stem("light10", "lev"), 2);
    assert!(
        message.starts_with("kalima: --dialect: the dialect \"lev\" is for the stemmers kalima"),
        "{message}"
    );
    assert!(error(&stem("kalima", "xyz"), 2).contains("(accepted: standard, egy,"));
}

#[test]
fn readings_of_a_word_are_told_the_cheapest_first() {
    let rows = answer(&["segment", "--explain", "--format", "jsonl"], "ثم وبكتابهم".as_bytes());
    let rows: Vec<serde_json::Value> = rows.lines().map(|row| serde_json::from_str(row).unwrap()).collect();
    let of = |start: u64| rows.iter().filter(move |row| row["start"] == start);
    let costs: Vec<u64> = of(3).map(|row| row["cost"].as_u64().unwrap()).collect();
    assert!(costs.len() > 1 && costs.is_sorted(), "{costs:?}");
    let best = of(3).next().unwrap();
    assert_eq!(best["forms"], serde_json::json!(["و", "ب", "كتاب", "هم"]));
    assert!(best["costs"].as_str().unwrap().starts_with("و "), "{best}");
    let told = answer(&["segment", "--explain"], "ثم وبكتابهم".as_bytes());
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        (lines[0], lines.len()),
        ("ثم", rows.len() + 2),
        "a heading and a line for each reading: {told}"
    );
    assert!(error(&run(&["segment", "--explain", "--scheme", "d1"], b""), 2).contains("cannot be used with"));
}

#[test]
fn wrong_words_for_segments_are_told_with_what_is_accepted() {
    for (args, part) in [
        (
            ["segment", "--scheme", "d4"],
            "--scheme: unknown scheme \"d4\"; did you mean \"d1\"? (accepted: d1, d2,",
        ),
        (
            ["segment", "--dialect", "egypt"],
            "--dialect: unknown dialect \"egypt\"; did you mean \"egy\"? (accepted: standard, egy, ",
        ),
        (["segment", "--marker", "a+"], "--marker: the marker must be signs like \"+\" or \"##\", "),
        (["desegment", "--marker", ""], "--marker: the marker must be signs like \"+\" or \"##\", "),
    ] {
        let message = error(&run(&args, b""), 2);
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn values_of_tokens_are_a_column() {
    let input = "1,500.50 1,500 25/12/2024 #كأس_\\2030 #كأس_2030 99999999999999999999\n".as_bytes();
    let column = |format: &str| -> Vec<String> {
        let rows = answer(&["tokenize", "--values", "--format", format], input);
        let value = |row: &str| match format {
            "jsonl" => row.split_once("\"value\": ").unwrap().1.trim_end_matches('}').to_owned(),
            _ => row.rsplit_once('\t').unwrap().1.to_owned(),
        };
        rows.lines().map(value).collect()
    };
    let values = ["1500.50", "null", "\"2024-12-25\"", "[\"كأس\"]", "null", "2030"];
    assert_eq!(column("jsonl"), [&values[..], &["[\"كأس\", \"2030\"]", "99999999999999999999"]].concat());
    let fields =
        ["value", "1500.50", "", "2024-12-25", "كأس", "", "2030", "كأس 2030", "99999999999999999999"];
    assert_eq!(column("tsv"), fields);
    let whole = answer(&["tokenize", "--values", "--tokenizer", "whitespace", "--format", "tsv"], b"$5 5");
    assert_eq!(whole, "start\tend\tkind\ttext\tvalue\n0\t2\tnumber\t$5\t\n3\t4\tnumber\t5\t5\n");
    let message = error(&run(&["tokenize", "--values"], input), 2);
    assert!(message.contains("--values") && message.contains("--format jsonl or tsv"), "{message}");
}

#[test]
fn however_the_input_is_cut_the_answer_is_one() {
    let bytes = MIXED.as_bytes();
    for command in COMMANDS {
        let whole = answer(command, bytes);
        for at in (1..bytes.len()).step_by(7) {
            let output = run_in(Path::new("."), command, &[&bytes[..at], &bytes[at..]]);
            assert_eq!(succeeded(&output), whole, "{command:?} cut at {at}");
        }
    }
}

#[test]
fn what_is_known_is_written_before_more_is_read() {
    use std::io::{BufRead, BufReader};
    let mut child =
        Command::new(KALIMA).args(COMMANDS[0]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for (input, expected) in [("أ\nإ", "ا\n"), ("\n", "ا\n")] {
        stdin.write_all(input.as_bytes()).unwrap();
        let mut line = String::new();
        // Would wait for ever if the line was held back.
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line, expected);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn several_files_have_a_column_and_places_of_their_own() {
    let folder = folder("several");
    fs::write(folder.join("a"), "نعم.\nلا.").unwrap();
    fs::write(folder.join("b\t\"c"), "بلى").unwrap();
    let args = |format| ["analyze", "--spec", "lucene", "--format", format, "a", "b\t\"c", "-"];
    let output = run_in(&folder, &args("tsv"), &[b"x"]);
    let rows = succeeded(&output);
    let rows: Vec<Vec<&str>> = rows.lines().map(|row| row.split('\t').collect()).collect();
    assert_eq!(rows[0], ["file", "start", "end", "kind", "text", "norm", "stem", "sentence"]);
    assert_eq!(rows[3], ["a", "5", "7", "arabic", "لا", "لا", "لا", "1"]);
    assert_eq!(rows[5], ["b\\t\"c", "0", "3", "arabic", "بلى", "بلي", "بل", "0"]);
    assert_eq!(rows[6], ["-", "0", "1", "latin", "x", "x", "", "0"]);
    let output = run_in(&folder, &args("jsonl"), &[b"x"]);
    let objects = succeeded(&output);
    let objects: Vec<serde_json::Value> =
        objects.lines().map(|row| serde_json::from_str(row).unwrap()).collect();
    assert_eq!((&objects[4]["file"], &objects[4]["start"]), (&"b\t\"c".into(), &0.into()));
    assert_eq!(objects.len() + 1, rows.len());
    let output = run_in(&folder, &["tokenize", "--format", "jsonl", "a"], &[]);
    assert!(!succeeded(&output).contains("file"));
}

#[test]
fn explained_edits_stand_where_they_say() {
    let chars: Vec<char> = MIXED.chars().collect();
    let rows = answer(&["explain", "--spec", "lucene", "--format", "jsonl"], MIXED.as_bytes());
    assert!(rows.lines().count() >= 3, "{rows}");
    for row in rows.lines() {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        let place = |key: &str| usize::try_from(row[key].as_u64().unwrap()).unwrap();
        let there: String = chars[place("start")..place("end")].iter().collect();
        assert_eq!(row["before"], there);
    }
}

#[test]
fn explain_names_lines_and_files_and_leaves_out_what_did_not_change() {
    let folder = folder("explain");
    fs::write(folder.join("a"), "نعم\nأ\n").unwrap();
    fs::write(folder.join("b<i>"), "إ").unwrap();
    let output = run_in(&folder, &["explain", "--spec", "fold_alef", "a", "b<i>"], &[]);
    let told = succeeded(&output);
    let lines: Vec<&str> = told.lines().filter(|line| line.contains("line ")).collect();
    assert_eq!(lines, ["a, line 2", "b<i>, line 1"]);
    let output = run_in(&folder, &["explain", "--spec", "fold_alef", "--html", "a", "b<i>"], &[]);
    let page = succeeded(&output);
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</body></html>\n"), "{page}");
    assert!(page.contains("b&lt;i&gt;, line 1") && page.matches("class=\"pair\"").count() == 2, "{page}");
    let empty = answer(&["explain", "--html"], b"");
    assert!(empty.starts_with("<!DOCTYPE html>") && empty.ends_with("</body></html>\n"), "{empty}");
}

#[test]
fn an_audit_is_of_all_lines_of_all_files() {
    let folder = folder("audit");
    fs::write(folder.join("a"), "على\nعلي\n").unwrap();
    fs::write(folder.join("b"), "عليّ <b>").unwrap();
    let args = |more| [&["audit", "--spec", "search", "a", "b"][..], more].concat();
    let report = succeeded(&run_in(&folder, &args(&[]), &[]));
    assert!(report.starts_with("2 of 3 texts changed\n"), "{report}");
    assert!(report.contains("distinct words: 4 → 2 (-50.0 %)"), "{report}");
    let rows = succeeded(&run_in(&folder, &args(&["--format", "jsonl"]), &[]));
    let merged = rows.lines().map(|row| serde_json::from_str::<serde_json::Value>(row).unwrap());
    let merged = merged.filter(|row| row["step"].is_null() && row["kind"] == "merged");
    assert_eq!(merged.map(|row| row["times"].as_u64().unwrap()).sum::<u64>(), 3);
    let page = succeeded(&run_in(&folder, &args(&["--html"]), &[]));
    assert!(page.starts_with("<!DOCTYPE html>") && !page.contains("<b>"), "{page}");
    let few = succeeded(&run_in(&folder, &args(&["--examples", "0", "--format", "tsv"]), &[]));
    assert!(
        few.starts_with("file\tstep\tkind\tbefore\tafter\ttimes\n") && !few.contains("\tmerged\t"),
        "{few}"
    );
    let message = error(&run_in(&folder, &args(&["--html", "--format", "tsv"]), &[]), 2);
    assert!(message.contains("--html"), "{message}");
}

#[test]
fn fields_come_back_from_tsv() {
    let rows = answer(&["normalize", "--spec", "lucene", "--format", "tsv"], "a\tb\\t\rأ\n".as_bytes());
    assert_eq!(rows, "text\tnorm\na\\tb\\\\t\\rأ\ta\\tb\\\\t\\rا\n");
}

#[test]
fn what_was_named_is_told_in_full() {
    let steps = answer(&["steps", "strip_controls", "nfc"], b"");
    assert!(steps.contains("parameters  zwnj=keep|space|strip\n"), "{steps}");
    let names: Vec<_> = steps.split("\n\n").map(|entry| entry.lines().next().unwrap()).collect();
    assert_eq!(names, ["name        strip_controls", "name     nfc"], "{steps}");
    let rows = answer(&["presets", "search", "--format", "tsv"], b"");
    let fingerprint = kalima::Normalizer::preset("search").unwrap().fingerprint();
    assert_eq!(rows.lines().count(), 2);
    assert!(rows.starts_with("name\tsummary\tspec\tfingerprint\nsearch\t"), "{rows}");
    assert!(rows.contains(&fingerprint), "{rows}");
    let error = error(&run(&["presets", "serch"], b""), 2);
    assert!(error.starts_with("kalima: unknown preset \"serch\"; did you mean \"search\"?"), "{error}");
}

#[test]
fn a_recipe_in_place_of_a_file_is_told_where_it_belongs() {
    assert_eq!(answer(&["normalize", "--preset", "lucene"], "أ".as_bytes()), "ا");
    let error = error(&run(&["normalize", "nfc | trim"], b""), 1);
    assert!(error.contains("; a recipe is given by the option --spec, which normalize, "), "{error}");
    for meant in ["search", "nfc | fold_alif", "remove_tashkeel"] {
        let error = self::error(&run(&["tokenize", meant, "a.txt"], b""), 1);
        assert!(error.contains("--spec, which normalize, "), "{error}");
    }
    let error = self::error(&run(&["stem", "light10"], b""), 1);
    assert!(error.ends_with("; a stemmer is named by the option --stemmer"), "{error}");
    assert!(!self::error(&run(&["stem", "light11"], b""), 1).contains("option"));
    let error = self::error(&run(&["normalize", "كِتاب"], b""), 1);
    assert!(error.ends_with("; a text comes in by a pipe: printf 'TEXT' | kalima COMMAND"), "{error}");
    assert!(!self::error(&run(&["normalize", "كتاب.txt"], b""), 1).contains("pipe"));
}

#[test]
fn a_file_in_place_of_a_recipe_is_told_where_it_belongs() {
    let folder = folder("file-for-spec");
    fs::write(folder.join("a.txt"), "كتاب\n").unwrap();
    for args in [&["normalize", "--spec", "a.txt"][..], &["audit", "--spec", "a.txt", "clean"]] {
        let message = error(&run_in(&folder, args, &[]), 2);
        assert!(
            message.contains("\"a.txt\" is a file, no recipe: files to read stand without an option"),
            "{message}"
        );
    }
    assert!(!error(&run_in(&folder, &["normalize", "--spec", "b.txt"], &[]), 2).contains("is a file"));
}

#[test]
fn the_wrong_part_of_a_recipe_is_shown_as_it_was_typed() {
    let part = |spec: &str| error(&run(&["normalize", "--spec", spec], b""), 2);
    assert!(part(r#"sub("\d", "")"#).starts_with(r#"kalima: --spec: "\d": character 6: "#));
    assert!(part("map('أ')").starts_with("kalima: --spec: \"'\": character 5: "));
    assert!(part(&"x".repeat(9_000)).len() < 2_000);
}

#[test]
fn a_recipe_of_ones_own_is_told_with_its_fingerprint() {
    let told = answer(&["presets", "--spec", "clean|strip_marks(tashkeel)"], b"");
    let normalizer: kalima::Normalizer = "clean | strip_marks".parse().unwrap();
    let (spec, fingerprint) = (normalizer.spec(), normalizer.fingerprint());
    assert_eq!(told, format!("spec         {spec}\nfingerprint  {fingerprint}\n"));
    let told = answer(&["presets", "--spec", "clean", "--format", "tsv"], b"");
    assert_eq!(told, answer(&["presets", "clean", "--format", "tsv"], b""));
    assert!(error(&run(&["presets", "--spec", "fold_alif"], b""), 2).contains("fold_alef"));
    assert!(error(&run(&["presets", "clean", "--spec", "nfc"], b""), 2).contains("cannot be used with"));
}

#[test]
fn a_name_of_the_other_list_is_told_where_it_belongs() {
    for (args, part) in [
        (["steps", "clean"], "there is a preset \"clean\": kalima presets clean (accepted: nfc, "),
        (["presets", "remove_emoji"], "there is a step \"emoji\": kalima steps emoji (accepted: clean, "),
        (["steps", "remove_tashkeel"], "did you mean \"strip_marks\"?"),
        (["presets", "arabert"], "did you mean \"arabert-v02\"?"),
        (["presets", "serch"], "did you mean \"search\"?"),
    ] {
        let message = error(&run(&args, b""), 2);
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn stop_words_of_lists_and_files_go_together() {
    let folder = folder("stop_words");
    fs::write(folder.join("mine.txt"), "# mine\nكتاب\n").unwrap();
    fs::write(folder.join("wrong.txt"), "كتاب\nمن ثم\n").unwrap();
    let filtered =
        |args: &[&str]| run_in(&folder, &[&["filter"], args].concat(), &["في كِتابٍ  ده\r\n".as_bytes()]);
    for (args, left) in [
        (&[][..], "كِتابٍ ده\r\n"),
        (&["--words", "mine.txt"], "في ده\r\n"),
        (&["--words", "mine.txt", "--stopwords", "msa", "--stopwords", "egyptian"], "\r\n"),
    ] {
        assert_eq!(succeeded(&filtered(args)), left, "{args:?}");
    }
    let message = error(&filtered(&["--stopwords", "egyptan"]), 2);
    assert!(message.starts_with("kalima: --stopwords: unknown list of stop words \"egyptan\""), "{message}");
    let message = error(&filtered(&["--words", "wrong.txt"]), 1);
    assert!(message.starts_with("kalima: wrong.txt, line 2: stop word "), "{message}");
    assert!(error(&filtered(&["--words", "absent.txt"]), 1).starts_with("kalima: absent.txt: "));
}

#[test]
fn lists_of_stop_words_are_told() {
    let lists = answer(&["stopwords"], b"");
    assert_eq!(lists.lines().count(), 5, "{lists}");
    let msa = kalima::morphology::stopwords::list("msa").unwrap().words().len();
    let row = format!("{{\"name\": \"msa\", \"forms\": {msa}, \"summary\": ");
    assert!(answer(&["stopwords", "--format", "jsonl"], b"").starts_with(&row), "a count is a number");
    let words = answer(&["stopwords", "gulf", "--format", "jsonl"], b"");
    let list = kalima::morphology::stopwords::list("gulf").unwrap();
    assert_eq!(words.lines().count(), list.words().len());
    assert!(words.starts_with("{\"form\": "), "{words}");
    assert!(error(&run(&["stopwords", "golf"], b""), 2).contains("did you mean \"gulf\"?"));
}

#[test]
fn lists_hold_what_there_is() {
    let steps = answer(&["steps", "--format", "jsonl"], b"");
    let names: Vec<String> = steps
        .lines()
        .map(|row| serde_json::from_str::<serde_json::Value>(row).unwrap()["name"].as_str().unwrap().into())
        .collect();
    let expected: Vec<_> = kalima::normalize::steps::ALL.iter().map(|info| info.name).collect();
    assert_eq!(names, expected);
    let presets = answer(&["presets"], b"");
    let names: Vec<_> = presets.lines().filter_map(|row| row.split_whitespace().next()).collect();
    assert_eq!(names, kalima::normalize::presets::ALL.iter().map(|preset| preset.name).collect::<Vec<_>>());
}

#[test]
fn invalid_utf_8_is_named_or_read_over() {
    let folder = folder("invalid");
    fs::write(folder.join("f"), b"\xD8\xA3\nab\xE2\x82\xFFc\n").unwrap();
    let with = |errors| run_in(&folder, &["normalize", "--spec", "lucene", "--errors", errors, "f"], &[]);
    let strict = with("strict");
    assert!(error(&strict, 1).starts_with("kalima: f:2:3: invalid UTF-8 (byte 0xE2)"));
    assert_eq!(text(&strict.stdout), "ا\n", "lines before it are written");
    assert_eq!(succeeded(&with("replace")), "ا\nab\u{FFFD}\u{FFFD}c\n");
    assert_eq!(succeeded(&with("ignore")), "ا\nabc\n");
    let cut = run(&["stem"], b"\xD8");
    assert!(error(&cut, 1).starts_with("kalima: <stdin>:1:1: invalid UTF-8 (byte 0xD8)"));
}

#[test]
fn utf_16_is_recognised() {
    let output = run(&["tokenize", "--errors", "replace"], b"\xFF\xFE\x43\x06");
    assert!(error(&output, 1).contains("UTF-16 (little-endian)"));
}

#[test]
fn a_byte_order_mark_is_text_and_in_no_word() {
    let input = "\u{FEFF}والكتاب\n".as_bytes();
    assert_eq!(answer(COMMANDS[0], input).as_bytes(), input);
    assert_eq!(answer(&["stem"], input), "كتاب\n");
    assert_eq!(answer(&["tokenize"], input), "والكتاب\n");
}

#[test]
fn tokens_of_the_normalized_text_keep_their_places() {
    let text = "قالَ ﷺ لا\nنَعَم";
    let rows = answer(&["tokenize", "--normalizer", "search", "--format", "tsv"], text.as_bytes());
    let expected = [
        "start\tend\tkind\ttext",
        "0\t4\tarabic\tقال",
        "5\t6\tarabic\tصلي",
        "5\t6\tarabic\tالله",
        "5\t6\tarabic\tعليه",
        "5\t6\tarabic\tوسلم",
        "7\t9\tarabic\tلا",
        "10\t15\tarabic\tنعم",
    ];
    assert_eq!(rows.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn wrong_usage_is_told_in_a_line() {
    for (args, part) in [
        (&[][..], "no command"),
        (&["nope"], "'nope'"),
        (&["normalize", "--format", "xml"], "jsonl"),
        (&["normalize", "--spec", "nfc | fold_alif"], "did you mean \"fold_alef\"?"),
        (&["normalize", "--spec", ""], "--spec: character 1"),
        (&["analyze", "--spec", "nfc", "--stemmer", "lite10"], "did you mean \"light10\"?"),
        (&["tokenize", "--tokenizer", "\u{1B}[31m"], "character 1: expected a name, found U+001B"),
        (&["tokenize", "--tokenizer", "words"], "--tokenizer: unknown tokenizer"),
        (&["tokenize", "--tokenizer", "default(keep=word+arabik)"], "character 19: keep does not take"),
        (&["\u{9B}31m\u{202E}\n"], "unrecognized"),
        (&["sentences", "--splitter", "uax30"], "--splitter: unknown sentence splitter"),
        (
            &["sentences", "--splitter", "default(max_tokens=0)"],
            "character 20: max_tokens takes a number from 1 on",
        ),
        (&["sentences", "--splitter", "default(lines=join)"], "lines=join needs the whole text"),
        (&["stem", "-", "-"], "stands twice"),
    ] {
        let message = error(&run(args, b""), 2);
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn a_kernel_that_there_is_not_stops_the_command() {
    let output = Command::new(KALIMA).arg("normalize").env("KALIMA_KERNEL", "avx").output().unwrap();
    let message = error(&output, 2);
    assert!(message.starts_with("kalima: KALIMA_KERNEL: unknown kernel \"avx\""), "{message}");
    assert!(message.contains("scalar") && message.contains("avx512"), "{message}");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = folder("unreadable");
    for (file, shown) in [
        ("missing", "missing: "),
        (".", ".: "),
        ("a\u{9B}31m\u{1B}\n\u{202E}", "a\\u009B31m\\u001B\\n\\u202E: "),
    ] {
        let message = error(&run_in(&folder, &["tokenize", file], &[]), 1);
        assert!(message.starts_with(&format!("kalima: {shown}")), "{message}");
    }
}

#[test]
fn a_long_line_is_worked_on_whole() {
    let line = "أب ".repeat(700_000);
    assert_eq!(answer(COMMANDS[0], line.as_bytes()), line.replace('أ', "ا"));
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::fs::File;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    const NORMALIZE: [&str; 3] = ["normalize", "--spec", "lucene"];

    fn normalize(folder: &Path, args: &[&str], input: &[u8]) -> Output {
        run_in(folder, &[&NORMALIZE, args].concat(), &[input])
    }

    fn shell(folder: &Path, script: &str) -> Output {
        Command::new("sh").args(["-c", script, KALIMA]).current_dir(folder).output().unwrap()
    }

    #[test]
    fn a_reader_that_goes_is_no_error() {
        let folder = folder("pipe");
        fs::write(folder.join("f"), "أ\n".repeat(1_000_000)).unwrap();
        let output = shell(&folder, "{ \"$0\" normalize --spec lucene f; echo $? >code; } | head -n 1");
        assert_eq!((text(&output.stdout), text(&output.stderr)), ("ا\n", ""));
        assert_eq!(fs::read_to_string(folder.join("code")).unwrap(), "0\n");
    }

    #[test]
    fn a_full_disk_is_named() {
        let folder = folder("full");
        let output = shell(&folder, "echo x | \"$0\" stem >/dev/full");
        assert!(error(&output, 1).starts_with("kalima: <stdout>: "));
        let output = shell(&folder, "\"$0\" presets -o /dev/full");
        assert!(error(&output, 1).starts_with("kalima: /dev/full: "));
    }

    #[test]
    fn a_file_that_outgrows_its_limit_leaves_the_old_one() {
        let folder = folder("limit");
        fs::write(folder.join("old"), "old").unwrap();
        fs::write(folder.join("in"), "أ\n".repeat(100_000)).unwrap();
        // Ignored, so that the write fails, where the signal would end the process.
        let script = "trap '' XFSZ; ulimit -f 8; \"$0\" normalize --spec lucene in -o old";
        assert!(error(&shell(&folder, script), 1).starts_with("kalima: old: "));
        assert_eq!(fs::read_to_string(folder.join("old")).unwrap(), "old");
        assert_eq!(names(&folder), ["in", "old"]);
    }

    #[test]
    fn a_file_is_replaced_with_its_mode_and_through_links() {
        let folder = folder("replace");
        fs::create_dir(folder.join("sub")).unwrap();
        fs::write(folder.join("sub/out"), "old").unwrap();
        fs::set_permissions(folder.join("sub/out"), fs::Permissions::from_mode(0o640)).unwrap();
        symlink("sub/out", folder.join("one")).unwrap();
        symlink("one", folder.join("two")).unwrap();
        succeeded(&normalize(&folder, &["-o", "two"], "أ".as_bytes()));
        assert_eq!(fs::read_to_string(folder.join("sub/out")).unwrap(), "ا");
        assert_eq!(fs::metadata(folder.join("sub/out")).unwrap().mode() & 0o7777, 0o640);
        assert!(fs::symlink_metadata(folder.join("two")).unwrap().is_symlink());
        assert_eq!(names(&folder.join("sub")), ["out"]);
        symlink("sub/new", folder.join("three")).unwrap();
        succeeded(&normalize(&folder, &["-o", "three"], b"x"));
        assert_eq!(names(&folder.join("sub")), ["new", "out"]);
        // A new file has the mode that anything new has.
        File::create(folder.join("sub/other")).unwrap();
        let mode = |name: &str| fs::metadata(folder.join("sub").join(name)).unwrap().mode();
        assert_eq!(mode("new"), mode("other"));
    }

    #[test]
    fn a_failure_leaves_the_old_file_and_nothing_else() {
        let folder = folder("failure");
        fs::write(folder.join("out"), "old").unwrap();
        error(&normalize(&folder, &["-o", "out"], b"good\n\xFF\n"), 1);
        error(&normalize(&folder, &["-o", "new", "missing"], b""), 1);
        assert_eq!(fs::read_to_string(folder.join("out")).unwrap(), "old");
        assert_eq!(names(&folder), ["out"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_command_that_is_killed_leaves_the_old_file_and_nothing_else() {
        let folder = folder("killed");
        fs::write(folder.join("out"), "old").unwrap();
        let mut command = Command::new(KALIMA);
        command.args(NORMALIZE).args(["-o", "out"]).current_dir(&folder).stdin(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // More than is gathered in memory, so that it is half way when it is killed.
        child.stdin.as_mut().unwrap().write_all("أ\n".repeat(200_000).as_bytes()).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(fs::read_to_string(folder.join("out")).unwrap(), "old");
        assert_eq!(names(&folder), ["out"]);
    }

    #[test]
    fn an_output_that_is_an_input_is_refused() {
        let folder = folder("same");
        fs::write(folder.join("f"), "أ\n").unwrap();
        fs::hard_link(folder.join("f"), folder.join("hard")).unwrap();
        symlink("f", folder.join("soft")).unwrap();
        for out in ["f", "./f", "hard", "soft"] {
            let message = error(&normalize(&folder, &["f", "-o", out], b""), 2);
            assert!(message.contains("also an input"), "{message}");
        }
        for script in ["\"$0\" stem -o f <f", "\"$0\" stem f >>f", "\"$0\" stem hard - </dev/null >>f"] {
            let message = error(&shell(&folder, script), 2);
            assert!(message.contains("also an input"), "{message}");
        }
        assert_eq!(fs::read_to_string(folder.join("f")).unwrap(), "أ\n");
        assert_eq!(names(&folder), ["f", "hard", "soft"]);
    }

    #[test]
    fn outputs_that_are_no_files() {
        let folder = folder("devices");
        assert_eq!(succeeded(&normalize(&folder, &["-o", "/dev/null"], b"x")), "");
        assert_eq!(succeeded(&normalize(&folder, &["-o", "-"], b"x")), "x");
        error(&normalize(&folder, &["-o", "."], b"x"), 1);
        error(&normalize(&folder, &["-o", "missing/out"], b"x"), 1);
        symlink("loop", folder.join("loop")).unwrap();
        error(&normalize(&folder, &["-o", "loop"], b"x"), 1);
        assert_eq!(names(&folder), ["loop"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn memory_does_not_grow_with_the_input() {
        let folder = folder("memory");
        // 64 MB of lines in 48 MiB of address space, the program included.
        let script = "yes 'والكتاب والولد' | head -c 64000000 | { ulimit -v 49152; \"$0\" stem; } | wc -l";
        let lines = succeeded(&shell(&folder, script));
        let length = "والكتاب والولد\n".len();
        assert_eq!(lines.trim(), (64_000_000 / length).to_string());
    }

    #[test]
    fn many_files_need_few_descriptors() {
        let folder = folder("many");
        fs::write(folder.join("f"), "x\n").unwrap();
        let script = "ulimit -n 32; \"$0\" stem $(yes f | head -n 5000) | wc -l";
        assert_eq!(succeeded(&shell(&folder, script)).trim(), "5000");
    }

    #[test]
    fn a_named_pipe_is_read() {
        let folder = folder("fifo");
        let output = shell(&folder, "mkfifo p && { printf x >p & \"$0\" stem p; }");
        assert_eq!(succeeded(&output), "x");
    }
}

/// The value of a row of TSV that `profile` writes.
fn counted(tsv: &str, name: &str) -> u64 {
    let row =
        tsv.lines().find(|row| row.split('\t').any(|cell| cell == name)).unwrap_or_else(|| panic!("{name}"));
    let columns: Vec<&str> = row.split('\t').collect();
    columns[columns.len() - 4].parse().unwrap()
}

#[test]
fn a_profile_counts_the_same_whatever_the_pieces_and_the_format() {
    let tsv = answer(&["profile", "--format", "tsv"], MIXED.as_bytes());
    assert_eq!(counted(&tsv, "code_points"), MIXED.chars().count() as u64);
    assert_eq!(counted(&tsv, "texts"), MIXED.split('\n').count() as u64);
    assert_eq!((counted(&tsv, "urls"), counted(&tsv, "bom")), (1, 1));
    let bytes = MIXED.as_bytes();
    for cut in (0..bytes.len()).step_by(41) {
        let pieces = [&bytes[..cut], &bytes[cut..]];
        assert_eq!(
            succeeded(&run_in(Path::new("."), &["profile", "--format", "tsv"], &pieces)),
            tsv,
            "{cut}"
        );
    }
    let json: serde_json::Value =
        serde_json::from_str(&answer(&["profile", "--format", "jsonl"], bytes)).unwrap();
    for (name, count) in json["counts"].as_object().unwrap() {
        assert_eq!(count.as_u64().unwrap(), counted(&tsv, name), "{name}");
    }
    assert!(answer(&["profile"], bytes).contains("\n  urls  "));
    assert_eq!(answer(&["profile"], b""), "0 texts, 0 lines, 0 words, 0 code points\n");
}

#[test]
fn a_profile_of_several_files_has_a_total_and_a_page() {
    let folder = folder("profile");
    fs::write(folder.join("<b>.txt"), "كتاب\n").unwrap();
    fs::write(folder.join("نص"), "قلم\nx").unwrap();
    let output = run_in(&folder, &["profile", "<b>.txt", "نص", "--format", "tsv"], &[]);
    let tsv = succeeded(&output);
    assert!(tsv.starts_with("file\tgroup\tname\tunit\tcount\tper_million\trate\tper\n"));
    let points: Vec<&str> = tsv.lines().filter(|row| row.contains("\tcode_points\t")).collect();
    let expected = [
        "<b>.txt\tsize\tcode_points\tcode points\t5\t1000000\t1000000\tmillion code points",
        "نص\tsize\tcode_points\tcode points\t5\t1000000\t1000000\tmillion code points",
    ];
    assert_eq!(points[..2], expected);
    assert_eq!(points[2], "\tsize\tcode_points\tcode points\t10\t1000000\t1000000\tmillion code points");
    succeeded(&run_in(&folder, &["profile", "--html", "<b>.txt", "نص", "-o", "p.html"], &[]));
    let page = fs::read_to_string(folder.join("p.html")).unwrap();
    assert!(page.contains("<h2><bdi>All files</bdi></h2>") && page.contains("<bdi>&lt;b&gt;.txt</bdi>"));
    assert!(page.contains("<bdi>نص</bdi>") && !page.contains("<b>.txt"));
    let text = succeeded(&run_in(&folder, &["profile", "<b>.txt", "نص"], &[]));
    assert!(text.starts_with("<b>.txt: 1 text, 1 line") && text.contains("\n\nall files: 3 texts"), "{text}");
    assert_eq!(names(&folder), ["<b>.txt", "p.html", "نص"]);
}

#[test]
fn a_profile_reads_a_field_of_json_lines() {
    let rows = "{\"id\": 1, \"نص\": \"سطر\\nسطر\"}\n\n{\"نص\": \"x\"}\n";
    let tsv = answer(&["profile", "--jsonl", "--field", "نص", "--format", "tsv"], rows.as_bytes());
    assert_eq!((counted(&tsv, "texts"), counted(&tsv, "lines"), counted(&tsv, "code_points")), (2, 3, 8));
    let message = error(&run(&["profile", "--jsonl"], rows.as_bytes()), 1);
    assert_eq!(message, "kalima: <stdin>:1: the row has no field \"text\"; it has \"id\", \"نص\"");
    assert!(error(&run(&["profile", "--field", "x"], b""), 2).contains("--jsonl"));
}

#[test]
fn a_profile_never_writes_over_what_it_reads() {
    let folder = folder("profile-over");
    fs::write(folder.join("a"), "كتاب\n").unwrap();
    for args in [&["profile", "a", "--html", "-o", "a"][..], &["profile", "a", "-o", "a"]] {
        let message = error(&run_in(&folder, args, &[]), 2);
        assert!(message.contains("also an input"), "{message}");
    }
    assert!(error(&run_in(&folder, &["profile", "--html", "no/b"], &[]), 1).contains("no/b"));
    assert!(error(&run_in(&folder, &["profile", "a", "-o", "no/b"], &[]), 1).contains("folder"));
    assert!(error(&run_in(&folder, &["profile", "no"], &[]), 1).starts_with("kalima: no: "));
    assert_eq!(fs::read_to_string(folder.join("a")).unwrap(), "كتاب\n");
    assert_eq!(names(&folder), ["a"]);
}
