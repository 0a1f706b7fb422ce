//! Reader of the word lists embedded from `lexicon/*.tsv`, whose README describes the columns.
//!
//! A list is parsed once, at its first use, and looked up by binary search; nothing is copied from the embedded text.

mod stopwords;

use std::sync::LazyLock;

pub use stopwords::{STOP_WORDS, StopWord, StopWordList};

use crate::chars::CodePoint;

/// Top-level domains that make a bare host name a URL.
pub static DOMAINS: LazyLock<List> = LazyLock::new(|| List::parse(include_str!("../../lexicon/domains.tsv")));

/// Endings of file names, without their stop.
pub static FILE_ENDINGS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/file_endings.tsv")));

/// Words that end in alef maksura and are often typed with a Farsi yeh.
pub static FINAL_MAKSURA: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/final_maksura.tsv")));

/// Letters of Arabic script that Arabic does not use.
pub static FOREIGN_LETTERS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/foreign_letters.tsv")));

/// Function words of other languages that write Arabic script.
pub static FOREIGN_WORDS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/foreign_words.tsv")));

/// Function words of Arabic alone.
pub static ARABIC_WORDS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/arabic_words.tsv")));

/// Words with the Arabic article that other languages use.
pub static ARTICLE_LOANS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/article_loans.tsv")));

/// Words whose last alef is a letter of the word, whatever it carries.
pub static ALEF_WORDS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/alef_words.tsv")));

/// Proclitics that are written to a number or a foreign word without a space.
pub static GLUED_PROCLITICS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/glued_proclitics.tsv")));

/// Units of length before a lone 2 or 3 that is their power.
pub static POWERED_UNITS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/powered_units.tsv")));

/// Words behind which a lone و is no conjunction.
pub static BEFORE_LONE_WAW: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/before_lone_waw.tsv")));

/// Words before which a lone و is no conjunction.
pub static AFTER_LONE_WAW: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/after_lone_waw.tsv")));

/// Abbreviations, without their last stop.
pub static ABBREVIATIONS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/abbreviations.tsv")));

/// Faces that no rule makes, with one `_` for any number of them.
pub static EMOTICONS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/emoticons.tsv")));

/// Words that go on with the sentence behind an ellipsis.
pub static CONJUNCTIONS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/conjunctions.tsv")));

/// One row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The entry, in the form in which it is looked up.
    pub entry: &'static str,
    /// What else the entry may be, or `-`.
    pub ambiguity: &'static str,
    /// One real use.
    pub example: &'static str,
    /// Of an abbreviation, whether a sentence ends behind it: `yes`, `maybe`, or `-`. In the other lists `-`.
    pub ends: &'static str,
}

/// A list of rows, sorted by the bytes of their entries.
#[derive(Debug)]
pub struct List {
    rows: Vec<Row>,
    /// The characters that entries begin with, sorted, and where the rows of each begin.
    firsts: Vec<(char, usize)>,
}

impl List {
    fn parse(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let rows: Vec<Row> = lines.filter_map(row).collect();
        let starts =
            rows.iter().enumerate().filter_map(|(place, row)| Some((row.entry.chars().next()?, place)));
        let mut firsts: Vec<(char, usize)> = starts.collect();
        firsts.dedup_by_key(|&mut (first, _)| first);
        List { rows, firsts }
    }

    /// The rows whose entries begin with a character.
    fn starting_with(&self, first: char) -> &[Row] {
        let Ok(place) = self.firsts.binary_search_by_key(&first, |&(first, _)| first) else { return &[] };
        let start = |place: usize| self.firsts.get(place).map_or(self.rows.len(), |&(_, start)| start);
        self.rows.get(start(place)..start(place + 1)).unwrap_or_default()
    }

    /// The row whose entry is `entry`, given as UTF-8. Time O(log n) comparisons.
    ///
    /// ```
    /// use kalima::lexicon::DOMAINS;
    /// assert_eq!(DOMAINS.find(b"eg").map(|row| row.example), Some("ahram.org.eg"));
    /// assert_eq!(DOMAINS.find(b"py"), None);
    /// ```
    #[must_use]
    pub fn find(&self, entry: &[u8]) -> Option<&Row> {
        let place = self.rows.binary_search_by(|row| row.entry.as_bytes().cmp(entry)).ok()?;
        self.rows.get(place)
    }

