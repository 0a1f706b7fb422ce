//! One word folded as the preset `search` folds it, without memory for ordinary words.

use std::sync::LazyLock;

use crate::normalize::Normalizer;
use crate::normalize::presets;

/// The preset itself, for words with more than plain Arabic letters.
static SEARCH: LazyLock<Option<Normalizer>> =
    LazyLock::new(|| presets::find("search").map(|preset| Normalizer::new(preset.spec())));

/// Bytes of folded letters that are held without memory: 32 letters of Arabic.
const ROOM: usize = 64;

/// What `read` makes of the word folded.
pub(super) fn with_folded<T>(word: &str, read: impl FnOnce(&str) -> T) -> T {
    let mut room = [0; ROOM];
    match plain_folded(word, &mut room) {
        Some(folded) => read(folded),
        None => match &*SEARCH {
            Some(search) => read(&search.normalize(word)),
            None => read(word),
        },
    }
}

/// The fold of a word of nothing but plain letters, tatweels and vowel marks: what these become depends on no neighbour. A
/// word without a letter is left to the preset, which keeps a lone tatweel.
fn plain_folded<'a>(word: &str, room: &'a mut [u8; ROOM]) -> Option<&'a str> {
    let mut length = 0;
    for c in word.chars() {
        let folded = match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ؤ' => 'و',
            'ئ' | 'ى' => 'ي',
            'ة' => 'ه',
            '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' => c,
            '\u{640}' | '\u{64B}'..='\u{652}' | '\u{670}' => continue,
            _ => return None,
        };
        length += folded.encode_utf8(room.get_mut(length..length + 2)?).len();
    }
    let folded = room.get(..length).filter(|folded| !folded.is_empty())?;
    std::str::from_utf8(folded).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn by_preset(word: &str) -> String {
        Normalizer::preset("search").unwrap().normalize(word).into_owned()
    }

    fn folded(word: &str) -> String {
        with_folded(word, str::to_owned)
    }

    #[test]
    fn plain_words_need_no_preset_and_others_get_it() {
        for (word, plain) in [("إلى", true), ("عَلَـيْهِم", true), ("ـ", false), ("", false), ("ﻻ", false)]
        {
            assert_eq!(plain_folded(word, &mut [0; ROOM]).is_some(), plain, "{word}");
        }
        let longest = "ب".repeat(ROOM / 2);
        assert!(plain_folded(&longest, &mut [0; ROOM]).is_some());
        for word in [longest.clone() + "ب", "کے".into(), "Abc".into(), "إ\u{654}ن".into(), "٣".into()] {
            assert_eq!(plain_folded(&word, &mut [0; ROOM]), None, "{word}");
            assert_eq!(folded(&word), by_preset(&word));
        }
    }

    proptest! {
        #[test]
        fn folds_as_the_preset(word in "[\u{621}-\u{63A}\u{640}-\u{656}\u{670}\u{671}یکAa ٣]{0,12}|[\u{621}-\u{63A}\u{640}-\u{652}\u{670}]{0,40}") {
            prop_assert_eq!(folded(&word), by_preset(&word), "{:?}", word);
        }
    }
}
