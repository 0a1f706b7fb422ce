//! The forms of a lexicon as a minimal automaton, from letters to a place: read where it lies, four bytes a transition.
//!
//! *Source.* J. Daciuk, S. Mihov, B. Watson, R. Watson, "Incremental Construction of Minimal Acyclic Finite-State Automata" (Computational
//! Linguistics 26, 2000), the algorithm for sorted data. States that end the same forms with the same places are one. An automaton that
//! puts parts of the places on its way (the crate `fst` 0.4.7) has more states here, since places have nothing in common: it was a third
//! larger, and words took a fifth longer to segment.
//!
//! A state is its transitions, sorted by letter, behind its place if a form ends there: two bytes, or six for a place that two do not hold.
//! A transition has the letter in six bits, then whether it is the last of its state, whether it leads to a state without transitions, and in
//! 24 bits the place of that state's forms or else where its state begins, in steps of two bytes, with the highest bit for a place there and
//! the next one for a wide state. Of a wide state, before the transitions stand eight bytes with a bit for each letter that has one, so that
//! none is looked for. The last four bytes are the start.

use std::collections::HashMap;

const LETTER: u32 = 0x3F;
const LAST: u32 = 1 << 6;
const LEAF: u32 = 1 << 7;
const PAYLOAD: u32 = 8;
const ENDS: u32 = 1 << 31;
const WIDE: u32 = 1 << 30;

/// A payload is below this.
const MOST: u32 = WIDE >> PAYLOAD;

/// A state of so many transitions is wide.
const MANY: usize = 16;

/// What stands for a place that two bytes do not hold, before the four that do.
const LARGE: u16 = u16::MAX;

/// An automaton in bytes.
#[derive(Clone, Copy)]
pub(crate) struct Automaton<'a> {
    bytes: &'a [u8],
}

/// A state: the transition that leads to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct State(u32);

impl<'a> Automaton<'a> {
    /// The automaton in these bytes, `None` if they hold none.
    pub(crate) fn new(bytes: &'a [u8]) -> Option<Self> {
        (bytes.len() >= 4 && bytes.len().is_multiple_of(2)).then_some(Automaton { bytes })
    }

    /// The state before the first letter.
    pub(crate) fn start(&self) -> State {
        State(self.bytes.last_chunk().map_or(LEAF, |&start| u32::from_le_bytes(start)))
    }

    /// The place of the form that ends in a state.
    #[inline]
    pub(crate) fn place(&self, State(state): State) -> Option<u32> {
        match state {
            leaf if leaf & LEAF != 0 => Some(leaf >> PAYLOAD),
            ends if ends & ENDS != 0 => Some(self.placed(address(ends))?.0),
            _ => None,
        }
    }

    /// The place that stands at an address, and the address behind it.
    #[inline]
    fn placed(&self, at: u32) -> Option<(u32, u32)> {
        let start = 2 * at as usize;
        let place = u16::from_le_bytes(*self.bytes.get(start..)?.first_chunk()?);
        if place == LARGE { Some((self.word(at + 1)?, at + 3)) } else { Some((place.into(), at + 1)) }
    }

    /// The state behind a letter.
    #[inline]
    pub(crate) fn behind(&self, State(state): State, letter: u8) -> Option<State> {
        if state & LEAF != 0 {
            return None;
        }
        let at = if state & ENDS != 0 { self.placed(address(state))?.1 } else { address(state) };
        if state & WIDE != 0 {
            let letters = u64::from(self.word(at)?) | u64::from(self.word(at + 2)?) << 32;
            let bit = 1 << letter;
            let before = (letters & (bit - 1)).count_ones();
            return (letters & bit != 0).then(|| self.word(at + 4 + 2 * before)).flatten().map(State);
        }
        for &transition in self.bytes.get(2 * at as usize..)?.as_chunks().0 {
            let transition = u32::from_le_bytes(transition);
            if transition & LETTER == u32::from(letter) {
                return Some(State(transition));
            }
            if transition & LAST != 0 {
                return None;
            }
        }
        None
    }

    /// The four bytes at an address.
    #[inline]
    fn word(&self, at: u32) -> Option<u32> {
        Some(u32::from_le_bytes(*self.bytes.get(2 * at as usize..)?.first_chunk()?))
    }
}

/// Where the state begins that a transition leads to.
#[inline]
const fn address(transition: u32) -> u32 {
    transition >> PAYLOAD & (MOST - 1)
}

/// A state that is built: its place and its transitions, each with the word that leads on.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Built {
    place: Option<u32>,
    transitions: Vec<(u8, u32)>,
}

/// Builds an automaton of forms that come sorted.
#[derive(Default)]
pub(crate) struct Builder {
    bytes: Vec<u8>,
    /// What leads to each state that is done.
    done: HashMap<Built, u32>,
    /// The states along the last form, and its letters.
    open: Vec<Built>,
    last: Vec<u8>,
}

