//! `/admin/log`: who did what to whom, the latest first.

use askama::Template;
use auth::audit::{Entry, Filter, page};
use auth::{Person, person};
use http::{Asked, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::frame;
use crate::shell::{Place, Shell};

/// How many rows are shown on a page.
const PAGE: u64 = 100;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    by: String,
    object: String,
    action: String,
    before: String,
}

#[derive(Template)]
#[template(path = "admin/log.html")]
pub(super) struct LogPage {
    shell: Shell,
    wanted: Wanted,
    lines: Vec<Line>,
    onward: String,
}

struct Line {
    when: String,
    who: String,
    action: String,
    object: String,
    object_id: String,
    detail: String,
}

/// Answers `GET /admin/log`.
pub(super) async fn show(ctx: Context, Asked(wanted): Asked<Wanted>) -> Result<Page<LogPage>, Fault> {
    let filter = Filter {
        by: wanted.by.trim().parse().ok(),
        object_id: wanted.object.trim().parse().ok(),
        action: Some(wanted.action.trim().to_owned()).filter(|action| !action.is_empty()),
    };
    let rows = page(ctx.db.read(), &filter, wanted.before.parse().ok(), PAGE).await.map_err(Failure::from)?;
    let names = person::queries::names(ctx.db.read(), rows.iter().filter_map(|row| row.by)).await;
    let names = names.map_err(Failure::from)?;
    let full = u64::try_from(rows.len()).unwrap_or(0) == PAGE;
    Ok(Page::ok(LogPage {
        shell: frame::admin(&ctx, fl!(ctx.locale, "site-nav-log"), Place::Log).width("wide"),
        lines: rows.iter().map(|row| line(&ctx, row, &names)).collect(),
        onward: rows.last().filter(|_| full).map(|row| wanted.onward(row)).unwrap_or_default(),
        wanted,
    }))
}

impl Wanted {
    fn onward(&self, last: &Entry) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("by", &self.by).append_pair("object", &self.object);
        query.append_pair("action", &self.action).append_pair("before", &last.id.to_string());
        format!("/admin/log?{}", query.finish())
    }
}

fn line(ctx: &Context, row: &Entry, names: &BTreeMap<Id<Person>, String>) -> Line {
    let who = row.by.map(|by| names.get(&by).cloned().unwrap_or_else(|| by.to_string()));
    let empty = row.detail.as_object().is_some_and(serde_json::Map::is_empty);
    Line {
        when: ctx.locale.instant(row.at),
        who: who.unwrap_or_else(|| fl!(ctx.locale, "admin-log-server")),
        action: row.action.replace('_', " "),
        object: row.object_kind.replace('_', " "),
        object_id: row.object_id.map(|id| id.to_string()).unwrap_or_default(),
        detail: if empty { String::new() } else { row.detail.to_string() },
    }
}
