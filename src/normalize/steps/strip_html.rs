//! `strip_html`: tags go, character references become their characters.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "strip_html".parse()?;
//! assert_eq!(n.normalize("<b>قال</b>:<br>3 &lt; 4 &amp;amp; 3 < 4"), "قال:\n3 < 4 &amp; 3 < 4");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever reads pages, feeds and exports of forums. Lost: links, emphasis, tables.
//!
//! **What it does.** A tag is `<` and an ASCII letter, `/`, `!` or `?`, up to its `>`; within quotes `>` ends nothing, and a
//! quote behind a letter or digit is an apostrophe. A comment goes up to its `-->`, `script` and `style` with all that
//! stands in them. A tag that begins or ends a block (`p`, `br`, `div`, `li`, `tr`, `h1` to `h6`, `title` and the like) becomes
//! a line feed, `td` and `th` a space, any other nothing. Elsewhere one level of references is read: decimal (`&#1610;`),
//! hexadecimal (`&#x64A;`), and `amp lt gt quot apos nbsp laquo raquo ldquo rdquo lsquo rsquo ndash mdash hellip copy reg trade bull
//! middot times deg zwnj zwj lrm rlm shy euro pound`, with their semicolon. So `&amp;lt;` gives `&lt;`, and `&lt;b&gt;` gives `<b>`,
//! which stays. Numbers 128 to 159 mean what browsers take them for (`&#150;` is –).
//!
//! **What it leaves alone.** A tag or comment without its end, and signs that are none: `3 < 4`, `<3`, `<غير>`. The content of a
//! `script` without its end tag: only the tag goes. Other names (`&eacute;`, `&LT;`), references without a semicolon, and
//! numbers that are no character: 0, surrogates, above 10FFFF, and the five of 128 to 159 that Windows-1252 lacks.
//!
//! **Parameters.** None.
//!
//! **Order.** First: a reference may be a mark, a control or a space that later steps look for; `collapse_spaces | trim`
//! tidies the line feeds. The command reads line by line and so sees a tag only where it ends in its line. **Kind.**
//! Deleting; not idempotent: a second run would read what the first one left of `&amp;lt;`. Linear, tags without an end
//! included. **Source.** The HTML Standard, sections 13.1 and 13.2.5, as of 2025, simplified: no tree is built.

use super::super::args::Args;
use super::super::character_reference::reference;
use super::super::markup::Markup;
use super::super::matched::ByMatches;
use super::super::step::{Effect, Emit, Info, Matches};
use crate::chars::CodePoint;
use crate::kernel::TooWide;

pub const INFO: Info = Info {
    name: "strip_html",
    summary: "Tags go, character references become their characters.",
    example: ("strip_html", "<p>قال <b>أحمد</b>&nbsp;&raquo;</p>", "\nقال أحمد\u{A0}»\n"),
    effect: Effect::Deleting,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(ByMatches(StripHtml))),
};

#[derive(Debug)]
struct StripHtml;

impl Matches for StripHtml {
    fn looks_for(&self, cp: CodePoint) -> bool {
        matches!(cp, 0x26 | 0x3C) // & <
    }

