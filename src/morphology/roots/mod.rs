//! The roots of dictionary forms.
//!
//! The table holds the roots of the lexicon with the forms of their verbs, and the few words whose roots no rule finds. A word's
//! root is looked for among those whose strong radicals the word has in order: the root that makes the word as a verb, a
//! participle or a masdar, else as a noun of a known pattern. Where several do, or none, there is no answer.

mod compile;
mod entry;
mod table;

pub use compile::compile;
use table::Table;

/// The embedded table. Written by `tools/` from `lexicon/morphology/`.
static ROOTS: &[u8] = include_bytes!("roots.bin");

fn embedded() -> Option<Table<'static>> {
    Table::new(ROOTS)
}

/// The root of a verb: هو of the perfect.
pub fn of_verb(lemma: &str) -> Option<String> {
    embedded()?.of_verb(lemma)
}

/// The root of a noun, an adjective, a participle or a masdar.
pub fn of_noun(lemma: &str) -> Option<String> {
    embedded()?.of_noun(lemma)
}

/// The root of a word of a closed class, or of a nisba of a name: no rule finds it.
pub(crate) fn of_listed(lemma: &str) -> Option<String> {
    embedded()?.listed(lemma)?
}

/// Whether the root of a word is listed, or that it has none.
pub(crate) fn is_listed(lemma: &str) -> bool {
    embedded().is_some_and(|table| table.listed(lemma).is_some())
}

/// Whether a word has all letters of a root, in order.
pub(crate) fn is_seen(root: &str, word: &str) -> bool {
    let letters: Vec<u8> = word.chars().map(entry::radical_of).collect();
    entry::Entry::new(root).is_some_and(|root| root.stands_in(&letters, true))
}
