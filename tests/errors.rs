//! Every kind of error is met, and its message names the value, its place and what is accepted.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs;

use kalima::alignment::{Unit, convert_spans};
use kalima::morphology::segment::compile;
use kalima::{Aligned, Error, Normalizer, Sentences, SpecError, Stemmer, StopWords, Tokenizer};

/// An example of each kind, by the name of its variant, with what its message must hold.
fn examples() -> Vec<(&'static str, Error, &'static [&'static str])> {
    let spec = "nfc | fold_alif".parse::<Normalizer>().unwrap_err();
    vec![
        ("Spec", spec, &["character 7", "\"fold_alef\"", "accepted: ", "nfc | fold_alif", "^^^^^^^^^"]),
        (
            "UnknownName",
            Normalizer::preset("serch").unwrap_err(),
            &["preset", "\"serch\"", "did you mean \"search\"", "accepted: clean, "],
        ),
        (
            "Range",
            convert_spans("نص", &[0..2, 1..4], Unit::Byte, Unit::Utf16).unwrap_err(),
            &["span 1 (1, 4)", "1 inside a character", "from 0 to 2", "bytes"],
        ),
        (
            "NotJoined",
            Aligned::from_edits("ab", &[])
                .unwrap()
                .then(&Aligned::from_edits("axx", &[]).unwrap())
                .unwrap_err(),
            &["2 bytes", "3 bytes", "from byte 1 on"],
        ),
        (
            "Option",
            Tokenizer::from_name("camel").unwrap().split_hashtags().unwrap_err(),
            &["camel", "hashtags", "only default"],
        ),
        (
            "StopWord",
            StopWords::from_file_content("إلى\nمن ثم".as_bytes(), "mine.txt").unwrap_err(),
            &["mine.txt, line 2", "\"من ثم\"", "several words", "each must be one"],
        ),
        (
            "Entry",
            compile(&[("mine/nouns.tsv", "كتاب\tnoun\t-\t-\t-\t1\nقلم\tthing\t-\t-\t-\t1\n")]).unwrap_err(),
            &["mine/nouns.tsv, line 2", "class", "\"thing\"", "noun, adjective, masdar, elative"],
        ),
        // Memory cannot be made to run out here without harming the other tests.
        ("OutOfMemory", Error::OutOfMemory, &["out of memory"]),
    ]
}

/// The name of a variant. A new one has none here until it is given an example.
fn name(error: &Error) -> &'static str {
    match error {
        Error::Spec(_) => "Spec",
        Error::UnknownName { .. } => "UnknownName",
        Error::Range { .. } => "Range",
        Error::NotJoined { .. } => "NotJoined",
        Error::Option { .. } => "Option",
        Error::StopWord { .. } => "StopWord",
        Error::Entry { .. } => "Entry",
        Error::OutOfMemory => "OutOfMemory",
        other => panic!("{other:?} has no example"),
    }
}

/// The variants of `enum Error`, as its source has them: `Error` is not exhaustive, so that no `match` of another
/// crate can ask the compiler for them.
fn variants() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/error.rs");
    let source = fs::read_to_string(path).unwrap();
    let (_, body) = source.split_once("pub enum Error {\n").unwrap();
    let (body, _) = body.split_once("\n}\n").unwrap();
    let outer = body.lines().filter_map(|line| line.strip_prefix("    "));
    let named = outer.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    named.map(|line| line.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap().to_owned()).collect()
}

#[test]
fn every_variant_has_an_example() {
    let found = variants();
    let examples: Vec<_> = examples().iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(found, examples, "in the order of src/error.rs");
}

#[test]
fn messages_name_the_value_the_place_and_what_is_accepted() {
    for (variant, error, parts) in examples() {
        assert_eq!(name(&error), variant);
        let message = error.to_string();
        for part in parts {
            assert!(message.contains(part), "{variant} does not name {part:?}: {message}");
        }
    }
}

#[test]
fn every_closed_list_refuses_alike() {
    let errors = [
        (Normalizer::preset("x-y").unwrap_err(), "preset", "clean"),
        (Stemmer::from_name("x-y").unwrap_err(), "stemmer", "light10"),
        (Tokenizer::from_name("x-y").unwrap_err(), "tokenizer", "default"),
        (StopWords::from_name("x-y").unwrap_err(), "list of stop words", "msa"),
        (Sentences::from_name("x-y").unwrap_err(), "sentence splitter", "default"),
    ];
    for (error, kind, one) in errors {
        let Error::UnknownName { what, name, accepted, .. } = &error else { panic!("{error:?}") };
        assert_eq!((*what, name.as_str()), (kind, "x-y"));
        assert!(accepted.contains(&one), "{error}");
        assert!(error.to_string().starts_with(&format!("unknown {kind} \"x-y\"")), "{error}");
    }
}

