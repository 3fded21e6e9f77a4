//! Public verification of certificates.

use axum::Json;
use chrono::{DateTime, Utc};
use http::{Access, At, Context, Fault, Route};
use progress::certificate::{Standing, by_code};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::routes;

/// The row of verification.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::api(Access::Public, routes!(verify))]
}

/// What everyone may know who holds a certificate's code.
#[derive(Serialize, ToSchema)]
#[schema(as = Certificate)]
struct Verified {
    /// 12 characters of base 32.
    code: String,
    /// `issued` or `revoked`.
    state: String,
    /// As the learner confirmed it.
    name: String,
    /// What it states, as it stood on its day.
    #[schema(value_type = Object)]
    facts: Value,
    /// SHA-256 of the facts as stored, in hexadecimal.
    hash: String,
    issued_at: DateTime<Utc>,
    /// When it was revoked.
    revoked_at: Option<DateTime<Utc>>,
}

/// Whether a certificate is valid, and what it states
#[utoipa::path(get, path = "/api/v1/certificates/{code}", tag = "certificates",
    operation_id = "certificate_verify", params(("code" = String, Path)),
    responses((status = 200, body = Verified), (status = 404)))]
async fn verify(ctx: Context, At(code): At<String>) -> Result<Json<Verified>, Fault> {
    let found = by_code(&ctx.db, &code).await?;
    let revoked_at = found.state_at.filter(|_| found.state == Standing::Revoked);
    Ok(Json(Verified {
        code: found.code,
        state: found.state.word(),
        name: found.name,
        facts: serde_json::from_str(&found.snapshot).map_err(Fault::internal)?,
        hash: found.hash,
        issued_at: found.issued_at,
        revoked_at,
    }))
}
