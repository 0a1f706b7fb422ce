//! Every kernel gives the scalar one's answers: text and alignment, in every storage. `make test` looks at a sample,
//! `make test-kernels` at all.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};

use kalima::Normalizer;
use kalima::chars::CodePoint;
use kalima::kernel::{Encoding, Ucs1, Ucs2, Ucs4, Utf8};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use support::nasty::NASTY;
use support::random::piece;
use support::recipes::{all_presets, single_steps};
use support::rivals::{N, Rivals, code_points, escaped, stored};
use support::{in_parallel, shared_file, shared_folder};

/// What is run over whole texts: presets with the most various stages, and a table alone.
const BROAD: [&str; 6] = ["search", "clean", "model", "social", "lucene", N];

fn broad() -> Vec<Rivals> {
    BROAD.map(Rivals::of).into()
}

/// Every step alone, and every preset.
fn all_recipes() -> Vec<Rivals> {
    let recipes = single_steps().into_iter().chain(all_presets());
    let rivals = recipes.map(|recipe| Rivals::new(&recipe.name, &recipe.normalizer));
    rivals.chain([Rivals::of(N)]).collect()
}

/// Does `work` for all, and says how far it is.
fn with_progress<T: Sync>(
    what: &str,
    items: &[T],
    name: impl Fn(&T) -> &str + Sync,
    work: impl Fn(&T) + Sync,
) {
    let done = AtomicUsize::new(0);
    in_parallel(items, |item| {
        work(item);
        let number = done.fetch_add(1, Ordering::Relaxed) + 1;
        eprintln!("{what}: {number} of {}, {:.60}", items.len(), name(item));
    });
}

/// The least that fills a block of every kernel but for one unit, in any storage.
const BLOCK: usize = 63;
/// Code points of a joined text.
const JOINED: usize = 1024;

/// What stands before a code point at the end of a block: the first of these that the recipe keeps, since what it does
/// there would take most of the time.
const QUIET: [&str; 4] = ["xy", " \n", "1", "بت"];

fn quiet_filler<E: Encoding>(rivals: &Rivals) -> Vec<CodePoint> {
    let kept = |filler: &Vec<_>| rivals.keeps::<E>(&at_edges::<E>(filler, &[letter::<E>()]));
    let mut storable = QUIET.map(code_points).into_iter().filter(|filler| stored::<E>(filler).is_some());
    storable.find(kept).unwrap_or_else(|| code_points(QUIET[0]))
}

fn letter<E: Encoding>() -> CodePoint {
    CodePoint::from(if stored::<E>(&[0x628]).is_some() { 'ب' } else { 'é' })
}

/// Each code point behind fillers that leave it the last unit of a block, and a letter in the next one. Two bytes wide
/// they may leave it two.
fn at_edges<E: Encoding>(filler: &[CodePoint], cps: &[CodePoint]) -> Vec<CodePoint> {
    let behind = letter::<E>();
    let width = filler.iter().map(|&cp| E::width(cp)).max().unwrap_or(1);
    let (mut text, mut units) = (Vec::new(), 0);
    for &cp in cps {
        let fillers = (BLOCK - units % (BLOCK + 1)) / width;
        text.extend(filler.iter().cycle().take(fillers));
        text.extend([cp, behind]);
        units += fillers * width + E::width(cp) + E::width(behind);
    }
    text
}

/// Scripts and their signs up to the general punctuation, and the presentation forms.
fn is_dense(cp: CodePoint) -> bool {
    matches!(cp, 0..0x3000 | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF)
}

/// Each code point in four contexts: alone, between Arabic letters, behind a mark and behind a space in ASCII, and at
/// the end of a block with a letter in the next one; there those that change anything have a text each, since the blocks
/// behind them may begin elsewhere. Where each has a text, only that is compared, which leaves time for a million; with
/// the alignment at the end of a block where most steps act.
fn code_points_in_contexts<E: Encoding>(rivals: &Rivals, cps: &[CodePoint]) {
    let filler = quiet_filler::<E>(rivals);
    let mut quiet = Vec::new();
    for &cp in cps {
        rivals.agree_on_text_in::<E>(&[cp]);
        let text = at_edges::<E>(&filler, &[cp]);
        match rivals.keeps::<E>(&text) {
            true => quiet.push(cp),
            false if is_dense(cp) => rivals.agree_in::<E>(&text),
            false => rivals.agree_on_text_in::<E>(&text),
        }
    }
    quiet.chunks(JOINED).for_each(|part| rivals.agree_in::<E>(&at_edges::<E>(&filler, part)));
    for part in cps.chunks(JOINED) {
        let joined = |around: fn(CodePoint) -> [CodePoint; 7]| -> Vec<CodePoint> {
            part.iter().flat_map(|&cp| around(cp)).collect()
        };
        // ب, a mark and a space.
        rivals.agree_in::<E>(&joined(|cp| [0x628, 0x628, cp, 0x628, cp, 0x628, 0x20]));
        rivals.agree_in::<E>(&joined(|cp| [0x61, 0x64E, cp, 0x62, 0x20, cp, 0x20]));
    }
}

