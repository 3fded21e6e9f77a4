//! What is told of sessions.

use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};
use modules::event::Event as Session;

use super::{Found, GONE, Reader};
use crate::mail::matter::{Matter, SessionFacts};

impl Reader<'_> {
    pub(super) async fn session(&self, event: Session) -> Result<Found, StorageError> {
        let (session, enrolment) = match &event {
            Session::SessionMoved { session, enrolment, .. }
            | Session::SessionCancelled { session, enrolment, .. } => (*session, *enrolment),
            Session::SessionsMoved { enrolment, sessions } => {
                return self.sessions(*enrolment, sessions).await;
            }
        };
        let Some((of, _)) = self.facts(session, enrolment).await? else { return Ok(Err(GONE)) };
        Ok(Ok(Matter::Session { event, of }))
    }

    /// Those of the sessions that are still held.
    pub(super) async fn sessions(
        &self,
        enrolment: Id<courses::Enrolment>,
        sessions: &[(Id<modules::Session>, DateTime<Utc>)],
    ) -> Result<Found, StorageError> {
        let (mut of, mut link) = (Vec::with_capacity(sessions.len()), String::new());
        for (session, was) in sessions {
            if let Some((facts, cohort)) = self.facts(*session, enrolment).await? {
                link = self.link(&format!("/cohorts/{cohort}"));
                of.push((*was, facts));
            }
        }
        of.sort_by_key(|(_, facts)| facts.starts_at);
        Ok(if of.is_empty() { Err(GONE) } else { Ok(Matter::Sessions { of, link }) })
    }

    /// A session as a letter names it, with its cohort; nothing where its learner has none to expect.
    pub(super) async fn facts(
        &self,
        session: Id<modules::Session>,
        enrolment: Id<courses::Enrolment>,
    ) -> Result<Option<(SessionFacts, Id<courses::Cohort>)>, StorageError> {
        let found = modules::session::announced(self.db.read(), session, enrolment).await?;
        let Some((row, webinar)) = found else { return Ok(None) };
        let Some(cohort) = row.cohort_id else { return Ok(None) };
        let join = modules::join_address::path(self.key, enrolment, webinar.id);
        let of = SessionFacts {
            uid: format!("{}@{}", row.id, self.host),
            sequence: row.sequence.unsigned_abs(),
            webinar: webinar.title,
            description: webinar.description,
            starts_at: row.starts_at,
            minutes: row.minutes.unsigned_abs(),
            zone: row.zone,
            join: self.link(&join),
        };
        Ok(Some((of, cohort)))
    }
}
