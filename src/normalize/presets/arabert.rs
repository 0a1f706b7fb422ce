//! What the preprocessor of arabert 1.0.1 gives before tokenization, for models of the names `bert-base-arabertv02` and
//! `bert-base-arabertv02-twitter` (American University of Beirut; its own licence, share-alike).
//!
//! Written from what `ArabertPreprocessor.preprocess` answers, never from its code. Every recorded row is equal. Known
//! differences: what stood in no recorded input was decided by its kind. Runs of three or more of one sign become two
//! only for ASCII, Arabic letters, common signs and emoji; which emoji a text keeps is a matter of its emoji package
//! (1.4.2) there and of Unicode here.
//!
//! The recipe loses much and is for the models that were trained with it: it deletes ﷺ, Persian letters, the dagger
//! alef and presentation forms.

use super::Preset;

/// What both recipes do first.
macro_rules! up_to_runs {
    () => {
        concat!(
            // Digits.
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
            },
            " | ",
            // Tags.
            r#"sub("<[^<>]+>", " ")"#,
            " | ",
            // Addresses in ASCII with a scheme, then with letters of any script, then what looks like a scheme alone.
            r#"sub("https?://[-a-zA-Z0-9@:%_+.~#?&/=]+", " [رابط] ")"#,
            " | ",
            r#"sub("https?://[^\\s\\x1C-\\x1F]+", " [رابط] ")"#,
            " | ",
            r#"replace("://", " [رابط] ")"#,
            " | ",
            // Addresses without a scheme, those of mail in ASCII among them.
            r#"sub("[-a-zA-Z0-9@:%._+~#=]{2,256}\\.[a-z]{2,6}\\b[-a-zA-Z0-9@:%_+.~#?&/=]*", " [رابط] ")"#,
            " | ",
            // What else has a sign of mail in it, with all that touches it.
            r#"sub("[^\\s\\x1C-\\x1F]+@[^\\s\\x1C-\\x1F]+", " [بريد] ")"#,
            " | ",
            // Mentions.
            r#"sub("@[\\p{L}\\p{N}_]+", " [مستخدم] ")"#,
            " | ",
            // Marks, tatweel and the slash.
            map! {
                '/' => "-"; // U+002F SOLIDUS
                'ـ' => ""; // U+0640 TATWEEL
                // U+064B to U+0652, from FATHATAN
                '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}' => "";
            },
            " | ",
            // Runs of three or more of one letter or sign.
            r#"sub("(!!)!+|(\"\")\"+|(\\#\\#)\\#+|(\\$\\$)\\$+|(%%)%+|(\\&\\&)\\&+|('')'+|(\\(\\()\\(+|(\\)"#,
            r#"\\))\\)+|(\\*\\*)\\*+|(\\+\\+)\\++|(,,),+|(\\-\\-)\\-+|(\\.\\.)\\.+|(//)/+|(::):+|(;;);+|(<<)<"#,
            r#"+|(==)=+|(>>)>+|(\\?\\?)\\?+|(@@)@+|(AA)A+|(BB)B+|(CC)C+|(DD)D+|(EE)E+|(FF)F+|(GG)G+|(HH)H+|(I"#,
            "I)I+|(JJ)J+|(KK)K+|(LL)L+|(MM)M+|(NN)N+|(OO)O+|(PP)P+|(QQ)Q+|(RR)R+|(SS)S+|(TT)T+|(UU)U+|(VV)V",
            r#"+|(WW)W+|(XX)X+|(YY)Y+|(ZZ)Z+|(\\[\\[)\\[+|(\\\\\\\\)\\\\+|(\\]\\])\\]+|(\\^\\^)\\^+|(__)_+|(`"#,
            "`)`+|(aa)a+|(bb)b+|(cc)c+|(dd)d+|(ee)e+|(ff)f+|(gg)g+|(hh)h+|(ii)i+|(jj)j+|(kk)k+|(ll)l+|(mm)m",
            "+|(nn)n+|(oo)o+|(pp)p+|(qq)q+|(rr)r+|(ss)s+|(tt)t+|(uu)u+|(vv)v+|(ww)w+|(xx)x+|(yy)y+|(zz)z+|(",
            r#"\\{\\{)\\{+|(\\|\\|)\\|+|(\\}\\})\\}+|(\\~\\~)\\~+|(ءء)ء+|(آآ)آ+|(أأ)أ+|(ؤؤ)ؤ+|(إإ)إ+|(ئئ)ئ+|("#,
            "اا)ا+|(بب)ب+|(ةة)ة+|(تت)ت+|(ثث)ث+|(جج)ج+|(حح)ح+|(خخ)خ+|(دد)د+|(ذذ)ذ+|(رر)ر+|(زز)ز+|(سس)س+|(شش)",
            "ش+|(صص)ص+|(ضض)ض+|(طط)ط+|(ظظ)ظ+|(عع)ع+|(غغ)غ+|(فف)ف+|(قق)ق+|(كك)ك+|(لل)ل+|(مم)م+|(نن)ن+|(هه)ه+|",
            r#"(وو)و+|(ىى)ى+|(يي)ي+|(\u{66A}\u{66A})\u{66A}+|(\u{AB}\u{AB})\u{AB}+|(\u{BB}\u{BB})\u{BB}+|("#,
            r#"\u{B7}\u{B7})\u{B7}+|(\u{60C}\u{60C})\u{60C}+|(\u{61B}\u{61B})\u{61B}+|(\u{61F}\u{61F})\u{61F}"#,
            r#"+|(\u{2013}\u{2013})\u{2013}+|(\u{2014}\u{2014})\u{2014}+|(\u{2018}\u{2018})\u{2018}+|("#,
            r#"\u{2019}\u{2019})\u{2019}+|(\u{201C}\u{201C})\u{201C}+|(\u{201D}\u{201D})\u{201D}+|(\u{2026}"#,
            r#"\u{2026})\u{2026}+", "$1$2$3$4$5$6$7$8$9$10$11$12$13$14$15$16$17$18$19$20$21$22$23$24$25$26$27"#,
            "$28$29$30$31$32$33$34$35$36$37$38$39$40$41$42$43$44$45$46$47$48$49$50$51$52$53$54$55$56$57$58$",
            "59$60$61$62$63$64$65$66$67$68$69$70$71$72$73$74$75$76$77$78$79$80$81$82$83$84$85$86$87$88$89$9",
            "0$91$92$93$94$95$96$97$98$99$100$101$102$103$104$105$106$107$108$109$110$111$112$113$114$115$1",
            r#"16$117$118$119$120$121$122$123$124$125$126$127$128$129$130$131$132$133$134")"#,
            " | ",
        )
    };
}

