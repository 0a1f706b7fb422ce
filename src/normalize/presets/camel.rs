//! What CAMeL Tools 1.6.0 gives: `camel_tools.utils.dediac`, `.normalize` and the character map `arclean` (New York
//! University Abu Dhabi, MIT licence; written from the package's published behaviour and tables).
//!
//! Its functions know single code points and no canonical equivalents, so they are `map`s here. Known differences:
//! `camel-nfc` and `camel-nfkc` go by Unicode 17, the package by its interpreter's `unicodedata` (14 in CPython 3.11):
//! they differ on characters that came between.

use super::Preset;
use super::camel_arclean::CAMEL_ARCLEAN;

/// All of the package.
pub static PRESETS: &[&Preset] = &[
    &CAMEL_DEDIAC,
    &CAMEL_ALEF,
    &CAMEL_ALEF_MAKSURA,
    &CAMEL_TEH_MARBUTA,
    &CAMEL_NFC,
    &CAMEL_NFKC,
    &CAMEL_ARCLEAN,
];

/// `dediac_ar`.
const CAMEL_DEDIAC: Preset = Preset {
    name: "camel-dediac",
    summary: "What CAMeL Tools' dediac_ar gives: tashkeel and the dagger alef go.",
    text: map! {
        '\u{64B}' => ""; // U+064B FATHATAN
        '\u{64C}' => ""; // U+064C DAMMATAN
        '\u{64D}' => ""; // U+064D KASRATAN
        '\u{64E}' => ""; // U+064E FATHA
        '\u{64F}' => ""; // U+064F DAMMA
        '\u{650}' => ""; // U+0650 KASRA
        '\u{651}' => ""; // U+0651 SHADDA
        '\u{652}' => ""; // U+0652 SUKUN
        '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
    },
};

/// `normalize_alef_ar`.
const CAMEL_ALEF: Preset = Preset {
    name: "camel-alef",
    summary: "What CAMeL Tools' normalize_alef_ar gives: آ أ إ ٱ fold to ا.",
    text: map! {
        'آ' => "ا"; // U+0622 ALEF WITH MADDA ABOVE to U+0627 ALEF
        'أ' => "ا"; // U+0623 ALEF WITH HAMZA ABOVE to U+0627 ALEF
        'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW to U+0627 ALEF
        'ٱ' => "ا"; // U+0671 ALEF WASLA to U+0627 ALEF
    },
};

/// `normalize_alef_maksura_ar`.
const CAMEL_ALEF_MAKSURA: Preset = Preset {
    name: "camel-alef-maksura",
    summary: "What CAMeL Tools' normalize_alef_maksura_ar gives: ى folds to ي.",
    text: map! {
        'ى' => "ي"; // U+0649 ALEF MAKSURA to U+064A YEH
    },
};

/// `normalize_teh_marbuta_ar`.
const CAMEL_TEH_MARBUTA: Preset = Preset {
    name: "camel-teh-marbuta",
    summary: "What CAMeL Tools' normalize_teh_marbuta_ar gives: ة folds to ه.",
    text: map! {
        'ة' => "ه"; // U+0629 TEH MARBUTA to U+0647 HEH
    },
};

/// `normalize_unicode(compatibility=False)`.
const CAMEL_NFC: Preset = Preset {
    name: "camel-nfc",
    summary: "What CAMeL Tools' normalize_unicode gives with compatibility=False: NFC.",
    text: "nfc",
};

/// `normalize_unicode`, whose default it is to compose by compatibility.
const CAMEL_NFKC: Preset = Preset {
    name: "camel-nfkc",
    summary: "What CAMeL Tools' normalize_unicode gives: the rial and the basmala sign written out, then NFKC.",
    text: concat!(
        map! {
            '\u{FDFC}' => "ريال"; // U+FDFC RIAL SIGN
            '\u{FDFD}' => "بسم الله الرحمن الرحيم"; // U+FDFD LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM
        },
        " | nfkc"
    ),
};
