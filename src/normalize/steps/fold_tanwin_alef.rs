//! `fold_tanwin_alef`: the ending ـًا goes, alef and fathatan.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "fold_tanwin_alef".parse()?;
//! assert_eq!(n.normalize("كتابًا كتاباً خطًّا"), "كتاب كتاب خطّ");
//! assert_eq!(n.normalize("مستشفًى ماءً كتابا إذًا عصًا"), "مستشفًى ماءً كتابا إذًا عصًا");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Indexes that want the word without its case. It is in no preset, since the same words stand without
//! the fathatan as often as with it (news 2,070 : 3,190, reviews 1,089 : 4,565), so it parts جدا from جد. Lost: the case, and
//! which words bore it.
//!
//! **What it leaves alone.** ى ة ء that bear a fathatan; an alef without one on it or on the letter before; words of two
//! letters; words whose own letter the alef is (`lexicon/alef_words.tsv`: إذا عصا رضا …, also behind و ف), unless a shadda stands
//! before it (ربًّا is ربّ). An alef that one of its marks makes another letter. A tatweel, whose marks are those
//! of the letter before it (كتابـًا is كتابـ). Other marks of the alef stay.
//!
//! **Parameters.** None.
//!
//! **Order.** After `fold_presentation_forms`; before `strip_marks`, which takes what it looks for. **Kind.** Folding, context,
//! idempotent. The alef belongs to nothing, a fathatan of the letter before to that letter, in the alignment.
//! **Source.** Arabic orthography; the list is this crate's own. Changes per million code points: the Quran 7,080, Wikipedia
//! 2,979, vocalized prose 2,576, news 1,974, law 1,968, hadith 1,506 and 0, reviews 1,036, tweets 842 and 610, Egyptian
//! comments 140. Of 60 read, 60 are such endings, but one makes معًا (together) مع (with) — `cargo run --release --example
//! changes -- 'fold_tanwin_alef' ../shared/corpora/*.txt --sample 60`. The seat of a hamza stays: شيئًا becomes شيئ, not شيء.

use std::ops::{Range, RangeInclusive};

use super::super::arabic_word::{self, Letter};
use super::super::args::Args;
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{CodePoint, MarkClass, mark_class};
use crate::kernel::{Glyph, Writer};
use crate::lexicon::{ALEF_WORDS, Row};

pub const INFO: Info = Info {
    name: "fold_tanwin_alef",
    summary: "A last alef that bears or follows a fathatan goes, and the fathatan with it.",
    example: ("fold_tanwin_alef", "كتابًا كتاباً إذًا", "كتاب كتاب إذًا"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(FoldTanwinAlef)),
};

const ALEF: CodePoint = 0x627; // ا

/// Fathatan, open fathatan, curly fathatan.
const FATHATAN: [CodePoint; 3] = [0x64B, 0x8F0, 0x8E7];

#[derive(Debug)]
struct FoldTanwinAlef;

impl Step for FoldTanwinAlef {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        FATHATAN.iter().map(|&cp| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if is_fathatan(cp) { Rule::Context } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let (mut letters, mut spelling) = (Vec::new(), String::new());
        let mut at = 0;
        for word in arabic_word::words(text) {
            if !text[word.clone()].iter().any(|glyph| is_fathatan(glyph.cp)) {
                continue;
            }
            letters.clear();
            letters.extend(arabic_word::letters(text, word.clone()));
            let stem = stem_length(text, &letters, &mut spelling);
            if stem == letters.len() {
                continue;
            }
            // The last letter that stays may bear the fathatan.
            let ending = letters[stem - 1].at;
            write.keep_all(&text[at..ending]);
            write_ending(text, ending..word.end, &letters[stem..], write);
            at = word.end;
        }
        write.keep_all(&text[at..]);
    }

    fn tables(&self) -> Vec<&str> {
        let columns = |row: &'static Row| [row.entry, row.ambiguity];
        ALEF_WORDS.rows().iter().flat_map(columns).collect()
    }
}

fn is_fathatan(cp: CodePoint) -> bool {
    FATHATAN.contains(&cp)
}

/// How many letters of a word stay. Where an ending uncovers another, as no word has it, both go. O(n).
fn stem_length(text: &[Glyph], letters: &[Letter], spelling: &mut String) -> usize {
    let carries = |marks: Range<usize>| text[marks].iter().any(|glyph| is_fathatan(glyph.cp));
    let mut stem = letters.len();
    while let [.., before, last] = &letters[..stem] {
        // What an ending before took is no fathatan any more.
        let own = stem == letters.len() && carries(last.marks.clone());
        let ends = stem >= 3 && last.cp == ALEF && (own || carries(before.marks.start..last.at));
        if !ends || is_alef_word(text, &letters[..stem], before.marks.start..last.at, spelling) {
            break;
        }
        stem -= 1;
    }
    stem
}

/// Whether the last alef, before which those marks stand, is a letter of the word.
fn is_alef_word(text: &[Glyph], letters: &[Letter], marks: Range<usize>, spelling: &mut String) -> bool {
    let shadda = |glyph: &Glyph| mark_class(glyph.cp) == Some(MarkClass::Shadda);
    if text[marks].iter().any(shadda) {
        return false;
    }
    arabic_word::spelling(letters.iter().cloned(), spelling);
    arabic_word::without_conjunction(spelling).any(|word| ALEF_WORDS.find(word.as_bytes()).is_some())
}

