//! The bytes of the table, of the files of the lexicon.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::entry::Entry;
use super::table::Table;
use crate::error::Error;
use crate::morphology::inflect::{Form, Verb, Vowels};
use crate::morphology::segment::letters::codes;
use crate::morphology::vocabulary::{Band, RootRow, derivations, root_rows};

/// The table of `roots.tsv` and `derivations.tsv`, each with its content.
///
/// # Errors
/// [`Error::Entry`] names the row that is none.
#[doc(hidden)]
pub fn compile(roots: (&str, &str), words: (&str, &str)) -> Result<Vec<u8>, Error> {
    let rows = root_rows(roots.0, roots.1)?;
    let roots = usual(&rows);
    let mut words: BTreeMap<&str, Option<&str>> = derivations(words.0, words.1)?.into_iter().collect();
    let by_rule = bytes(&roots, &words);
    let is_found = |masdar, root| {
        let found = Table::new(&by_rule).and_then(|table| table.of_noun(masdar));
        found == Entry::new(root).map(Entry::letters)
    };
    for (masdar, root) in masdars(&rows) {
        if !words.contains_key(masdar) && !is_found(masdar, root) {
            words.insert(masdar, Some(root));
        }
    }
    Ok(bytes(&roots, &words))
}

/// The roots with their verbs; of verbs that are written alike the commonest.
fn usual(rows: &[RootRow<'_>]) -> BTreeSet<Entry> {
    let mut roots: BTreeMap<Entry, Entry> = BTreeMap::new();
    let mut alike: HashMap<String, Vec<(Band, Entry, Form, Vowels)>> = HashMap::new();
    for row in rows {
        let Some(bare) = Entry::new(row.letters) else { continue };
        for &(form, band) in &row.forms {
            for &vowels in row.vowels_of(form) {
                let entry = roots.entry(bare).or_insert(bare);
                *entry = entry.with(form, vowels);
                let lemma = Verb::new(row.root.clone(), form, vowels).lemma();
                alike.entry(lemma).or_default().push((band, bare, form, vowels));
            }
        }
    }
    for verbs in alike.values() {
        let Some(commonest) = verbs.iter().map(|&(band, ..)| band).min() else { continue };
        for &(_, bare, form, vowels) in verbs.iter().filter(|&&(band, ..)| band > commonest) {
            roots.entry(bare).and_modify(|entry| *entry = entry.without(form, vowels));
        }
    }
    roots.into_values().collect()
}

/// The masdars of form I of one root alone.
fn masdars<'a>(rows: &[RootRow<'a>]) -> BTreeMap<&'a str, &'a str> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in rows {
        row.masdars.iter().for_each(|&masdar| {
            found.entry(masdar).or_default().insert(row.letters);
        });
    }
    found
        .into_iter()
        .filter(|(_, roots)| roots.len() == 1)
        .filter_map(|(masdar, roots)| Some((masdar, roots.into_iter().next()?)))
        .collect()
}

fn bytes(roots: &BTreeSet<Entry>, words: &BTreeMap<&str, Option<&str>>) -> Vec<u8> {
    let mut bytes: Vec<u8> = (roots.len() as u32).to_le_bytes().to_vec();
    bytes.extend(roots.iter().flat_map(|entry| entry.0.to_le_bytes()));
    for (word, root) in words {
        let letters = codes(word).unwrap_or_default();
        let root = root.and_then(Entry::new).map_or(0, |entry| entry.bare().0);
        bytes.push(letters.len() as u8);
        bytes.extend(letters);
        bytes.extend(&root.to_le_bytes()[..3]);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOTS: &str = "شيب\tai\tI2\tشيب\nشوب\tau\tI3\tشوب\nكتب\tau\tI1,II3\tكتابة,كتب\nمدن\t-\tV3\t-\nدين\tai\tI2,IV3\tدين\nسفر\t-\tIII2\t-\nوسم\tai\tI3\tسمة";

    fn compiled(words: &str) -> Vec<u8> {
        compile(("roots.tsv", ROOTS), ("derivations.tsv", words)).unwrap()
    }

    #[test]
    fn of_verbs_that_are_written_alike_the_commonest_counts() {
        let bytes = compiled("");
        let table = Table::new(&bytes).unwrap();
        assert_eq!(table.of_verb("شاب").as_deref(), Some("شيب"));
        assert_eq!(table.of_verb("كتب").as_deref(), Some("كتب"));
        assert_eq!(table.of_verb("زفلط"), None);
    }

    #[test]
    fn nouns_are_told_by_their_patterns_but_what_is_listed_counts_before() {
        let bytes = compiled("");
        let by_rule = Table::new(&bytes).unwrap();
        for (word, root) in [
            ("مكتبة", Some("كتب")),
            ("كتيبة", Some("كتب")),
            ("كاتب", Some("كتب")),
            ("مسافر", Some("سفر")),
            ("مدينة", Some("دين")),
            ("سفارة", Some("سفر")),
            ("سفرجل", None),
        ] {
            assert_eq!(by_rule.of_noun(word).as_deref(), root, "{word}");
        }
        let bytes = compiled("سفارة\t-\nمدينة\tمدن\nيد\tيدي");
        let table = Table::new(&bytes).unwrap();
        assert_eq!(table.of_noun("مدينة").as_deref(), Some("مدن"));
        assert_eq!(table.of_noun("يد").as_deref(), Some("يدي"));
        assert_eq!((table.of_noun("سفارة"), table.listed("سفارة")), (None, Some(None)));
        assert_eq!(table.listed("كتاب"), None);
    }

    #[test]
    fn masdars_that_no_pattern_makes_are_listed() {
        let bytes = compiled("");
        let table = Table::new(&bytes).unwrap();
        assert_eq!(table.of_noun("سمة").as_deref(), Some("وسم"));
        assert_eq!(table.listed("كتابة"), None, "a pattern makes it");
    }

    #[test]
    fn wrong_rows_are_named() {
        for (roots, words, expected) in [
            ("كت\tau\tI1\t-", "", "roots.tsv, line 1: \"كت\": a root has three or four letters, not 2"),
            ("", "# a\nيد\tيدة", "derivations.tsv, line 2: \"يدة\": a root has letters from"),
            ("", "يَد\tيدي", "derivations.tsv, line 1: the word must have letters from"),
            ("", "يد\tيدي\nيد\t-", "derivations.tsv, line 2: يد has a row already, line 1"),
            ("", "يد", "derivations.tsv, line 1: has 1 columns parted by tabs, not 2"),
        ] {
            let error = compile(("roots.tsv", roots), ("derivations.tsv", words)).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
