//! What there is: `kalima.steps()`, `kalima.presets()`, `kalima.stemmers()`, `kalima.tokenizers()`.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use super::errors::guarded;
use crate::morphology::stem::Algorithm;
use crate::normalize::{Normalizer, Param, presets as recipes, steps as vocabulary};
use crate::tokenize::Tokenizer;

/// Every step of the spec language, as dicts: name, summary, effect, example (spec, before, after), parameters.
#[pyfunction]
pub fn steps(py: Python<'_>) -> PyResult<Bound<'_, PyList>> {
    guarded(|| {
        let list = PyList::empty(py);
        for info in vocabulary::ALL {
            let dict = PyDict::new(py);
            dict.set_item("name", info.name)?;
            dict.set_item("summary", info.summary)?;
            dict.set_item("effect", info.effect.name())?;
            dict.set_item("example", info.example)?;
            let parameters: PyResult<Vec<_>> = info.params.iter().map(|param| parameter(py, param)).collect();
            dict.set_item("parameters", parameters?)?;
            list.append(dict)?;
        }
        Ok(list)
    })
}

fn parameter<'py>(py: Python<'py>, param: &Param) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    match param {
        Param::Choice(words) => {
            dict.set_item("kind", "choice")?;
            dict.set_item("words", words.to_vec())?;
            dict.set_item("default", words.first())?;
        }
        Param::ChoiceOrText(words) => {
            dict.set_item("kind", "choice or text")?;
            dict.set_item("words", words.to_vec())?;
            dict.set_item("default", words.first())?;
        }
        Param::Keyed(key, words) => {
            dict.set_item("kind", "choice")?;
            dict.set_item("key", key)?;
            dict.set_item("words", words.to_vec())?;
            dict.set_item("default", words.first())?;
        }
        Param::KeyedText(key, default) => {
            dict.set_item("kind", "text")?;
            dict.set_item("key", key)?;
            dict.set_item("default", default)?;
        }
        Param::Number(key, least, most, default) => {
            dict.set_item("kind", "number")?;
            dict.set_item("key", key)?;
            dict.set_item("least", least)?;
            dict.set_item("most", most)?;
            dict.set_item("default", default)?;
        }
        Param::Flag(word) => {
            dict.set_item("kind", "flag")?;
            dict.set_item("words", [word])?;
        }
        Param::Members(words, default) => {
            let named = |set: u32| -> Vec<&str> {
                words.iter().filter(|(_, bits)| bits & set == *bits).map(|(word, _)| *word).collect()
            };
            dict.set_item("kind", "members")?;
            dict.set_item("words", named(u32::MAX))?;
            dict.set_item("default", named(*default))?;
        }
        Param::Pairs => dict.set_item("kind", "pairs")?,
        Param::Texts => dict.set_item("kind", "texts")?,
        Param::Substitution(_) => dict.set_item("kind", "substitution")?,
    }
    Ok(dict)
}

/// Every preset, as dicts: name, summary, spec, fingerprint.
#[pyfunction]
pub fn presets(py: Python<'_>) -> PyResult<Bound<'_, PyList>> {
    guarded(|| {
        let list = PyList::empty(py);
        for preset in recipes::ALL.iter() {
            let normalizer = Normalizer::preset(preset.name)?;
            let dict = PyDict::new(py);
            dict.set_item("name", preset.name)?;
            dict.set_item("summary", preset.summary)?;
            dict.set_item("spec", normalizer.spec())?;
            dict.set_item("fingerprint", normalizer.fingerprint())?;
            list.append(dict)?;
        }
        Ok(list)
    })
}

/// The names that `Stemmer` takes.
#[pyfunction]
pub fn stemmers() -> Vec<&'static str> {
    Algorithm::ALL.iter().map(|algorithm| algorithm.name()).collect()
}

/// The names that `Tokenizer` takes.
#[pyfunction]
pub fn tokenizers() -> Vec<&'static str> {
    Tokenizer::NAMES.to_vec()
}
