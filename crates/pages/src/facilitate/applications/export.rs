//! `/facilitate/cohorts/{cohort}/applications.csv`: everything that was sent, for spreadsheets.

use auth::look::{Looks, What};
use axum::Extension;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use courses::Cohort;
use courses::review::queries::{Listed, queue};
use http::{At, Context, Fault};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::table::{Cell, Column, Format, Table};
use text::Locale;

/// Answers the address.
pub(super) async fn csv(
    ctx: Context,
    Extension(looks): Extension<Looks>,
    At(id): At<Id<Cohort>>,
) -> Result<Response, Fault> {
    let queue = queue(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    looks.cohort(&ctx.actor, id.uuid(), What::CohortExport, ctx.moment);
    let cohort = &queue.ledger.cohort;
    let l = ctx.locale_of(&cohort.zone);
    let table = Table { columns: columns(&l), rows: queue.all.iter().map(|one| row(&l, one)).collect() };
    let body = table.write(Format::Csv, ctx.moment)?;
    let name = format!("{}-{}-applications.csv", cohort.slug, ctx.locale.today());
    let kind = (CONTENT_TYPE, Format::Csv.media_type().to_owned());
    let place = (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""));
    Ok(([kind, place], body).into_response())
}

fn columns(l: &Locale) -> Vec<Column> {
    let column = |key: &str, words: String| Column { key: key.to_owned(), words };
    vec![
        column("application", fl!(l, "review-column-application")),
        column("kind", fl!(l, "review-column-kind")),
        column("name", fl!(l, "apply-field", field = "name")),
        column("email", fl!(l, "facilitate-email")),
        column("association", fl!(l, "facilitate-association")),
        column("people", fl!(l, "review-column-people")),
        column("confirmed", fl!(l, "seat-state-name", state = "confirmed")),
        column("state", fl!(l, "facilitate-standing")),
        column("sent", fl!(l, "review-column-sent")),
        column("decided", fl!(l, "review-column-decided")),
        column("reason", fl!(l, "form-reason")),
        column("why", fl!(l, "apply-field", field = "why")),
    ]
}

fn row(l: &Locale, one: &Listed) -> Vec<Cell> {
    let application = &one.application;
    let text = |text: &str| Cell::Text(text.to_owned());
    let number = |n: usize| Cell::Number(u32::try_from(n).unwrap_or(u32::MAX));
    let local = |at| l.zone.local(at).strftime("%Y-%m-%d %H:%M").to_string();
    let draft = application.read_draft().unwrap_or_default();
    let decided = application.state_at.filter(|at| Some(*at) != application.submitted_at);
    vec![
        text(one.title()),
        Cell::Text(fl!(l, "review-kind", kind = application.kind.word())),
        text(&one.name),
        text(&one.email),
        Cell::Text(one.association.as_ref().map(crate::association::named).unwrap_or_default()),
        number(one.people()),
        number(one.confirmed()),
        Cell::Text(fl!(l, "application-state-name", state = application.state.word())),
        Cell::Text(application.submitted_at.map(local).unwrap_or_default()),
        Cell::Text(decided.map(local).unwrap_or_default()),
        text(application.state_reason.as_deref().unwrap_or_default()),
        text(&draft.why),
    ]
}
