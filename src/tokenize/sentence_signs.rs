//! The signs that sentences end with, and those that stand around their ends.

pub(super) const TERMINATORS: [char; 6] = ['.', '!', '?', '؟', '۔', '…'];
pub(super) const OPENERS: [char; 4] = ['(', '[', '{', '﴿'];
pub(super) const CLOSERS: [char; 18] =
    [')', ']', '}', '»', '”', '’', '›', '﴾', '」', '』', '》', '）', '］', '｝', '】', '〕', '〉', '⟩'];
/// Signs that close where nothing follows that they could open: straight quotes, and others typed the other way round.
pub(super) const EITHER: [char; 7] = ['"', '\'', '“', '«', '‘', '﴿', '*'];
/// Signs behind which a sentence begins that is quoted or in brackets.
pub(super) const QUOTING: [char; 10] = ['(', '[', '{', '﴿', '«', '“', '‹', '"', '\'', '‘'];
/// Signs that begin an item of a list.
pub(super) const BULLETS: [char; 6] = ['-', '–', '—', '•', '*', '▪'];
/// Numbers of notes.
pub(super) const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
/// No sentence begins with these.
pub(super) const CONTINUERS: [char; 5] = ['،', '؛', ':', ',', ';'];
