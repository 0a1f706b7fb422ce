//! The lists that the shared corpora give: what to write next, and what is never needed. Each begins with what matters most.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use kalima::morphology::segment::Known;

use super::Row;
use super::corpora::{Corpora, Text, Word};
use super::entries::Entries;
use super::plural_patterns::of_plurals_alone;

/// Two readings whose costs differ by less are nearly a tie: the dearer one is at least half as likely.
const NEAR: u16 = 10;

/// How much of each text is known.
pub fn coverage(_: &Entries, corpora: &Corpora) -> Vec<Row> {
    let known: HashSet<&str> = corpora
        .words
        .iter()
        .filter(|word| word.known != Known::Guess)
        .map(|word| word.spelling.as_str())
        .collect();
    corpora.texts.iter().map(|text| covered(text, &known)).collect()
}

fn covered(text: &Text, known: &HashSet<&str>) -> Row {
    let of = |(words, running): (usize, u32), (_, times): (&String, &u32)| (words + 1, running + times);
    let (words, running) = text.words.iter().fold((0, 0), of);
    let found = text.words.iter().filter(|(word, _)| known.contains(word.as_str()));
    let (known_words, known_running) = found.fold((0, 0), of);
    let share = |part: f64, whole: f64| part / whole.max(1.0);
    let why = format!(
        "{:.3} of {running} running words, {:.3} of {words} types",
        share(known_running.into(), running.into()),
        share(known_words as f64, words as f64)
    );
    Row::new(&text.name, why)
}

/// Entries none of whose forms stands anywhere.
pub fn unseen(entries: &Entries, corpora: &Corpora) -> Vec<Row> {
    let seen: HashSet<usize> =
        corpora.words.iter().flat_map(|word| word.answer.iter().chain(&word.others)).copied().collect();
    let unseen = entries.all.iter().enumerate().filter(|(id, _)| !seen.contains(id));
    let mut rows: Vec<Row> = unseen
        .map(|(_, entry)| {
            Row::new(&entry.name, format!("of band {}, and no form of it stands there", entry.band))
        })
        .collect();
    rows.sort();
    rows
}

/// How often each entry is the answer, and how often it is another reading of the word.
pub fn frequency(entries: &Entries, corpora: &Corpora) -> Vec<Row> {
    let mut counts = vec![(0_u32, 0_u32); entries.all.len()];
    for word in &corpora.words {
        word.answer.iter().for_each(|&id| counts[id].0 += word.times);
        word.others.iter().for_each(|&id| counts[id].1 += word.times);
    }
    let mut ranked: Vec<_> = counts.into_iter().zip(&entries.all).collect();
    ranked.sort_by_key(|(counts, entry)| (Reverse(*counts), &entry.name));
    ranked
        .into_iter()
        .map(|((answers, others), entry)| {
            Row::new(&entry.name, format!("{answers} times, and {others} by another reading"))
        })
        .collect()
}

/// Hosts that nobody knows.
pub fn unknown(_: &Entries, corpora: &Corpora) -> Vec<Row> {
    ranked(unknown_hosts(corpora).into_iter(), |_| Some(String::new()))
}

/// Hosts that nobody knows and that look like a plural.
pub fn singulars(_: &Entries, corpora: &Corpora) -> Vec<Row> {
    ranked(unknown_hosts(corpora).into_iter(), |host| {
        let pattern = of_plurals_alone(host.strip_prefix("ال").unwrap_or(host))?;
        Some(format!(", by pattern {pattern}"))
    })
}

/// Words that two known readings nearly share.
pub fn ties(_: &Entries, corpora: &Corpora) -> Vec<Row> {
    let tied = |word: &&Word| word.second.as_ref().is_some_and(|(more, _)| *more < NEAR);
    let words: HashMap<&str, &Word> =
        corpora.words.iter().filter(tied).map(|word| (word.spelling.as_str(), word)).collect();
    let counts = words.iter().map(|(spelling, word)| (*spelling, (word.texts, word.times)));
    ranked(counts, |spelling| {
        let (more, told) = words.get(spelling)?.second.as_ref()?;
        Some(format!(": {told}, by {more}"))
    })
}

/// The words that carry the clitics where they are guessed, in how many texts they stand, and how often.
fn unknown_hosts(corpora: &Corpora) -> HashMap<&str, (usize, u32)> {
    let hosts: HashMap<&str, &str> = corpora
        .words
        .iter()
        .filter(|word| word.known == Known::Guess)
        .map(|word| (word.spelling.as_str(), word.host.as_str()))
        .collect();
    let mut counts: HashMap<&str, (usize, u32)> = HashMap::new();
    for text in &corpora.texts {
        let mut here: HashMap<&str, u32> = HashMap::new();
        for (word, times) in &text.words {
            if let Some(host) = hosts.get(word.as_str()) {
                *here.entry(host).or_default() += times;
            }
        }
        for (host, times) in here {
            let count = counts.entry(host).or_default();
            *count = (count.0 + 1, count.1 + times);
        }
    }
    counts
}

/// Rows of words in the order of how many texts they stand in, then how often; `more` tells more, `None` of what is left out.
fn ranked<'w>(
    words: impl Iterator<Item = (&'w str, (usize, u32))>,
    more: impl Fn(&str) -> Option<String>,
) -> Vec<Row> {
    let mut words: Vec<(&str, (usize, u32))> = words.collect();
    words.sort_by_key(|&(word, counts)| (Reverse(counts), word));
    let row = |(word, (texts, times)): (&str, (usize, u32))| {
        Some(Row::new(word, format!("in {texts} texts, {times} times{}", more(word)?)))
    };
    words.into_iter().filter_map(row).collect()
}
