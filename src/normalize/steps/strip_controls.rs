//! `strip_controls`: characters that are not seen go.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "strip_controls".parse()?;
//! assert_eq!(n.normalize("\u{200F}السلام\u{200E} عليكم\u{FEFF}"), "السلام عليكم");
//! assert_eq!(n.normalize("می\u{200C}روم\u{200C} ❤\u{FE0F}"), "می\u{200C}روم ❤\u{FE0F}");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Everyone: two words that look alike should be alike. Lost: the directions of a bidirectional
//! layout, hyphenation points.
//!
//! **What it leaves alone.** White space and line ends, private use (old phone emoji), U+FFFC, U+FFFD, unassigned
//! code points, signs that are seen (U+0600–0605, U+06DD, U+0890, U+0891, U+08E2), U+034F, U+180B–180E, other
//! variation selectors. U+FE0E and U+FE0F after an emoji character (after a digit, `#`, `*` only before U+20E3);
//! joiners and tags inside an emoji sequence; ZWNJ and ZWJ after a letter or mark of another script.
//!
//! **Parameters.** `zwnj=keep` (default): a ZWNJ between two Arabic letters stays, and a ZWJ that shows a joining form
//! (1445ه and ZWJ) · `space`: the ZWNJ becomes a space, the ZWJ goes · `strip`: both go. At a word's edge the ZWNJ
//! goes, between Arabic letters the ZWJ.
//!
//! **Order.** First, or after `fold_presentation_forms`; before `nfc`, for a letter and a mark may come together.
//! **Kind.** Deleting, idempotent. **Source.** Categories Cc and Cf of Unicode 17.0.0, section 23 of The Unicode
//! Standard; emoji sequences as in UTS #51. They are sought in what stays.

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::controls::{ALWAYS, BY_CONTEXT, ZWJ, ZWNJ, always_goes, may_go, noncharacters};
use super::super::step::{Effect, Info, Rule, Step};
use super::super::white_space::is_blank;
use crate::chars::{self, CodePoint, Script, TATWEEL};
use crate::kernel::{Glyph, Writer};
use crate::recognize::emoji::emoji_at;

pub const INFO: Info = Info {
    name: "strip_controls",
    summary: "Characters that are not seen go.",
    example: ("strip_controls", "\u{200F}السلام\u{200E} عليكم\u{FEFF}", "السلام عليكم"),
    effect: Effect::Deleting,
    params: &[Param::Keyed("zwnj", &["keep", "space", "strip"])],
    revision: 1,
    build: |args: &Args| {
        let (zwnj, zwj) = match args.word(0) {
            "space" => (Rule::To(0x20), Rule::Delete),
            "strip" => (Rule::Delete, Rule::Delete),
            _ => (Rule::Keep, Rule::Keep),
        };
        Ok(Box::new(StripControls { zwnj, zwj }))
    },
};

/// U+20E3 COMBINING ENCLOSING KEYCAP.
const KEYCAP: CodePoint = 0x20E3;

#[derive(Debug)]
struct StripControls {
    /// What becomes of a ZWNJ between two Arabic letters.
    zwnj: Rule<'static>,
    /// What becomes of a ZWJ that shows a joining form.
    zwj: Rule<'static>,
}

impl Step for StripControls {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        ALWAYS.into_iter().chain(BY_CONTEXT).chain(noncharacters()).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match (always_goes(cp), may_go(cp)) {
            (true, _) => Rule::Delete,
            (_, true) => Rule::Context,
            _ => Rule::Keep,
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let mut left: Vec<Glyph> = text.iter().copied().filter(|g| !always_goes(g.cp)).collect();
        // What goes may bring a modifier or a selector to an emoji inside a sequence, which is none then.
        while self.go_by_context(&mut left) {}
        write.keep_all(&left);
    }
}

