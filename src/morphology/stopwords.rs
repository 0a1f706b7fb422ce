//! Stop words: words that carry grammar rather than content, to leave out before counting or indexing.
//!
//! ```
//! use kalima::StopWords;
//!
//! let msa = StopWords::from_name("msa")?;
//! assert!(msa.contains("عَلَيْهِم") && !msa.contains("المدينة"));
//! let text = "وصل الوفد إلى المدينة في هذا اليوم";
//! let kept: Vec<&str> = text.split(' ').filter(|word| !msa.contains(word)).collect();
//! assert_eq!(kept, ["وصل", "الوفد", "المدينة", "اليوم"]);
//! # Ok::<(), kalima::Error>(())
//! ```

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, LazyLock};

use super::search_fold::with_folded;
use crate::error::Error;
pub use crate::lexicon::{STOP_WORDS, StopWord, StopWordList};

type Words = Arc<BTreeSet<Box<str>>>;

/// A set of words, compared as the preset `search` folds them: marks, tatweel, hamza and the like do not count.
///
/// Cheap to clone, immutable, safe to share between threads.
#[derive(Clone, PartialEq, Eq)]
pub struct StopWords {
    words: Words,
    proclitics: bool,
}

/// The lists of the crate, folded at their first use.
static BUILT_IN: [LazyLock<Words>; STOP_WORDS.len()] = [
    LazyLock::new(|| built_in(0)),
    LazyLock::new(|| built_in(1)),
    LazyLock::new(|| built_in(2)),
    LazyLock::new(|| built_in(3)),
    LazyLock::new(|| built_in(4)),
];

fn built_in(place: usize) -> Words {
    let forms = STOP_WORDS[place].words().iter().map(|word| with_folded(word.form, |form| Box::from(form)));
    Arc::new(forms.collect())
}

/// Where the list of that name stands.
fn place(name: &str) -> Result<usize, Error> {
    let place = STOP_WORDS.iter().position(|list| list.name == name);
    let names = STOP_WORDS.iter().map(|list| list.name);
    place.ok_or_else(|| Error::unknown_name("list of stop words", name, names))
}

/// The list of that name, with all that is told of each form.
///
/// # Errors
/// [`Error::UnknownName`] lists the names there are.
pub fn list(name: &str) -> Result<&'static StopWordList, Error> {
    Ok(&STOP_WORDS[place(name)?])
}

