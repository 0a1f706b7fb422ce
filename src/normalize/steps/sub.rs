//! `sub`: the user's own patterns: what a regular expression matches becomes another text.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = r#"sub("(\\d+) ?كم", "$1 كيلومتر")"#.parse()?;
//! assert_eq!(n.normalize("قطع 15كم"), "قطع 15 كيلومتر");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever knows a pattern of a source that no step knows: numbers of a form, signatures, codes.
//!
//! **What it leaves alone.** What the pattern does not match, code point by code point: canonical equivalents are not
//! looked for (put `nfc` before it). A lone surrogate of a Python text is matched by nothing, not by `.` either.
//!
//! **Parameters.** `"pattern", "to"`. The pattern is one of the crate `regex`, without look-around and back-references,
//! with Unicode classes (`\p{Arabic}`, `\p{M}`, `\w`, `\d` for all decimal digits); inside a spec's quotes a backslash
//! is written `\\`. In `to`, `$1` and `${name}` stand for what a group matched, nothing where it took no part, and `$$`
//! for a dollar; a group that the pattern does not have is an error, and so is `$1a`, which would be the group *1a*
//! (write `${1}a`). A match of nothing inserts. Limits: 4096 bytes a pattern, 1 MiB compiled, 100 groups or classes one
//! inside the other, 32 patterns a spec; beyond them it is an error that names the limit.
//!
//! **Order.** As the user has it. **Kind.** Deleting or folding, as the pattern is; idempotent only if what it writes is
//! not matched again. Finding one match is linear, O(m · n) for a pattern of size m; finding all may be **quadratic**,
//! O(m · n²), where each of many searches reads far ahead in vain (`.*[^A-Z]|[A-Z]` on capitals): the one step here that is not linear for every
//! text, so choose patterns with care where texts are long and strangers write them. **Source.** The user; the crate
//! `regex` 1.13, whose Unicode version may differ from that of the tables.

use std::collections::TryReserveError;
use std::ops::Range;

use regex::bytes::{Regex, RegexBuilder};

use super::super::args::{Args, Misread, Param};
use super::super::matched::{ByMatches, is_boundary};
use super::super::step::{Effect, Emit, Info, Matches, Step};
use crate::error::Quoted;
use crate::kernel::TooWide;

pub const INFO: Info = Info {
    name: "sub",
    summary: "The user's own patterns: what a regular expression matches becomes another text.",
    example: ("sub(\"(\\\\d+) ?كم\", \"$1 كيلومتر\")", "قطع 15كم", "قطع 15 كيلومتر"),
    effect: Effect::Deleting,
    params: &[Param::Substitution(check)],
    revision: 1,
    build,
};

/// A pattern's length in bytes: a class of two bytes (`\w`) is a list of some six thousand while it is read.
const MOST_BYTES: usize = 4096;
/// A compiled pattern's memory in bytes. `\w` takes 50 KiB, `\d` 5, a letter next to nothing.
const MOST_COMPILED: usize = 1 << 20;
/// The memory in bytes that a search may keep for what it learnt; it gets slower without, never wrong.
const SEARCH_CACHE: usize = 2 << 20;
/// How deep groups and classes may nest.
const MOST_NESTED: u32 = 100;

#[derive(Debug)]
struct Sub {
    pattern: Regex,
    to: Vec<Part>,
}

/// A part of what stands in place of a match.
#[derive(Debug, PartialEq)]
enum Part {
    Text(String),
    Group(usize),
}

fn build(args: &Args) -> Result<Box<dyn Step>, String> {
    let [(pattern, to)] = args.pairs() else { return Err("sub takes one pattern".into()) };
    let pattern = compile(pattern)?;
    let names = pattern.capture_names().map(|name| name.map(str::to_owned)).collect::<Vec<_>>();
    let to = template(to, &names).map_err(|misread| misread.problem)?;
    Ok(Box::new(ByMatches(Sub { pattern, to })))
}

fn compile(pattern: &str) -> Result<Regex, String> {
    RegexBuilder::new(pattern)
        .unicode(true)
        .size_limit(MOST_COMPILED)
        .dfa_size_limit(SEARCH_CACHE)
        .nest_limit(MOST_NESTED)
        .build()
        .map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => format!(
                "the pattern {} takes more than {MOST_COMPILED} bytes compiled, the limit; repeat less, or classes \
                 smaller than \\w",
                Quoted(pattern)
            ),
            other => format!("the pattern {} cannot be compiled: {other}", Quoted(pattern)),
        })
}

