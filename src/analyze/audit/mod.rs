//! What a recipe does to a collection of texts, and what that costs: which steps change how much, and which
//! distinct words become equal.
//!
//! ```
//! let search = kalima::Normalizer::preset("search")?;
//! let audit = search.audit(["ذهب علي إلى المدرسة", "على المدرسه", "عليّ هنا"], 5)?;
//! assert_eq!((audit.texts, audit.before.vocabulary, audit.after.vocabulary), (3, 8, 5));
//! let merge = &audit.merges.top[0];
//! assert_eq!(merge.word, "علي");
//! let spellings: Vec<_> = merge.spellings.iter().map(|(word, times)| (word.as_str(), *times)).collect();
//! assert_eq!(spellings, [("على", 1), ("علي", 1), ("عليّ", 1)]);
//! # Ok::<(), kalima::Error>(())
//! ```

mod html;
mod text;
mod vocabulary;

use std::collections::{HashMap, HashSet};

use vocabulary::{Step, Vocabulary};

use crate::alignment::CodePoints;
use crate::error::Error;
use crate::kernel::Utf8;
use crate::normalize::explain::{self, EditKind, Trace, Tracer};
use crate::normalize::{Effect, Normalizer};
use crate::tokenize::{Kind, Token, Tokenizer};

/// Edits of more code points than this, before or after, are counted without their text: addresses, say, which are
/// all different.
const LONGEST: usize = 12;

/// What a recipe does to a collection of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// The recipe in canonical spelling.
    pub spec: String,
    /// How many texts there were.
    pub texts: usize,
    /// How many the recipe changed.
    pub changed: usize,
    /// How much text went in.
    pub before: Size,
    /// How much came out.
    pub after: Size,
    /// Which words the whole recipe made equal.
    pub merges: Merges,
    /// What each step did, in order.
    pub steps: Vec<StepAudit>,
}

/// The size of the texts. A word is a token of kind `arabic`, `latin` or `word`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Code points.
    pub code_points: usize,
    /// Words.
    pub words: usize,
    /// Distinct words.
    pub vocabulary: usize,
}

/// What one step did to the texts, as it found them after the steps before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepAudit {
    /// The step as a spec writes it.
    pub spec: String,
    /// What it does to meaning.
    pub effect: Effect,
    /// How many texts it changed.
    pub texts: usize,
    /// How many edits it made.
    pub edits: usize,
    /// Code points that stood where it made an edit.
    pub removed: usize,
    /// Code points that stand there now.
    pub written: usize,
    /// Its edits counted together, most frequent first, as many as were asked for.
    pub changes: Vec<Change>,
    /// Which words became equal at this step.
    pub merges: Merges,
}

/// An edit that occurs so many times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it does.
    pub kind: EditKind,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// How often.
    pub times: usize,
    /// The first word, or stretch of text, in which it was made.
    pub example: String,
}

/// Words that became equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merges {
    /// By how many distinct words the vocabulary shrank: of three that became equal, two.
    pub words: usize,
    /// Distinct words that stand for several now.
    pub groups: usize,
    /// Distinct words of which nothing is left.
    pub lost: usize,
    /// Those that concern most occurrences, as many as were asked for. The occurrences of the most frequent
    /// spelling do not count: where ten thousand `في` swallow one `فى`, little happened.
    pub top: Vec<Merge>,
}

/// One word that stands for several now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The word.
    pub word: String,
    /// Its spellings before and how often each occurs, most frequent first; the ten most frequent ones.
    pub spellings: Vec<(String, usize)>,
    /// How many spellings there are.
    pub distinct: usize,
    /// Occurrences of all spellings.
    pub times: usize,
}

/// Gathers an [`Audit`] text by text.
///
/// A text is forgotten when it was added: memory is that of the distinct words and of the distinct short edits, some
/// two hundred bytes for each word that a step changes.
#[derive(Debug)]
pub struct Auditor {
    spec: String,
    tracer: Tracer,
    texts: usize,
    changed: usize,
    before: Size,
    after: Size,
    steps: Vec<Tally>,
    words: Vocabulary,
    words_after: HashSet<Box<str>>,
}

/// What is counted of a step.
#[derive(Debug, Default)]
struct Tally {
    texts: usize,
    edits: usize,
    removed: usize,
    written: usize,
    changes: HashMap<Edited, Seen>,
}

/// An edit wherever it was made.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Edited {
    kind: EditKind,
    before: Box<str>,
    after: Box<str>,
}

