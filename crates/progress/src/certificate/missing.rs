//! What is still missing for the certificate, from the same conclusion that decides it.

use chrono::{DateTime, Utc};
use kernel::{Id, Localized, Moment};

use super::eligibility::required_webinars;
use crate::conclusion::{
    ActivityConclusion, Conclusion, How, Measure, ModuleConclusion, SubmissionStanding, make_up_until,
};
use crate::outline::{ActivityOutline, ModuleOutline, Outline, SessionOutline, WebinarOutline};
use crate::policy::{CertificateCredit, Policy};
use crate::presence::needed_seconds;

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// There is no certificate to be had.
    NoCertificate,
    /// The next webinar must be attended live.
    LiveNext {
        /// The activity.
        activity: Id<modules::Activity>,
        /// Its title.
        title: Localized,
        /// The start of its next session.
        starts_at: DateTime<Utc>,
        /// Minutes of presence needed.
        needed: u32,
        /// Minutes planned.
        minutes: u32,
    },
    /// Later webinars must be attended live.
    LiveLater {
        /// The start of each one's next session, in order.
        starts: Vec<DateTime<Utc>>,
    },
    /// A webinar whose session has no date yet must be attended live.
    LiveUnplanned {
        /// The activity.
        activity: Id<modules::Activity>,
        /// Its title.
        title: Localized,
    },
    /// A webinar was missed and can be made up.
    MakeUp {
        /// The activity.
        activity: Id<modules::Activity>,
        /// Its title.
        title: Localized,
        /// The instant from which it is too late.
        until: DateTime<Utc>,
    },
    /// A webinar was missed and only an excuse can help.
    MissedLive {
        /// The activity.
        activity: Id<modules::Activity>,
        /// Its title.
        title: Localized,
        /// Whether a recording was watched, which counts for progress only.
        recorded: bool,
    },
    /// A module has activities left.
    ModuleLeft {
        /// The module.
        module: Id<modules::Module>,
        /// Its number, from 1.
        number: u32,
        /// Its title.
        title: Localized,
        /// Required self-study activities left.
        left: u32,
        /// When the module ends, where that is set.
        by: Option<DateTime<Utc>>,
    },
    /// A module has not opened.
    ModuleToCome {
        /// The module.
        module: Id<modules::Module>,
        /// Its number, from 1.
        number: u32,
        /// Its title.
        title: Localized,
        /// When it opens.
        opens_at: DateTime<Utc>,
    },
    /// A submission was returned.
    Returned {
        /// The activity.
        activity: Id<modules::Activity>,
        /// Its title.
        title: Localized,
    },
    /// A submission waits for a facilitator.
    Awaiting {
        /// The activity.
        activity: Id<modules::Activity>,
        /// Its title.
        title: Localized,
    },
}

/// What is missing, the nearest first; nothing where the certificate was earned.
#[must_use]
pub fn missing_for_certificate(
    outline: &Outline,
    policy: &Policy,
    conclusion: &Conclusion,
    moment: Moment,
) -> Vec<Missing> {
    let Some(credit) = policy.credit.certificate() else { return vec![Missing::NoCertificate] };
    let mut missing = Vec::new();
    let mut later = live(&mut missing, outline, policy, conclusion, moment);
    let mut to_come = Vec::new();
    if credit == CertificateCredit::Completion && !conclusion.is_completed() {
        for (n, (module, concluded)) in (1..).zip(outline.modules.iter().zip(&conclusion.modules)) {
            match module_missing(n, module, concluded, conclusion, moment) {
                Some(m @ Missing::ModuleToCome { .. }) => to_come.push(m),
                other => missing.extend(other),
            }
            submissions(&mut missing, module, conclusion);
        }
    }
    if !later.is_empty() {
        later.sort_unstable();
        missing.push(Missing::LiveLater { starts: later });
    }
    missing.extend(to_come);
    missing
}

