//! `map`: the user's own table: single code points become other text, or nothing.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = r#"map("ڤ", "ف", "ـ", "")"#.parse()?;
//! assert_eq!(n.normalize("ڤيديـو"), "فيديو");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever needs a fold that no step has, and presets that reproduce another tool's table.
//!
//! **What it leaves alone.** Everything it does not name. Code points are taken literally: no canonical equivalents.
//!
//! **Parameters.** Pairs of texts, `"from", "to"`: one code point, and any text or `""`.
//!
//! **Order.** As the user has it. **Kind.** Deleting or folding, as the table is; idempotent unless something it
//! writes is also something it maps. **Source.** The user.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{CodePoint, is_arabic_mark};
use crate::error::Quoted;

pub const INFO: Info = Info {
    name: "map",
    summary: "The user's own table: single code points become other text, or nothing.",
    example: ("map(\"ڤ\", \"ف\", \"ـ\", \"\")", "ڤيديـو", "فيديو"),
    effect: Effect::Deleting,
    params: &[Param::Pairs],
    revision: 1,
    build,
};

#[derive(Debug)]
struct Map(BTreeMap<CodePoint, Vec<CodePoint>>);

fn build(args: &Args) -> Result<Box<dyn Step>, String> {
    let mut table = BTreeMap::new();
    for (from, to) in args.pairs() {
        let mut cps = from.chars();
        let (Some(cp), None) = (cps.next(), cps.next()) else {
            return Err(format!(
                "map takes single code points; {} has {}: write each alone, or take replace",
                Quoted(from),
                from.chars().count()
            ));
        };
        if table.insert(cp as CodePoint, to.chars().map(CodePoint::from).collect()).is_some() {
            return Err(format!("map has two replacements for {}", Quoted(from)));
        }
    }
    Ok(Box::new(Map(table)))
}

impl Step for Map {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        self.0.keys().map(|&cp| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match self.0.get(&cp).map(Vec::as_slice) {
            None => Rule::Keep,
            Some([]) if is_arabic_mark(cp) => Rule::DeleteMark,
            Some([]) => Rule::Delete,
            Some([other]) => Rule::To(*other),
            Some(text) => Rule::Expand(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::Spec;
    use crate::normalize::steps::check;

    #[test]
    fn one_none_and_several() {
        check(r#"map("ڤ", "ف", "ﷲ", "الله", "x", "")"#, &[("ڤxﷲ", "فالله"), ("", ""), ("فa", "فa")]);
        check(r#"map("\u{64E}", "")"#, &[("كَتَبَ", "كتب")]);
    }

    #[test]
    fn equivalents_are_not_looked_for() {
        check(r#"map("أ", "ا")"#, &[("ا\u{654}", "ا\u{654}")]);
    }

    #[test]
    fn what_it_cannot_be_is_said() {
        for (spec, problem) in [
            (r#"map("ab", "c")"#, "single code points"),
            (r#"map("", "c")"#, "single code points"),
            (r#"map("a", "b", "a", "c")"#, "two replacements"),
        ] {
            let error = spec.parse::<Spec>().unwrap_err().to_string();
            assert!(error.contains(problem), "{error}");
        }
    }
}
