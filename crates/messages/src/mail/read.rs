//! From an event to what is needed to word it.

use auth::event::{Event as Account, Notice};
use auth::person;
use chrono::{DateTime, Utc};
use courses::application::entity::Kind;
use courses::application::queries;
use courses::cohort::list;
use courses::event::Event as Course;
use courses::seat::{SeatFacts, State};
use courses::wish::queries as wish;
use kernel::{Concealed, Db, Hidden, Id, Message, SiteKey, StorageError};
use modules::event::Event as Session;

use super::Event;
use super::event::Own;
use super::matter::{self, Application, Matter, Place, SessionFacts};

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

    fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    async fn account(&self, event: Account) -> Result<Found, StorageError> {
        let Some(link) = self.account_link(&event) else { return Ok(Err(UNREADABLE)) };
        let by = match &event {
            Account::Invitation { by, .. } | Account::HelpLink { by, .. } => self.name(*by).await?,
            _ => String::new(),
        };
        Ok(Ok(Matter::Account { event, link, by }))
    }

    fn account_link(&self, event: &Account) -> Option<String> {
        let concealed: &Concealed = match event {
            Account::Invitation { link, .. }
            | Account::Verification { link, .. }
            | Account::Reset { link, .. }
            | Account::HelpLink { link, .. }
            | Account::EmailChange { link, .. } => link,
            Account::SecurityNotice { notice, .. } => match notice {
                Notice::EmailChanged { link, .. }
                | Notice::SecondFactorResetPlanned { link, .. }
                | Notice::NewSignIn { link, .. } => link,
                _ => return Some(self.link("/account/security")),
            },
            Account::AccountExists {} => return Some(self.link("/sign-in")),
        };
        self.key.uncover(Hidden::MailLink, concealed).map(|path| self.link(path.reveal()))
    }

    async fn name(&self, of: Id<auth::Person>) -> Result<String, StorageError> {
        let names = person::queries::names(self.db.read(), [of]).await?;
        Ok(names.into_values().next().unwrap_or_default())
    }

    async fn application(&self, event: Course) -> Result<Found, StorageError> {
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

    /// A seat as it is now: an invitation that was answered in the meantime is told to nobody.
    async fn seat(&self, event: Course) -> Result<Found, StorageError> {
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

    async fn name_of(&self, of: Option<Id<auth::Person>>) -> Result<String, StorageError> {
        match of {
            Some(person) => self.name(person).await,
            None => Ok(String::new()),
        }
    }

    async fn wish(&self, wish: Id<courses::Wish>) -> Result<Found, StorageError> {
        let Some((wish, course)) = wish::find(self.db.read(), wish).await? else { return Ok(Err(GONE)) };
        let link = self.link(&wish::path(self.key, wish.id));
        Ok(Ok(Matter::WishAsked { course: course.short_title, link }))
    }

    async fn next_cohort(
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

    async fn message(
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

    async fn place(
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

    async fn policy(
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

    async fn session(&self, event: Session) -> Result<Found, StorageError> {
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
    async fn sessions(
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
    async fn facts(
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