impl Builder {
    /// Adds a form, which must come behind all others.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn add(&mut self, letters: &[u8], place: u32) -> Result<(), String> {
        if !self.open.is_empty() && letters <= self.last.as_slice() {
            return Err("forms that are not sorted".to_owned());
        }
        if letters.iter().any(|&letter| u32::from(letter) > LETTER) || place >= MOST {
            return Err("a letter or a place beyond what a transition holds".to_owned());
        }
        let common = letters.iter().zip(&self.last).take_while(|(one, other)| one == other).count();
        self.close(common)?;
        self.open.resize_with(letters.len() + 1, Built::default);
        if let Some(state) = self.open.last_mut() {
            state.place = Some(place);
        }
        self.last = letters.to_vec();
        Ok(())
    }

    /// Finishes the states behind so many letters of the last form.
    fn close(&mut self, letters: usize) -> Result<(), String> {
        while self.open.len() > letters + 1 {
            let Some(state) = self.open.pop() else { break };
            let leads = self.finished(state)?;
            let letter = self.last.get(self.open.len() - 1).copied().unwrap_or_default();
            if let Some(before) = self.open.last_mut() {
                before.transitions.push((letter, leads));
            }
        }
        Ok(())
    }

    /// What leads to a state: that of an equal one, if there is one.
    fn finished(&mut self, state: Built) -> Result<u32, String> {
        if let Some(&leads) = self.done.get(&state) {
            return Ok(leads);
        }
        let leads = match (state.transitions.as_slice(), state.place) {
            ([], place) => place.unwrap_or_default() << PAYLOAD | LEAF,
            (transitions, place) => {
                let at = self.bytes.len() as u32 / 2;
                if at >= MOST {
                    return Err("more transitions than one can lead to".to_owned());
                }
                if let Some(place) = place {
                    self.place(place);
                }
                let wide = transitions.len() >= MANY;
                if wide {
                    let letters = transitions.iter().fold(0_u64, |bits, (letter, _)| bits | 1 << letter);
                    self.bytes.extend(letters.to_le_bytes());
                }
                for (number, &(letter, leads)) in (1..).zip(transitions) {
                    let last = if number == transitions.len() { LAST } else { 0 };
                    self.bytes.extend((leads | u32::from(letter) | last).to_le_bytes());
                }
                at << PAYLOAD | if place.is_some() { ENDS } else { 0 } | if wide { WIDE } else { 0 }
            }
        };
        self.done.insert(state, leads);
        Ok(leads)
    }

    /// Writes a place.
    fn place(&mut self, place: u32) {
        match u16::try_from(place) {
            Ok(small) if small != LARGE => self.bytes.extend(small.to_le_bytes()),
            _ => {
                self.bytes.extend(LARGE.to_le_bytes());
                self.bytes.extend(place.to_le_bytes());
            }
        }
    }

    /// The bytes of the automaton.
    ///
    /// # Errors
    /// What there is too much of.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, String> {
        self.close(0)?;
        let start = self.open.pop().unwrap_or_default();
        // A start without letters is written as a state too, so that it is none of the leaves.
        let start = if start == Built::default() { LEAF } else { self.finished(start)? };
        self.bytes.extend(start.to_le_bytes());
        Ok(self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn built(forms: &BTreeMap<Vec<u8>, u32>) -> Vec<u8> {
        let mut builder = Builder::default();
        forms.iter().for_each(|(letters, &place)| builder.add(letters, place).unwrap());
        builder.finish().unwrap()
    }

    fn place(automaton: Automaton<'_>, letters: &[u8]) -> Option<u32> {
        let mut state = automaton.start();
        for &letter in letters {
            state = automaton.behind(state, letter)?;
        }
        automaton.place(state)
    }

    proptest! {
        #[test]
        fn forms_have_their_places_and_others_none(
            forms in proptest::collection::btree_map(
                proptest::collection::vec(1_u8..40, 1..4),
                prop_oneof![0_u32..9, 65_530_u32..65_540, 0..MOST],
                1..120,
            ),
            others in proptest::collection::vec(proptest::collection::vec(1_u8..64, 0..5), 20),
        ) {
            let bytes = built(&forms);
            let automaton = Automaton::new(&bytes).unwrap();
            for letters in forms.keys().chain(&others) {
                prop_assert_eq!(place(automaton, letters), forms.get(letters).copied(), "{:?}", letters);
            }
        }
    }

    #[test]
    fn equal_ends_are_one() {
        let forms = |stems: &[u8]| -> BTreeMap<Vec<u8>, u32> {
            stems
                .iter()
                .flat_map(|&stem| [(vec![stem, 7], 1), (vec![stem, 7, 8], 2), (vec![stem, 7, 9], 3)])
                .collect()
        };
        let (one, two) = (built(&forms(&[1])), built(&forms(&[1, 2])));
        assert_eq!(two.len(), one.len() + 4, "one transition more");
    }

    #[test]
    fn what_is_not_sorted_or_too_large_is_refused() {
        let mut builder = Builder::default();
        builder.add(&[2], 1).unwrap();
        assert!(builder.add(&[2], 1).is_err() && builder.add(&[1], 1).is_err());
        assert!(builder.add(&[64], 1).is_err() && builder.add(&[3], 1 << 22).is_err());
        assert!(Automaton::new(&[]).is_none() && Automaton::new(&[1]).is_none());
        let empty = Builder::default().finish().unwrap();
        assert_eq!(place(Automaton::new(&empty).unwrap(), &[1]), None);
    }
}
