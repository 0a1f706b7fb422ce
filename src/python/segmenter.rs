//! `kalima.Segmenter`.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

use super::batch::{self, Threads};
use super::errors::{Refused, guarded, type_name};
use super::readable::{Place, Readable};
use super::reading::Reading;
use super::scratch::Scratch;
use super::segment::Segment;
use super::segmented::{Desegment, SegmentText};
use super::text::{Errors, Text, Units, exact, new_str, substring, substrings};
use super::words::{pickled_words, rows, shown, words_argument};
use super::work::{Name, Run, Work, answer, one, str_argument, text_argument, utf8};
use crate::analyze::Marker;
use crate::error::Error;
use crate::morphology::segment::{self, Dialect, Known, Role, Scheme, Segments, Words};

/// Cuts words into clitics and the word that carries them, by a lexicon. `scheme` says which clitics are cut off: "d1" conjunctions,
/// "d2" prepositions too, "d3" and "atb" pronouns too, "full" the article too, "bw" letters of inflection too. `dialect` says whose
/// clitics there are; `kalima.schemes()` and `kalima.dialects()` list the names. A word is as a reader writes it, with or without
/// marks; presentation forms and invisible signs want `Normalizer("clean")` before. `words` are those of the user, which it knows
/// besides: a `pathlib.Path` of a TSV file or rows, told on the page on segmentation.
///
/// >>> from kalima import Segmenter
/// >>> Segmenter()("وبكتابهم"), Segmenter("full")("للكتاب")
/// (['و', 'ب', 'كتاب', 'هم'], ['ل', 'ل', 'كتاب'])
#[pyclass(frozen, module = "kalima")]
pub struct Segmenter {
    segmenter: segment::Segmenter,
}

impl Segmenter {
    /// The segmenter itself.
    pub fn segmenter(&self) -> &segment::Segmenter {
        &self.segmenter
    }

    fn named(scheme: &str, dialect: &str, words: Option<Words>) -> PyResult<Self> {
        let (scheme, dialect) = (Scheme::from_name(scheme)?, Dialect::from_name(dialect)?);
        let segmenter = segment::Segmenter::new(scheme, dialect);
        Ok(Segmenter { segmenter: words.into_iter().fold(segmenter, segment::Segmenter::with_words) })
    }

    fn rows(&self) -> Option<&str> {
        self.segmenter.words().map(Words::rows)
    }

    fn cut(&self, form: Form) -> Cut {
        Cut { segmenter: self.segmenter.clone(), form }
    }
}

