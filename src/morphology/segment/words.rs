//! Words of the user, beside those of the lexicon.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::table::{self, Table};
use crate::error::Error;
use crate::morphology::vocabulary::Vocabulary;

/// Words that a [`Segmenter`](super::Segmenter) knows besides those of its lexicon, with all their forms. Cheap to clone.
///
/// Rows of columns parted by tabs, whose first column says of what kind they are; a line that begins with `#` is a comment, `-` stands for
/// none. A word has 32 letters at most. `lexicon/morphology/README.md` tells what each column means.
///
/// | row | columns |
/// |---|---|
/// | `noun` | lemma, class, feminine, sound plural, my, band, broken plurals |
/// | `name` | name, kind, article, nisba, band |
/// | `root` | root, vowels, forms with bands, masdars of form I |
/// | `verb` | he and I of the perfect, he of the imperfect, participle, lemma, band: a verb as a dialect has it |
/// | `word` | form, prefixes, pronoun, form before one, lemma, band: what takes no endings |
///
/// ```
/// use kalima::morphology::segment::{Segmenter, Words};
///
/// let words = Words::new("mine.tsv", "noun\tزفلوط\tnoun\t-\t-\tmy\t2\tزفاليط\nname\tزفلطون\tman\tno\tزفلطوني\t3")?;
/// let segmenter = Segmenter::default().with_words(words);
/// assert_eq!(segmenter.segment("وبزفاليطهم").lemma, "زفلوط");
/// assert_eq!(segmenter.segment("الزفلطونية").lemma, "زفلطوني");
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Clone)]
pub struct Words(Arc<Compiled>);

struct Compiled {
    rows: String,
    table: Vec<u8>,
}

impl Words {
    /// The words of these rows; `file` is where they come from, for errors.
    ///
    /// # Errors
    /// [`Error::Entry`] names the file, the line and what is accepted there; [`Error::Option`] what there is more of than a
    /// lexicon holds, such as readings of one form.
    pub fn new(file: &str, rows: &str) -> Result<Self, Error> {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add_rows(file, rows)?;
        let table = table::compiled(&vocabulary.forms())
            .map_err(|problem| Error::Option { problem: format!("{file}: {problem}") })?;
        Ok(Words(Arc::new(Compiled { rows: rows.to_owned(), table })))
    }

    /// The words of a file's content: UTF-8, a byte order mark or not.
    ///
    /// # Errors
    /// As [`Words::new`], and [`Error::Entry`] for a line that is not UTF-8.
    pub fn from_file_content(content: &[u8], file: &str) -> Result<Self, Error> {
        let rows = std::str::from_utf8(content).map_err(|error| {
            let before = content.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
            Error::Entry { file: file.to_owned(), line, problem: "is not UTF-8".to_owned() }
        })?;
        Self::new(file, rows.strip_prefix('\u{FEFF}').unwrap_or(rows))
    }

    /// The rows as they were given.
    #[must_use]
    pub fn rows(&self) -> &str {
        &self.0.rows
    }

    pub(super) fn table(&self) -> Option<Table<'_>> {
        Table::new(&self.0.table)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows =
            self.rows().lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).count();
        write!(f, "Words({rows} rows)")
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.rows() == other.rows()
    }
}

impl Eq for Words {}

