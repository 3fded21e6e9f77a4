//! `/admin/people/{person}`: someone with their grants.

use askama::Template;
use auth::person::{SuspendPerson, entity, queries, restore as let_in, suspend as keep_out};
use auth::{Person, Role, authorize, factor, grant, password};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};

use crate::admin::grants::{Names, dates};
use crate::association::Chooser;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/person.html")]
pub(super) struct PersonPage {
    shell: Shell,
    base: String,
    id: String,
    email: String,
    phone: String,
    state: String,
    suspended: bool,
    last_seen: String,
    name: String,
    came: bool,
    factor: bool,
    reset_due: Option<String>,
    grants: Vec<GrantLine>,
    /// Roles that are given here: word, name, chosen.
    roles: Vec<(&'static str, String, bool)>,
    associations: Chooser,
    faults: Faults,
    other_grants: String,
}

struct GrantLine {
    id: String,
    role: String,
    scope: String,
    dates: String,
}

/// Answers `GET /admin/people/{person}`.
pub(super) async fn show(ctx: Context, At(id): At<Id<Person>>) -> Result<Page<PersonPage>, Fault> {
    Ok(Page::ok(made(&ctx, id, &Fields::default(), Faults::default()).await?))
}

pub(super) async fn made(
    ctx: &Context,
    id: Id<Person>,
    typed: &Fields,
    faults: Faults,
) -> Result<PersonPage, Fault> {
    let (db, l) = (ctx.db.read(), &ctx.locale);
    let found = queries::find(db, id).await.map_err(Failure::from)?;
    let person = found.filter(entity::Model::is_open).ok_or_else(Fault::not_found)?;
    let facts = factor::facts(db, id, ctx.moment).await.map_err(Failure::from)?;
    let planned = factor::planned(db, id).await.map_err(Failure::from)?;
    let password = password::queries::set_at(db, id).await.map_err(Failure::from)?.is_some();
    Ok(PersonPage {
        name: person.name.clone(),
        came: password || facts.passkeys,
        factor: facts.codes || facts.passkeys,
        reset_due: planned.map(|reset| l.day_and_time(reset.due_at)),
        base: format!("/admin/people/{id}"),
        id: id.to_string(),
        state: fl!(l, "person-state-name", state = person.state.word()),
        suspended: person.state == entity::State::Suspended,
        last_seen: person.last_seen_at.map(|at| l.instant(at)).unwrap_or_default(),
        grants: grants(ctx, id).await?,
        roles: roles(l, given(typed)),
        associations: Chooser::of(ctx, typed).await.map_err(Failure::from)?,
        shell: frame::admin(ctx, person.name, Place::People),
        other_grants: other_grants(&person.email),
        email: person.email,
        phone: person.phone.unwrap_or_default(),
        faults,
    })
}

fn roles(l: &text::Locale, chosen: Role) -> Vec<(&'static str, String, bool)> {
    let one = |role: Role| (role.word(), fl!(l, "role-name", role = role.word()), role == chosen);
    [Role::Coordinator, Role::Admin].into_iter().map(one).collect()
}

/// The role that is given here: coordinator, unless another is chosen.
pub(super) fn given(typed: &Fields) -> Role {
    if typed.says("role", Role::Admin.word()) { Role::Admin } else { Role::Coordinator }
}

/// Where a role with dates, or on another scope, is given to them.
fn other_grants(email: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    format!("/admin/grants?{}", query.append_pair("to", email).finish())
}

async fn grants(ctx: &Context, id: Id<Person>) -> Result<Vec<GrantLine>, Fault> {
    let rows = grant::queries::of(ctx.db.read(), id).await.map_err(Failure::from)?;
    let names = Names::of(ctx, &rows).await.map_err(Failure::from)?;
    let line = |row: &grant::entity::Model| GrantLine {
        id: row.id.to_string(),
        role: fl!(ctx.locale, "role-name", role = row.role.as_str()),
        scope: names.say(ctx.locale.lang, row),
        dates: dates(ctx, row),
    };
    Ok(rows.iter().map(line).collect())
}

/// Answers `POST /admin/people/{person}/suspension`.
pub(super) async fn suspend(ctx: Context, At(id): At<Id<Person>>) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<SuspendPerson>(&tx, &actor, id, moment).await?;
            keep_out(&tx, &permit, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/people/{id}")).saying(&ctx, "toast-saved"))
}

/// Answers `POST /admin/people/{person}/suspension/withdrawal`.
pub(super) async fn restore(ctx: Context, At(id): At<Id<Person>>) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<SuspendPerson>(&tx, &actor, id, moment).await?;
            let_in(&tx, &permit, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/people/{id}")).saying(&ctx, "toast-saved"))
}