impl StopWords {
    /// The list of that name: `msa`, `egyptian`, `levantine`, `gulf` or `maghrebi`. Each dialect's list holds what is its
    /// own; the [`union`](Self::union) with `msa` serves text that mixes the two.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        Ok(Self { words: Arc::clone(&BUILT_IN[place(name)?]), proclitics: false })
    }

    /// The set of these words. O(n log n).
    ///
    /// ```
    /// use kalima::StopWords;
    ///
    /// assert!(StopWords::from_words(["إلى", "هذا"])?.contains("الى"));
    /// let error = StopWords::from_words(["إلى", "من ثم"]).unwrap_err();
    /// assert_eq!(error.to_string(), "stop word 1 \"من ثم\" is several words; each must be one");
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::StopWord`] for a word that is empty when normalized, or several words.
    pub fn from_words(words: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Self, Error> {
        let words = words.into_iter().enumerate();
        let words = words.map(|(number, word)| one_word(word.as_ref(), number, None));
        Ok(Self { words: Arc::new(words.collect::<Result<_, _>>()?), proclitics: false })
    }

    /// The set that a file lists: UTF-8, one word a line. Lines that are empty or begin with `#` count for nothing, nor do a
    /// byte order mark and the white space around a word. `file` is its name, for errors.
    ///
    /// ```
    /// use kalima::StopWords;
    ///
    /// let mine = StopWords::from_file_content("# mine\nإلى\n".as_bytes(), "mine.txt")?;
    /// assert_eq!(mine.iter().collect::<Vec<_>>(), ["الي"]);
    /// let error = StopWords::from_file_content("إلى\nمن ثم\n".as_bytes(), "mine.txt").unwrap_err();
    /// assert_eq!(error.to_string(), "mine.txt, line 2: stop word \"من ثم\" is several words; each must be one");
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::StopWord`] names the file and the line, from 1.
    pub fn from_file_content(content: &[u8], file: &str) -> Result<Self, Error> {
        let text =
            std::str::from_utf8(content).map_err(|error| not_utf8(content, error.valid_up_to(), file))?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
        let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let words = lines.map(|(number, line)| one_word(line, number, Some(file)));
        Ok(Self { words: Arc::new(words.collect::<Result<_, _>>()?), proclitics: false })
    }

    /// The same words, looked for behind proclitics too, or not, which is the default: و or ف, then ب, ل or ك, each of
    /// which may be missing, before a word of the set of at least two letters. Content words that look so are lost:
    /// فهم (understanding, as ف and هم), ولاية (province), بلدية (municipality), فتحت (she opened).
    ///
    /// ```
    /// let msa = kalima::StopWords::from_name("msa")?;
    /// assert!(!msa.contains("ولأجلهم") && msa.with_proclitics(true).contains("ولأجلهم"));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn with_proclitics(mut self, proclitics: bool) -> Self {
        self.proclitics = proclitics;
        self
    }

    /// Whether words are looked for behind proclitics.
    #[must_use]
    pub fn proclitics(&self) -> bool {
        self.proclitics
    }

    /// Whether the word, folded, is one of the set. Time O(m + log n) for a word of m code points, no memory for words of
    /// up to 32 Arabic letters.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        with_folded(word, |folded| {
            self.words.contains(folded) || self.proclitics && self.has_behind_proclitics(folded)
        })
    }

    fn has_behind_proclitics(&self, folded: &str) -> bool {
        let has = |rest: &str| rest.chars().nth(1).is_some() && self.words.contains(rest);
        let behind_preposition = |word: &str| word.strip_prefix(['ب', 'ل', 'ك']).is_some_and(has);
        let behind_conjunction = folded.strip_prefix(['و', 'ف']);
        behind_preposition(folded)
            || behind_conjunction.is_some_and(|rest| has(rest) || behind_preposition(rest))
    }

    /// The words of both; they are looked for as those of `self` are.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.with_words(self.words.union(&other.words))
    }

    /// The words that both have.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        self.with_words(self.words.intersection(&other.words))
    }

    /// The words that `other` has not.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Self {
        self.with_words(self.words.difference(&other.words))
    }

    fn with_words<'a>(&self, words: impl Iterator<Item = &'a Box<str>>) -> Self {
        Self { words: Arc::new(words.cloned().collect()), proclitics: self.proclitics }
    }

    /// How many words there are; forms that fold alike are one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words, folded, in the order of their code points.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }
}

impl fmt::Debug for StopWords {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let proclitics = if self.proclitics { ", proclitics" } else { "" };
        write!(f, "StopWords({} words{proclitics})", self.len())
    }
}

fn one_word(word: &str, number: usize, file: Option<&str>) -> Result<Box<str>, Error> {
    let problem = with_folded(word, |folded| match folded {
        "" => Err("is empty when normalized; leave it out"),
        folded if folded.contains(char::is_whitespace) => Err("is several words; each must be one"),
        folded => Ok(Box::from(folded)),
    });
    problem.map_err(|problem| stop_word_error(word, number, file, problem))
}

fn stop_word_error(word: &str, number: usize, file: Option<&str>, problem: &'static str) -> Error {
    Error::StopWord { file: file.map(str::to_owned), number, word: word.to_owned(), problem }
}

