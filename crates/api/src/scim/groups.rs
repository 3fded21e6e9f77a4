//! `/scim/v2/Groups`: associations.

use std::collections::BTreeSet;

use auth::Person;
use auth::directory::{Directory, Pushed, Wanted, list as people};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use courses::Association;
use courses::directory::{self, Group, Seen, branch};
use http::{Asked, At, Body, Context, Fault};
use kernel::{Failure, Id, Tx};
use serde_json::{Value, json};

use super::answer::{Ended, expect, is_known, plain, read_version, resource, versioned, wrong};
use super::path::get;
use super::query::Query;
use super::{id, location, patch, schema, user};

/// What a document says of a group.
#[derive(Clone)]
struct Said {
    name: String,
    external_id: Option<String>,
    members: Option<BTreeSet<Id<Person>>>,
}

/// Answers `GET /scim/v2/Groups`.
pub(super) async fn list(ctx: Context, Asked(query): Asked<Query>) -> Result<Response, Fault> {
    let directory = ctx.directory().await?;
    let filter = query.filter()?;
    let seen = Seen::load(ctx.db.read(), directory).await?;
    let people = people(ctx.db.read(), directory, &seen.branch, &Wanted::All).await?;
    let mut found: Vec<_> = seen.groups.iter().map(|group| document(&ctx, group, &people)).collect();
    found.retain(|one| filter.as_ref().is_none_or(|filter| filter.holds(one)));
    Ok(plain(&query.page(&found)))
}

fn document(ctx: &Context, group: &Group, people: &[Pushed]) -> Value {
    let association = &group.association;
    let here = people.iter().filter(|p| p.person.association_id == Some(association.id.uuid()));
    let member = |one: &Pushed| {
        let id = one.person.id.to_string();
        json!({ "value": id, "$ref": location(ctx, "Users", &id) })
    };
    let id = association.id.to_string();
    let mut object = json!({ "schemas": [schema::GROUP], "id": id, "displayName": association.name,
        "members": here.map(member).collect::<Value>() });
    if let Some(external) = &group.external_id {
        object["externalId"] = json!(external);
    }
    let mut whole = versioned(object);
    whole["meta"]["resourceType"] = json!("Group");
    whole["meta"]["location"] = json!(location(ctx, "Groups", &id));
    if let Some(at) = group.changed_at {
        whole["meta"]["lastModified"] = json!(at);
    }
    whole
}

/// Answers `GET /scim/v2/Groups/{group}`.
pub(super) async fn show(
    ctx: Context,
    At(group): At<String>,
    Asked(query): Asked<Query>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let whole = stored(&ctx, id(&group)?).await?;
    if is_known(&headers, &whole) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    Ok(resource(StatusCode::OK, &whole, &query.shown(&whole)))
}

async fn stored(ctx: &Context, group: Id<Association>) -> Result<Value, Fault> {
    let directory = ctx.directory().await?;
    let seen = Seen::load(ctx.db.read(), directory).await?;
    let found = seen.group(group).ok_or_else(Fault::not_found)?;
    let people = people(ctx.db.read(), directory, &seen.branch, &Wanted::All).await?;
    Ok(document(ctx, found, &people))
}

/// What is seen, the group in it and its document, where it is the version that was read.
async fn locked(
    ctx: &Context,
    tx: &Tx,
    directory: &Directory,
    group: Id<Association>,
    read: Option<&str>,
) -> Result<(Seen, Group, Value), Ended> {
    let seen = Seen::load(&**tx, directory).await?;
    let found = seen.group(group).cloned().ok_or(Failure::NotFound)?;
    let people = people(&**tx, directory, &seen.branch, &Wanted::All).await?;
    let whole = document(ctx, &found, &people);
    expect(read, &whole)?;
    Ok((seen, found, whole))
}

/// What a document says. Members that are not said stay.
fn said(document: &Value) -> Result<Said, Ended> {
    let name = user::text(document, "displayName")?.ok_or_else(|| wrong("displayName is missing"))?;
    let members = match get(document, "members") {
        None | Some(Value::Null) => None,
        Some(Value::Array(items)) => Some(items.iter().map(member).collect::<Result<_, _>>()?),
        Some(_) => return Err(wrong("members is a list")),
    };
    Ok(Said { name, external_id: user::text(document, "externalId")?, members })
}

fn member(item: &Value) -> Result<Id<Person>, Ended> {
    let value = get(item, "value").and_then(Value::as_str).and_then(|text| text.parse().ok());
    value.ok_or_else(|| wrong("a member's value is the id of a user"))
}

