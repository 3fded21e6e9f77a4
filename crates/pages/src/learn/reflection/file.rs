//! `GET /cohorts/{cohort}/files/{file}`: what was handed in, as a download that a browser does not open by itself.

use axum::Extension;
use axum::response::Response;
use http::{At, Context, Fault};
use kernel::{Id, Storage};
use progress::work_file;

use crate::download::download;

/// Answers the address for the file's owner, the team whose work it is, and those who lead the cohort.
///
/// # Errors
/// Not found for everybody else.
pub async fn send(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    At((cohort, id)): At<(Id<courses::Cohort>, Id<progress::WorkFile>)>,
) -> Result<Response, Fault> {
    let file = work_file::open(&ctx.db, &ctx.actor, cohort, id, ctx.moment).await?;
    let reading = storage.read(&file.path, None, None).await?;
    download(&file.name, &file.content_type, file.bytes, reading.bytes)
}
