//! Chunks of a text for retrieval and for models: as many sentences, lines or words as a limit lets in.
//!
//! How long a chunk is, a counter says. One that cuts into word pieces does not add up: the whole has another count than its
//! parts. So each chunk's own text is counted, and how far one reaches is searched for, from the length of the last one on.

use std::convert::Infallible;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::Sentences;
use super::chunk_atoms::{Atom, Atoms};
use super::cut_places::{best, window};
use crate::error::Error;

/// What chunks are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// Whole sentences of the default splitter.
    #[default]
    Sentence,
    /// Whole lines.
    Line,
    /// Whole tokens of the default tokenizer.
    Word,
}

impl By {
    /// Each of them.
    pub const ALL: [By; 3] = [By::Sentence, By::Line, By::Word];

    /// The name, as Python has it.
    pub const fn name(self) -> &'static str {
        match self {
            By::Sentence => "sentence",
            By::Line => "line",
            By::Word => "word",
        }
    }
}

/// Cuts text into chunks that a counter finds no longer than a limit.
///
/// A chunk has as many whole sentences (lines, tokens) as the limit lets in. One that alone is too long is cut where
/// [`Sentences::max_tokens`](super::Sentences::max_tokens) would cut it, a line rather where a sentence ends. Chunks ascend, and every
/// token lies in one. None cuts a token of the default tokenizer, but where a token alone is too long, nor ever a grapheme
/// cluster: a cluster that alone is too long is a chunk, the only one that may be longer than the limit. None has white space
/// at its edges, but a space that bears a mark and begins a line or is too much for the word before it.
///
/// ```
/// use kalima::tokenize::Chunks;
///
/// let text = "وصل الوفد. ثم غادر! عاد غدا.";
/// let chunks = Chunks::new(6)?.overlap(3)?;
/// let cut: Vec<&str> = chunks.split(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(cut, ["وصل الوفد. ثم غادر!", "ثم غادر! عاد غدا."]);
/// let by_chars = Chunks::new(12)?.split_with(text, |chunk| chunk.chars().count());
/// assert_eq!(by_chars.len(), 3);
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chunks {
    limit: usize,
    overlap: usize,
    by: By,
    sentences: Sentences,
}

impl Chunks {
    /// Chunks of whole sentences, of this count at most, without overlap.
    ///
    /// # Errors
    /// [`Error::Option`] for 0.
    pub fn new(max_tokens: usize) -> Result<Self, Error> {
        if max_tokens == 0 {
            return Err(Error::Option { problem: "max_tokens must be from 1 on, not 0".into() });
        }
        Ok(Chunks { limit: max_tokens, overlap: 0, by: By::default(), sentences: Sentences::default() })
    }

    /// Each chunk begins with as many whole sentences (lines, tokens) from the end of the one before as have this count at most.
    /// Fewer, where the next one would not fit in with them; none behind one that was cut.
    ///
    /// # Errors
    /// [`Error::Option`] for a count that is not less than that of a chunk.
    pub fn overlap(self, overlap: usize) -> Result<Self, Error> {
        if overlap >= self.limit {
            let limit = self.limit;
            let problem = format!("overlap must be less than max_tokens ({limit}), not {overlap}");
            return Err(Error::Option { problem });
        }
        Ok(Chunks { overlap, ..self })
    }

    /// Sentences go on over a line end, as [`Sentences::join_lines`] has it: for text that was broken to fit a page.
    ///
    /// # Errors
    /// [`Error::Option`] for chunks of lines.
    pub fn join_lines(self) -> Result<Self, Error> {
        if self.by == By::Line {
            return Err(Error::Option { problem: "lines=join and by=line exclude one another".into() });
        }
        Ok(Chunks { sentences: self.sentences.join_lines()?, ..self })
    }

    /// What chunks are made of.
    pub fn by(self, by: By) -> Self {
        Chunks { by, ..self }
    }

    /// The chunks, as ranges of bytes; what is counted are the tokens of the default tokenizer that lie in a chunk as part of
    /// the text. O(n).
    pub fn split(self, text: &str) -> Vec<Range<usize>> {
        let atoms = Atoms::new(text, self.by, self.sentences);
        let count = |range| Ok::<_, Infallible>(atoms.tokens_in(&range));
        self.search(text, &atoms.atoms, count).unwrap_or_else(|never| match never {})
    }

