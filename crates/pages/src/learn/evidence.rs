//! Taking evidence from a learner's page: from its elements as JSON, from its buttons as a form.

use axum::extract::{FromRequest, Request, State as From_};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use chrono::{DateTime, Utc};
use http::{At, Body, Context, Fault, Fields, State, see_other};
use kernel::{Id, Reason as _};
use progress::Refusal;
use progress::evidence::submit::{Answer, Claim, MOST, SubmitError, submit};
use progress::ingest::Ingest;
use progress::learner;
use serde_json::{Map, Value, json};

use super::activity_path;

type Here = (Id<courses::Cohort>, Id<modules::Activity>);

/// Answers `POST /cohorts/{cohort}/activities/{activity}/evidence`.
///
/// # Errors
/// What was sent cannot be read; nothing could be stored; for a form also the refusal of its one item.
pub async fn take(
    ctx: Context,
    At(here): At<Here>,
    Extension(ingest): Extension<Ingest>,
    From_(state): From_<State>,
    request: Request,
) -> Result<Response, Fault> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if kind.starts_with("application/json") {
        let body = Body::<Sent>::from_request(request, &state).await?;
        return items(&ctx, &ingest, body.value).await;
    }
    let fields = Fields::from_request(request, &state).await?;
    one(&ctx, &ingest, here, &fields).await
}

/// What an element sends.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    items: Vec<Item>,
}

#[derive(Debug, serde::Deserialize)]
struct Item {
    id: Id<progress::Evidence>,
    enrolment: Id<courses::Enrolment>,
    activity: Id<modules::Activity>,
    kind: String,
    #[serde(default)]
    occurred_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    fields: Map<String, Value>,
}

impl From<Item> for Claim {
    fn from(item: Item) -> Self {
        let Item { id, enrolment, activity, kind, occurred_at, fields } = item;
        Self { id, enrolment, activity, kind, fields, occurred_at }
    }
}

async fn items(ctx: &Context, ingest: &Ingest, sent: Sent) -> Result<Response, Fault> {
    if sent.items.len() > MOST {
        return Err(Fault::new(StatusCode::UNPROCESSABLE_ENTITY, Refusal::TooMany { most: 500 }));
    }
    let ids: Vec<_> = sent.items.iter().map(|item| item.id).collect();
    let claims = sent.items.into_iter().map(Claim::from).collect();
    let answers = send(ctx, ingest, claims).await?;
    let items: Vec<_> = ids.iter().zip(&answers).map(|(id, answer)| told(*id, answer)).collect();
    Ok(Json(json!({ "items": items })).into_response())
}

fn told(id: Id<progress::Evidence>, answer: &Answer) -> Value {
    match answer {
        Answer::Stored { duplicate: false, .. } => json!({ "id": id, "result": "accepted" }),
        Answer::Stored { duplicate: true, .. } => json!({ "id": id, "result": "duplicate" }),
        Answer::Refused(why) => json!({ "id": id, "result": "refused", "code": why.code() }),
    }
}

/// A button says one thing: done, or read.
async fn one(ctx: &Context, ingest: &Ingest, here: Here, fields: &Fields) -> Result<Response, Fault> {
    let (cohort, activity) = here;
    let person = ctx.person()?.person;
    let place = learner::at(&ctx.db, person, cohort).await?.ok_or_else(Fault::not_found)?;
    let id = fields.get("id").parse().map_err(|_| Fault::malformed("id"))?;
    let mut own = Map::new();
    if let Some(media) = fields.some("media") {
        own.insert("media".to_owned(), Value::String(media.to_owned()));
    }
    let claim = Claim {
        id: Id::from_uuid(id),
        enrolment: place.enrolment_id,
        activity,
        kind: fields.get("kind").to_owned(),
        fields: own,
        occurred_at: None,
    };
    match send(ctx, ingest, vec![claim]).await?.pop() {
        Some(Answer::Refused(why)) => Err(refused(why)),
        _ => Ok(see_other(activity_path(cohort, activity)).saying(ctx, "toast-learn-noted").into_response()),
    }
}

pub(super) async fn send(ctx: &Context, ingest: &Ingest, claims: Vec<Claim>) -> Result<Vec<Answer>, Fault> {
    let person = ctx.person()?.person;
    submit(&ctx.db, ingest, person, claims, ctx.moment).await.map_err(|error| match error {
        SubmitError::Failed(failure) => failure.into(),
        SubmitError::NotStored(_) => Fault::overloaded(2),
    })
}

pub(super) fn refused(why: Refusal) -> Fault {
    match why {
        Refusal::NotYours | Refusal::NoSuchActivity => Fault::not_found(),
        other => Fault::new(StatusCode::CONFLICT, other),
    }
}
