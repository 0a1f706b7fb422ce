//! The same plan, run by each kernel that this processor has.

use kalima::Normalizer;
use kalima::kernel::Kernel;

use crate::support::{Bound, Engine, Goal};

/// How many times as fast as the next simpler one a kernel must be, or it is not worth its code.
const GAIN: f64 = 1.5;

/// Engines named after their kernels, the simplest first; all claim the answers of `equals`.
pub fn engines(plan: &Normalizer, equals: &str) -> Vec<Engine> {
    let forced = |kernel: Kernel| Some((kernel.name(), plan.with_kernel(kernel).ok()?));
    let engine = |(name, plan): (&str, Normalizer)| {
        Engine::new(name, move |text, sink| sink.put(&plan.normalize(text))).equal_to(equals)
    };
    Kernel::ALL.into_iter().filter_map(forced).map(engine).collect()
}

/// Each kernel beside the next simpler one.
pub fn ladder() -> impl Iterator<Item = Goal> {
    Kernel::ALL.windows(2).map(|pair| Goal::new(pair[1].name(), &[pair[0].name()], Bound::Faster(GAIN)))
}

/// Each kernel beside another engine; nothing is wanted of the scalar one.
pub fn goals(beside: &str, wanted: [Bound; 4]) -> impl Iterator<Item = Goal> {
    let bounds = std::iter::once(Bound::Shown).chain(wanted);
    Kernel::ALL.into_iter().zip(bounds).map(move |(kernel, bound)| Goal::new(kernel.name(), &[beside], bound))
}
