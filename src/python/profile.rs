//! `kalima.profile` and `kalima.Profile`.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyType};

use super::batch;
use super::errors::{Refused, guarded, type_name};
use super::text::{Errors, Text, Units, treat};
use super::work::{str_argument, utf8};
use crate::analyze::profile::{COUNTERS, Profile as Counted, Rate};

/// What a corpus is made of. Made by `kalima.profile`; `+` merges two.
///
/// >>> import kalima
/// >>> one, two = kalima.profile(["كَتَبَ"]), kalima.profile(["٢٠٢٤"])
/// >>> (one + two).counts["code_points"]
/// 10
#[pyclass(frozen, module = "kalima")]
pub struct Profile(Counted);

/// Names and numbers, as a `dict` has them.
type Numbers = Vec<(String, u64)>;

/// An argument that is a dict of str to int, or was not given.
fn numbers(what: &str, object: Option<&Bound<'_, PyAny>>) -> PyResult<Numbers> {
    let Some(object) = object else { return Ok(Numbers::new()) };
    let Ok(dict) = object.cast::<PyDict>() else {
        return Err(PyTypeError::new_err(format!(
            "{what} must be a dict of str to int, not {}",
            type_name(object)
        )));
    };
    let mut numbers = Numbers::new();
    for (name, number) in dict {
        let name = utf8(str_argument(&format!("a name in {what}"), &name)?)?;
        numbers.push((name, number.extract()?));
    }
    Ok(numbers)
}

fn borrowed(numbers: &Numbers) -> impl Iterator<Item = (&str, u64)> {
    numbers.iter().map(|(name, number)| (name.as_str(), *number))
}

#[pymethods]
impl Profile {
    /// A profile with these counts and changes, as another one has them; without arguments the empty one.
    #[new]
    #[pyo3(signature = (counts = None, changes = None), text_signature = "(counts=None, changes=None)")]
    fn new(counts: Option<&Bound<'_, PyAny>>, changes: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        guarded(|| {
            let (counts, changes) = (numbers("counts", counts)?, numbers("changes", changes)?);
            Ok(Profile(Counted::from_counts(borrowed(&counts), borrowed(&changes))?))
        })
    }

    /// What each counter stands at: a dict of int by name. docs/profile.md defines them.
    #[getter]
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        COUNTERS.iter().try_for_each(|info| dict.set_item(info.name, self.0.count(info.counter)))?;
        Ok(dict)
    }

    /// Where each counter would stand in a million code points, whatever it counts: a dict of float by name.
    #[getter]
    fn per_million<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        COUNTERS.iter().try_for_each(|info| dict.set_item(info.name, self.0.per_million(info.counter)))?;
        Ok(dict)
    }

    /// How frequent what each counter counts is: dicts of value and per, the unit that fits the counter, by name.
    #[getter]
    fn rates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for info in COUNTERS {
            let Rate { value, per } = self.0.rate(info.counter);
            let rate = PyDict::new(py);
            rate.set_item("value", value)?;
            rate.set_item("per", per.name())?;
            dict.set_item(info.name, rate)?;
        }
        Ok(dict)
    }

    /// How many changes each step of the normalizer would make alone, line by line: a dict of int by name.
    #[getter]
    fn changes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        self.0.changes().try_for_each(|(step, changes)| dict.set_item(step.info.name, changes))?;
        Ok(dict)
    }

    /// The steps that would change something, those that would change most first: dicts of step, spec, aim (what
    /// the step is for), changes, per_million, effect, presets (kalima's own that hold the step).
    #[getter]
    fn advice<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        guarded(|| {
            let list = PyList::empty(py);
            for advice in self.0.advice() {
                let dict = PyDict::new(py);
                dict.set_item("step", advice.step.name)?;
                dict.set_item("spec", advice.spec)?;
                dict.set_item("aim", advice.aim.name())?;
                dict.set_item("changes", advice.changes)?;
                dict.set_item("per_million", advice.per_million)?;
                dict.set_item("effect", advice.step.effect.name())?;
                dict.set_item("presets", advice.presets)?;
                list.append(dict)?;
            }
            Ok(list)
        })
    }

    /// Everything as one dict: counts, per_million, rates, changes, advice.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("counts", self.counts(py)?)?;
        dict.set_item("per_million", self.per_million(py)?)?;
        dict.set_item("rates", self.rates(py)?)?;
        dict.set_item("changes", self.changes(py)?)?;
        dict.set_item("advice", self.advice(py)?)?;
        Ok(dict)
    }

    /// A page with charts, tables and the definition of every counter. It needs nothing from elsewhere.
    fn to_html(&self) -> PyResult<String> {
        guarded(|| Ok(self.0.to_html()))
    }

    fn _repr_html_(&self) -> PyResult<String> {
        guarded(|| Ok(self.0.to_html_fragment()))
    }

    /// A table of the counters that are not at zero, and the steps that would change something.
    fn __str__(&self) -> PyResult<String> {
        guarded(|| Ok(self.0.to_string()))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (counts, changes) = self.parts(py)?;
        Ok(format!("Profile({}, {})", counts.repr()?, changes.repr()?))
    }

    /// Both corpora together.
    fn __add__(&self, other: PyRef<'_, Self>) -> Self {
        let mut sum = self.0.clone();
        sum.merge(&other.0);
        Profile(sum)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, &self.0.to_json()).hash()
    }

    /// Pickled as its counts and changes.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, Parts<'py>)> {
        Ok((slf.get_type(), slf.get().parts(slf.py())?))
    }
}

/// Counts and changes that are not at zero.
type Parts<'py> = (Bound<'py, PyDict>, Bound<'py, PyDict>);

impl Profile {
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Parts<'py>> {
        let (counts, changes) = (PyDict::new(py), PyDict::new(py));
        for info in COUNTERS.iter().filter(|info| self.0.count(info.counter) > 0) {
            counts.set_item(info.name, self.0.count(info.counter))?;
        }
        for (step, number) in self.0.changes().filter(|(_, number)| *number > 0) {
            changes.set_item(step.info.name, number)?;
        }
        Ok((counts, changes))
    }
}

/// `kalima.profile`.
#[pyfunction]
#[pyo3(signature = (texts, *, errors = Errors::Strict), text_signature = "(texts, *, errors='strict')")]
pub fn _profile(texts: &Bound<'_, PyAny>, errors: Errors) -> PyResult<Profile> {
    guarded(|| {
        let mut sum = Counted::default();
        batch::each(texts, |text| add(&mut sum, text, errors))?;
        Ok(Profile(sum))
    })
}

fn add(profile: &mut Counted, text: Text<'_>, errors: Errors) -> Result<(), Refused> {
    let treated = treat(text, errors)?;
    let text = treated.as_ref().map_or(text, Units::text);
    let added = profile.try_add_code_points(&text.code_points()?);
    // Counting has no other error than memory that ran out.
    added.map_err(|_| Refused::Memory)
}
