//! Verbs as dialects inflect them, of four forms that say how: شاف شفت يشوف شايف.

use super::verb::{Aspect, Person, VerbForm};

/// The forms that a verb of a dialect is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DialectVerb<'a> {
    /// He, perfect: شاف
    pub perfect: &'a str,
    /// I, perfect: شفت
    pub first: &'a str,
    /// He, imperfect: يشوف
    pub imperfect: &'a str,
    /// Whether the first person of the imperfect has ن, and its plural ن…و: the Maghreb.
    pub maghrebi: bool,
}

impl DialectVerb<'_> {
    /// All forms as they are written, with و and with وا; none twice.
    pub fn forms(&self) -> Vec<VerbForm> {
        let mut forms = self.perfects();
        forms.extend(self.imperfects());
        let mut seen = std::collections::HashSet::new();
        forms.retain(|form: &VerbForm| {
            seen.insert((form.spelling.clone(), form.before_pronoun.clone(), form.aspect))
        });
        forms
    }

    fn perfects(&self) -> Vec<VerbForm> {
        use Person::{He, She, They, We, You, YouAll, YouF};
        let stem = without_vowel(self.perfect);
        let mut forms = vec![
            form(self.perfect, Aspect::Perfect, He),
            form(&format!("{stem}ت"), Aspect::Perfect, She),
            form(self.first, Aspect::Perfect, You),
            form(&format!("{}ي", self.first), Aspect::Perfect, YouF),
            form(&self.perfect_of_we(), Aspect::Perfect, We),
        ];
        // مشوا, also مشيوا: the last vowel stays in some.
        let kept = self.perfect.strip_suffix('ى').map(|stem| format!("{stem}ي"));
        for stem in [Some(stem.to_owned()), kept].into_iter().flatten() {
            forms.extend(plurals(&stem, Aspect::Perfect, They));
        }
        if self.maghrebi && stem != self.perfect {
            forms.push(form(&format!("{stem}او"), Aspect::Perfect, They));
        }
        forms.extend(plurals(self.first, Aspect::Perfect, YouAll));
        forms
    }

    /// شفنا. Of two ن and of two ت that meet one is written: كنا beside كنت; the one of مت is both, and stays: متنا.
    fn perfect_of_we(&self) -> String {
        let stem = self.first.strip_suffix('ت').unwrap_or(self.first);
        match stem.chars().next_back() {
            Some('ن') => format!("{stem}ا"),
            Some('ت' | 'ي') => format!("{stem}نا"),
            _ if self.perfect.ends_with('ت') => format!("{}نا", self.first),
            _ => format!("{stem}نا"),
        }
    }

    fn imperfects(&self) -> Vec<VerbForm> {
        use Person::{He, I, She, They, We, YouAll, YouF};
        let Some(rest) = self.imperfect.strip_prefix('ي') else { return Vec::new() };
        let stem = without_vowel(rest);
        let (first, we) = if self.maghrebi { (We, format!("ن{stem}")) } else { (I, format!("ن{rest}")) };
        let mut forms = vec![
            form(self.imperfect, Aspect::Imperfect, He),
            form(&format!("ت{rest}"), Aspect::Imperfect, She),
            form(&format!("ت{stem}ي"), Aspect::Short, YouF),
            form(&format!("ت{stem}ين"), Aspect::Imperfect, YouF),
            form(&format!("ي{stem}ون"), Aspect::Imperfect, They),
            form(&format!("ت{stem}ون"), Aspect::Imperfect, YouAll),
            form(&format!("ن{rest}"), Aspect::Imperfect, first),
        ];
        if !self.maghrebi {
            forms.extend(["أ", "ا"].map(|prefix| form(&format!("{prefix}{rest}"), Aspect::Imperfect, I)));
        }
        forms.extend(plurals(&format!("ي{stem}"), Aspect::Short, They));
        forms.extend(plurals(&format!("ت{stem}"), Aspect::Short, YouAll));
        if self.maghrebi {
            forms.extend(plurals(&we, Aspect::Short, We));
            // The last vowel stays before و: نمشيو.
            if rest.ends_with('ي') {
                for (prefix, person) in [('ي', They), ('ت', YouAll), ('ن', We)] {
                    forms.push(form(&format!("{prefix}{rest}و"), Aspect::Short, person));
                }
            }
        }
        let prefixes = if begins_with_two(rest) { ["", "ا"].as_slice() } else { &[""] };
        for prefix in prefixes {
            forms.push(form(&format!("{prefix}{rest}"), Aspect::Imperative, Person::You));
            forms.push(form(&format!("{prefix}{stem}ي"), Aspect::Imperative, YouF));
            forms.extend(plurals(&format!("{prefix}{stem}"), Aspect::Imperative, YouAll));
        }
        forms
    }
}

