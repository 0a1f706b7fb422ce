//! Rows that stand in one text, one behind the other, as a column of Arrow keeps them.

use super::Plan;
use super::buffers::Buffers;
use crate::kernel::{Encoding, RowEnds, TooWide};

/// Rows: their text, and where each ends in it.
pub type Rows<Unit> = (Vec<Unit>, Vec<usize>);

impl Plan {
    /// Runs the plan on each row of `text`, of which the first begins at its start and each other one where the one before
    /// ends; `ends` ascend, and the last one is the end of the text. `None` where nothing changes. O(n).
    ///
    /// Where no step looks further than at a code point all rows are run through as one text, a pass for each stage, and
    /// their ends are counted along: short rows take a quarter of the time that a call for each takes.
    pub fn run_rows<E: Encoding>(
        &self,
        text: &[E::Unit],
        ends: &[usize],
    ) -> Result<Option<Rows<E::Unit>>, TooWide> {
        if self.needs_context() {
            return self.run_each_row::<E>(text, ends);
        }
        let mut buffers = Buffers::<E>::default();
        let mut moved: Option<Vec<usize>> = None;
        for stage in 0..self.len() {
            let mut record = RowEnds::new(moved.as_deref().unwrap_or(ends))?;
            if self.run_stage(stage, text, &mut buffers, &mut record)? {
                moved = Some(record.finish());
            }
        }
        Ok(moved.map(|ends| (buffers.take(), ends)))
    }

    fn run_each_row<E: Encoding>(
        &self,
        text: &[E::Unit],
        ends: &[usize],
    ) -> Result<Option<Rows<E::Unit>>, TooWide> {
        let mut buffers = Buffers::<E>::default();
        let (mut out, mut moved, mut changed) = (Vec::new(), Vec::new(), false);
        out.try_reserve(text.len())?;
        moved.try_reserve_exact(ends.len())?;
        let mut start = 0;
        for &end in ends {
            let row = &text[start..end];
            let answer = self.run_with(row, &mut buffers)?;
            changed |= answer.is_some();
            let answer = answer.unwrap_or(row);
            out.try_reserve(answer.len())?;
            out.extend_from_slice(answer);
            moved.push(out.len());
            start = end;
        }
        Ok(changed.then_some((out, moved)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::kernel::{Kernel, Ucs2, Utf8};
    use crate::normalize::Normalizer;

    const SPECS: [&str; 4] = [
        r#"map("أ", "ا", "\u{64E}", "", "ة", "ه", "ﷺ", "ص")"#,
        r#"strip_marks | map("ا", "اا", "٣", "3")"#,
        "search",
        "lowercase | map_digits",
    ];

    fn ends<T>(rows: &[impl AsRef<[T]>]) -> Vec<usize> {
        rows.iter()
            .scan(0, |end, row| {
                *end += row.as_ref().len();
                Some(*end)
            })
            .collect()
    }

    proptest! {
        #[test]
        fn rows_of_one_text_are_what_each_is_alone(
            rows in proptest::collection::vec("[أةا٣ﷺ\u{64E}\u{651}\u{640} aB😀]{0,90}", 0..12),
        ) {
            let text = rows.concat();
            let wide: Vec<Vec<u16>> = rows.iter().map(|row| row.replace('😀', ".").encode_utf16().collect()).collect();
            for (spec, kernel) in SPECS.into_iter().flat_map(|spec| Kernel::ALL.map(|kernel| (spec, kernel))) {
                let Ok(normalizer) = spec.parse::<Normalizer>().unwrap().with_kernel(kernel) else { continue };
                let plan = normalizer.plan();
                let alone: Vec<String> = rows.iter().map(|row| normalizer.normalize(row).into_owned()).collect();
                let (bytes, moved) = plan
                    .run_rows::<Utf8>(text.as_bytes(), &ends(&rows))
                    .unwrap()
                    .unwrap_or_else(|| (text.clone().into_bytes(), ends(&rows)));
                prop_assert_eq!(&bytes, &alone.concat().into_bytes());
                prop_assert_eq!(&moved, &ends(&alone));
                let alone: Vec<Vec<u16>> = wide
                    .iter()
                    .map(|row| plan.run::<Ucs2>(row).unwrap().unwrap_or_else(|| row.clone()))
                    .collect();
                let (units, moved) = plan
                    .run_rows::<Ucs2>(&wide.concat(), &ends(&wide))
                    .unwrap()
                    .unwrap_or_else(|| (wide.concat(), ends(&wide)));
                prop_assert_eq!(units, alone.concat());
                prop_assert_eq!(moved, ends(&alone));
            }
        }
    }
}
