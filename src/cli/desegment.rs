//! `kalima desegment`.

use super::args::{DesegmentArgs, Format};
use super::errors::{Failure, Result};
use super::input::Line;
use super::rows::Rows;
use super::stream::{self, LineCommand};
use crate::analyze::Marker;

pub fn run(args: &DesegmentArgs) -> Result<()> {
    stream::run(Desegment(marker(&args.marker)?), &args.io, Format::Text)
}

/// The marker that an option names.
pub fn marker(signs: &str) -> Result<Marker> {
    Marker::new(signs).map_err(|error| Failure::argument("--marker", &error))
}

struct Desegment(Marker);

impl LineCommand for Desegment {
    fn columns(&self) -> &'static [&'static str] {
        &[]
    }

    fn line(&mut self, line: &Line, _: Format, rows: &mut Rows) -> Result<()> {
        let (text, end) = line.parts();
        rows.out().text(&self.0.desegment(text))?;
        rows.out().line_end(end)
    }
}
