//! `kalima.Tokenizer`.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

use super::batch::{self, Threads};
use super::cut::{Cut, Form, PackedCut};
use super::errors::guarded;
use super::fingerprints;
use super::normalizer::Normalizer;
use super::offset::count_argument;
use super::spans::items;
use super::text::Errors;
use super::token::kind_argument;
use super::work::{Name, is_second, one, str_argument, utf8};
use crate::normalize::presets;
use crate::tokenize::{self, Kind};

/// Cuts text into typed tokens: by rules of its own, between whose tokens stand only white space and controls, or as
/// another tool does: 'whitespace', 'wordpunct', 'camel', 'camel-digits', 'hf-whitespace', 'hf-bert', 'uax29'.
///
/// `spec` is a name, perhaps with options, as in 'default(hashtags=split, drop=punctuation+symbol)'. The arguments say
/// the same: `keep` and `drop` name kinds, a str or several; tokens of the kinds in `apart` are given as the words and
/// signs that they are made of; `hashtags` are given 'whole' or 'split' into their words. With a `normalizer`, the tokens
/// are those of the normalized text, with their places in the text as given.
///
/// >>> from kalima import Tokenizer
/// >>> [(token.text, token.kind) for token in Tokenizer()("وصل 25 ضيفاً")]
/// [('وصل', 'arabic'), ('25', 'number'), ('ضيفاً', 'arabic')]
/// >>> Tokenizer(drop="number", normalizer="search")("وصل 25 ضيفاً")
/// [Token(start=0, end=3, kind='arabic', text='وصل'), Token(start=7, end=12, kind='arabic', text='ضيفا')]
#[pyclass(frozen, module = "kalima")]
pub struct Tokenizer {
    tokenizer: tokenize::Tokenizer,
    normalizer: Option<Py<Normalizer>>,
}

impl Tokenizer {
    /// The tokenizer itself, without its normalizer.
    pub fn tokenizer(&self) -> tokenize::Tokenizer {
        self.tokenizer
    }

    /// What normalizes before.
    pub fn normalizer(&self) -> Option<&Py<Normalizer>> {
        self.normalizer.as_ref()
    }

    fn cut(&self, form: Form) -> Cut<'_> {
        let plan = self.normalizer.as_ref().map(|normalizer| normalizer.get().recipe().plan());
        Cut { tokenizer: self.tokenizer, plan, form }
    }
}

