//! What a code point is: its Unicode properties, and what Arabic script makes of it.
//!
//! Every function takes a [`CodePoint`], a `u32`, and answers for all of them: text from Python may hold lone
//! surrogates, and values beyond U+10FFFF answer as unassigned code points do. Every answer costs a constant
//! number of table look-ups, and nothing here allocates or panics.
//!
//! | question | module |
//! |---|---|
//! | code points, surrogates, noncharacters, the version of Unicode | `code_point` |
//! | general category: letters, punctuation, symbols … | `category` |
//! | the property Alphabetic | `alphabetic` |
//! | script | `script` |
//! | white space and line ends | `space` |
//! | controls and invisible code points | `controls` |
//! | Arabic letters, tatweel | `letters` |
//! | classes of Arabic marks | `marks` |
//! | short names of marks, spaces and controls | `names` |
//! | how letters join, and the skeleton they share | `joining`, `skeleton` |
//! | digits | `digits` |
//! | presentation forms | `presentation` |
//! | normalization: classes, decomposition, composition, quick check | `combining_class`, `decomposition`, `composition`, `quick_check`, `hangul` |
//! | where words and sentences end (UAX #29) | `word_break`, `sentence_break` |
//! | lower case of Latin letters | `case` |
//! | emoji properties | `emoji` |
//!
//! The tables in `tables/` are generated from Unicode data by the package in `tools/`; classes that are this
//! crate's own (marks, digits) are written by hand.

mod alphabetic;
mod case;
mod category;
mod code_point;
mod combining_class;
mod composition;
mod controls;
mod decomposition;
mod digits;
mod emoji;
mod expansions;
mod hangul;
mod joining;
mod letters;
mod marks;
mod names;
mod presentation;
mod quick_check;
mod script;
mod sentence_break;
mod skeleton;
mod space;
mod tables;
mod three_stage;
mod two_stage;
mod word_break;

pub use alphabetic::is_alphabetic;
pub use case::lowercase_latin;
pub use category::{
    Category, general_category, is_decimal_number, is_letter_category, is_mark_category, is_punctuation,
    is_symbol,
};
pub use code_point::{CodePoint, UNICODE_VERSION, is_noncharacter, is_surrogate};
pub use combining_class::combining_class;
pub use composition::compose;
pub use controls::{is_default_ignorable, is_format_control, takes_no_column};
pub use decomposition::{
    Decomposition, canonical_decomposition, compatibility_decomposition, has_compatibility_mapping,
};
pub use digits::{DigitSet, digit};
pub use emoji::{
    is_emoji, is_emoji_modifier, is_emoji_modifier_base, is_emoji_presentation, is_extended_pictographic,
    is_regional_indicator,
};
pub use joining::{JoiningType, joining_type};
pub use letters::{TATWEEL, is_arabic_letter};
pub use marks::{MarkClass, is_arabic_mark, is_modifier_combining_mark, mark_class};
pub use names::short_name;
pub use presentation::presentation_form;
pub use quick_check::{QuickCheck, nfc_quick_check};
pub use script::{Script, script};
pub use sentence_break::{SentenceBreak, sentence_break};
pub use skeleton::{Skeleton, skeleton};
pub use space::{is_line_end, is_space_separator, is_white_space};
pub use word_break::{WordBreak, word_break};
