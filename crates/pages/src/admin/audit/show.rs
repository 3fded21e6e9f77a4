//! `/admin/audit`: the latest first, a page at a time.

use std::collections::BTreeMap;

use askama::Template;
use auth::audit::{Entry, actions, page};
use auth::{Person, person};
use http::{Asked, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, StorageError};

use super::wanted::Wanted;
use crate::frame;
use crate::shell::{Place, Shell};

/// How many rows are shown on a page.
const PAGE: u64 = 50;

#[derive(Template)]
#[template(path = "admin/audit.html")]
pub(in crate::admin) struct LogPage {
    shell: Shell,
    wanted: Wanted,
    actions: Vec<(String, String)>,
    lines: Vec<Line>,
    onward: String,
}

struct Line {
    when: String,
    who: String,
    who_id: String,
    action: String,
    object: String,
    object_id: String,
    /// The name of a person to whom it was done.
    whom: String,
    detail: Vec<(String, String)>,
}

/// Answers `GET /admin/audit`.
pub(in crate::admin) async fn show(
    ctx: Context,
    Asked(wanted): Asked<Wanted>,
) -> Result<Page<LogPage>, Fault> {
    Ok(Page::ok(made(&ctx, wanted).await.map_err(Failure::from)?))
}

async fn made(ctx: &Context, wanted: Wanted) -> Result<LogPage, StorageError> {
    let db = ctx.db.read();
    let filter = wanted.filter(ctx).await?;
    let rows = page(db, &filter, wanted.before.parse().ok(), PAGE).await?;
    let names = person::queries::names(db, rows.iter().flat_map(people)).await?;
    let full = u64::try_from(rows.len()).unwrap_or(0) == PAGE;
    let named = |action: String| (said(ctx, &action), action);
    let mut actions: Vec<_> = actions(db).await?.into_iter().map(named).collect();
    actions.sort();
    Ok(LogPage {
        shell: frame::admin(ctx, fl!(ctx.locale, "site-nav-log"), Place::Log).width("wide"),
        actions: actions.into_iter().map(|(words, action)| (action, words)).collect(),
        lines: rows.iter().map(|row| line(ctx, row, &names)).collect(),
        onward: rows.last().filter(|_| full).map(|row| onward(&wanted, row)).unwrap_or_default(),
        wanted,
    })
}

fn people(row: &Entry) -> impl Iterator<Item = Id<Person>> + use<> {
    let whom = row.object_id.filter(|_| row.object_kind == "person").map(Id::from_uuid);
    row.by.into_iter().chain(whom)
}

fn onward(wanted: &Wanted, last: &Entry) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(wanted.pairs().into_iter().filter(|(_, value)| !value.is_empty()));
    format!("/admin/audit?{}", query.append_pair("before", &last.id.to_string()).finish())
}

fn line(ctx: &Context, row: &Entry, names: &BTreeMap<Id<Person>, String>) -> Line {
    let named = |id: Id<Person>| names.get(&id).cloned().unwrap_or_else(|| id.to_string());
    let whom = row.object_id.filter(|_| row.object_kind == "person").map(|id| named(Id::from_uuid(id)));
    Line {
        when: ctx.locale.instant(row.at),
        who: row.by.map_or_else(|| fl!(ctx.locale, "admin-log-server"), named),
        who_id: row.by.map(|id| id.to_string()).unwrap_or_default(),
        action: said(ctx, &row.action),
        object: fl!(ctx.locale, "audit-object", kind = row.object_kind.as_str()),
        object_id: row.object_id.map(|id| id.to_string()).unwrap_or_default(),
        whom: whom.unwrap_or_default(),
        detail: detail(row),
    }
}

/// What was done, in words; its own name where it has none.
pub(super) fn said(ctx: &Context, action: &str) -> String {
    fl!(ctx.locale, "audit-action", action = action)
}

fn detail(row: &Entry) -> Vec<(String, String)> {
    let all = row.detail.as_object().into_iter().flatten();
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    all.filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.replace('_', " "), text(value)))
        .collect()
}
