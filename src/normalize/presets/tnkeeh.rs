//! What tnkeeh 0.0.9 gives (MIT licence; written from the package's published rules and tables).
//!
//! Known differences: none. Not matched: `remove_repeated_chars` without `remove_special_chars` (the golden
//! `clean_social`), which reduces runs of any character at all and so needs a back-reference.

use super::Preset;
use super::letter_forms::letter_forms;

/// All of the package.
pub static PRESETS: &[&Preset] = &[
    &TNKEEH_CLEAN_DEFAULT,
    &TNKEEH_CLEAN_DIACRITICS,
    &TNKEEH_CLEAN_NORMALIZE,
    &TNKEEH_CLEAN_ALL,
    &TNKEEH_NORMALIZE_DOTS,
];

/// `_clean_text` with every option off`.
const TNKEEH_CLEAN_DEFAULT: Preset = Preset {
    name: "tnkeeh-clean-default",
    summary: "What tnkeeh gives for clean_default: signs stand apart, runs of spaces become one.",
    text: concat!(r#"sub("[^\\nء-ي0-9a-zA-Z ]", " $0 ")"#, " | ", r#"sub(" +", " ")"#),
};

/// `_clean_text(remove_diacritics=True)`.
const TNKEEH_CLEAN_DIACRITICS: Preset = Preset {
    name: "tnkeeh-clean-diacritics",
    summary: "What tnkeeh gives for clean_diacritics: tashkeel goes, signs stand apart.",
    text: concat!(
        map! {
            // U+064B to U+0652, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}' => "";
        },
        " | ",
        r#"sub("[^\\nء-ي0-9a-zA-Z ]", " $0 ")"#,
        " | ",
        r#"sub(" +", " ")"#,
    ),
};

/// `_clean_text(normalize=True)`.
const TNKEEH_CLEAN_NORMALIZE: Preset = Preset {
    name: "tnkeeh-clean-normalize",
    summary: "What tnkeeh gives for clean_normalize: presentation forms become letters, signs stand apart.",
    text: concat!(
        map! {
            '.' => "."; // U+002E FULL STOP
            '\u{A1}' => "أ"; // U+00A1 INVERTED EXCLAMATION MARK
            '\u{B7}' => "."; // U+00B7 MIDDLE DOT
            '\u{660}' => "."; // U+0660 ARABIC-INDIC DIGIT ZERO
            'ٱ', 'ٲ' => "ا"; // U+0671 to U+0672, from ALEF WASLA
            'ی' => "ى"; // U+06CC FARSI YEH
            '\u{2026}' => " ... "; // U+2026 HORIZONTAL ELLIPSIS
            '\u{FB50}' => "ا"; // U+FB50 ALEF WASLA ISOLATED FORM
            '\u{FBFE}', '\u{FBFF}' => "ي"; // U+FBFE to U+FBFF, from FARSI YEH INITIAL FORM
            ..letter_forms!
        },
        " | ",
        r#"sub("[^\\nء-ي0-9a-zA-Z ]", " $0 ")"#,
        " | ",
        r#"sub(" +", " ")"#,
    ),
};

/// `_clean_text` with every option on but `segment` and `normalize`.
const TNKEEH_CLEAN_ALL: Preset = Preset {
    name: "tnkeeh-clean-all",
    summary: "What tnkeeh gives for clean_all: only Arabic letters and digits stay, in words of less \
              than 15.",
    text: concat!(
        r#"sub("(ءء)ء+|(آآ)آ+|(أأ)أ+|(ؤؤ)ؤ+|(إإ)إ+|(ئئ)ئ+|(اا)ا+|(بب)ب+|(ةة)ة+|(تت)ت+|(ثث)ث+|(جج)ج+|(حح)ح"#,
        "+|(خخ)خ+|(دد)د+|(ذذ)ذ+|(رر)ر+|(زز)ز+|(سس)س+|(شش)ش+|(صص)ص+|(ضض)ض+|(طط)ط+|(ظظ)ظ+|(عع)ع+|(غغ)غ+|(",
        "ػػ)ػ+|(ؼؼ)ؼ+|(ؽؽ)ؽ+|(ؾؾ)ؾ+|(ؿؿ)ؿ+|(ــ)ـ+|(فف)ف+|(قق)ق+|(كك)ك+|(لل)ل+|(مم)م+|(نن)ن+|(هه)ه+|(وو)",
        r#"و+|(ىى)ى+|(يي)ي+|(00)0+|(11)1+|(22)2+|(33)3+|(44)4+|(55)5+|(66)6+|(77)7+|(88)8+|(99)9+", "$1$2"#,
        "$3$4$5$6$7$8$9$10$11$12$13$14$15$16$17$18$19$20$21$22$23$24$25$26$27$28$29$30$31$32$33$34$35$3",
        r#"6$37$38$39$40$41$42$43$44$45$46$47$48$49$50$51$52")"#,
        " | ",
        r#"sub("<.*?>", "")"#,
        " | ",
        r#"sub("[a-zA-Z]", "")"#,
        " | ",
        map! {
            // U+064B to U+0652, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}' => "";
        },
        " | ",
        r#"sub("[^\\nء-ي0-9a-zA-Z ]", " ")"#,
        " | ",
        map! {
            'ـ' => ""; // U+0640 TATWEEL
        },
        " | ",
        r#"sub("^(?:[^ ]{15,} )+", "")"#,
        " | ",
        r#"sub("^[^ ]{15,}$", "")"#,
        " | ",
        r#"sub(" [^ ]{15,}", "")"#,
        " | ",
        r#"sub(" +", " ")"#,
    ),
};

/// `_normalize_dots`.
const TNKEEH_NORMALIZE_DOTS: Preset = Preset {
    name: "tnkeeh-normalize-dots",
    summary: "What tnkeeh gives for normalize_dots: letters fold to those of one shape.",
    text: map! {
        'ء', 'آ', 'أ', 'ؤ', 'إ', 'ئ' => "ا"; // U+0621 to U+0626, from HAMZA
        'ة' => "ه"; // U+0629 TEH MARBUTA
        'ت', 'ث' => "ب"; // U+062A to U+062B, from TEH
        'ج' => "ح"; // U+062C JEEM
        'خ' => "ح"; // U+062E KHAH
        'ذ' => "د"; // U+0630 THAL
        'ز' => "ر"; // U+0632 ZAIN
        'ش' => "س"; // U+0634 SHEEN
        'ض' => "ص"; // U+0636 DAD
        'ظ' => "ط"; // U+0638 ZAH
        'غ' => "ع"; // U+063A GHAIN
        'ق' => "ف"; // U+0642 QAF
        'ن' => "ب"; // U+0646 NOON
        'ي' => "ب"; // U+064A YEH
    },
};
