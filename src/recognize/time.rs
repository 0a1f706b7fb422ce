//! Times of day: `6:30`, `18:45:10`.

use crate::recognize::digits::{digits_at, digits_behind, goes_before, goes_on};

const COLON: u32 = 0x3A;

/// The end of the time that begins at `at`: an hour 0–24 of one or two digits, a colon, a minute 00–59 of two digits, and perhaps
/// a colon and a second 00–59 of two digits; all in digits of one set (ASCII, Arabic-Indic, extended Arabic-Indic). Hour 24 has
/// no minute and no second but 00. Where a colon and a further number stand before or behind, all of it is none (10:30:99,
/// 13:75:10).
///
/// What a.m., a zone or a fraction says stands behind the time. A verse (2:14) or a ratio (1:10) looks like a time and is taken
/// for one.
///
/// `at` must be the start of a run of digits. Time constant.
///
/// ```
/// let text: Vec<u32> = "٦:٣٠م".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::time::time_at(&text, 0), Some(4));
/// ```
#[must_use]
pub fn time_at(text: &[u32], at: usize) -> Option<usize> {
    let hour = digits_at(text, at).filter(|hour| hour.count <= 2)?;
    let sixtieth =
        |at| digits_behind(text, at, COLON, hour.set).filter(|run| run.count == 2 && run.value < 60);
    let minute = sixtieth(hour.end)?;
    let second = sixtieth(minute.end);
    let end = second.map_or(minute.end, |second| second.end);
    if goes_before(text, at, COLON) || goes_on(text, end, COLON) {
        return None;
    }
    let behind_the_hour = minute.value + second.map_or(0, |second| second.value);
    (hour.value < 24 || (hour.value == 24 && behind_the_hour == 0)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::time_at;
    use crate::recognize::tests::{assert_all_linear, points};

    #[track_caller]
    fn covers(text: &str, expected: &str) {
        let end = time_at(&points(text), 0);
        assert_eq!(end, Some(expected.chars().count()), "{text}");
    }

    #[track_caller]
    fn none(text: &str) {
        assert_eq!(time_at(&points(text), 0), None, "{text}");
    }

    #[test]
    fn an_hour_a_minute_and_perhaps_a_second() {
        for text in
            ["6:30", "06:30", "0:00", "23:59", "18:45:10", "24:00", "24:00:00", "٦:٣٠", "١٨:٤٥:١٠", "۲۳:۵۹"]
        {
            covers(text, text);
        }
    }

    #[test]
    fn what_stands_behind_it_is_left_out() {
        covers("6:30pm", "6:30");
        covers("10:30Z", "10:30");
        covers("9:30م", "9:30");
        covers("6:30: قال", "6:30");
        covers("6:30.", "6:30");
        covers("18:45:10.500", "18:45:10");
        covers("6:30-7:30", "6:30");
        covers("3:14/249", "3:14");
    }

    #[test]
    fn numbers_that_no_clock_shows_are_none() {
        for text in ["24:01", "24:00:01", "25:00", "13:75", "2:1", "2:255", "006:30", "6:3", "6:60", "82:16"]
        {
            none(text);
        }
    }

    #[test]
    fn a_number_behind_a_further_colon_undoes_it() {
        for text in ["10:30:99", "10:30:5", "10:30:100", "10:30:15:20", "10:30:٥"] {
            none(text);
        }
        for (text, at) in [("13:75:10", 3), ("25:10:30", 3), ("٢٥:10:30", 3)] {
            assert_eq!(time_at(&points(text), at), None, "{text}");
        }
        assert_eq!(time_at(&points("الساعة:10:30"), 7), Some(12));
    }

    #[test]
    fn its_digits_are_of_one_set() {
        for text in ["6:٣٠", "٦:30", "6٣:30", "6:3٠", "6:30٠", "6:30:١٠", "१०:३०"] {
            none(text);
        }
    }

    #[test]
    fn signs_of_other_kinds_make_none() {
        for text in ["", "6", "6:", ":30", "6.30", "6 :30", "6: 30", "6：30", "ب:30"] {
            none(text);
        }
    }

    #[test]
    fn it_is_linear() {
        assert_all_linear(time_at, &["1", "1:", "10:", "10:30:", ":", "٣:"]);
    }
}
