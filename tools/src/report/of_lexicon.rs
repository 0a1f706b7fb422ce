//! The lists that the lexicon alone gives.

use std::collections::{HashMap, HashSet};

use kalima::morphology::segment::{Known, Reading, Role, Segmenter};

use super::Row;
use super::corpora::cut;
use super::entries::Entries;
use super::plural_patterns::doubt;

/// A whole entry that is not cheaper by so much than clitics and another entry is nearly cut.
const NEARLY: u16 = 10;

/// Lemmas that are another lemma's plural.
pub fn plural_lemmas(entries: &Entries) -> Vec<Row> {
    let both = plurals(entries).filter(|(one, plural)| one != plural && entries.is_noun(plural));
    both.map(|(one, plural)| Row::new(plural, format!("plural of {one}"))).collect()
}

/// Entries that the segmenter cuts, or nearly.
pub fn clitics(entries: &Entries) -> Vec<Row> {
    let segmenter = Segmenter::default();
    let row = |name: &str, word: &str| {
        let readings = segmenter.explain(word);
        let known = || readings.iter().filter(|reading| reading.known != Known::Guess);
        let (parts, whole) =
            (known().find(|reading| is_cut(reading))?, known().find(|reading| !is_cut(reading)));
        let told = |reading: &Reading| format!("{} {}", cut(reading), reading.cost);
        match whole {
            None => Some(Row::new(name, format!("is cut: {word} is {}, and never whole", told(parts)))),
            Some(whole) if parts.cost < whole.cost => {
                Some(Row::new(name, format!("is cut: {} before {}", told(parts), told(whole))))
            }
            Some(whole) if parts.cost < whole.cost + NEARLY => {
                Some(Row::new(name, format!("is nearly cut: {} before {}", told(whole), told(parts))))
            }
            Some(_) => None,
        }
    };
    words(entries).filter_map(|(name, word)| row(name, word)).collect()
}

/// Entries that are written as they are said to be and read as another word that lacks its hamza or dots.
pub fn respelled(entries: &Entries) -> Vec<Row> {
    let segmenter = Segmenter::default();
    let row = |name: &str, word: &str| {
        let readings = segmenter.explain(word);
        let is_as_written = |reading: &&Reading| cut(reading).replace('+', "") == word;
        let (best, right) = (readings.first()?, readings.iter().find(is_as_written)?);
        let told = |reading: &Reading| format!("{} ({}) {}", cut(reading), reading.lemma, reading.cost);
        let is_other = best.known != Known::Guess && right.known != Known::Guess && !is_as_written(&best);
        is_other.then(|| Row::new(name, format!("{word} is read as {} before {}", told(best), told(right))))
    };
    words(entries).filter_map(|(name, word)| row(name, word)).collect()
}

/// Whether something but the article is parted from the word.
fn is_cut(reading: &Reading) -> bool {
    reading.segments.iter().any(|segment| !matches!(segment.role, Role::Host | Role::Article))
}

/// Plurals that are strange.
pub fn patterns(entries: &Entries) -> Vec<Row> {
    plurals(entries)
        .filter_map(|(one, plural)| {
            Some(Row::new(plural, format!("plural of {one}: {}", doubt(one, plural)?)))
        })
        .collect()
}

/// Entries and plurals that are written like a word of the closed classes.
pub fn closed(entries: &Entries) -> Vec<Row> {
    let closed: HashSet<&str> = entries.closed.iter().map(String::as_str).collect();
    let mut rows: HashMap<String, Row> = HashMap::new();
    for (name, word) in words(entries).filter(|(_, word)| closed.contains(word)) {
        rows.insert(name.to_owned(), Row::new(name, format!("{word} is in closed.tsv")));
    }
    for (one, plural) in plurals(entries).filter(|(_, plural)| closed.contains(plural)) {
        rows.insert(
            format!("{one} {plural}"),
            Row::new(plural, format!("plural of {one}, and in closed.tsv")),
        );
    }
    rows.into_values().collect()
}

/// Each broken plural behind its singular.
fn plurals(entries: &Entries) -> impl Iterator<Item = (&str, &str)> {
    entries
        .plurals
        .iter()
        .flat_map(|(one, plurals)| plurals.iter().map(|plural| (one.as_str(), plural.as_str())))
}

/// Each word of each entry, with the entry's name.
fn words(entries: &Entries) -> impl Iterator<Item = (&str, &str)> {
    entries.all.iter().flat_map(|entry| entry.words.iter().map(|word| (entry.name.as_str(), word.as_str())))
}
