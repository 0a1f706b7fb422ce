//! Tests of the whole walk, and what the tests of the single recognisers share.

use super::{Object, objects};
use proptest::prelude::*;

pub(super) fn points(text: &str) -> Vec<u32> {
    text.chars().map(u32::from).collect()
}

fn string(points: &[u32]) -> String {
    points.iter().filter_map(|&cp| char::from_u32(cp)).collect()
}

/// Every object of a text with what it covers.
pub(super) fn all(text: &str) -> Vec<(Object, String)> {
    let text = points(text);
    objects(&text).map(|found| (found.object, string(&text[found.start..found.end]))).collect()
}

/// What the objects of one kind cover.
pub(super) fn of_kind(kind: Object, text: &str) -> Vec<String> {
    all(text).into_iter().filter(|(object, _)| *object == kind).map(|(_, covered)| covered).collect()
}

/// Asks a recogniser at every place of long baits, behind what it finds. Quadratic work would make the suite hang here.
#[track_caller]
pub(super) fn assert_all_linear(recogniser: impl Fn(&[u32], usize) -> Option<usize>, units: &[&str]) {
    for unit in units {
        let bait: Vec<u32> = points(unit).into_iter().cycle().take(1 << 17).collect();
        let mut at = 0;
        while at < bait.len() {
            let end = recogniser(&bait, at).unwrap_or(at + 1);
            assert!(at < end && end <= bait.len(), "{unit}: {at}..{end}");
            at = end;
        }
    }
}

#[test]
fn a_tweet() {
    let text = "RT @sara_1: أهلا\u{64B}👩🏽\u{200D}💻🇪🇬 #كأس_العالم2024#ب @a@b راسلa@b.coفورا (www.مصر.السعودية/خبر). \
                اقرأREADME.md وhttps://t.co/aB3وt.me/xhttp://c.d/1\u{FE0F}\u{20E3} C# user@localhost 3.am";
    let expected = [
        (Object::Mention, "@sara_1"),
        (Object::Emoji, "👩🏽\u{200D}💻"),
        (Object::Emoji, "🇪🇬"),
        (Object::Hashtag, "#كأس_العالم2024"),
        (Object::Hashtag, "#ب"),
        (Object::Mention, "@a"),
        (Object::Mention, "@b"),
        (Object::Email, "a@b.co"),
        (Object::Url, "www.مصر.السعودية/خبر"),
        (Object::FileName, "README.md"),
        (Object::Url, "https://t.co/aB3"),
        (Object::Url, "t.me/x"),
        (Object::Url, "http://c.d/"),
        (Object::Emoji, "1\u{FE0F}\u{20E3}"),
    ];
    let expected: Vec<(Object, String)> = expected.iter().map(|&(o, s)| (o, s.to_owned())).collect();
    assert_eq!(all(text), expected);
}

/// Else a text would read otherwise once its signs are gone.
#[test]
fn a_scheme_without_a_host_ends_nothing() {
    for text in ["a.comhttp://", "a.ziphttp://.", "a.comhttp://http://", "a.comhttps://[:"] {
        assert_eq!(all(text), [], "{text}");
    }
    let kinds = |text| all(text).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
    assert_eq!(kinds("a.comhttp://b"), [Object::Url, Object::Url]);
    assert_eq!(kinds("a.ziphttp://[::1]/"), [Object::FileName, Object::Url]);
    assert_eq!(of_kind(Object::Mention, "@ahttp://. @ahttp://م"), ["@ahttp", "@a"]);
}

