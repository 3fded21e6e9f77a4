//! `/admin/people`: finding someone by name or address, and adding someone.

use askama::Template;
use auth::person::{entity, queries};
use http::{Asked, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang};
use serde::Deserialize;

use crate::association::Chooser;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// How many are shown on a page.
const PAGE: u64 = 50;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    q: String,
    after: String,
    after_id: String,
}

#[derive(Template)]
#[template(path = "admin/people.html")]
pub(super) struct PeoplePage {
    shell: Shell,
    q: String,
    people: Vec<Line>,
    onward: String,
    typed: Fields,
    faults: Faults,
    key: String,
    languages: Vec<(&'static str, String)>,
    associations: Chooser,
}

struct Line {
    href: String,
    name: String,
    email: String,
    state: String,
    suspended: bool,
}

/// Answers `GET /admin/people?q=…`.
pub(super) async fn show(ctx: Context, Asked(wanted): Asked<Wanted>) -> Result<Page<PeoplePage>, Fault> {
    Ok(Page::ok(made(&ctx, &wanted, Fields::default(), Faults::default()).await?))
}

pub(super) async fn made(
    ctx: &Context,
    wanted: &Wanted,
    typed: Fields,
    faults: Faults,
) -> Result<PeoplePage, Fault> {
    let after = wanted.after_id.parse().ok().map(|id| (wanted.after.as_str(), id));
    let found = queries::search(ctx.db.read(), &wanted.q, after, PAGE).await.map_err(Failure::from)?;
    let full = u64::try_from(found.len()).unwrap_or(0) == PAGE;
    let onward = found.last().filter(|_| full).map(|last| next(&wanted.q, last)).unwrap_or_default();
    let languages = ctx.state.settings.now().languages.clone();
    let named = |lang: &Lang| (lang.tag(), fl!(ctx.locale, "language-name", tag = lang.tag()));
    Ok(PeoplePage {
        languages: languages.iter().map(named).collect(),
        associations: Chooser::of(ctx, &typed).await.map_err(Failure::from)?,
        shell: frame::admin(ctx, fl!(ctx.locale, "admin-people-title"), Place::People),
        q: wanted.q.clone(),
        people: found.iter().map(|person| line(ctx, person)).collect(),
        onward,
        key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
        typed,
        faults,
    })
}

fn next(q: &str, last: &entity::Model) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", q).append_pair("after", &last.name).append_pair("after_id", &last.id.to_string());
    format!("/admin/people?{}", query.finish())
}

fn line(ctx: &Context, person: &entity::Model) -> Line {
    Line {
        href: format!("/admin/people/{}", person.id),
        name: person.name.clone(),
        email: person.email.clone(),
        state: fl!(ctx.locale, "person-state-name", state = person.state.word()),
        suspended: person.state == entity::State::Suspended,
    }
}
