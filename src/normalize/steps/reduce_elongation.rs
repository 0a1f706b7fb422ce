//! `reduce_elongation`: three or more of the same letter in a row become two.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "reduce_elongation".parse()?;
//! assert_eq!(n.normalize("عاااااجل ههههه"), "عااجل هه");
//! let all: kalima::Normalizer = "reduce_elongation(latin, punctuation, emoji)".parse()?;
//! assert_eq!(all.normalize("soooo 😂😂😂😂 !!!! ......"), "soo 😂😂 !! ...");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Models and retrieval of informal text: جميييييل is جميل, said with feeling. Lost: how much feeling.
//! Two remain because real words have two (الله, ممكن, تتابع), and جمييل still tells the feeling.
//!
//! **What it leaves alone.** Runs of two, whatever `max` is; letters of which any but the last bears a mark (مَمَمَ), or
//! that a tatweel parts (strip it first); digits; URLs, e-mail addresses, mentions and file names. With `latin`: www, and
//! words of the capitals I V X L C D M alone (XXX, III).
//!
//! **Parameters.** `latin`: Latin letters too. `punctuation`: also ! ? ؟ ، ؛ , ; : * ~ _ - = … where they bear no mark,
//! and four or more stops become three. `emoji`: also whole emoji sequences, directly one behind the other. `max=2`: how
//! many remain, 1 to 3.
//!
//! **Order.** After the steps that strip marks, tatweel and controls; before letters are folded: hamza on yeh becomes one
//! more yeh (البيئية). Before the steps of objects: htttp:// would become a URL. **Kind.** Folding, idempotent. Those that
//! go belong to the last that stays, in the alignment. **Source.** Counts in tweets, reviews and comments: in edited text
//! three equal letters are next to never a word. Changes per million code points: tweets 1,144 and 328, Egyptian comments
//! 913, reviews 903, OCR 29, verse 4, news 1, nine more texts none. Of 60 read, 60 right; of the 19 in edited text and OCR
//! one is a word (وشتتته), one two words without a space — `cargo run --release --example changes -- 'reduce_elongation'
//! ../shared/corpora/*.txt --sample 60`.

use std::ops::{Range, RangeInclusive};

use super::super::args::{Args, Param};
use super::super::canonical::clusters;
use super::super::form::Form;
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{self, CodePoint, QuickCheck, Script};
use crate::kernel::{Detector, Glyph, Writer};
use crate::recognize::{Found, Object, objects};

pub const INFO: Info = Info {
    name: "reduce_elongation",
    summary: "Three or more of the same letter in a row become two.",
    example: ("reduce_elongation", "عاااااجل ههههه", "عااجل هه"),
    effect: Effect::Folding,
    params: &[
        Param::Flag("latin"),
        Param::Flag("punctuation"),
        Param::Flag("emoji"),
        Param::Number("max", 1, 3, 2),
    ],
    revision: 1,
    build: |args: &Args| {
        let (latin, punctuation, emoji) = (args.flag(0), args.flag(1), args.flag(2));
        Ok(Box::new(ReduceElongation { latin, punctuation, emoji, max: args.number(3) as usize }))
    },
};

const STOP: CodePoint = 0x2E; // .
/// U+037E GREEK QUESTION MARK, canonically a semicolon.
const GREEK_QUESTION_MARK: CodePoint = 0x37E;

const ARABIC: [RangeInclusive<CodePoint>; 7] = [
    0x600..=0x6FF,
    0x750..=0x77F,
    0x870..=0x8FF,
    0xFB50..=0xFDFF,
    0xFE70..=0xFEFF,
    0x1_0EC0..=0x1_0EFF,
    0x1_EE00..=0x1_EEFF,
];

/// Latin letters and the marks that compose with them.
const LATIN: [RangeInclusive<CodePoint>; 9] = [
    0x41..=0x36F,
    0x1D00..=0x1EFF,
    0x2070..=0x218F,
    0x2C60..=0x2C7F,
    0xA720..=0xAB6F,
    0xFB00..=0xFB06,
    0xFF21..=0xFF5A,
    0x1_0780..=0x1_07BF,
    0x1_DF00..=0x1_DFFF,
];

