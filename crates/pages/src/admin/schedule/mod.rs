//! `/admin/schedule`: every session, by week, month or as a list, in any zone.

mod event;
mod query;
mod week;

use askama::Template;
use courses::cohort::{Dates, list};
use http::{Asked, Context, Fault, Page};
use i18n_embed_fl::fl;
use jiff::civil::Date;
use kernel::Failure;
use modules::session::near;
use text::Locale;

use self::event::{Colours, Event, events};
use self::query::{ScheduleQuery, View};
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{ZoneGroup, groups};

#[derive(Template)]
#[template(path = "admin/schedule.html")]
pub(super) struct SchedulePage {
    shell: Shell,
    span: String,
    before: String,
    after: String,
    today: String,
    views: Vec<(String, String, bool)>,
    view: &'static str,
    on: String,
    zones: Vec<ZoneGroup>,
    zone_name: String,
    zone_letters: String,
    days: Vec<(String, String, bool)>,
    week: Vec<WeekRow>,
    month: Vec<Vec<MonthDay>>,
    month_heads: Vec<(String, String)>,
    agenda: Vec<(String, Vec<Event>)>,
    courses: Vec<(&'static str, String)>,
}

/// A half hour of the table of a week.
struct WeekRow {
    /// The hour, where the row begins one; and the same on the reader's own clock, where that differs.
    hour: Option<(String, String)>,
    cells: Vec<(usize, Vec<Event>)>,
}

struct MonthDay {
    number: i8,
    other: bool,
    events: Vec<Event>,
}

/// Answers `GET /admin/schedule`.
pub(super) async fn show(
    ctx: Context,
    Asked(query): Asked<ScheduleQuery>,
) -> Result<Page<SchedulePage>, Fault> {
    let asked = query.read(ctx.locale.lang, &ctx.locale.zone, |zone| zone.date(ctx.moment.utc()));
    let span = Dates { first_day: asked.first, last_day: asked.last, zone: asked.zone.clone() };
    let (from, to) = (span.begins().instant, span.ends().instant);
    let sessions = near::between(ctx.db.read(), from, to).await.map_err(Failure::from)?;
    let cohorts = list::all(ctx.db.read()).await.map_err(Failure::from)?;
    let l = ctx.locale.shown_in(&asked.zone);
    let all = events(&l, &sessions, &Colours::of(&cohorts));
    Ok(Page::ok(made(&ctx, &l, &asked, all, courses(&l, &cohorts))))
}

fn made(
    ctx: &Context,
    l: &Locale,
    asked: &query::Asked,
    all: Vec<Event>,
    courses: Vec<(&'static str, String)>,
) -> SchedulePage {
    let view = |view: View| (asked.address(view, asked.on), view_name(l, view), view == asked.view);
    let shell = frame::admin(ctx, fl!(l, "admin-schedule-title"), Place::Schedule).width("wide");
    SchedulePage {
        span: match asked.view {
            View::Month => l.month_and_year(asked.on),
            _ => l.date_span_with_year(asked.first, asked.last),
        },
        before: asked.address(asked.view, asked.beside(-1)),
        after: asked.address(asked.view, asked.beside(1)),
        today: asked.address(asked.view, l.today()),
        views: View::ALL.into_iter().map(view).collect(),
        view: asked.view.word(),
        on: asked.on.to_string(),
        zones: groups(&ctx.locale, asked.zone.name()),
        zone_name: l.zone_name(&asked.zone),
        zone_letters: l.zone_letters(&asked.zone),
        days: day_heads(l, asked),
        week: if asked.view == View::Week { table(ctx, l, asked, &all) } else { Vec::new() },
        month: if asked.view == View::Month { month(asked, &all) } else { Vec::new() },
        month_heads: heads(l, asked),
        agenda: agenda(l, asked, &all),
        courses,
        shell,
    }
}

fn view_name(l: &Locale, view: View) -> String {
    fl!(l, "admin-schedule-view", view = view.word())
}

/// What each colour means.
fn courses(l: &Locale, cohorts: &[list::Listed]) -> Vec<(&'static str, String)> {
    let colours = Colours::of(cohorts);
    let mut all: Vec<_> = cohorts
        .iter()
        .map(|c| (c.course.id, colours.get(Some(c.cohort.id)), c.course.short_title.get(l.lang).to_owned()))
        .collect();
    all.sort();
    all.dedup();
    let tone = |colour: &str| if colour.is_empty() { "brand" } else { "info" };
    let mut legend: Vec<_> = all.into_iter().map(|(_, colour, name)| (tone(colour), name)).collect();
    legend.push(("", fl!(l, "entry-kind-name", kind = "informational_webinar")));
    legend
}

fn table(ctx: &Context, l: &Locale, asked: &query::Asked, all: &[Event]) -> Vec<WeekRow> {
    let days = asked.days();
    let index = |event: &Event| days.iter().position(|day| *day == event.day);
    let placed: Vec<_> = all.iter().filter_map(|e| index(e).map(|day| (day, e.halves))).collect();
    let rows = week::rows(days.len(), &placed).into_iter().map(|row| WeekRow {
        hour: row.half.is_multiple_of(2).then(|| hour(ctx, l, asked, row.half / 2)),
        cells: row
            .cells
            .into_iter()
            .map(|cell| (cell.height, cell.sessions.iter().map(|n| all[*n].clone()).collect()))
            .collect(),
    });
    rows.collect()
}

fn day_heads(l: &Locale, asked: &query::Asked) -> Vec<(String, String, bool)> {
    let head = |day: Date| (l.short_weekday(day), l.short_date(day), day == l.today());
    asked.days().into_iter().map(head).collect()
}

/// An hour of the calendar's clock and, where it differs, of the reader's own.
fn hour(ctx: &Context, l: &Locale, asked: &query::Asked, hour: usize) -> (String, String) {
    let time = jiff::civil::time(i8::try_from(hour).unwrap_or(0), 0, 0, 0);
    let own = (ctx.locale.zone != asked.zone)
        .then(|| asked.first.to_datetime(time))
        .and_then(|local| kernel::ZonedTime::resolve(local, &asked.zone, None).ok())
        .map(|at| format!("{} {}", ctx.locale.time(at.instant), ctx.locale.zone_letters(&ctx.locale.zone)));
    (l.wall_time(time), own.unwrap_or_default())
}

fn heads(l: &Locale, asked: &query::Asked) -> Vec<(String, String)> {
    asked.days().into_iter().take(7).map(|day| (l.short_weekday(day), l.weekday(day))).collect()
}

fn month(asked: &query::Asked, all: &[Event]) -> Vec<Vec<MonthDay>> {
    let day = |day: &Date| MonthDay {
        number: day.day(),
        other: !asked.in_month(*day),
        events: all.iter().filter(|e| e.day == *day).cloned().collect(),
    };
    asked.days().chunks(7).map(|week| week.iter().map(day).collect()).collect()
}

fn agenda(l: &Locale, asked: &query::Asked, all: &[Event]) -> Vec<(String, Vec<Event>)> {
    let of = |day: Date| (l.weekday_date(day), all.iter().filter(|e| e.day == day).cloned().collect());
    asked.days().into_iter().map(of).filter(|(_, events): &(_, Vec<_>)| !events.is_empty()).collect()
}
