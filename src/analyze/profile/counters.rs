//! What is counted: one definition a counter, from which the tables, the pages and the documentation are made.

/// What a counter counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Texts as they were added.
    Texts,
    /// Lines: what stands before a line end, and a rest behind the last one.
    Lines,
    /// Single code points.
    CodePoints,
    /// Runs without white space.
    Words,
    /// Places: runs of equal or alike code points, borders between two.
    Places,
    /// Whole sequences: a URL, an emoji.
    Objects,
}

impl Unit {
    /// Every unit.
    pub const ALL: [Unit; 6] =
        [Unit::CodePoints, Unit::Places, Unit::Words, Unit::Objects, Unit::Lines, Unit::Texts];

    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Texts => "texts",
            Unit::Lines => "lines",
            Unit::CodePoints => "code points",
            Unit::Words => "words",
            Unit::Places => "places",
            Unit::Objects => "objects",
        }
    }
}

/// Counters that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// How much there is.
    Size,
    /// Letters by script, and lines that mix two.
    Letters,
    /// Letters that are written in more than one way.
    Spelling,
    /// Marks by class.
    Marks,
    /// What NFC would change.
    Normalization,
    /// Digits by set.
    Digits,
    /// Characters that are not seen, or stand for none.
    Invisible,
    /// Presentation forms.
    Forms,
    /// White space.
    Space,
    /// Punctuation and symbols.
    Signs,
    /// Objects, and what feeling or haste does to words.
    Noise,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Group; 11] = [
        Group::Size,
        Group::Letters,
        Group::Spelling,
        Group::Marks,
        Group::Normalization,
        Group::Digits,
        Group::Invisible,
        Group::Forms,
        Group::Space,
        Group::Signs,
        Group::Noise,
    ];

    /// Its name, in one word.
    pub fn name(self) -> &'static str {
        match self {
            Group::Size => "size",
            Group::Letters => "letters",
            Group::Spelling => "spelling",
            Group::Marks => "marks",
            Group::Normalization => "normalization",
            Group::Digits => "digits",
            Group::Invisible => "invisible",
            Group::Forms => "forms",
            Group::Space => "space",
            Group::Signs => "signs",
            Group::Noise => "noise",
        }
    }

    /// The heading for it.
    pub fn title(self) -> &'static str {
        match self {
            Group::Size => "Size",
            Group::Letters => "Letters by script",
            Group::Spelling => "Variants of letters",
            Group::Marks => "Marks by class",
            Group::Normalization => "Not in NFC",
            Group::Digits => "Digits by set",
            Group::Invisible => "Invisible characters",
            Group::Forms => "Presentation forms",
            Group::Space => "White space",
            Group::Signs => "Signs",
            Group::Noise => "Noise and objects",
        }
    }

    /// Its counters, in order.
    pub fn counters(self) -> impl Iterator<Item = &'static Info> {
        COUNTERS.iter().filter(move |info| info.group == self)
    }
}

/// What there is to know of a counter.
#[derive(Debug)]
pub struct Info {
    /// Which one.
    pub counter: Counter,
    /// Its name, as Python, JSON and the tables have it.
    pub name: &'static str,
    /// Where it belongs.
    pub group: Group,
    /// What it counts.
    pub unit: Unit,
    /// Its definition.
    pub definition: &'static str,
    /// The step of the normalizer that concerns it most.
    pub step: Option<&'static str>,
}

