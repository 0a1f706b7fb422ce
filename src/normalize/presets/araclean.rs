//! What araclean 0.3.0 gives: its profiles and its single functions with their defaults (M. Martini, MIT licence; written
//! from the package's published rules and tables).
//!
//! Its functions know single code points and no canonical equivalents. Where it looks at neighbours, the noncharacters
//! U+FDD0 and U+FDD1 mark a place between two steps. Known differences: these two go from a text that has them; Unicode
//! 17 here, 15.1 there; `clean_html` and `social` read the character references of `strip_html`, not the 2,231 names of
//! HTML, and none without its semicolon.

use super::Preset;
use super::araclean_forms::presentation_forms;
use super::letter_forms::letter_forms;

/// Persian and Urdu letters become the Arabic ones.
macro_rules! persian_letters {
    () => {
        map! {
            'ک' => "ك"; // U+06A9 KEHEH
            'ھ' => "ه"; // U+06BE HEH DOACHASHMEE
            'ہ' => "ه"; // U+06C1 HEH GOAL
            'ی' => "ي"; // U+06CC FARSI YEH
            'ە' => "ه"; // U+06D5 AE
        }
    };
}

/// Digits of both sets become ASCII.
macro_rules! digits {
    () => {
        map! {
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
        }
    };
}

/// All of the package.
pub static PRESETS: &[&Preset] = &[
    &ARACLEAN_LIGHT,
    &ARACLEAN_SEARCH,
    &ARACLEAN_ML,
    &ARACLEAN_SOCIAL,
    &ARACLEAN_CLEAN_HASHTAGS,
    &ARACLEAN_CLEAN_MENTIONS,
    &ARACLEAN_CLEAN_URLS,
    &ARACLEAN_CLEAN_HTML,
    &ARACLEAN_COLLAPSE_WHITESPACE,
    &ARACLEAN_FOLD_ALEF,
    &ARACLEAN_FOLD_HAMZA,
    &ARACLEAN_FOLD_PRESENTATION_FORMS,
    &ARACLEAN_FOLD_TANWEEN_ALEF,
    &ARACLEAN_MAP_DIGITS,
    &ARACLEAN_MAP_DIGITS_SEPARATORS,
    &ARACLEAN_MAP_PUNCTUATION,
    &ARACLEAN_MAP_QUOTES,
    &ARACLEAN_REDUCE_ELONGATION,
    &ARACLEAN_REMOVE_FOREIGN,
    &ARACLEAN_REMOVE_PUNCTUATION,
    &ARACLEAN_REMOVE_STOPWORDS,
    &ARACLEAN_REMOVE_TASHKEEL,
    &ARACLEAN_STRIP_BIDI,
    &ARACLEAN_STRIP_EMOJI,
    &ARACLEAN_UNIFY_LOOKALIKES,
];

/// `StripBidi`: a joiner goes unless it joins emoji; the other invisible characters go.
macro_rules! bidi {
    () => {
        concat!(
            r#"sub("([\\x{1F000}-\\x{1F0FF}\\x{1F100}-\\x{1F1FF}\\x{1F200}-\\x{1F2FF}\\x{1F300}-"#,
            r#"\\x{1F5FF}\\x{1F600}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1F9FF}\\x{1FA00}-"#,
            r#"\\x{1FAFF}\\x{203C}\\x{2049}\\x{231A}-\\x{231B}\\x{23E9}-\\x{23F3}\\x{23F8}-\\x{23FA}"#,
            r#"\\x{25AA}-\\x{25AB}\\x{25B6}\\x{25C0}\\x{25FB}-\\x{25FE}\\x{2600}-\\x{26FF}\\x{2700}-"#,
            r#"\\x{27BF}\\x{2B05}-\\x{2B07}\\x{2B1B}-\\x{2B1C}\\x{2B50}\\x{2B55}\\x{FE0F}\\x{1F3FB}-"#,
            r#"\\x{1F3FF}]+(?:\u{200D}[\\x{1F000}-\\x{1F0FF}\\x{1F100}-\\x{1F1FF}\\x{1F200}-\\x{1F2FF}"#,
            r#"\\x{1F300}-\\x{1F5FF}\\x{1F600}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1F9FF}"#,
            r#"\\x{1FA00}-\\x{1FAFF}\\x{203C}\\x{2049}\\x{231A}-\\x{231B}\\x{23E9}-\\x{23F3}\\x{23F8}-"#,
            r#"\\x{23FA}\\x{25AA}-\\x{25AB}\\x{25B6}\\x{25C0}\\x{25FB}-\\x{25FE}\\x{2600}-\\x{26FF}"#,
            r#"\\x{2700}-\\x{27BF}\\x{2B05}-\\x{2B07}\\x{2B1B}-\\x{2B1C}\\x{2B50}\\x{2B55}][\\x{1F000}-"#,
            r#"\\x{1F0FF}\\x{1F100}-\\x{1F1FF}\\x{1F200}-\\x{1F2FF}\\x{1F300}-\\x{1F5FF}\\x{1F600}-"#,
            r#"\\x{1F64F}\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1F9FF}\\x{1FA00}-\\x{1FAFF}\\x{203C}"#,
            r#"\\x{2049}\\x{231A}-\\x{231B}\\x{23E9}-\\x{23F3}\\x{23F8}-\\x{23FA}\\x{25AA}-\\x{25AB}"#,
            r#"\\x{25B6}\\x{25C0}\\x{25FB}-\\x{25FE}\\x{2600}-\\x{26FF}\\x{2700}-\\x{27BF}\\x{2B05}-"#,
            r#"\\x{2B07}\\x{2B1B}-\\x{2B1C}\\x{2B50}\\x{2B55}\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*)+)|\u{200D}"#,
            r#"", "$1")"#,
            " | ",
            map! {
                '\u{61C}' => ""; // U+061C MARK
                '\u{200B}', '\u{200C}' => ""; // U+200B to U+200C, from ZERO WIDTH SPACE
                '\u{200E}', '\u{200F}' => ""; // U+200E to U+200F, from LEFT-TO-RIGHT MARK
                // U+202A to U+202E, from LEFT-TO-RIGHT EMBEDDING
                '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}' => "";
                '\u{2060}' => ""; // U+2060 WORD JOINER
                // U+2066 to U+2069, from LEFT-TO-RIGHT ISOLATE
                '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}' => "";
                '\u{FEFF}' => ""; // U+FEFF ZERO WIDTH NO-BREAK SPACE
            },
        )
    };
}

