//! What a step is for: the number of changes alone would send a newcomer who stores text to the folds of retrieval.

/// What somebody wants who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aim {
    /// Other code points for the same text.
    Cleaning,
    /// One code for what a reader sees as one letter.
    Look,
    /// A query meets all spellings.
    Retrieval,
    /// Fewer distinct words, for retrieval and for models alike.
    Models,
    /// What a model of posts should not learn goes.
    Posts,
    /// The author's signs and spaces as a printer sets them.
    Print,
    /// Words begin and end where they should.
    Borders,
    /// The text without its markup.
    Pages,
}

impl Aim {
    /// Every aim, the harmless ones first.
    pub const ALL: [Aim; 8] = [
        Aim::Cleaning,
        Aim::Look,
        Aim::Borders,
        Aim::Print,
        Aim::Pages,
        Aim::Models,
        Aim::Posts,
        Aim::Retrieval,
    ];

    /// The words for it, as advice has them.
    pub fn name(self) -> &'static str {
        match self {
            Aim::Cleaning => "lossless cleaning",
            Aim::Look => "same look, one spelling",
            Aim::Retrieval => "retrieval",
            Aim::Models => "retrieval and models",
            Aim::Posts => "models of posts and reviews",
            Aim::Print => "signs as in print",
            Aim::Borders => "word borders",
            Aim::Pages => "text of web pages",
        }
    }

    /// What that means for who reads the text afterwards, in a sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Aim::Cleaning => "The same text in other code points: right for any text.",
            Aim::Look => {
                "A reader sees no difference, a program does: right for Arabic text that is stored or shown."
            }
            Aim::Retrieval => {
                "Words that mean different things become equal so that a query meets all spellings: for an index or a \
                 key to compare by, never for text that somebody reads."
            }
            Aim::Models => {
                "What vocabularies rarely hold goes, and a reader sees that it went: for retrieval, classifiers and \
                 embeddings."
            }
            Aim::Posts => "What a classifier of posts, comments and reviews should not learn goes.",
            Aim::Print => "Signs and the spaces around them change to what Arabic print has.",
            Aim::Borders => {
                "Spaces come and go so that words begin and end where they should; a guess, if a good one."
            }
            Aim::Pages => "For text taken out of web pages.",
        }
    }

    /// What a measured step is for.
    pub fn of(step: &str) -> Option<Self> {
        AIMS.iter().find(|(_, steps)| steps.contains(&step)).map(|(aim, _)| *aim)
    }
}

const AIMS: [(Aim, &[&str]); 8] = [
    (Aim::Cleaning, &["nfc", "collapse_spaces", "trim"]),
    (Aim::Look, &["fold_presentation_forms", "strip_controls", "fold_persian"]),
    (
        Aim::Retrieval,
        &[
            "fold_alef",
            "fold_hamza",
            "fold_alef_maksura",
            "fold_teh_marbuta",
            "fold_tanwin_alef",
            "lowercase",
            "strip_punctuation",
        ],
    ),
    (Aim::Models, &["strip_marks", "strip_tatweel", "map_digits", "map_quotes"]),
    (
        Aim::Posts,
        &["reduce_elongation", "replace_urls", "replace_emails", "replace_mentions", "hashtags", "emoji"],
    ),
    (Aim::Print, &["map_punctuation", "space_punctuation"]),
    (Aim::Borders, &["split_glued", "join_waw"]),
    (Aim::Pages, &["strip_html"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze::profile::measured;
    use crate::normalize::{Effect, presets};

    #[test]
    fn every_measured_step_has_one_aim_and_nothing_else_has() {
        let with_aims: Vec<_> = AIMS.iter().flat_map(|(_, steps)| steps.iter().copied()).collect();
        assert_eq!(with_aims.len(), measured().len());
        for measured in measured() {
            assert!(Aim::of(measured.info.name).is_some(), "{}", measured.info.name);
            assert!(
                (Aim::of(measured.info.name) == Some(Aim::Cleaning))
                    == (measured.info.effect == Effect::Lossless)
            );
        }
        assert!(Aim::ALL.into_iter().all(|aim| AIMS.iter().filter(|(other, _)| *other == aim).count() == 1));
    }

    #[test]
    fn what_clean_does_is_harmless_and_what_model_does_is_not_for_retrieval_alone() {
        let aims = |preset: &presets::Preset| {
            let steps = preset.spec();
            steps.steps().iter().map(|step| Aim::of(step.info.name).unwrap()).collect::<Vec<_>>()
        };
        assert!(aims(&presets::CLEAN).iter().all(|aim| matches!(aim, Aim::Cleaning | Aim::Look)));
        assert!(!aims(&presets::MODEL).contains(&Aim::Retrieval));
        assert!(aims(&presets::SEARCH).contains(&Aim::Retrieval));
    }
}