impl StripControls {
    /// Takes out what its context tells to go; whether there was any.
    fn go_by_context(&self, text: &mut Vec<Glyph>) -> bool {
        let cps: Vec<CodePoint> = text.iter().map(|g| g.cp).collect();
        let (in_emoji, ahead) = (inside_emoji(&cps), look_ahead(&cps));
        let (mut behind, mut at) = (Behind::default(), 0);
        text.retain_mut(|glyph| {
            let rule = if in_emoji[at] { Rule::Keep } else { self.decide(glyph.cp, behind, ahead[at]) };
            at += 1;
            if let Rule::To(cp) = rule {
                glyph.cp = cp;
            }
            let stays = rule != Rule::Delete;
            if stays {
                behind = behind.then(glyph.cp);
            }
            stays
        });
        text.len() < cps.len()
    }

    /// What becomes of a code point outside of emoji sequences.
    fn decide(&self, cp: CodePoint, behind: Behind, ahead: Ahead) -> Rule<'static> {
        match cp {
            ZWNJ | ZWJ if behind.word == Word::Foreign => Rule::Keep,
            ZWNJ if behind.word == Word::Arabic && ahead.arabic => self.zwnj,
            ZWJ if behind.word == Word::Arabic && !ahead.arabic => self.zwj,
            0xFE0E | 0xFE0F if takes_style(behind.last, ahead.keycap) => Rule::Keep,
            _ if may_go(cp) => Rule::Delete,
            _ => Rule::Keep,
        }
    }
}

/// Whether a variation selector for text or emoji means something after `last`.
fn takes_style(last: Option<CodePoint>, before_keycap: bool) -> bool {
    last.is_some_and(|last| chars::is_emoji(last) && (last >= 0x80 || before_keycap))
}

/// What a joiner stands behind, marks and tatweels set aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Word {
    #[default]
    Outside,
    Arabic,
    /// A letter or mark of another script.
    Foreign,
}

/// What stands before a place, as it will stand.
#[derive(Clone, Copy, Debug, Default)]
struct Behind {
    last: Option<CodePoint>,
    word: Word,
}

impl Behind {
    fn then(self, cp: CodePoint) -> Self {
        let word = match cp {
            _ if chars::is_arabic_letter(cp) => Word::Arabic,
            _ if is_foreign(cp) => Word::Foreign,
            // No other script has one: behind it a joiner is none of that word's, and would be seen to be when the word goes.
            TATWEEL if self.word == Word::Foreign => Word::Outside,
            _ if is_transparent(cp) => self.word,
            _ => Word::Outside,
        };
        Behind { last: Some(cp), word }
    }
}

/// Marks of no script of their own, those of Arabic, and tatweel.
fn is_transparent(cp: CodePoint) -> bool {
    cp == TATWEEL || chars::is_arabic_mark(cp) || chars::is_mark_category(cp)
}

/// A letter that is not Arabic, or a mark of a script that is not.
fn is_foreign(cp: CodePoint) -> bool {
    if chars::is_mark_category(cp) {
        return matches!(chars::script(cp), Script::Latin | Script::Other);
    }
    // A blank that is a letter by its category is white space to the steps about spaces, and may go with them.
    let is_arabic = cp == TATWEEL || chars::is_arabic_letter(cp) || chars::is_arabic_mark(cp);
    chars::is_letter_category(cp) && !is_arabic && !is_blank(cp)
}

/// What stands behind a place once everything that may go is gone.
#[derive(Clone, Copy, Debug, Default)]
struct Ahead {
    /// U+20E3 comes next.
    keycap: bool,
    /// The next that is no mark and no tatweel is an Arabic letter.
    arabic: bool,
}

fn look_ahead(cps: &[CodePoint]) -> Vec<Ahead> {
    let mut found = vec![Ahead::default(); cps.len()];
    let mut ahead = Ahead::default();
    for (at, &cp) in cps.iter().enumerate().rev() {
        found[at] = ahead;
        if !may_go(cp) {
            let arabic = if is_transparent(cp) { ahead.arabic } else { chars::is_arabic_letter(cp) };
            ahead = Ahead { keycap: cp == KEYCAP, arabic };
        }
    }
    found
}

