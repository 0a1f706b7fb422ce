//! Nouns and adjectives: duals, sound plurals, the alef of tanwin, and what stands before a pronoun.

/// A form of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NounCell {
    /// As the dictionary has it, or a feminine or a broken plural.
    Bare,
    /// Without the ي that a nunated form drops: قاض.
    Shortened,
    /// With the alef of tanwin: كتابا.
    Tanwin,
    /// Before a pronoun only: مدرست, مستشفا.
    Linked,
    /// Before a pronoun only, the hamza at its end on another seat: أصدقاؤ.
    LinkedHamza,
    /// The same, with a hamza that stands on alef: مبدئ.
    LinkedHamzaOnAlef,
    /// كتابان
    Dual,
    /// كتابين
    DualOblique,
    /// Without its ن, before a noun or a pronoun: كتابا.
    DualLinked,
    /// كتابي
    DualLinkedOblique,
    /// معلمون
    Plural,
    /// معلمين
    PluralOblique,
    /// معلمو
    PluralLinked,
    /// معلمي
    PluralLinkedOblique,
    /// ات
    FemininePlural,
}

/// What plurals of its own a noun has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SoundPlurals {
    /// ون
    pub masculine: bool,
    /// ات
    pub feminine: bool,
}

/// How a noun is inflected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounClass {
    /// Whether it takes the alef of tanwin: elatives, and most broken plurals, do not, but are written so.
    pub tanwin: bool,
    /// Whether it has a dual.
    pub dual: bool,
    /// Whether its last ي goes where it is nunated, and before ون: قاضي, تحدي.
    pub loses_yeh: bool,
    /// Its sound plurals.
    pub plurals: SoundPlurals,
}

/// The forms of a noun as they are written, each with what it is. A masculine word and its feminine are two nouns here.
pub fn noun_forms(lemma: &str, class: NounClass) -> Vec<(String, NounCell)> {
    let noun = Noun::new(lemma, class);
    let mut forms = vec![(lemma.to_owned(), NounCell::Bare)];
    forms.extend(noun.singular());
    if class.dual {
        forms.extend(noun.dual());
    }
    if class.plurals.masculine {
        forms.extend(noun.plural());
    }
    if class.plurals.feminine {
        forms.push((noun.feminine_plural(), NounCell::FemininePlural));
    }
    forms
}

/// The feminine of an adjective that takes ة.
pub fn feminine(lemma: &str) -> String {
    match lemma.strip_suffix('ى') {
        Some(stem) => format!("{stem}اة"),
        None => format!("{}ة", joining(lemma)),
    }
}

struct Noun<'a> {
    lemma: &'a str,
    /// Without ة or ى.
    stem: &'a str,
    end: End,
    class: NounClass,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Teh,
    Maksura,
    /// ا, as in عصا
    Alef,
    /// ي
    Yeh,
    /// أ, or ء behind ا: no alef of tanwin is written behind them.
    Hamza,
    Other,
}

impl<'a> Noun<'a> {
    fn new(lemma: &'a str, class: NounClass) -> Self {
        let (stem, end) = match lemma.chars().next_back() {
            Some('ة') => (lemma.trim_end_matches('ة'), End::Teh),
            Some('ى') => (lemma.trim_end_matches('ى'), End::Maksura),
            Some('ا') => (lemma, End::Alef),
            Some('ي') => (lemma, End::Yeh),
            Some('أ') => (lemma, End::Hamza),
            Some('ء') if lemma.ends_with("اء") => (lemma, End::Hamza),
            _ => (lemma, End::Other),
        };
        Noun { lemma, stem, end, class }
    }

    fn singular(&self) -> Vec<(String, NounCell)> {
        let mut forms = Vec::new();
        match self.end {
            End::Teh => forms.push((format!("{}ت", self.stem), NounCell::Linked)),
            End::Maksura => forms.push((format!("{}ا", self.stem), NounCell::Linked)),
            // The hamza goes by the case: ماؤه, مائه; مبدؤه, مبدئه.
            _ if self.lemma.ends_with(['ء', 'أ']) => {
                let cell = if self.lemma.ends_with('أ') {
                    NounCell::LinkedHamzaOnAlef
                } else {
                    NounCell::LinkedHamza
                };
                let before = without_last(self.lemma);
                forms.extend(['ؤ', 'ئ'].map(|seat| (format!("{before}{seat}"), cell)));
            }
            _ => {}
        }
        if self.class.tanwin && !matches!(self.end, End::Teh | End::Maksura | End::Alef | End::Hamza) {
            forms.push((format!("{}ا", joining(self.lemma)), NounCell::Tanwin));
        }
        // Of شي too little would be left.
        if self.class.loses_yeh && self.end == End::Yeh && self.lemma.chars().count() > 3 {
            forms.push((without_last(self.lemma).to_owned(), NounCell::Shortened));
        }
        forms
    }

    /// What stands before the endings of dual and ون: كتاب, مدرست, مستشفي, عصو, شيئ.
    fn dual_stem(&self) -> String {
        match self.end {
            End::Teh => format!("{}ت", self.stem),
            End::Maksura => format!("{}ي", self.stem),
            End::Alef if self.lemma.chars().count() == 3 => format!("{}و", without_last(self.lemma)),
            End::Alef => format!("{}ي", without_last(self.lemma)),
            _ => joining(self.lemma),
        }
    }

