//! Who has earned a certificate. The types hold rule 7: what this file does not find eligible cannot be certified.

use chrono::{DateTime, Utc};
use kernel::Id;
use serde::Serialize;

use crate::conclusion::{ActivityConclusion, CertifyingHow, Conclusion, How};
use crate::outline::{ActivityOutline, Outline};
use crate::policy::{CertificateCredit, Policy};

/// The proof that a certificate was earned. Made by [`eligible`] only:
///
/// ```compile_fail
/// let forged = waymark_progress::certificate::Eligible { contact_minutes: 960 };
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Eligible {
    credit: CertificateCredit,
    contact_minutes: u32,
    earned_at: DateTime<Utc>,
    webinars: Vec<CertifiedWebinar>,
}

/// A required webinar, and the way to complete it on which the certificate rests.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CertifiedWebinar {
    /// The activity.
    pub activity: Id<modules::Activity>,
    /// Live, made up or excused.
    pub how: CertifyingHow,
}

impl Eligible {
    /// What the certificate is given for.
    #[must_use]
    pub const fn credit(&self) -> CertificateCredit {
        self.credit
    }

    /// Contact minutes; a page shows them as hours.
    #[must_use]
    pub const fn contact_minutes(&self) -> u32 {
        self.contact_minutes
    }

    /// The instant of the fact that earned it.
    #[must_use]
    pub const fn earned_at(&self) -> DateTime<Utc> {
        self.earned_at
    }

    /// The required webinars in order.
    #[must_use]
    pub fn webinars(&self) -> &[CertifiedWebinar] {
        &self.webinars
    }
}

/// Why no certificate was earned yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmet {
    /// The policy gives no credit: there is no certificate to be had.
    NoCredit,
    /// Something is missing.
    Missing {
        /// Required webinars that were not completed live, by make-up or by excuse.
        webinars: Vec<Id<modules::Activity>>,
        /// Whether the course is not completed, where the credit asks for that.
        course: bool,
    },
}

/// Decides whether the certificate was earned.
///
/// # Errors
/// What is unmet.
pub fn eligible(outline: &Outline, policy: &Policy, conclusion: &Conclusion) -> Result<Eligible, Unmet> {
    let credit = policy.credit.certificate().ok_or(Unmet::NoCredit)?;
    let (mut webinars, mut unmet, mut last) = (Vec::new(), Vec::new(), None);
    for (activity, concluded) in required_webinars(outline, conclusion) {
        match concluded.and_then(|c| c.how).and_then(How::certifying) {
            Some(how) => webinars.push(CertifiedWebinar { activity: activity.id, how }),
            None => unmet.push(activity.id),
        }
        last = last.max(concluded.and_then(|c| c.completed_at));
    }
    let earned_at = match credit {
        CertificateCredit::Completion => conclusion.completed_at,
        // a course without required webinars has no attendance to certify
        CertificateCredit::Attendance => last,
    };
    match earned_at {
        Some(earned_at) if unmet.is_empty() => {
            Ok(Eligible { credit, contact_minutes: conclusion.contact_minutes, earned_at, webinars })
        }
        _ => Err(Unmet::Missing { webinars: unmet, course: earned_at.is_none() }),
    }
}

/// The required webinars with what is concluded of each.
pub(super) fn required_webinars<'a>(
    outline: &'a Outline,
    conclusion: &'a Conclusion,
) -> impl Iterator<Item = (&'a ActivityOutline, Option<&'a ActivityConclusion>)> {
    let required = outline.activities().map(|(_, a)| a).filter(|a| a.required && a.webinar().is_some());
    required.map(|a| (a, conclusion.activity(a.id)))
}
