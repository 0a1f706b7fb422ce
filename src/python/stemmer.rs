//! `kalima.Stemmer`.

use std::collections::HashMap;
use std::ops::Range;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use super::batch::{self, Threads};
use super::errors::{Refused, guarded};
use super::scratch::{Lent, Scratch};
use super::stemmed::{StemText, counts};
use super::text::{Errors, Stored, Text, Units, Word, new_str_of, treat};
use super::words::{pickled_words, rows, shown, words_argument};
use super::work::{Change, Name, Run, Transform, Work, answer, one, str_argument, text_argument, utf8};
use crate::error::Error;
use crate::morphology::segment::{Dialect, Words};
use crate::morphology::stem::{self, Stem};

/// A stemming algorithm: a function of one word. `kalima.stemmers()` lists the names. Nothing is normalized: `light10`,
/// `light8` … are for words as the preset `search` leaves them, the others for words as they are written. `kalima` and `kalima-light`
/// look words up, by the clitics of a `dialect` too, and in `words` of the user, as `Segmenter` takes them.
///
/// >>> from kalima import Stemmer
/// >>> Stemmer("light10")("والكتاب")
/// 'كتاب'
#[pyclass(frozen, module = "kalima")]
pub struct Stemmer {
    stemmer: stem::Stemmer,
}

/// How many words of a batch are remembered; then all are forgotten. Of a megabyte of news 36,000 are different.
const REMEMBERED: usize = 1 << 16;

impl Stemmer {
    /// The stemmer itself.
    pub fn stemmer(&self) -> &stem::Stemmer {
        &self.stemmer
    }

    fn named(name: &str, dialect: &str, words: Option<Words>) -> PyResult<Self> {
        let stemmer = stem::Stemmer::from_name(name)?.with_dialect(Dialect::from_name(dialect)?)?;
        let stemmer = words.into_iter().try_fold(stemmer, stem::Stemmer::with_words)?;
        Ok(Stemmer { stemmer })
    }

    /// The stem of a word, which may be a row of a batch; `built` makes it of UTF-8.
    fn stem<'py>(
        &self,
        string: &Bound<'py, PyString>,
        errors: Errors,
        row: Option<usize>,
        built: impl FnOnce(&Word<'_>) -> PyResult<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let stored = Stored::new(string)?;
        // With no lone surrogate in it, whatever is to become of them.
        match stored.text().with_word(|word| built(&word)) {
            Some(stem) => stem,
            None => self.make(string, errors, &mut Lent::default(), row),
        }
    }

    /// The stems of words. Those that are looked up in a lexicon are remembered, since running text repeats its words.
    fn stems<'py>(&self, words: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyList>> {
        if !self.stemmer.looks_up() {
            return batch::one_by_one(words, |string, row| {
                self.stem(string, errors, Some(row), |word| self.built(string, word))
            });
        }
        // Half of the words of a short text are different, and to make room again and again takes as long as to look them up.
        let room = words.len().map_or(0, |len| len.min(REMEMBERED) / 2);
        let mut memo = HashMap::with_capacity(room);
        batch::one_by_one(words, |string, row| {
            self.stem(string, errors, Some(row), |word| self.remembered(string, word, &mut memo))
        })
    }

    /// The stem of a word, from the memo where it is there; a word that is its own stem is itself.
    fn remembered<'py>(
        &self,
        string: &Bound<'py, PyString>,
        word: &Word<'_>,
        memo: &mut HashMap<Box<str>, Option<Bound<'py, PyAny>>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match memo.get(word.utf8) {
            Some(Some(stem)) => return Ok(stem.clone()),
            Some(None) => return self.build(string, Change::Nothing),
            None => {}
        }
        let stem = self.built(string, word)?;
        if memo.len() == REMEMBERED {
            memo.clear();
        }
        let changed = !Stored::new(stem.cast::<PyString>()?)?.text().is(word.utf8);
        memo.insert(word.utf8.into(), changed.then(|| stem.clone()));
        Ok(stem)
    }

    /// The stem of a word that is `word` in UTF-8.
    fn built<'py>(&self, string: &Bound<'py, PyString>, word: &Word<'_>) -> PyResult<Bound<'py, PyAny>> {
        match self.stemmer.find(word.utf8) {
            Stem::Part(part) => self.build(string, part_of(word, part)),
            Stem::Own(stem) => Ok(new_str_of(string.py(), &stem)?.into_any()),
        }
    }
}