/// Whether an imperative begins with two consonants, before which an alef may stand: ابعت, امشي.
fn begins_with_two(rest: &str) -> bool {
    let letters: Vec<char> = rest.chars().collect();
    matches!(letters[..], [_, second, _] if !['ا', 'و', 'ي'].contains(&second))
}

/// With وا and with و alone.
fn plurals(stem: &str, aspect: Aspect, person: Person) -> [VerbForm; 2] {
    ["وا", "و"].map(|ending| form(&format!("{stem}{ending}"), aspect, person))
}

/// Without a last vowel, which و and ي take the place of: مشى, يمشي, بدا.
fn without_vowel(word: &str) -> &str {
    word.strip_suffix(['ى', 'ي', 'ا']).unwrap_or(word)
}

fn form(spelling: &str, aspect: Aspect, person: Person) -> VerbForm {
    let before_pronoun = match spelling.strip_suffix('ى') {
        Some(stem) => format!("{stem}ا"),
        None => spelling.strip_suffix("وا").map_or_else(|| spelling.to_owned(), |stem| format!("{stem}و")),
    };
    VerbForm { spelling: spelling.to_owned(), before_pronoun, aspect, person, passive: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spellings(perfect: &str, first: &str, imperfect: &str, maghrebi: bool) -> Vec<String> {
        let verb = DialectVerb { perfect, first, imperfect, maghrebi };
        verb.forms().into_iter().map(|form| form.spelling).collect()
    }

    #[test]
    fn the_first_person_plural_writes_what_meets_once() {
        for (perfect, first, we) in [
            ("شاف", "شفت", "شفنا"),
            ("كان", "كنت", "كنا"),
            ("مات", "مت", "متنا"),
            ("سكت", "سكت", "سكتنا"),
            ("فات", "فتت", "فتنا"),
            ("زت", "زتيت", "زتينا"),
        ] {
            let seen = spellings(perfect, first, "يشوف", false);
            assert_eq!(seen.iter().filter(|seen| seen.ends_with("نا")).collect::<Vec<_>>(), [we]);
        }
    }

    #[test]
    fn verbs_are_inflected_as_they_end() {
        let seen = spellings("شاف", "شفت", "يشوف", false);
        for form in [
            "شاف",
            "شافت",
            "شافوا",
            "شافو",
            "شفت",
            "شفتي",
            "شفنا",
            "شفتوا",
            "أشوف",
            "نشوف",
            "تشوفي",
            "يشوفوا",
            "يشوفون",
            "شوف",
            "شوفي",
        ] {
            assert!(seen.iter().any(|seen| seen == form), "{form}");
        }
        let walked = spellings("مشى", "مشيت", "يمشي", true);
        for form in ["مشت", "مشوا", "مشاو", "مشينا", "نمشي", "نمشو", "نمشيو", "يمشيو", "مشي", "امشي", "امشو"]
        {
            assert!(walked.iter().any(|seen| seen == form), "{form}");
        }
        let eastern = spellings("مشى", "مشيت", "يمشي", false);
        assert!(!eastern.contains(&"يمشيو".to_owned()) && !eastern.contains(&"مشاو".to_owned()));
        assert!(!spellings("شاف", "شفت", "يشوف", false).contains(&"اشوفي".to_owned()));
        assert!(!spellings("شاف", "شفت", "يشوف", true).contains(&"أشوف".to_owned()));
    }
}
