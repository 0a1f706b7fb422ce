//! The four Unicode Normalization Forms (UAX #15), of whole texts and of stretches of one.
//!
//! A text is cut where nothing composes or reorders with what stands behind; each such segment is decomposed, its
//! marks are put in canonical order, and where the form asks for it composed again. A run of marks is sorted by
//! counting, so that every text costs linear time.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use super::step::{Rule, Step};
use crate::chars::{self, CodePoint, Decomposition, QuickCheck, combining_class};
use crate::kernel::{Detector, Glyph, Reach, Writer};

/// A Unicode Normalization Form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Canonical decomposition, then canonical composition.
    Nfc,
    /// Canonical decomposition.
    Nfd,
    /// Compatibility decomposition, then canonical composition.
    Nfkc,
    /// Compatibility decomposition.
    Nfkd,
}

impl Form {
    fn composes(self) -> bool {
        matches!(self, Form::Nfc | Form::Nfkc)
    }

    fn decomposition(self, cp: CodePoint) -> Option<Decomposition> {
        match self {
            Form::Nfc | Form::Nfd => chars::canonical_decomposition(cp),
            Form::Nfkc | Form::Nfkd => chars::compatibility_decomposition(cp),
        }
    }

    /// Whether a code point can stand in a text of this form (the property NF*_Quick_Check; UAX #15, section 9).
    fn quick_check(self, cp: CodePoint) -> QuickCheck {
        let yes_unless = |no: bool| if no { QuickCheck::No } else { QuickCheck::Yes };
        match self {
            Form::Nfc => chars::nfc_quick_check(cp),
            Form::Nfd | Form::Nfkd => yes_unless(self.decomposition(cp).is_some()),
            Form::Nfkc if chars::has_compatibility_mapping(cp) => QuickCheck::No,
            Form::Nfkc => chars::nfc_quick_check(cp),
        }
    }

    /// What the form makes of a code point that stands alone, as far as that holds among any others.
    fn rule(self, cp: CodePoint) -> Rule<'static> {
        match (self.quick_check(cp), combining_class(cp)) {
            (QuickCheck::Yes, 0) => Rule::Keep,
            (QuickCheck::Yes, class) => Rule::Rank(class),
            (QuickCheck::Maybe, _) => Rule::Context,
            // So few decompose canonically into what stays put that a second pass for them does not pay.
            (QuickCheck::No, _) if matches!(self, Form::Nfc | Form::Nfd) => Rule::Context,
            (QuickCheck::No, _) => self.replacement(cp),
        }
    }

    /// The decomposition stands in place of the code point wherever none of its parts composes with another one or
    /// changes place: it can then be told without the neighbours.
    fn replacement(self, cp: CodePoint) -> Rule<'static> {
        let parts = self.decomposition(cp).and_then(|parts| parts.as_static()).unwrap_or_default();
        match parts {
            _ if !parts.iter().all(|&part| self.is_inert_before(part)) => Rule::Context,
            [] => Rule::Context,
            [part] => Rule::To(*part),
            parts => Rule::Expand(parts),
        }
    }

    /// Whether a decomposed code point neither composes nor changes place with anything before it.
    fn is_inert_before(self, part: CodePoint) -> bool {
        let composes = self.composes() && chars::nfc_quick_check(part) != QuickCheck::Yes;
        combining_class(part) == 0 && !composes
    }

    /// Whether nothing before a code point composes or reorders with it. What it decomposes into tells: two Greek
    /// question marks side by side are two semicolons, each from its own.
    fn starts_segment(self, cp: CodePoint) -> bool {
        if self.quick_check(cp) != QuickCheck::No {
            return self.is_inert_before(cp);
        }
        let parts = self.decomposition(cp);
        parts
            .and_then(|parts| parts.as_slice().first().copied())
            .is_some_and(|part| self.is_inert_before(part))
    }

    /// The form of the whole text. What changes within a segment comes from all that changed there. O(n) for any pile
    /// of marks.
    pub fn rewrite(self, text: &[Glyph], write: &mut Writer) {
        let mut segment = Vec::new();
        let mut start = 0;
        while start < text.len() {
            let behind = text[start + 1..].iter().position(|glyph| self.starts_segment(glyph.cp));
            let end = behind.map_or(text.len(), |more| start + 1 + more);
            self.of(&text[start..end], &mut segment);
            write_changed(&text[start..end], &segment, write);
            start = end;
        }
    }

    /// The form of a stretch of text that nothing outside composes with: what is in `out` gives way to it. O(n).
    pub fn of(self, text: &[Glyph], out: &mut Vec<CodePoint>) {
        out.clear();
        for glyph in text {
            match self.decomposition(glyph.cp) {
                Some(parts) => out.extend_from_slice(parts.as_slice()),
                None => out.push(glyph.cp),
            }
        }
        for_each_run(out, |marks| sort_stably(marks, combining_class));
        if self.composes() {
            recompose(out);
        }
    }
}

