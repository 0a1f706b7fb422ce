//! The command `kalima`: the layers over files and pipes, line by line.
//!
//! Input is read as a stream: a line is decoded, worked on, written and forgotten, so that memory is bounded by the
//! longest line. Tokens and sentences never span a line end, so the answers are those of the whole text.

#![deny(clippy::indexing_slicing)]

mod analyze;
mod args;
mod audit;
mod desegment;
mod errors;
mod explain;
mod field;
mod filter;
mod identity;
mod input;
mod lexicon;
mod lists;
mod normalize;
mod output;
mod profile;
mod progress;
mod replace;
mod rows;
mod segment;
mod sentences;
mod stem;
mod stream;
mod table;
mod terminal;
mod tokenize;
mod words;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::kernel::{Kernel, VARIABLE};
use args::{Command, Parsed};
use errors::{Failure, Result};
use output::Output;

/// Runs the command with these arguments, the first of which is the program's name, and returns its exit code: 0 for
/// success (and where the reader of the output went away), 1 for a file or text that fails, 2 for wrong usage.
/// Reads and writes the standard streams of the process; an error is one line on standard error. O(n) in the input.
///
/// It returns only when the work is done. **What the caller must do:** flush what it buffers for the standard
/// streams itself, before; leave the signals SIGINT and SIGTERM their default action, which ends the process (a
/// Python program has a handler for SIGINT that only sets a flag: set `signal.SIGINT` to `signal.SIG_DFL` before),
/// and hold no lock that others wait for, such as the interpreter's.
///
/// ```
/// let code = kalima::cli::run(["kalima", "tokenize", "--format", "xml"].map(Into::into));
/// assert_eq!(code, 2);
/// ```
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let done = catch_unwind(AssertUnwindSafe(|| dispatch(args)));
    let done = done.unwrap_or_else(|cause| Err(Failure::internal(cause.as_ref())));
    done.map_or_else(|failure| failure.report(), |()| 0)
}

fn dispatch(args: Vec<OsString>) -> Result<()> {
    let command = match args::parse(args)? {
        Parsed::Command(command) => command,
        Parsed::Show(text) => {
            let mut out = Output::stdout();
            out.own(&text)?;
            return out.finish();
        }
    };
    Kernel::from_env().map_err(|error| Failure::argument(VARIABLE, &error))?;
    match command {
        Command::Analyze(args) => analyze::run(&args),
        Command::Normalize(args) => normalize::run(&args),
        Command::Tokenize(args) => tokenize::run(&args),
        Command::Sentences(args) => sentences::run(&args),
        Command::Stem(args) => stem::run(&args),
        Command::Segment(args) => segment::run(&args),
        Command::Desegment(args) => desegment::run(&args),
        Command::Filter(args) => filter::run(&args),
        Command::Profile(args) => profile::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Audit(args) => audit::run(&args),
        Command::Steps(args) => lists::steps(&args),
        Command::Presets(args) => lists::presets(&args),
        Command::Stopwords(args) => lists::stopwords(&args),
    }
}
