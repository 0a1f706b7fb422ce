//! An explanation as HTML.
//!
//! Everything that comes from outside goes through [`escape`], and nothing else writes text. Eight elements are used
//! (`div`, `style`, `p`, `code`, `bdi`, `del`, `ins`, `span`) with three attributes (`class`, `dir`, `title`).
//!
//! Arabic letters join across the borders of inline elements as long as these change neither font nor width: marks
//! are made with colour and decoration only, never with padding or a border, and hold whole grapheme clusters,
//! since a colour around a lone mark paints nothing.

use unicode_segmentation::UnicodeSegmentation;

use super::text::{name, plural, sentence};
use super::trace::StepEdit;
use super::visible::{DOTTED_CIRCLE, described, is_hidden, label};
use super::windows::{Window, windows};
use super::{EditKind, Explanation, StepChanges};
use crate::chars::{
    JoiningType, is_arabic_letter, is_extended_pictographic, is_mark_category, is_regional_indicator,
    is_white_space, joining_type,
};

/// Steps are written as long as the fragment is shorter than this; what one step adds is bounded too.
const MOST_BYTES: usize = 140 * 1024;
/// The most bytes of the windows of one step.
const MOST_STEP_BYTES: usize = 48 * 1024;
/// The most windows of one step.
const MOST_WINDOWS: usize = 20;
/// Kinds of edits listed for one step.
const MOST_COUNTS: usize = 8;
/// Of a longer part of a text its two ends are shown, in bytes.
const MOST_SHOWN: usize = 1000;
/// Characters of a cluster that are shown: marks can be piled up without end.
const MOST_IN_CLUSTER: usize = 32;
/// What a space is shown as that went or came: a line through a middle dot would hide it.
const OPEN_BOX: char = '\u{2423}';
/// Characters of a text quoted in a title.
const MOST_IN_TITLE: usize = 30;
/// Steps named one after the other that changed nothing.
const MOST_IDLE: usize = 60;

/// Tints over whatever the background is, and the text's own colour: readable on light and dark pages alike.
const STYLE: &str = "\
.kalima{max-width:60em;line-height:1.5}\
.kalima p{margin:.2em 0}\
.kalima code{font-size:1em}\
.kalima .note{opacity:.75;font-size:.9em}\
.kalima .pair{border-inline-start:3px solid rgba(128,128,128,.45);padding-inline-start:.6em;margin:.4em 0}\
.kalima .text{font-size:1.25em;line-height:1.9;white-space:pre-wrap;overflow-wrap:anywhere}\
.kalima del,.kalima ins,.kalima .changed{color:inherit;text-decoration-thickness:2px}\
.kalima del{background:rgba(214,39,40,.25);text-decoration:line-through}\
.kalima ins{background:rgba(44,160,44,.28);text-decoration:underline}\
.kalima .changed{background:rgba(255,165,0,.32);text-decoration:underline dotted;text-underline-offset:.35em}\
.kalima .hidden{font:.6em/1 monospace;outline:1px solid rgba(128,128,128,.8);outline-offset:1px;margin:0 .3em;\
vertical-align:.2em;white-space:nowrap}\
.kalima .sign{display:inline-block;width:1em;opacity:.6;user-select:none}";

/// Appends `text` with everything escaped that HTML could read as more than text.
pub fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// What a page begins with, up to its first fragment; it follows the light or dark setting of the reader's system.
pub fn page_start(title: &str) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>");
    escape(&mut out, title);
    out.push_str("</title><style>:root{color-scheme:light dark}body{font-family:sans-serif;margin:1em}");
    out.push_str(STYLE);
    out.push_str("</style></head>\n<body>\n");
    out
}

/// What a page ends with.
pub const PAGE_END: &str = "</body></html>\n";

/// A style sheet for a fragment that stands in somebody else's page.
pub(super) fn style() -> String {
    format!("<style>{STYLE}</style>\n")
}