/// `CollapseWhitespace`: a run becomes a space, one with a line break a line feed.
macro_rules! whitespace {
    () => {
        concat!(
            r#"sub("[\\s\\x1C-\\x1F&&[^\\n\\r\\x0B\\f\\x1C-\\x1E\\x85\u{2028}\u{2029}]]+", " ")"#,
            " | ",
            r#"sub(" ?[\\n\\r\\x0B\\f\\x1C-\\x1E\\x85\u{2028}\u{2029}][ \\n\\r\\x0B\\f\\x1C-\\x1E\\x85"#,
            r#"\u{2028}\u{2029}]*", "\u{A}")"#,
        )
    };
}

/// The profile `light`: the five repairs between two passes of `nfc`.
macro_rules! light {
    () => {
        concat!(
            "nfc",
            " | ",
            bidi!(),
            " | ",
            presentation_forms!(),
            " | ",
            map! {
                'ـ' => ""; // U+0640 TATWEEL
            },
            " | ",
            persian_letters!(),
            " | ",
            whitespace!(),
            " | ",
            "nfc",
        )
    };
}

/// `FoldTanweenAlef`: an alef and its fathatan, where no Arabic letter or mark follows.
macro_rules! tanween_alef {
    () => {
        concat!(
            r#"sub("(?:ا\u{64B}|\u{64B}ا)([^\\x{610}-\\x{61A}\\x{620}-\\x{65F}\\x{66E}-\\x{6D3}\\x{6D5}-"#,
            r#"\\x{6DC}\\x{6DF}-\\x{6E8}\\x{6EA}-\\x{6EF}\\x{6FA}-\\x{6FC}\\x{6FF}\\x{750}-\\x{77F}"#,
            r#"\\x{870}-\\x{887}\\x{889}-\\x{88E}\\x{898}-\\x{8E1}\\x{8E3}-\\x{8FF}\\x{FB50}-\\x{FBB1}"#,
            r#"\\x{FBD3}-\\x{FD3D}\\x{FD50}-\\x{FD8F}\\x{FD92}-\\x{FDC7}\\x{FDF0}-\\x{FDFB}\\x{FE70}-"#,
            r#"\\x{FE74}\\x{FE76}-\\x{FEFC}\\x{10EFD}-\\x{10EFF}]|$)", "$1")"#,
        )
    };
}

