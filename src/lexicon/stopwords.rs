//! Reader of the lists of stop words, embedded from `lexicon/stopwords/*.tsv`, which `tools/` writes.

use std::sync::LazyLock;

/// A form of a word that carries grammar rather than content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StopWord {
    /// The form in full spelling, without marks.
    pub form: &'static str,
    /// Its part of speech; several with `/` between them.
    pub part_of_speech: &'static str,
    /// The word it is a form of; several with `/` between them.
    pub lemma: &'static str,
    /// What it means, in English, and in parentheses which form it is.
    pub gloss: &'static str,
    /// What else the form may be, or what is matched alike; `None` if nothing frequent is.
    pub ambiguity: Option<&'static str>,
}

/// A list of stop words.
#[derive(Debug)]
pub struct StopWordList {
    /// Its name.
    pub name: &'static str,
    /// Whose words they are.
    pub summary: &'static str,
    words: LazyLock<Vec<StopWord>>,
}

impl StopWordList {
    /// The words, sorted by the bytes of their forms. Parsed at the first use.
    ///
    /// ```
    /// use kalima::lexicon::STOP_WORDS;
    ///
    /// let msa = &STOP_WORDS[0];
    /// let on_them = msa.words().iter().find(|word| word.form == "عليهم").unwrap();
    /// assert_eq!((on_them.part_of_speech, on_them.lemma), ("preposition", "على"));
    /// assert_eq!(on_them.gloss, "on, over (them)");
    /// ```
    #[must_use]
    pub fn words(&self) -> &[StopWord] {
        &self.words
    }
}

macro_rules! list {
    ($name:literal, $summary:literal) => {
        StopWordList {
            name: $name,
            summary: $summary,
            words: LazyLock::new(|| parse(include_str!(concat!("../../lexicon/stopwords/", $name, ".tsv")))),
        }
    };
}

/// All lists, in the order in which they are listed to users.
pub static STOP_WORDS: [StopWordList; 5] = [
    list!("msa", "Modern Standard Arabic, and the closed classes of the classical language."),
    list!("egyptian", "Egyptian, as Cairo writes it."),
    list!("levantine", "Levantine: Syria, Lebanon, Palestine, Jordan."),
    list!("gulf", "The Gulf and Najd."),
    list!("maghrebi", "The Maghreb: Morocco, Algeria, Tunisia, Libya."),
];

fn parse(text: &'static str) -> Vec<StopWord> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(word).collect()
}

/// A ragged line is no word here; the test below does not let one into the repository.
fn word(line: &'static str) -> Option<StopWord> {
    let mut columns = line.split('\t');
    let (form, part_of_speech, lemma) = (columns.next()?, columns.next()?, columns.next()?);
    let (gloss, ambiguity) = (columns.next()?, columns.next()?);
    Some(StopWord {
        form,
        part_of_speech,
        lemma,
        gloss,
        ambiguity: Some(ambiguity).filter(|note| *note != "-"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters_only(text: &str) -> bool {
        text.chars().all(|c| matches!(c, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}'))
    }

    #[test]
    fn every_row_is_full_sorted_unique_and_of_letters() {
        for list in &STOP_WORDS {
            for word in list.words() {
                assert!(letters_only(word.form) && !word.form.is_empty(), "{}: {}", list.name, word.form);
                assert!(word.lemma.split('/').all(letters_only), "{}: {}", list.name, word.form);
                let texts = [word.part_of_speech, word.lemma, word.gloss, word.ambiguity.unwrap_or("-")];
                assert!(texts.iter().all(|text| !text.is_empty() && text.trim() == *text), "{}", word.form);
            }
            for pair in list.words().windows(2) {
                assert!(pair[0].form < pair[1].form, "{}: {}", list.name, pair[1].form);
            }
        }
    }

    #[test]
    fn every_line_is_read() {
        let texts = [
            include_str!("../../lexicon/stopwords/msa.tsv"),
            include_str!("../../lexicon/stopwords/egyptian.tsv"),
            include_str!("../../lexicon/stopwords/levantine.tsv"),
            include_str!("../../lexicon/stopwords/gulf.tsv"),
            include_str!("../../lexicon/stopwords/maghrebi.tsv"),
        ];
        for (text, list) in texts.iter().zip(&STOP_WORDS) {
            let rows = text.lines().filter(|line| !line.starts_with('#'));
            assert_eq!(rows.clone().count(), list.words().len(), "{}", list.name);
            assert!(rows.into_iter().all(|row| row.split('\t').count() == 5), "{}", list.name);
        }
    }
}