/// How often it was made, and where first.
#[derive(Debug)]
struct Seen {
    times: usize,
    example: Box<str>,
}

impl Normalizer {
    /// What the recipe does to these texts; of edits and merged words the `examples` most frequent ones are given.
    /// One pass; O(n) for each step, and at the end a sort of the vocabulary for each step that changes a word.
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn audit<T: AsRef<str>>(
        &self,
        texts: impl IntoIterator<Item = T>,
        examples: usize,
    ) -> Result<Audit, Error> {
        let mut auditor = Auditor::new(self);
        texts.into_iter().try_for_each(|text| auditor.add(text.as_ref()))?;
        Ok(auditor.finish(examples))
    }
}

fn is_word(token: &Token) -> bool {
    matches!(token.kind, Kind::Arabic | Kind::Latin | Kind::Word)
}

fn code_points(text: &str) -> usize {
    CodePoints::new(text).of_byte(usize::MAX)
}

impl Auditor {
    /// Begins without any text.
    pub fn new(normalizer: &Normalizer) -> Self {
        let tracer = normalizer.tracer();
        let steps = tracer.steps().map(|_| Tally::default()).collect();
        Auditor {
            spec: normalizer.spec(),
            tracer,
            texts: 0,
            changed: 0,
            before: Size::default(),
            after: Size::default(),
            steps,
            words: Vocabulary::default(),
            words_after: HashSet::new(),
        }
    }

    /// Adds a text. O(n) for each step.
    ///
    /// # Errors
    /// [`Error::OutOfMemory`]; the text is then not counted.
    pub fn add(&mut self, text: &str) -> Result<(), Error> {
        let bytes = text.as_bytes();
        let trace = self.tracer.trace::<Utf8>(bytes, None).map_err(|_| Error::OutOfMemory)?;
        let texts = Texts::new(text, &trace);
        for number in 0..self.steps.len() {
            self.count_edits(&texts, number);
        }
        let answer = texts.answer();
        self.texts += 1;
        self.changed += usize::from(answer != text);
        self.before.code_points += code_points(text);
        self.after.code_points += code_points(answer);
        self.count_words(&texts, answer);
        Ok(())
    }

    fn count_edits(&mut self, texts: &Texts, number: usize) {
        let (Some(tally), Some(traced)) = (self.steps.get_mut(number), texts.trace.steps.get(number)) else {
            return;
        };
        if traced.edits.is_empty() {
            return;
        }
        let (before, after) = (texts.before(number), texts.after(number));
        tally.texts += 1;
        tally.edits += traced.edits.len();
        for edit in &traced.edits {
            tally.removed += before[edit.seen.range()].chars().count();
            tally.written += after[edit.target.range()].chars().count();
        }
        for count in explain::counts::<Utf8>(&traced.edits, before.as_bytes(), after.as_bytes()) {
            let (was, is) = (&before[count.seen.clone()], &after[count.target.clone()]);
            if was.chars().nth(LONGEST).is_some() || is.chars().nth(LONGEST).is_some() {
                continue;
            }
            let edited = Edited { kind: count.kind, before: was.into(), after: is.into() };
            let first = || Seen { times: 0, example: explain::word_around(before, &count).into() };
            tally.changes.entry(edited).or_insert_with(first).times += count.times;
        }
    }

    fn count_words(&mut self, texts: &Texts, answer: &str) {
        for token in Tokenizer::default().tokens(texts.source).filter(is_word) {
            self.before.words += 1;
            self.words.add(&texts.source[token.range.clone()], || texts.forms(&token), || texts.form(&token));
        }
        for token in Tokenizer::default().tokens(answer).filter(is_word) {
            self.after.words += 1;
            let word = &answer[token.range];
            if !self.words_after.contains(word) {
                self.words_after.insert(word.into());
            }
        }
    }

    /// The audit of the texts so far.
    pub fn finish(self, examples: usize) -> Audit {
        let names: Vec<_> = self.tracer.steps().map(|(spec, effect)| (spec.to_owned(), effect)).collect();
        let by_step = self.words.merges_by_step(self.steps.len(), examples);
        let steps = self.steps.into_iter().zip(names).zip(by_step);
        let steps =
            steps.map(|((tally, (spec, effect)), merges)| tally.finish(spec, effect, merges, examples));
        Audit {
            spec: self.spec,
            texts: self.texts,
            changed: self.changed,
            before: Size { vocabulary: self.words.len(), ..self.before },
            after: Size { vocabulary: self.words_after.len(), ..self.after },
            merges: self.words.merges(examples),
            steps: steps.collect(),
        }
    }
}

