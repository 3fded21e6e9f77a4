//! One application beside the list: who, what they wrote, what reviewers keep among themselves, and deciding.

use courses::Application;
use courses::application::State;
use courses::review::queries::{Queue, Reviewed, one};
use courses::ruling::trim_entity::State as Trim;
use courses::seat::State as Seat;
use courses::seat::entity::Part;
use courses::seat::state::confirm_by;
use http::{Context, Fault, Fields};
use i18n_embed_fl::fl;
use kernel::{Id, Reason as _};
use text::Locale;

use super::answers::{Answer, answers};
use super::members::{Member, members};

/// Words, tone and icon of a badge.
type Badge = (String, &'static str, &'static str);

/// What the page says of one application.
pub(super) struct Beside {
    pub(super) id: String,
    /// Where its forms are sent.
    pub(super) action: String,
    pub(super) title: String,
    pub(super) what: String,
    pub(super) email: String,
    pub(super) badges: Vec<Badge>,
    pub(super) members: Vec<Member>,
    pub(super) held: String,
    pub(super) answers: Vec<Answer>,
    pub(super) judged: Judged,
    /// Whether it can be ruled on now, by this reviewer.
    pub(super) rulable: bool,
    pub(super) accept: String,
    pub(super) after: String,
    pub(super) whole: bool,
    /// Whether the team is kept below the minimum; nothing where there is no team.
    pub(super) kept: Option<bool>,
    pub(super) typed: Fields,
    pub(super) key: String,
}

/// What reviewers keep among themselves, and what was ruled.
pub(super) struct Judged {
    /// Author, when, paragraphs.
    pub(super) notes: Vec<(String, String, Vec<String>)>,
    /// Number, word, and whether it is the reviewer's own.
    pub(super) stars: Vec<(i32, String, bool)>,
    pub(super) mean: String,
    /// Why the reviewer neither rates nor rules; empty where they do.
    pub(super) hindered: String,
    /// Name, words, and the person, for admins who lift it.
    pub(super) interests: Vec<(String, String, String)>,
    pub(super) lifts: bool,
    /// Author and when, answer, reason and note.
    pub(super) rulings: Vec<(String, String, Vec<String>)>,
    /// Where the question to the lead, or the offer, stands.
    pub(super) standing: String,
}

impl Beside {
    pub(super) async fn read(
        ctx: &Context,
        l: &Locale,
        queue: &Queue,
        id: Id<Application>,
        (base, typed): (&str, &Fields),
    ) -> Result<Self, Fault> {
        let found = one(&ctx.db, &ctx.actor, id, ctx.moment).await?;
        let listed = &found.listed;
        let open = listed.application.state == State::Submitted;
        let people = u32::try_from(listed.people()).unwrap_or(u32::MAX);
        let left = queue.ledger.left();
        Ok(Self {
            id: id.to_string(),
            action: format!("{base}/applications/{id}"),
            title: listed.title().to_owned(),
            what: what(l, &found),
            email: listed.email.clone(),
            badges: badges(l, queue, &found),
            members: members(l, &found.seats),
            held: held(l, queue, &found),
            answers: answers(ctx, l, listed).await?,
            rulable: open && found.hindered.is_none(),
            accept: fl!(l, "review-accept-places", places = people),
            after: match left.checked_sub(people) {
                Some(free) => fl!(l, "review-after", free = free),
                None => fl!(l, "review-too-few", left = left, needed = people),
            },
            whole: listed.team.is_none(),
            kept: listed.team.as_ref().filter(|_| !listed.application.state.is_over()).map(|team| team.kept),
            judged: judged(ctx, l, found),
            typed: typed.clone(),
            key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
        })
    }
}

/// `Team of 4, Riverbend ESP Association, Iowa. Sent May 2, 2022, 6:58 pm Eastern Time by Marisol Vega.`
fn what(l: &Locale, found: &Reviewed) -> String {
    let listed = &found.listed;
    let kind = match &listed.team {
        Some(_) => fl!(l, "review-team-of", people = listed.people()),
        None => fl!(l, "review-kind", kind = "individual"),
    };
    let place = listed.association.as_ref().map(crate::association::named);
    let who = [Some(kind), place].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let sent = listed.application.submitted_at.map(|at| l.instant(at)).unwrap_or_default();
    fl!(l, "review-sent", who = who, at = sent, by = listed.name.as_str())
}

