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
    words: Vec<(Word, Vec<String>)>,
}

impl Entry {
    /// One more reading; a word that has one form has no label.
    pub fn add(&mut self, word: &Word, label: Option<&str>) {
        let place = self.words.iter().position(|(known, _)| known == word).unwrap_or(self.words.len());
        if place == self.words.len() {
            self.words.push((word.clone(), Vec::new()));
        }
        let labels = &mut self.words[place].1;
        if let Some(label) = label.filter(|label| !labels.iter().any(|known| known == label)) {
            labels.push(label.to_owned());
        }
    }

    /// Part of speech, lemma and gloss, each with all there are.
    pub fn columns(&self) -> [String; 3] {
        let gloss = |(word, labels): &(Word, Vec<String>)| match labels.as_slice() {
            [] => word.gloss.clone(),
            labels => format!("{} ({})", word.gloss, labels.join(", ")),
        };
        [
            distinct(self.words.iter().map(|(word, _)| word.part.clone()), "/"),
            distinct(self.words.iter().map(|(word, _)| word.lemma.clone()), "/"),
            distinct(self.words.iter().map(gloss), "; "),
        ]
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