#[pymethods]
impl Stemmer {
    #[new]
    #[pyo3(
        signature = (name = Name::Default, *, dialect = Name::Default, words = None),
        text_signature = "(name='light10', *, dialect='standard', words=None)"
    )]
    fn new(name: Name<'_>, dialect: Name<'_>, words: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        guarded(|| {
            let name = name.or("light10", "a stemmer's name")?;
            let words = words.map(words_argument).transpose()?;
            Self::named(&name, &dialect.or(Dialect::default().name(), "dialect")?, words)
        })
    }

    /// The stem of a word; the same object where the word is its own stem.
    #[pyo3(signature = (word, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, word: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        guarded(|| {
            let string = text_argument(word)?;
            self.stem(string, errors, None, |word| self.built(string, word))
        })
    }

    /// The stems of the words: a list. Takes any iterable of str.
    #[pyo3(
        signature = (words, *, threads = Threads::ONE, errors = Errors::Strict),
        text_signature = "($self, words, *, threads=1, errors='strict')"
    )]
    fn batch<'py>(
        &self,
        words: &Bound<'py, PyAny>,
        threads: Threads,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyList>> {
        if threads.is_one() {
            return self.stems(words, errors);
        }
        batch::many(self, words, threads, errors)
    }

    /// Where the stem is in the word: (start, end) in code points, or None where the algorithm rewrote letters.
    ///
    /// >>> from kalima import Stemmer
    /// >>> Stemmer("light10").stem_span("والكتاب")
    /// (3, 7)
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn stem_span(&self, word: &Bound<'_, PyAny>, errors: Errors) -> PyResult<Option<(usize, usize)>> {
        guarded(|| {
            let string = text_argument(word)?;
            Ok(answer(&Spanned(&self.stemmer), string, errors)?.map(|span| (span.start, span.end)))
        })
    }

    /// The rules that fired, in order: a list of str. A few, such as `stop word` of isri, change nothing but say how the word was read.
    ///
    /// >>> from kalima import Stemmer
    /// >>> Stemmer("light10").explain("والمعلمون")
    /// ['prefix وال', 'suffix ون']
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn explain(&self, word: &Bound<'_, PyAny>, errors: Errors) -> PyResult<Vec<&'static str>> {
        guarded(|| answer(&Explained(&self.stemmer), text_argument(word)?, errors))
    }

    /// The root of a word where the lexicon knows it, else None; ValueError for stemmers without a lexicon, which are all but `kalima` and
    /// `kalima-light`.
    ///
    /// >>> from kalima import Stemmer
    /// >>> Stemmer("kalima").root("وبمكتباتهم")
    /// 'كتب'
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn root(&self, word: &Bound<'_, PyAny>, errors: Errors) -> PyResult<Option<String>> {
        guarded(|| {
            let root = answer(&Rooted(&self.stemmer), text_argument(word)?, errors)?;
            root.map_err(Into::into)
        })
    }

    /// The text with the stem of each Arabic word in its place, and all else as it is. Nothing is normalized.
    ///
    /// >>> from kalima import Stemmer
    /// >>> Stemmer("light10").text("والكتاب الجديد، 3 كتب!")
    /// 'كتاب جديد، 3 كتب!'
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn text<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&StemText(&self.stemmer), text, errors)
    }

    /// How often each stem of an Arabic word comes up in the texts, any iterable of str: a dict, the most frequent first.
    ///
    /// >>> from kalima import Stemmer
    /// >>> Stemmer("light10").counts(["الكتاب والقلم", "كتاب جديد"])
    /// {'كتاب': 2, 'جديد': 1, 'قلم': 1}
    #[pyo3(signature = (texts, *, errors = Errors::Strict), text_signature = "($self, texts, *, errors='strict')")]
    fn counts<'py>(&self, texts: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyDict>> {
        guarded(|| counts(&self.stemmer, texts, errors))
    }

    /// The algorithm's name.
    #[getter]
    fn name(&self) -> &'static str {
        self.stemmer.name()
    }

    /// The dialect's name, "standard" where none was given.
    #[getter]
    fn dialect(&self) -> &'static str {
        self.stemmer.dialect().name()
    }

    /// The rows of the user's words: a list of str, empty where there are none.
    #[getter]
    fn words(&self) -> Vec<&str> {
        rows(self.stemmer.words())
    }

    fn __repr__(&self) -> String {
        format!("Stemmer('{}'{})", self.name(), shown(self.stemmer.dialect(), self.stemmer.words()))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().stemmer == self.stemmer)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.parts().into_pyobject(py)?.hash()
    }

    // A class is called without names by a pickle, and the dialect has one.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Parts<'_>)> {
        Ok((py.import("kalima._kalima")?.getattr("_stemmer")?, self.parts()))
    }
}

