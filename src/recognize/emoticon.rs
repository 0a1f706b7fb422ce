//! Emoticons: faces of punctuation and letters, `:)` `:'-(` `xD` `^_^`, and hearts, `<3`.
//!
//! Faces that lie on their side are made by rule: a brow `>` or none, eyes, a tear or none, a nose or none, a mouth once or
//! many times. Upright ones are listed in `lexicon/emoticons.tsv`.

use crate::chars::{
    Script, is_decimal_number, is_default_ignorable, is_emoji, is_line_end, is_white_space, script,
};
use crate::lexicon::{EMOTICONS, Row};
use crate::recognize::ascii::{ascii_at, base_before};
use crate::recognize::digits::{goes_on, is_digit};
use crate::recognize::initial::joins;

/// The end of the emoticon that begins at `at`: the longest face of the list, or a face or a heart by rule.
///
/// No digit stands before it (2<3) but that of a heart (<3<3), and no letter or digit behind (:Python) but a digit behind a smile
/// (:)5). `due` is the bracket that would close the
/// innermost one open before `at`, if one is: a mouth that is this bracket leaves its last one out, so that in `(شكرا :))` the
/// face is `:)`, and in `(شكرا :)` there is none.
///
/// By rule:
///
/// | eyes | mouths |
/// |---|---|
/// | `:` `;` `=` `x` `X`, with a nose also `8` | `)` `D`, but for `8` also `(` |
/// | `x` `X` | `d` |
/// | `:` `;` `=` | `[` `]` `P` `p` |
/// | `:` | `{` `}` `O` `o` `S` `s` `X` `x` |
/// | `:` `;` | `*` |
/// | `:` | `3` `\|` `/` `\` `$` `@` `#`, once |
///
/// - What looks like something else must stand apart: a brow, the eyes `=` `x` `8` and the mouths `[` `]` `{` `}` not behind a
///   Latin letter or an ASCII sign (but `. , ! ?`); the mouths of the last two rows behind white space; the eyes `;` and
///   letters as mouths not behind a Latin letter (`&quot;)`, `C:D`).
/// - Behind an opening bracket as mouth come, perhaps behind controls, white space without a digit behind it, a sign that ends
///   a sentence or a part of it, a closing quote or square bracket, a dash, an emoji or the end (`قال:(نعم)` and
///   `أي :( 4 / 379 )` have none). Behind a letter as mouth comes no colon (`:x:`).
/// - Two `*` are no mouth: bold text ends with them in Markdown.
/// - Reversed with opening brackets only: `(:` `(-;`; `):` is a bracket and a colon.
/// - A heart is `<3` or `</3`, the 3 once or many times, not behind a Latin letter, nor before `%` or a decimal (`<3.5`).
///
/// A face of the list may begin with a letter (T_T) or a digit (0_0). Time linear in the length of its mouth, but for the marks on
/// the character before it.
///
/// ```
/// use kalima::recognize::emoticon::emoticon_at;
///
/// let text: Vec<u32> = "(شكرا :))".chars().map(u32::from).collect();
/// assert_eq!(emoticon_at(&text, 6, None), Some(9));
/// assert_eq!(emoticon_at(&text, 6, Some(u32::from(')'))), Some(8));
/// ```
#[must_use]
pub fn emoticon_at(text: &[u32], at: usize, due: Option<u32>) -> Option<usize> {
    let end = listed_end(text, at)
        .or_else(|| face_end(text, at, due))
        .or_else(|| reversed_end(text, at))
        .or_else(|| heart_end(text, at))?;
    let after_digit = before(text, at).is_some_and(is_decimal_number) && !after_heart(text, at);
    let smile = end.checked_sub(1).and_then(|last| ascii_at(text, last)) == Some(b')');
    let goes_on = is_word(text.get(end)) && !(smile && is_digit(text, end));
    (!after_digit && !goes_on).then_some(end)
}

