//! Files that learners hand in: sent first, then named by the evidence that hands them in.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::{Extension, Json};
use http::{Access, Asked, At, Context, Fault, Route};
use kernel::{Id, Storage};
use progress::learner::Learning;
use progress::work_file;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// The row of files.
pub(crate) fn rows() -> Vec<Route> {
    let row = http::api(Access::SignedIn, routes!(send));
    vec![row.up_to(work_file::MOST_BYTES + 1).within(Duration::from_secs(300)).vital()]
}

/// What is said of a file beside its bytes.
#[derive(Deserialize)]
struct Said {
    /// Its name where it came from.
    #[serde(default)]
    name: String,
    /// What is written beside it.
    #[serde(default)]
    remark: String,
}

/// A file as it is kept.
#[derive(Serialize, ToSchema)]
struct WorkFile {
    id: Uuid,
    /// With the ending of its kind.
    name: String,
    /// Found in its bytes.
    content_type: String,
    bytes: i64,
}

/// Keeps a file for an activity of one's own; `submitted` with `file` hands it in. The same id with the same bytes is
/// kept once
#[utoipa::path(put, path = "/api/v1/cohorts/{cohort}/activities/{activity}/files/{file}", tag = "evidence",
    operation_id = "work_file_send",
    params(("cohort" = Uuid, Path), ("activity" = Uuid, Path), ("file" = Uuid, Path, description = "Made by the client"),
        ("name" = Option<String>, Query), ("remark" = Option<String>, Query)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = WorkFile), (status = 404), (status = 409, description = "`id_reused`"),
        (status = 422, description = "`file_empty`, `file_too_large`, `file_wrong_kind`")))]
async fn send(
    ctx: Context,
    At((cohort, activity, file)): At<(Id<courses::Cohort>, Id<modules::Activity>, Id<progress::WorkFile>)>,
    Asked(said): Asked<Said>,
    Extension(storage): Extension<Storage>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<WorkFile>, Fault> {
    let person = ctx.person()?.person;
    let learning = Learning::at(&ctx.db, person, cohort, ctx.moment).await?;
    learning.activity(activity)?;
    let sent = work_file::Sent {
        id: file,
        enrolment: learning.place.enrolment_id,
        activity,
        name: said.name,
        bytes: read(body)?,
        remark: said.remark,
    };
    let kept = work_file::keep(&ctx.db, &storage, person, sent, ctx.moment).await?;
    let (id, name) = (kept.id.uuid(), kept.name);
    Ok(Json(WorkFile { id, name, content_type: kept.content_type, bytes: kept.bytes }))
}

/// The bytes; what is cut off at the row's limit is answered as what it is, too large.
fn read(body: Result<Bytes, BytesRejection>) -> Result<Vec<u8>, Fault> {
    let status = |rejection: BytesRejection| rejection.into_response().status();
    match body.map_err(status) {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(StatusCode::PAYLOAD_TOO_LARGE) => {
            let large = work_file::WorkFileReason::FileTooLarge {};
            Err(kernel::Failure::from(kernel::Invalid::one("file", &large)).into())
        }
        Err(_) => Err(Fault::malformed("body")),
    }
}