const SIGNS: [RangeInclusive<CodePoint>; 4] =
    [0x21..=0x7E, GREEK_QUESTION_MARK..=GREEK_QUESTION_MARK, 0x60C..=0x61F, 0x2026..=0x2026];

/// Pictographs and what sequences are made with.
const EMOJI: [RangeInclusive<CodePoint>; 5] =
    [0xA9..=0xAE, 0x200D..=0x3299, 0xFE0F..=0xFE0F, 0x1_F000..=0x1_FFFF, 0xE_007F..=0xE_007F];

#[derive(Debug)]
struct ReduceElongation {
    latin: bool,
    punctuation: bool,
    emoji: bool,
    max: usize,
}

impl Step for ReduceElongation {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        let mut domain = ARABIC.to_vec();
        for (named, ranges) in [(self.latin, &LATIN[..]), (self.punctuation, &SIGNS), (self.emoji, &EMOJI)] {
            domain.extend_from_slice(if named { ranges } else { &[] });
        }
        domain
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if self.hides_a_run(cp) {
            return Rule::Context;
        }
        let pictograph = self.emoji && cp >= 0x80 && chars::is_emoji(cp);
        if pictograph || self.is_reducible(cp) { Rule::Rank(1) } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let cps: Vec<CodePoint> = text.iter().map(|glyph| glyph.cp).collect();
        let mut found = objects(&cps).filter(|found| found.object != Object::Hashtag).peekable();
        let mut at = 0;
        while let Some(first) = found.next() {
            self.words(&text[at..first.start], write);
            at = first.end;
            while let Some(next) = found.next_if(|next| self.emoji && repeats(&cps, &first, at, next)) {
                at = next.end;
            }
            self.sequences(&text[first.start..at], first.end - first.start, write);
        }
        self.words(&text[at..], write);
    }

    fn detector(&self) -> Detector {
        Detector::Repeats
    }
}

/// Whether `next` is the same emoji as `first` and stands directly at `at`.
fn repeats(cps: &[CodePoint], first: &Found, at: usize, next: &Found) -> bool {
    let both = [first, next].iter().all(|found| found.object == Object::Emoji);
    both && next.start == at && cps[first.start..first.end] == cps[next.start..next.end]
}

impl ReduceElongation {
    /// Whether a run may hold the code point and yet not be three equal code points: canonical equivalents, and emoji
    /// of several code points.
    fn hides_a_run(&self, cp: CodePoint) -> bool {
        let composes = || chars::nfc_quick_check(cp) != QuickCheck::Yes;
        match cp {
            0x653..=0x655 => true, // maddah above, hamza above, hamza below
            GREEK_QUESTION_MARK => self.punctuation,
            0x300..=0x36F => self.latin && composes(),
            0x200D | 0xFE0F | 0x20E3 | 0xE_007F => self.emoji, // joiner, emoji style, keycap, end of tags
            _ if self.emoji && (chars::is_regional_indicator(cp) || chars::is_emoji_modifier(cp)) => true,
            _ => self.latin && is_latin_letter(cp) && composes(),
        }
    }

    fn is_reducible(&self, cp: CodePoint) -> bool {
        chars::is_arabic_letter(cp)
            || (self.latin && is_latin_letter(cp))
            || (self.punctuation && (is_sign(cp) || cp == STOP))
    }

    /// How many of `count` equal ones remain.
    fn remaining(&self, repeated: CodePoint, count: usize) -> usize {
        match repeated {
            STOP => count.min(3),
            _ if count < 3 => count,
            _ => count.min(self.max),
        }
    }

    /// Sequences of `length` glyphs, all equal.
    fn sequences(&self, text: &[Glyph], length: usize, write: &mut Writer) {
        let count = text.len() / length;
        let remaining = self.remaining(text[0].cp, count);
        if remaining == count {
            return write.keep_all(text);
        }
        let (kept, merged) = text.split_at(length * (remaining - 1));
        write.keep_all(kept);
        // Each of its glyphs comes from all that merge: told by the two ends, for a hostile sequence is long.
        let (start, end) = (merged[0].start, merged[merged.len() - 1].end);
        merged[..length].iter().for_each(|&glyph| write.keep(Glyph { start, end, ..glyph }));
    }