/// For each code point whether it is part of an emoji sequence.
fn inside_emoji(cps: &[CodePoint]) -> Vec<bool> {
    let mut inside = vec![false; cps.len()];
    let mut at = 0;
    while at < cps.len() {
        let end = emoji_at(cps, at).unwrap_or(at);
        inside[at..end].fill(true);
        at = end.max(at + 1);
    }
    inside
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    const EACH: [&str; 3] = ["strip_controls", "strip_controls(zwnj=space)", "strip_controls(zwnj=strip)"];

    fn each(cases: &[(&str, &str)]) {
        EACH.into_iter().for_each(|spec| check(spec, cases));
    }

    #[test]
    fn controls_go_wherever_they_stand() {
        let c0 = (0..=8).chain(0x0E..=0x1F).chain(0x7F..=0x84).chain(0x86..=0x9F);
        let format = [0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xE0001];
        let more = (0x202A..=0x202E).chain(0x2060..=0x206F).chain(0xFDD0..=0xFDEF);
        let ends = [0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x10FFFE, 0x10FFFF];
        for cp in c0.chain(format).chain(more).chain(ends) {
            let control = char::from_u32(cp).unwrap();
            let before = format!("{control}با{control}ب {control} ا{control}");
            each(&[(&before, "باب  ا")]);
        }
    }

    #[test]
    fn what_is_seen_or_is_white_space_stays() {
        let kept = "\t\n\u{B}\u{C}\r\u{85}\u{A0}\u{2028}\u{2029}\u{3000} \u{E000}\u{F8FF}\u{F0000} \u{FFFC}\u{FFFD} \u{378} \
                    \u{600}\u{605}\u{6DD}\u{890}\u{891}\u{8E2} ا\u{34F}ب ᠠ\u{180B}\u{180C}\u{180D}\u{180E} \
                    葛\u{E0100}\u{FE00}";
        each(&[("", ""), (kept, kept)]);
    }

    #[test]
    fn variation_selectors_stay_after_emoji_only() {
        let kept = "❤\u{FE0F} ☺\u{FE0E} ©\u{FE0F} 1\u{FE0F}\u{20E3} #\u{FE0E}\u{20E3} 👍🏽\u{FE0F} 🇪\u{FE0F}";
        each(&[(kept, kept)]);
        each(&[
            ("a\u{FE0F} ا\u{FE0F} 1\u{FE0F} *\u{FE0E}ا", "a ا 1 *ا"),
            ("❤\u{FE0F}\u{FE0F} 1\u{FE0F}\u{FE0E}\u{20E3}", "❤\u{FE0F} 1\u{FE0F}\u{20E3}"),
            ("❤\u{200E}\u{FE0F} 1\u{200F}\u{FE0F}\u{200B}\u{20E3}", "❤\u{FE0F} 1\u{FE0F}\u{20E3}"),
            ("❤\u{200D}\u{FE0F} 1\u{FE0F}\u{301}\u{20E3} \u{FE0F}", "❤\u{FE0F} 1\u{301}\u{20E3} "),
        ]);
    }

    #[test]
    fn tags_and_joiners_stay_inside_emoji_only() {
        let scotland = "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}";
        let kept = format!("{scotland} 👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥");
        each(&[(&kept, &kept)]);
        each(&[
            ("🏴\u{E0067}\u{E0062}ا ا\u{E0067}\u{E007F} \u{E007F}", "🏴ا ا "),
            ("😀\u{200D} 😀\u{200D}ا \u{200D}😀 😀\u{200C}😀", "😀 😀ا 😀 😀😀"),
            ("👩\u{200E}\u{200D}👧 👩\u{200D}\u{2060}👧", "👩\u{200D}👧 👩\u{200D}👧"),
            ("☺\u{FE0E}\u{200D}🔥", "☺\u{FE0E}🔥"),
            ("❤\u{200D}👩\u{E007F}\u{FE0E}", "❤👩\u{FE0E}"),
            ("❤\u{200D}👩\u{200C}🏽\u{FE0E}", "❤👩🏽\u{FE0E}"),
        ]);
    }

    #[test]
    fn joiners_of_other_scripts_stay() {
        let kept = "क्\u{200D}ष क\u{200C} API\u{200C}ها é\u{200C}a e\u{301}\u{200D} ക\u{200D}";
        each(&[(kept, kept)]);
    }

    #[test]
    fn a_blank_is_no_letter() {
        each(&[("\u{3164}\u{200D} \u{3164}\u{200C}ب ㅎ\u{200D}", "\u{3164} \u{3164}ب ㅎ\u{200D}")]);
    }

    #[test]
    fn zwnj_between_arabic_letters() {
        let cases = [
            ("می\u{200C}روم", "می\u{200C}روم", "می روم", "میروم"),
            ("می\u{200C}\u{200C}\u{200E}\u{200C}روم", "می\u{200C}روم", "می روم", "میروم"),
            (
                "مي\u{64E}\u{200C}\u{64E}روم",
                "مي\u{64E}\u{200C}\u{64E}روم",
                "مي\u{64E} \u{64E}روم",
                "مي\u{64E}\u{64E}روم",
            ),
            ("ب\u{200C}\u{64E}\u{200C}ت", "ب\u{200C}\u{64E}ت", "ب \u{64E}ت", "ب\u{64E}ت"),
            ("ب\u{200D}\u{200C}ت ب\u{200C}\u{200D}ت", "ب\u{200C}ت ب\u{200C}ت", "ب ت ب ت", "بت بت"),
            ("بـ\u{200C}ـت", "بـ\u{200C}ـت", "بـ ـت", "بــت"),
        ];
        for (before, keep, space, strip) in cases {
            check(EACH[0], &[(before, keep)]);
            check(EACH[1], &[(before, space)]);
            check(EACH[2], &[(before, strip)]);
        }
    }

    #[test]
    fn zwnj_at_an_edge_goes() {
        each(&[
            ("\u{200C}ب ب\u{200C} \u{200C} (\u{200C}ب\u{200C})", "ب ب  (ب)"),
            ("ب\u{200C}5 5\u{200C}ب ب\u{200C}a ب\u{200C}، ب\u{200C}\u{64E}", "ب5 5ب بa ب، ب\u{64E}"),
        ]);
    }

    #[test]
    fn zwj_that_shows_a_joining_form() {
        let before = "1445ه\u{200D} ه\u{200D}\u{200D}، ه\u{64E}\u{200D}5 ه\u{200C}\u{200D}";
        check(EACH[0], &[(before, "1445ه\u{200D} ه\u{200D}، ه\u{64E}\u{200D}5 ه\u{200D}")]);
        check(EACH[1], &[(before, "1445ه ه، ه\u{64E}5 ه")]);
        check(EACH[2], &[(before, "1445ه ه، ه\u{64E}5 ه")]);
        each(&[("ب\u{200D}ت \u{200D}ب 5\u{200D} \u{200D}", "بت ب 5 ")]);
    }

    #[test]
    fn a_lost_sign_leaves_its_spaces() {
        each(&[("قال \u{1A} لهم", "قال  لهم")]);
    }

    #[test]
    fn hostile_runs_are_linear() {
        let word = format!("1{}", "\u{FE0F}".repeat(200_000));
        each(&[(&word, "1")]);
        let joiners = format!("ب{}", "\u{200C}\u{64E}".repeat(100_000));
        each(&[(&joiners, &format!("ب{}", "\u{64E}".repeat(100_000)))]);
        let tags = format!("🏴{}", "\u{E0067}".repeat(200_000));
        each(&[(&tags, "🏴")]);
    }

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    '\u{200C}', '\u{200C}', '\u{200D}', '\u{200D}', '\u{FE0E}', '\u{FE0F}', '\u{FE0F}', '\u{E0067}',
                    '\u{E007F}', '\u{200E}', '\u{1A}', '\u{FFFF}', 'ب', 'ا', '\u{64E}', '\u{654}', 'ـ', ' ', '\n', 'e',
                    '\u{301}', 'é', 'क', '\u{94D}', '1', '#', '\u{20E3}', '❤', '👩', '🏴', '🏽', '🇪', '©', '،',
                ]),
                0..16,
            ),
            spec in proptest::sample::select(EACH.to_vec()),
        ) {
            let text: String = text.into_iter().collect();
            check_properties(spec, &text);
        }
    }
}
