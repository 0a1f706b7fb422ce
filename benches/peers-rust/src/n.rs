//! N: the light normalization that everyone writes, beside the crates that can do it and a loop over `chars()`.

use aho_corasick::AhoCorasick;
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use crate::support::{Bound, Engine, Goal, Question, Unit, whole};
use crate::{kernels, normalizer};

/// Deletes tashkeel, dagger alef and tatweel, folds alef, alef maksura and teh marbuta: as one step, and as the steps
/// a user would write. The steps see what is typed as a letter and a mark, so that they answer a little differently.
pub const AS_MAP: &str = include_str!("../../n.spec");
pub const AS_STEPS: &str =
    "strip_marks(tashkeel, dagger_alef) | strip_tatweel | fold_alef | fold_alef_maksura | fold_teh_marbuta";

/// The same as pairs for a peer.
const PAIRS: [(&str, &str); 16] = [
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

/// How many times as fast as the loop the portable kernel, SSSE3, AVX2 and AVX-512 are to be.
const WANTED: [Bound; 4] = [Bound::Faster(2.0), Bound::Faster(6.0), Bound::Faster(12.0), Bound::Faster(25.0)];

const NAIVE: &str = "chars() loop";
const PEERS: [&str; 2] = ["aho-corasick", "daachorse"];

/// How one writes it without a crate.
fn naive(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}' => {}
            'آ' | 'أ' | 'إ' | 'ٱ' => out.push('ا'), // U+0622, U+0623, U+0625, U+0671 to U+0627 ALEF
            'ى' => out.push('ي'),                   // U+0649 ALEF MAKSURA to U+064A YEH
            'ة' => out.push('ه'),                   // U+0629 TEH MARBUTA to U+0647 HEH
            other => out.push(other),
        }
    }
    out
}

/// Finds every match, copies what stands between, puts the replacement: how a user of `daachorse` would do it.
fn splice(automaton: &CharwiseDoubleArrayAhoCorasick<usize>, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for found in automaton.find_iter(text) {
        out.push_str(&text[at..found.start()]);
        out.push_str(PAIRS[found.value()].1);
        at = found.end();
    }
    out.push_str(&text[at..]);
    out
}

fn peers() -> Result<[Engine; 3], String> {
    let aho_corasick = AhoCorasick::new(PAIRS.map(|(from, _)| from)).map_err(|error| error.to_string())?;
    let to = PAIRS.map(|(_, to)| to);
    let daachorse = CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::Standard)
        .build(PAIRS.map(|(from, _)| from))
        .map_err(|error| error.to_string())?;
    Ok([
        Engine::new(NAIVE, |text, sink| sink.put(&naive(text))),
        Engine::new(PEERS[0], move |text, sink| sink.put(&aho_corasick.replace_all(text, &to)))
            .equal_to(NAIVE),
        Engine::new(PEERS[1], move |text, sink| sink.put(&splice(&daachorse, text))).equal_to(NAIVE),
    ])
}

pub fn questions() -> Result<Vec<Question>, String> {
    let mut engines = Vec::from(peers()?);
    engines.extend(kernels::engines(&normalizer(AS_MAP)?, NAIVE));
    let mut goals = vec![Goal::new("avx2", &PEERS, Bound::Faster(12.0))];
    goals.extend(kernels::goals(NAIVE, WANTED));
    goals.extend(kernels::ladder());
    let as_map = Question {
        name: "n-as-map".into(),
        asks: "how fast is N, written as one table?",
        texts: &[],
        pieces: whole,
        unit: Unit::Throughput,
        engines,
        goals,
    };
    let mut engines = vec![Engine::new(NAIVE, |text, sink| sink.put(&naive(text)))];
    engines.extend(kernels::engines(&normalizer(AS_STEPS)?, "scalar"));
    let as_steps = Question {
        name: "n-as-steps".into(),
        asks: "how fast is N, written as steps?",
        texts: &[],
        pieces: whole,
        unit: Unit::Throughput,
        engines,
        goals: kernels::goals(NAIVE, WANTED).collect(),
    };
    Ok(vec![as_map, as_steps])
}
