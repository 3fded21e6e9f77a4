//! When something occurred, as far as the client's claim can be believed.

use chrono::{DateTime, Utc};

/// The client's claim moved into [enrolment, received]: a wrong clock is never a reason to refuse (rule 3).
#[must_use]
pub fn clamp_occurred(
    claimed: DateTime<Utc>,
    enrolled_at: DateTime<Utc>,
    received_at: DateTime<Utc>,
) -> DateTime<Utc> {
    // an enrolment "after" the receipt can only be skew between machines: the server's receipt wins
    claimed.max(enrolled_at).min(received_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn at(s: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(s, 0).unwrap()
    }

    #[rstest]
    #[case::a_plausible_claim_stands(50, 50)]
    #[case::before_enrolment_becomes_enrolment(-9_000, 10)]
    #[case::the_future_becomes_the_receipt(9_000, 100)]
    fn claims_are_clamped(#[case] claimed: i64, #[case] believed: i64) {
        assert_eq!(clamp_occurred(at(claimed), at(10), at(100)), at(believed));
    }
}
