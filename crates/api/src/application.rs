//! One's own application for a place in a cohort.

use auth::authorize;
use axum::Json;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use courses::application::commands::{begin, save_draft, submit};
use courses::application::queries::{OwnApplication, own};
use courses::application::{Apply, ChangeOwn, Draft};
use http::{Access, At, Body, Context, Fault, Once, Route};
use kernel::{Arg, Failure, Id, Tx};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// The rows of applications.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        http::api(Access::SignedIn, routes!(save)),
        http::api(Access::SignedIn, routes!(show)),
        http::api(Access::SignedIn, routes!(send)),
    ]
}

/// What an individual writes. A draft may be incomplete.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ApplicationWritten)]
struct Written {
    /// Alone.
    kind: Kind,
    /// Where to call.
    #[serde(default)]
    phone: String,
    /// Why they want to take the course.
    #[serde(default)]
    why: String,
    /// `esp`, `local_leader`, `state_staff` or `employer_representative`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    part: Option<courses::seat::entity::Part>,
    /// The association they come from.
    #[serde(default)]
    association: Option<Uuid>,
    /// What they need in order to take part.
    #[serde(default)]
    access_needs: String,
    /// The language that they need interpreted.
    #[serde(default)]
    interpretation: String,
    /// Whether they agree to how the answers are used.
    #[serde(default)]
    consent: bool,
}

/// Who applies.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ApplicationKind)]
enum Kind {
    /// Someone alone.
    Individual,
}

/// An application as it stands.
#[derive(Serialize, ToSchema)]
struct Application {
    id: Uuid,
    cohort: Uuid,
    kind: String,
    /// `draft`, `submitted`, `accepted`, `waitlisted`, `declined`, `offered`, `lapsed`, `withdrawn` or `expired`.
    state: String,
    /// Raised with each save.
    revision: i32,
    submitted_at: Option<DateTime<Utc>>,
    deadline: Deadline,
}

/// A deadline: what is received from its instant on is late.
#[derive(Serialize, ToSchema)]
struct Deadline {
    at: DateTime<Utc>,
    /// The wall-clock time in its zone.
    local: String,
    zone: String,
}

/// Begins an application or changes it; what was sent already can be changed until the deadline
#[utoipa::path(put, path = "/api/v1/cohorts/{cohort}/application", tag = "application",
    operation_id = "application_save", params(("cohort" = Uuid, Path)), request_body = Written,
    responses((status = 200, body = Application), (status = 404),
        (status = 409, description = "`application_deadline_passed`, `already_enrolled`"), (status = 422)))]
async fn save(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    body: Body<Written>,
) -> Result<Json<Application>, Fault> {
    let (actor, moment, draft) = (ctx.actor.clone(), ctx.moment, Draft::from(body.value));
    let saved = ctx.db.write(move |tx: Tx| {
        let (actor, draft) = (actor.clone(), draft.clone());
        async move {
            let applying = authorize::<Apply>(&tx, &actor, cohort, moment).await?;
            let live = applying.object().live.as_ref().map(|application| application.id);
            let id = match live {
                Some(id) => id,
                None => begin(&tx, &applying, moment).await?,
            };
            let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
            save_draft(&tx, &permit, &draft, moment).await?;
            Ok::<_, Failure>(id)
        }
    });
    answer(&ctx, saved.await.map_err(with_deadline)?).await
}

/// One's own application
#[utoipa::path(get, path = "/api/v1/applications/{application}", tag = "application",
    operation_id = "application_show", params(("application" = Uuid, Path)),
    responses((status = 200, body = Application), (status = 404)))]
async fn show(ctx: Context, At(id): At<Id<courses::Application>>) -> Result<Json<Application>, Fault> {
    answer(&ctx, id).await
}

/// Sends the application as it was saved last
#[utoipa::path(post, path = "/api/v1/applications/{application}/submission", tag = "application",
    operation_id = "application_submit",
    params(("application" = Uuid, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Application), (status = 404),
        (status = 409, description = "`application_deadline_passed`, with the deadline"), (status = 422)))]
async fn send(
    ctx: Context,
    At(id): At<Id<courses::Application>>,
    headers: HeaderMap,
) -> Result<Json<Application>, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let once = Once::of_call(&ctx, &headers, id.uuid().as_bytes())?;
    let sent = ctx.db.write(move |tx: Tx| {
        let (actor, once) = (actor.clone(), once.clone());
        async move {
            let before = match &once {
                Some(once) => once.before(&tx).await?,
                None => None,
            };
            if before.is_some() {
                return Ok(());
            }
            let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
            submit(&tx, &permit, moment).await?;
            if let Some(once) = &once {
                once.landed(&tx, StatusCode::OK, &format!("/api/v1/applications/{id}")).await?;
            }
            Ok::<_, Failure>(())
        }
    });
    sent.await.map_err(with_deadline)?;
    answer(&ctx, id).await
}

async fn answer(ctx: &Context, id: Id<courses::Application>) -> Result<Json<Application>, Fault> {
    let found = own(&ctx.db, ctx.person()?.person, id).await?.ok_or_else(Fault::not_found)?;
    Ok(Json(found.into()))
}

/// A refusal that turns on a deadline names it for programs too.
fn with_deadline(failure: Failure) -> Fault {
    let fault = Fault::from(failure);
    let named = fault.what().message.args.iter().find(|(name, _)| name == "deadline" || name == "opens");
    let Some((name, Arg::Zoned(at, zone))) = named.cloned() else { return fault };
    let member = Deadline { at, local: zone.local(at).datetime().to_string(), zone: zone.name().to_owned() };
    fault.with(&name, json!(member))
}

impl From<Written> for Draft {
    fn from(written: Written) -> Self {
        let Kind::Individual = written.kind;
        Self {
            phone: written.phone,
            why: written.why,
            part: written.part,
            association: written.association.map(Id::from_uuid),
            access_needs: written.access_needs,
            interpretation: written.interpretation,
            consent: written.consent,
            ..Self::default()
        }
    }
}

impl From<OwnApplication> for Application {
    fn from(found: OwnApplication) -> Self {
        let (application, cohort) = (found.facts.application, found.facts.cohort);
        let (window, extension) = (cohort.window(), application.extension(&cohort.zone));
        let deadline = window.deadline(extension.as_ref());
        Self {
            id: application.id.uuid(),
            cohort: application.cohort_id.uuid(),
            kind: application.kind.word(),
            state: application.state.word(),
            revision: application.revision,
            submitted_at: application.submitted_at,
            deadline: Deadline {
                at: deadline.instant,
                local: deadline.local.to_string(),
                zone: deadline.zone.name().to_owned(),
            },
        }
    }
}
