//! What a file of the lexicon may say only once.

use std::collections::HashMap;

use super::entry::Place;
use crate::error::Error;

/// The rows of one file that were seen, by what tells them apart.
#[derive(Debug, Default)]
pub(super) struct Once {
    lines: HashMap<String, usize>,
}

impl Once {
    /// Remembers a row: of two the later would silently stand for both, or both be paid for.
    ///
    /// # Errors
    /// [`Error::Entry`] names both rows.
    pub(super) fn see(&mut self, place: Place<'_>, row: &[&str]) -> Result<(), Error> {
        match self.lines.insert(row.join(" "), place.line()) {
            None => Ok(()),
            Some(line) => {
                Err(place.wrong(format!("{} has a row already, line {line}; one is enough", row.join(" "))))
            }
        }
    }
}

/// Refuses a cell whose list has an item twice, with the same band or another.
///
/// # Errors
/// [`Error::Entry`] names the item.
pub(super) fn each_once(place: Place<'_>, cell: &str) -> Result<(), Error> {
    let items: Vec<&str> =
        cell.split(',').map(|item| item.trim_end_matches(|c: char| c.is_ascii_digit())).collect();
    match items.iter().enumerate().find(|(at, item)| items[..*at].contains(item)) {
        None => Ok(()),
        Some((_, item)) => Err(place.wrong(format!("{item} stands twice in {cell}"))),
    }
}

#[cfg(test)]
mod tests {
    use crate::morphology::segment::compile;

    #[test]
    fn what_a_lexicon_must_not_have_is_refused() {
        let noun = "كتاب\tnoun\t-\t-\tmy\t1";
        for (file, rows, problem) in [
            ("nouns.tsv", format!("{noun}\n# again\nكتاب\tmasdar\t-\t-\t-\t4"), "line 3: كتاب has a row already, line 1"),
            ("nouns.tsv", "كتاب\tnoun\t-\t-\tmy\t-".to_owned(), "line 1: the band must be one of 1, 2, 3, 4"),
            ("nouns.tsv", "كتاب\tnoun\t-\t-\tmy".to_owned(), "line 1: has 5 columns parted by tabs, not 6"),
            ("plurals.tsv", "قلم\tأقلام".to_owned(), "line 1: قلم is no lemma of nouns.tsv"),
            ("plurals.tsv", "كتاب\tكتب,كتائب,كتب".to_owned(), "line 1: كتب stands twice"),
            ("plurals.tsv", "كتاب\tكتب\nكتاب\tكتائب".to_owned(), "line 2: كتاب has a row already"),
            ("roots.tsv", "كتب\tau\tI1,II3,I2\t-".to_owned(), "line 1: I stands twice"),
            ("roots.tsv", "كتب\tau\tI1\t-\nكتب\t-\tII1\t-".to_owned(), "line 2: كتب has a row already"),
            ("names.tsv", "زيد\tman\tno\t-\t1\nزيد\tfamily\tno\t-\t2".to_owned(), "line 2: زيد has a row already"),
            (
                "closed.tsv",
                "ثم\tconjunction\t-\tno\t-\tثم\t1\nثم\tadverb\tو\tno\t-\tثم\t1\nثم\tadverb\t-\tno\t-\tثم\t2".to_owned(),
                "line 3: ثم adverb ثم has a row already, line 2",
            ),
            (
                "egy.tsv",
                "verb\tجه\tجيت\tيجي\t-\tجاء\t1\nverb\tجه\tجيت\tييجي\t-\tجاء\t1\nverb\tجه\tجيت\tيجي\t-\tجاء\t2".to_owned(),
                "line 3: verb جه جيت يجي - جاء has a row already, line 1",
            ),
        ] {
            let error = compile(&[("nouns.tsv", noun), (file, &rows)]).unwrap_err().to_string();
            assert!(error.contains(problem), "{error}, not {problem}");
        }
        assert!(compile(&[("nouns.tsv", noun), ("plurals.tsv", "كتاب\tكتب,كتائب")]).is_ok());
    }
}