/// Gives each run of two marks or more.
fn for_each_run(text: &mut [CodePoint], mut run: impl FnMut(&mut [CodePoint])) {
    let mut at = 0;
    while at < text.len() {
        let start = at;
        while at < text.len() && combining_class(text[at]) != 0 {
            at += 1;
        }
        if at - start > 1 {
            run(&mut text[start..at]);
        }
        at += usize::from(at == start);
    }
}

/// Longer runs are sorted by counting: insertion would be quadratic on a hostile pile.
const SHORT: usize = 16;

/// Sorts marks by a number of theirs; equal ones keep their order. O(n).
pub fn sort_stably<T: Copy>(marks: &mut [T], number: impl Fn(T) -> u8) {
    if marks.len() > SHORT {
        return sort_by_counting(marks, number);
    }
    for i in 1..marks.len() {
        let mut j = i;
        while j > 0 && number(marks[j - 1]) > number(marks[j]) {
            marks.swap(j - 1, j);
            j -= 1;
        }
    }
}

fn sort_by_counting<T: Copy>(marks: &mut [T], number: impl Fn(T) -> u8) {
    let before = marks.to_vec();
    // Where the first mark of each number belongs; then, where the next one does.
    let mut place = [0; 256];
    for &mark in &before {
        place[usize::from(number(mark))] += 1;
    }
    let mut sum = 0;
    for slot in &mut place {
        sum += std::mem::replace(slot, sum);
    }
    for mark in before {
        let slot = &mut place[usize::from(number(mark))];
        marks[*slot] = mark;
        *slot += 1;
    }
}

/// Canonical composition of ordered text, in place.
fn recompose(text: &mut Vec<CodePoint>) {
    let mut starter: Option<usize> = None;
    let mut last_class = 0;
    let mut written = 0;
    for at in 0..text.len() {
        let cp = text[at];
        let class = combining_class(cp);
        // Between the starter and this one only lower classes may stand.
        let adjacent = starter.is_some_and(|s| s + 1 == written);
        let open = adjacent || (last_class != 0 && last_class < class);
        if let Some(composite) = starter.filter(|_| open).and_then(|s| chars::compose(text[s], cp)) {
            if let Some(s) = starter {
                text[s] = composite;
            }
            continue;
        }
        if class == 0 {
            starter = Some(written);
        }
        last_class = class;
        text[written] = cp;
        written += 1;
    }
    text.truncate(written);
}

/// Writes `new` for `old`: equal ends keep their places, the middle belongs together.
pub fn write_changed(old: &[Glyph], new: &[CodePoint], write: &mut Writer) {
    let front = old.iter().zip(new).take_while(|(g, cp)| g.cp == **cp).count();
    let back =
        old[front..].iter().rev().zip(new[front..].iter().rev()).take_while(|(g, cp)| g.cp == **cp).count();
    let (old_end, new_end) = (old.len() - back, new.len() - back);
    write.keep_all(&old[..front]);
    let changed = &old[front..old_end];
    let start = changed.first().map_or(0, |g| g.start);
    let end = changed.iter().map(|g| g.end).max().unwrap_or(start);
    new[front..new_end].iter().for_each(|&cp| write.keep(Glyph { cp, start, end }));
    write.keep_all(&old[old_end..]);
}

/// The step that brings a text into a form.
#[derive(Debug)]
pub struct IntoForm(pub Form);

/// Where anything composes, decomposes or is a mark.
const BLOCKS: [RangeInclusive<CodePoint>; 5] =
    [0xA0..=0x33FF, 0xA000..=0xD7FF, 0xF900..=0xFFFF, 0x1_0000..=0x1_FFFF, 0x2_F800..=0x2_FA1F];

type Ranges = LazyLock<Vec<RangeInclusive<CodePoint>>>;

