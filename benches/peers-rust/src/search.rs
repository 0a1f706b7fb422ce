//! `search` with all that needs its context, beside the same steps by hand.

use crate::support::{Bound, Engine, Goal, Question, Unit, whole};
use crate::{kernels, naive_search, normalizer};

const CHAIN: &str = "chain of functions";
const FUSED: &str = "one loop";

pub fn question() -> Result<Question, String> {
    let mut engines = vec![
        Engine::new(CHAIN, |text, sink| sink.put(&naive_search::chain(text))),
        Engine::new(FUSED, |text, sink| sink.put(&naive_search::fused(text))).equal_to(CHAIN),
    ];
    engines.extend(kernels::engines(&normalizer("search")?, CHAIN));
    let mut goals = vec![Goal::new("avx2", &[CHAIN], Bound::Faster(6.0))];
    goals.extend(["scalar", "avx2", "avx512"].map(|kernel| Goal::new(kernel, &[FUSED], Bound::Shown)));
    Ok(Question {
        name: "search".into(),
        asks: "how fast is `search` on text as it comes?",
        texts: &[],
        pieces: whole,
        unit: Unit::Throughput,
        engines,
        goals,
    })
}
