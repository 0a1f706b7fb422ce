//! light10 against a slow twin that works as Lucene does: on a growable buffer of UTF-16 units, affix by
//! affix; and light1 to light8 against one that takes the three steps of the paper.

use kalima::morphology::stem::larkey::{self, Light};
use kalima::morphology::stem::light10::{stem_span, stem_span_of};
use proptest::prelude::*;

/// و ا ل ب ك ف ه ن ت ي ة are all letters of the affixes; م stands for every other letter.
const ALPHABET: [char; 12] = [
    'و', // U+0648 WAW
    'ا', // U+0627 ALEF
    'ل', // U+0644 LAM
    'ب', // U+0628 BEH
    'ك', // U+0643 KAF
    'ف', // U+0641 FEH
    'ه', // U+0647 HEH
    'ن', // U+0646 NOON
    'ت', // U+062A TEH
    'ي', // U+064A YEH
    'ة', // U+0629 TEH MARBUTA
    'م', // U+0645 MEEM
];

fn twin(word: &[u16]) -> Vec<u16> {
    let mut buffer = word.to_vec();
    for prefix in ["ال", "وال", "بال", "كال", "فال", "لل", "و"] {
        let prefix: Vec<u16> = prefix.encode_utf16().collect();
        let needed = if prefix.len() == 1 { 4 } else { prefix.len() + 2 };
        if buffer.len() >= needed && buffer.starts_with(&prefix) {
            buffer.drain(..prefix.len());
            break;
        }
    }
    for suffix in ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"] {
        let suffix: Vec<u16> = suffix.encode_utf16().collect();
        if buffer.len() >= suffix.len() + 2 && buffer.ends_with(&suffix) {
            buffer.truncate(buffer.len() - suffix.len());
        }
    }
    buffer
}

/// The steps of the paper, with the strings of a column of its table.
fn twin_of_paper(light: Light, word: &[u16]) -> Vec<u16> {
    let (articles, and, suffixes) = match light {
        Light::Light1 => ("ال وال بال كال فال", "", ""),
        Light::Light2 => ("ال وال بال كال فال", "و", ""),
        Light::Light3 => ("ال وال بال كال فال", "و", "ه ة"),
        Light::Light8 => ("ال وال بال كال فال", "و", "ها ان ات ون ين يه ية ه ة ي"),
    };
    let units = |affix: &str| affix.encode_utf16().collect::<Vec<u16>>();
    let mut buffer = word.to_vec();
    if !and.is_empty() && buffer.starts_with(&units(and)) && buffer.len() > 3 {
        buffer.remove(0);
    }
    let may_go =
        |article: &&str| buffer.starts_with(&units(article)) && buffer.len() >= units(article).len() + 2;
    if let Some(article) = articles.split(' ').find(may_go) {
        buffer.drain(..units(article).len());
    }
    for suffix in suffixes.split_terminator(' ').map(units) {
        if buffer.ends_with(&suffix) && buffer.len() >= suffix.len() + 2 {
            buffer.truncate(buffer.len() - suffix.len());
        }
    }
    buffer
}

/// Code points, lone surrogates among them, as Java would hold them.
fn utf16(code_points: &[u32]) -> Vec<u16> {
    let units = |&code_point: &u32| match char::from_u32(code_point) {
        Some(letter) => letter.encode_utf16(&mut [0; 2]).to_vec(),
        None => vec![code_point as u16], // a surrogate fits
    };
    code_points.iter().flat_map(units).collect()
}

fn assert_same_stem(word: &str) {
    let expected = twin(&word.encode_utf16().collect::<Vec<_>>());
    let stem = &word[stem_span(word)];
    assert_eq!(stem.encode_utf16().collect::<Vec<_>>(), expected, "{word:?}");

    let code_points: Vec<u32> = word.chars().map(u32::from).collect();
    let span = stem_span_of(&code_points);
    assert_eq!(span.start, word[..stem_span(word).start].chars().count(), "{word:?}");
    assert_eq!(span.len(), stem.chars().count(), "{word:?}");

    for light in [Light::Light1, Light::Light2, Light::Light3, Light::Light8] {
        let stem = &word[larkey::stem_span(light, word)];
        let expected = twin_of_paper(light, &word.encode_utf16().collect::<Vec<_>>());
        assert_eq!(stem.encode_utf16().collect::<Vec<_>>(), expected, "{light:?} {word:?}");
        assert!(
            stem.chars()
                .map(u32::from)
                .eq(code_points[larkey::stem_span_of(light, &code_points)].iter().copied())
        );
    }
}

fn assert_same_for_all_words(word: &mut String, letters_more: usize) {
    assert_same_stem(word);
    if letters_more == 0 {
        return;
    }
    for letter in ALPHABET {
        word.push(letter);
        assert_same_for_all_words(word, letters_more - 1);
        word.pop();
    }
}

#[test]
fn all_words_of_up_to_five_letters() {
    assert_same_for_all_words(&mut String::new(), 5);
}

fn letter() -> impl Strategy<Value = char> {
    prop_oneof![
        12 => prop::sample::select(&ALPHABET[..]),
        1 => prop::sample::select(&['\u{1F600}', '\u{10FFFF}', '\u{FFFF}', '\u{64B}', '\u{640}', 'x'][..]),
    ]
}

fn code_point() -> impl Strategy<Value = u32> {
    prop_oneof![12 => letter().prop_map(u32::from), 2 => 0xD800_u32..=0xDFFF]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_rich_in_affixes(letters in prop::collection::vec(letter(), 0..24)) {
        assert_same_stem(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn any_string(word in any::<String>()) {
        assert_same_stem(&word);
    }

    #[test]
    fn lone_surrogates(word in prop::collection::vec(code_point(), 0..12)) {
        let stem = &word[stem_span_of(&word)];
        assert_eq!(utf16(stem), twin(&utf16(&word)));
    }
}
