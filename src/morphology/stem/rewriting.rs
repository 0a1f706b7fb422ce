//! What stemmers share that normalize a word, take letters off it and put others for some.

use std::borrow::Cow;
use std::ops::Range;
use std::slice;

use super::Stem;
use super::letters::Letters;
use super::normalization::Normalization;
use super::packed::{Packed, Read};
use super::trace::Trace;
use super::word::Word;
use crate::chars::CodePoint;

/// Such a stemmer: a file gives the first five items, its users call the others. It never takes all letters of a word.
pub(super) trait Rewriting {
    /// What kind of word it may be.
    type Guess;

    /// What letters of the Arabic block become.
    const NORMALIZATION: &'static Normalization;

    /// What any other code point becomes.
    fn normalized_other(cp: &CodePoint) -> &[CodePoint] {
        slice::from_ref(cp)
    }

    /// Looks at the word as it was given, or at the first and the last four letters of a longer one.
    fn guess(given: &impl Word, trace: &mut impl Trace) -> Self::Guess;

    /// Takes what goes off the normalized word, which is not empty.
    fn strip(word: &mut impl Word, guess: Self::Guess, trace: &mut impl Trace);

    /// Tells what [`normalized`](Self::normalized) changes.
    fn trace_normalization(given: &[CodePoint], trace: &mut impl Trace) {
        if given.iter().any(|cp| Self::normalized(cp) != [*cp]) {
            trace.fired("normalization");
        }
    }

    /// What a code point is normalized to, for itself.
    fn normalized(cp: &CodePoint) -> &[CodePoint] {
        Self::NORMALIZATION.of_any(cp, Self::normalized_other)
    }

    /// The stem, and the bytes that it is if it is a part of `word`.
    fn find(word: &str) -> Stem {
        if let Some((read, stem)) = read::<Self>(word) {
            return read.part(stem).map_or_else(|| Stem::Own(stem.text()), Stem::Part);
        }
        find_long::<Self>(word)
    }

    /// The stem, borrowed where it is a part of the word.
    fn stem(word: &str) -> Cow<'_, str> {
        match Self::find(word) {
            Stem::Part(part) => Cow::Borrowed(&word[part]),
            Stem::Own(stem) => Cow::Owned(stem),
        }
    }

    /// The bytes that are the stem, if it is a part of the word.
    fn stem_span(word: &str) -> Option<Range<usize>> {
        match read::<Self>(word) {
            Some((read, stem)) => read.part(stem),
            None => part_of_text::<Self>(word, &Self::stem_of(&code_points(word))),
        }
    }

    /// As [`stem_span`](Self::stem_span), in code points.
    fn stem_span_of(word: &[CodePoint]) -> Option<Range<usize>> {
        part_of::<Self>(word.iter().copied().enumerate(), word.len(), &Self::stem_of(word))
    }

    /// The stem of a word stored as code points.
    fn stem_of(word: &[CodePoint]) -> Letters {
        stem_of::<Self>(word, &mut ())
    }

    /// The rules that fire, in order.
    fn explain(word: &str) -> Vec<&'static str> {
        let mut rules = Vec::new();
        stem_of::<Self>(&code_points(word), &mut rules);
        rules
    }
}

/// A word that one number holds, and its stem.
#[inline(always)]
fn read<R: Rewriting + ?Sized>(word: &str) -> Option<(Read, Packed)> {
    let read = Read::new(word, R::NORMALIZATION)?;
    let mut stem = read.word;
    R::strip(&mut stem, R::guess(&read.given, &mut ()), &mut ());
    Some((read, stem))
}

/// As [`Rewriting::find`], for the few words that a number does not hold: apart, since their room makes a large frame.
#[cold]
fn find_long<R: Rewriting + ?Sized>(word: &str) -> Stem {
    let stem = R::stem_of(&code_points(word));
    part_of_text::<R>(word, &stem).map_or_else(
        || Stem::Own(stem.iter().filter_map(|&letter| char::from_u32(letter)).collect()),
        Stem::Part,
    )
}

