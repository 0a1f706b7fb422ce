//! A normalized text that knows where each part came from.

use std::borrow::Cow;
use std::ops::Range;

use crate::alignment::{self, Alignment, Edit, SourceRange, TargetRange};
use crate::error::Error;
use crate::kernel::Utf8;

/// A normalized text and its alignment to the original. Offsets are bytes.
#[derive(Clone, Debug)]
pub struct Aligned<'a> {
    source: &'a str,
    text: Cow<'a, str>,
    alignment: Alignment,
}

impl<'a> Aligned<'a> {
    pub(super) fn new(source: &'a str, text: Cow<'a, str>, alignment: Alignment) -> Self {
        Aligned { source, text, alignment }
    }

    /// A text in which each range, in bytes, was replaced: what a function of your own did to it, so that it can
    /// stand between two normalizers (see [`Aligned::then`]). The ranges ascend and do not overlap. O(n).
    ///
    /// # Errors
    /// As [`Alignment::from_edits`], and [`Error::Range`] for an edit that begins or ends inside a character.
    pub fn from_edits(source: &'a str, edits: &[(Range<usize>, &str)]) -> Result<Self, Error> {
        let lengths = edits.iter().map(|(range, new)| (range.clone(), new.len()));
        let alignment = Alignment::from_edits(source.len(), lengths)?;
        let mut text = String::new();
        text.try_reserve_exact(alignment.target_len()).map_err(|_| Error::OutOfMemory)?;
        let mut at = 0;
        for (number, (range, new)) in edits.iter().enumerate() {
            let parts = (source.get(at..range.start), source.get(range.clone()));
            let (Some(kept), Some(_)) = parts else {
                let problem = "begins or ends inside a character".into();
                return Err(Error::Range {
                    what: "edit",
                    number,
                    start: range.start,
                    end: range.end,
                    problem,
                });
            };
            text.extend([kept, new]);
            at = range.end;
        }
        text.push_str(&source[at..]);
        Ok(Aligned::new(source, Cow::Owned(text), alignment))
    }

    /// This text, and what `next` made of it, as one: the text of `next` with the way back to the source of this.
    /// O(n).
    ///
    /// ```
    /// use kalima::{Aligned, Normalizer};
    /// let text = "قَالَ زيدٌ ﴿ ... ﴾";
    /// let marks = "strip_marks".parse::<Normalizer>()?.align(text);
    /// let verse = marks.text().find('﴿').zip(marks.text().find('﴾'));
    /// let (start, end) = verse.map_or((0, 0), |(open, close)| (open, close + '﴾'.len_utf8()));
    /// // A function of our own: what stands between the brackets becomes a word.
    /// let own = Aligned::from_edits(marks.text(), &[(start..end, "آية")])?;
    /// let search = "fold_alef".parse::<Normalizer>()?;
    /// let both = marks.then(&own)?;
    /// let all = both.then(&search.align(both.text()))?;
    /// assert_eq!(all.text(), "قال زيد اية");
    /// let word = all.to_source(all.text().find("اية").map_or(0..0, |at| at..at + 6));
    /// assert_eq!(&text[word.range()], "﴿ ... ﴾");
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NotJoined`] where the text of this is not the source of `next`; [`Error::OutOfMemory`].
    pub fn then(&self, next: &Aligned<'_>) -> Result<Self, Error> {
        if self.text() != next.source() {
            let both = self.text().bytes().zip(next.source().bytes());
            let differ = both.take_while(|(a, b)| a == b).count();
            return Err(Error::NotJoined { text: self.text.len(), source: next.source.len(), differ });
        }
        let alignment = self.alignment.then(&next.alignment).map_err(|_| Error::OutOfMemory)?;
        Ok(Aligned::new(self.source, Cow::Owned(next.text.clone().into_owned()), alignment))
    }

    /// The original.
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The normalized text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The normalized text, taken out.
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The correspondence itself.
    pub fn alignment(&self) -> &Alignment {
        &self.alignment
    }

    /// Where in the original a range of [`Aligned::text`] comes from.
    pub fn to_source(&self, range: impl Into<TargetRange>) -> SourceRange {
        self.alignment.to_source(range.into())
    }

    /// What became of a range of the original.
    pub fn from_source(&self, range: impl Into<SourceRange>) -> TargetRange {
        self.alignment.from_source(range.into())
    }

    /// Every change, in order.
    pub fn edits(&self) -> impl Iterator<Item = Edit> + '_ {
        alignment::edits::<Utf8>(&self.alignment, self.source.as_bytes(), self.text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_edits_are_checked_and_mapped() {
        let aligned = Aligned::from_edits("كتاب x", &[(0..2, "ك"), (8..8, "ة"), (9..10, "")]).unwrap();
        assert_eq!(aligned.text(), "كتابة ");
        assert_eq!(aligned.to_source(8..10).range(), 8..8);
        let wrong = Aligned::from_edits("كتاب", &[(0..2, ""), (3..4, "")]).unwrap_err().to_string();
        assert_eq!(wrong, "edit 1 (3, 4) begins or ends inside a character");
    }

    #[test]
    fn alignments_that_do_not_meet_are_refused() {
        let first = Aligned::from_edits("abc", &[(1..2, "")]).unwrap();
        let second = Aligned::from_edits("abd", &[]).unwrap();
        assert_eq!(first.then(&second).unwrap_err(), Error::NotJoined { text: 2, source: 3, differ: 1 });
    }
}