pub(super) fn body(explanation: &Explanation) -> String {
    let mut out = String::from("<div class=\"kalima\" dir=\"ltr\">\n");
    let steps: Vec<_> = explanation.steps().collect();
    let changed = steps.iter().filter(|step| step.changed()).count();
    let (from, to) = explanation.code_points();
    paragraph(
        &mut out,
        "",
        &format!("{changed} of {} changed the text: {from} → {to} code points", plural(steps.len(), "step")),
    );
    let mut rest = steps.len();
    for part in steps.chunk_by(|a, b| !a.changed() && !b.changed()) {
        if out.len() > MOST_BYTES {
            paragraph(&mut out, "note", &format!("… {}", plural(rest, "more step")));
            break;
        }
        rest -= part.len();
        match part {
            [step] if step.changed() => write_step(&mut out, step),
            idle => write_idle(&mut out, idle),
        }
    }
    out.push_str("</div>\n");
    out
}

fn paragraph(out: &mut String, class: &str, text: &str) {
    open(out, "p", class);
    escape(out, text);
    out.push_str("</p>\n");
}

fn open(out: &mut String, element: &str, class: &str) {
    out.push('<');
    out.push_str(element);
    if !class.is_empty() {
        out.push_str(" class=\"");
        out.push_str(class);
        out.push('"');
    }
    out.push('>');
}

fn write_name(out: &mut String, step: &StepChanges) {
    out.push_str("<code>");
    escape(out, &name(step));
    out.push_str("</code> ");
}

/// Steps that changed nothing.
fn write_idle(out: &mut String, steps: &[StepChanges]) {
    out.push_str("<p class=\"note\">nothing by ");
    steps.iter().take(MOST_IDLE).for_each(|step| write_name(out, step));
    if let Some(rest) = steps.len().checked_sub(MOST_IDLE).filter(|&rest| rest > 0) {
        escape(out, &format!("… {}", plural(rest, "more step")));
    }
    out.push_str("</p>\n");
}

fn write_step(out: &mut String, step: &StepChanges) {
    out.push_str("<p>");
    write_name(out, step);
    out.push_str("<span class=\"note\">");
    escape(out, &format!("{}, {}", step.effect().name(), plural(step.edits().len(), "edit")));
    out.push_str("</span></p>\n");
    write_counts(out, step);
    if step.changes_again() {
        paragraph(out, "note", "A second run of the recipe would change the text again, at this step.");
    }
    write_windows(out, step);
}

/// What the step did, most frequent first: each in an isolate of its own, so that letters of one do not turn the next.
fn write_counts(out: &mut String, step: &StepChanges) {
    let counts = step.counts();
    out.push_str("<p class=\"note\">");
    for (i, count) in counts.iter().take(MOST_COUNTS).enumerate() {
        out.push_str(if i == 0 { "<bdi dir=\"ltr\">" } else { " · <bdi dir=\"ltr\">" });
        escape(out, &sentence(step, count));
        out.push_str("</bdi>");
    }
    let rest = counts.get(MOST_COUNTS..).unwrap_or_default();
    if !rest.is_empty() {
        let times: usize = rest.iter().map(|count| count.times).sum();
        escape(out, &format!(" · … {times} more, of {}", plural(rest.len(), "other kind")));
    }
    out.push_str("</p>\n");
}

fn write_windows(out: &mut String, step: &StepChanges) {
    let (begin, mut shown_to, mut edits) = (out.len(), 0, 0);
    for window in windows(step, MOST_WINDOWS) {
        if out.len() - begin > MOST_STEP_BYTES {
            break;
        }
        left_out(out, step.before(), shown_to..window.before.start);
        let marks = Marks::new(step, &window);
        out.push_str("<div class=\"pair\" dir=\"rtl\">");
        line(out, "before", "−", step.before(), window.before.clone(), &marks.before);
        line(out, "after", "+", step.after(), window.after.clone(), &marks.after);
        out.push_str("</div>\n");
        (shown_to, edits) = (window.before.end, window.edits.end);
    }
    if edits < step.edits().len() {
        paragraph(out, "note", &format!("… {}", plural(step.edits().len() - edits, "more edit")));
    }
    left_out(out, step.before(), shown_to..step.before().len());
}

fn left_out(out: &mut String, text: &str, range: std::ops::Range<usize>) {
    let count = text.get(range).map_or(0, |text| text.chars().count());
    if count > 0 {
        paragraph(out, "note", &format!("⋯ {} left out", plural(count, "character")));
    }
}

/// How a cluster is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// It is not in the line after.
    Gone,
    /// It is not in the line before.
    New,
    /// Something of it is another one in the other line.
    Changed,
}

