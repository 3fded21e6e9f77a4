//! Where a sent application stands for its applicant: an offer to take, fewer places to agree to, a turn to wait for.

use auth::{authorize, person};
use axum::response::{IntoResponse as _, Response};
use courses::Application;
use courses::application::{OwnFacts, State};
use courses::cohort::Ledger;
use courses::cohort::places::{Turn, waiting};
use courses::offer::{self, AnswerOffer, may_offer};
use courses::ruling::{self, AnswerTrim, Sits, trim_entity};
use courses::seat::State as Seat;
use http::{At, Context, Fault, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _, Tx};
use text::Locale;

use super::application::conflict;

/// What the applicant can answer, and their turn. Empty parts are not shown.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) offer: Option<Offered>,
    pub(super) trim: Option<Trimmed>,
    pub(super) turn: String,
    pub(super) words: Vec<String>,
    /// Until when the seats without an answer are held.
    pub(super) held: String,
}

/// Places that are held.
pub(super) struct Offered {
    pub(super) action: String,
    pub(super) places: i32,
    pub(super) instant: String,
    pub(super) own: String,
    pub(super) yours: String,
    pub(super) left: String,
}

/// Fewer places than the team asked for.
pub(super) struct Trimmed {
    pub(super) action: String,
    pub(super) places: i32,
    pub(super) note: Vec<String>,
    /// Name, where they would sit, whether they would have a place.
    pub(super) seats: Vec<(String, String, bool)>,
}

impl Standing {
    /// Reads it, for whoever sent the application.
    pub(super) async fn read(ctx: &Context, l: &Locale, facts: &OwnFacts) -> Result<Self, Fault> {
        let application = &facts.application;
        Ok(match application.state {
            State::Offered => Self { offer: offered(ctx, l, facts).await?, ..Self::default() },
            State::Submitted => Self { trim: trimmed(ctx, l, facts).await?, ..Self::default() },
            State::Waitlisted => waits(ctx, l, facts).await?,
            State::Accepted => Self { held: held(ctx, l, facts).await?, ..Self::default() },
            _ => Self::default(),
        })
    }
}

async fn offered(ctx: &Context, l: &Locale, facts: &OwnFacts) -> Result<Option<Offered>, Failure> {
    let id = facts.application.id;
    let open = offer::queries::open(ctx.db.read(), id).await?;
    let Some(open) = open.filter(|open| ctx.moment.utc() < open.expires_at) else { return Ok(None) };
    let said = l.deadline_parts(open.expires_at, &facts.cohort.zone);
    let hours = (open.expires_at - ctx.moment.utc()).num_hours();
    Ok(Some(Offered {
        action: format!("/applications/{id}/offer"),
        places: open.places,
        instant: open.expires_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        own: fl!(l, "standing-until", until = said.own),
        yours: said.yours.map_or_else(String::new, |yours| fl!(l, "apply-yours", yours = yours)),
        left: match hours {
            ..0 => String::new(),
            0..48 => fl!(l, "standing-left-hours", count = hours),
            _ => fl!(l, "standing-left-days", count = (hours / 24)),
        },
    }))
}

async fn trimmed(ctx: &Context, l: &Locale, facts: &OwnFacts) -> Result<Option<Trimmed>, Failure> {
    let db = ctx.db.read();
    let id = facts.application.id;
    let asked = ruling::queries::trim(db, id).await?.filter(|trim| trim.state == trim_entity::State::Open);
    let (Some(trim), Some(team)) = (asked, facts.application.team()) else { return Ok(None) };
    let rulings = ruling::queries::of(db, id).await?;
    let note = rulings.into_iter().find(|one| one.id == trim.ruling_id).map(|one| one.note);
    let seats = courses::team::seat::taken(db, team).await?;
    let people = seats.iter().filter_map(|seat| seat.person_id).collect::<Vec<_>>();
    let names = person::queries::names(db, people).await?;
    let seat = |seat: &courses::seat::entity::Model| {
        let known = seat.person_id.and_then(|person| names.get(&person).cloned());
        let sits = trim.seats.of(seat.id);
        let word = match sits {
            Sits::Team => "team",
            Sits::Alone => "alone",
            Sits::Nowhere => "nowhere",
        };
        let name = known.or_else(|| seat.name.clone()).unwrap_or_else(|| seat.email.clone());
        (name, fl!(l, "review-sits", seat = word), sits != Sits::Nowhere)
    };
    Ok(Some(Trimmed {
        action: format!("/applications/{id}/trim"),
        places: trim.places,
        note: note.unwrap_or_default().lines().map(str::to_owned).collect(),
        seats: seats.iter().map(seat).collect(),
    }))
}

