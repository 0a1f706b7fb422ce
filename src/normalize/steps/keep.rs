//! `keep`: the user's own alphabet: all other code points go.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = r#"keep("ء-ي", "0-9", " ")"#.parse()?;
//! assert_eq!(n.normalize("غرّد 15 مرة: رائع!wow!جدا"), "غرد 15 مرة رائع جدا");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever trains on a closed alphabet, or reproduces a recipe that has one.
//!
//! **What it leaves alone.** What the texts name, code point by code point: a letter typed as two code points is judged
//! as two (put `nfc` before it). White space is kept only where it is named.
//!
//! **Parameters.** Texts of single code points and ranges, as in `"ء-ي"`; a hyphen first or last in its text is itself.
//! A range goes by code point: أ إ آ ؤ ئ ء stand before ا, so that `"ا-ي"` lacks them and `"ء-ي"` has every letter of
//! Arabic, tatweel included; پ چ ژ گ, ٱ and the marks are beyond it.
//!
//! **Order.** As the user has it, mostly last; then `collapse_spaces | trim`. **Kind.** Deleting, idempotent. A run that
//! goes leaves one space where it stood between two characters that are no white space, so that words do not stick
//! together, unless the space itself is not kept; a mark that goes leaves nothing and belongs to what it stood on.
//! **Source.** The user.

use std::ops::Range;

use super::super::args::{Args, Param};
use super::super::matched::ByMatches;
use super::super::step::{Effect, Emit, Info, Matches, Step};
use crate::chars::{CodePoint, is_mark_category, is_white_space};
use crate::error::Quoted;
use crate::kernel::{Encoding, TooWide, Utf8};

pub const INFO: Info = Info {
    name: "keep",
    summary: "The user's own alphabet: all other code points go.",
    example: ("keep(\"ء-ي\", \" \")", "رائع!wow!جدًا 👏", "رائع جدا "),
    effect: Effect::Deleting,
    params: &[Param::Texts],
    revision: 1,
    build,
};

const SPACE: CodePoint = 0x20;

#[derive(Debug)]
struct Keep {
    /// Ascending, apart from one another: the first and the last code point of each.
    ranges: Vec<(CodePoint, CodePoint)>,
    /// The same for code points below U+0800, a bit each.
    low: [u64; 32],
}

fn build(args: &Args) -> Result<Box<dyn Step>, String> {
    let mut ranges = Vec::new();
    for text in args.texts() {
        ranges.extend(named(text)?);
    }
    ranges.sort_unstable();
    ranges.dedup_by(|next, before| {
        let touches = next.0 <= before.1 + 1;
        before.1 = if touches { before.1.max(next.1) } else { before.1 };
        touches
    });
    let mut low = [0; 32];
    for cp in ranges.iter().flat_map(|&(first, last)| first..=last.min(0x7FF)) {
        low[cp as usize / 64] |= 1 << (cp % 64);
    }
    Ok(Box::new(ByMatches(Keep { ranges, low })))
}

/// The ranges that a text names.
fn named(text: &str) -> Result<Vec<(CodePoint, CodePoint)>, String> {
    let cps: Vec<char> = text.chars().collect();
    if cps.is_empty() {
        return Err("keep has a text that names nothing".into());
    }
    let mut ranges = Vec::new();
    let mut at = 0;
    while let Some(&first) = cps.get(at) {
        let hyphen_itself = first == '-' && at == 0;
        if first == '-' && at > 0 && at + 1 < cps.len() {
            return Err(format!(
                "in {} a hyphen has no code point before it; first or last it is itself",
                Quoted(text)
            ));
        }
        let (last, taken) = match cps.get(at + 1..at + 3) {
            Some(&['-', last]) if !hyphen_itself => (last, 3),
            _ => (first, 1),
        };
        if last < first {
            let (a, b) = (u32::from(first), u32::from(last));
            return Err(format!(
                "in {} the range from U+{a:04X} to U+{b:04X} is the wrong way round",
                Quoted(text)
            ));
        }
        ranges.push((CodePoint::from(first), CodePoint::from(last)));
        at += taken;
    }
    Ok(ranges)
}