fn badges(l: &Locale, queue: &Queue, found: &Reviewed) -> Vec<Badge> {
    let listed = &found.listed;
    let application = &listed.application;
    let mut all: Vec<Badge> = Vec::new();
    if application.state != State::Submitted {
        let state = fl!(l, "application-state-name", state = application.state.word());
        let tone = if application.state == State::Accepted { "brand" } else { "" };
        all.push((state, tone, ""));
    }
    if let Some(turn) = queue.ledger.turn(application.id) {
        all.push((fl!(l, "review-turn", turn = turn), "", "clock"));
    }
    if listed.team.is_some() {
        let (confirmed, people) = (listed.confirmed(), listed.people());
        let words = fl!(l, "review-confirmed-of", confirmed = confirmed, people = people);
        let whole = confirmed == people;
        all.push((words, if whole { "brand" } else { "caution" }, if whole { "check" } else { "clock" }));
        all.push(parts(l, &listed.parts));
    }
    let cohort = &queue.ledger.cohort;
    if application.extended_until.is_some_and(|until| until > cohort.applications_close_at) {
        all.push((fl!(l, "review-extended"), "", "clock"));
    }
    all
}

/// Whether every part is taken: advice, never a reason to refuse.
fn parts(l: &Locale, taken: &[Part]) -> Badge {
    let missing = Part::missing(taken);
    if missing.is_empty() {
        return (fl!(l, "review-all-parts"), "brand", "check");
    }
    let names: Vec<_> = missing.iter().map(|part| fl!(l, "part-name", part = part.word())).collect();
    (fl!(l, "review-parts-missing", parts = l.list(&names)), "", "info")
}

/// Until when the seats without an answer would be held.
fn held(l: &Locale, queue: &Queue, found: &Reviewed) -> String {
    let open = found.seats.iter().filter(|sitting| sitting.seat.state == Seat::Invited).count();
    if open == 0 || found.listed.application.state != State::Submitted {
        return String::new();
    }
    let by = confirm_by(l.now, &queue.ledger.cohort.zone);
    fl!(l, "review-held-if", seats = open, by = l.day_and_time(by.instant))
}

fn judged(ctx: &Context, l: &Locale, found: Reviewed) -> Judged {
    let standing = standing(l, &found);
    let mean = match found.mean {
        Some((mean, raters)) => fl!(l, "review-mean", mean = format!("{mean:.1}"), raters = raters),
        None => fl!(l, "review-raters", raters = found.raters),
    };
    Judged {
        notes: found.notes.into_iter().map(|(by, note)| (by, l.ago(note.at), lines(&note.body))).collect(),
        stars: (1..=5).map(|n| (n, fl!(l, "review-stars", stars = n), found.own == Some(n))).collect(),
        mean,
        hindered: found.hindered.map(|why| l.say(&why.message())).unwrap_or_default(),
        interests: found
            .interests
            .into_iter()
            .map(|(name, one)| (name, one.words, one.person_id.to_string()))
            .collect(),
        lifts: ctx.actor.is_admin(),
        rulings: found
            .rulings
            .into_iter()
            .map(|(by, one)| {
                let answer = fl!(l, "review-ruled", answer = one.answer.word(), places = one.places);
                let said = [one.reason, one.note].iter().flat_map(|text| lines(text)).collect();
                (fl!(l, "review-by-when", by = by, when = l.day_and_time(one.at)), answer, said)
            })
            .collect(),
        standing,
    }
}

fn standing(l: &Locale, found: &Reviewed) -> String {
    if let Some(offer) = &found.offer {
        return fl!(l, "review-offer-until", until = l.day_and_time(offer.expires_at), places = offer.places);
    }
    match found.trim.as_ref().map(|trim| (trim.state, trim.places)) {
        Some((state @ (Trim::Open | Trim::Refused), places)) => {
            fl!(l, "review-trim-standing", state = state.word(), places = places)
        }
        _ => String::new(),
    }
}

pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
