//! A profile as a page: charts with one message each, and beside each chart a table of the same figures.

use std::fmt::Write;

use super::Profile;
use super::chart::{self, Row};
use super::counters::{COUNTERS, Counter, Group, Info};
use super::markup::escape;
use super::text::{grouped, rate};

/// Everything a page looks like; what is inside the class, so that a notebook around it keeps its own.
const STYLE: &str = include_str!("page.css");

/// The page around it, of the same colours.
const PAPER: &str = "\
body { margin: 0; background: #ffffff; }
@media (prefers-color-scheme: dark) { body { background: #15181c; } }
@media print { body { background: #ffffff; } }
";

impl Profile {
    /// The profile as part of a page, for a notebook: style, charts and tables in one element.
    pub fn to_html_fragment(&self) -> String {
        let body = section(None, self);
        format!(
            "<div class=\"kalima-profile\" dir=\"ltr\" lang=\"en\">\n<style>\n{STYLE}</style>\n{body}</div>\n"
        )
    }

    /// The profile as a page of its own, with the definition of every counter. Nothing in it is loaded from elsewhere.
    pub fn to_html(&self) -> String {
        page(&[(None, self)])
    }
}

/// A page of several profiles, each under its name.
pub fn page(profiles: &[(Option<&str>, &Profile)]) -> String {
    let mut body = String::new();
    for (name, profile) in profiles {
        body.push_str(&section(*name, profile));
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Corpus profile</title>\n\
         <style>\n{PAPER}{STYLE}</style>\n</head>\n<body>\n<main class=\"kalima-profile\">\n\
         <h1>Corpus profile</h1>\n{body}{}</main>\n</body>\n</html>\n",
        definitions()
    )
}

fn section(name: Option<&str>, profile: &Profile) -> String {
    let mut out = String::from("<section>\n");
    if let Some(name) = name {
        let _ = writeln!(out, "<h2><bdi>{}</bdi></h2>", escape(name));
    }
    out.push_str("<ul class=\"size\">\n");
    for counter in [Counter::Texts, Counter::Lines, Counter::Words, Counter::CodePoints] {
        let _ = writeln!(out, "<li><b>{}</b> {}</li>", grouped(profile.count(counter)), label(info(counter)));
    }
    out.push_str("</ul>\n");
    for figure in [advice(profile), noise(profile), marks(profile), digits(profile), scripts(profile)] {
        out.push_str(&figure);
    }
    out.push_str(&all_counters(profile));
    out + "</section>\n"
}

fn info(counter: Counter) -> &'static Info {
    &COUNTERS[counter as usize]
}

/// A counter's name as words.
fn label(info: &Info) -> String {
    info.name.replace('_', " ")
}

/// Counters that are not at zero, the largest first.
fn sorted(profile: &Profile, counters: impl Iterator<Item = &'static Info>) -> Vec<&'static Info> {
    let mut found: Vec<_> = counters.filter(|info| profile.count(info.counter) > 0).collect();
    found.sort_by_key(|info| std::cmp::Reverse(profile.count(info.counter)));
    found
}

/// A chart, its message as heading, and its table.
fn figure(message: &str, chart: &str, table: &str) -> String {
    format!(
        "<figure>\n<figcaption>{}</figcaption>\n<div class=\"pair\">\n<div>{chart}</div>\n{table}</div>\n</figure>\n",
        escape(message)
    )
}

fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut out = String::from("<div class=\"table\"><table>\n<thead><tr>");
    for name in head {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escape(name));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let cell = escape(cell);
            match column {
                0 => out.push_str(&format!("<th scope=\"row\">{cell}</th>")),
                _ => out.push_str(&format!("<td>{cell}</td>")),
            }
        }
        out.push_str("</tr>\n");
    }
    out + "</tbody>\n</table></div>\n"
}

/// The figures of a chart in one sentence, for those who do not see it.
fn description(rows: &[Row], unit: &str) -> String {
    let figures: Vec<_> = rows.iter().map(|row| format!("{} {}", row.label, row.shown)).collect();
    format!("{unit}: {}.", figures.join(", "))
}

const PER_MILLION: &str = "Per million code points";

fn rates(profile: &Profile, counters: &[&'static Info]) -> Vec<Row> {
    let row = |info: &&'static Info| {
        let value = profile.per_million(info.counter);
        Row { label: label(info), value, shown: rate(value) }
    };
    counters.iter().map(row).collect()
}

fn counted(profile: &Profile, counters: &[&'static Info]) -> String {
    let row = |info: &&'static Info| {
        vec![label(info), grouped(profile.count(info.counter)), rate(profile.per_million(info.counter))]
    };
    table(&["counter", "count", "per million code points"], &counters.iter().map(row).collect::<Vec<_>>())
}

fn advice(profile: &Profile) -> String {
    let advice = profile.advice();
    let Some(first) = advice.first() else {
        return figure("No step of the normalizer would change anything", "", "");
    };
    let message =
        format!("{} would change most: {} per million code points", first.spec, rate(first.per_million));
    let row = |value: f64, label: &str| Row { label: label.into(), value, shown: rate(value) };
    let rows: Vec<_> = advice.iter().map(|advice| row(advice.per_million, advice.spec)).collect();
    let chart = chart::dots(&message, &description(&rows, "Changes per million code points"), &rows);
    let cells = |advice: &super::Advice| {
        let presets = if advice.presets.is_empty() { "–".into() } else { advice.presets.join(", ") };
        let (effect, aim) = (advice.step.effect.name().to_owned(), advice.aim.name().to_owned());
        vec![advice.spec.to_owned(), grouped(advice.changes), rate(advice.per_million), effect, aim, presets]
    };
    let head = ["step", "changes", "per million code points", "effect", "for", "in presets"];
    let table = table(&head, &advice.iter().map(cells).collect::<Vec<_>>());
    figure(&message, &chart, &table).replacen("<figure>", "<figure class=\"wide\">", 1)
}

/// What a cleaner would look at: all that is neither a word of Arabic, nor vocalization, nor a digit, nor a sign.
fn noise(profile: &Profile) -> String {
    let apart = [Counter::LettersArabic, Counter::LettersLatin, Counter::WhiteSpace];
    let others =
        [Counter::Decomposed, Counter::Tatweel, Counter::FarsiYeh, Counter::Keheh, Counter::HehVariants];
    let is_noise = |info: &&'static Info| {
        let group = matches!(info.group, Group::Invisible | Group::Forms | Group::Space | Group::Noise);
        (group && !apart.contains(&info.counter)) || others.contains(&info.counter)
    };
    let counters = sorted(profile, COUNTERS.iter().filter(is_noise));
    let Some(first) = counters.first() else {
        return figure("No noise: no controls, forms, objects, elongation or runs of blanks", "", "");
    };
    let rate = rate(profile.per_million(first.counter));
    let message = format!("The most frequent noise is {}: {rate} per million code points", label(first));
    let rows = rates(profile, &counters);
    let chart = chart::dots(&message, &description(&rows, PER_MILLION), &rows);
    figure(&message, &chart, &counted(profile, &counters))
}