#[test]
fn a_specs_error_has_its_parts() {
    let text = "strip_marks | reduce_elongation(max=0)";
    let Error::Spec(error) = text.parse::<Normalizer>().unwrap_err() else { panic!() };
    let SpecError { spec, start, end, problem, .. } = *error;
    assert_eq!(spec, text);
    assert_eq!(&spec[start..end], "max=0");
    assert!(problem.contains("max must be a number from 1 to "), "{problem}");
}

#[test]
fn a_name_of_another_tool_is_answered_with_ours() {
    for (theirs, ours) in [
        ("strip_diacritics", "strip_marks"),
        ("remove_tashkeel", "strip_marks"),
        ("remove_diacritics", "strip_marks"),
        ("dediac", "strip_marks"),
        ("strip_harakat", "strip_marks"),
        ("remove_kashida", "strip_tatweel"),
        ("normalize_alef", "fold_alef"),
        ("normalize-hamza", "fold_hamza"),
        ("ta_marbuta", "fold_teh_marbuta"),
        ("unicode_nfc", "nfc"),
        ("NFC", "nfc"),
        ("remove_emoji", "emoji(strip)"),
        ("arabert", "arabert-v02"),
        ("arabert-v2", "arabert-v02"),
        ("camel", "camel-dediac"),
        ("camel_tools", "camel-dediac"),
        ("camel_normalize_alef_ar", "camel-alef"),
        ("CAMEL_DEDIAC", "camel-dediac"),
        ("pyarabic", "pyarabic-strip-tashkeel"),
        ("pyarabic_strip_tashkeel", "pyarabic-strip-tashkeel"),
        ("pyarabic_normalize_hamza", "fold_hamza"),
        ("lucene_normalizer", "lucene"),
        ("arabic_normalization", "lucene"),
        ("default", "clean"),
        ("arabic", "clean"),
        ("Tweets", "social"),
        ("strip-tatweel", "strip_tatweel"),
        ("remove_stopwords", "araclean-remove-stopwords"),
        ("remove_newlines", "collapse_spaces(lines=join)"),
    ] {
        let error = format!("trim | {theirs}").parse::<Normalizer>().unwrap_err().to_string();
        assert!(error.contains(&format!("did you mean \"{ours}\"?")), "{error}");
        assert!(format!("trim | {ours}").parse::<Normalizer>().is_ok());
    }
}

#[test]
fn the_name_of_a_tool_is_answered_with_its_presets() {
    let error = "arabert".parse::<Normalizer>().unwrap_err().to_string();
    assert!(error.contains("presets begin with it: arabert-v02, arabert-v02-twitter;"), "{error}");
    let error = "Maha".parse::<Normalizer>().unwrap_err().to_string();
    assert!(
        error.contains("maha-arabic-numbers-to-english, ") && error.contains(" more; did you mean"),
        "{error}"
    );
    let error = Normalizer::preset("twitter").unwrap_err().to_string();
    assert!(error.contains("did you mean \"social\"?"), "{error}");
    let error = Normalizer::preset("remove_tashkeel").unwrap_err().to_string();
    assert!(!error.contains("strip_marks"), "a step is no preset: {error}");
}

