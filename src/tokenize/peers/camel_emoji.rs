//! The emoji that CAMeL Tools keeps whole: those that its dependency, the Python package emoji 2.16.0, lists from
//! Unicode's emoji-test.txt (Emoji 17 and a draft of 18), with and without their U+FE0F.
//!
//! The list has 5,244 entries and few rules: they are here instead. Known differences: the emoji of Emoji 18, U+1F6D9,
//! 1FA8B–1FA8D, 1FACC, 1FADD, 1FAEB, 1FAF9 and 1FAFA, are none of Unicode 17 and stay in words.

use crate::chars::{
    is_emoji, is_emoji_modifier, is_emoji_modifier_base, is_emoji_presentation, is_regional_indicator,
};

/// U+FE0F VARIATION SELECTOR-16: emoji.
const EMOJI_STYLE: char = '\u{FE0F}';
/// U+200D ZERO WIDTH JOINER.
const ZWJ: char = '\u{200D}';
/// U+20E3 COMBINING ENCLOSING KEYCAP.
const KEYCAP: char = '\u{20E3}';
/// U+E007F CANCEL TAG.
const END_TAG: char = '\u{E007F}';
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

/// The length in bytes of the emoji at the start of a text. Only the longest that could be meant there counts: the whole
/// of what joiners hold together, of bases with a skin tone, a style or tags. Where that is not listed, there is none.
pub(super) fn emoji_len(text: &str) -> Option<usize> {
    let mut elements = [Element::default(); MOST];
    let (mut len, mut count) = (0, 0);
    loop {
        let element = read(&text[len..])?;
        *elements.get_mut(count)? = element;
        len += element.text.len();
        count += 1;
        let joins = text[len..].strip_prefix(ZWJ).is_some_and(|rest| read(rest).is_some());
        // A flag at the start joins nothing.
        if !joins || (count == 1 && element.tail == Tail::Region) {
            return is_listed(&elements[..count]).then_some(len);
        }
        len += ZWJ.len_utf8();
    }
}

/// One pictograph of a sequence.
#[derive(Clone, Copy, Debug, Default)]
struct Element<'a> {
    base: char,
    tail: Tail,
    text: &'a str,
}

impl Element<'_> {
    fn tone(&self) -> Option<char> {
        match self.tail {
            Tail::Tone(tone) => Some(tone),
            _ => None,
        }
    }
}

/// What a base has behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tail {
    #[default]
    None,
    /// A second regional indicator.
    Region,
    Tone(char),
    Style,
    Keycap,
    Tags,
}

/// The element at the start of a text.
fn read(text: &str) -> Option<Element<'_>> {
    let base = text.chars().next().filter(|&c| is_emoji(c.into()))?;
    let (tail, rest) = tail(base, &text[base.len_utf8()..]);
    Some(Element { base, tail, text: &text[..text.len() - rest.len()] })
}

/// What stands behind a base and belongs to it; and the rest.
fn tail(base: char, text: &str) -> (Tail, &str) {
    let mut chars = text.chars();
    match chars.next() {
        Some(c) if is_regional_indicator(base.into()) && is_regional_indicator(c.into()) => {
            (Tail::Region, chars.as_str())
        }
        Some(c) if is_emoji_modifier(c.into()) => (Tail::Tone(c), chars.as_str()),
        Some(EMOJI_STYLE) => match chars.as_str().strip_prefix(KEYCAP) {
            Some(rest) => (Tail::Keycap, rest),
            None => (Tail::Style, chars.as_str()),
        },
        _ => {
            match text.trim_start_matches(|c| ('\u{E0020}'..='\u{E007E}').contains(&c)).strip_prefix(END_TAG)
            {
                Some(rest) if !text.starts_with(END_TAG) => (Tail::Tags, rest),
                _ => (Tail::None, text),
            }
        }
    }
}

fn is_listed(elements: &[Element]) -> bool {
    match elements {
        [one] => is_listed_alone(one),
        _ => elements.iter().all(may_be_joined) && are_joined(elements),
    }
}