/// Writes the end of a word from the last letter that stays, without the alefs that go and without fathatan.
fn write_ending(text: &[Glyph], ending: Range<usize>, gone: &[Letter], write: &mut Writer) {
    let mut gone = gone.iter().map(|letter| letter.at).peekable();
    let mut on_alef = false;
    for at in ending {
        if gone.next_if_eq(&at).is_some() {
            on_alef = true;
        } else if !is_fathatan(text[at].cp) {
            write.keep(text[at]);
        } else if !on_alef {
            write.drop_mark(text[at]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    fn unchanged(text: &str) {
        check("fold_tanwin_alef", &[(text, text)]);
    }

    #[test]
    fn on_the_alef_or_on_the_letter_before() {
        check(
            "fold_tanwin_alef",
            &[
                ("كتابا\u{64B}", "كتاب"),
                ("كتاب\u{64B}ا", "كتاب"),
                ("كتاب\u{8F0}ا كتابا\u{8E7}", "كتاب كتاب"),
                ("كتاب\u{64B}ا\u{64B}.", "كتاب."),
                ("خط\u{64B}\u{651}ا", "خط\u{651}"),
                ("خط\u{651}\u{64B}ا", "خط\u{651}"),
                ("كـ\u{64E}تـ\u{64B}ـا", "كـ\u{64E}تــ"),
                ("ربـ\u{651}\u{64B}ا عصـ\u{64B}ا", "ربـ\u{651} عصـ\u{64B}ا"),
                ("كتابـا\u{64B}ـ", "كتابــ"),
                ("كتابا\u{64B}5 xكتابا\u{64B}x", "كتاب5 xكتابx"),
                ("ماءا\u{64B} جزء\u{64B}ا", "ماء جزء"),
                ("أبا\u{64B} دما\u{64B}", "أب دم"),
                ("جزاا\u{64B}\u{6E2}", "جزا\u{6E2}"),
            ],
        );
    }

    #[test]
    fn what_is_no_such_ending_stays() {
        unchanged(
            "مستشفى\u{64B} مستشف\u{64B}ى مدرسة\u{64B} ماء\u{64B} كتابا كتا\u{64B}ب ب\u{64B}ابا كتاب\u{64B}اه",
        );
        unchanged(
            "ما\u{64B} م\u{64B}ا ا\u{64B} كتابأ\u{64B} كتابا\u{654}\u{64B} كتاب\u{64B}آ كتاب\u{64B}ٱ كتابﺎ\u{64B} \u{64B}",
        );
    }

    #[test]
    fn words_that_keep_their_alef() {
        for row in ALEF_WORDS.rows() {
            assert!(
                row.example.split(' ').any(|word| word.replace('\u{64B}', "") == row.entry),
                "{}",
                row.entry
            );
            unchanged(row.example);
            let word = row.entry;
            let stem = word.strip_suffix('ا').unwrap();
            unchanged(&format!("{word}\u{64B} {stem}\u{64B}ا و{word}\u{64B} ف{stem}\u{64B}ا"));
            check("fold_tanwin_alef", &[(&format!("{stem}\u{651}\u{64B}ا"), &format!("{stem}\u{651}"))]);
            check("fold_tanwin_alef", &[(&format!("بال{word}\u{64B}"), &format!("بال{stem}"))]);
        }
    }

    #[test]
    fn an_ending_behind_an_ending_goes_too() {
        check(
            "fold_tanwin_alef",
            &[
                ("كت\u{64B}اا\u{64B}", "كت"),
                ("كتاا\u{64B}", "كتا"),
                ("كتبا\u{64B}ا", "كتبا"),
                ("ااا\u{64B}", "اا"),
            ],
        );
    }

    #[test]
    fn the_alef_belongs_to_nothing_and_a_fathatan_to_its_letter() {
        let normalizer: Normalizer = "fold_tanwin_alef".parse().unwrap();
        let aligned = normalizer.align("بيت\u{64B}ا ب");
        assert_eq!(aligned.text(), "بيت ب");
        assert_eq!(aligned.to_source(4..6).range(), 4..8);
        assert_eq!(aligned.to_source(6..7).range(), 10..11);
        let aligned = normalizer.align("بيتا\u{64B} ب");
        assert_eq!(aligned.to_source(4..6).range(), 4..6);
    }

    #[test]
    fn hostile_text_is_linear() {
        let normalizer: Normalizer = "fold_tanwin_alef".parse().unwrap();
        let alefs = "ا\u{64B}".repeat(200_000);
        assert_eq!(normalizer.normalize(&alefs), "ا\u{64B}ا");
        let marks = "\u{64B}\u{655}".repeat(200_000);
        assert_eq!(
            normalizer.normalize(&format!("كتاب{marks}ا")),
            format!("كتاب{}", "\u{655}".repeat(200_000))
        );
        let long = "كتاب\u{64B}".repeat(100_000);
        check("fold_tanwin_alef", &[(&long, &long)]);
    }

    proptest! {
        #[test]
        fn windows_agree_and_the_second_run_changes_nothing(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "ا", "ا", "ب", "إذا", "خط", "ي", "و", "ى", "أ", "آ", "ا\u{654}", "\u{64B}", "\u{64B}", "\u{8F0}", "\u{8E7}",
                    "\u{651}", "\u{64E}", "\u{653}", "\u{654}", "\u{655}", "\u{6E2}", "\u{6E5}", "\u{301}", "\u{325}", "ـ",
                    "\u{200C}", "x", "5", " ", "\n",
                ]),
                0..14,
            ),
        ) {
            check_properties("fold_tanwin_alef", &text.concat());
        }
    }
}
