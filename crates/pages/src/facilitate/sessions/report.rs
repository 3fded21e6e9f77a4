//! Importing the report of a room: it is read and shown first, then stored.

use std::collections::BTreeMap;

use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, Upload, see_other};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::ingest::Ingest;
use progress::roll;

use super::address;
use super::roll::RollPage;
use crate::form::Faults;

/// Answers `POST …/report`: shows what the report says, and stores nothing.
pub(crate) async fn read(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    mut upload: Upload,
) -> Result<Response, Fault> {
    let roll = roll::of(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let fields = match upload.take("file").map(|file| text(file.bytes)) {
        None => upload.fields,
        Some(Some(report)) => Fields::of(vec![("report".to_owned(), report)]),
        Some(None) => {
            let faults = Faults::one("file", fl!(ctx.locale, "roll-report-no-text"));
            return Ok(Page::again(RollPage::new(&ctx, &roll, upload.fields, faults)).into_response());
        }
    };
    Ok(match roll::read(&roll, fields.get("report")) {
        Ok(report) => {
            let page = RollPage::new(&ctx, &roll, fields, Faults::default());
            Page::ok(page.with_report(&report)).into_response()
        }
        Err(invalid) => {
            let faults = Faults::of(&ctx, &invalid);
            Page::again(RollPage::new(&ctx, &roll, fields, faults)).into_response()
        }
    })
}

/// Answers `POST …/report/lines`: stores it. Sending it again changes nothing.
pub(crate) async fn save(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    Extension(ingest): Extension<Ingest>,
    fields: Fields,
) -> Result<Response, Fault> {
    let roll = roll::of(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let report = match roll::read(&roll, fields.get("report")) {
        Ok(report) => report,
        Err(invalid) => {
            let faults = Faults::of(&ctx, &invalid);
            return Ok(Page::again(RollPage::new(&ctx, &roll, fields, faults)).into_response());
        }
    };
    let chosen: BTreeMap<usize, _> = (0..report.rows.len())
        .filter_map(|place| Some((place, fields.get(&format!("who-{place}")).parse().ok()?)))
        .collect();
    roll::import(&ctx.db, &ingest, &ctx.actor, (&roll, &report), &chosen, ctx.moment).await?;
    Ok(see_other(address(id)).saying(&ctx, "toast-saved").into_response())
}

/// The largest report in bytes.
const MOST: usize = 1_000_000;

/// A file as text; none where it is no text, or longer than a report may be.
fn text(bytes: Vec<u8>) -> Option<String> {
    let text = String::from_utf8(bytes).ok().filter(|text| text.len() <= MOST && !text.contains('\0'))?;
    Some(text.replace("\r\n", "\n"))
}
