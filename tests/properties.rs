//! What holds for every text: random ones, rich in what Arabic text has, and fixed nasty ones.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a contract that fails is a failed test")]

mod support;

use std::sync::LazyLock;

use kalima::chars;
use kalima::morphology::segment::{Dialect, Scheme, Segmenter};
use kalima::normalize::{Info, Param, steps};
use kalima::{Analyzer, Normalizer, Tokenizer};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use support::random::{among, text};
use support::{contracts, nasty::NASTY};
use unicode_segmentation::UnicodeSegmentation;

static PRESETS: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
    contracts::preset_names().into_iter().map(|name| Normalizer::preset(name).unwrap()).collect()
});

/// Built once, as a user does: compiling its normalizer takes longer than analyzing a text.
static SEARCH: LazyLock<(Analyzer, Normalizer)> =
    LazyLock::new(|| (Analyzer::default(), Normalizer::preset("search").unwrap()));

/// Steps one by one, with arguments that change what they look at.
static SINGLE: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
    let more = [
        "fold_presentation_forms(ligatures=keep)",
        "strip_controls(zwnj=space)",
        "strip_controls(zwnj=strip)",
        "strip_marks(all)",
        "strip_marks(hamza, maddah)",
        "strip_marks(harakat, tanwin, position=final)",
        "fold_alef(uthmani)",
        "fold_hamza(standalone)",
        "fold_teh_marbuta(teh)",
        "fold_persian(guard=off)",
        "fold_persian(loans, final=maksura)",
        "map_digits(separators)",
        "map_digits(arabic, separators)",
        "map_punctuation(ascii)",
        "collapse_spaces(lines=join)",
        "reduce_elongation(latin, punctuation, emoji)",
        "reduce_elongation(max=1)",
        r#"keep("ء-ي", "a-z", " ")"#,
    ];
    let plain = steps::ALL
        .iter()
        .map(|info| info.name)
        .filter(|name| !["map", "replace", "sub", "keep", "strip_html"].contains(name));
    plain.chain(more).map(|spec| spec.parse().unwrap()).collect()
});

/// What words are segmented behind: nothing, a length kept, marks and tatweel gone, ligatures parted and letters added.
static SEGMENTED: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
    let specs = [
        "trim",
        "search",
        "clean | strip_marks | strip_tatweel",
        r#"sub("^|$", "و") | map("س", "", "ت", "لل", "ه", "هما")"#,
    ];
    specs.map(|spec| spec.parse().unwrap()).into()
});

/// Takes every mark but the hamza and madda of a letter, and nothing else.
static STRIP_MARKS: LazyLock<Normalizer> =
    LazyLock::new(|| "strip_marks(tashkeel, dagger_alef, quranic, extended)".parse().unwrap());

/// Recipes that look at nothing beyond a letter and its marks: what they make of a part they make of it in any text.
static CONTEXT_FREE: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
    let specs = [
        "nfc",
        "strip_marks(all)",
        "strip_marks | nfc",
        "fold_alef",
        "fold_hamza(standalone) | fold_alef_maksura | fold_teh_marbuta",
        "map_digits | map_punctuation(ascii) | map_quotes | lowercase",
        "nfc | fold_alef | fold_hamza | strip_marks(all)",
        r#"map("ا", "اب", "ب", "", "ﷺ", "صلى", "\u{64E}", "")"#,
        "lucene",
    ];
    specs.into_iter().map(|spec| spec.parse().unwrap()).collect()
});

