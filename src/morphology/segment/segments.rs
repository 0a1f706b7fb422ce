//! What a segmented word is told as.

use std::ops::Range;

use super::cell::{Label, Restored, Takes};
use super::clitics::{Before, Hidden, Role};
use super::dialect::Sets;
use super::letters::letter;
use super::scheme::Scheme;
use super::script;
use super::search::Analysis;
use super::word::Word;

/// A part of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it is.
    pub role: Role,
    /// Its bytes in the word.
    pub range: Range<usize>,
    /// As it would be written alone: ل of للكتاب's article is ال, مدرست before هم is مدرسة.
    pub form: String,
}

/// How a word is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Known {
    /// The lexicon has it.
    Lexicon,
    /// A participle or masdar that follows from a verb of the lexicon.
    Rule,
    /// By its length and what it begins and ends with.
    Guess,
}

impl Known {
    /// All values.
    pub const ALL: [Known; 3] = [Known::Lexicon, Known::Rule, Known::Guess];

    /// The name, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Known::Lexicon => "lexicon",
            Known::Rule => "rule",
            Known::Guess => "guess",
        }
    }

    fn of(analysis: &Analysis<'_>) -> Self {
        match analysis.reading.map(|reading| reading.cell.label) {
            None => Known::Guess,
            Some(Label::Participle | Label::DerivedMasdar) => Known::Rule,
            Some(_) => Known::Lexicon,
        }
    }
}

/// A word, cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segments {
    /// The parts, which cover the word in order.
    pub segments: Vec<Segment>,
    /// The dictionary form of the word itself; a guessed word as it is written.
    pub lemma: String,
    /// How the word itself is known.
    pub known: Known,
}

impl Segments {
    /// A text that is no word, without letters or with a lone surrogate, is one segment.
    pub(crate) fn whole(text: &str) -> Self {
        let segment = Segment { role: Role::Host, range: 0..text.len(), form: text.to_owned() };
        Segments { segments: vec![segment], lemma: text.to_owned(), known: Known::Guess }
    }

    pub(super) fn new(text: &str, word: &Word, analysis: &Analysis<'_>, scheme: Scheme) -> Self {
        let parts = Parts::of(word, analysis, scheme == Scheme::Bw);
        let parts = parts.as_slice();
        let mut segments: Vec<Segment> = Vec::with_capacity(parts.len());
        let (mut at, mut is_behind) = (0, false);
        for (place, part) in parts.iter().enumerate() {
            // Marks before the first letter belong to the first segment.
            let start = if place == 0 { 0 } else { word.start(at, text) };
            let letters = at..at + part.len;
            at += part.len;
            let end = if place + 1 == parts.len() { text.len() } else { word.start(at, text) };
            // What follows a proclitic that stays on the word stays too: ماش with d1.
            let is_inside = !is_behind && segments.last().is_some_and(|last| last.role == Role::Host);
            let apart = !is_inside && scheme.parts(part.role, is_behind);
            is_behind |= part.role == Role::Host;
            let form = match part.form {
                Form::Written => word.text(letters, text),
                Form::Article => "ال".to_owned(),
                Form::Restored => restored(word, analysis, text),
            };
            match segments.last_mut() {
                Some(last) if !apart && last.role == Role::Host => {
                    // What stays together is as it is written, but for its last part, and an article that it begins with.
                    if !begins_with_article(&parts[..place], scheme) {
                        text[last.range.clone()].clone_into(&mut last.form);
                    }
                    last.form.push_str(&form);
                    last.range.end = end;
                }
                _ => segments.push(Segment {
                    role: if apart { part.role } else { Role::Host },
                    range: start..end,
                    form,
                }),
            }
        }
        Segments { segments, lemma: lemma(word, analysis, text), known: Known::of(analysis) }
    }
}

/// Whether the segment that these parts end with is the article, which is ال whatever stood before it.
fn begins_with_article(parts: &[Part], scheme: Scheme) -> bool {
    match parts {
        [article] => article.role == Role::Article,
        [.., before, article] => article.role == Role::Article && scheme.parts(before.role, false),
        [] => false,
    }
}

