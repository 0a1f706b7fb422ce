//! The normalizer: a recipe, compiled.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use super::aligned::Aligned;
use super::{Buffers, Plan, Spec, fingerprint, other_names, presets};
use crate::error::Error;
use crate::kernel::{Kernel, Utf8, utf8_string};

/// The bytes of memory that a thread keeps.
const MOST_KEPT: usize = 1 << 20;

thread_local! {
    static KEPT: Cell<Option<Buffers<Utf8>>> = const { Cell::new(None) };
}

/// A recipe, compiled. Cheap to clone, immutable, safe to share between threads.
#[derive(Clone)]
pub struct Normalizer {
    spec: Arc<Spec>,
    plan: Arc<Plan>,
}

impl Normalizer {
    /// The normalizer of a spec. Compiling takes a millisecond or two for the largest preset.
    pub fn new(spec: Spec) -> Self {
        let plan = Arc::new(Plan::new(&spec));
        Normalizer { spec: Arc::new(spec), plan }
    }

    /// The normalizer of a preset.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the presets there are.
    pub fn preset(name: &str) -> Result<Self, Error> {
        if let Some(preset) = presets::find(name) {
            return Ok(Self::new(preset.spec()));
        }
        let mut error = Error::unknown_name("preset", name, presets::ALL.iter().map(|preset| preset.name));
        let meant = other_names::ours(name).filter(|ours| presets::find(ours).is_some());
        if let (Error::UnknownName { nearest, .. }, Some(meant)) = (&mut error, meant) {
            *nearest = Some(meant);
        }
        Err(error)
    }

    /// The recipe in canonical spelling.
    pub fn spec(&self) -> String {
        self.spec.to_string()
    }

    /// The identity of the recipe: `k1-` and 32 hexadecimal digits. Equal fingerprints give equal answers, in every
    /// release and on every machine: the spelling, the revision of each step and its tables go in.
    pub fn fingerprint(&self) -> String {
        fingerprint::of(&self.spec)
    }

    /// The recipe itself.
    pub fn recipe(&self) -> &Spec {
        &self.spec
    }

    /// The same normalizer, run by this kernel instead of the one that was chosen for the process. The answers are the same.
    ///
    /// ```
    /// use kalima::kernel::Kernel;
    /// let search = kalima::Normalizer::preset("search")?;
    /// let slow = search.with_kernel(Kernel::Scalar)?;
    /// assert_eq!(slow.normalize("أَحْمَد"), search.normalize("أَحْمَد"));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Option`] where this processor cannot run it.
    pub fn with_kernel(&self, kernel: Kernel) -> Result<Self, Error> {
        let plan = Arc::new(self.plan.with_kernel(kernel)?);
        Ok(Normalizer { spec: Arc::clone(&self.spec), plan })
    }