    /// The chunks, as ranges of bytes, by a counter, which is asked about as often as the logarithm of its tokens for each
    /// chunk.
    pub fn split_with(self, text: &str, mut count: impl FnMut(&str) -> usize) -> Vec<Range<usize>> {
        let count = |range| Ok::<_, Infallible>(count(&text[range]));
        self.try_split_with(text, count).unwrap_or_else(|never| match never {})
    }

    /// The same by a counter that may fail, and is told where the chunk would be.
    ///
    /// # Errors
    /// The first of the counter.
    pub fn try_split_with<E>(
        self,
        text: &str,
        count: impl FnMut(Range<usize>) -> Result<usize, E>,
    ) -> Result<Vec<Range<usize>>, E> {
        self.search(text, &Atoms::new(text, self.by, self.sentences).atoms, count)
    }

    fn search<E, C: FnMut(Range<usize>) -> Result<usize, E>>(
        self,
        text: &str,
        atoms: &[Atom],
        count: C,
    ) -> Result<Vec<Range<usize>>, E> {
        let mut search = Search { chunks: self, text, atoms, count, reached: self.limit, overlapped: 1 };
        let (mut found, mut next) = (Vec::new(), Start::at(0));
        while next.atom < atoms.len() {
            let reach = search.reach(&next)?;
            if reach == 0 {
                search.cut_atom(&atoms[next.atom], &mut found)?;
                next = Start::at(next.atom + 1);
                continue;
            }
            let end = search.end(next.atom, reach)?;
            found.push(search.bytes(next.atom..end));
            next = if end < atoms.len() { search.next(next.atom, end)? } else { Start::at(end) };
        }
        Ok(found)
    }
}

/// Where a chunk begins.
struct Start {
    /// The number of its first atom.
    atom: usize,
    /// So many atoms are known to fit in.
    known: usize,
}

impl Start {
    fn at(atom: usize) -> Self {
        Start { atom, known: 0 }
    }
}

/// The search for the end of one chunk after another.
struct Search<'a, C> {
    chunks: Chunks,
    text: &'a str,
    atoms: &'a [Atom],
    count: C,
    /// How far the last chunk could have reached, in atoms.
    reached: usize,
    /// How many pieces the last chunk gave to the next.
    overlapped: usize,
}