#[pymethods]
impl Tokenizer {
    #[new]
    #[pyo3(
        signature = (spec = Name::Default, *, keep = None, drop = None, apart = None, hashtags = None, normalizer = None),
        text_signature = "(spec='default', *, keep=None, drop=None, apart=None, hashtags=None, normalizer=None)"
    )]
    fn new(
        py: Python<'_>,
        spec: Name<'_>,
        keep: Option<Bound<'_, PyAny>>,
        drop: Option<Bound<'_, PyAny>>,
        apart: Option<Bound<'_, PyAny>>,
        hashtags: Option<Bound<'_, PyAny>>,
        normalizer: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        guarded(|| {
            let mut tokenizer: tokenize::Tokenizer = spec.or("default", "a tokenizer's spec")?.parse()?;
            if let Some(kinds) = kinds("apart", apart)? {
                tokenizer = tokenizer.apart(&kinds)?;
            }
            if hashtags.map_or(Ok(false), |given| are_split(&given))? {
                tokenizer = tokenizer.split_hashtags()?;
            }
            if let Some(kinds) = kinds("keep", keep)? {
                tokenizer = tokenizer.keep(&kinds)?;
            }
            if let Some(kinds) = kinds("drop", drop)? {
                tokenizer = tokenizer.without(&kinds)?;
            }
            Ok(Tokenizer { tokenizer, normalizer: normalizer.map(|given| recipe(py, &given)).transpose()? })
        })
    }

    /// The tokens: a list of Token.
    #[pyo3(signature = (text, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Tokens), text, errors)
    }

    /// The texts of the tokens: a list of str.
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn words<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Words), text, errors)
    }

    /// Where the tokens are: a list of (start, end) in code points.
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn spans<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Spans), text, errors)
    }

    /// Where the tokens are, without an object for each: a read-only memoryview of format "I" and shape (n, 2), rows (start, end)
    /// in code points. `numpy.asarray` of it is an array of uint32 that shares its memory. OverflowError where a token ends past
    /// code point 4294967295.
    ///
    /// >>> from kalima import Tokenizer
    /// >>> Tokenizer().spans_buffer("نعم. لا").tolist()
    /// [[0, 3], [3, 4], [5, 7]]
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn spans_buffer<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&PackedCut(self.cut(Form::SpansBuffer)), text, errors)
    }

    /// The texts of the tokens in one str, `separator` between two of them: what fastText and word2vec read.
    ///
    /// >>> from kalima import Tokenizer
    /// >>> Tokenizer(drop=["punctuation", "symbol"]).join("وصل الوفد، ثم غادر!")
    /// 'وصل الوفد ثم غادر'
    #[pyo3(
        signature = (text, separator = Name::Default, *, errors = Errors::Strict),
        text_signature = "($self, text, separator=' ', *, errors='strict')"
    )]
    fn join<'py>(
        &self,
        text: &Bound<'py, PyAny>,
        separator: Name<'py>,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Joined(separator.or(" ", "separator")?)), text, errors)
    }

    /// The tokens of each kind there is: a dict of lists of Token.
    ///
    /// >>> from kalima import Tokenizer
    /// >>> found = Tokenizer(keep=["hashtag", "mention"]).by_kind("كتب @ali عن #العلم و#الأدب")
    /// >>> {kind: [token.text for token in tokens] for kind, tokens in found.items()}
    /// {'mention': ['@ali'], 'hashtag': ['#العلم', '#الأدب']}
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn by_kind<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::ByKind), text, errors)
    }

    /// The texts of each `n` tokens that follow one another: a list of tuples of str. They do not stop at the end of a
    /// sentence: cut into sentences before, or drop what stands between words.
    ///
    /// >>> from kalima import Tokenizer
    /// >>> Tokenizer(keep="arabic").ngrams("ذهب إلى السوق.", 2)
    /// [('ذهب', 'إلى'), ('إلى', 'السوق')]
    #[pyo3(signature = (text, n, *, errors = Errors::Strict), text_signature = "($self, text, n, *, errors='strict')")]
    fn ngrams<'py>(
        &self,
        text: &Bound<'py, PyAny>,
        n: &Bound<'py, PyAny>,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyAny>> {
        one(&self.cut(Form::Ngrams(count_argument("n", 1, n)?)), text, errors)
    }

    /// The tokens of each text: a list of lists. Takes any iterable of str. `form` says what is made of each text:
    /// "tokens", "words", "spans", "spans_buffer", or "joined", one str with a space between two tokens.
    #[pyo3(
        signature = (texts, *, form = Form::Tokens, threads = Threads::ONE, errors = Errors::Strict),
        text_signature = "($self, texts, *, form='tokens', threads=1, errors='strict')"
    )]
    fn batch<'py>(
        &self,
        texts: &Bound<'py, PyAny>,
        form: Form,
        threads: Threads,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyList>> {
        match self.cut(form) {
            cut @ Cut { form: Form::SpansBuffer, .. } => batch::many(&PackedCut(cut), texts, threads, errors),
            cut => batch::many(&cut, texts, threads, errors),
        }
    }

    /// Its spec in canonical spelling, without the normalizer.
    #[getter]
    fn spec(&self) -> String {
        self.tokenizer.spec()
    }

    /// What normalizes before: a Normalizer, or None.
    #[getter]
    fn get_normalizer<'py>(&self, py: Python<'py>) -> Option<&Bound<'py, Normalizer>> {
        self.normalizer.as_ref().map(|normalizer| normalizer.bind(py))
    }

    /// Its identity: the same fingerprint gives the same tokens, in every release. That of the normalizer follows behind "+".
    #[getter]
    fn fingerprint(&self) -> PyResult<String> {
        guarded(|| {
            let own = self.tokenizer.fingerprint();
            let normalizer =
                self.normalizer.as_ref().map(|normalizer| normalizer.get().recipe().fingerprint());
            Ok(normalizer.map_or_else(|| own.clone(), |normalizer| format!("{own}+{normalizer}")))
        })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let spec = self.spec();
        let Some(normalizer) = self.recipe() else { return Ok(format!("Tokenizer('{spec}')")) };
        let normalizer = PyString::new(py, presets::name_of(normalizer).unwrap_or(normalizer)).repr()?;
        Ok(format!("Tokenizer('{spec}', normalizer={normalizer})"))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| {
            let other = other.get();
            (self.tokenizer, self.recipe()) == (other.tokenizer, other.recipe())
        })
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.spec(), self.recipe()).into_pyobject(py)?.hash()
    }

    /// Pickled as its spec, its recipe and its fingerprint.
    #[allow(clippy::type_complexity)]
    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (String, Option<String>), String)> {
        let make = py.import("kalima._kalima")?.getattr("_tokenizer")?;
        Ok((make, (self.spec(), self.recipe().map(str::to_owned)), self.fingerprint()?))
    }

    /// Compares the fingerprint that was pickled with this release's.
    fn __setstate__(&self, state: &Bound<'_, PyAny>) -> PyResult<()> {
        fingerprints::compare("Tokenizer", state, &self.fingerprint()?)
    }
}

