//! Giving someone a cohort to facilitate, for good or, as a substitute, for some days.

use auth::grant::{self, GiveGrant, Giving};
use auth::{Held, Role, Scope, authorize, person};
use axum::response::{IntoResponse as _, Response};
use courses::cohort::Dates;
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Zone};

use super::keep::{find, made};
use crate::form::Faults;

/// Gives a grant, freshly proved.
pub(in crate::admin) async fn give_one(ctx: &Context, giving: Giving) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (actor, giving) = (actor.clone(), giving.clone());
        async move {
            let permit = authorize::<GiveGrant>(&tx, &actor, (), moment).await?;
            grant::give(&tx, &permit, &giving, moment).await.map(drop)
        }
    };
    ctx.db.write(work).await
}

/// Answers `POST /admin/cohorts/{cohort}/facilitators`.
pub(super) async fn give(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let found = person::queries::by_email(ctx.db.read(), fields.get("email")).await.map_err(Failure::from)?;
    let Some(person) = found else {
        let faults = Faults::one("email", fl!(ctx.locale, "admin-no-such-person"));
        return Ok(Page::again(made(&ctx, listed, fields, faults).await?).into_response());
    };
    let (from, until) = dates(&fields, &listed.cohort.zone);
    let held = Held { role: Role::Facilitator, scope: Scope::Cohort(id.uuid()), from, until };
    match give_one(&ctx, Giving { to: person.id, held }).await {
        Ok(()) => Ok(see_other(format!("/admin/cohorts/{id}")).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Conflict(why)) => {
            let faults = Faults::one("email", ctx.say(&why.message));
            Ok(Page::again(made(&ctx, listed, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

type Instant = chrono::DateTime<chrono::Utc>;

/// From the beginning of the first to the end of the last day, in the cohort's zone; open where not given.
fn dates(fields: &Fields, zone: &Zone) -> (Option<Instant>, Option<Instant>) {
    let day = |name: &str| fields.get(name).parse().ok();
    let of = |day| Dates { first_day: day, last_day: day, zone: zone.clone() };
    (day("from").map(|d| of(d).begins().instant), day("until").map(|d| of(d).ends().instant))
}