static CONCERNED_BY_NFC: Ranges = LazyLock::new(|| concerned(Form::Nfc));
static CONCERNED_BY_NFD: Ranges = LazyLock::new(|| concerned(Form::Nfd));
static CONCERNED_BY_NFKC: Ranges = LazyLock::new(|| concerned(Form::Nfkc));
static CONCERNED_BY_NFKD: Ranges = LazyLock::new(|| concerned(Form::Nfkd));

/// The code points that a form does not simply keep.
fn concerned(form: Form) -> Vec<RangeInclusive<CodePoint>> {
    let mut ranges: Vec<RangeInclusive<CodePoint>> = Vec::new();
    for cp in BLOCKS.into_iter().flatten().filter(|&cp| form.rule(cp) != Rule::Keep) {
        match ranges.last_mut() {
            Some(range) if range.end() + 1 == cp => *range = *range.start()..=cp,
            _ => ranges.push(cp..=cp),
        }
    }
    ranges
}

impl Step for IntoForm {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        let ranges = match self.0 {
            Form::Nfc => &CONCERNED_BY_NFC,
            Form::Nfd => &CONCERNED_BY_NFD,
            Form::Nfkc => &CONCERNED_BY_NFKC,
            Form::Nfkd => &CONCERNED_BY_NFKD,
        };
        ranges.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        self.0.rule(cp)
    }

    fn decides_by_stretch(&self) -> bool {
        true
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        self.0.rewrite(text, write);
    }

    fn detector(&self) -> Detector {
        Detector::OutOfOrder
    }

    fn reach(&self) -> Reach {
        Reach::Cluster
    }
}

/// Short texts of what composes, decomposes and changes place.
#[cfg(test)]
pub fn any_text() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    let chosen = proptest::sample::select(vec![
        'ا', 'و', 'ي', 'ى', 'ە', 'أ', 'ب', 'e', 'é', 'K', ' ', '\u{654}', '\u{655}', '\u{653}', '\u{651}',
        '\u{64E}', '\u{650}', '\u{670}', '\u{658}', '\u{301}', '\u{323}', '\u{345}', '\u{344}', '\u{34F}',
        '\u{1100}', '\u{1161}', '\u{11A8}', '\u{AC00}', '\u{AC01}', '\u{FE8D}', '\u{FEF7}', '\u{FE70}',
        '\u{FDFA}', '½', '\u{FF76}', '\u{FF9E}', '\u{1E9B}', '\u{37E}', '\u{A0}',
    ]);
    proptest::collection::vec(prop_oneof![4 => chosen, 1 => any::<char>()], 0..14)
        .prop_map(|chars| chars.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Draft, Utf8};
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    const FORMS: [Form; 4] = [Form::Nfc, Form::Nfd, Form::Nfkc, Form::Nfkd];

    fn of(form: Form, text: &str) -> String {
        let mut draft = Draft::default();
        draft.load::<Utf8>(text.as_bytes(), 0, text.len()).unwrap();
        draft.rewrite(|read, write| form.rewrite(read, write));
        draft.text().iter().map(|g| char::from_u32(g.cp).unwrap()).collect()
    }

    fn expected(form: Form, text: &str) -> String {
        match form {
            Form::Nfc => text.nfc().collect(),
            Form::Nfd => text.nfd().collect(),
            Form::Nfkc => text.nfkc().collect(),
            Form::Nfkd => text.nfkd().collect(),
        }
    }

    #[test]
    fn a_pile_of_marks_is_linear() {
        let pile = format!("ا{}", "\u{651}\u{64E}\u{655}".repeat(400_000));
        for form in FORMS {
            assert_eq!(of(form, &pile), expected(form, &pile), "{form:?}");
        }
    }

    #[test]
    fn counting_and_inserting_sort_alike() {
        let marks: Vec<u32> = (0..200).map(|i| [0x651, 0x64E, 0x655, 0x654, 0x670][i * i % 5]).collect();
        for length in 0..marks.len() {
            let (mut counted, mut stable) = (marks[..length].to_vec(), marks[..length].to_vec());
            sort_stably(&mut counted, combining_class);
            stable.sort_by_key(|&mark| combining_class(mark));
            assert_eq!(counted, stable);
        }
    }

    proptest! {
        #[test]
        fn equals_unicode_normalization(text in any_text()) {
            for form in FORMS {
                prop_assert_eq!(of(form, &text), expected(form, &text));
            }
        }
    }
}