/// Arguments for a step, from what it declares.
fn arguments(info: &'static Info) -> BoxedStrategy<String> {
    let mut written = Just(Vec::new()).boxed();
    for param in info.params {
        let one: BoxedStrategy<Vec<String>> = match param {
            Param::Choice(words) => select(*words).prop_map(|word| vec![word.to_owned()]).boxed(),
            Param::Keyed(key, words) => {
                select(*words).prop_map(move |word| vec![format!("{key}={word}")]).boxed()
            }
            Param::ChoiceOrText(words) => {
                let word = select(*words).prop_map(str::to_owned);
                prop_oneof![word, among("<بx> @").prop_map(|c| format!("\"{c}\""))]
                    .prop_map(|written| vec![written])
                    .boxed()
            }
            Param::KeyedText(key, _) => {
                among("،.-x_").prop_map(move |c| vec![format!("{key}=\"{c}\"")]).boxed()
            }
            Param::Number(key, min, max, _) => {
                (*min..=*max).prop_map(move |n| vec![format!("{key}={n}")]).boxed()
            }
            Param::Flag(word) => any::<bool>()
                .prop_map(move |given| given.then(|| (*word).to_owned()).into_iter().collect())
                .boxed(),
            Param::Members(words, _) => select(*words).prop_map(|(word, _)| vec![(*word).to_owned()]).boxed(),
            Param::Pairs => pairs().boxed(),
            Param::Substitution(_) => substitution().boxed(),
            Param::Texts => vec(among("ابx1،").prop_map(|c| format!("\"{c}\"")), 1..3).boxed(),
        };
        written = (written, one).prop_map(|(before, more)| [before, more].concat()).boxed();
    }
    written.prop_map(|words| words.join(", ")).boxed()
}

/// Pairs for `map`: keys that differ, values of none, one or several characters.
fn pairs() -> impl Strategy<Value = Vec<String>> {
    let to = prop_oneof![
        Just(String::new()),
        vec(among("ابة xي\u{64E}\u{640}1"), 1..3).prop_map(|to| to.concat())
    ];
    let key = select("اأةىـx1\u{64E}\u{654} ؟\u{200C}".chars().collect::<Vec<_>>());
    proptest::collection::btree_map(key, to, 1..4).prop_map(|pairs| {
        let quoted =
            |text: String| text.chars().map(|c| format!("\\u{{{:X}}}", u32::from(c))).collect::<String>();
        let both = pairs.into_iter().flat_map(|(from, to)| [from.to_string(), to]);
        both.map(|text| format!("\"{}\"", quoted(text))).collect()
    })
}

/// Patterns that match letters, nothing, borders, lines, and whole texts.
fn substitution() -> impl Strategy<Value = Vec<String>> {
    let pattern =
        ["ا+", "", r"\\b", r"(\\w)(\\d)?", r"\\p{M}", "(?m)^", "(?s).*", r"\\s+$", "[^ب]", "(?i)x|"];
    let to = ["", " ", "$0", "${0}ا", "$$", "x"];
    (select(pattern.to_vec()), select(to.to_vec()))
        .prop_map(|(pattern, to)| vec![format!("\"{pattern}\""), format!("\"{to}\"")])
}

fn step() -> impl Strategy<Value = String> {
    select(steps::ALL)
        .prop_flat_map(|info| arguments(info).prop_map(|words| format!("{}({words})", info.name)))
}

