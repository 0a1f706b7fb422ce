//! Are the speed goals of the normalizer, of the segmentation of UAX #29 and of the stemmers met? kalima beside
//! `icu_normalizer`, `daachorse`, `icu_segmenter` and `rust-stemmers`, in one process.
//!
//! `cargo run --release -- FOLDER [PART]`: the folder holds texts, of which news, vocalized text and tweets are found
//! by their names; with PART only the comparisons whose name holds it. Candidates take turns, round by round, and the
//! medians are compared: a figure alone says little on a machine that is shared, the ratio in one run does.

mod lexicon;
mod segmentation;
mod stemming;

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use icu_normalizer::ComposingNormalizer;
use kalima::Normalizer;

const ROUNDS: usize = 41;
/// Bytes of a part of a text that is timed by itself.
const PART: usize = 64 << 10;

/// Deletes tashkeel, dagger alef and tatweel, folds alef, alef maksura and teh marbuta: as one step, and as the steps
/// a user would write.
const N_AS_MAP: &str = r#"map("\u{64B}", "", "\u{64C}", "", "\u{64D}", "", "\u{64E}", "", "\u{64F}", "", "\u{650}", "", "\u{651}", "", "\u{652}", "", "\u{670}", "", "\u{640}", "", "آ", "ا", "أ", "ا", "إ", "ا", "ٱ", "ا", "ى", "ي", "ة", "ه")"#;
const N_AS_STEPS: &str =
    "strip_marks(tashkeel, dagger_alef) | strip_tatweel | fold_alef | fold_alef_maksura | fold_teh_marbuta";

/// The same as pairs for a peer.
const N: [(&str, &str); 16] = [
    ("\u{64B}", ""),
    ("\u{64C}", ""),
    ("\u{64D}", ""),
    ("\u{64E}", ""),
    ("\u{64F}", ""),
    ("\u{650}", ""),
    ("\u{651}", ""),
    ("\u{652}", ""),
    ("\u{670}", ""),
    ("\u{640}", ""),
    ("آ", "ا"), // U+0622 ALEF WITH MADDA ABOVE
    ("أ", "ا"), // U+0623 ALEF WITH HAMZA ABOVE
    ("إ", "ا"), // U+0625 ALEF WITH HAMZA BELOW
    ("ٱ", "ا"), // U+0671 ALEF WASLA
    ("ى", "ي"), // U+0649 ALEF MAKSURA
    ("ة", "ه"), // U+0629 TEH MARBUTA
];

/// One of the texts.
struct Text {
    name: &'static str,
    content: String,
    unit: Unit,
}

/// In what speed is told.
#[derive(Clone, Copy)]
enum Unit {
    MegabytesASecond,
    /// Of a text with one word a line. The lines are found before the time is taken.
    NanosecondsAWord,
}

/// Takes the pieces of a text one by one: its lines where they are words, else a single one.
type Run<'a> = Box<dyn Fn(&[&str]) + 'a>;

fn each<'a>(run: impl Fn(&str) + 'a) -> Run<'a> {
    Box::new(move |pieces| pieces.iter().for_each(|piece| run(piece)))
}

/// What is compared: the first candidate against the second, and the ratio of their times that is the goal.
struct Goal<'a> {
    name: String,
    ours: (&'a str, Run<'a>),
    other: (&'a str, Run<'a>),
    /// At least (speed against a peer) or at most (time against ourselves).
    bound: Bound,
}

#[derive(Clone, Copy)]
enum Bound {
    /// At least that many times as fast as the other.
    Faster(f64),
    /// At most that many times the time of the other.
    Slower(f64),
}

/// Finds every match, copies what stands between, puts the replacement: how a user of `daachorse` would do it.
fn splice(automaton: &CharwiseDoubleArrayAhoCorasick<usize>, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for found in automaton.find_iter(text) {
        out.push_str(&text[at..found.start()]);
        out.push_str(N[found.value()].1);
        at = found.end();
    }
    out.push_str(&text[at..]);
    out
}

/// Seconds for one pass of each over the text, the candidates taking turns: the medians of its parts, added. A part takes
/// less than a time slice, so that most rounds are undisturbed.
fn seconds(goal: &Goal, text: &Text) -> (f64, f64) {
    let time = |run: &Run, pieces: &[&str]| {
        let start = Instant::now();
        run(black_box(pieces));
        start.elapsed().as_secs_f64()
    };
    let (mut ours, mut other) = (0.0, 0.0);
    for part in parts(&text.content) {
        let pieces = match text.unit {
            Unit::MegabytesASecond => vec![part],
            Unit::NanosecondsAWord => part.lines().collect(),
        };
        let (mut times, mut other_times) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            times.push(time(&goal.ours.1, &pieces));
            other_times.push(time(&goal.other.1, &pieces));
        }
        ours += median(times);
        other += median(other_times);
    }
    (ours, other)
}