/// Whether a heart ends before the place: <3<3.
fn after_heart(text: &[u32], at: usize) -> bool {
    let heart = [u32::from('<'), u32::from('3')];
    text.get(..at).is_some_and(|before| before.ends_with(&heart))
}

fn listed_end(text: &[u32], at: usize) -> Option<usize> {
    let points = text.get(at..)?.iter().copied().zip(at + 1..);
    let low_line = u32::from('_');
    let single_lows =
        points.filter(|&(cp, end)| cp != low_line || end == at + 1 || text.get(end) != Some(&low_line));
    let (_, end) = EMOTICONS.longest_start(single_lows, |row, end| counts(text, at, end, row))?;
    Some(end)
}

/// Whether what touches the face leaves it one.
fn counts(text: &[u32], at: usize, end: usize, row: &Row) -> bool {
    let previous = at.checked_sub(1).and_then(|last| text.get(last));
    match row.ambiguity {
        "word" => !is_word(previous) && !is_word(text.get(end)),
        "line" => {
            let goes_on = previous == text.get(at) || text.get(end) == text.get(end - 1);
            !goes_on && previous != Some(&u32::from('_'))
        }
        _ => true,
    }
}

fn face_end(text: &[u32], at: usize, due: Option<u32>) -> Option<usize> {
    let brow = ascii_at(text, at) == Some(b'>');
    let eyes_at = at + usize::from(brow);
    let eyes = ascii_at(text, eyes_at).filter(|c| matches!(c, b':' | b';' | b'=' | b'8' | b'x' | b'X'))?;
    let tear = eyes_at + 1;
    let nose = tear + usize::from(matches!(text.get(tear), Some(0x27 | 0x2019)));
    let behind_nose = nose + usize::from(matches!(ascii_at(text, nose), Some(b'-' | b'^' | b'o' | b'~')));
    let is_mouth_at = |i: usize| ascii_at(text, i).is_some_and(|mouth| is_mouth(mouth, eyes, i > tear));
    // The o may be a nose or a mouth.
    let mouth_at = [behind_nose, nose].into_iter().find(|&i| is_mouth_at(i))?;
    let mouth = ascii_at(text, mouth_at)?;
    let end = mouth_end(text, mouth_at, mouth, due)?;
    (stands_apart(text, at, brow, eyes, mouth) && may_follow(text, end, mouth)).then_some(end)
}

fn is_mouth(mouth: u8, eyes: u8, has_nose: bool) -> bool {
    match mouth {
        b')' | b'D' => eyes != b'8' || has_nose,
        b'(' => eyes != b'8',
        b'd' => matches!(eyes, b'x' | b'X'),
        b'[' | b']' | b'P' | b'p' => matches!(eyes, b':' | b';' | b'='),
        b'*' => matches!(eyes, b':' | b';'),
        b'{' | b'}' | b'O' | b'o' | b'S' | b's' | b'X' | b'x' => eyes == b':',
        _ => eyes == b':' && is_single_mouth(mouth),
    }
}

/// Mouths that are too much else to come more than once.
fn is_single_mouth(mouth: u8) -> bool {
    matches!(mouth, b'3' | b'|' | b'/' | b'\\' | b'$' | b'@' | b'#')
}

/// The end of the run of mouths, without the one that is due as a bracket.
fn mouth_end(text: &[u32], at: usize, mouth: u8, due: Option<u32>) -> Option<usize> {
    let end = run_end(text, at, mouth);
    if is_single_mouth(mouth) {
        return (end == at + 1).then_some(end);
    }
    if mouth == b'*' && end == at + 2 {
        return None;
    }
    let end = end - usize::from(due == Some(mouth.into()));
    (end > at).then_some(end)
}

fn run_end(text: &[u32], at: usize, of: u8) -> usize {
    (at..).find(|&i| ascii_at(text, i) != Some(of)).unwrap_or(at)
}

