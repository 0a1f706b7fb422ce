//! The default sentence splitter: terminators, what closes behind them, and line ends, over tokens.
//!
//! A sentence ends behind `. ! ? ؟ ۔ …` and runs of them, with the closing quotes, brackets, emoji and references (`[1]`)
//! that follow directly, and at every line end. It does not end
//!
//! - inside a token (a number, a URL, an abbreviation: د. محمد), but behind إلخ. and its like, and behind some only where و
//!   begins what follows (ق.م.: `lexicon/abbreviations.tsv`); behind a number or a letter that begins a line (a list mark);
//! - where what follows begins with `، ؛ ; : ,` or another terminator, and behind `(؟)` or `(!)`;
//! - behind a stop that begins a name or a number (.NET, .5) or the ending of a file's name (نسخة.pdf);
//! - behind an ellipsis (`…`, two stops or more) inside brackets, at the start of a quotation, between two numbers, or before
//!   a small Latin letter, a conjunction (`lexicon/conjunctions.tsv`) or the word that stood before it.
//!
//! No sentence begins with a terminator or with `، ؛ ; : ,`. `sentence_options` says what options change.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::ops::Range;

use super::class::LINE_ENDS;
use super::long_sentences::Pieces;
use super::open_signs::OpenSigns;
use super::pattern::ends_of_abbreviation;
use super::sentence_options::ends_paragraph;
use super::sentence_signs::{
    BULLETS, CLOSERS, CONTINUERS, EITHER, OPENERS, QUOTING, SUPERSCRIPTS, TERMINATORS,
};
use super::{Kind, Token, Tokens};
use crate::chars;
use crate::lexicon::{CONJUNCTIONS, FILE_ENDINGS};

/// The sentences of a text, each with the range of its token numbers.
#[derive(Debug)]
pub struct SplitTokens<'a, I: Iterator<Item = Token> = Tokens<'a>> {
    text: &'a str,
    tokens: I,
    /// Tokens that were looked at and not taken yet: one more than [`MOST_FACES`] at most.
    ahead: VecDeque<Token>,
    taken: usize,
    last_end: usize,
    /// The brackets and quotes that are open in this line.
    signs: OpenSigns,
    lines_joined: bool,
    /// The sentence at hand in pieces, where one may be too long.
    pieces: Option<Pieces>,
}

/// What was read of the sentence at hand.
#[derive(Default)]
struct Open {
    /// Where it begins, and the number of its first token.
    start: Option<(usize, usize)>,
    has_content: bool,
    /// How it ended, with nothing but closers since.
    ended: Option<End>,
    /// The last token that is no terminator.
    last: Option<Token>,
    /// The last word.
    word: Option<Range<usize>>,
    /// Whether something has closed since the last terminator.
    closed: bool,
    /// Up to here, terminators end nothing: (؟).
    quiet: usize,
    /// Up to here, all closes: [1].
    closing: usize,
    /// Whether its last line is whole, and how many tokens of that were read.
    at_line_start: bool,
    tokens: usize,
    /// Whether a bullet is the first of them.
    bullet: bool,
}

/// What ended a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// One stop, which may grow to an ellipsis.
    Stop,
    /// `…` or stops.
    Ellipsis,
    /// A terminator that leaves no doubt.
    Full,
    /// The stop of an abbreviation that may be that of the sentence, too.
    Abbreviation,
}

/// Tokens that are looked at together: a bracket, signs or a number in it, its end.
const MOST_AHEAD: usize = 5;
/// Faces that may stand behind a sentence, apart from it, at the end of a line.
const MOST_FACES: usize = 16;

impl<'a, I: Iterator<Item = Token>> SplitTokens<'a, I> {
    pub(super) fn new(
        text: &'a str,
        tokens: I,
        lines_joined: bool,
        max_tokens: Option<NonZeroUsize>,
    ) -> Self {
        SplitTokens {
            text,
            tokens,
            ahead: VecDeque::new(),
            taken: 0,
            last_end: 0,
            signs: OpenSigns::default(),
            lines_joined,
            pieces: max_tokens.map(Pieces::new),
        }
    }
}

