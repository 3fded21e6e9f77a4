//! Changing a cohort: its name, days, window, places and teams.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::cohort::entity::Model;
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id, Invalid, Zone};
use modules::cohort::{CohortChange, EditCohort, edit};

use super::keep::{find, made};
use super::read::{day, name, number, size, time};
use crate::form::Faults;

/// Answers `POST /admin/cohorts/{cohort}`.
pub(super) async fn save(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let changed = match read(&fields, &listed.cohort) {
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

/// What was typed. A form without a zone, which is not shown once it stays, leaves it.
fn read(fields: &Fields, cohort: &Model) -> Result<CohortChange, Invalid> {
    let mut faults = Invalid::default();
    if fields.some("name_en").is_none() {
        faults.push("name_en", &courses::Why::Required {});
    }
    let zone = match fields.some("zone") {
        None => Some(cohort.zone.clone()),
        Some(typed) => typed.parse::<Zone>().ok(),
    };
    if zone.is_none() {
        faults.push("zone", &modules::Why::UnknownZone {});
    }
    let change = CohortChange {
        name: name(fields),
        zone: zone.unwrap_or_else(|| cohort.zone.clone()),
        last_day: day(fields, "last_day", &mut faults),
        opens: time(fields, "opens", &mut faults),
        closes: time(fields, "closes", &mut faults),
        places: number(fields, "places", &mut faults),
        team: size(fields, &mut faults),
        offer_days: number(fields, "offer_days", &mut faults),
    };
    faults.or(change)
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, change: CohortChange) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (actor, change) = (actor.clone(), change.clone());
        async move {
            let permit = authorize::<EditCohort>(&tx, &actor, id, moment).await?;
            edit(&tx, &permit, &change, moment).await
        }
    };
    ctx.db.write(work).await
}
