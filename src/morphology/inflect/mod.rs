//! The forms of Arabic words: verbs of every person, nouns with their duals, plurals and endings, as they are written.
//!
//! Rules of school grammar over the classes of the lexicon (`lexicon/morphology/README.md`); no form is listed.

mod dialect_verb;
mod nominal;
mod noun;
mod pattern;
mod root;
mod spelling;
mod stem;
mod verb;

pub use dialect_verb::DialectVerb;
pub use nominal::is_nominal;
pub use noun::{NounCell, NounClass, SoundPlurals, feminine, noun_forms};
pub use pattern::{Form, Vowels};
pub use root::Root;
pub use verb::{Aspect, Person, Verb, VerbForm};
