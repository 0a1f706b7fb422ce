//! Text in Python's own storage: one, two or four bytes a code point.
//!
//! A `str` is read where it lies, so that no UTF-8 copy is ever cached in the user's object, and what is made has
//! the narrowest storage its text allows, as CPython demands: a wider one would compare unequal without an error.
//! `stored.rs` and `made.rs` read and write the storage itself; the stable ABI hides it, so that
//! `stored_stable.rs` and `made_stable.rs` copy instead.

// CPython's storage is reached by raw pointers; each block says why it may.
#![allow(unsafe_code)]
// `with_units!` writes one expression for all widths, u32 included.
#![allow(clippy::useless_conversion)]

mod copied;
#[cfg_attr(feature = "abi3", path = "made_stable.rs")]
mod made;
#[cfg_attr(feature = "abi3", path = "stored_stable.rs")]
mod stored;
mod surrogates;
#[cfg(target_arch = "x86_64")]
mod transcode;
mod units;
mod utf8;

pub use copied::{exact, length, list, substring};
pub use made::{new_str, new_str_by, substrings};
pub use stored::Stored;
pub use surrogates::{Errors, has_surrogate, ignored, treat};
pub(in crate::python) use units::with_units;
pub use units::{Text, Units, Width, converted};
pub use utf8::{Word, new_str_of};
