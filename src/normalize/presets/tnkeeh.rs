//! What tnkeeh 0.0.9 gives (MIT licence; written from the package's published rules and tables).
//!
//! Known differences: none. Not matched: `remove_repeated_chars` without `remove_special_chars` (the golden
//! `clean_social`), which reduces runs of any character at all and so needs a back-reference.

use super::Preset;

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
            '\u{FE80}' => "ء"; // U+FE80 HAMZA ISOLATED FORM
            '\u{FE81}', '\u{FE82}' => "آ"; // U+FE81 to U+FE82, from ALEF WITH MADDA ABOVE ISOLATED FORM
            '\u{FE83}', '\u{FE84}' => "أ"; // U+FE83 to U+FE84, from ALEF WITH HAMZA ABOVE ISOLATED FORM
            '\u{FE85}', '\u{FE86}' => "ؤ"; // U+FE85 to U+FE86, from WAW WITH HAMZA ABOVE ISOLATED FORM
            '\u{FE87}', '\u{FE88}' => "إ"; // U+FE87 to U+FE88, from ALEF WITH HAMZA BELOW ISOLATED FORM
            // U+FE89 to U+FE8C, from YEH WITH HAMZA ABOVE ISOLATED FORM
            '\u{FE89}', '\u{FE8A}', '\u{FE8B}', '\u{FE8C}' => "ئ";
            '\u{FE8D}', '\u{FE8E}' => "ا"; // U+FE8D to U+FE8E, from ALEF ISOLATED FORM
            '\u{FE8F}', '\u{FE90}', '\u{FE91}', '\u{FE92}' => "ب"; // U+FE8F to U+FE92, from BEH ISOLATED FORM
            '\u{FE93}', '\u{FE94}' => "ة"; // U+FE93 to U+FE94, from TEH MARBUTA ISOLATED FORM
            '\u{FE95}', '\u{FE96}', '\u{FE97}', '\u{FE98}' => "ت"; // U+FE95 to U+FE98, from TEH ISOLATED FORM
            // U+FE99 to U+FE9C, from THEH ISOLATED FORM
            '\u{FE99}', '\u{FE9A}', '\u{FE9B}', '\u{FE9C}' => "ث";
            // U+FE9D to U+FEA0, from JEEM ISOLATED FORM
            '\u{FE9D}', '\u{FE9E}', '\u{FE9F}', '\u{FEA0}' => "ج";
            '\u{FEA1}', '\u{FEA2}', '\u{FEA3}', '\u{FEA4}' => "ح"; // U+FEA1 to U+FEA4, from HAH ISOLATED FORM
            // U+FEA5 to U+FEA8, from KHAH ISOLATED FORM
            '\u{FEA5}', '\u{FEA6}', '\u{FEA7}', '\u{FEA8}' => "خ";
            '\u{FEA9}', '\u{FEAA}' => "د"; // U+FEA9 to U+FEAA, from DAL ISOLATED FORM
            '\u{FEAB}', '\u{FEAC}' => "ذ"; // U+FEAB to U+FEAC, from THAL ISOLATED FORM
            '\u{FEAD}', '\u{FEAE}' => "ر"; // U+FEAD to U+FEAE, from REH ISOLATED FORM
            '\u{FEAF}', '\u{FEB0}' => "ز"; // U+FEAF to U+FEB0, from ZAIN ISOLATED FORM
            // U+FEB1 to U+FEB4, from SEEN ISOLATED FORM
            '\u{FEB1}', '\u{FEB2}', '\u{FEB3}', '\u{FEB4}' => "س";
            // U+FEB5 to U+FEB8, from SHEEN ISOLATED FORM
            '\u{FEB5}', '\u{FEB6}', '\u{FEB7}', '\u{FEB8}' => "ش";
            '\u{FEB9}', '\u{FEBA}', '\u{FEBB}', '\u{FEBC}' => "ص"; // U+FEB9 to U+FEBC, from SAD ISOLATED FORM
            '\u{FEBD}', '\u{FEBE}', '\u{FEBF}', '\u{FEC0}' => "ض"; // U+FEBD to U+FEC0, from DAD ISOLATED FORM
            '\u{FEC1}', '\u{FEC2}', '\u{FEC3}', '\u{FEC4}' => "ط"; // U+FEC1 to U+FEC4, from TAH ISOLATED FORM
            '\u{FEC5}', '\u{FEC6}', '\u{FEC7}', '\u{FEC8}' => "ظ"; // U+FEC5 to U+FEC8, from ZAH ISOLATED FORM
            '\u{FEC9}', '\u{FECA}', '\u{FECB}', '\u{FECC}' => "ع"; // U+FEC9 to U+FECC, from AIN ISOLATED FORM
            // U+FECD to U+FED0, from GHAIN ISOLATED FORM
            '\u{FECD}', '\u{FECE}', '\u{FECF}', '\u{FED0}' => "غ";
            '\u{FED1}', '\u{FED2}', '\u{FED3}', '\u{FED4}' => "ف"; // U+FED1 to U+FED4, from FEH ISOLATED FORM
            '\u{FED5}', '\u{FED6}', '\u{FED7}', '\u{FED8}' => "ق"; // U+FED5 to U+FED8, from QAF ISOLATED FORM
            '\u{FED9}', '\u{FEDA}', '\u{FEDB}', '\u{FEDC}' => "ك"; // U+FED9 to U+FEDC, from KAF ISOLATED FORM
            '\u{FEDD}', '\u{FEDE}', '\u{FEDF}', '\u{FEE0}' => "ل"; // U+FEDD to U+FEE0, from LAM ISOLATED FORM
            // U+FEE1 to U+FEE4, from MEEM ISOLATED FORM
            '\u{FEE1}', '\u{FEE2}', '\u{FEE3}', '\u{FEE4}' => "م";
            // U+FEE5 to U+FEE8, from NOON ISOLATED FORM
            '\u{FEE5}', '\u{FEE6}', '\u{FEE7}', '\u{FEE8}' => "ن";
            '\u{FEE9}', '\u{FEEA}', '\u{FEEB}', '\u{FEEC}' => "ه"; // U+FEE9 to U+FEEC, from HEH ISOLATED FORM
            '\u{FEED}', '\u{FEEE}' => "و"; // U+FEED to U+FEEE, from WAW ISOLATED FORM
            '\u{FEEF}', '\u{FEF0}' => "ى"; // U+FEEF to U+FEF0, from ALEF MAKSURA ISOLATED FORM
            '\u{FEF1}', '\u{FEF2}', '\u{FEF3}', '\u{FEF4}' => "ي"; // U+FEF1 to U+FEF4, from YEH ISOLATED FORM
            '\u{FEF5}' => "لآ"; // U+FEF5 LIGATURE LAM WITH ALEF WITH MADDA ABOVE ISOLATED FORM
            // U+FEF7 to U+FEF8, from LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM
            '\u{FEF7}', '\u{FEF8}' => "لأ";
            // U+FEF9 to U+FEFA, from LIGATURE LAM WITH ALEF WITH HAMZA BELOW ISOLATED FORM
            '\u{FEF9}', '\u{FEFA}' => "لإ";
            '\u{FEFB}', '\u{FEFC}' => "لا"; // U+FEFB to U+FEFC, from LIGATURE LAM WITH ALEF ISOLATED FORM
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
