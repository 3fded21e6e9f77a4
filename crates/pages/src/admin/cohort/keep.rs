//! `/admin/cohorts/{cohort}`: a cohort with its facilitators, its places and its window.

use askama::Template;
use auth::{Role, Scope, authorize, grant, person};
use axum::response::Response;
use courses::cohort::State;
use courses::cohort::entity::Model;
use courses::cohort::list::{self, Listed};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use modules::cohort::{PublishCohort, people, zone_is_free};

use super::read::{named, numbers};
use crate::catalogue::preview;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{ZoneGroup, groups};

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
    /// To choose from, while the zone can be another.
    zones: Vec<ZoneGroup>,
    zone: String,
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

/// Answers `GET /admin/cohorts/{cohort}/preview`: the page of visitors, whether it is announced or not.
pub(super) async fn preview(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    preview::of_cohort(&ctx, &listed.course, &listed.cohort).await
}

pub(super) async fn find(ctx: &Context, id: Id<courses::Cohort>) -> Result<Listed, Fault> {
    list::one(ctx.db.read(), id).await.map_err(Failure::from)?.ok_or_else(Fault::not_found)
}

pub(super) fn stored(cohort: &Model) -> Fields {
    let minute = |at: kernel::WallClock| at.0.strftime("%Y-%m-%dT%H:%M").to_string();
    let values = [
        ("zone", cohort.zone.name().to_owned()),
        ("last_day", cohort.last_day.to_string()),
        ("opens", minute(cohort.applications_open_local)),
        ("closes", minute(cohort.applications_close_local)),
        ("places", cohort.places.to_string()),
    ];
    let all = values.into_iter().chain(named(cohort));
    let all = all.chain(numbers(cohort.team_size(), cohort.offer_days.unsigned_abs()));
    Fields::of(all.map(|(name, value)| (name.to_owned(), value)).collect())
}

pub(super) async fn made(
    ctx: &Context,
    listed: Listed,
    typed: Fields,
    faults: Faults,
) -> Result<CohortPage, Fault> {
    let (l, cohort) = (&ctx.locale, &listed.cohort);
    let people = people(ctx.db.read(), cohort.id).await.map_err(Failure::from)?;
    Ok(CohortPage {
        shell: frame::admin(ctx, cohort.name.get(l.lang), Place::Cohorts),
        base: format!("/admin/cohorts/{}", cohort.id),
        id: cohort.id.to_string(),
        course: listed.course.short_title.get(l.lang).to_owned(),
        state: fl!(l, "cohort-state-name", state = cohort.state.word()),
        draft: cohort.state == State::Draft,
        published: cohort.state == State::Published,
        unused: people == 0,
        zones: if zone_is_free(cohort, people) { groups(l, typed.get("zone")) } else { Vec::new() },
        zone: l.zone_name(&cohort.zone),
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