/// The applicant's own turn, how many stand before it, and why it was passed over.
async fn waits(ctx: &Context, l: &Locale, facts: &OwnFacts) -> Result<Standing, Failure> {
    let id = facts.application.id;
    let ledger = Ledger::read(ctx.db.read(), facts.cohort.id).await?.ok_or(Failure::NotFound)?;
    let (claims, turn) = (ledger.claims(), ledger.turn(id).unwrap_or(1));
    let all = waiting(&claims).len();
    let mut words = vec![fl!(l, "standing-turn-of", all = all)];
    match may_offer(&facts.cohort, ctx.moment) {
        Err(why) => words.push(l.say(&why.message())),
        Ok(()) => {
            let turns = ledger.room().share_out(&claims);
            words.extend(turns.into_iter().find_map(|turn| match turn {
                Turn::PassedOver(of, why) if of == id => {
                    Some(fl!(l, "standing-passed-over", why = l.say(&why.message())))
                }
                _ => None,
            }));
        }
    }
    Ok(Standing { turn: fl!(l, "standing-turn", turn = turn), words, ..Standing::default() })
}

async fn held(ctx: &Context, l: &Locale, facts: &OwnFacts) -> Result<String, Failure> {
    let Some(team) = facts.application.team() else { return Ok(String::new()) };
    let seats = courses::team::seat::taken(ctx.db.read(), team).await?;
    let open: Vec<_> = seats.iter().filter(|seat| seat.state == Seat::Invited).collect();
    let by = open.iter().filter_map(|seat| seat.confirm_by).min();
    Ok(by.map_or_else(String::new, |by| {
        let by = l.deadline_parts(by, &facts.cohort.zone).in_sentence(l);
        fl!(l, "standing-held", seats = open.len(), by = by)
    }))
}

/// Answers `POST /applications/{application}/offer`: takes the places that are held.
pub(super) async fn take(ctx: Context, At(id): At<Id<Application>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<AnswerOffer>(&tx, &actor, id, moment).await?;
            offer::take(&tx, &permit, moment).await
        }
    };
    answered(&ctx, id, ctx.db.ingest(work).await, "toast-offer-taken").await
}

/// Answers `POST /applications/{application}/offer/refusal`.
pub(super) async fn decline(ctx: Context, At(id): At<Id<Application>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<AnswerOffer>(&tx, &actor, id, moment).await?;
            offer::decline(&tx, &permit, moment).await
        }
    };
    answered(&ctx, id, ctx.db.ingest(work).await, "toast-offer-declined").await
}

/// Answers `POST /applications/{application}/trim`: the lead agrees to fewer places.
pub(super) async fn consent(ctx: Context, At(id): At<Id<Application>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<AnswerTrim>(&tx, &actor, id, moment).await?;
            ruling::consent(&tx, &permit, moment).await
        }
    };
    answered(&ctx, id, ctx.db.ingest(work).await, "toast-trim-agreed").await
}

/// Answers `POST /applications/{application}/trim/refusal`.
pub(super) async fn refuse(ctx: Context, At(id): At<Id<Application>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<AnswerTrim>(&tx, &actor, id, moment).await?;
            ruling::refuse(&tx, &permit, moment).await
        }
    };
    answered(&ctx, id, ctx.db.ingest(work).await, "toast-trim-refused").await
}

async fn answered(
    ctx: &Context,
    id: Id<Application>,
    done: Result<(), Failure>,
    toast: &'static str,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(see_other(format!("/applications/{id}")).saying(ctx, toast).into_response()),
        Err(Failure::Conflict(why)) => conflict(ctx, id, ctx.say(&why.message)).await,
        Err(failure) => Err(failure.into()),
    }
}
