//! `/admin/cohorts/new`: making a cohort from a course or from an earlier cohort.

use askama::Template;
use auth::{Person, Role, Scope, authorize, grant, person};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Why;
use courses::cohort::copy::Carried;
use courses::cohort::list::{self, Listed};
use courses::course::admin;
use courses::team::Size;
use http::{Asked, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use jiff::civil::Date;
use kernel::{Failure, Id, Invalid, Zone};
use modules::cohort::{From, MakeCohort, NewCohort, create};
use progress::policy::copied;
use serde::Deserialize;

use super::read::{day, name, number, numbers, size, time};
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

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    /// What it is made from, as the form sends it.
    from: String,
}

/// Answers `GET /admin/cohorts/new?from=…`.
pub(super) async fn show(ctx: Context, Asked(begun): Asked<Begun>) -> Result<Page<NewCohortPage>, Fault> {
    let source = source(&ctx, &begun.from).await?;
    let typed = match source.and_then(|source| source.copied) {
        Some(old) => like(&ctx, &begun.from, &old).await?,
        None => {
            let numbers = numbers(Size::default(), courses::offer::DAYS.unsigned_abs());
            fields(&begun.from, &ctx.state.home().zone, 48.to_string(), numbers, String::new())
        }
    };
    Ok(Page::ok(made(&ctx, typed, Faults::default()).await?))
}

/// A form that begins as an earlier cohort was; its dates move along with the first day that is chosen.
async fn like(ctx: &Context, from: &str, old: &Listed) -> Result<Fields, Fault> {
    let (db, cohort) = (ctx.db.read(), &old.cohort);
    let scope = Scope::Cohort(cohort.id.uuid());
    let grants = grant::queries::on(db, Role::Facilitator, scope).await.map_err(Failure::from)?;
    let always = grants.iter().filter(|g| g.starts_at.is_none() && g.ends_at.is_none());
    let mut emails = Vec::new();
    for one in always {
        let person = person::queries::find(db, one.person_id).await.map_err(Failure::from)?;
        emails.extend(person.map(|person| person.email));
    }
    let numbers = numbers(cohort.team_size(), cohort.offer_days.unsigned_abs());
    Ok(fields(from, &cohort.zone, cohort.places.to_string(), numbers, emails.join("\n")))
}

fn fields(
    from: &str,
    zone: &Zone,
    places: String,
    numbers: [(&'static str, String); 5],
    facilitators: String,
) -> Fields {
    let begun = [
        ("from", from.to_owned()),
        ("zone", zone.name().to_owned()),
        ("places", places),
        ("facilitators", facilitators),
    ];
    Fields::of(begun.into_iter().chain(numbers).map(|(name, value)| (name.to_owned(), value)).collect())
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
            if let From::Cohort(old) = new.from {
                copied(&tx, &permit, (old, id), moment).await?;
            }
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
    let first_day = day(fields, "first_day", &mut faults);
    let copied = source.as_ref().and_then(|source| source.copied.as_ref());
    let dates = dates(fields, copied, first_day, &mut faults);
    let new = NewCohort {
        course: source.as_ref().map_or_else(|| Id::from_uuid(uuid::Uuid::nil()), |source| source.course),
        from: copied.map_or(From::Template, |old| From::Cohort(old.cohort.id)),
        slug: fields.get("slug").to_owned(),
        name: name(fields),
        zone: zone.unwrap_or_else(Zone::utc),
        first_day,
        last_day: dates.last_day,
        opens: dates.opens,
        closes: dates.closes,
        places: number(fields, "places", &mut faults),
        team: size(fields, &mut faults),
        offer_days: number(fields, "offer_days", &mut faults),
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

/// The last day and the window as typed; what is left empty for a copy moves along with its first day.
fn dates(fields: &Fields, copied: Option<&Listed>, first_day: Date, faults: &mut Invalid) -> Carried {
    let along = copied.map(|old| Carried::along(&old.cohort, first_day));
    let along = |name: &str| along.filter(|_| fields.some(name).is_none());
    Carried {
        last_day: along("last_day").map_or_else(|| day(fields, "last_day", faults), |d| d.last_day),
        opens: along("opens").map_or_else(|| time(fields, "opens", faults), |d| d.opens),
        closes: along("closes").map_or_else(|| time(fields, "closes", faults), |d| d.closes),
    }
}

/// What a cohort is made from.
struct Source {
    course: Id<courses::Course>,
    /// The cohort whose curriculum is copied; none for the course's template.
    copied: Option<Listed>,
}

async fn source(ctx: &Context, value: &str) -> Result<Option<Source>, Fault> {
    match value.split_once(':') {
        Some(("course", id)) => Ok(id.parse().ok().map(|course| Source { course, copied: None })),
        Some(("cohort", id)) => {
            let Ok(id) = id.parse() else { return Ok(None) };
            let found = list::one(ctx.db.read(), id).await.map_err(Failure::from)?;
            Ok(found.map(|old| Source { course: old.course.id, copied: Some(old) }))
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