/// The text in parts of whole lines, each at least as long as [`PART`] but for the last.
fn parts(mut text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while let Some(end) = text.as_bytes().iter().skip(PART).position(|&byte| byte == b'\n') {
        let (part, rest) = text.split_at(PART + end + 1);
        parts.push(part);
        text = rest;
    }
    parts.push(text);
    parts
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn report(goal: &Goal, text: &Text) {
    let (ours, other) = seconds(goal, text);
    let speed = |seconds: f64| match text.unit {
        Unit::MegabytesASecond => format!("{:.0} MB/s", text.content.len() as f64 / seconds / 1e6),
        Unit::NanosecondsAWord => format!("{:.0} ns", seconds / text.content.lines().count() as f64 * 1e9),
    };
    let (ratio, wanted, held) = match goal.bound {
        Bound::Faster(least) => (other / ours, format!("≥ {least}"), other / ours >= least),
        Bound::Slower(most) => (ours / other, format!("≤ {most}"), ours / other <= most),
    };
    println!(
        "| {} | {} | {} {} | {} {} | {ratio:.2} | {wanted} | {} |",
        goal.name,
        text.name,
        goal.ours.0,
        speed(ours),
        goal.other.0,
        speed(other),
        if held { "held" } else { "**missed**" },
    );
}

fn find(folder: &Path, name: &'static str, part: &str) -> Result<Text, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let path = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(part)))
        .ok_or_else(|| format!("{}: no file begins with {part}", folder.display()))?;
    let content = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Text { name, content, unit: Unit::MegabytesASecond })
}

fn normalizer(spec: &str) -> Result<Normalizer, String> {
    spec.parse().map_err(|error| format!("{spec}: {error}"))
}

fn run() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: kalima-bench-peers FOLDER [PART]")?;
    let part = arguments.next().unwrap_or_default();
    let folder = Path::new(&folder);
    let news = find(folder, "news", "news-saudinewsnet")?;
    let vocalized = find(folder, "vocalized", "classical-vocalized-tashkeela")?;
    let tweets = find(folder, "tweets", "tweets-arsarcasm")?;

    let nfc = normalizer("nfc")?;
    let icu = ComposingNormalizer::new_nfc();
    let automaton = CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::Standard)
        .build(N.map(|(from, _)| from))
        .map_err(|error| error.to_string())?;
    let (as_map, as_steps) = (normalizer(N_AS_MAP)?, normalizer(N_AS_STEPS)?);

    println!("| goal | text | ours | other | ratio | wanted | |\n|---|---|---|---|---|---|---|");
    let show = |goal: Goal, texts: &[&Text]| {
        if goal.name.contains(&part) {
            texts.iter().for_each(|text| report(&goal, text));
        }
    };

    let composed = |text: &Text| Text { content: icu.normalize(&text.content).into_owned(), ..*text };
    let in_nfc = [&news, &vocalized, &tweets].map(composed);
    for text in &in_nfc {
        if !matches!(nfc.normalize(&text.content), std::borrow::Cow::Borrowed(_)) {
            return Err(format!("{}: text in NFC was rewritten", text.name));
        }
    }
    let nfc_goal = |name: &str, bound| Goal {
        name: name.into(),
        ours: ("kalima", each(|text| drop(black_box(nfc.normalize(text))))),
        other: ("icu_normalizer", each(|text| drop(black_box(icu.normalize(text))))),
        bound,
    };
    show(nfc_goal("nfc, text in NFC", Bound::Faster(1.5)), &in_nfc.each_ref());
    show(nfc_goal("nfc, text as typed (no goal)", Bound::Faster(0.0)), &[&news, &vocalized, &tweets]);

    for (name, plan) in [("N as one map", &as_map), ("N as steps", &as_steps)] {
        for text in [&news, &vocalized, &tweets] {
            let same = plan.normalize(&text.content) == splice(&automaton, &text.content);
            if plan.spec() == as_map.spec() && !same {
                return Err(format!("{name}: another answer than daachorse on {}", text.name));
            }
        }
        let goal = Goal {
            name: name.into(),
            ours: ("kalima", each(|text| drop(black_box(plan.normalize(text))))),
            other: ("daachorse", each(|text| drop(black_box(splice(&automaton, text))))),
            bound: Bound::Faster(1.0),
        };
        show(goal, &[&news, &vocalized, &tweets]);
    }

    for goal in segmentation::goals(&[&news, &vocalized, &tweets])? {
        show(goal, &[&news, &vocalized, &tweets]);
    }

    let as_written = [&news, &vocalized, &tweets].map(|text| stemming::words(text, None));
    let search = normalizer("search")?;
    let normalized = [&news, &vocalized, &tweets].map(|text| stemming::words(text, Some(&search)));
    show(stemming::snowball(&as_written)?, &as_written.each_ref());
    show(stemming::light10(), &normalized.each_ref());
    for (wants_normalized, goal) in stemming::others() {
        show(goal, if wants_normalized { normalized.each_ref() } else { as_written.each_ref() }.as_slice());
    }

    if "segment and stem".contains(&part) {
        println!("\n| job | text | ours | rate | wanted | |\n|---|---|---|---|---|---|");
        as_written.iter().for_each(lexicon::report);
        println!();
    }

    let mut plans =
        vec![("N as one map".to_owned(), as_map.clone()), ("N as steps".to_owned(), as_steps.clone())];
    for preset in ["search", "clean", "model"] {
        plans.push((preset.to_owned(), normalizer(preset)?));
    }
    for (name, plan) in &plans {
        let goal = Goal {
            name: format!("{name}, aligned"),
            ours: ("aligned", each(|text| drop(black_box(plan.align(text))))),
            other: ("plain", each(|text| drop(black_box(plan.normalize(text))))),
            bound: Bound::Slower(2.5),
        };
        show(goal, &[&news, &vocalized]);
    }
    Ok(())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
