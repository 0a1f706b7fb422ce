//! Replacing a file at once: whoever opens it sees the old text or the new one, never a half.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The most symbolic links followed, as Linux has it.
const MAX_LINKS: usize = 40;
/// Names tried for the temporary file, should earlier ones be taken.
const MAX_NAMES: usize = 1000;

/// A new text of a file, written beside it until [`Replacement::commit`] puts it in its place. Dropped before that,
/// it leaves nothing. (A process that is killed leaves the temporary file `.kalima-…tmp`, and the old file intact.)
#[derive(Debug)]
pub struct Replacement {
    file: File,
    temporary: PathBuf,
    target: PathBuf,
    old: Option<Metadata>,
    committed: bool,
}

impl Replacement {
    /// Begins to replace `target`, no symbolic link, of which `old` is known where it exists.
    ///
    /// # Errors
    /// Where the old file may not be written, or nothing may be created beside it.
    pub fn new(target: PathBuf, old: Option<Metadata>) -> io::Result<Self> {
        if old.is_some() {
            // A rename asks for no permission on the file itself: a read-only file would be replaced.
            OpenOptions::new().write(true).open(&target)?;
        }
        let (file, temporary) = create_beside(&target, old.is_some())?;
        Ok(Replacement { file, temporary, target, old, committed: false })
    }

    /// Makes the text durable and puts it in place, with the mode and, where allowed, the owner of the old file.
    ///
    /// # Errors
    /// Those of the file system; the old file is then intact.
    pub fn commit(&mut self) -> io::Result<()> {
        if let Some(old) = &self.old {
            keep_owner(&self.file, old);
            self.file.set_permissions(old.permissions())?;
        }
        self.file.sync_all()?;
        fs::rename(&self.temporary, &self.target)?;
        self.committed = true;
        sync_folder(&self.target);
        Ok(())
    }
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if !self.committed {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Where a name leads when symbolic links are followed, also to a file that is not there yet.
///
/// # Errors
/// A circle of links, or a link that cannot be read.
pub fn follow_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        if !fs::symlink_metadata(&path).is_ok_and(|about| about.is_symlink()) {
            return Ok(path);
        }
        path = folder(&path).join(fs::read_link(&path)?);
    }
    Err(io::Error::other("too many symbolic links"))
}

fn folder(path: &Path) -> &Path {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

/// A new file in the folder of `target`. What replaces a file may be secret: nobody else reads it until it has the
/// mode of the old one.
fn create_beside(target: &Path, private: bool) -> io::Result<(File, PathBuf)> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = private;
    for n in 0..MAX_NAMES {
        // Of its own name nothing goes in: with more letters it might be too long.
        let path = folder(target).join(format!(".kalima-{}-{n}.tmp", std::process::id()));
        match options.open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "no free name for a temporary file in the folder"))
}

/// Only the superuser may give files away; for anyone else the file is theirs already, or becomes theirs.
#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(file, Some(old.uid()), Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

/// Makes the rename durable where a folder can be opened; where it cannot, the file system looks after it.
fn sync_folder(target: &Path) {
    if let Ok(folder) = File::open(folder(target)) {
        let _ = folder.sync_all();
    }
}
