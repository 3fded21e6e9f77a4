//! What an admin wants the policy to be, and whether it makes sense.

use courses::Why;
use kernel::Invalid;

use super::{Credit, MakeUp, Policy, Share};

/// Percent that make something complete.
const PERCENT: (u32, u32) = (1, 100);
/// Days within which a webinar is made up.
const DAYS: (u32, u32) = (1, 365);
/// Webinars that one learner makes up.
const MADE_UP: (u32, u32) = (1, 50);

/// The rules as numbers, as they are typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Percent of the planned minutes that make presence live.
    pub present: u32,
    /// Percent of a film that make it watched.
    pub watched: u32,
    /// Whether reading a transcript counts as watching.
    pub transcript_counts: bool,
    /// How a missed webinar can be made up; none where it cannot.
    pub make_up: Option<MakeUp>,
    /// How many modules complete the course; all where none is named.
    pub modules_needed: Option<u32>,
    /// What the certificate is given for.
    pub credit: Credit,
    /// Whether a facilitator releases each certificate.
    pub held_for_release: bool,
}

/// What is wanted in place of what holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The version that was in force when the form was read.
    pub seen: u32,
    /// What shall hold.
    pub rules: Rules,
    /// Why.
    pub reason: String,
}

impl Rules {
    /// The rules of a policy.
    #[must_use]
    pub fn of(policy: &Policy) -> Self {
        Self {
            present: policy.present.as_percent().into(),
            watched: policy.watched.as_percent().into(),
            transcript_counts: policy.transcript_counts,
            make_up: policy.make_up,
            modules_needed: policy.modules_needed,
            credit: policy.credit,
            held_for_release: policy.held_for_release,
        }
    }

    /// A policy of this version, for a course in which so many modules ask for something.
    ///
    /// # Errors
    /// Invalid `present`, `watched`, `make_up_days`, `make_up_most`, `modules`.
    pub fn policy(&self, version: u32, modules: u32) -> Result<Policy, Invalid> {
        let mut faults = Invalid::default();
        let mut within = |field: &str, n: u32, (least, most): (u32, u32)| {
            if n < least || n > most {
                faults.push(field, &Why::NumberOutOfRange { least, most });
            }
        };
        within("present", self.present, PERCENT);
        within("watched", self.watched, PERCENT);
        if let Some(make_up) = self.make_up {
            within("make_up_days", make_up.days, DAYS);
            within("make_up_most", make_up.at_most, MADE_UP);
        }
        if let Some(needed) = self.modules_needed {
            within("modules", needed, (1, modules.max(1)));
        }
        faults.or(Policy {
            version,
            present: share(self.present),
            watched: share(self.watched),
            transcript_counts: self.transcript_counts,
            make_up: self.make_up,
            modules_needed: self.modules_needed,
            credit: self.credit,
            held_for_release: self.held_for_release,
        })
    }
}

fn share(percent: u32) -> Share {
    Share::percent(u16::try_from(percent).unwrap_or(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_policy_says_is_typed_back_as_it_was() {
        let old = Policy { make_up: Some(MakeUp { days: 14, at_most: 1 }), ..Policy::default() };
        assert_eq!(Rules::of(&old).policy(1, 4), Ok(old));
    }

    #[test]
    fn every_number_outside_its_range_is_told_at_once() {
        let wrong = Rules {
            present: 0,
            watched: 101,
            make_up: Some(MakeUp { days: 0, at_most: 51 }),
            modules_needed: Some(5),
            ..Rules::of(&Policy::default())
        };
        let Err(Invalid(faults)) = wrong.policy(2, 4) else { panic!("nothing was wrong") };
        let fields: Vec<_> = faults.iter().map(|f| f.field.as_str()).collect();
        assert_eq!(fields, ["present", "watched", "make_up_days", "make_up_most", "modules"]);
    }
}