impl Look {
    /// The element's start up to its title, and its end.
    fn element(self) -> (&'static str, &'static str) {
        match self {
            Look::Gone => ("<del title=\"", "</del>"),
            Look::New => ("<ins title=\"", "</ins>"),
            Look::Changed => ("<span class=\"changed\" title=\"", "</span>"),
        }
    }
}

/// A range to be marked, which may be empty: then what stands before it is meant.
struct Mark {
    range: std::ops::Range<usize>,
    look: Look,
    title: String,
}

/// The marks of the two lines of a window.
struct Marks {
    before: Vec<Mark>,
    after: Vec<Mark>,
}

impl Marks {
    fn new(step: &StepChanges, window: &Window) -> Self {
        let mut marks = Marks { before: Vec::new(), after: Vec::new() };
        for edit in step.edits().get(window.edits.clone()).unwrap_or_default() {
            let (seen, target) = (edit.seen.range(), edit.target.range());
            let (title, kind) = (title(step, edit), edit.kind());
            let (before, after) = match kind {
                EditKind::Deleted => (Look::Gone, Look::Changed),
                EditKind::Inserted => (Look::Changed, Look::New),
                EditKind::Replaced => (Look::Changed, Look::Changed),
            };
            // A mark that went or came is shown on the letter it is missing from, too.
            if kind != EditKind::Inserted || on_a_letter(step.after(), &target) {
                marks.before.push(Mark { range: seen.clone(), look: before, title: title.clone() });
            }
            if kind != EditKind::Deleted || on_a_letter(step.before(), &seen) {
                marks.after.push(Mark { range: target, look: after, title });
            }
        }
        marks
    }
}

fn on_a_letter(text: &str, range: &std::ops::Range<usize>) -> bool {
    let mark = text.get(range.clone()).and_then(|text| text.chars().next());
    mark.is_some_and(|c| is_mark_category(c.into())) && range.start > 0
}

fn title(step: &StepChanges, edit: &StepEdit) -> String {
    let before = described(&step.before()[edit.seen.range()], MOST_IN_TITLE);
    let after = described(&step.after()[edit.target.range()], MOST_IN_TITLE);
    match edit.kind() {
        EditKind::Replaced => format!("{before} → {after}"),
        EditKind::Deleted => format!("deleted: {before}"),
        EditKind::Inserted => format!("inserted: {after}"),
    }
}

/// One line of a pair: a sign, and the text with its marks.
fn line(
    out: &mut String,
    title: &str,
    sign: &str,
    text: &str,
    range: std::ops::Range<usize>,
    marks: &[Mark],
) {
    // Not by the first letter: a post that begins with RT reads from right to left all the same.
    let has_arabic = text[range.clone()].chars().any(|c| is_arabic_letter(u32::from(c)));
    out.push_str(if has_arabic { "<p class=\"text\" dir=\"rtl\"" } else { "<p class=\"text\" dir=\"ltr\"" });
    out.push_str(" title=\"");
    out.push_str(title);
    out.push_str("\"><span class=\"sign\">");
    out.push_str(sign);
    out.push_str("</span>");
    let mut writer = Line { out, text, marks, next: 0, open: None };
    let (first, rest) = shortened(text, range);
    writer.clusters(first.clone());
    if !rest.is_empty() {
        writer.close();
        let count = text[first.end..rest.start].chars().count();
        writer.out.push_str(" <bdi class=\"note\">");
        escape(writer.out, &format!("⋯ {} ⋯", plural(count, "character")));
        writer.out.push_str("</bdi> ");
        writer.clusters(rest);
    }
    writer.close();
    out.push_str("</p>");
}

/// The two ends of a range that is too long to be shown; the second is empty where it is not.
fn shortened(text: &str, range: std::ops::Range<usize>) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
    if range.len() <= MOST_SHOWN {
        return (range.clone(), range.end..range.end);
    }
    let border = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    (range.start..border(range.start + MOST_SHOWN / 2), border(range.end - MOST_SHOWN / 2)..range.end)
}