/// `RemoveTashkeel`: every mark of Arabic but the two hamzas that compose, and five signs of the Quran.
macro_rules! tashkeel {
    () => {
        concat!(map! {
            // U+0610 to U+061A, from SIGN SALLALLAHOU ALAYHE WASSALLAM
            '\u{610}', '\u{611}', '\u{612}', '\u{613}', '\u{614}', '\u{615}', '\u{616}', '\u{617}',
            '\u{618}', '\u{619}', '\u{61A}' => "";
            // U+064B to U+0653, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}',
            '\u{653}' => "";
            // U+0656 to U+065F, from SUBSCRIPT ALEF
            '\u{656}', '\u{657}', '\u{658}', '\u{659}', '\u{65A}', '\u{65B}', '\u{65C}', '\u{65D}',
            '\u{65E}', '\u{65F}' => "";
            '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
            // U+06D6 to U+06ED, from SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
            '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}', '\u{6DD}',
            '\u{6DE}', '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}', 'ۥ', 'ۦ',
            '\u{6E7}', '\u{6E8}', '\u{6E9}', '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => "";
            // U+0897 to U+089F, from Cn
            '\u{897}', '\u{898}', '\u{899}', '\u{89A}', '\u{89B}', '\u{89C}', '\u{89D}', '\u{89E}',
            '\u{89F}' => "";
            // U+08CA to U+08FF, from SMALL HIGH FARSI YEH
            '\u{8CA}', '\u{8CB}', '\u{8CC}', '\u{8CD}', '\u{8CE}', '\u{8CF}', '\u{8D0}', '\u{8D1}',
            '\u{8D2}', '\u{8D3}', '\u{8D4}', '\u{8D5}', '\u{8D6}', '\u{8D7}', '\u{8D8}', '\u{8D9}',
            '\u{8DA}', '\u{8DB}', '\u{8DC}', '\u{8DD}', '\u{8DE}', '\u{8DF}', '\u{8E0}', '\u{8E1}',
            '\u{8E2}', '\u{8E3}', '\u{8E4}', '\u{8E5}', '\u{8E6}', '\u{8E7}', '\u{8E8}', '\u{8E9}',
            '\u{8EA}', '\u{8EB}', '\u{8EC}', '\u{8ED}', '\u{8EE}', '\u{8EF}', '\u{8F0}', '\u{8F1}',
            '\u{8F2}', '\u{8F3}', '\u{8F4}', '\u{8F5}', '\u{8F6}', '\u{8F7}', '\u{8F8}', '\u{8F9}',
            '\u{8FA}', '\u{8FB}', '\u{8FC}', '\u{8FD}', '\u{8FE}', '\u{8FF}' => "";
            // U+10EFA to U+10EFF, from Cn
            '\u{10EFA}', '\u{10EFB}', '\u{10EFC}', '\u{10EFD}', '\u{10EFE}', '\u{10EFF}' => "";
        },)
    };
}

/// `CleanHashtags`: the sign goes, underlines inside become spaces. U+FDD0 and U+FDD1 mark what is inside.
macro_rules! hashtags {
    () => {
        concat!(
            r#"sub("(#)([\\p{L}\\p{N}_]+)|_", "$1\u{FDD0}$2\u{FDD1}")"#,
            " | ",
            map! {
                '_' => " "; // U+005F LOW LINE
            },
            " | ",
            r##"replace("#\u{FDD0}", "", "\u{FDD0}\u{FDD1}", "_", "\u{FDD1}", "")"##,
        )
    };
}

