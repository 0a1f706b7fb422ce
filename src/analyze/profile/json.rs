//! A profile as JSON.

use std::fmt::Write;

use super::{Advice, COUNTERS, Profile, Rate};

impl Profile {
    /// The profile as one JSON object on one line: `counts`, `per_million` and `rates` by counter, `changes` by
    /// step, `advice` as a list. Counters and steps at zero are there too.
    ///
    /// ```
    /// let json = kalima::analyze::profile::Profile::default().to_json();
    /// assert!(json.starts_with("{\"counts\": {\"texts\": 0, "));
    /// ```
    pub fn to_json(&self) -> String {
        // Names are words of a-z and _, numbers are finite: nothing needs an escape.
        let object = |items: Vec<String>| format!("{{{}}}", items.join(", "));
        let counts = COUNTERS.iter().map(|info| format!("\"{}\": {}", info.name, self.count(info.counter)));
        let millions =
            COUNTERS.iter().map(|info| format!("\"{}\": {}", info.name, self.per_million(info.counter)));
        let rates = COUNTERS.iter().map(|info| {
            let Rate { value, per } = self.rate(info.counter);
            format!("\"{}\": {{\"value\": {value}, \"per\": \"{}\"}}", info.name, per.name())
        });
        let changes = self.changes().map(|(step, changes)| format!("\"{}\": {changes}", step.info.name));
        let advice: Vec<_> = self.advice().iter().map(of_advice).collect();
        let mut out = String::from("{");
        let _ = write!(out, "\"counts\": {}, ", object(counts.collect()));
        let _ = write!(out, "\"per_million\": {}, ", object(millions.collect()));
        let _ = write!(out, "\"rates\": {}, ", object(rates.collect()));
        let _ = write!(out, "\"changes\": {}, ", object(changes.collect()));
        let _ = write!(out, "\"advice\": [{}]}}", advice.join(", "));
        out
    }
}

fn of_advice(advice: &Advice) -> String {
    let presets: Vec<_> = advice.presets.iter().map(|name| format!("\"{name}\"")).collect();
    format!(
        "{{\"step\": \"{}\", \"spec\": \"{}\", \"aim\": \"{}\", \"changes\": {}, \"per_million\": {}, \
         \"effect\": \"{}\", \"presets\": [{}]}}",
        advice.step.name,
        advice.spec,
        advice.aim.name(),
        advice.changes,
        advice.per_million,
        advice.step.effect.name(),
        presets.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn the_object_holds_every_counter_and_step() {
        let mut profile = Profile::default();
        profile.add("كَتَبَ");
        let object: Value = serde_json::from_str(&profile.to_json()).unwrap();
        assert_eq!(object["counts"].as_object().unwrap().len(), COUNTERS.len());
        assert_eq!(object["changes"].as_object().unwrap().len(), profile.changes().count());
        assert_eq!(object["counts"]["harakat"], 3);
        assert_eq!(object["per_million"]["harakat"], 500_000.0);
        for (name, value, per) in
            [("harakat", 500_000.0, "million code points"), ("words", 1000.0, "thousand lines")]
        {
            assert_eq!(object["rates"][name]["value"], value);
            assert_eq!(object["rates"][name]["per"], per);
        }
        assert_eq!(object["advice"][0]["step"], "strip_marks");
        assert_eq!(object["advice"][0]["aim"], "retrieval and models");
        assert_eq!(object["advice"][0]["presets"][0], "search");
    }
}
