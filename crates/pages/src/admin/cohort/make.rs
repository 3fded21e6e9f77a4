//! `/admin/cohorts/new`: making a cohort from a course or from an earlier cohort.

use askama::Template;
use auth::{Person, authorize, person};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Why;
use courses::cohort::list;
use courses::course::admin;
use courses::team::Size;
use http::{Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Invalid, Localized, Zone};
use modules::cohort::{From, MakeCohort, NewCohort, create};

use super::read::{day, number, time};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{ZoneGroup, groups};

#[derive(Template)]
#[template(path = "admin/cohort-new.html")]
pub(super) struct NewCohortPage {
    shell: Shell,
    /// What it is made from: `course:…` or `cohort:…`, words, chosen.
    sources: Vec<(String, String, bool)>,
    zones: Vec<ZoneGroup>,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// Answers `GET /admin/cohorts/new`.
pub(super) async fn show(ctx: Context) -> Result<Page<NewCohortPage>, Fault> {
    let zone = ctx.state.home().zone;
    let size = Size::default();
    let begun = [
        ("zone", zone.name().to_owned()),
        ("places", "48".to_owned()),
        ("team_min", size.least.to_string()),
        ("team_max", size.most.to_string()),
    ];
    let typed = Fields::of(begun.map(|(name, value)| (name.to_owned(), value)).to_vec());
    Ok(Page::ok(made(&ctx, typed, Faults::default()).await?))
}

async fn made(ctx: &Context, typed: Fields, faults: Faults) -> Result<NewCohortPage, Fault> {
    let l = &ctx.locale;
    let courses = admin::all(ctx.db.read()).await.map_err(Failure::from)?;
    let cohorts = list::all(ctx.db.read()).await.map_err(Failure::from)?;
    let course = |c: &courses::course::entity::Model| {
        (format!("course:{}", c.id), c.short_title.get(l.lang).to_owned())
    };
    let cohort = |c: &list::Listed| {
        let (course, name) = (c.course.short_title.get(l.lang), c.cohort.name.get(l.lang));
        (format!("cohort:{}", c.cohort.id), fl!(l, "admin-copy-of", course = course, name = name))
    };
    let sources = courses.iter().map(course).chain(cohorts.iter().map(cohort));
    Ok(NewCohortPage {
        shell: frame::admin(ctx, fl!(l, "admin-new-cohort"), Place::Cohorts).width("reading"),
        sources: sources.map(|(value, words)| (value.clone(), words, typed.get("from") == value)).collect(),
        zones: groups(l, typed.get("zone")),
        faults,
        key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
        typed,
    })
}

/// Answers `POST /admin/cohorts/new`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let made_one = match read(&ctx, &fields).await? {
        Ok(new) => store(&ctx, new, once).await,
        Err(faults) => Err(Failure::Invalid(faults)),
    };
    match made_one {
        Ok(landed) => Ok(see_other(landed.location).saying(&ctx, "toast-cohort-made").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(made(&ctx, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(ctx: &Context, new: NewCohort, once: Once) -> Result<Landed, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (actor, new, once) = (actor.clone(), new.clone(), once.clone());
        async move {
            let permit = authorize::<MakeCohort>(&tx, &actor, (), moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed);
            }
            let id = create(&tx, &permit, &new, moment).await?;
            let there = format!("/admin/cohorts/{id}");
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &there).await?)
        }
    };
    ctx.db.write(work).await
}

/// What was typed, as a cohort to make.
async fn read(ctx: &Context, fields: &Fields) -> Result<Result<NewCohort, Invalid>, Fault> {
    let mut faults = Invalid::default();
    let zone: Option<Zone> = fields.get("zone").parse().ok();
    if zone.is_none() {
        faults.push("zone", &modules::Why::UnknownZone {});
    }
    let source = source(ctx, fields.get("from")).await?;
    if source.is_none() {
        faults.push("from", &Why::Required {});
    }
    let facilitators = people(ctx, fields.get("facilitators"), &mut faults).await?;
    let name =
        Localized::pair(fields.get("name_en"), fields.some("name_es").unwrap_or(fields.get("name_en")));
    let size = Size {
        least: number(fields, "team_min", &mut faults),
        most: number(fields, "team_max", &mut faults),
        ..Size::default()
    };
    let new = NewCohort {
        course: source.map_or_else(|| Id::from_uuid(uuid::Uuid::nil()), |(course, _)| course),
        from: source.map_or(From::Template, |(_, from)| from),
        slug: fields.get("slug").to_owned(),
        name,
        zone: zone.unwrap_or_else(Zone::utc),
        first_day: day(fields, "first_day", &mut faults),
        last_day: day(fields, "last_day", &mut faults),
        opens: time(fields, "opens", &mut faults),
        closes: time(fields, "closes", &mut faults),
        places: number(fields, "places", &mut faults),
        team: size,
        facilitators,
    };
    if faults.0.is_empty() {
        return Ok(Ok(new));
    }
    // what the rest of the form says is not looked at before days and numbers can be read; names can be at once
    let mut named = new.named();
    named.0.extend(faults.0);
    Ok(Err(named))
}

/// The course, and whose curriculum is copied.
async fn source(ctx: &Context, value: &str) -> Result<Option<(Id<courses::Course>, From)>, Fault> {
    match value.split_once(':') {
        Some(("course", id)) => Ok(id.parse().ok().map(|id| (id, From::Template))),
        Some(("cohort", id)) => {
            let Ok(id) = id.parse() else { return Ok(None) };
            let found = list::one(ctx.db.read(), id).await.map_err(Failure::from)?;
            Ok(found.map(|c| (c.course.id, From::Cohort(id))))
        }
        _ => Ok(None),
    }
}

/// The people of these addresses, one on each line.
async fn people(ctx: &Context, emails: &str, faults: &mut Invalid) -> Result<Vec<Id<Person>>, Fault> {
    let mut found = Vec::new();
    for email in emails.split(['\n', ',', ';']).map(str::trim).filter(|email| !email.is_empty()) {
        match person::queries::by_email(ctx.db.read(), email).await.map_err(Failure::from)? {
            Some(person) => found.push(person.id),
            None => faults.push("facilitators", &Why::NobodyHasAddress { address: email.to_owned() }),
        }
    }
    Ok(found)
}
