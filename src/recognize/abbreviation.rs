//! Abbreviations of `lexicon/abbreviations.tsv`: `د.`, `ق.م`, `إلخ.`, `Dr.`, `U.S.A.`

use crate::chars::{Script, script};
use crate::lexicon::{ABBREVIATIONS, Row};
use crate::recognize::ascii::ascii_at;
use crate::recognize::composed::composed_from;
use crate::recognize::digits::{after_number, is_digit};
use crate::recognize::initial::{is_possessed, joins, lone_letter, stops_end};

/// Entries with fewer characters are too short to be told from words: with a proclitic (ف and تح are فتح), or before an ellipsis.
const UNMISTAKABLE: usize = 3;
/// So many stops are an ellipsis.
const ELLIPSIS: usize = 3;
const STOP: u32 = 0x2E;

/// The end of the abbreviation that begins at `at`: the longest entry of the list, with every stop that touches it.
///
/// An entry without a stop inside needs one behind it: ق.م is one as it stands, إلخ only with a stop. One of one or two letters
/// before three stops or more is none: there a word broke off (عاد ا...). A proclitic (و ف ب ل ك, or
/// و or ف and one of the others) belongs to it. هـ and م are none after a number (570م. 199 هـ.), and Latin ones that are also words
/// none but before a number (No. 5). A lower-case Latin letter that follows directly undoes it, and so does any Latin letter
/// behind a lower-case one (ed.gov); an Arabic one does not: د.محمد begins with د. An entry that goes on as a chain of single letters
/// (م.س.ر.) is none: those are [initials](super::initial::initial_at).
///
/// `at` must be the start of a word. Whether a list mark stands there (`أ.` at a line start) is the caller's to see. Time linear in the
/// number of stops.
///
/// ```
/// let text: Vec<u32> = "ود. أحمد".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::abbreviation::abbreviation_at(&text, 0), Some(3));
/// ```
#[must_use]
pub fn abbreviation_at(text: &[u32], at: usize) -> Option<usize> {
    found_at(text, at).map(|(_, end)| end)
}

/// The row of the list for the abbreviation that begins at `at`, which tells whether a sentence may end behind it. As
/// [`abbreviation_at`] in all else.
///
/// ```
/// use kalima::recognize::abbreviation::abbreviation_row_at;
///
/// let text: Vec<u32> = "د. أحمد، 336 ق.م. تقريبا".chars().map(u32::from).collect();
/// assert_eq!(abbreviation_row_at(&text, 0).map(|row| row.ends), Some("-"));
/// assert_eq!(abbreviation_row_at(&text, 13).map(|row| row.ends), Some("maybe"));
/// ```
#[must_use]
pub fn abbreviation_row_at(text: &[u32], at: usize) -> Option<&'static Row> {
    found_at(text, at).map(|(row, _)| row)
}

/// Behind a proclitic an entry may be longer than with it: وأ.د. is و and أ.د., not وأ.
fn found_at(text: &[u32], at: usize) -> Option<(&'static Row, usize)> {
    let behind = proclitic_ends(text, at).into_iter().flatten();
    let behind = behind.filter_map(|start| listed_at(text, start, UNMISTAKABLE));
    listed_at(text, at, 1).into_iter().chain(behind).max_by_key(|&(_, end)| end)
}

/// Where the word goes on behind one proclitic and behind two.
fn proclitic_ends(text: &[u32], at: usize) -> [Option<usize>; 2] {
    let letter = |at: usize| text.get(at).and_then(|&cp| char::from_u32(cp));
    let is_preposition = |at| matches!(letter(at), Some('ب' | 'ل' | 'ك'));
    let is_conjunction = matches!(letter(at), Some('و' | 'ف'));
    [
        (is_conjunction || is_preposition(at)).then_some(at + 1),
        (is_conjunction && is_preposition(at + 1)).then_some(at + 2),
    ]
}

