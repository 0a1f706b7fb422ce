//! Which brackets are open: a sign that closes one is no mouth of a face.

use super::Kind;
use super::class::LINE_ENDS;

/// So many are remembered; of more, the outermost are not.
const MOST: usize = 8;

/// A token of punctuation is a run of one sign.
const BRACKETS: [char; 6] = ['(', ')', '[', ']', '{', '}'];

/// The open brackets of a line, as the signs that close them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Brackets {
    due: [char; MOST],
    count: usize,
}

impl Brackets {
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// What would close the innermost one.
    pub(super) fn due(&self) -> Option<char> {
        self.count.checked_sub(1).map(|last| self.due[last % MOST])
    }

    /// Reads a token and the gap before it.
    #[inline]
    pub(super) fn read(&mut self, gap: &str, token: &str, kind: Kind) {
        if !self.is_empty() && holds_line_end(gap) {
            self.count = 0;
        }
        if kind == Kind::Punctuation && token.starts_with(BRACKETS) {
            token.chars().for_each(|sign| self.read_sign(sign));
        }
    }

    /// Reads one bracket, or another sign, behind which the line goes on.
    pub(super) fn read_sign(&mut self, sign: char) {
        match sign {
            '(' => self.open(')'),
            '[' => self.open(']'),
            '{' => self.open('}'),
            _ if self.due() == Some(sign) => self.count -= 1,
            _ => {}
        }
    }

    fn open(&mut self, due: char) {
        self.due[self.count % MOST] = due;
        self.count += 1;
    }
}

fn holds_line_end(gap: &str) -> bool {
    match *gap.as_bytes() {
        [] => false,
        // Most gaps are one space.
        [byte] => matches!(byte, b'\n' | b'\r'),
        _ => gap.contains(LINE_ENDS),
    }
}
