//! The page with the form of a session: for planning one and for changing one.

use askama::Template;
use http::{Context, Fields};
use i18n_embed_fl::fl;
use kernel::time::Candidate;
use modules::session::plan::Refused;

use super::desk::Desk;
use super::preview::Preview;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{ZoneGroup, groups};

/// The form with what was typed, what is wrong with it, and what would come of it.
#[derive(Template)]
#[template(path = "admin/session.html")]
pub(in crate::admin) struct SessionPage {
    pub(super) shell: Shell,
    pub(super) action: String,
    pub(super) cohort: String,
    pub(super) cohort_name: String,
    /// The cohorts to choose from; empty where the session has one already.
    pub(super) cohorts: Vec<(String, String, bool)>,
    pub(super) webinars: Vec<(String, String, bool)>,
    pub(super) hosts: Vec<(String, String, bool)>,
    pub(super) zones: Vec<ZoneGroup>,
    pub(super) typed: Fields,
    pub(super) faults: Faults,
    /// Both times that could be meant: what is sent, words, words below, chosen.
    pub(super) candidates: Vec<(String, String, String, bool)>,
    pub(super) preview: Preview,
    pub(super) key: String,
    /// The session being changed: its title.
    pub(super) existing: Option<String>,
    /// What cancelling it would do.
    pub(super) consequence: String,
}

impl SessionPage {
    /// The form of a session of this cohort.
    pub(super) fn new(ctx: &Context, desk: &Desk, typed: Fields, title: String) -> Self {
        let l = &ctx.locale;
        let chosen = typed.get("activity").to_owned();
        let webinar = |(id, words, _): &(String, String, i32)| (id.clone(), words.clone(), *id == chosen);
        let host = |(id, name): (&kernel::Id<auth::Person>, &String)| {
            (id.to_string(), name.clone(), typed.says("hosts", &id.to_string()))
        };
        Self {
            shell: frame::admin(ctx, title, Place::Schedule),
            action: "/admin/sessions/new".to_owned(),
            cohort: desk.cohort().map_or_else(|| PUBLIC.to_owned(), |cohort| cohort.id.to_string()),
            cohort_name: match &desk.listed {
                Some(listed) => cohort_name(l, listed),
                None => fl!(l, "admin-for-everybody"),
            },
            cohorts: Vec::new(),
            webinars: desk.webinars.iter().map(webinar).collect(),
            hosts: desk.hosts.iter().map(host).collect(),
            zones: groups(l, typed.get("zone")),
            faults: Faults::default(),
            candidates: Vec::new(),
            preview: Preview::default(),
            key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
            existing: None,
            consequence: consequence(ctx, desk),
            typed,
        }
    }

    /// With what is wrong, and both times to choose from where the wall clock leaves a choice.
    pub(super) fn refused(mut self, ctx: &Context, refused: &Refused) -> Self {
        let mut invalid = refused.invalid.clone();
        for fault in &mut invalid.0 {
            if fault.field == "local_start" {
                fault.field = "start".to_owned();
            }
        }
        self.faults = Faults::of(ctx, &invalid);
        let zone = self.typed.get("zone").parse().unwrap_or_else(|_| ctx.locale.zone.clone());
        let offered = self.typed.get("offset");
        let words = |(candidate, n): (&Candidate, usize)| {
            let small = fl!(
                ctx.locale,
                "admin-candidate",
                n = n,
                zone = ctx.locale.zone_name_at(&zone, candidate.instant)
            );
            let time = ctx.locale.wall_time(candidate.local.time());
            (candidate.offset.clone(), time, small, candidate.offset == offered)
        };
        self.candidates = refused.candidates.iter().zip(1..).map(words).collect();
        self
    }

    /// With one fault of a field.
    pub(super) fn fault(mut self, field: &str, words: String) -> Self {
        self.faults = Faults::one(field, words);
        self
    }

    /// With what would come of it.
    pub(super) fn showing(mut self, preview: Preview) -> Self {
        self.preview = preview;
        self
    }
}

/// What stands in place of a cohort where a session is for everybody.
pub(super) const PUBLIC: &str = "public";

/// `Peer mentoring, June 2022 cohort`.
pub(super) fn cohort_name(l: &text::Locale, listed: &courses::cohort::list::Listed) -> String {
    format!("{}, {}", listed.course.short_title.get(l.lang), listed.cohort.name.get(l.lang))
}

/// Who would be told that it is cancelled: nobody while the cohort is seen by staff only.
fn consequence(ctx: &Context, desk: &Desk) -> String {
    let Some(cohort) = desk.cohort() else { return fl!(ctx.locale, "admin-cancel-public") };
    let draft = cohort.state == courses::cohort::State::Draft;
    let told: u32 = if draft { 0 } else { desk.audience.iter().map(|(_, people)| people).sum() };
    fl!(ctx.locale, "admin-cancel-consequence", count = told)
}
