//! Cutting text in a storage of Python's, of which most need not become UTF-8 for it: plain tokens are found where they stand.
//!
//! From a token that is not plain on, the rest of its line is cut as UTF-8, and some lines more where few were plain before it: no
//! token reaches over a line end, nor does what stands behind one change any before it.

use std::ops::Range;

use super::brackets::Brackets;
use super::class::LINE_ENDS;
use super::pattern::BEFORE;
use super::plain_block::PlainBlock;
use super::{Kind, Tokenizer, Tokens};
use crate::chars::CodePoint;
use crate::kernel::{Encoding, Kernel};

/// What is left of a text.
#[derive(Clone, Debug)]
pub(crate) struct StoredTokens<'a, E: Encoding> {
    tokenizer: Tokenizer,
    text: &'a [E::Unit],
    /// Where the last token ended, or before the end of the last line that was cut as UTF-8.
    at: usize,
    brackets: Brackets,
    /// Where what was cut as UTF-8 ended last, and how many units that was to be at least.
    hard_end: usize,
    hard_least: usize,
}

/// Plain tokens that stand near one another: of each its kind and where it is.
#[derive(Clone, Debug)]
pub(crate) struct PlainTokens<'a, E: Encoding> {
    tokenizer: Tokenizer,
    block: PlainBlock,
    /// The text from where the block begins.
    text: &'a [E::Unit],
    start: usize,
}

impl<'a, E: Encoding> PlainTokens<'a, E> {
    /// Where they are, without their kinds; none where not every kind is given.
    #[inline(always)]
    pub(crate) fn places(&self) -> Option<impl Iterator<Item = Range<usize>> + use<'a, E>> {
        let (block, start) = (self.block, self.start);
        self.tokenizer.keeps_all().then(|| block.map(move |token| start + token.start..start + token.end))
    }

    /// How many there are, of all kinds.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.block.len() as usize
    }

    /// Where the last one ends.
    #[inline(always)]
    pub(crate) fn end(&self) -> usize {
        self.start + self.block.end()
    }
}

impl<E: Encoding> Iterator for PlainTokens<'_, E> {
    type Item = (Kind, Range<usize>);

    #[inline(always)]
    fn next(&mut self) -> Option<(Kind, Range<usize>)> {
        loop {
            let token = self.block.next()?;
            let kind = self.block.kind::<E>(token.start, self.text);
            if self.tokenizer.keeps(kind) {
                return Some((kind, self.start + token.start..self.start + token.end));
            }
        }
    }
}

/// A part of a text that is to be cut as UTF-8.
#[derive(Clone, Debug)]
pub(crate) struct Hard {
    /// Its code points, and some before it that a pattern may look at.
    pub(crate) seen: Range<usize>,
    /// Where it begins.
    pub(crate) start: usize,
    brackets: Brackets,
}

impl Hard {
    /// Its tokens, by their bytes in a text in which it begins at `start`.
    pub(crate) fn tokens(self, tokenizer: Tokenizer, text: &str, start: usize) -> Tokens<'_> {
        tokenizer.tokens_behind(text, start, self.brackets)
    }
}

impl<'a, E: Encoding> StoredTokens<'a, E> {
    pub(crate) fn new(tokenizer: Tokenizer, text: &'a [E::Unit]) -> Self {
        StoredTokens { tokenizer, text, at: 0, brackets: Brackets::default(), hard_end: 0, hard_least: 0 }
    }

    /// Shows plain tokens to `see`, up to the next part that is to be cut as UTF-8; none where all is done.
    #[inline]
    pub(crate) fn next_hard<Error>(
        &mut self,
        mut see: impl FnMut(PlainTokens<'_, E>) -> Result<(), Error>,
    ) -> Result<Option<Hard>, Error> {
        if !self.tokenizer.has_plain_tokens() {
            return Ok(self.all());
        }
        let kernel = Kernel::chosen();
        loop {
            let gap = self.line_ends();
            let start = self.at + gap.len();
            let rest = &self.text[start..];
            let block = PlainBlock::of::<E>(kernel, rest, true);
            if block.is_empty() {
                return Ok(self.hard(start));
            }
            if gap.iter().any(|&unit| char::from_u32(unit.into()).is_some_and(|c| LINE_ENDS.contains(&c))) {
                self.brackets = Brackets::default();
            }
            block.read_brackets::<E>(rest, &mut self.brackets);
            see(PlainTokens { tokenizer: self.tokenizer, block, text: rest, start })?;
            self.at = start + block.end();
        }
    }

    /// The white space that begins with a control, behind which a segment begins; marks there are not plain.
    fn line_ends(&self) -> &'a [E::Unit] {
        let rest = &self.text[self.at..];
        let is_control = |unit: E::Unit| matches!(unit.into(), 0x9..=0xD);
        if !rest.first().is_some_and(|&unit| is_control(unit)) {
            return &[];
        }
        let len = rest.iter().position(|&unit| !is_control(unit) && !is_skipped(unit.into()));
        &rest[..len.unwrap_or(rest.len())]
    }

    /// All of the text, once.
    fn all(&mut self) -> Option<Hard> {
        let (seen, start) = (0..self.text.len(), self.at);
        self.at = seen.end;
        (start < seen.end).then_some(Hard { seen, start, brackets: self.brackets })
    }

    /// The next token, which does not stand before `next`, with the rest of its line or more; none where there is no token.
    fn hard(&mut self, next: usize) -> Option<Hard> {
        if self.text[next..].iter().all(|&unit| is_skipped(unit.into())) {
            return None;
        }
        let start = self.at;
        let is_near = self.hard_end > 0 && start - self.hard_end < NEAR;
        self.hard_least = if is_near { MOST.min(self.hard_least * 2 + NEAR) } else { 0 };
        let least = self.text.len().min(next + self.hard_least);
        self.at = least + line_len::<E>(&self.text[least..]);
        self.hard_end = self.at;
        // With the line end, which is not the end of the text.
        let seen = start.saturating_sub(BEFORE)..self.text.len().min(self.at + 1);
        Some(Hard { seen, start, brackets: self.brackets })
    }

