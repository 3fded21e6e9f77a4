//! A token bucket on monotonic time.

use std::time::{Duration, Instant};

/// How much is allowed at once and how soon it comes back.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// How many at once.
    pub burst: u32,
    /// How long until one more.
    pub refill: Duration,
}

/// What is left of an allowance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bucket {
    left: f64,
    since: Instant,
}

impl Bucket {
    pub(super) fn full(allowance: Allowance, now: Instant) -> Self {
        Self { left: f64::from(allowance.burst), since: now }
    }

    fn refill(&mut self, allowance: Allowance, now: Instant) {
        let elapsed = now.saturating_duration_since(self.since).as_secs_f64();
        let back = elapsed / allowance.refill.as_secs_f64();
        self.left = (self.left + back).min(f64::from(allowance.burst));
        self.since = now;
    }

    /// Takes one, or says how long until there is one.
    pub(super) fn take(&mut self, allowance: Allowance, now: Instant) -> Result<(), Duration> {
        self.refill(allowance, now);
        if self.left >= 1.0 {
            self.left -= 1.0;
            return Ok(());
        }
        Err(allowance.refill.mul_f64(1.0 - self.left))
    }

    /// How many are left, and how long until all are back.
    pub(super) fn standing(&self, allowance: Allowance) -> (u32, Duration) {
        let missing = f64::from(allowance.burst) - self.left;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the burst"
        )]
        let left = self.left as u32;
        (left, allowance.refill.mul_f64(missing.max(0.0)))
    }

    /// Puts one back that was not used.
    pub(super) fn give_back(&mut self, allowance: Allowance) {
        self.left = (self.left + 1.0).min(f64::from(allowance.burst));
    }
}