impl Keep {
    fn keeps(&self, cp: CodePoint) -> bool {
        if let Some(bits) = self.low.get(cp as usize / 64) {
            return bits >> (cp % 64) & 1 == 1;
        }
        // A surrogate has no name, in no range.
        let after = self.ranges.partition_point(|range| range.0 <= cp);
        after > 0 && cp <= self.ranges[after - 1].1 && !(0xD800..0xE000).contains(&cp)
    }

    /// A run of `text` goes, between what is kept before it and behind it.
    fn drop_run(
        &self,
        text: &[u8],
        run: &Run,
        behind: Option<CodePoint>,
        emit: &mut Emit,
    ) -> Result<(), TooWide> {
        let mut start = run.start;
        if let Some(before) = run.before.clone().filter(|_| run.marks_end > run.start) {
            let bearer = String::from_utf8_lossy(&text[before.clone()]);
            emit(before.start..run.marks_end, &bearer)?;
            start = run.marks_end;
        }
        if start == run.end {
            return Ok(());
        }
        let before = run.before.as_ref().map(|before| Utf8::decode(text, before.start).0);
        let is_text = |cp: Option<CodePoint>| cp.is_some_and(|cp| !is_white_space(cp));
        if self.keeps(SPACE) && is_text(before) && is_text(behind) {
            // As every deleting step has it: no part of the source stands for the space.
            emit(start..start, " ")?;
        }
        emit(start..run.end, "")
    }
}

/// Code points that go, in bytes.
struct Run {
    /// The code point before it, which is kept.
    before: Option<Range<usize>>,
    start: usize,
    /// Behind the marks it begins with, which belong to the code point before.
    marks_end: usize,
    end: usize,
}

