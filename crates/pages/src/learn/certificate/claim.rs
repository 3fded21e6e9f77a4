//! Asking for one's certificate: the learner confirms the name on it.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id, Tx};
use progress::certificate::entity::Model;
use progress::certificate::{ClaimCertificate, claim, eligible};
use progress::learner::{self, Learning};

use crate::form::Faults;
use crate::learn::course_path;

/// The certificate as far as its learner has something to do with it: to confirm the name, or to open it.
pub(in crate::learn) struct Ask {
    /// Where the form goes.
    pub action: String,
    /// The name in the field.
    pub name: String,
    /// The certificate that there is; empty before it was issued.
    pub issued: String,
    /// What is wrong with the name.
    pub faults: Faults,
}

impl Ask {
    /// What there is to do; nothing before it was earned.
    pub(in crate::learn) fn of(ctx: &Context, learning: &Learning, issued: Option<&Model>) -> Option<Self> {
        let (outline, policy) = (&learning.taught.outline, &learning.taught.policy);
        let earned = eligible(outline, policy, &learning.own.conclusion).is_ok();
        let issued = issued.map(|model| format!("/account/certificates/{}", model.code));
        (earned || issued.is_some()).then(|| Self {
            action: format!("{}/certificate", course_path(learning.place.cohort_id)),
            name: ctx.actor.signed_in().map(|person| person.name.clone()).unwrap_or_default(),
            issued: issued.unwrap_or_default(),
            faults: Faults::default(),
        })
    }
}

/// Answers `POST /cohorts/{cohort}/certificate`.
///
/// # Errors
/// Not found for who has no enrolment here; a conflict where it was not earned.
pub(in crate::learn) async fn send(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let person = ctx.person()?.person;
    let place = learner::at(&ctx.db, person, cohort).await?.ok_or_else(Fault::not_found)?;
    let (name, moment, enrolment) = (fields.get("name").to_owned(), ctx.moment, place.enrolment_id);
    let work = |tx: Tx| {
        let (name, actor, db) = (name.clone(), ctx.actor.clone(), ctx.db.clone());
        async move {
            let permit = authorize::<ClaimCertificate>(&tx, &actor, enrolment, moment).await?;
            claim(&db, &tx, &permit, &name, moment).await
        }
    };
    match ctx.db.write(work).await {
        Ok(issued) => {
            let path = format!("/account/certificates/{}", issued.code);
            Ok(see_other(path).saying(&ctx, "toast-certificate-issued").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            let learning = Learning::of(&ctx.db, place, moment).await?;
            let mut page = crate::learn::progress::page(&ctx, &learning, None).await?;
            if let Some(ask) = &mut page.ask {
                ask.name = name;
                ask.faults = Faults::of(&ctx, &invalid);
            }
            Ok(Page::again(page).into_response())
        }
        Err(other) => Err(other.into()),
    }
}