/// Whether the face may begin behind what stands there.
fn stands_apart(text: &[u32], at: usize, brow: bool, eyes: u8, mouth: u8) -> bool {
    let Some(previous) = before(text, at) else { return true };
    if is_white_space(previous) {
        return true;
    }
    if is_single_mouth(mouth) || mouth == b'*' {
        return false;
    }
    let is_latin = script(previous) == Script::Latin;
    if brow || matches!(eyes, b'=' | b'8' | b'x' | b'X') || matches!(mouth, b'[' | b']' | b'{' | b'}') {
        let is_sign = previous < 0x80 && !matches!(char::from_u32(previous), Some('.' | ',' | '!' | '?'));
        return !is_latin && !is_sign;
    }
    // haha:D, but not C:D.
    let in_word =
        at.checked_sub(2).and_then(|at| text.get(at)).is_some_and(|&cp| script(cp) == Script::Latin);
    let laughs = eyes == b':' && mouth == b'D' && in_word;
    !is_latin || laughs || !(eyes == b';' || mouth.is_ascii_alphabetic())
}

/// Whether the mouth may end before what follows it; letters and digits are none of its business.
fn may_follow(text: &[u32], end: usize, mouth: u8) -> bool {
    match mouth {
        b'(' | b'[' | b'{' => ends_freely(text, end),
        b'3' => !is_decimal(text, end),
        _ => !(mouth.is_ascii_alphabetic() && ascii_at(text, end) == Some(b':')),
    }
}

/// Whether white space without a digit behind it, a sign that ends a sentence or a part of it, an emoji or the end follows.
fn ends_freely(text: &[u32], end: usize) -> bool {
    // A control is nothing to the eye.
    let controls = text.iter().skip(end).take_while(|&&cp| is_default_ignorable(cp)).count();
    let end = end + controls;
    let Some(&next) = text.get(end) else { return true };
    let ends_part = char::from_u32(next).is_some_and(|c| ".,!?؟،؛…»”]—–".contains(c));
    let closes_quote = next == u32::from('"') && !is_word(text.get(end + 1));
    // What stands in the next line says nothing.
    let blank = is_white_space(next) && (is_line_end(next) || !is_digit(text, end + 1));
    blank || ends_part || closes_quote || (next > 0x80 && is_emoji(next))
}

fn reversed_end(text: &[u32], at: usize) -> Option<usize> {
    // Behind the first of a run the others begin no mouth: so the run is read once.
    let goes_on = at.checked_sub(1).and_then(|last| ascii_at(text, last)) == Some(b'(');
    if goes_on || ascii_at(text, at) != Some(b'(') {
        return None;
    }
    let nose = run_end(text, at, b'(');
    let eyes = nose + usize::from(ascii_at(text, nose) == Some(b'-'));
    let is_face = matches!(ascii_at(text, eyes), Some(b':' | b';')) && ends_freely(text, eyes + 1);
    is_face.then_some(eyes + 1)
}

fn heart_end(text: &[u32], at: usize) -> Option<usize> {
    if ascii_at(text, at) != Some(b'<') {
        return None;
    }
    let point = at + 1 + usize::from(ascii_at(text, at + 1) == Some(b'/'));
    let end = run_end(text, point, b'3');
    let is_number = is_decimal(text, end) || matches!(text.get(end), Some(0x25 | 0x66A));
    let after_latin = before(text, at).is_some_and(|cp| script(cp) == Script::Latin);
    (end > point && !is_number && !after_latin).then_some(end)
}

fn is_decimal(text: &[u32], at: usize) -> bool {
    [0x2E, 0x2C, 0x66B].into_iter().any(|separator| goes_on(text, at, separator))
}

/// Also where a mark follows: o with U+0301 is ó, which is no eye.
fn is_word(cp: Option<&u32>) -> bool {
    cp.is_some_and(|&cp| joins(cp))
}

/// The character before `at`, less its marks.
fn before(text: &[u32], at: usize) -> Option<u32> {
    text.get(base_before(text, at)?).copied()
}

#[cfg(test)]
mod tests {
    use super::emoticon_at;
    use crate::lexicon::EMOTICONS;
    use crate::recognize::tests::{assert_all_linear, points};