/// The longest entry of `shortest` characters or more, and the end of its stops. A proclitic parts from a Latin one.
fn listed_at(text: &[u32], at: usize, shortest: usize) -> Option<(&'static Row, usize)> {
    let fits = |row: &Row, end: usize| {
        let long_enough = shortest == 1 || (length(row) >= shortest && !row.entry.is_ascii());
        long_enough && end_of(text, at, end, row).is_some()
    };
    let (row, end) = ABBREVIATIONS.longest_start(composed_from(text, at), fits)?;
    end_of(text, at, end, row).map(|end| (row, end))
}

fn length(row: &Row) -> usize {
    row.entry.chars().count()
}

/// The end of the stops behind the entry at `at..end`, if it counts there.
fn end_of(text: &[u32], at: usize, end: usize, row: &Row) -> Option<usize> {
    let last = stops_end(text, end);
    if last == end {
        let ends_here = !text.get(end).is_some_and(|&cp| joins(cp)) && !is_possessed(text, end);
        return (row.entry.contains('.') && ends_here).then_some(end);
    }
    let is_meant = match row.ambiguity {
        "year" => !after_number(text, at),
        "number" => is_digit(text, last + usize::from(matches!(text.get(last), Some(0x20 | 0xA0)))),
        _ => true,
    };
    let breaks_off = length(row) < UNMISTAKABLE && last - end >= ELLIPSIS;
    let goes_on = latin_follows(text, last, row) || (last == end + 1 && is_chained(text, end, row));
    (is_meant && !goes_on && !breaks_off).then_some(last)
}