/// How a part would be written alone.
#[derive(Clone, Copy)]
enum Form {
    /// As it is written here.
    Written,
    /// ال, of which ل is written here.
    Article,
    /// As the lexicon has the word itself.
    Restored,
}

/// A part of a word, with its number of letters.
#[derive(Clone, Copy)]
struct Part {
    role: Role,
    len: usize,
    form: Form,
}

/// The parts of a word, as small as they get.
struct Parts {
    parts: [Part; Parts::MOST],
    count: usize,
}

impl Parts {
    /// Four proclitics of three segments at most, the word itself between letters of inflection, two pronouns, ل and its pronoun, ش.
    const MOST: usize = 4 * 3 + 3 + 5;

    fn of(word: &Word, analysis: &Analysis<'_>, inflection: bool) -> Self {
        let none = Part { role: Role::Host, len: 0, form: Form::Written };
        let mut parts = Parts { parts: [none; Self::MOST], count: 0 };
        for &(role, len) in analysis.before.iter().flat_map(|before| before.roles) {
            // The article of لل.
            let form = if role == Role::Article && len == 1 { Form::Article } else { Form::Written };
            parts.push(role, len, form);
        }
        let host = analysis.host.1 - analysis.host.0;
        let (front, back) = if inflection { affixes(analysis) } else { (0, 0) };
        parts.push(Role::Inflection, front, Form::Written);
        let form = if front + back == 0 { Form::Restored } else { Form::Written };
        parts.push(Role::Host, host - front - back, form);
        parts.push(Role::Inflection, back, Form::Written);
        if let Some(pronoun) = analysis.after.pronoun {
            let second = analysis.after.second.map_or(0, |second| second.letters.len());
            let behind = word.letters.len() - analysis.host.1;
            // كمو where another one follows.
            let first = if second > 0 { behind - second } else { pronoun.letters.len() };
            parts.push(Role::Pronoun, first, Form::Written);
            parts.push(Role::Pronoun, second, Form::Written);
        }
        if let Some(dative) = analysis.after.dative {
            parts.push(Role::Preposition, 1, Form::Written);
            parts.push(Role::Pronoun, dative.letters.len(), Form::Written);
        }
        parts.push(Role::Negation, usize::from(analysis.after.sheen), Form::Written);
        parts
    }

