//! Searches Arabic texts and marks what was found in them as they stand.
//!
//! `cargo run --release -- QUERY [FILE…]`: every line of the files is a text; without files, the verses below are.

mod search;
mod tokenizer;

use std::process::ExitCode;
use std::{env, fs};

use kalima::Analyzer;
use search::{Texts, marked};

const SAMPLES: [&str; 4] = [
    "خَيْرُ جَلِيسٍ فِي الزَّمَانِ كِتَابُ",
    "وَالكِتَابُ عِنْدِي أَنْفَعُ مِنَ القَلَمِ",
    "اشترت مكتبة المدرسة كتابين وأقلاماً جديدة",
    "لا كتـــــاب بلا قارئ!",
];

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let Some(query) = arguments.next() else {
        eprintln!("usage: kalima-tantivy QUERY [FILE…]");
        return ExitCode::from(2);
    };
    match run(&query, &arguments.collect::<Vec<_>>()) {
        Ok(lines) => {
            lines.iter().for_each(|line| println!("{line}"));
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(query: &str, files: &[String]) -> Result<Vec<String>, String> {
    let mut texts: Vec<String> = Vec::new();
    for file in files {
        let content = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        texts.extend(content.lines().map(str::to_owned));
    }
    if files.is_empty() {
        texts.extend(SAMPLES.map(str::to_owned));
    }
    let texts = Texts::new(texts, Analyzer::default()).map_err(|error| error.to_string())?;
    let hits = texts.search(query).map_err(|error| format!("{query}: {error}"))?;
    Ok(hits.iter().map(marked).collect())
}