/// Quadratic work would make the suite hang here: for hours on a megabyte, for half an hour on all the shorter baits.
#[test]
fn long_baits_end() {
    let units = [
        "@",
        "#",
        "a",
        ".",
        "_",
        "%",
        "-",
        "1",
        "(",
        "[",
        "@_",
        "#_",
        "#1",
        "#a",
        "a@",
        "@a",
        "a.",
        "a%",
        "a+",
        "a_",
        "-a",
        "._",
        "a@a.",
        "a@a-",
        "a@1.",
        "@@a",
        "www.",
        "www.www",
        "WwW",
        "http",
        "https",
        "http:/",
        "http://",
        "ftp://",
        "xhttp",
        "http://a",
        "http://a!",
        "http://a.b/(",
        "http://a.b/)",
        "http://a.b/,",
        "a.com",
        "a.com/",
        "a.com:",
        "a.com.",
        "a.zip",
        "a.zip-",
        "a.comé",
        "e\u{301}",
        "\u{301}",
        "\u{301}a",
        "\u{301}@",
        "\u{301}#",
        "@\u{301}",
        "a\u{301}.",
        "1\u{FE0F}",
        "1\u{20E3}",
        "#\u{FE0F}\u{20E3}",
        "\u{200D}",
        "\u{200C}",
        "#\u{200C}",
        "#ب\u{200C}",
        "👩\u{200D}",
        "👩",
        "🏽",
        "👍🏽",
        "🇪",
        "🏴\u{E0067}",
        "\u{E0067}",
        "🏴\u{E0067}\u{E007F}",
        "❤\u{FE0E}\u{200D}",
        "©\u{200D}",
        "#ℹ",
        "#aℹ\u{200D}",
        "ℹ\u{200D}",
        "http://ا",
        "/ا",
        "www.ا.",
        "http://ا-",
        "a@b.c-",
        "a@b.co_",
        "'",
        "http://a'",
        "@a#a",
        "a.b@",
        "..@",
        "#http://",
        "@http://",
        "#aا#",
        "http://[:",
        "http://a#ا#",
    ];
    for unit in units {
        let unit = points(unit);
        let bait: Vec<u32> = unit.iter().copied().cycle().take(1 << 17).collect();
        assert!(objects(&bait).count() <= bait.len());
    }
    for (head, unit, tail) in [
        ("", "a", "@"),
        ("", "a", "@b.co"),
        ("@", "a", ""),
        ("a@", "a", ""),
        ("a@", "a.", "!"),
        ("a@", "b.", "co"),
        ("http://a.b/", "a", " ا"),
        ("http://a.b/", "!", ""),
        ("http://a.b/", "(", ""),
        ("http://a.b/", "%D8", "%"),
        ("(http://a.b/", ")", ""),
        ("www.", "a.", ""),
        ("", "a.", "com"),
        ("", "a.", "zip"),
        ("", "_", ".zip"),
        ("", "-", "a.zip"),
        ("#", "1", ""),
        ("#", "_", "ب"),
        ("#ب", "\u{200C}", ""),
        ("#", "سلام_", ""),
        ("e", "\u{301}", "@a"),
        ("", "\u{301}", "#ب"),
        ("👩", "\u{200D}👩", "\u{200D}"),
        ("🏴", "\u{E0067}", ""),
        ("http://[", ":1", "]/"),
        ("http", "s", "://a"),
    ] {
        let middle = points(unit).into_iter().cycle().take(1 << 20);
        let bait: Vec<u32> = points(head).into_iter().chain(middle).chain(points(tail)).collect();
        assert!(objects(&bait).count() <= bait.len());
    }
}

/// Characters and strings at which the rules turn.
fn nasty_text() -> impl Strategy<Value = String> {
    const PIECES: [&str; 70] = [
        "a",
        "b",
        "Z",
        "e",
        "1",
        "٢",
        "۳",
        "ا",
        "ب",
        "م",
        "\u{64E}",
        "\u{654}",
        "\u{301}",
        "\u{327}",
        "\u{640}",
        "é",
        "ﻻ",
        "и",
        "中",
        "@",
        "#",
        ".",
        "-",
        "_",
        "+",
        "%",
        "/",
        ":",
        "?",
        "&",
        "=",
        "(",
        ")",
        "[",
        "]",
        "!",
        ",",
        "'",
        " ",
        "؟",
        "،",
        "\u{FE0E}",
        "\u{FE0F}",
        "\u{20E3}",
        "\u{200D}",
        "\u{200C}",
        "\u{200F}",
        "👍",
        "🏽",
        "❤",
        "©",
        "➡",
        "🇪",
        "🏴",
        "\u{E0067}",
        "\u{E007F}",
        "http://",
        "https://",
        "ftp://",
        "www.",
        ".com",
        ".io",
        ".zip",
        "ℹ",
        "$A",
        "د.",
        ":3",
        "2024",
        "+966",
        "<3",
    ];
    proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.concat())
}

