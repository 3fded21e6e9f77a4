//! `POST …/excuses`: one decision for each learner, all or none.

use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Once, Page, see_other};
use kernel::{Failure, Id, Tx};
use progress::decision::{self, Decide, WordForm};
use progress::grid::{leads, of_cohort};

use super::{ExcusesPage, MOST};
use crate::facilitate::frame::base;
use crate::form::Faults;

/// Excuses them, or shows the page again with what is wrong.
pub(crate) async fn save(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
    let form = WordForm {
        subject: fields.get("subject").to_owned(),
        kind: "excused".to_owned(),
        reason: fields.get("reason").to_owned(),
        ..WordForm::default()
    };
    let word = match form.read(&grid.taught, &grid.cohort.zone) {
        Ok(word) => word,
        Err(invalid) => {
            let faults = Faults::of(&ctx, &invalid);
            return Ok(Page::again(ExcusesPage::new(&ctx, &grid, fields, faults)).into_response());
        }
    };
    let mut chosen: Vec<Id<courses::Enrolment>> =
        fields.all("enrolment").filter_map(|id| id.parse().ok()).take(MOST).collect();
    chosen.retain(|one| grid.learners.iter().any(|l| l.enrolment == *one));
    let once = Once::of_form(&ctx, &fields)?;
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let written = ctx.db.write(move |tx: Tx| {
        let (db, actor, once) = (db.clone(), actor.clone(), once.clone());
        let (word, chosen) = (word.clone(), chosen.clone());
        async move {
            if let Some(before) = once.before(&tx).await? {
                return Ok(before);
            }
            for enrolment in chosen {
                let permit = authorize::<Decide>(&tx, &actor, enrolment, moment).await?;
                decision::decide(&db, &tx, &permit, &word, moment).await?;
            }
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &base(id)).await?)
        }
    });
    Ok(see_other(written.await?.location).saying(&ctx, "toast-saved").into_response())
}
