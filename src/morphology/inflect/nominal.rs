//! Nouns and adjectives that are made of a root by no verb: كتاب, مدرسة, كبير. Digits stand for radicals.

use super::root::{Kind, Root};
use super::spelling::{HAMZA, spelled};
use super::stem::settled_first;

/// Patterns in which every radical is a consonant. Vowels that only the seat of a hamza tells apart stand beside one another.
const STRONG: &[&str] = &[
    // كلب, علم, جبل, كتف, رجل, عنب
    "1a23",
    "1i23",
    "1u23",
    "1a2a3",
    "1a2i3",
    "1a2u3",
    "1i2a3",
    "1u2u3",
    // سلام, كتاب, سؤال; جراح is the same, without its doubling.
    "1a2aA3",
    "1i2aA3",
    "1u2aA3",
    // كبير, رسول, دروس
    "1a2iy3",
    "1a2uw3",
    "1u2uw3",
    // كاتب, عالم, حاسوب
    "1aA2i3",
    "1aA2a3",
    "1aA2uw3",
    // مكتب, مسجد, مبضع, مفتاح, مكتوب, مسكين
    "ma12a3",
    "ma12i3",
    "mi12a3",
    "mi12aA3",
    "ma12uw3",
    "mi12iy3",
    // أكبر, أخبار, أسلوب, أسلحة
    "'a12a3",
    "'a12aA3",
    "'u12uw3",
    "'a12i3aT",
    // صحراء, فوضى, ذكرى, بشرى
    "1a23aA'",
    "1u2a3aA'",
    "1a23aE",
    "1i23aE",
    "1u23aE",
    // عطشان, نسيان, غفران, طيران
    "1a23aAن",
    "1i23aAن",
    "1u23aAن",
    "1a2a3aAن",
    // تذكار, تمثال, تجربة
    "ta12aA3",
    "ti12aA3",
    "ta12i3aT",
    "ta12u3aT",
];

/// With a long vowel for the weak second radical: باب, مقام, مصير, مشورة, قيام, عائلة.
const HOLLOW: &[&str] = &["1aA3", "ma1aA3", "ma1iy3", "ma1uw3", "1iyaA3", "1aA'i3"];

/// With a long vowel, or none, for the weak third one.
const DEFECTIVE: &[&str] = &[
    // فتى, عصا, هدى
    "1a2aE", "1a2aA", // جزاء, بداية, حياة, نبي, عدو, قضية
    "1a2aA'", "1i2aA'", "1u2aA'", "1a2aAyaT", "1i2aAyaT", "1a2aAT", "1a2iy~", "1u2uw~",
    // معنى, مأساة, معصية, مقلاة, أعلى, أغنية, أعضاء
    "ma12aE", "ma12aAT", "ma12iyaT", "mi12aAT", "mi12aA'", "'a12aE", "'u12iyaT", "'a12aA'", "'a12iyaT",
    // قاضي, ناحية
    "1aA2iy", // تلقاء
    "ti12aA'", "ta12iyaT",
];

/// With two equal radicals in one: حق, محل, محبة, أقل, أدلة, خاص, مقص.
const DOUBLED: &[&str] = &["1a3~", "1aA3~", "ma1a3~", "mi1a3~", "'a1a3~", "'a1i3~aT", "ta1i3~aT"];

/// Without the first و: ثقة, صفة, سعة.
const ASSIMILATED: &[&str] = &["2i3aT"];

/// Of four radicals: خنجر, فستان, عصفور, قنديل.
const OF_FOUR: &[&str] = &["1a23a4", "1u23u4", "1i23i4", "1a23aA4", "1u23uw4", "1i23iy4"];

/// Whether a pattern makes this noun or adjective of the root, with ة or without; of words that the language has the patterns make
/// a part.
pub fn is_nominal(root: &Root, word: &str) -> bool {
    let own: &[&[&str]] = match (root.has_four(), root.kind()) {
        (true, _) => &[OF_FOUR],
        (_, Kind::Hollow) => &[STRONG, HOLLOW],
        (_, Kind::Defective) => &[STRONG, DEFECTIVE],
        (_, Kind::Doubled) => &[STRONG, DOUBLED],
        (_, Kind::Sound) => &[STRONG],
    };
    let assimilated: &[&str] = if root.radical(1) == 'W' { ASSIMILATED } else { &[] };
    // آ is two sounds in one letter.
    let merged = usize::from((1..=4).any(|number| root.radical(number) == HAMZA));
    let letters = word.chars().count();
    let first = word.chars().next();
    let mut patterns = own.iter().copied().flatten().chain(assimilated);
    patterns.any(|pattern| {
        let ending = if word.ends_with('ة') && !pattern.ends_with(['T', '\'']) { "aT" } else { "" };
        let written = written(pattern) + written(ending);
        // Most patterns are told by these to be none, without a word being made.
        let may = (letters..=letters + merged).contains(&written)
            && first.is_some_and(|first| may_begin(pattern, root, first));
        may && spelled(&sounds(root, &format!("{pattern}{ending}"))) == word
    })
}

/// How many letters sounds are written with.
fn written(sounds: &str) -> usize {
    sounds.chars().filter(|sound| !matches!(sound, 'a' | 'i' | 'u' | '~')).count()
}

/// Whether a noun of the pattern may begin with this letter.
fn may_begin(pattern: &str, root: &Root, letter: char) -> bool {
    let radical = |number| match root.radical(number) {
        'W' | 'w' => letter == 'و',
        'Y' | 'y' => letter == 'ي',
        HAMZA => matches!(letter, 'أ' | 'إ' | 'آ'),
        radical => letter == radical,
    };
    match pattern.chars().next() {
        Some('m') => letter == 'م',
        Some('t') => letter == 'ت',
        Some('\'') => matches!(letter, 'أ' | 'آ'),
        Some('2') => radical(2),
        _ => radical(1),
    }
}

/// A pattern with the radicals; only a first و becomes a vowel of the kind of the one before it (ميعاد).
fn sounds(root: &Root, pattern: &str) -> String {
    let filled = root.fill(pattern);
    if root.radical(1) == 'W' { settled_first(&filled) } else { filled }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_written_as_the_root_asks() {
        for (root, nouns) in [
            ("كتب", "كتاب كتابة مكتب مكتبة كاتب"),
            ("كبر", "كبير أكبر كبرى"),
            ("سأل", "سؤال مسألة أسئلة"),
            ("قرأ", "قراءة"),
            ("رأس", "رأس رئيس رئاسة"),
            ("أمن", "أمان أمين آمن"),
            ("قول", "قول مقال مقالة"),
            ("روح", "روح راحة"),
            ("سود", "سيادة سواد أسود"),
            ("بيع", "بيع مبيع"),
            ("حقق", "حق حقيقة أحق"),
            ("دلل", "دليل أدلة دلالة"),
            ("دعو", "دعوة دعاء دعوى"),
            ("بدأ", "مبدأ بدء"),
            ("بني", "بناء مبنى بنية"),
            ("حيي", "حياة"),
            ("علو", "أعلى علو"),
            ("وثق", "ثقة وثيقة ميثاق"),
            ("وعد", "وعد موعد ميعاد"),
            ("خندق", "خندق"),
        ] {
            let root = Root::new(root).unwrap();
            let missing: Vec<&str> = nouns.split(' ').filter(|noun| !is_nominal(&root, noun)).collect();
            assert!(missing.is_empty(), "{root:?} {missing:?}");
        }
    }
}