impl<I: Iterator<Item = Token>> SplitTokens<'_, I> {
    /// The token that comes after `count` others.
    fn ahead(&mut self, count: usize) -> Option<&Token> {
        while self.ahead.len() <= count {
            self.ahead.push_back(self.tokens.next()?);
        }
        self.ahead.get(count)
    }

    fn text_of(&self, token: &Token) -> &str {
        &self.text[token.range.clone()]
    }

    fn first_char(&self, token: &Token) -> char {
        self.text_of(token).chars().next().unwrap_or(' ')
    }

    fn is_sign_of(&self, token: &Token, signs: &[char]) -> bool {
        token.kind == Kind::Punctuation && signs.contains(&self.first_char(token))
    }

    fn gap_before(&self, token: &Token) -> &str {
        &self.text[self.last_end..token.range.start]
    }

    /// Whether a sentence ends in a gap whatever stands around it.
    fn ends_line(&self, gap: &str) -> bool {
        gap.contains(LINE_ENDS) && (!self.lines_joined || ends_paragraph(gap))
    }

    /// Whether only format controls stand between what ends at `end` and what begins at `start`.
    fn touches(&self, end: usize, start: usize) -> bool {
        !self.text[end..start].contains(char::is_whitespace)
    }

    /// Whether `token` goes on with the sentence at hand.
    fn continues(&self, open: &Open, token: &Token) -> bool {
        let gap = self.gap_before(token);
        if self.ends_line(gap) {
            return false;
        }
        let Some(end) = open.ended else { return true };
        self.closes(open, token)
            || self.is_sign_of(token, &CONTINUERS)
            || self.is_sign_of(token, &TERMINATORS)
            || (end == End::Ellipsis && self.continues_ellipsis(open, token))
            || (end == End::Abbreviation && !self.begins_behind_abbreviation(open, token))
    }

    /// Whether a sentence begins with the token behind an abbreviation that may end one: with و, since what goes on there
    /// rarely does (سنة 800 ق.م. ويعود), but not behind a bracket nor before a number (427 ق.م. و347 ق.م.); behind an hour
    /// with a capital (5 p.m. She).
    fn begins_behind_abbreviation(&self, open: &Open, token: &Token) -> bool {
        let (text, behind) = (self.text_of(token), &self.text[token.range.end..]);
        let lists =
            self.text[..self.last_end].ends_with([')', ']']) || (text == "و" && behind.starts_with(is_digit));
        let hour = open.word.as_ref().is_some_and(|word| matches!(&self.text[word.clone()], "a.m." | "p.m."));
        match token.kind {
            Kind::Arabic => text.starts_with('و') && !lists,
            Kind::Latin => hour && text.starts_with(char::is_uppercase),
            _ => false,
        }
    }

    /// Whether `token` belongs to the end that was read.
    fn closes(&self, open: &Open, token: &Token) -> bool {
        let may_close = match token.kind {
            Kind::Emoji | Kind::Emoticon => true,
            Kind::Number => self.text_of(token).starts_with(SUPERSCRIPTS),
            _ => {
                self.is_sign_of(token, &CLOSERS)
                    || (self.is_sign_of(token, &EITHER) && self.opens_nothing(token))
            }
        };
        token.range.start < open.closing
            || self.is_due(token)
            || (may_close && self.touches(self.last_end, token.range.start))
    }

    /// Whether a sign can only close here: nothing that it could open follows.
    fn opens_nothing(&self, token: &Token) -> bool {
        !self.text[token.range.end..].starts_with(char::is_alphanumeric)
    }

    fn continues_ellipsis(&self, open: &Open, token: &Token) -> bool {
        let text = self.text_of(token);
        match token.kind {
            Kind::Latin | Kind::Url | Kind::Email => {
                text.starts_with(char::is_lowercase) || self.repeats(open, text)
            }
            Kind::Arabic => CONJUNCTIONS.find(letters(text).as_bytes()).is_some() || self.repeats(open, text),
            _ => false,
        }
    }

    /// Whether a word is the one that stood last.
    fn repeats(&self, open: &Open, word: &str) -> bool {
        open.word.as_ref().is_some_and(|last| letters(&self.text[last.clone()]) == letters(word))
    }

    fn take(&mut self, open: &mut Open, token: &Token) {
        let gap = self.gap_before(token);
        let (new_line, new_paragraph) = (gap.contains(LINE_ENDS), self.ends_line(gap));
        if open.start.is_none() {
            open.start = Some((token.range.start, self.taken));
        }
        if new_line || self.taken == 0 {
            (open.at_line_start, open.tokens) = (true, 0);
        }
        if new_paragraph {
            self.signs = OpenSigns::default();
        }
        if open.tokens == 0 {
            open.bullet = self.is_sign_of(token, &BULLETS);
        }
        if self.is_sign_of(token, &TERMINATORS) {
            self.terminate(open, token);
            open.closed = false;
        } else if open.ended.is_some() && self.closes(open, token) {
            open.closed = true;
        } else {
            self.go_on(open, token);
        }
        self.count_open(token);
        open.has_content |= token.kind.has_content();
        open.tokens += 1;
        self.pass(token);
        if open.ended.is_some() && open.closing <= self.last_end {
            open.closing = self.reference_end().max(self.faces_end());
        }
    }

    fn count_open(&mut self, token: &Token) {
        // A face may begin with a bracket.
        if token.kind != Kind::Punctuation {
            return;
        }
        if self.text_of(token) != "\"" {
            self.signs.read(self.first_char(token));
        } else if !self.behind_number(token) {
            self.signs.read_straight_quote();
        }
    }

    /// Whether `token` closes what is open, spaces before it or none.
    fn is_due(&self, token: &Token) -> bool {
        let straight = self.text_of(token) == "\"";
        if straight { self.signs.quoted() } else { self.signs.closes(self.first_char(token)) }
    }

    /// Whether a token touches a digit before it, as the sign of inches does.
    fn behind_number(&self, token: &Token) -> bool {
        self.text[..token.range.start].ends_with(is_digit)
    }

    fn pass(&mut self, token: &Token) {
        self.taken += 1;
        self.last_end = token.range.end;
        if let Some(pieces) = &mut self.pieces {
            pieces.hold(token);
        }
    }

    fn terminate(&mut self, open: &mut Open, token: &Token) {
        let text = self.text;
        let text = &text[token.range.clone()];
        let end = match (text.starts_with('.'), text.len()) {
            (true, 1) if !open.closed && matches!(open.ended, Some(End::Stop | End::Ellipsis)) => {
                End::Ellipsis
            }
            (true, 1) if open.ended.is_none() && self.stop_abbreviates(open, token) => return,
            (true, 1) if open.ended.is_none() && self.begins_name(open, token) => return,
            (true, 1) => End::Stop,
            (true, _) => End::Ellipsis,
            _ if text.starts_with('…') => End::Ellipsis,
            _ => End::Full,
        };
        let quiet = token.range.start < open.quiet
            || (end == End::Ellipsis
                && (self.signs.in_brackets() || self.opens_quote(open, token) || self.spans(token)));
        open.ended = match open.ended {
            _ if quiet => None,
            Some(End::Full) => Some(End::Full),
            _ => Some(end),
        };
    }

    /// Whether an ellipsis begins what is quoted: «... وأنتم».
    fn opens_quote(&self, open: &Open, ellipsis: &Token) -> bool {
        let Some(last) = open.last.as_ref().filter(|last| last.range.end == self.last_end) else {
            return false;
        };
        self.is_sign_of(last, &QUOTING) && self.touches(last.range.end, ellipsis.range.start)
    }

    /// Whether an ellipsis stands between two numbers that it touches: 1...10.
    fn spans(&self, ellipsis: &Token) -> bool {
        self.behind_number(ellipsis) && self.text[ellipsis.range.end..].starts_with(is_digit)
    }

    /// Whether a stop belongs to what it touches behind it: the ending of a file's name (نسخة.pdf), or behind a space a name
    /// or a number (.NET, .5).
    fn begins_name(&mut self, open: &Open, stop: &Token) -> bool {
        let parted = self.last_end < stop.range.start;
        let word = open.last.as_ref().is_some_and(|last| last.kind == Kind::Arabic);
        let Some(next) = self.ahead(0).cloned().filter(|next| next.range.start == stop.range.end) else {
            return false;
        };
        match next.kind {
            Kind::Latin if !parted => word && FILE_ENDINGS.find(self.text_of(&next).as_bytes()).is_some(),
            Kind::Latin | Kind::Number => parted,
            _ => false,
        }
    }

    fn go_on(&mut self, open: &mut Open, token: &Token) {
        if self.is_sign_of(token, &OPENERS) {
            open.quiet = self.quiet_end(token);
        }
        open.ended = None;
        if matches!(token.kind, Kind::Arabic | Kind::Latin) {
            open.word = Some(token.range.clone());
            open.ended = end_of_abbreviation(self.text_of(token));
        }
        open.last = Some(token.clone());
    }

    /// The end of brackets that hold nothing but terminators and begin with `opener`; else its own.
    fn quiet_end(&mut self, opener: &Token) -> usize {
        let mut end = opener.range.end;
        for count in 0..MOST_AHEAD {
            let Some(next) = self.ahead(count).cloned() else { break };
            if !self.touches(end, next.range.start) {
                break;
            }
            end = next.range.end;
            if count > 0 && self.is_sign_of(&next, &CLOSERS[..3]) {
                return end;
            }
            if !self.is_sign_of(&next, &TERMINATORS) {
                break;
            }
        }
        opener.range.end
    }

    /// The end of a number in brackets that follows directly, or else of what was taken.
    fn reference_end(&mut self) -> usize {
        let mut end = self.last_end;
        for (count, wanted) in [Some(&OPENERS[..2]), None, Some(&CLOSERS[..2])].into_iter().enumerate() {
            let Some(next) = self.ahead(count).cloned() else { return self.last_end };
            let fits = wanted.map_or(next.kind == Kind::Number, |signs| self.is_sign_of(&next, signs));
            if !self.touches(end, next.range.start) || !fits {
                return self.last_end;
            }
            end = next.range.end;
        }
        end
    }

    /// The end of the faces that end the line, apart from the sentence, or else of what was taken.
    fn faces_end(&mut self) -> usize {
        let mut end = self.last_end;
        for count in 0..=MOST_FACES {
            let Some(next) = self.ahead(count).cloned() else { return end };
            if self.text[end..next.range.start].contains(LINE_ENDS) {
                return end;
            }
            if !matches!(next.kind, Kind::Emoji | Kind::Emoticon) {
                break;
            }
            end = next.range.end;
        }
        self.last_end
    }

    /// Whether a single stop belongs to a letter or a number that opens a line, perhaps behind a bullet: a list mark.
    fn stop_abbreviates(&self, open: &Open, stop: &Token) -> bool {
        let before = 1 + usize::from(open.bullet);
        let first = open.last.as_ref().filter(|_| open.at_line_start && open.tokens == before);
        let Some(first) = first.filter(|first| self.touches(first.range.end, stop.range.start)) else {
            return false;
        };
        match first.kind {
            Kind::Latin if self.text_of(first).chars().all(|c| matches!(c, 'I' | 'V' | 'X')) => true,
            Kind::Arabic | Kind::Latin => self.text_of(first).chars().nth(1).is_none(),
            Kind::Number => numbers_list(self.text_of(first)),
            _ => false,
        }
    }
}

