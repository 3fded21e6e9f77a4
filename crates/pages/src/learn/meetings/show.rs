//! `GET /cohorts/{cohort}/team/meetings`, and one of them to change.

use askama::Template;
use http::{At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{AnyId, Failure, Id};
use progress::learner::Place as Own;
use progress::meeting::{self, Meeting};
use text::Locale;

use super::{Here, address, own};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/meetings.html")]
pub(super) struct MeetingsPage {
    shell: Shell,
    at: String,
    team: String,
    team_at: String,
    meetings: Vec<Notes>,
    /// Where the form goes.
    action: String,
    /// Whether it changes notes that are there.
    changing: bool,
    key: String,
    revision: i32,
    held_on: String,
    body: String,
    /// Id, name and whether they were there.
    members: Vec<(String, String, bool)>,
    /// What somebody else has written meanwhile; empty where nobody has.
    meanwhile: String,
    faults: Faults,
}

/// The notes of one meeting.
pub(in crate::learn) struct Notes {
    id: String,
    day: String,
    present: String,
    body: String,
    by: String,
    removed: bool,
}

/// What the form shows.
#[derive(Default)]
pub(super) struct Shown {
    /// Which notes are changed.
    pub(super) changing: Option<AnyId>,
    /// What was typed; none for a form that is shown the first time.
    pub(super) typed: Option<Fields>,
    pub(super) faults: Faults,
    /// Whether somebody else has changed them.
    pub(super) overtaken: bool,
}

/// Answers `GET /cohorts/{cohort}/team/meetings`.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
) -> Result<Page<MeetingsPage>, Fault> {
    Ok(Page::ok(MeetingsPage::read(&ctx, cohort, Shown::default()).await?))
}

/// Answers `GET /cohorts/{cohort}/team/meetings/{meeting}`.
pub(super) async fn edit(ctx: Context, At((cohort, id)): At<Here>) -> Result<Page<MeetingsPage>, Fault> {
    let shown = Shown { changing: Some(id), ..Shown::default() };
    Ok(Page::ok(MeetingsPage::read(&ctx, cohort, shown).await?))
}

impl MeetingsPage {
    /// The page of a team's meetings with its form.
    pub(super) async fn read(
        ctx: &Context,
        cohort: Id<courses::Cohort>,
        shown: Shown,
    ) -> Result<Self, Fault> {
        let (place, team) = own(ctx, cohort).await?;
        let all = meeting::of_team(&ctx.db, cohort, team).await.map_err(Failure::from)?;
        let changing = shown.changing.map(|id| all.iter().find(|m| m.id == id && !m.removed));
        let changing = changing.map(|found| found.ok_or_else(Fault::not_found)).transpose()?;
        let people = courses::team::queries::people(ctx.db.read(), team).await.map_err(Failure::from)?;
        Ok(Self::of(ctx, &place, &all, changing, people, shown))
    }

    fn of(
        ctx: &Context,
        place: &Own,
        all: &[Meeting],
        changing: Option<&Meeting>,
        people: Vec<(Id<auth::Person>, String)>,
        shown: Shown,
    ) -> Self {
        let l = ctx.locale_of(&place.zone);
        let base = super::super::course_path(place.cohort_id);
        let today = place.zone.date(ctx.moment.utc());
        let title = if changing.is_some() { fl!(l, "meeting-change") } else { fl!(l, "meetings-title") };
        let shell = frame::learn(ctx, title, Some(base.clone()), true, Place::Team).width("reading");
        let at = address(place.cohort_id);
        let typed = shown.typed.as_ref();
        let field = |name: &str, stored: Option<String>, empty: String| {
            typed.map_or_else(|| stored.unwrap_or(empty), |typed| typed.exact(name).to_owned())
        };
        let there = |id: Id<auth::Person>| match (typed, changing) {
            (Some(typed), _) => typed.all("present").any(|one| one == id.to_string()),
            (None, Some(meeting)) => meeting.present.iter().any(|(one, _)| *one == id),
            (None, None) => true,
        };
        Self {
            team: place.team_name.clone().unwrap_or_default(),
            team_at: format!("{base}/team"),
            meetings: notes(&l, all).filter(|_| changing.is_none()).collect(),
            action: changing.map_or_else(|| at.clone(), |meeting| format!("{at}/{}", meeting.id)),
            changing: changing.is_some(),
            key: typed.map_or_else(|| ctx.new_key(), |typed| typed.get("key").to_owned()),
            revision: changing.map_or(0, |meeting| meeting.revision),
            held_on: field("held_on", changing.map(|m| m.held_on.to_string()), today.to_string()),
            body: field("body", changing.map(|m| m.body.clone()), String::new()),
            members: people.into_iter().map(|(id, name)| (id.to_string(), name, there(id))).collect(),
            meanwhile: changing.filter(|_| shown.overtaken).map(|m| m.body.clone()).unwrap_or_default(),
            faults: shown.faults,
            at,
            shell,
        }
    }
}

/// The notes in words.
pub(in crate::learn) fn notes<'a>(l: &'a Locale, all: &'a [Meeting]) -> impl Iterator<Item = Notes> + 'a {
    all.iter().map(|meeting| Notes {
        id: meeting.id.to_string(),
        day: l.long_date(meeting.held_on),
        present: meeting.present.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
        body: if meeting.removed { String::new() } else { meeting.body.clone() },
        by: fl!(l, "meeting-by", name = meeting.by.as_str(), when = l.day_and_time(meeting.at)),
        removed: meeting.removed,
    })
}
