//! How the command fails: a line on standard error and an exit code.

use std::any::Any;
use std::io::{self, Write};
use std::path::Path;

use super::terminal::escape_line;
use crate::error::{Error, Listed, Quoted};

/// Why the command stops.
#[derive(Debug)]
pub enum Failure {
    /// The command line cannot be carried out: exit code 2.
    Usage(String),
    /// A file or a text fails: exit code 1.
    Work(String),
    /// Whoever read the output has gone, which is no error: exit code 0.
    Closed,
}

/// So many characters of a wrong part of a recipe are shown.
const MOST_CHARS: usize = 60;

/// What the functions of this room return.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A file that cannot be read or written; `name` as [`super::terminal::escape_path`] shows it.
    pub fn io(name: &str, error: &io::Error) -> Self {
        Failure::Work(format!("{name}: {error}"))
    }

    /// The same for output, where a reader that has gone is no error.
    pub fn writing(name: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Self::io(name, error),
        }
    }

    /// A caught panic.
    pub fn internal(cause: &(dyn Any + Send)) -> Self {
        let text = cause.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| cause.downcast_ref::<&str>().copied());
        Failure::Work(format!("internal error, please report it: {}", text.unwrap_or("no message")))
    }

    /// A name or spec on the command line that the library does not accept. Where a spec is wrong the library draws
    /// the place under it; on one line the part is quoted instead.
    pub fn argument(option: &str, error: &Error) -> Self {
        let message = match error {
            Error::Spec(spec) if Path::new(&spec.spec).is_file() => is_a_file(&spec.spec),
            Error::Spec(spec) => {
                let part = spec.spec.get(spec.start..spec.end).unwrap_or("");
                let message = error.to_string();
                let first = message.lines().next().unwrap_or_default();
                let first = first.trim_start_matches("spec, ");
                // As it was typed, for `report` escapes controls: a backslash is what may be wrong with it.
                let shown: String = part.chars().take(MOST_CHARS).collect();
                let rest = if shown.len() < part.len() { "…" } else { "" };
                if part.is_empty() { first.to_owned() } else { format!("\"{shown}{rest}\": {first}") }
            }
            other => other.to_string(),
        };
        Failure::Usage(format!("{option}: {message}"))
    }

    /// A name that is not in a list; `hint` says what was probably meant, or is empty.
    pub fn unknown(what: &str, name: &str, hint: &str, accepted: &[&str]) -> Self {
        Failure::Usage(format!("unknown {what} {}{hint} (accepted: {})", Quoted(name), Listed(accepted)))
    }

    /// Writes the line and gives the exit code. Standard error that cannot be written changes nothing.
    pub fn report(self) -> u8 {
        let (message, code) = match self {
            Failure::Usage(message) => (message, 2),
            Failure::Work(message) => (message, 1),
            Failure::Closed => return 0,
        };
        let _ = writeln!(io::stderr(), "kalima: {}", escape_line(&message));
        code
    }
}

/// What stands where a recipe should is a file: one to read, or one that holds the recipe.
fn is_a_file(name: &str) -> String {
    let name = Quoted(name);
    format!(
        "{name} is a file, no recipe: files to read stand without an option; a recipe in a file is --spec \"$(cat FILE)\""
    )
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Work(error.to_string())
    }
}
