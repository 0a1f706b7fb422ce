//! Abbreviations and initials: words that a stop belongs to.

use std::ops::Range;

use crate::chars::{self, is_arabic_letter, is_letter_category, is_line_end, is_mark_category};
use crate::lexicon::{ABBREVIATIONS, Row};

/// U+002E FULL STOP.
const STOP: u32 = 0x2E;
/// The longest form that is looked up, in code points.
const LONGEST: usize = 12;
/// Letters that are written to the next word, in Arabic: و ف ب ل ك.
const PROCLITICS: [u32; 5] = [0x648, 0x641, 0x628, 0x644, 0x643];
/// U+0623 ALEF WITH HAMZA ABOVE, for أستاذ: before a word with the article it rather numbers a list.
const ALEF: u32 = 0x623;
/// ا and ل, which begin a word with the article.
const ARTICLE: [u32; 2] = [0x627, 0x644];

/// Whether an abbreviation can be the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// It asks for more: a title, an initial.
    Never,
    /// Its stop may be that of the sentence, too.
    Maybe,
    /// Its stop is that of the sentence, if more follows: إلخ.
    Always,
}

/// An abbreviation with its stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// Index after it.
    pub end: usize,
    /// Whether it may end a sentence.
    pub ends: Ends,
}

/// The abbreviation or initial that begins at `at`.
///
/// - A listed one (`lexicon/abbreviations.tsv`) takes the stop behind it; with stops inside it needs none. One of و ف ب ل ك
///   before it stays with it, before a single letter only و. Several stops are an ellipsis.
/// - Single Latin letters with stops between them take the last one (J.R.R.).
/// - A single letter takes its stop if a word or a number follows (ت. س. إليوت); at the start of a line only if another such
///   letter does, since it is a list mark there (ب. البند), and so is أ. before an article.
/// - Behind a number م and هـ are no abbreviations: 1437هـ.
///
/// `at` must be the start of a run of letters. No line sees another. Time constant.
///
/// ```
/// use kalima::recognize::abbreviation::abbreviation_at;
/// let end = |text: &str| {
///     let text: Vec<u32> = text.chars().map(u32::from).collect();
///     abbreviation_at(&text, 0).map(|found| found.end)
/// };
/// assert_eq!(end("أ.د.محمد"), Some(4));
/// assert_eq!(end("قلم."), None);
/// ```
#[must_use]
pub fn abbreviation_at(text: &[u32], at: usize) -> Option<Abbreviation> {
    if at.checked_sub(1).and_then(|last| text.get(last)).is_some_and(|&cp| goes_on(cp)) {
        return None;
    }
    listed(text, at).or_else(|| initials(text, at)).or_else(|| initial(text, at))
}

/// Whether a token that ends in a stop is an abbreviation, and whether that may end a sentence.
#[must_use]
pub fn ends_of(token: &str) -> Ends {
    let mut text = [0; LONGEST + 2];
    let mut length = 0;
    for (place, c) in text.iter_mut().zip(token.chars()) {
        *place = u32::from(c);
        length += 1;
    }
    let text = text.get(..length).unwrap_or_default();
    listed(text, 0).or_else(|| initials(text, 0)).map_or(Ends::Never, |found| found.ends)
}

fn listed(text: &[u32], at: usize) -> Option<Abbreviation> {
    let (mut ends, mut count) = ([0; LONGEST], 0);
    for end in part_ends(text, at) {
        *ends.get_mut(count)? = end;
        count += 1;
    }
    ends.get(..count)?.iter().rev().find_map(|&end| listed_form(text, at..end))
}

/// The ends of the parts between stops, from `at` on, as far as a form may reach.
fn part_ends(text: &[u32], at: usize) -> impl Iterator<Item = usize> + '_ {
    let mut next = Some(at);
    std::iter::from_fn(move || {
        let start = next?;
        let letters = text.get(start..)?.iter().take(LONGEST + 1).take_while(|&&cp| is_letter(cp)).count();
        let end = start + letters;
        if letters == 0 || end - at > LONGEST {
            next = None;
            return None;
        }
        next = (text.get(end) == Some(&STOP)).then_some(end + 1);
        Some(end)
    })
}

