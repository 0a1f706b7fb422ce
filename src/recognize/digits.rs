//! Runs of digits of one set, as dates, times and telephone numbers are made of.

use crate::chars::{DigitSet, digit, is_decimal_number};

/// No date, time or telephone number has a longer run.
const LONGEST_RUN: usize = 15;

/// A run of digits of one set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    pub(super) set: DigitSet,
    pub(super) value: u64,
    pub(super) count: usize,
    /// Index after the last digit.
    pub(super) end: usize,
}

/// The run that begins at `at`; none if it is longer than [`LONGEST_RUN`] or goes on in digits of another set.
pub(super) fn digits_at(text: &[u32], at: usize) -> Option<Digits> {
    let (set, _) = digit(*text.get(at)?)?;
    let mut run = Digits { set, value: 0, count: 0, end: at };
    while let Some((of, value)) = text.get(run.end).and_then(|&cp| digit(cp)) {
        if of != set || run.count == LONGEST_RUN {
            return None;
        }
        run.value = run.value * 10 + u64::from(value);
        run.count += 1;
        run.end += 1;
    }
    (!is_digit(text, run.end)).then_some(run)
}

/// The run behind `sign`, which stands at `at`, in digits of that set.
pub(super) fn digits_behind(text: &[u32], at: usize, sign: u32, set: DigitSet) -> Option<Digits> {
    let run = if text.get(at) == Some(&sign) { digits_at(text, at + 1) } else { None };
    run.filter(|run| run.set == set)
}

/// Whether `sign` and a digit of any set stand at `at`.
pub(super) fn goes_on(text: &[u32], at: usize, sign: u32) -> bool {
    text.get(at) == Some(&sign) && is_digit(text, at + 1)
}

/// Whether a digit of any set and `sign` stand directly before `at`.
pub(super) fn goes_before(text: &[u32], at: usize, sign: u32) -> bool {
    at >= 2 && text.get(at - 1) == Some(&sign) && is_digit(text, at - 2)
}

/// Whether a decimal digit of any script stands at `at`.
pub(super) fn is_digit(text: &[u32], at: usize) -> bool {
    text.get(at).is_some_and(|&cp| is_decimal_number(cp))
}

/// Whether a number stands before `at`, perhaps with a closing bracket and a space behind it: 570م, 199 هـ, (1950) م.
pub(super) fn after_number(text: &[u32], at: usize) -> bool {
    let step_over = |at: usize, signs: [u32; 2]| {
        let before = at.checked_sub(1).and_then(|last| text.get(last));
        at - usize::from(before.is_some_and(|cp| signs.contains(cp)))
    };
    let unspaced = step_over(at, [u32::from(' '), 0xA0]);
    let end = step_over(unspaced, [u32::from(')'), u32::from(']')]);
    end.checked_sub(1).is_some_and(|last| is_digit(text, last))
}