    /// The row with the longest entry that a text begins with and `fits`, and the place behind it. Each code point comes with
    /// the place behind it. Time O(log n) comparisons for each code point of the longest entry.
    pub(crate) fn longest_start(
        &self,
        text: impl Iterator<Item = (CodePoint, usize)>,
        fits: impl Fn(&Row, usize) -> bool,
    ) -> Option<(&Row, usize)> {
        let mut rows: &[Row] = &[];
        let mut read = 0;
        let mut longest = None;
        for (cp, end) in text {
            let Some(c) = char::from_u32(cp) else { break };
            rows = if read == 0 { self.starting_with(c) } else { narrowed(rows, read, c) };
            read += c.len_utf8();
            let Some(first) = rows.first() else { break };
            if first.entry.len() == read && fits(first, end) {
                longest = Some((first, end));
            }
        }
        longest
    }

    /// All rows, sorted by entry.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// Of rows that share their first `read` bytes, those that go on with `c`: UTF-8 sorts as its code points do.
fn narrowed(rows: &[Row], read: usize, c: char) -> &[Row] {
    let next = |row: &Row| row.entry.get(read..).and_then(|rest| rest.chars().next());
    let start = rows.partition_point(|row| next(row) < Some(c));
    let rows = rows.get(start..).unwrap_or_default();
    let count = rows.partition_point(|row| next(row) == Some(c));
    rows.get(..count).unwrap_or_default()
}

/// A ragged line is no row here; the test below does not let one into the repository.
fn row(line: &'static str) -> Option<Row> {
    let mut columns = line.split('\t');
    let (entry, ambiguity, _note) = (columns.next()?, columns.next()?, columns.next()?);
    let example = columns.next()?;
    let ends = columns.nth(1).unwrap_or("-");
    Some(Row { entry, ambiguity, example, ends })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Source {
        name: &'static str,
        text: &'static str,
        list: &'static LazyLock<List>,
        /// What the column may say but `-`.
        ambiguity: &'static [&'static str],
        columns: usize,
        /// What every character of an entry must be.
        entry: fn(char) -> bool,
    }

    macro_rules! source {
        ($name:literal, $list:expr, $ambiguity:expr, $entry:expr) => {
            source!($name, $list, $ambiguity, $entry, 4)
        };
        ($name:literal, $list:expr, $ambiguity:expr, $entry:expr, $columns:literal) => {
            Source {
                name: $name,
                text: include_str!(concat!("../../lexicon/", $name)),
                list: &$list,
                ambiguity: &$ambiguity,
                columns: $columns,
                entry: $entry,
            }
        };
    }

    const SOURCES: [Source; 15] = [
        source!("domains.tsv", DOMAINS, ["case"], lower_case),
        source!("file_endings.tsv", FILE_ENDINGS, ["case"], lower_case),
        source!("final_maksura.tsv", FINAL_MAKSURA, [], letter_of_arabic),
        source!("foreign_letters.tsv", FOREIGN_LETTERS, [], |c| !letter_of_arabic(c) && !c.is_ascii()),
        source!("foreign_words.tsv", FOREIGN_WORDS, ["typed"], |c| letter_of_arabic(c) || "چگ".contains(c)),
        source!("arabic_words.tsv", ARABIC_WORDS, [], letter_of_arabic),
        source!("article_loans.tsv", ARTICLE_LOANS, [], letter_of_arabic),
        source!("alef_words.tsv", ALEF_WORDS, [], letter_of_arabic),
        source!("glued_proclitics.tsv", GLUED_PROCLITICS, [], letter_of_arabic),
        source!("powered_units.tsv", POWERED_UNITS, [], letter_of_arabic),
        source!("before_lone_waw.tsv", BEFORE_LONE_WAW, [], letter_of_arabic),
        source!("after_lone_waw.tsv", AFTER_LONE_WAW, [], letter_of_arabic),
        source!("abbreviations.tsv", ABBREVIATIONS, ["list", "number", "year"], letter_or_stop, 6),
        source!("conjunctions.tsv", CONJUNCTIONS, [], letter_of_arabic),
        source!("emoticons.tsv", EMOTICONS, ["line", "word"], |c| !letter_of_arabic(c)),
    ];

