//! How a bench was called.

use std::error::Error;
use std::path::PathBuf;

use super::question::Question;
use super::texts::{self, Text};

/// What a bench is to do. `cargo bench` adds `--bench`; without it, or with `--test`, nothing is timed.
#[derive(Default)]
pub struct Call {
    pub timed: bool,
    /// Over the files of `$KALIMA_SHARED/corpora` instead of the texts of the repository.
    pub shared: bool,
    /// Parts of the names of questions; none stands for all.
    pub parts: Vec<String>,
}

impl Call {
    /// The arguments of this process, on top of what a bench does by itself.
    pub fn parse(mut call: Self) -> Result<Self, Box<dyn Error>> {
        let mut only_checked = false;
        for argument in std::env::args().skip(1) {
            match argument.as_str() {
                "--bench" => call.timed = true,
                "--test" => only_checked = true,
                "--shared" => call.shared = true,
                other if other.starts_with('-') => {
                    return Err(
                        format!("{other}: expected --shared, --test or parts of questions' names").into()
                    );
                }
                part => call.parts.push(part.into()),
            }
        }
        // Cargo puts its own argument behind those it was given.
        call.timed &= !only_checked;
        Ok(call)
    }

    /// Whether a question or a table of this name is asked for.
    pub fn asks(&self, name: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|part| name.contains(part.as_str()))
    }

    /// The texts of a question, cut into its pieces.
    pub fn texts(&self, question: &Question) -> Result<Vec<Text>, Box<dyn Error>> {
        let mut named = if self.shared { shared()? } else { texts::of_repository() };
        named.retain(|(name, _)| question.texts.is_empty() || question.texts.contains(&name.as_str()));
        Ok(named.into_iter().map(|(name, text)| Text::new(name, &text, question.pieces)).collect())
    }
}

/// The files of the shared corpora: names without extension, and contents.
pub fn shared() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let shared = std::env::var_os("KALIMA_SHARED").ok_or("the shared corpora need KALIMA_SHARED")?;
    texts::of_folder(&PathBuf::from(shared).join("corpora"))
}
