//! Replacing a file at once: whoever opens it sees the old text or the new one, never a half.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The most symbolic links followed, as Linux has it.
const MAX_LINKS: usize = 40;
/// Names tried for the temporary file, should earlier ones be taken.
const MAX_NAMES: usize = 1000;

/// A new text of a file, written beside it until [`Replacement::commit`] puts it in its place. Dropped before that,
/// it leaves nothing, and the old file intact. So does a process that is killed where Linux gives files without a
/// name; elsewhere it leaves the temporary file `.kalima-….tmp`.
#[derive(Debug)]
pub struct Replacement {
    file: File,
    target: PathBuf,
    old: Option<Metadata>,
    /// The name of the new text, where it has one already.
    temporary: Option<PathBuf>,
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
        // What replaces a file may be secret: nobody else reads it until it has the mode of the old one.
        let mode = if old.is_some() { 0o600 } else { 0o666 };
        if let Some(file) = nameless::create(folder(&target), mode) {
            return Ok(Replacement { file, target, old, temporary: None });
        }
        let create = |path: &Path| create_new(path, mode);
        let (file, temporary) = under_free_name(&target, create)?;
        Ok(Replacement { file, target, old, temporary: Some(temporary) })
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
        let temporary = match &self.temporary {
            Some(path) => path,
            None => {
                let ((), path) = under_free_name(&self.target, |path| nameless::link(&self.file, path))?;
                self.temporary.insert(path)
            }
        };
        fs::rename(temporary, &self.target)?;
        self.temporary = None;
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
        if let Some(path) = &self.temporary {
            let _ = fs::remove_file(path);
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

/// Does something with the first name in the folder of `target` that is free.
fn under_free_name<T>(target: &Path, create: impl Fn(&Path) -> io::Result<T>) -> io::Result<(T, PathBuf)> {
    for n in 0..MAX_NAMES {
        // Of its own name nothing goes in: with more letters it might be too long.
        let path = folder(target).join(format!(".kalima-{}-{n}.tmp", std::process::id()));
        match create(&path) {
            Ok(created) => return Ok((created, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "no free name for a temporary file in the folder"))
}

fn create_new(path: &Path, mode: u32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    options.open(path)
}

/// Files that have no name until they are linked, and vanish with the process before that.
#[cfg(target_os = "linux")]
mod nameless {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd;
    use std::path::{Path, PathBuf};

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};

    /// A file that will lie in `folder`; none where the file system has no such files, or where none could be
    /// linked because `/proc` is not there.
    pub fn create(folder: &Path, mode: u32) -> Option<File> {
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        let file = File::from(open(folder, flags, Mode::from_raw_mode(mode)).ok()?);
        descriptor(&file).exists().then_some(file)
    }

    /// Gives it a name.
    pub fn link(file: &File, path: &Path) -> io::Result<()> {
        Ok(linkat(CWD, descriptor(file), CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }

    fn descriptor(file: &File) -> PathBuf {
        format!("/proc/self/fd/{}", file.as_raw_fd()).into()
    }
}

#[cfg(not(target_os = "linux"))]
mod nameless {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    /// None: there are no such files.
    pub fn create(_: &Path, _: u32) -> Option<File> {
        None
    }

    /// Never asked for, since there are none.
    pub fn link(_: &File, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_of(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kalima-{}-{test}", std::process::id()));
        fs::create_dir(&folder).unwrap();
        folder
    }

    /// With a name from the start, as on systems that know no other way.
    fn named(target: PathBuf) -> Replacement {
        let (file, temporary) = under_free_name(&target, |path| create_new(path, 0o600)).unwrap();
        let old = fs::metadata(&target).ok();
        Replacement { file, target, old, temporary: Some(temporary) }
    }

    fn unnamed(target: PathBuf) -> Replacement {
        let old = fs::metadata(&target).ok();
        Replacement::new(target, old).unwrap()
    }

    #[test]
    fn both_ways_replace_at_once_and_leave_nothing_when_dropped() {
        for (way, begin) in [("named", named as fn(PathBuf) -> Replacement), ("unnamed", unnamed)] {
            let folder = folder_of(way);
            let target = folder.join("f");
            fs::write(&target, "old").unwrap();
            let mut dropped = begin(target.clone());
            dropped.write_all(b"half").unwrap();
            drop(dropped);
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "{way}");
            let (mut one, mut two) = (begin(target.clone()), begin(target.clone()));
            one.write_all(b"one").unwrap();
            two.write_all(b"two").unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), "old", "{way}");
            one.commit().unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), "one", "{way}");
            two.commit().unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), "two", "{way}");
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "{way}");
            fs::remove_dir_all(&folder).unwrap();
        }
    }
}