fn is_listed_alone(element: &Element) -> bool {
    match element.tail {
        // Digits are emoji by their property.
        Tail::None => !element.base.is_ascii_digit(),
        Tail::Region => is_flag(element.text),
        Tail::Keycap => element.base.is_ascii(),
        Tail::Tags => TAGGED_FLAGS.contains(&element.text),
        Tail::Tone(_) | Tail::Style => !element.base.is_ascii() && may_be_joined(element),
    }
}

/// With the tone or the style that its base takes: U+FE0F, if it is text without that.
fn may_be_joined(element: &Element) -> bool {
    match element.tail {
        Tail::None => true,
        // The family takes a skin tone by its property, but no listed emoji has one.
        Tail::Tone(_) => is_emoji_modifier_base(element.base.into()) && element.base != '👪',
        Tail::Style => !is_emoji_presentation(element.base.into()),
        Tail::Region | Tail::Keycap | Tail::Tags => false,
    }
}

fn is_flag(text: &str) -> bool {
    let code = text.chars().filter_map(|c| u8::try_from(u32::from(c) - 0x1_F1E6).ok()).map(|at| b'A' + at);
    FLAGS.as_bytes().chunks_exact(2).any(|flag| code.clone().eq(flag.iter().copied()))
}

/// Whether these elements with joiners between them are one emoji.
fn are_joined(elements: &[Element]) -> bool {
    let (Some(first), Some(last)) = (elements.first(), elements.last()) else { return false };
    // In the middle nobody bears a skin tone.
    if elements[1..elements.len() - 1].iter().any(|element| element.tone().is_some()) {
        return false;
    }
    match (first.tone(), last.tone()) {
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
        assert_eq!(emoji_len(text), Some(text.len()), "{text:X?}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(emoji_len(text), None, "{text:X?}");
    }

    #[test]
    fn styles_tones_keycaps_and_flags() {
        for text in [
            "😀",
            "❤",
            "❤\u{FE0F}",
            "©\u{FE0F}",
            "ℹ",
            "👍🏽",
            "☝🏽",
            "🏽",
            "#",
            "7\u{FE0F}\u{20E3}",
            "🇪🇬",
            "🇨🇶",
            "🇪",
        ] {
            whole(text);
        }
        TAGGED_FLAGS.iter().for_each(|flag| whole(flag));
        for text in
            ["", "ب", "7", "7\u{20E3}", "#\u{FE0F}", "⌚\u{FE0F}", "😀🏽", "👪🏽", "🇦🇦", "\u{FE0F}", "۞"]
        {
            none(text);
        }
        none("😀\u{E0067}\u{E007F}");
        assert_eq!(emoji_len("🏴\u{E0067}\u{E0062}"), Some("🏴".len()), "no end tag");
        assert_eq!(emoji_len("🏴\u{E007F}"), Some("🏴".len()));
        assert_eq!(emoji_len("❤\u{FE0E}"), Some("❤".len()));
        assert_eq!(emoji_len("🇪🇬\u{200D}👩"), Some("🇪🇬".len()));
        assert_eq!(emoji_len("👩\u{200D}ب"), Some("👩".len()));
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
        all.filter(|text| emoji_len(text) == Some(text.len())).count()
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
            emoji_len(&text) == Some(text.len())
        };
        assert!(couple("🧑🏽", "🤝", "🧑🏽") && couple("🧑", "🤝", "🧑") && couple("👩🏽", "🤝", "👨🏿"));
        assert!(!couple("👩🏽", "🤝", "👨🏽") && !couple("👩", "🤝", "👨") && !couple("👨🏽", "🤝", "👩🏿"));
        assert!(couple("👩🏽", "❤", "👨🏽") && couple("👨", "❤", "👨") && !couple("🧑", "❤", "🧑"));
        assert!(couple("🧑🏽", "🐰", "🧑🏿") && !couple("👩🏽", "🐰", "👨🏿") && !couple("👩🏽", "❤", "👨"));
        assert!(!couple("👩🏽", "👩", "👦") && !couple("👩", "👩", "👦🏽"), "a family has no tones");
        none("👩\u{200D}👩\u{200D}👦\u{200D}👦\u{200D}👦");
    }
}
