//! `replace`: the user's own table of texts: words and phrases become others.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = r#"replace("كورونا", "كوفيد", "صلى الله عليه وسلم", "ﷺ")"#.parse()?;
//! assert_eq!(n.normalize("قال صلى الله عليه وسلم"), "قال ﷺ");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever has a list: names with two spellings, typing errors of a source, signs to take out (`"۞", ""`).
//!
//! **What it leaves alone.** Everything that no pair names, letter by letter: neither canonical equivalents nor other
//! cases are looked for (put `nfc` or `lowercase` before it), and a text inside a longer word is found too (`sub` knows
//! the border of a word, `\b`).
//!
//! **Parameters.** Pairs of texts, `"from", "to"`. All pairs are looked for in one pass: at each place the longest that
//! begins there is taken, whatever the order of the pairs, and what was written is not looked at again. So `"أ", "ب",
//! "ب", "أ"` swaps the two. Pairs that shall see the answers of others stand in a `replace` of their own behind it. An
//! empty `from` and the same `from` twice are errors.
//!
//! **Order.** As the user has it; before steps that would change what it looks for. **Kind.** Deleting or folding, as
//! the table is; idempotent unless what it writes makes a new match. Linear in the text, however many pairs.
//! **Source.** The user; A. Aho, M. Corasick, "Efficient string matching: an aid to bibliographic search", CACM 18
//! (1975), as the crate `aho-corasick` has it with leftmost-longest matches.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::super::args::{Args, Param};
use super::super::matched::ByMatches;
use super::super::step::{Effect, Emit, Info, Matches, Step};
use crate::error::Quoted;
use crate::kernel::TooWide;

pub const INFO: Info = Info {
    name: "replace",
    summary: "The user's own table: texts become other texts, or nothing.",
    example: ("replace(\"كورونا\", \"كوفيد\", \"۞\", \"\")", "۞ لقاح كورونا", " لقاح كوفيد"),
    effect: Effect::Deleting,
    params: &[Param::Pairs],
    revision: 1,
    build,
};

#[derive(Debug)]
struct Replace {
    from: AhoCorasick,
    to: Vec<String>,
}

fn build(args: &Args) -> Result<Box<dyn Step>, String> {
    let pairs = args.pairs();
    let mut seen = BTreeSet::new();
    for (from, _) in pairs {
        if from.is_empty() {
            return Err("replace cannot look for an empty text".into());
        }
        if !seen.insert(from) {
            return Err(format!("replace has two replacements for {}", Quoted(from)));
        }
    }
    let to = pairs.iter().map(|(_, to)| to.clone()).collect();
    Ok(Box::new(ByMatches(Replace { from: automaton(pairs)?, to })))
}

/// The longest list, in bytes, for which the quick automaton is tried.
const QUICK: usize = 8 * 1024;
/// The memory that the quick automaton may take, in bytes for each byte of the list. Arabic words take 300 to 500.
const QUICK_MEMORY: usize = 512;

/// A DFA reads a byte by one look-up, several times as fast as the NFA where every other word begins like one of the
/// list; but it takes hundreds of times the memory of the list, the NFA some twenty. The filter that looks for rare bytes
/// first pays for one text and for ASCII; of several Arabic ones all bytes are frequent.
fn automaton(pairs: &[(String, String)]) -> Result<AhoCorasick, String> {
    let build = |kind| {
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(kind))
            .prefilter(pairs.len() == 1 || pairs.iter().all(|(from, _)| from.is_ascii()))
            .build(pairs.iter().map(|(from, _)| from))
            .map_err(|error| format!("replace has too many texts: {error}"))
    };
    let length: usize = pairs.iter().map(|(from, _)| from.len()).sum();
    if length <= QUICK {
        let quick = build(AhoCorasickKind::DFA)?;
        if quick.memory_usage() <= QUICK_MEMORY * (length + 16) {
            return Ok(quick);
        }
    }
    build(AhoCorasickKind::ContiguousNFA)
}