fn listed_form(text: &[u32], form: Range<usize>) -> Option<Abbreviation> {
    let (row, bare) = find(text, form.clone())?;
    let stops = text.get(form.end..)?.iter().take(2).take_while(|&&cp| cp == STOP).count();
    let has_stops = text.get(bare.clone())?.contains(&STOP);
    if stops != 1 && !has_stops {
        return None;
    }
    let first = *text.get(bare.start)?;
    let refused = match row.ambiguity {
        "case" => !u8::try_from(first).is_ok_and(|c| c.is_ascii_uppercase()),
        "year" => behind_number(text, form.start),
        _ => {
            first == ALEF
                && !has_stops
                && at_line_start(text, form.start)
                && before_article(text, form.end + 1)
        }
    };
    let ends = match row.ambiguity {
        "ends" => Ends::Always,
        "may" => Ends::Maybe,
        _ => Ends::Never,
    };
    (!refused).then_some(Abbreviation { end: form.end + usize::from(stops == 1), ends })
}

/// The row of a form, with or without a proclitic, and the form without it.
fn find(text: &[u32], form: Range<usize>) -> Option<(&'static Row, Range<usize>)> {
    if let Some(row) = row_of(text.get(form.clone())?) {
        return Some((row, form));
    }
    let (first, bare) = (*text.get(form.start)?, form.start + 1..form.end);
    let allowed = if bare.len() > 1 { PROCLITICS.contains(&first) } else { first == PROCLITICS[0] };
    let row = row_of(text.get(bare.clone())?).filter(|row| allowed && !row.entry.is_ascii())?;
    Some((row, bare))
}

fn row_of(form: &[u32]) -> Option<&'static Row> {
    let (mut utf8, mut length) = ([0; 4 * LONGEST], 0);
    for &cp in form {
        let c = char::from_u32(cp)?.to_ascii_lowercase();
        length += c.encode_utf8(utf8.get_mut(length..)?).len();
    }
    ABBREVIATIONS.find(utf8.get(..length)?)
}

/// Single Latin letters, two at least, with stops between them and one behind.
fn initials(text: &[u32], at: usize) -> Option<Abbreviation> {
    let mut end = at;
    while text.get(end).is_some_and(|&cp| is_capital(cp)) && text.get(end + 1) == Some(&STOP) {
        end += 2;
    }
    let goes_further = text.get(end).is_some_and(|&cp| goes_on(cp) || cp == STOP);
    (end >= at + 4 && !goes_further).then_some(Abbreviation { end, ends: Ends::Maybe })
}

fn initial(text: &[u32], at: usize) -> Option<Abbreviation> {
    let end = single_with_stop(text, at)?;
    let next = behind_blanks(text, end);
    let follows = text.get(next).is_some_and(|&cp| is_letter(cp) || chars::is_decimal_number(cp));
    let numbers_list = at_line_start(text, at) && single_with_stop(text, next).is_none();
    let found = follows && !numbers_list && !behind_number(text, at);
    found.then_some(Abbreviation { end, ends: Ends::Never })
}

/// The end of a single letter, which a tatweel may show as هـ, and one stop.
fn single_with_stop(text: &[u32], at: usize) -> Option<usize> {
    let letter = *text.get(at)?;
    let arabic = is_arabic_letter(letter);
    if !arabic && !is_capital(letter) {
        return None;
    }
    let stop = at + 1 + usize::from(arabic && text.get(at + 1) == Some(&chars::TATWEEL));
    let next = text.get(stop + 1);
    // J.R is one word to UAX #29.
    let joins = next.is_some_and(|&cp| cp == STOP || (!arabic && is_latin(cp)));
    (text.get(stop) == Some(&STOP) && !joins).then_some(stop + 1)
}

/// Behind the spaces from `at` on; only so many are read.
fn behind_blanks(text: &[u32], at: usize) -> usize {
    let blanks =
        text.get(at..).unwrap_or_default().iter().take(2).take_while(|&&cp| chars::is_space_separator(cp));
    at + blanks.count()
}

fn before_article(text: &[u32], at: usize) -> bool {
    let next = behind_blanks(text, at);
    text.get(next..next + 2) == Some(&ARTICLE)
}

/// Whether a number stands before `at`, spaces or none between.
fn behind_number(text: &[u32], at: usize) -> bool {
    let before =
        text.get(..at).unwrap_or_default().iter().rev().take(3).find(|&&cp| !chars::is_space_separator(cp));
    before.is_some_and(|&cp| chars::is_decimal_number(cp))
}

