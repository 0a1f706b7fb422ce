//! A reading as a line of a table.

use std::fmt;

use super::segments::Reading;

/// What the reading costs, its segments as they would be written alone, the lemma, the kind, how the word is known, and what
/// each part costs.
///
/// ```
/// use kalima::morphology::segment::Segmenter;
///
/// let readings = Segmenter::default().explain("وبكتابهم");
/// assert!(readings[0].to_string().contains("  و+ب+كتاب+هم  كتاب  noun  lexicon  و "));
/// ```
impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [cost, others @ ..] = self.cells();
        write!(f, "{cost:>4}  {}", others.join("  "))
    }
}

impl Reading {
    /// The cells of the line.
    #[must_use]
    pub fn cells(&self) -> [String; 6] {
        let forms: Vec<&str> = self.segments.iter().map(|segment| segment.form.as_str()).collect();
        let costs: Vec<String> = self.costs.iter().map(|(name, cost)| format!("{name} {cost}")).collect();
        [
            self.cost.to_string(),
            forms.join("+"),
            self.lemma.clone(),
            self.kind.to_owned(),
            self.known.name().to_owned(),
            costs.join(", "),
        ]
    }
}
