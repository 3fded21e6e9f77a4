//! `/admin/cohorts/{cohort}/enrolments/import`: a sheet of people is read and told row by row first, then its good rows
//! get their places. The command of the shell does the same by the same function.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use courses::Cohort;
use courses::cohort::Phase;
use courses::cohort::list::Listed;
use courses::enrolment::import::read;
use http::{At, Context, Fault, Fields, Page, Upload, see_other};
use i18n_embed_fl::fl;
use kernel::import::Way;
use kernel::{Failure, Id};
use progress::carry::{Importing, import};

use super::keep::find;
use crate::admin::sheet::{Seen, chosen};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// The largest sheet in bytes: some ten thousand people. It stands in the form a second time.
pub(super) const SHEET: usize = 500_000;

#[derive(Template)]
#[template(path = "admin/cohort-enrol-import.html")]
struct ImportPage {
    shell: Shell,
    base: String,
    cohort_name: String,
    learners: String,
    /// Whether who comes now comes late.
    begun: bool,
    sent: Sent,
    faults: Faults,
    seen: Option<Seen>,
}

/// What the form holds.
#[derive(Default)]
struct Sent {
    sheet: String,
    /// Why they come late.
    reason: String,
}

/// Answers `GET /admin/cohorts/{cohort}/enrolments/import`.
pub(super) async fn show(ctx: Context, At(id): At<Id<Cohort>>) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    Ok(Page::ok(made(&ctx, &listed, Sent::default(), Faults::default(), None)).into_response())
}

fn made(ctx: &Context, listed: &Listed, sent: Sent, faults: Faults, seen: Option<Seen>) -> ImportPage {
    let l = &ctx.locale;
    ImportPage {
        shell: frame::admin(ctx, fl!(l, "enrol-import-title"), Place::Cohorts),
        base: format!("/admin/cohorts/{}", listed.cohort.id),
        cohort_name: listed.cohort.name.get(l.lang).to_owned(),
        learners: fl!(l, "admin-taken-of", taken = listed.enrolled, places = listed.cohort.places),
        begun: listed.cohort.dates().phase(ctx.moment) != Phase::Before,
        sent,
        faults,
        seen,
    }
}

/// Answers `POST /admin/cohorts/{cohort}/enrolments/import`: says what the sheet would do, and gives nobody a place.
pub(super) async fn look(
    ctx: Context,
    At(id): At<Id<Cohort>>,
    mut upload: Upload,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let reason = upload.fields.get("reason").to_owned();
    let Some(sheet) = chosen(&mut upload, SHEET) else {
        let faults = Faults::one("file", fl!(ctx.locale, "reason-sheet-not-text"));
        let sent = Sent { reason, ..Sent::default() };
        return Ok(Page::again(made(&ctx, &listed, sent, faults, None)).into_response());
    };
    let sent = Sent { sheet, reason };
    let (faults, seen) = match run(&ctx, id, &sent, Way::Try).await {
        Ok(seen) => (Faults::default(), Some(seen)),
        Err(failure) => (faults(&ctx, failure)?, None),
    };
    Ok(Page::again(made(&ctx, &listed, sent, faults, seen)).into_response())
}

/// Answers `POST /admin/cohorts/{cohort}/enrolments/import/rows`: gives those of the good rows their places. Who has
/// one keeps it, so sending them again changes nothing.
pub(super) async fn store(ctx: Context, At(id): At<Id<Cohort>>, fields: Fields) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let sent = Sent { sheet: fields.exact("sheet").to_owned(), reason: fields.get("reason").to_owned() };
    match run(&ctx, id, &sent, Way::Keep).await {
        Ok(_) => Ok(see_other(format!("/admin/cohorts/{id}")).saying(&ctx, "toast-enrolled").into_response()),
        Err(failure) => {
            let faults = faults(&ctx, failure)?;
            Ok(Page::again(made(&ctx, &listed, sent, faults, None)).into_response())
        }
    }
}

/// What can be mended here comes back beside its field.
fn faults(ctx: &Context, failure: Failure) -> Result<Faults, Fault> {
    match failure {
        Failure::Invalid(invalid) => Ok(Faults::of(ctx, &invalid)),
        Failure::Denied(why) => Ok(Faults::one("file", ctx.say(&why.message))),
        Failure::Conflict(why) => Ok(Faults::one("file", ctx.say(&why.message))),
        other => Err(other.into()),
    }
}

async fn run(ctx: &Context, cohort: Id<Cohort>, sent: &Sent, way: Way) -> Result<Seen, Failure> {
    let read = read(sent.sheet.as_bytes())?;
    let importing = Importing { actor: &ctx.actor, cohort, reason: &sent.reason, way };
    let tally = import(&ctx.db, importing, &read.rows, &mut |_| {}, ctx.moment).await?;
    Ok(Seen::of(ctx, &read, &tally))
}