impl Tokenizer {
    /// The spec of its normalizer.
    fn recipe(&self) -> Option<&str> {
        self.normalizer.as_ref().map(|normalizer| normalizer.get().canonical())
    }
}

/// The tokenizer that was pickled.
#[pyfunction]
#[pyo3(signature = (spec, normalizer, /))]
pub fn _tokenizer(
    py: Python<'_>,
    spec: &Bound<'_, PyAny>,
    normalizer: Option<Bound<'_, PyAny>>,
) -> PyResult<Tokenizer> {
    guarded(|| {
        let tokenizer = utf8(str_argument("spec", spec)?)?.parse()?;
        Ok(Tokenizer { tokenizer, normalizer: normalizer.map(|given| recipe(py, &given)).transpose()? })
    })
}

/// The kinds of one name, or of an iterable of names, if any are given.
fn kinds(option: &str, given: Option<Bound<'_, PyAny>>) -> PyResult<Option<Vec<Kind>>> {
    let Some(given) = given else { return Ok(None) };
    if given.is_instance_of::<PyString>() {
        // As a spec writes several.
        let named = given.call_method1("split", ("+",))?.try_iter()?.map(|name| kind_argument(&name?));
        return Ok(Some(named.collect::<PyResult<Vec<_>>>()?));
    }
    let named = items(option, "str, or one str", &given)?.map(|name| kind_argument(&name?));
    let named = named.collect::<PyResult<Vec<_>>>()?;
    if option == "keep" && named.is_empty() {
        return Err(PyValueError::new_err("keep names no kind: all tokens would be dropped"));
    }
    Ok(Some(named))
}

/// Whether hashtags are to be split.
fn are_split(given: &Bound<'_, PyAny>) -> PyResult<bool> {
    is_second("hashtags", "way to give hashtags", given, ["whole", "split"])
}

/// The normalizer that is given, or of the recipe that is.
fn recipe(py: Python<'_>, given: &Bound<'_, PyAny>) -> PyResult<Py<Normalizer>> {
    if let Ok(normalizer) = given.cast::<Normalizer>() {
        return Ok(normalizer.clone().unbind());
    }
    Ok(py.get_type::<Normalizer>().call1((given,))?.cast_into::<Normalizer>()?.unbind())
}
