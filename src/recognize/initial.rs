//! Initials: `ت. س. إليوت`, `J.R.R. Tolkien`.

use crate::chars::{
    Script, compatibility_decomposition, is_arabic_letter, is_decimal_number, is_letter_category,
    is_mark_category, script,
};
use crate::recognize::ascii::ascii_at;
use crate::recognize::composed::composed_at;
use crate::recognize::digits::after_number;

const STOP: u32 = 0x2E;
const WAW: u32 = 0x648;

/// The end of the initials that begin at `at`:
///
/// - single letters with a stop between each two (J.R.R. و.م.أ), and every stop that touches the last; the conjunction و may stand
///   before Arabic ones;
/// - or one letter and one stop before a letter that could begin a name, with or without a space between; a Latin one also
///   before a comma or a bracket (Smith, J. (1999)) and a small letter behind a space (E. coli). Not after a number
///   (116 ب. is a page), and not و.
///
/// Letters are Arabic, or capital ASCII, and of one script throughout; a ligature (ﷺ, ﻻ) is none. `at` must be the start of a word; abbreviations of the list
/// ([`abbreviation_at`](super::abbreviation::abbreviation_at)) go before. Time linear in the length of the initials.
///
/// ```
/// let text: Vec<u32> = "ت. س. إليوت".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::initial::initial_at(&text, 0), Some(2));
/// let text: Vec<u32> = "J.R.R. Tolkien".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::initial::initial_at(&text, 0), Some(6));
/// ```
#[must_use]
pub fn initial_at(text: &[u32], at: usize) -> Option<usize> {
    if let Some(end) = chain_end(text, at) {
        return (!is_possessed(text, end)).then_some(end);
    }
    if let Some(end) = single_end(text, at) {
        return Some(end);
    }
    let behind_waw = text.get(at) == Some(&WAW) && text.get(at + 1).is_some_and(|&cp| is_arabic_letter(cp));
    if behind_waw { chain_end(text, at + 1) } else { None }
}

/// The letter that stands alone at `at`, as initials do, and the place behind it. A lone و is the conjunction, but before a stop.
pub(super) fn lone_letter(text: &[u32], at: usize) -> Option<(u32, usize)> {
    let (letter, end) = composed_at(text, at)?;
    let next = text.get(end);
    let alone = begins_name(text, at) && is_one_letter(letter) && !next.is_some_and(|&cp| joins(cp));
    (alone && (letter != WAW || next == Some(&STOP))).then_some((letter, end))
}

/// Whether it is no word or ligature in one code point: ﷺ, ﻻ.
fn is_one_letter(cp: u32) -> bool {
    let Some(parts) = compatibility_decomposition(cp).filter(|_| cp >= 0x700) else { return true };
    parts.as_slice().iter().filter(|&&part| is_letter_category(part)).count() == 1
}

/// The end of the stops that begin at `at`.
pub(super) fn stops_end(text: &[u32], at: usize) -> usize {
    let stops = text.iter().skip(at).take_while(|&&cp| cp == STOP);
    at + stops.count()
}

fn chain_end(text: &[u32], at: usize) -> Option<usize> {
    let (first, first_end) = lone_letter(text, at)?;
    let mut end = first_end;
    while let Some((next, next_end)) = lone_letter(text, end + 1)
        && text.get(end) == Some(&STOP)
        && script(next) == script(first)
    {
        end = next_end;
    }
    (end > first_end).then(|| stops_end(text, end))
}

fn single_end(text: &[u32], at: usize) -> Option<usize> {
    let (letter, stop) = lone_letter(text, at)?;
    if letter == WAW || text.get(stop) != Some(&STOP) {
        return None;
    }
    let end = stop + 1;
    let spaced = matches!(text.get(end), Some(0x20 | 0xA0));
    let name = end + usize::from(spaced);
    let named = begins_name(text, name) && text.get(name).is_some_and(|&cp| script(cp) == script(letter));
    let goes_on = named || (script(letter) == Script::Latin && goes_on_behind_surname(text, end, name));
    (goes_on && !after_number(text, at)).then_some(end)
}

/// Whether the initial of a surname before it stands here, or that of a species: Smith, J., Smith, J. (1999), (Adams, K.),
/// E. coli.
fn goes_on_behind_surname(text: &[u32], end: usize, next: usize) -> bool {
    let small = ascii_at(text, next).is_some_and(|c| c.is_ascii_lowercase()) && next > end;
    small
        || matches!(ascii_at(text, next), Some(b'(' | b'['))
        || matches!(ascii_at(text, end), Some(b',' | b')' | b']'))
}

