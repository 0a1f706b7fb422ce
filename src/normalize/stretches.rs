//! Where the steps of a stage need no window: what they do within a run of marks and tatweels.

use std::sync::Arc;

use super::arabic_word::is_mark;
use super::step::{Rule, Step};
use crate::chars::{self, CodePoint, TATWEEL};
use crate::kernel::{Draft, Kind, Stretches};

/// The stretches of a stage whose windows are words; `None` where none of its steps is decided by them. O(steps).
pub fn stretches(steps: &[Arc<dyn Step>]) -> Option<Stretches> {
    let any = steps.iter().any(|step| step.decides_by_stretch());
    any.then(|| Stretches::new(|cp| kind(steps, cp)))
}

/// All steps over a stretch; false where one looks further for what stands there.
pub fn rewrite(steps: &[Arc<dyn Step>], draft: &mut Draft) -> bool {
    steps.iter().all(|step| {
        let asks = |cp| matches!(step.rule(cp), Rule::Context | Rule::Rank(_));
        let decides = step.decides_by_stretch() || !draft.text().iter().any(|glyph| asks(glyph.cp));
        draft.rewrite(|read, write| step.rewrite(read, write));
        decides
    })
}

fn is_inner(cp: CodePoint) -> bool {
    cp == TATWEEL || is_mark(cp)
}

