//! The shapes of the Arabic letters (U+FE80 to U+FEFC), as tools that fold presentation forms map them to letters. U+FEF6 is
//! left out: one tool overlooks it.

/// The table, for `map!`.
macro_rules! letter_forms {
    () => {
        pairs! {
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
        }
    };
}

pub(super) use letter_forms;
