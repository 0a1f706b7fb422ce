//! The tables of `src/chars/tables/`, one property a file.

mod alphabetic;
mod arabic_letters;
mod canonical_composition;
mod canonical_decomposition;
mod case;
mod combining_class;
mod compatibility_decomposition;
mod composites;
mod default_ignorable;
mod emoji;
mod expansions;
mod general_category;
mod joining_type;
mod modifier_combining_mark;
mod nfc_quick_check;
mod presentation_forms;
mod script;
mod sentence_break;
mod skeleton;
mod unicode_version;
mod white_space;
mod word_break;

use crate::generated::File;

/// The version all tables are of.
pub const UNICODE_VERSION: (u8, u8, u8) = (17, 0, 0);

/// The command that writes the tables, for their headers.
pub const COMMAND: &str = "cargo run --manifest-path tools/Cargo.toml -- tables";

type Render = fn() -> Result<String, String>;

const TABLES: &[(&str, Render)] = &[
    ("alphabetic", alphabetic::render),
    ("arabic_letters", arabic_letters::render),
    ("canonical_composition", canonical_composition::render),
    ("canonical_decomposition", canonical_decomposition::render),
    ("case", case::render),
    ("combining_class", combining_class::render),
    ("compatibility_decomposition", compatibility_decomposition::render),
    ("default_ignorable", default_ignorable::render),
    ("emoji", emoji::render),
    ("general_category", general_category::render),
    ("joining_type", joining_type::render),
    ("modifier_combining_mark", modifier_combining_mark::render),
    ("nfc_quick_check", nfc_quick_check::render),
    ("presentation_forms", presentation_forms::render),
    ("script", script::render),
    ("sentence_break", sentence_break::render),
    ("skeleton", skeleton::render),
    ("white_space", white_space::render),
    ("word_break", word_break::render),
];

/// All tables, after a proof that the data are those of [`UNICODE_VERSION`].
pub fn generate() -> Result<Vec<File>, String> {
    unicode_version::check()?;
    TABLES
        .iter()
        .map(|(name, render)| {
            Ok(File { path: format!("src/chars/tables/{name}.rs"), content: render()?.into_bytes() })
        })
        .collect()
}
