//! The stems of a verb: patterns, with what weak, doubled and assimilated radicals become.

use super::pattern::{Form, Stem, Vowels, pattern};
use super::root::{Kind, Root};
use super::spelling::HAMZA;

/// What endings are written onto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Base {
    /// A stem that ends in a consonant.
    Sound {
        /// Before a vowel.
        vowel: String,
        /// Before a consonant, and where the vowel of the ending is cut off.
        consonant: String,
    },
    /// A stem that ends in a vowel and a weak radical.
    Weak {
        /// What stands before them.
        base: String,
        /// The vowel.
        vowel: char,
        /// The radical.
        radical: char,
    },
}

/// The stem of a verb before its endings.
pub(super) fn base(root: &Root, form: Form, vowels: Vowels, stem: Stem) -> Base {
    let sounds = sounds(root, form, vowels, stem);
    match root.kind() {
        Kind::Defective => weak(sounds, form, stem),
        Kind::Hollow if pattern_is_long(&sounds) => {
            let consonant = shortened(&sounds, form, vowels, stem);
            Base::Sound { vowel: sounds, consonant }
        }
        _ if contracts(root, form) => Base::Sound { vowel: contracted(&sounds), consonant: sounds },
        _ => Base::Sound { vowel: sounds.clone(), consonant: sounds },
    }
}

/// The sounds of a stem whose last radical is as in the pattern.
pub(super) fn sounds(root: &Root, form: Form, vowels: Vowels, stem: Stem) -> String {
    let pattern = pattern(form, vowels, stem, root);
    let pattern = if form == Form::VIII { assimilated(&pattern, root) } else { pattern };
    // Of the verbs with i and a only يطأ and يسع lose it.
    let keeps_first = matches!((vowels.perfect, vowels.imperfect), ('i', 'a') | ('u', 'u'))
        && ![['W', 'ط', HAMZA], ['W', 'س', 'ع']].into_iter().any(|radicals| root.is(radicals));
    let drops_first = form == Form::I && stem == Stem::Imperfect && root.radical(1) == 'W' && !keeps_first;
    let pattern = if drops_first { pattern.replacen('1', "", 1) } else { pattern };
    without_seen_hamza(root, form, stem, settled_first(&root.fill(&pattern)))
}

/// Form VIII: what the t and the first radical become together.
fn assimilated(pattern: &str, root: &Root) -> String {
    let pair = match root.radical(1) {
        'W' | 'Y' | 'ت' => "t~",
        // The one hamza that does so: اتخذ.
        '\'' if root.is(['\'', 'خ', 'ذ']) => "t~",
        'د' | 'ذ' => "د~",
        'ز' => "زد",
        'ص' => "صط",
        'ض' => "ضط",
        'ط' => "ط~",
        'ظ' => "ظ~",
        _ => return pattern.to_owned(),
    };
    // The masdar and the passive have a vowel between them in no pattern: `1t` stands together in all.
    pattern.replacen("1t", pair, 1)
}

/// A weak radical without a vowel lengthens the vowel before it, if that is of its kind or `i` and `u` are.
pub(super) fn settled_first(sounds: &str) -> String {
    let sounds: Vec<char> = sounds.chars().collect();
    let is_vowel = |c: Option<&char>| c.is_some_and(|c| matches!(c, 'a' | 'i' | 'u' | '~'));
    let settled = |(at, &sound): (usize, &char)| {
        let before = at.checked_sub(1).and_then(|before| sounds.get(before));
        let is_last = at + 1 == sounds.len();
        match (sound, before) {
            ('W' | 'Y', Some('i')) if !is_last && !is_vowel(sounds.get(at + 1)) => 'y',
            ('Y', Some('u')) if !is_last && !is_vowel(sounds.get(at + 1)) => 'w',
            _ => sound,
        }
    };
    sounds.iter().enumerate().map(settled).collect()
}

/// رأى loses its hamza in the imperfect and in form IV: يرى, أرى.
fn without_seen_hamza(root: &Root, form: Form, stem: Stem, sounds: String) -> String {
    let imperfect = matches!(stem, Stem::Imperfect | Stem::ImperfectPassive);
    if !root.is(['ر', '\'', 'Y']) || !(form == Form::IV || form == Form::I && imperfect) {
        return sounds;
    }
    sounds.replacen("ر'", "ر", 1)
}

/// Whether two equal radicals become one where a vowel follows: مددت, مدّ.
pub(super) fn contracts(root: &Root, form: Form) -> bool {
    let doubled = root.kind() == Kind::Doubled && !matches!(form, Form::II | Form::V);
    doubled || matches!(form, Form::IX | Form::QIV)
}

/// Without the vowel between two equal radicals; behind a consonant it goes before them: يمدد, يمدّ.
fn contracted(sounds: &str) -> String {
    let sounds: Vec<char> = sounds.chars().collect();
    let [before @ .., one, vowel, other] = sounds.as_slice() else { return sounds.iter().collect() };
    if one != other {
        return sounds.iter().collect();
    }
    let mut contracted: String = before.iter().collect();
    if !before.last().is_some_and(|c| matches!(c, 'a' | 'i' | 'u' | 'A' | 'w')) {
        contracted.push(*vowel);
    }
    contracted.push(*other);
    contracted.push('~');
    contracted
}

const LONG: [(&str, &str); 3] = [("aA", "a"), ("iy", "i"), ("uw", "u")];

/// Whether the last radical stands behind a long vowel.
fn pattern_is_long(sounds: &str) -> bool {
    let before = sounds.char_indices().next_back().map_or("", |(last, _)| &sounds[..last]);
    LONG.iter().any(|(long, _)| before.ends_with(long))
}

/// Hollow verbs before a consonant: قال, قلت.
fn shortened(sounds: &str, form: Form, vowels: Vowels, stem: Stem) -> String {
    let Some((last, radical)) = sounds.char_indices().next_back() else { return String::new() };
    let before = &sounds[..last];
    let Some((long, short)) = LONG.iter().find(|(long, _)| before.ends_with(long)) else {
        return sounds.to_owned();
    };
    // Form I: as the imperfect has u, or i.
    let short = match (form, stem) {
        (Form::I, Stem::Perfect) if vowels.imperfect == 'u' => "u",
        (Form::I, Stem::Perfect) => "i",
        _ => short,
    };
    format!("{}{short}{radical}", &before[..before.len() - long.len()])
}

/// A stem that ends in a weak radical. It is و where form I says so, in the perfect (دعوت) and behind u (يدعو), else ي.
fn weak(mut sounds: String, form: Form, stem: Stem) -> Base {
    let radical = sounds.pop().unwrap_or('Y');
    let vowel = sounds.pop().unwrap_or('a');
    let keeps = form == Form::I && stem == Stem::Perfect && vowel == 'a' || vowel == 'u';
    Base::Weak { base: sounds, vowel, radical: if keeps { radical } else { 'Y' } }
}