    /// Takes over from the tokens of what was cut as UTF-8, of which all were read.
    pub(crate) fn go_on_behind(&mut self, tokens: &Tokens<'_>) {
        self.brackets = tokens.open_brackets();
    }
}

/// Spaces and direction marks, which are in no token.
fn is_skipped(cp: CodePoint) -> bool {
    matches!(cp, 0x20 | 0x200E | 0x200F)
}

/// Where fewer plain units stand between two lines that are cut as UTF-8, more lines are cut together: to begin anew for each takes
/// time. So many units are enough.
const NEAR: usize = 64;
const MOST: usize = 512;

/// Units that are looked at together.
const TOGETHER: usize = 32;

/// The units up to the first line feed.
fn line_len<E: Encoding>(text: &[E::Unit]) -> usize {
    let is_end = |unit: E::Unit| unit.into() == CodePoint::from('\n');
    let holds_none = |units: &&[E::Unit]| !units.iter().fold(false, |found, &unit| found | is_end(unit));
    let passed = text.chunks(TOGETHER).take_while(holds_none).map(<[_]>::len).sum();
    text[passed..].iter().position(|&unit| is_end(unit)).map_or(text.len(), |end| passed + end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Ucs1, Ucs2, Ucs4};
    use crate::tokenize::{Token, real_text};

    /// The tokens of a text in a storage, by code points, where it holds it.
    fn cut_from_storage<E: Encoding>(tokenizer: Tokenizer, text: &str) -> Option<Vec<(Kind, Range<usize>)>> {
        let chars: Vec<char> = text.chars().collect();
        let units: Vec<E::Unit> = chars.iter().map(|&c| E::unit(c.into())).collect::<Option<_>>()?;
        let (mut tokens, mut stored) = (Vec::new(), StoredTokens::<E>::new(tokenizer, &units));
        loop {
            let seen = |plain: PlainTokens<'_, E>| {
                let (places, len, end) = (plain.places(), plain.len(), plain.end());
                let from = tokens.len();
                tokens.extend(plain);
                let found = || tokens[from..].iter().map(|(_, at)| at.clone());
                assert!(places.is_none_or(|places| places.eq(found())), "{text:?}");
                assert!(found().count() <= len && found().all(|at| at.end <= end), "{text:?}");
                Ok::<_, ()>(())
            };
            let Some(hard) = stored.next_hard(seen).unwrap() else { return Some(tokens) };
            let (first, start) = (hard.seen.start, hard.start);
            let utf8: String = chars[hard.seen.clone()].iter().collect();
            let byte = chars[first..start].iter().map(|c| c.len_utf8()).sum();
            let mut rest = hard.tokens(tokenizer, &utf8, byte);
            tokens.extend(in_code_points(&utf8, first, &mut rest));
            stored.go_on_behind(&rest);
        }
    }

    /// Tokens of a text that begins at a code point of another.
    fn in_code_points(
        text: &str,
        first: usize,
        tokens: impl Iterator<Item = Token>,
    ) -> Vec<(Kind, Range<usize>)> {
        let place = |byte| first + text[..byte].chars().count();
        tokens.map(|token| (token.kind, place(token.range.start)..place(token.range.end))).collect()
    }

    #[track_caller]
    fn assert_alike_from_storage(text: &str) {
        for spec in ["default", "default(drop=punctuation, hashtags=split)", "camel", "uax29"] {
            let tokenizer: Tokenizer = spec.parse().unwrap();
            let tokens = in_code_points(text, 0, tokenizer.tokens(text));
            let stored = [
                cut_from_storage::<Ucs1>(tokenizer, text),
                cut_from_storage::<Ucs2>(tokenizer, text),
                cut_from_storage::<Ucs4>(tokenizer, text),
            ];
            stored.into_iter().flatten().for_each(|cut| assert_eq!(cut, tokens, "{spec} {text:?}"));
        }
    }

    #[test]
    fn real_text_is_cut_alike_from_every_storage() {
        let lines = real_text::lines();
        lines.iter().for_each(|line| assert_alike_from_storage(line));
        assert_alike_from_storage(&lines[..50].join("\n"));
    }

    #[test]
    fn a_bracket_is_open_until_a_token_behind_the_line_end_was_read() {
        assert_alike_from_storage(":('\n:) ");
    }

    proptest::proptest! {
        #[test]
        fn texts_are_cut_alike_from_every_storage(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "كتاب", "مدرسةٌ", "و", "ـ", "\u{64E}", "\u{670}", " ", " ", " ", "  ", "\n", "\t", "\u{200F}", "\u{200F} ",
                    "\u{200E}", ".", "،", "؟", ":", "(", ")", "[", "'", "_", "-", "/", "//", "@", "#", "8", "15", "٣", "a", "www.",
                    "Dr.", "د.", "وإلخ.", "😀", "é", "\u{7F}", "\u{1}", "\u{301}", "\u{200D}", "\u{FE0F}", "x@y.co", "+", "%", "|", ":)", ":(",
                    "قال", "المملكة", "مُسْتَشْفَيَاتُهُمْ", "\u{60E}", "ﻻ", "\u{2028}", "=", "^", "\\", "*", "\"", "«", "»", "…",
                ]),
                0..40,
            )
        ) {
            assert_alike_from_storage(&pieces.concat());
        }
    }
}