fn marks(profile: &Profile) -> String {
    let counters = sorted(profile, Group::Marks.counters());
    let Some(first) = counters.first() else { return figure("No marks: the text is not vocalized", "", "") };
    let all: f64 = counters.iter().map(|info| profile.per_million(info.counter)).sum();
    let message = format!("{} in a million code points are marks, most often {}", rate(all), label(first));
    let rows = rates(profile, &counters);
    let chart = chart::bars(&message, &description(&rows, PER_MILLION), &rows);
    figure(&message, &chart, &counted(profile, &counters))
}

fn digits(profile: &Profile) -> String {
    let of_set = |info: &&Info| info.counter != Counter::NumbersOther;
    let counters = sorted(profile, Group::Digits.counters().filter(of_set));
    shares(profile, &counters, "digits").unwrap_or_else(|| figure("No digits", "", ""))
}

fn scripts(profile: &Profile) -> String {
    let of_script = |info: &&Info| info.counter != Counter::LinesMixed;
    let counters = sorted(profile, Group::Letters.counters().filter(of_script));
    shares(profile, &counters, "letters").unwrap_or_else(|| figure("No letters", "", ""))
}

/// Parts of a whole, in per cent of it; `things` begins the name of each counter.
fn shares(profile: &Profile, counters: &[&'static Info], things: &str) -> Option<String> {
    let whole: u64 = counters.iter().map(|info| profile.count(info.counter)).sum();
    let share = |info: &Info| profile.count(info.counter) as f64 * 100.0 / whole as f64;
    let kind = |info: &Info| match info.name.rsplit('_').next() {
        Some("ascii") => "ASCII".to_owned(),
        Some("other") => "other".to_owned(),
        Some(word) => word[..1].to_uppercase() + &word[1..],
        None => String::new(),
    };
    let first = counters.first()?;
    let message = format!("{} of the {things} are {}", percent(share(first)), kind(first));
    let row = |info: &&Info| Row { label: kind(info), value: share(info), shown: percent(share(info)) };
    let rows: Vec<_> = counters.iter().map(row).collect();
    let chart = chart::bars(&message, &description(&rows, &format!("Share of all {things}")), &rows);
    let cells = |info: &&Info| vec![kind(info), grouped(profile.count(info.counter)), percent(share(info))];
    let table = table(&["kind", "count", "share"], &counters.iter().map(cells).collect::<Vec<_>>());
    Some(figure(&message, &chart, &table))
}

/// No part is shown as all or nothing unless it is.
fn percent(share: f64) -> String {
    match share {
        small if small > 0.0 && small < 0.05 => "<0.1 %".into(),
        large if large > 99.95 && large < 100.0 => ">99.9 %".into(),
        100.0 => "100 %".into(),
        share => format!("{share:.1} %"),
    }
}

fn all_counters(profile: &Profile) -> String {
    let seen: Vec<_> = COUNTERS.iter().filter(|info| profile.count(info.counter) > 0).collect();
    let row = |info: &&'static Info| {
        let rate = profile.rate(info.counter).to_string();
        vec![info.name.to_owned(), grouped(profile.count(info.counter)), rate, info.unit.name().to_owned()]
    };
    let rows: Vec<_> = seen.iter().map(row).collect();
    let table = table(&["counter", "count", "rate", "counts"], &rows);
    format!("<details>\n<summary>All counters that are not at zero</summary>\n{table}</details>\n")
}