/// Answers `POST /scim/v2/Groups`.
pub(super) async fn create(
    ctx: Context,
    Asked(query): Asked<Query>,
    body: Body<Value>,
) -> Result<Response, Fault> {
    let (said, directory, moment) = (said(&body.value)?, ctx.directory().await?.clone(), ctx.moment);
    let made = ctx.db.write(move |tx: Tx| {
        let (directory, said) = (directory.clone(), said.clone());
        async move {
            let named = (said.name.as_str(), said.external_id.clone());
            let id = directory::create(&tx, &directory, named, moment).await?;
            seat(&tx, &directory, id, said.members, moment).await?;
            Ok::<_, Ended>(id)
        }
    });
    let whole = stored(&ctx, made.await?).await?;
    Ok(resource(StatusCode::CREATED, &whole, &query.shown(&whole)))
}

async fn seat(
    tx: &Tx,
    directory: &Directory,
    group: Id<Association>,
    members: Option<BTreeSet<Id<Person>>>,
    moment: kernel::Moment,
) -> Result<(), Ended> {
    let Some(members) = members else { return Ok(()) };
    let branch = branch(&**tx, directory).await?;
    match directory::seat(tx, directory, &branch, group, &members, moment).await {
        Err(Failure::NotFound) => Err(wrong("a member is not a user of this directory")),
        done => Ok(done?),
    }
}

/// Answers `PUT /scim/v2/Groups/{group}`.
pub(super) async fn replace(
    ctx: Context,
    At(group): At<String>,
    Asked(query): Asked<Query>,
    headers: HeaderMap,
    body: Body<Value>,
) -> Result<Response, Fault> {
    let (group, whole) = (id(&group)?, body.value);
    change(&ctx, group, &headers, move |_| {
        let said = said(&whole)?;
        Ok(Said { members: Some(said.members.unwrap_or_default()), ..said })
    })
    .await?;
    answer(&ctx, group, &query).await
}

/// Answers `PATCH /scim/v2/Groups/{group}`.
pub(super) async fn amend(
    ctx: Context,
    At(group): At<String>,
    Asked(query): Asked<Query>,
    headers: HeaderMap,
    body: Body<Value>,
) -> Result<Response, Fault> {
    let (group, request) = (id(&group)?, body.value);
    change(&ctx, group, &headers, move |mut document| {
        patch::apply(&mut document, &request)?;
        let said = said(&document)?;
        Ok(Said { members: Some(said.members.unwrap_or_default()), ..said })
    })
    .await?;
    answer(&ctx, group, &query).await
}

async fn answer(ctx: &Context, group: Id<Association>, query: &Query) -> Result<Response, Fault> {
    let whole = stored(ctx, group).await?;
    Ok(resource(StatusCode::OK, &whole, &query.shown(&whole)))
}

async fn change(
    ctx: &Context,
    group: Id<Association>,
    headers: &HeaderMap,
    changed: impl Fn(Value) -> Result<Said, Ended> + Clone + Send + Sync,
) -> Result<(), Fault> {
    let (own, directory, read) = (ctx.clone(), ctx.directory().await?.clone(), read_version(headers));
    let work = move |tx: Tx| {
        let (ctx, directory, read, changed) = (own.clone(), directory.clone(), read.clone(), changed.clone());
        async move {
            let (_, found, document) = locked(&ctx, &tx, &directory, group, read.as_deref()).await?;
            let said = changed(document)?;
            let named = (said.name.as_str(), said.external_id.clone());
            directory::rename(&tx, &directory, &found, named, ctx.moment).await?;
            seat(&tx, &directory, group, said.members, ctx.moment).await
        }
    };
    Ok(ctx.db.write(work).await?)
}

/// Answers `DELETE /scim/v2/Groups/{group}`.
pub(super) async fn remove(
    ctx: Context,
    At(group): At<String>,
    headers: HeaderMap,
) -> Result<StatusCode, Fault> {
    let (own, group, read) = (ctx.clone(), id(&group)?, read_version(&headers));
    let directory = ctx.directory().await?.clone();
    let work = move |tx: Tx| {
        let (ctx, directory, read) = (own.clone(), directory.clone(), read.clone());
        async move {
            let (seen, found, _) = locked(&ctx, &tx, &directory, group, read.as_deref()).await?;
            Ok::<_, Ended>(directory::remove(&tx, &directory, &seen.branch, &found, ctx.moment).await?)
        }
    };
    ctx.db.write(work).await?;
    Ok(StatusCode::NO_CONTENT)
}
