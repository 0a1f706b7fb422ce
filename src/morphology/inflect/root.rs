//! The radicals of verbs, and what is weak in them.

use std::fmt;

use super::spelling::HAMZA;

const SHADDA: char = '\u{651}';

/// Three or four radicals.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Root {
    /// As sounds; و and ي as `W` and `Y`, which become vowels in some places.
    radicals: Vec<char>,
}

/// What a root has that changes the pattern of its verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing, or only the first radical.
    Sound,
    /// The second radical is weak: قول.
    Hollow,
    /// The third is, whatever the second one is: دعو, روي.
    Defective,
    /// The third is the second again: مدد.
    Doubled,
}

impl Root {
    /// The root of these letters, hamza written أ; `وّ` and `يّ` are و and ي that stay consonants (استجوب, ازدوج).
    ///
    /// # Errors
    /// What is wrong with them, to be read behind them.
    pub fn new(letters: &str) -> Result<Self, String> {
        let radicals = radicals(letters).ok_or_else(|| {
            "a root has letters from ب to ي, أ for hamza wherever it stands, وّ and يّ that stay consonants"
                .to_owned()
        })?;
        if !matches!(radicals.len(), 3 | 4) {
            return Err(format!("a root has three or four letters, not {}", radicals.len()));
        }
        Ok(Root { radicals })
    }

    /// Whether there are four.
    pub fn has_four(&self) -> bool {
        self.radicals.len() == 4
    }

    pub(super) fn kind(&self) -> Kind {
        let &[_, second, third] = self.radicals.as_slice() else {
            return if self.radicals.last().is_some_and(|&last| is_weak(last)) {
                Kind::Defective
            } else {
                Kind::Sound
            };
        };
        match (is_weak(second), is_weak(third)) {
            (_, true) => Kind::Defective,
            (true, false) => Kind::Hollow,
            _ if second == third => Kind::Doubled,
            _ => Kind::Sound,
        }
    }

    /// The radical of that number, from one.
    pub(super) fn radical(&self, number: usize) -> char {
        self.radicals.get(number - 1).copied().unwrap_or_default()
    }

    pub(super) fn is(&self, radicals: [char; 3]) -> bool {
        self.radicals == radicals
    }

    pub(super) fn is_written(&self, sounds: &str) -> bool {
        self.radicals.iter().copied().eq(sounds.chars())
    }

    /// A pattern with radicals for its digits.
    pub(super) fn fill(&self, pattern: &str) -> String {
        let filled = |c: char| c.to_digit(10).map_or(c, |number| self.radical(number as usize));
        pattern.chars().map(filled).collect()
    }
}

impl fmt::Debug for Root {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Root({})", self.radicals.iter().collect::<String>())
    }
}

pub(super) fn is_weak(radical: char) -> bool {
    matches!(radical, 'W' | 'Y')
}

fn radicals(letters: &str) -> Option<Vec<char>> {
    let mut radicals = Vec::new();
    for letter in letters.chars() {
        if letter != SHADDA {
            radicals.push(radical(letter)?);
            continue;
        }
        let consonant = match radicals.pop()? {
            'W' => 'w',
            'Y' => 'y',
            _ => return None,
        };
        radicals.push(consonant);
    }
    Some(radicals)
}

fn radical(letter: char) -> Option<char> {
    match letter {
        'أ' => Some(HAMZA),
        'و' => Some('W'),
        'ي' => Some('Y'),
        'ب' | 'ت'..='غ' | 'ف'..='ه' => Some(letter),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_roots_are_told_by_their_radicals() {
        for (letters, kind) in [
            ("كتب", Kind::Sound),
            ("وعد", Kind::Sound),
            ("قول", Kind::Hollow),
            ("جيأ", Kind::Hollow),
            ("رمي", Kind::Defective),
            ("روي", Kind::Defective),
            ("حيي", Kind::Defective),
            ("مدد", Kind::Doubled),
            ("زلزل", Kind::Sound),
            ("زوّج", Kind::Sound),
        ] {
            assert_eq!(Root::new(letters).unwrap().kind(), kind, "{letters}");
        }
        assert_eq!(Root::new("أخذ").unwrap().fill("1aA2i3"), "'aAخiذ");
        assert!(Root::new("كت").unwrap_err().contains("three or four letters, not 2"));
        for wrong in ["كتة", "كتّب", "ّوج", "kwn"] {
            assert!(Root::new(wrong).is_err(), "{wrong}");
        }
    }
}
