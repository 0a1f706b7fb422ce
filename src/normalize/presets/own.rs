//! kalima's own presets. Each is a fixed point of itself: normalizing twice gives what normalizing once gives.

use super::Preset;

/// `clean`: a reader sees no difference. Letters of one word get one code, invisible things go; digits, tatweel,
/// marks, quotes and emoji stay.
pub const CLEAN: Preset = Preset {
    name: "clean",
    summary: "For any text: a reader sees no difference; one code for each letter, no invisible characters, \
              single spaces.",
    text: "fold_presentation_forms(ligatures=keep) | strip_controls | fold_persian | nfc | collapse_spaces | trim",
};

/// `search`: the widest match. A query of one word must fold as the document did, so nothing here looks beyond the
/// word: no guard against other languages, no elongation.
pub const SEARCH: Preset = Preset {
    name: "search",
    summary: "For retrieval: the widest match; marks, tatweel and all spelling variants of letters, digits and \
              signs fold.",
    text: "fold_presentation_forms | strip_controls(zwnj=strip) | fold_persian(loans, final=yeh, guard=off) | \
           strip_marks(all) | strip_tatweel | lowercase | nfc | fold_alef | fold_hamza | fold_alef_maksura | \
           fold_teh_marbuta | map_digits(ascii, separators) | map_punctuation(ascii) | map_quotes | \
           collapse_spaces | trim",
};

/// `model`: for classifiers and embeddings. No letter folds, since على and علي, ة and ه carry meaning; what subword
/// vocabularies lack goes.
pub const MODEL: Preset = Preset {
    name: "model",
    summary: "For classifiers and embeddings: no letter folds; marks, tatweel, elongation and rare signs go.",
    text: "fold_presentation_forms | strip_controls | fold_persian | strip_marks(all) | strip_tatweel | nfc | \
           map_digits(ascii, separators) | map_quotes | reduce_elongation | collapse_spaces | trim",
};

/// `social`: posts for classifiers. What `model` does, and more elongation goes; objects of the network go, hashtags
/// open, glued words part. Elongation goes before the objects, since htttp:// would become a URL otherwise, and words
/// part after the hashtags. `fold_persian` weighs the words of a line, so it runs once more when the objects are gone; what it
/// folds then may be a run.
pub const SOCIAL: Preset = Preset {
    name: "social",
    summary: "For posts, comments and reviews: what model does; links, addresses and accounts go, hashtags open, \
              long runs of letters, signs and emoji shorten, glued words part.",
    text: "fold_presentation_forms | strip_controls | fold_persian | strip_marks(all) | strip_tatweel | nfc | \
           map_digits(ascii, separators) | map_quotes | reduce_elongation(latin, punctuation, emoji) | \
           replace_emails | replace_urls | replace_mentions | hashtags(segment) | split_glued | fold_persian | \
           reduce_elongation | collapse_spaces | trim",
};

/// `quran`: one form for the editions and for quotations in running text. ى must merge with ي, or the second run would
/// differ; signs of the margin go.
pub const QURAN: Preset = Preset {
    name: "quran",
    summary: "For Quranic text: editions and quotations in one form; marks, signs of the margin and all spelling \
              variants of letters go.",
    text: "replace(\"۞\", \"\", \"۩\", \"\") | fold_presentation_forms | strip_controls(zwnj=strip) | \
           fold_persian(final=yeh, guard=off) | strip_marks(all) | strip_tatweel | nfc | fold_alef(uthmani) | \
           fold_hamza | fold_alef_maksura | fold_teh_marbuta | map_digits | collapse_spaces | trim",
};
