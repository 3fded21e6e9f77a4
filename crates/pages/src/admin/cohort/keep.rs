//! `/admin/cohorts/{cohort}`: a cohort with its facilitators, its places and its window.

use askama::Template;
use auth::{Role, Scope, authorize, grant, person};
use axum::response::{IntoResponse as _, Response};
use courses::cohort::State;
use courses::cohort::entity::Model;
use courses::cohort::list::{self, Listed};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Invalid};
use modules::cohort::{CohortChange, EditCohort, PublishCohort, edit};

use super::read::{day, number, time};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/cohort.html")]
pub(super) struct CohortPage {
    shell: Shell,
    base: String,
    id: String,
    course: String,
    state: String,
    draft: bool,
    published: bool,
    unused: bool,
    reason: String,
    dates: String,
    deadline: String,
    learners: String,
    facilitators: Vec<Facilitator>,
    typed: Fields,
    faults: Faults,
}

/// Someone who facilitates, for good or for some days.
struct Facilitator {
    grant: String,
    name: String,
    person: String,
    dates: String,
}

/// Answers `GET /admin/cohorts/{cohort}`.
pub(super) async fn show(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Page<CohortPage>, Fault> {
    let listed = find(&ctx, id).await?;
    let typed = stored(&listed.cohort);
    Ok(Page::ok(made(&ctx, listed, typed, Faults::default()).await?))
}

pub(super) async fn find(ctx: &Context, id: Id<courses::Cohort>) -> Result<Listed, Fault> {
    list::one(ctx.db.read(), id).await.map_err(Failure::from)?.ok_or_else(Fault::not_found)
}

pub(super) fn stored(cohort: &Model) -> Fields {
    let minute = |at: kernel::WallClock| at.0.strftime("%Y-%m-%dT%H:%M").to_string();
    let values = [
        ("last_day", cohort.last_day.to_string()),
        ("opens", minute(cohort.applications_open_local)),
        ("closes", minute(cohort.applications_close_local)),
        ("places", cohort.places.to_string()),
    ];
    Fields::of(values.map(|(name, value)| (name.to_owned(), value)).to_vec())
}

pub(super) async fn made(
    ctx: &Context,
    listed: Listed,
    typed: Fields,
    faults: Faults,
) -> Result<CohortPage, Fault> {
    let (l, cohort) = (&ctx.locale, &listed.cohort);
    Ok(CohortPage {
        shell: frame::admin(ctx, cohort.name.get(l.lang), Place::Cohorts),
        base: format!("/admin/cohorts/{}", cohort.id),
        id: cohort.id.to_string(),
        course: listed.course.short_title.get(l.lang).to_owned(),
        state: fl!(l, "cohort-state-name", state = cohort.state.word()),
        draft: cohort.state == State::Draft,
        published: cohort.state == State::Published,
        unused: modules::cohort::people(ctx.db.read(), cohort.id).await.map_err(Failure::from)? == 0,
        reason: cohort.state_reason.clone().unwrap_or_default(),
        dates: l.date_span_with_year(cohort.first_day.0, cohort.last_day.0),
        deadline: l.deadline(cohort.applications_close_at, &cohort.zone),
        learners: fl!(l, "admin-taken-of", taken = listed.enrolled, places = cohort.places),
        facilitators: facilitators(ctx, cohort.id).await?,
        typed,
        faults,
    })
}

async fn facilitators(ctx: &Context, cohort: Id<courses::Cohort>) -> Result<Vec<Facilitator>, Fault> {
    let scope = Scope::Cohort(cohort.uuid());
    let grants = grant::queries::on(ctx.db.read(), Role::Facilitator, scope).await.map_err(Failure::from)?;
    let names = person::queries::names(ctx.db.read(), grants.iter().map(|g| g.person_id)).await;
    let names = names.map_err(Failure::from)?;
    let one = |g: &grant::entity::Model| Facilitator {
        grant: g.id.to_string(),
        name: names.get(&g.person_id).cloned().unwrap_or_default(),
        person: format!("/admin/people/{}", g.person_id),
        dates: match (g.starts_at, g.ends_at) {
            (Some(from), Some(until)) => ctx.locale.date_span_with_year(
                ctx.locale.zone.date(from),
                ctx.locale.zone.date(until - chrono::TimeDelta::seconds(1)),
            ),
            _ => String::new(),
        },
    };
    Ok(grants.iter().map(one).collect())
}

/// Answers `POST /admin/cohorts/{cohort}`: places, last day and window.
pub(super) async fn save(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let changed = match read(&fields) {
        Ok(change) => store(&ctx, id, change).await,
        Err(faults) => Err(Failure::Invalid(faults)),
    };
    match changed {
        Ok(()) => Ok(see_other(format!("/admin/cohorts/{id}")).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(made(&ctx, listed, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read(fields: &Fields) -> Result<CohortChange, Invalid> {
    let mut faults = Invalid::default();
    let change = CohortChange {
        last_day: day(fields, "last_day", &mut faults),
        opens: time(fields, "opens", &mut faults),
        closes: time(fields, "closes", &mut faults),
        places: number(fields, "places", &mut faults),
    };
    faults.or(change)
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, change: CohortChange) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<EditCohort>(&tx, &actor, id, moment).await?;
            edit(&tx, &permit, &change, moment).await
        }
    };
    ctx.db.write(work).await
}

/// Answers `POST /admin/cohorts/{cohort}/publication`.
pub(super) async fn publish(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<PublishCohort>(&tx, &actor, id, moment).await?;
            modules::cohort::publish(&tx, &permit, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/cohorts/{id}")).saying(&ctx, "toast-cohort-published"))
}
