//! What is told of an application, and to those who wished to hear of the next cohort.

use courses::application::entity::Kind;
use courses::application::queries;
use courses::cohort::list;
use courses::event::Event as Course;
use courses::wish::queries as wish;
use kernel::{Id, StorageError};

use super::{Found, GONE, Reader};
use crate::mail::matter::{Application, Matter};

impl Reader<'_> {
    pub(super) async fn application(&self, event: Course) -> Result<Found, StorageError> {
        let id = match &event {
            Course::ApplicationReceipt { application, .. }
            | Course::TeamReceipt { application, .. }
            | Course::TeamLead { application }
            | Course::DeadlineExtended { application, .. }
            | Course::Ruling { application, .. }
            | Course::TrimAsked { application, .. }
            | Course::SeatsLapsed { application, .. }
            | Course::OfferLapsed { application }
            | Course::TeamPlaceEnded { application, .. }
            | Course::Offer { application, .. } => *application,
            _ => return Ok(Err(GONE)),
        };
        let Some(found) = queries::of(self.db, id).await? else { return Ok(Err(GONE)) };
        let (application, cohort) = (found.facts.application, found.facts.cohort);
        let extension = application.extension(&cohort.zone);
        let team = match application.team_id.filter(|_| application.kind == Kind::Team) {
            Some(team) => courses::team::named::names(self.db.read(), [team]).await?.into_values().next(),
            None => None,
        };
        let of = Application {
            team: team.unwrap_or_default(),
            course: found.course.short_title,
            first_day: cohort.first_day,
            deadline: cohort.window().deadline(extension.as_ref()).instant,
            cohort: cohort.name,
            zone: cohort.zone,
            contact: found.course.contact,
            link: self.link(&format!("/applications/{id}")),
        };
        Ok(Ok(Matter::Application { event, of }))
    }

    pub(super) async fn wish(&self, wish: Id<courses::Wish>) -> Result<Found, StorageError> {
        let Some((wish, course)) = wish::find(self.db.read(), wish).await? else { return Ok(Err(GONE)) };
        let link = self.link(&wish::path(self.key, wish.id));
        Ok(Ok(Matter::WishAsked { course: course.short_title, link }))
    }

    pub(super) async fn next_cohort(
        &self,
        wish: Id<courses::Wish>,
        cohort: Id<courses::Cohort>,
    ) -> Result<Found, StorageError> {
        let Some((wish, _)) = wish::find(self.db.read(), wish).await? else { return Ok(Err(GONE)) };
        let Some(found) = list::one(self.db.read(), cohort).await? else { return Ok(Err(GONE)) };
        let (row, course) = (found.cohort, found.course);
        let of = Application {
            team: String::new(),
            course: course.short_title,
            first_day: row.first_day,
            deadline: row.applications_close_at,
            link: self.link(&format!("/courses/{}/{}", course.slug, row.slug)),
            cohort: row.name,
            zone: row.zone,
            contact: course.contact,
        };
        Ok(Ok(Matter::NextCohort { of, leave: self.link(&wish::path(self.key, wish.id)) }))
    }
}
