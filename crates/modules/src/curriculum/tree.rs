//! The curriculum as pages and rules read it: modules with their activities, webinars, sessions and recordings.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{AnyId, Day, Id, Lang, Localized, WallClock, Zone};

use crate::activity::{ActivityContent, ActivityKind};
use crate::session::entity::State as SessionState;
use crate::{Activity, Curriculum, Media, Module, Recording, Session, Webinar};

/// A whole curriculum at one version. It is cached by id and version and never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct CurriculumTree {
    /// Which.
    pub id: Id<Curriculum>,
    /// Of which course.
    pub course: Id<courses::Course>,
    /// Of which cohort; none for the template.
    pub cohort: Option<Id<courses::Cohort>>,
    /// Raised with each change, a moved session included.
    pub version: i32,
    /// In order.
    pub modules: Vec<ModuleNode>,
    /// The stored files that contents name, by name.
    pub media: BTreeMap<String, MediaNode>,
}

/// A stored file that a content names.
#[derive(Clone, Debug, PartialEq)]
pub struct MediaNode {
    /// Which.
    pub id: Id<Media>,
    /// Media type.
    pub content_type: String,
    /// Its size, told before it is opened.
    pub bytes: i64,
    /// Length of a film or sound in seconds.
    pub seconds: Option<f64>,
}

/// A module with its activities.
#[derive(Clone, Debug, PartialEq)]
pub struct ModuleNode {
    /// Which.
    pub id: Id<Module>,
    /// Its first ancestor.
    pub origin: Id<Module>,
    /// From 1.
    pub position: i32,
    /// Stable name.
    pub slug: String,
    /// Title.
    pub title: Localized,
    /// What it is about.
    pub summary: Localized,
    /// What one can do afterwards.
    pub outcomes: Vec<Localized>,
    /// First day, counted from the cohort's first day, which is 0.
    pub opens_day: i32,
    /// Last day, counted likewise.
    pub ends_day: i32,
    /// From which instant it is open; none in a template.
    pub opens_at: Option<DateTime<Utc>>,
    /// Whether it opens once the one before is completed; then `opens_at` is advice.
    pub after_previous: bool,
    /// Its end; nothing closes then, it is advice.
    pub ends_at: Option<DateTime<Utc>>,
    /// In order, archived ones left out.
    pub activities: Vec<ActivityNode>,
}

/// An activity with what its kind holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityNode {
    /// Which.
    pub id: Id<Activity>,
    /// Its first ancestor.
    pub origin: Id<Activity>,
    /// In which module.
    pub module: Id<Module>,
    /// From 1, within the module.
    pub position: i32,
    /// Stable name.
    pub slug: String,
    /// Fixed at creation.
    pub kind: ActivityKind,
    /// Whether completion needs it.
    pub required: bool,
    /// What one person needs.
    pub minutes: i32,
    /// Day of the cohort on which it is due.
    pub due_day: Option<i32>,
    /// The instant at which it is due; none in a template.
    pub due_at: Option<DateTime<Utc>>,
    /// Title.
    pub title: Localized,
    /// What completes it, in words.
    pub completes: Localized,
    /// What its kind holds.
    pub content: ActivityContent,
    /// The webinar it refers to, for that kind.
    pub webinar: Option<WebinarNode>,
}

/// A webinar with its sessions and recordings.
#[derive(Clone, Debug, PartialEq)]
pub struct WebinarNode {
    /// Which.
    pub id: Id<Webinar>,
    /// Its first ancestor.
    pub origin: Id<Webinar>,
    /// Stable name.
    pub slug: String,
    /// Title.
    pub title: Localized,
    /// What it is about.
    pub description: Localized,
    /// Planned minutes.
    pub minutes: i32,
    /// Minutes to be present; 80% of the planned ones where none.
    pub present_minutes: Option<i32>,
    /// In order of start.
    pub sessions: Vec<SessionNode>,
    /// Published ones.
    pub recordings: Vec<RecordingNode>,
}

