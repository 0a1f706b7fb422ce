//! A plan that is one table, run straight to where the caller has room for the answer.

use std::mem::MaybeUninit;

use super::Plan;
use crate::kernel::{Encoding, Straight, is_straight, run_straight};

impl Plan {
    /// Writes the answer straight to `room`, which must have [`crate::kernel::BEYOND`] more units than the text. `None` where that
    /// does not do: more than one pass, context, a longer answer, a lone surrogate, a kernel without vectors. O(n).
    #[inline(always)]
    pub fn run_straight<'r, E: Encoding>(
        &self,
        text: &[E::Unit],
        room: &'r mut [MaybeUninit<E::Unit>],
    ) -> Option<Straight<'r, E::Unit>> {
        run_straight::<E>(&self.alone()?, text, room)
    }

    /// Whether [`Plan::run_straight`] answers for nearly every text, if it does for one.
    pub fn is_straight(&self) -> bool {
        self.alone().is_some_and(|stage| is_straight(&stage))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{BEYOND, Kernel, Ucs1, Ucs2};
    use crate::normalize::Normalizer;

    fn plan(spec: &str) -> Plan {
        spec.parse::<Normalizer>().unwrap().plan().with_kernel(Kernel::Portable).unwrap()
    }

    fn straight(spec: &str, text: &str, beyond: usize) -> Option<(String, bool)> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut room = vec![MaybeUninit::uninit(); units.len() + beyond];
        let answer = plan(spec).run_straight::<Ucs2>(&units, &mut room)?;
        Some((String::from_utf16(answer.units).unwrap(), answer.changed))
    }

    #[test]
    fn a_table_alone_answers_straight() {
        let marks = "strip_marks(tashkeel)";
        assert!(plan(marks).is_straight());
        let text = "كَتَبَ ".repeat(50);
        assert_eq!(straight(marks, &text, BEYOND), Some(("كتب ".repeat(50), true)));
        assert_eq!(straight(marks, "كتب", BEYOND), Some(("كتب".into(), false)));
        assert_eq!(straight(marks, "", BEYOND), Some((String::new(), false)));
        // A letter that the vectors do not tell by themselves.
        let text = "مدرسة مدرسۃ ".repeat(20);
        assert_eq!(straight("fold_teh_marbuta", &text, BEYOND), Some(("مدرسه مدرسه ".repeat(20), true)));
    }

    #[test]
    fn what_needs_more_is_left_to_others() {
        let marks = "strip_marks(tashkeel)";
        assert_eq!(straight(marks, "كَتَبَ", BEYOND - 1), None, "too little room");
        let mut room = [MaybeUninit::uninit(); 1 + BEYOND];
        assert_eq!(plan(marks).run_straight::<Ucs1>(b"a", &mut room), None, "no vectors");
        let expands = r#"map("\u{FDFA}", "صلى", "أ", "ا")"#;
        assert!(!plan(expands).is_straight());
        assert_eq!(straight(expands, "أ \u{FDFA}", BEYOND), None);
        assert_eq!(straight(expands, "أ", BEYOND), Some(("ا".into(), true)));
        for context in ["strip_tatweel", "search", "trim", "nfc"] {
            assert!(!plan(context).is_straight(), "{context}");
        }
        assert_eq!(straight("strip_tatweel", "كـب", BEYOND), None);
    }
}
