//! The root of a word, by its likeliest reading and the roots of the lexicon.
//!
//! | word | root |
//! |---|---|
//! | وبكتابهم | كتب |
//! | المدارس | درس |
//! | سيقولونها | قول |
//! | الاستقلالية | قلل |
//! | محمد | - |
//! | وتلفزيون | - |

use crate::error::Error;
use crate::morphology::roots;
use crate::morphology::segment::Segmenter;
use crate::morphology::segment::cell::Label;

/// What there is to know of a word for its root.
struct Known {
    label: Label,
    lemma: String,
    has_clitics: bool,
}

/// How a word is read, `None` where it is only guessed.
fn known(segmenter: &Segmenter, word: &str) -> Option<Known> {
    segmenter.read(word, |read| {
        let label = read.label()?;
        Some(Known { label, lemma: read.lemma(), has_clitics: !read.roles().is_empty() })
    })?
}

/// The root, `None` where the lexicon does not tell.
pub(super) fn root(segmenter: &Segmenter, word: &str) -> Option<String> {
    let known = known(segmenter, word)?;
    let is_open = matches!(
        known.label,
        Label::Adjective
            | Label::BrokenPlural
            | Label::Dual
            | Label::Feminine
            | Label::Noun
            | Label::SoundPlural
            | Label::Tanwin
    );
    if is_open && !roots::is_listed(&known.lemma) {
        of_open(segmenter, &known.lemma)
    } else {
        of_reading(segmenter, &known)
    }
}

/// The root by itself of a word that is read so.
fn of_reading(segmenter: &Segmenter, Known { label, lemma, .. }: &Known) -> Option<String> {
    match label {
        Label::Name => None,
        Label::Particle => roots::of_listed(lemma).or_else(|| of_adverb(segmenter, lemma)),
        Label::Nisba => roots::of_listed(lemma),
        Label::Perfect | Label::Imperfect | Label::Imperative | Label::Passive => roots::of_verb(lemma),
        _ => roots::of_noun(lemma),
    }
}

/// The root of a noun or an adjective, which may be a nisba.
fn of_open(segmenter: &Segmenter, lemma: &str) -> Option<String> {
    let own = roots::of_noun(lemma);
    let Some((base, of_base)) = of_nisba(segmenter, lemma) else { return own };
    // Its plural does not tell that it is made of a name.
    if known(segmenter, lemma).is_some_and(|known| known.label == Label::Nisba) {
        return None;
    }
    // مدني is no participle of دنو, since مدن is all seen; معادي may be one of عدو, and made of معاد.
    match own {
        Some(own) if own != of_base => match (roots::is_seen(&own, lemma), roots::is_seen(&of_base, &base)) {
            (true, false) => Some(own),
            (false, true) => Some(of_base),
            _ => None,
        },
        _ => Some(of_base),
    }
}

/// The root of an adverb in the alef of tanwin is that of the word it is made of: دائما. Of less than three letters before it
/// it may be anything (عدا).
fn of_adverb(segmenter: &Segmenter, lemma: &str) -> Option<String> {
    let base =
        lemma.strip_suffix('ا').filter(|base| base.chars().count() >= 3 && !roots::is_listed(lemma))?;
    let known = known(segmenter, base).filter(|known| known.lemma == base)?;
    let is_noun = matches!(known.label, Label::Noun | Label::Adjective | Label::Masdar | Label::Participle);
    if is_noun { roots::of_noun(base) } else { None }
}

/// What stands before the ending of a nisba, or of an abstract noun made like one (مدرسي, حرية), and its root.
fn of_nisba(segmenter: &Segmenter, lemma: &str) -> Option<(String, String)> {
    let stem = lemma.strip_suffix("ية").or_else(|| lemma.strip_suffix('ي'))?;
    bases(stem).iter().find_map(|base| {
        // مراب is no مرآب with a hamza left out.
        let is_whole = |known: &Known| !known.has_clitics && hamzas(base) >= hamzas(&known.lemma);
        let known = known(segmenter, base).filter(is_whole)?;
        let root = of_reading(segmenter, &known)?;
        Some((known.lemma, root))
    })
}

/// How many letters have a hamza.
fn hamzas(word: &str) -> usize {
    word.matches(['ء', 'آ', 'أ', 'ؤ', 'إ', 'ئ']).count()
}

/// What a nisba may be made of, the likeliest first: معنوي of معنى, مدرسي of مدرسة.
fn bases(stem: &str) -> Vec<String> {
    match stem.strip_suffix('و') {
        Some(before) => {
            vec![format!("{before}ى"), format!("{before}ة"), format!("{before}ا"), stem.to_owned()]
        }
        None => match stem.strip_suffix('ئ') {
            Some(before) => vec![format!("{before}ء")],
            None => vec![stem.to_owned(), format!("{stem}ة")],
        },
    }
}

/// What is wrong with asking a stemmer without a lexicon.
pub(super) fn no_lexicon(name: &str) -> Error {
    let problem =
        format!("roots are found with a lexicon, which {name} has not; kalima and kalima-light have one");
    Error::Option { problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds() {
        for row in include_str!("root.rs").lines().filter_map(|line| line.strip_prefix("//! | ")).skip(1) {
            let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
            let &[word, expected] = cells.as_slice() else { panic!("{row}") };
            assert_eq!(root(&Segmenter::default(), word).as_deref().unwrap_or("-"), expected, "{word}");
        }
    }
}