/// In every storage the code points that it holds.
fn code_points_in_storages(rivals: &Rivals, cps: &[CodePoint]) {
    let held = |last: CodePoint| -> Vec<_> { cps.iter().copied().filter(|&cp| cp <= last).collect() };
    let surrogate = |cp: &CodePoint| (0xD800..0xE000).contains(cp);
    let scalars: Vec<_> = cps.iter().copied().filter(|cp| !surrogate(cp)).collect();
    code_points_in_contexts::<Utf8>(rivals, &scalars);
    code_points_in_contexts::<Ucs1>(rivals, &held(0xFF));
    code_points_in_contexts::<Ucs2>(rivals, &held(0xFFFF));
    code_points_in_contexts::<Ucs4>(rivals, cps);
}

#[test]
fn code_points_sampled() {
    let whole = [0x20..=0x7E, 0x600..=0x6FF, 0xFE70..=0xFEFF];
    let some = (0..0x3000).step_by(101).chain((0x3000..0x11_0000).step_by(20_011));
    let cps: Vec<CodePoint> = whole.into_iter().flatten().chain(some).collect();
    in_parallel(&all_recipes(), |rivals| code_points_in_storages(rivals, &cps));
}

#[test]
#[ignore = "takes minutes: make test-kernels"]
fn code_points_all() {
    let cps: Vec<CodePoint> = (0..0x11_0000).collect();
    with_progress(
        "code points",
        &all_recipes(),
        |rivals| &rivals.name,
        |rivals| code_points_in_storages(rivals, &cps),
    );
}

/// What stands before a nasty text: each fills blocks of its own kind.
const FILLERS: [&str; 8] = ["x", "ب", " ", "\u{64E}", "ﻛ", "😂", "بَ", "كتاب x"];

/// A nasty text at each of these distances from the start of a text.
fn at_offsets(rivals: &Rivals, offsets: &[usize]) {
    for filler in FILLERS.map(code_points) {
        for &offset in offsets {
            let before: Vec<_> = filler.iter().copied().cycle().take(offset).collect();
            for nasty in NASTY {
                let text = [&before[..], &code_points(nasty), &filler].concat();
                rivals.agree(&text);
            }
        }
    }
}

#[test]
fn block_edges_sampled() {
    let offsets: Vec<usize> = [16, 32, 64, 128].into_iter().flat_map(|edge| edge - 2..=edge + 1).collect();
    in_parallel(&broad(), |rivals| at_offsets(rivals, &offsets));
}

#[test]
#[ignore = "takes minutes: make test-kernels"]
fn block_edges_all() {
    let offsets: Vec<usize> = (0..=130).collect();
    with_progress(
        "block edges",
        &all_recipes(),
        |rivals| &rivals.name,
        |rivals| at_offsets(rivals, &offsets),
    );
}

/// Dense marks are told as bits: the first ones belong to a letter of any width, with a deleted control between.
#[test]
fn marks_behind_a_deleted_control() {
    let rivals = Rivals::of("map(\"\\u{61C}\", \"\") | strip_marks");
    for offset in 0..130 {
        for letter in ["a", "ب", "ﻛ", "😂"] {
            let text = ["x".repeat(offset).as_str(), letter, "\u{61C}\u{64E}", &"بَ".repeat(80)].concat();
            rivals.agree(&code_points(&text));
        }
    }
}

/// Long texts of what kernels may stumble over: runs that fill a block, and lone surrogates, which only a Python `str`
/// holds.
fn long_text() -> impl Strategy<Value = Vec<CodePoint>> {
    let some = || piece().prop_map(|piece| code_points(&piece));
    let run = (some(), 2_usize..40).prop_map(|(piece, times)| piece.repeat(times));
    let ligature = select(vec!["\u{FEFB}", "\u{FEF5}", "\u{FEF7}\u{64E}", "لا", "لآ", "\u{640}\u{640}", "  "])
        .prop_map(code_points);
    let surrogate = (0xD800_u32..0xE000).prop_map(|cp| vec![cp]);
    let parts = prop_oneof![60 => some(), 6 => run, 6 => ligature, 1 => surrogate];
    let text = vec(parts, 0..80).prop_map(|parts| parts.concat());
    (text, near_a_block()).prop_map(|(text, end)| cut(text, end))
}

/// Where to cut a text: in units of UTF-8 or code points, near the end of a block of some kernel; or nowhere.
fn near_a_block() -> impl Strategy<Value = Option<(bool, usize)>> {
    proptest::option::of((any::<bool>(), 1_usize..10, select(vec![16_usize, 32, 64]), 0_usize..=4))
        .prop_map(|end| end.map(|(bytes, times, block, more)| (bytes, times * block + more - 2)))
}

