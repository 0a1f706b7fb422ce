//! A row of `roots.tsv`.

use super::entry::{Band, Place, rows};
use crate::error::{Error, Quoted};
use crate::morphology::inflect::{Form, Root, Vowels};

/// A root with its verbs.
#[derive(Debug)]
pub(crate) struct RootRow<'a> {
    pub(crate) root: Root,
    /// As it is written, with the mark of a weak letter that stays a consonant.
    pub(crate) letters: &'a str,
    /// Of form I, the usual first.
    pub(crate) vowels: Vec<Vowels>,
    pub(crate) forms: Vec<(Form, Band)>,
    /// Of form I, the usual first.
    pub(crate) masdars: Vec<&'a str>,
}

impl<'a> RootRow<'a> {
    /// The root of these columns.
    ///
    /// # Errors
    /// [`Error::Entry`] names the column and what would be right.
    pub(super) fn new(
        place: Place<'_>,
        [letters, vowels, forms, masdars]: [&'a str; 4],
    ) -> Result<Self, Error> {
        let root =
            Root::new(letters).map_err(|problem| place.wrong(format!("{}: {problem}", Quoted(letters))))?;
        let vowels = all_vowels(place, vowels)?;
        let masdars = place.words("the masdars", masdars)?;
        let mut row = RootRow { root, letters, vowels, forms: Vec::new(), masdars };
        for given in forms.split(',') {
            let form = row.form(place, given)?;
            row.forms.push(form);
        }
        Ok(row)
    }

    /// A form with its band.
    fn form(&self, place: Place<'_>, given: &str) -> Result<(Form, Band), Error> {
        let name = given.trim_end_matches(|c: char| c.is_ascii_digit());
        let Some(form) = Form::ALL.into_iter().find(|form| form.name() == name) else {
            return Err(place.unknown("the form", given, "I to X, Q, QII, QIV, each with its band"));
        };
        let band = place.band(&given[name.len()..])?;
        if self.root.has_four() != matches!(form, Form::Q | Form::QII | Form::QIV) {
            let root = self.letters;
            return Err(
                place.wrong(format!("{root} has no form {name}: those of four letters are Q, QII, QIV"))
            );
        }
        if form == Form::I && self.vowels.is_empty() {
            return Err(place.wrong("form I needs its vowels".to_owned()));
        }
        Ok((form, band))
    }

    /// The vowels with which a form is said.
    pub(crate) fn vowels_of(&self, form: Form) -> &[Vowels] {
        const ANY: [Vowels; 1] = [Vowels::ANY];
        if form == Form::I { &self.vowels } else { &ANY }
    }
}

/// The rows of `roots.tsv`.
///
/// # Errors
/// [`Error::Entry`] names file, line, column and what would be right.
pub(crate) fn root_rows<'a>(file: &str, text: &'a str) -> Result<Vec<RootRow<'a>>, Error> {
    let mut found = Vec::new();
    rows(file, text, |place, columns| {
        found.push(RootRow::new(place, columns)?);
        Ok(())
    })?;
    Ok(found)
}

/// The vowels of form I, none for `-`.
fn all_vowels(place: Place<'_>, given: &str) -> Result<Vec<Vowels>, Error> {
    if given == "-" {
        return Ok(Vec::new());
    }
    let unknown = |name| place.unknown("the vowels", name, "au, ai, aa, ia, uu, ii");
    given.split(',').map(|name| Vowels::from_name(name).ok_or_else(|| unknown(name))).collect()
}
