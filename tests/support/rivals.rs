//! The kernels that this processor can run, held to the scalar one.

use std::mem::MaybeUninit;

use kalima::Normalizer;
use kalima::alignment::{Alignment, SourceRange, TargetRange, edits};
use kalima::chars::CodePoint;
use kalima::chars::is_surrogate;
use kalima::kernel::{BEYOND, Encoding, Kernel, TooWide, Ucs1, Ucs2, Ucs4, Utf8};
use kalima::normalize::{Plan, Written};

/// The deletions and folds by which kernels are measured: a table alone, without a step that asks for context.
pub const N: &str = include_str!("../../benches/n.spec");

/// A plan run by each kernel that this processor has.
pub struct Rivals {
    pub name: String,
    scalar: Plan,
    others: Vec<Plan>,
    stages: Vec<Contest>,
}

/// One stage of a plan, by the scalar kernel and by those that have a part in it.
struct Contest {
    scalar: Plan,
    others: Vec<Plan>,
}

/// What a plan makes of a text, without and with the alignment.
pub struct Answer<E: Encoding> {
    plain: Result<Option<Vec<E::Unit>>, TooWide>,
    aligned: Result<Written<E::Unit>, TooWide>,
    /// Where that does: the answer, and whether it is another one than the text.
    straight: Option<(Vec<E::Unit>, bool)>,
}

impl Rivals {
    pub fn new(name: &str, normalizer: &Normalizer) -> Self {
        let run_by = |kernel| normalizer.plan().with_kernel(kernel).unwrap();
        let others =
            Kernel::ALL.into_iter().filter(|kernel| kernel.is_available() && *kernel != Kernel::Scalar);
        let (scalar, others) = (run_by(Kernel::Scalar), others.map(run_by).collect::<Vec<_>>());
        let stages = scalar.split().map(|(stage, by_kernel)| {
            let others = others.iter().filter(|_| by_kernel);
            let others = others.map(|plan| stage.with_kernel(plan.kernel()).unwrap()).collect();
            Contest { scalar: stage, others }
        });
        Rivals { name: name.into(), stages: stages.collect(), scalar, others }
    }

    /// The rivals of a spec, or of a preset of that name.
    pub fn of(spec: &str) -> Self {
        Self::new(spec, &spec.parse().unwrap())
    }

    /// The plan run by each of them, the scalar one first.
    pub fn plans(&self) -> impl Iterator<Item = &Plan> {
        std::iter::once(&self.scalar).chain(&self.others)
    }

    /// What the scalar kernel answers.
    pub fn reference<E: Encoding>(&self, text: &[E::Unit]) -> Answer<E> {
        Answer::of(&self.scalar, text)
    }

    /// Whether the scalar kernel leaves the text as it is.
    pub fn keeps<E: Encoding>(&self, text: &[CodePoint]) -> bool {
        stored::<E>(text).is_some_and(|units| self.scalar.run::<E>(&units) == Ok(None))
    }

    /// The first kernel that answers otherwise.
    pub fn dissent<E: Encoding>(&self, text: &[E::Unit], reference: &Answer<E>) -> Option<Kernel> {
        let dissents = |plan: &&Plan| !Answer::of(plan, text).equals(reference, text);
        self.others.iter().find(dissents).map(Plan::kernel)
    }

    /// Every kernel gives the reference's answer in every storage that can hold the text.
    pub fn agree(&self, text: &[CodePoint]) {
        self.agree_in::<Utf8>(text);
        self.agree_in::<Ucs1>(text);
        self.agree_in::<Ucs2>(text);
        self.agree_in::<Ucs4>(text);
    }

    /// Every kernel gives the reference's answer in one storage.
    pub fn agree_in<E: Encoding>(&self, text: &[CodePoint]) {
        let Some(kernel) = self.dissent_on::<E>(text) else { return };
        let text = shortened(text, |shorter| self.dissent_on::<E>(shorter).is_some());
        let kernel = self.dissent_on::<E>(&text).unwrap_or(kernel);
        panic!("{}, {} in {}: {}", self.name, kernel.name(), std::any::type_name::<E>(), escaped(&text));
    }

    /// The same without alignments, stage by stage, so that what has no kernel runs once.
    pub fn agree_on_text_in<E: Encoding>(&self, text: &[CodePoint]) {
        let Some(mut units) = stored::<E>(text) else { return };
        for stage in &self.stages {
            let answer = stage.scalar.run::<E>(&units);
            if let Some(other) = stage.others.iter().find(|plan| plan.run::<E>(&units) != answer) {
                self.agree_in::<E>(text);
                panic!(
                    "{}, {}: a stage differs, the plan does not: {}",
                    self.name,
                    other.kernel().name(),
                    escaped(text)
                );
            }
            match answer {
                Ok(changed) => units = changed.unwrap_or(units),
                Err(_) => return,
            }
        }
    }