/// What is wrong with a pattern or with what stands in its place. The crate `regex` tells it as a text of several
/// lines; its parser tells the place.
fn check(pattern: &str, to: &str) -> Result<(), Misread> {
    let misread = |part: Range<usize>, problem: String| Misread { text: 0, part, problem };
    if pattern.len() > MOST_BYTES {
        let problem = format!("a pattern has at most {MOST_BYTES} bytes, this one has {}", pattern.len());
        return Err(misread(0..0, problem));
    }
    // A match must not begin or end within a character.
    let mut parser = regex_syntax::ParserBuilder::new().utf8(true).nest_limit(MOST_NESTED).build();
    let (span, reason) = match parser.parse(pattern) {
        Ok(tree) => return template(to, &group_names(&tree)).map(drop),
        Err(regex_syntax::Error::Parse(error)) => (*error.span(), error.kind().to_string()),
        Err(regex_syntax::Error::Translate(error)) => (*error.span(), error.kind().to_string()),
        Err(other) => return Err(misread(0..pattern.len(), other.to_string())),
    };
    let (start, end) = (span.start.offset, span.end.offset);
    let character = pattern.get(..start).map_or(0, |before| before.chars().count()) + 1;
    let problem = format!("the pattern {} is wrong at character {character}: {reason}", Quoted(pattern));
    Err(misread(start..end, problem))
}

/// The name of each group, the whole match first.
fn group_names(tree: &regex_syntax::hir::Hir) -> Vec<Option<String>> {
    use regex_syntax::hir::HirKind;
    let mut names = vec![None];
    let mut left = vec![tree];
    while let Some(tree) = left.pop() {
        match tree.kind() {
            HirKind::Capture(group) => {
                let index = group.index as usize;
                names.resize(names.len().max(index + 1), None);
                names[index] = group.name.as_deref().map(str::to_owned);
                left.push(&group.sub);
            }
            HirKind::Repetition(repetition) => left.push(&repetition.sub),
            HirKind::Concat(trees) | HirKind::Alternation(trees) => left.extend(trees),
            _ => {}
        }
    }
    names
}

/// Reads what stands in place of a match, where groups are called as `names` says.
fn template(to: &str, names: &[Option<String>]) -> Result<Vec<Part>, Misread> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(offset) = to[at..].find('$') {
        let dollar = at + offset;
        push_text(&mut parts, &to[at..dollar]);
        let rest = &to[dollar + 1..];
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if rest.starts_with('$') {
            push_text(&mut parts, "$");
            at = dollar + 2;
        } else if let Some(inside) = rest.strip_prefix('{') {
            let Some(len) = inside.find('}') else {
                let problem = "\"${\" without its \"}\"; a dollar is written $$".into();
                return Err(Misread { text: 1, part: dollar..to.len(), problem });
            };
            at = dollar + 3 + len;
            parts.push(Part::Group(group(&inside[..len], names, dollar..at)?));
        } else {
            let len = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
            at = dollar + 1 + len;
            match &rest[..len] {
                "" => push_text(&mut parts, "$"),
                name => parts.push(Part::Group(group(name, names, dollar..at)?)),
            }
        }
    }
    push_text(&mut parts, &to[at..]);
    Ok(parts)
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Text(before)) => before.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}

/// The number of a group that the template calls by its number or name at `part`.
fn group(name: &str, names: &[Option<String>], part: Range<usize>) -> Result<usize, Misread> {
    let find = |wanted: &str| {
        let number = wanted.parse().ok().filter(|&n: &usize| n < names.len() && !wanted.starts_with('+'));
        number.or_else(|| names.iter().position(|name| name.as_deref() == Some(wanted)))
    };
    if let Some(number) = find(name) {
        return Ok(number);
    }
    let prefix = (1..name.len())
        .rev()
        .filter(|&end| name.is_char_boundary(end))
        .find(|&end| find(&name[..end]).is_some());
    let hint = match prefix {
        Some(end) => format!("; write ${{{}}}{} for group {0} and then \"{1}\"", &name[..end], &name[end..]),
        None => format!("; {}", known(names)),
    };
    Err(Misread { text: 1, part, problem: format!("the pattern has no group {}{hint}", Quoted(name)) })
}

/// Which groups there are.
fn known(names: &[Option<String>]) -> String {
    let numbers = match names.len() {
        0 | 1 => "it has only $0, the whole match".to_owned(),
        n => format!("it has $0 to ${}", n - 1),
    };
    let named: Vec<_> = names.iter().flatten().map(|name| format!("${{{name}}}")).collect();
    if named.is_empty() { numbers } else { format!("{numbers}, {}", named.join(", ")) }
}

