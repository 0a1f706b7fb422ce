//! Normalizing: `text → (text, Alignment)` by a recipe of named steps.
//!
//! A [`Normalizer`] is an ordered list of steps, written `nfc | strip_marks(tashkeel) | fold_alef`, or the name of
//! a [preset](presets). It is compiled once and then runs in linear time, borrowing where nothing changes.
//!
//! ```
//! use kalima::Normalizer;
//! let search = Normalizer::preset("search")?;
//! assert_eq!(search.normalize("مَدْرَسَةٌ"), "مدرسه");
//!
//! let mine: Normalizer = "strip_marks(tashkeel) | fold_alef".parse()?;
//! let aligned = mine.align("أَحْمَدُ ذَهَبَ");
//! assert_eq!(aligned.text(), "احمد ذهب");
//! let word = aligned.to_source(9..15);
//! assert_eq!(&"أَحْمَدُ ذَهَبَ"[word.range()], "ذَهَبَ");
//! # Ok::<(), kalima::Error>(())
//! ```

mod aligned;
mod alone;
mod arabic_word;
mod args;
mod buffers;
mod canonical;
mod character_reference;
mod compile;
mod concerns;
mod controls;
mod domains;
pub mod explain;
mod fingerprint;
mod form;
mod fused;
mod guard;
mod hints;
mod markup;
mod matched;
mod never_glue;
mod normalizer;
mod object_map;
mod other_names;
mod parser;
mod persian_letters;
mod plan;
pub mod presets;
mod replaced_objects;
mod rows;
mod spec;
mod step;
pub mod steps;
mod straight;
mod stretches;
mod white_space;

pub use aligned::Aligned;
pub use args::{Args, Misread, Param, Value};
pub use buffers::Buffers;
pub use explain::{EditKind, Explanation, StepChanges, StepEdit};
pub use normalizer::Normalizer;
#[cfg(feature = "cli")]
pub(crate) use other_names::ours;
pub use plan::{Plan, Written};
pub use spec::{MAX_BYTES, MAX_PATTERNS, MAX_STEPS, Spec, StepSpec};
pub use step::{Effect, Emit, Info, Matches, Rule, Step};
