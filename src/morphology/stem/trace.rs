//! Which rules of an algorithm fire, for who asks.

/// Hears of rules. An algorithm is generic over it, so that who does not ask pays nothing.
pub(super) trait Trace {
    /// A rule changed the word, or kept it from another rule.
    fn fired(&mut self, rule: &'static str);
}

impl Trace for () {
    #[inline(always)]
    fn fired(&mut self, _: &'static str) {}
}

impl Trace for Vec<&'static str> {
    fn fired(&mut self, rule: &'static str) {
        self.push(rule);
    }
}
