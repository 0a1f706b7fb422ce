//! Whether two names are one file: an output that is also an input would be read while it is written.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use super::errors::{Failure, Result};
use super::input::STDIN;
use super::terminal::escape_path;

#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = PathBuf;

/// Refuses inputs that are also the output, under whatever name, and standard input named twice.
///
/// # Errors
/// [`Failure::Usage`] naming the file.
pub fn refuse_conflicts(inputs: &[PathBuf], output: Option<&Path>) -> Result<()> {
    let stdins = inputs.iter().filter(|path| path.as_os_str() == STDIN).count();
    if stdins > 1 {
        return Err(Failure::Usage("standard input can be read once; here \"-\" stands twice".into()));
    }
    let to_stdout = output.is_none_or(|path| path.as_os_str() == STDIN);
    let target = if to_stdout { of_stdout() } else { output.and_then(of_file) };
    let Some(target) = target else { return Ok(()) };
    for path in inputs {
        let identity = if path.as_os_str() == STDIN { of_stdin() } else { of_file(path) };
        if identity.as_ref() == Some(&target) {
            let name = escape_path(path);
            return Err(Failure::Usage(format!("{name}: the output is also an input, which would be lost")));
        }
    }
    Ok(())
}

/// Only regular files can be lost; one may read and write a terminal at once.
fn of_file(path: &Path) -> Option<Identity> {
    let about = fs::metadata(path).ok().filter(Metadata::is_file)?;
    identity(path, &about)
}

#[cfg(unix)]
fn identity(_: &Path, about: &Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    Some((about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path, _: &Metadata) -> Option<Identity> {
    fs::canonicalize(path).ok()
}

#[cfg(unix)]
fn of_stdin() -> Option<Identity> {
    of_descriptor(&std::io::stdin())
}

#[cfg(unix)]
fn of_stdout() -> Option<Identity> {
    of_descriptor(&std::io::stdout())
}

#[cfg(unix)]
fn of_descriptor(stream: &impl std::os::fd::AsFd) -> Option<Identity> {
    let file = fs::File::from(stream.as_fd().try_clone_to_owned().ok()?);
    let about = file.metadata().ok().filter(Metadata::is_file)?;
    identity(Path::new(STDIN), &about)
}

#[cfg(not(unix))]
fn of_stdin() -> Option<Identity> {
    None
}

#[cfg(not(unix))]
fn of_stdout() -> Option<Identity> {
    None
}
