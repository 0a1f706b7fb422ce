//! The integers of the segmenter, read from `lexicon/morphology/costs.tsv` when kalima is compiled.

const TABLE: &str = include_str!("../../../lexicon/morphology/costs.tsv");

macro_rules! costs {
    ($($name:ident),* $(,)?) => {
        $(pub(crate) const $name: u16 = cost(stringify!($name));)*

        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

costs! {
    BAND_1, BAND_2, BAND_3, BAND_4, CLOSED_1, CLOSED_2, CLOSED_3, CLOSED_4, NAME, NISBA, FEMININE, TANWIN,
    SHORTENED, DUAL, DUAL_LINKED, DUAL_OF_NOUN, SOUND_PLURAL, SOUND_PLURAL_LINKED, SOUND_PLURAL_OF_NOUN,
    FEMININE_PLURAL, BROKEN_PLURAL, PARTICIPLE_ACTIVE, PARTICIPLE_PASSIVE, MASDAR, PERFECT, PERFECT_OTHER,
    IMPERFECT, IMPERFECT_OTHER, SHORT, IMPERATIVE, DUAL_VERB, FEMININE_PLURAL_VERB, PASSIVE, GUESS_1, GUESS_2,
    GUESS_3, GUESS_4, GUESS_5, GUESS_6, GUESS_7, GUESS_8, LOOKS_WAW, LOOKS_FEH, LOOKS_LAM, LOOKS_BEH,
    LOOKS_KAF, LOOKS_ARTICLE, LOOKS_HEH_ALEF, LOOKS_HEH_MEEM, LOOKS_HEH, LOOKS_NA, LOOKS_KAM, HAMZA_LEFT_OUT,
    HAMZA_WRONG, SEAT_WRONG, DOTS_LEFT_OUT, DOTS_WRONG, OPEN_QUESTION, P_WAW, P_FEH, P_HAMZA, P_BEH, P_LAM,
    P_KAF, P_SEEN, P_LAM_OF_VERBS, P_ARTICLE, S_HEH, S_HA, S_HUM, S_HUMA, S_HUNNA, S_KAF, S_KUM, S_KUMA,
    S_KUNNA, S_NA, S_YEH, S_NI, MY_UNLIKELY, P_BEH_OF_VERBS, P_FUTURE, P_KAF_OF_VERBS, P_GHAIN, P_HAL, P_AIN,
    P_VOCATIVE, P_NEGATION, P_LAM_OF_ALEF, P_HIDDEN_ALEF, S_KI, S_KU, S_JEEM, S_NOON, S_YA, S_SECOND, P_SHEEN,
    P_AIN_ALONE, S_DATIVE, S_SHEEN, SHEEN_ALONE, S_WAW, TEH_AS_HEH, HEH_UNASKED, WAW_UNASKED, MAGHREBI_UNASKED, DIALECT, DIALECT_UNASKED,
}

/// The integer in the row of that name. A name without a row stops the compiler.
const fn cost(name: &str) -> u16 {
    let (table, name) = (TABLE.as_bytes(), name.as_bytes());
    let mut at = 0;
    while at < table.len() {
        if let Some(after) = behind(table, at, name) {
            return number(table, after);
        }
        while at < table.len() && table[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    #[allow(clippy::panic, reason = "the compiler stops here, no program")]
    {
        panic!("costs.tsv has no row of this name")
    }
}

/// Where the tab behind `name` ends, if a row of that name begins at `at`.
const fn behind(table: &[u8], at: usize, name: &[u8]) -> Option<usize> {
    let mut i = 0;
    while i < name.len() {
        if at + i >= table.len() || table[at + i] != name[i] {
            return None;
        }
        i += 1;
    }
    if at + i < table.len() && table[at + i] == b'\t' { Some(at + i + 1) } else { None }
}

const fn number(table: &[u8], mut at: usize) -> u16 {
    let mut number = 0;
    while table[at].is_ascii_digit() {
        number = number * 10 + (table[at] - b'0') as u16;
        at += 1;
    }
    assert!(table[at] == b'\t', "a cost in costs.tsv is no integer");
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_used() {
        let rows: Vec<&str> = TABLE
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split('\t').next().unwrap())
            .collect();
        assert_eq!(rows, NAMES);
    }
}
