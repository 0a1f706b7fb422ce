//! The guard: which words of a text are Arabic, judged line by line.
//!
//! Arabic typed on a Persian keyboard and Persian look alike letter by letter; a line tells them apart. Each word of
//! it speaks for Arabic (+1), against it (−1, −2) or says nothing (0); the line is Arabic if more speaks for than
//! against. Within an Arabic line a foreign word stays foreign, and so does a word that says nothing beside it: titles
//! and quotations. A line is the unit because a file cut into lines must give what the whole file gives.
//!
//! The weights and lists are this crate's own, tried on texts of seven languages; `steps/fold_persian.rs` has the
//! figures.

use std::ops::Range;

use super::arabic_word::{self, Letter};
use super::controls::ZWNJ;
use super::persian_letters::{SWASH_KAF, YEH_BARREE};
use crate::chars::{self, CodePoint};
use crate::kernel::Glyph;
use crate::lexicon::{ARABIC_WORDS, ARTICLE_LOANS, FOREIGN_LETTERS, FOREIGN_WORDS, List};

/// A word and what it says about its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Its place.
    pub word: Range<usize>,
    /// Above 0 for Arabic, below for another language.
    pub weight: i32,
    /// Whether it stays foreign in an Arabic line.
    pub foreign: bool,
}

/// The words that a step may read as Arabic: those of Arabic lines, but for the foreign ones and the words that say
/// nothing and stand beside one, only white space between. O(n).
pub fn arabic_words(text: &[Glyph]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut line = Vec::new();
    for part in line_ranges(text) {
        weigh_line(text, part, &mut line);
        if is_arabic(&line) {
            keep_native(text, &line, &mut found);
        }
    }
    found
}

/// The lists that decide, entry by entry.
pub fn lists() -> [&'static List; 4] {
    [&*FOREIGN_LETTERS, &*FOREIGN_WORDS, &*ARABIC_WORDS, &*ARTICLE_LOANS]
}

