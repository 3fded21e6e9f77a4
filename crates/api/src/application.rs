//! One's own application for a place in a cohort.

mod body;

use auth::{Permit, authorize};
use axum::Json;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use courses::application::commands::{begin, choose, save_draft, submit};
use courses::application::entity::Kind as StoredKind;
use courses::application::queries::seen;
use courses::application::{Apply, Asks, ChangeOwn, Draft};
use courses::seat::invite::invite;
use courses::seat::queries::members;
use http::{Access, At, Body, Context, Fault, Once, Route};
use kernel::{Arg, Failure, Id, Moment, SiteKey, Tx};
use serde_json::json;
use utoipa_axum::routes;

use self::body::{Application, Deadline, Seat, Written};

/// The rows of applications.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        http::api(Access::SignedIn, routes!(save)),
        http::api(Access::SignedIn, routes!(show)),
        http::api(Access::SignedIn, routes!(send)),
    ]
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
    let (actor, key, moment, written) =
        (ctx.actor.clone(), ctx.state.site_key.clone(), ctx.moment, body.value);
    let saved = ctx.db.write(move |tx: Tx| {
        let (actor, key, written) = (actor.clone(), key.clone(), written.clone());
        async move {
            let applying = authorize::<Apply>(&tx, &actor, cohort, moment).await?;
            let live = applying.object().live.as_ref().map(|application| application.id);
            let id = match live {
                Some(id) => id,
                None => begin(&tx, &applying, moment).await?,
            };
            let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
            choose(&tx, &permit, written.kind.stored(), moment).await?;
            let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
            let draft = invited(&tx, &permit, &key, Draft::from(written), moment).await?;
            let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
            save_draft(&tx, &permit, &draft, moment).await?;
            Ok::<_, Failure>(id)
        }
    });
    answer(&ctx, saved.await.map_err(with_deadline)?).await
}

/// The draft once its invitations have left, where its team is whole and there is time.
async fn invited(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    key: &SiteKey,
    mut draft: Draft,
    moment: Moment,
) -> Result<Draft, Failure> {
    let facts = permit.object();
    let asks = Asks::load(&**tx, &facts.application, &facts.cohort).await?;
    draft.team.adopt(&asks.seats);
    let whole = draft.may_invite(&asks).is_ok() && draft.part.is_some() && draft.association.is_some();
    if asks.kind == StoredKind::Team && whole && facts.in_time(moment).is_ok() {
        draft = invite(tx, permit, key, draft, moment).await?;
    }
    Ok(draft)
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
    let found = seen(&ctx.db, ctx.person()?.person, id).await?;
    let (found, _) = found.ok_or_else(Fault::not_found)?;
    let application = &found.facts.application;
    let seats = match application.team_id.filter(|_| application.kind == StoredKind::Team) {
        Some(team) => members(ctx.db.read(), team).await?,
        None => Vec::new(),
    };
    Ok(Json(Application { seats: seats.into_iter().map(Seat::from).collect(), ..found.into() }))
}

/// A refusal that turns on a deadline names it for programs too.
fn with_deadline(failure: Failure) -> Fault {
    let fault = Fault::from(failure);
    let named = fault.what().message.args.iter().find(|(name, _)| name == "deadline" || name == "opens");
    let Some((name, Arg::Zoned(at, zone))) = named.cloned() else { return fault };
    let member = Deadline { at, local: zone.local(at).datetime().to_string(), zone: zone.name().to_owned() };
    fault.with(&name, json!(member))
}
