//! Bytes ↔ code points of a `str`.

/// Bytes between two counted places.
const STRIDE: usize = 64;

/// Converts offsets of one text between bytes and code points. Building is O(n) in time and takes one word for
/// every 64 bytes of the text; each conversion is O(log n), whatever the order.
///
/// ```
/// use kalima::alignment::CodePoints;
/// let index = CodePoints::new("قال: ok");
/// assert_eq!(index.of_byte(6), 3); // behind قال
/// assert_eq!(index.to_byte(3), 6);
/// ```
#[derive(Debug, Clone)]
pub struct CodePoints<'a> {
    text: &'a str,
    /// Code points that begin before byte `64 * i`.
    before: Vec<usize>,
}

fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count()
}

impl<'a> CodePoints<'a> {
    /// Counts `text` once.
    pub fn new(text: &'a str) -> Self {
        let mut total = 0;
        let before = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let here = total;
                total += count(chunk);
                here
            })
            .collect();
        CodePoints { text, before }
    }

    /// The number of code points that begin before `byte`. Bytes past the end count as the end.
    pub fn of_byte(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let block = (byte / STRIDE).min(self.before.len().saturating_sub(1));
        let Some(before) = self.before.get(block) else { return 0 };
        before + count(&self.text.as_bytes()[block * STRIDE..byte])
    }

    /// The byte at which code point `index` begins. Indices past the end count as the end.
    pub fn to_byte(&self, index: usize) -> usize {
        let block = self.before.partition_point(|&b| b <= index).saturating_sub(1);
        let Some(before) = self.before.get(block) else { return 0 };
        let start = block * STRIDE;
        let starts = self.text.as_bytes()[start..].iter().enumerate().filter(|(_, b)| **b & 0xC0 != 0x80);
        starts.map(|(i, _)| start + i).nth(index - before).unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_by_hand() {
        let text = "مَدرسة school 😀 ".repeat(40);
        let index = CodePoints::new(&text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(index.of_byte(byte), n);
            assert_eq!(index.to_byte(n), byte);
        }
        let total = text.chars().count();
        assert_eq!((index.of_byte(usize::MAX), index.to_byte(usize::MAX)), (total, text.len()));
    }

    #[test]
    fn an_empty_text_has_only_its_end() {
        let index = CodePoints::new("");
        assert_eq!((index.of_byte(5), index.to_byte(5)), (0, 0));
    }
}
