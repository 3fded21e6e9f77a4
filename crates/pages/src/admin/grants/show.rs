//! `GET /admin/grants`: every grant, by role and by person.

use askama::Template;
use auth::{Person, Role, grant, person};
use http::{Asked, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, StorageError};
use serde::Deserialize;

use super::scopes::{Choice, Names};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// How many are shown on a page.
const PAGE: u64 = 100;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::admin) struct Wanted {
    q: String,
    #[serde(rename = "role-wanted")]
    role: String,
    /// The address of someone for whom the form is filled in.
    to: String,
    after: String,
}

#[derive(Template)]
#[template(path = "admin/grants.html")]
pub(in crate::admin) struct GrantsPage {
    shell: Shell,
    q: String,
    role: String,
    roles: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    onward: String,
    typed: Fields,
    faults: Faults,
    choices: Vec<Choice>,
}

struct Line {
    id: String,
    person: String,
    name: String,
    role: String,
    scope: String,
    dates: String,
    /// Whether its dates are over or still to come.
    asleep: bool,
    given: String,
}

/// Answers `GET /admin/grants`.
pub(in crate::admin) async fn show(
    ctx: Context,
    Asked(wanted): Asked<Wanted>,
) -> Result<Page<GrantsPage>, Fault> {
    let typed = Fields::of(vec![("email".to_owned(), wanted.to.clone())]);
    Ok(Page::ok(made(&ctx, wanted, typed, Faults::default(), Vec::new()).await?))
}

pub(super) async fn made(
    ctx: &Context,
    wanted: Wanted,
    typed: Fields,
    faults: Faults,
    choices: Vec<Choice>,
) -> Result<GrantsPage, Failure> {
    let l = &ctx.locale;
    let (lines, last) = lines(ctx, &wanted).await?;
    Ok(GrantsPage {
        shell: frame::admin(ctx, fl!(l, "admin-grants-title"), Place::People).width("wide"),
        roles: Role::ALL.map(|role| (role.word(), fl!(l, "role-name", role = role.word()))).to_vec(),
        onward: last.map(|id| onward(&wanted, id)).unwrap_or_default(),
        q: wanted.q,
        role: wanted.role,
        lines,
        typed,
        faults,
        choices,
    })
}

fn onward(wanted: &Wanted, last: Id<auth::Grant>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", &wanted.q).append_pair("role-wanted", &wanted.role);
    format!("/admin/grants?{}", query.append_pair("after", &last.to_string()).finish())
}

type Lines = (Vec<Line>, Option<Id<auth::Grant>>);

async fn lines(ctx: &Context, wanted: &Wanted) -> Result<Lines, StorageError> {
    let db = ctx.db.read();
    let role = wanted.role.parse().ok();
    let rows = grant::queries::search(db, &wanted.q, role, wanted.after.parse().ok(), PAGE).await?;
    let full = u64::try_from(rows.len()).unwrap_or(0) == PAGE;
    let people: Vec<_> = rows.iter().flat_map(|row| [Some(row.person_id), row.given_by]).flatten().collect();
    let names = person::queries::names(db, people).await?;
    let scopes = Names::of(ctx, &rows).await?;
    let named = |id: Id<Person>| names.get(&id).cloned().unwrap_or_default();
    let line = |row: &grant::entity::Model| Line {
        id: row.id.to_string(),
        person: row.person_id.to_string(),
        name: named(row.person_id),
        role: fl!(ctx.locale, "role-name", role = row.role.as_str()),
        scope: scopes.say(ctx.locale.lang, row),
        dates: dates(ctx, row),
        asleep: asleep(ctx, row),
        given: given(ctx, row, row.given_by.map(named)),
    };
    Ok((rows.iter().map(line).collect(), rows.last().filter(|_| full).map(|row| row.id)))
}

fn given(ctx: &Context, row: &grant::entity::Model, by: Option<String>) -> String {
    let when = ctx.locale.date_with_year(ctx.locale.zone.date(row.given_at));
    match by {
        Some(by) => fl!(ctx.locale, "grant-given-by", when = when, by = by),
        None => when,
    }
}

/// The first and the last day of a substitute, in the reader's zone.
pub(in crate::admin) fn dates(ctx: &Context, row: &grant::entity::Model) -> String {
    let day = |at| ctx.locale.date_with_year(ctx.locale.zone.date(at));
    let last = row.ends_at.map(|at| at - chrono::TimeDelta::seconds(1));
    match (row.starts_at, last) {
        (Some(first), Some(last)) => fl!(ctx.locale, "grant-between", first = day(first), last = day(last)),
        (Some(first), None) => fl!(ctx.locale, "grant-from", first = day(first)),
        (None, Some(last)) => fl!(ctx.locale, "grant-until", last = day(last)),
        (None, None) => String::new(),
    }
}

fn asleep(ctx: &Context, row: &grant::entity::Model) -> bool {
    let now = ctx.moment.utc();
    row.starts_at.is_some_and(|from| now < from) || row.ends_at.is_some_and(|until| until <= now)
}
