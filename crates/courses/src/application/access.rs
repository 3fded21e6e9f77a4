//! Who may apply, and who may change an application: its author and nobody else.

use auth::{Action, Actor, Verdict};
use kernel::{Denied, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity::{self, State};
use crate::cohort::entity as cohort;
use crate::enrolment::entity as enrolment;
use crate::{Application, Cohort, Seat, Why, seat};

/// Beginning an application for a cohort, or going on with it: anyone with an account.
pub enum Apply {}
/// Changing, sending or withdrawing an application: its author.
pub enum ChangeOwn {}

/// What beginning needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct ApplyFacts {
    /// The cohort.
    pub cohort: cohort::Model,
    /// The person's live application for it (rule 14).
    pub live: Option<entity::Model>,
    /// Whether the person has a place in it already (rule 14).
    pub enrolled: bool,
    /// The seat in somebody else's team that they said yes to (rule 14).
    pub seat: Option<Id<Seat>>,
}

/// An application with its cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnFacts {
    /// The application.
    pub application: entity::Model,
    /// The cohort it asks a place of.
    pub cohort: cohort::Model,
}

impl Action for Apply {
    type Key = Id<Cohort>;
    type Object = ApplyFacts;

    async fn load(
        tx: &Tx,
        actor: &Actor,
        key: Id<Cohort>,
        _: Moment,
    ) -> Result<Option<ApplyFacts>, StorageError> {
        let (Some(cohort), Some(person)) =
            (cohort::Entity::find_by_id(key).one(&**tx).await?, actor.person())
        else {
            return Ok(None);
        };
        let own = entity::Entity::find().filter(entity::COLUMN.cohort_id.eq(key));
        let own = own.filter(entity::COLUMN.person_id.eq(person)).all(&**tx).await?;
        let places = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(key));
        let places = places.filter(enrolment::COLUMN.person_id.eq(person)).all(&**tx).await?;
        Ok(Some(ApplyFacts {
            cohort,
            live: own.into_iter().find(|a| a.state.is_live()),
            seat: seat::queries::given(&**tx, person, key)
                .await?
                .filter(|seat| !seat.leads)
                .map(|seat| seat.id),
            enrolled: places.iter().any(|e| e.state.is_live()),
        }))
    }

    fn allow(_: &Actor, facts: &ApplyFacts, _: Moment) -> Verdict {
        match facts.cohort.state {
            cohort::State::Draft => Verdict::Hidden,
            cohort::State::Published => Verdict::Allowed,
            cohort::State::Cancelled | cohort::State::Archived => {
                Verdict::Denied(Denied::from(Why::NotTakingApplications {}))
            }
        }
    }
}

impl Action for ChangeOwn {
    type Key = Id<Application>;
    type Object = OwnFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Application>,
        _: Moment,
    ) -> Result<Option<OwnFacts>, StorageError> {
        let Some(application) = entity::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let cohort = cohort::Entity::find_by_id(application.cohort_id).one(&**tx).await?;
        Ok(cohort.map(|cohort| OwnFacts { application, cohort }))
    }

    fn allow(actor: &Actor, facts: &OwnFacts, _: Moment) -> Verdict {
        Verdict::visible(actor.is(facts.application.person_id))
    }
}

impl ApplyFacts {
    /// The draft to go on with, or nothing where a new one may be begun. What counts is the window: a new draft is
    /// begun while it is open, one that is there is kept and can always be opened.
    ///
    /// # Errors
    /// The person has a place already, or an application that was sent; the window is not open.
    pub fn resume(&self, moment: Moment) -> Result<Option<Id<Application>>, Why> {
        if self.enrolled {
            return Err(Why::AlreadyEnrolled {});
        }
        match &self.live {
            Some(live) if live.state == State::Draft => Ok(Some(live.id)),
            Some(_) => Err(Why::AlreadyApplied {}),
            None if self.seat.is_some() => Err(Why::SeatElsewhere {}),
            None => self.cohort.window().may_submit(None, moment).map(|()| None),
        }
    }
}

impl OwnFacts {
    /// Whether a submission received at this moment is in time, an extension of its own included (rule 1).
    ///
    /// # Errors
    /// The window is not open yet, or the deadline, which is named, has passed.
    pub fn in_time(&self, moment: Moment) -> Result<(), Why> {
        let extension = self.application.extension(&self.cohort.zone);
        self.cohort.window().may_submit(extension.as_ref(), moment)
    }
}