fn spans(text: &[u32]) -> Vec<(Object, usize, usize)> {
    objects(text).map(|found| (found.object, found.start, found.end)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_ascend_and_lie_in_the_text(text in nasty_text()) {
        let text = points(&text);
        let mut last = 0;
        for found in objects(&text) {
            prop_assert!(last <= found.start && found.start < found.end && found.end <= text.len());
            last = found.end;
        }
    }

    #[test]
    fn any_numbers_are_taken(text in proptest::collection::vec(any::<u32>(), 0..40)) {
        for found in objects(&text) {
            prop_assert!(found.end <= text.len());
        }
    }

    #[test]
    fn what_is_not_in_the_walk_takes_any_numbers_too(text in prop_oneof![
        proptest::collection::vec(any::<u32>(), 0..40),
        nasty_text().prop_map(|text| points(&text)),
    ]) {
        let recognisers = not_in_the_walk();
        for (at, recogniser) in (0..text.len() + 2).flat_map(|at| recognisers.map(|recogniser| (at, recogniser))) {
            prop_assert!(recogniser(&text, at).is_none_or(|end| at < end && end <= text.len()));
        }
    }

    #[test]
    fn lines_do_not_touch_one_another(lines in proptest::collection::vec(nasty_text(), 1..4),
                                      end in proptest::sample::select(&["\n", "\r\n", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"][..])) {
        let mut joined = Vec::new();
        let mut expected = Vec::new();
        for line in &lines {
            let line = points(line);
            expected.extend(spans(&line).iter().map(|&(o, s, e)| (o, s + joined.len(), e + joined.len())));
            joined.extend(line);
            joined.extend(points(end));
        }
        prop_assert_eq!(spans(&joined), expected);
    }

    /// Ground rule G2: canonically equivalent texts hold the same objects.
    #[test]
    fn canonical_equivalents_have_the_same_objects(text in nasty_text()) {
        use unicode_normalization::UnicodeNormalization;
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        let canonical = |text: &str| -> Vec<(Object, String)> {
            all(text).into_iter().map(|(object, covered)| (object, covered.nfd().collect())).collect()
        };
        prop_assert_eq!(canonical(&composed), canonical(&decomposed));
    }

    #[test]
    fn canonical_equivalents_have_the_same_of_what_is_not_in_the_walk(text in nasty_text()) {
        use unicode_normalization::UnicodeNormalization;
        for recogniser in not_in_the_walk() {
            let found = |text: String| -> Vec<String> {
                let text = points(&text);
                let starts = (0..text.len()).filter(|&at| !crate::chars::is_mark_category(text[at]));
                let ends = starts.filter_map(|at| recogniser(&text, at).map(|end| string(&text[at..end])));
                ends.map(|covered| covered.nfd().collect()).collect()
            };
            prop_assert_eq!(found(text.nfc().collect()), found(text.nfd().collect()));
        }
    }

    /// Ground rule G6: what a removing step leaves holds no object of the removed kind.
    #[test]
    fn removing_a_kind_exposes_no_other_of_it(text in nasty_text()) {
        for kind in [Object::Url, Object::Email, Object::Mention, Object::Hashtag, Object::Emoji, Object::FileName] {
            let left = without(kind, &points(&text));
            prop_assert_eq!(of_kind(kind, &string(&left)), Vec::<String>::new(), "{:?} in {:?}", kind, string(&left));
        }
    }
}

type Recogniser = fn(&[u32], usize) -> Option<usize>;

fn not_in_the_walk() -> [Recogniser; 7] {
    use super::{abbreviation, cashtag, date, emoticon, initial, phone, time};
    [
        abbreviation::abbreviation_at,
        cashtag::cashtag_at,
        date::date_at,
        |text, at| emoticon::emoticon_at(text, at, None),
        initial::initial_at,
        phone::phone_at,
        time::time_at,
    ]
}

/// The text without the objects of one kind, by rule G5: a space where neither neighbour is white space, and no joiner that
/// touched the object.
fn without(kind: Object, text: &[u32]) -> Vec<u32> {
    let joiner = |cp: Option<&u32>| matches!(cp, Some(0x200C | 0x200D));
    let mut left: Vec<u32> = Vec::new();
    let mut at = 0;
    for found in objects(text).filter(|found| found.object == kind) {
        left.extend(text.get(at..found.start).unwrap_or(&[]));
        at = found.end.max(at);
        while joiner(left.last()) {
            left.pop();
        }
        while joiner(text.get(at)) {
            at += 1;
        }
        let bare = |cp: Option<&u32>| cp.is_some_and(|&cp| !crate::chars::is_white_space(cp));
        if bare(left.last()) && bare(text.get(at)) {
            left.push(0x20);
        }
    }
    left.extend(&text[at..]);
    left
}
