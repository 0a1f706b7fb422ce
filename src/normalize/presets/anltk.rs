//! What anltk 1.0.8 gives (Boost Software License 1.0; written from what its functions answer for every code point).
//!
//! Known differences: `duplicate_shadda_letter` on two shaddas at the very start of a text. Not matched:
//! `fold_white_spaces`, which takes for a space every code point whose last eight bits are those of one.

use super::Preset;

/// All of the package.
pub static PRESETS: &[&Preset] = &[
    &ANLTK_NORMALIZE_HAMZAT,
    &ANLTK_NORMALIZE_TO_HEH,
    &ANLTK_NORMALIZE_TO_TEH,
    &ANLTK_REMOVE_KASHEEDA,
    &ANLTK_REMOVE_SMALL,
    &ANLTK_REMOVE_TASHKEEL,
    &ANLTK_DUPLICATE_SHADDA_LETTER,
];

/// `normalize_hamzat`.
const ANLTK_NORMALIZE_HAMZAT: Preset = Preset {
    name: "anltk-normalize-hamzat",
    summary: "What anltk's normalize_hamzat gives: آ أ إ fold to ا.",
    text: map! {
        'آ', 'أ' => "ا"; // U+0622 to U+0623, from ALEF WITH MADDA ABOVE
        'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW
    },
};

/// `normalize_to_heh`.
const ANLTK_NORMALIZE_TO_HEH: Preset = Preset {
    name: "anltk-normalize-to-heh",
    summary: "What anltk's normalize_to_heh gives: ة folds to ه.",
    text: map! {
        'ة' => "ه"; // U+0629 TEH MARBUTA
    },
};

/// `normalize_to_teh`.
const ANLTK_NORMALIZE_TO_TEH: Preset = Preset {
    name: "anltk-normalize-to-teh",
    summary: "What anltk's normalize_to_teh gives: a final ه becomes ة.",
    text: r#"sub("ه([^\\x{621}-\\x{63F}\\x{641}-\\x{64A}]|$)", "ة$1")"#,
};

/// `remove_kasheeda`.
const ANLTK_REMOVE_KASHEEDA: Preset = Preset {
    name: "anltk-remove-kasheeda",
    summary: "What anltk's remove_kasheeda gives: tatweel goes.",
    text: map! {
        'ـ' => ""; // U+0640 TATWEEL
    },
};

/// `remove_small`.
const ANLTK_REMOVE_SMALL: Preset = Preset {
    name: "anltk-remove-small",
    summary: "What anltk's remove_small gives: the small alef, waw and yeh go.",
    text: map! {
        '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
        'ۥ', 'ۦ' => ""; // U+06E5 to U+06E6, from SMALL WAW
    },
};

/// `remove_tashkeel`.
const ANLTK_REMOVE_TASHKEEL: Preset = Preset {
    name: "anltk-remove-tashkeel",
    summary: "What anltk's remove_tashkeel gives: tashkeel goes.",
    text: map! {
        // U+064B to U+0652, from FATHATAN
        '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}' => "";
    },
};

/// `duplicate_shadda_letter`.
const ANLTK_DUPLICATE_SHADDA_LETTER: Preset = Preset {
    name: "anltk-duplicate-shadda-letter",
    summary: "What anltk's duplicate_shadda_letter gives: what stands before a shadda doubles.",
    text: concat!(r#"sub("^\u{651}", "\u{0}")"#, " | ", r#"sub("(?s)(.)\u{651}", "$1$1")"#),
};
