//! How many bytes an alignment takes for each code point of the source.
//!
//! `cargo run --release --example alignment_memory -- [--spec SPEC] FILE…` (default `search`): for each file, line by
//! line and as one text, as UTF-8 and as UCS-4.

use std::error::Error;

use kalima::Normalizer;
use kalima::alignment::Alignment;
use kalima::kernel::{Encoding, TooWide, Ucs4, Utf8};

/// Bytes of alignment and code points of source, added up.
#[derive(Default)]
struct Sum {
    bytes: usize,
    code_points: usize,
}

impl Sum {
    fn add<E: Encoding>(&mut self, normalizer: &Normalizer, text: &[E::Unit]) -> Result<(), Box<dyn Error>> {
        let aligned: Result<(_, Alignment), TooWide> = normalizer.plan().align::<E>(text);
        let (_, alignment) = aligned.map_err(|reason| format!("{reason:?}"))?;
        self.bytes += alignment.memory();
        Ok(())
    }

    fn per_code_point(&self) -> f64 {
        self.bytes as f64 / self.code_points.max(1) as f64
    }
}

/// The sums of all pieces: UTF-8, UCS-4.
fn measure<'a>(
    normalizer: &Normalizer,
    pieces: impl Iterator<Item = &'a str>,
) -> Result<(Sum, Sum), Box<dyn Error>> {
    let (mut utf8, mut ucs4) = (Sum::default(), Sum::default());
    for piece in pieces {
        let cps: Vec<u32> = piece.chars().map(u32::from).collect();
        utf8.add::<Utf8>(normalizer, piece.as_bytes())?;
        ucs4.add::<Ucs4>(normalizer, &cps)?;
        utf8.code_points += cps.len();
        ucs4.code_points += cps.len();
    }
    Ok((utf8, ucs4))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).peekable();
    let mut spec = "search".to_string();
    if arguments.next_if(|argument| argument == "--spec").is_some() {
        spec = arguments.next().ok_or("--spec needs a preset or a recipe")?;
    }
    let normalizer: Normalizer = spec.parse()?;
    println!("bytes of alignment for each code point of the source, under {spec}");
    println!("| file | cut | UTF-8 | UCS-4 |\n|---|---|---|---|");
    for path in arguments {
        let text = std::fs::read_to_string(&path)?;
        let name = std::path::Path::new(&path).file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or(path);
        for (cut, (utf8, ucs4)) in [
            ("lines", measure(&normalizer, text.lines())?),
            ("whole", measure(&normalizer, std::iter::once(text.as_str()))?),
        ] {
            println!("| {name} | {cut} | {:.4} | {:.4} |", utf8.per_code_point(), ucs4.per_code_point());
        }
    }
    Ok(())
}