/// The lines of a text, without their ends.
pub fn line_ranges(text: &[Glyph]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split(|g| chars::is_line_end(g.cp)).map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// What each word of a line says: what is in `into` gives way to it. O(n).
pub fn weigh_line(text: &[Glyph], line: Range<usize>, into: &mut Vec<Weighed>) {
    into.clear();
    let mut spelling = String::new();
    let mut at = line.start;
    for word in arabic_word::words(&text[line.clone()]) {
        let word = line.start + word.start..line.start + word.end;
        weigh_signs(text, at..word.start, into);
        at = word.end;
        into.push(weigh(text, word, &mut spelling));
    }
    weigh_signs(text, at..line.end, into);
}

/// Sindhi writes two words with one sign each, ۽ (and) and ۾ (in), which are no letters.
fn weigh_signs(text: &[Glyph], gap: Range<usize>, into: &mut Vec<Weighed>) {
    let signs = gap.filter(|&at| matches!(text[at].cp, 0x6FD | 0x6FE));
    into.extend(signs.map(|at| Weighed { word: at..at + 1, weight: -2, foreign: true }));
}

fn is_arabic(line: &[Weighed]) -> bool {
    line.iter().map(|word| i64::from(word.weight)).sum::<i64>() > 0
}

fn keep_native(text: &[Glyph], line: &[Weighed], found: &mut Vec<Range<usize>>) {
    let beside = |a: &Weighed, b: &Weighed| {
        let gap = &text[a.word.end..b.word.start];
        !gap.is_empty() && gap.iter().all(|g| chars::is_white_space(g.cp))
    };
    for (number, this) in line.iter().enumerate() {
        let before = number.checked_sub(1).map(|n| &line[n]).filter(|w| w.foreign && beside(w, this));
        let after = line.get(number + 1).filter(|w| w.foreign && beside(this, w));
        let quoted = this.weight == 0 && (before.is_some() || after.is_some());
        if !this.foreign && !quoted {
            found.push(this.word.clone());
        }
    }
}

/// What the letters of a word show.
#[derive(Default)]
struct Traits {
    /// A letter that Arabic does not use, or ئ at the start.
    foreign: bool,
    /// پ چ ژ گ: letters that Arabic uses in names and dialects.
    loan: bool,
    yeh_barree: bool,
    swash_kaf: bool,
    /// ک ی ہ ھ: what a Persian or Urdu keyboard types.
    persian_keyboard: bool,
    /// ي ك: what an Arabic keyboard types.
    arabic_keyboard: bool,
    /// ة إ ٱ anywhere, أ at the start, ى at the end.
    arabic: bool,
    /// A ZWNJ between two letters.
    zwnj: bool,
}

impl Traits {
    fn of(text: &[Glyph], word: Range<usize>) -> Self {
        let mut traits = Traits::default();
        let mut last: Option<Letter> = None;
        for letter in arabic_word::letters(text, word) {
            match &last {
                None => traits.add_first(letter.cp),
                Some(before) => {
                    traits.zwnj |= text[before.marks.end..letter.at].iter().any(|g| g.cp == ZWNJ);
                }
            }
            traits.add(letter.cp);
            last = Some(letter);
        }
        traits.arabic |= last.is_some_and(|letter| letter.cp == 0x649); // ى ALEF MAKSURA
        traits
    }

    fn add_first(&mut self, cp: CodePoint) {
        self.foreign |= cp == 0x626; // ئ YEH WITH HAMZA ABOVE, on which Uyghur and Kurdish set a first vowel
        self.arabic |= cp == 0x623; // أ ALEF WITH HAMZA ABOVE
    }

    fn add(&mut self, cp: CodePoint) {
        match cp {
            0x629 => self.arabic = true,           // ة TEH MARBUTA
            0x625 => self.arabic = true,           // إ ALEF WITH HAMZA BELOW
            0x671 => self.arabic = true,           // ٱ ALEF WASLA
            0x64A => self.arabic_keyboard = true,  // ي YEH
            0x643 => self.arabic_keyboard = true,  // ك KAF
            0x6A9 => self.persian_keyboard = true, // ک KEHEH
            0x6CC => self.persian_keyboard = true, // ی FARSI YEH
            0x6C1 => self.persian_keyboard = true, // ہ HEH GOAL
            0x6BE => self.persian_keyboard = true, // ھ HEH DOACHASHMEE
            0x67E => self.loan = true,             // پ PEH
            0x686 => self.loan = true,             // چ TCHEH
            0x698 => self.loan = true,             // ژ JEH
            0x6AF => self.loan = true,             // گ GAF
            YEH_BARREE => self.yeh_barree = true,
            SWASH_KAF => self.swash_kaf = true,
            _ => self.foreign |= is_foreign_letter(cp),
        }
    }
}

fn is_foreign_letter(cp: CodePoint) -> bool {
    // The letters of Arabic itself need no search.
    if (0x621..=0x64A).contains(&cp) {
        return false;
    }
    let letter = char::from_u32(cp).map(|c| FOREIGN_LETTERS.find(c.encode_utf8(&mut [0; 4]).as_bytes()));
    letter.flatten().is_some()
}

fn weigh(text: &[Glyph], word: Range<usize>, spelling: &mut String) -> Weighed {
    let traits = Traits::of(text, word.clone());
    arabic_word::spelling(arabic_word::letters(text, word.clone()), spelling);
    let article = has_article(spelling);
    let zwnj = traits.zwnj && (traits.persian_keyboard || traits.loan);
    let foreign = traits.foreign || zwnj || is_foreign_word(spelling, traits.persian_keyboard);
    let arabic = traits.arabic
        || article
        || (!traits.persian_keyboard && (traits.arabic_keyboard || is_arabic_word(spelling)));
    let weight = match (traits.loan || traits.yeh_barree, arabic) {
        _ if foreign || (traits.swash_kaf && !article) => -2,
        (true, true) | (false, false) => 0,
        (true, false) => -1,
        (false, true) => 1,
    };
    // ڪ and ے are also what ornament types, so they alone do not keep a word as it is.
    Weighed { word, weight, foreign: foreign || (weight < 0 && traits.loan) }
}

fn is_foreign_word(spelling: &str, persian_keyboard: bool) -> bool {
    let row = FOREIGN_WORDS.find(spelling.as_bytes());
    row.is_some_and(|row| row.ambiguity != "typed" || persian_keyboard)
}

fn is_arabic_word(spelling: &str) -> bool {
    ARABIC_WORDS.find(spelling.as_bytes()).is_some()
}

/// Whether a word begins with the article, و ف and ب ك ل before it allowed, and has three letters or more behind it.
fn has_article(spelling: &str) -> bool {
    arabic_word::without_conjunction(spelling).any(|word| {
        let contracted = word.strip_prefix("لل").is_some_and(three_letters);
        contracted || arabic_word::without_preposition(word).any(has_plain_article)
    })
}

fn has_plain_article(word: &str) -> bool {
    word.strip_prefix("ال").is_some_and(three_letters) && ARTICLE_LOANS.find(word.as_bytes()).is_none()
}

fn three_letters(rest: &str) -> bool {
    rest.chars().nth(2).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Draft, Utf8};

    fn weights(text: &str) -> Vec<i32> {
        weighed(text).iter().map(|word| word.weight).collect()
    }

    fn weighed(text: &str) -> Vec<Weighed> {
        let mut draft = Draft::default();
        draft.load::<Utf8>(text.as_bytes(), 0, text.len()).unwrap();
        let mut words = Vec::new();
        weigh_line(draft.text(), 0..draft.text().len(), &mut words);
        words
    }

    /// The example holds a word of that weight which is, or holds, the entry.
    fn example_weighs(list: &List, weight: i32) {
        for row in list.rows() {
            let words: Vec<&str> = row.example.split(' ').collect();
            let found = words.iter().filter(|word| weights(word) == [weight]).any(|word| {
                let mut draft = Draft::default();
                draft.load::<Utf8>(word.as_bytes(), 0, word.len()).unwrap();
                let mut spelling = String::new();
                arabic_word::spelling(
                    arabic_word::letters(draft.text(), 0..draft.text().len()),
                    &mut spelling,
                );
                spelling == row.entry || word.contains(row.entry)
            });
            assert!(found, "{}: {}", row.entry, row.example);
        }
    }

    #[test]
    fn every_example_of_the_lists_weighs_as_its_list_says() {
        example_weighs(&FOREIGN_LETTERS, -2);
        example_weighs(&FOREIGN_WORDS, -2);
        example_weighs(&ARABIC_WORDS, 1);
        example_weighs(&ARTICLE_LOANS, 0);
    }

    #[test]
    fn each_kind_of_evidence() {
        assert_eq!(weights("مدرسة إن ٱسم أن على في كتب"), [1; 7]);
        assert_eq!(weights("رأس مكتب منى بك علي"), [0, 1, 1, 1, 1]);
        assert_eq!(weights("فی کتب ہنا ھنا"), [0, 0, 0, 0]);
        assert_eq!(weights("پاپ چاپ ژرف گرگ برے"), [-1, -1, -1, -1, -1]);
        assert_eq!(weights("إسپانيا پيتزا البرلے"), [0, 0, 0], "evidence and a loan letter");
        assert_eq!(weights("مڪان الڪتاب والڪتاب"), [-2, 1, 1]);
        assert_eq!(weights("ئاب سئل"), [-2, 0], "ئ at the start only");
    }

    #[test]
    fn the_article_and_what_stands_before_it() {
        assert_eq!(weights("العراق والعراق بالعراق فكالعراق للعراق وللعراق"), [1; 6]);
        assert_eq!(weights("الحق اللہ البته السلام والسلام لله الاب"), [0; 7]);
    }

    #[test]
    fn function_words_in_any_spelling_and_typed() {
        assert_eq!(weights("كه که کہ است دارد"), [-2; 5]);
        assert_eq!(weights("این اين می مي وہ وه کر"), [-2, 1, -2, 1, -2, 0, -2]);
    }

    #[test]
    fn a_joiner_inside_tells_persian_and_one_at_the_edge_does_not() {
        assert_eq!(weights("می\u{200C}رود کتاب\u{200C}ها کتاب\u{200C} كتاب\u{200C}ها"), [-2, -2, 0, 1]);
        assert_eq!(weights("ک\u{64E}ـ\u{200C}\u{64E}ا"), [-2]);
    }

    #[test]
    fn letters_typed_as_base_and_mark() {
        assert_eq!(weights("ا\u{655}ن ا\u{654}ن ي\u{654}اب ہ\u{654} ە\u{654}"), [1, 1, -2, -2, -2]);
        assert_eq!(weights("ا\u{653}\u{655}ن"), weights("آ\u{655}ن"), "the lowest class composes");
    }

    #[test]
    fn signs_of_sindhi_are_words() {
        assert_eq!(weights("۽ هن ۾"), [-2, 0, -2]);
    }

    #[test]
    fn no_entry_is_longer_than_what_is_compared() {
        let lists = lists().into_iter().chain([&*crate::lexicon::FINAL_MAKSURA]);
        for row in lists.flat_map(List::rows) {
            assert!(row.entry.chars().count() + 3 < arabic_word::LONGEST, "{}", row.entry);
        }
    }
}