    fn dual(&self) -> Vec<(String, NounCell)> {
        let stem = self.dual_stem();
        vec![
            (with_alef(&stem, "ان"), NounCell::Dual),
            (format!("{stem}ين"), NounCell::DualOblique),
            (with_alef(&stem, "ا"), NounCell::DualLinked),
            (format!("{stem}ي"), NounCell::DualLinkedOblique),
        ]
    }

    fn plural(&self) -> Vec<(String, NounCell)> {
        let stem = match self.end {
            End::Maksura => self.stem.to_owned(),
            End::Yeh if self.class.loses_yeh => without_last(self.lemma).to_owned(),
            _ => joining(self.lemma),
        };
        // قارئون, but بناؤون and مبدؤون.
        let (nominative, oblique) = match stem.strip_suffix(['أ', 'ء']) {
            Some(before) => (format!("{before}ؤ"), format!("{before}ئ")),
            None => (stem.clone(), stem),
        };
        vec![
            (format!("{nominative}ون"), NounCell::Plural),
            (format!("{oblique}ين"), NounCell::PluralOblique),
            (format!("{nominative}و"), NounCell::PluralLinked),
            (format!("{oblique}ي"), NounCell::PluralLinkedOblique),
        ]
    }

    fn feminine_plural(&self) -> String {
        match self.end {
            // قناة قنوات, مباراة مباريات
            End::Teh if self.stem.ends_with('ا') => {
                let before = without_last(self.stem);
                let glide = if before.chars().count() < 3 { 'و' } else { 'ي' };
                format!("{before}{glide}ات")
            }
            End::Teh => with_alef(self.stem, "ات"),
            End::Maksura => format!("{}يات", self.stem),
            End::Alef => format!("{}يات", without_last(self.lemma)),
            _ => with_alef(&joining(self.lemma), "ات"),
        }
    }
}

/// A word before an ending: a last hamza on its own goes onto a letter that joins to the left.
fn joining(word: &str) -> String {
    const NOT_JOINING: [char; 6] = ['ا', 'د', 'ذ', 'ر', 'ز', 'و'];
    match word.strip_suffix('ء') {
        Some(before) if !before.ends_with(NOT_JOINING) => format!("{before}ئ"),
        _ => word.to_owned(),
    }
}

/// A stem with an ending that begins with alef: مبدأ and ان are مبدآن.
fn with_alef(stem: &str, ending: &str) -> String {
    match stem.strip_suffix('أ') {
        Some(before) => format!("{before}آ{}", &ending['ا'.len_utf8()..]),
        None => format!("{stem}{ending}"),
    }
}

fn without_last(word: &str) -> &str {
    word.char_indices().next_back().map_or("", |(last, _)| &word[..last])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(lemma: &str, loses_yeh: bool, masculine: bool, feminine: bool) -> Vec<String> {
        let class =
            NounClass { tanwin: true, dual: true, loses_yeh, plurals: SoundPlurals { masculine, feminine } };
        noun_forms(lemma, class).into_iter().map(|(form, _)| form).collect()
    }

    #[test]
    fn nouns_are_inflected_as_they_end() {
        for (lemma, loses_yeh, masculine, feminine, expected) in [
            ("كتاب", false, false, false, "كتاب كتابا كتابان كتابين كتابا كتابي"),
            ("مدرسة", false, false, true, "مدرسة مدرست مدرستان مدرستين مدرستا مدرستي مدرسات"),
            (
                "معلم",
                false,
                true,
                true,
                "معلم معلما معلمان معلمين معلما معلمي معلمون معلمين معلمو معلمي معلمات",
            ),
            ("مستشفى", false, false, true, "مستشفى مستشفا مستشفيان مستشفيين مستشفيا مستشفيي مستشفيات"),
            ("شيء", false, false, false, "شيء شيؤ شيئ شيئا شيئان شيئين شيئا شيئي"),
            ("جزء", false, false, false, "جزء جزؤ جزئ جزءا جزءان جزءين جزءا جزءي"),
            ("مبدأ", false, false, false, "مبدأ مبدؤ مبدئ مبدآن مبدأين مبدآ مبدأي"),
            ("إجراء", false, false, true, "إجراء إجراؤ إجرائ إجراءان إجراءين إجراءا إجراءي إجراءات"),
            ("قاضي", true, true, false, "قاضي قاضيا قاض قاضيان قاضيين قاضيا قاضيي قاضون قاضين قاضو قاضي"),
            (
                "عربي",
                false,
                true,
                true,
                "عربي عربيا عربيان عربيين عربيا عربيي عربيون عربيين عربيو عربيي عربيات",
            ),
            ("قناة", false, false, true, "قناة قنات قناتان قناتين قناتا قناتي قنوات"),
            ("مباراة", false, false, true, "مباراة مبارات مباراتان مباراتين مباراتا مباراتي مباريات"),
            ("عصا", false, false, false, "عصا عصوان عصوين عصوا عصوي"),
            (
                "بناء",
                false,
                true,
                false,
                "بناء بناؤ بنائ بناءان بناءين بناءا بناءي بناؤون بنائين بناؤو بنائي",
            ),
        ] {
            assert_eq!(forms(lemma, loses_yeh, masculine, feminine).join(" "), expected, "{lemma}");
        }
        assert_eq!(
            ["كبير", "مسمى", "بطيء", "عالي", "قارئ"].map(super::feminine),
            ["كبيرة", "مسماة", "بطيئة", "عالية", "قارئة"]
        );
    }
}
