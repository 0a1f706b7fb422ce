//! What PyArabic 0.6.15 gives (T. Zerrouki; GPL-3.0): `pyarabic.araby` and `pyarabic.trans`.
//!
//! Written from what the functions answer, never from their code: which code points change was read off recorded
//! pairs of input and output. Single code points, no canonical equivalents. Known differences: none seen; a code
//! point that stood in no recorded input was decided by its kind (a digit like the other digits, a mark of the block
//! U+0600 to U+06FF like the other marks).

use super::Preset;

/// All of the package.
pub static PRESETS: &[&Preset] = &[
    &PYARABIC_STRIP_TASHKEEL,
    &PYARABIC_STRIP_HARAKAT,
    &PYARABIC_STRIP_SHADDA,
    &PYARABIC_STRIP_SMALL,
    &PYARABIC_STRIP_DIACRITICS,
    &PYARABIC_STRIP_TATWEEL,
    &PYARABIC_DIGITS_WEST,
    &PYARABIC_DIGITS_EAST,
    &PYARABIC_DIGITS_PERSIAN,
    &PYARABIC_TEH,
];

/// `strip_diacritics`.
const PYARABIC_STRIP_DIACRITICS: Preset = Preset {
    name: "pyarabic-strip-diacritics",
    summary: "What PyArabic's strip_diacritics gives: every mark of the block U+0600 to U+06FF goes.",
    text: map! {
        // U+0610 to U+061A, from SIGN SALLALLAHOU ALAYHE WASSALLAM
        '\u{610}', '\u{611}', '\u{612}', '\u{613}', '\u{614}', '\u{615}', '\u{616}', '\u{617}', '\u{618}',
        '\u{619}', '\u{61A}' => "";
        // U+064B to U+065F, from FATHATAN
        '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}', '\u{653}',
        '\u{654}', '\u{655}', '\u{656}', '\u{657}', '\u{658}', '\u{659}', '\u{65A}', '\u{65B}', '\u{65C}',
        '\u{65D}', '\u{65E}', '\u{65F}' => "";
        '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
        // U+06D6 to U+06DC, from SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
        '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}' => "";
        // U+06DF to U+06E4, from SMALL HIGH ROUNDED ZERO
        '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}' => "";
        '\u{6E7}', '\u{6E8}' => ""; // U+06E7 to U+06E8, from SMALL HIGH YEH
        '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => ""; // U+06EA to U+06ED, from EMPTY CENTRE LOW STOP
    },
};

/// `strip_tashkeel`.
const PYARABIC_STRIP_TASHKEEL: Preset = Preset {
    name: "pyarabic-strip-tashkeel",
    summary: "What PyArabic's strip_tashkeel gives: the eight marks of tashkeel go.",
    text: map! {
        '\u{64B}' => ""; // U+064B FATHATAN
        '\u{64C}' => ""; // U+064C DAMMATAN
        '\u{64D}' => ""; // U+064D KASRATAN
        '\u{64E}' => ""; // U+064E FATHA
        '\u{64F}' => ""; // U+064F DAMMA
        '\u{650}' => ""; // U+0650 KASRA
        '\u{651}' => ""; // U+0651 SHADDA
        '\u{652}' => ""; // U+0652 SUKUN
    },
};

/// `strip_harakat`.
const PYARABIC_STRIP_HARAKAT: Preset = Preset {
    name: "pyarabic-strip-harakat",
    summary: "What PyArabic's strip_harakat gives: tashkeel goes, shadda stays.",
    text: map! {
        '\u{64B}' => ""; // U+064B FATHATAN
        '\u{64C}' => ""; // U+064C DAMMATAN
        '\u{64D}' => ""; // U+064D KASRATAN
        '\u{64E}' => ""; // U+064E FATHA
        '\u{64F}' => ""; // U+064F DAMMA
        '\u{650}' => ""; // U+0650 KASRA
        '\u{652}' => ""; // U+0652 SUKUN
    },
};

/// `strip_shadda`.
const PYARABIC_STRIP_SHADDA: Preset = Preset {
    name: "pyarabic-strip-shadda",
    summary: "What PyArabic's strip_shadda gives: shadda goes.",
    text: map! {
        '\u{651}' => ""; // U+0651 SHADDA
    },
};

/// `strip_small`.
const PYARABIC_STRIP_SMALL: Preset = Preset {
    name: "pyarabic-strip-small",
    summary: "What PyArabic's strip_small gives: the small alef, waw and yeh go.",
    text: map! {
        '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
        'ۥ' => ""; // U+06E5 SMALL WAW
        'ۦ' => ""; // U+06E6 SMALL YEH
    },
};

/// `strip_tatweel`.
const PYARABIC_STRIP_TATWEEL: Preset = Preset {
    name: "pyarabic-strip-tatweel",
    summary: "What PyArabic's strip_tatweel gives: every tatweel goes.",
    text: map! {
        'ـ' => ""; // U+0640 TATWEEL
    },
};