/// A line as it is written, cluster by cluster.
struct Line<'a> {
    out: &'a mut String,
    text: &'a str,
    marks: &'a [Mark],
    /// The first mark that does not end before the cluster at hand.
    next: usize,
    /// What ends the element that is open; and its mark, if the next cluster can be in it too.
    open: Option<(Option<usize>, &'static str)>,
}

impl Line<'_> {
    fn clusters(&mut self, range: std::ops::Range<usize>) {
        let base = range.start;
        for (at, cluster) in self.text[range].grapheme_indices(true) {
            let (start, end) = (base + at, base + at + cluster.len());
            let touching = self.touching(start, end);
            match touching {
                None => self.close(),
                Some((mark, several)) => self.mark(mark, several, start, end),
            }
            self.cluster(start, cluster, touching.is_some());
        }
    }

    /// The first mark that touches a cluster, and whether more do.
    fn touching(&mut self, start: usize, end: usize) -> Option<(usize, bool)> {
        while self
            .marks
            .get(self.next)
            .is_some_and(|mark| mark.range.end <= start && !self.is_behind(mark, start, end))
        {
            self.next += 1;
        }
        let touches = |mark: &&Mark| {
            mark.range.start < end && mark.range.end > start || self.is_behind(mark, start, end)
        };
        let count = self.marks.iter().skip(self.next).take(2).take_while(touches).count();
        (count > 0).then_some((self.next, count > 1))
    }

    /// Whether an empty range stands behind a character of the cluster.
    fn is_behind(&self, mark: &Mark, start: usize, end: usize) -> bool {
        mark.range.is_empty() && start < mark.range.start && mark.range.start <= end
    }

    fn mark(&mut self, index: usize, several: bool, start: usize, end: usize) {
        if self.open.is_some_and(|(open, _)| open == Some(index)) && !several {
            return;
        }
        self.close();
        let Some(mark) = self.marks.get(index) else { return };
        let whole = mark.range.start <= start && end <= mark.range.end;
        let (element, close) = if whole { mark.look } else { Look::Changed }.element();
        self.out.push_str(element);
        escape(self.out, &mark.title);
        escape(self.out, if several { " …" } else { "" });
        self.out.push_str("\">");
        self.open = Some((if whole && !several { Some(index) } else { None }, close));
    }

    fn close(&mut self) {
        if let Some((_, close)) = self.open.take() {
            self.out.push_str(close);
        }
    }

    fn cluster(&mut self, start: usize, cluster: &str, marked: bool) {
        let emoji = is_emoji(cluster);
        if cluster.chars().next().is_some_and(|c| is_mark_category(c.into())) {
            self.out.push(DOTTED_CIRCLE);
        }
        let mut chars = cluster.char_indices();
        for (at, c) in chars.by_ref().take(MOST_IN_CLUSTER) {
            match c {
                ' ' if marked => self.out.push(OPEN_BOX),
                '\n' if marked => self.out.push_str("↵\n"),
                '\t' if marked => self.out.push('⇥'),
                '\n' | '\t' => self.out.push(c),
                c if is_white_space(c.into()) && c != ' ' => self.hidden(start + at, c),
                c if is_hidden(c) && !emoji => self.hidden(start + at, c),
                c => escape(self.out, c.encode_utf8(&mut [0; 4])),
            }
        }
        if chars.next().is_some() {
            self.out.push('…');
        }
    }

    /// A character that is not seen, as a label. Letters that join through it keep their forms.
    fn hidden(&mut self, at: usize, c: char) {
        let joiner = if joins(self.text, at, at + c.len_utf8()) { "\u{200D}" } else { "" };
        self.out.push_str(joiner);
        self.out.push_str("<bdi class=\"hidden\">");
        escape(self.out, &label(c));
        self.out.push_str("</bdi>");
        self.out.push_str(joiner);
    }
}

/// Whether a cluster is an emoji, whose invisible parts hold it together.
fn is_emoji(cluster: &str) -> bool {
    let first = cluster.chars().next().map_or(0, u32::from);
    is_extended_pictographic(first) || is_regional_indicator(first) || cluster.ends_with('\u{20E3}')
}

/// Characters looked at on either side for a letter to join.
const REACH: usize = 8;