    fn dissent_on<E: Encoding>(&self, text: &[CodePoint]) -> Option<Kernel> {
        let units = stored::<E>(text)?;
        self.dissent(&units, &self.reference::<E>(&units))
    }
}

impl<E: Encoding> Answer<E> {
    pub fn of(plan: &Plan, text: &[E::Unit]) -> Self {
        // Not a unit more than is asked for.
        let mut room = vec![MaybeUninit::uninit(); text.len() + BEYOND].into_boxed_slice();
        let straight = plan.run_straight::<E>(text, &mut room);
        let straight = straight.map(|answer| (answer.units.to_vec(), answer.changed));
        Answer { plain: plan.run::<E>(text), aligned: plan.align::<E>(text), straight }
    }

    /// Whether another answer about the same text is this one.
    pub fn equals(&self, other: &Self, source: &[E::Unit]) -> bool {
        let aligned = match (&self.aligned, &other.aligned) {
            (Ok((text, alignment)), Ok((expected, reference))) => {
                text == expected
                    && same_map::<E>(alignment, reference, source, text.as_deref().unwrap_or(source))
            }
            (found, expected) => found.is_err() && found == expected,
        };
        aligned && self.plain == other.plain && self.is_straight(source)
    }

    /// Whether the straight way, if there is one, leads to the same; there is none for a lone surrogate.
    fn is_straight(&self, source: &[E::Unit]) -> bool {
        let Some((text, changed)) = &self.straight else { return true };
        let has_surrogate = E::FIXED_WIDTH && (0..source.len()).any(|i| is_surrogate(E::decode(source, i).0));
        let Ok(plain) = &self.plain else { return false };
        !has_surrogate && text == plain.as_deref().unwrap_or(source) && *changed == plain.is_some()
    }

    /// Whether the storage cannot hold it.
    pub fn is_refused(&self) -> bool {
        self.plain.is_err()
    }

    /// The text; none where nothing changes.
    pub fn text(&self) -> Option<&[E::Unit]> {
        self.plain.as_ref().ok()?.as_deref()
    }
}

/// Whether two alignments tell of the same edits, however they store them, and lead to the same places.
fn same_map<E: Encoding>(a: &Alignment, b: &Alignment, source: &[E::Unit], target: &[E::Unit]) -> bool {
    let lengths = |alignment: &Alignment| (alignment.source_len(), alignment.target_len());
    lengths(a) == lengths(b)
        && edits::<E>(a, source, target).eq(edits::<E>(b, source, target))
        && (a.is_identity() || same_look_ups(a, b))
}

/// Places of a text that are looked up, of all its length.
const LOOK_UPS: usize = 16;

fn same_look_ups(a: &Alignment, b: &Alignment) -> bool {
    let ranges = |len: usize| {
        let step = len.div_ceil(LOOK_UPS).max(1);
        // From a place that differs from length to length, to one that is now near, now far.
        (len % step..len).step_by(step).map(move |at| (at, len.min(at + 1 + at % 67)))
    };
    let to_source = |alignment: &Alignment, (start, end)| alignment.to_source(TargetRange::new(start, end));
    let from_source =
        |alignment: &Alignment, (start, end)| alignment.from_source(SourceRange::new(start, end));
    ranges(a.target_len()).all(|range| to_source(a, range) == to_source(b, range))
        && ranges(a.source_len()).all(|range| from_source(a, range) == from_source(b, range))
}

/// The text in a storage; none where that cannot hold it.
pub fn stored<E: Encoding>(text: &[CodePoint]) -> Option<Vec<E::Unit>> {
    let mut units = Vec::with_capacity(text.len());
    text.iter().all(|&cp| E::push(&mut units, cp)).then_some(units)
}

pub fn code_points(text: &str) -> Vec<CodePoint> {
    text.chars().map(CodePoint::from).collect()
}

/// As a spec writes them, so that what failed can be pasted into a test.
pub fn escaped(text: &[CodePoint]) -> String {
    text.iter().map(|cp| format!("\\u{{{cp:X}}}")).collect()
}

/// The text without what can be left out while it still fails.
fn shortened(text: &[CodePoint], fails: impl Fn(&[CodePoint]) -> bool) -> Vec<CodePoint> {
    let mut text = text.to_vec();
    let mut part = text.len().div_ceil(2);
    while part > 0 {
        let mut at = 0;
        while at < text.len() {
            let end = text.len().min(at + part);
            let without = [&text[..at], &text[end..]].concat();
            match fails(&without) {
                true => text = without,
                false => at = end,
            }
        }
        part /= 2;
    }
    text
}