    /// Adds a part, if it has letters.
    fn push(&mut self, role: Role, len: usize, form: Form) {
        if let Some(part) = self.parts.get_mut(self.count).filter(|_| len > 0) {
            *part = Part { role, len, form };
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[Part] {
        &self.parts[..self.count]
    }
}

/// The letters of inflection at both ends of the word itself.
fn affixes(analysis: &Analysis<'_>) -> (usize, usize) {
    let inflected =
        analysis.reading.filter(|reading| reading.cell.label != Label::Particle && !analysis.hides_alef());
    let (front, back) = inflected.and_then(|reading| script::affixes(reading.script)).unwrap_or_default();
    if front + back < analysis.host.1 - analysis.host.0 { (front, back) } else { (0, 0) }
}

/// The word itself as it would be written alone: as the lexicon has it, where it does.
fn restored(word: &Word, analysis: &Analysis<'_>, text: &str) -> String {
    let Some(reading) = analysis.reading else { return word.text(analysis.host.0..analysis.host.1, text) };
    let codes = analysis.form.codes();
    let mut form = String::with_capacity(2 * codes.len() + 4);
    // A name that is never without the article has it, though لله has no letter for it.
    if analysis.before[3].hidden == Hidden::Article && reading.cell.takes.has(Takes::NEEDS_ARTICLE) {
        form.push_str("ال");
    }
    form.extend(codes.iter().map(|&code| letter(code)));
    let has_more = analysis.after.pronoun.is_some() || analysis.after.dative.is_some();
    let last = match reading.cell.restored {
        _ if !has_more => return form,
        Restored::Same => return form,
        Restored::Alef => {
            form.push('ا');
            return form;
        }
        Restored::Teh => 'ة',
        Restored::Maksura => 'ى',
        Restored::Hamza => 'ء',
        Restored::HamzaOnAlef => 'أ',
    };
    form.pop();
    form.push(last);
    form
}

/// The dictionary form.
pub(super) fn lemma(word: &Word, analysis: &Analysis<'_>, text: &str) -> String {
    match analysis.reading {
        Some(reading) => script::run(reading.script, analysis.form.codes()),
        None => word.text(analysis.host.0..analysis.host.1, text),
    }
}

/// One reading of a word, with what each of its parts costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The parts, which cover the word in order, by the scheme `full`.
    pub segments: Vec<Segment>,
    /// The dictionary form of the word itself.
    pub lemma: String,
    /// How the word itself is known.
    pub known: Known,
    /// What kind of form it is: "noun", "verb, perfect".
    pub kind: &'static str,
    /// What the reading costs.
    pub cost: u16,
    /// What its parts cost, in order, each with its name: ("و", 33).
    pub costs: Vec<(String, u16)>,
}

impl Reading {
    pub(super) fn new(text: &str, word: &Word, analysis: &Analysis<'_>, sets: Sets) -> Self {
        let Segments { segments, lemma, known } = Segments::new(text, word, analysis, Scheme::Full);
        let written = analysis.before.iter().filter(|before| !before.letters.is_empty());
        let mut costs: Vec<(String, u16)> =
            written.map(|before| (before_name(before), before.cost_with(sets))).collect();
        let before: u16 = costs.iter().map(|(_, cost)| cost).sum();
        let host = analysis.reading.map_or(0, |reading| reading.cost);
        costs.push((word.text(analysis.host.0..analysis.host.1, text), host));
        let Analysis { spelling, unasked, cost, .. } = *analysis;
        let behind =
            if analysis.reading.is_none() { "guess and what is behind it" } else { "what is behind it" };
        let rest = [
            ("its spelling", spelling),
            ("its dialect", unasked),
            (behind, cost - before - host - spelling - unasked),
        ];
        costs.extend(rest.iter().filter(|(_, cost)| *cost > 0).map(|&(name, cost)| (name.to_owned(), cost)));
        let kind = analysis.reading.map_or("guess", |reading| reading.cell.label.name());
        Reading { segments, lemma, known, kind, cost, costs }
    }
}

/// What `explain` calls a proclitic.
fn before_name(before: &Before) -> String {
    let letters = before.letters.iter().map(|&code| letter(code));
    letters.chain(if before.hidden == Hidden::Article { "(ل)" } else { "" }.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morphology::segment::{Dialect, Segmenter};

    fn forms(scheme: Scheme, word: &str) -> Vec<String> {
        let segments = Segmenter::new(scheme, Dialect::Standard).segment(word).segments;
        segments.into_iter().map(|segment| segment.form).collect()
    }

    #[test]
    fn what_stays_together_is_written_as_it_would_be_alone() {
        assert_eq!(forms(Scheme::D1, "للكتاب"), ["للكتاب"]);
        assert_eq!(forms(Scheme::D1, "ماشبال"), ["ماشبال"]);
        assert_eq!(forms(Scheme::D2, "وللكتاب"), ["و", "ل", "الكتاب"]);
        assert_eq!(forms(Scheme::D3, "وَلِلكِتابِ"), ["و", "ل", "الكتاب"]);
        assert_eq!(forms(Scheme::D2, "ومدرستهم"), ["و", "مدرستهم"]);
        assert_eq!(forms(Scheme::D3, "ومدرستهم"), ["و", "مدرسة", "هم"]);
        assert_eq!(forms(Scheme::D3, "والكتاب"), ["و", "الكتاب"]);
        assert_eq!(forms(Scheme::D3, "ولله"), ["و", "ل", "الله"]);
        assert_eq!(forms(Scheme::D3, "فلله"), ["ف", "ل", "الله"]);
        assert_eq!(forms(Scheme::D3, "لليل"), ["ل", "ليل"]);
        assert_eq!(forms(Scheme::D3, "أصدقاؤهم"), ["أصدقاء", "هم"]);
        assert_eq!(forms(Scheme::D3, "بمبدئه"), ["ب", "مبدأ", "ه"]);
        assert_eq!(forms(Scheme::D3, "عليه"), ["على", "ه"]);
    }
}
