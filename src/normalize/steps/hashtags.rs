//! `hashtags`: hashtags become words, or go.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "hashtags(segment)".parse()?;
//! assert_eq!(n.normalize("نهائي #كأس_العالم2024 (#وسم)"), "نهائي كأس العالم 2024 (وسم)");
//! let strip: kalima::Normalizer = "hashtags(strip)".parse()?;
//! assert_eq!(strip.normalize("خبر#وسم، ثم"), "خبر ، ثم");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** `segment`: models and retrieval of tweets, for which a hashtag is words of the sentence. `strip`: whoever
//! wants the sentence without its labels. Lost: that it was a hashtag.
//!
//! **What it leaves alone.** `#` without a letter behind it (#2024, #), after a Latin letter or a digit (C#), and in a URL.
//!
//! **Parameters.** `keep` (default): nothing changes. `segment`: without `#`, parted at `_` and where letters and digits meet,
//! the parts joined by one space; a space parts it from what it touches, but for an opening bracket or quote before it and a
//! closing bracket or quote or a sign of `. , : ; ! ? … ، ؛ ؟ ۔` behind it. A stop with an ASCII letter or digit behind it is
//! none, nor is one behind www: without the sign #وسم0.com and #وسمwww.ا would hold an address. `strip`: one space where it
//! stood between two characters that are no white space, else nothing. Both take ZWNJ and ZWJ that touch it.
//!
//! **Order.** After `reduce_elongation`, before the splitting of words. **Kind.** Deleting, context; idempotent. **Source.**
//! Hashtags and their parts are those of [`recognize::hashtag`](crate::recognize::hashtag).

use std::ops::{Range, RangeInclusive};

use super::super::args::{Args, Param};
use super::super::never_glue::{Gap, cut, insert_space, without};
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{self, Category, CodePoint, general_category};
use crate::kernel::{Glyph, Writer};
use crate::recognize::{Object, hashtag, objects};

pub const INFO: Info = Info {
    name: "hashtags",
    summary: "Hashtags become words, or go.",
    example: ("hashtags(segment)", "#كأس_العالم2024", "كأس العالم 2024"),
    effect: Effect::Deleting,
    params: &[Param::Choice(&["keep", "segment", "strip"])],
    revision: 1,
    build: |args: &Args| {
        Ok(Box::new(Hashtags(match args.word(0) {
            "segment" => Mode::Segment,
            "strip" => Mode::Strip,
            _ => Mode::Keep,
        })))
    },
};

const SIGN: CodePoint = 0x23; // #
const STOP: CodePoint = 0x2E; // .

#[derive(Debug)]
struct Hashtags(Mode);

#[derive(Debug, PartialEq, Eq)]
enum Mode {
    Keep,
    Segment,
    Strip,
}

impl Step for Hashtags {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        vec![SIGN..=SIGN]
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if cp == SIGN && self.0 != Mode::Keep { Rule::Context } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        if self.0 == Mode::Keep {
            return write.keep_all(text);
        }
        let cps: Vec<CodePoint> = text.iter().map(|glyph| glyph.cp).collect();
        let found = objects(&cps).filter(|found| found.object == Object::Hashtag);
        let tags: Vec<Range<usize>> = found.map(|found| found.start..found.end).collect();
        match self.0 {
            Mode::Strip => cut(text, &tags, write),
            _ => without(text, &tags, write, |gap, write| segment(text, &cps, &gap, write)),
        }
    }
}

/// The words of hashtags that touch one another.
fn segment(text: &[Glyph], cps: &[CodePoint], gap: &Gap, write: &mut Writer) {
    let mut parted = !gap.before.is_some_and(|cp| !chars::is_white_space(cp) && !opens(cp));
    let mut border = text[gap.cuts[0].start].start;
    for part in gap.cuts.iter().flat_map(|tag| hashtag::parts(cps, tag.clone())) {
        if !parted {
            insert_space(border, write);
        }
        parted = false;
        border = text[part.end - 1].end;
        write.keep_all(&text[part]);
    }
    if gap.after.is_some_and(|cp| !chars::is_white_space(cp) && (!closes(cp) || begins_domain(cps, gap))) {
        insert_space(border, write);
    }
}

