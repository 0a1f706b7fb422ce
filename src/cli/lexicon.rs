//! What segmenters and stemmers that look words up are told of on the command line.

use std::fs;
use std::path::Path;

use super::errors::{Failure, Result};
use super::input::refuse_utf16;
use super::terminal::escape_path;
use crate::morphology::segment::{Dialect, Scheme, Segmenter, Words};
use crate::morphology::stem::Stemmer;

/// The options `--dialect` and `--words`.
pub struct Lexicon {
    dialect: Dialect,
    words: Option<Words>,
}

impl Lexicon {
    /// A dialect's name, and the file of the user's words if there is one.
    pub fn new(dialect: &str, words: Option<&Path>) -> Result<Self> {
        let dialect = Dialect::from_name(dialect).map_err(|error| Failure::argument("--dialect", &error))?;
        Ok(Lexicon { dialect, words: words.map(listed).transpose()? })
    }

    /// The segmenter of that scheme, which `option` named.
    pub fn segmenter(&self, option: &str, scheme: &str) -> Result<Segmenter> {
        let scheme = Scheme::from_name(scheme).map_err(|error| Failure::argument(option, &error))?;
        Ok(self.words.iter().cloned().fold(Segmenter::new(scheme, self.dialect), Segmenter::with_words))
    }

    /// A stemmer that looks words up in this lexicon.
    pub fn stemmer(&self, stemmer: Stemmer) -> Result<Stemmer> {
        let stemmer = stemmer.with_dialect(self.dialect);
        let stemmer = stemmer.map_err(|error| Failure::argument("--dialect", &error))?;
        let stemmer = self.words.iter().cloned().try_fold(stemmer, Stemmer::with_words);
        stemmer.map_err(|error| Failure::argument("--words", &error))
    }
}

/// The stemmer of that name.
pub fn stemmer(name: &str) -> Result<Stemmer> {
    Stemmer::from_name(name).map_err(|error| Failure::argument("--stemmer", &error))
}

fn listed(path: &Path) -> Result<Words> {
    let name = escape_path(path);
    let content = fs::read(path).map_err(|error| Failure::io(&name, &error))?;
    refuse_utf16(&name, &content)?;
    Words::from_file_content(&content, &name).map_err(|error| Failure::Work(error.to_string()))
}
