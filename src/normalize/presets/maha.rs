//! What Maha gives (package mahad 0.3.0, BSD-3-Clause; written from the package's published rules and tables): the
//! functions of `maha.cleaners.functions`, with the arguments that their names tell (`maha-normalize-alef` is
//! `normalize(text, alef=True)`, `maha-connect-single-letter-word` takes `all=True`).
//!
//! Single code points, no canonical equivalents; most functions strip white space at both ends. A noncharacter, U+FDD1,
//! marks a place between two steps. Known differences: that one goes from a text that has it; word characters by
//! Unicode 16 here, by that of its `regex` package there. Not matched: `reduce_repeated_substring` (a
//! back-reference to any text) and `remove_links` (look-around).

use super::Preset;

/// Word ligatures are written out.
macro_rules! word_ligatures {
    () => {
        map! {
            '\u{FDF0}' => "صلى"; // U+FDF0 LIGATURE SALLA USED AS KORANIC STOP SIGN ISOLATED FORM
            '\u{FDF1}' => "قلى"; // U+FDF1 LIGATURE QALA USED AS KORANIC STOP SIGN ISOLATED FORM
            '\u{FDF2}' => "الله"; // U+FDF2 LIGATURE ALLAH ISOLATED FORM
            '\u{FDF3}' => "اكبر"; // U+FDF3 LIGATURE AKBAR ISOLATED FORM
            '\u{FDF4}' => "محمد"; // U+FDF4 LIGATURE MOHAMMAD ISOLATED FORM
            '\u{FDF5}' => "صلى الله عليه وسلم"; // U+FDF5 LIGATURE SALAM ISOLATED FORM
            '\u{FDF6}' => "رسول"; // U+FDF6 LIGATURE RASOUL ISOLATED FORM
            '\u{FDF7}' => "عليه"; // U+FDF7 LIGATURE ALAYHE ISOLATED FORM
            '\u{FDF8}' => "وسلم"; // U+FDF8 LIGATURE WASALLAM ISOLATED FORM
            '\u{FDF9}' => "صلى"; // U+FDF9 LIGATURE SALLA ISOLATED FORM
            '\u{FDFA}' => "صلى الله عليه وسلم"; // U+FDFA LIGATURE SALLALLAHOU ALAYHE WASALLAM
            '\u{FDFB}' => "جل جلاله"; // U+FDFB LIGATURE JALLAJALALOUHOU
            '\u{FDFC}' => "ريال"; // U+FDFC RIAL SIGN
            '\u{FDFD}' => "بسم الله الرحمن الرحيم"; // U+FDFD LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM
        }
    };
}

/// Every blank becomes a space.
macro_rules! blanks {
    () => {
        map! {
            '\u{A0}' => " "; // U+00A0 NO-BREAK SPACE
            '\u{1680}' => " "; // U+1680 OGHAM SPACE MARK
            // U+2000 to U+200B, from EN QUAD
            '\u{2000}', '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}', '\u{2007}',
            '\u{2008}', '\u{2009}', '\u{200A}', '\u{200B}' => " ";
            '\u{202F}' => " "; // U+202F NARROW NO-BREAK SPACE
            '\u{205F}' => " "; // U+205F MEDIUM MATHEMATICAL SPACE
            '\u{3000}' => " "; // U+3000 IDEOGRAPHIC SPACE
            '\u{FEFF}' => " "; // U+FEFF ZERO WIDTH NO-BREAK SPACE
        }
    };
}

/// All of the package.
pub static PRESETS: &[&Preset] = &[
    &MAHA_ARABIC_NUMBERS_TO_ENGLISH,
    &MAHA_CONNECT_SINGLE_LETTER_WORD,
    &MAHA_KEEP_ARABIC_CHARACTERS,
    &MAHA_KEEP_ARABIC_LETTERS,
    &MAHA_KEEP_ARABIC_LETTERS_WITH_HARAKAT,
    &MAHA_NORMALIZE_ALEF,
    &MAHA_NORMALIZE_WAW,
    &MAHA_NORMALIZE_YEH,
    &MAHA_NORMALIZE_LAM_ALEF,
    &MAHA_NORMALIZE_LIGATURES,
    &MAHA_NORMALIZE_SPACES,
    &MAHA_NORMALIZE_ALL,
    &MAHA_NORMALIZE_SMALL_ALEF,
    &MAHA_REMOVE_ALL_HARAKAT,
    &MAHA_REMOVE_HARAKAT,
    &MAHA_REMOVE_TATWEEL,
    &MAHA_REMOVE_ARABIC_LETTER_DOTS,
    &MAHA_REMOVE_EMAILS,
    &MAHA_REMOVE_EMOJIS,
    &MAHA_REMOVE_ENGLISH,
    &MAHA_REMOVE_NUMBERS,
    &MAHA_REMOVE_PUNCTUATIONS,
    &MAHA_REMOVE_EXTRA_SPACES,
    &MAHA_REMOVE_HASH_KEEP_TAG,
    &MAHA_REMOVE_HASHTAGS,
    &MAHA_REMOVE_MENTIONS,
];

