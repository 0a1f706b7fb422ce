//! Letters that keyboards of Persian, Urdu and Sindhi write where Arabic has one of its own.

use crate::chars::CodePoint;

/// ی U+06CC FARSI YEH, the only one whose place in the word matters.
pub const FARSI_YEH: CodePoint = 0x6CC;
/// ڪ U+06AA SWASH KAF.
pub const SWASH_KAF: CodePoint = 0x6AA;
/// ے U+06D2 YEH BARREE.
pub const YEH_BARREE: CodePoint = 0x6D2;

/// Letter → the letter of Arabic. Sorted.
pub const TABLE: [(CodePoint, CodePoint); 10] = [
    (0x6A9, 0x643),      // ک KEHEH → ك
    (SWASH_KAF, 0x643),  // ڪ SWASH KAF → ك
    (0x6BE, 0x647),      // ھ HEH DOACHASHMEE → ه
    (0x6C0, 0x647),      // ۀ HEH WITH YEH ABOVE → ه
    (0x6C1, 0x647),      // ہ HEH GOAL → ه
    (0x6C2, 0x647),      // ۂ HEH GOAL WITH HAMZA ABOVE → ه
    (0x6C3, 0x629),      // ۃ TEH MARBUTA GOAL → ة
    (FARSI_YEH, 0x64A),  // ی FARSI YEH → ي
    (YEH_BARREE, 0x64A), // ے YEH BARREE → ي
    (0x6D3, 0x626),      // ۓ YEH BARREE WITH HAMZA ABOVE → ئ
];

/// The Arabic letter for such a letter. O(1).
pub fn fold(cp: CodePoint) -> Option<CodePoint> {
    // Quick for the letters of Arabic itself, which are nearly all that is asked for.
    if cp < TABLE[0].0 {
        return None;
    }
    TABLE.iter().find(|(letter, _)| *letter == cp).map(|(_, arabic)| *arabic)
}