impl<E, C: FnMut(Range<usize>) -> Result<usize, E>> Search<'_, C> {
    fn bytes(&self, atoms: Range<usize>) -> Range<usize> {
        self.atoms[atoms.start].range.start..self.atoms[atoms.end - 1].range.end
    }

    fn fits(&mut self, atoms: Range<usize>, most: usize) -> Result<bool, E> {
        let bytes = self.bytes(atoms);
        Ok((self.count)(bytes)? <= most)
    }

    /// How many atoms fit into a chunk; 0 if one alone is too long.
    fn reach(&mut self, start: &Start) -> Result<usize, E> {
        let (from, limit) = (start.atom, self.chunks.limit);
        let (left, guess) = (self.atoms.len() - from, self.reached);
        let reach = furthest(start.known, left, guess, |len| self.fits(from..from + len, limit))?;
        self.reached = reach.max(1);
        Ok(reach)
    }

    /// Where a chunk ends that could reach so far: behind its last whole piece, or at the best place.
    fn end(&mut self, start: usize, reach: usize) -> Result<usize, E> {
        let furthest = start + reach;
        if furthest == self.atoms.len() {
            return Ok(furthest);
        }
        let whole = (start + 1..=furthest).rev().find(|&at| self.atoms[at].begins_piece);
        let end = whole.unwrap_or_else(|| self.best_place(start, reach));
        // A shorter text may have the higher count; what was found by the search was counted.
        Ok(if end == furthest || self.fits(start..end, self.chunks.limit)? { end } else { furthest })
    }

    /// The best place to cut a piece that is longer than `reach`.
    fn best_place(&self, start: usize, reach: usize) -> usize {
        let rest = &self.atoms[start + reach..];
        let rest = rest.iter().take(reach).take_while(|atom| !atom.begins_piece).count();
        start + best(window(reach + rest, reach), |len| self.atoms[start + len].place)
    }

    /// Where the chunk begins that follows on `last..end`.
    fn next(&mut self, last: usize, end: usize) -> Result<Start, E> {
        let (overlap, limit) = (self.chunks.overlap, self.chunks.limit);
        if overlap == 0 || !self.atoms[end].begins_piece {
            return Ok(Start::at(end));
        }
        let starts: Vec<usize> = (last + 1..end).rev().filter(|&at| self.atoms[at].begins_piece).collect();
        let guess = self.overlapped;
        let pieces = furthest(0, starts.len(), guess, |len| self.fits(starts[len - 1]..end, overlap))?;
        self.overlapped = pieces.max(1);
        let after = self.atoms[end + 1..].iter().position(|atom| atom.begins_piece);
        let after = after.map_or(self.atoms.len(), |more| end + 1 + more);
        let pieces = furthest(0, pieces, pieces, |len| self.fits(starts[len - 1]..after, limit))?;
        Ok(pieces.checked_sub(1).map_or(Start::at(end), |place| {
            let atom = starts[place];
            Start { atom, known: after - atom }
        }))
    }

    /// Cuts an atom that alone is too long, between grapheme clusters.
    fn cut_atom(&mut self, atom: &Atom, found: &mut Vec<Range<usize>>) -> Result<(), E> {
        let (base, limit) = (atom.range.start, self.chunks.limit);
        let clusters = self.text[atom.range.clone()].grapheme_indices(true);
        let clusters: Vec<Range<usize>> = clusters
            .filter(|(_, cluster)| !cluster.trim().is_empty())
            .map(|(at, cluster)| base + at..base + at + cluster.len())
            .collect();
        let (mut at, mut guess) = (0, 1);
        while at < clusters.len() {
            let bytes = |len: usize| clusters[at].start..clusters[at + len - 1].end;
            let count = &mut self.count;
            let len = furthest(0, clusters.len() - at, guess, |len| Ok(count(bytes(len))? <= limit))?.max(1);
            found.push(bytes(len));
            (at, guess) = (at + len, len);
        }
        Ok(())
    }
}

