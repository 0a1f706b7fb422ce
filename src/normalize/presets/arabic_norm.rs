//! What arabic-norm 0.1.0 gives: `arabic_norm.normalize` (MIT licence; written from the package's own description of
//! what its native code does). Single code points, no canonical equivalents. Known differences: none.

use super::Preset;

/// All of the package.
pub static PRESETS: &[&Preset] = &[&ARABIC_NORM, &ARABIC_NORM_ALL];

/// What goes and what folds whatever the options.
macro_rules! always {
    () => {
        map! {
            // U+0610 to U+061A, from SIGN SALLALLAHOU ALAYHE WASSALLAM
            '\u{610}', '\u{611}', '\u{612}', '\u{613}', '\u{614}', '\u{615}', '\u{616}', '\u{617}',
            '\u{618}', '\u{619}', '\u{61A}' => "";
            'آ', 'أ' => "ا"; // U+0622 to U+0623, from ALEF WITH MADDA ABOVE
            'إ' => "ا"; // U+0625 ALEF WITH HAMZA BELOW
            'ـ' => ""; // U+0640 TATWEEL
            'ى' => "ي"; // U+0649 ALEF MAKSURA
            // U+064B to U+065F, from FATHATAN
            '\u{64B}', '\u{64C}', '\u{64D}', '\u{64E}', '\u{64F}', '\u{650}', '\u{651}', '\u{652}',
            '\u{653}', '\u{654}', '\u{655}', '\u{656}', '\u{657}', '\u{658}', '\u{659}', '\u{65A}',
            '\u{65B}', '\u{65C}', '\u{65D}', '\u{65E}', '\u{65F}' => "";
            '\u{670}' => ""; // U+0670 SUPERSCRIPT ALEF
            'ٱ' => "ا"; // U+0671 ALEF WASLA
            // U+06D6 to U+06DC, from SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
            '\u{6D6}', '\u{6D7}', '\u{6D8}', '\u{6D9}', '\u{6DA}', '\u{6DB}', '\u{6DC}' => "";
            // U+06DF to U+06E8, from SMALL HIGH ROUNDED ZERO
            '\u{6DF}', '\u{6E0}', '\u{6E1}', '\u{6E2}', '\u{6E3}', '\u{6E4}', 'ۥ', 'ۦ', '\u{6E7}',
            '\u{6E8}' => "";
            '\u{6EA}', '\u{6EB}', '\u{6EC}', '\u{6ED}' => ""; // U+06EA to U+06ED, from EMPTY CENTRE LOW STOP
        }
    };
}

/// `normalize(text)`.
const ARABIC_NORM: Preset = Preset {
    name: "arabic-norm",
    summary: "What arabic-norm's normalize gives: marks and tatweel go, alefs and ى fold.",
    text: always!(),
};

/// `normalize(text, ta_marbuta=True, remove_punct=True)`.
const ARABIC_NORM_ALL: Preset = Preset {
    name: "arabic-norm-all",
    summary: "What arabic-norm's normalize gives with ta_marbuta and remove_punct: ة folds too, punctuation \
              becomes spaces.",
    text: concat!(
        always!(),
        " | ",
        map! {
            // U+0021 to U+002F, from EXCLAMATION MARK
            '!', "\\\"", '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/' => " ";
            ':', ';', '<', '=', '>', '?', '@' => " "; // U+003A to U+0040, from COLON
            '[', "\\\\", ']', '^', '_', '`' => " "; // U+005B to U+0060, from LEFT SQUARE BRACKET
            '{', '|', '}', '~' => " "; // U+007B to U+007E, from LEFT CURLY BRACKET
            '\u{AB}' => " "; // U+00AB LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
            '\u{BB}' => " "; // U+00BB RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
            '\u{60C}' => " "; // U+060C COMMA
            '\u{61B}' => " "; // U+061B SEMICOLON
            '\u{61F}' => " "; // U+061F QUESTION MARK
            'ة' => "ه"; // U+0629 TEH MARBUTA
            '\u{66A}', '\u{66B}', '\u{66C}', '\u{66D}' => " "; // U+066A to U+066D, from PERCENT SIGN
            '\u{6D4}' => " "; // U+06D4 FULL STOP
            // U+2010 to U+2027, from HYPHEN
            '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2016}', '\u{2017}',
            '\u{2018}', '\u{2019}', '\u{201A}', '\u{201B}', '\u{201C}', '\u{201D}', '\u{201E}', '\u{201F}',
            '\u{2020}', '\u{2021}', '\u{2022}', '\u{2023}', '\u{2024}', '\u{2025}', '\u{2026}',
            '\u{2027}' => " ";
            // U+2030 to U+205E, from PER MILLE SIGN
            '\u{2030}', '\u{2031}', '\u{2032}', '\u{2033}', '\u{2034}', '\u{2035}', '\u{2036}', '\u{2037}',
            '\u{2038}', '\u{2039}', '\u{203A}', '\u{203B}', '\u{203C}', '\u{203D}', '\u{203E}', '\u{203F}',
            '\u{2040}', '\u{2041}', '\u{2042}', '\u{2043}', '\u{2044}', '\u{2045}', '\u{2046}', '\u{2047}',
            '\u{2048}', '\u{2049}', '\u{204A}', '\u{204B}', '\u{204C}', '\u{204D}', '\u{204E}', '\u{204F}',
            '\u{2050}', '\u{2051}', '\u{2052}', '\u{2053}', '\u{2054}', '\u{2055}', '\u{2056}', '\u{2057}',
            '\u{2058}', '\u{2059}', '\u{205A}', '\u{205B}', '\u{205C}', '\u{205D}', '\u{205E}' => " ";
            '\u{FD3E}', '\u{FD3F}' => " "; // U+FD3E to U+FD3F, from ORNATE LEFT PARENTHESIS
        }
    ),
};