#[pymethods]
impl Segmenter {
    #[new]
    #[pyo3(
        signature = (scheme = Name::Default, *, dialect = Name::Default, words = None),
        text_signature = "(scheme='d3', *, dialect='standard', words=None)"
    )]
    fn new(scheme: Name<'_>, dialect: Name<'_>, words: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        guarded(|| {
            let scheme = scheme.or(Scheme::default().name(), "scheme")?;
            let words = words.map(words_argument).transpose()?;
            Self::named(&scheme, &dialect.or(Dialect::default().name(), "dialect")?, words)
        })
    }

    /// The parts of a word as they are written, which join to the word: a list of str.
    #[pyo3(signature = (word, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, word: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Texts), word, errors)
    }

    /// The parts with what they are, where they stand and what they would be alone: a list of Segment.
    ///
    /// >>> from kalima import Segmenter
    /// >>> for segment in Segmenter().segments("مدرستهم"):
    /// ...     print(segment.role, segment.start, segment.end, segment.text, segment.form)
    /// host 0 5 مدرست مدرسة
    /// pronoun 5 7 هم هم
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn segments<'py>(&self, word: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Segments), word, errors)
    }

    /// The dictionary form of the word without its clitics; of a guessed word what is left of it.
    ///
    /// >>> from kalima import Segmenter
    /// >>> Segmenter().lemma("سيكتبونها"), Segmenter().lemma("وبكتبهم")
    /// ('كتب', 'كتاب')
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn lemma<'py>(&self, word: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Lemma), word, errors)
    }

    /// The dictionary forms that the word may be of, the likeliest first: a list of str, empty where the lexicon has none.
    ///
    /// >>> from kalima import Segmenter
    /// >>> Segmenter().lemmas("كتبهم")[:2]
    /// ['كتاب', 'كتب']
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn lemmas(&self, word: &Bound<'_, PyAny>, errors: Errors) -> PyResult<Vec<String>> {
        guarded(|| answer(&Lemmas(self.segmenter.clone()), text_argument(word)?, errors))
    }

    /// How the word without its clitics is known: "lexicon", "rule" (a participle or masdar that follows from a verb of the
    /// lexicon), or "guess".
    ///
    /// >>> from kalima import Segmenter
    /// >>> Segmenter().known("والكتاب"), Segmenter().known("زفلطون")
    /// ('lexicon', 'guess')
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn known<'py>(&self, word: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyString>> {
        guarded(|| {
            let string = text_argument(word)?;
            let found = answer(&self.cut(Form::Lemma), string, errors)?;
            Ok(PyString::intern(string.py(), found.known.name()))
        })
    }

    /// All readings of a word, the cheapest first, which is the answer: a list of Reading, empty for a word that is empty or nothing
    /// but marks.
    ///
    /// >>> from kalima import Segmenter
    /// >>> reading = Segmenter().explain("وبكتابهم")[0]
    /// >>> [segment.role for segment in reading.segments], reading.kind
    /// (['conjunction', 'preposition', 'host', 'pronoun'], 'noun')
    /// >>> sum(cost for part, cost in reading.costs) == reading.cost
    /// True
    #[pyo3(signature = (word, *, errors = Errors::Strict), text_signature = "($self, word, *, errors='strict')")]
    fn explain<'py>(&self, word: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&Explained(self.segmenter.clone()), word, errors)
    }

    /// The parts of each word: a list of lists. Takes any iterable of str. `form` says what is made of each word: "texts", the
    /// parts as they are written; "forms", as they would be written alone; "segments", of Segment; or "lemma", one str.
    ///
    /// >>> from kalima import Segmenter
    /// >>> Segmenter().batch(["والكتاب", "مدرستهم"])
    /// [['و', 'الكتاب'], ['مدرست', 'هم']]
    /// >>> Segmenter().batch(["والكتاب", "مدرستهم"], form="forms")
    /// [['و', 'الكتاب'], ['مدرسة', 'هم']]
    #[pyo3(
        signature = (words, *, form = Form::Texts, threads = Threads::ONE, errors = Errors::Strict),
        text_signature = "($self, words, *, form='texts', threads=1, errors='strict')"
    )]
    fn batch<'py>(
        &self,
        words: &Bound<'py, PyAny>,
        form: Form,
        threads: Threads,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyList>> {
        batch::many(&self.cut(form), words, threads, errors)
    }

    /// The text with each Arabic word cut, the marker on the side of the word: و+ before it, +هم behind. A marker that the text
    /// itself has is doubled. All else stays, so that `desegment` gives the text back.
    ///
    /// >>> from kalima import Segmenter
    /// >>> Segmenter().text("وبكتابهم، 3+4")
    /// 'و+ ب+ كتاب +هم، 3++4'
    #[pyo3(
        signature = (text, *, marker = Name::Default, errors = Errors::Strict),
        text_signature = "($self, text, *, marker='+', errors='strict')"
    )]
    fn text<'py>(
        &self,
        text: &Bound<'py, PyAny>,
        marker: Name<'py>,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyAny>> {
        let marker = guarded(|| marker_argument(&marker))?;
        one(&SegmentText { segmenter: self.segmenter.clone(), marker }, text, errors)
    }

    /// The text of which `text` made this, with the same marker.
    ///
    /// >>> from kalima import Segmenter
    /// >>> Segmenter.desegment("و+ ب+ كتاب +هم، 3++4")
    /// 'وبكتابهم، 3+4'
    #[staticmethod]
    #[pyo3(
        signature = (text, *, marker = Name::Default, errors = Errors::Strict),
        text_signature = "(text, *, marker='+', errors='strict')"
    )]
    fn desegment<'py>(
        text: &Bound<'py, PyAny>,
        marker: Name<'py>,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyAny>> {
        let marker = guarded(|| marker_argument(&marker))?;
        one(&Desegment(marker), text, errors)
    }

    /// The scheme's name.
    #[getter]
    fn scheme(&self) -> &'static str {
        self.segmenter.scheme().name()
    }

    /// The dialect's name.
    #[getter]
    fn dialect(&self) -> &'static str {
        self.segmenter.dialect().name()
    }

    /// The rows of the user's words: a list of str, empty where there are none.
    #[getter]
    fn words(&self) -> Vec<&str> {
        rows(self.segmenter.words())
    }

    fn __repr__(&self) -> String {
        let lexicon = shown(self.segmenter.dialect(), self.segmenter.words());
        format!("Segmenter('{}'{lexicon})", self.scheme())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().segmenter == self.segmenter)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.scheme(), self.dialect(), self.rows()).into_pyobject(py)?.hash()
    }

    // A class is called without names by a pickle, and the dialect has one.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Parts<'_>)> {
        let maker = py.import("kalima._kalima")?.getattr("_segmenter")?;
        Ok((maker, (self.scheme(), self.dialect(), self.rows())))
    }
}