fn is_digit(c: char) -> bool {
    chars::digit(u32::from(c)).is_some()
}

/// Whether a number may be that of a list or a section: 1, 12, 3.10; no year and no amount.
fn numbers_list(number: &str) -> bool {
    let longest = if number.contains('.') { 2 } else { 3 };
    let group = |group: &str| group.chars().count() <= longest && group.chars().all(is_digit);
    number.split('.').all(group)
}

/// What the last stop of a word, if it has one, is for the sentence.
fn end_of_abbreviation(word: &str) -> Option<End> {
    match word.ends_with('.').then(|| ends_of_abbreviation(word))? {
        "yes" => Some(End::Full),
        "maybe" => Some(End::Abbreviation),
        _ => None,
    }
}

/// A word without its marks and tatweel.
pub(super) fn letters(word: &str) -> String {
    word.chars()
        .filter(|&c| chars::is_letter_category(u32::from(c)) && u32::from(c) != chars::TATWEEL)
        .collect()
}

impl<I: Iterator<Item = Token>> SplitTokens<'_, I> {
    fn next_sentence(&mut self) -> Option<(Range<usize>, Range<usize>)> {
        loop {
            let mut open = Open::default();
            while let Some(token) = self.ahead(0).cloned() {
                let begins = open.start.is_none();
                if !begins && !self.continues(&open, &token) {
                    break;
                }
                self.ahead.pop_front();
                if begins && (self.is_sign_of(&token, &CONTINUERS) || self.is_sign_of(&token, &TERMINATORS)) {
                    self.pass(&token);
                } else {
                    self.take(&mut open, &token);
                }
            }
            let (start, first) = open.start?;
            if open.has_content {
                return Some((start..self.last_end, first..self.taken));
            }
        }
    }
}

