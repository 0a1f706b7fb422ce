//! Running text with its words cut, and back.

use super::errors::Refused;
use super::scratch::Scratch;
use super::text::{Text, Units, has_surrogate};
use super::work::{Change, Transform};
use crate::analyze::Marker;
use crate::chars::is_surrogate;
use crate::kernel::readable;
use crate::morphology::segment::Segmenter;

/// Cuts the Arabic words of a text.
pub struct SegmentText {
    pub segmenter: Segmenter,
    pub marker: Marker,
}

impl Transform for SegmentText {
    fn apply<'s>(&self, text: Text<'_>, _: &'s mut Scratch) -> Result<Change<'s>, Refused> {
        change(text, |utf8| self.marker.segment_text(&self.segmenter, utf8))
    }
}

/// Puts a text together again.
pub struct Desegment(pub Marker);

impl Transform for Desegment {
    fn apply<'s>(&self, text: Text<'_>, _: &'s mut Scratch) -> Result<Change<'s>, Refused> {
        change(text, |utf8| self.0.desegment(utf8))
    }
}

/// What `make` makes of a text by writing or leaving out markers and spaces.
fn change(text: Text<'_>, make: impl FnOnce(&str) -> String) -> Result<Change<'static>, Refused> {
    let utf8 = text.to_readable_utf8()?;
    let made = make(&utf8);
    if made == utf8 {
        return Ok(Change::Nothing);
    }
    let mut cps: Vec<u32> = Vec::new();
    cps.try_reserve_exact(made.chars().count())?;
    cps.extend(made.chars().map(u32::from));
    if has_surrogate(text) {
        put_surrogates_back(&mut cps, &text.code_points()?);
    }
    Ok(Change::Text(Units::Ucs4(cps)))
}

/// The characters that stand for lone surrogates are in no marker, so that they stand in the order of the text.
fn put_surrogates_back(made: &mut [u32], given: &[u32]) {
    let Some(stands_for) = given.iter().find(|cp| is_surrogate(**cp)).map(|&cp| u32::from(readable(cp)))
    else {
        return;
    };
    let mut given = given.iter().filter(|&&cp| u32::from(readable(cp)) == stands_for);
    for (place, &cp) in made.iter_mut().filter(|cp| **cp == stands_for).zip(&mut given) {
        *place = cp;
    }
}