fn definitions() -> String {
    let mut out = String::from("<section>\n<h2>What each counter counts</h2>\n<dl>\n");
    for info in COUNTERS {
        let _ = writeln!(out, "<dt>{}</dt>\n<dd><bdi>{}</bdi></dd>", info.name, escape(info.definition));
    }
    out + "</dl>\n</section>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(text: &str) -> Profile {
        let mut profile = Profile::default();
        profile.add(text);
        profile
    }

    /// The names of all elements, in order; attributes cut off.
    fn tags(html: &str) -> Vec<&str> {
        let opened = html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap());
        opened.map(|tag| tag.split(' ').next().unwrap().trim_end_matches('/')).collect()
    }

    #[test]
    fn every_element_is_closed_and_none_loads_anything() {
        let corpus = profile("قالَ: ٣ كُتُب 12\u{200F}  x http://a.com\nﻻ جمييييل");
        for html in [corpus.to_html(), corpus.to_html_fragment(), Profile::default().to_html()] {
            let mut open = Vec::new();
            for tag in tags(&html) {
                match tag.strip_prefix('/') {
                    Some(name) => assert_eq!(open.pop(), Some(name)),
                    None if ["!DOCTYPE", "meta", "rect", "line", "circle"].contains(&tag) => {}
                    None => open.push(tag),
                }
            }
            assert!(open.is_empty(), "{open:?}");
            for word in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "NaN", "inf%"] {
                assert!(!html.contains(word), "{word}");
            }
        }
    }

    #[test]
    fn every_chart_is_told_in_words_and_in_a_table() {
        let html = profile("قالَ ٣ x \u{200F}").to_html_fragment();
        let charts = html.matches("<svg").count();
        assert_eq!(charts, 5);
        assert_eq!(html.matches("<desc>").count(), charts);
        assert_eq!(html.matches("<table>").count(), charts + 1);
        assert!(html.contains("<title>100 % of the digits are Arabic</title>"), "{html}");
        assert!(html.contains("<td>75.0 %</td>"));
        assert!(html.contains("<th scope=\"col\">per million code points</th>"));
        assert!(
            html.contains("<td>1,000 per thousand lines</td>")
                && html.contains("<td>retrieval and models</td>")
        );
    }

    #[test]
    fn names_are_text() {
        let empty = Profile::default();
        let html = page(&[(Some("<script>\u{202E}\"x"), &empty), (Some("نص"), &empty)]);
        assert!(html.contains("<bdi>&lt;script&gt;\\u{202E}&quot;x</bdi>") && html.contains("<bdi>نص</bdi>"));
    }

    #[test]
    fn no_share_is_rounded_to_all_or_nothing() {
        for (share, shown) in
            [(100.0, "100 %"), (99.99, ">99.9 %"), (0.001, "<0.1 %"), (0.0, "0.0 %"), (12.34, "12.3 %")]
        {
            assert_eq!(percent(share), shown);
        }
    }
}
