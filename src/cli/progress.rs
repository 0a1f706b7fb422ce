//! How far a long file is read, for somebody who watches.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::input::Input;

/// Smaller files are done before a bar could be read, in bytes.
const SMALLEST: u64 = 4 * 1024 * 1024;
/// Bytes between two looks at the clock.
const STRIDE: u64 = 256 * 1024;

/// A bar on standard error; nothing where that is no terminal, where the size is not known, or where the answers
/// themselves go to the terminal.
pub struct Progress {
    bar: Option<ProgressBar>,
    next: u64,
}

impl Progress {
    /// Begins with a file.
    pub fn new(input: &Input, output_is_terminal: bool) -> Self {
        let size = input.size().filter(|&size| size >= SMALLEST && !output_is_terminal);
        let watched = size.filter(|_| io::stderr().is_terminal());
        Progress { bar: watched.map(|size| bar(size, input.name())), next: STRIDE }
    }

    /// Shows that so many bytes are read.
    pub fn reach(&mut self, bytes: u64) {
        let Some(bar) = self.bar.as_ref().filter(|_| bytes >= self.next) else { return };
        bar.set_position(bytes);
        self.next = bytes + STRIDE;
    }
}

impl Drop for Progress {
    /// The bar goes, so that an error stands on a line of its own.
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// `name` is harmless already.
fn bar(size: u64, name: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr());
    let template = "{percent:>3}% [{wide_bar}] {bytes}/{total_bytes} {eta} {msg}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(name.to_owned());
    bar
}