impl Matches for Keep {
    fn edits(&self, text: &[u8], emit: &mut Emit) -> Result<(), TooWide> {
        let mut run = Run { before: None, start: 0, marks_end: 0, end: 0 };
        while run.end < text.len() {
            let (cp, width) = Utf8::decode(text, run.end);
            let end = run.end + width;
            if self.keeps(cp) {
                if run.start < run.end {
                    self.drop_run(text, &run, Some(cp), emit)?;
                }
                run = Run { before: Some(run.end..end), start: end, marks_end: end, end };
                continue;
            }
            if run.marks_end == run.end && is_mark_category(cp) {
                run.marks_end = end;
            }
            run.end = end;
        }
        if run.start < run.end { self.drop_run(text, &run, None, emit) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::kernel::Ucs2;
    use crate::normalize::steps::check;
    use crate::normalize::{Normalizer, Spec};

    const LETTERS: &str = r#"keep("ء-ي", " ")"#;

    #[test]
    fn what_is_not_named_goes() {
        check(LETTERS, &[("كتاب", "كتاب"), ("", ""), ("abc", ""), ("كتاب\n", "كتاب"), ("پ كتاب", " كتاب")]);
        check(r#"keep("ا-ي", " ")"#, &[("أنا ؤ", "نا ")]);
        check(r#"keep("ب")"#, &[("ابتب", "بب")]);
        check(r#"keep("a-z0-9_", "😀-😂", " ")"#, &[("A1_b 😁😃", "1_b 😁")]);
    }

    #[test]
    fn words_do_not_stick_together() {
        check(
            LETTERS,
            &[
                ("رائع!جدا", "رائع جدا"),
                ("رائع, جدا", "رائع جدا"),
                ("رائع ,جدا", "رائع جدا"),
                ("رائع , جدا", "رائع  جدا"),
                ("(رائع)", "رائع"),
                ("رائع\t\nجدا", "رائع جدا"),
                ("ا\u{200C}ب", "ا ب"),
            ],
        );
        check(r#"keep("ء-ي")"#, &[("رائع جدا!نعم", "رائعجدانعم")]);
        check(r#"keep("ء-ي", "\u{A}")"#, &[("رائع جدا\nنعم", "رائعجدا\nنعم")]);
    }

    #[test]
    fn marks_belong_to_what_they_stood_on() {
        check(
            LETTERS,
            &[
                ("ك\u{64E}ت\u{64E}ب\u{64C}", "كتب"),
                ("\u{64E}ك", "ك"),
                ("ك\u{64E}xت", "ك ت"),
                ("كx\u{64E}ت", "ك ت"),
            ],
        );
        let normalizer: Normalizer = LETTERS.parse().unwrap();
        let aligned = normalizer.align("ك\u{64E}ت!ب");
        assert_eq!(aligned.to_source(0..2).range(), 0..4, "the mark comes with its letter");
        assert_eq!(aligned.to_source(4..5).range(), 6..6, "nothing stands for the space");
        assert_eq!(aligned.from_source(2..4).range(), 0..2);
    }

    #[test]
    fn hyphens_and_ranges() {
        check(r#"keep("-+")"#, &[("1-2+3", "-+")]);
        check(r#"keep("+-")"#, &[("1-2+3,", "-+")]);
        check(r#"keep("-")"#, &[("1-2", "-")]);
        check(r#"keep("a-cx-z", "b-y")"#, &[("azbymA", "azbym")]);
        check(r#"keep("a-a")"#, &[("a-b", "a")]);
        check(r#"keep("\u{64B}-\u{652}")"#, &[("ك\u{64E}", "\u{64E}")]);
        check(
            r#"keep("\u{700}-\u{900}")"#,
            &[("\u{6FF}\u{700}\u{7FF}\u{800}\u{900}\u{901}", "\u{700}\u{7FF}\u{800}\u{900}")],
        );
    }

    #[test]
    fn a_surrogate_goes_even_from_within_a_range() {
        let normalizer: Normalizer = r#"keep("\u{1}-\u{10FFFF}")"#.parse().unwrap();
        let answer = normalizer.plan().run::<Ucs2>(&[0x628, 0xD800, 0x64E, 0x61]).unwrap();
        assert_eq!(answer.unwrap(), [0x628, 0x20, 0x64E, 0x61]);
    }

    #[test]
    fn what_it_cannot_be_is_said() {
        for (spec, problem) in [
            ("keep", "one text or several"),
            ("keep(x)", "one text or several"),
            (r#"keep("")"#, "names nothing"),
            (r#"keep("ي-ا")"#, "from U+064A to U+0627 is the wrong way round"),
            (r#"keep("a-b-c")"#, "a hyphen has no code point before it"),
            (r#"keep("a--b")"#, "the wrong way round"),
        ] {
            let error = spec.parse::<Spec>().unwrap_err().to_string();
            assert!(error.contains(problem), "{spec}: {error}");
        }
    }

    proptest! {
        #[test]
        fn fused_idempotent_and_nothing_else_is_left(text in "[ابy1 \n\u{64E}\u{651}\u{200C}é😂-]{0,24}") {
            for (spec, kept) in [(LETTERS, "اب "), (r#"keep("y", "\u{A}")"#, "y\n"), (r#"keep("\u{64E}ب-", " ")"#, "\u{64E}ب- ")] {
                let normalizer: Normalizer = spec.parse().unwrap();
                let answer = normalizer.normalize(&text).into_owned();
                check(spec, &[(&text, &answer)]);
                let letters = |text: &str| text.chars().filter(|&c| kept.contains(c) && c != ' ').collect::<String>();
                prop_assert_eq!(letters(&answer), letters(&text));
                prop_assert!(answer.chars().all(|c| kept.contains(c)), "{:?}", answer);
            }
        }
    }
}