/// Whether a stop follows that would be part of an address without the sign: one before an ASCII letter or digit
/// (#وسم0.com), or behind www and before anything but white space (#وسمwww.ا).
fn begins_domain(cps: &[CodePoint], gap: &Gap) -> bool {
    let behind = gap.cuts.last().map_or(0, |tag| tag.end);
    let mut rest = cps[behind..].iter().copied().skip_while(|&cp| Some(cp) != gap.after);
    let is_ascii =
        |cp: CodePoint| cp < 0x80 && (chars::is_letter_category(cp) || chars::is_decimal_number(cp));
    let (stop, next, mark) =
        (rest.next(), rest.next(), rest.next().filter(|&cp| chars::is_mark_category(cp)));
    let goes_on = |cp| match ends_in_www(&cps[..behind]) {
        true => !chars::is_white_space(cp),
        // é is no letter of a domain, however it is typed.
        false => is_ascii(cp) && mark.is_none(),
    };
    stop == Some(STOP) && next.is_some_and(goes_on)
}

fn ends_in_www(cps: &[CodePoint]) -> bool {
    let last = cps.last_chunk::<3>();
    last.is_some_and(|last| last.iter().all(|&cp| matches!(cp, 0x57 | 0x77))) // W, w
}

/// Opening brackets and quotes, and the quotes that open and close alike.
fn opens(cp: CodePoint) -> bool {
    let category = general_category(cp);
    matches!(category, Category::OpenPunctuation | Category::InitialPunctuation) || is_straight_quote(cp)
}

/// Closing brackets and quotes, and what ends a clause.
fn closes(cp: CodePoint) -> bool {
    let category = general_category(cp);
    matches!(category, Category::ClosePunctuation | Category::FinalPunctuation)
        || is_straight_quote(cp)
        || ends_clause(cp)
}

/// `"` and `'`.
fn is_straight_quote(cp: CodePoint) -> bool {
    matches!(cp, 0x22 | 0x27)
}

