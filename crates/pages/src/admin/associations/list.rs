//! `/admin/associations`: the tree from the top, and finding one by its name.

use askama::Template;
use courses::association::Level;
use courses::association::census::{Census, Count, found, of_level};
use courses::association::entity::Model;
use http::{Asked, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;
use serde::Deserialize;

use super::address;
use crate::frame;
use crate::shell::{Place, Shell};

/// How many are found at once.
const MOST: usize = 50;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    q: String,
}

#[derive(Template)]
#[template(path = "admin/associations.html")]
pub(super) struct AssociationsPage {
    shell: Shell,
    q: String,
    /// The national association; without one nothing else can be made.
    national: Option<Line>,
    /// The states, or what was found.
    lines: Vec<Line>,
    /// Whether more were found than are shown.
    more: bool,
}

/// An association with what it has, those below it included.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) name: String,
    /// Level and state, where that says more than the name.
    pub(super) detail: String,
    pub(super) count: Count,
    pub(super) below: String,
    pub(super) people: String,
    pub(super) teams: String,
    /// Where one below it is made.
    new: String,
}

/// Answers `GET /admin/associations?q=…`.
pub(super) async fn show(
    ctx: Context,
    Asked(wanted): Asked<Wanted>,
) -> Result<Page<AssociationsPage>, Fault> {
    let db = ctx.db.read();
    let census = Census::take(db).await.map_err(Failure::from)?;
    let searched = !wanted.q.trim().is_empty();
    let mut models = if searched {
        found(db, &wanted.q, MOST + 1).await.map_err(Failure::from)?
    } else {
        of_level(db, Level::State).await.map_err(Failure::from)?
    };
    let more = searched && models.len() > MOST;
    models.truncate(if searched { MOST } else { models.len() });
    let national = of_level(db, Level::National).await.map_err(Failure::from)?;
    Ok(Page::ok(AssociationsPage {
        shell: frame::admin(&ctx, fl!(ctx.locale, "admin-associations-title"), Place::People),
        national: national.first().map(|one| line(&ctx, &census, one)),
        lines: models.iter().map(|one| line(&ctx, &census, one)).collect(),
        q: wanted.q,
        more,
    }))
}

pub(super) fn line(ctx: &Context, census: &Census, one: &Model) -> Line {
    let count = census.of(one.id);
    let level = fl!(ctx.locale, "association-level", level = one.level.word());
    Line {
        href: address(one.id),
        name: one.name.clone(),
        detail: match (&one.state_name, one.level) {
            (Some(state), Level::Local) => state.clone(),
            _ => level,
        },
        below: ctx.locale.number(count.below),
        people: ctx.locale.number(count.people),
        teams: ctx.locale.number(count.teams),
        new: format!("/admin/associations/new?below={}", one.id),
        count,
    }
}
