//! No kernel reads beyond a text or writes beyond the memory of an answer: each stands at a page that may not be touched.
//! What does so ends the process with a signal, and no test is reported as failed.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::cell::RefCell;

use kalima::chars::CodePoint;
use kalima::kernel::{Encoding, Ucs1, Ucs2, Ucs4, Utf8};
use kalima::normalize::{Buffers, Plan, steps};
use support::guarded::{FencedAllocator, Guarded, fenced, fenced_allocations};
use support::in_parallel;
use support::nasty::NASTY;
use support::rivals::{Answer, N, Rivals, code_points};

#[global_allocator]
static ALLOCATOR: FencedAllocator = FencedAllocator;

/// The longest text: two blocks of the widest kernel and more, whatever its units.
const LONGEST: usize = 256;

/// What texts are made of, each again and again.
fn kinds() -> Vec<Vec<CodePoint>> {
    let nasty = NASTY.concat();
    let kinds = ["قَالَ مُحَمَّدٌ أَهْلًا، ", "x yz", "كتاب 123 \u{640}\u{640}\u{FEFB}😂 ", &nasty];
    kinds.map(code_points).into()
}

/// So many units of that kind; none where the storage cannot hold it. What is left at the end is ASCII.
fn text_of<E: Encoding>(kind: &[CodePoint], length: usize) -> Option<Vec<E::Unit>> {
    let mut units = Vec::new();
    for &cp in kind.iter().cycle() {
        if units.len() + E::width(cp) > length {
            break;
        }
        if !E::push(&mut units, cp) {
            return None;
        }
    }
    while units.len() < length {
        assert!(E::push(&mut units, 0x78));
    }
    Some(units)
}

thread_local! {
    static GUARDED: RefCell<Guarded> = RefCell::default();
}

/// Every kernel answers about every length at every place as about a text in ordinary memory.
fn lengths_and_places<E: Encoding>(rivals: &Rivals, kinds: &[Vec<CodePoint>], places: &[usize]) {
    for kind in kinds {
        for text in (0..=LONGEST).filter_map(|length| text_of::<E>(kind, length)) {
            let expected = rivals.reference::<E>(&text);
            for plan in rivals.plans() {
                GUARDED.with_borrow_mut(|guarded| {
                    for &place in places {
                        guard(plan, guarded.behind(&text, place), &expected, rivals);
                        guard(plan, guarded.before(&text, place), &expected, rivals);
                    }
                });
            }
        }
    }
}

fn guard<E: Encoding>(plan: &Plan, text: &[E::Unit], expected: &Answer<E>, rivals: &Rivals) {
    let answer = fenced(|| Answer::of(plan, text));
    let say = || {
        format!(
            "{}, {}: {} units of {}",
            rivals.name,
            plan.kernel().name(),
            text.len(),
            std::any::type_name::<E>()
        )
    };
    assert!(answer.equals(expected, text), "{}", say());
    if expected.is_refused() {
        return;
    }
    // Memory that just holds the answer.
    let expected = expected.text().unwrap_or(text);
    let written = fenced(|| {
        let mut written = Vec::with_capacity(expected.len());
        plan.run_into::<E>(text, &mut written, &mut Buffers::default()).map(|()| written)
    });
    assert!(written.as_deref() == Ok(expected), "{} into memory of its own", say());
}

fn in_every_storage(recipes: &[Rivals], kinds: &[Vec<CodePoint>], places: &[usize]) {
    in_parallel(recipes, |rivals| {
        lengths_and_places::<Utf8>(rivals, kinds, places);
        lengths_and_places::<Ucs1>(rivals, kinds, places);
        lengths_and_places::<Ucs2>(rivals, kinds, places);
        lengths_and_places::<Ucs4>(rivals, kinds, places);
        eprintln!("guarded: {:.60}", rivals.name);
    });
    assert!(fenced_allocations() > 0, "answers were written to ordinary memory");
}

#[test]
fn guarded_sampled() {
    let kinds = kinds();
    in_every_storage(&[N, "search", "clean"].map(Rivals::of), &kinds[..3], &[0, 1, 2, 15, 31, 33, 48, 63]);
}

#[test]
#[ignore = "takes minutes: make test-kernels"]
fn guarded_all() {
    let examples = steps::ALL.iter().map(|info| Rivals::of(info.example.0));
    let presets = ["search", "clean", "model", "social", "lucene", N].map(Rivals::of);
    let recipes: Vec<_> = examples.chain(presets).collect();
    in_every_storage(&recipes, &kinds(), &(0..64).collect::<Vec<_>>());
}