/// What a segmenter is made of: the names of scheme and dialect, the rows of words.
type Parts<'a> = (&'static str, &'static str, Option<&'a str>);

/// The segmenter that was pickled.
#[pyfunction]
#[pyo3(signature = (scheme, dialect, rows, /))]
pub fn _segmenter(
    scheme: &Bound<'_, PyAny>,
    dialect: &Bound<'_, PyAny>,
    rows: Option<&Bound<'_, PyAny>>,
) -> PyResult<Segmenter> {
    guarded(|| {
        let scheme = utf8(str_argument("scheme", scheme)?)?;
        let words = rows.map(pickled_words).transpose()?;
        Segmenter::named(&scheme, &utf8(str_argument("dialect", dialect)?)?, words)
    })
}

/// The names of the schemes that `Segmenter` takes.
#[pyfunction]
pub fn schemes() -> Vec<&'static str> {
    Scheme::ALL.map(Scheme::name).to_vec()
}

/// The names of the dialects that `Segmenter` takes.
#[pyfunction]
pub fn dialects() -> Vec<&'static str> {
    Dialect::ALL.map(Dialect::name).to_vec()
}

fn marker_argument(marker: &Name<'_>) -> PyResult<Marker> {
    match marker {
        Name::Default => Ok(Marker::default()),
        Name::Given(marker) => Ok(Marker::new(&utf8(str_argument("marker", marker)?)?)?),
    }
}

/// What is made of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A list of texts.
    Texts,
    /// A list of texts, each as it would be written alone.
    Forms,
    /// A list of `Segment`.
    Segments,
    /// The dictionary form.
    Lemma,
}

impl<'a, 'py> FromPyObject<'a, 'py> for Form {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        const NAMES: [&str; 4] = ["texts", "forms", "segments", "lemma"];
        let Ok(name) = object.cast::<PyString>() else {
            let (given, accepted) = (type_name(&object), NAMES.join(", "));
            return Err(PyTypeError::new_err(format!("form must be one of {accepted}, not {given}")));
        };
        Ok(match utf8(&name)?.as_str() {
            "texts" => Form::Texts,
            "forms" => Form::Forms,
            "segments" => Form::Segments,
            "lemma" => Form::Lemma,
            other => return Err(Error::unknown_name("form", other, NAMES).into()),
        })
    }
}

/// Cutting a word.
struct Cut {
    segmenter: segment::Segmenter,
    form: Form,
}

/// A word, cut.
struct Word {
    /// The word after `errors=` was heard, where that is another one than was given.
    treated: Option<Units>,
    parts: Vec<Part>,
    /// `None` where it is the word.
    lemma: Option<String>,
    known: Known,
}

/// A part of a word.
struct Part {
    role: Role,
    place: Place,
    /// As it would be written alone, where that is not as it is written.
    form: Option<String>,
}

/// The segments, with their places in the user's text.
fn parts(readable: &Readable, segments: Vec<segment::Segment>) -> Vec<Part> {
    let mut places = readable.places();
    let part = |segment: segment::Segment| {
        let form = (segment.form != readable.utf8[segment.range.clone()]).then_some(segment.form);
        // Nothing stands nowhere else than at the beginning.
        let nothing = Place { inner: (0, 0), outer: (0, 0) };
        let place = if segment.range.is_empty() { nothing } else { places.of(&segment.range) };
        Part { role: segment.role, place, form }
    };
    segments.into_iter().map(part).collect()
}

