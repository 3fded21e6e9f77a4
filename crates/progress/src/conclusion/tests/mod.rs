//! Rules 4 to 6 by tables and properties.

mod decided;
mod properties;
mod self_study;
mod webinars;

use super::{ActivityConclusion, conclude};
use crate::facts::Facts;
use crate::outline::{Outline, Rule};
use crate::policy::Policy;
use crate::samples::alone;

/// What is concluded of the only activity.
fn of(rule: Rule, facts: &Facts) -> ActivityConclusion {
    of_first(&alone(rule), &Policy::default(), facts)
}

fn of_first(outline: &Outline, policy: &Policy, facts: &Facts) -> ActivityConclusion {
    conclude(outline, policy, facts).activities.remove(0)
}
