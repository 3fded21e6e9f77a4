//! Evidence: what a learner did, in batches that may be sent again, late or out of order.

use axum::{Extension, Json};
use chrono::{DateTime, Utc};
use http::{Access, Body, Context, Fault, Route};
use kernel::{Invalid, Reason as _};
use modules::activity::quiz::Graded;
use progress::Refusal;
use progress::evidence::submit::{Answer, Claim, MOST, SubmitError, submit};
use progress::ingest::{Ingest, NotStored};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// After how many seconds to send again what was not stored.
const SEND_AGAIN: u32 = 2;

/// The row of evidence: served before others when there is too much to do.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::api(Access::SignedIn, routes!(send)).vital()]
}

/// Evidence of the own enrolments.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EvidenceBatch)]
struct Batch {
    /// At most 500.
    #[schema(max_items = 500)]
    items: Vec<Item>,
}

/// One piece of evidence. Beside these fields stand those of its kind: `opened` and `marked_done` have none,
/// `watched` has `media` and `ranges` (seconds, at most 200), `read` has `media`, `answered` has `question`, `attempt`
/// and one of `choices`, `text`, `number` and `pairs`, `submitted` has `revision` and one of `text` and `file`.
#[derive(Deserialize, ToSchema)]
#[schema(as = EvidenceItem)]
struct Item {
    /// Made by the client; the same id with the same content is stored once.
    id: Uuid,
    /// Whose.
    enrolment: Uuid,
    /// Of what.
    activity: Uuid,
    /// `opened`, `marked_done`, `watched`, `read`, `answered` or `submitted`.
    #[schema(example = "watched")]
    kind: String,
    /// When it occurred by the client's clock; shown, never decisive.
    #[serde(default)]
    occurred_at: Option<DateTime<Utc>>,
    /// The fields of the kind.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    fields: Map<String, Value>,
}

/// What came of each item, in the order sent.
#[derive(Serialize, ToSchema)]
#[schema(as = EvidenceResults)]
struct Results {
    items: Vec<Outcome>,
}

/// What came of one item.
#[derive(Serialize, ToSchema)]
#[schema(as = EvidenceOutcome)]
struct Outcome {
    id: Uuid,
    /// `accepted`, `duplicate` or `refused`.
    result: &'static str,
    /// Why it was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// Of an answer: whether it is right.
    #[serde(skip_serializing_if = "Option::is_none")]
    correct: Option<bool>,
    /// Of an answer: what is said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    feedback: Option<String>,
}

/// Stores evidence; each item is judged alone
#[utoipa::path(post, path = "/api/v1/evidence", tag = "evidence",
    operation_id = "evidence_send", request_body = Batch,
    responses((status = 200, body = Results), (status = 400, description = "`malformed`"),
        (status = 422, description = "`wrong_value`, `too_many`, with the place of the fault"),
        (status = 503, description = "`overloaded`: nothing was stored, send all of it again")))]
async fn send(
    ctx: Context,
    Extension(ingest): Extension<Ingest>,
    body: Body<Batch>,
) -> Result<Json<Results>, Fault> {
    let items = body.value.items;
    if items.len() > MOST {
        return Err(Invalid::one("/items", &Refusal::TooMany { most: 500 }).into());
    }
    let ids: Vec<_> = items.iter().map(|item| item.id).collect();
    let claims = items.into_iter().map(Claim::from).collect();
    let answers = submit(&ctx.db, &ingest, ctx.person()?.person, claims, ctx.moment).await;
    let answers = answers.map_err(not_stored)?;
    let items = ids.into_iter().zip(answers).map(|(id, answer)| Outcome::of(&ctx, id, answer)).collect();
    Ok(Json(Results { items }))
}

fn not_stored(error: SubmitError) -> Fault {
    match error {
        SubmitError::NotStored(NotStored::Overloaded | NotStored::Failed) => Fault::overloaded(SEND_AGAIN),
        SubmitError::Failed(failure) => failure.into(),
    }
}

impl From<Item> for Claim {
    fn from(item: Item) -> Self {
        Self {
            id: item.id.into(),
            enrolment: item.enrolment.into(),
            activity: item.activity.into(),
            kind: item.kind,
            fields: item.fields,
            occurred_at: item.occurred_at,
        }
    }
}

impl Outcome {
    fn of(ctx: &Context, id: Uuid, answer: Answer) -> Self {
        let blank = Self { id, result: "refused", code: None, detail: None, correct: None, feedback: None };
        match answer {
            Answer::Stored { duplicate, graded } => Self {
                result: if duplicate { "duplicate" } else { "accepted" },
                correct: graded.as_ref().map(|graded| graded.correct),
                feedback: graded.as_ref().map(|graded| feedback(ctx, graded)),
                ..blank
            },
            Answer::Refused(why) => {
                Self { code: Some(why.code()), detail: Some(ctx.say(&why.message())), ..blank }
            }
        }
    }
}

/// What is said about this answer, then what is said to everyone.
fn feedback(ctx: &Context, graded: &Graded) -> String {
    let lang = ctx.locale.lang;
    let said = graded.feedback().into_iter().chain([&graded.why]).map(|text| text.get(lang));
    said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}