/// Any steps in any order: most such recipes make no sense, and must run as written all the same.
fn spec() -> impl Strategy<Value = Normalizer> {
    vec(step(), 1..7).prop_map(|steps| steps.join(" | ").parse().unwrap())
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// All that holds for a normalizer, whatever it does.
fn any_normalizer(normalizer: &Normalizer, text: &str) {
    contracts::aligned(normalizer, text);
    contracts::fused_equals_unfused(normalizer, text);
    contracts::every_storage_agrees(normalizer, text);
    contracts::map_is_monotone(normalizer, text);
    contracts::many_lookups_are_one_by_one(normalizer, text);
    contracts::changes_make_the_alignment_again(normalizer, text);
    contracts::explained(normalizer, text);
}

fn presets(text: &str) {
    for preset in &*PRESETS {
        contracts::idempotent(preset, text);
        any_normalizer(preset, text);
    }
}

/// Grapheme-aligned ranges of the output: the part of the source they come from gives them again. A part of an
/// expansion comes from all of its source; it is not asked.
fn parts_give_parts(normalizer: &Normalizer, text: &str) {
    let aligned = normalizer.align(text);
    let output = aligned.text();
    let starts: Vec<usize> = output.grapheme_indices(true).map(|(at, _)| at).chain([output.len()]).collect();
    for (i, &start) in starts.iter().enumerate() {
        for &end in starts[i + 1..].iter().take(3).chain(starts.last().filter(|&&end| end > start)) {
            let source = aligned.to_source(start..end);
            if aligned.from_source(source).range() != (start..end) {
                continue;
            }
            let part = &text[source.range()];
            let again = normalizer.normalize(part);
            assert_eq!(again, output[start..end], "{} of {part:?}, out of {text:?}", normalizer.spec());
        }
    }
}

/// What the whole output does not come from was deleted at the two ends.
fn nothing_is_left_at_the_ends(normalizer: &Normalizer, text: &str) {
    let aligned = normalizer.align(text);
    if aligned.text().is_empty() {
        return;
    }
    let whole = aligned.to_source(0..aligned.text().len());
    for end in [&text[..whole.start], &text[whole.end..]] {
        assert_eq!(normalizer.normalize(end), "", "{} at the ends of {text:?}", normalizer.spec());
    }
}

/// A letter that stays comes from itself and all the marks that it lost.
fn marks_belong_to_their_letter(text: &str) {
    let aligned = STRIP_MARKS.align(text);
    for range in contracts::char_ranges(text) {
        let letter = text[range.clone()].chars().all(|c| chars::is_arabic_letter(u32::from(c)));
        let to = aligned.from_source(range.clone());
        if !letter || to.is_empty() {
            continue;
        }
        let behind = &text[range.end..];
        let after_marks = behind.trim_start_matches(|c| chars::is_arabic_mark(u32::from(c)) && !may_stay(c));
        let end = range.end + behind.len() - after_marks.len();
        let from = aligned.to_source(to);
        assert!(from.start == range.start && from.end == end, "{range:?} to {to:?} from {from:?}: {text:?}");
    }
}

/// The classes maddah and hamza, which [`STRIP_MARKS`] leaves.
fn may_stay(c: char) -> bool {
    use chars::MarkClass::{Hamza, Maddah};
    matches!(chars::mark_class(u32::from(c)), Some(Hamza | Maddah))
}

/// One alignment after the other leads where both lead, one by one; it may see larger wholes, never smaller ones.
fn composition(first: &Normalizer, second: &Normalizer, text: &str) {
    let a = first.align(text);
    let b = second.align(a.text());
    let both = a.alignment().then(b.alignment()).unwrap();
    assert_eq!((both.source_len(), both.target_len()), (text.len(), b.text().len()));
    for range in contracts::char_ranges(b.text()) {
        let middle = b.to_source(range.clone());
        let by_hand = a.to_source(middle.range());
        let at_once = both.to_source(range.clone().into());
        let say = || format!("{range:?}: {} then {} on {text:?}", first.spec(), second.spec());
        assert!(at_once.start <= by_hand.start && by_hand.end <= at_once.end, "{}", say());
        assert!(text.get(at_once.range()).is_some(), "{at_once:?} of {}", say());
    }
}

/// What stands behind a line end does not change the tokens before it, nor the other way round.
fn lines_are_apart(before: &str, line_end: &str, after: &str) {
    let text = [before, line_end, after].concat();
    let spans = |text: &str, by: usize| -> Vec<_> {
        let shift = |token: kalima::Token| (token.kind, token.range.start + by..token.range.end + by);
        Tokenizer::default().tokens(text).map(shift).collect()
    };
    let apart = [spans(before, 0), spans(after, before.len() + line_end.len())].concat();
    assert_eq!(spans(&text, 0), apart, "{text:?}");
}

fn words(text: &str) {
    let tokens = contracts::tokens(text);
    contracts::tokens_of_every_tokenizer(text);
    contracts::sentences(text, &tokens);
    contracts::analyzer_joins_the_layers(&SEARCH.0, &SEARCH.1, text);
    for normalizer in &*SEGMENTED {
        contracts::analyzer_cuts_words(normalizer, &Segmenter::new(Scheme::Full, Dialect::All), text);
    }
}

#[test]
fn nasty_texts() {
    for text in NASTY {
        presets(text);
        SINGLE.iter().for_each(|step| any_normalizer(step, text));
        SINGLE.iter().for_each(|step| contracts::idempotent(step, text));
        for normalizer in &*CONTEXT_FREE {
            parts_give_parts(normalizer, text);
            nothing_is_left_at_the_ends(normalizer, text);
        }
        words(text);
        contracts::offsets_convert(text);
        marks_belong_to_their_letter(text);
        NASTY.iter().for_each(|after| lines_are_apart(text, "\n", after));
    }
}

/// A pattern of nothing is found in an empty text, too.
#[test]
fn patterns_that_match_nothing() {
    for spec in [r#"sub("", "x")"#, r#"sub("(?m)^", " ")"#, r#"sub("(?s).*", "$0ا")"#] {
        let normalizer: Normalizer = spec.parse().unwrap();
        NASTY.iter().for_each(|text| any_normalizer(&normalizer, text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn words_are_cut_in_their_place(pieces in vec(select(WORD_PARTS), 0..9)) {
        for normalizer in &*SEGMENTED {
            contracts::analyzer_cuts_words(normalizer, &Segmenter::new(Scheme::Full, Dialect::All), &pieces.concat());
        }
    }
}

/// What words are made of, and what their letters change into or lose.
const WORD_PARTS: &[&str] = &[
    "و",
    "وَ",
    "فَ",
    "ب",
    "لل",
    "ل",
    "ال",
    "اَلْ",
    "س",
    "كتاب",
    "كِتَاب",
    "مدرسة",
    "مدرست",
    "يكتبون",
    "ﻷ",
    "ﻻ",
    "ﷺ",
    "ﻛﺘﺎﺏ",
    "هم",
    "هُمْ",
    "ها",
    "ه",
    "ـ",
    "ــَ",
    "ّ",
    "\u{200F}",
    "\u{200D}",
    " ",
    "x",
];

/// Recipes that random ones once failed on.
#[test]
fn recipes_that_put_text_where_windows_end() {
    for spec in [r#"map(" ", " ة") | emoji(strip) | nfkc"#, r#"sub("(?s).*", "${0}ا") | strip_punctuation"#]
    {
        let normalizer: Normalizer = spec.parse().unwrap();
        [" 😂\u{651}x", "a.b.c"].iter().for_each(|text| any_normalizer(&normalizer, text));
    }
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn presets_on_random_texts(text in text()) {
        presets(&text);
    }

    #[test]
    fn steps_on_random_texts(text in text(), step in select(&**SINGLE)) {
        any_normalizer(&step, &text);
        contracts::idempotent(&step, &text);
    }

    #[test]
    fn any_recipe_runs_as_its_steps_do(normalizer in spec(), texts in vec(text(), 3)) {
        texts.iter().for_each(|text| any_normalizer(&normalizer, text));
    }

    #[test]
    fn parts_of_the_source_give_parts_of_the_output(text in text()) {
        CONTEXT_FREE.iter().for_each(|normalizer| parts_give_parts(normalizer, &text));
        CONTEXT_FREE.iter().for_each(|normalizer| nothing_is_left_at_the_ends(normalizer, &text));
    }

    #[test]
    fn lost_marks_belong_to_their_letter(text in text()) {
        marks_belong_to_their_letter(&text);
    }

    #[test]
    fn alignments_compose(text in text(), first in select(&**SINGLE), second in select(&**SINGLE)) {
        composition(&first, &second, &text);
    }

    #[test]
    fn tokens_sentences_and_analysis(text in text()) {
        words(&text);
        contracts::offsets_convert(&text);
    }

    #[test]
    fn lines_do_not_see_one_another(
        before in text(),
        after in text(),
        end in select(&["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}"][..]),
    ) {
        // A CR at the end of one line and an LF at the start of the next would be one line end.
        prop_assume!(!(end.ends_with('\r') && after.starts_with('\n')));
        lines_are_apart(&before, end, &after);
    }
}
