//! `/admin/cohorts/{cohort}/enrolments`: giving people places, seen before it is done.

use std::collections::BTreeMap;

use askama::Template;
use auth::{Person, authorize, person};
use axum::response::{IntoResponse as _, Response};
use courses::cohort::Phase;
use courses::cohort::list::Listed;
use courses::enrolment::{Enrol, Enrolling};
use courses::seat::entity::Part;
use courses::team::queries::of_cohort;
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use progress::carry;

use super::keep::find;
use super::teams::names;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/cohort-enrol.html")]
pub(super) struct EnrolPage {
    shell: Shell,
    base: String,
    cohort_name: String,
    learners: String,
    /// Whether who comes now comes late.
    begun: bool,
    typed: Fields,
    faults: Faults,
    /// Names and parts of those who would be enrolled.
    preview: Vec<(String, String)>,
    /// No team and the cohort's teams: id, name, chosen.
    teams: Vec<(String, String, bool)>,
}

/// The people of a list: who they are, and the part each takes.
#[derive(Default)]
pub(super) struct Read {
    pub(super) people: BTreeMap<Id<Person>, Part>,
    /// The first of the list: in a team the one who leads.
    pub(super) first: Option<Id<Person>>,
    shown: Vec<(String, String)>,
    pub(super) unknown: Vec<String>,
}

/// Answers `GET /admin/cohorts/{cohort}/enrolments`.
pub(super) async fn show(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Page<EnrolPage>, Fault> {
    let listed = find(&ctx, id).await?;
    Ok(Page::ok(made(&ctx, &listed, Fields::default(), Faults::default(), Vec::new()).await?))
}

async fn made(
    ctx: &Context,
    listed: &Listed,
    typed: Fields,
    faults: Faults,
    preview: Vec<(String, String)>,
) -> Result<EnrolPage, Fault> {
    let l = &ctx.locale;
    let seated = of_cohort(ctx.db.read(), listed.cohort.id).await.map_err(Failure::from)?;
    let teams = names(l, &seated).into_iter().map(|(id, name)| (typed.get("team") == id, id, name));
    Ok(EnrolPage {
        teams: teams.map(|(is, id, name)| (id, name, is)).collect(),
        shell: frame::admin(ctx, fl!(l, "admin-enrol-title"), Place::Cohorts).width("reading"),
        base: format!("/admin/cohorts/{}", listed.cohort.id),
        cohort_name: listed.cohort.name.get(l.lang).to_owned(),
        learners: fl!(l, "admin-taken-of", taken = listed.enrolled, places = listed.cohort.places),
        begun: listed.cohort.dates().phase(ctx.moment) != Phase::Before,
        typed,
        faults,
        preview,
    })
}

/// Answers `POST /admin/cohorts/{cohort}/enrolments`: first what would be done, then doing it.
pub(super) async fn save(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let read = read(&ctx, fields.exact("people")).await?;
    let fault = match (read.unknown.is_empty(), read.people.is_empty()) {
        (false, _) => Some(fl!(ctx.locale, "admin-enrol-unknown", lines = read.unknown.join(", "))),
        (_, true) => Some(fl!(ctx.locale, "admin-enrol-nobody")),
        _ => None,
    };
    if let Some(words) = fault {
        let page = made(&ctx, &listed, fields, Faults::one("people", words), Vec::new()).await?;
        return Ok(Page::again(page).into_response());
    }
    if !fields.says("confirm", "yes") {
        let page = made(&ctx, &listed, fields, Faults::default(), read.shown).await?;
        return Ok(Page::again(page).into_response());
    }
    let team = fields.get("team").parse().ok();
    let new = Enrolling { people: read.people, team, reason: fields.get("reason").to_owned() };
    match store(&ctx, id, new).await {
        Ok(_) => Ok(see_other(format!("/admin/cohorts/{id}")).saying(&ctx, "toast-enrolled").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(made(&ctx, &listed, fields, faults, read.shown).await?).into_response())
        }
        Err(Failure::Conflict(why)) => {
            let faults = Faults::one("people", ctx.say(&why.message));
            Ok(Page::again(made(&ctx, &listed, fields, faults, read.shown).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, new: Enrolling) -> Result<usize, Failure> {
    let (db, actor, moment) = (&ctx.db, ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (actor, new) = (actor.clone(), new.clone());
        async move {
            let permit = authorize::<Enrol>(&tx, &actor, id, moment).await?;
            carry::enrol(db, &tx, &permit, &new, moment).await
        }
    };
    // the cohort's row is locked first, and what is counted is read after that
    ctx.db.ingest(work).await
}

/// One person on each line: an address, and after a comma the part where it is not ESP.
pub(super) async fn read(ctx: &Context, text: &str) -> Result<Read, Fault> {
    let mut read = Read::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (email, part) = line.split_once([',', ';', '\t']).unwrap_or((line, "esp"));
        let part = Part::ALL.into_iter().find(|p| p.word() == part.trim());
        let found = person::queries::by_email(ctx.db.read(), email.trim()).await.map_err(Failure::from)?;
        match found.zip(part) {
            Some((person, part)) => {
                let words = fl!(ctx.locale, "part-name", part = part.word());
                read.shown.push((format!("{} <{}>", person.name, person.email), words));
                read.first.get_or_insert(person.id);
                read.people.insert(person.id, part);
            }
            None => read.unknown.push(line.to_owned()),
        }
    }
    Ok(read)
}
