//! Who needs a hand, and why.

use chrono::{DateTime, Utc};
use kernel::{Localized, Message, Moment, Reason};

use super::reading::{Reading, read_activity};
use crate::conclusion::{ActivityConclusion, Conclusion, Measure};
use crate::outline::{ActivityOutline, Outline};

/// From when on somebody needs a hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandRules {
    /// Whole days after the start without ever having come.
    pub never_came_days: u32,
    /// Whole days away.
    pub away_days: u32,
    /// Required activities late.
    pub late: u32,
    /// Failed attempts at a quiz that was not passed.
    pub quiz_failures: u32,
}

impl Default for HandRules {
    fn default() -> Self {
        Self { never_came_days: 3, away_days: 5, late: 2, quiz_failures: 3 }
    }
}

/// When a learner could come and when they last did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// When they were enrolled.
    pub enrolled_at: DateTime<Utc>,
    /// When they were last seen in the cohort.
    pub last: Option<DateTime<Utc>>,
}

/// Why a learner needs a hand.
#[derive(Clone, Debug, PartialEq)]
pub enum HandReason {
    /// They never came.
    NeverCame {
        /// Since when they could have, in whole days.
        days: u32,
    },
    /// They missed required webinars.
    MissedWebinar {
        /// How many.
        count: u32,
    },
    /// They have been away.
    Away {
        /// Whole days.
        days: u32,
    },
    /// They failed a quiz again and again.
    QuizFailed {
        /// The quiz's title.
        title: Localized,
        /// Whole attempts.
        times: u32,
    },
    /// Required activities are late.
    Late {
        /// How many.
        count: u32,
    },
}

impl Reason for HandReason {
    fn code(&self) -> &'static str {
        match self {
            Self::NeverCame { .. } => "hand_never_came",
            Self::MissedWebinar { .. } => "hand_missed_webinar",
            Self::Away { .. } => "hand_away",
            Self::QuizFailed { .. } => "hand_quiz_failed",
            Self::Late { .. } => "hand_late",
        }
    }

    fn message(&self) -> Message {
        let message = Message::new(format!("reason-{}", self.code().replace('_', "-")));
        match self {
            Self::NeverCame { days } | Self::Away { days } => message.with("days", *days),
            Self::MissedWebinar { count } | Self::Late { count } => message.with("count", *count),
            Self::QuizFailed { title, times } => message.with("title", title.clone()).with("times", *times),
        }
    }
}

/// Why a learner needs a hand at this moment, the weightiest first; nobody does who has completed the course.
#[must_use]
pub fn needs_hand(
    outline: &Outline,
    conclusion: &Conclusion,
    here: Here,
    rules: HandRules,
    moment: Moment,
) -> Vec<HandReason> {
    if conclusion.is_completed() {
        return Vec::new();
    }
    let read = readings(outline, conclusion, moment);
    let missed = counted(&read, |a, r| r == Reading::Missed && a.required);
    let late = counted(&read, |_, r| r == Reading::Late);
    let missed = (missed > 0).then_some(HandReason::MissedWebinar { count: missed });
    let late = (late >= rules.late).then_some(HandReason::Late { count: late });
    let quizzes = read.iter().filter_map(|(a, c, _)| quiz_failed(a, c, rules));
    let (never_came, away) = match absence(outline, here, rules, moment) {
        Some(away @ HandReason::Away { .. }) => (None, Some(away)),
        other => (other, None),
    };
    never_came.into_iter().chain(missed).chain(away).chain(quizzes).chain(late).collect()
}

type Read<'a> = (&'a ActivityOutline, &'a ActivityConclusion, Reading);

fn readings<'a>(outline: &'a Outline, conclusion: &'a Conclusion, moment: Moment) -> Vec<Read<'a>> {
    let modules = outline.modules.iter().flat_map(|m| m.activities.iter().map(move |a| (m, a)));
    modules
        .filter_map(|(m, a)| {
            let concluded = conclusion.activity(a.id)?;
            Some((a, concluded, read_activity(m, a, concluded, moment)))
        })
        .collect()
}

fn counted(read: &[Read<'_>], which: impl Fn(&ActivityOutline, Reading) -> bool) -> u32 {
    u32::try_from(read.iter().filter(|(a, _, r)| which(a, *r)).count()).unwrap_or(u32::MAX)
}

/// Absence counts from when there was something to come for: the first module's opening or the enrolment.
fn absence(outline: &Outline, here: Here, rules: HandRules, moment: Moment) -> Option<HandReason> {
    let opens_at = outline.modules.iter().map(|m| m.opens_at).min()?;
    let could_come = opens_at.max(here.enrolled_at);
    let since = here.last.map_or(could_come, |last| last.max(opens_at));
    let days = u32::try_from((moment.utc() - since).num_days()).unwrap_or(0);
    match here.last {
        None if days >= rules.never_came_days && moment.utc() >= since => {
            Some(HandReason::NeverCame { days })
        }
        Some(_) if days >= rules.away_days => Some(HandReason::Away { days }),
        _ => None,
    }
}

fn quiz_failed(
    activity: &ActivityOutline,
    concluded: &ActivityConclusion,
    rules: HandRules,
) -> Option<HandReason> {
    match concluded.measure {
        Some(Measure::Score { failed, .. }) if !concluded.is_done() && failed >= rules.quiz_failures => {
            Some(HandReason::QuizFailed { title: activity.title.clone(), times: failed })
        }
        _ => None,
    }
}
