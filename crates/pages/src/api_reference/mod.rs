//! The reference of the API, read from its own description.

mod read;

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::http::Method;
use http::{Access, Context, Fault, Page, Route, page};
use i18n_embed_fl::fl;
use utoipa::openapi::OpenApi;

use crate::frame;
use crate::shell::{Place, Shell};
use read::{Group, Shape, groups, shapes};

/// The row of the reference.
pub(crate) fn rows() -> Vec<Route> {
    vec![page(Method::GET, "/api", Access::Public, show)]
}

/// The reference: calls by resource, then the shapes of what is sent and answered.
#[derive(Template)]
#[template(path = "api/reference.html")]
struct ReferencePage {
    shell: Shell,
    about: String,
    groups: Vec<Group>,
    shapes: Vec<Shape>,
}

/// Answers `GET /api`.
async fn show(
    ctx: Context,
    Extension(document): Extension<Arc<OpenApi>>,
) -> Result<Page<impl Template>, Fault> {
    let document = serde_json::to_value(&*document).map_err(Fault::internal)?;
    Ok(Page::ok(ReferencePage {
        shell: frame::public(&ctx, fl!(ctx.locale, "api-title"), Place::Elsewhere),
        about: document["info"]["description"].as_str().unwrap_or_default().replace('`', ""),
        groups: groups(&document),
        shapes: shapes(&document),
    }))
}
