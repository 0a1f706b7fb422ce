//! The way all commands go: every line of every file, in order, through one function.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use super::args::{Format, Io};
use super::errors::Result;
use super::identity::refuse_conflicts;
use super::input::{Input, Line, STDIN};
use super::output::Output;
use super::progress::Progress;
use super::rows::Rows;

/// What a command makes of lines.
pub trait LineCommand {
    /// The columns of its rows.
    fn columns(&self) -> &'static [&'static str];

    /// A new file begins.
    fn begin_file(&mut self) {}

    /// Answers one line.
    fn line(&mut self, line: &Line, format: Format, rows: &mut Rows) -> Result<()>;

    /// All files are read.
    fn end(&mut self, _format: Format, _rows: &mut Rows) -> Result<()> {
        Ok(())
    }
}

/// Runs a command over its files.
pub fn run<C: LineCommand>(mut command: C, args: &Io, format: Format) -> Result<()> {
    let only_stdin = [PathBuf::from(STDIN)];
    let files = if args.files.is_empty() { only_stdin.as_slice() } else { args.files.as_slice() };
    refuse_conflicts(files, args.output.as_deref())?;
    let out = Output::open(args.output.as_deref())?;
    let named = files.len() > 1;
    let mut rows = Rows::new(out, format, command.columns(), named)?;
    for path in files {
        if path.as_os_str() == STDIN {
            tell_what_is_awaited(args.files.is_empty());
        }
        let mut input = Input::open(path, args.errors)?;
        if named {
            rows.set_file(&path.to_string_lossy())?;
        }
        command.begin_file();
        every_line(&mut command, &mut input, format, &mut rows)?;
    }
    command.end(format, &mut rows)?;
    rows.finish()
}

fn every_line<C: LineCommand>(
    command: &mut C,
    input: &mut Input,
    format: Format,
    rows: &mut Rows,
) -> Result<()> {
    let mut progress = Progress::new(input, rows.out().is_terminal());
    // Before waiting for more, what is known is handed on: a pipe that is slow is not a pipe that is silent.
    while let Some(line) = input.next_line(&mut || rows.out().flush())? {
        command.line(&line, format, rows)?;
        progress.reach(input.bytes_read());
    }
    Ok(())
}

/// Without a file, a command at a terminal would look as if it hung.
pub fn tell_what_is_awaited(unasked: bool) {
    if unasked && io::stdin().is_terminal() {
        let end = if cfg!(windows) { "Ctrl-Z and Enter" } else { "Ctrl-D" };
        let _ = writeln!(io::stderr(), "kalima: reading from the terminal, line by line; {end} ends");
    }
}