/// `arabic_numbers_to_english`.
const MAHA_ARABIC_NUMBERS_TO_ENGLISH: Preset = Preset {
    name: "maha-arabic-numbers-to-english",
    summary: "What Maha's arabic_numbers_to_english gives: Arabic-Indic digits become ASCII ones.",
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
    },
};

/// `connect_single_letter_word`.
const MAHA_CONNECT_SINGLE_LETTER_WORD: Preset = Preset {
    name: "maha-connect-single-letter-word",
    summary: "What Maha's connect_single_letter_word gives: و ف ب ل ك ت alone join the next word.",
    text: concat!(
        r#"sub("(\\s)(\\n|$)", "\u{FDD1}$1$2")"#,
        " | ",
        r#"sub("(\\s)(\\n|$)", "\u{FDD1}$1$2")"#,
        " | ",
        r#"sub("\\b([وفبلكت])\\s", "$1")"#,
        " | ",
        map! {
            '\u{FDD1}' => ""; // U+FDD1 Cn
        },
    ),
};

/// `keep_arabic_characters`.
const MAHA_KEEP_ARABIC_CHARACTERS: Preset = Preset {
    name: "maha-keep-arabic-characters",
    summary: "What Maha's keep_arabic_characters gives: all but Arabic becomes space.",
    text: concat!(
        map! {
            'ـ' => ""; // U+0640 TATWEEL
        },
        " | ",
        r#"sub("(?m)[^\\x{60C}-\\x{61B}\\x{61E}-\\x{61F}\\x{621}-\\x{63A}\\x{641}-\\x{669}\\x{66B}-"#,
        r#"\\x{66D}\\x{670}\\x{6D4}\\x{6D6}-\\x{6E4}\\x{6E7}-\\x{6ED}\\x{FD3E}-\\x{FD3F}\\n]+([\\x{60C}-"#,
        r#"\\x{61B}\\x{61E}-\\x{61F}\\x{621}-\\x{63A}\\x{641}-\\x{669}\\x{66B}-\\x{66D}\\x{670}\\x{6D4}"#,
        r#"\\x{6D6}-\\x{6E4}\\x{6E7}-\\x{6ED}\\x{FD3E}-\\x{FD3F}]|$)", " $1")"#,
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `keep_arabic_letters`.
const MAHA_KEEP_ARABIC_LETTERS: Preset = Preset {
    name: "maha-keep-arabic-letters",
    summary: "What Maha's keep_arabic_letters gives: all but the 36 letters becomes space.",
    text: concat!(
        map! {
            // U+0610 to U+061A, from SIGN SALLALLAHOU ALAYHE WASSALLAM
            '\u{610}', '\u{611}', '\u{612}', '\u{613}', '\u{614}', '\u{615}', '\u{616}', '\u{617}',
            '\u{618}', '\u{619}', '\u{61A}' => "";
            'ـ' => ""; // U+0640 TATWEEL
            // U+064B to U+065F, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}',
            '\u{653}', '\u{654}', '\u{655}', '\u{656}', '\u{657}', '\u{658}', '\u{659}', '\u{65A}',
            '\u{65B}', '\u{65C}', '\u{65D}', '\u{65E}', '\u{65F}' => "";
            '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
            // U+06D6 to U+06DC, from SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
            '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}' => "";
            // U+06DF to U+06E4, from SMALL HIGH ROUNDED ZERO
            '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}' => "";
            '\u{6E7}', '\u{6E8}' => ""; // U+06E7 to U+06E8, from SMALL HIGH YEH
            '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => ""; // U+06EA to U+06ED, from EMPTY CENTRE LOW STOP
        },
        " | ",
        r#"sub("(?m)[^\\x{621}-\\x{63A}\\x{641}-\\x{64A}\\n]+([\\x{621}-\\x{63A}\\x{641}-\\x{64A}]|$)", ""#,
        r#" $1")"#,
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `keep_arabic_letters_with_harakat`.
const MAHA_KEEP_ARABIC_LETTERS_WITH_HARAKAT: Preset = Preset {
    name: "maha-keep-arabic-letters-with-harakat",
    summary: "What Maha's keep_arabic_letters_with_harakat gives: all but letters and tashkeel becomes \
              space.",
    text: concat!(
        map! {
            // U+0610 to U+061A, from SIGN SALLALLAHOU ALAYHE WASSALLAM
            '\u{610}', '\u{611}', '\u{612}', '\u{613}', '\u{614}', '\u{615}', '\u{616}', '\u{617}',
            '\u{618}', '\u{619}', '\u{61A}' => "";
            'ـ' => ""; // U+0640 TATWEEL
            // U+0653 to U+065F, from MADDAH ABOVE
            '\u{653}', '\u{654}', '\u{655}', '\u{656}', '\u{657}', '\u{658}', '\u{659}', '\u{65A}',
            '\u{65B}', '\u{65C}', '\u{65D}', '\u{65E}', '\u{65F}' => "";
            '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
            // U+06D6 to U+06DC, from SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
            '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}' => "";
            // U+06DF to U+06E4, from SMALL HIGH ROUNDED ZERO
            '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}' => "";
            '\u{6E7}', '\u{6E8}' => ""; // U+06E7 to U+06E8, from SMALL HIGH YEH
            '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => ""; // U+06EA to U+06ED, from EMPTY CENTRE LOW STOP
        },
        " | ",
        r#"sub("(?m)[^\\x{621}-\\x{63A}\\x{641}-\\x{652}\\n]+([\\x{621}-\\x{63A}\\x{641}-\\x{652}]|$)", ""#,
        r#" $1")"#,
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `normalize_alef`.
const MAHA_NORMALIZE_ALEF: Preset = Preset {
    name: "maha-normalize-alef",
    summary: "What Maha's normalize_alef gives: alefs fold to ا.",
    text: map! {
        'آ', 'أ' => "ا"; // U+0622 to U+0623, from ALEF WITH MADDA ABOVE
        'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW
        'ٱ', 'ٲ', 'ٳ' => "ا"; // U+0671 to U+0673, from ALEF WASLA
    },
};

/// `normalize_waw`.
const MAHA_NORMALIZE_WAW: Preset = Preset {
    name: "maha-normalize-waw",
    summary: "What Maha's normalize_waw gives: ؤ and the small waw fold to و.",
    text: map! {
        'ؤ' => "و"; // U+0624 WAW WITH HAMZA ABOVE
        'ۥ' => "و"; // U+06E5 SMALL WAW
    },
};

/// `normalize_yeh`.
const MAHA_NORMALIZE_YEH: Preset = Preset {
    name: "maha-normalize-yeh",
    summary: "What Maha's normalize_yeh gives: ى ئ and the small yeh fold to ي.",
    text: map! {
        'ئ' => "ي"; // U+0626 YEH WITH HAMZA ABOVE
        'ى' => "ي"; // U+0649 ALEF MAKSURA
        'ۦ' => "ي"; // U+06E6 SMALL YEH
    },
};

/// `normalize_lam_alef`.
const MAHA_NORMALIZE_LAM_ALEF: Preset = Preset {
    name: "maha-normalize-lam-alef",
    summary: "What Maha's normalize_lam_alef gives: ligatures of lam and alef become letters.",
    text: map! {
        '\u{FEF5}' => "لآ"; // U+FEF5 LIGATURE LAM WITH ALEF WITH MADDA ABOVE ISOLATED FORM
        '\u{FEF7}' => "لأ"; // U+FEF7 LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM
        '\u{FEF9}' => "لإ"; // U+FEF9 LIGATURE LAM WITH ALEF WITH HAMZA BELOW ISOLATED FORM
        '\u{FEFB}' => "لا"; // U+FEFB LIGATURE LAM WITH ALEF ISOLATED FORM
    },
};

/// `normalize_ligatures`.
const MAHA_NORMALIZE_LIGATURES: Preset = Preset {
    name: "maha-normalize-ligatures",
    summary: "What Maha's normalize_ligatures gives: word ligatures are written out.",
    text: word_ligatures!(),
};

/// `normalize_spaces`.
const MAHA_NORMALIZE_SPACES: Preset = Preset {
    name: "maha-normalize-spaces",
    summary: "What Maha's normalize_spaces gives: other spaces become spaces.",
    text: blanks!(),
};

/// `normalize_all`.
const MAHA_NORMALIZE_ALL: Preset = Preset {
    name: "maha-normalize-all",
    summary: "What Maha's normalize_all gives: all its folds.",
    text: concat!(
        map! {
            'آ', 'أ' => "ا"; // U+0622 to U+0623, from ALEF WITH MADDA ABOVE
            'ؤ' => "و"; // U+0624 WAW WITH HAMZA ABOVE
            'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW
            'ئ' => "ي"; // U+0626 YEH WITH HAMZA ABOVE
            'ة' => "ه"; // U+0629 TEH MARBUTA
            'ى' => "ي"; // U+0649 ALEF MAKSURA
            'ٱ', 'ٲ', 'ٳ' => "ا"; // U+0671 to U+0673, from ALEF WASLA
            'ۥ' => "و"; // U+06E5 SMALL WAW
            'ۦ' => "ي"; // U+06E6 SMALL YEH
            '\u{FEF5}' => "لا"; // U+FEF5 LIGATURE LAM WITH ALEF WITH MADDA ABOVE ISOLATED FORM
            '\u{FEF7}' => "لا"; // U+FEF7 LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM
            '\u{FEF9}' => "لا"; // U+FEF9 LIGATURE LAM WITH ALEF WITH HAMZA BELOW ISOLATED FORM
            '\u{FEFB}' => "لا"; // U+FEFB LIGATURE LAM WITH ALEF ISOLATED FORM
        },
        " | ",
        word_ligatures!(),
        " | ",
        blanks!(),
    ),
};

/// `normalize_small_alef`.
const MAHA_NORMALIZE_SMALL_ALEF: Preset = Preset {
    name: "maha-normalize-small-alef",
    summary: "What Maha's normalize_small_alef gives: a dagger alef inside a word becomes ا.",
    text: concat!(
        r#"replace("\u{670}\u{653}", "آ")"#,
        " | ",
        r#"sub("\u{670}([^\\s])", "ا$1")"#,
        " | ",
        r#"sub("\u{670}([^\\s])", "ا$1")"#,
    ),
};

/// `remove_all_harakat`.
const MAHA_REMOVE_ALL_HARAKAT: Preset = Preset {
    name: "maha-remove-all-harakat",
    summary: "What Maha's remove_all_harakat gives: all marks go.",
    text: concat!(
        map! {
            // U+0610 to U+061A, from SIGN SALLALLAHOU ALAYHE WASSALLAM
            '\u{610}', '\u{611}', '\u{612}', '\u{613}', '\u{614}', '\u{615}', '\u{616}', '\u{617}',
            '\u{618}', '\u{619}', '\u{61A}' => "";
            // U+064B to U+065F, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}',
            '\u{653}', '\u{654}', '\u{655}', '\u{656}', '\u{657}', '\u{658}', '\u{659}', '\u{65A}',
            '\u{65B}', '\u{65C}', '\u{65D}', '\u{65E}', '\u{65F}' => "";
            '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
            // U+06D6 to U+06DC, from SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
            '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}' => "";
            // U+06DF to U+06E4, from SMALL HIGH ROUNDED ZERO
            '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}' => "";
            '\u{6E7}', '\u{6E8}' => ""; // U+06E7 to U+06E8, from SMALL HIGH YEH
            '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => ""; // U+06EA to U+06ED, from EMPTY CENTRE LOW STOP
        },
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_harakat`.
const MAHA_REMOVE_HARAKAT: Preset = Preset {
    name: "maha-remove-harakat",
    summary: "What Maha's remove_harakat gives: tashkeel goes.",
    text: concat!(
        map! {
            // U+064B to U+0652, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}' => "";
        },
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_tatweel`.
const MAHA_REMOVE_TATWEEL: Preset = Preset {
    name: "maha-remove-tatweel",
    summary: "What Maha's remove_tatweel gives: tatweel goes.",
    text: concat!(
        map! {
            'ـ' => ""; // U+0640 TATWEEL
        },
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_arabic_letter_dots`.
const MAHA_REMOVE_ARABIC_LETTER_DOTS: Preset = Preset {
    name: "maha-remove-arabic-letter-dots",
    summary: "What Maha's remove_arabic_letter_dots gives: letters lose their dots.",
    text: concat!(
        r#"sub("ن([^\\x{610}-\\x{61A}\\x{621}-\\x{63A}\\x{641}-\\x{65F}\\x{670}\\x{6D6}-\\x{6DC}\\x{6DF}-"#,
        r#"\\x{6E4}\\x{6E7}-\\x{6E8}\\x{6EA}-\\x{6ED}]|[\\x{610}-\\x{61A}\\x{64B}-\\x{65F}\\x{670}"#,
        r#"\\x{6D6}-\\x{6DC}\\x{6DF}-\\x{6E4}\\x{6E7}-\\x{6E8}\\x{6EA}-\\x{6ED}](?:\\W|$)|$)", "ں$1")"#,
        " | ",
        map! {
            'ب' => "ٮ"; // U+0628 BEH
            'ة' => "ه"; // U+0629 TEH MARBUTA
            'ت', 'ث' => "ٮ"; // U+062A to U+062B, from TEH
            'ج' => "ح"; // U+062C JEEM
            'خ' => "ح"; // U+062E KHAH
            'ذ' => "د"; // U+0630 THAL
            'ز' => "ر"; // U+0632 ZAIN
            'ش' => "س"; // U+0634 SHEEN
            'ض' => "ص"; // U+0636 DAD
            'ظ' => "ط"; // U+0638 ZAH
            'غ' => "ع"; // U+063A GHAIN
            'ف' => "ڡ"; // U+0641 FEH
            'ق' => "ٯ"; // U+0642 QAF
            'ن' => "ٮ"; // U+0646 NOON
            'ي' => "ى"; // U+064A YEH
        },
    ),
};

/// `remove_emails`.
const MAHA_REMOVE_EMAILS: Preset = Preset {
    name: "maha-remove-emails",
    summary: "What Maha's remove_emails gives: mail addresses go.",
    text: concat!(
        r#"sub("[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+", "")"#,
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_emojis`.
const MAHA_REMOVE_EMOJIS: Preset = Preset {
    name: "maha-remove-emojis",
    summary: "What Maha's remove_emojis gives: emoji go, and much else beyond U+24C2.",
    text: concat!(
        r#"sub("[\\x{1F600}-\\x{1F64F}\\x{1F300}-\\x{1F5FF}\\x{1F680}-\\x{1F6FF}\\x{1F1E0}-\\x{1F1FF}"#,
        r#"\\x{2500}-\\x{2BEF}\\x{24C2}-\\x{FDEF}\\x{FDFE}-\\x{1F251}\\x{10000}-\\x{10FFFF}\\x{2640}-"#,
        r#"\\x{2642}\\x{2600}-\\x{2B55}\\x{200D}\\x{23CF}\\x{23E9}\\x{231A}\\x{FE0F}\\x{3030}]+", "")"#,
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_english`.
const MAHA_REMOVE_ENGLISH: Preset = Preset {
    name: "maha-remove-english",
    summary: "What Maha's remove_english gives: ASCII becomes space.",
    text: concat!(
        map! {
            // U+0021 to U+007E, from EXCLAMATION MARK
            '!', "\\\"", '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1', '2',
            '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', '@', 'A', 'B', 'C', 'D', 'E',
            'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X',
            'Y', 'Z', '[', "\\\\", ']', '^', '_', '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k',
            'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}',
            '~' => " ";
        },
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_numbers`.
const MAHA_REMOVE_NUMBERS: Preset = Preset {
    name: "maha-remove-numbers",
    summary: "What Maha's remove_numbers gives: digits become space.",
    text: concat!(
        map! {
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' => " "; // U+0030 to U+0039, from DIGIT ZERO
            // U+0660 to U+0669, from ARABIC-INDIC DIGIT ZERO
            '\u{660}', '\u{661}', '\u{662}', '\u{663}', '\u{664}', '\u{665}', '\u{666}', '\u{667}',
            '\u{668}', '\u{669}' => " ";
        },
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_punctuations`.
const MAHA_REMOVE_PUNCTUATIONS: Preset = Preset {
    name: "maha-remove-punctuations",
    summary: "What Maha's remove_punctuations gives: punctuation becomes space.",
    text: concat!(
        map! {
            // U+0021 to U+002F, from EXCLAMATION MARK
            '!', "\\\"", '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/' => " ";
            ':', ';', '<', '=', '>', '?', '@' => " "; // U+003A to U+0040, from COLON
            '[', "\\\\", ']', '^', '_', '`' => " "; // U+005B to U+0060, from LEFT SQUARE BRACKET
            '{', '|', '}', '~' => " "; // U+007B to U+007E, from LEFT CURLY BRACKET
            '\u{60C}', '\u{60D}', '\u{60E}', '\u{60F}' => " "; // U+060C to U+060F, from COMMA
            '\u{61B}' => " "; // U+061B SEMICOLON
            '\u{61E}', '\u{61F}' => " "; // U+061E to U+061F, from TRIPLE DOT PUNCTUATION MARK
            '\u{66B}', '\u{66C}', '\u{66D}' => " "; // U+066B to U+066D, from DECIMAL SEPARATOR
            '\u{6D4}' => " "; // U+06D4 FULL STOP
            '\u{6DD}', '\u{6DE}' => " "; // U+06DD to U+06DE, from END OF AYAH
            '\u{6E9}' => " "; // U+06E9 PLACE OF SAJDAH
            '\u{FD3E}', '\u{FD3F}' => " "; // U+FD3E to U+FD3F, from ORNATE LEFT PARENTHESIS
        },
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_extra_spaces`.
const MAHA_REMOVE_EXTRA_SPACES: Preset = Preset {
    name: "maha-remove-extra-spaces",
    summary: "What Maha's remove_extra_spaces gives: runs of spaces become one.",
    text: r#"sub(" +", " ")"#,
};

/// `remove_hash_keep_tag`.
const MAHA_REMOVE_HASH_KEEP_TAG: Preset = Preset {
    name: "maha-remove-hash-keep-tag",
    summary: "What Maha's remove_hash_keep_tag gives: the sign of hashtags goes.",
    text: concat!(
        r#"sub("(^|[\\s\\x{21}-\\x{25}\\x{27}-\\x{2F}\\x{3A}-\\x{3F}\\x{5B}-\\x{5E}\\x{60}\\x{7B}-\\x{7E}"#,
        r#"\\x{60C}-\\x{60F}\\x{61B}\\x{61E}-\\x{61F}\\x{66B}-\\x{66D}\\x{6D4}\\x{6DD}-\\x{6DE}\\x{6E9}"#,
        r#"\\x{FD3E}-\\x{FD3F}])#([\\w-]*\\w)", "$1$2")"#,
    ),
};

/// `remove_hashtags`.
const MAHA_REMOVE_HASHTAGS: Preset = Preset {
    name: "maha-remove-hashtags",
    summary: "What Maha's remove_hashtags gives: hashtags go.",
    text: concat!(
        r#"sub("(^|[\\s\\x{21}-\\x{25}\\x{27}-\\x{2F}\\x{3A}-\\x{3F}\\x{5B}-\\x{5E}\\x{60}\\x{7B}-\\x{7E}"#,
        r#"\\x{60C}-\\x{60F}\\x{61B}\\x{61E}-\\x{61F}\\x{66B}-\\x{66D}\\x{6D4}\\x{6DD}-\\x{6DE}\\x{6E9}"#,
        r#"\\x{FD3E}-\\x{FD3F}])#([\\w-]*\\w)", "$1")"#,
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};

/// `remove_mentions`.
const MAHA_REMOVE_MENTIONS: Preset = Preset {
    name: "maha-remove-mentions",
    summary: "What Maha's remove_mentions gives: mentions go.",
    text: concat!(
        r#"sub("(^|[\\s\\x{21}-\\x{22}\\x{24}-\\x{25}\\x{27}-\\x{2F}\\x{3A}-\\x{40}\\x{5B}-\\x{5E}\\x{60}"#,
        r#"\\x{7B}-\\x{7E}\\x{60C}-\\x{60F}\\x{61B}\\x{61E}-\\x{61F}\\x{66B}-\\x{66D}\\x{6D4}\\x{6DD}-"#,
        r#"\\x{6DE}\\x{6E9}\\x{FD3E}-\\x{FD3F}])@([\\w-]*\\w)", "$1")"#,
        " | ",
        r#"sub(" +", " ")"#,
        " | ",
        r#"sub("^[\\s\\x1C-\\x1F]+|[\\s\\x1C-\\x1F]+$", "")"#,
    ),
};