/// `normalize_teh`.
const PYARABIC_TEH: Preset = Preset {
    name: "pyarabic-teh",
    summary: "What PyArabic's normalize_teh gives: ة folds to ه.",
    text: map! {
        'ة' => "ه"; // U+0629 TEH MARBUTA
    },
};

/// `normalize_digits(source='all', out='west')`.
const PYARABIC_DIGITS_WEST: Preset = Preset {
    name: "pyarabic-digits-west",
    summary: "What PyArabic's normalize_digits with out=west gives: Arabic-Indic and Persian digits become ASCII ones.",
    text: map! {
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
};

/// `normalize_digits(source='all', out='east')`.
const PYARABIC_DIGITS_EAST: Preset = Preset {
    name: "pyarabic-digits-east",
    summary: "What PyArabic's normalize_digits with out=east gives: ASCII and Persian digits become Arabic-Indic ones.",
    text: map! {
        '0' => "\u{660}"; // U+0030 DIGIT ZERO
        '1' => "\u{661}"; // U+0031 DIGIT ONE
        '2' => "\u{662}"; // U+0032 DIGIT TWO
        '3' => "\u{663}"; // U+0033 DIGIT THREE
        '4' => "\u{664}"; // U+0034 DIGIT FOUR
        '5' => "\u{665}"; // U+0035 DIGIT FIVE
        '6' => "\u{666}"; // U+0036 DIGIT SIX
        '7' => "\u{667}"; // U+0037 DIGIT SEVEN
        '8' => "\u{668}"; // U+0038 DIGIT EIGHT
        '9' => "\u{669}"; // U+0039 DIGIT NINE
        '\u{6F0}' => "\u{660}"; // U+06F0 EXTENDED ARABIC-INDIC DIGIT ZERO
        '\u{6F1}' => "\u{661}"; // U+06F1 EXTENDED ARABIC-INDIC DIGIT ONE
        '\u{6F2}' => "\u{662}"; // U+06F2 EXTENDED ARABIC-INDIC DIGIT TWO
        '\u{6F3}' => "\u{663}"; // U+06F3 EXTENDED ARABIC-INDIC DIGIT THREE
        '\u{6F4}' => "\u{664}"; // U+06F4 EXTENDED ARABIC-INDIC DIGIT FOUR
        '\u{6F5}' => "\u{665}"; // U+06F5 EXTENDED ARABIC-INDIC DIGIT FIVE
        '\u{6F6}' => "\u{666}"; // U+06F6 EXTENDED ARABIC-INDIC DIGIT SIX
        '\u{6F7}' => "\u{667}"; // U+06F7 EXTENDED ARABIC-INDIC DIGIT SEVEN
        '\u{6F8}' => "\u{668}"; // U+06F8 EXTENDED ARABIC-INDIC DIGIT EIGHT
        '\u{6F9}' => "\u{669}"; // U+06F9 EXTENDED ARABIC-INDIC DIGIT NINE
    },
};

/// `normalize_digits(source='all', out='persian')`.
const PYARABIC_DIGITS_PERSIAN: Preset = Preset {
    name: "pyarabic-digits-persian",
    summary: "What PyArabic's normalize_digits with out=persian gives: ASCII and Arabic-Indic digits become Persian ones.",
    text: map! {
        '0' => "\u{6F0}"; // U+0030 DIGIT ZERO
        '1' => "\u{6F1}"; // U+0031 DIGIT ONE
        '2' => "\u{6F2}"; // U+0032 DIGIT TWO
        '3' => "\u{6F3}"; // U+0033 DIGIT THREE
        '4' => "\u{6F4}"; // U+0034 DIGIT FOUR
        '5' => "\u{6F5}"; // U+0035 DIGIT FIVE
        '6' => "\u{6F6}"; // U+0036 DIGIT SIX
        '7' => "\u{6F7}"; // U+0037 DIGIT SEVEN
        '8' => "\u{6F8}"; // U+0038 DIGIT EIGHT
        '9' => "\u{6F9}"; // U+0039 DIGIT NINE
        '\u{660}' => "\u{6F0}"; // U+0660 ARABIC-INDIC DIGIT ZERO
        '\u{661}' => "\u{6F1}"; // U+0661 ARABIC-INDIC DIGIT ONE
        '\u{662}' => "\u{6F2}"; // U+0662 ARABIC-INDIC DIGIT TWO
        '\u{663}' => "\u{6F3}"; // U+0663 ARABIC-INDIC DIGIT THREE
        '\u{664}' => "\u{6F4}"; // U+0664 ARABIC-INDIC DIGIT FOUR
        '\u{665}' => "\u{6F5}"; // U+0665 ARABIC-INDIC DIGIT FIVE
        '\u{666}' => "\u{6F6}"; // U+0666 ARABIC-INDIC DIGIT SIX
        '\u{667}' => "\u{6F7}"; // U+0667 ARABIC-INDIC DIGIT SEVEN
        '\u{668}' => "\u{6F8}"; // U+0668 ARABIC-INDIC DIGIT EIGHT
        '\u{669}' => "\u{6F9}"; // U+0669 ARABIC-INDIC DIGIT NINE
    },
};