    fn lower_case(c: char) -> bool {
        c.is_ascii_lowercase() || c.is_ascii_digit()
    }

    fn letter_or_stop(c: char) -> bool {
        c.is_ascii_alphabetic() || letter_of_arabic(c) || ".\u{640}".contains(c)
    }

    fn letter_of_arabic(c: char) -> bool {
        matches!(c, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}')
    }

    #[test]
    fn every_line_is_a_comment_or_full_columns() {
        for Source { name, text, list, ambiguity, columns: count, .. } in SOURCES {
            assert!(text.starts_with("# ") && text.ends_with('\n') && !text.contains('\r'), "{name}");
            let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            for line in &rows {
                let columns: Vec<&str> = line.split('\t').collect();
                assert_eq!(columns.len(), count, "{name}: {line}");
                assert!(columns.iter().all(|c| !c.is_empty() && c.trim() == *c), "{name}: {line}");
                assert!(
                    columns[2].chars().all(|c| c.is_ascii() || letter_of_arabic(c) || c == 'چ' || c == 'ې')
                );
                assert!(
                    columns.get(5).is_none_or(|ends| ["yes", "maybe", "-"].contains(ends)),
                    "{name}: {line}"
                );
                assert!(columns[1] == "-" || ambiguity.contains(&columns[1]), "{name}: {line}");
            }
            assert_eq!(rows.len(), list.rows().len(), "{name}");
        }
    }

    #[test]
    fn entries_are_sorted_unique_and_of_the_right_letters() {
        for Source { name, list, entry, .. } in SOURCES {
            for pair in list.rows().windows(2) {
                assert!(pair[0].entry < pair[1].entry, "{name}: {} {}", pair[0].entry, pair[1].entry);
            }
            for row in list.rows() {
                assert!(row.entry.chars().all(entry), "{name}: {}", row.entry);
                assert_eq!(list.find(row.entry.as_bytes()), Some(row));
            }
        }
    }

    #[test]
    fn every_word_of_final_maksura_ends_in_one_and_every_foreign_letter_stands_alone() {
        assert!(FINAL_MAKSURA.rows().iter().all(|row| row.entry.ends_with('ى')));
        assert!(FOREIGN_LETTERS.rows().iter().all(|row| row.entry.chars().count() == 1));
    }

    #[test]
    fn the_longest_entry_that_fits_is_found() {
        let found = |text: &str, fits: fn(&Row) -> bool| {
            let points = text.chars().zip(1..).map(|(c, end)| (c.into(), end));
            ABBREVIATIONS.longest_start(points, |row, _| fits(row)).map(|(row, end)| (row.entry, end))
        };
        assert_eq!(found("أ.م.د. علي", |_| true), Some(("أ.م.د", 5)));
        assert_eq!(found("أ.م.د. علي", |row| row.entry.len() < 7), Some(("أ.م", 3)));
        assert_eq!(found("أ.م.د. علي", |_| false), None);
        assert_eq!(found("خلاص", |_| true), None);
        assert_eq!(found("", |_| true), None);
        for row in ABBREVIATIONS.rows() {
            assert_eq!(found(row.entry, |_| true), Some((row.entry, row.entry.chars().count())));
        }
    }

    #[test]
    fn no_domain_is_a_file_ending() {
        for row in DOMAINS.rows() {
            assert_eq!(FILE_ENDINGS.find(row.entry.as_bytes()), None, "{}", row.entry);
        }
        for ending in ["md", "pl", "py", "rs", "sh", "so"] {
            assert!(FILE_ENDINGS.find(ending.as_bytes()).is_some(), "{ending}");
        }
    }
}