/// A session with its hosts.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionNode {
    /// Which.
    pub id: Id<Session>,
    /// Of which webinar.
    pub webinar: Id<Webinar>,
    /// As stored; live and ended also follow from the time.
    pub state: SessionState,
    /// What the clock on the wall says.
    pub local_start: WallClock,
    /// Where the wall is.
    pub zone: Zone,
    /// The instant of it.
    pub starts_at: DateTime<Utc>,
    /// Planned minutes.
    pub minutes: i32,
    /// When it was ended, where early or late.
    pub ended_at: Option<DateTime<Utc>>,
    /// Who gives the room.
    pub room_provider: String,
    /// Where the room is. Shown to those who may join, never on a public page.
    pub room_url: String,
    /// How many may come.
    pub places: Option<i32>,
    /// Raised when it is moved, for calendars.
    pub sequence: i32,
    /// Who hosts: ids and names.
    pub hosts: Vec<(Id<auth::Person>, String)>,
}

/// A published recording with its film.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordingNode {
    /// Which.
    pub id: Id<Recording>,
    /// Of which session, where known.
    pub session: Option<Id<Session>>,
    /// Spoken language.
    pub language: Lang,
    /// What it is called, where it has a title of its own.
    pub title: Option<String>,
    /// The film.
    pub media: Id<Media>,
    /// Its stable name.
    pub media_slug: String,
    /// Its size, told before it is opened.
    pub bytes: i64,
    /// Its length in seconds.
    pub seconds: f64,
    /// Invented for the demo.
    pub sample: bool,
}

impl CurriculumTree {
    /// The activities of all modules in order.
    pub fn activities(&self) -> impl Iterator<Item = &ActivityNode> {
        self.modules.iter().flat_map(|m| &m.activities)
    }

    /// The activity with this id.
    #[must_use]
    pub fn activity(&self, id: Id<Activity>) -> Option<&ActivityNode> {
        self.activities().find(|a| a.id == id)
    }

    /// The module with this id.
    #[must_use]
    pub fn module(&self, id: Id<Module>) -> Option<&ModuleNode> {
        self.modules.iter().find(|m| m.id == id)
    }

    /// The session with this id, with its activity.
    #[must_use]
    pub fn session(&self, id: Id<Session>) -> Option<(&ActivityNode, &SessionNode)> {
        self.sessions().find(|(_, s)| s.id == id)
    }

    /// Every session with its activity, in order of the curriculum.
    pub fn sessions(&self) -> impl Iterator<Item = (&ActivityNode, &SessionNode)> {
        self.activities()
            .flat_map(|a| a.webinar.iter().flat_map(move |w| w.sessions.iter().map(move |s| (a, s))))
    }

    /// The activity whose webinar this is.
    #[must_use]
    pub fn activity_of(&self, webinar: Id<Webinar>) -> Option<&ActivityNode> {
        self.activities().find(|a| a.webinar.as_ref().is_some_and(|w| w.id == webinar))
    }
}

impl SessionNode {
    /// The planned end.
    #[must_use]
    pub fn planned_end(&self) -> DateTime<Utc> {
        self.starts_at + chrono::TimeDelta::minutes(self.minutes.into())
    }

    /// The end as held, else as planned.
    #[must_use]
    pub fn end(&self) -> DateTime<Utc> {
        self.ended_at.unwrap_or_else(|| self.planned_end())
    }

    /// Whether it takes place.
    #[must_use]
    pub fn is_held(&self) -> bool {
        !matches!(self.state, SessionState::Draft | SessionState::Cancelled)
    }

    /// On which day its own clock stands.
    #[must_use]
    pub fn day(&self) -> Day {
        Day(self.local_start.0.date())
    }
}

impl ModuleNode {
    /// The bare id, for what stands beside its kind.
    #[must_use]
    pub fn any_id(&self) -> AnyId {
        self.id.uuid()
    }
}