fn not_utf8(content: &[u8], valid: usize, file: &str) -> Error {
    let before = content.get(..valid).unwrap_or_default();
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let bytes = content.get(start..).unwrap_or_default();
    let bytes = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    stop_word_error(&String::from_utf8_lossy(bytes), line, Some(file), "is not UTF-8; save the file as UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> StopWords {
        StopWords::from_words(words).unwrap()
    }

    #[test]
    fn every_list_has_a_set() {
        assert_eq!(BUILT_IN.len(), STOP_WORDS.len());
        for list in &STOP_WORDS {
            let words = StopWords::from_name(list.name).unwrap();
            assert!(list.words().iter().all(|word| words.contains(word.form)), "{}", list.name);
            assert!(words.iter().all(|word| words.contains(word)), "{}", list.name);
        }
        let error = StopWords::from_name("egyptan").unwrap_err();
        assert!(
            error.to_string().contains("did you mean \"egyptian\"? (accepted: msa, egyptian, "),
            "{error}"
        );
    }

    #[test]
    fn words_are_compared_folded() {
        let words = set(&["إلى", "هذه"]);
        for word in ["الى", "إِلَى", "إلـــى", "الي", "هذة", "ﻫﺬﻩ", "هذه\u{200E}"]
        {
            assert!(words.contains(word), "{word:?}");
        }
        for word in ["", " ", "إلىه", "ـ", "إلى هذه"] {
            assert!(!words.contains(word), "{word:?}");
        }
        assert_eq!(set(&["أن", "إن", "آن"]).iter().collect::<Vec<_>>(), ["ان"]);
    }

    #[test]
    fn proclitics_in_their_order_before_two_letters() {
        let words = set(&["هذا", "هم", "ي"]).with_proclitics(true);
        for word in ["هذا", "وهذا", "فهذا", "بهذا", "لهذا", "كهذا", "وبهذا", "فلهذا", "فهم", "ي"]
        {
            assert!(words.contains(word), "{word}");
        }
        for word in ["بوهذا", "ووهذا", "بلهذا", "سهذا", "وي", "و", "لي", "ولي", "والهذا"]
        {
            assert!(!words.contains(word), "{word}");
        }
        assert!(!words.clone().with_proclitics(false).contains("وهذا"));
    }

    #[test]
    fn sets_are_joined_cut_and_taken_away() {
        let (one, other) = (set(&["في", "من"]).with_proclitics(true), set(&["من", "عن"]));
        assert_eq!(one.union(&other), set(&["في", "من", "عن"]).with_proclitics(true));
        assert_eq!(one.intersection(&other), set(&["من"]).with_proclitics(true));
        assert_eq!(other.difference(&one), set(&["عن"]));
        assert!(one.difference(&one).is_empty() && !one.is_empty());
        assert_ne!(one, one.clone().with_proclitics(false));
        assert_eq!(format!("{one:?} {other:?}"), "StopWords(2 words, proclitics) StopWords(2 words)");
    }

    #[test]
    fn a_file_may_have_comments_and_any_line_end() {
        let content = "\u{FEFF}# mine\r\n\r\n إلى \r\nهذا\n# إن".as_bytes();
        assert_eq!(StopWords::from_file_content(content, "mine.txt"), Ok(set(&["إلى", "هذا"])));
        assert_eq!(StopWords::from_file_content(b"", "mine.txt"), Ok(set(&[])));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        for (content, message) in [
            (
                "إلى\n\n\u{200E}\n".as_bytes(),
                "mine.txt, line 3: stop word \"\\u{200e}\" is empty when normalized",
            ),
            ("من ثم".as_bytes(), "mine.txt, line 1: stop word \"من ثم\" is several words"),
            (b"a\nb\xFF\nc", "mine.txt, line 2: stop word \"b\u{FFFD}\" is not UTF-8"),
        ] {
            let error = StopWords::from_file_content(content, "mine.txt").unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
        let error = StopWords::from_words(["من", ""]).unwrap_err().to_string();
        assert_eq!(error, "stop word 1 \"\" is empty when normalized; leave it out");
    }

    #[test]
    fn threads_share_a_set() {
        fn shared<T: Send + Sync + Clone + 'static>(_: T) {}
        shared(set(&["من"]));
    }
}