    /// A stretch of text without objects.
    fn words(&self, text: &[Glyph], write: &mut Writer) {
        let mut scratch = Vec::new();
        let units: Vec<Unit> = clusters(text).map(|cluster| self.unit(text, cluster, &mut scratch)).collect();
        for word in units.chunk_by(|a, b| a.latin == b.latin) {
            if is_www_or_roman(word) {
                write.keep_all(&text[word[0].place.start..word[word.len() - 1].place.end]);
                continue;
            }
            for run in word.chunk_by(Unit::goes_on_with) {
                self.run(text, run, write);
            }
        }
    }

    fn unit(&self, text: &[Glyph], place: Range<usize>, scratch: &mut Vec<CodePoint>) -> Unit {
        let first = text[place.start].cp;
        let (letter, bare) = if place.len() == 1 && chars::nfc_quick_check(first) == QuickCheck::Yes {
            (first, true)
        } else {
            Form::Nfc.of(&text[place.clone()], scratch);
            (scratch.first().copied().unwrap_or(first), scratch.len() == 1)
        };
        let sign = is_sign(letter) || letter == STOP;
        let reducible = self.is_reducible(letter) && (bare || !sign);
        Unit { place, letter, bare, reducible, latin: self.latin && is_latin_letter(letter) }
    }

    fn run(&self, text: &[Glyph], run: &[Unit], write: &mut Writer) {
        let (first, last) = (&run[0], &run[run.len() - 1]);
        let remaining = if first.reducible { self.remaining(first.letter, run.len()) } else { run.len() };
        if remaining == run.len() {
            return write.keep_all(&text[first.place.start..last.place.end]);
        }
        let merged = run[remaining - 1].place.start..last.place.start + 1;
        write.keep_all(&text[first.place.start..merged.start]);
        let letter = text[last.place.start];
        write.put(letter.cp, &text[merged.clone()], letter.start);
        write.keep_all(&text[merged.end..last.place.end]);
    }
}

/// A letter or sign with its marks, as canonical composition has it.
struct Unit {
    place: Range<usize>,
    letter: CodePoint,
    /// Without a mark that is not part of the letter.
    bare: bool,
    reducible: bool,
    latin: bool,
}

impl Unit {
    fn goes_on_with(&self, next: &Unit) -> bool {
        self.bare && self.letter == next.letter && next.reducible
    }
}

/// A Latin word that is the start of an address, or a Roman number.
fn is_www_or_roman(word: &[Unit]) -> bool {
    let all = |wanted: fn(char) -> bool| {
        word.iter().all(|unit| unit.latin && unit.bare && char::from_u32(unit.letter).is_some_and(wanted))
    };
    all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M'))
        || (word.len() == 3 && all(|c| matches!(c, 'w' | 'W')))
}

fn is_latin_letter(cp: CodePoint) -> bool {
    chars::script(cp) == Script::Latin && chars::is_letter_category(cp)
}

