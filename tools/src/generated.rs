//! The generated files: written, or compared with what is checked in.

use std::fs;
use std::path::{Path, PathBuf};

/// One generated file.
pub struct File {
    /// Path from the root of the repository.
    pub path: String,
    /// Whole content.
    pub content: Vec<u8>,
}

/// Writes every file.
pub fn write(files: &[File]) -> Result<(), String> {
    for file in files {
        let path = absolute(&file.path);
        fs::write(&path, &file.content).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", file.path);
    }
    Ok(())
}

/// Compares every file with what stands on disk; an error names those that differ.
pub fn check(files: &[File]) -> Result<(), String> {
    let differing: Vec<&str> =
        files.iter().filter(|file| !is_current(file)).map(|file| file.path.as_str()).collect();
    if differing.is_empty() {
        println!("{} generated files are current", files.len());
        return Ok(());
    }
    Err(format!("differ from what is generated:\n  {}", differing.join("\n  ")))
}

fn is_current(file: &File) -> bool {
    fs::read(absolute(&file.path)).is_ok_and(|content| content == file.content)
}

fn absolute(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
