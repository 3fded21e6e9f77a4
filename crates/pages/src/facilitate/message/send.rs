//! `POST …/message`: a look at it first, then it goes.

use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Landed, Once, Page, see_other};
use kernel::{Failure, Id, Tx};
use progress::grid::{leads, of_cohort};
use progress::message::{self, WriteToLearners};

use super::{MOST, MessagePage};
use crate::facilitate::frame::base;
use crate::form::Faults;

/// Answers it.
pub(crate) async fn send(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let sent = match (message::read(fields.get("text")), fields.says("confirm", "yes")) {
        (Err(invalid), _) => Err(Failure::Invalid(invalid)),
        (Ok(text), false) => {
            let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
            let page = MessagePage::new(&ctx, &grid, fields.clone(), Faults::default()).looked_at(text);
            return Ok(Page::again(page).into_response());
        }
        (Ok(text), true) => store(&ctx, id, &fields, text).await,
    };
    match sent {
        Ok(landed) => Ok(see_other(landed.location).saying(&ctx, "toast-message-sent").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(MessagePage::new(&ctx, &grid, fields, faults)).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(
    ctx: &Context,
    id: Id<courses::Cohort>,
    fields: &Fields,
    text: &str,
) -> Result<Landed, Failure> {
    let to: Vec<Id<courses::Enrolment>> =
        fields.all("enrolment").filter_map(|id| id.parse().ok()).take(MOST).collect();
    let once = Once::of_form(ctx, fields).map_err(|_| Failure::NotFound)?;
    let (actor, moment, text) = (ctx.actor.clone(), ctx.moment, text.to_owned());
    let work = |tx: Tx| {
        let (actor, once, to, text) = (actor.clone(), once.clone(), to.clone(), text.clone());
        async move {
            let permit = authorize::<WriteToLearners>(&tx, &actor, id, moment).await?;
            if let Some(before) = once.before(&tx).await? {
                return Ok(before);
            }
            message::send(&tx, &permit, &to, &text, moment).await?;
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &base(id)).await?)
        }
    };
    ctx.db.write(work).await
}
