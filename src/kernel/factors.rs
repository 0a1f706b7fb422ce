//! A table of 256 bytes as few look-ups of sixteen.
//!
//! A vector instruction looks sixteen entries up at once, by four bits. Written as a matrix, the high four bits of the index
//! its rows and the low four its columns, each of the eight bits of a table is a matrix over the field of two elements, and
//! one of rank `r` is a sum of `r` products of a column and a row. The eight matrices share their look-ups: as many pairs
//! of them are needed as the highest rank says, 3 for a normalization of Arabic where a table of unrelated bytes takes 16. It
//! is Gaussian elimination, so that no table has to be recognised.

/// A pair of look-ups: what they give at the high and the low four bits of an index, joined by AND, is one term of the sum
/// (XOR) that is the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) high: [u8; 16],
    pub(super) low: [u8; 16],
}

/// The fewest terms whose sum is the table.
pub(super) fn factors(table: &[u8; 256]) -> Vec<Term> {
    let mut terms = Vec::new();
    for bit in 0..8 {
        let rows: [u16; 16] = std::array::from_fn(|high| {
            (0..16).filter(|low| table[high * 16 + low] >> bit & 1 == 1).fold(0, |row, low| row | 1 << low)
        });
        add_bit(&mut terms, bit, &rows);
    }
    terms
}

/// Adds one bit of the table, given by its rows.
fn add_bit(terms: &mut Vec<Term>, bit: u32, rows: &[u16; 16]) {
    // Each basis row with the row that it became when the ones before it were subtracted.
    let mut basis: Vec<u16> = Vec::new();
    for (high, &row) in rows.iter().enumerate() {
        let mut rest = row;
        for (number, &known) in basis.iter().enumerate() {
            let pivot = known & known.wrapping_neg();
            if rest & pivot != 0 {
                rest ^= known;
                terms[number].high[high] |= 1 << bit;
            }
        }
        if rest == 0 {
            continue;
        }
        let number = basis.len();
        basis.push(rest);
        if number == terms.len() {
            terms.push(Term { high: [0; 16], low: [0; 16] });
        }
        terms[number].high[high] |= 1 << bit;
        (0..16).filter(|low| rest >> low & 1 == 1).for_each(|low| terms[number].low[low] |= 1 << bit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sum(terms: &[Term], index: usize) -> u8 {
        terms.iter().fold(0, |sum, term| sum ^ (term.high[index >> 4] & term.low[index & 15]))
    }

    #[test]
    fn rows_that_are_sums_of_others_take_no_term() {
        let mut table = [0; 256];
        assert_eq!(factors(&table), []);
        (0..256).for_each(|i| table[i] = (i >> 4) as u8 & 1 ^ i as u8 & 1);
        assert_eq!(factors(&table).len(), 2);
        (0..256).for_each(|i| table[i] = ((i >> 4) as u8 & 3) ^ (i as u8 & 12));
        assert_eq!(factors(&table).len(), 1, "each bit by itself is of rank 1");
    }

    proptest! {
        #[test]
        fn the_sum_of_the_terms_is_the_table(entries in proptest::collection::vec((any::<u8>(), any::<u8>()), 0..300)) {
            let mut table = [0; 256];
            entries.into_iter().for_each(|(at, value)| table[usize::from(at)] = value);
            let terms = factors(&table);
            prop_assert!(terms.len() <= 16);
            for (index, entry) in table.into_iter().enumerate() {
                prop_assert_eq!(sum(&terms, index), entry);
            }
        }
    }
}
