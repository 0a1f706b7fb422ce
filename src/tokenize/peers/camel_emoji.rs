//! The emoji of more than one code point that CAMeL Tools keeps whole: those that its dependency, the Python package
//! emoji 2.16.0, lists from Unicode's emoji-test.txt (Emoji 17 and a draft of 18), with and without their U+FE0F.
//!
//! The list has 3,835 entries and few rules: they are here instead. Known differences: the thumb signs of Emoji 18,
//! U+1FAF9 and U+1FAFA, are no emoji of Unicode 17, so a skin tone behind one stands alone.

use crate::chars::{
    is_emoji, is_emoji_modifier, is_emoji_modifier_base, is_emoji_presentation, is_regional_indicator,
};

/// U+FE0F VARIATION SELECTOR-16: emoji.
const EMOJI_STYLE: char = '\u{FE0F}';
/// U+200D ZERO WIDTH JOINER.
const ZWJ: char = '\u{200D}';
/// U+20E3 COMBINING ENCLOSING KEYCAP.
const KEYCAP: char = '\u{20E3}';
/// The most elements that are joined: a family of four.
const MOST: usize = 4;

/// The flags of regions: ISO 3166 codes and the few that CLDR has beside.
const FLAGS: &str = "\
    ACADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCPCQCRCUCVCWCX\
    CYCZDEDGDJDKDMDODZEAECEEEGEHERESETEUFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUICIDIEILIMINIOIQ\
    IRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNG\
    NINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTATCTDTFTGTHTJTK\
    TLTMTNTOTRTTTVTWTZUAUGUMUNUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";
/// England, Scotland, Wales: a black flag and tags.
const TAGGED_FLAGS: [&str; 3] = [
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
];
const ADULTS: &str = "👨👩🧑";
/// What an adult is joined to: an occupation, hair, an aid.
const ROLES: &str = "⚕⚖✈🌾🍳🍼🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦯🦰🦱🦲🦳🦼🦽";
/// Aids that can point to the right.
const AIDS: &str = "🦯🦼🦽";
/// Those in motion that can point to the right.
const WALKERS: &str = "🏃🚶🧎";
/// People who are a woman or a man by a sign behind.
const GENDERED: &str =
    "⛹🏃🏄🏊🏋🏌👮👯👰👱👳👷💁💂💆💇🕵🙅🙆🙇🙋🙍🙎🚣🚴🚵🚶🤦🤵🤷🤸🤹🤼🤽🤾🦸🦹🧍🧎🧏🧔🧖🧗🧘🧙🧚🧛🧜🧝🧞🧟";
/// Two that make one of another meaning: a black cat, a heart on fire.
const PAIRS: [&str; 19] = [
    "🐦⬛", "🐈⬛", "🐦🔥", "🐕🦺", "🐻❄", "🍄🟫", "🍋🟩", "😮💨", "😵💫", "😶🌫", "🙂↔", "🙂↕", "⛓💥", "❤🔥",
    "❤🩹", "🏳🌈", "🏳⚧", "🏴☠", "👁🗨",
];
const PARENTS: [&str; 5] = ["👨", "👩", "👨👨", "👨👩", "👩👩"];
const CHILDREN: [&str; 5] = ["👦", "👧", "👦👦", "👧👦", "👧👧"];
const NEUTRAL_FAMILIES: [&str; 4] = ["🧑🧒", "🧑🧑🧒", "🧑🧒🧒", "🧑🧑🧒🧒"];

/// The length in bytes of the longest emoji of several code points at the start of a text.
pub(super) fn sequence_len(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|&c| is_emoji(c.into()))?;
    if first.is_ascii() {
        return keycap_len(text);
    }
    if is_regional_indicator(first.into()) {
        return flag_len(text);
    }
    if let Some(flag) = TAGGED_FLAGS.iter().find(|flag| text.starts_with(**flag)) {
        return Some(flag.len());
    }
    let mut elements = [Element::default(); MOST];
    let count = read(text, &mut elements);
    let joined = (2..=count).rev().find_map(|count| joined_end(&mut elements[..count]));
    let end = joined.unwrap_or(elements[0].end);
    (end > first.len_utf8()).then_some(end)
}

/// `[0-9#*]`, U+FE0F or nothing, U+20E3.
fn keycap_len(text: &str) -> Option<usize> {
    let rest = &text[1..];
    let enclosing = rest.strip_prefix(EMOJI_STYLE).unwrap_or(rest).strip_prefix(KEYCAP)?;
    Some(text.len() - enclosing.len())
}

fn flag_len(text: &str) -> Option<usize> {
    let letter = |c: char| u8::try_from(u32::from(c).checked_sub(0x1_F1E6)?).ok()?.checked_add(b'A');
    let mut chars = text.chars();
    let code = [letter(chars.next()?)?, letter(chars.next()?)?];
    FLAGS.as_bytes().chunks_exact(2).any(|flag| flag == code).then(|| text.len() - chars.as_str().len())
}