/// Whether the letters before and behind a range of characters that join nothing themselves join through it.
fn joins(text: &str, start: usize, end: usize) -> bool {
    use JoiningType::{DualJoining, JoinCausing, LeftJoining, RightJoining, Transparent};
    let through = |c: char| matches!(joining_type(c.into()), Transparent);
    let kind = |c: Option<char>| c.map(|c| joining_type(c.into()));
    let before = kind(text[..start].chars().rev().take(REACH).find(|&c| !through(c)));
    let behind = kind(text[end..].chars().take(REACH).find(|&c| !through(c)));
    let itself =
        text[start..end].chars().all(|c| matches!(joining_type(c.into()), Transparent | JoinCausing));
    itself
        && matches!(before, Some(DualJoining | LeftJoining | JoinCausing))
        && matches!(behind, Some(DualJoining | RightJoining | JoinCausing))
}

#[cfg(test)]
mod tests {
    use crate::normalize::Normalizer;

    fn html(spec: &str, text: &str) -> String {
        spec.parse::<Normalizer>().unwrap().explain(text).to_html()
    }

    #[test]
    fn markup_in_the_text_is_text() {
        let page = html("fold_alef", "<script>alert(\"أ\")</script>&lt;'");
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;alert(&quot;"), "{page}");
        assert!(page.contains("&lt;/script&gt;&amp;lt;&#39;"), "{page}");
        let page = html("map(\"<\", \"&\", \"'\", \"\\\"\")", "<'");
        assert!(!page.contains("<'") && !page.contains("→ &\""), "{page}");
    }

    #[test]
    fn clusters_are_marked_whole() {
        let page = html("strip_marks", "ك\u{64E}تب");
        assert!(page.contains("U+064E FATHA ◌\u{64E}\">ك\u{64E}</span>تب"), "{page}");
        assert!(page.contains("◌\u{64E}\">ك</span>تب"), "{page}");
        let page = html("strip_tatweel", "كت\u{640}\u{640}ب");
        assert!(page.contains(">\u{640}\u{640}</del>ب"), "{page}");
    }

    #[test]
    fn what_is_not_seen_has_a_label_and_letters_join_through_it() {
        let page = html("strip_controls", "بي\u{200F}ت\u{202E}");
        assert!(page.contains("\u{200D}<bdi class=\"hidden\">RLM</bdi>\u{200D}"), "{page}");
        assert!(!page.contains('\u{202E}') && page.contains(">RLO</bdi>"), "{page}");
        let page = html("collapse_spaces", "قال  لي");
        assert!(page.contains(">\u{2423}</del>") && page.contains("قال "), "{page}");
    }

    #[test]
    fn text_with_arabic_letters_reads_from_right_to_left() {
        let lines = |text: &str, dir: &str| {
            html("lowercase | fold_alef", text).matches(&format!("<p class=\"text\" dir=\"{dir}\"")).count()
        };
        assert_eq!((lines("RT @sara: أهلا", "rtl"), lines("RT @sara: أهلا", "ltr")), (4, 0));
        assert_eq!((lines("RT", "rtl"), lines("RT", "ltr")), (0, 2));
    }

    #[test]
    fn an_emoji_stays_in_one_piece() {
        let page = html("fold_alef", "أ 👨\u{200D}👩\u{200D}👧 1\u{FE0F}\u{20E3}");
        assert!(page.contains("👨\u{200D}👩\u{200D}👧 1\u{FE0F}\u{20E3}"), "{page}");
    }

    #[test]
    fn whatever_the_text_the_fragment_is_bounded() {
        for (spec, text) in [
            ("fold_alef", "أ".repeat(100_000)),
            ("fold_alef", "أ<\u{1}".repeat(30_000)),
            ("strip_marks(all)", format!("ب{}", "\u{64E}".repeat(100_000))),
            ("strip_marks", "ب\u{64E}".repeat(100_000)),
            ("map(\"a\", \"'\")", "a".repeat(100_000)),
            ("search", "\u{FDFA}\u{200F}إ\u{64E}  ".repeat(10_000)),
            (&vec!["map(\"'\", \"\\\"\") | map(\"\\\"\", \"'\")"; 128].join("|"), "'\u{1}".repeat(1000)),
        ] {
            let page = html(spec, &text);
            assert!(page.len() <= 256 * 1024, "{}: {} bytes", &spec[..spec.len().min(40)], page.len());
            assert!(page.ends_with("</div>\n"));
        }
    }
}
