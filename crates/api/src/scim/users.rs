//! `/scim/v2/Users`.

use auth::Person;
use auth::directory::{self, Directory, Pushed, Said, Wanted};
use auth::person::entity::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use courses::directory::{Seen, branch};
use http::{Asked, At, Body, Context, Fault};
use kernel::{Failure, Id, Tx};
use serde_json::Value;

use super::answer::{Ended, expect, is_known, plain, read_version, resource};
use super::query::Query;
use super::{id, patch, user};

/// Answers `GET /scim/v2/Users`.
pub(super) async fn list(ctx: Context, Asked(query): Asked<Query>) -> Result<Response, Fault> {
    let directory = ctx.directory().await?;
    let filter = query.filter()?;
    let called = filter.as_ref().and_then(|filter| filter.called());
    let wanted = called.map_or(Wanted::All, |name| Wanted::Called(name.to_owned()));
    let seen = Seen::load(ctx.db.read(), directory).await?;
    let people = directory::list(ctx.db.read(), directory, &seen.branch, &wanted).await?;
    let mut found: Vec<_> = people.iter().map(|one| user::document(&ctx, one, &seen.groups)).collect();
    found.retain(|one| filter.as_ref().is_none_or(|filter| filter.holds(one)));
    Ok(plain(&query.page(&found)))
}

/// Answers `GET /scim/v2/Users/{user}`.
pub(super) async fn show(
    ctx: Context,
    At(user): At<String>,
    Asked(query): Asked<Query>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let whole = stored(&ctx, id(&user)?).await?;
    if is_known(&headers, &whole) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    Ok(resource(StatusCode::OK, &whole, &query.shown(&whole)))
}

async fn stored(ctx: &Context, person: Id<Person>) -> Result<Value, Fault> {
    let directory = ctx.directory().await?;
    let seen = Seen::load(ctx.db.read(), directory).await?;
    let found = directory::find(ctx.db.read(), directory, &seen.branch, person).await?;
    let found = found.ok_or_else(Fault::not_found)?;
    Ok(user::document(ctx, &found, &seen.groups))
}

/// Answers `POST /scim/v2/Users`. Who is made by a directory comes in by single sign-on, or by a link that an admin or
/// the page for a forgotten password sends: no mail goes out for each of thousands.
pub(super) async fn create(
    ctx: Context,
    Asked(query): Asked<Query>,
    body: Body<Value>,
) -> Result<Response, Fault> {
    let said = user::said(&body.value, true)?;
    let (directory, moment) = (ctx.directory().await?.clone(), ctx.moment);
    let made = ctx.db.write(move |tx: Tx| {
        let (directory, said) = (directory.clone(), said.clone());
        async move {
            let branch = branch(&*tx, &directory).await?;
            Ok::<_, Ended>(directory::create(&tx, &directory, &branch, said, moment).await?)
        }
    });
    let whole = stored(&ctx, made.await?).await?;
    Ok(resource(StatusCode::CREATED, &whole, &query.shown(&whole)))
}

/// Answers `PUT /scim/v2/Users/{user}`.
pub(super) async fn replace(
    ctx: Context,
    At(user): At<String>,
    Asked(query): Asked<Query>,
    headers: HeaderMap,
    body: Body<Value>,
) -> Result<Response, Fault> {
    let (person, whole) = (id(&user)?, body.value);
    change(&ctx, person, &headers, move |_, active| user::said(&whole, active)).await?;
    answer(&ctx, person, &query).await
}

/// Answers `PATCH /scim/v2/Users/{user}`.
pub(super) async fn amend(
    ctx: Context,
    At(user): At<String>,
    Asked(query): Asked<Query>,
    headers: HeaderMap,
    body: Body<Value>,
) -> Result<Response, Fault> {
    let (person, request) = (id(&user)?, body.value);
    let changed = move |now: Value, active| {
        let mut document = user::changeable(now);
        patch::apply(&mut document, &request)?;
        user::said(&document, active)
    };
    change(&ctx, person, &headers, changed).await?;
    answer(&ctx, person, &query).await
}

async fn answer(ctx: &Context, person: Id<Person>, query: &Query) -> Result<Response, Fault> {
    let whole = stored(ctx, person).await?;
    Ok(resource(StatusCode::OK, &whole, &query.shown(&whole)))
}

/// Changes someone as `changed` says of their document, where it is the version that was read.
async fn change(
    ctx: &Context,
    person: Id<Person>,
    headers: &HeaderMap,
    changed: impl Fn(Value, bool) -> Result<Said, Ended> + Clone + Send + Sync,
) -> Result<(), Fault> {
    let (own, directory, read) = (ctx.clone(), ctx.directory().await?.clone(), read_version(headers));
    let work = move |tx: Tx| {
        let (ctx, directory, read, changed) = (own.clone(), directory.clone(), read.clone(), changed.clone());
        async move {
            let (now, document) = locked(&ctx, &tx, &directory, person, read.as_deref()).await?;
            let said = changed(document, now.person.state == State::Active)?;
            Ok::<_, Ended>(directory::replace(&tx, &directory, &now, &said, ctx.moment).await?)
        }
    };
    Ok(ctx.db.write(work).await?)
}

async fn locked(
    ctx: &Context,
    tx: &Tx,
    directory: &Directory,
    person: Id<Person>,
    read: Option<&str>,
) -> Result<(Pushed, Value), Ended> {
    let seen = Seen::load(&**tx, directory).await?;
    let now = directory::find(&**tx, directory, &seen.branch, person).await?.ok_or(Failure::NotFound)?;
    let document = user::document(ctx, &now, &seen.groups);
    expect(read, &document)?;
    Ok((now, document))
}

/// Answers `DELETE /scim/v2/Users/{user}`.
pub(super) async fn remove(
    ctx: Context,
    At(user): At<String>,
    headers: HeaderMap,
) -> Result<StatusCode, Fault> {
    let (own, person, read) = (ctx.clone(), id(&user)?, read_version(&headers));
    let directory = ctx.directory().await?.clone();
    let work = move |tx: Tx| {
        let (ctx, directory, read) = (own.clone(), directory.clone(), read.clone());
        async move {
            let (now, _) = locked(&ctx, &tx, &directory, person, read.as_deref()).await?;
            Ok::<_, Ended>(directory::remove(&tx, &directory, &now, ctx.moment).await?)
        }
    };
    ctx.db.write(work).await?;
    Ok(StatusCode::NO_CONTENT)
}