impl<I: Iterator<Item = Token>> Iterator for SplitTokens<'_, I> {
    type Item = (Range<usize>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.pieces.is_none() {
            return self.next_sentence();
        }
        loop {
            if let Some(piece) = self.pieces.as_mut()?.next(self.text) {
                return Some(piece);
            }
            let (_, tokens) = self.next_sentence()?;
            self.pieces.as_mut()?.begin(tokens);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::CONJUNCTIONS;
    use crate::tokenize::Sentences;

    fn split(text: &str) -> Vec<&str> {
        Sentences::default().split(text).map(|range| &text[range]).collect()
    }

    /// One sentence.
    fn whole(text: &str) {
        assert_eq!(split(text), [text]);
    }

    /// Cut where the bars are.
    fn cut(marked: &str) {
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(split(&marked.replace('|', "")), expected);
    }

    #[test]
    fn initials_of_surnames_and_species_end_nothing() {
        cut("كتب Smith, J. (1999) بحثا.| ثم توقف.");
        cut("بكتيريا E. coli شائعة.| وهي ضارة.");
        cut("انظر Brown, K. et al. في كتابهم.");
        cut("فيتامين C.| مع الطعام.");
    }

    #[test]
    fn straight_quotes_close_where_one_is_open() {
        cut("قال: \"كفى!\"|ثم خرج.");
        cut("\"من هناك؟\"|سأل الحارس.|\"لا أحد.\"|قال الصوت.");
        cut("وقال \" نعم ! \"| ثم “ لا . ”| ثم صمت.");
        cut("شاشة 5\" جيدة.| \"نعم\"");
    }

    #[test]
    fn a_unit_is_no_abbreviation() {
        cut("السرعة 299,792.458 كم/ث.| أما الصوت فأبطأ.");
        cut("يحفظ في 15-25°م.| تاريخ الانتهاء قريب.");
    }

    #[test]
    fn an_abbreviation_goes_on_behind_a_bracket_and_between_numbers() {
        whole("مصر القديمة (3100-332 ق.م.) وبابل (1894 ق.م.) ثم اليونان.");
        whole("عاش بين 427 ق.م. و347 ق.م. في أثينا.");
        whole("وقال U.K. وفرنسا معا.");
        cut("at 5 p.m.| She left.");
        whole("at 5 p.m. and later");
    }

    #[test]
    fn faces_at_the_end_of_a_line_belong_to_its_last_sentence() {
        cut("مبروك!!! 🎉🎉|\nممتاز؟ :)");
        cut("تم!| ✅ التالي");
    }

    #[test]
    fn an_ellipsis_that_begins_a_quotation_or_spans_numbers_ends_nothing() {
        cut("قال: «... وأنتم تعلمون».| ثم مضى.");
        cut("\"... والباقي عليك\".| قال ذلك.");
        whole("كتب الأرقام 1...10 كلها.");
        cut("بقر، غنم... إلخ.| وغيرها");
    }

    #[test]
    fn notes_and_asterisks_close() {
        cut("انتهى.¹| ثم عاد.*| وهكذا");
        cut("**عنوان.**| ثم نص");
    }

    #[test]
    fn a_list_mark_may_stand_behind_a_bullet_or_be_roman() {
        whole("- 1. نص أول");
        whole("II. الخاتمة هنا");
    }

    #[test]
    fn a_stop_may_begin_a_name_or_a_number() {
        cut("أستخدم .NET والنسبة .5 فقط.| نعم");
        whole("نسخة.pdf للطباعة.");
        cut("انتهى .|بدأ");
        cut("صاح: «نعم!»; ثم مشى.| نعم");
    }

    #[test]
    fn a_face_opens_no_bracket_and_every_bracket_closes() {
        cut("فرحت (^_^) نجحت...|وضحكت.");
        cut("قال （نعم.）|لا");
        whole("قال 〈نعم... لا〉 ومضى");
    }

    #[test]
    fn a_word_of_one_code_point_is_no_initial() {
        cut("قال رسول الله ﷺ.|وقال أبو بكر.");
        cut("قال ﻻ.|ثم ذهب.");
    }

    #[test]
    fn terminators_with_closers_end_a_sentence() {
        assert_eq!(
            split("جاء الوفد. ثم غادر! لماذا؟ لا أعلم..."),
            ["جاء الوفد.", "ثم غادر!", "لماذا؟", "لا أعلم..."]
        );
        assert_eq!(split("قال: «انتهى.» ومضى"), ["قال: «انتهى.»", "ومضى"]);
        assert_eq!(split("سأل: ”أين؟“ فقال: ”هنا.“"), ["سأل: ”أين؟“", "فقال: ”هنا.“"]);
        assert_eq!(split("وصل إلى واشنطن . وعاد"), ["وصل إلى واشنطن .", "وعاد"]);
        assert_eq!(split("انتهى.بدأ"), ["انتهى.", "بدأ"]);
        assert_eq!(split("رائع!😀 شكرا"), ["رائع!😀", "شكرا"]);
        assert_eq!(split("(هل جاء!). نعم"), ["(هل جاء!).", "نعم"]);
        assert_eq!(split("هل جاء؟ - نعم"), ["هل جاء؟", "- نعم"]);
    }

    #[test]
    fn references_close() {
        assert_eq!(
            split("ولد عام 1900.[1] وتوفي بعده.(2)[3] انتهى"),
            ["ولد عام 1900.[1]", "وتوفي بعده.(2)[3]", "انتهى"]
        );
        assert_eq!(split("انتهى. [1] هامش"), ["انتهى.", "[1] هامش"]);
        assert_eq!(split("انتهى.[أ] هامش"), ["انتهى.", "[أ] هامش"]);
    }

    #[test]
    fn stops_with_something_closed_between_are_no_ellipsis() {
        assert_eq!(
            split("(انتهى.). ثم ذهب. «نعم.». نعم قال."),
            ["(انتهى.).", "ثم ذهب.", "«نعم.».", "نعم قال."]
        );
        assert_eq!(split("(سكت. ثم قال... كلاما) ومضى."), ["(سكت.", "ثم قال... كلاما) ومضى."]);
    }

    #[test]
    fn format_controls_part_nothing() {
        assert_eq!(split("«انتهى.\u{200F}» ذهب."), ["«انتهى.\u{200F}»", "ذهب."]);
        whole("قال (\u{200F}؟) كلاما (؟\u{200F}) آخر.");
        whole("1\u{200F}. تفاح");
    }

    #[test]
    fn quotes_close_whatever_their_side() {
        assert_eq!(split("»انتهى.« ذهب. ’نعم؟‘ قال"), ["»انتهى.«", "ذهب.", "’نعم؟‘", "قال"]);
        assert_eq!(
            split("« هل جاء ؟ » سأل. انتهى.\"ذهب\" ثم"),
            ["« هل جاء ؟ »", "سأل.", "انتهى.", "\"ذهب\" ثم"]
        );
    }

    #[test]
    fn only_small_numbers_mark_a_list() {
        whole("3.10. النطاق");
        assert_eq!(split("1990. كان عاما. 10.000.000. ذهب."), ["1990.", "كان عاما.", "10.000.000.", "ذهب."]);
        assert_eq!(split("½. انتهى"), ["½.", "انتهى"]);
    }

    #[test]
    fn line_ends_end_a_sentence() {
        assert_eq!(split("عنوان\nنص أول\r\nثان\u{2029}ثالث"), ["عنوان", "نص أول", "ثان", "ثالث"]);
        assert_eq!(split("نص\n***\nنص"), ["نص", "نص"]);
    }

    #[test]
    fn no_end_inside_tokens_after_letters_or_list_marks() {
        assert_eq!(split("بلغ 3.14 في pic.twitter.com/a اليوم"), ["بلغ 3.14 في pic.twitter.com/a اليوم"]);
        assert_eq!(split("د. محمد و J. R. Smith هنا"), ["د. محمد و J. R. Smith هنا"]);
        assert_eq!(split("1. البند الأول\n2. البند الثاني"), ["1. البند الأول", "2. البند الثاني"]);
        assert_eq!(split("عام 2024. ثم"), ["عام 2024.", "ثم"]);
        assert_eq!(split("أ. الشروط كثيرة. ثم الخيار ب."), ["أ. الشروط كثيرة.", "ثم الخيار ب."]);
        assert_eq!(
            split("أقلام إلخ. ثم سنة 1990م. ثم 44 ق.م. في روما ق.م. وعاد"),
            ["أقلام إلخ.", "ثم سنة 1990م.", "ثم 44 ق.م. في روما ق.م.", "وعاد"]
        );
        assert_eq!(split("متى؟ 2024. ثم"), ["متى؟", "2024.", "ثم"], "no list mark inside a line");
    }

    #[test]
    fn no_sentence_begins_with_a_comma_or_a_terminator() {
        whole("«هل جاء؟»، سأل الرجل");
        assert_eq!(split("«هل جاء؟» سأل الرجل"), ["«هل جاء؟»", "سأل الرجل"]);
        assert_eq!(split("... نعم\n، ثم لا"), ["نعم", "ثم لا"]);
    }

    #[test]
    fn a_sign_in_brackets_ends_nothing() {
        whole("قال إنه خبير (؟) في الطب (!) والفلك (؟!) أيضا");
        assert_eq!(split("(هل جاء؟) نعم"), ["(هل جاء؟)", "نعم"]);
    }

    #[test]
    fn an_ellipsis_ends_a_sentence_where_nothing_goes_on() {
        assert_eq!(split("لا أدري... سأسأل غدا… وداعا.. سلام"), ["لا أدري...", "سأسأل غدا…", "وداعا..", "سلام"]);
        whole("النص (...) مقتطف […] هنا");
        whole("قال: «ربما...»، ثم مضى");
        whole("لا... لا أعرف");
        whole("لَا... لا أعرف");
        whole("open... the door");
        assert_eq!(split("قال... The end"), ["قال...", "The end"]);
        for row in CONJUNCTIONS.rows() {
            let sentences = row.example.matches(['؟']).count().max(1);
            assert_eq!(split(row.example).len(), sentences, "{}", row.example);
        }
        assert_eq!(split("ماذا؟... لكن لا"), ["ماذا؟...", "لكن لا"], "the question ended");
    }

    #[test]
    fn nothing_but_signs_is_no_sentence() {
        assert_eq!(split("... !!! 😀"), [""; 0]);
        assert_eq!(split(""), [""; 0]);
    }
}
