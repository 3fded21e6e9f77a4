//! How much presence is enough.

use crate::outline::{SessionOutline, WebinarOutline};
use crate::policy::Policy;

/// The whole seconds of presence at this session that make it `live`: the webinar's own minutes or the policy's
/// share of the planned ones, and the same share of the minutes held where the session was ended early.
#[must_use]
pub fn needed_seconds(webinar: &WebinarOutline, session: &SessionOutline, policy: &Policy) -> u64 {
    let planned = u64::from(session.minutes) * 60;
    let held = u64::try_from((session.end() - session.starts_at).num_seconds()).unwrap_or(0);
    let basis = planned.min(held);
    match webinar.present_minutes {
        None => policy.present.of(basis),
        Some(minutes) => scaled(u64::from(minutes), basis, u64::from(webinar.minutes)),
    }
    // being there for no time at all is not presence, even where a session was ended at once
    .max(1)
}

/// The webinar's minutes belong to its planned length: a shorter session asks for the same part of it.
fn scaled(minutes: u64, basis: u64, webinar_minutes: u64) -> u64 {
    if webinar_minutes == 0 {
        return minutes * 60;
    }
    (minutes.min(webinar_minutes) * basis).div_ceil(webinar_minutes)
}