impl Matches for Sub {
    fn edits(&self, text: &[u8], emit: &mut Emit) -> Result<(), TooWide> {
        let mut to = Vec::new();
        // Where groups end is searched for anew in every match: only for those who ask.
        if self.to.iter().all(|part| !matches!(part, Part::Group(1..))) {
            for found in self.pattern.find_iter(text).filter(|found| whole(text, &found.range())) {
                self.fill(&mut to, |_| found.as_bytes())?;
                emit(found.range(), &String::from_utf8_lossy(&to))?;
            }
            return Ok(());
        }
        for groups in self.pattern.captures_iter(text) {
            let Some(found) = groups.get(0).filter(|found| whole(text, &found.range())) else { continue };
            self.fill(&mut to, |number| groups.get(number).map_or(&b""[..], |group| group.as_bytes()))?;
            emit(found.range(), &String::from_utf8_lossy(&to))?;
        }
        Ok(())
    }
}

impl Sub {
    /// What stands in place of a match with these groups, instead of what `to` holds.
    fn fill<'t>(&self, to: &mut Vec<u8>, group: impl Fn(usize) -> &'t [u8]) -> Result<(), TryReserveError> {
        to.clear();
        for part in &self.to {
            let part = match part {
                Part::Text(text) => text.as_bytes(),
                Part::Group(number) => group(*number),
            };
            to.try_reserve(part.len())?;
            to.extend_from_slice(part);
        }
        Ok(())
    }
}

