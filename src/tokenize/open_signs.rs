//! The brackets and quotes that are open in a line of a sentence.

/// Brackets, and quotes that show their side.
const PAIRS: [&[(char, char)]; 2] = [
    &[
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('﴿', '﴾'),
        ('（', '）'),
        ('［', '］'),
        ('｛', '｝'),
        ('【', '】'),
        ('〔', '〕'),
        ('〈', '〉'),
        ('⟨', '⟩'),
        ('《', '》'),
        ('「', '」'),
        ('『', '』'),
    ],
    &[('«', '»'), ('“', '”'), ('‹', '›')],
];

/// How many are open.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OpenSigns {
    /// Brackets, and quotes that show their side.
    depth: [usize; 2],
    /// Whether a straight quote is open.
    quoted: bool,
}

impl OpenSigns {
    /// Reads a sign that shows its side, or anything else.
    pub(super) fn read(&mut self, sign: char) {
        for (depth, pairs) in self.depth.iter_mut().zip(PAIRS) {
            if pairs.iter().any(|(opener, _)| *opener == sign) {
                *depth += 1;
            } else if pairs.iter().any(|(_, closer)| *closer == sign) {
                *depth = depth.saturating_sub(1);
            }
        }
    }

    pub(super) fn read_straight_quote(&mut self) {
        self.quoted = !self.quoted;
    }

    pub(super) fn quoted(&self) -> bool {
        self.quoted
    }

    pub(super) fn in_brackets(&self) -> bool {
        self.depth[0] > 0
    }

    /// Whether a sign that shows its side closes what is open.
    pub(super) fn closes(&self, sign: char) -> bool {
        let closes = |pairs: &[(char, char)]| pairs.iter().any(|(_, closer)| *closer == sign);
        self.depth.iter().zip(PAIRS).any(|(&depth, pairs)| depth > 0 && closes(pairs))
    }
}
