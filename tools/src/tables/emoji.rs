//! The emoji properties of UTS #51, as bits.

use icu_properties::CodePointSetData;
use icu_properties::props::{
    Emoji, EmojiModifier, EmojiModifierBase, EmojiPresentation, ExtendedPictographic,
};

use crate::{rust_source, two_stage};

const USES: &str = "use crate::chars::two_stage::TwoStage;\n\n";

const BITS: &str = "\
pub(in crate::chars) const EMOJI: u8 = 1;
pub(in crate::chars) const EMOJI_PRESENTATION: u8 = 2;
pub(in crate::chars) const EMOJI_MODIFIER: u8 = 4;
pub(in crate::chars) const EMOJI_MODIFIER_BASE: u8 = 8;
pub(in crate::chars) const EXTENDED_PICTOGRAPHIC: u8 = 16;

";

pub fn render() -> Result<String, String> {
    let properties = [
        CodePointSetData::new::<Emoji>(),
        CodePointSetData::new::<EmojiPresentation>(),
        CodePointSetData::new::<EmojiModifier>(),
        CodePointSetData::new::<EmojiModifierBase>(),
        CodePointSetData::new::<ExtendedPictographic>(),
    ];
    let table = two_stage::render("u8", 1, "0", |cp| {
        let bits = properties.iter().enumerate().map(|(bit, set)| u8::from(set.contains32(cp)) << bit);
        bits.sum::<u8>().to_string()
    });
    let header = rust_source::header(
        "Emoji properties of every code point.",
        &["icu_properties", "icu_properties_data"],
    )?;
    Ok(header + USES + BITS + &table.definition("EMOJI_PROPERTIES"))
}
