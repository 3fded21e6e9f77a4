//! `/admin/associations/{association}`: one of them with what hangs below it, its coordinators and its words.

use askama::Template;
use auth::grant::Giving;
use auth::{Held, Role, Scope, authorize, grant, person};
use axum::response::{IntoResponse as _, Response};
use courses::Association;
use courses::association::census::{Census, below, of_level};
use courses::association::commands::{edit, move_to};
use courses::association::entity::{Level, Model};
use courses::association::{EditAssociation, MoveAssociation, queries};
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use serde::Deserialize;

use super::address;
use super::list::{Line, line};
use super::read::{stored, wording};
use crate::admin::cohort::give_one;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{ZoneGroup, groups};

/// How many below it are shown on a page.
const PAGE: u64 = 100;

/// What the address asks for: the last one seen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    after: String,
    after_id: String,
}

#[derive(Template)]
#[template(path = "admin/association.html")]
pub(super) struct AssociationPage {
    shell: Shell,
    base: String,
    id: String,
    level: String,
    /// Whether anything hangs below one of its level.
    branch: bool,
    crumbs: Vec<(String, String)>,
    people: String,
    teams: String,
    under: String,
    slug: String,
    lines: Vec<Line>,
    onward: String,
    coordinators: Vec<Coordinator>,
    zones: Vec<ZoneGroup>,
    /// What it may hang below: id, name, whether it does.
    places: Vec<(String, String, bool)>,
    typed: Fields,
    faults: Faults,
}

struct Coordinator {
    grant: String,
    name: String,
    person: String,
}

/// Answers `GET /admin/associations/{association}`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<Association>>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Page<AssociationPage>, Fault> {
    let found = find(&ctx, id).await?;
    let typed = stored(&found);
    Ok(Page::ok(made(&ctx, &found, &wanted, typed, Faults::default()).await?))
}

pub(super) async fn find(ctx: &Context, id: Id<Association>) -> Result<Model, Fault> {
    let found = queries::one(ctx.db.read(), id).await.map_err(Failure::from)?;
    found.ok_or_else(Fault::not_found)
}

async fn made(
    ctx: &Context,
    one: &Model,
    wanted: &Wanted,
    typed: Fields,
    faults: Faults,
) -> Result<AssociationPage, Failure> {
    let (l, db) = (&ctx.locale, ctx.db.read());
    let census = Census::take(db).await?;
    let count = census.of(one.id);
    let after = wanted.after_id.parse().ok().map(|id| (wanted.after.as_str(), id));
    let models = below(db, one.id, after, PAGE).await?;
    let full = u64::try_from(models.len()).unwrap_or(0) == PAGE;
    let onward = models.last().filter(|_| full).map(|last| next(one.id, last)).unwrap_or_default();
    Ok(AssociationPage {
        shell: frame::admin(ctx, one.name.clone(), Place::People),
        base: address(one.id),
        id: one.id.to_string(),
        level: fl!(l, "association-level", level = one.level.word()),
        branch: one.level != Level::Local,
        crumbs: crumbs(ctx, one).await?,
        people: l.number(count.people),
        teams: l.number(count.teams),
        under: l.number(count.below),
        slug: one.slug.clone(),
        lines: models.iter().map(|child| line(ctx, &census, child)).collect(),
        onward,
        coordinators: coordinators(ctx, one.id).await?,
        zones: groups(l, typed.get("zone")),
        places: places(ctx, one).await?,
        typed,
        faults,
    })
}

fn next(id: Id<Association>, last: &Model) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("after", &last.name).append_pair("after_id", &last.id.to_string());
    format!("{}?{}", address(id), query.finish())
}

/// The list, and those above it.
pub(super) async fn crumbs(ctx: &Context, one: &Model) -> Result<Vec<(String, String)>, Failure> {
    let mut above = Vec::new();
    let mut next = one.parent_id;
    while let Some(id) = next.filter(|_| above.len() < Level::ALL.len()) {
        let found = queries::one(ctx.db.read(), id).await?;
        next = found.as_ref().and_then(|found| found.parent_id);
        above.extend(found.map(|found| (address(found.id), found.name)));
    }
    above.push(("/admin/associations".to_owned(), fl!(ctx.locale, "admin-associations-title")));
    above.reverse();
    Ok(above)
}

async fn coordinators(ctx: &Context, id: Id<Association>) -> Result<Vec<Coordinator>, Failure> {
    let scope = Scope::Association(id.uuid());
    let grants = grant::queries::on(ctx.db.read(), Role::Coordinator, scope).await?;
    let names = person::queries::names(ctx.db.read(), grants.iter().map(|g| g.person_id)).await?;
    let one = |g: &grant::entity::Model| Coordinator {
        grant: g.id.to_string(),
        name: names.get(&g.person_id).cloned().unwrap_or_default(),
        person: format!("/admin/people/{}", g.person_id),
    };
    Ok(grants.iter().map(one).collect())
}

/// There is one national association, so only locals can hang elsewhere.
async fn places(ctx: &Context, one: &Model) -> Result<Vec<(String, String, bool)>, Failure> {
    if one.level != Level::Local {
        return Ok(Vec::new());
    }
    let states = of_level(ctx.db.read(), Level::State).await?;
    Ok(states.into_iter().map(|s| (s.id.to_string(), s.name, one.parent_id == Some(s.id))).collect())
}

/// Answers `POST /admin/associations/{association}`: name, state and zone.
pub(super) async fn save(
    ctx: Context,
    At(id): At<Id<Association>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let found = find(&ctx, id).await?;
    let (actor, moment, new) = (ctx.actor.clone(), ctx.moment, wording(&fields));
    let work = |tx: kernel::Tx| {
        let (actor, new) = (actor.clone(), new.clone());
        async move {
            let permit = authorize::<EditAssociation>(&tx, &actor, id, moment).await?;
            edit(&tx, &permit, &new, moment).await
        }
    };
    match ctx.db.write(work).await {
        Ok(()) => Ok(see_other(address(id)).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            let page = made(&ctx, &found, &Wanted::default(), fields, faults).await?;
            Ok(Page::again(page).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Answers `POST /admin/associations/{association}/place`: hangs it below another.
pub(super) async fn hang(
    ctx: Context,
    At(id): At<Id<Association>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let below = fields.get("below").parse().map_err(|_| Fault::not_found())?;
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<MoveAssociation>(&tx, &actor, (id, below), moment).await?;
            move_to(&tx, &permit, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(address(id)).saying(&ctx, "toast-association-moved").into_response())
}

/// Answers `POST /admin/associations/{association}/coordinators`.
pub(super) async fn coordinate(
    ctx: Context,
    At(id): At<Id<Association>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let found = find(&ctx, id).await?;
    let to = person::queries::by_email(ctx.db.read(), fields.get("email")).await.map_err(Failure::from)?;
    let words = match to {
        None => fl!(ctx.locale, "admin-no-such-person"),
        Some(to) => {
            let held = Held::always(Role::Coordinator, Scope::Association(id.uuid()));
            match give_one(&ctx, Giving { to: to.id, held }).await {
                Ok(()) => {
                    return Ok(see_other(address(id)).saying(&ctx, "toast-grant-given").into_response());
                }
                Err(Failure::Conflict(why)) => ctx.say(&why.message),
                Err(failure) => return Err(failure.into()),
            }
        }
    };
    let mut typed = stored(&found).pairs().to_vec();
    typed.push(("email".to_owned(), fields.get("email").to_owned()));
    let faults = Faults::one("email", words);
    let page = made(&ctx, &found, &Wanted::default(), Fields::of(typed), faults).await?;
    Ok(Page::again(page).into_response())
}
