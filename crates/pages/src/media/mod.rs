//! Stored files as players and readers load them: whole or in parts.

mod range;
mod send;

use auth::Actor;
use axum::Extension;
use axum::extract::RawQuery;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use http::{Access, At, Context, Fault, Route, page};
use kernel::{Failure, Storage};
use modules::media::entity::Model;

/// The rows of stored files.
pub(crate) fn rows() -> Vec<Route> {
    vec![page(Method::GET, "/media/{course}/{file}", Access::Public, serve)]
}

/// Answers `GET /media/{course}/{file}`; captions are files like all others. With `?v=` and the beginning of the
/// content's hash the answer may be kept for ever.
async fn serve(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    At((course, file)): At<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let found = find(&ctx, &course, &file).await?;
    let audience = if course == catalogue::entry::film::FILES { "public" } else { "private" };
    let version = query.as_deref().and_then(|q| q.strip_prefix("v="));
    let lasting = version.is_some_and(|v| v.len() >= 8 && found.sha256.starts_with(v));
    send::send(&storage, &found, &headers, &send::Caching { audience, lasting }).await
}

async fn find(ctx: &Context, course: &str, file: &str) -> Result<Model, Fault> {
    let actor: &Actor = &ctx.actor;
    if course != catalogue::entry::film::FILES {
        return Ok(modules::media::queries::of_course(&ctx.db, actor, course, file, ctx.moment).await?);
    }
    if !catalogue::entry::film::may_open(&ctx.db, actor, file).await? {
        return Err(Failure::NotFound.into());
    }
    Ok(modules::media::queries::named(&ctx.db, &format!("{course}/{file}")).await?)
}