/// Makes the counters and their table from one list; a counter's doc comment is its definition.
macro_rules! counters {
    ($($group:ident {
        $($(#[doc = $doc:literal])+ $counter:ident, $name:literal, $unit:ident, $step:expr;)+
    })+) => {
        /// A counter of a profile.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Counter {
            $($($(#[doc = $doc])+ $counter,)+)+
        }

        /// Every counter, in the order of [`Counter`].
        pub static COUNTERS: &[Info] = &[
            $($(Info {
                counter: Counter::$counter,
                name: $name,
                group: Group::$group,
                unit: Unit::$unit,
                definition: concat!($($doc),+).trim_ascii(),
                step: $step,
            },)+)+
        ];
    };
}

counters! {
    Size {
        /// Texts as they were added: items of the list in Python, calls of `add` in Rust, lines of a file (up to LF)
        /// or rows of JSON Lines on the command line.
        Texts, "texts", Texts, None;
        /// Lines: each line end (LF, VT, FF, CR, NEL, U+2028, U+2029; CR LF is one) ends one, and so does the end of
        /// a text behind which no line end stands.
        Lines, "lines", Lines, None;
        /// All code points, line ends and a byte order mark included.
        CodePoints, "code_points", CodePoints, None;
        /// Runs without white space (property White_Space) that hold a letter (category L) of any script.
        Words, "words", Words, None;
    }
    Letters {
        /// Arabic letters: script Arabic, category Lo or Lm, neither tatweel nor a mark; presentation forms and the
        /// letters of all languages that write Arabic script included.
        LettersArabic, "letters_arabic", CodePoints, None;
        /// Latin letters: script Latin, category L.
        LettersLatin, "letters_latin", CodePoints, Some("lowercase");
        /// Letters (category L) that are neither Arabic, nor Latin, nor tatweel, nor one of the four small letters
        /// that are marks by use.
        LettersOther, "letters_other", CodePoints, None;
        /// Lines with an Arabic letter and, outside URLs, e-mail addresses, mentions and file names, a Latin one.
        LinesMixed, "lines_mixed", Lines, None;
    }
    Spelling {
        /// أ U+0623 ALEF WITH HAMZA ABOVE.
        AlefHamzaAbove, "alef_hamza_above", CodePoints, Some("fold_alef");
        /// إ U+0625 ALEF WITH HAMZA BELOW.
        AlefHamzaBelow, "alef_hamza_below", CodePoints, Some("fold_alef");
        /// آ U+0622 ALEF WITH MADDA ABOVE.
        AlefMadda, "alef_madda", CodePoints, Some("fold_alef");
        /// ٱ U+0671 ALEF WASLA.
        AlefWasla, "alef_wasla", CodePoints, Some("fold_alef");
        /// ؤ U+0624 and ئ U+0626, hamza on its seat.
        HamzaSeated, "hamza_seated", CodePoints, Some("fold_hamza");
        /// ى U+0649 ALEF MAKSURA.
        AlefMaksura, "alef_maksura", CodePoints, Some("fold_alef_maksura");
        /// ة U+0629 TEH MARBUTA.
        TehMarbuta, "teh_marbuta", CodePoints, Some("fold_teh_marbuta");
        /// ی U+06CC FARSI YEH.
        FarsiYeh, "farsi_yeh", CodePoints, Some("fold_persian");
        /// ک U+06A9 KEHEH.
        Keheh, "keheh", CodePoints, Some("fold_persian");
        /// Heh of other languages: ہ U+06C1, ھ U+06BE, ۀ U+06C0, ۂ U+06C2, ە U+06D5.
        HehVariants, "heh_variants", CodePoints, Some("fold_persian");
        /// Letters for sounds that Arabic borrows: پ U+067E, چ U+0686, ژ U+0698, ڤ U+06A4, گ U+06AF.
        LoanLetters, "loan_letters", CodePoints, Some("fold_persian");
        /// All other Arabic letters beyond the Arabic alphabet (U+0621–063A, 0641–064A): ٹ ڈ ۆ ې …, presentation
        /// forms and mathematical letters (U+1EE00–1EEFF) not counted.
        ForeignLetters, "foreign_letters", CodePoints, Some("fold_persian");
        /// ـ U+0640 TATWEEL.
        Tatweel, "tatweel", CodePoints, Some("strip_tatweel");
    }
    Marks {
        /// Short vowels: U+064E–0650, 0618–061A, 08E4–08E6.
        Harakat, "harakat", CodePoints, Some("strip_marks");
        /// Vowels with n: U+064B–064D, 08E7–08E9, 08F0–08F2.
        Tanwin, "tanwin", CodePoints, Some("strip_marks");
        /// U+0651 SHADDA.
        Shadda, "shadda", CodePoints, Some("strip_marks");
        /// Signs of a consonant without vowel: U+0652, 06E1, 08D0.
        Sukun, "sukun", CodePoints, Some("strip_marks");
        /// U+0670 SUPERSCRIPT ALEF.
        DaggerAlef, "dagger_alef", CodePoints, Some("strip_marks");
        /// Lengthening: U+0653, 06E4, 089C, 089E, 089F.
        Maddah, "maddah", CodePoints, Some("strip_marks");
        /// Hamza as a mark: U+0654, 0655, 065F.
        Hamza, "hamza", CodePoints, Some("strip_marks");
        /// Signs of Quranic orthography and recitation: U+0610–0617, 06D6–06DC, 06DF, 06E0, 06E2, 06E3, 06E5–06E8,
        /// 06EA–06ED, 0898–089B, 089D, 08C9–08CF, 08D1–08E1, 08F3, 10EC5, 10EFB, 10EFD–10EFF.
        Quranic, "quranic", CodePoints, Some("strip_marks");
        /// The other nonspacing marks of the Arabic blocks: U+0656–065E, 0897, 08E3, 08EA–08EF, 08F4–08FF, 10EFA,
        /// 10EFC.
        Extended, "extended", CodePoints, Some("strip_marks");
        /// Marks (category M) of other scripts and of none.
        MarksOther, "marks_other", CodePoints, None;
    }
    Normalization {
        /// Texts with a line that NFC changes.
        TextsNotNfc, "texts_not_nfc", Texts, Some("nfc");
        /// Lines that NFC (UAX #15) changes. Vocalized text as typed is never in NFC: shadda before its vowel.
        LinesNotNfc, "lines_not_nfc", Lines, Some("nfc");
        /// Of U+0653, 0654 and 0655 those that NFC would compose with their letter: as many as NFC leaves fewer.
        Decomposed, "decomposed", CodePoints, Some("nfc");
    }
    Digits {
        /// 0–9 U+0030–0039.
        DigitsAscii, "digits_ascii", CodePoints, Some("map_digits");
        /// ٠–٩ U+0660–0669 ARABIC-INDIC DIGIT.
        DigitsArabic, "digits_arabic", CodePoints, Some("map_digits");
        /// ۰–۹ U+06F0–06F9 EXTENDED ARABIC-INDIC DIGIT: Persian, Urdu.
        DigitsPersian, "digits_persian", CodePoints, Some("map_digits");
        /// Decimal digits (category Nd) of all other sets.
        DigitsOther, "digits_other", CodePoints, None;
        /// Other numbers (categories Nl and No): ½ ² ① Ⅷ.
        NumbersOther, "numbers_other", CodePoints, None;
    }
    Invisible {
        /// Bidirectional controls: U+061C, 200E, 200F, 202A–202E, 2066–2069.
        BidiControls, "bidi_controls", CodePoints, Some("strip_controls");
        /// U+200C ZERO WIDTH NON-JOINER.
        Zwnj, "zwnj", CodePoints, Some("strip_controls");
        /// U+200D ZERO WIDTH JOINER, those inside emoji included.
        Zwj, "zwj", CodePoints, Some("strip_controls");
        /// U+200B ZERO WIDTH SPACE.
        Zwsp, "zwsp", CodePoints, Some("strip_controls");
        /// U+FEFF, the byte order mark, in any place.
        Bom, "bom", CodePoints, Some("strip_controls");
        /// U+00AD SOFT HYPHEN.
        SoftHyphens, "soft_hyphens", CodePoints, Some("strip_controls");
        /// C0 controls but tabulator and line ends, and DEL: U+0000–0008, 000E–001F, 007F.
        C0Controls, "c0_controls", CodePoints, Some("strip_controls");
        /// C1 controls but NEL: U+0080–0084, 0086–009F.
        C1Controls, "c1_controls", CodePoints, Some("strip_controls");
        /// The 66 noncharacters: U+FDD0–FDEF and the last two of every plane.
        Noncharacters, "noncharacters", CodePoints, Some("strip_controls");
        /// Private use, category Co.
        PrivateUse, "private_use", CodePoints, None;
        /// U+FFFD REPLACEMENT CHARACTER: what a decoder left of bytes that it could not read.
        ReplacementCharacters, "replacement_characters", CodePoints, None;
        /// Lone surrogates U+D800–DFFF, which only a Python `str` can hold (with `errors="surrogatepass"`).
        Surrogates, "surrogates", CodePoints, None;
        /// All other code points with the property Default_Ignorable_Code_Point: variation selectors, word joiner,
        /// tags, Hangul fillers.
        OtherIgnorable, "other_ignorable", CodePoints, Some("strip_controls");
    }
    Forms {
        /// Letters and ligatures of Arabic Presentation Forms-A that have a decomposition: U+FB50–FBB1, FBFC–FD3D,
        /// FD50–FD8F, FD92–FDC7.
        FormsA, "forms_a", CodePoints, Some("fold_presentation_forms");
        /// Arabic Presentation Forms-B but lam-alef: U+FE70–FEF4.
        FormsB, "forms_b", CodePoints, Some("fold_presentation_forms");
        /// Lam-alef in one code point: U+FEF5–FEFC.
        LamAlef, "lam_alef", CodePoints, Some("fold_presentation_forms");
        /// Whole words in one code point: U+FDF0–FDFD (ﷺ ﷲ ﷼ …).
        WordLigatures, "word_ligatures", CodePoints, Some("fold_presentation_forms");
    }
    Space {
        /// White space (property White_Space), line ends included.
        WhiteSpace, "white_space", CodePoints, None;
        /// Runs of two or more blanks: category Zs, tabulator, U+2800 and U+3164.
        BlankRuns, "blank_runs", Places, Some("collapse_spaces");
        /// Spaces that do not break: U+00A0, 2007, 202F.
        NoBreakSpaces, "no_break_spaces", CodePoints, Some("collapse_spaces");
        /// All other blanks but U+0020: tabulator, the other code points of category Zs, U+2800 and U+3164.
        OtherBlanks, "other_blanks", CodePoints, Some("collapse_spaces");
    }
    Signs {
        /// Punctuation (category P) of the Arabic block, U+0600–06FF: ، ؛ ؟ ٪ ۔ …
        PunctuationArabic, "punctuation_arabic", CodePoints, Some("map_punctuation");
        /// Punctuation (category P) of ASCII, that in URLs and numbers included.
        PunctuationAscii, "punctuation_ascii", CodePoints, Some("map_punctuation");
        /// All other punctuation (category P).
        PunctuationOther, "punctuation_other", CodePoints, None;
        /// Symbols (category S): + $ ﷼ ۞ 😀.
        Symbols, "symbols", CodePoints, None;
        /// U+0022 and U+0027, the straight quotes.
        QuotesStraight, "quotes_straight", CodePoints, None;
        /// Quotes with a direction or a width: “ ” „ ‟ « » ＂ ❝ ❞ ‘ ’ ‚ ‛ ‹ › ＇.
        QuotesCurly, "quotes_curly", CodePoints, Some("map_quotes");
    }
    Noise {
        /// Runs of three or more of the same Arabic letter, as `reduce_elongation` sees them: each a change it makes.
        Elongations, "elongations", Places, Some("reduce_elongation");
        /// Places where an Arabic letter touches a letter of another script or a digit and `split_glued` would put a
        /// space (زينSee, 2024وكشف).
        Glued, "glued", Places, Some("split_glued");
        /// The conjunction و apart from its word, as `join_waw` would join it (و قال).
        DetachedWaw, "detached_waw", Places, Some("join_waw");
        /// URLs.
        Urls, "urls", Objects, Some("replace_urls");
        /// E-mail addresses.
        Emails, "emails", Objects, Some("replace_emails");
        /// Mentions: @name.
        Mentions, "mentions", Objects, Some("replace_mentions");
        /// Hashtags.
        Hashtags, "hashtags", Objects, Some("hashtags");
        /// Emoji, a whole sequence (UTS #51) as one.
        Emoji, "emoji", Objects, Some("emoji");
        /// File names: README.md.
        FileNames, "file_names", Objects, None;
    }
}

/// The counter of that name.
///
/// ```
/// use kalima::analyze::profile::{Counter, counter};
/// assert_eq!(counter("tatweel").unwrap().counter, Counter::Tatweel);
/// assert!(counter("tatwil").is_none());
/// ```
pub fn counter(name: &str) -> Option<&'static Info> {
    COUNTERS.iter().find(|info| info.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::steps;

    #[test]
    fn the_table_has_the_order_of_the_counters_and_no_name_twice() {
        for (index, info) in COUNTERS.iter().enumerate() {
            assert_eq!(info.counter as usize, index, "{}", info.name);
            assert_eq!(counter(info.name).unwrap().counter, info.counter);
            assert!(info.definition.ends_with(['.', '…', ')']), "{}: {}", info.name, info.definition);
            assert!(!info.definition.contains("  "), "{}", info.name);
        }
        let grouped: Vec<_> =
            Group::ALL.into_iter().flat_map(Group::counters).map(|info| info.name).collect();
        assert_eq!(grouped, COUNTERS.iter().map(|info| info.name).collect::<Vec<_>>());
    }

    #[test]
    fn every_step_named_is_one() {
        for info in COUNTERS {
            assert!(info.step.is_none_or(|step| steps::find(step).is_some()), "{}", info.name);
        }
    }
}
