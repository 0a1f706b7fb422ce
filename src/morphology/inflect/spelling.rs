//! How what is said is written: the seat of a hamza, and vowels that have no letter.
//!
//! Words are made as sounds, in Latin letters that read from left to right: the short vowels `a i u`; `A` for ا, `E` for ى, `T` for ة,
//! `'` for hamza, `y w t n m s` for ي و ت ن م س, `~` behind a consonant that is doubled. A long vowel is the short one and
//! its letter (`aA iy uw`). Radicals are the letters of Arabic that they are. Arabic writes neither short vowels nor doubling, and hamza
//! by the vowels beside it: the rules are those of school grammars, as the academies of Cairo and Damascus settled them.

/// Hamza, as a sound.
pub(super) const HAMZA: char = '\'';

/// The spelling of sounds, without marks. O(n).
pub(super) fn spelled(sounds: &str) -> String {
    let sounds: Vec<char> = settled(sounds);
    let mut letters = String::with_capacity(sounds.len() * 2);
    let mut at = 0;
    while let Some(&sound) = sounds.get(at) {
        at += 1;
        let is_last = is_last(&sounds, at);
        let letter = match sound {
            'a' | 'i' | 'u' => continue,
            '\'' => {
                let seat = seat(&sounds, at - 1);
                // آ is the hamza and the alef behind it.
                let long = sounds.get(at) == Some(&'a')
                    && match sounds.get(at + 1) {
                        Some('A') => true,
                        Some('E') => !self::is_last(&sounds, at + 2),
                        _ => false,
                    };
                if seat == 'أ' && long {
                    at += 2;
                    'آ'
                } else {
                    seat
                }
            }
            'A' => 'ا',
            // Behind ي it would look like one more: دنيا, يحيا.
            'E' if is_last && letters.ends_with('ي') => 'ا',
            'E' => {
                if is_last {
                    'ى'
                } else {
                    'ا'
                }
            }
            'T' => {
                if is_last {
                    'ة'
                } else {
                    'ت'
                }
            }
            'y' | 'Y' => 'ي',
            'w' => 'و',
            't' => 'ت',
            'n' => 'ن',
            'm' => 'م',
            's' => 'س',
            radical => radical,
        };
        letters.push(letter);
    }
    letters
}

/// Whether no letter is written for the sounds from here on.
fn is_last(sounds: &[char], at: usize) -> bool {
    sounds.iter().skip(at).all(|&sound| is_vowel(sound))
}

/// The sounds without doubling, and the second of two hamzas of which it has no vowel as the length of the vowel between them: 'a'mana
/// is said 'aAmana, آمن.
fn settled(sounds: &str) -> Vec<char> {
    let consonant = |sound| match sound {
        'ء' => HAMZA,
        'W' => 'w',
        sound => sound,
    };
    let mut sounds: Vec<char> = sounds.chars().filter(|&sound| sound != '~').map(consonant).collect();
    for second in 2..sounds.len() {
        let pair = sounds[second - 2] == '\'' && sounds[second] == '\'';
        if !pair || sounds.get(second + 1).is_some_and(|&next| is_vowel(next)) {
            continue;
        }
        sounds[second] = match sounds[second - 1] {
            'a' => 'A',
            'i' => 'y',
            'u' => 'w',
            _ => continue,
        };
    }
    sounds
}

fn is_vowel(sound: char) -> bool {
    matches!(sound, 'a' | 'i' | 'u')
}

/// The seat of the hamza at `at`.
fn seat(sounds: &[char], at: usize) -> char {
    let next = sounds.get(at + 1).copied().filter(|&next| is_vowel(next));
    let Some(&before) = at.checked_sub(1).and_then(|before| sounds.get(before)) else {
        return if next == Some('i') { 'إ' } else { 'أ' };
    };
    if is_last(sounds, at + 1) {
        return match (before, next) {
            ('i', _) => 'ئ',
            ('u', _) => 'ؤ',
            ('A' | 'w' | 'y', _) => 'ء',
            // A radical is cut off behind it, and it is written as if that were there: لم يرتئ, لم ينأ.
            (_, Some('i')) => 'ئ',
            (_, Some('a')) | ('a', _) => 'أ',
            _ => 'ء',
        };
    }
    match (before, next) {
        // A ي takes hamza onto itself, said as a vowel or as a consonant; but not the first radical of ييأس and ميؤوس.
        ('y' | 'ي', _) | (_, Some('i')) | ('i', _) => 'ئ',
        // Behind a long vowel it stands alone.
        ('A' | 'w' | 'و', Some('a') | None) => 'ء',
        (_, Some('u')) | ('u', _) => 'ؤ',
        (before, next) if is_vowel(before) || next.is_some() => 'أ',
        _ => 'ء',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hamza_has_the_seat_of_the_stronger_vowel() {
        for (sounds, spelling) in [
            ("'aخaذa", "أخذ"),
            ("'iعلaAن", "إعلان"),
            ("'aAخaذa", "آخذ"),
            ("'a'مaنa", "آمن"),
            ("'i'مaAن", "إيمان"),
            ("سa'aلa", "سأل"),
            ("سu'iلa", "سئل"),
            ("yaسءaلu", "يسأل"),
            ("مaس'uwل", "مسؤول"),
            ("بu'س", "بؤس"),
            ("بi'ر", "بئر"),
            ("رa'س", "رأس"),
            ("مa'aAب", "مآب"),
            ("قuر'aAن", "قرآن"),
            ("قaرa'a", "قرأ"),
            ("yuقرi'u", "يقرئ"),
            ("جaرu'a", "جرؤ"),
            ("شay'", "شيء"),
            ("شay'aAni", "شيئان"),
            ("سaمaA'", "سماء"),
            ("سaA'iل", "سائل"),
            ("taسaA'aلa", "تساءل"),
            ("taسaA'uل", "تساؤل"),
            ("هay'aT", "هيئة"),
            ("مuرuw'aT", "مروءة"),
            ("ضaw'aAni", "ضوءان"),
            ("جaA'aA", "جاءا"),
            ("yaقرa'aAni", "يقرآن"),
            ("yaقرa'uwna", "يقرؤون"),
            ("musتaشفaE", "مستشفى"),
            ("رaمaEهu", "رماه"),
            ("رa'aE", "رأى"),
            ("رa'aEهu", "رآه"),
            ("yaحyaE", "يحيا"),
            ("مaدرaسaTهu", "مدرسته"),
            ("taرa'~aسa", "ترأس"),
            ("رu'~iسa", "رئس"),
            ("yaرta'i", "يرتئ"),
            ("yaن'a", "ينأ"),
            ("yaY'aسu", "ييأس"),
        ] {
            assert_eq!(spelled(sounds), spelling, "{sounds}");
        }
    }
}
