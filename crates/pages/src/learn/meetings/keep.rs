//! Writing, changing and taking away the notes of a meeting.

use auth::{Permit, authorize};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use kernel::{AnyId, Failure, Id, Tx};
use progress::learner::Place;
use progress::meeting::{self, KeepMeetings, MeetingForm, NewMeeting};

use super::show::{MeetingsPage, Shown};
use super::{Here, address, own};
use crate::form::Faults;

/// Answers `POST /cohorts/{cohort}/team/meetings`.
pub(super) async fn add(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (place, _) = own(&ctx, cohort).await?;
    let id = fields.get("key").parse().map_err(|_| Fault::malformed("key"))?;
    keep(&ctx, &place, (id, None), fields).await
}

/// Answers `POST /cohorts/{cohort}/team/meetings/{meeting}`.
pub(super) async fn change(
    ctx: Context,
    At((cohort, id)): At<Here>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (place, _) = own(&ctx, cohort).await?;
    let revision = fields.get("revision").parse().map_err(|_| Fault::malformed("revision"))?;
    keep(&ctx, &place, (id, Some(revision)), fields).await
}

async fn keep(
    ctx: &Context,
    place: &Place,
    (id, revision): (AnyId, Option<i32>),
    fields: Fields,
) -> Result<Response, Fault> {
    let cohort = place.cohort_id;
    let read = form(&fields).read(place.zone.date(ctx.moment.utc())).map_err(Failure::from);
    let kept = match read {
        Ok(new) => store(ctx, place.enrolment_id, (id, revision), new).await,
        Err(failure) => Err(failure),
    };
    let changing = revision.map(|_| id);
    let (faults, overtaken) = match kept {
        Ok(()) => {
            let to = format!("{}#meeting-{id}", address(cohort));
            return Ok(see_other(to).saying(ctx, "toast-saved").into_response());
        }
        Err(Failure::Invalid(invalid)) => (Faults::of(ctx, &invalid), false),
        Err(Failure::Conflict(why)) => (Faults::one("body", ctx.say(&why.message)), true),
        Err(failure) => return Err(failure.into()),
    };
    let shown = Shown { changing, typed: Some(fields), faults, overtaken };
    Ok(Page::again(MeetingsPage::read(ctx, cohort, shown).await?).into_response())
}

fn form(fields: &Fields) -> MeetingForm {
    MeetingForm {
        held_on: fields.get("held_on").to_owned(),
        present: fields.all("present").map(str::to_owned).collect(),
        body: fields.exact("body").to_owned(),
    }
}

async fn store(
    ctx: &Context,
    own: Id<courses::Enrolment>,
    (id, revision): (AnyId, Option<i32>),
    new: NewMeeting,
) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, new) = (actor.clone(), new.clone());
        async move {
            let permit = authorize::<KeepMeetings>(&tx, &actor, own, moment).await?;
            match revision {
                Some(revision) => meeting::change(&tx, &permit, (id, revision), &new, moment).await,
                None => meeting::add(&tx, &permit, id, &new, moment).await,
            }
        }
    };
    ctx.db.write(work).await
}

/// Answers `POST /cohorts/{cohort}/team/meetings/{meeting}/removal`.
pub(super) async fn remove(ctx: Context, At((cohort, id)): At<Here>) -> Result<SeeOther, Fault> {
    let moment = ctx.moment;
    with_permit(&ctx, cohort, move |tx: Tx, permit| async move {
        meeting::remove(&tx, &permit, id, moment).await
    })
    .await?;
    Ok(see_other(format!("{}#meeting-{id}", address(cohort))).saying(&ctx, "toast-meeting-removed"))
}

/// Answers `POST /cohorts/{cohort}/team/meetings/{meeting}/removal/withdrawal`.
pub(super) async fn restore(ctx: Context, At((cohort, id)): At<Here>) -> Result<SeeOther, Fault> {
    with_permit(&ctx, cohort, move |tx: Tx, permit| async move { meeting::restore(&tx, &permit, id).await })
        .await?;
    Ok(see_other(format!("{}#meeting-{id}", address(cohort))).saying(&ctx, "toast-saved"))
}

async fn with_permit<F, R>(ctx: &Context, cohort: Id<courses::Cohort>, work: F) -> Result<(), Fault>
where
    F: Fn(Tx, Permit<KeepMeetings>) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Result<(), Failure>> + Send,
{
    let (place, _) = own(ctx, cohort).await?;
    let (actor, moment, own) = (ctx.actor.clone(), ctx.moment, place.enrolment_id);
    let done = ctx.db.write(move |tx: Tx| {
        let (actor, work) = (actor.clone(), work.clone());
        async move {
            let permit = authorize::<KeepMeetings>(&tx, &actor, own, moment).await?;
            work(tx, permit).await
        }
    });
    Ok(done.await?)
}
