//! The cases of `testdata/`, which Python and the command line run too, and the article that has every trait of
//! messy text. `testdata/README.md` tells the fields.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a case that cannot be read is a failed test")]

mod support;

use std::fmt::Write;
use std::ops::Range;

use kalima::alignment::CodePoints;
use kalima::normalize::Spec;
use kalima::{Analyzer, Document, Error, Kind, Normalizer, Sentences, Stemmer, Token, Tokenizer, tokenize};
use serde_json::{Value, json};
use support::{cases, contracts, field, testdata};

/// Compares all rows before it fails, so that one run shows everything.
fn compare(name: &str, answer: impl Fn(&Value) -> (Value, Value)) {
    let mut wrong = String::new();
    for (i, row) in cases(name).iter().enumerate() {
        let (found, expected) = answer(row);
        if found != expected {
            writeln!(wrong, "line {}: {row}\n  found {found}", i + 1).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{name}:\n{wrong}");
}

fn normalizer(row: &Value) -> Normalizer {
    field(row, "spec").parse().unwrap_or_else(|error| panic!("{row}: {error}"))
}

#[test]
fn normalize() {
    compare("normalize.jsonl", |row| {
        let (normalizer, text) = (normalizer(row), field(row, "in"));
        contracts::aligned(&normalizer, text);
        contracts::fused_equals_unfused(&normalizer, text);
        contracts::every_storage_agrees(&normalizer, text);
        (json!(normalizer.normalize(text)), row["out"].clone())
    });
}

#[test]
fn tokens() {
    compare("tokens.jsonl", |row| {
        let text = field(row, "in");
        let tokens = contracts::tokens(text);
        let found: Vec<_> =
            tokens.iter().map(|token| (token.kind.name(), &text[token.range.clone()])).collect();
        (json!(found), row["tokens"].clone())
    });
}

#[test]
fn values() {
    compare("values.jsonl", |row| {
        let text = field(row, "in");
        let of_value = |kind| matches!(kind, Kind::Number | Kind::Date | Kind::Hashtag);
        let tokens = contracts::tokens(text).into_iter().filter(|token| of_value(token.kind));
        let found: Vec<_> =
            tokens.map(|token| json!([&text[token.range.clone()], value(&token, text)])).collect();
        (json!(found), row["values"].clone())
    });
}

/// As JSON has it; long numbers and fractions as near as `serde_json` reads those of the file.
fn value(token: &Token, text: &str) -> Value {
    match token.value(text) {
        Some(tokenize::Value::Number(number)) => serde_json::from_str(number.as_str()).unwrap(),
        Some(tokenize::Value::Date(iso)) => json!(iso),
        Some(tokenize::Value::Words(words)) => words.into_iter().map(|word| text[word].to_owned()).collect(),
        _ => Value::Null,
    }
}

#[test]
fn sentences() {
    compare("sentences.jsonl", |row| {
        let text = field(row, "in");
        contracts::sentences(text, &contracts::tokens(text));
        let found: Vec<&str> = Sentences::default().split(text).map(|range| &text[range]).collect();
        (json!(found), row["sentences"].clone())
    });
}

#[test]
fn stem() {
    compare("stem.jsonl", |row| {
        let stemmer = Stemmer::from_name(field(row, "stemmer")).unwrap();
        (json!(stemmer.stem(field(row, "in"))), row["out"].clone())
    });
}

fn code_points(range: Range<usize>, text: &str) -> Value {
    let index = CodePoints::new(text);
    json!([index.of_byte(range.start), index.of_byte(range.end)])
}

fn bytes(range: &Value, text: &str) -> Range<usize> {
    let (index, at) =
        (CodePoints::new(text), |i: usize| usize::try_from(range[i].as_u64().unwrap()).unwrap());
    index.to_byte(at(0))..index.to_byte(at(1))
}

#[test]
fn align() {
    compare("align.jsonl", |row| {
        let (normalizer, text) = (normalizer(row), field(row, "in"));
        contracts::map_is_monotone(&normalizer, text);
        let aligned = normalizer.align(text);
        let from = aligned.to_source(bytes(&row["target"], aligned.text()));
        (code_points(from.range(), text), row["source"].clone())
    });
}

#[test]
fn specs() {
    compare("specs.jsonl", |row| match field(row, "spec").parse::<Spec>() {
        Ok(spec) => (json!(spec.to_string()), row["canonical"].clone()),
        Err(Error::Spec(error)) => {
            let range = code_points(error.start..error.end, &error.spec);
            (json!({"start": range[0], "end": range[1]}), row["error"].clone())
        }
        Err(other) => panic!("{row}: {other}"),
    });
}

#[test]
fn every_step_and_preset_has_cases() {
    let rows = cases("normalize.jsonl");
    let specs: Vec<&str> = rows.iter().map(|row| field(row, "spec")).collect();
    let steps = kalima::normalize::steps::ALL.iter().map(|info| info.name);
    for name in steps.chain(contracts::preset_names()) {
        let of_it = |spec: &&&str| spec.split(['(', ' ']).next() == Some(name);
        let count = specs.iter().filter(of_it).count();
        assert!(count >= 3, "{name} has {count} cases");
    }
}

/// The article as it lies in the file.
fn article() -> String {
    std::fs::read_to_string(testdata("article.txt")).unwrap()
}

/// What nobody could see is escaped, so that the file can be read.
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() || kalima::chars::takes_no_column(u32::from(c)) || c == '\u{A0}' => {
                let units = c.encode_utf16(&mut [0; 2]).to_vec();
                units.iter().for_each(|unit| write!(out, "\\u{unit:04x}").unwrap());
            }
            c => out.push(c),
        }
    }
    out + "\""
}

