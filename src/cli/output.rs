//! Where the answers go: standard output, or a file that is replaced when all is written.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::path::Path;

use super::errors::{Failure, Result};
use super::input::STDIN;
use super::replace::{Replacement, follow_links};
use super::terminal::{escape, escape_path};

/// Bytes gathered before they are written.
const CHUNK: usize = 64 * 1024;

/// The output of a command.
pub struct Output {
    writer: BufWriter<Target>,
    name: String,
    terminal: bool,
}

enum Target {
    Stdout(Stdout),
    /// What is no regular file (a device, a named pipe) cannot be replaced.
    Device(File),
    File(Box<Replacement>),
}

impl Output {
    /// Standard output.
    pub fn stdout() -> Self {
        let stdout = io::stdout();
        let terminal = stdout.is_terminal();
        Self::new(Target::Stdout(stdout), "<stdout>".into(), terminal)
    }

    /// The file of `-o`; standard output where there is none, or `-`.
    ///
    /// # Errors
    /// A folder, a folder that is not there, a file that must not be written.
    pub fn open(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path.filter(|path| path.as_os_str() != STDIN) else { return Ok(Self::stdout()) };
        let name = escape_path(path);
        let target = open_target(path).map_err(|error| match error.kind() {
            // The system's "no such file" would be puzzling of a file that is to be made.
            io::ErrorKind::NotFound => {
                Failure::Work(format!("{name}: the folder of the output does not exist"))
            }
            _ => Failure::io(&name, &error),
        })?;
        Ok(Self::new(target, name, false))
    }

    fn new(target: Target, name: String, terminal: bool) -> Self {
        Output { writer: BufWriter::with_capacity(CHUNK, target), name, terminal }
    }

    /// Whether somebody looks at it.
    pub fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Writes text that came from outside: raw, but for a terminal harmless.
    pub fn text(&mut self, text: &str) -> Result<()> {
        if self.terminal { self.own(&escape(text)) } else { self.own(text) }
    }

    /// Writes text that is ours, or was made harmless.
    pub fn own(&mut self, text: &str) -> Result<()> {
        self.writer.write_all(text.as_bytes()).map_err(|error| Failure::writing(&self.name, &error))
    }

    /// Writes the end of a line as it was; a terminal needs no carriage return.
    pub fn line_end(&mut self, end: &str) -> Result<()> {
        self.own(if self.terminal { end.trim_start_matches('\r') } else { end })
    }

    /// Hands on what was gathered.
    pub fn flush(&mut self) -> Result<()> {
        self.writer.flush().map_err(|error| Failure::writing(&self.name, &error))
    }

    /// Writes the rest, and puts a file in its place.
    ///
    /// # Errors
    /// A full disk, a reader that has gone. An old file is then intact.
    pub fn finish(mut self) -> Result<()> {
        self.flush()?;
        match self.writer.get_mut() {
            Target::File(replacement) => {
                replacement.commit().map_err(|error| Failure::io(&self.name, &error))
            }
            Target::Stdout(_) | Target::Device(_) => Ok(()),
        }
    }
}

fn open_target(path: &Path) -> io::Result<Target> {
    let target = follow_links(path)?;
    match fs::metadata(&target) {
        Ok(about) if about.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(about) if about.is_file() => Ok(Target::File(Box::new(Replacement::new(target, Some(about))?))),
        Ok(_) => Ok(Target::Device(OpenOptions::new().write(true).open(target)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Ok(Target::File(Box::new(Replacement::new(target, None)?)))
        }
        Err(error) => Err(error),
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Target::Stdout(stdout) => stdout.write(bytes),
            Target::Device(file) => file.write(bytes),
            Target::File(replacement) => replacement.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Target::Stdout(stdout) => stdout.flush(),
            Target::Device(file) => file.flush(),
            Target::File(replacement) => replacement.flush(),
        }
    }
}
