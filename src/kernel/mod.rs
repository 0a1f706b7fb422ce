//! The machine that runs a compiled plan over text, whatever its storage.
//!
//! A plan is a list of stages ([`Stage`]). A stage holds one [`Table`] (what happens to each code point that stands alone)
//! and, for what depends on neighbours, a [`Detector`] that stops at candidates and a [`Reach`] that says how
//! much text around a candidate must be looked at together. Between candidates the table is all there is, so
//! that part is driven by SIMD; the window around a candidate becomes a [`Draft`] and is rewritten by the
//! steps themselves. Where a mark or a tatweel stops it and the letters right beside tell, `stretch.rs` remembers what the steps
//! made of it, and there is no window.
//!
//! **Kernels.** `scalar.rs` is the reference that every other one equals, and what goes on where one stops. The others share one
//! algorithm: `factors.rs` and `forms.rs` put a table into the form that vectors look up, `look.rs` says what becomes of a block of 64
//! units, `stride.rs` maps a text block by block (`ask.rs` has what is asked of a block, `untold.rs` what is told of many),
//! `straight.rs` a whole one to memory of the caller's, `skim.rs` finds how far it holds no candidate, and `classes.rs` serves other
//! work than plans. `lanes/` has the operations of each processor, `processors.rs` compiles all of it for each, and `dispatch.rs`
//! chooses ([`Kernel`]).

mod ask;
mod classes;
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
mod row_ends;
mod scalar;
mod scan;
mod set;
mod skim;
mod stage;
mod straight;
mod stretch;
mod stride;
mod table;
mod untold;
mod utf8;

// Not for others: only the chosen kernel, or one that a plan has checked, can surely be run.
pub(crate) use classes::{Classed, Classes};
pub use dispatch::{Kernel, VARIABLE};
pub use draft::{Draft, Glyph, Writer};
pub use encoding::{
    Encoding, Ucs1, Ucs2, Ucs4, Utf8, push_wtf8, readable, readable_utf8, transcoded, utf8_string,
};
pub use machine::Machine;
pub(crate) use processors::{Vectorized, vectorized};
pub use record::{MOST_WORDS, NoRecord, Record};
pub use row_ends::RowEnds;
// Not for others: a stage names a kernel, and only a plan makes sure that the processor can run it.
pub(crate) use stage::run as run_stage;
pub use stage::{Detector, Outcome, Reach, Stage, TooWide};
pub use straight::{BEYOND, Straight};
pub(crate) use straight::{is_straight, run_straight};
pub use stretch::{Kind, Rewrite, Stretches};
pub use table::{Entry, Sought, Table, TableBuilder};
