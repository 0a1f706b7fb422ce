//! What aranorm 1.2.0 gives: `ArabicNormalizationPipeline.from_preset(name).process(text).normalized_text` (MIT licence;
//! written from the package's published rules and tables).
//!
//! Known differences: Unicode 17 here, that of its interpreter there. Not matched: the presets `deep` and `social_media`,
//! which reduce runs of any character at all and so need a back-reference.

use super::Preset;

/// All of the package.
pub static PRESETS: &[&Preset] = &[&ARANORM_LIGHT, &ARANORM_STANDARD];

/// The stage of orthography, the same for both.
macro_rules! orthography {
    () => {
        concat!(
            "nfkc",
            " | ",
            map! {
                'آ', 'أ' => "ا"; // U+0622 to U+0623, from ALEF WITH MADDA ABOVE
                'ؤ' => "ء"; // U+0624 WAW WITH HAMZA ABOVE
                'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW
                'ئ' => "ء"; // U+0626 YEH WITH HAMZA ABOVE
                'ـ' => ""; // U+0640 TATWEEL
                'ى' => "ي"; // U+0649 ALEF MAKSURA
                // U+064B to U+0652, from FATHATAN
                '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}' => "";
                '\u{655}', '\u{656}', '\u{657}' => ""; // U+0655 to U+0657, from HAMZA BELOW
                // U+065A to U+065F, from VOWEL SIGN SMALL V ABOVE
                '\u{65A}', '\u{65B}', '\u{65C}', '\u{65D}', '\u{65E}', '\u{65F}' => "";
                '\u{660}' => "0"; // U+0660 ARABIC-INDIC DIGIT ZERO
                '\u{661}' => "1"; // U+0661 ARABIC-INDIC DIGIT ONE
                '\u{662}' => "2"; // U+0662 ARABIC-INDIC DIGIT TWO
                '\u{663}' => "3"; // U+0663 ARABIC-INDIC DIGIT THREE
                '\u{664}' => "4"; // U+0664 ARABIC-INDIC DIGIT FOUR
                '\u{665}' => "5"; // U+0665 ARABIC-INDIC DIGIT FIVE
                '\u{666}' => "6"; // U+0666 ARABIC-INDIC DIGIT SIX
                '\u{667}' => "7"; // U+0667 ARABIC-INDIC DIGIT SEVEN
                '\u{668}' => "8"; // U+0668 ARABIC-INDIC DIGIT EIGHT
                '\u{669}' => "9"; // U+0669 ARABIC-INDIC DIGIT NINE
                '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
                'ٱ' => "ا"; // U+0671 ALEF WASLA
                // U+06D6 to U+06DC, from SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
                '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}' => "";
                // U+06DF to U+06E4, from SMALL HIGH ROUNDED ZERO
                '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}' => "";
                '\u{6E7}', '\u{6E8}' => ""; // U+06E7 to U+06E8, from SMALL HIGH YEH
                // U+06EA to U+06ED, from EMPTY CENTRE LOW STOP
                '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => "";
                '\u{6F0}' => "0"; // U+06F0 EXTENDED ARABIC-INDIC DIGIT ZERO
                '\u{6F1}' => "1"; // U+06F1 EXTENDED ARABIC-INDIC DIGIT ONE
                '\u{6F2}' => "2"; // U+06F2 EXTENDED ARABIC-INDIC DIGIT TWO
                '\u{6F3}' => "3"; // U+06F3 EXTENDED ARABIC-INDIC DIGIT THREE
                '\u{6F4}' => "4"; // U+06F4 EXTENDED ARABIC-INDIC DIGIT FOUR
                '\u{6F5}' => "5"; // U+06F5 EXTENDED ARABIC-INDIC DIGIT FIVE
                '\u{6F6}' => "6"; // U+06F6 EXTENDED ARABIC-INDIC DIGIT SIX
                '\u{6F7}' => "7"; // U+06F7 EXTENDED ARABIC-INDIC DIGIT SEVEN
                '\u{6F8}' => "8"; // U+06F8 EXTENDED ARABIC-INDIC DIGIT EIGHT
                '\u{6F9}' => "9"; // U+06F9 EXTENDED ARABIC-INDIC DIGIT NINE
            },
            " | ",
            map! {
                '\u{A0}' => " "; // U+00A0 NO-BREAK SPACE
                '\u{AB}' => "\\\""; // U+00AB LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
                '\u{BB}' => "\\\""; // U+00BB RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
                '\u{60C}' => ","; // U+060C COMMA
                '\u{61B}' => ";"; // U+061B SEMICOLON
                '\u{61F}' => "?"; // U+061F QUESTION MARK
                '\u{66A}' => "%"; // U+066A PERCENT SIGN
                '\u{66B}' => "."; // U+066B DECIMAL SEPARATOR
                '\u{66C}' => ","; // U+066C THOUSANDS SEPARATOR
                '\u{200B}', '\u{200C}', '\u{200D}' => ""; // U+200B to U+200D, from ZERO WIDTH SPACE
                '\u{202F}' => " "; // U+202F NARROW NO-BREAK SPACE
                '\u{FEFF}' => ""; // U+FEFF ZERO WIDTH NO-BREAK SPACE
            },
            " | ",
            r#"sub("[\\s\\x1C-\\x1F]+([!?.,\u{60C}\u{61B}:\u{61F}])", "$1")"#,
            " | ",
            r#"sub("([!?.,\u{60C}\u{61B}:\u{61F}])([^\\s\\x1C-\\x1F!?.,\u{60C}\u{61B}:\u{61F}])", "$1 $2""#,
            ")",
            " | ",
            r#"sub("[\\s\\x1C-\\x1F]+", " ")"#,
            " | ",
            "trim",
        )
    };
}

/// The preset `light`.
const ARANORM_LIGHT: Preset = Preset {
    name: "aranorm-light",
    summary: "What aranorm's preset light gives: NFKC, no marks, letters, digits and signs folded.",
    text: concat!(r#"sub("[\\s\\x1C-\\x1F]+", " ")"#, " | ", "trim", " | ", orthography!(),),
};

/// The preset `standard`.
const ARANORM_STANDARD: Preset = Preset {
    name: "aranorm-standard",
    summary: "What aranorm's preset standard gives: as light, and tags, links and mail addresses go.",
    text: concat!(
        r#"sub("<[^>]+>", " ")"#,
        " | ",
        r#"sub("(?i)(^|[^\\p{L}\\p{N}_])(?:https?://|www\\.)[^\\s\\x1C-\\x1F]+", "$1 ")"#,
        " | ",
        r#"sub("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+-]*@[\\p{L}\\p{N}_-]+\\.[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_]("#,
        r#"?:[.+-][\\p{L}\\p{N}_.+-]*@[\\p{L}\\p{N}_-]+\\.[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])*", " ")"#,
        " | ",
        r#"sub("[\\s\\x1C-\\x1F]+", " ")"#,
        " | ",
        "trim",
        " | ",
        orthography!(),
    ),
};
