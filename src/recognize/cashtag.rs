//! Cashtags: `$` and the sign of a share.

use crate::chars::{is_decimal_number, is_letter_category};
use crate::recognize::ascii::{after_latin_or_digit, ascii_at};

const LONGEST_SIGN: usize = 5;

/// The end of the cashtag that begins at `at`: `$` and one to five capital ASCII letters. No letter, digit or `_` follows, and
/// no Latin letter or digit stands before (100$US is money); an Arabic letter may. Time constant but for the marks on the
/// character before it.
///
/// ```
/// let text: Vec<u32> = "سهم $AAPL، ارتفع".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::cashtag::cashtag_at(&text, 4), Some(9));
/// ```
#[must_use]
pub fn cashtag_at(text: &[u32], at: usize) -> Option<usize> {
    if ascii_at(text, at) != Some(b'$') {
        return None;
    }
    let is_capital = |i: &usize| ascii_at(text, *i).is_some_and(|c| c.is_ascii_uppercase());
    let length = (at + 1..).take(LONGEST_SIGN).take_while(is_capital).count();
    let end = at + 1 + length;
    (length > 0 && !goes_on(text, end) && !after_latin_or_digit(text, at)).then_some(end)
}

fn goes_on(text: &[u32], at: usize) -> bool {
    text.get(at).is_some_and(|&cp| is_letter_category(cp) || is_decimal_number(cp) || cp == u32::from('_'))
}

#[cfg(test)]
mod tests {
    use super::cashtag_at;
    use crate::recognize::tests::{assert_all_linear, points};

    #[track_caller]
    fn covers(text: &str, expected: &str) {
        assert_eq!(cashtag_at(&points(text), 0), Some(expected.chars().count()), "{text}");
    }

    #[test]
    fn one_to_five_capitals() {
        for text in ["$F", "$TSLA", "$GOOGL"] {
            covers(text, text);
        }
        covers("$BRK.B", "$BRK");
        covers("$AAPL، ارتفع", "$AAPL");
        covers("$AAPL$TSLA", "$AAPL");
        covers("$AAPL!", "$AAPL");
    }

    #[test]
    fn nothing_else_is_one() {
        for text in [
            "",
            "$",
            "$$AAPL",
            "$aapl",
            "$Aapl",
            "$GOOGLE",
            "$5",
            "$AAPL1",
            "$AAPL٥",
            "$AAPLارتفع",
            "$ AAPL",
            "$ارتفع",
            "€AAPL",
            "AAPL",
            "$PATH_X",
            "$É",
            "$E\u{301}",
            "$AE\u{301}",
            "$\u{301}AAPL",
        ] {
            assert_eq!(cashtag_at(&points(text), 0), None, "{text}");
        }
    }

    #[test]
    fn an_arabic_letter_may_stand_before_it() {
        assert_eq!(cashtag_at(&points("سهم$AAPL"), 3), Some(8));
        for text in ["5$AAPL", "٥$AAPL", "S$AAPL", "é$AAPL"] {
            assert_eq!(cashtag_at(&points(text), 1), None, "{text}");
        }
        assert_eq!(cashtag_at(&points("$$AAPL"), 1), Some(6));
    }

    #[test]
    fn it_is_linear() {
        assert_all_linear(cashtag_at, &["$", "A", "$A", "$AAPL", "\u{301}", "$\u{301}"]);
    }
}