/// `CleanHTML`: tags go, then references are read (`strip_html` finds no tag any more).
macro_rules! html {
    () => {
        concat!(r#"sub("<[^>]+>", "")"#, " | ", "strip_html",)
    };
}

/// `MapPunctuation`: a sign between two digits stays. U+FDD0 marks the others.
macro_rules! punctuation {
    () => {
        concat!(
            r#"sub("(?:\\d+(?:[\u{60C}\u{61B}\u{61F}]\\d+)+|[\u{60C}\u{61B}\u{61F}])", "$0\u{FDD0}")"#,
            " | ",
            r#"replace("\u{60C}\u{FDD0}", ",", "\u{61B}\u{FDD0}", ";", "\u{61F}\u{FDD0}", "?", "\u{FDD0}""#,
            r#", "")"#,
        )
    };
}

/// `normalize(text, profile="light")`, the default.
const ARACLEAN_LIGHT: Preset = Preset {
    name: "araclean-light",
    summary: "What araclean gives for the profile light (and classical): letters of one code each, no \
              invisible characters.",
    text: light!(),
};

/// `normalize(text, profile="search")`.
const ARACLEAN_SEARCH: Preset = Preset {
    name: "araclean-search",
    summary: "What araclean gives for the profile search: marks go, letters, digits and signs fold.",
    text: concat!(
        light!(),
        " | ",
        tanween_alef!(),
        " | ",
        tashkeel!(),
        " | ",
        map! {
            'آ', 'أ' => "ا"; // U+0622 to U+0623, from ALEF WITH MADDA ABOVE
            'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW
            'ٱ', 'ٲ', 'ٳ' => "ا"; // U+0671 to U+0673, from ALEF WASLA
        },
        " | ",
        map! {
            'ؤ' => "و"; // U+0624 WAW WITH HAMZA ABOVE
            'ئ' => "ي"; // U+0626 YEH WITH HAMZA ABOVE
            '\u{654}', '\u{655}' => ""; // U+0654 to U+0655, from HAMZA ABOVE
        },
        " | ",
        map! {
            'ة' => "ه"; // U+0629 TEH MARBUTA
            'ۃ' => "ه"; // U+06C3 TEH MARBUTA GOAL
        },
        " | ",
        map! {
            'ى' => "ي"; // U+0649 ALEF MAKSURA
        },
        " | ",
        digits!(),
        " | ",
        punctuation!(),
        " | ",
        r#"sub("(ء)ء{2,}|(آ)آ{2,}|(أ)أ{2,}|(ؤ)ؤ{2,}|(إ)إ{2,}|(ئ)ئ{2,}|(ا)ا{2,}|(ب)ب{2,}|(ة)ة{2,}|(ت)ت{2,}"#,
        "|(ث)ث{2,}|(ج)ج{2,}|(ح)ح{2,}|(خ)خ{2,}|(د)د{2,}|(ذ)ذ{2,}|(ر)ر{2,}|(ز)ز{2,}|(س)س{2,}|(ش)ش{2,}|(ص)",
        "ص{2,}|(ض)ض{2,}|(ط)ط{2,}|(ظ)ظ{2,}|(ع)ع{2,}|(غ)غ{2,}|(ف)ف{2,}|(ق)ق{2,}|(ك)ك{2,}|(ل)ل{2,}|(م)م{2,",
        r#"}|(ن)ن{2,}|(ه)ه{2,}|(و)و{2,}|(ى)ى{2,}|(ي)ي{2,}", "$1$2$3$4$5$6$7$8$9$10$11$12$13$14$15$16$17$1"#,
        r#"8$19$20$21$22$23$24$25$26$27$28$29$30$31$32$33$34$35$36")"#,
        " | ",
        r#"sub("[\\s\\x1C-\\x1F]+", " ")"#,
        " | ",
        "nfc",
    ),
};

/// `normalize(text, profile="ml")`.
const ARACLEAN_ML: Preset = Preset {
    name: "araclean-ml",
    summary: "What araclean gives for the profile ml: marks and elongation go.",
    text: concat!(
        light!(),
        " | ",
        tashkeel!(),
        " | ",
        r#"sub("(ء)ء{2,}|(آ)آ{2,}|(أ)أ{2,}|(ؤ)ؤ{2,}|(إ)إ{2,}|(ئ)ئ{2,}|(ا)ا{2,}|(ب)ب{2,}|(ة)ة{2,}|(ت)ت{2,}"#,
        "|(ث)ث{2,}|(ج)ج{2,}|(ح)ح{2,}|(خ)خ{2,}|(د)د{2,}|(ذ)ذ{2,}|(ر)ر{2,}|(ز)ز{2,}|(س)س{2,}|(ش)ش{2,}|(ص)",
        "ص{2,}|(ض)ض{2,}|(ط)ط{2,}|(ظ)ظ{2,}|(ع)ع{2,}|(غ)غ{2,}|(ف)ف{2,}|(ق)ق{2,}|(ك)ك{2,}|(ل)ل{2,}|(م)م{2,",
        r#"}|(ن)ن{2,}|(ه)ه{2,}|(و)و{2,}|(ى)ى{2,}|(ي)ي{2,}", "$1$2$3$4$5$6$7$8$9$10$11$12$13$14$15$16$17$1"#,
        r#"8$19$20$21$22$23$24$25$26$27$28$29$30$31$32$33$34$35$36")"#,
        " | ",
        whitespace!(),
        " | ",
        "nfc",
    ),
};

/// `normalize(text, profile="social")`.
const ARACLEAN_SOCIAL: Preset = Preset {
    name: "araclean-social",
    summary: "What araclean gives for the profile social: placeholders for links and users, hashtags in \
              words.",
    text: concat!(
        light!(),
        " | ",
        r#"sub("(?i)(?:https?://|www\\.)[^\\s\\x1C-\\x1F]+", "[رابط]")"#,
        " | ",
        r#"sub("([\\p{L}\\p{N}_.+-]+@[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+)|(@)[\\p{L}\\p{N}_]+", "$"#,
        r#"1$2\u{FDD0}")"#,
        " | ",
        r#"replace("@\u{FDD0}", "[مستخدم]", "\u{FDD0}", "")"#,
        " | ",
        hashtags!(),
        " | ",
        html!(),
        " | ",
        tashkeel!(),
        " | ",
        r#"sub("(ءء)ء+|(آآ)آ+|(أأ)أ+|(ؤؤ)ؤ+|(إإ)إ+|(ئئ)ئ+|(اا)ا+|(بب)ب+|(ةة)ة+|(تت)ت+|(ثث)ث+|(جج)ج+|(حح)ح"#,
        "+|(خخ)خ+|(دد)د+|(ذذ)ذ+|(رر)ر+|(زز)ز+|(سس)س+|(شش)ش+|(صص)ص+|(ضض)ض+|(طط)ط+|(ظظ)ظ+|(عع)ع+|(غغ)غ+|(",
        r#"فف)ف+|(قق)ق+|(كك)ك+|(لل)ل+|(مم)م+|(نن)ن+|(هه)ه+|(وو)و+|(ىى)ى+|(يي)ي+", "$1$2$3$4$5$6$7$8$9$10$"#,
        r#"11$12$13$14$15$16$17$18$19$20$21$22$23$24$25$26$27$28$29$30$31$32$33$34$35$36")"#,
        " | ",
        whitespace!(),
        " | ",
        "nfc",
    ),
};

/// `clean_hashtags`, with its defaults.
const ARACLEAN_CLEAN_HASHTAGS: Preset = Preset {
    name: "araclean-clean-hashtags",
    summary: "What araclean gives for clean_hashtags: hashtags in words.",
    text: hashtags!(),
};

/// `clean_mentions`, with its defaults.
const ARACLEAN_CLEAN_MENTIONS: Preset = Preset {
    name: "araclean-clean-mentions",
    summary: "What araclean gives for clean_mentions: mentions go, mail addresses stay.",
    text: concat!(
        r#"sub("([\\p{L}\\p{N}_.+-]+@[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+)|@[\\p{L}\\p{N}_]+", "$1""#,
        ")",
    ),
};

/// `clean_urls`, with its defaults.
const ARACLEAN_CLEAN_URLS: Preset = Preset {
    name: "araclean-clean-urls",
    summary: "What araclean gives for clean_urls: links go.",
    text: r#"sub("(?i)(?:https?://|www\\.)[^\\s\\x1C-\\x1F]+", "")"#,
};

/// `clean_html`, with its defaults.
const ARACLEAN_CLEAN_HTML: Preset = Preset {
    name: "araclean-clean-html",
    summary: "What araclean gives for clean_html: tags go, references are read.",
    text: html!(),
};

/// `collapse_whitespace`, with its defaults.
const ARACLEAN_COLLAPSE_WHITESPACE: Preset = Preset {
    name: "araclean-collapse-whitespace",
    summary: "What araclean gives for collapse_whitespace: runs become one space or line feed.",
    text: whitespace!(),
};

/// `fold_alef`, with its defaults.
const ARACLEAN_FOLD_ALEF: Preset = Preset {
    name: "araclean-fold-alef",
    summary: "What araclean gives for fold_alef: آ أ إ ٱ ٲ ٳ fold to ا.",
    text: map! {
        'آ', 'أ' => "ا"; // U+0622 to U+0623, from ALEF WITH MADDA ABOVE
        'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW
        'ٱ', 'ٲ', 'ٳ' => "ا"; // U+0671 to U+0673, from ALEF WASLA
    },
};

/// `fold_hamza`, with its defaults.
const ARACLEAN_FOLD_HAMZA: Preset = Preset {
    name: "araclean-fold-hamza",
    summary: "What araclean gives for fold_hamza: ؤ and ئ lose their hamza.",
    text: map! {
        'ؤ' => "و"; // U+0624 WAW WITH HAMZA ABOVE
        'ئ' => "ي"; // U+0626 YEH WITH HAMZA ABOVE
        '\u{654}', '\u{655}' => ""; // U+0654 to U+0655, from HAMZA ABOVE
    },
};

/// `fold_presentation_forms`, with its defaults.
const ARACLEAN_FOLD_PRESENTATION_FORMS: Preset = Preset {
    name: "araclean-fold-presentation-forms",
    summary: "What araclean gives for fold_presentation_forms: presentation forms become letters.",
    text: presentation_forms!(),
};

/// `fold_tanween_alef`, with its defaults.
const ARACLEAN_FOLD_TANWEEN_ALEF: Preset = Preset {
    name: "araclean-fold-tanween-alef",
    summary: "What araclean gives for fold_tanween_alef: a final alef with fathatan goes.",
    text: tanween_alef!(),
};

/// `map_digits`, with its defaults.
const ARACLEAN_MAP_DIGITS: Preset = Preset {
    name: "araclean-map-digits",
    summary: "What araclean gives for map_digits: digits become ASCII ones.",
    text: digits!(),
};

/// `map_digits(text, map_separators=True)`.
const ARACLEAN_MAP_DIGITS_SEPARATORS: Preset = Preset {
    name: "araclean-map-digits-separators",
    summary: "What araclean gives for map_digits(map_separators=True): digits and separators between \
              them become ASCII ones.",
    text: concat!(
        digits!(),
        " | ",
        r#"sub("(\\d)\u{66B}(\\d)", "$1.$2")"#,
        " | ",
        r#"sub("(\\d)\u{66B}(\\d)", "$1.$2")"#,
        " | ",
        r#"sub("(\\d)\u{66C}(\\d)", "$1,$2")"#,
        " | ",
        r#"sub("(\\d)\u{66C}(\\d)", "$1,$2")"#,
    ),
};

/// `map_punctuation`, with its defaults.
const ARACLEAN_MAP_PUNCTUATION: Preset = Preset {
    name: "araclean-map-punctuation",
    summary: "What araclean gives for map_punctuation: ، ؛ ؟ become , ; ?.",
    text: punctuation!(),
};

/// `map_quotes`, with its defaults.
const ARACLEAN_MAP_QUOTES: Preset = Preset {
    name: "araclean-map-quotes",
    summary: "What araclean gives for map_quotes: quotation marks become straight ones.",
    text: map! {
        '\u{AB}' => "\\\""; // U+00AB LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
        '\u{BB}' => "\\\""; // U+00BB RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
        // U+2018 to U+201B, from LEFT SINGLE QUOTATION MARK
        '\u{2018}', '\u{2019}', '\u{201A}', '\u{201B}' => "'";
        // U+201C to U+201F, from LEFT DOUBLE QUOTATION MARK
        '\u{201C}', '\u{201D}', '\u{201E}', '\u{201F}' => "\\\"";
        '\u{2039}', '\u{203A}' => "'"; // U+2039 to U+203A, from SINGLE LEFT-POINTING ANGLE QUOTATION MARK
    },
};

/// `reduce_elongation`, with its defaults.
const ARACLEAN_REDUCE_ELONGATION: Preset = Preset {
    name: "araclean-reduce-elongation",
    summary: "What araclean gives for reduce_elongation: three or more of one letter become one.",
    text: concat!(
        r#"sub("(ء)ء{2,}|(آ)آ{2,}|(أ)أ{2,}|(ؤ)ؤ{2,}|(إ)إ{2,}|(ئ)ئ{2,}|(ا)ا{2,}|(ب)ب{2,}|(ة)ة{2,}|(ت)ت{2,}"#,
        "|(ث)ث{2,}|(ج)ج{2,}|(ح)ح{2,}|(خ)خ{2,}|(د)د{2,}|(ذ)ذ{2,}|(ر)ر{2,}|(ز)ز{2,}|(س)س{2,}|(ش)ش{2,}|(ص)",
        "ص{2,}|(ض)ض{2,}|(ط)ط{2,}|(ظ)ظ{2,}|(ع)ع{2,}|(غ)غ{2,}|(ف)ف{2,}|(ق)ق{2,}|(ك)ك{2,}|(ل)ل{2,}|(م)م{2,",
        r#"}|(ن)ن{2,}|(ه)ه{2,}|(و)و{2,}|(ى)ى{2,}|(ي)ي{2,}", "$1$2$3$4$5$6$7$8$9$10$11$12$13$14$15$16$17$1"#,
        r#"8$19$20$21$22$23$24$25$26$27$28$29$30$31$32$33$34$35$36")"#,
    ),
};

/// `remove_foreign`, with its defaults.
const ARACLEAN_REMOVE_FOREIGN: Preset = Preset {
    name: "araclean-remove-foreign",
    summary: "What araclean gives for remove_foreign: letters of other scripts go.",
    text: concat!(
        r#"sub("[\\p{L}--[\\x{600}-\\x{6FF}\\x{750}-\\x{77F}\\x{870}-\\x{89F}\\x{8A0}-\\x{8FF}\\x{FB50}-"#,
        r#"\\x{FDFF}\\x{FE70}-\\x{FEFF}\\x{10EC0}-\\x{10EFF}]][[\\p{L}\\p{M}]--[\\x{600}-\\x{6FF}\\x{750}"#,
        r#"-\\x{77F}\\x{870}-\\x{89F}\\x{8A0}-\\x{8FF}\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFF}\\x{10EC0}-"#,
        r#"\\x{10EFF}]]*", "")"#,
    ),
};

/// `remove_punctuation`, with its defaults.
const ARACLEAN_REMOVE_PUNCTUATION: Preset = Preset {
    name: "araclean-remove-punctuation",
    summary: "What araclean gives for remove_punctuation: punctuation goes.",
    text: concat!(
        r#"sub("[\\x{21}-\\x{23}\\x{25}-\\x{2A}\\x{2C}-\\x{2F}\\x{3A}-\\x{3B}\\x{3F}-\\x{40}\\x{5B}-"#,
        r#"\\x{5D}\\x{5F}\\x{7B}\\x{7D}\\x{A1}\\x{A7}\\x{AB}\\x{B6}-\\x{B7}\\x{BB}\\x{BF}\\x{37E}\\x{387}"#,
        r#"\\x{55A}-\\x{55F}\\x{589}-\\x{58A}\\x{5BE}\\x{5C0}\\x{5C3}\\x{5C6}\\x{5F3}-\\x{5F4}\\x{609}-"#,
        r#"\\x{60A}\\x{60C}-\\x{60D}\\x{61B}\\x{61D}-\\x{61F}\\x{66A}-\\x{66D}\\x{6D4}\\x{700}-\\x{70D}"#,
        r#"\\x{7F7}-\\x{7F9}\\x{830}-\\x{83E}\\x{85E}\\x{964}-\\x{965}\\x{970}\\x{9FD}\\x{A76}\\x{AF0}"#,
        r#"\\x{C77}\\x{C84}\\x{DF4}\\x{E4F}\\x{E5A}-\\x{E5B}\\x{F04}-\\x{F12}\\x{F14}\\x{F3A}-\\x{F3D}"#,
        r#"\\x{F85}\\x{FD0}-\\x{FD4}\\x{FD9}-\\x{FDA}\\x{104A}-\\x{104F}\\x{10FB}\\x{1360}-\\x{1368}"#,
        r#"\\x{1400}\\x{166E}\\x{169B}-\\x{169C}\\x{16EB}-\\x{16ED}\\x{1735}-\\x{1736}\\x{17D4}-\\x{17D6}"#,
        r#"\\x{17D8}-\\x{17DA}\\x{1800}-\\x{180A}\\x{1944}-\\x{1945}\\x{1A1E}-\\x{1A1F}\\x{1AA0}-"#,
        r#"\\x{1AA6}\\x{1AA8}-\\x{1AAD}\\x{1B5A}-\\x{1B60}\\x{1B7D}-\\x{1B7E}\\x{1BFC}-\\x{1BFF}\\x{1C3B}"#,
        r#"-\\x{1C3F}\\x{1C7E}-\\x{1C7F}\\x{1CC0}-\\x{1CC7}\\x{1CD3}\\x{2010}-\\x{2027}\\x{2030}-"#,
        r#"\\x{2043}\\x{2045}-\\x{2051}\\x{2053}-\\x{205E}\\x{207D}-\\x{207E}\\x{208D}-\\x{208E}\\x{2308}"#,
        r#"-\\x{230B}\\x{2329}-\\x{232A}\\x{2768}-\\x{2775}\\x{27C5}-\\x{27C6}\\x{27E6}-\\x{27EF}"#,
        r#"\\x{2983}-\\x{2998}\\x{29D8}-\\x{29DB}\\x{29FC}-\\x{29FD}\\x{2CF9}-\\x{2CFC}\\x{2CFE}-"#,
        r#"\\x{2CFF}\\x{2D70}\\x{2E00}-\\x{2E2E}\\x{2E30}-\\x{2E4F}\\x{2E52}-\\x{2E5D}\\x{3001}-\\x{3003}"#,
        r#"\\x{3008}-\\x{3011}\\x{3014}-\\x{301F}\\x{3030}\\x{303D}\\x{30A0}\\x{30FB}\\x{A4FE}-\\x{A4FF}"#,
        r#"\\x{A60D}-\\x{A60F}\\x{A673}\\x{A67E}\\x{A6F2}-\\x{A6F7}\\x{A874}-\\x{A877}\\x{A8CE}-\\x{A8CF}"#,
        r#"\\x{A8F8}-\\x{A8FA}\\x{A8FC}\\x{A92E}-\\x{A92F}\\x{A95F}\\x{A9C1}-\\x{A9CD}\\x{A9DE}-\\x{A9DF}"#,
        r#"\\x{AA5C}-\\x{AA5F}\\x{AADE}-\\x{AADF}\\x{AAF0}-\\x{AAF1}\\x{ABEB}\\x{FD3E}-\\x{FD3F}\\x{FE10}"#,
        r#"-\\x{FE19}\\x{FE30}-\\x{FE52}\\x{FE54}-\\x{FE61}\\x{FE63}\\x{FE68}\\x{FE6A}-\\x{FE6B}\\x{FF01}"#,
        r#"-\\x{FF03}\\x{FF05}-\\x{FF0A}\\x{FF0C}-\\x{FF0F}\\x{FF1A}-\\x{FF1B}\\x{FF1F}-\\x{FF20}"#,
        r#"\\x{FF3B}-\\x{FF3D}\\x{FF3F}\\x{FF5B}\\x{FF5D}\\x{FF5F}-\\x{FF65}\\x{10100}-\\x{10102}"#,
        r#"\\x{1039F}\\x{103D0}\\x{1056F}\\x{10857}\\x{1091F}\\x{1093F}\\x{10A50}-\\x{10A58}\\x{10A7F}"#,
        r#"\\x{10AF0}-\\x{10AF6}\\x{10B39}-\\x{10B3F}\\x{10B99}-\\x{10B9C}\\x{10EAD}\\x{10F55}-\\x{10F59}"#,
        r#"\\x{10F86}-\\x{10F89}\\x{11047}-\\x{1104D}\\x{110BB}-\\x{110BC}\\x{110BE}-\\x{110C1}\\x{11140}"#,
        r#"-\\x{11143}\\x{11174}-\\x{11175}\\x{111C5}-\\x{111C8}\\x{111CD}\\x{111DB}\\x{111DD}-\\x{111DF}"#,
        r#"\\x{11238}-\\x{1123D}\\x{112A9}\\x{1144B}-\\x{1144F}\\x{1145A}-\\x{1145B}\\x{1145D}\\x{114C6}"#,
        r#"\\x{115C1}-\\x{115D7}\\x{11641}-\\x{11643}\\x{11660}-\\x{1166C}\\x{116B9}\\x{1173C}-\\x{1173E}"#,
        r#"\\x{1183B}\\x{11944}-\\x{11946}\\x{119E2}\\x{11A3F}-\\x{11A46}\\x{11A9A}-\\x{11A9C}\\x{11A9E}-"#,
        r#"\\x{11AA2}\\x{11B00}-\\x{11B09}\\x{11C41}-\\x{11C45}\\x{11C70}-\\x{11C71}\\x{11EF7}-\\x{11EF8}"#,
        r#"\\x{11F43}-\\x{11F4F}\\x{11FFF}\\x{12470}-\\x{12474}\\x{12FF1}-\\x{12FF2}\\x{16A6E}-\\x{16A6F}"#,
        r#"\\x{16AF5}\\x{16B37}-\\x{16B3B}\\x{16B44}\\x{16E97}-\\x{16E9A}\\x{16FE2}\\x{1BC9F}\\x{1DA87}-"#,
        r#"\\x{1DA8B}\\x{1E95E}-\\x{1E95F}]+", "")"#,
    ),
};

/// `remove_stopwords`, with its defaults.
const ARACLEAN_REMOVE_STOPWORDS: Preset = Preset {
    name: "araclean-remove-stopwords",
    summary: "What araclean gives for remove_stopwords: its stop words go.",
    text: concat!(
        r#"sub("(^|[^\\p{L}\\p{N}_])(?:اللواتي|اللذان|اللذين|اللتان|اللتين|اللاتي|اللايي|انتما|هاتان|هاتي"#,
        "ن|هولاء|اوليك|هنالك|الذين|عندما|حينما|بينما|خلال|انتم|انتن|هذان|هذين|هناك|الذي|التي|جميع|ايضا|",
        "كذلك|الي|علي|عند|لدي|بين|حول|منذ|حتي|نحو|ضمن|انا|نحن|انت|هما|هذا|هذه|ذلك|ذاك|تلك|هنا|لكن|حيث|ا",
        "ذا|لان|لكي|كما|لقد|سوف|بعض|بعد|قبل|فقط|كيف|متي|اين|حين|في|من|عن|مع|هو|هي|هم|هن|او|ثم|بل|اذ|ان|",
        r#"كي|قد|كل|اي|هل)([^\\p{L}\\p{N}_]|$)", "$1$2")"#,
        " | ",
        r#"sub("(^|[^\\p{L}\\p{N}_])(?:اللواتي|اللذان|اللذين|اللتان|اللتين|اللاتي|اللايي|انتما|هاتان|هاتي"#,
        "ن|هولاء|اوليك|هنالك|الذين|عندما|حينما|بينما|خلال|انتم|انتن|هذان|هذين|هناك|الذي|التي|جميع|ايضا|",
        "كذلك|الي|علي|عند|لدي|بين|حول|منذ|حتي|نحو|ضمن|انا|نحن|انت|هما|هذا|هذه|ذلك|ذاك|تلك|هنا|لكن|حيث|ا",
        "ذا|لان|لكي|كما|لقد|سوف|بعض|بعد|قبل|فقط|كيف|متي|اين|حين|في|من|عن|مع|هو|هي|هم|هن|او|ثم|بل|اذ|ان|",
        r#"كي|قد|كل|اي|هل)([^\\p{L}\\p{N}_]|$)", "$1$2")"#,
    ),
};

/// `remove_tashkeel`, with its defaults.
const ARACLEAN_REMOVE_TASHKEEL: Preset = Preset {
    name: "araclean-remove-tashkeel",
    summary: "What araclean gives for remove_tashkeel: marks go.",
    text: tashkeel!(),
};

/// `strip_bidi`, with its defaults.
const ARACLEAN_STRIP_BIDI: Preset = Preset {
    name: "araclean-strip-bidi",
    summary: "What araclean gives for strip_bidi: invisible characters go.",
    text: bidi!(),
};

/// `handle_emoji(text, mode="strip")`.
const ARACLEAN_STRIP_EMOJI: Preset = Preset {
    name: "araclean-strip-emoji",
    summary: "What araclean gives for handle_emoji(mode=strip): emoji go.",
    text: concat!(
        r#"sub("[0-9#*]\u{FE0F}?\u{20E3}|\u{20E3}|[\\x{1F000}-\\x{1F0FF}\\x{1F100}-\\x{1F1FF}\\x{1F200}-"#,
        r#"\\x{1F2FF}\\x{1F300}-\\x{1F5FF}\\x{1F600}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1F9FF}"#,
        r#"\\x{1FA00}-\\x{1FAFF}\\x{203C}\\x{2049}\\x{231A}-\\x{231B}\\x{23E9}-\\x{23F3}\\x{23F8}-"#,
        r#"\\x{23FA}\\x{25AA}-\\x{25AB}\\x{25B6}\\x{25C0}\\x{25FB}-\\x{25FE}\\x{2600}-\\x{26FF}\\x{2700}-"#,
        r#"\\x{27BF}\\x{2B05}-\\x{2B07}\\x{2B1B}-\\x{2B1C}\\x{2B50}\\x{2B55}][\\x{FE0F}\\x{1F3FB}-"#,
        r#"\\x{1F3FF}]*(?:\u{200D}[\\x{1F000}-\\x{1F0FF}\\x{1F100}-\\x{1F1FF}\\x{1F200}-\\x{1F2FF}"#,
        r#"\\x{1F300}-\\x{1F5FF}\\x{1F600}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1F9FF}\\x{1FA00}"#,
        r#"-\\x{1FAFF}\\x{203C}\\x{2049}\\x{231A}-\\x{231B}\\x{23E9}-\\x{23F3}\\x{23F8}-\\x{23FA}"#,
        r#"\\x{25AA}-\\x{25AB}\\x{25B6}\\x{25C0}\\x{25FB}-\\x{25FE}\\x{2600}-\\x{26FF}\\x{2700}-\\x{27BF}"#,
        r#"\\x{2B05}-\\x{2B07}\\x{2B1B}-\\x{2B1C}\\x{2B50}\\x{2B55}][\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*)*","#,
        r#" "")"#,
    ),
};

/// `unify_lookalikes`, with its defaults.
const ARACLEAN_UNIFY_LOOKALIKES: Preset = Preset {
    name: "araclean-unify-lookalikes",
    summary: "What araclean gives for unify_lookalikes: ک ی ہ ە ھ become ك ي ه.",
    text: persian_letters!(),
};
