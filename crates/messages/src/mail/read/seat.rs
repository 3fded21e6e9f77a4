//! What is told of a seat.

use courses::application::queries;
use courses::event::Event as Course;
use courses::seat::{SeatFacts, State};
use kernel::{Hidden, Id, StorageError};

use super::{Found, GONE, Reader, UNREADABLE};
use crate::mail::matter::{self, Matter};

impl Reader<'_> {
    /// A seat as it is now: an invitation that was answered in the meantime is told to nobody.
    pub(super) async fn seat(&self, event: Course) -> Result<Found, StorageError> {
        let (id, link, waits) = match &event {
            Course::SeatInvitation { seat, link } => (*seat, link.as_ref(), true),
            Course::SeatFreed { seat } | Course::SeatEnded { seat } => (*seat, None, false),
            _ => return Ok(Err(GONE)),
        };
        let Some(facts) = SeatFacts::load(self.db.read(), id).await? else { return Ok(Err(GONE)) };
        if waits && facts.seat.state != State::Invited {
            return Ok(Err("over"));
        }
        let found = queries::cohort_and_course(self.db, facts.cohort.id).await?;
        let (Some((_, course)), Some(application)) = (found, &facts.application) else {
            return Ok(Err(GONE));
        };
        let way_in = link.map(|link| self.key.uncover(Hidden::MailLink, link).ok_or(UNREADABLE));
        let path = match (way_in, &event) {
            (Some(Err(why)), _) => return Ok(Err(why)),
            (Some(Ok(path)), _) => path.reveal().to_owned(),
            (None, Course::SeatFreed { .. }) => format!("/applications/{}", application.id),
            (None, _) => format!("/seats/{id}"),
        };
        let extension = application.extension(&facts.cohort.zone);
        let of = matter::SeatFacts {
            lead: self.name(application.person_id).await?,
            name: match facts.seat.name.clone() {
                Some(name) => name,
                None => self.name_of(facts.seat.person_id).await?,
            },
            team: facts.team.name.clone(),
            part: facts.seat.part,
            state: facts.seat.state,
            course: course.short_title,
            first_day: facts.cohort.first_day,
            last_day: facts.cohort.last_day,
            hours: course.contact_hours,
            deadline: facts.cohort.window().deadline(extension.as_ref()).instant,
            cohort: facts.cohort.name,
            zone: facts.cohort.zone,
            contact: course.contact,
            link: self.link(&path),
        };
        Ok(Ok(Matter::Seat { event, of }))
    }

    pub(super) async fn name_of(&self, of: Option<Id<auth::Person>>) -> Result<String, StorageError> {
        match of {
            Some(person) => self.name(person).await,
            None => Ok(String::new()),
        }
    }
}
