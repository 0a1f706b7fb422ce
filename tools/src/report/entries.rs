//! The entries of the lexicon, as the lists ask for them.

use std::collections::HashMap;

use kalima::morphology::inflect::{Form, Root, Verb, Vowels};
use kalima::morphology::segment::Reading;

use crate::morphology::read;

/// The number of an entry.
pub type Id = usize;

/// A noun, a name or a verb of the lexicon.
pub struct Entry {
    /// "noun كتاب", "verb كتب I": what names it in a list.
    pub name: String,
    /// The words that its row has, the dictionary form first; with ال where it is not said without.
    pub words: Vec<String>,
    /// How common it is said to be.
    pub band: String,
}

/// All entries of the standard language, and who has which dictionary form.
#[derive(Default)]
pub struct Entries {
    pub all: Vec<Entry>,
    /// Singular and broken plurals.
    pub plurals: Vec<(String, Vec<String>)>,
    /// Words of the closed classes, with their forms before a pronoun.
    pub closed: Vec<String>,
    nouns: HashMap<String, Vec<Id>>,
    names: HashMap<String, Vec<Id>>,
    nisbas: HashMap<String, Vec<Id>>,
    verbs: HashMap<String, Vec<Id>>,
    /// Participles and masdars that follow from a verb.
    derived: HashMap<String, Vec<Id>>,
}

impl Entries {
    /// Those of the files.
    pub fn load() -> Result<Self, String> {
        let mut entries = Entries::default();
        rows("nouns.tsv", |[lemma, _, feminine, _, _, band]| entries.noun(lemma, feminine, band))?;
        rows("plurals.tsv", |[singular, plurals]| {
            let plurals = plurals.split(',').map(str::to_owned).collect();
            entries.plurals.push((singular.to_owned(), plurals));
            Ok(())
        })?;
        rows("roots.tsv", |[root, vowels, forms, masdars]| entries.root(root, vowels, forms, masdars))?;
        rows("names.tsv", |[name, _, article, nisba, band]| entries.name(name, article, nisba, band))?;
        rows("closed.tsv", |[form, _, _, _, before, _, _]| {
            entries.closed.extend([form, before].into_iter().filter(|word| *word != "-").map(str::to_owned));
            Ok(())
        })?;
        Ok(entries)
    }

    /// The entries whose form a reading is, none of a guess and of words of the closed classes.
    pub fn of(&self, reading: &Reading) -> Vec<Id> {
        let words: &[&HashMap<String, Vec<Id>>] = match reading.kind {
            "guess" | "word of a closed class" => &[],
            "name" => &[&self.names],
            kind if kind.starts_with("verb") => &[&self.verbs],
            // A noun, what is made of a verb and of a name are told apart by what they cost alone.
            _ => &[&self.nouns, &self.nisbas, &self.derived],
        };
        words.iter().filter_map(|words| words.get(&reading.lemma)).flatten().copied().collect()
    }

    /// Whether a noun has this dictionary form.
    pub fn is_noun(&self, word: &str) -> bool {
        self.nouns.contains_key(word)
    }

    fn push(&mut self, name: String, words: Vec<String>, band: &str) -> Id {
        self.all.push(Entry { name, words, band: band.to_owned() });
        self.all.len() - 1
    }

    fn noun(&mut self, lemma: &str, feminine: &str, band: &str) -> Result<(), String> {
        let written_out = feminine.split(',').filter(|word| !matches!(*word, "-" | "ة"));
        let words = [lemma].into_iter().chain(written_out).map(str::to_owned).collect();
        let id = self.push(format!("noun {lemma}"), words, band);
        know(&mut self.nouns, lemma, id);
        Ok(())
    }

    fn name(&mut self, name: &str, article: &str, nisba: &str, band: &str) -> Result<(), String> {
        let parts: Vec<&str> = name.split(' ').collect();
        let before = if article == "must" { "ال" } else { "" };
        let words = parts.iter().map(|part| format!("{before}{part}")).collect();
        let id = self.push(format!("name {name}"), words, band);
        parts.iter().for_each(|part| know(&mut self.names, part, id));
        nisba.split(',').filter(|word| *word != "-").for_each(|word| know(&mut self.nisbas, word, id));
        Ok(())
    }

    fn root(&mut self, root: &str, vowels: &str, forms: &str, masdars: &str) -> Result<(), String> {
        for form in forms.split(',') {
            let (name, band) = form.split_at(form.trim_end_matches(|c: char| c.is_ascii_digit()).len());
            let form = Form::ALL.into_iter().find(|form| form.name() == name);
            let form = form.ok_or_else(|| format!("{root} has no form {name}"))?;
            let all = vowels.split(',').filter_map(Vowels::from_name);
            let all: Vec<Vowels> = if form == Form::I { all.collect() } else { vec![Vowels::ANY] };
            let parsed = Root::new(root).map_err(|problem| format!("{root}: {problem}"))?;
            let verbs: Vec<Verb> =
                all.into_iter().map(|vowels| Verb::new(parsed.clone(), form, vowels)).collect();
            let lemmas: Vec<String> = verbs.iter().map(Verb::lemma).collect();
            let derived = verbs.iter().flat_map(|verb| {
                [Some(verb.active_participle()), Some(verb.passive_participle()), verb.masdar()]
            });
            let mut derived: Vec<String> = derived.flatten().collect();
            if form == Form::I {
                derived.extend(masdars.split(',').filter(|word| *word != "-").map(str::to_owned));
            }
            let id = self.push(format!("verb {root} {name}"), lemmas.clone(), band);
            lemmas.iter().for_each(|lemma| know(&mut self.verbs, lemma, id));
            derived.iter().for_each(|word| know(&mut self.derived, word, id));
        }
        Ok(())
    }
}

/// Calls `see` with the rows of a file.
fn rows<const N: usize>(
    file: &str,
    mut see: impl FnMut([&str; N]) -> Result<(), String>,
) -> Result<(), String> {
    let text = read(file)?;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let cells = cells.try_into().map_err(|_| format!("{file}: {line}: has no {N} columns"))?;
        see(cells).map_err(|problem| format!("{file}: {problem}"))?;
    }
    Ok(())
}

fn know(words: &mut HashMap<String, Vec<Id>>, word: &str, id: Id) {
    let known = words.entry(word.to_owned()).or_default();
    if !known.contains(&id) {
        known.push(id);
    }
}
