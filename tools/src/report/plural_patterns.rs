//! The patterns of broken plurals, by their letters: `.` is any letter.

/// Those that there are, some of which singulars have too.
const PATTERNS: [&str; 26] = [
    "..",
    "...",
    "..ا.",
    "..و.",
    "..ي.",
    "أ...",
    "أ..ا.",
    "آ.ا.",
    "أ...ة",
    "آ..ة",
    "...ة",
    "..ا.ة",
    "..و.ة",
    "...ى",
    "..ا.ى",
    "..ايا",
    "...ان",
    "...اء",
    "أ...اء",
    "..ا..",
    ".آ.",
    ".آ..",
    "..ا.ي.",
    ".آ.ي.",
    "..ا..ة",
    "..ا..ي",
];

/// Those that hardly anything but a plural has.
const ALONE: [&str; 7] = ["أ..ا.", "آ.ا.", "أ...اء", "..ا.ي.", "..ائ.", ".وا..", "م.ا.."];

/// What no consonant of a root is, or what changes with the pattern.
const WEAK: [char; 11] = ['ا', 'و', 'ي', 'ى', 'ة', 'ء', 'أ', 'إ', 'آ', 'ئ', 'ؤ'];

/// What is strange about a plural of that singular.
pub fn doubt(singular: &str, plural: &str) -> Option<&'static str> {
    // الإغريق beside إغريقي, بلطجية beside بلطجي.
    let is_collective = singular.strip_suffix('ي').is_some_and(|people| people == plural)
        || plural.strip_suffix('ة').is_some_and(|one| one == singular);
    if !is_collective && !PATTERNS.iter().any(|pattern| fits(pattern, plural)) {
        return Some("is made by no known pattern");
    }
    // Of two that are alike one may be written for both: أطباء of طبيب.
    let consonants = |word: &str| {
        let mut consonants: Vec<char> = word.chars().filter(|letter| !WEAK.contains(letter)).collect();
        consonants.dedup();
        consonants
    };
    let (wanted, mut found) = (consonants(singular), plural.chars());
    let has_all = wanted.iter().all(|letter| found.any(|other| other == *letter));
    (!has_all).then_some("has not all consonants of it")
}

/// The pattern of a word that only plurals have.
pub fn of_plurals_alone(word: &str) -> Option<&'static str> {
    ALONE.into_iter().find(|pattern| fits(pattern, word))
}

fn fits(pattern: &str, word: &str) -> bool {
    pattern.chars().count() == word.chars().count()
        && pattern.chars().zip(word.chars()).all(|(one, other)| one == '.' || one == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_that_no_pattern_makes_are_doubted() {
        for (singular, plural, doubtful) in [
            ("كتاب", "كتب", false),
            ("مدرسة", "مدارس", false),
            ("صديق", "أصدقاء", false),
            ("مأزق", "مآزق", false),
            ("طبيب", "أطباء", false),
            ("بلطجي", "بلطجية", false),
            ("كتاب", "كتبات", true),
            ("كتاب", "قلوب", true),
        ] {
            assert_eq!(doubt(singular, plural).is_some(), doubtful, "{plural}");
        }
        assert_eq!(of_plurals_alone("مفاتيح"), Some("..ا.ي."));
        assert_eq!(of_plurals_alone("كتب"), None);
    }
}
