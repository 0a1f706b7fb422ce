//! The rows of `derivations.tsv`.

use super::entry::rows;
use super::once::Once;
use crate::error::{Error, Quoted};
use crate::morphology::inflect::Root;

/// Words, each with its root, `None` for a word that has none.
///
/// # Errors
/// [`Error::Entry`] names file, line, column and what would be right.
pub(crate) fn derivations<'a>(file: &str, text: &'a str) -> Result<Vec<(&'a str, Option<&'a str>)>, Error> {
    let (mut found, mut once) = (Vec::new(), Once::default());
    rows(file, text, |place, [word, root]| {
        once.see(place, &[word])?;
        let word = place.word("the word", word)?;
        let root = (root != "-").then_some(root);
        if let Some(root) = root {
            Root::new(root).map_err(|problem| place.wrong(format!("{}: {problem}", Quoted(root))))?;
        }
        found.push((word, root));
        Ok(())
    })?;
    Ok(found)
}
