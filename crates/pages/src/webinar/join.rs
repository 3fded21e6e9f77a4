//! `/join/{token}`: the door of a webinar's room, by somebody's own address. Looking at it writes nothing.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::ActivityContent;
use progress::join::{AtDoor, Stage};
use text::Locale;

use super::view::{Counted, SessionView, hosts};
use crate::frame;
use crate::learn::activity_path;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "webinar/join.html")]
struct JoinPage {
    shell: Shell,
    kicker: String,
    name: String,
    stage: &'static str,
    session: Option<SessionView>,
    opens: String,
    begins: String,
    room: String,
    counted: Counted,
    hosts: Vec<(String, String)>,
    preparation: Vec<String>,
    captions: String,
    recorded: bool,
    path: String,
    activity: String,
}

/// Answers `GET /join/{token}`, in the language and the zone of the one whose address it is.
pub(super) async fn show(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let door = AtDoor::find(&ctx.db, &ctx.state.site_key, &token, ctx.moment).await?;
    let page = JoinPage::of(&theirs(ctx, &door), &door, &token)?;
    // the address is a secret: it is not told to where the room's link leads
    Ok(([("referrer-policy", "no-referrer"), ("cache-control", "no-store")], Page::ok(page)).into_response())
}

/// The request in the words and on the clock of the one whose address it is.
pub(super) fn theirs(mut ctx: Context, door: &AtDoor) -> Context {
    let locale = &mut ctx.locale;
    locale.lang = door.person.language.unwrap_or(locale.lang);
    locale.zone_is_known = door.person.zone.is_some();
    locale.zone = door.person.zone.clone().unwrap_or_else(|| door.learning.place.zone.clone());
    ctx
}

impl JoinPage {
    fn of(ctx: &Context, door: &AtDoor, token: &str) -> Result<Self, Fault> {
        let l = &ctx.locale;
        let (activity, webinar) = door.activity()?;
        let (session, stage) = (door.session(), door.stage(ctx.moment));
        let enterable = matches!(stage, Stage::Open | Stage::Live);
        let path = format!("/join/{token}");
        let at = activity_path(door.learning.place.cohort_id, activity.id);
        Ok(Self {
            shell: frame::public(ctx, webinar.title.get(l.lang), Place::Elsewhere).sheet("room.css"),
            kicker: kicker(l, door)?,
            name: door.person.name.clone(),
            stage: word(stage),
            session: session.map(|s| SessionView::of(l, s, format!("{path}/session.ics"))),
            opens: session.map(|s| l.day_and_time(opens(s))).unwrap_or_default(),
            begins: session.map(|s| l.time(s.starts_at)).unwrap_or_default(),
            room: session.filter(|_| enterable).map(|s| s.room_url.clone()).unwrap_or_default(),
            counted: Counted::of(l, &door.learning, activity, session),
            hosts: hosts(session),
            preparation: preparation(l, &activity.content),
            captions: captions(l, &activity.content),
            recorded: !webinar.recordings.is_empty(),
            activity: at,
            path,
        })
    }
}

fn opens(session: &modules::curriculum::SessionNode) -> chrono::DateTime<chrono::Utc> {
    modules::session::Timing::from(session).room_opens().instant
}

fn kicker(l: &Locale, door: &AtDoor) -> Result<String, Fault> {
    let (activity, _) = door.activity()?;
    let modules = &door.learning.taught.tree.modules;
    let number = modules.iter().position(|m| m.id == activity.module).map_or(1, |at| at + 1);
    Ok(fl!(l, "webinar-and-module", number = number))
}

/// The stage as the page and its element name it.
pub(super) const fn word(stage: Stage) -> &'static str {
    match stage {
        Stage::Before => "before",
        Stage::Open => "open",
        Stage::Live => "live",
        Stage::Over => "over",
        Stage::Cancelled => "cancelled",
    }
}

fn preparation(l: &Locale, content: &ActivityContent) -> Vec<String> {
    let ActivityContent::Webinar(webinar) = content else { return Vec::new() };
    webinar.preparation.iter().map(|text| text.get(l.lang).to_owned()).collect()
}

fn captions(l: &Locale, content: &ActivityContent) -> String {
    let ActivityContent::Webinar(webinar) = content else { return String::new() };
    let names: Vec<_> = webinar.captions.iter().map(|lang| l.language_name(*lang)).collect();
    l.list(&names)
}