/// An Arabic letter or an ASCII capital.
fn begins_name(text: &[u32], at: usize) -> bool {
    let arabic = text.get(at).is_some_and(|&cp| is_arabic_letter(cp) && script(cp) == Script::Arabic);
    arabic || ascii_at(text, at).is_some_and(|c| c.is_ascii_uppercase())
}

/// Whether an apostrophe and a letter follow, which UAX #29 joins: U.S.A's.
pub(super) fn is_possessed(text: &[u32], end: usize) -> bool {
    matches!(text.get(end), Some(0x27 | 0x2019)) && text.get(end + 1).is_some_and(|&cp| joins(cp))
}

/// Whether the character makes one word with a letter before it.
pub(super) fn joins(cp: u32) -> bool {
    is_letter_category(cp) || is_mark_category(cp) || is_decimal_number(cp) || cp == u32::from('_')
}

#[cfg(test)]
mod tests {
    use super::initial_at;
    use crate::recognize::tests::{assert_all_linear, points};

    #[track_caller]
    fn covers(text: &str, expected: &str) {
        assert_eq!(initial_at(&points(text), 0), Some(expected.chars().count()), "{text}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(initial_at(&points(text), 0), None, "{text}");
    }

    #[test]
    fn one_letter_with_its_stop_before_a_name() {
        covers("ت. س. إليوت", "ت.");
        covers("س. إليوت", "س.");
        covers("ت.إليوت", "ت.");
        covers("ك.\u{A0}رولينغ", "ك.");
        covers("J. Smith", "J.");
        covers("J.Smith", "J.");
    }

    #[test]
    fn a_surname_or_a_species_may_stand_around_a_latin_one() {
        for text in ["J. (1999)", "D. [1968]", "K.) زميله", "J., and", "K. et al.", "E. coli"] {
            covers(text, &text[..2]);
        }
    }

    #[test]
    fn a_chain_is_one_token_with_every_stop_that_touches_it() {
        covers("J.R.R. Tolkien", "J.R.R.");
        covers("J.R.R.Tolkien", "J.R.R.");
        covers("U.S.S.R", "U.S.S.R");
        covers("U.S.S.R...", "U.S.S.R...");
        covers("ج.ر.ر. تولكين", "ج.ر.ر.");
        covers("وج.ر.ر. تولكين", "وج.ر.ر.");
        covers("و.م.أ.", "و.م.أ.");
        covers("ت.س. إليوت", "ت.س.");
        covers("ت.س إليوت", "ت.س");
        covers("ت.س.إليوت", "ت.س.");
    }

    #[test]
    fn hamza_may_be_a_mark() {
        covers("ا\u{654}. محمد", "ا\u{654}.");
        covers("ا\u{654}.ر.ا\u{655}. محمد", "ا\u{654}.ر.ا\u{655}.");
        covers("و\u{654}. محمد", "و\u{654}.");
    }

    #[test]
    fn one_letter_without_a_name_is_none() {
        for text in [
            "ب.",
            "ب",
            "ب. ",
            "ب. 30",
            "ب.\nقال",
            "ب.  قال",
            "ب.. قال",
            "ب... قال",
            "ب، قال",
            "ب. Smith",
            "J. إليوت",
            "J.smith",
            "J. 5",
            "j. Smith",
            "C.",
            "C.5",
        ] {
            none(text);
        }
    }

    #[test]
    fn words_are_none() {
        for text in [
            "",
            ".",
            "به. قال",
            "بـ. قال",
            "بَ. قال",
            "ب5. قال",
            "ب_. قال",
            "و. قال",
            "Jo. Smith",
            "É. Smith",
            "E\u{301}. S",
        ] {
            none(text);
        }
    }

    #[test]
    fn what_is_no_letter_alone_ends_a_chain() {
        covers("ق.ر.و كان", "ق.ر.");
        covers("A.B.ج", "A.B.");
        covers("A.B.C5", "A.B.");
        none("a.b.c");
        none("A.b");
        none("A.ج");
    }

    #[test]
    fn after_a_number_it_is_a_page() {
        for (text, at) in [("116 ب. ذكر", 4), ("116ب. ذكر", 3), ("(116) ب. ذكر", 6)] {
            assert_eq!(initial_at(&points(text), at), None, "{text}");
        }
        assert_eq!(initial_at(&points("عام ب. ذكر"), 4), Some(6));
    }

    #[test]
    fn it_is_linear() {
        assert_all_linear(initial_at, &["ب", "ب.", "و.", "و", "A.", "A. ", ".", " ", "ب.A.", "A\u{301}"]);
    }
}
