//! What is told to learners of a cohort: a facilitator's message, a place that ends or goes on, other rules.

use chrono::{DateTime, Utc};
use courses::application::queries;
use courses::cohort::list;
use kernel::{Id, Message, StorageError};

use super::{Found, GONE, Reader};
use crate::mail::matter::{Matter, Place};

impl Reader<'_> {
    pub(super) async fn message(
        &self,
        cohort: Id<courses::Cohort>,
        by: Id<auth::Person>,
        text: String,
    ) -> Result<Found, StorageError> {
        let found = queries::cohort_and_course(self.db, cohort).await?;
        let Some((row, course)) = found else { return Ok(Err(GONE)) };
        let link = self.link(&format!("/cohorts/{cohort}"));
        let by = self.name(by).await?;
        Ok(Ok(Matter::Message { by, text, course: course.short_title, cohort: row.name, link }))
    }

    pub(super) async fn place(
        &self,
        cohort: Id<courses::Cohort>,
        reason: String,
        carried: Option<u32>,
    ) -> Result<Found, StorageError> {
        let Some(found) = list::one(self.db.read(), cohort).await? else { return Ok(Err(GONE)) };
        let (row, course) = (found.cohort, found.course);
        let path = if carried.is_some() { format!("/cohorts/{cohort}") } else { "/".to_owned() };
        let of = Place {
            course: course.short_title,
            cohort: row.name,
            first_day: row.first_day,
            contact: course.contact,
            link: self.link(&path),
        };
        Ok(Ok(Matter::Place { of, reason, carried }))
    }

    pub(super) async fn policy(
        &self,
        cohort: Id<courses::Cohort>,
        (at, reason, changes): (DateTime<Utc>, String, Vec<(Message, Message)>),
    ) -> Result<Found, StorageError> {
        let Some(found) = list::one(self.db.read(), cohort).await? else { return Ok(Err(GONE)) };
        let (row, course) = (found.cohort, found.course);
        let of = Place {
            course: course.short_title,
            cohort: row.name,
            first_day: row.first_day,
            contact: course.contact,
            link: self.link(&format!("/cohorts/{cohort}/progress")),
        };
        Ok(Ok(Matter::Policy { of, at, reason, changes }))
    }
}
