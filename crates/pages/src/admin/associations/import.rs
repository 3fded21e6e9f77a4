//! `/admin/associations/import`: a sheet is read and told row by row first, then its good rows are stored.

use askama::Template;
use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::association::MakeAssociation;
use courses::association::import::{self, AssociationRow};
use http::{Context, Fault, Fields, Page, Upload, see_other};
use i18n_embed_fl::fl;
use kernel::import::{Read, Tally, Way};
use kernel::{Failure, Tx};

use super::SHEET;
use crate::admin::sheet::{Seen, chosen};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/association-import.html")]
pub(super) struct ImportPage {
    shell: Shell,
    sheet: String,
    faults: Faults,
    seen: Option<Seen>,
}

/// Answers `GET /admin/associations/import`.
pub(super) async fn show(ctx: Context) -> Result<Page<ImportPage>, Fault> {
    Ok(Page::ok(made(&ctx, String::new(), Faults::default(), None)))
}

fn made(ctx: &Context, sheet: String, faults: Faults, seen: Option<Seen>) -> ImportPage {
    let shell = frame::admin(ctx, fl!(ctx.locale, "association-import-title"), Place::People);
    ImportPage { shell, sheet, faults, seen }
}

/// Answers `POST /admin/associations/import`: says what the sheet would do, and stores nothing.
pub(super) async fn look(ctx: Context, mut upload: Upload) -> Result<Response, Fault> {
    let Some(sheet) = chosen(&mut upload, SHEET) else {
        let faults = Faults::one("file", fl!(ctx.locale, "reason-sheet-not-text"));
        return Ok(Page::again(made(&ctx, String::new(), faults, None)).into_response());
    };
    let page = match read(&ctx, &sheet).await {
        Ok(read) => {
            let tally = run(&ctx, &read, Way::Try).await?;
            made(&ctx, sheet, Faults::default(), Some(Seen::of(&ctx, &read, &tally)))
        }
        Err(Failure::Invalid(invalid)) => made(&ctx, sheet, Faults::of(&ctx, &invalid), None),
        Err(failure) => return Err(failure.into()),
    };
    Ok(Page::again(page).into_response())
}

/// Answers `POST /admin/associations/import/rows`: stores the good rows. Sending them again changes nothing.
pub(super) async fn store(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let sheet = fields.exact("sheet").to_owned();
    match read(&ctx, &sheet).await {
        Ok(read) => {
            run(&ctx, &read, Way::Keep).await?;
            Ok(see_other("/admin/associations").saying(&ctx, "toast-associations-imported").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            Ok(Page::again(made(&ctx, sheet, Faults::of(&ctx, &invalid), None)).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn read(ctx: &Context, sheet: &str) -> Result<Read<AssociationRow>, Failure> {
    let known = import::levels(ctx.db.read()).await?;
    Ok(import::read(sheet.as_bytes(), &known)?)
}

async fn run(ctx: &Context, read: &Read<AssociationRow>, way: Way) -> Result<Tally, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let allowed = |tx: Tx| {
        let actor = actor.clone();
        async move { authorize::<MakeAssociation>(&tx, &actor, (), moment).await }
    };
    let permit = ctx.db.write::<_, Failure, _, _>(allowed).await?;
    import::import(&ctx.db, &permit, &read.rows, way, moment).await
}
