//! A part of a whole, without fractions that round differently elsewhere.

use serde::{Deserialize, Serialize};

/// A part of a whole in thousandths, at most the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Share(u16);

impl Share {
    /// This many hundredths.
    #[must_use]
    pub const fn percent(percent: u16) -> Self {
        Self(if percent > 100 { 1000 } else { percent * 10 })
    }

    /// In whole hundredths, rounded down.
    #[must_use]
    pub const fn as_percent(self) -> u16 {
        self.0 / 10
    }

    /// The part of `whole` that is enough, rounded up: 80% of 59 s is 48 s.
    #[must_use]
    pub const fn of(self, whole: u64) -> u64 {
        (whole * self.0 as u64).div_ceil(1000)
    }
}

impl From<u16> for Share {
    fn from(thousandths: u16) -> Self {
        Self(thousandths.min(1000))
    }
}
impl From<Share> for u16 {
    fn from(share: Share) -> Self {
        share.0
    }
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn a_share_rounds_up_and_is_at_most_the_whole() {
        assert_eq!(Share::percent(80).of(3600), 2880);
        assert_eq!(Share::percent(80).of(59), 48);
        assert_eq!(Share::percent(250).of(59), 59);
    }
}
