//! Generated tables, one property a file; each names the command that writes it. Formatting is the
//! generator's: one value a line would make them hundreds of times as long.

#[rustfmt::skip]
pub(in crate::chars) mod alphabetic;
#[rustfmt::skip]
pub(in crate::chars) mod arabic_letters;
#[rustfmt::skip]
pub(in crate::chars) mod canonical_composition;
#[rustfmt::skip]
pub(in crate::chars) mod canonical_decomposition;
#[rustfmt::skip]
pub(in crate::chars) mod case;
#[rustfmt::skip]
pub(in crate::chars) mod combining_class;
#[rustfmt::skip]
pub(in crate::chars) mod compatibility_decomposition;
#[rustfmt::skip]
pub(in crate::chars) mod default_ignorable;
#[rustfmt::skip]
pub(in crate::chars) mod emoji;
#[rustfmt::skip]
pub(in crate::chars) mod general_category;
#[rustfmt::skip]
pub(in crate::chars) mod joining_type;
#[rustfmt::skip]
pub(in crate::chars) mod modifier_combining_mark;
#[rustfmt::skip]
pub(in crate::chars) mod nfc_quick_check;
#[rustfmt::skip]
pub(in crate::chars) mod presentation_forms;
#[rustfmt::skip]
pub(in crate::chars) mod script;
#[rustfmt::skip]
pub(in crate::chars) mod sentence_break;
#[rustfmt::skip]
pub(in crate::chars) mod skeleton;
#[rustfmt::skip]
pub(in crate::chars) mod white_space;
#[rustfmt::skip]
pub(in crate::chars) mod word_break;