    /// What the emoticon covers that begins where `¦` stands.
    #[track_caller]
    fn found(text: &str) -> Option<String> {
        let (head, tail) = text.split_once('¦').expect("a mark");
        let at = head.chars().count();
        let end = emoticon_at(&points(&text.replace('¦', "")), at, None)?;
        Some(tail.chars().take(end - at).collect())
    }

    #[track_caller]
    fn whole(text: &str) {
        assert_eq!(found(&format!("شكرا ¦{text}")).as_deref(), Some(text));
        assert_eq!(found(&format!("¦{text} شكرا")).as_deref(), Some(text));
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(found(text), None, "{text}");
    }

    #[test]
    fn every_example_of_the_list_is_one() {
        for row in EMOTICONS.rows() {
            let text = points(row.example);
            let at = text.len() - row.entry.chars().count();
            assert_eq!(emoticon_at(&text, at, None), Some(text.len()), "{}", row.example);
        }
    }

    #[test]
    fn eyes_a_nose_or_none_and_a_mouth() {
        for text in [
            ":)", ":(", ":D", ":P", ":p", ":]", ":[", ":}", ":{", ":O", ":o", ":s", ":x", ":*", ":3", ":|",
            ":/", ":\\", ":$", ":@", ":#", ";)", ";(", ";D", ";P", ";]", ";*", "=)", "=(", "=D", "=]", "=P",
            "xD", "XD", "xd", "x)", "x(", "8-)", "8-D", ":-)", ":-(", ":^)", ":o)", ":~(", ":'(", ":’(",
            ":'-(", ":')", "x-(", ";-)", ">:(", ">:)", ">:D", ">;)",
        ] {
            whole(text);
        }
    }

    #[test]
    fn repeated_mouths_are_one_token() {
        for text in [
            ":)))", ":((((", ":DDD", "xDDD", ":***", ";-)))", ":ooo", "=))", "((:", "<333", "^___^", "-__-",
            "(^__^)", "o__o",
        ] {
            whole(text);
        }
        for text in ["¦://", "¦:33", "¦:$$", "¦:@@"] {
            none(text);
        }
    }

    #[test]
    fn hearts_and_reversed_faces() {
        for text in ["<3", "</3", "(:", "(-:", "(;"] {
            whole(text);
        }
        for text in [
            "2¦<3", "a¦<3", "¦<30", "¦<3.5", "¦<3%", "¦<3٪", "¦<٣", "¦<4", "¦</b", "¦<", "¦(:نص", "¦(:)",
            "¦(=", "(¦(:", "¦):", "¦( :",
        ] {
            none(text);
        }
        assert_eq!(found("أحبكم¦<3").as_deref(), Some("<3"));
    }

    #[test]
    fn the_next_line_says_nothing() {
        assert_eq!(found("¦(;\n1").as_deref(), Some("(;"));
        assert_eq!(found("¦:(\r\n1").as_deref(), Some(":("));
        none("¦(; 1");
    }

    #[test]
    fn a_digit_may_stand_behind_a_smile_and_before_a_heart_that_of_another() {
        assert_eq!(found("¦:)5").as_deref(), Some(":)"));
        assert_eq!(found("<3¦<3").as_deref(), Some("<3"));
        none("1<3¦:)a");
    }

    #[test]
    fn no_digit_before_and_no_letter_or_digit_behind() {
        for text in [
            "5¦:)",
            "٥¦:)",
            "10¦:D",
            "12¦:3",
            "¦:Python",
            "¦:Dr",
            "¦:)نعم",
            "¦:)a",
            "¦:(5",
            "¦:)_",
            "¦:3.5",
            "¦:35",
            "¦^_^نعم",
            "2¦^_^",
            "18¦8-)",
        ] {
            none(text);
        }
    }