#[test]
fn a_backslash_that_a_spec_does_not_know_is_answered_with_how_it_is_written() {
    for (spec, place, hint) in [
        (r#"nfc | sub("\\d\s", "")"#, 15, r#"\\s"#),
        (r#"sub("\d", "")"#, 6, r#"raw string, r"…""#),
        (r#"sub("(\\d)كم", "\1 كم")"#, 17, "a group is $1"),
        (r#"map("\u0623", "ا")"#, 6, r#"\u{0623}"#),
        (r#"map("\n", " ")"#, 6, r#"write \u{A}, or in a pattern \\n"#),
    ] {
        let error = spec.parse::<Normalizer>().unwrap_err().to_string();
        assert!(error.starts_with(&format!("spec, character {place}: ")), "{error}");
        assert!(error.contains(hint), "{error}");
    }
}

#[test]
fn what_somebody_takes_for_the_language_of_recipes_is_answered_with_the_language() {
    for (spec, parts) in [
        ("search, clean", ["character 7", "\"|\" before the next step"]),
        ("strip_marks[all]", ["character 12", "stands in parentheses behind its name"]),
        ("strip_marks: all", ["character 12", "stands in parentheses behind its name"]),
        (r#"map("أ": "ا")"#, ["character 8", "texts stand one after the other, with \",\" between them"]),
        (r#"map("أ" => "ا")"#, ["character 9", "texts stand one after the other, with \",\" between them"]),
        (r#"map("أإ", "ا")"#, ["has 2", "write each alone, or take replace"]),
        ("emoji(remove)", ["character 7", "did you mean \"strip\"?"]),
        ("map_digits(English)", ["character 12", "did you mean \"ascii\"?"]),
        ("keep_arabic(English)", ["character 13", "did you mean \"latin\"?"]),
        ("nfc | strip marks", ["character 7", "did you mean \"strip_marks\"?"]),
        ("remove  emoji | nfc", ["\n  ^^^^^^^^^^^^^", "did you mean \"emoji(strip)\"?"]),
        ("keep_arabic(numbers)", ["character 13", "did you mean \"digits\"?"]),
        ("clean | stem", ["character 9", "no part of a recipe: Stemmer stems the words of its answer"]),
    ] {
        let error = spec.parse::<Normalizer>().unwrap_err().to_string();
        assert!(parts.iter().all(|part| error.contains(part)), "{error}");
    }
}

#[test]
fn an_argument_in_the_style_of_a_program_is_answered_with_the_spelling_of_a_spec() {
    for (spec, right) in [
        ("map_digits(to=ascii)", "map_digits(ascii)"),
        ("map_digits(to=\"arabic\")", "map_digits(arabic)"),
        ("map_digits(\"ascii\")", "map_digits(ascii)"),
        ("map_digits(separators=true)", "map_digits(separators)"),
        ("strip_marks(\"harakat\")", "strip_marks(harakat)"),
        ("strip_controls(zwnj=\"space\")", "strip_controls(zwnj=space)"),
        ("reduce_elongation(3)", "reduce_elongation(max=3)"),
        ("reduce_elongation(max=\"3\")", "reduce_elongation(max=3)"),
        ("reduce_elongation(limit=3)", "reduce_elongation(max=3)"),
        ("replace_urls(with=\"x\")", "replace_urls(\"x\")"),
        ("emoji(mode=strip)", "emoji(strip)"),
        ("strip_marks(all=True)", "strip_marks(all)"),
    ] {
        let Error::Spec(error) = format!("trim | {spec}").parse::<Normalizer>().unwrap_err() else {
            panic!()
        };
        assert!(error.problem.ends_with(&format!("; write {right}")), "{error}");
        assert!(right.parse::<Normalizer>().is_ok(), "{right}");
    }
    let long = format!("replace_urls(with=\"{}\")", "x".repeat(60_000)).parse::<Normalizer>().unwrap_err();
    assert!(long.to_string().len() < 500);
    for spec in ["strip_marks(keep=shadda)", "emoji(except=strip)"] {
        let error = spec.parse::<Normalizer>().unwrap_err().to_string();
        assert!(!error.contains("write "), "the opposite was meant: {error}");
    }
    let error = "map_digits(to=asci)".parse::<Normalizer>().unwrap_err().to_string();
    assert!(!error.contains("write "), "{error}");
    let error = "replace(قديم, جديد)".parse::<Normalizer>().unwrap_err().to_string();
    assert!(error.contains("character 9: ") && error.contains("text stands in double quotes"), "{error}");
}

#[test]
fn a_wrong_parameter_is_answered_with_all_that_there_are() {
    for (spec, parts) in [
        ("strip_controls(space)", ["did you mean \"zwnj=space\"?", "accepted: zwnj=keep|space|strip"]),
        ("strip_controls(zwj=keep)", ["did you mean \"zwnj\"?", "accepted: zwnj=keep|space|strip"]),
        ("collapse_spaces(joined)", ["did you mean \"lines=join\"?", "accepted: lines=keep|join"]),
        ("strip_marks(finall)", ["did you mean \"position=final\"?", "tanwin, "]),
        ("reduce_elongation(3)", ["accepted: ", "max=1.."]),
    ] {
        let error = spec.parse::<Normalizer>().unwrap_err().to_string();
        assert!(parts.iter().all(|part| error.contains(part)), "{error}");
    }
}
