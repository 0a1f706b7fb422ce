//! What Apache Lucene's `ArabicNormalizer` gives (versions 8 and 9; the class has not changed since 2.9).
//!
//! Its rules are about single code points, so this is one `map`: canonical equivalents are not looked for (ا and
//! U+0654 stay two code points), a tatweel goes wherever it stands, and no other mark is touched. Known
//! differences: none.

use super::Preset;

/// `lucene`: the form in which Lucene's Arabic analysis indexes words before stemming.
pub const LUCENE: Preset = Preset {
    name: "lucene",
    summary: "What Lucene's ArabicNormalizer gives: آ أ إ fold to ا, ى to ي, ة to ه; tatweel and tashkeel go.",
    text: "map(\"آ\", \"ا\", \"أ\", \"ا\", \"إ\", \"ا\", \"ى\", \"ي\", \"ة\", \"ه\", \"ـ\", \"\", \
           \"\\u{64B}\", \"\", \"\\u{64C}\", \"\", \"\\u{64D}\", \"\", \"\\u{64E}\", \"\", \"\\u{64F}\", \"\", \
           \"\\u{650}\", \"\", \"\\u{651}\", \"\", \"\\u{652}\", \"\")",
};