    /// The compiled stages, for code that runs them over other storage than `str`.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The text normalized; borrowed where nothing changes. O(n).
    ///
    /// # Panics
    /// Where memory runs out; [`Normalizer::try_normalize`] says so instead.
    pub fn normalize<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.try_normalize(text) {
            Ok(text) => text,
            Err(error) => out_of_memory(&error),
        }
    }

    /// The text normalized; borrowed where nothing changes. O(n).
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn try_normalize<'a>(&self, text: &'a str) -> Result<Cow<'a, str>, Error> {
        let written = self.plan.run::<Utf8>(text.as_bytes()).map_err(|_| Error::OutOfMemory)?;
        Ok(written.map_or(Cow::Borrowed(text), |bytes| Cow::Owned(utf8_string(bytes))))
    }

    /// Writes the normalized text into `out`, whose content goes and whose memory is used again.
    ///
    /// ```
    /// let clean = kalima::Normalizer::preset("clean")?;
    /// let mut line = String::new();
    /// for text in ["السلام  عليكم", " أهلاً "] {
    ///     clean.normalize_into(text, &mut line);
    /// }
    /// assert_eq!(line, "أهلاً");
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// Beside `out` it keeps memory for the thread's next call, of 1 MiB at most: where that and `out` are large enough it asks
    /// for none, unless a step does.
    ///
    /// # Panics
    /// Where memory runs out.
    pub fn normalize_into(&self, text: &str, out: &mut String) {
        // A step that were to call this again would find nothing kept.
        let mut buffers = KEPT.take().unwrap_or_default();
        let mut bytes = std::mem::take(out).into_bytes();
        let done = self.plan.run_into::<Utf8>(text.as_bytes(), &mut bytes, &mut buffers);
        if buffers.memory() <= MOST_KEPT {
            KEPT.set(Some(buffers));
        }
        match done {
            Ok(()) => *out = utf8_string(bytes),
            Err(_) => out_of_memory(&Error::OutOfMemory),
        }
    }

    /// Each row normalized, of rows that stand in one text as a column of Arrow keeps them: the first begins at its start,
    /// each other one where the one before ends, at the bytes `ends`, and the last one ends with the text. Gives the rows in
    /// the same form. O(n), in one pass where the recipe looks at each code point alone.
    ///
    /// ```
    /// let fold: kalima::Normalizer = "fold_alef | strip_marks".parse()?;
    /// let (text, ends) = fold.normalize_rows("أَبإثمآن", &[6, 10, 16])?;
    /// assert_eq!((&*text, ends), ("اباثمان", vec![4, 8, 14]));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Range`] for a row that ends before it begins, behind the text or inside a character, and for a last one that does not
    /// end with the text; [`Error::OutOfMemory`].
    pub fn normalize_rows<'a>(
        &self,
        text: &'a str,
        ends: &[usize],
    ) -> Result<(Cow<'a, str>, Vec<usize>), Error> {
        check_rows(text, ends)?;
        let rows = self.plan.run_rows::<Utf8>(text.as_bytes(), ends).map_err(|_| Error::OutOfMemory)?;
        Ok(match rows {
            Some((bytes, ends)) => (Cow::Owned(utf8_string(bytes)), ends),
            None => (Cow::Borrowed(text), ends.to_vec()),
        })
    }

    /// The text normalized, with the alignment to the original. O(n).
    ///
    /// # Panics
    /// Where memory runs out; [`Normalizer::try_align`] says so instead.
    pub fn align<'a>(&self, text: &'a str) -> Aligned<'a> {
        match self.try_align(text) {
            Ok(aligned) => aligned,
            Err(error) => out_of_memory(&error),
        }
    }

    /// The text normalized, with the alignment to the original. O(n).
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn try_align<'a>(&self, text: &'a str) -> Result<Aligned<'a>, Error> {
        let (written, alignment) =
            self.plan.align::<Utf8>(text.as_bytes()).map_err(|_| Error::OutOfMemory)?;
        let target = written.map_or(Cow::Borrowed(text), |bytes| Cow::Owned(utf8_string(bytes)));
        Ok(Aligned::new(text, target, alignment))
    }
}

fn check_rows(text: &str, ends: &[usize]) -> Result<(), Error> {
    let mut start = 0;
    for (number, &end) in ends.iter().enumerate() {
        let is_last = number + 1 == ends.len();
        let problem = match end {
            _ if end < start => "ends before it begins".into(),
            _ if end > text.len() => format!("ends behind the text, which has {} bytes", text.len()),
            _ if !text.is_char_boundary(end) => "ends inside a character".into(),
            _ if is_last && end < text.len() => {
                format!("is the last one and must end with the text, at byte {}", text.len())
            }
            _ => {
                start = end;
                continue;
            }
        };
        return Err(Error::Range { what: "row", number, start, end, problem });
    }
    if ends.is_empty() && !text.is_empty() {
        let problem = format!("is missing: the text has {} bytes", text.len());
        return Err(Error::Range { what: "row", number: 0, start: 0, end: 0, problem });
    }
    Ok(())
}

/// The same end that the standard library's own strings have.
#[allow(clippy::panic)]
fn out_of_memory(error: &Error) -> ! {
    panic!("{error}")
}

impl FromStr for Normalizer {
    type Err = Error;

    /// A preset's name if there is one, else a spec.
    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(Self::new(text.parse()?))
    }
}

impl fmt::Debug for Normalizer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "Normalizer({:?})", self.spec())
    }
}

impl PartialEq for Normalizer {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.spec, &other.spec) || self.spec() == other.spec()
    }
}

impl Eq for Normalizer {}
