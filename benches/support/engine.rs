//! One way to answer a question.

use std::hint::black_box;

use xxhash_rust::xxh3::Xxh3;

use super::clock;
use super::texts::Text;

/// Gives the answers for all pieces to a sink.
type Run = dyn Fn(&[String], &mut Sink);

pub struct Engine {
    /// Its name, as in `digests.tsv`.
    pub name: String,
    /// The engine whose answers these must equal, where that is claimed.
    pub equals: Option<String>,
    run: Box<Run>,
}

impl Engine {
    /// An engine that gives the answer for one piece to a sink.
    pub fn new(name: impl Into<String>, run: impl Fn(&str, &mut Sink) + 'static) -> Self {
        Self::of_all(name, move |pieces, sink| pieces.iter().for_each(|piece| run(black_box(piece), sink)))
    }

    /// An engine that takes all pieces at once.
    pub fn of_all(name: impl Into<String>, run: impl Fn(&[String], &mut Sink) + 'static) -> Self {
        Engine { name: name.into(), equals: None, run: Box::new(run) }
    }

    /// Claims that the answers are those of another engine of the same question.
    pub fn equal_to(mut self, other: impl Into<String>) -> Self {
        self.equals = Some(other.into());
        self
    }

    /// The digest of all its answers.
    pub fn digest(&self, text: &Text) -> u64 {
        let mut sink = Sink { digest: Some(Xxh3::new()) };
        (self.run)(&text.pieces, &mut sink);
        sink.digest.map_or(0, |digest| digest.digest())
    }

    /// Seconds for one pass, the mean of `passes`.
    pub fn time(&self, pieces: &[String], passes: u32) -> f64 {
        let mut sink = Sink { digest: None };
        let start = clock::now();
        for _ in 0..passes {
            (self.run)(black_box(pieces), &mut sink);
        }
        (clock::now() - start) / f64::from(passes)
    }
}

/// Where answers go: into a digest, or nowhere while the clock runs.
pub struct Sink {
    digest: Option<Xxh3>,
}

impl Sink {
    /// Takes a part of the answer.
    #[inline]
    pub fn put(&mut self, part: &str) {
        match &mut self.digest {
            // The byte after each part, which UTF-8 never holds, keeps `ab c` apart from `a bc`.
            Some(digest) => {
                digest.update(part.as_bytes());
                digest.update(&[0xFF]);
            }
            None => {
                black_box(part);
            }
        }
    }

    /// Takes a place in the text.
    #[inline]
    pub fn place(&mut self, at: usize) {
        match &mut self.digest {
            Some(digest) => digest.update(&at.to_le_bytes()),
            None => {
                black_box(at);
            }
        }
    }
}
