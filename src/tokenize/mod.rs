//! Tokenizing: `text → tokens`, spans of the text with a kind; and sentences.
//!
//! ```
//! use kalima::{Kind, Tokenizer};
//! let text = "وصل 25 ضيفاً إلى #الرياض.";
//! let tokens: Vec<_> = Tokenizer::default().tokens(text).map(|t| (t.kind, &text[t.range])).collect();
//! assert_eq!(
//!     tokens,
//!     [
//!         (Kind::Arabic, "وصل"),
//!         (Kind::Number, "25"),
//!         (Kind::Arabic, "ضيفاً"),
//!         (Kind::Arabic, "إلى"),
//!         (Kind::Hashtag, "#الرياض"),
//!         (Kind::Punctuation, "."),
//!     ]
//! );
//! ```

mod apart;
mod brackets;
mod chunk_atoms;
mod chunks;
mod class;
mod cut_places;
mod fingerprint;
mod first_token;
mod hashtag_parts;
mod kinds;
mod long_sentences;
mod objects;
mod open_signs;
mod pattern;
mod peers;
mod plain;
mod plain_block;
mod plain_objects;
#[cfg(test)]
mod real_text;
mod sentence_options;
mod sentence_signs;
mod sentence_tokens;
mod sentences;
mod spec;
mod split_tokens;
#[cfg(any(feature = "python", test))]
mod stored;
mod token;
mod tokenizer;
mod tokens;
pub mod uax29;
mod value;
mod words;

pub use chunks::{By, Chunks};
pub use sentence_tokens::SentenceTokens;
pub(crate) use sentence_tokens::sentence_of;
pub use sentences::Sentences;
pub use split_tokens::SplitTokens;
#[cfg(feature = "python")]
pub(crate) use stored::{Hard, PlainTokens, StoredTokens};
pub use token::{Kind, Token};
pub use tokenizer::Tokenizer;
pub use tokens::Tokens;
pub use value::{Number, Value};
