//! Paradigms: rows of stems and the sets of endings that make their forms.

use std::collections::BTreeMap;

use super::entry::Word;

/// What a part of speech may be called.
const PARTS: [&str; 15] = [
    "adverb",
    "auxiliary",
    "conditional",
    "conjunction",
    "demonstrative",
    "determiner",
    "exception",
    "interjection",
    "interrogative",
    "negation",
    "particle",
    "preposition",
    "pronoun",
    "relative",
    "vocative",
];

/// The stem itself, as a set of endings and as a lemma; as a label, none.
const NONE: &str = "-";

/// A form, the word it is of, and which of its forms it is.
pub type Form = (String, Word, Option<String>);

/// The shapes of each set, with their labels; `_` in a shape is the stem.
pub struct Endings {
    sets: BTreeMap<String, Vec<(String, String)>>,
}

impl Endings {
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut sets: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for (number, line) in lines(text) {
            let [set, shape, label] = columns(line).map_err(|error| format!("line {number}: {error}"))?;
            if shape.matches('_').count() != 1 {
                return Err(format!("line {number}: the shape {shape} must have one _"));
            }
            sets.entry(set.to_owned()).or_default().push((shape.to_owned(), label.to_owned()));
        }
        Ok(Endings { sets })
    }
}

/// All forms of the paradigms, row by row.
pub fn forms(text: &str, endings: &Endings) -> Result<Vec<Form>, String> {
    let mut forms = Vec::new();
    for (number, line) in lines(text) {
        row(line, endings, &mut forms).map_err(|error| format!("line {number}: {error}"))?;
    }
    Ok(forms)
}

fn row(line: &str, endings: &Endings, forms: &mut Vec<Form>) -> Result<(), String> {
    let [stems, sets, part, gloss, lemma] = columns(line)?;
    if !PARTS.contains(&part) {
        return Err(format!("unknown part of speech {part} (accepted: {})", PARTS.join(", ")));
    }
    for stem in stems.split(' ') {
        let lemma = if lemma == NONE { stem } else { lemma };
        let word = Word { part: part.to_owned(), lemma: lemma.to_owned(), gloss: gloss.to_owned() };
        if let Some(other) = stem.chars().find(|&letter| !is_letter(letter)) {
            return Err(format!("the stem {stem} holds {other:?}, which is no letter of Arabic"));
        }
        for set in sets.split('+') {
            if set == NONE {
                forms.push((stem.to_owned(), word.clone(), None));
                continue;
            }
            let shapes = endings.sets.get(set).ok_or_else(|| format!("no set of endings is called {set}"))?;
            let made = shapes.iter().map(|(shape, label)| {
                let label = Some(label.clone()).filter(|label| label != NONE);
                (shape.replace('_', stem), word.clone(), label)
            });
            forms.extend(made);
        }
    }
    Ok(())
}

fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}')
}

/// The lines that are no comments, with their numbers.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.starts_with('#'))
}

/// The columns of a row, none of them empty.
pub fn columns<const N: usize>(line: &str) -> Result<[&str; N], String> {
    let columns: Vec<&str> = line.split('\t').collect();
    if columns.iter().any(|column| column.is_empty() || column.trim() != *column) {
        return Err("a column is empty or has blanks around it".to_owned());
    }
    let count = columns.len();
    columns.try_into().map_err(|_| format!("{count} columns, not {N}"))
}
