//! `Sentence_Break`.

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesShort;
use icu_properties::props::SentenceBreak;

use crate::{flat, rust_source, three_stage};

/// The variants of `kalima::chars::SentenceBreak` under the short names of the standard.
const NAMES: &str = "\
use crate::chars::sentence_break::SentenceBreak::{
    self, Other as XX, OLetter as LE, Lower as LO, Upper as UP, Numeric as NU, ATerm as AT, STerm as ST,
    SContinue as SC, Close as CL, Sp as SP, Sep as SE, Cr as CR, Lf as LF, Extend as EX, Format as FO,
};
use crate::chars::three_stage::ThreeStage;

";

pub fn render() -> Result<String, String> {
    let sentence_break = CodePointMapData::<SentenceBreak>::new();
    let short = PropertyNamesShort::<SentenceBreak>::new();
    let value_of = |cp| short.get(sentence_break.get32(cp)).unwrap_or("XX").to_owned();
    let header = rust_source::header(
        "Sentence_Break of every code point.",
        &["icu_properties", "icu_properties_data"],
    )?;
    let table = three_stage::render("SentenceBreak", "XX", value_of);
    let short_forms = flat::render("SentenceBreak", value_of);
    Ok(header
        + NAMES
        + &table.definition("SENTENCE_BREAK")
        + "\n"
        + &short_forms.definition("SHORT_SENTENCE_BREAK"))
}
