//! kalima's own stemmer: the dictionary form of the word that carries the clitics, or that word without its endings.
//!
//! Words are cut and looked up by [`segment`](crate::morphology::segment). **Base** gives the dictionary form: a noun in the singular with
//! its ة, an adjective in the masculine, a verb in the third person of the perfect; participles, masdars and nisbas are words of
//! their own. **Light** takes clitics, the article and the endings of dual, sound plural, feminine and tanwin, and leaves verbs and
//! broken plurals as they are. A word that nobody knows loses the endings that [`light10`] takes.
//!
//! | word | base | light |
//! |---|---|---|
//! | وبكتابهم | كتاب | كتاب |
//! | المعلمون | معلم | معلم |
//! | مدارسنا | مدرسة | مدارس |
//! | سيكتبونها | كتب | يكتبون |
//! | للمدرسة | مدرسة | مدرس |
//! | وقالت | قال | قالت |
//! | كبيرات | كبير | كبير |
//! | أصدقائهم | صديق | أصدقائ |
//! | بيتنا | بيت | بيت |
//! | فلسطينية | فلسطيني | فلسطيني |
//! | قاضيان | قاضي | قاضي |
//! | عليهم | على | علي |

use std::ops::Range;

use super::Stem;
use super::light10;
use crate::chars::{CodePoint, is_surrogate};
use crate::morphology::segment::{ReadWord, Segmenter};

/// How much goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// What makes the dictionary form.
    Base,
    /// Clitics, the article and endings.
    Light,
}

/// The stem of a word.
pub(super) fn find(level: Level, segmenter: &Segmenter, word: &str) -> Stem {
    segmenter.read(word, |read| stem(level, word, read)).unwrap_or(Stem::Part(0..word.len()))
}

/// The stem of a word that is read so.
fn stem(level: Level, word: &str, read: &ReadWord<'_>) -> Stem {
    let host = read.host();
    if !read.is_known() {
        let part = light10::stem_span(&word[host.clone()]);
        return Stem::Part(host.start..host.start + part.end);
    }
    match level {
        Level::Light => Stem::Part(host.start..without_ending(read)),
        Level::Base => {
            let lemma = read.lemma();
            if word[host.clone()] == lemma { Stem::Part(host) } else { Stem::Own(lemma) }
        }
    }
}

/// Where the word itself ends without the ending of dual, plural, feminine and tanwin. Two letters stay.
fn without_ending(read: &ReadWord<'_>) -> usize {
    let letters = read.letters();
    let ending = read.ending().filter(|ending| letters.len() >= ending + 2).unwrap_or_default();
    read.end_of(letters.len() - ending)
}

/// The same for a word that is part of itself.
pub(super) fn stem_span(level: Level, segmenter: &Segmenter, word: &str) -> Option<Range<usize>> {
    match find(level, segmenter, word) {
        Stem::Part(part) => Some(part),
        Stem::Own(_) => None,
    }
}

/// As [`find`] for code points: a word with a lone surrogate, which is in no lexicon, is its own stem.
fn find_of(level: Level, segmenter: &Segmenter, word: &[CodePoint]) -> Option<(String, Stem)> {
    if word.iter().any(|&cp| is_surrogate(cp)) {
        return None;
    }
    let text: String = word.iter().filter_map(|&cp| char::from_u32(cp)).collect();
    let stem = find(level, segmenter, &text);
    Some((text, stem))
}

/// As [`stem_span`] for code points.
pub(super) fn stem_span_of(level: Level, segmenter: &Segmenter, word: &[CodePoint]) -> Option<Range<usize>> {
    let Some((text, stem)) = find_of(level, segmenter, word) else { return Some(0..word.len()) };
    let Stem::Part(part) = stem else { return None };
    let start = text[..part.start].chars().count();
    Some(start..start + text[part].chars().count())
}

/// The stem of a word of code points.
pub(super) fn stem_of(level: Level, segmenter: &Segmenter, word: &[CodePoint]) -> Vec<CodePoint> {
    match find_of(level, segmenter, word) {
        None => word.to_vec(),
        Some((text, Stem::Part(part))) => text[part].chars().map(CodePoint::from).collect(),
        Some((_, Stem::Own(stem))) => stem.chars().map(CodePoint::from).collect(),
    }
}

/// What was taken and how the word is known, in order.
pub(super) fn explain(level: Level, segmenter: &Segmenter, word: &str) -> Vec<&'static str> {
    let rules = |read: &ReadWord<'_>| {
        let mut rules = read.roles();
        if !rules.is_empty() || stem(level, word, read) != Stem::Part(0..word.len()) {
            rules.push(read.kind());
        }
        rules
    };
    segmenter.read(word, rules).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds() {
        for row in include_str!("kalima.rs").lines().filter_map(|line| line.strip_prefix("//! | ")).skip(1) {
            let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
            let &[word, base, light] = cells.as_slice() else { panic!("{row}") };
            let stem = |level| match find(level, &Segmenter::default(), word) {
                Stem::Part(part) => word[part].to_owned(),
                Stem::Own(stem) => stem,
            };
            assert_eq!((stem(Level::Base).as_str(), stem(Level::Light).as_str()), (base, light), "{word}");
        }
    }
}