    fn edits(&self, text: &[u8], emit: &mut Emit) -> Result<(), TooWide> {
        let mut markup = Markup::of(text);
        let mut at = 0;
        while let Some(found) = text[at..].iter().position(|&byte| byte == b'<' || byte == b'&') {
            let start = at + found;
            at = start + 1;
            if text[start] == b'&' {
                if let Some((len, c)) = reference(&text[start..]) {
                    at = start + len;
                    emit(start..at, c.encode_utf8(&mut [0; 4]))?;
                }
            } else if let Some((end, to)) = markup.at(start)? {
                at = end;
                emit(start..end, to)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use crate::kernel::Utf8;
    use crate::normalize::Normalizer;

    fn strip(text: &str) -> String {
        let normalizer: Normalizer = "strip_html".parse().unwrap();
        let answer = normalizer.normalize(text).into_owned();
        let (unfused, _) = normalizer.plan().run_unfused::<Utf8>(text.as_bytes()).unwrap();
        assert_eq!(answer.as_bytes(), unfused, "{text:?}");
        assert_eq!(normalizer.align(text).text(), answer, "{text:?}");
        answer
    }

    fn all(cases: &[(&str, &str)]) {
        for (before, after) in cases {
            assert_eq!(strip(before), *after, "{before:?}");
        }
    }

    #[test]
    fn tags_go_up_to_their_end() {
        all(&[
            ("<b>نص</b>", "نص"),
            ("<a href=\"x>y\" title='a>\"b'>نص</a>", "نص"),
            ("<!DOCTYPE html PUBLIC \"-//W3C//DTD > x\">نص", "نص"),
            ("<?xml version='1.0'?>نص", "نص"),
            ("<p it's>نص", "\nنص"),
            ("<img\nsrc=x\n>نص", "نص"),
            ("<x-y:z>نص</>", "نص"),
            ("<a <b>نص", "نص"),
            ("<b ع\u{64E}'>نص", "نص"),
            ("<b>\u{338}\">\"نص>", ""),
            ("<b\u{226F}\">\"نص>", ""),
            ("<![CDATA[س]]>نص", "نص"),
            ("ك<b>\u{64E}</b>تب", "ك\u{64E}تب"),
        ]);
    }

    #[test]
    fn what_is_no_tag_stays() {
        for text in [
            "3 < 4",
            "<3",
            "<غير>",
            "< b>",
            "<",
            "<>",
            "a<",
            "<b",
            "</",
            "<!",
            "<b نص",
            "<a href=\"x>نص",
            "<a 'x>نص",
            "x > y",
            "<!-- نص",
            "<!-- نص >",
            "<\u{338}b>",
            "<e\u{301}>",
            "<é>",
            "<b>\u{338}",
            "<b>\u{323}\u{338}",
        ] {
            all(&[(text, text)]);
        }
        all(&[("<b \"x <i>نص</i>", "<b \"x نص"), ("<!-- <b>نص", "<!-- نص"), ("3 < 4 <b>", "3 < 4 ")]);
    }

    #[test]
    fn blocks_become_lines_and_cells_spaces() {
        all(&[
            ("ا<br>ب<BR/>ج<br />د", "ا\nب\nج\nد"),
            ("<p>ا</p><p class=x>ب</p>", "\nا\n\nب\n"),
            ("<ul><li>ا<li>ب</ul>", "\n\nا\nب\n"),
            ("<tr><td>ا</td><th>ب</th></tr>", "\n ا  ب \n"),
            ("<h1>ا</h1><h7>ب</h7>", "\nا\nب"),
            ("<blockquote>ا</blockquote>", "\nا\n"),
            ("<pa>ا</brx>ب<p\u{A0}>", "اب"),
        ]);
    }

    #[test]
    fn comments_scripts_and_styles_go_whole() {
        all(&[
            ("ا<!-- <b>\n-- > -->ب", "اب"),
            ("ا<!-->ب<!--->ج<!----->د<!-- x --!>ه", "ابجده"),
            ("ا<!--!>ب-->ج", "اج"),
            ("ا<script>if (a < b) \"</scripty>\"</script>ب", "اب"),
            ("ا<STYLE type='x'>p > a {}</style\n>ب", "اب"),
            ("ا<script src=x></script >ب<style>", "اب"),
            ("ا<script>x</style>ب", "اxب"),
            ("<script>x</script", "x</script"),
            ("</script>ا", "ا"),
            ("<script>&lt;</script>&lt;", "<"),
        ]);
    }

    #[test]
    fn one_level_of_references() {
        all(&[
            ("&lt;b&gt; &amp; &quot;&apos;", "<b> & \"'"),
            ("&amp;lt; &amp;amp;lt;", "&lt; &amp;lt;"),
            ("&nbsp;&#160;&#xA0;", "\u{A0}\u{A0}\u{A0}"),
            ("&#1610;&#x64A;&#x64B;", "يي\u{64B}"),
            ("&zwnj;&zwj;&lrm;&rlm;&shy;", "\u{200C}\u{200D}\u{200E}\u{200F}\u{AD}"),
            ("&#150;&#129;", "–&#129;"),
            ("&lt &LT; &eacute; &#0; &#xD800; &#x110000;", "&lt &LT; &eacute; &#0; &#xD800; &#x110000;"),
            ("R&D; AT&T", "R&D; AT&T"),
            ("<a &gt; ب", "<a > ب"),
            ("&l<b></b>t;", "&lt;"),
        ]);
    }

    #[test]
    fn alignment_tells_where_each_came_from() {
        let normalizer: Normalizer = "strip_html".parse().unwrap();
        let aligned = normalizer.align("<b>ا</b><br>&lt;");
        assert_eq!(aligned.text(), "ا\n<");
        assert_eq!(aligned.to_source(0..2).range(), 3..5);
        assert_eq!(aligned.to_source(2..3).range(), 9..13, "the line feed is the tag");
        assert_eq!(aligned.to_source(3..4).range(), 13..17);
        assert!(aligned.from_source(0..3).is_empty());
    }

    /// Each would take half a minute, were it read to the end from every `<`.
    #[test]
    fn markup_without_an_end_is_read_once() {
        let many = |text: &str| text.repeat(30_000);
        for text in ["<a ", "<!-- ", "<a \"", "<a \">\" ", "<a '\" ", "<!", "</", "&#", "&#1", "<"] {
            let text = many(text);
            assert_eq!(strip(&text).len(), text.len());
        }
        for (text, left) in [("<?\"'>", 0), ("<a\">'", 30_000)] {
            assert_eq!(strip(&many(text)).len(), left, "{text}");
        }
        for (text, kept) in [
            ("<script>", ""),
            ("<style><script>", ""),
            ("<b>\u{338}", "<b>\u{338}"),
            ("<script></script ", "</script "),
            ("<a \"><b>", ""),
        ] {
            let answer = strip(&many(text));
            assert!(kept.is_empty() == answer.is_empty(), "{text}: {} bytes", answer.len());
        }
        assert_eq!(strip(&(many("<b ") + ">")), "");
        assert_eq!(strip(&format!("<b {}", many("\u{64E}'"))).len(), 3 + 90_000);
        assert_eq!(strip(&format!("<b>{}", many("\u{338}"))).len(), 3 + 60_000);
    }

    proptest! {
        #[test]
        fn equivalent_texts_give_equivalent_answers(
            parts in proptest::collection::vec(proptest::sample::select(&[
                "<", ">", "\"", "'", "!", "--", "/", "?", "&", "#", ";", "lt", "x4", "b", "br", "td", "script", " ", "=", "ا",
                "\u{338}", "\u{301}", "\u{64E}", "\u{654}", "e", "\u{E9}", "\u{226E}", "\u{226F}", "\u{2260}", "<b>", "</script>", "-->", "&#65;",
            ][..]), 0..16)
        ) {
            let text = parts.concat();
            let composed = |text: &str| text.nfc().collect::<String>();
            let of_nfc = composed(&strip(&composed(&text)));
            prop_assert_eq!(composed(&strip(&text.nfd().collect::<String>())), of_nfc.clone(), "{:?}", text);
            prop_assert_eq!(composed(&strip(&text)), of_nfc, "{:?}", text);
        }
    }
}
