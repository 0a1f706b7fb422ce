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
