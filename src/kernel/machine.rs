//! Finite automata over classes of code points: how a stage finds a rare sequence of everyday ones.

/// A deterministic automaton of at most eight states over eight classes of code points.
///
/// It is kept as a shift machine: a row of 64 bits a class, in which state `s` finds its follower at bit `6 * s`. The
/// row depends on the code point alone, so the only thing that a state waits for is one shift. (The form goes back to
/// Per Vognsen, "Shift-based DFAs", 2021.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Machine {
    rows: [u64; Machine::CLASSES],
}

/// Bits from one state to the next: the least that a shift of 64 bits takes whole.
const WIDTH: u64 = 6;

impl Machine {
    /// Classes of code points; those of no rank are of class 0.
    pub const CLASSES: usize = 8;
    /// States.
    pub const STATES: usize = 8;
    /// The state that ends the search at the code point that led to it. Nothing follows it.
    pub const STOP: u8 = 7;

    /// The automaton that goes from state `s` to `next[s][c]` at a code point of class `c`. A state above
    /// [`Machine::STOP`] is as good as that.
    pub const fn new(next: [[u8; Self::CLASSES]; Self::STATES]) -> Self {
        let mut rows = [0; Self::CLASSES];
        let mut class = 0;
        while class < Self::CLASSES {
            let mut state = 0;
            while state < Self::STATES {
                let to = next[state][class];
                let to = if to > Self::STOP { Self::STOP } else { to };
                rows[class] |= (to as u64 * WIDTH) << (state as u64 * WIDTH);
                state += 1;
            }
            class += 1;
        }
        Machine { rows }
    }

    /// Where every search begins.
    pub(super) const START: u64 = 0;

    /// What follows a state. Only the low bits tell states apart.
    #[inline(always)]
    pub(super) fn next(&self, state: u64, class: u32) -> u64 {
        self.rows[class as usize % Self::CLASSES] >> (state & 63)
    }

    /// Whether a state is the one that ends the search.
    #[inline(always)]
    pub(super) fn stops(state: u64) -> bool {
        state & 63 == Self::STOP as u64 * WIDTH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_the_table_is_taken() {
        // Each state has a row of its own, no two alike.
        let mut next = [[0; 8]; 8];
        for (state, row) in next.iter_mut().enumerate() {
            for (class, to) in row.iter_mut().enumerate() {
                *to = ((state * 3 + class * 5) % 8) as u8;
            }
        }
        let machine = Machine::new(next);
        for (state, row) in next.iter().enumerate() {
            for (class, &to) in row.iter().enumerate() {
                // What is left above the low bits is of no account.
                let state = (state as u64 * WIDTH) | 0xABC0;
                let found = machine.next(state, class as u32);
                assert_eq!(found & 63, u64::from(to) * WIDTH, "{state} {class}");
                assert_eq!(Machine::stops(found), to == Machine::STOP);
            }
        }
    }
}