impl Matches for Replace {
    fn edits(&self, text: &[u8], emit: &mut Emit) -> Result<(), TooWide> {
        // Valid UTF-8 is found only where characters begin.
        for found in self.from.find_iter(text) {
            emit(found.range(), &self.to[found.pattern().as_usize()])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::kernel::Utf8;
    use crate::normalize::steps::check;
    use crate::normalize::{Normalizer, Spec};

    fn once(spec: &str, cases: &[(&str, &str)]) {
        let normalizer: Normalizer = spec.parse().unwrap();
        for (before, after) in cases {
            assert_eq!(normalizer.normalize(before), *after, "{spec} on {before:?}");
        }
    }

    #[test]
    fn the_longest_of_the_leftmost_wins() {
        let spec = r#"replace("عبد", "1", "عبد الله", "2", "الله", "3", "د ا", "4")"#;
        check(spec, &[("عبد الله", "2"), ("عبد اللطيف", "1 اللطيف"), ("بد الله", "ب4لله"), ("", "")]);
        check(r#"replace("الله", "3", "عبد الله", "2")"#, &[("عبد الله", "2")]);
    }

    #[test]
    fn what_was_written_is_not_looked_at_again() {
        once(r#"replace("أ", "ب", "ب", "أ")"#, &[("أبأ", "بأب")]);
        once(r#"replace("a", "aa")"#, &[("aba", "aabaa")]);
        once(r#"replace("ab", "")"#, &[("aabb", "ab")]);
        once(r#"replace("a", "b") | replace("b", "c")"#, &[("ab", "cc")]);
    }

    #[test]
    fn near_misses_stay() {
        let spec = r#"replace("أحمد", "محمد", "straße", "street")"#;
        for kept in ["احمد", "ا\u{654}حمد", "أحـمد", "أحم", "Straße", "strasse"] {
            check(spec, &[(kept, kept)]);
        }
        check(r#"replace("اب", "x")"#, &[("بابا", "بxا")]);
    }

    #[test]
    fn a_match_is_the_source_of_its_replacement() {
        let normalizer: Normalizer = r#"replace("كم", "كيلومتر", "x", "")"#.parse().unwrap();
        let aligned = normalizer.align("5 كم xب");
        assert_eq!(aligned.text(), "5 كيلومتر ب");
        assert_eq!(aligned.to_source(4..6).range(), 2..6, "one letter of it comes from the whole match");
        assert_eq!(aligned.from_source(2..4).range(), 2..16);
        assert!(aligned.from_source(7..8).is_empty(), "what was deleted belongs to nothing");
    }

    #[test]
    fn what_it_cannot_be_is_said() {
        for (spec, problem) in [
            (r#"replace("", "x")"#, "an empty text"),
            (r#"replace("a", "b", "a", "c")"#, "two replacements for \"a\""),
            (r#"replace("a")"#, "pairs of texts"),
            ("replace", "pairs of texts"),
            ("replace(x)", "pairs of texts"),
        ] {
            let error = spec.parse::<Spec>().unwrap_err().to_string();
            assert!(error.contains(problem), "{error}");
        }
    }

    #[test]
    fn the_longest_specs_stay_small() {
        let letters = |n: usize| (0..n).map(|i| char::from(b'!' + (i * i % 89) as u8)).collect::<String>();
        let one = vec![(letters(60_000), String::new())];
        let many: Vec<_> = (0..4000).map(|i| (format!("ا{i}"), String::new())).collect();
        let few: Vec<_> = (0..600).map(|i| (format!("ا{i}😂é{i}"), String::new())).collect();
        for pairs in [one, many, few] {
            let memory = super::automaton(&pairs).unwrap().memory_usage();
            assert!(memory <= 4 << 20, "{memory} bytes");
        }
        let words = ["كورونا", "السعودية", "الرياض", "ال"].map(|word| (word.to_owned(), String::new()));
        assert_eq!(super::automaton(&words).unwrap().kind(), super::AhoCorasickKind::DFA);
    }

    proptest! {
        /// Against the obvious search: at each place the longest text that begins there.
        #[test]
        fn as_a_search_by_hand(text in "[abاب \u{64E}😂]{0,24}", pairs in proptest::collection::btree_map("[abاب \u{64E}😂]{1,3}", "[aبx]{0,2}", 1..5)) {
            let written: Vec<_> = pairs.iter().map(|(from, to)| format!("\"{from}\", \"{to}\"")).collect();
            let normalizer: Normalizer = format!("replace({})", written.join(", ")).parse().unwrap();
            let (mut expected, mut rest) = (String::new(), text.as_str());
            while let Some(c) = rest.chars().next() {
                let longest = pairs.iter().filter(|(from, _)| rest.starts_with(from.as_str())).max_by_key(|(from, _)| from.len());
                match longest {
                    Some((from, to)) => { expected.push_str(to); rest = &rest[from.len()..]; }
                    None => { expected.push(c); rest = &rest[c.len_utf8()..]; }
                }
            }
            prop_assert_eq!(&normalizer.normalize(&text), &expected);
            let (unfused, _) = normalizer.plan().run_unfused::<Utf8>(text.as_bytes()).unwrap();
            prop_assert_eq!(unfused, expected.as_bytes());
        }
    }
}
