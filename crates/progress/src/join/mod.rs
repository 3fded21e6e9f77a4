//! Someone who came by their join address: who they are, which webinar and which of its sessions they mean.

use auth::person::{self, entity::State as PersonState};
use kernel::{Db, Failure, Id, Moment, SiteKey};
use modules::curriculum::{ActivityNode, SessionNode, WebinarNode};
use modules::join_address;
use modules::session::{Timing, entity::State};

use crate::learner::{self, Learning};
use crate::outline::Rule;
use crate::presence::{Beat, needed_seconds};

/// Someone at the door of a webinar.
#[derive(Clone, Debug)]
pub struct AtDoor {
    /// Who, as the address proves; nobody has to be signed in.
    pub person: person::entity::Model,
    /// What they learn in the webinar's cohort.
    pub learning: Learning,
    activity: Id<modules::Activity>,
    session: Option<Id<modules::Session>>,
}

/// Where the session that they mean stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The room is not open yet.
    Before,
    /// The room is open; minutes do not count yet.
    Open,
    /// Under way.
    Live,
    /// Over.
    Over,
    /// Not held, or none planned.
    Cancelled,
}

impl AtDoor {
    /// Who comes by this address, and to what.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for an address that opens nothing, whose enrolment has ended or whose person is suspended.
    pub async fn find(db: &Db, key: &SiteKey, token: &str, moment: Moment) -> Result<Self, Failure> {
        let enrolment = join_address::enrolment(token).ok_or(Failure::NotFound)?;
        let place = learner::of_enrolment(db, enrolment).await?.ok_or(Failure::NotFound)?;
        let found = person::queries::find(db.read(), place.person_id).await?;
        let person = found.filter(|p| p.state == PersonState::Active).ok_or(Failure::NotFound)?;
        if !place.state.is_live() {
            return Err(Failure::NotFound);
        }
        let learning = Learning::of(db, place, moment).await?;
        let tree = learning.taught.tree.clone();
        let webinar = join_address::webinar(key, &tree, enrolment, token).ok_or(Failure::NotFound)?;
        let activity = tree.activity_of(webinar.id).ok_or(Failure::NotFound)?.id;
        let session = join_address::meant(webinar, moment).map(|s| s.id);
        Ok(Self { person, learning, activity, session })
    }

    /// The webinar's activity.
    ///
    /// # Errors
    /// None in practice: it was found in this curriculum.
    pub fn activity(&self) -> Result<(&ActivityNode, &WebinarNode), Failure> {
        let (_, activity) = self.learning.activity(self.activity)?;
        Ok((activity, activity.webinar.as_ref().ok_or(Failure::NotFound)?))
    }

    /// The session that they mean.
    #[must_use]
    pub fn session(&self) -> Option<&SessionNode> {
        self.learning.taught.tree.session(self.session?).map(|(_, session)| session)
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self, moment: Moment) -> Stage {
        self.session().map_or(Stage::Cancelled, |session| stage(session, moment))
    }

    /// Their beat.
    #[must_use]
    pub fn beat(&self) -> Option<Beat> {
        let place = &self.learning.place;
        self.session().map(|session| Beat {
            cohort: place.cohort_id,
            enrolment: place.enrolment_id,
            activity: self.activity,
            session: session.id,
            timing: Timing::from(session),
        })
    }
}

/// Where a session stands for someone at its door.
#[must_use]
pub fn stage(session: &SessionNode, moment: Moment) -> Stage {
    let timing = Timing::from(session);
    match timing.state(moment) {
        State::Draft | State::Cancelled => Stage::Cancelled,
        State::Live => Stage::Live,
        State::Ended => Stage::Over,
        State::Scheduled if timing.may_enter(moment).is_ok() => Stage::Open,
        State::Scheduled => Stage::Before,
    }
}

/// The seconds of presence that complete a webinar live, at this session; by its planned minutes where none is meant.
#[must_use]
pub fn needed(learning: &Learning, activity: &ActivityNode, session: Option<Id<modules::Session>>) -> u64 {
    let policy = &learning.taught.policy;
    let rule = learning.taught.outline.activity(activity.id).map(|outline| &outline.rule);
    let Some(Rule::Webinar(webinar)) = rule else { return 0 };
    match webinar.sessions.iter().find(|s| Some(s.id) == session) {
        Some(session) => needed_seconds(webinar, session, policy),
        None => webinar
            .present_minutes
            .map_or_else(|| policy.present.of(u64::from(webinar.minutes) * 60), |m| u64::from(m) * 60),
    }
}