impl Run for Cut {
    type Answer = Word;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Word, Refused> {
        let readable = Readable::new(text, errors)?;
        let found = if readable.surrogates {
            Segments::whole(&readable.utf8)
        } else {
            self.segmenter.segment(&readable.utf8)
        };
        let parts = parts(&readable, found.segments);
        let lemma = (found.lemma != readable.utf8).then_some(found.lemma);
        Ok(Word { parts, lemma, known: found.known, treated: readable.into_treated() })
    }
}

/// The text whose code points places inside count.
fn surface<'py>(string: &Bound<'py, PyString>, treated: Option<&Units>) -> PyResult<Bound<'py, PyString>> {
    treated.map_or_else(|| exact(string), |units| new_str(string.py(), units.text()))
}

impl Part {
    fn text<'py>(&self, surface: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
        substring(surface, self.place.inner.0, self.place.inner.1)
    }

    fn form<'py>(&self, text: &Bound<'py, PyString>) -> Bound<'py, PyString> {
        self.form.as_ref().map_or_else(|| text.clone(), |form| PyString::new(text.py(), form))
    }

    fn segment<'py>(&self, surface: &Bound<'py, PyString>) -> PyResult<Bound<'py, Segment>> {
        let text = self.text(surface)?;
        let (form, (start, end)) = (self.form(&text).unbind(), self.place.outer);
        Bound::new(surface.py(), Segment { role: self.role, start, end, text: text.unbind(), form })
    }
}

impl Work for Cut {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Word) -> PyResult<Bound<'py, PyAny>> {
        let (py, surface) = (string.py(), surface(string, answer.treated.as_ref())?);
        let parts = answer.parts.iter();
        Ok(match self.form {
            Form::Texts => substrings(&surface, parts.map(|part| part.place.inner))?.into_any(),
            Form::Forms => {
                let forms = parts.map(|part| Ok(part.form(&part.text(&surface)?)));
                PyList::new(py, forms.collect::<PyResult<Vec<_>>>()?)?.into_any()
            }
            Form::Segments => {
                let segments = parts.map(|part| part.segment(&surface));
                PyList::new(py, segments.collect::<PyResult<Vec<_>>>()?)?.into_any()
            }
            Form::Lemma => answer.lemma.map_or(surface, |lemma| PyString::new(py, &lemma)).into_any(),
        })
    }
}

/// The dictionary forms of a word.
struct Lemmas(segment::Segmenter);

impl Run for Lemmas {
    type Answer = Vec<String>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Vec<String>, Refused> {
        let readable = Readable::new(text, errors)?;
        Ok(if readable.surrogates { Vec::new() } else { self.0.lemmas(&readable.utf8) })
    }
}

/// The readings of a word.
struct Explained(segment::Segmenter);

/// The readings, each with its parts, and the word after `errors=` was heard.
type Readings = (Vec<(segment::Reading, Vec<Part>)>, Option<Units>);

impl Run for Explained {
    type Answer = Readings;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Readings, Refused> {
        let readable = Readable::new(text, errors)?;
        let found = if readable.surrogates { Vec::new() } else { self.0.explain(&readable.utf8) };
        let with_parts = |mut reading: segment::Reading| {
            let parts = parts(&readable, std::mem::take(&mut reading.segments));
            (reading, parts)
        };
        Ok((found.into_iter().map(with_parts).collect(), readable.into_treated()))
    }
}

impl Work for Explained {
    fn build<'py>(
        &self,
        string: &Bound<'py, PyString>,
        (readings, treated): Readings,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (py, surface) = (string.py(), surface(string, treated.as_ref())?);
        let list = PyList::empty(py);
        for (reading, parts) in readings {
            let segments = parts.iter().map(|part| part.segment(&surface)).collect::<PyResult<Vec<_>>>()?;
            let costs = reading.costs.into_iter().map(|(part, cost)| (part, cost.into()));
            list.append(Bound::new(
                py,
                Reading {
                    segments: PyTuple::new(py, segments)?.unbind(),
                    lemma: reading.lemma,
                    known: reading.known,
                    kind: reading.kind.to_owned(),
                    cost: reading.cost.into(),
                    costs: costs.collect(),
                },
            )?)?;
        }
        Ok(list.into_any())
    }
}