impl Tally {
    fn finish(mut self, spec: String, effect: Effect, merges: Merges, examples: usize) -> StepAudit {
        let change = |(edited, seen): (Edited, Seen)| Change {
            kind: edited.kind,
            before: edited.before.into(),
            after: edited.after.into(),
            times: seen.times,
            example: seen.example.into(),
        };
        let mut changes: Vec<_> = std::mem::take(&mut self.changes).into_iter().map(change).collect();
        changes.sort_by(|a, b| {
            b.times.cmp(&a.times).then_with(|| (&a.before, &a.after).cmp(&(&b.before, &b.after)))
        });
        changes.truncate(examples);
        let Tally { texts, edits, removed, written, .. } = self;
        StepAudit { spec, effect, texts, edits, removed, written, changes, merges }
    }
}

/// A text and what the steps made of it.
struct Texts<'a> {
    source: &'a str,
    trace: &'a Trace<u8>,
    /// The text that each step made.
    made: Vec<&'a str>,
}

impl<'a> Texts<'a> {
    /// O(n) for each step that changed the text: every text is checked once, not once for each word.
    fn new(source: &'a str, trace: &'a Trace<u8>) -> Self {
        let mut made: Vec<&str> = Vec::with_capacity(trace.steps.len());
        for (number, step) in trace.steps.iter().enumerate() {
            let before = made.last().copied().unwrap_or(source);
            let changed = step.alignment.is_some();
            made.push(if changed { text_of(trace.after(source.as_bytes(), number)) } else { before });
        }
        Texts { source, trace, made }
    }

    fn before(&self, step: usize) -> &'a str {
        step.checked_sub(1).map_or(self.source, |step| self.after(step))
    }

    fn after(&self, step: usize) -> &'a str {
        self.made.get(step).copied().unwrap_or_else(|| self.answer())
    }

    fn answer(&self) -> &'a str {
        self.made.last().copied().unwrap_or(self.source)
    }

    /// What a word of the source became at each step that changed it.
    fn forms(&self, word: &Token) -> Vec<Step> {
        let mut forms: Vec<Step> = Vec::new();
        for (number, traced) in self.trace.steps.iter().enumerate() {
            let Some(alignment) = &traced.alignment else { continue };
            let form = &self.after(number)[alignment.from_source(word.range.clone().into()).range()];
            let before = forms.last().map_or(&self.source[word.range.clone()], |step| &*step.form);
            if form != before {
                forms.push(Step { number, form: form.into() });
            }
        }
        forms
    }

    /// What a word of the source became in the end.
    fn form(&self, word: &Token) -> &'a str {
        let last = self.trace.steps.iter().enumerate().rfind(|(_, step)| step.alignment.is_some());
        let Some((number, Some(alignment))) = last.map(|(number, step)| (number, &step.alignment)) else {
            return &self.source[word.range.clone()];
        };
        &self.after(number)[alignment.from_source(word.range.clone().into()).range()]
    }
}

