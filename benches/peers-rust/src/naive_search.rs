//! What the preset `search` does, as one would write it: each step a function over `chars()`, and all of them in one loop.
//!
//! The rules are those of the steps as far as the shared corpora need them: there all answers are equal.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The steps in which a line can be taken by itself.
const STEPS: [fn(&str) -> String; 14] = [
    fold_presentation_forms,
    strip_controls,
    fold_persian,
    strip_marks,
    strip_tatweel,
    lowercase,
    nfc,
    fold_alef,
    fold_hamza,
    fold_alef_maksura,
    fold_teh_marbuta,
    map_digits,
    map_punctuation,
    map_quotes,
];

/// One step after the other, each with a string of its own.
pub fn chain(text: &str) -> String {
    trim(&collapse_spaces(&in_lines(text)))
}

fn in_lines(text: &str) -> String {
    STEPS[1..].iter().fold(STEPS[0](text), |text, step| step(&text))
}

/// All steps in one loop, for lines without a character that needs its neighbours; the other lines take one step after
/// the other.
pub fn fused(text: &str) -> String {
    let mut out = Spaced::of(text.len());
    for line in text.split_inclusive('\n') {
        let before = out.place();
        if line.chars().try_for_each(|c| fold(c, &mut out)).is_none() {
            out.go_back(before);
            in_lines(line).chars().for_each(|c| out.put(c));
        }
    }
    out.trimmed()
}

/// None where the character needs its neighbours.
#[inline]
fn fold(c: char, out: &mut Spaced) -> Option<()> {
    let to = match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}' => return Some(()),
        '\u{AD}' | '\u{61C}' => return Some(()),
        '\t'..='\u{AA}' | '\u{AC}'..='\u{BA}' | '\u{BC}'..='\u{BF}' => c,
        '«' | '»' => '"',
        '\u{653}'..='\u{655}' | '٫' | '٬' => return None,
        'ـ' if out.ends_with_letter() => return Some(()),
        'ـ' => return None,
        _ if is_mark(c) => return Some(()),
        'آ' | 'أ' | 'إ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ؤ' | 'ٶ' => 'و',
        'ئ' | 'ى' | 'ی' | 'ے' | 'ۓ' | 'ٸ' => 'ي',
        'ة' | 'ۃ' | 'ھ' | 'ۀ' | 'ہ' | 'ۂ' => 'ه',
        'ک' | 'ڪ' | 'گ' => 'ك',
        'پ' => 'ب',
        'چ' => 'ج',
        'ژ' => 'ز',
        'ڤ' => 'ف',
        '٠'..='٩' => ascii_digit(c, '٠'),
        '۰'..='۹' => ascii_digit(c, '۰'),
        '\u{60C}'..='\u{6FF}' => punctuation(c),
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203B}' => quote(c),
        _ => rare(c)?,
    };
    out.put(to);
    Some(())
}

/// Letters and signs of no Arabic text but now and then.
fn rare(c: char) -> Option<char> {
    let joins = matches!(c, '\u{200B}'..='\u{206F}' | '\u{FB50}'..='\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..);
    let stable = is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes && canonical_combining_class(c) == 0;
    (stable && !joins).then(|| quote(small(c)))
}

/// Each character through a table: another, or none.
fn each(text: &str, rule: impl Fn(char) -> Option<char>) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().filter_map(rule).for_each(|c| out.push(c));
    out
}

fn fold_presentation_forms(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ﷲ' if out.ends_with(['ا', 'ٱ']) => out.push_str("لله"),
            '﷼' => out.push_str("ريال"),
            '﷽' => out.push_str("بسم الله الرحمن الرحيم"),
            '\u{FE70}'..='\u{FE7F}' => out.extend(std::iter::once(c).nfkc().filter(|&c| c != ' ')),
            '\u{FB50}'..='\u{FBB1}' | '\u{FBFC}'..='\u{FDFB}' | '\u{FE80}'..='\u{FEFC}' => {
                out.extend(std::iter::once(c).nfkc())
            }
            _ => out.push(c),
        }
    }
    out
}

fn strip_controls(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let goes = match c {
            '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}' => true,
            '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' => true,
            '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' => true,
            '\u{200D}' => !(out.ends_with(in_emoji) && chars.peek().copied().is_some_and(in_emoji)),
            '\u{200C}' => true,
            '\u{FE0E}' | '\u{FE0F}' => {
                let keycap = out.ends_with(|c: char| c.is_ascii_digit()) && chars.peek() == Some(&'\u{20E3}');
                !keycap && !out.ends_with(is_emoji)
            }
            _ => false,
        };
        if !goes {
            out.push(c);
        }
    }
    out
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{A9}' | '\u{AE}' | '\u{203C}'..='\u{3299}' | '\u{1F000}'..='\u{1FAFF}')
}

fn in_emoji(c: char) -> bool {
    c == '\u{FE0F}' || is_emoji(c)
}

fn fold_persian(text: &str) -> String {
    each(text, |c| {
        Some(match c {
            'ک' | 'ڪ' | 'گ' => 'ك',
            'ھ' | 'ۀ' | 'ہ' | 'ۂ' => 'ه',
            'ۃ' => 'ة',
            'ی' | 'ے' => 'ي',
            'ۓ' => 'ئ',
            'پ' => 'ب',
            'چ' => 'ج',
            'ژ' => 'ز',
            'ڤ' => 'ف',
            other => other,
        })
    })
}

