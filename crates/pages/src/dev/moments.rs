//! Moments of a demo that are worth seeing: the edges of its cohorts, and its sessions.

use chrono::{DateTime, TimeDelta, Utc};
use courses::cohort::entity::{Model as Cohort, State};
use courses::cohort::list::{self, Listed};
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Moment, Zone};
use modules::session::near;
use text::Locale;

/// A moment by its name and its time.
pub(super) struct Worth {
    at: DateTime<Utc>,
    /// What happens then.
    pub(super) name: String,
    /// When, in the reader's words.
    pub(super) when: String,
    /// When, as the clock takes it.
    pub(super) value: String,
}

/// How far ahead the next session is looked for.
const AHEAD: TimeDelta = TimeDelta::days(60);

/// The edges of each published cohort and the next session, in order of time. What is read here is shown to everybody:
/// a demo has no secrets.
pub(super) async fn moments(ctx: &Context) -> Result<Vec<Worth>, Fault> {
    let (l, now) = (&ctx.locale, ctx.moment.utc());
    let cohorts = list::all(ctx.db.read()).await.map_err(Failure::from)?;
    let shown = cohorts.iter().filter(|one| one.cohort.state == State::Published);
    let mut all: Vec<_> = shown.flat_map(|one| edges(one, &ctx.locale_of(&one.cohort.zone))).collect();
    let sessions = near::between(ctx.db.read(), now, now + AHEAD).await.map_err(Failure::from)?;
    if let Some(next) = sessions.iter().find(|one| one.planned().is_some()) {
        let name = fl!(l, "clock-session", title = next.title.get(l.lang));
        let at = next.session.starts_at + TimeDelta::minutes(1);
        all.push(Worth::of(at, name, &ctx.locale_of(&next.session.zone)));
    }
    all.sort_by_key(|one| one.at);
    Ok(all)
}

fn edges(one: &Listed, l: &Locale) -> Vec<Worth> {
    let cohort = &one.cohort;
    let course = one.course.short_title.get(l.lang);
    let worth = |at, edge: &str| {
        let name = fl!(l, "clock-edge", edge = edge, course = course, cohort = cohort.name.get(l.lang));
        Worth::of(at, name, l)
    };
    let deadline = cohort.applications_close_at;
    let mut all = vec![worth(deadline - TimeDelta::seconds(1), "before"), worth(deadline, "deadline")];
    all.extend(morning(cohort).map(|at| worth(at, "first")));
    all
}

/// Nine in the morning of the cohort's first day, on its own clock.
fn morning(cohort: &Cohort) -> Option<DateTime<Utc>> {
    let local = cohort.first_day.0.at(9, 0, 0, 0).to_string();
    Moment::written(&local, &cohort.zone).ok().map(Moment::utc)
}

impl Worth {
    fn of(at: DateTime<Utc>, name: String, l: &Locale) -> Self {
        let value = Moment::at(at).in_writing(&Zone::utc());
        Self { at, name, when: text::capitalised(&l.instant(at)), value }
    }
}