/// Whether a Latin letter follows that no new word begins with.
fn latin_follows(text: &[u32], at: usize, row: &Row) -> bool {
    let is_latin = text.get(at).is_some_and(|&cp| script(cp) == Script::Latin);
    let is_capital = ascii_at(text, at).is_some_and(|c| c.is_ascii_uppercase());
    is_latin
        && row.entry.is_ascii()
        && (!is_capital || row.entry.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Whether the entry, one letter or several with stops, is the head of a longer chain of single letters.
fn is_chained(text: &[u32], end: usize, row: &Row) -> bool {
    let Some((next, next_end)) = lone_letter(text, end + 1) else { return false };
    let is_head = row.entry.contains('.') || (length(row) == 1 && text.get(next_end) == Some(&STOP));
    is_head && (next < 0x80) == row.entry.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::{abbreviation_at, abbreviation_row_at};
    use crate::lexicon::ABBREVIATIONS;
    use crate::recognize::tests::{assert_all_linear, points};

    #[track_caller]
    fn covers(text: &str, expected: &str) {
        assert_eq!(abbreviation_at(&points(text), 0), Some(expected.chars().count()), "{text}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(abbreviation_at(&points(text), 0), None, "{text}");
    }

    #[test]
    fn every_example_of_the_list_holds_its_entry() {
        for row in ABBREVIATIONS.rows() {
            let text = points(row.example);
            let starts = (0..text.len()).filter(|&at| at == 0 || [0x20, 0x28].contains(&text[at - 1]));
            let found = starts.filter_map(|at| abbreviation_row_at(&text, at)).any(|found| found == row);
            assert!(found, "{}: {}", row.entry, row.example);
        }
    }

    #[test]
    fn it_takes_every_stop_that_touches_it() {
        for text in [
            "د.",
            "د..",
            "إلخ.",
            "إلخ...",
            "ق.م",
            "ق.م.",
            "ق.م..",
            "أ.م.د.",
            "ش.م.ع.م.",
            "U.S.A.",
            "U.S.A",
            "Ph.D.",
        ] {
            covers(text, text);
        }
        covers("د. أحمد", "د.");
        covers("ق.م، ثم", "ق.م");
        covers("p.m.؟", "p.m.");
        covers("ص.ب.5", "ص.ب.");
    }

    #[test]
    fn hamza_may_be_a_mark() {
        covers("ا\u{654}.د. محمد", "ا\u{654}.د.");
        covers("وا\u{655}لخ.", "وا\u{655}لخ.");
        covers("ا\u{654}. محمد", "ا\u{654}.");
        none("ا\u{654}.ر.ا\u{655}. محمد");
        none("ا\u{654}...");
    }

    #[test]
    fn an_entry_of_one_group_needs_a_stop() {
        for text in ["د أحمد", "إلخ", "Dr Ahmed", "د، أحمد", "دار. ثم", "د\u{64E}. ثم", "دـ. ثم"]
        {
            none(text);
        }
        none("ب.ظهر");
        none("ب.ظ\u{64E}");
        none("U.Sx");
    }

    #[test]
    fn a_letter_before_an_ellipsis_is_what_is_left_of_a_word() {
        for text in ["ا...", "وك...", "ق....", "No... 5"] {
            none(text);
        }
    }

    #[test]
    fn the_longest_entry_counts() {
        covers("أ.د. محمد", "أ.د.");
        covers("أ.د.محمد", "أ.د.");
        covers("أ.م.د.علي", "أ.م.د.");
        covers("U.S. Army", "U.S.");
        covers("U.S.Army", "U.S.");
    }

    #[test]
    fn a_name_may_follow_at_once() {
        covers("د.محمد", "د.");
        covers("د.Smith", "د.");
        covers("Mrs.Fadhel", "Mrs.");
        covers("No.5", "No.");
        covers("Dr.أحمد", "Dr.");
        for text in ["Dr.no", "Dr.é", "ed.gov", "vs.Code", "e.g.x", "St.x"] {
            none(text);
        }
    }

    #[test]
    fn a_proclitic_stays_with_it() {
        for text in [
            "ود.",
            "وأ.د.",
            "فأ.د.",
            "لأ.د.",
            "بأ.د.",
            "كأ.د.",
            "ولأ.د.",
            "وق.م",
            "والخ.",
            "لش.م.م",
            "لد.",
            "فد.",
            "وم.",
            "وص.ب",
        ] {
            covers(text, text);
        }
    }

    #[test]
    fn words_that_look_like_one_with_a_proclitic_are_none() {
        for text in [
            "بد. أنها",
            "لأ. مش",
            "لم. ثم",
            "كم. ثم",
            "فم. ثم",
            "بس. ثم",
            "وش. ثم",
            "فتح. ثم",
            "وع. ثم",
            "لص. ثم",
            "لبد. ثم",
            "وDr. A",
            "لU.S.A",
        ] {
            none(text);
        }
    }

    #[test]
    fn a_year_is_no_engineer() {
        for (text, at) in [
            ("570م.", 3),
            ("570م. ثم", 3),
            ("403 م. ثم", 4),
            ("١٤٤٥هـ.", 4),
            ("١٤٤٥ هـ. ثم", 5),
            ("(1950)م.", 6),
            ("(1950) م.", 7),
            ("[1950]\u{A0}هـ.", 7),
        ] {
            assert_eq!(abbreviation_at(&points(text), at), None, "{text}");
        }
        for (text, at, end) in [("336ق.م.", 3, 7), ("336 ق.م.", 4, 8), ("قال م. عماد", 4, 6)] {
            assert_eq!(abbreviation_at(&points(text), at), Some(end), "{text}");
        }
    }

    #[test]
    fn what_is_also_a_word_counts_only_before_a_number() {
        for text in ["No. 5", "No.5", "No.\u{A0}٥", "p. 45", "Dec. 12"] {
            assert!(abbreviation_at(&points(text), 0).is_some(), "{text}");
        }
        for text in ["No.", "No. I", "no.", "No.  5", "art. ثم", "Dec. and"] {
            none(text);
        }
    }

    #[test]
    fn a_longer_chain_is_initials() {
        for text in ["م.س. علي", "ق.ر.و.", "U.S.S.R.", "أ.ب.ج", "P.S. 5"] {
            none(text);
        }
        covers("د.و محمد", "د.");
        covers("د.A.", "د.");
    }

    #[test]
    fn it_is_linear() {
        assert_all_linear(
            abbreviation_at,
            &["د.", "د", ".", "و", "وأ.د.", "p.", "U.S.", "د. ", "ش.م.", "ول"],
        );
        let bait: Vec<u32> =
            points("p").into_iter().chain(points(".").into_iter().cycle().take(1 << 20)).collect();
        assert_eq!(abbreviation_at(&bait, 0), None);
    }
}
