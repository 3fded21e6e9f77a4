//! Writing in a discussion or to the team, and taking one's words away.

use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, see_other};
use kernel::{AnyId, Id, Tx};
use modules::activity::ActivityContent;
use progress::conversation::{self, NewPost, Where};
use progress::evidence::{EvidenceBody, EvidenceItem};
use progress::facts::Weight;
use progress::ingest::{Batch, Ingest, Received, body_hash};
use progress::learner;

use super::show::place;
use crate::learn::activity::Opened;
use crate::learn::{activity_path, course_path};

type Here = (Id<courses::Cohort>, Id<modules::Activity>);

/// Answers `POST /cohorts/{cohort}/activities/{activity}/posts`: the post, and the evidence of it.
///
/// # Errors
/// Not found for who has no enrolment here; words that are missing or too many.
pub async fn write(
    ctx: Context,
    At(here): At<Here>,
    Extension(ingest): Extension<Ingest>,
    fields: Fields,
) -> Result<Response, Fault> {
    let opened = Opened::load(ctx.clone(), here.0, here.1).await?;
    let ActivityContent::Discussion(discussion) = &opened.activity().content else {
        return Err(Fault::not_found());
    };
    if !opened.is_open() {
        return Err(Fault::not_found());
    }
    let post = new(&fields, place(&opened, discussion))?;
    store(&ctx, opened.learning.place.enrolment_id, &post).await?;
    let batch = evidence(&ctx, &opened, &post);
    ingest.store(batch).await.map_err(|_| Fault::overloaded(2))?;
    let to = format!("{}#post-{}", activity_path(here.0, here.1), post.id);
    Ok(see_other(to).into_response())
}

/// Answers `POST /cohorts/{cohort}/team/posts`.
///
/// # Errors
/// Not found for who has no team here; words that are missing or too many.
pub async fn write_to_team(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let own = learner::at(&ctx.db, ctx.person()?.person, cohort).await?.ok_or_else(Fault::not_found)?;
    let post = new(&fields, Where::Team(own.team_id.ok_or_else(Fault::not_found)?))?;
    store(&ctx, own.enrolment_id, &post).await?;
    Ok(see_other(format!("{}/team#post-{}", course_path(cohort), post.id)).into_response())
}

/// Answers `POST /cohorts/{cohort}/activities/{activity}/posts/{post}/removal`.
///
/// # Errors
/// Not found for who neither wrote it nor leads the cohort.
pub async fn remove(
    ctx: Context,
    At((cohort, activity, post)): At<(Id<courses::Cohort>, Id<modules::Activity>, AnyId)>,
) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let removed = ctx.db.write(move |tx: Tx| {
        let actor = actor.clone();
        async move { conversation::remove(&tx, &actor, (cohort, post), moment).await }
    });
    removed.await?;
    Ok(see_other(activity_path(cohort, activity)).saying(&ctx, "toast-post-removed").into_response())
}

/// Answers `POST /cohorts/{cohort}/team/posts/{post}/removal`.
///
/// # Errors
/// Not found for who neither wrote it nor leads the cohort.
pub async fn remove_from_team(
    ctx: Context,
    At((cohort, post)): At<(Id<courses::Cohort>, AnyId)>,
) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let removed = ctx.db.write(move |tx: Tx| {
        let actor = actor.clone();
        async move { conversation::remove(&tx, &actor, (cohort, post), moment).await }
    });
    removed.await?;
    let to = format!("{}/team", course_path(cohort));
    Ok(see_other(to).saying(&ctx, "toast-post-removed").into_response())
}

fn new(fields: &Fields, place: Where) -> Result<NewPost, Fault> {
    let id = fields.get("key").parse().map_err(|_| Fault::malformed("key"))?;
    let answers_to = fields.some("answers_to").map(str::parse).transpose();
    let answers_to = answers_to.map_err(|_| Fault::malformed("answers_to"))?;
    Ok(NewPost { id, place, answers_to, body: fields.get("text").to_owned() })
}

async fn store(ctx: &Context, own: Id<courses::Enrolment>, post: &NewPost) -> Result<(), Fault> {
    let (post, moment) = (post.clone(), ctx.moment);
    let stored = ctx.db.write(move |tx: Tx| {
        let post = post.clone();
        async move { conversation::write(&tx, own, &post, moment).await }
    });
    Ok(stored.await?)
}

/// The evidence stands under the post's own id, so that it stands once.
fn evidence(ctx: &Context, opened: &Opened, post: &NewPost) -> Batch {
    let place = &opened.learning.place;
    let body = EvidenceBody::Posted { post: post.id, answers_to: post.answers_to };
    let activity = opened.activity().id;
    let item = EvidenceItem { id: Id::from_uuid(post.id), activity, received_at: ctx.moment.utc(), body };
    let weight = if place.state.evidence_counts() { Weight::Counts } else { Weight::Late };
    let fields = serde_json::Map::from_iter([("post".to_owned(), serde_json::json!(post.id))]);
    let items = vec![Received { item, body_hash: body_hash(activity, "posted", &fields), occurred_at: None }];
    Batch { cohort: place.cohort_id, enrolment: place.enrolment_id, weight, author: None, items }
}