fn cut(mut text: Vec<CodePoint>, end: Option<(bool, usize)>) -> Vec<CodePoint> {
    let Some((bytes, end)) = end else { return text };
    let (mut units, mut kept) = (0, 0);
    for &cp in &text {
        units += if bytes { Utf8::width(cp) } else { 1 };
        if units > end {
            break;
        }
        kept += 1;
    }
    text.truncate(kept);
    text
}

/// Tables over Arabic and ASCII that delete, fold, grow and shrink, alone or among steps that ask for context.
fn any_plan() -> impl Strategy<Value = String> {
    let cp = || prop_oneof![4 => 0x600_u32..0x700, 1 => 0x20_u32..0x7F];
    let to = prop_oneof![
        4 => Just(Vec::new()),
        8 => cp().prop_map(|cp| vec![cp]),
        1 => select(vec!["\u{FEFB}", "😂", "é", "الله", "  "]).prop_map(code_points),
    ];
    let map = btree_map(cp(), to, 1..60).prop_map(|pairs| {
        let pair = |(from, to): (CodePoint, Vec<CodePoint>)| {
            format!(r#""{}", "{}""#, escaped(&[from]), escaped(&to))
        };
        format!("map({})", pairs.into_iter().map(pair).collect::<Vec<_>>().join(", "))
    });
    let steps = vec![
        "strip_tatweel",
        "nfc",
        "strip_marks",
        "collapse_spaces",
        "reduce_elongation",
        "trim",
        "replace_urls",
    ];
    (proptest::sample::subsequence(steps, 0..=3), map, any::<bool>()).prop_map(|(steps, map, last)| {
        let mut all: Vec<String> = steps.into_iter().map(String::from).collect();
        all.insert(if last { all.len() } else { 0 }, map);
        all.join(" | ")
    })
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() })
}

/// Each text is also written into the memory that the one before it has left.
fn random_texts(cases: u32) {
    let recipes = broad();
    let reused = BROAD.map(|spec| spec.parse::<Normalizer>().unwrap());
    let outcome = runner(cases).run(&vec(long_text(), 1..4), |texts| {
        recipes.iter().for_each(|rivals| texts.iter().for_each(|text| rivals.agree(text)));
        for normalizer in &reused {
            let mut out = String::new();
            for text in texts.iter().filter_map(|text| stored::<Utf8>(text)) {
                let text = String::from_utf8(text).unwrap();
                normalizer.normalize_into(&text, &mut out);
                prop_assert_eq!(&out, &normalizer.normalize(&text));
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

fn random_plans(cases: u32) {
    let outcome = runner(cases).run(&(any_plan(), vec(long_text(), 4)), |(spec, texts)| {
        let rivals = Rivals::of(&spec);
        texts.iter().for_each(|text| rivals.agree(text));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn random_texts_sampled() {
    random_texts(500);
}

#[test]
fn random_plans_sampled() {
    random_plans(1_500);
}

#[test]
#[ignore = "takes minutes: make test-kernels"]
fn random_texts_many() {
    random_texts(20_000);
}

#[test]
#[ignore = "takes minutes: make test-kernels"]
fn random_plans_many() {
    random_plans(100_000);
}

/// The names of the corpora of the shared folder; none where it is absent.
fn corpora() -> Vec<String> {
    let Some(folder) = shared_folder() else { return Vec::new() };
    let files = std::fs::read_dir(folder.join("corpora")).unwrap().map(Result::unwrap);
    let names = files.map(|file| file.file_name().into_string().unwrap());
    names.filter(|name| name.ends_with(".txt")).map(|name| format!("corpora/{name}")).collect()
}

fn corpus(name: &str) -> String {
    shared_file(name).unwrap_or_else(|| panic!("{name} cannot be read"))
}

/// Code points of a file that `make test` looks at.
const SAMPLE: usize = 100_000;

#[test]
fn corpora_sampled() {
    let recipes = broad();
    in_parallel(&corpora(), |name| {
        let text: Vec<_> = corpus(name).chars().map(CodePoint::from).take(SAMPLE).collect();
        recipes.iter().for_each(|rivals| rivals.agree(&text));
    });
}

#[test]
#[ignore = "takes minutes: make test-kernels"]
fn corpora_all() {
    let recipes = broad();
    with_progress(
        "corpora",
        &corpora(),
        |name| name,
        |name| {
            let text = corpus(name);
            recipes.iter().for_each(|rivals| rivals.agree(&code_points(&text)));
            for line in text.lines().map(code_points) {
                recipes.iter().for_each(|rivals| rivals.agree(&line));
            }
        },
    );
}