/// What ends a stretch must do so for every step: it stays one code point, and a letter if it is one.
fn kind(steps: &[Arc<dyn Step>], cp: CodePoint) -> Kind {
    if chars::is_white_space(cp) {
        return Kind::Border;
    }
    if is_inner(cp) {
        return Kind::Inner;
    }
    let is_letter = chars::is_arabic_letter(cp);
    let ends = |cp| chars::is_arabic_letter(cp) == is_letter && !is_inner(cp) && !chars::is_white_space(cp);
    let last = steps.iter().try_fold(cp, |cp, step| match step.rule(cp) {
        Rule::Keep => Some(cp),
        Rule::To(other) if ends(other) => Some(other),
        _ => None,
    });
    match last {
        None => Kind::Foreign,
        Some(_) if is_letter => Kind::Letter,
        Some(_) => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::alignment::Builder;
    use crate::kernel::{Encoding, Kernel, TooWide, Ucs2, Ucs4, Utf8};
    use crate::normalize::Buffers;
    use crate::normalize::{Normalizer, Plan};

    const STEPS: [&str; 21] = [
        "strip_marks",
        "strip_marks(all)",
        "strip_marks(hamza, maddah)",
        "strip_marks(tashkeel, dagger_alef)",
        "strip_marks(position=final)",
        "strip_tatweel",
        "nfc",
        "nfkd",
        "fold_alef",
        "fold_alef(uthmani)",
        "fold_hamza",
        "fold_hamza(standalone)",
        "fold_alef_maksura",
        "fold_teh_marbuta",
        "fold_persian(guard=off)",
        "strip_controls",
        "map_digits(separators)",
        r#"map("ب", "x", "َ", "ا")"#,
        r#"map("ـ", "ّ", "و", "ي")"#,
        r#"map("ل", "َ", "ه", "اء")"#,
        "order_marks",
    ];

    fn spec() -> impl Strategy<Value = String> {
        let few = vec(select(&STEPS[..]), 1..6).prop_map(|steps| steps.join(" | "));
        let known = select(vec!["search", "quran", "model", "strip_marks | strip_tatweel | fold_alef"]);
        prop_oneof![4 => few, 1 => known.prop_map(str::to_owned)]
    }

    /// Some words of few letters and many marks, again and again, so that they are remembered. Before
    /// marks there is a letter that stays: one that goes belongs to what is before it, but in a window to nothing.
    fn text() -> impl Strategy<Value = String> {
        let letter = select("ابلهويىأآإؤةیءx٣5.»\u{6E5}".chars().collect::<Vec<_>>());
        let mark =
            select("ـــ\u{653}\u{654}\u{655}\u{64E}\u{651}\u{652}\u{670}\u{65F}".chars().collect::<Vec<_>>());
        let run = prop_oneof![3 => vec(mark.clone(), 0..3), 1 => vec(mark, 0..9)];
        let part = (letter, run).prop_map(|(letter, marks)| std::iter::once(letter).chain(marks).collect());
        let part = prop_oneof![9 => part, 1 => select(vec!["\u{61C}".to_owned(), "\u{200C}".to_owned()])];
        let word = (select(vec!["ت", "x", "."]), vec(part, 0..5))
            .prop_map(|(first, parts): (_, Vec<String>)| first.to_owned() + &parts.concat());
        (vec(word, 1..6), 1..5_usize).prop_map(|(words, times)| words.join(" ").repeat(times))
    }

    fn answers_alike<E: Encoding>(plan: &Plan, text: &[E::Unit]) -> Result<(), TestCaseError> {
        let (unfused, _) = plan.run_unfused::<E>(text).unwrap();
        let answer = plan.run::<E>(text).unwrap();
        prop_assert_eq!(answer.as_deref().unwrap_or(text), &unfused);
        let (answer, alignment) = plan.align::<E>(text).unwrap();
        prop_assert_eq!(answer.as_deref().unwrap_or(text), &unfused);
        prop_assert_eq!(alignment, plan.without_stretches().align::<E>(text).unwrap().1);
        Ok(())
    }

    proptest! {
        #[test]
        fn what_is_remembered_is_what_the_steps_make(spec in spec(), texts in vec(text(), 1..5)) {
            let normalizer: Normalizer = spec.parse().unwrap();
            for kernel in Kernel::ALL {
                let Ok(normalizer) = normalizer.with_kernel(kernel) else { continue };
                for text in &texts {
                    answers_alike::<Utf8>(normalizer.plan(), text.as_bytes())?;
                    answers_alike::<Ucs2>(normalizer.plan(), &text.encode_utf16().collect::<Vec<_>>())?;
                }
            }
        }
    }

    /// A plan that has learned nothing yet.
    fn new_plan(kernel: Kernel) -> Option<Normalizer> {
        let normalizer: Normalizer = "strip_marks | strip_tatweel | fold_alef".parse().unwrap();
        normalizer.with_kernel(kernel).ok()
    }

    /// Lets memory run out at each text that steps are asked about. `run` gives an answer in buffers.
    fn assert_nothing_wrong<E: Encoding, A: PartialEq + Debug>(
        run: impl Fn(&Plan, &mut Buffers<E>) -> Result<A, TooWide>,
    ) {
        for kernel in Kernel::ALL {
            let Some(normalizer) = new_plan(kernel) else { continue };
            let expected = run(normalizer.plan(), &mut Buffers::default()).unwrap();
            let mut refused = 0;
            for loads in 0.. {
                let normalizer = new_plan(kernel).unwrap();
                let mut buffers = Buffers::<E>::default();
                buffers.draft.loads = Some(loads);
                match run(normalizer.plan(), &mut buffers) {
                    Err(error) => assert_eq!(error, TooWide::Memory),
                    Ok(answer) => {
                        assert_eq!(answer, expected, "{kernel:?} {loads}");
                        break;
                    }
                }
                let again = run(normalizer.plan(), &mut Buffers::default()).unwrap();
                assert_eq!(again, expected, "{kernel:?} {loads}");
                refused += 1;
            }
            assert!(refused > 3, "{kernel:?} {refused}");
        }
    }

    #[test]
    fn where_memory_runs_out_nothing_wrong_is_learned_or_written() {
        let text = "كَتـب ا\u{653}ب\u{654} سو\u{653}ء بـ\u{64E}ـ\u{654} x\u{653} ".repeat(20);
        fn in_storage<E: Encoding>(text: &[E::Unit]) {
            assert_nothing_wrong::<E, _>(|plan, buffers| {
                plan.run_with(text, buffers).map(|answer| answer.map(<[_]>::to_vec))
            });
            assert_nothing_wrong::<E, _>(|plan, buffers| {
                assert_eq!(plan.len(), 1);
                let mut builder = Builder::default();
                let changed = plan.run_stage(0, text, buffers, &mut builder)?;
                Ok((changed, buffers.take(), builder.finish()?))
            });
        }
        in_storage::<Utf8>(text.as_bytes());
        in_storage::<Ucs2>(&text.encode_utf16().collect::<Vec<_>>());
        in_storage::<Ucs4>(&text.chars().map(u32::from).collect::<Vec<_>>());
    }

    /// More stretches than there is room for, so that what was remembered is overwritten while other threads ask for it.
    #[test]
    fn many_threads_may_forget_for_one_another() {
        let letters: Vec<char> = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي".chars().collect();
        let words = letters.iter().flat_map(|first| letters.iter().map(move |last| (first, last)));
        let text: String =
            words.map(|(first, last)| format!("x{first}\u{653}{last}ـ\u{654}{first} ")).collect();
        for kernel in Kernel::ALL {
            let Some(normalizer) = new_plan(kernel) else { continue };
            let plan = normalizer.plan();
            let (expected, _) = plan.run_unfused::<Utf8>(text.as_bytes()).unwrap();
            let turned = |places: usize| {
                let middle = text.match_indices(' ').nth(places).map_or(0, |(at, _)| at + 1);
                [&text[middle..], &text[..middle]].concat()
            };
            std::thread::scope(|scope| {
                for thread in 0..4 {
                    let (turned, expected) = (turned(thread * 300), &expected);
                    scope.spawn(move || {
                        let answer = plan.run::<Utf8>(turned.as_bytes()).unwrap().unwrap();
                        let words = |text: &[u8]| {
                            let mut words: Vec<_> =
                                text.split(|byte| *byte == b' ').map(<[u8]>::to_vec).collect();
                            words.sort();
                            words
                        };
                        assert_eq!(words(&answer), words(expected), "{kernel:?}");
                    });
                }
            });
        }
    }

    #[test]
    fn what_stays_is_no_change() {
        let text = "و\u{653} ب\u{654} سو\u{653}ء".repeat(40);
        for kernel in Kernel::ALL {
            let normalizer: Normalizer = "strip_marks | strip_tatweel | fold_alef".parse().unwrap();
            let Ok(normalizer) = normalizer.with_kernel(kernel) else { continue };
            for _ in 0..2 {
                assert_eq!(normalizer.plan().run::<Utf8>(text.as_bytes()).unwrap(), None, "{kernel:?}");
            }
        }
    }

    #[test]
    fn what_may_end_a_stretch() {
        let kind_of = |spec: &str, cp: char| {
            let spec: crate::normalize::Spec = spec.parse().unwrap();
            let steps: Vec<Arc<dyn Step>> = spec.steps().iter().map(|step| step.build().into()).collect();
            kind(&steps, cp.into())
        };
        let kinds = |spec, text: &str| text.chars().map(|cp| kind_of(spec, cp)).collect::<Vec<_>>();
        use Kind::*;
        assert_eq!(kinds("strip_tatweel", "بـ\u{64E}5 \n"), [Letter, Inner, Inner, Other, Border, Border]);
        assert_eq!(kinds("fold_alef | strip_controls", "أ\u{61C}"), [Letter, Foreign]);
        assert_eq!(
            kinds(r#"map("ب", "x", "ت", "ـ", "ث", "سس", "ج", "خ")"#, "بتثج"),
            [Foreign, Foreign, Foreign, Letter]
        );
        assert_eq!(kinds(r#"map("x", "ب", "y", " ", "z", "")"#, "xyz"), [Foreign; 3]);
    }
}
