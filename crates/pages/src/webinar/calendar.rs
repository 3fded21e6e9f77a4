//! Calendar entries: one session as a file, and a person's own feed of all of theirs.

use auth::person;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use http::{Asked, At, Context, Fault};
use kernel::sealed::{self, Purpose};
use kernel::{Id, Secret, SiteKey};
use messages::calendar::{CalendarEntry, calendar};
use modules::curriculum::{ActivityNode, SessionNode};
use modules::join_address;
use modules::session::entity::State;
use progress::join::AtDoor;
use progress::{learner, taught};
use text::Locale;
use uuid::Uuid;

use super::join::theirs;

/// Which session of the webinar, where it has several.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    session: Option<Id<modules::Session>>,
}

/// The path of a person's own feed. It is the same for ever and opens nothing else.
pub(crate) fn feed_path(key: &SiteKey, person: Id<auth::Person>) -> String {
    format!("/calendar/{}.ics", feed_token(key, person).reveal())
}

fn feed_token(key: &SiteKey, person: Id<auth::Person>) -> Secret {
    key.seal(Purpose::Feed, person.uuid(), Uuid::nil())
}

/// Answers `GET /join/{token}/session.ics`: the session that is meant, or the one that is asked for.
pub(super) async fn session(
    ctx: Context,
    At(token): At<String>,
    Asked(wish): Asked<Wish>,
) -> Result<Response, Fault> {
    let door = AtDoor::find(&ctx.db, &ctx.state.site_key, &token, ctx.moment).await?;
    let ctx = theirs(ctx, &door);
    let (activity, webinar) = door.activity()?;
    let wished = wish.session.and_then(|id| webinar.sessions.iter().find(|s| s.id == id));
    let session = wished.or_else(|| door.session()).ok_or_else(Fault::not_found)?;
    let entry = entry(&ctx, &ctx.locale, door.learning.place.enrolment_id, activity, session);
    let written = entry.map(|entry| calendar(&entry.title.clone(), &[entry], ctx.moment.utc()));
    Ok(file(written.ok_or_else(Fault::not_found)?, "attachment; filename=\"session.ics\""))
}

/// Answers `GET /calendar/{token}.ics`: every session of every cohort in which the person learns.
pub(super) async fn feed(ctx: Context, At(name): At<String>) -> Result<Response, Fault> {
    let token = name.strip_suffix(".ics").ok_or_else(Fault::not_found)?;
    let holder = sealed::holder(token).ok_or_else(Fault::not_found)?;
    if !ctx.state.site_key.opens(Purpose::Feed, holder, Uuid::nil(), token) {
        return Err(Fault::not_found());
    }
    let found = person::queries::find(ctx.db.read(), Id::from_uuid(holder)).await?;
    let active = found.filter(|p| p.state == person::entity::State::Active);
    let person = active.ok_or_else(Fault::not_found)?;
    let locale = Locale { lang: person.language.unwrap_or(ctx.locale.lang), ..ctx.locale.clone() };
    let mut entries = Vec::new();
    for place in learner::of_person(&ctx.db, person.id).await?.iter().filter(|p| p.state.is_live()) {
        let taught = taught::of_cohort(&ctx.db, place.cohort_id).await?;
        let sessions = taught.tree.sessions();
        entries.extend(sessions.filter_map(|(a, s)| entry(&ctx, &locale, place.enrolment_id, a, s)));
    }
    entries.sort_by_key(|entry| entry.starts_at);
    let name = &ctx.state.settings.now().name;
    Ok(file(calendar(name, &entries, ctx.moment.utc()), "inline; filename=\"waymark.ics\""))
}

/// What a calendar shows of a session; nothing of a draft.
fn entry(
    ctx: &Context,
    l: &Locale,
    enrolment: Id<courses::Enrolment>,
    activity: &ActivityNode,
    session: &SessionNode,
) -> Option<CalendarEntry> {
    let webinar = activity.webinar.as_ref().filter(|_| session.state != State::Draft)?;
    let path = join_address::path(&ctx.state.site_key, enrolment, webinar.id);
    Some(CalendarEntry {
        uid: format!("{}@{}", session.id, ctx.state.public_url.host()),
        sequence: session.sequence.unsigned_abs(),
        starts_at: session.starts_at,
        minutes: session.minutes.unsigned_abs(),
        title: webinar.title.get(l.lang).to_owned(),
        description: webinar.description.get(l.lang).to_owned(),
        address: ctx.state.public_url.link(&path),
        cancelled: session.state == State::Cancelled,
    })
}

fn file(text: String, disposition: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, disposition),
        (CACHE_CONTROL, "private, no-cache"),
    ];
    (headers, text).into_response()
}
