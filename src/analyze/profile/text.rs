//! A profile as a table for the eye.

use std::fmt::{self, Display};

use super::{Counter, Group, Profile, Rate};

/// A number with its thousands parted: 1,234,567.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The number of a rate, as exact as it is worth: 77,123 or 4.2 or 0.03.
pub fn rate(value: f64) -> String {
    match value {
        0.0 => "0".into(),
        small if small < 0.095 => format!("{small:.2}"),
        small if small < 9.95 => format!("{small:.1}"),
        large => grouped(large.round() as u64),
    }
}

/// One line: how much there is.
pub fn size(profile: &Profile) -> String {
    let count = |counter, one: &str, many: &str| {
        let count = profile.count(counter);
        format!("{} {}", grouped(count), if count == 1 { one } else { many })
    };
    format!(
        "{}, {}, {}, {}",
        count(Counter::Texts, "text", "texts"),
        count(Counter::Lines, "line", "lines"),
        count(Counter::Words, "word", "words"),
        count(Counter::CodePoints, "code point", "code points"),
    )
}

/// The width of the names' column: that of the longest name.
const NAMES: usize = 24;

impl Display for Profile {
    /// A table of all counters that are not at zero, and the steps that would matter.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{}", size(self))?;
        for group in Group::ALL.into_iter().skip(1) {
            let rows: Vec<_> = group.counters().filter(|info| self.count(info.counter) > 0).collect();
            if rows.is_empty() {
                continue;
            }
            writeln!(f, "\n{:<NAMES$}  {:>13}  {:>13}", group.title(), "count", "rate")?;
            for info in rows {
                let (count, Rate { value, per }) =
                    (grouped(self.count(info.counter)), self.rate(info.counter));
                let (rate, per) = (rate(value), per.name());
                writeln!(f, "  {:<width$}  {count:>13}  {rate:>13} per {per}", info.name, width = NAMES - 2)?;
            }
        }
        let advice = self.advice();
        if !advice.is_empty() {
            writeln!(f, "\nSteps that would change it, by changes per million code points")?;
        }
        for advice in advice {
            writeln!(f, "  {advice}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_parted_by_thousands() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
        for (number, text) in [(0.0, "0"), (0.031, "0.03"), (4.24, "4.2"), (9.96, "10"), (77_122.6, "77,123")]
        {
            assert_eq!(rate(number), text);
        }
    }

    #[test]
    fn the_table_shows_what_is_there_and_nothing_else() {
        let mut profile = Profile::default();
        assert_eq!(profile.to_string(), "0 texts, 0 lines, 0 words, 0 code points\n");
        profile.add("كَتَبَ");
        let table = profile.to_string();
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0], "1 text, 1 line, 1 word, 6 code points");
        assert!(lines.contains(&"Marks by class                    count           rate"), "{table}");
        let row = "  harakat                             3        500,000 per million code points";
        assert!(lines.contains(&row), "{table}");
        let advice = "  strip_marks: 500,000 per million (deleting; for retrieval and models; \
                      in search, model, social, quran)";
        assert!(lines.contains(&advice), "{table}");
        assert!(!table.contains("tanwin"));
    }

    #[test]
    fn no_name_is_wider_than_its_column() {
        assert!(super::super::COUNTERS.iter().all(|info| info.name.len() <= NAMES - 2));
        assert!(Group::ALL.into_iter().all(|group| group.title().len() <= NAMES));
    }
}
