//! What stemmers share that normalize a word, take affixes off it and put letters for some.

use std::borrow::Cow;
use std::ops::Range;

use super::affix::{LETTER_BYTES, Letter};
use super::cut::Cut;
use super::letters::Letters;
use super::trace::Trace;
use crate::chars::CodePoint;

/// Such a stemmer. Words of the letters U+0621 to U+064A but tatweel must be normalized as they are.
pub(super) trait Rewriting {
    /// What kind of word it may be.
    type Guess: Copy;

    /// Looks at the word as it was given.
    fn guess<L: Letter>(word: &[L], trace: &mut impl Trace) -> Self::Guess;

    /// What a code point is normalized to, for itself.
    fn normalized(cp: &CodePoint) -> &[CodePoint];

    /// Takes what goes off the normalized word.
    fn strip<L: Letter>(word: &mut Cut<'_, L>, guess: Self::Guess, trace: &mut impl Trace);
}

pub(super) fn stem<R: Rewriting>(word: &str) -> Cow<'_, str> {
    if let Some(letters) = plain_letters(word) {
        let stem = stripped::<R, _>(letters);
        return match stem.part() {
            Some(part) => Cow::Borrowed(&word[part.start * LETTER_BYTES..part.end * LETTER_BYTES]),
            None => Cow::Owned(text(stem.letters())),
        };
    }
    let stem = Stem::of::<R>(&Letters::new(code_points(word)), &mut ());
    match stem.part_of_text::<R>(word) {
        Some(part) => Cow::Borrowed(&word[part]),
        None => Cow::Owned(text(stem.letters.iter().copied())),
    }
}

pub(super) fn stem_span<R: Rewriting>(word: &str) -> Option<Range<usize>> {
    if let Some(letters) = plain_letters(word) {
        let part = stripped::<R, _>(letters).part()?;
        return Some(part.start * LETTER_BYTES..part.end * LETTER_BYTES);
    }
    Stem::of::<R>(&Letters::new(code_points(word)), &mut ()).part_of_text::<R>(word)
}

pub(super) fn stem_span_of<R: Rewriting>(word: &[CodePoint]) -> Option<Range<usize>> {
    Stem::of::<R>(word, &mut ()).part_of::<R>(word.iter().copied().enumerate(), word.len())
}

pub(super) fn stem_of<R: Rewriting>(word: &[CodePoint]) -> Letters {
    Stem::of::<R>(word, &mut ()).letters
}

pub(super) fn explain<R: Rewriting>(word: &str) -> Vec<&'static str> {
    let mut rules = Vec::new();
    Stem::of::<R>(&Letters::new(code_points(word)), &mut rules);
    rules
}

fn stripped<R: Rewriting, L: Letter>(letters: &[L]) -> Cut<'_, L> {
    let mut word = Cut::new(letters);
    R::strip(&mut word, R::guess(letters, &mut ()), &mut ());
    word
}

/// The letters of a word that has none but those of running text: these need not be normalized, nor copied, since each
/// has two bytes.
fn plain_letters(word: &str) -> Option<&[[u8; LETTER_BYTES]]> {
    let (letters, odd) = word.as_bytes().as_chunks();
    (odd.is_empty() && letters.iter().all(|&letter| is_plain(letter))).then_some(letters)
}

fn is_plain(letter: [u8; LETTER_BYTES]) -> bool {
    const HAMZA: u16 = 0xD8A1; // U+0621
    const TATWEEL: u16 = 0xD980; // U+0640
    const YEH: u16 = 0xD98A; // U+064A
    let letter = u16::from_be_bytes(letter);
    (HAMZA..=YEH).contains(&letter) && letter != TATWEEL
}

fn code_points(word: &str) -> impl Iterator<Item = CodePoint> {
    word.chars().map(CodePoint::from)
}

/// Letters as text; a lone surrogate, which no text has, is left out.
fn text(letters: impl Iterator<Item = CodePoint>) -> String {
    let mut text = String::with_capacity(LETTER_BYTES * 16);
    text.extend(letters.filter_map(char::from_u32));
    text
}