fn ends_clause(cp: CodePoint) -> bool {
    matches!(
        cp,
        0x2E // .
        | 0x2C // ,
        | 0x3A // :
        | 0x3B // ;
        | 0x37E // GREEK QUESTION MARK, canonically a semicolon
        | 0x21 // !
        | 0x3F // ?
        | 0x2026 // … HORIZONTAL ELLIPSIS
        | 0x60C // ، ARABIC COMMA
        | 0x61B // ؛ ARABIC SEMICOLON
        | 0x61F // ؟ ARABIC QUESTION MARK
        | 0x6D4 // ۔ ARABIC FULL STOP
    )
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn segments() {
        check(
            "hashtags(segment)",
            &[
                ("", ""),
                ("#كأس_العالم2024", "كأس العالم 2024"),
                ("#COVID19", "COVID 19"),
                ("(#وسم)", "(وسم)"),
                ("@#وسم", "@ وسم"),
                ("قبل #وسم بعد", "قبل وسم بعد"),
                ("#__أ__ب_", "أ ب"),
                ("#2024وسم", "2024 وسم"),
                ("#وسم١٢_٣", "وسم ١٢ ٣"),
                ("#و\u{64E}س\u{652}م", "و\u{64E}س\u{652}م"),
                ("#مرحباHello", "مرحباHello"),
                ("#می\u{200C}خواهم", "می\u{200C}خواهم"),
            ],
        );
    }

    #[test]
    fn a_space_parts_it_from_what_it_touches() {
        check(
            "hashtags(segment)",
            &[
                ("في#وسم", "في وسم"),
                ("😂#وسم😂", "😂 وسم 😂"),
                ("#أ#ب", "أ ب"),
                ("#DWTS#وسم@a", "DWTS وسم @a"),
                ("##وسم", "# وسم"),
                ("#a-b", "a -b"),
                ("-#a/", "- a /"),
                ("#وسمhttps://t.co/a", "وسم https://t.co/a"),
                ("#وسم_", "وسم"),
                ("\u{200C}#وسم\u{200D}x", "وسم x"),
                (")#وسم(", ") وسم ("),
            ],
        );
    }

    #[test]
    fn but_for_brackets_quotes_and_what_closes() {
        check(
            "hashtags(segment)",
            &[
                ("«#وسم»، “#وسم” [#وسم] {#وسم}", "«وسم»، “وسم” [وسم] {وسم}"),
                ("\"#وسم\" '#وسم'", "\"وسم\" 'وسم'"),
                ("#a. #a, #a: #a; #a! #a? #a…", "a. a, a: a; a! a? a…"),
                ("#أ، #أ؛ #أ؟ #أ۔", "أ، أ؛ أ؟ أ۔"),
                ("#وسم.قال", "وسم.قال"),
                ("#وسم0.com #abc.d", "وسم 0 .com abc .d"),
                ("#abc.é #abc.e\u{301}", "abc.é abc.e\u{301}"),
                ("#وسمwww.ا #وسم_wWw.ا #www.", "وسمwww .ا وسم wWw .ا www."),
            ],
        );
    }

    #[test]
    fn what_is_no_hashtag_stays() {
        let kept = "#2024 C# # #_ ## 5#x C#x http://a.b/#c #\u{640} ＃وسم";
        for mode in ["keep", "segment", "strip"] {
            check(&format!("hashtags({mode})"), &[(kept, kept)]);
        }
        check("hashtags", &[("في#كأس_العالم2024!", "في#كأس_العالم2024!")]);
    }

    #[test]
    fn strips() {
        check(
            "hashtags(strip)",
            &[
                ("#وسم", ""),
                ("قبل #وسم بعد", "قبل  بعد"),
                ("قبل#وسم، بعد", "قبل ، بعد"),
                ("(#وسم)", "( )"),
                ("#أ#ب", ""),
                ("في#أ#بثم", "في"),
                ("#a-b", "-b"),
                ("@a#b@c", "@a @c"),
                ("##وسم#", "# #"),
                ("في\u{200C}#أ\u{200C}", "في"),
            ],
        );
    }

    #[test]
    fn its_words_keep_their_places() {
        let normalizer: crate::normalize::Normalizer = "hashtags(segment)".parse().unwrap();
        let text = "في#كأس_2024x";
        let aligned = normalizer.align(text);
        assert_eq!(aligned.text(), "في كأس 2024 x");
        assert_eq!(&text[aligned.to_source(5..11).range()], "كأس");
        assert_eq!(&text[aligned.to_source(12..16).range()], "2024");
        assert_eq!(aligned.to_source(4..5).range(), 4..4);
        assert!(aligned.to_source(11..12).range().is_empty());
        assert!(aligned.to_source(16..17).range().is_empty());
    }

    #[test]
    fn hostile_text_is_linear() {
        for unit in ["#", "#a", "#1", "#_", "a#", "#a_1", "#ب\u{200C}", "\u{200C}", "#\u{301}"] {
            for spec in ["hashtags(segment)", "hashtags(strip)"] {
                let normalizer: crate::normalize::Normalizer = spec.parse().unwrap();
                let answer = normalizer.normalize(&unit.repeat(20_000)).into_owned();
                assert_eq!(normalizer.normalize(&answer), answer, "{spec} on {unit}");
            }
        }
    }

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "#", "#", "#a", "#ب", "_", "1", "٢", "a", "Z", "é", "e\u{301}", "ب", "ا\u{654}", "\u{64E}",
                    "\u{301}", "@", "@x", "a@b.co", "http://", "www.", ".com", "/", ".", "،", "(", ")", "'", "\"", "-", ";",
                    "\u{37E}", "\u{200C}", "\u{200D}", "\u{200F}", "😂", "\u{FE0F}", "\u{20E3}", "ـ", "ℹ", " ", "\n",
                    "\u{A0}", "\u{3164}", "漢", "\u{338}",
                ]),
                0..16,
            ),
            spec in proptest::sample::select(vec!["hashtags", "hashtags(segment)", "hashtags(strip)"]),
        ) {
            check_properties(spec, &text.concat());
        }
    }
}
