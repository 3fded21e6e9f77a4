//! A decision as somebody types it.

use kernel::{Invalid, Zone};
use modules::session::plan;

use super::{Confirmed, DecisionKind, DecisionReason, Subject, Word};
use crate::taught::Taught;

/// What was typed. Each field is empty where it does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordForm {
    /// `course`, or the id of an activity or a module.
    pub subject: String,
    /// The kind by name.
    pub kind: String,
    /// Whole minutes of presence.
    pub minutes: String,
    /// The wall clock of the cohort until which there is more time.
    pub until: String,
    /// Which revision of a submission.
    pub revision: String,
    /// Why.
    pub reason: String,
}

/// The most minutes that a session can be confirmed for.
const MINUTES_MOST: u32 = plan::MINUTES_MOST;

impl WordForm {
    /// The word that was meant.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn read(&self, taught: &Taught, zone: &Zone) -> Result<Word, Invalid> {
        let mut faults = Invalid::default();
        let subject = self.subject(taught);
        if subject.is_none() {
            faults.push("subject", &DecisionReason::NoSuchSubject {});
        }
        let decision = self.decision(zone, &mut faults);
        if let (Some(subject), Some(decision)) = (subject, &decision) {
            fits(subject, decision, taught, &mut faults);
        }
        if self.reason.trim().is_empty() {
            faults.push("reason", &DecisionReason::ReasonNeeded {});
        }
        let word = subject.zip(decision).map(|(subject, decision)| Word {
            subject,
            decision,
            reason: self.reason.clone(),
            cites: None,
        });
        faults.or(()).and(word.ok_or_else(Invalid::default))
    }

    fn subject(&self, taught: &Taught) -> Option<Subject> {
        if self.subject == "course" {
            return Some(Subject::Course);
        }
        let activity = self.subject.parse().ok().map(Subject::Activity);
        let module = self.subject.parse().ok().map(Subject::Module);
        activity.into_iter().chain(module).find(|subject| taught.has(*subject))
    }

    fn decision(&self, zone: &Zone, faults: &mut Invalid) -> Option<DecisionKind> {
        let revision = self.revision.parse().unwrap_or(1);
        Some(match self.kind.as_str() {
            "excused" => DecisionKind::Excused,
            "attendance_confirmed" => {
                let confirmed = Confirmed::Minutes(self.minutes(faults)?);
                DecisionKind::AttendanceConfirmed { confirmed }
            }
            "group_confirmed" => DecisionKind::AttendanceConfirmed { confirmed: Confirmed::Group },
            "attendance_denied" => DecisionKind::AttendanceDenied,
            "submission_accepted" => DecisionKind::SubmissionAccepted { revision },
            "submission_returned" => DecisionKind::SubmissionReturned { revision },
            "late_work_accepted" => DecisionKind::LateWorkAccepted,
            "more_time" => DecisionKind::MoreTime { until: self.until(zone, faults)? },
            "taken_back" => DecisionKind::TakenBack,
            _ => {
                faults.push("kind", &DecisionReason::KindNeeded {});
                return None;
            }
        })
    }

    fn minutes(&self, faults: &mut Invalid) -> Option<u32> {
        let minutes = self.minutes.trim().parse().ok().filter(|m| (1..=MINUTES_MOST).contains(m));
        if minutes.is_none() {
            let out = modules::Why::MinutesOutOfRange { least: 1, most: MINUTES_MOST };
            faults.push("minutes", &out);
        }
        minutes
    }

    fn until(&self, zone: &Zone, faults: &mut Invalid) -> Option<chrono::DateTime<chrono::Utc>> {
        let typed = plan::Typed {
            local_start: &self.until,
            zone: zone.name(),
            minutes: Some(plan::MINUTES_LEAST),
            offset: None,
        };
        match plan::read(typed) {
            Ok(plan) => Some(plan.start.instant),
            Err(refused) => {
                for mut fault in refused.invalid.0 {
                    fault.field = "until".to_owned();
                    faults.0.push(fault);
                }
                None
            }
        }
    }
}

/// Attendance is of webinars, and nobody is excused from a whole course.
fn fits(subject: Subject, decision: &DecisionKind, taught: &Taught, faults: &mut Invalid) {
    let webinar = match subject {
        Subject::Activity(id) => taught.outline.activity(id).is_some_and(|a| a.webinar().is_some()),
        _ => false,
    };
    match decision {
        DecisionKind::AttendanceConfirmed { .. } | DecisionKind::AttendanceDenied if !webinar => {
            faults.push("subject", &crate::session::SessionReason::NotAWebinar {});
        }
        DecisionKind::Excused if subject == Subject::Course => {
            faults.push("subject", &DecisionReason::NotTheCourse {});
        }
        _ => {}
    }
}
