//! Counting tests, as their runners report them.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that passed.
    pub passed: u64,
    /// Those that did not, for whatever reason.
    pub failed: u64,
}

impl Tally {
    /// What stands for a stage that could not run at all.
    pub const BROKEN: Self = Self { passed: 0, failed: 1 };

    /// What nextest counts in its closing line, `Summary [1.2s] 3 tests run: 1 passed (1 slow), 2 failed, 0 skipped`.
    pub fn of_nextest(line: &str) -> Option<Self> {
        let (_, counts) = line.trim().strip_prefix("Summary")?.split_once("run:")?;
        let mut tally = Self::default();
        for part in outside_brackets(counts).split(',') {
            let Some((number, word)) = part.trim().split_once(' ') else { continue };
            match word.trim() {
                "passed" => tally.passed += number.parse().unwrap_or(0),
                "skipped" => {}
                _ => tally.failed += number.parse().unwrap_or(0),
            }
        }
        Some(tally)
    }

    /// What one binary counts under `cargo test`, `test result: ok. 3 passed; 0 failed; …`.
    pub fn of_libtest(line: &str) -> Option<Self> {
        let counts = line.trim().strip_prefix("test result: ")?;
        let number = |word: &str| {
            counts.split([';', '.']).find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
        };
        Some(Self { passed: number("passed")?, failed: number("failed")? })
    }

    /// What one line at the end of node's TAP report adds.
    pub fn of_tap(line: &str) -> Option<Self> {
        let (word, number) = line.strip_prefix("# ")?.split_once(' ')?;
        let number = number.parse().ok()?;
        match word {
            "pass" => Some(Self { passed: number, failed: 0 }),
            "fail" | "cancelled" => Some(Self { passed: 0, failed: number }),
            _ => None,
        }
    }

    /// The count of a runner that ended badly without naming a failed test has one failure: its own.
    pub fn checked(self, succeeded: bool) -> Self {
        if succeeded || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn outside_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn nextest_counts_every_way_of_not_passing_as_failed() {
        let line = "     Summary [  1.2s] 10 tests run: 6 passed (1 slow, 2 leaky), 3 failed, 1 timed out, 4 skipped";
        assert_eq!(Tally::of_nextest(line), Some(Tally { passed: 6, failed: 4 }));
        assert_eq!(
            Tally::of_nextest("Summary [0.0s] 0/3 tests run: 0 passed, 1 failed, 2 skipped"),
            Some(Tally::BROKEN)
        );
        assert_eq!(Tally::of_nextest("  PASS [  0.1s] a::b"), None);
    }

    #[test]
    fn libtest_counts_each_binary() {
        let line = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(Tally::of_libtest(line), Some(Tally { passed: 3, failed: 2 }));
    }

    #[test]
    fn node_counts_cancelled_journeys_as_failed() {
        let report = "# tests 5\n# suites 0\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0";
        let mut tally = Tally::default();
        report.lines().filter_map(Tally::of_tap).for_each(|part| tally += part);
        assert_eq!(tally, Tally { passed: 3, failed: 2 });
    }

    #[test]
    fn a_runner_that_breaks_off_is_a_failure() {
        assert_eq!(Tally::default().checked(false), Tally::BROKEN);
        assert_eq!(Tally { passed: 2, failed: 1 }.checked(false), Tally { passed: 2, failed: 1 });
        assert_eq!(Tally { passed: 2, failed: 0 }.checked(true).to_string(), "2 passed, 0 failed");
    }
}