/// Bytes know no characters: a match of nothing is also found within one.
fn whole(text: &[u8], range: &Range<usize>) -> bool {
    !range.is_empty() || is_boundary(text, range.start)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::{Error, SpecError};
    use crate::kernel::{Ucs2, Utf8};
    use crate::normalize::{Normalizer, Spec};

    fn spec(pattern: &str, to: &str) -> String {
        format!("sub({}, {})", Spec::quote(pattern), Spec::quote(to))
    }

    fn sub(pattern: &str, to: &str, text: &str) -> String {
        let normalizer: Normalizer = spec(pattern, to).parse().unwrap_or_else(|error| panic!("{error}"));
        let (unfused, _) = normalizer.plan().run_unfused::<Utf8>(text.as_bytes()).unwrap();
        let answer = normalizer.normalize(text).into_owned();
        assert_eq!(answer.as_bytes(), unfused, "{pattern} on {text:?}");
        assert_eq!(normalizer.align(text).text(), answer, "{pattern} on {text:?}");
        answer
    }

    fn error(text: &str) -> SpecError {
        match text.parse::<Spec>().unwrap_err() {
            Error::Spec(error) => *error,
            other => panic!("{other}"),
        }
    }

    #[test]
    fn groups_stand_by_number_and_name() {
        assert_eq!(sub(r"(\d+) ?كم", "$1 كيلومتر", "5كم و٦ كم"), "5 كيلومتر و٦ كيلومتر");
        assert_eq!(sub(r"(?<day>\d+)/(?<month>\d+)", "${month}-$day", "12/9"), "9-12");
        assert_eq!(sub("(a)|b", "<$1>", "ab"), "<a><>", "a group that took no part is nothing");
        assert_eq!(sub("a", "$0$0", "ab"), "aab");
        assert_eq!(sub("a", "$$1 $ $", "a"), "$1 $ $");
        assert_eq!(sub("(a)", "${1}a$1", "a"), "aaa");
    }

    #[test]
    fn classes_are_of_unicode_and_matches_of_whole_characters() {
        assert_eq!(sub(r"\p{M}+", "", "ك\u{64E}ت\u{64E}ب"), "كتب");
        assert_eq!(sub(r"\bال", "", "الكتاب والقلم"), "كتاب والقلم");
        assert_eq!(sub("", "-", "بx"), "-ب-x-");
        assert_eq!(sub("x*", "-", "بxxب"), "-ب-ب-");
        assert_eq!(sub("(?m)^", "> ", "ا\nب"), "> ا\n> ب");
        assert_eq!(sub("(?s).", "", "ا\nب"), "");
        assert_eq!(sub("[^ا]", "", "ا😂ب"), "ا");
    }

    #[test]
    fn near_misses_stay() {
        assert_eq!(sub(r"(\d+) ?كم", "$1 كيلومتر", "كم 5 متر"), "كم 5 متر");
        assert_eq!(sub("أ", "ا", "ا\u{654}"), "ا\u{654}", "canonical equivalents are not looked for");
        assert_eq!(sub("see", "x", "See"), "See");
        assert_eq!(sub("a.b", "x", "a\nb"), "a\nb");
    }

    #[test]
    fn a_surrogate_is_matched_by_nothing() {
        let normalizer: Normalizer = spec("(?s).", "x").parse().unwrap();
        let answer = normalizer.plan().run::<Ucs2>(&[0x628, 0xD800, 0x61]).unwrap();
        assert_eq!(answer.unwrap(), [0x78, 0xD800, 0x78]);
        let normalizer: Normalizer = spec("", "-").parse().unwrap();
        let answer = normalizer.plan().run::<Ucs2>(&[0xDFFF]).unwrap();
        assert_eq!(answer.unwrap(), [0x2D, 0xDFFF, 0x2D]);
    }

    #[test]
    fn a_match_is_the_source_of_its_replacement() {
        let normalizer: Normalizer = spec(r"(\d)(كم)", "$2 $1").parse().unwrap();
        let aligned = normalizer.align("x5كم");
        assert_eq!(aligned.text(), "xكم 5");
        assert_eq!(aligned.to_source(6..7).range(), 1..6);
        assert_eq!(aligned.from_source(1..2).range(), 1..7);
    }

    #[test]
    fn errors_point_into_the_pattern() {
        for (spec, part, problem) in [
            (r#"sub("a(b", "")"#, "(", "is wrong at character 2: unclosed group"),
            (r#"nfc | sub("\\d\\q", "")"#, r"\\q", "the pattern \"\\\\d\\\\q\" is wrong at character 3"),
            (r#"sub("ا[ب-a]", "")"#, "ب-a", "character 3: invalid character class range"),
            (r#"sub("\"\\p{Arab", "")"#, "", "character 9: incomplete escape"),
            (r#"sub("\\p{Ara}", "")"#, r"\\p{Ara}", "Unicode property not found"),
            (r#"sub("(?=a)", "")"#, "(?=", "look-around"),
            (r#"sub("(a)\\1", "")"#, r"\\1", "backreferences"),
            (r#"sub("(?-u:\\xFF)", "")"#, r"\\xFF", "invalid UTF-8"),
            (r#"sub("a{2,1}", "")"#, "{2,1}", "invalid repetition count range"),
            (r#"sub("(a)", "x$2")"#, "$2", "no group \"2\"; it has $0 to $1"),
            (r#"sub("(a)", "\u{64E}$1a")"#, "$1a", "write ${1}a for group 1 and then \"a\""),
            (r#"sub("(?<n>a)", "$n_x")"#, "$n_x", "write ${n}_x"),
            (r#"sub("(?<n>a)", "${m}")"#, "${m}", "it has $0 to $1, ${n}"),
            (r#"sub("a", "$1")"#, "$1", "it has only $0"),
            (r#"sub("a", "${")"#, "${", "without its"),
            (r#"sub("a", "${}")"#, "${}", "no group \"\""),
            (r#"sub("a")"#, r#"sub("a")"#, "two texts"),
            (r#"sub("a", "b", "c", "d")"#, r#"sub("a", "b", "c", "d")"#, "two texts"),
        ] {
            let error = error(spec);
            assert_eq!(&spec[error.start..error.end], part, "{spec}: {error}");
            assert!(error.problem.contains(problem), "{spec}: {error}");
        }
    }

    #[test]
    fn limits_are_named() {
        let long = spec(&"a".repeat(MOST_BYTES + 1), "");
        let nested = spec(&format!("{}{}", "(".repeat(101), ")".repeat(101)), "");
        let many = vec![spec("a", ""); 33].join(" | ");
        for (spec, problem) in [
            (spec("(a{1000}){1000}", ""), "more than 1048576 bytes compiled, the limit"),
            (spec(r"\w{1000}", ""), "1048576"),
            (long, "at most 4096 bytes"),
            (nested, "(100)"),
            (many, "at most 32 patterns"),
        ] {
            let error = error(&spec);
            assert!(error.problem.contains(problem), "{error}");
        }
        assert_eq!(
            sub(&"(".repeat(100).chars().chain(")".repeat(100).chars()).collect::<String>(), "", "a"),
            "a"
        );
    }

    #[test]
    fn many_matches_with_groups_are_linear() {
        let text = "5كم ".repeat(50_000);
        assert_eq!(sub(r"(\d+) ?كم", "$1", &text), "5 ".repeat(50_000));
    }

    proptest! {
        /// Against the crate's own replacement in a `str`.
        #[test]
        fn as_the_crate_replaces(text in "[aبx1 \n\u{64E}😂]{0,20}", pattern in proptest::sample::select(
            &["", "ب*", r"\b", r"\B", "(?m)$", r"(\w)(\d)?", "[^a]", ".", "a|", r"\s*", r"(?-u:\B)", "\u{64E}?"][..]
        )) {
            let expected = regex::Regex::new(pattern).unwrap().replace_all(&text, "<$0>").into_owned();
            prop_assert_eq!(sub(pattern, "<$0>", &text), expected);
        }
    }
}
