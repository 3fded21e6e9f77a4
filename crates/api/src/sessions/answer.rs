//! What is answered about a session.

use chrono::{DateTime, Utc};
use http::{Context, Fault};
use kernel::{Failure, Reason as _};
use modules::session::clash::Warning;
use modules::session::near::Scheduled;
use modules::session::plan::Refused;
use progress::session::{Checked, SessionError};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

/// A session.
#[derive(Serialize, ToSchema)]
pub(super) struct Session {
    pub(super) id: Uuid,
    webinar: Uuid,
    state: String,
    starts_at: DateTime<Utc>,
    /// The wall-clock time of the plan.
    local_start: String,
    /// The zone of that wall.
    zone: String,
    minutes: i32,
    places: Option<i32>,
    /// Raised when it is moved, for calendars.
    sequence: i32,
    hosts: Vec<Host>,
    /// What its planner should know; none of it refuses.
    warnings: Vec<Advice>,
}

/// Who hosts.
#[derive(Serialize, ToSchema)]
#[schema(as = SessionHost)]
struct Host {
    id: Uuid,
    name: String,
}

/// A clash.
#[derive(Serialize, ToSchema)]
#[schema(as = SessionWarning)]
struct Advice {
    /// `host_busy`, `room_busy`, `cohort_busy`, `outside_cohort_dates`, `holiday` or `night_for_audience`.
    code: &'static str,
    /// The other session, where it is about one.
    with: Option<Uuid>,
    /// The same in words.
    detail: String,
}

impl Session {
    pub(super) fn of(ctx: &Context, checked: &Checked) -> Self {
        let session = &checked.session;
        Self {
            id: session.id.uuid(),
            webinar: session.webinar.uuid(),
            state: session.state.word(),
            starts_at: session.starts_at,
            local_start: session.local_start.to_string(),
            zone: session.zone.name().to_owned(),
            minutes: session.minutes,
            places: session.places,
            sequence: session.sequence,
            hosts: hosts(&session.hosts),
            warnings: checked.warnings.iter().map(|warning| Advice::of(ctx, warning)).collect(),
        }
    }

    /// A session that was planned before; what was warned of then is not told again.
    pub(super) fn stored(found: Scheduled) -> Self {
        let session = found.session;
        Self {
            id: session.id.uuid(),
            webinar: session.webinar_id.uuid(),
            state: session.state.word(),
            starts_at: session.starts_at,
            local_start: session.local_start.to_string(),
            zone: session.zone.name().to_owned(),
            minutes: session.minutes,
            places: session.places,
            sequence: session.sequence,
            hosts: hosts(&found.hosts),
            warnings: Vec::new(),
        }
    }
}

fn hosts(all: &[(kernel::Id<auth::Person>, String)]) -> Vec<Host> {
    all.iter().map(|(id, name)| Host { id: id.uuid(), name: name.clone() }).collect()
}

impl Advice {
    fn of(ctx: &Context, (clash, with): &Warning) -> Self {
        Self { code: clash.code(), with: with.map(kernel::Id::uuid), detail: ctx.say(&clash.message()) }
    }
}

/// The fault of a session that is not saved, with the times to choose from.
pub(super) fn refused(error: SessionError) -> Fault {
    match error {
        SessionError::Failed(failure) => failure.into(),
        SessionError::Refused(Refused { invalid, candidates }) => {
            let fault = Fault::from(Failure::from(invalid));
            if candidates.is_empty() {
                return fault;
            }
            let offered = candidates.iter().map(|candidate| {
                json!({ "starts_at": candidate.instant, "offset": candidate.offset,
                    "local_start": candidate.local.strftime("%Y-%m-%dT%H:%M").to_string() })
            });
            fault.with("candidates", Value::Array(offered.collect()))
        }
    }
}
