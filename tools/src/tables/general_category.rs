//! `General_Category`.

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesShort;
use icu_properties::props::GeneralCategory;

use crate::{rust_source, three_stage};

/// The variants of `kalima::chars::Category` under the short names of the standard.
const NAMES: &str = "\
use crate::chars::category::Category::{
    self, Unassigned as Cn, UppercaseLetter as Lu, LowercaseLetter as Ll, TitlecaseLetter as Lt,
    ModifierLetter as Lm, OtherLetter as Lo, NonspacingMark as Mn, SpacingMark as Mc, EnclosingMark as Me,
    DecimalNumber as Nd, LetterNumber as Nl, OtherNumber as No, ConnectorPunctuation as Pc,
    DashPunctuation as Pd, OpenPunctuation as Ps, ClosePunctuation as Pe, InitialPunctuation as Pi,
    FinalPunctuation as Pf, OtherPunctuation as Po, MathSymbol as Sm, CurrencySymbol as Sc,
    ModifierSymbol as Sk, OtherSymbol as So, SpaceSeparator as Zs, LineSeparator as Zl,
    ParagraphSeparator as Zp, Control as Cc, Format as Cf, Surrogate as Cs, PrivateUse as Co,
};
use crate::chars::three_stage::ThreeStage;

";

pub fn render() -> Result<String, String> {
    let category = CodePointMapData::<GeneralCategory>::new();
    let short = PropertyNamesShort::<GeneralCategory>::new();
    let table =
        three_stage::render("Category", "Cn", |cp| short.get(category.get32(cp)).unwrap_or("Cn").to_owned());
    let title = "General category of every code point.";
    let header = rust_source::header(title, &["icu_properties", "icu_properties_data"])?;
    Ok(header + NAMES + &table.definition("GENERAL_CATEGORY"))
}
