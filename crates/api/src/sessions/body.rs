//! What is sent to plan or change a session.

use kernel::Id;
use modules::session::near::Scheduled;
use progress::session::SessionForm;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How a room is given where nothing is said.
const ROOM: &str = "link";

/// A session to plan.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SessionPlanned)]
pub(super) struct Planned {
    /// The webinar's activity in this cohort.
    activity: Uuid,
    /// The time on the wall, such as `2026-07-08T19:00`.
    #[schema(example = "2026-07-08T19:00")]
    local_start: String,
    /// The IANA zone of that wall.
    #[schema(example = "America/New_York")]
    zone: String,
    /// How long, 5 to 480.
    minutes: u32,
    /// Chooses one of the candidates that an earlier answer offered, such as `-04:00`.
    #[serde(default)]
    offset: Option<String>,
    /// People; the cohort's facilitators where none are named.
    #[serde(default)]
    hosts: Vec<Uuid>,
    /// Who gives the room.
    #[serde(default)]
    room_provider: Option<String>,
    /// An https address, or nothing until it is known.
    #[serde(default)]
    room_url: Option<String>,
    /// How many may come.
    #[serde(default)]
    places: Option<u32>,
}

/// What changes of a session.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SessionChanged)]
pub(super) struct Changed {
    #[serde(default)]
    local_start: Option<String>,
    #[serde(default)]
    zone: Option<String>,
    #[serde(default)]
    minutes: Option<u32>,
    #[serde(default)]
    offset: Option<String>,
    #[serde(default)]
    hosts: Option<Vec<Uuid>>,
    #[serde(default)]
    room_provider: Option<String>,
    #[serde(default)]
    room_url: Option<String>,
    #[serde(default)]
    places: Option<u32>,
}

impl From<Planned> for SessionForm {
    fn from(planned: Planned) -> Self {
        Self {
            activity: Some(planned.activity.into()),
            webinar: None,
            local_start: planned.local_start,
            zone: planned.zone,
            minutes: Some(planned.minutes),
            offset: planned.offset,
            hosts: planned.hosts.into_iter().map(Id::from_uuid).collect(),
            room_provider: planned.room_provider.unwrap_or_else(|| ROOM.to_owned()),
            room_url: planned.room_url.unwrap_or_default(),
            places: planned.places,
        }
    }
}

impl Changed {
    /// The session as it is, with these changes. An offset that was not sent again is the one it has.
    pub(super) fn over(self, now: &Scheduled) -> SessionForm {
        let session = &now.session;
        let moved = self.local_start.is_some() || self.zone.is_some();
        let own = session.zone.local(session.starts_at).strftime("%:z").to_string();
        let hosts = || now.hosts.iter().map(|(person, _)| *person).collect();
        SessionForm {
            activity: None,
            webinar: None,
            local_start: self.local_start.unwrap_or_else(|| session.local_start.to_string()),
            zone: self.zone.unwrap_or_else(|| session.zone.name().to_owned()),
            minutes: Some(self.minutes.unwrap_or_else(|| session.minutes.unsigned_abs())),
            offset: self.offset.or_else(|| (!moved).then_some(own)),
            hosts: self.hosts.map_or_else(hosts, |all| all.into_iter().map(Id::from_uuid).collect()),
            room_provider: self.room_provider.unwrap_or_else(|| session.room_provider.clone()),
            room_url: self.room_url.unwrap_or_else(|| session.room_url.clone()),
            places: self.places.or_else(|| session.places.map(i32::unsigned_abs)),
        }
    }
}