fn stem_of<R: Rewriting + ?Sized>(given: &[CodePoint], trace: &mut impl Trace) -> Letters {
    let guess = R::guess(&Letters::new(given.iter().copied()), trace);
    R::trace_normalization(given, trace);
    let mut word = Letters::new(given.iter().flat_map(R::normalized).copied());
    if !word.is_empty() {
        R::strip(&mut word, guess, trace);
    }
    word
}

fn part_of_text<R: Rewriting + ?Sized>(word: &str, stem: &Letters) -> Option<Range<usize>> {
    part_of::<R>(word.char_indices().map(|(place, letter)| (place, letter.into())), word.len(), stem)
}

/// The part of the word as it was given that the stem is. `word` gives its code points with their places and ends at
/// `end`.
fn part_of<R: Rewriting + ?Sized>(
    word: impl Iterator<Item = (usize, CodePoint)>,
    end: usize,
    stem: &Letters,
) -> Option<Range<usize>> {
    let mut passed = 0;
    let mut kept = word
        .skip_while(|(_, cp)| {
            let letters = R::normalized(cp).len();
            let is_before = passed < stem.dropped() || letters == 0;
            passed += letters;
            is_before
        })
        .peekable();
    let start = kept.peek().map_or(end, |&(place, _)| place);
    for &letter in stem.iter() {
        kept.next_if(|&(_, cp)| cp == letter)?;
    }
    Some(start..kept.next().map_or(end, |(place, _)| place))
}

fn code_points(word: &str) -> Letters {
    Letters::new(word.chars().map(CodePoint::from))
}

#[cfg(test)]
mod tests {
    use super::super::rule::Rule;
    use super::*;

    /// Takes two letters off each end of a word of six, and hyphens and tatweel out of any.
    struct Ends;

    impl Rewriting for Ends {
        type Guess = ();

        const NORMALIZATION: &'static Normalization = &Normalization::new().without('ـ', 'ـ');

        fn normalized_other(cp: &CodePoint) -> &[CodePoint] {
            if *cp == u32::from('-') { &[] } else { slice::from_ref(cp) }
        }

        fn guess(_: &impl Word, _: &mut impl Trace) {}

        fn strip(word: &mut impl Word, (): (), trace: &mut impl Trace) {
            const TABLE: [Rule; 1] = [Rule::prefix(&['م', 'ك'], 6, "prefix مك")];
            if let Some(rule) = Rule::prefix_of(word, 0, &TABLE) {
                word.drop_first(2);
                word.drop_last(2);
                trace.fired(rule.name);
            }
        }
    }

    #[test]
    fn part_is_found_where_it_was_read() {
        for (word, stem, span) in [
            ("", "", Some(0..0)),
            ("-", "", Some(1..1)),
            ("ـ", "", Some(2..2)),
            ("مكتبات", "تب", Some(4..8)),
            ("مككككك", "كك", Some(4..8)),
            ("-مك-تب-ات", "تب", Some(6..10)),
            ("ـمكـتبـات", "تب", Some(8..12)),
            ("مكت-بات", "تب", None),
            ("مكتـبات", "تب", None),
            ("a-b", "ab", None),
            ("-ab-", "ab", Some(1..3)),
        ] {
            assert_eq!(Ends::stem(word), stem, "{word}");
            assert_eq!(Ends::stem_span(word), span, "{word}");
            let given = code_points(word);
            assert_eq!(*code_points(stem), *Ends::stem_of(&given), "{word}");
            let places =
                |range: Range<usize>| word[..range.start].chars().count()..word[..range.end].chars().count();
            assert_eq!(Ends::stem_span_of(&given), span.map(places), "{word}");
        }
    }

    #[test]
    fn only_short_words_of_the_arabic_block_are_held_as_numbers() {
        let is_read = |word: &str| read::<Ends>(word).is_some();
        for cp in '\u{2}'..='\u{7FF}' {
            assert_eq!(is_read(&format!("ب{cp}")), matches!(cp, '\u{600}' | '\u{602}'..'\u{6FF}'), "{cp:?}");
            assert!(!is_read(&format!("b{cp}b")), "{cp:?}");
        }
        for (word, expected) in [("", false), ("ـ", false), ("كتبكتبكت", true), ("كتبكتبكتب", false)]
        {
            assert_eq!(is_read(word), expected, "{word}");
        }
    }
}
