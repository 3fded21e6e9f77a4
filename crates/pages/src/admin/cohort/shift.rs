//! `/admin/cohorts/{cohort}/move`: moving a cohort's sessions and what comes along, seen before it is done.

use askama::Template;
use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::cohort::list::Listed;
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Invalid, Reason as _};
use progress::session::{Along, Dated, Moved, PlanSession, Shifted, shift, shift_all};
use serde::Deserialize;

use super::keep::find;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct By {
    days: String,
    weekdays: String,
    modules: String,
    dates: String,
    /// The id of the one module that moves; empty for all.
    module: String,
}

impl By {
    fn of(fields: &Fields) -> Self {
        let get = |name: &str| fields.get(name).to_owned();
        Self {
            days: get("days"),
            weekdays: get("weekdays"),
            modules: get("modules"),
            dates: get("dates"),
            module: get("module"),
        }
    }

    /// Before anything was asked for everything comes along, and weekdays are kept.
    fn begun(self) -> Self {
        if !self.days.is_empty() {
            return self;
        }
        let yes = || "yes".to_owned();
        Self { days: "0".to_owned(), weekdays: yes(), modules: yes(), dates: yes(), ..self }
    }

    fn along(&self) -> Result<Along, Invalid> {
        let days = self.days.trim().parse().map_err(|_| Invalid::one("days", &courses::Why::Required {}))?;
        let mut along = Along::by(days, !self.weekdays.is_empty());
        (along.modules, along.dates) = (!self.modules.is_empty(), !self.dates.is_empty());
        along.only = self.module.parse().ok();
        Ok(along)
    }
}

#[derive(Template)]
#[template(path = "admin/cohort-move.html")]
pub(super) struct MovePage {
    shell: Shell,
    base: String,
    cohort_name: String,
    typed: By,
    /// Whole weeks, where that is not what was typed.
    weeks: String,
    days: i32,
    lines: Vec<Line>,
    /// Everything, and each module: value, words, chosen.
    parts: Vec<(String, String, bool)>,
    modules: Vec<(String, String, String)>,
    dates: (String, String),
    possible: bool,
    faults: Faults,
}

struct Line {
    webinar: String,
    before: String,
    after: String,
    warnings: Vec<String>,
}

/// Answers `GET /admin/cohorts/{cohort}/move?days=…`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    Asked(by): Asked<By>,
) -> Result<Page<MovePage>, Fault> {
    let listed = find(&ctx, id).await?;
    looked(&ctx, &listed, by.begun(), None).await
}

/// What would come of it; where that cannot be said, what would come of nothing, with the fault.
async fn looked(
    ctx: &Context,
    listed: &Listed,
    by: By,
    why: Option<Invalid>,
) -> Result<Page<MovePage>, Fault> {
    let (db, cohort) = (ctx.db.read(), &listed.cohort);
    let along = match (why, by.along()) {
        (Some(why), _) => Err(why),
        (None, along) => along,
    };
    let refused = match along {
        Err(why) => why,
        Ok(along) => match shift(db, cohort, along, ctx.moment).await {
            Ok(all) => return Ok(Page::ok(made(ctx, listed, by, along, &all))),
            Err(Failure::Invalid(why)) => why,
            Err(other) => return Err(other.into()),
        },
    };
    let none = Along::default();
    let all = shift(db, cohort, none, ctx.moment).await?;
    let page = made(ctx, listed, by, none, &all);
    Ok(Page::again(MovePage { faults: Faults::of(ctx, &refused), ..page }))
}

fn made(ctx: &Context, listed: &Listed, typed: By, along: Along, all: &Moved) -> MovePage {
    let (l, cohort) = (&ctx.locale, &listed.cohort);
    let span = |dates: &courses::cohort::Dates| l.date_span_with_year(dates.first_day, dates.last_day);
    let asked = typed.days.trim().parse::<i32>().unwrap_or(0);
    MovePage {
        shell: frame::admin(ctx, fl!(l, "admin-move-title"), Place::Cohorts),
        base: format!("/admin/cohorts/{}", cohort.id),
        cohort_name: cohort.name.get(l.lang).to_owned(),
        weeks: if asked == along.days() {
            String::new()
        } else {
            fl!(l, "admin-move-weeks", days = along.days())
        },
        parts: parts(ctx, &typed, all),
        typed,
        days: along.days(),
        lines: all.sessions.iter().map(|one| line(ctx, one)).collect(),
        modules: all
            .modules
            .iter()
            .filter(|one| along.takes(one.id))
            .map(|one| dated(ctx, listed, one))
            .collect(),
        dates: (span(&cohort.dates()), span(&all.dates)),
        possible: along.days() != 0 && all.is_possible(),
        faults: Faults::default(),
    }
}

fn parts(ctx: &Context, typed: &By, all: &Moved) -> Vec<(String, String, bool)> {
    let l = &ctx.locale;
    let everything = (String::new(), fl!(l, "admin-move-everything"));
    let modules = all.modules.iter().map(|one| (one.id.to_string(), one.title.get(l.lang).to_owned()));
    let all = std::iter::once(everything).chain(modules);
    all.map(|(id, words)| (id.clone(), words, typed.module == id)).collect()
}

fn dated(ctx: &Context, listed: &Listed, one: &Dated) -> (String, String, String) {
    let (l, zone) = (&ctx.locale, &listed.cohort.zone);
    let span = |(opens, ends): (Option<_>, Option<_>)| match (opens, ends) {
        (Some(opens), Some(ends)) => l.date_span_with_year(zone.date(opens), zone.date(ends)),
        _ => String::new(),
    };
    (one.title.get(l.lang).to_owned(), span(one.before), span(one.after))
}

fn line(ctx: &Context, one: &Shifted) -> Line {
    let l = &ctx.locale;
    let at = |node: &modules::curriculum::SessionNode| l.shown_in(&node.zone).instant(node.starts_at);
    Line {
        webinar: one.webinar.title.get(l.lang).to_owned(),
        before: at(&one.before),
        after: one.after.as_ref().map_or_else(|why| ctx.say(&why.message()), at),
        warnings: one.warnings.iter().map(|(clash, _)| ctx.say(&clash.message())).collect(),
    }
}

/// Answers `POST /admin/cohorts/{cohort}/move`.
pub(super) async fn apply(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let by = By::of(&fields);
    let moved = match by.along() {
        Ok(along) => store(&ctx, id, along).await,
        Err(invalid) => Err(Failure::Invalid(invalid)),
    };
    match moved {
        Ok(()) => {
            let there = format!("/admin/cohorts/{id}");
            Ok(see_other(there).saying(&ctx, "toast-sessions-moved").into_response())
        }
        Err(Failure::Invalid(why)) => Ok(looked(&ctx, &listed, by, Some(why)).await?.into_response()),
        Err(failure) => Err(failure.into()),
    }
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, along: Along) -> Result<(), Failure> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (db, actor) = (db.clone(), actor.clone());
        async move {
            let permit = authorize::<PlanSession>(&tx, &actor, id, moment).await?;
            shift_all(&db, &tx, &permit, along, moment).await.map(drop)
        }
    };
    ctx.db.write(work).await
}
