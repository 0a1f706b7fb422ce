//! Calls with one text and nothing else, as CPython's "vectorcall" has them: to make a tuple of the arguments and read it
//! takes longer than to normalize a line.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use pyo3::PyClass;
use pyo3::exceptions::PySystemError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::pyclass::boolean_struct::True;
use pyo3::types::{PyDict, PyTuple};

use crate::python::errors::internal;
use crate::python::text::Errors;
use crate::python::work::{Work, unguarded};

/// The function by which CPython calls an object, which it looks for in the object itself.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct DirectCall(ffi::vectorcallfunc);

/// A class whose objects do their work when they are called with a text.
pub trait Callable: PyClass<Frozen = True> + Sync + Work + AsRef<DirectCall> {}

impl<T: PyClass<Frozen = True> + Sync + Work + AsRef<DirectCall>> Callable for T {}

impl DirectCall {
    /// That of a class.
    pub fn of<T: Callable>() -> Self {
        DirectCall(call::<T>)
    }
}

/// Tells CPython that the objects of a class have it; `object` is the first of them.
pub fn enable<T: Callable>(object: &Bound<'_, T>) {
    let place = ptr::from_ref::<DirectCall>(object.get().as_ref()).addr();
    let offset = place - object.as_ptr().addr();
    // SAFETY: the interpreter is attached. The class is ours, and this is its first object, so that nobody calls one
    // meanwhile. The offset is that of the pointer in each object, since all have one layout; the class has a `__call__`, which
    // CPython demands besides. The flags are a `c_ulong`, in builds without the GIL an atomic one of the same layout.
    unsafe {
        let class = ffi::Py_TYPE(object.as_ptr());
        (*class).tp_vectorcall_offset = offset as ffi::Py_ssize_t;
        *(&raw mut (*class).tp_flags).cast::<std::ffi::c_ulong>() |= ffi::Py_TPFLAGS_HAVE_VECTORCALL;
        ffi::PyType_Modified(class);
    }
}

/// # Safety
/// As CPython calls it: attached, with an object of the class, and `args` and `names` as PEP 590 has them.
unsafe extern "C" fn call<T: Callable>(
    object: *mut ffi::PyObject,
    args: *const *mut ffi::PyObject,
    count: usize,
    names: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    // SAFETY: the interpreter is attached.
    let py = unsafe { Python::assume_attached() };
    let answer = || {
        // SAFETY: the arguments are alive while the function runs, and `count` says how many stand before the named ones.
        let answer = unsafe {
            let (object, count) = (Borrowed::from_ptr(py, object), ffi::PyVectorcall_NARGS(count) as usize);
            if count == 1 && names.is_null() {
                unguarded(object.cast_unchecked::<T>().get(), &Borrowed::from_ptr(py, *args), Errors::Strict)
            } else {
                call_in_full(object, args, count, names)
            }
        };
        answer.map_or_else(|error| raise(py, error), Bound::into_ptr)
    };
    // As in `guarded`. A pointer comes back, which is quicker to hand on than a result.
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|payload| raise(py, internal(&*payload)))
}

#[cold]
fn raise(py: Python<'_>, error: PyErr) -> *mut ffi::PyObject {
    error.restore(py);
    ptr::null_mut()
}

/// Calls `__call__` with other arguments than one text.
///
/// # Safety
/// As [`call`], with the number of arguments without a name.
unsafe fn call_in_full<'py>(
    object: Borrowed<'_, 'py, PyAny>,
    args: *const *mut ffi::PyObject,
    count: usize,
    names: *mut ffi::PyObject,
) -> PyResult<Bound<'py, PyAny>> {
    let py = object.py();
    // SAFETY: null or a tuple of `str`, alive meanwhile.
    let names = unsafe { Bound::from_borrowed_ptr_or_opt(py, names) };
    let names = names.map_or(Ok(PyTuple::empty(py)), |names| names.cast_into())?;
    let all = 0..count + names.len();
    // SAFETY: the named arguments follow those without a name; all are alive.
    let all: Vec<_> = all.map(|i| unsafe { Borrowed::from_ptr(py, *args.add(i)) }).collect();
    let (plain, named) = all.split_at(count);
    let plain = PyTuple::new(py, plain)?;
    let dict = PyDict::new(py);
    for (name, value) in names.iter().zip(named) {
        dict.set_item(name, value)?;
    }
    // SAFETY: the slot of the class that PyO3 filled, called as it is to be; the answer is a new reference or null with an
    // error set.
    unsafe {
        let Some(slot) = (*ffi::Py_TYPE(object.as_ptr())).tp_call else {
            return Err(PySystemError::new_err("a class without __call__"));
        };
        Bound::from_owned_ptr_or_err(py, slot(object.as_ptr(), plain.as_ptr(), dict.as_ptr()))
    }
}
