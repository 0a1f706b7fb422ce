//! Lone surrogates, which a `str` may hold and no text does: `errors=` as `str.encode` has it.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::units::{Text, Units};
use super::{Stored, with_units};
use crate::alignment::{Alignment, Builder};
use crate::chars::is_surrogate;
use crate::error::Quoted;
use crate::kernel::{Kernel, Record, TooWide};
use crate::python::errors::{Refused, type_name};

/// What to do with a lone surrogate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Errors {
    /// `UnicodeEncodeError` with its index.
    #[default]
    Strict,
    /// `?` in its place.
    Replace,
    /// It goes.
    Ignore,
    /// It stays; no step concerns it.
    SurrogatePass,
}

impl Errors {
    /// The name that `str.encode` has for it.
    pub fn name(self) -> &'static str {
        match self {
            Errors::Strict => "strict",
            Errors::Replace => "replace",
            Errors::Ignore => "ignore",
            Errors::SurrogatePass => "surrogatepass",
        }
    }
}

const ALL: [Errors; 4] = [Errors::Strict, Errors::Replace, Errors::Ignore, Errors::SurrogatePass];

impl<'a, 'py> FromPyObject<'a, 'py> for Errors {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Ok(name) = object.cast::<PyString>() else {
            return Err(PyTypeError::new_err(format!("errors must be str, not {}", type_name(&object))));
        };
        let stored = Stored::new(&name)?;
        let text = stored.text();
        ALL.into_iter().find(|errors| text.is(errors.name())).ok_or_else(|| {
            let accepted = ALL.map(|errors| format!("{:?}", errors.name())).join(", ");
            let given = text.to_utf8().unwrap_or_default();
            PyValueError::new_err(format!("errors must be one of {accepted}, not {}", Quoted(&given)))
        })
    }
}

/// Does with the lone surrogates of `text` what `errors` says; `None` where there is nothing to do. O(n), a scan
/// where there are none.
///
/// # Errors
/// [`Refused::Surrogate`] under `errors="strict"`.
#[inline(always)]
pub fn treat(text: Text<'_>, errors: Errors) -> Result<Option<Units>, Refused> {
    if errors == Errors::SurrogatePass || !has_surrogate(text) {
        return Ok(None);
    }
    treated(text, errors)
}

#[cold]
fn treated(text: Text<'_>, errors: Errors) -> Result<Option<Units>, Refused> {
    let mut cps = text.code_points()?;
    match errors {
        Errors::Replace => {
            cps.iter_mut().filter(|cp| is_surrogate(**cp)).for_each(|cp| *cp = u32::from(b'?'));
        }
        Errors::Ignore => cps.retain(|&cp| !is_surrogate(cp)),
        _ => return Err(Refused::Surrogate(cps.iter().position(|&cp| is_surrogate(cp)).unwrap_or_default())),
    }
    Ok(Some(Units::Ucs4(cps)))
}

/// How a text without its surrogates lies in the text with them.
///
/// # Errors
/// [`TooWide::Memory`].
pub fn ignored(text: Text<'_>) -> Result<Alignment, TooWide> {
    let mut builder = Builder::default();
    with_units!(text, units, _E => for &unit in units {
        match is_surrogate(u32::from(unit)) {
            true => builder.replace(1, 0),
            false => builder.equal(1),
        }
    });
    builder.finish()
}

/// From so many code points on it pays to ask what the processor has.
const LONG: usize = 512;

/// Whether there is a lone surrogate.
#[inline(always)]
pub fn has_surrogate(text: Text<'_>) -> bool {
    #[cfg(target_arch = "x86_64")]
    if text.len() >= LONG && Kernel::chosen() >= Kernel::Avx2 {
        // SAFETY: no kernel is chosen that the processor cannot run, and this one and those behind it need AVX2.
        return unsafe { found_by_avx2(text) };
    }
    found::<16>(text)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn found_by_avx2(text: Text<'_>) -> bool {
    found::<64>(text)
}

#[inline(always)]
fn found<const BLOCK: usize>(text: Text<'_>) -> bool {
    match text {
        Text::Ucs1(_) => false,
        Text::Ucs2(units) => any::<_, BLOCK>(units, |unit| unit & 0xF800 == 0xD800),
        Text::Ucs4(units) => any::<_, BLOCK>(units, |unit| unit >> 11 == 0x1B),
    }
}

/// Whether any unit is wanted. Blocks are scanned without a branch inside, which compilers turn into vector code; the last one
/// overlaps the one before it.
#[inline(always)]
fn any<U: Copy, const BLOCK: usize>(units: &[U], wanted: impl Fn(U) -> bool) -> bool {
    let in_block = |block: &[U]| block.iter().fold(false, |any, &unit| any | wanted(unit));
    let Some(last) = units.last_chunk::<BLOCK>() else { return in_block(units) };
    // A loop of its own is inlined, `any` is not.
    for block in units.as_chunks::<BLOCK>().0 {
        if in_block(block) {
            return true;
        }
    }
    in_block(last)
}
