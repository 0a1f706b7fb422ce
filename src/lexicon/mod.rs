//! Reader of the word lists embedded from `lexicon/*.tsv`, whose README describes the columns.
//!
//! A list is parsed once, at its first use, and looked up by binary search; nothing is copied from the embedded text.

use std::sync::LazyLock;

/// Top-level domains that make a bare host name a URL.
pub static DOMAINS: LazyLock<List> = LazyLock::new(|| List::parse(include_str!("../../lexicon/domains.tsv")));

/// Endings of file names, without their stop.
pub static FILE_ENDINGS: LazyLock<List> =
    LazyLock::new(|| List::parse(include_str!("../../lexicon/file_endings.tsv")));

/// One row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The entry, in the form in which it is looked up.
    pub entry: &'static str,
    /// What else the entry may be, or `-`.
    pub ambiguity: &'static str,
    /// One real use.
    pub example: &'static str,
}

/// A list of rows, sorted by the bytes of their entries.
#[derive(Debug)]
pub struct List {
    rows: Vec<Row>,
}

impl List {
    fn parse(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        List { rows: lines.filter_map(row).collect() }
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

    /// All rows, sorted by entry.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// A ragged line is no row here; the test below does not let one into the repository.
fn row(line: &'static str) -> Option<Row> {
    let mut columns = line.split('\t');
    let (entry, ambiguity, _note) = (columns.next()?, columns.next()?, columns.next()?);
    Some(Row { entry, ambiguity, example: columns.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCES: [(&str, &str, &LazyLock<List>); 2] = [
        ("domains.tsv", include_str!("../../lexicon/domains.tsv"), &DOMAINS),
        ("file_endings.tsv", include_str!("../../lexicon/file_endings.tsv"), &FILE_ENDINGS),
    ];

    #[test]
    fn every_line_is_a_comment_or_four_full_columns() {
        for (name, text, list) in SOURCES {
            assert!(text.starts_with("# ") && text.ends_with('\n') && !text.contains('\r'), "{name}");
            let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            for line in &rows {
                let columns: Vec<&str> = line.split('\t').collect();
                assert_eq!(columns.len(), 4, "{name}: {line}");
                assert!(columns.iter().all(|c| !c.is_empty() && c.trim() == *c), "{name}: {line}");
                assert!(line.is_ascii(), "{name}: {line}");
                assert!(matches!(columns[1], "-" | "case"), "{name}: {line}");
            }
            assert_eq!(rows.len(), list.rows().len(), "{name}");
        }
    }

    #[test]
    fn entries_are_sorted_unique_and_lower_case() {
        for (name, _, list) in SOURCES {
            for pair in list.rows().windows(2) {
                assert!(pair[0].entry < pair[1].entry, "{name}: {} {}", pair[0].entry, pair[1].entry);
            }
            for row in list.rows() {
                assert!(row.entry.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{name}");
                assert_eq!(list.find(row.entry.as_bytes()), Some(row));
            }
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
