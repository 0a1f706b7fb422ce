//! What each step of the normalizer would change.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Aim, Counter, Profile};
use crate::alignment;
use crate::chars::CodePoint;
use crate::error::Error;
use crate::kernel::Ucs4;
use crate::normalize::{Info, Normalizer, steps};

/// A step that is tried on every line.
#[derive(Debug)]
pub struct Measured {
    /// Which step.
    pub info: &'static Info,
    /// How it is tried, as a spec writes it.
    pub spec: &'static str,
    /// What it is for.
    pub aim: Aim,
    normalizer: Normalizer,
}

/// Steps that do nothing without a word, and the word.
const WITH_WORDS: [(&str, &str); 2] = [("emoji", "emoji(strip)"), ("hashtags", "hashtags(segment)")];

static MEASURED: LazyLock<Vec<Measured>> =
    LazyLock::new(|| steps::ALL.iter().filter_map(|&info| Measured::new(info)).collect());

impl Measured {
    /// None for a step that is chosen for other reasons, or that is nothing without texts of the user's own.
    fn new(info: &'static Info) -> Option<Self> {
        let aim = Aim::of(info.name)?;
        let spec = WITH_WORDS.iter().find(|(name, _)| *name == info.name).map_or(info.name, |(_, spec)| spec);
        let normalizer = spec.parse().ok()?;
        Some(Measured { info, spec, aim, normalizer })
    }

    /// The changes it would make in a line, as [`crate::normalize::Aligned::edits`] lists them.
    fn changes(&self, line: &[CodePoint]) -> Result<usize, Error> {
        let aligned = self.normalizer.plan().align::<Ucs4>(line);
        let (written, alignment) = aligned.map_err(|_| Error::OutOfMemory)?;
        let Some(written) = written else { return Ok(0) };
        Ok(alignment::edits::<Ucs4>(&alignment, line, &written).count())
    }
}

/// The steps that are tried, in the order of the documentation, each alone and with its defaults (but `emoji(strip)`
/// and `hashtags(segment)`, which by default change nothing). Not the forms that are chosen for the program that
/// reads the text, nor the steps that are nothing without texts of the user's own. Compiled at the first use.
pub fn measured() -> &'static [Measured] {
    &MEASURED
}

/// Counters that are the changes of a step.
const BY_STEP: [(&str, Counter); 3] = [
    ("reduce_elongation", Counter::Elongations),
    ("split_glued", Counter::Glued),
    ("join_waw", Counter::DetachedWaw),
];

/// Which of [`measured`] a code point concerns, as bits: a line is tried only with the steps that one of its code points
/// concerns, which are a third. Known for what nearly all text is made of; any other code point concerns them all.
struct Concerned {
    steps: Vec<u64>,
}

static CONCERNED: LazyLock<Concerned> = LazyLock::new(|| {
    let bit = |(place, measured): (usize, &Measured), cp| {
        u64::from(measured.normalizer.plan().concerns(cp)) << place
    };
    let bits = |cp| measured().iter().enumerate().map(|step| bit(step, cp)).sum();
    Concerned { steps: Concerned::ARABIC.chain(Concerned::PUNCTUATION).map(bits).collect() }
});

impl Concerned {
    /// ASCII to Arabic.
    const ARABIC: Range<CodePoint> = 0..0x700;
    /// General punctuation.
    const PUNCTUATION: Range<CodePoint> = 0x2000..0x2070;

    fn by(&self, cp: CodePoint) -> u64 {
        let place = match cp {
            _ if Self::ARABIC.contains(&cp) => cp,
            _ if Self::PUNCTUATION.contains(&cp) => cp - Self::PUNCTUATION.start + Self::ARABIC.end,
            _ => return u64::MAX,
        };
        self.steps.get(place as usize).copied().unwrap_or(u64::MAX)
    }

    fn by_any(&self, line: &[CodePoint]) -> u64 {
        line.iter().fold(0, |steps, &cp| steps | self.by(cp))
    }
}

/// Adds what each step would change in a line, which is given without its end.
pub fn add(profile: &mut Profile, line: &[CodePoint]) -> Result<(), Error> {
    let concerned = CONCERNED.by_any(line);
    for (place, measured) in measured().iter().enumerate().filter(|(place, _)| concerned >> place & 1 == 1) {
        let changes = measured.changes(line)?;
        profile.changes[place] = profile.changes[place].saturating_add(changes as u64);
        let counter = BY_STEP.iter().find(|(step, _)| *step == measured.info.name);
        counter.into_iter().for_each(|&(_, counter)| profile.increase(counter, changes));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_bit_for_every_step() {
        assert!(measured().len() <= 64);
    }

    #[test]
    fn a_code_point_that_does_not_concern_a_step_stays() {
        for cp in Concerned::ARABIC.chain(Concerned::PUNCTUATION) {
            let concerned = CONCERNED.by(cp);
            for (_, measured) in
                measured().iter().enumerate().filter(|(place, _)| concerned >> place & 1 == 0)
            {
                assert_eq!(measured.changes(&[cp; 4]).unwrap(), 0, "{} of U+{cp:04X}", measured.spec);
            }
        }
    }

    /// Forms that are chosen for the program that reads the text, not for what is in it.
    const CHOSEN: [&str; 5] = ["nfd", "nfkc", "nfkd", "order_marks", "keep_arabic"];

    #[test]
    fn only_steps_that_need_texts_and_chosen_forms_are_left_out() {
        for info in steps::ALL {
            let left_out = !measured().iter().any(|measured| measured.info.name == info.name);
            let needs_texts = info.params.iter().any(|param| param.key().is_none())
                && info.name.parse::<Normalizer>().is_err();
            assert_eq!(left_out, needs_texts || CHOSEN.contains(&info.name), "{}", info.name);
        }
        for (step, _) in BY_STEP {
            assert!(measured().iter().any(|measured| measured.info.name == step), "{step}");
        }
    }
}