/// A text that a step made of a text.
fn text_of(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_else(|_| unreachable!("steps write whole code points"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn audit(spec: &str, texts: &[&str]) -> Audit {
        spec.parse::<Normalizer>().unwrap().audit(texts, 10).unwrap()
    }

    fn merged(merges: &Merges) -> Vec<(&str, Vec<(&str, usize)>)> {
        let mut all = Vec::new();
        for merge in &merges.top {
            let spellings = merge.spellings.iter().map(|(word, times)| (word.as_str(), *times));
            all.push((merge.word.as_str(), spellings.collect()));
        }
        all
    }

    #[test]
    fn each_merge_is_told_of_the_step_that_made_it() {
        let audit = audit("strip_marks | fold_alef_maksura", &["على علي علي", "عَلي ذهب", "على"]);
        assert_eq!(merged(&audit.merges), [("علي", vec![("على", 2), ("علي", 2), ("عَلي", 1)])]);
        assert_eq!(merged(&audit.steps[0].merges), [("علي", vec![("علي", 2), ("عَلي", 1)])]);
        assert_eq!(merged(&audit.steps[1].merges), [("علي", vec![("علي", 3), ("على", 2)])]);
        assert_eq!((audit.merges.words, audit.steps[0].merges.words, audit.steps[1].merges.words), (2, 1, 1));
        assert_eq!((audit.before.vocabulary, audit.after.vocabulary), (4, 2));
        assert_eq!((audit.texts, audit.changed), (3, 3));
    }

    #[test]
    fn what_a_step_removed_and_wrote_is_counted_in_code_points() {
        let audit = audit("strip_marks | fold_presentation_forms", &["كَتَبَ", "ﷺ", "x"]);
        let [marks, forms] = audit.steps.as_slice() else { panic!() };
        assert_eq!((marks.texts, marks.edits, marks.removed, marks.written), (1, 3, 3, 0));
        assert_eq!((forms.texts, forms.edits, forms.removed, forms.written), (1, 1, 1, 18));
        assert_eq!((audit.before.code_points, audit.after.code_points), (8, 22));
        assert_eq!((marks.changes[0].before.as_str(), marks.changes[0].times), ("\u{64E}", 3));
        assert_eq!(marks.changes[0].example, "كَتَبَ");
        assert!(forms.changes.is_empty(), "long edits are not told apart");
    }

    #[test]
    fn words_of_which_nothing_is_left_are_lost_and_not_merged() {
        let audit = audit("map(\"a\", \"\", \"b\", \"\")", &["a b ab c", "a"]);
        assert_eq!((audit.merges.words, audit.merges.lost), (0, 3));
        assert_eq!((audit.before.words, audit.after.words), (5, 1));
    }

    #[test]
    fn context_may_make_two_forms_of_one_word() {
        let texts = ["ذهب الرجل إلى العراق فی الصباح", "او فی تهران است و کتاب می خواند"];
        let audit = audit("fold_persian", &texts);
        assert_eq!(audit.changed, 1, "a Persian line is left alone");
        let audit = self::audit("fold_persian | map(\"ی\", \"\u{6D0}\")", &texts);
        assert_eq!(merged(&audit.merges), []);
        assert_eq!(audit.before.vocabulary + 1, audit.after.vocabulary);
    }

    #[test]
    fn groups_that_are_not_listed_are_counted() {
        let letters: Vec<char> = "بتثجحخ".chars().collect();
        let spelled = |n: usize| format!("{}{}", letters[n / 6], letters[n % 6]);
        let texts: Vec<String> = (0..30).map(|n| format!("أ{0} ا{0}", spelled(n))).collect();
        let audit = |examples| "fold_alef".parse::<Normalizer>().unwrap().audit(&texts, examples).unwrap();
        let (few, most) = (audit(5), audit(29));
        let text = few.to_string();
        assert!(text.contains("\n  and 25 more groups; `examples` (--examples "), "{text}");
        assert!(text.ends_with("\n    and 25 more groups\n"), "{text}");
        assert_eq!(few.to_html().matches("and 25 more groups").count(), 2);
        assert!(most.to_string().ends_with("\n    and 1 more group\n"));
        assert!(most.to_html().contains("and 10 more groups; "), "a page has twenty");
        for all in [audit(30), audit(100)] {
            assert!(!all.to_string().contains("more group"));
        }
        assert!(audit(0).to_html().contains("and 30 more groups; "));
    }

    #[test]
    fn nothing_gives_an_audit_of_nothing() {
        let audit = audit("search", &[]);
        assert_eq!((audit.texts, audit.before, audit.after), (0, Size::default(), Size::default()));
        assert!(audit.to_string().starts_with("0 of 0 texts changed\n"));
        assert!(audit.to_html().ends_with("</div>\n"));
    }

    #[test]
    fn a_text_of_very_many_words_takes_no_square_of_time() {
        // Work for each word over the whole text would be 10^11 bytes here.
        let letters: Vec<char> = "بتثجحخدذرز".chars().collect();
        let spelled = |n: usize| -> String {
            n.to_string().bytes().map(|digit| letters[usize::from(digit - b'0')]).collect()
        };
        let text: String = (0..100_000).map(|n| format!("أ{} ", spelled(n))).collect();
        let audit = audit("fold_alef | trim", &[&text]);
        assert_eq!((audit.before.words, audit.after.vocabulary), (100_000, 100_000));
    }

    #[test]
    fn the_report_is_bounded_and_escaped() {
        let texts: Vec<String> = (0..3000).map(|n| format!("<b>أ{n}</b> ا{n} \u{202E}أ'{n}")).collect();
        let audit = "search".parse::<Normalizer>().unwrap().audit(&texts, 100_000).unwrap();
        let html = audit.to_html();
        assert!(html.len() <= 256 * 1024 && !html.contains("<b>") && !html.contains('\u{202E}'), "{html}");
        assert!(!audit.to_string().contains('\u{202E}'));
    }
}
