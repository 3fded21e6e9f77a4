//! `/admin/associations`: the tree national, state, local.

use askama::Template;
use courses::association::entity::{Level, Model};
use courses::association::queries::all;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/associations.html")]
pub(super) struct AssociationsPage {
    shell: Shell,
    national: Vec<String>,
    /// State associations with the names of their locals.
    states: Vec<(String, Vec<String>)>,
    count: usize,
}

/// Answers `GET /admin/associations`.
pub(super) async fn show(ctx: Context) -> Result<Page<AssociationsPage>, Fault> {
    let found = all(ctx.db.read()).await.map_err(Failure::from)?;
    let of = |level: Level| found.iter().filter(move |a| a.level == level);
    let locals = |state: &Model| {
        of(Level::Local).filter(|a| a.parent_id == Some(state.id)).map(|a| a.name.clone()).collect()
    };
    Ok(Page::ok(AssociationsPage {
        shell: frame::admin(&ctx, fl!(ctx.locale, "admin-associations-title"), Place::People),
        national: of(Level::National).map(|a| a.name.clone()).collect(),
        states: of(Level::State).map(|a| (a.name.clone(), locals(a))).collect(),
        count: found.len(),
    }))
}
