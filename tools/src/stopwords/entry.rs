//! A form with everything that it may be.

/// One word that a form may be of.
#[derive(Clone, PartialEq, Eq)]
pub struct Word {
    pub part: String,
    pub lemma: String,
    pub gloss: String,
}

/// The words that a form may be of, in the order of the paradigms, and which of their forms it is.
#[derive(Default)]
pub struct Entry {
    words: Vec<Reading>,
}

struct Reading {
    word: Word,
    /// Whether it is the word itself, as في is beside being "in me".
    bare: bool,
    labels: Vec<String>,
}

impl Entry {
    /// One more reading; a word that has one form has no label.
    pub fn add(&mut self, word: &Word, label: Option<&str>) {
        let place = self.words.iter().position(|known| known.word == *word).unwrap_or(self.words.len());
        if place == self.words.len() {
            self.words.push(Reading { word: word.clone(), bare: false, labels: Vec::new() });
        }
        let reading = &mut self.words[place];
        match label {
            None => reading.bare = true,
            Some(label) if reading.labels.iter().any(|known| known == label) => {}
            Some(label) => reading.labels.push(label.to_owned()),
        }
    }

    /// Part of speech, lemma and gloss, each with all there are.
    pub fn columns(&self) -> [String; 3] {
        [
            distinct(self.words.iter().map(|reading| reading.word.part.clone()), "/"),
            distinct(self.words.iter().map(|reading| reading.word.lemma.clone()), "/"),
            distinct(self.words.iter().flat_map(Reading::glosses), "; "),
        ]
    }
}

impl Reading {
    fn glosses(&self) -> Vec<String> {
        let gloss = &self.word.gloss;
        let bare = self.bare.then(|| gloss.clone());
        let labelled = (!self.labels.is_empty()).then(|| format!("{gloss} ({})", self.labels.join(", ")));
        bare.into_iter().chain(labelled).collect()
    }
}

fn distinct(all: impl Iterator<Item = String>, between: &str) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for one in all {
        if !distinct.contains(&one) {
            distinct.push(one);
        }
    }
    distinct.join(between)
}
