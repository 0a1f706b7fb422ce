//! The machine that runs a compiled plan over text, whatever its storage.
//!
//! A plan is a list of stages. A stage holds one [`Table`] (what happens to each code point that stands alone)
//! and, for what depends on neighbours, a [`Detector`] that stops at candidates and a [`Reach`] that says how
//! much text around a candidate must be looked at together. Between candidates the table is all there is, so
//! that part can be driven by SIMD; the window around a candidate becomes a [`Draft`] and is rewritten by the
//! steps themselves. [`scalar`] is the reference every other kernel must equal.

mod dispatch;
mod draft;
mod encoding;
mod factors;
mod forms;
mod lanes;
mod look;
mod machine;
mod output;
mod processors;
mod record;
pub mod scalar;
mod scan;
mod skim;
mod stride;
mod table;
mod utf8;

pub use dispatch::{Kernel, VARIABLE};
pub use draft::{Draft, Glyph, Writer};
pub use encoding::{
    Encoding, Ucs1, Ucs2, Ucs4, Utf8, push_wtf8, readable, readable_utf8, transcoded, utf8_string,
};
pub use machine::Machine;
pub use record::{NoRecord, Record};
pub use scalar::{Detector, Outcome, Reach, Stage, TooWide};
pub use table::{Entry, Sought, Table, TableBuilder};
