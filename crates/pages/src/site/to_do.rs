//! What waits for an admin: applications, sessions that lack something, recordings, mail, cohorts that begin.

use chrono::{DateTime, TimeDelta, Utc};
use courses::application::queries::waiting;
use courses::cohort::State;
use courses::cohort::list::{self, Listed};
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::outbox::queue;
use kernel::{Failure, StorageError};
use modules::recording::queries::recorded;
use modules::session::entity::State as SessionState;
use modules::session::near::{self, Scheduled};
use text::Locale;

/// For how many days ahead sessions are looked at.
const AHEAD: i64 = 28;
/// For how many days a session that is over may want its recording.
const BEHIND: i64 = 21;
/// How many lines of one kind are shown.
const LINES: usize = 5;

/// One thing that waits.
pub(super) struct Task {
    pub(super) glyph: &'static str,
    pub(super) words: String,
    pub(super) small: String,
    pub(super) href: String,
}

/// How things stand, in numbers: a count and its word.
pub(super) type Figures = Vec<(u64, String)>;

/// What waits, the most pressing first, and the site in figures.
pub(super) async fn look(ctx: &Context) -> Result<(Vec<Task>, Figures), Fault> {
    Ok(read(ctx).await.map_err(Failure::from)?)
}

async fn read(ctx: &Context) -> Result<(Vec<Task>, Figures), StorageError> {
    let (db, now) = (ctx.db.read(), ctx.moment.utc());
    let cohorts = list::all(db).await?;
    let sessions = near::between(db, now - TimeDelta::days(BEHIND), now + TimeDelta::days(AHEAD)).await?;
    let held: Vec<_> = sessions.iter().filter(|s| s.session.state != SessionState::Cancelled).collect();
    let (over, ahead): (Vec<_>, Vec<_>) = held.into_iter().partition(|s| end(s) <= now);
    let known = recorded(db, over.iter().map(|s| s.session.webinar_id)).await?;
    let unrecorded =
        over.iter().filter(|s| s.session.cohort_id.is_some() && !known.contains(&s.session.webinar_id));
    let l = &ctx.locale;
    let mut tasks = applications(l, &cohorts, &waiting(db).await?);
    tasks.extend(ahead.iter().filter(|s| s.hosts.is_empty()).take(LINES).map(|s| hostless(l, s)));
    tasks.extend(ahead.iter().filter(|s| s.session.room_url.is_empty()).take(LINES).map(|s| roomless(l, s)));
    tasks.extend(unrecorded.take(LINES).map(|s| recording(l, s)));
    tasks.extend(mail(l, queue::given_up(&ctx.db).await?));
    tasks.extend(cohorts.iter().filter_map(|listed| beginning(l, listed)));
    Ok((tasks, figures(l, &cohorts, ahead.len())))
}

fn end(scheduled: &Scheduled) -> DateTime<Utc> {
    scheduled.session.starts_at + TimeDelta::minutes(scheduled.session.minutes.into())
}

fn applications(l: &Locale, cohorts: &[Listed], waiting: &[(kernel::Id<courses::Cohort>, u64)]) -> Vec<Task> {
    let of = |&(id, count): &(kernel::Id<courses::Cohort>, u64)| {
        let listed = cohorts.iter().find(|c| c.cohort.id == id)?;
        Some(Task {
            glyph: "document",
            words: fl!(l, "todo-applications", count = count),
            small: named(l, listed),
            href: format!("/admin/cohorts/{id}"),
        })
    };
    waiting.iter().filter_map(of).collect()
}

/// `Peer mentoring, June 2022 cohort`.
fn named(l: &Locale, listed: &Listed) -> String {
    format!("{}, {}", listed.course.short_title.get(l.lang), listed.cohort.name.get(l.lang))
}

fn hostless(l: &Locale, scheduled: &Scheduled) -> Task {
    of_session(l, scheduled, "person", fl!(l, "todo-host", webinar = scheduled.title.get(l.lang)))
}

fn roomless(l: &Locale, scheduled: &Scheduled) -> Task {
    of_session(l, scheduled, "video", fl!(l, "todo-room", webinar = scheduled.title.get(l.lang)))
}

fn of_session(l: &Locale, scheduled: &Scheduled, glyph: &'static str, words: String) -> Task {
    let session = &scheduled.session;
    Task {
        glyph,
        words,
        small: l.instant(session.starts_at),
        href: format!("/admin/sessions/{}", session.id),
    }
}

fn recording(l: &Locale, scheduled: &Scheduled) -> Task {
    let words = fl!(l, "todo-recording", webinar = scheduled.title.get(l.lang));
    let href = format!("/facilitate/sessions/{}", scheduled.session.id);
    Task { href, ..of_session(l, scheduled, "recording", words) }
}

fn mail(l: &Locale, given_up: u64) -> Option<Task> {
    let (words, small) = (fl!(l, "todo-mail", count = given_up), fl!(l, "todo-mail-words"));
    (given_up > 0).then(|| Task { glyph: "mail", words, small, href: "/admin/mail".to_owned() })
}

/// A cohort that begins within four weeks, or that nobody can see yet.
fn beginning(l: &Locale, listed: &Listed) -> Option<Task> {
    let (cohort, today) = (&listed.cohort, l.today());
    let soon = courses::cohort::dates::days_between(today, cohort.first_day.0);
    let name = named(l, listed);
    let words = match cohort.state {
        State::Draft => fl!(l, "todo-draft", name = name),
        State::Published if (0..=28).contains(&soon) => {
            fl!(l, "todo-begins", name = name, day = l.weekday_date(cohort.first_day.0))
        }
        _ => return None,
    };
    let small = fl!(l, "admin-taken-of", taken = listed.enrolled, places = cohort.places);
    Some(Task {
        glyph: "path",
        words,
        small: fl!(l, "todo-taken", taken = small),
        href: format!("/admin/cohorts/{}", cohort.id),
    })
}

fn figures(l: &Locale, cohorts: &[Listed], sessions: usize) -> Figures {
    let today = l.today();
    let runs = |c: &&Listed| {
        c.cohort.state == State::Published && c.cohort.first_day.0 <= today && today <= c.cohort.last_day.0
    };
    let running: Vec<_> = cohorts.iter().filter(runs).collect();
    let learners = running.iter().map(|c| c.enrolled).sum();
    vec![
        (running.len() as u64, fl!(l, "todo-running")),
        (learners, fl!(l, "todo-learners")),
        (sessions as u64, fl!(l, "todo-sessions")),
    ]
}