/// The largest number up to `most` that fits, where `known` does, and what fits is taken to be all up to some number. It
/// is looked for from `guess` on in steps that double, then between the last two: 2·log₂ of the distance questions, and none
/// about much more than fits.
fn furthest<E>(
    known: usize,
    most: usize,
    guess: usize,
    mut fits: impl FnMut(usize) -> Result<bool, E>,
) -> Result<usize, E> {
    let (mut fitting, mut failing, mut step) = (known, most + 1, 1);
    let mut probe = guess.clamp(known + 1, most.max(known + 1));
    while fitting + 1 < failing {
        if fits(probe)? {
            fitting = probe;
        } else {
            failing = probe;
        }
        probe = if failing > most {
            most.min(fitting.saturating_add(step))
        } else if fitting == known {
            failing.saturating_sub(step).max(known + 1)
        } else {
            fitting.midpoint(failing)
        };
        step = step.saturating_mul(2);
    }
    Ok(fitting)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(chunks: Chunks, marked: &str) {
        let text = marked.replace('|', "");
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(texts(&text, &chunks.split(&text)), expected);
    }

    fn texts<'a>(text: &'a str, found: &[Range<usize>]) -> Vec<&'a str> {
        found.iter().map(|range| &text[range.clone()]).collect()
    }

    fn of(limit: usize) -> Chunks {
        Chunks::new(limit).unwrap()
    }

    #[test]
    fn chunks_hold_whole_sentences_lines_or_words() {
        cut(of(6), "وصل الوفد. ثم غادر!| لماذا؟ لا أعلم.| نعم.");
        cut(of(100), "وصل الوفد. ثم غادر!\n***\nنعم");
        cut(of(3).by(By::Line), "وصل الوفد\nنعم|\nثم غادر");
        cut(of(3).by(By::Word), "وصل الوفد .| ثم غادر !| نعم");
        cut(of(3), "نعم.|\n***\n!!!");
    }

    #[test]
    fn what_is_too_long_is_cut_at_the_best_place() {
        cut(of(6), "نعم.| ذهب الولد إلى السوق، |واشترى خبزا كثيرا. لا.");
        cut(of(6).by(By::Line), "ذهب الولد إليه.| واشترى خبزا، ثم لحما\n|وعاد غدا");
        let text = "نعم كلمةطويلةجدا لا";
        let found = of(7).split_with(text, |chunk| chunk.chars().count());
        assert_eq!(texts(text, &found), ["نعم", "كلمةطوي", "لةجدا", "لا"]);
    }

    #[test]
    fn a_cluster_that_is_too_long_is_whole() {
        let text = "ب 👨‍👩‍👧 كَ\u{651}";
        let found = of(1).split_with(text, |chunk| chunk.chars().count());
        assert_eq!(texts(text, &found), ["ب", "👨‍👩‍👧", "كَ\u{651}"]);
    }

    #[test]
    fn a_mark_behind_a_space_goes_with_the_word_before() {
        cut(of(4).by(By::Word), "ذلك الكتاب لا |ريب ۛ فيه ۛ");
        cut(of(1).by(By::Word), "لا| ريب");
        cut(of(4), "لا ريب. ۛ| ثم مضى");
        let text = "ريب ۛ";
        assert_eq!(texts(text, &of(1).split(text)), ["ريب", " ۛ"]);
    }

    #[test]
    fn chunks_overlap_by_whole_pieces() {
        let overlapping = |chunks: Chunks, text| texts(text, &chunks.split(text));
        let text = "واحد. اثنان. ثلاثة. أربعة.";
        assert_eq!(overlapping(of(4), text), ["واحد. اثنان.", "ثلاثة. أربعة."]);
        let expected = ["واحد. اثنان.", "اثنان. ثلاثة.", "ثلاثة. أربعة."];
        assert_eq!(overlapping(of(4).overlap(2).unwrap(), text), expected);
        assert_eq!(overlapping(of(4).overlap(3).unwrap(), text), expected);
        let words = of(3).overlap(2).unwrap().by(By::Word);
        assert_eq!(overlapping(words, "من إلى"), ["من إلى"]);
        assert_eq!(overlapping(words, "من إلى على في"), ["من إلى على", "إلى على في"]);
    }

    #[test]
    fn an_overlap_gives_way_to_the_next_piece() {
        let text = "نعم. لا. ذهب الولد أمس. عاد غدا بعد هذا كله.";
        let found = of(4).overlap(3).unwrap().split(text);
        assert_eq!(texts(text, &found), ["نعم. لا.", "ذهب الولد أمس.", "عاد غدا بعد هذا", "كله."]);
    }

    #[test]
    fn limits_that_there_are_not_are_refused() {
        assert_eq!(Chunks::new(0).unwrap_err().to_string(), "max_tokens must be from 1 on, not 0");
        let error = of(5).overlap(5).unwrap_err();
        assert_eq!(error.to_string(), "overlap must be less than max_tokens (5), not 5");
    }

    #[test]
    fn the_error_of_a_counter_comes_through() {
        let found = of(2).try_split_with("من إلى", |range| if range.len() > 4 { Err(range) } else { Ok(1) });
        assert_eq!(found, Err(0..11));
    }

    #[test]
    fn a_search_asks_as_often_as_the_logarithm() {
        for (known, most, guess) in [(0, 1000, 1), (0, 1000, 1000), (0, 1000, 300), (5, 1000, 0), (0, 1, 9)] {
            for answer in known..=most {
                let mut asked = 0_u32;
                let found = furthest(known, most, guess, |at| {
                    asked += 1;
                    assert!(known < at && at <= most);
                    Ok::<_, Infallible>(at <= answer)
                });
                assert_eq!(found, Ok(answer));
                let distance = answer.abs_diff(guess.clamp(known + 1, most)) + 1;
                assert!(asked <= 2 * distance.ilog2() + 3, "{known} {most} {guess} {answer}: {asked}");
            }
        }
    }
}