/// A stem, and the letters of the normalized word that it is, if it is a part of it.
struct Stem {
    letters: Letters,
    part: Option<Range<usize>>,
}

impl Stem {
    fn of<R: Rewriting>(given: &[CodePoint], trace: &mut impl Trace) -> Self {
        let guess = R::guess(given, trace);
        let letters = Letters::new(given.iter().flat_map(R::normalized).copied());
        if *letters != *given {
            trace.fired("normalization");
        }
        let mut word = Cut::new(&letters);
        R::strip(&mut word, guess, trace);
        Stem { letters: Letters::new(word.letters()), part: word.part() }
    }

    fn part_of_text<R: Rewriting>(&self, word: &str) -> Option<Range<usize>> {
        self.part_of::<R>(word.char_indices().map(|(place, letter)| (place, letter.into())), word.len())
    }

    /// The part of the word as it was given that the stem is. `word` gives its code points with their places and ends
    /// at `end`.
    fn part_of<R: Rewriting>(
        &self,
        word: impl Iterator<Item = (usize, CodePoint)>,
        end: usize,
    ) -> Option<Range<usize>> {
        let before = self.part.as_ref()?.start;
        let mut passed = 0;
        let mut kept = word
            .skip_while(|(_, cp)| {
                let letters = R::normalized(cp).len();
                let is_before = passed < before || letters == 0;
                passed += letters;
                is_before
            })
            .peekable();
        let start = kept.peek().map_or(end, |&(place, _)| place);
        for &letter in self.letters.iter() {
            kept.next_if(|&(_, cp)| cp == letter)?;
        }
        Some(start..kept.next().map_or(end, |(place, _)| place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes two letters off each end of a word of six, and hyphens out of any.
    struct Ends;

    impl Rewriting for Ends {
        type Guess = ();

        fn guess<L: Letter>(_: &[L], _: &mut impl Trace) {}

        fn normalized(cp: &CodePoint) -> &[CodePoint] {
            if *cp == u32::from('-') { &[] } else { std::slice::from_ref(cp) }
        }

        fn strip<L: Letter>(word: &mut Cut<'_, L>, (): (), trace: &mut impl Trace) {
            use super::super::rule::Rule;
            const TABLE: [Rule; 1] = [Rule::prefix(&['م', 'ك'], 6, "prefix مك")];
            if word.take_prefix(&TABLE, trace) {
                word.drop_last(2);
            }
        }
    }

    #[test]
    fn part_is_found_where_it_was_read() {
        for (word, stem, span) in [
            ("", "", Some(0..0)),
            ("-", "", Some(1..1)),
            ("مكتبات", "تب", Some(4..8)),
            ("مككككك", "كك", Some(4..8)),
            ("-مك-تب-ات", "تب", Some(6..10)),
            ("مكت-بات", "تب", None),
            ("a-b", "ab", None),
            ("-ab-", "ab", Some(1..3)),
        ] {
            assert_eq!(super::stem::<Ends>(word), stem, "{word}");
            assert_eq!(stem_span::<Ends>(word), span, "{word}");
            let given: Vec<CodePoint> = code_points(word).collect();
            assert!(code_points(stem).eq(stem_of::<Ends>(&given).iter().copied()), "{word}");
            let places =
                |range: Range<usize>| word[..range.start].chars().count()..word[..range.end].chars().count();
            assert_eq!(stem_span_of::<Ends>(&given), span.map(places), "{word}");
        }
    }

    #[test]
    fn only_letters_of_running_text_are_plain() {
        for cp in '\u{0}'..='\u{7FF}' {
            let plain = ('ء'..='ي').contains(&cp) && cp != 'ـ';
            assert_eq!(plain_letters(&format!("ب{cp}")).is_some(), plain, "{cp:?}");
            assert_eq!(plain_letters(&format!("b{cp}b")), None, "{cp:?}");
        }
    }
}