/// One pictograph of a sequence.
#[derive(Clone, Copy, Debug, Default)]
struct Element {
    base: char,
    tone: Option<char>,
    /// Where it ends in the text, its skin tone or style included.
    end: usize,
}

/// Reads elements with joiners between them: how many there are.
fn read(text: &str, elements: &mut [Element; MOST]) -> usize {
    let mut at = 0;
    for (count, element) in elements.iter_mut().enumerate() {
        let Some(found) = read_one(text, at) else { return count };
        *element = found;
        if !text[found.end..].starts_with(ZWJ) {
            return count + 1;
        }
        at = found.end + ZWJ.len_utf8();
    }
    MOST
}

/// A base with its skin tone; or with U+FE0F, if it is text without that.
fn read_one(text: &str, start: usize) -> Option<Element> {
    let mut chars = text[start..].chars();
    let base = chars.next().filter(|&c| !c.is_ascii() && is_emoji(c.into()))?;
    let end = start + base.len_utf8();
    Some(match chars.next() {
        Some(tone) if is_emoji_modifier(tone.into()) && takes_tone(base) => {
            Element { base, tone: Some(tone), end: end + tone.len_utf8() }
        }
        Some(EMOJI_STYLE) if !is_emoji_presentation(base.into()) => {
            Element { base, tone: None, end: end + EMOJI_STYLE.len_utf8() }
        }
        _ => Element { base, tone: None, end },
    })
}

/// Where these elements with joiners between them end, if they are one emoji: with the last skin tone or before it.
fn joined_end(elements: &mut [Element]) -> Option<usize> {
    if !are_joined(elements) {
        let last = elements.last_mut()?;
        last.end -= last.tone.take()?.len_utf8();
    }
    are_joined(elements).then_some(elements.last()?.end)
}

/// The family takes a skin tone by its property, but no listed emoji has one.
fn takes_tone(base: char) -> bool {
    is_emoji_modifier_base(base.into()) && base != '👪'
}

/// Whether these elements with joiners between them are one emoji.
fn are_joined(elements: &[Element]) -> bool {
    let (Some(first), Some(last)) = (elements.first(), elements.last()) else { return false };
    // In the middle nobody bears a skin tone.
    if elements[1..elements.len() - 1].iter().any(|element| element.tone.is_some()) {
        return false;
    }
    match (first.tone, last.tone) {
        (_, None) if is_one_person(elements) => true,
        (None, None) => is_pair_or_family(elements) || is_couple(elements, Tones::None),
        (Some(left), Some(right)) if left == right => is_couple(elements, Tones::Same),
        (Some(_), Some(_)) => is_couple(elements, Tones::Different),
        _ => false,
    }
}

/// One person, who may bear a tone, with what makes more of them.
fn is_one_person(elements: &[Element]) -> bool {
    let is_gender = |c: char| matches!(c, '♀' | '♂');
    match *elements {
        [Element { base: '🧑', .. }, Element { base: '🎄' | '🩰', .. }] => true,
        [Element { base: one, .. }, Element { base: role, .. }] => {
            (ADULTS.contains(one) && ROLES.contains(role))
                || (GENDERED.contains(one) && is_gender(role))
                || (WALKERS.contains(one) && role == '➡')
        }
        [Element { base: one, .. }, Element { base: role, .. }, Element { base: '➡', .. }] => {
            (ADULTS.contains(one) && AIDS.contains(role)) || (WALKERS.contains(one) && is_gender(role))
        }
        _ => false,
    }
}

fn is_pair_or_family(elements: &[Element]) -> bool {
    let spells = |first: &str, second: &str| {
        first.chars().chain(second.chars()).eq(elements.iter().map(|element| element.base))
    };
    let has_children = |parents: &&str| CHILDREN.iter().any(|children| spells(parents, children));
    PAIRS.iter().chain(&NEUTRAL_FAMILIES).any(|whole| spells(whole, "")) || PARENTS.iter().any(has_children)
}

/// The skin tones of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tones {
    None,
    Same,
    Different,
}

