//! Objects in running text: URLs, e-mail addresses, mentions, hashtags, emoji, file names; and what is found at a place that the
//! caller chooses:
//!
//! | what | examples | module |
//! |---|---|---|
//! | numbers | `3.14` `١٬٥٠٠` | [`number`] |
//! | what a number says, as decimal notation | `1,500.25` `1.500,25` | [`decimal`] |
//! | times of day | `6:30` `18:45:10` | [`time`] |
//! | dates, and their ISO form | `2024-12-19` `١٢/٩/٢٠٢٤` | [`date`] |
//! | telephone numbers | `+966 50 123 4567` `050-123-4567` | [`phone`] |
//! | cashtags | `$AAPL` | [`cashtag`] |
//! | emoticons | `:)` `xD` `^_^` `<3` | [`emoticon`] |
//! | abbreviations, and whether a sentence may end behind one | `د.` `ق.م` `Dr.` | [`abbreviation`] |
//! | initials | `ت. س. إليوت` `J.R.R.` | [`initial`] |
//!
//! Hand-written recognisers over code points, one file a thing found. Each `…_at` function answers for one place; [`objects`]
//! walks a whole text. Indices count code points. Every walk is linear in the length of the text, whatever the text holds:
//! a recogniser reads forward over characters that no later call reads again more than a fixed number of times, and looks
//! back only through the marks on the character before it.
//!
//! A slice may hold any `u32`: lone surrogates and numbers beyond U+10FFFF are characters without properties.
#![deny(clippy::indexing_slicing)]

pub mod abbreviation;
mod ascii;
pub mod cashtag;
mod composed;
pub mod date;
pub mod decimal;
mod digits;
pub mod email;
pub mod emoji;
pub mod emoticon;
pub mod file_name;
pub mod hashtag;
pub mod initial;
pub mod mention;
mod name;
pub mod number;
mod objects;
pub mod phone;
mod scheme;
pub mod time;
pub mod url;

pub(crate) use objects::Progress;
pub use objects::{Found, Object, Objects, objects};

#[cfg(test)]
mod tests;
