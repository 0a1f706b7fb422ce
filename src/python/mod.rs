//! The Python module: arguments in, errors out, one class a file. What is decided is decided in the rooms below.

mod aligned;
mod alignment;
mod analyzed_token;
mod audit;
mod audit_parts;
mod batch;
mod chunks;
#[cfg(feature = "cli")]
mod command;
mod cut;
mod document;
mod edit;
mod errors;
mod explanation;
mod file;
mod fingerprints;
mod found_segment;
mod heap;
mod interpreter;
mod listing;
mod normalizer;
mod offset;
mod packed;
mod profile;
mod protocol;
mod readable;
mod reading;
mod scratch;
mod segment;
mod segmented;
mod segmenter;
mod sentences;
mod spans;
mod spread;
mod stemmed;
mod stemmer;
mod step_changes;
mod step_edit;
mod stop_words;
mod straight;
mod terms;
mod text;
mod token;
mod tokenizer;
mod value;
mod words;
mod work;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::chars::UNICODE_VERSION;
use crate::kernel::{Kernel, VARIABLE};

/// The native part of `kalima`; the package re-exports what is public.
#[pymodule(gil_used = false)]
fn _kalima(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    interpreter::claim(py)?;
    module.add_class::<normalizer::Normalizer>()?;
    normalizer::Normalizer::call_directly(py)?;
    module.add_class::<aligned::Aligned>()?;
    module.add_class::<alignment::Alignment>()?;
    module.add_class::<edit::Edit>()?;
    module.add_class::<explanation::Explanation>()?;
    module.add_class::<step_changes::StepChanges>()?;
    module.add_class::<step_edit::StepEdit>()?;
    module.add_class::<audit::Audit>()?;
    module.add_class::<tokenizer::Tokenizer>()?;
    module.add_class::<token::Token>()?;
    module.add_class::<sentences::Sentences>()?;
    module.add_class::<stemmer::Stemmer>()?;
    module.add_class::<segmenter::Segmenter>()?;
    module.add_class::<segment::Segment>()?;
    module.add_class::<reading::Reading>()?;
    module.add_class::<stop_words::StopWords>()?;
    module.add_class::<document::Document>()?;
    module.add_class::<analyzed_token::AnalyzedToken>()?;
    module.add_class::<profile::Profile>()?;
    module.add("InternalError", py.get_type::<errors::InternalError>())?;
    module.add("FingerprintWarning", py.get_type::<errors::FingerprintWarning>())?;
    module.add_function(wrap_pyfunction!(aligned::_align, module)?)?;
    module.add_function(wrap_pyfunction!(aligned::_from_edits, module)?)?;
    module.add_function(wrap_pyfunction!(spans::convert_offsets, module)?)?;
    module.add_function(wrap_pyfunction!(packed::_spans_buffer, module)?)?;
    module.add_function(wrap_pyfunction!(chunks::chunks, module)?)?;
    module.add_function(wrap_pyfunction!(explanation::_explain, module)?)?;
    module.add_function(wrap_pyfunction!(tokenizer::_tokenizer, module)?)?;
    module.add_function(wrap_pyfunction!(segmenter::_segmenter, module)?)?;
    module.add_function(wrap_pyfunction!(stemmer::_stemmer, module)?)?;
    module.add_function(wrap_pyfunction!(document::_analyze, module)?)?;
    module.add_function(wrap_pyfunction!(terms::_terms, module)?)?;
    module.add_function(wrap_pyfunction!(profile::_profile, module)?)?;
    module.add_function(wrap_pyfunction!(listing::steps, module)?)?;
    module.add_function(wrap_pyfunction!(listing::presets, module)?)?;
    module.add_function(wrap_pyfunction!(listing::stemmers, module)?)?;
    module.add_function(wrap_pyfunction!(listing::tokenizers, module)?)?;
    module.add_function(wrap_pyfunction!(segmenter::schemes, module)?)?;
    module.add_function(wrap_pyfunction!(segmenter::dialects, module)?)?;
    module.add_function(wrap_pyfunction!(stop_words::stopword_lists, module)?)?;
    module.add_function(wrap_pyfunction!(stop_words::stopwords, module)?)?;
    #[cfg(feature = "cli")]
    module.add_function(wrap_pyfunction!(command::_main, module)?)?;
    let (major, minor, patch) = UNICODE_VERSION;
    let kernel = match Kernel::from_env() {
        Ok(kernel) => kernel,
        // It refuses that itself, in one line.
        Err(_) if interpreter::runs_command(py) => Kernel::chosen(),
        Err(error) => {
            return Err(PyValueError::new_err(format!("the environment variable {VARIABLE}: {error}")));
        }
    };
    module.add("KERNEL", kernel.name())?;
    module.add("UNICODE_VERSION", format!("{major}.{minor}.{patch}"))?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))
}
