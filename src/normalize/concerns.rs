//! Which steps of a stage have anything to do with a window.

use std::sync::Arc;

use super::step::Step;
use crate::chars::CodePoint;
use crate::kernel::Glyph;

/// Code points below this are looked up: all that is frequent in Arabic text.
const LOW: usize = 0x800;

/// For a code point the steps that may change a text which holds it, a bit each. A step that concerns no code point of a
/// window leaves it as it is.
#[derive(Debug)]
pub struct Concerns {
    low: Box<[u32; LOW]>,
}

impl Concerns {
    /// Those of a stage; `None` where there is nothing to choose from, or more steps than bits. O(steps).
    pub fn new(steps: &[Arc<dyn Step>]) -> Option<Self> {
        if steps.len() < 2 || steps.len() > u32::BITS as usize {
            return None;
        }
        let mut low = Box::new([0; LOW]);
        low.iter_mut().zip(0..).for_each(|(bits, cp)| *bits = concerned(steps, cp));
        Some(Concerns { low })
    }

    /// The steps that concern any of these code points. O(n).
    pub fn of(&self, steps: &[Arc<dyn Step>], text: &[Glyph]) -> u32 {
        let of = |cp: CodePoint| self.low.get(cp as usize).copied().unwrap_or_else(|| concerned(steps, cp));
        text.iter().fold(0, |bits, glyph| bits | of(glyph.cp))
    }
}

fn concerned(steps: &[Arc<dyn Step>], cp: CodePoint) -> u32 {
    steps.iter().rev().fold(0, |bits, step| bits << 1 | u32::from(step.concerns(cp)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Spec;

    #[test]
    fn each_step_is_concerned_by_what_it_says() {
        let spec: Spec = "search".parse().unwrap();
        let steps: Vec<Arc<dyn Step>> = spec.steps().iter().map(|step| step.build().into()).collect();
        let concerns = Concerns::new(&steps).unwrap();
        for cp in (0..0x900).chain([0x200F, 0xFEFB, 0x1_F600]) {
            let bits = concerns.of(&steps, &[Glyph { cp, start: 0, end: 1 }]);
            for (i, step) in steps.iter().enumerate() {
                assert_eq!(bits >> i & 1 == 1, step.concerns(cp), "{i} U+{cp:04X}");
            }
        }
        assert!(Concerns::new(&steps[..1]).is_none());
    }
}