#[cfg(test)]
mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::tokenize::Tokenizer;

    /// Text of all that chunks could cut wrongly.
    fn texts() -> impl Strategy<Value = String> {
        let parts = prop::sample::select(vec![
            "كتاب",
            "ب",
            "َ",
            " ",
            " ",
            "\n",
            "\r\n",
            ".",
            "؟",
            "،",
            "؛",
            "ثم",
            "(",
            ")",
            "«",
            "»",
            "12/9/2024",
            "👨‍👩‍👧",
            "🇸🇦",
            "\u{200C}",
            "\u{600}",
            "-",
            ":)",
            "#كأس_العالم",
            "+966 50 123 4567",
            "***",
            "d\u{301}",
            "د.",
        ]);
        prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
    }

    fn chunks() -> impl Strategy<Value = Chunks> {
        (1usize..30, 0usize..30, prop::sample::select(&By::ALL[..])).prop_map(|(limit, overlap, by)| {
            Chunks::new(limit).unwrap().overlap(overlap % limit).unwrap().by(by)
        })
    }

    fn is_one_cluster(chunk: &str) -> bool {
        chunk.graphemes(true).count() == 1
    }

    /// No chunk is longer than it may be, and each is whole at its edges.
    fn fit(text: &str, chunks: Chunks, found: &[Range<usize>], mut count: impl FnMut(Range<usize>) -> usize) {
        let boundaries: Vec<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for range in found {
            let chunk = &text[range.clone()];
            assert!(boundaries.contains(&range.start) && boundaries.contains(&range.end), "{chunk:?}");
            assert!(count(range.clone()) <= chunks.limit || is_one_cluster(chunk), "{chunk:?}");
            let edges = [chunk.graphemes(true).next(), chunk.graphemes(true).next_back()];
            assert!(edges.iter().all(|edge| edge.is_some_and(|edge| !edge.trim().is_empty())), "{chunk:?}");
        }
        for pair in found.windows(2) {
            assert!(pair[0].start < pair[1].start && pair[0].end < pair[1].end);
            if pair[1].start < pair[0].end {
                assert!(count(pair[1].start..pair[0].end) <= chunks.overlap);
            }
        }
    }

    /// Every token lies in a chunk, and in one whole unless it is too long.
    fn cover(
        text: &str,
        chunks: Chunks,
        found: &[Range<usize>],
        mut count: impl FnMut(Range<usize>) -> usize,
    ) {
        for token in Tokenizer::default().tokens(text) {
            let token = token.range;
            if found.iter().any(|range| range.start <= token.start && token.end <= range.end) {
                continue;
            }
            for (at, _) in text[token.clone()].match_indices(|c: char| !c.is_whitespace()) {
                assert!(found.iter().any(|range| range.contains(&(token.start + at))), "{:?}", &text[token]);
            }
            // What a cluster holds together with others is too long together with them.
            let mut clusters = text.grapheme_indices(true).map(|(at, cluster)| at..at + cluster.len());
            let shared = clusters.any(|cluster| {
                let reaches = |edge| cluster.start < edge && edge < cluster.end;
                reaches(token.start) || reaches(token.end)
            });
            assert!(shared || count(token.clone()) > chunks.limit, "{:?} is cut", &text[token]);
        }
    }

    proptest! {
        #[test]
        fn chunks_by_tokens_hold(text in texts(), chunks in chunks()) {
            let atoms = Atoms::new(&text, chunks.by, chunks.sentences);
            let found = chunks.split(&text);
            fit(&text, chunks, &found, |range| atoms.tokens_in(&range));
            cover(&text, chunks, &found, |range| atoms.tokens_in(&range));
        }

        #[test]
        fn chunks_by_a_counter_hold(text in texts(), chunks in chunks()) {
            let count = |chunk: &str| chunk.chars().count().div_ceil(2);
            let found = chunks.split_with(&text, count);
            fit(&text, chunks, &found, |range| count(&text[range]));
            cover(&text, chunks, &found, |range| count(&text[range]));
        }

        /// A counter may find the whole shorter than a part.
        #[test]
        fn chunks_by_an_odd_counter_hold(text in texts(), chunks in chunks()) {
            let count = |chunk: &str| (chunk.len() * 2_654_435_761) >> 3 & 31;
            let found = chunks.split_with(&text, count);
            for range in &found {
                let chunk = &text[range.clone()];
                prop_assert!(count(chunk) <= chunks.limit || is_one_cluster(chunk));
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].start < pair[1].start && pair[0].end < pair[1].end));
        }
    }
}