    #[test]
    fn an_arabic_letter_or_a_sentence_sign_may_stand_before_it() {
        for (text, face) in [
            ("شكرا¦:)", ":)"),
            ("شكراً¦:)", ":)"),
            ("هههه¦:D", ":D"),
            ("هههه¦xD", "xD"),
            ("حلو!¦=)", "=)"),
            ("حلو؟¦:P.", ":P"),
            ("😂¦:(😂", ":("),
            ("ok¦:)", ":)"),
            ("آه¦:(،", ":("),
            ("سيئ ¦:(\u{200F}", ":("),
            ("«نصيحة ¦:(»", ":("),
            ("\"نصيحة ¦:(\" قال", ":("),
            ("[محزن ¦:(]", ":("),
            ("آه¦>_<", ">_<"),
        ] {
            assert_eq!(found(text).as_deref(), Some(face), "{text}");
        }
    }

    #[test]
    fn what_is_something_else_is_none() {
        for text in [
            "&quot¦;)",
            "C¦:\\",
            "C¦:/",
            "a¦:D",
            "note¦:P",
            "http¦:/",
            "قال¦:(نعم)",
            "قال¦:(\"نعم\")",
            "كلمة¦:*",
            "يلي ¦:**",
            "أي ¦:( 4 / 379 )",
            "الصفحة¦:3",
            "a[i¦:]",
            "أ¦:/",
            "---¦:|",
            "¦:x:",
            "¦:D:",
            "b¦>:)",
            "=¦=)",
            "<¦=)",
            "(¦x)",
            "f(¦x)",
            "a¦x)",
            "¦8)",
            "¦8D",
            "¦8-(",
            "¦8(",
            "¦=3",
            "¦=/",
            "¦;3",
            "¦;",
            "¦:",
            "¦::",
            "¦:-",
            "¦:'",
            "¦: )",
            "¦:\u{301})",
            "¦:)\u{301}",
            "¦",
            "¦X",
            "¦>",
            "¦>:",
            "¦)",
            "¦d)",
            "¦xP",
            "¦Xx",
        ] {
            none(text);
        }
    }

    #[test]
    fn a_bracket_that_is_due_is_no_mouth() {
        let found = |text: &str, at, due: char| emoticon_at(&points(text), at, Some(due.into()));
        assert_eq!(found("(شكرا :)", 6, ')'), None);
        assert_eq!(found("(شكرا :))", 6, ')'), Some(8));
        assert_eq!(found("(شكرا :)))نعم", 6, ')'), Some(9));
        assert_eq!(found("(شكرا :(", 6, ')'), Some(8));
        assert_eq!(found("(شكرا :]", 6, ')'), Some(8));
        assert_eq!(found("[شكرا :]", 6, ']'), None);
        assert_eq!(found("(شكرا (^_^))", 6, ')'), Some(11));
    }

    #[test]
    fn faces_of_letters_stand_free_and_lines_are_none() {
        for text in [
            "x¦T_T",
            "ب¦T_T",
            "¦T_TT",
            "¦o_ox",
            "¦o_o\u{301}",
            "_¦o_o",
            "¦u_u_",
            "¦O_O2",
            "-¦-_-",
            "¦-_--",
            "¦-_-_-",
            "-_¦-_-",
            "*¦*_*",
            "¦^^^",
            "^¦^^",
            "¦T_",
            "¦_T",
        ] {
            none(text);
        }
        assert_eq!(found("¦^^").as_deref(), Some("^^"));
        assert_eq!(found("(¦T_T)").as_deref(), Some("T_T"));
    }

    #[test]
    fn it_is_linear() {
        let units = [
            ":",
            ":)",
            ")",
            "(",
            "((:",
            ":(",
            "^_",
            "_",
            "-_",
            "._",
            "<3",
            "3",
            "<",
            ">",
            ">:",
            "x",
            "xD",
            "D",
            "8-",
            "=",
            ":'",
            "'",
            "\u{301}",
            ":\u{301}",
            "(^_",
            "(╯°□°)╯",
        ];
        assert_all_linear(|text, at| emoticon_at(text, at, None), &units);
        assert_all_linear(|text, at| emoticon_at(text, at, Some(u32::from(')'))), &units);
    }
}
