//! Attendance as a provider, a roll or a telephone line tells it.

use auth::{audit, authorize};
use axum::{Extension, Json};
use chrono::{DateTime, Utc};
use http::{Access, At, Body, Context, Fault, Route};
use kernel::{Failure, Id, Invalid, Reason as _, Tx};
use progress::Refusal;
use progress::evidence::PresenceSource;
use progress::evidence::submit::{Answer, MOST, SubmitError};
use progress::ingest::Ingest;
use progress::presence::{ReportPresence, Told, report};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// After how many seconds to send again what was not stored.
const SEND_AGAIN: u32 = 2;

/// The row of attendance.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::api(Access::Facilitator, routes!(send))]
}

/// Who was there.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Attendance {
    /// At most 500.
    #[schema(max_items = 500)]
    items: Vec<Item>,
}

/// One person's presence.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AttendanceItem)]
struct Item {
    /// Made by the client; the same id with the same content is stored once.
    id: Uuid,
    /// Whose.
    enrolment: Uuid,
    /// `provider_report`, `roll`, `code`, `dial_in` or `group_viewing`.
    #[schema(value_type = String, example = "roll")]
    source: PresenceSource,
    /// The first instant; the session's start where it is left out.
    #[serde(default)]
    from: Option<DateTime<Utc>>,
    /// The instant after the last; the session's end where it is left out.
    #[serde(default)]
    to: Option<DateTime<Utc>>,
}

/// What came of each item, in the order sent.
#[derive(Serialize, ToSchema)]
struct AttendanceResults {
    items: Vec<Outcome>,
}

/// What came of one item.
#[derive(Serialize, ToSchema)]
#[schema(as = AttendanceOutcome)]
struct Outcome {
    id: Uuid,
    /// `accepted`, `duplicate` or `refused`.
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

/// Stores who was at a session of a cohort one leads
#[utoipa::path(post, path = "/api/v1/sessions/{session}/attendance", tag = "sessions",
    operation_id = "attendance_send", params(("session" = Uuid, Path)), request_body = Attendance,
    responses((status = 200, body = AttendanceResults), (status = 404), (status = 422)))]
async fn send(
    ctx: Context,
    Extension(ingest): Extension<Ingest>,
    At(session): At<Id<modules::Session>>,
    body: Body<Attendance>,
) -> Result<Json<AttendanceResults>, Fault> {
    let told: Vec<_> = body.value.items.into_iter().map(Told::from).collect();
    if told.len() > MOST {
        return Err(Invalid::one("/items", &Refusal::TooMany { most: 500 }).into());
    }
    let (actor, moment, count) = (ctx.actor.clone(), ctx.moment, told.len());
    let permitted = ctx.db.write(move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<ReportPresence>(&tx, &actor, session, moment).await?;
            let (object, detail) = (("session", Some(session.uuid())), json!({ "items": count }));
            audit::record(&tx, Some(permit.by()), "attendance_reported", object, detail, moment).await?;
            Ok::<_, Failure>(permit)
        }
    });
    let permit = permitted.await?;
    let answers = report(&ctx.db, &ingest, &permit, &told, moment).await.map_err(not_stored)?;
    let items = told.iter().zip(answers).map(|(told, answer)| Outcome::of(&ctx, told.id.uuid(), answer));
    Ok(Json(AttendanceResults { items: items.collect() }))
}

fn not_stored(error: SubmitError) -> Fault {
    match error {
        SubmitError::NotStored(_) => Fault::overloaded(SEND_AGAIN),
        SubmitError::Failed(failure) => failure.into(),
    }
}

impl From<Item> for Told {
    fn from(item: Item) -> Self {
        let Item { id, enrolment, source, from, to } = item;
        Self { id: id.into(), enrolment: enrolment.into(), source, from, to }
    }
}

impl Outcome {
    fn of(ctx: &Context, id: Uuid, answer: Answer) -> Self {
        match answer {
            Answer::Stored { duplicate, .. } => {
                let result = if duplicate { "duplicate" } else { "accepted" };
                Self { id, result, code: None, detail: None }
            }
            Answer::Refused(why) => {
                let (code, detail) = (Some(why.code()), Some(ctx.say(&why.message())));
                Self { id, result: "refused", code, detail }
            }
        }
    }
}
