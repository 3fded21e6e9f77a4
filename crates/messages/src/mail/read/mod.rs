//! From an event to what is needed to word it.

mod account;
mod application;
mod cohort;
mod seat;
mod session;

use auth::person;
use courses::event::Event as Course;
use kernel::{Db, Id, SiteKey, StorageError};

use super::Event;
use super::event::Own;
use super::matter::Matter;

/// What reading needs beside the event.
pub(super) struct Reader<'a> {
    pub db: &'a Db,
    pub key: &'a SiteKey,
    pub origin: &'a str,
    pub host: &'a str,
}

/// The matter, or why there is none any more.
pub(super) type Found = Result<Matter, &'static str>;

/// What was told of is no longer there.
const GONE: &str = "gone";
/// The link was concealed with the key of another site.
const UNREADABLE: &str = "another key";

impl Reader<'_> {
    /// Everything that is needed to word an event.
    pub(super) async fn matter(&self, event: Event) -> Result<Found, StorageError> {
        match event {
            Event::Account(event) => self.account(event).await,
            Event::Course(Course::MessageFromFacilitator { cohort, by, text }) => {
                self.message(cohort, by, text).await
            }
            Event::Course(Course::PlaceEnded { cohort, reason }) => self.place(cohort, reason, None).await,
            Event::Course(Course::PlaceDeferred { cohort, reason, carried }) => {
                self.place(cohort, reason, Some(carried)).await
            }
            Event::Course(Course::PolicyChanged { cohort, at, reason, changes }) => {
                self.policy(cohort, (at, reason, changes)).await
            }
            Event::Course(
                event @ (Course::SeatInvitation { .. } | Course::SeatFreed { .. } | Course::SeatEnded { .. }),
            ) => self.seat(event).await,
            Event::Course(Course::WishAsked { wish, .. }) => self.wish(wish).await,
            Event::Course(Course::NextCohort { wish, cohort }) => self.next_cohort(wish, cohort).await,
            Event::Course(Course::EntryStale { title, path, last_updated }) => {
                Ok(Ok(Matter::EntryStale { title, last_updated, link: self.link(&path) }))
            }
            Event::Course(event) => self.application(event).await,
            Event::Session(event) => self.session(event).await,
            Event::Own(Own::TestMail {}) => Ok(Ok(Matter::Test { link: self.link("/admin/mail") })),
        }
    }

    pub(super) fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    pub(super) async fn name(&self, of: Id<auth::Person>) -> Result<String, StorageError> {
        let names = person::queries::names(self.db.read(), [of]).await?;
        Ok(names.into_values().next().unwrap_or_default())
    }
}