impl Hash for Words {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.rows().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Dialect, Known, Role, Scheme, Segmenter};
    use super::*;

    #[test]
    fn words_are_found_beside_those_of_the_lexicon() {
        let words = Words::new(
            "mine",
            "# my words\n\
             noun\tزفلوط\tnoun\t-\t-\tmy\t1\tزفاليط\n\
             root\tزفلط\t-\tQ1\t-\n\
             verb\tزفش\tزفشت\tيزفش\t-\tزفش\t2\n\
             word\tزفلما\tو,ف\tno\t-\tزفلما\t1",
        )
        .unwrap();
        let segmenter = Segmenter::default().with_words(words.clone());
        for (word, lemma) in [
            ("وبزفاليطهم", "زفلوط"),
            ("سيزفلطونها", "زفلط"),
            ("بيزفشو", "زفش"),
            ("فزفلما", "زفلما"),
            ("والكتاب", "كتاب"),
        ] {
            assert_eq!(segmenter.segment(word).lemma, lemma);
        }
        assert_eq!(words, Words::new("other", words.rows()).unwrap());
        assert_ne!(segmenter, Segmenter::default());
    }

    #[test]
    fn words_have_32_letters_at_most_and_their_lists_any_length() {
        let noun = |lemma: &str| format!("noun\t{lemma}\tnoun\t-\tات\tmy\t1\t-");
        let longest = "ز".repeat(32);
        let words = Words::new("mine", &noun(&longest)).unwrap();
        assert_eq!(Segmenter::default().with_words(words).segment(&longest).known, Known::Lexicon);
        let error = Words::new("mine", &noun(&"ز".repeat(1000))).unwrap_err().to_string();
        assert_eq!(error, "mine, line 1: the lemma must have 32 letters at most, not 1000");
        for rows in [
            format!("noun\tزفلوط\tnoun\t-\t-\tmy\t1\t{}", vec!["زفاليط"; 9000].join(",")),
            format!("root\tزفط\t{}\tI1\t-", vec!["au"; 4500].join(",")),
            format!("{}\n", noun("زفلوط")).repeat(3000),
        ] {
            assert!(Words::new("mine", &rows).is_ok());
        }
    }

    // لله is not ل with an أ that nobody sees and له.
    #[test]
    fn a_word_of_a_hidden_alef_alone_is_not_found() {
        let words = Words::new("mine", "verb\tأ\tأ\tيا\t-\tأ\t1\nword\tا\tل,ب\tmay\t-\tا\t1").unwrap();
        let segmenter = Segmenter::new(Scheme::D3, Dialect::All).with_words(words);
        for reading in ["به", "له", "بها", "لله"].iter().flat_map(|word| segmenter.explain(word)) {
            assert!(reading.segments.iter().any(|segment| segment.role == Role::Host), "{reading}");
        }
    }

    #[test]
    fn wrong_rows_are_named() {
        for (rows, parts) in [
            ("noun\tكتاب\tnoun\t-\t-\tmy\t9\t-", ["mine, line 1", "the band", "\"9\""]),
            ("# a\nthing\tكتاب", ["mine, line 2", "thing", "noun"]),
            ("noun\tكِتاب\tnoun\t-\t-\tmy\t2\t-", ["mine, line 1", "without marks", "letter 1"]),
            (
                "noun\tزفلوط\tnoun\t-\t-\tmy\t2\tزفاليط,",
                ["mine, line 1", "the plurals must be - or words parted by commas", "\"زفاليط,\""],
            ),
            ("root\tكت\tau\tI1\t-", ["mine, line 1", "كت", "three or four"]),
            ("noun\tکتاب\tnoun\t-\t-\tmy\t2\t-", ["mine, line 1", "letters from ء to ي", "letter 0"]),
            ("verb\tشاف\tشفت\tي\t-\tشاف\t1", ["mine, line 1", "the imperfect must be ي and", "\"ي\""]),
            ("verb\tشاف\tشفت\tشوف\t-\tشاف\t1", ["mine, line 1", "the imperfect must be ي and", "\"شوف\""]),
        ] {
            let error = Words::new("mine", rows).unwrap_err().to_string();
            assert!(parts.iter().all(|part| error.contains(part)), "{error}");
        }
        let error = Words::from_file_content(b"#\n\xFF", "mine").unwrap_err().to_string();
        assert_eq!(error, "mine, line 2: is not UTF-8");
        assert!(Words::from_file_content("\u{FEFF}# none".as_bytes(), "mine").is_ok());
    }
}