/// Two people or hands. Where an emoji of one code point shows both, only two different tones need a sequence.
fn is_couple(elements: &[Element], tones: Tones) -> bool {
    let (left, between, right) = match *elements {
        [left, right] => return (left.base, right.base, tones) == ('🫱', '🫲', Tones::Different),
        [left, between, right] => (left.base, between.base, right.base),
        [left, heart, kiss, right] if (heart.base, kiss.base) == ('❤', '💋') => {
            (left.base, '❤', right.base)
        }
        _ => return false,
    };
    let of_one_kind = left == right && ADULTS.contains(left);
    match (between, left, right) {
        ('🤝', '🧑', '🧑') => true,
        ('❤', '🧑', '🧑') => tones == Tones::Different,
        ('❤', ..) => of_one_kind || (left, right) == ('👩', '👨'),
        ('🤝', ..) => tones == Tones::Different && (of_one_kind || (left, right) == ('👩', '👨')),
        ('🐰' | '🫯', ..) => tones == Tones::Different && of_one_kind,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn whole(text: &str) {
        assert_eq!(sequence_len(text), Some(text.len()), "{text:X?}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(sequence_len(text), None, "{text:X?}");
    }

    #[test]
    fn styles_tones_keycaps_and_flags() {
        ["❤\u{FE0F}", "©\u{FE0F}", "👍🏽", "☝🏽", "#\u{20E3}", "7\u{FE0F}\u{20E3}", "🇪🇬", "🇨🇶"]
            .iter()
            .for_each(|text| whole(text));
        TAGGED_FLAGS.iter().for_each(|flag| whole(flag));
        ["❤", "❤\u{FE0E}", "⌚\u{FE0F}", "😀🏽", "👪🏽", "7", "7\u{FE0F}", "ب", "🇪", "🇦🇦", "\u{FE0F}", ""]
            .iter()
            .for_each(|text| none(text));
        assert_eq!(sequence_len("☝\u{FE0F}🏽"), Some("☝\u{FE0F}".len()));
        assert_eq!(sequence_len("🏴\u{E0067}\u{E007F}"), None);
    }

    #[test]
    fn styles_may_lack_anywhere() {
        for text in ["🏳|🌈", "🕵|♀", "🏃🏽|♂|➡", "👩|❤|💋|👨", "👩🏽|❤|👨🏽", "👁|🗨"]
        {
            let parts: Vec<&str> = text.split('|').collect();
            let plain = parts.join("\u{200D}");
            let styled = parts.iter().map(|part| styled(part)).collect::<Vec<_>>().join("\u{200D}");
            whole(&plain);
            whole(&styled);
        }
    }

    /// With U+FE0F, where an element takes it.
    fn styled(element: &str) -> String {
        let takes = element.chars().all(|c| !is_emoji_presentation(c.into()));
        format!("{element}{}", if takes { "\u{FE0F}" } else { "" })
    }

    fn join(parts: &[char]) -> String {
        parts.iter().map(char::to_string).collect::<Vec<_>>().join("\u{200D}")
    }

    /// How many texts of so many of these joined are one emoji.
    fn count(alphabet: &[char], len: usize) -> usize {
        let all = (0..alphabet.len().pow(len.try_into().unwrap())).map(|mut number| {
            let mut next = || {
                let c = alphabet[number % alphabet.len()];
                number /= alphabet.len();
                c
            };
            join(&(0..len).map(|_| next()).collect::<Vec<_>>())
        });
        all.filter(|text| sequence_len(text) == Some(text.len())).count()
    }

    #[test]
    fn there_are_as_many_sequences_as_unicode_lists() {
        let tables = [ADULTS, ROLES, WALKERS, GENDERED, "♀♂➡🎄🩰❤💋🤝🐰🫯🫱🫲👦👧🧒"];
        let mut all: Vec<char> = tables.concat().chars().chain(PAIRS.concat().chars()).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(count(&all, 2), 203);
        let people: Vec<char> = "👨👩🧑👦👧🧒🏃🦯♀➡❤💋🤝🐰🫯".chars().collect();
        // Families, three adults with the aid ➡, a runner who is a woman and ➡, couples.
        assert_eq!(count(&people, 3), 14 + 3 + 1 + 4);
        assert_eq!(count(&people, 4), 10 + 3);
        assert_eq!(FLAGS.len() / 2, 259);
    }

    #[test]
    fn couples_have_tones_where_no_emoji_of_one_code_point_has() {
        let couple = |left: &str, between: &str, right: &str| {
            let text = format!("{left}\u{200D}{between}\u{200D}{right}");
            sequence_len(&text) == Some(text.len())
        };
        assert!(couple("🧑🏽", "🤝", "🧑🏽") && couple("🧑", "🤝", "🧑") && couple("👩🏽", "🤝", "👨🏿"));
        assert!(!couple("👩🏽", "🤝", "👨🏽") && !couple("👩", "🤝", "👨") && !couple("👨🏽", "🤝", "👩🏿"));
        assert!(couple("👩🏽", "❤", "👨🏽") && couple("👨", "❤", "👨") && !couple("🧑", "❤", "🧑"));
        assert!(couple("🧑🏽", "🐰", "🧑🏿") && !couple("👩🏽", "🐰", "👨🏿") && !couple("👩🏽", "❤", "👨"));
        assert!(!couple("👩🏽", "👩", "👦") && !couple("👩", "👩", "👦🏽"), "a family has no tones");
        assert_eq!(sequence_len("👩\u{200D}👩\u{200D}👦🏽"), Some("👩\u{200D}👩\u{200D}👦".len()));
    }
}