/// What a stemmer is made of: its name, that of the dialect, the rows of words.
type Parts<'a> = (&'static str, &'static str, Option<&'a str>);

impl Stemmer {
    fn parts(&self) -> Parts<'_> {
        (self.name(), self.dialect(), self.stemmer.words().map(Words::rows))
    }
}

/// The stemmer that was pickled.
#[pyfunction]
#[pyo3(signature = (name, dialect, rows, /))]
pub fn _stemmer(
    name: &Bound<'_, PyAny>,
    dialect: &Bound<'_, PyAny>,
    rows: Option<&Bound<'_, PyAny>>,
) -> PyResult<Stemmer> {
    guarded(|| {
        let name = utf8(str_argument("name", name)?)?;
        let words = rows.map(pickled_words).transpose()?;
        Stemmer::named(&name, &utf8(str_argument("dialect", dialect)?)?, words)
    })
}

impl Transform for Stemmer {
    fn apply<'s>(&self, text: Text<'_>, _: &'s mut Scratch) -> Result<Change<'s>, Refused> {
        // UTF-8 is what is read quickest.
        if let Some(change) = text.with_word(|word| match self.stemmer.find(word.utf8) {
            Stem::Part(part) => part_of(&word, part),
            Stem::Own(stem) => Change::Text(Units::Ucs4(stem.chars().map(u32::from).collect())),
        }) {
            return Ok(change);
        }
        let word = text.code_points()?;
        Ok(match self.stemmer.stem_span_of(&word) {
            Some(span) if span == (0..word.len()) => Change::Nothing,
            Some(span) => Change::Part(span),
            None => Change::Text(Units::Ucs4(self.stemmer.stem_of(&word))),
        })
    }
}

/// What leaves these bytes of the word.
fn part_of(word: &Word<'_>, part: Range<usize>) -> Change<'static> {
    if part.len() == word.utf8.len() { Change::Nothing } else { Change::Part(word.code_points(part)) }
}

/// Where the stem of a word is.
struct Spanned<'a>(&'a stem::Stemmer);

impl Run for Spanned<'_> {
    type Answer = Option<Range<usize>>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Self::Answer, Refused> {
        // In the word as given: code points that go move all behind them.
        let treated = treat(text, if errors == Errors::Ignore { Errors::SurrogatePass } else { errors })?;
        Ok(self.0.stem_span_of(&treated.as_ref().map_or(text, Units::text).code_points()?))
    }
}

/// Which rules change a word.
struct Explained<'a>(&'a stem::Stemmer);

impl Run for Explained<'_> {
    type Answer = Vec<&'static str>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Self::Answer, Refused> {
        let treated = treat(text, errors)?;
        Ok(self.0.explain(&treated.as_ref().map_or(text, Units::text).to_readable_utf8()?))
    }
}

/// The root of a word.
struct Rooted<'a>(&'a stem::Stemmer);

impl Run for Rooted<'_> {
    type Answer = Result<Option<String>, Error>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Self::Answer, Refused> {
        let treated = treat(text, errors)?;
        Ok(self.0.root(&treated.as_ref().map_or(text, Units::text).to_readable_utf8()?))
    }
}
