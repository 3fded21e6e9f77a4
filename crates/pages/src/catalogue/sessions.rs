//! The planned sessions of an informational webinar: when they are, and each as a file for a calendar.

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::{Shelf, ShownEntry};
use http::{At, Context, Fault};
use kernel::{Failure, Id};
use messages::calendar::{CalendarEntry, calendar};
use modules::session::entity::Model;
use modules::session::planned::planned;

/// A session as the entry's page shows it.
pub(super) struct Planned {
    pub(super) instant: String,
    pub(super) when: String,
    pub(super) zones: String,
    /// The address of its file for calendars.
    pub(super) calendar: String,
}

/// The sessions of an entry that are still to come. One statement, none where the entry has no webinar.
///
/// # Errors
/// Storage.
pub(super) async fn of(ctx: &Context, entry: &ShownEntry) -> Result<Vec<Model>, Fault> {
    let Some(webinar) = entry.webinar.filter(|_| !entry.retired) else { return Ok(Vec::new()) };
    Ok(planned(&ctx.db, webinar, ctx.moment).await.map_err(Failure::from)?)
}

impl Planned {
    /// In the reader's words.
    pub(super) fn of(ctx: &Context, entry: &ShownEntry, session: &Model) -> Self {
        let l = &ctx.locale;
        let said = l.session_time(session.starts_at, session.minutes.unsigned_abs(), &session.zone);
        Self {
            instant: session.starts_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            when: said.when,
            zones: said.zones,
            calendar: format!("/catalogue/{}/sessions/{}", entry.slug, session.id),
        }
    }
}

/// Answers `GET /catalogue/{slug}/sessions/{session}`: the session as a file for a calendar. It names the entry's
/// page, never the room.
pub(super) async fn show(
    ctx: Context,
    At((slug, session)): At<(String, Id<modules::Session>)>,
) -> Result<Response, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    let entry = shelf.by_slug(&slug).ok_or_else(Fault::not_found)?;
    let all = of(&ctx, entry).await?;
    let session = all.iter().find(|row| row.id == session).ok_or_else(Fault::not_found)?;
    let title = entry.title.get(ctx.locale.lang).to_owned();
    let line = CalendarEntry {
        uid: format!("{}@{}", session.id, ctx.state.public_url.host()),
        sequence: session.sequence.unsigned_abs(),
        starts_at: session.starts_at,
        minutes: session.minutes.unsigned_abs(),
        title: title.clone(),
        description: entry.summary.get(ctx.locale.lang).to_owned(),
        address: ctx.state.public_url.link(&entry.path()),
        cancelled: false,
    };
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"session.ics\""),
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, calendar(&title, &[line], ctx.moment.utc())).into_response())
}
