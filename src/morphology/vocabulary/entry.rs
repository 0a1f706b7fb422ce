//! The rows of the lexicon's files.

use crate::error::{Error, Quoted};
use crate::morphology::segment::letters::{LONGEST, code, letter};

/// Where a row stands, for errors.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    file: &'a str,
    line: usize,
}

/// Calls `see` with each row of a file that has so many columns.
///
/// # Errors
/// [`Error::Entry`] for a row of other columns, and what `see` says.
pub(super) fn rows<'a, const N: usize>(
    file: &str,
    text: &'a str,
    mut see: impl FnMut(Place<'_>, [&'a str; N]) -> Result<(), Error>,
) -> Result<(), Error> {
    kinds(file, text, |place, cells| match <[&'a str; N]>::try_from(cells) {
        Ok(cells) => see(place, cells),
        Err(_) => Err(place.wrong(format!("has {} columns parted by tabs, not {N}", cells.len()))),
    })
}

/// Calls `see` with each row of a file whose rows are of several kinds.
///
/// # Errors
/// What `see` says.
pub(super) fn kinds<'a>(
    file: &str,
    text: &'a str,
    mut see: impl FnMut(Place<'_>, &[&'a str]) -> Result<(), Error>,
) -> Result<(), Error> {
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        see(Place { file, line: index + 1 }, &cells)?;
    }
    Ok(())
}

impl Place<'_> {
    /// Its line, from 1.
    pub(super) fn line(self) -> usize {
        self.line
    }

    /// Something is wrong with this row.
    pub(super) fn wrong(self, problem: String) -> Error {
        Error::Entry { file: self.file.to_owned(), line: self.line, problem }
    }

    /// A cell that is none of the words it may be.
    pub(super) fn unknown(self, column: &str, given: &str, accepted: &str) -> Error {
        self.wrong(format!("{column} must be one of {accepted}, not {}", Quoted(given)))
    }

    /// A word of Arabic letters, without marks.
    pub(super) fn word<'w>(self, column: &str, given: &'w str) -> Result<&'w str, Error> {
        // Letters of Persian and Urdu are read for those of Arabic, but no word is inflected by them.
        match given.chars().position(|given| code(given).is_none_or(|code| letter(code) != given)) {
            None if given.is_empty() => Err(self.wrong(format!("{column} is empty"))),
            None if given.chars().count() > LONGEST => Err(self.wrong(format!(
                "{column} must have {LONGEST} letters at most, not {}",
                given.chars().count()
            ))),
            None => Ok(given),
            Some(at) => Err(self.wrong(format!(
                "{column} must have letters from ء to ي only, without marks, not {} (letter {at})",
                Quoted(given)
            ))),
        }
    }

    /// Words parted by commas, none for `-`.
    pub(super) fn words<'w>(self, column: &str, given: &'w str) -> Result<Vec<&'w str>, Error> {
        match given {
            "-" => Ok(Vec::new()),
            given if given.split(',').any(str::is_empty) => {
                Err(self
                    .wrong(format!("{column} must be - or words parted by commas, not {}", Quoted(given))))
            }
            given => given.split(',').map(|word| self.word(column, word)).collect(),
        }
    }

    /// A band.
    pub(super) fn band(self, given: &str) -> Result<Band, Error> {
        match given {
            "1" => Ok(Band(0)),
            "2" => Ok(Band(1)),
            "3" => Ok(Band(2)),
            "4" => Ok(Band(3)),
            _ => Err(self.unknown("the band", given, "1, 2, 3, 4")),
        }
    }

    /// Whether a cell has the second of two words.
    pub(super) fn is_second(self, column: &str, given: &str, words: [&str; 2]) -> Result<bool, Error> {
        match words.iter().position(|&word| word == given) {
            Some(found) => Ok(found == 1),
            None => Err(self.unknown(column, given, &words.join(", "))),
        }
    }
}

/// How common a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Band(usize);

impl Band {
    /// Whether it is the last one.
    pub(super) fn is_rare(self) -> bool {
        self.0 == 3
    }

    /// The cost of it among these.
    pub(super) fn of(self, costs: [u16; 4]) -> u16 {
        costs.get(self.0).copied().unwrap_or_default()
    }
}