/// A hamza or madda that composes with its letter is folded with it later on, so that it may as well go here.
fn strip_marks(text: &str) -> String {
    each(text, |c| (!is_mark(c)).then_some(c))
}

#[inline]
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{610}'..='\u{61A}')
        || matches!(c, '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}')
        || matches!(c, '\u{897}'..='\u{89F}' | '\u{8C9}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}')
}

/// Where a letter stands beside it; else it is a dash.
fn strip_tatweel(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('ـ') {
        out.push_str(&rest[..at]);
        let run = &rest[at..];
        rest = run.trim_start_matches('ـ');
        let before = out.trim_end_matches(|c| matches!(c, '\u{300}'..='\u{36F}'));
        if !before.ends_with(is_letter) && !rest.starts_with(is_letter) {
            out.push_str(&run[..run.len() - rest.len()]);
        }
    }
    out + rest
}

fn is_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6FA}'..='\u{6FF}')
}

fn lowercase(text: &str) -> String {
    each(text, |c| Some(small(c)))
}

/// Latin letters alone.
fn small(c: char) -> char {
    match c {
        '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2160}'..='\u{216F}' | '\u{FF21}'..='\u{FF3A}' => {
            c.to_lowercase().next().unwrap_or(c)
        }
        other => other,
    }
}

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

fn fold_alef(text: &str) -> String {
    each(text, |c| Some(if matches!(c, 'آ' | 'أ' | 'إ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ') { 'ا' } else { c }))
}

fn fold_hamza(text: &str) -> String {
    each(text, |c| {
        Some(match c {
            'ؤ' | 'ٶ' => 'و',
            'ئ' | 'ٸ' => 'ي',
            other => other,
        })
    })
}

fn fold_alef_maksura(text: &str) -> String {
    each(text, |c| Some(if c == 'ى' { 'ي' } else { c }))
}

fn fold_teh_marbuta(text: &str) -> String {
    each(text, |c| Some(if matches!(c, 'ة' | 'ۃ') { 'ه' } else { c }))
}

fn ascii_digit(c: char, zero: char) -> char {
    char::from(b'0' + (c as u32 - zero as u32) as u8)
}

fn map_digits(text: &str) -> String {
    let is_digit = |c: char| matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹');
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut behind = false;
    while let Some(c) = chars.next() {
        let between = behind && chars.peek().copied().is_some_and(is_digit);
        behind = is_digit(c);
        out.push(match c {
            '٠'..='٩' => ascii_digit(c, '٠'),
            '۰'..='۹' => ascii_digit(c, '۰'),
            '٫' if between => '.',
            '٬' if between => ',',
            other => other,
        });
    }
    out
}

fn map_punctuation(text: &str) -> String {
    each(text, |c| Some(punctuation(c)))
}

#[inline]
fn punctuation(c: char) -> char {
    match c {
        '،' => ',',
        '؛' => ';',
        '؟' => '?',
        '٪' => '%',
        '۔' => '.',
        '٭' => '*',
        other => other,
    }
}

fn map_quotes(text: &str) -> String {
    each(text, |c| Some(quote(c)))
}

#[inline]
fn quote(c: char) -> char {
    match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '❝' | '❞' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '＇' => '\'',
        other => other,
    }
}

fn collapse_spaces(text: &str) -> String {
    let mut out = Spaced::of(text.len());
    text.chars().for_each(|c| out.put(c));
    out.out
}

fn trim(text: &str) -> String {
    text.trim_matches(|c| is_blank(c) || is_line_end(c)).to_owned()
}

fn is_blank(c: char) -> bool {
    match c {
        ' ' | '\t' => true,
        '\0'..='\u{9F}' => false,
        _ => matches!(
            c,
            '\u{A0}' | '\u{1680}' | '\u{2000}'
                ..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{2800}' | '\u{3000}' | '\u{3164}'
        ),
    }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Text in which a run of spaces is written as one, when it is known what follows.
struct Spaced {
    out: String,
    /// A space is due.
    due: bool,
    /// A line begins, where no space is written.
    begins: bool,
}

impl Spaced {
    fn of(capacity: usize) -> Self {
        Spaced { out: String::with_capacity(capacity), due: false, begins: false }
    }

    #[inline]
    fn put(&mut self, c: char) {
        if is_blank(c) {
            self.due = true;
            return;
        }
        let line_end = is_line_end(c);
        if self.due && !self.begins && !line_end {
            self.out.push(' ');
        }
        (self.due, self.begins) = (false, line_end);
        self.out.push(c);
    }

    fn ends_with_letter(&self) -> bool {
        !self.due && self.out.ends_with(is_letter)
    }

    fn place(&self) -> (usize, bool, bool) {
        (self.out.len(), self.due, self.begins)
    }

    fn go_back(&mut self, place: (usize, bool, bool)) {
        self.out.truncate(place.0);
        (self.due, self.begins) = (place.1, place.2);
    }

    fn trimmed(mut self) -> String {
        let end = self.out.trim_end_matches(is_line_end).len();
        self.out.truncate(end);
        let start = self.out.len() - self.out.trim_start_matches(|c| is_blank(c) || is_line_end(c)).len();
        self.out.drain(..start);
        self.out
    }
}
