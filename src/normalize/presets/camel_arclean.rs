//! What CAMeL Tools 1.6.0 gives for `CharMapper.builtin_mapper("arclean")`, its cleaner (MIT licence): every code
//! point becomes what the package's table says, and what the table does not name goes, emoji and other scripts
//! included, without a space in its place. Known differences: none.

use super::Preset;
use super::letter_forms::letter_forms;

/// `arclean`: first what the table does not name goes, then the rest becomes what the table says.
pub const CAMEL_ARCLEAN: Preset = Preset {
    name: "camel-arclean",
    summary: "What CAMeL Tools' arclean gives: letters, digits and signs to Arabic and Latin-1 ones; all else goes.",
    text: concat!(
        "sub(\"[^",
        "\\u{9}\\u{A}\\u{D}\\u{20}-\\u{7E}\\u{A0}\\u{AB}\\u{BB}\\u{C0}-\\u{FF}\\u{600}-\\u{61B}",
        "\\u{61E}\\u{61F}\\u{621}-\\u{65E}\\u{660}-\\u{6FF}\\u{1680}\\u{180E}\\u{2000}-\\u{2021}",
        "\\u{2023}-\\u{206F}\\u{2420}\\u{2422}-\\u{2424}\\u{3000}\\u{FB56}-\\u{FB59}\\u{FB66}-\\u{FB69}",
        "\\u{FB7A}-\\u{FB7D}\\u{FB88}-\\u{FB95}\\u{FB9E}\\u{FB9F}\\u{FBA6}-\\u{FBB1}\\u{FBFC}-\\u{FBFF}",
        "\\u{FDF2}\\u{FE80}-\\u{FEFC}\\u{FEFF}",
        "]+\", \"\") | ",
        map! {
            '\u{A0}' => " "; // U+00A0 NO-BREAK SPACE
            '\u{AB}' => "\\\""; // U+00AB LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
            '\u{BB}' => "\\\""; // U+00BB RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
            // U+0600 to U+0605, from NUMBER SIGN
            '\u{600}', '\u{601}', '\u{602}', '\u{603}', '\u{604}', '\u{605}' => " ";
            '\u{606}' => "/3"; // U+0606 ARABIC-INDIC CUBE ROOT
            '\u{607}' => "/4"; // U+0607 ARABIC-INDIC FOURTH ROOT
            '\u{608}' => " "; // U+0608 RAY
            '\u{609}' => "%0"; // U+0609 ARABIC-INDIC PER MILLE SIGN
            '\u{60A}' => "%00"; // U+060A ARABIC-INDIC PER TEN THOUSAND SIGN
            '\u{60B}' => " "; // U+060B AFGHANI SIGN
            '\u{60C}', '\u{60D}' => ","; // U+060C to U+060D, from COMMA
            '\u{60E}', '\u{60F}' => " "; // U+060E to U+060F, from POETIC VERSE SIGN
            // U+0610 to U+061A, from SIGN SALLALLAHOU ALAYHE WASSALLAM
            '\u{610}', '\u{611}', '\u{612}', '\u{613}', '\u{614}', '\u{615}', '\u{616}', '\u{617}',
            '\u{618}', '\u{619}', '\u{61A}' => "";
            '\u{61B}' => ";"; // U+061B SEMICOLON
            '\u{61E}' => ""; // U+061E TRIPLE DOT PUNCTUATION MARK
            '\u{61F}' => "?"; // U+061F QUESTION MARK
            'ػ', 'ؼ' => "ك"; // U+063B to U+063C, from KEHEH WITH TWO DOTS ABOVE
            'ؽ', 'ؾ', 'ؿ' => "ى"; // U+063D to U+063F, from FARSI YEH WITH INVERTED V
            'ـ' => ""; // U+0640 TATWEEL
            // U+064B to U+065E, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}',
            '\u{653}', '\u{654}', '\u{655}', '\u{656}', '\u{657}', '\u{658}', '\u{659}', '\u{65A}',
            '\u{65B}', '\u{65C}', '\u{65D}', '\u{65E}' => "";
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
            '\u{66A}' => "%"; // U+066A PERCENT SIGN
            '\u{66B}' => ","; // U+066B DECIMAL SEPARATOR
            '\u{66C}' => "'"; // U+066C THOUSANDS SEPARATOR
            '\u{66D}' => "*"; // U+066D FIVE POINTED STAR
            'ٮ' => "ب"; // U+066E DOTLESS BEH
            'ٯ' => "ق"; // U+066F DOTLESS QAF
            '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
            'ٱ', 'ٲ', 'ٳ' => "ا"; // U+0671 to U+0673, from ALEF WASLA
            'ٴ' => ""; // U+0674 HIGH HAMZA
            'ٵ' => "ا"; // U+0675 HIGH HAMZA ALEF
            'ٶ', 'ٷ' => "و"; // U+0676 to U+0677, from HIGH HAMZA WAW
            'ٸ' => "ئ"; // U+0678 HIGH HAMZA YEH
            'ٹ', 'ٺ' => "ت"; // U+0679 to U+067A, from TTEH
            'ٻ' => "ب"; // U+067B BEEH
            'ټ' => "ت"; // U+067C TEH WITH RING
            'ٽ' => "ث"; // U+067D TEH WITH THREE DOTS ABOVE DOWNWARDS
            'پ' => "ب"; // U+067E PEH
            'ٿ' => "ت"; // U+067F TEHEH
            'ڀ' => "ب"; // U+0680 BEHEH
            'ځ', 'ڂ' => "خ"; // U+0681 to U+0682, from HAH WITH HAMZA ABOVE
            'ڃ', 'ڄ' => "ج"; // U+0683 to U+0684, from NYEH
            'څ' => "خ"; // U+0685 HAH WITH THREE DOTS ABOVE
            'چ', 'ڇ' => "ج"; // U+0686 to U+0687, from TCHEH
            'ڈ', 'ډ', 'ڊ', 'ڋ', 'ڌ', 'ڍ', 'ڎ', 'ڏ', 'ڐ' => "د"; // U+0688 to U+0690, from DDAL
            'ڑ', 'ڒ', 'ړ', 'ڔ', 'ڕ', 'ږ' => "ر"; // U+0691 to U+0696, from RREH
            'ڗ', 'ژ', 'ڙ' => "ز"; // U+0697 to U+0699, from REH WITH TWO DOTS ABOVE
            'ښ', 'ڛ' => "س"; // U+069A to U+069B, from SEEN WITH DOT BELOW AND DOT ABOVE
            'ڜ' => "ش"; // U+069C SEEN WITH THREE DOTS BELOW AND THREE DOTS ABOVE
            'ڝ' => "ص"; // U+069D SAD WITH TWO DOTS BELOW
            'ڞ' => "ض"; // U+069E SAD WITH THREE DOTS ABOVE
            'ڟ' => "ظ"; // U+069F TAH WITH THREE DOTS ABOVE
            'ڠ' => "غ"; // U+06A0 AIN WITH THREE DOTS ABOVE
            'ڡ', 'ڢ', 'ڣ', 'ڤ', 'ڥ', 'ڦ' => "ف"; // U+06A1 to U+06A6, from DOTLESS FEH
            'ڧ', 'ڨ' => "ق"; // U+06A7 to U+06A8, from QAF WITH DOT ABOVE
            'ک', 'ڪ', 'ګ', 'ڬ', 'ڭ', 'ڮ', 'گ', 'ڰ', 'ڱ', 'ڲ', 'ڳ', 'ڴ' => "ك"; // U+06A9 to U+06B4, from KEHEH
            'ڵ', 'ڶ', 'ڷ', 'ڸ' => "ل"; // U+06B5 to U+06B8, from LAM WITH SMALL V
            'ڹ', 'ں', 'ڻ', 'ڼ', 'ڽ' => "ن"; // U+06B9 to U+06BD, from NOON WITH DOT BELOW
            'ھ' => "ه"; // U+06BE HEH DOACHASHMEE
            'ڿ' => "ج"; // U+06BF TCHEH WITH DOT ABOVE
            'ۀ', 'ہ', 'ۂ' => "ه"; // U+06C0 to U+06C2, from HEH WITH YEH ABOVE
            'ۃ' => "ة"; // U+06C3 TEH MARBUTA GOAL
            'ۄ', 'ۅ', 'ۆ', 'ۇ', 'ۈ', 'ۉ', 'ۊ', 'ۋ' => "و"; // U+06C4 to U+06CB, from WAW WITH RING
            'ی', 'ۍ', 'ێ' => "ى"; // U+06CC to U+06CE, from FARSI YEH
            'ۏ' => "و"; // U+06CF WAW WITH DOT ABOVE
            'ې', 'ۑ', 'ے' => "ي"; // U+06D0 to U+06D2, from E
            'ۓ' => "ئ"; // U+06D3 YEH BARREE WITH HAMZA ABOVE
            '\u{6D4}' => "."; // U+06D4 FULL STOP
            // U+06D5 to U+06DC, from AE
            'ە', '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}' => "";
            '\u{6DD}', '\u{6DE}' => "*"; // U+06DD to U+06DE, from END OF AYAH
            // U+06DF to U+06E8, from SMALL HIGH ROUNDED ZERO
            '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}', 'ۥ', 'ۦ', '\u{6E7}',
            '\u{6E8}' => "";
            '\u{6E9}' => "*"; // U+06E9 PLACE OF SAJDAH
            '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => ""; // U+06EA to U+06ED, from EMPTY CENTRE LOW STOP
            'ۮ' => "د"; // U+06EE DAL WITH INVERTED V
            'ۯ' => "ر"; // U+06EF REH WITH INVERTED V
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
            'ۺ' => "ش"; // U+06FA SHEEN WITH DOT BELOW
            'ۻ' => "ص"; // U+06FB DAD WITH DOT BELOW
            'ۼ' => "ض"; // U+06FC GHAIN WITH DOT BELOW
            '\u{6FD}' => "ء"; // U+06FD SIGN SINDHI AMPERSAND
            '\u{6FE}' => "م"; // U+06FE SIGN SINDHI POSTPOSITION MEN
            'ۿ' => "ه"; // U+06FF HEH WITH INVERTED V
            '\u{1680}' => " "; // U+1680 OGHAM SPACE MARK
            '\u{180E}' => " "; // U+180E MONGOLIAN VOWEL SEPARATOR
            // U+2000 to U+200F, from EN QUAD
            '\u{2000}', '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}', '\u{2007}',
            '\u{2008}', '\u{2009}', '\u{200A}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}',
            '\u{200F}' => " ";
            // U+2010 to U+2015, from HYPHEN
            '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}' => "-";
            '\u{2016}' => "|"; // U+2016 DOUBLE VERTICAL LINE
            '\u{2017}' => "_"; // U+2017 DOUBLE LOW LINE
            // U+2018 to U+201B, from LEFT SINGLE QUOTATION MARK
            '\u{2018}', '\u{2019}', '\u{201A}', '\u{201B}' => "'";
            // U+201C to U+201F, from LEFT DOUBLE QUOTATION MARK
            '\u{201C}', '\u{201D}', '\u{201E}', '\u{201F}' => "\\\"";
            '\u{2020}', '\u{2021}' => "+"; // U+2020 to U+2021, from DAGGER
            '\u{2023}' => "*"; // U+2023 TRIANGULAR BULLET
            '\u{2024}' => "."; // U+2024 ONE DOT LEADER
            '\u{2025}' => ".."; // U+2025 TWO DOT LEADER
            '\u{2026}' => "..."; // U+2026 HORIZONTAL ELLIPSIS
            '\u{2027}' => "."; // U+2027 HYPHENATION POINT
            // U+2028 to U+202F, from LINE SEPARATOR
            '\u{2028}', '\u{2029}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}',
            '\u{202F}' => " ";
            '\u{2030}' => "%0"; // U+2030 PER MILLE SIGN
            '\u{2031}' => "%00"; // U+2031 PER TEN THOUSAND SIGN
            '\u{2032}' => "'"; // U+2032 PRIME
            '\u{2033}' => "''"; // U+2033 DOUBLE PRIME
            '\u{2034}' => "'''"; // U+2034 TRIPLE PRIME
            '\u{2035}' => "`"; // U+2035 REVERSED PRIME
            '\u{2036}' => "``"; // U+2036 REVERSED DOUBLE PRIME
            '\u{2037}' => "```"; // U+2037 REVERSED TRIPLE PRIME
            '\u{2038}' => "^"; // U+2038 CARET
            '\u{2039}' => "<"; // U+2039 SINGLE LEFT-POINTING ANGLE QUOTATION MARK
            '\u{203A}' => ">"; // U+203A SINGLE RIGHT-POINTING ANGLE QUOTATION MARK
            '\u{203B}' => "X"; // U+203B REFERENCE MARK
            '\u{203C}' => "!!"; // U+203C DOUBLE EXCLAMATION MARK
            '\u{203D}' => "!?"; // U+203D INTERROBANG
            '\u{203E}' => "-"; // U+203E OVERLINE
            '\u{203F}' => ")"; // U+203F UNDERTIE
            '\u{2040}' => "("; // U+2040 CHARACTER TIE
            '\u{2041}' => "l"; // U+2041 CARET INSERTION POINT
            '\u{2042}' => "***"; // U+2042 ASTERISM
            '\u{2043}' => "-"; // U+2043 HYPHEN BULLET
            '\u{2044}' => "/"; // U+2044 FRACTION SLASH
            '\u{2045}', '\u{2046}' => "E"; // U+2045 to U+2046, from LEFT SQUARE BRACKET WITH QUILL
            '\u{2047}' => "??"; // U+2047 DOUBLE QUESTION MARK
            '\u{2048}' => "?!"; // U+2048 QUESTION EXCLAMATION MARK
            '\u{2049}' => "!?"; // U+2049 EXCLAMATION QUESTION MARK
            '\u{204A}' => "&"; // U+204A TIRONIAN SIGN ET
            '\u{204B}' => "\u{B6}"; // U+204B REVERSED PILCROW SIGN
            '\u{204C}', '\u{204D}', '\u{204E}' => "*"; // U+204C to U+204E, from BLACK LEFTWARDS BULLET
            '\u{204F}' => ";"; // U+204F REVERSED SEMICOLON
            '\u{2050}' => "()"; // U+2050 CLOSE UP
            '\u{2051}' => "**"; // U+2051 TWO ASTERISKS ALIGNED VERTICALLY
            '\u{2052}' => "%"; // U+2052 COMMERCIAL MINUS SIGN
            '\u{2053}' => "~"; // U+2053 SWUNG DASH
            '\u{2054}' => "_"; // U+2054 INVERTED UNDERTIE
            '\u{2055}' => "*"; // U+2055 FLOWER PUNCTUATION MARK
            '\u{2056}' => "..."; // U+2056 THREE DOT PUNCTUATION
            '\u{2057}' => "''''"; // U+2057 QUADRUPLE PRIME
            '\u{2058}' => "::"; // U+2058 FOUR DOT PUNCTUATION
            '\u{2059}' => ":.:"; // U+2059 FIVE DOT PUNCTUATION
            '\u{205A}' => ":"; // U+205A TWO DOT PUNCTUATION
            '\u{205B}' => "::"; // U+205B FOUR DOT MARK
            '\u{205C}' => "X"; // U+205C DOTTED CROSS
            '\u{205D}', '\u{205E}' => ":"; // U+205D to U+205E, from TRICOLON
            '\u{205F}', '\u{2060}' => " "; // U+205F to U+2060, from MEDIUM MATHEMATICAL SPACE
            // U+2061 to U+206F, from FUNCTION APPLICATION
            '\u{2061}', '\u{2062}', '\u{2063}', '\u{2064}', '\u{2065}', '\u{2066}', '\u{2067}', '\u{2068}',
            '\u{2069}', '\u{206A}', '\u{206B}', '\u{206C}', '\u{206D}', '\u{206E}', '\u{206F}' => "";
            '\u{2420}' => " "; // U+2420 SYMBOL FOR SPACE
            '\u{2422}', '\u{2423}' => " "; // U+2422 to U+2423, from BLANK SYMBOL
            '\u{3000}' => " "; // U+3000 IDEOGRAPHIC SPACE
            '\u{FB56}', '\u{FB57}', '\u{FB58}', '\u{FB59}' => "ب"; // U+FB56 to U+FB59, from PEH ISOLATED FORM
            // U+FB66 to U+FB69, from TTEH ISOLATED FORM
            '\u{FB66}', '\u{FB67}', '\u{FB68}', '\u{FB69}' => "ت";
            // U+FB7A to U+FB7D, from TCHEH ISOLATED FORM
            '\u{FB7A}', '\u{FB7B}', '\u{FB7C}', '\u{FB7D}' => "ج";
            '\u{FB88}', '\u{FB89}' => "د"; // U+FB88 to U+FB89, from DDAL ISOLATED FORM
            '\u{FB8A}', '\u{FB8B}' => "ز"; // U+FB8A to U+FB8B, from JEH ISOLATED FORM
            '\u{FB8C}', '\u{FB8D}' => "ر"; // U+FB8C to U+FB8D, from RREH ISOLATED FORM
            // U+FB8E to U+FB95, from KEHEH ISOLATED FORM
            '\u{FB8E}', '\u{FB8F}', '\u{FB90}', '\u{FB91}', '\u{FB92}', '\u{FB93}', '\u{FB94}',
            '\u{FB95}' => "ك";
            '\u{FB9E}', '\u{FB9F}' => "ن"; // U+FB9E to U+FB9F, from NOON GHUNNA ISOLATED FORM
            // U+FBA6 to U+FBAD, from HEH GOAL ISOLATED FORM
            '\u{FBA6}', '\u{FBA7}', '\u{FBA8}', '\u{FBA9}', '\u{FBAA}', '\u{FBAB}', '\u{FBAC}',
            '\u{FBAD}' => "ه";
            '\u{FBAE}', '\u{FBAF}' => "ى"; // U+FBAE to U+FBAF, from YEH BARREE ISOLATED FORM
            '\u{FBB0}', '\u{FBB1}' => "ئ"; // U+FBB0 to U+FBB1, from YEH BARREE WITH HAMZA ABOVE ISOLATED FORM
            // U+FBFC to U+FBFF, from FARSI YEH ISOLATED FORM
            '\u{FBFC}', '\u{FBFD}', '\u{FBFE}', '\u{FBFF}' => "ي";
            '\u{FDF2}' => "الله"; // U+FDF2 LIGATURE ALLAH ISOLATED FORM
            '\u{FEF6}' => "لآ"; // U+FEF6 LIGATURE LAM WITH ALEF WITH MADDA ABOVE FINAL FORM
            '\u{FEFF}' => " "; // U+FEFF ZERO WIDTH NO-BREAK SPACE
            ..letter_forms!
        }
    ),
};