/// The webinars: the next one by itself, those after it as their starts.
fn live(
    missing: &mut Vec<Missing>,
    outline: &Outline,
    policy: &Policy,
    conclusion: &Conclusion,
    moment: Moment,
) -> Vec<DateTime<Utc>> {
    let mut to_come = Vec::new();
    for (activity, concluded) in required_webinars(outline, conclusion) {
        let how = concluded.and_then(|c| c.how);
        let Some(webinar) = activity.webinar().filter(|_| how.and_then(How::certifying).is_none()) else {
            continue;
        };
        match webinar.sessions.iter().filter(|s| s.end() > moment.utc()).min_by_key(|s| s.starts_at) {
            Some(session) => to_come.push((session.starts_at, activity, webinar, session)),
            None => missing.push(over(activity, webinar, policy, how, moment)),
        }
    }
    to_come.sort_by_key(|(at, ..)| *at);
    let mut to_come = to_come.into_iter();
    if let Some((_, activity, webinar, session)) = to_come.next() {
        missing.insert(0, live_next(activity, webinar, session, policy));
    }
    to_come.map(|(at, ..)| at).collect()
}

fn live_next(
    activity: &ActivityOutline,
    webinar: &WebinarOutline,
    session: &SessionOutline,
    policy: &Policy,
) -> Missing {
    let needed = needed_seconds(webinar, session, policy).div_ceil(60);
    Missing::LiveNext {
        activity: activity.id,
        title: activity.title.clone(),
        starts_at: session.starts_at,
        needed: u32::try_from(needed).unwrap_or(u32::MAX),
        minutes: session.minutes,
    }
}

fn over(
    activity: &ActivityOutline,
    webinar: &WebinarOutline,
    policy: &Policy,
    how: Option<How>,
    moment: Moment,
) -> Missing {
    let (id, title) = (activity.id, activity.title.clone());
    let until = policy.make_up.and_then(|m| make_up_until(m, webinar)).filter(|u| *u > moment.utc());
    match until {
        _ if webinar.sessions.is_empty() => Missing::LiveUnplanned { activity: id, title },
        Some(until) => Missing::MakeUp { activity: id, title, until },
        None => Missing::MissedLive { activity: id, title, recorded: how.is_some() },
    }
}

fn module_missing(
    number: u32,
    module: &ModuleOutline,
    concluded: &ModuleConclusion,
    conclusion: &Conclusion,
    moment: Moment,
) -> Option<Missing> {
    if concluded.completed_at.is_some() || concluded.required == 0 {
        return None;
    }
    let (id, title) = (module.id, module.title.clone());
    if module.opens_at > moment.utc() {
        return Some(Missing::ModuleToCome { module: id, number, title, opens_at: module.opens_at });
    }
    let left = module.activities.iter().filter(|a| is_left(a, conclusion)).count();
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    (left > 0).then_some(Missing::ModuleLeft { module: id, number, title, left, by: module.ends_at })
}

/// Whether the learner still has to do this. Webinars are named on their own, since they must be live and not only
/// done; so are submissions that were returned or wait for a facilitator.
fn is_left(activity: &ActivityOutline, conclusion: &Conclusion) -> bool {
    use SubmissionStanding::{Awaiting, Returned};
    let done = conclusion.activity(activity.id).is_some_and(ActivityConclusion::is_done);
    let named = matches!(standing(conclusion, activity), Some(Returned | Awaiting));
    activity.required && activity.webinar().is_none() && !done && !named
}

fn submissions(missing: &mut Vec<Missing>, module: &ModuleOutline, conclusion: &Conclusion) {
    for activity in module.activities.iter().filter(|a| a.required) {
        let (id, title) = (activity.id, || activity.title.clone());
        match standing(conclusion, activity) {
            Some(SubmissionStanding::Returned) => {
                missing.push(Missing::Returned { activity: id, title: title() });
            }
            Some(SubmissionStanding::Awaiting) => {
                missing.push(Missing::Awaiting { activity: id, title: title() });
            }
            _ => {}
        }
    }
}

/// Where the submission of an activity stands that is not done.
fn standing(conclusion: &Conclusion, activity: &ActivityOutline) -> Option<SubmissionStanding> {
    let concluded = conclusion.activity(activity.id).filter(|c| !c.is_done())?;
    match concluded.measure {
        Some(Measure::Submission { standing, .. }) => Some(standing),
        _ => None,
    }
}