/// Signs that feeling repeats: ! ? ؟ ، ؛ , ; : * ~ _ - = …
fn is_sign(cp: CodePoint) -> bool {
    matches!(
        cp,
        0x21 // !
        | 0x3F // ?
        | 0x61F // ؟ ARABIC QUESTION MARK
        | 0x60C // ، ARABIC COMMA
        | 0x61B // ؛ ARABIC SEMICOLON
        | 0x2C // ,
        | 0x3B // ;
        | 0x3A // :
        | 0x2A // *
        | 0x7E // ~
        | 0x5F // _
        | 0x2D // -
        | 0x3D // =
        | 0x2026 // … HORIZONTAL ELLIPSIS
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    const EVERYTHING: &str = "reduce_elongation(latin, punctuation, emoji)";

    #[test]
    fn three_or_more_become_two() {
        check(
            "reduce_elongation",
            &[
                ("عاااجل ههههه", "عااجل هه"),
                ("جمييييييل حلوووو", "جمييل حلوو"),
                ("وشتتته", "وشتته"),
                ("پپپ گگگگ ﻫﻫﻫ", "پپ گگ ﻫﻫ"),
                ("#رااائع", "#راائع"),
            ],
        );
    }

    #[test]
    fn every_max() {
        check("reduce_elongation(max=1)", &[("جميييل الله ههه مم", "جميل الله ه مم")]);
        check("reduce_elongation(max=3)", &[("جميييييل ههه هه", "جميييل ههه هه")]);
    }

    #[test]
    fn a_run_of_two_never_changes() {
        let kept = "الله ممكن تتابع جمييل 1000000 ٣٣٣ soooo !!!! 😂😂😂 ........ \u{640}\u{640}\u{640}";
        for max in 1..=3 {
            check(&format!("reduce_elongation(max={max})"), &[("", ""), (kept, kept)]);
        }
    }

    #[test]
    fn only_the_last_may_bear_a_mark() {
        check(
            "reduce_elongation",
            &[
                ("مَمَمَ", "مَمَمَ"),
                ("مممَ", "ممَ"),
                ("ممَم ممَمم", "ممَم ممَمم"),
                ("مَممم مممَممم", "مَمم ممَمم"),
                ("ممم\u{651}\u{64E}", "مم\u{651}\u{64E}"),
            ],
        );
        check("reduce_elongation(max=1)", &[("بببَ", "بَ")]);
    }

    #[test]
    fn what_stands_between_parts() {
        let kept = "جمـييل هـهـهـ ه ه ه ه\u{200C}ه\u{200C}ه ه\u{6E5}ه\u{6E5}ه هx هه1ه";
        check("reduce_elongation", &[(kept, kept)]);
    }

    #[test]
    fn a_mark_that_composes_is_its_letter() {
        check(
            "reduce_elongation",
            &[
                ("أأأ", "أأ"),
                ("ا\u{654}ا\u{654}ا\u{654}ا\u{654}", "ا\u{654}ا\u{654}"),
                ("أا\u{654}أ", "أأ"),
                ("اااأ ااا\u{654}", "ااأ ااا\u{654}"),
                ("ااا\u{64E}\u{654}", "ااا\u{64E}\u{654}"),
                ("ا\u{654}ا\u{654}ا\u{64E}\u{654}", "ا\u{654}ا\u{64E}\u{654}"),
                ("يييئ ييي\u{654}", "ييئ ييي\u{654}"),
            ],
        );
    }

    #[test]
    fn digits_never() {
        let kept = "1000000 ١١١١ ۵۵۵۵ ½½½";
        check(EVERYTHING, &[(kept, kept)]);
    }

    #[test]
    fn objects_stay_but_hashtags() {
        for kept in [
            "https://t.co/aaa/وووو?x===yyy",
            "http://a.b/خببببر___",
            "aaa___@bbb.com",
            "@sssara___",
            "mmmain---.py",
            "zzz.com/....!!!x",
        ] {
            let text = format!("في {kept} لااا");
            check(EVERYTHING, &[(&text, &format!("في {kept} لاا"))]);
        }
        check(
            EVERYTHING,
            &[("#soooرااائع___!!!", "#sooراائع__!!"), ("http://a.b/ccc!!!", "http://a.b/ccc!!")],
        );
    }

    #[test]
    fn a_run_ends_where_an_object_begins() {
        check(EVERYTHING, &[("#xhhhttp://a.b", "#xhhhttp://a.b"), ("xhhhhttp://a.b", "xhhhttp://a.b")]);
    }

    #[test]
    fn what_becomes_a_url_was_reduced_before() {
        check(EVERYTHING, &[("htttp://aaa.bbb/ccc", "http://aa.bb/cc"), ("httttps://a", "https://a")]);
    }

    #[test]
    fn latin_letters_if_named() {
        check("reduce_elongation", &[("soooo", "soooo")]);
        check(
            "reduce_elongation(latin)",
            &[
                ("soooo Sooo SOOOO", "soo Soo SOO"),
                ("ooOO ttTtt", "ooOO ttTtt"),
                ("éééé e\u{301}e\u{301}e\u{301} ée\u{301}é", "éé e\u{301}e\u{301} éé"),
                ("eee\u{301}", "eee\u{301}"),
                ("xxx\u{30A}x", "xx\u{30A}x"),
                ("KK\u{212A} \u{212A}\u{212A}\u{212A}", "K\u{212A} \u{212A}\u{212A}"),
                ("ффф λλλ ааа", "ффф λλλ ааа"),
            ],
        );
    }

    #[test]
    fn www_and_roman_numbers_stay() {
        let kept = "www WWW www2 www. XXX III القرن_XXXVIII MMMDCCC";
        check("reduce_elongation(latin)", &[(kept, kept)]);
        check("reduce_elongation(latin, max=1)", &[(kept, kept)]);
        check(
            "reduce_elongation(latin)",
            &[
                ("wwww wwwx", "ww wwx"),
                ("iii xxx XXXa aXXX XXX\u{30A}", "ii xx XXa aXX XX\u{30A}"),
                ("بXXX XXX1 XXXé", "بXXX XXX1 XXé"),
            ],
        );
    }

    #[test]
    fn signs_if_named() {
        check("reduce_elongation", &[("!!!!", "!!!!")]);
        for sign in "!?؟،؛,;:*~_-=…".chars() {
            let times = |n| sign.to_string().repeat(n);
            check("reduce_elongation(punctuation)", &[(&times(5), &times(2)), (&times(2), &times(2))]);
            check("reduce_elongation(punctuation, max=1)", &[(&times(3), &times(1)), (&times(2), &times(2))]);
            check("reduce_elongation(punctuation, max=3)", &[(&times(4), &times(3)), (&times(3), &times(3))]);
        }
        let kept = "((( ))) ### @@@ ۔۔۔ +++ ?!?!?! . . . \"\"\" %%% ///";
        check("reduce_elongation(punctuation)", &[(kept, kept), ("لا!!!؟؟؟", "لا!!؟؟")]);
    }

    #[test]
    fn four_stops_or_more_become_three() {
        for max in 1..=3 {
            let spec = format!("reduce_elongation(punctuation, max={max})");
            check(&spec, &[(". .. ... .... ..........", ". .. ... ... ...")]);
        }
    }

    #[test]
    fn a_sign_with_a_mark_is_another_sign() {
        let kept = "==\u{2260} ===\u{338}";
        check("reduce_elongation(punctuation)", &[(kept, kept)]);
        check(
            "reduce_elongation(punctuation)",
            &[(";\u{37E};", ";;"), ("\u{37E}\u{37E}\u{37E}", "\u{37E}\u{37E}")],
        );
    }

    #[test]
    fn whole_emoji_if_named() {
        check("reduce_elongation", &[("😂😂😂😂", "😂😂😂😂")]);
        for emoji in [
            "😂",
            "❤",
            "❤\u{FE0F}",
            "👍🏽",
            "🏽",
            "🇪🇬",
            "1\u{FE0F}\u{20E3}",
            "*\u{20E3}",
            "👩\u{200D}👩\u{200D}👧",
            "👩\u{200D}❤\u{200D}👨",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
            "©\u{FE0F}",
        ] {
            let times = |n: usize| format!("لا{}", emoji.repeat(n));
            check(
                "reduce_elongation(emoji)",
                &[(&times(3), &times(2)), (&times(7), &times(2)), (&times(2), &times(2))],
            );
            check("reduce_elongation(emoji, max=1)", &[(&times(3), &times(1)), (&times(2), &times(2))]);
            check("reduce_elongation(emoji, max=3)", &[(&times(3), &times(3)), (&times(4), &times(3))]);
        }
    }

    #[test]
    fn other_emoji_and_signs_part() {
        let kept = "😂❤😂❤😂 😂 😂 😂 ❤❤\u{FE0F}❤ 👍👍🏽👍 ©©© →→→ ☺\u{FE0E}☺\u{FE0E}☺\u{FE0E} 🇪🇬🇸🇦🇪🇬 🇪🇪🇪";
        check("reduce_elongation(emoji)", &[(kept, kept)]);
        check(
            "reduce_elongation(emoji)",
            &[("👍🏽🏽🏽🏽", "👍🏽🏽🏽"), ("😂😂😂😂\u{200D}😂", "😂😂😂\u{200D}😂")],
        );
    }

    #[test]
    fn what_goes_belongs_to_the_last_that_stays() {
        let normalizer: Normalizer = "reduce_elongation(emoji)".parse().unwrap();
        let (before, emoji) = ("حلوووو", "👍🏽👍🏽👍🏽👍🏽");
        let aligned = normalizer.align(before);
        assert_eq!(aligned.text(), "حلوو");
        assert_eq!(aligned.to_source(6..8).range(), 6..12);
        assert_eq!(aligned.to_source(4..6).range(), 4..6);
        let aligned = normalizer.align(emoji);
        assert_eq!(aligned.to_source(8..16).range(), 8..32);
    }

    #[test]
    fn no_rule_lies_outside_the_domain() {
        for flags in 0..8 {
            let (latin, punctuation, emoji) = (flags & 1 != 0, flags & 2 != 0, flags & 4 != 0);
            let step = ReduceElongation { latin, punctuation, emoji, max: 2 };
            let mut inside = vec![false; 0x11_0000];
            step.domain().into_iter().flatten().for_each(|cp| inside[cp as usize] = true);
            let outside = (0..0x11_0000).filter(|&cp| !inside[cp as usize]);
            let lying: Vec<String> =
                outside.filter(|&cp| step.rule(cp) != Rule::Keep).map(|cp| format!("{cp:04X}")).collect();
            assert_eq!(lying, [""; 0]);
        }
    }

    /// A mark that composes with a letter of the step and is no trigger would hide a run.
    #[test]
    fn every_mark_of_a_decomposed_letter_is_a_trigger() {
        let step = ReduceElongation { latin: true, punctuation: false, emoji: false, max: 2 };
        for letter in (0..0x11_0000).filter(|&cp| step.is_reducible(cp)) {
            let Some(parts) = chars::canonical_decomposition(letter) else { continue };
            let trigger = |cp: &CodePoint| step.rule(*cp) == Rule::Context;
            assert!(trigger(&letter) || parts.as_slice()[1..].iter().all(trigger), "U+{letter:04X}");
        }
    }

    #[test]
    fn hostile_text_is_linear() {
        let normalizer: Normalizer = EVERYTHING.parse().unwrap();
        for (unit, target) in [("ا", "اا"), ("👍🏽", "👍🏽👍🏽"), ("!", "!!"), (".", "..."), ("🇪", "🇪🇪🇪🇪")]
        {
            assert_eq!(normalizer.normalize(&unit.repeat(300_000)), target);
        }
        let long = "😂\u{200D}".repeat(100_000) + "😂";
        assert_eq!(normalizer.normalize(&long.repeat(3)), long.repeat(2));
        for unit in ["ا\u{654}\u{64E}", "\u{64E}", "😂❤", "a@", "XI", "أا\u{655}"] {
            let text = unit.repeat(200_000);
            assert_eq!(normalizer.normalize(&text), text);
        }
    }

    proptest! {
        #[test]
        fn windows_agree_and_the_second_run_changes_nothing(
            flags in 0..8usize,
            max in 1..4u32,
            text in proptest::collection::vec(
                (
                    proptest::sample::select(vec![
                        "ا", "أ", "ا\u{654}", "ا\u{64E}\u{654}", "ي", "ب\u{64E}", "\u{654}", "\u{64E}", "\u{6E5}", "ـ",
                        "a", "w", "X", "e", "é", "e\u{301}", "\u{301}", "\u{323}", "K", "\u{212A}", "h", "t", "http://",
                        "www.", ".com", ".py", "#", "@", "a@b.co", "1", "1\u{FE0F}\u{20E3}", "*", "*\u{20E3}", ".", "-",
                        "_", ";", "\u{37E}", "=", "\u{338}", "!", ":", "/", "?", "…", "😂", "👍", "🏽", "👍🏽", "❤", "\u{FE0F}",
                        "\u{FE0E}", "\u{200D}", "👩\u{200D}❤\u{FE0F}", "🇪", "🇬", "©", "🏴\u{E0067}\u{E007F}", "\u{E007F}",
                        "\u{200C}", " ", "\n",
                    ]),
                    1..5usize,
                ),
                0..9,
            ),
        ) {
            let text: String = text.into_iter().map(|(unit, times)| unit.repeat(times)).collect();
            let flag = |bit: usize, name: &str| if flags & bit != 0 { format!("{name}, ") } else { String::new() };
            let spec = format!(
                "reduce_elongation({}{}{}max={max})", flag(1, "latin"), flag(2, "punctuation"), flag(4, "emoji")
            );
            check_properties(&spec, &text);
        }
    }
}