/// Whether nothing but blanks and controls stands between `at` and the start of its line.
fn at_line_start(text: &[u32], at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or_default().iter().rev().take(LONGEST);
    let seen = before
        .find(|&&cp| is_line_end(cp) || !(chars::is_white_space(cp) || chars::is_default_ignorable(cp)));
    seen.is_none_or(|&cp| is_line_end(cp))
}

fn is_letter(cp: u32) -> bool {
    cp == chars::TATWEEL || is_arabic_letter(cp) || is_latin(cp)
}

fn is_latin(cp: u32) -> bool {
    u8::try_from(cp).is_ok_and(|c| c.is_ascii_alphabetic())
}

fn is_capital(cp: u32) -> bool {
    u8::try_from(cp).is_ok_and(|c| c.is_ascii_uppercase())
}

/// Whether a word goes on with the character.
fn goes_on(cp: u32) -> bool {
    is_letter_category(cp) || is_mark_category(cp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognize::tests::points;

    fn at(text: &str, at: usize) -> Option<usize> {
        abbreviation_at(&points(text), at).map(|found| found.end)
    }

    #[track_caller]
    fn whole(text: &str) {
        assert_eq!(at(text, 0), Some(text.chars().count()), "{text}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(at(text, 0), None, "{text}");
    }

    #[test]
    fn every_example_holds_its_entry() {
        for row in ABBREVIATIONS.rows() {
            let text = points(row.example);
            let starts = (0..text.len()).filter(|&i| i == 0 || text[i - 1] == 0x20);
            let found: Vec<String> = starts
                .filter_map(|i| {
                    abbreviation_at(&text, i)
                        .map(|found| row.example.chars().skip(i).take(found.end - i).collect())
                })
                .collect();
            let holds = |found: &String| found.trim_end_matches('.').eq_ignore_ascii_case(row.entry);
            assert!(found.iter().any(holds), "{}: {found:?}", row.entry);
        }
    }

    #[test]
    fn listed_ones_take_their_stop() {
        ["د.", "أ.د.", "ق.م.", "ق.م", "ص.ب.", "Dr.", "p.m.", "U.S.A."].into_iter().for_each(whole);
        assert_eq!(at("د.محمد", 0), Some(2));
        assert_eq!(at("أ.د.نوال", 0), Some(4));
        ["د", "د..", "د...", "دم.", "قلم.", "no.", "dr.", "ق.مكتب", "د،", "ا."].into_iter().for_each(none);
    }

    #[test]
    fn a_proclitic_stays_with_it() {
        ["ود.", "لأ.د.", "وأ.د.", "بص.ب.", "وم."].into_iter().for_each(whole);
        ["كم.", "لم.", "فم.", "وdr."].into_iter().for_each(none);
    }

    #[test]
    fn initials_take_their_stops() {
        whole("J.R.R.");
        assert_eq!((at("قال ت. س. إليوت", 4), at("قال ت. س. إليوت", 7)), (Some(6), Some(9)));
        assert_eq!((at("ت. س. إليوت", 0), at("رواية هـ. ج. ويلز", 6)), (Some(2), Some(9)));
        assert_eq!((at("J. K. Rowling", 0), at("في ص. 25", 3)), (Some(2), Some(5)));
        assert_eq!(at("الخيار ب.", 7), None);
        none("v2.");
        none("J.R.R");
    }

    #[test]
    fn list_marks_and_years_are_none() {
        ["ب. البند", "أ. الشروط", "A. Title", "\u{200F}ب. البند"].into_iter().for_each(none);
        assert_eq!(at("نص\nب. البند", 3), None);
        assert_eq!(at("أ. سعاد", 0), Some(2));
        assert_eq!((at("1437هـ. ثم", 4), at("570 م. ثم", 4)), (None, None));
    }

    #[test]
    fn whether_a_sentence_may_end() {
        assert_eq!(
            (ends_of("إلخ."), ends_of("ق.م."), ends_of("د."), ends_of("J.R.R.")),
            (Ends::Always, Ends::Maybe, Ends::Never, Ends::Maybe)
        );
    }

    #[test]
    fn little_is_read() {
        for unit in ["د.", "A.", "أ", " ", "ـ"] {
            let text = points(unit).repeat(100_000);
            for at in (0..text.len()).step_by(97) {
                let _ = abbreviation_at(&text, at);
            }
        }
    }
}
