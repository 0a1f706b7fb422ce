//! `kalima-tools`: writes the generated files of kalima, or checks that they are what it would write.

mod benchmarks;
mod blocks;
mod crate_source;
mod flat;
mod generated;
mod morphology;
mod report;
mod rust_source;
mod spliced;
mod stopwords;
mod tables;
mod three_stage;
mod two_stage;

use std::process::ExitCode;

const USAGE: &str = "\
usage: kalima-tools tables           write src/chars/tables/
       kalima-tools tables --check   compare src/chars/tables/ with what would be written; exit 1 if any differs
       kalima-tools stopwords           write the lists of lexicon/stopwords/ from its paradigms
       kalima-tools stopwords --check   compare them with what would be written; exit 1 if any differs
       kalima-tools lexicon             compile lexicon/morphology/ into the tables that the segmenter embeds
       kalima-tools lexicon --check     compare them with what would be written; exit 1 if they differ
       kalima-tools lexicon --from DIR --output FILE
                                        compile the files of another folder into FILE, for experiments
       kalima-tools benchmarks OUTPUT…     write the tables of BENCHMARKS.md from what the benches printed
       kalima-tools readme-table           write the table of speeds of README.md as BENCHMARKS.md has it
       kalima-tools readme-table --check   compare them; exit 1 if they differ
       kalima-tools lexicon-report [LIST] [--corpora DIR]
                                        list what may be wrong in the lexicon, and what it lacks; --help names the lists";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["tables"] => tables::generate().and_then(|files| generated::write(&files)),
        ["tables", "--check"] => tables::generate().and_then(|files| generated::check(&files)),
        ["stopwords"] => stopwords::generate().and_then(|files| generated::write(&files)),
        ["stopwords", "--check"] => stopwords::generate().and_then(|files| generated::check(&files)),
        ["lexicon"] => morphology::lexicon().and_then(|files| generated::write(&files)),
        ["lexicon", "--check"] => morphology::lexicon().and_then(|files| generated::check(&files)),
        ["lexicon", "--from", folder, "--output", file] => {
            morphology::compile(folder.as_ref(), file.as_ref())
        }
        ["benchmarks", outputs @ ..] if !outputs.is_empty() => {
            benchmarks::page(outputs).and_then(|files| generated::write(&files))
        }
        ["readme-table"] => benchmarks::readme().and_then(|files| generated::write(&files)),
        ["readme-table", "--check"] => benchmarks::readme().and_then(|files| generated::check(&files)),
        ["lexicon-report", arguments @ ..] => report::run(arguments),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
