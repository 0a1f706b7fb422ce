//! Every kind of error is met, and its message names the value, its place and what is accepted.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs;

use kalima::alignment::{Unit, convert_spans};
use kalima::{Aligned, Error, Normalizer, Sentences, SpecError, Stemmer, Tokenizer};

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
        (Sentences::from_name("x-y").unwrap_err(), "sentence splitter", "default"),
    ];
    for (error, kind, one) in errors {
        let Error::UnknownName { what, name, accepted } = &error else { panic!("{error:?}") };
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
    ] {
        let error = format!("trim | {theirs}").parse::<Normalizer>().unwrap_err().to_string();
        assert!(error.contains(&format!("did you mean \"{ours}\"?")), "{error}");
    }
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
