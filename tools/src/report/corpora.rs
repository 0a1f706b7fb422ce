//! The words of the shared corpora, and how the segmenter reads them.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use kalima::chars::{TATWEEL, is_mark_category};
use kalima::morphology::segment::{Known, Reading, Role, Segmenter};
use kalima::{Kind, Tokenizer};

use super::entries::{Entries, Id};

/// The words of one text, with how often they stand in it.
pub struct Text {
    /// What the manifest calls it, and its file.
    pub name: String,
    pub words: HashMap<String, u32>,
}

/// A word of the texts.
pub struct Word {
    pub spelling: String,
    /// In how many texts it stands.
    pub texts: usize,
    /// How often, in all of them.
    pub times: u32,
    pub known: Known,
    /// The word that carries the clitics, as it is written.
    pub host: String,
    /// Whose form the answer is.
    pub answer: Vec<Id>,
    /// Whose form it is by another reading.
    pub others: Vec<Id>,
    /// The cheapest other reading that is known too and cuts otherwise or has another dictionary form, with how much more it costs.
    pub second: Option<(u16, String)>,
}

/// All texts of a folder.
pub struct Corpora {
    pub texts: Vec<Text>,
    /// In the order of their spelling.
    pub words: Vec<Word>,
}

impl Corpora {
    /// The texts of a folder, each a `.txt`.
    pub fn load(folder: &Path, entries: &Entries) -> Result<Self, String> {
        let wrong = |error| format!("{}: {error}", folder.display());
        let genres = genres(folder);
        let mut texts = Vec::new();
        for file in fs::read_dir(folder).map_err(wrong)? {
            let path = file.map_err(wrong)?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            if !name.ends_with(".txt") {
                continue;
            }
            let content =
                fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let genre = genres.get(name).map_or(String::new(), |genre| format!(" ({genre})"));
            texts.push(Text { name: format!("{name}{genre}"), words: words(&content) });
        }
        texts.sort_by(|one, other| one.name.cmp(&other.name));
        let words = all_read(&texts, entries);
        Ok(Corpora { texts, words })
    }
}

/// The genre of each file, by the manifest beside them if there is one.
fn genres(folder: &Path) -> HashMap<String, String> {
    let manifest = fs::read_to_string(folder.join("manifest.tsv")).unwrap_or_default();
    let rows = manifest.lines().skip(1).map(|line| line.split('\t').map(str::to_owned));
    rows.filter_map(|mut cells| Some((cells.next()?, cells.next()?))).collect()
}

/// The Arabic words of a text without marks and tatweel, with how often each stands there.
fn words(text: &str) -> HashMap<String, u32> {
    let mut words = HashMap::new();
    for token in Tokenizer::default().tokens(text).filter(|token| token.kind == Kind::Arabic) {
        let letters = text[token.range].chars();
        let is_letter = |c: &char| !is_mark_category((*c).into()) && u32::from(*c) != TATWEEL;
        *words.entry(letters.filter(is_letter).collect()).or_default() += 1;
    }
    words
}

fn all_read(texts: &[Text], entries: &Entries) -> Vec<Word> {
    let mut counts: HashMap<&str, (usize, u32)> = HashMap::new();
    for (word, times) in texts.iter().flat_map(|text| &text.words) {
        let count = counts.entry(word).or_default();
        *count = (count.0 + 1, count.1 + times);
    }
    let segmenter = Segmenter::default();
    let read = |(word, (texts, times)): (&str, (usize, u32))| {
        let readings = segmenter.explain(word);
        let best = readings.first()?;
        let others = readings[1..].iter().flat_map(|reading| entries.of(reading)).collect();
        Some(Word {
            spelling: word.to_owned(),
            texts,
            times,
            known: best.known,
            host: host(word, best).to_owned(),
            answer: entries.of(best),
            others,
            second: second(best, &readings[1..]),
        })
    };
    let mut words: Vec<Word> = counts.into_iter().filter_map(read).collect();
    words.sort_by(|one, other| one.spelling.cmp(&other.spelling));
    words
}

/// The word that carries the clitics.
fn host<'w>(word: &'w str, reading: &Reading) -> &'w str {
    let host = reading.segments.iter().find(|segment| segment.role == Role::Host);
    host.map_or(word, |host| &word[host.range.clone()])
}

fn second(best: &Reading, others: &[Reading]) -> Option<(u16, String)> {
    let is_other = |reading: &&Reading| {
        reading.known != Known::Guess && (reading.lemma != best.lemma || cut(reading) != cut(best))
    };
    let second = others.iter().find(is_other)?;
    let told = |reading: &Reading| format!("{} ({})", cut(reading), reading.lemma);
    Some((second.cost - best.cost, format!("{} before {}", told(best), told(second))))
}

/// The parts of a reading.
pub fn cut(reading: &Reading) -> String {
    let forms: Vec<&str> = reading.segments.iter().map(|segment| segment.form.as_str()).collect();
    forms.join("+")
}
