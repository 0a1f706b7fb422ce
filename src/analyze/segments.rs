//! The segments of a token, with their places in the source.

use std::ops::Range;

use crate::alignment::TargetRange;
use crate::morphology::segment::{Known, Role, Segmenter};
use crate::normalize::Aligned;

/// A part of a token: its norm, cut, and where that stands in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalyzedSegment {
    /// What it is.
    pub role: Role,
    /// Where it is in the text, in bytes: the letters that made it, with their marks. Two segments share a letter that was
    /// normalized to letters of both, as ﻷ of ﻷخي was.
    pub range: Range<usize>,
    /// Its bytes in [`AnalyzedToken::norm`](super::AnalyzedToken::norm).
    pub norm: Range<usize>,
    /// As it would be written alone.
    pub form: String,
}

/// What a segmenter finds in a token.
#[derive(Clone, Debug)]
pub(super) struct Segmented {
    pub(super) segments: Vec<AnalyzedSegment>,
    /// `None` where the word is guessed.
    pub(super) lemma: Option<String>,
}

impl Segmented {
    /// Cuts what a token that begins at `start` is normalized to; nothing is cut where nothing is left of it.
    pub(super) fn new(segmenter: &Segmenter, token: &Aligned<'_>, start: usize) -> Option<Self> {
        if token.text().is_empty() {
            return None;
        }
        let found = segmenter.segment(token.text());
        let segments = found.segments.into_iter().map(|segment| {
            let norm = segment.range;
            let source = token.to_source(TargetRange::new(norm.start, norm.end)).range();
            let range = start + source.start..start + source.end;
            AnalyzedSegment { role: segment.role, range, norm, form: segment.form }
        });
        let lemma = (found.known != Known::Guess).then_some(found.lemma);
        Some(Segmented { segments: segments.collect(), lemma })
    }
}

#[cfg(test)]
mod tests {
    use crate::analyze::Analyzer;
    use crate::morphology::segment::{Scheme, Segmenter};

    /// The segments of each token, as they stand in the text, and its dictionary form.
    #[track_caller]
    fn assert_cut(spec: &str, text: &str, expected: &[(&[&str], Option<&str>)]) {
        let segmenter = Segmenter::new(Scheme::Full, Default::default());
        let analyzer = Analyzer::builder().normalizer(spec.parse().unwrap()).segmenter(segmenter).build();
        let document = analyzer.analyze(text);
        let found = document.tokens().iter().map(|token| {
            let parts: Vec<&str> =
                token.segments().iter().map(|segment| &text[segment.range.clone()]).collect();
            (parts, token.lemma())
        });
        let expected = expected.iter().map(|&(parts, lemma)| (parts.to_vec(), lemma));
        assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{text} by {spec}");
    }

    #[test]
    fn segments_stand_in_the_source_whatever_the_normalizer_did() {
        assert_cut("trim", "وبكتابهم", &[(&["و", "ب", "كتاب", "هم"], Some("كتاب"))]);
        let marked = [(&["و", "بِ", "الْ", "كُتُـــبِ"][..], Some("كتاب"))];
        assert_cut("clean | strip_marks | strip_tatweel", "وبِـالْكُتُـــبِ", &marked);
        assert_cut("clean", "قرأوا ﻛﺘﺎﺑﻬﻢ", &[(&["قرأوا"], Some("قرأ")), (&["ﻛﺘﺎﺑ", "ﻬﻢ"], Some("كتاب"))]);
    }

    #[test]
    fn a_ligature_belongs_to_both_of_its_letters() {
        assert_cut("clean", "ﻷخي", &[(&["ﻷ", "ﻷخ", "ي"], Some("أخ"))]);
    }

    #[test]
    fn what_is_guessed_has_no_dictionary_form_and_what_is_no_word_no_segments() {
        assert_cut(
            "clean",
            "وزفلطون 25 abc!",
            &[(&["و", "زفلطون"], None), (&[], None), (&[], None), (&[], None)],
        );
        assert_cut(r#"map("ب", "")"#, "بب", &[(&[], None)]);
    }
}
