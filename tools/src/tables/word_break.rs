//! `Word_Break`.

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesShort;
use icu_properties::props::WordBreak;

use crate::{flat, rust_source, three_stage};

/// The variants of `kalima::chars::WordBreak` under the short names of the standard.
const NAMES: &str = "\
use crate::chars::three_stage::ThreeStage;
use crate::chars::word_break::WordBreak::{
    self, Other as XX, ALetter as LE, HebrewLetter as HL, Katakana as KA, Numeric as NU, ExtendNumLet as EX,
    MidLetter as ML, MidNum as MN, MidNumLet as MB, SingleQuote as SQ, DoubleQuote as DQ, Cr as CR, Lf as LF,
    Newline as NL, Extend, Format as FO, Zwj as ZWJ, RegionalIndicator as RI, WSegSpace,
};

";

pub fn render() -> Result<String, String> {
    let word_break = CodePointMapData::<WordBreak>::new();
    let short = PropertyNamesShort::<WordBreak>::new();
    let value_of = |cp| short.get(word_break.get32(cp)).unwrap_or("XX").to_owned();
    let header =
        rust_source::header("Word_Break of every code point.", &["icu_properties", "icu_properties_data"])?;
    let table = three_stage::render("WordBreak", "XX", value_of);
    let short_forms = flat::render("WordBreak", value_of);
    Ok(header + NAMES + &table.definition("WORD_BREAK") + "\n" + &short_forms.definition("SHORT_WORD_BREAK"))
}