/// What both recipes do last.
macro_rules! from_signs {
    () => {
        concat!(
            // Signs stand apart, but for square brackets; so do digits and Arabic letters.
            r#"sub("[^0-9A-Za-zء-غف-ي\\[\\] ]", " $0 ")"#,
            " | ",
            r#"sub("([ء-غف-ي])([0-9])", "$1 $2")"#,
            " | ",
            r#"sub("([0-9])([ء-غف-ي])", "$1 $2")"#,
            " | ",
            // White space.
            r#"sub(" +", " ")"#,
            " | ",
            "trim",
        )
    };
}

/// All of the package.
pub static PRESETS: &[&Preset] = &[&ARABERT_V02, &ARABERT_V02_TWITTER];

/// `ArabertPreprocessor("bert-base-arabertv02").preprocess`.
const ARABERT_V02: Preset = Preset {
    name: "arabert-v02",
    summary: "What AraBERT v0.2 models expect: their preprocessor's answer before tokenization.",
    text: concat!(
        up_to_runs!(),
        // All but an alphabet becomes space.
        r#"sub("[^!-~ء-غف-ي\u{64B}-\u{66C}ٱ-ٴ\u{6DA}\u{AB}\u{BB}\u{B7}\u{60C}\u{61B}\u{61F}\u{2013}"#,
        r#"\u{2014}\u{2018}\u{2019}\u{201C}\u{201D}\u{2026}]", " ")"#,
        " | ",
        from_signs!(),
    ),
};

/// `ArabertPreprocessor("bert-base-arabertv02-twitter").preprocess`.
const ARABERT_V02_TWITTER: Preset = Preset {
    name: "arabert-v02-twitter",
    summary: "What AraBERT v0.2 Twitter models expect: as `arabert-v02`, and emoji stay.",
    text: concat!(
        up_to_runs!(),
        // Runs of emoji.
        "reduce_elongation(emoji)",
        " | ",
        // All but an alphabet becomes space.
        r#"sub("[^!-~ء-غف-ي\u{64B}-\u{66C}ٱ-ٴ\u{6DA}\u{AB}\u{BB}\u{B7}\u{60C}\u{61B}\u{61F}\u{2013}"#,
        r#"\u{2014}\u{2018}\u{2019}\u{201C}\u{201D}\u{2026}\\p{Extended_Pictographic}\\x{1F1E6}-"#,
        r#"\\x{1F1FF}\\x{1F3FB}-\\x{1F3FF}\u{200D}\u{20E3}\\x{E0061}-\\x{E007A}\\x{E007F}]", " ")"#,
        " | ",
        from_signs!(),
    ),
};