fn analysis(document: &Document) -> String {
    let index = CodePoints::new(document.text());
    let mut out = String::new();
    for token in document.tokens() {
        let (start, end) = (index.of_byte(token.range().start), index.of_byte(token.range().end));
        let stem = token.stem().map_or("null".into(), escaped);
        let sentence = token.sentence().map_or("null".into(), |number| number.to_string());
        let (kind, text, norm) = (token.kind().name(), escaped(token.text()), escaped(token.norm()));
        let places = format!("\"start\": {start}, \"end\": {end}, \"kind\": \"{kind}\"");
        let forms = format!("\"text\": {text}, \"norm\": {norm}, \"stem\": {stem}");
        writeln!(out, "{{{places}, {forms}, \"sentence\": {sentence}}}").unwrap();
    }
    out
}

#[test]
fn analysis_of_the_article() {
    let path = testdata("article.analysis.jsonl");
    let text = article();
    let found = analysis(&Analyzer::default().analyze(&text));
    if std::env::var_os("KALIMA_WRITE_GOLDENS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let again = "after reading the new answers line by line, write them with \
                 KALIMA_WRITE_GOLDENS=1 cargo test --test cases";
    for (i, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "article.analysis.jsonl, line {}; {again}", i + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{again}");
}

/// The line of the article that holds `part`.
fn line(part: &str) -> String {
    let text = article();
    let mut lines = text.lines().filter(|line| line.contains(part));
    let line = lines.next().unwrap_or_else(|| panic!("no line holds {part:?}"));
    assert_eq!(lines.next(), None, "two lines hold {part:?}");
    line.to_owned()
}

/// The tokens of a part of the article, which stands in it.
fn tokens_of(part: &str) -> Vec<(Kind, String)> {
    let line = line(part);
    let start = line.find(part).unwrap();
    let inside = |range: &Range<usize>| start <= range.start && range.end <= start + part.len();
    let tokens = Tokenizer::default().tokens(&line).filter(|token| inside(&token.range));
    tokens.map(|token| (token.kind, line[token.range].to_owned())).collect()
}

fn assert_tokens(part: &str, expected: &[(Kind, &str)]) {
    let found = tokens_of(part);
    let found: Vec<(Kind, &str)> = found.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(found, expected, "{part}");
}

/// What a preset makes of the line that holds `part`.
fn preset(name: &str, part: &str) -> String {
    Normalizer::preset(name).unwrap().normalize(&line(part)).into_owned()
}

fn assert_preset(name: &str, part: &str, becomes: &str) {
    let answer = preset(name, part);
    assert!(answer.contains(becomes), "{name}: {becomes:?} is not in {answer:?}");
}

#[test]
fn trait_mixed_dates() {
    use Kind::{Arabic, Latin, Number, Punctuation};
    let english = [(Latin, "3rd"), (Punctuation, ","), (Latin, "March"), (Number, "2025"), (Latin, "GMT")];
    assert_tokens("3rd, March 2025 GMT", &english);
    assert_tokens("3 مارس، 2025", &[(Number, "3"), (Arabic, "مارس"), (Punctuation, "،"), (Number, "2025")]);
}

#[test]
fn trait_curly_and_straight_quotes() {
    use Kind::{Arabic, Punctuation};
    assert_tokens("“تاريخية”", &[(Punctuation, "“"), (Arabic, "تاريخية"), (Punctuation, "”")]);
    assert_preset("clean", "“تاريخية”", "“تاريخية”");
    assert_preset("model", "“تاريخية”", "\"تاريخية\"");
    assert_preset("search", "«كل قارب", "\"كل قارب يحمل حكايه.\"");
    assert_preset("model", "صندوق البحر", "\"صندوق البحر\" و'رابطة الصيادين'");
}

#[test]
fn trait_slash_between_names_and_months() {
    use Kind::{Arabic, Punctuation};
    assert_tokens("النور/الشراع", &[(Arabic, "النور"), (Punctuation, "/"), (Arabic, "الشراع")]);
    assert_tokens("أبريل/نيسان", &[(Arabic, "أبريل"), (Punctuation, "/"), (Arabic, "نيسان")]);
    assert_preset("model", "أبريل/نيسان", "أبريل/نيسان المقبل");
}

#[test]
fn trait_detached_and_doubled_waw() {
    assert_tokens("و تتوقع", &[(Kind::Arabic, "و"), (Kind::Arabic, "تتوقع")]);
    assert_preset("search", "و تتوقع", "و تتوقع اللجنه");
    assert_tokens("ووفقاً", &[(Kind::Arabic, "ووفقاً")]);
    assert_preset("search", "ووفقاً", "ووفقا لبيان");
}

#[test]
fn trait_space_before_a_stop() {
    let text = line("ساحلية .");
    let sentences: Vec<&str> = Sentences::default().split(&text).map(|range| &text[range]).collect();
    assert_eq!(sentences, [text.as_str()]);
    assert_preset("clean", "ساحلية .", "ساحلية .");
}

#[test]
fn trait_farsi_yeh_at_the_end_of_a_word() {
    for name in ["clean", "search", "model"] {
        assert!(preset(name, "القوارب فی").ends_with("القوارب في"), "{name}");
        assert_preset(name, "بالزوار فی", "بالزوار في ال");
    }
}

#[test]
fn trait_glued_scripts_and_words() {
    use Kind::{Arabic, Latin};
    let glued = [(Arabic, "ليلى"), (Latin, "See"), (Latin, "author's"), (Latin, "posts")];
    assert_tokens("ليلىSee author's posts", &glued);
    assert_tokens("مصدرمحلي", &[(Arabic, "مصدرمحلي")]);
}

#[test]
fn trait_links_mentions_and_a_date_glued_to_a_word() {
    use Kind::{Arabic, Email, Hashtag, Latin, Mention, Number, Punctuation, Url};
    assert_tokens("pic.twitter.com/Kx83PwQ2Lm", &[(Url, "pic.twitter.com/Kx83PwQ2Lm")]);
    assert_tokens(
        "(@shira_news) September 12, 2024وأوضح",
        &[
            (Punctuation, "("),
            (Mention, "@shira_news"),
            (Punctuation, ")"),
            (Latin, "September"),
            (Number, "12"),
            (Punctuation, ","),
            (Number, "2024"),
            (Arabic, "وأوضح"),
        ],
    );
    let address = "https://www.marsa-alnour.example.org/news/boats?id=15&lang=ar";
    assert_tokens(&format!("{address}،"), &[(Url, address), (Punctuation, "،")]);
    assert_tokens("booking@marsa-alnour.org", &[(Email, "booking@marsa-alnour.org")]);
    assert_tokens("#مهرجان_القوارب2025", &[(Hashtag, "#مهرجان_القوارب2025")]);
}

#[test]
fn trait_words_without_their_hamza() {
    assert_preset("model", "او الجهة", "او الجهة او الوكالة");
    let (with, without) = (preset("search", "، أو بريد"), preset("search", "او الجهة"));
    assert!(with.contains(" او بريد") && without.contains(" او الجهه"), "{with} {without}");
}

#[test]
fn trait_a_heading_of_its_own() {
    let text = article();
    let sentences: Vec<&str> = Sentences::default().split(&text).map(|range| &text[range]).collect();
    assert!(sentences.contains(&"إقرأ أيضاً:"));
    assert_preset("search", "إقرأ أيضاً:", "اقرا ايضا:");
}

#[test]
fn traits_of_storage() {
    assert_preset("clean", "عاااااجل", "عاااااجل: مرحبـــا\u{64B} بالزوار في الميناء، لا تذاكر");
    assert_preset("model", "عاااااجل", "عااجل: مرحبا بالزوار");
    assert_preset("clean", "علنت البلدية أيضا", "أعلنت البلدية أيضا عن إطلاق موقع جديد، وعن قرآن كريم");
    assert_preset("clean", "ﷺ", "محمد ﷺ بماء الذهب ﴿ن﴾");
    assert_preset("model", "ﷺ", "محمد صلى الله عليه وسلم بماء");
    assert_preset("clean", "تَعَلَّمَتْ", "م\u{64F}د\u{64E}ر\u{650}\u{651}س\u{64E}ة\u{64C}");
    assert_preset("search", "تَعَلَّمَتْ", "تعلمت مدرسه شابه صناعه الاشرعه, ثم علمتها لتلاميذها.");
    assert_preset("search", "و تتوقع", "نحو 1,250 زايرا كل يوم, اي ما يزيد %35 علي زوار");
    assert_preset("clean", "ملاحظة", "ملاحظة: يرجى إحضار بطاقة الهوية عند البوابة رقم 7 ، وعدم");
    for name in ["clean", "search", "model"] {
        assert_preset(name, "شكرا لكم", "شكرا لكم 👏🏽👏🏽 من");
        assert_preset(name, "شكرا لكم", "الشراع 👨\u{200D}👩\u{200D}👧 ❤\u{FE0F} 🇹🇳");
    }
    let clean = Normalizer::preset("clean").unwrap().normalize(&article()).into_owned();
    let unseen =
        clean.chars().find(|c| "\u{FEFF}\u{200C}\u{200E}\u{200F}\u{202B}\u{202C}\u{A0}".contains(*c));
    assert_eq!(unseen, None);
}
