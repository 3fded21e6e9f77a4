//! `GET /admin/catalogue`: every entry, drafts and retired ones included.

use askama::Template;
use catalogue::entry::admin;
use catalogue::entry::entity::{Model, State};
use catalogue::entry::stale::is_stale;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/catalogue.html")]
pub(super) struct CataloguePage {
    shell: Shell,
    entries: Vec<Line>,
    /// Courses without an entry: id and title.
    courses: Vec<(String, String)>,
    key: String,
    /// Entries that were not looked at for long.
    stale: Vec<Stale>,
}

struct Stale {
    href: String,
    title: String,
    updated: String,
    review: String,
}

struct Line {
    href: String,
    title: String,
    kind: String,
    state: String,
    tone: &'static str,
    updated: String,
}

/// Answers `GET /admin/catalogue`.
pub(super) async fn show(ctx: Context) -> Result<Page<CataloguePage>, Fault> {
    let all = admin::all(ctx.db.read()).await.map_err(Failure::from)?;
    let shell = frame::admin(&ctx, fl!(ctx.locale, "admin-catalogue-title"), Place::Catalogue);
    let (today, months) = (ctx.locale.today(), ctx.state.settings.now().stale_months);
    let old = all.iter().filter(|e| e.state == State::Published && is_stale(e.last_updated.0, today, months));
    let stale = old.map(|entry| stale(&ctx, entry)).collect();
    let courses = courses::course::admin::all(ctx.db.read()).await.map_err(Failure::from)?;
    let lacking = courses.into_iter().filter(|course| all.iter().all(|e| e.course_id != Some(course.id)));
    let courses =
        lacking.map(|c| (c.id.to_string(), c.short_title.get(ctx.locale.lang).to_owned())).collect();
    let entries = all.iter().map(|entry| line(&ctx, entry)).collect();
    Ok(Page::ok(CataloguePage { shell, entries, courses, key: ctx.new_key(), stale }))
}

fn stale(ctx: &Context, entry: &Model) -> Stale {
    let updated = ctx.locale.date_with_year(entry.last_updated.0);
    Stale {
        href: format!("/admin/catalogue/{}", entry.id),
        title: entry.title.get(ctx.locale.lang).to_owned(),
        updated: text::capitalised(&updated),
        review: format!("/catalogue/{}/review", entry.slug),
    }
}

fn line(ctx: &Context, entry: &Model) -> Line {
    let l = &ctx.locale;
    Line {
        href: format!("/admin/catalogue/{}", entry.id),
        title: entry.title.get(l.lang).to_owned(),
        kind: fl!(l, "entry-kind-name", kind = entry.kind.word()),
        state: fl!(l, "entry-state-name", state = entry.state.word()),
        tone: if entry.state == State::Published { "brand" } else { "" },
        updated: l.date_span_with_year(entry.last_updated.0, entry.last_updated.0),
    }
}
