//! Stored files as players and readers load them: whole or in parts.

mod range;
mod send;

use axum::Extension;
use axum::extract::RawQuery;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use catalogue::entry::film;
use http::{Access, At, Context, Fault, Route, page};
use kernel::{Id, Storage};
use modules::Media;
use modules::media::entity::Model;
use modules::media::queries;

/// The rows of stored files.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/media/{course}/{file}", Access::Public, serve),
        page(Method::GET, "/media/{course}/captions/{file}", Access::Public, captions),
    ]
}

/// Answers `GET /media/{course}/{file}`, and the same with the file's id in the place of its course. With `?v=` and
/// the beginning of the content's hash the answer may be kept for ever.
async fn serve(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    At((course, file)): At<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let found = match course.parse::<Id<Media>>() {
        Ok(id) => allowed(&ctx, &queries::by_id(&ctx.db, id).await?.slug).await?,
        Err(_) => allowed(&ctx, &format!("{course}/{file}")).await?,
    };
    let version = query.as_deref().and_then(|q| q.strip_prefix("v="));
    let lasting = version.is_some_and(|v| v.len() >= 8 && found.sha256.starts_with(v));
    send::send(&storage, &found, &headers, lasting).await
}

/// Answers `GET /media/{course}/captions/{lang}.vtt`, with the film's id in the place of its course: its captions in one
/// language.
async fn captions(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    At((media, file)): At<(Id<Media>, String)>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let lang = file.strip_suffix(".vtt").and_then(|tag| tag.parse().ok()).ok_or_else(Fault::not_found)?;
    let film = queries::by_id(&ctx.db, media).await?;
    let name = film.captions().exact(lang).map(str::to_owned).ok_or_else(Fault::not_found)?;
    let found = allowed(&ctx, &name).await?;
    send::send(&storage, &found, &headers, false).await
}

/// The file of this name, where the one who asks may open it.
async fn allowed(ctx: &Context, name: &str) -> Result<Model, Fault> {
    let (course, file) = name.split_once('/').ok_or_else(Fault::not_found)?;
    if course != film::FILES {
        return Ok(queries::of_course(&ctx.db, &ctx.actor, course, file, ctx.moment).await?);
    }
    if !film::may_open(&ctx.db, &ctx.actor, file).await? {
        return Err(Fault::not_found());
    }
    Ok(queries::named(&ctx.db, name).await?)
}
