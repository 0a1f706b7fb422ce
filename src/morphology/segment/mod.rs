//! Words cut into clitics and the word that carries them.
//!
//! A reading of a word is a chain of proclitics, a form of the lexicon or a guess, and what stands behind it; each part has a cost,
//! ten times the binary logarithm of how rare it is, and the cheapest reading is the answer. Nothing is trained.

mod after;
mod automaton;
pub(crate) mod cell;
mod chain;
mod clitics;
pub(crate) mod costs;
mod dialect;
mod guess;
mod hosts;
pub(crate) mod letters;
mod read_word;
mod remembering;
mod scheme;
mod script;
mod search;
mod segments;
mod shown;
mod table;
mod walk;
mod word;
mod words;

use std::cell::Cell;
use std::sync::OnceLock;

pub use clitics::Role;
pub use dialect::Dialect;
pub(crate) use read_word::ReadWord;
pub use remembering::Remembering;
pub use scheme::Scheme;
use search::{Analysis, Room, Search};
pub use segments::{Known, Reading, Segment, Segments};
use table::Table;
use word::Word;
pub use words::Words;

use crate::error::Error;
use crate::morphology::vocabulary::Vocabulary;

/// The embedded lexicon. Written by `tools/` from `lexicon/morphology/`.
static LEXICON: &[u8] = include_bytes!("lexicon.bin");

/// Cuts words into segments.
///
/// ```
/// use kalima::morphology::segment::Segmenter;
///
/// let segments = Segmenter::default().segment("وبكتابهم");
/// let parts: Vec<&str> = segments.segments.iter().map(|segment| &"وبكتابهم"[segment.range.clone()]).collect();
/// assert_eq!(parts, ["و", "ب", "كتاب", "هم"]);
/// assert_eq!(segments.lemma, "كتاب");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Segmenter {
    scheme: Scheme,
    dialect: Dialect,
    words: Option<Words>,
}

fn embedded() -> &'static [Table<'static>] {
    static TABLES: OnceLock<Vec<Table<'static>>> = OnceLock::new();
    TABLES.get_or_init(|| Table::new(LEXICON).into_iter().collect())
}

impl Segmenter {
    /// A segmenter of this scheme, for words of the standard language and this dialect. Free: the lexicon is part of the program.
    #[must_use]
    pub const fn new(scheme: Scheme, dialect: Dialect) -> Self {
        Segmenter { scheme, dialect, words: None }
    }

    /// The same with words of the user beside the lexicon; they take the place of those given before. No rows are no words: such a
    /// segmenter equals one that was made without.
    #[must_use]
    pub fn with_words(self, words: Words) -> Self {
        Segmenter { words: Some(words).filter(|words| !words.rows().is_empty()), ..self }
    }

    /// The same for words of the standard language and this dialect.
    #[must_use]
    pub fn with_dialect(self, dialect: Dialect) -> Self {
        Segmenter { dialect, ..self }
    }

    /// The words of the user.
    #[must_use]
    pub const fn words(&self) -> Option<&Words> {
        self.words.as_ref()
    }

    /// The scheme.
    #[must_use]
    pub const fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The dialect.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The segments of a word, which cover it in order. Marks and tatweel belong to the letter before them. Time is linear.
    #[must_use]
    pub fn segment(&self, text: &str) -> Segments {
        self.look_up(text, |search, word, room| match search.best(&word.letters, room) {
            Some(analysis) => Segments::new(text, word, &analysis, self.scheme),
            None => Segments::whole(text),
        })
    }

    /// The same, remembering so many words at most (a million, if that is more), for running text. A word takes some 300 bytes.
    #[must_use]
    pub fn remembering(self, words: usize) -> Remembering {
        Remembering::new(self, words)
    }

    /// The dictionary forms that a word may be of, the likeliest first; none where it is only guessed.
    #[must_use]
    pub fn lemmas(&self, text: &str) -> Vec<String> {
        let mut lemmas: Vec<String> = Vec::new();
        for reading in self.explain(text) {
            if reading.known != Known::Guess && !lemmas.contains(&reading.lemma) {
                lemmas.push(reading.lemma);
            }
        }
        lemmas
    }

    /// All readings of a word with what they cost, the cheapest first, which is the answer.
    #[must_use]
    pub fn explain(&self, text: &str) -> Vec<Reading> {
        self.look_up(text, |search, word, room| {
            let mut analyses = search.all(&word.letters, room);
            analyses.sort_by_key(Analysis::rank);
            let mut readings = Vec::new();
            for analysis in &analyses {
                let reading = Reading::new(text, word, analysis, search.sets);
                // A form of two rows that take other clitics reads the same without them.
                if !readings.contains(&reading) {
                    readings.push(reading);
                }
            }
            readings
        })
    }

    /// Calls `see` with the likeliest reading of a word, unless it has no letters.
    pub(crate) fn read<R>(&self, text: &str, see: impl FnOnce(&ReadWord<'_>) -> R) -> Option<R> {
        self.look_up(text, |search, word, room| {
            let analysis = search.best(&word.letters, room)?;
            Some(see(&ReadWord::new(text, word, analysis)))
        })
    }

    fn look_up<R>(&self, text: &str, find: impl FnOnce(&Search<'_, '_>, &Word, &mut Room) -> R) -> R {
        let user = self.words.as_ref().and_then(Words::table);
        let search = Search { tables: embedded(), user: user.as_ref(), sets: self.dialect.sets() };
        with_letters(text, |word, room| find(&search, word, room))
    }
}

/// What is kept from word to word, so that it need not be allocated again.
#[derive(Default)]
struct Kept {
    word: Word,
    room: Room,
}

/// Calls `find` with the letters of a word and room to look them up in.
fn with_letters<R>(text: &str, find: impl FnOnce(&Word, &mut Room) -> R) -> R {
    /// The bytes of a word that are not worth keeping.
    const LONG: usize = 1 << 10;
    thread_local! {
        static KEPT: Cell<Option<Box<Kept>>> = const { Cell::new(None) };
    }
    let mut kept = KEPT.take().unwrap_or_default();
    kept.word.read(text);
    let found = find(&kept.word, &mut kept.room);
    if text.len() <= LONG {
        KEPT.set(Some(kept));
    }
    found
}

/// The bytes of a lexicon of these files, each with its name.
///
/// # Errors
/// [`Error::Entry`] names the row that is none.
#[doc(hidden)]
pub fn compile(files: &[(&str, &str)]) -> Result<Vec<u8>, Error> {
    let mut vocabulary = Vocabulary::default();
    for (name, text) in files {
        vocabulary.add(name, text)?;
    }
    table::compiled(&vocabulary.forms()).map_err(|problem| Error::Option { problem })
}
