//! `POST /facilitate/cohorts/{cohort}/applications/rulings`: looked at first, then sent.

use std::collections::BTreeMap;

use auth::authorize;
use axum::Extension;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::ruling::{self, Arrangement, Came, Reply, Rule, RuleFacts, Sits, Word};
use courses::{Application, Cohort};
use http::{At, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};
use messages::mail::Mailroom;

use super::preview::{Again, PreviewPage};
use super::query::Query;
use super::queue::made;
use crate::facilitate::frame::base;
use crate::form::Faults;

/// How many applications are ruled on at once.
const MOST: usize = 200;

/// What is asked for.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) ids: Vec<Id<Application>>,
    pub(super) reply: Reply,
    /// What the reviewer saw would become of each.
    seen: BTreeMap<Id<Application>, String>,
}

/// What came of a press.
enum Pressed {
    Landed(Landed),
    Otherwise,
}

/// Answers it.
pub(super) async fn rule(
    ctx: Context,
    Extension(mailroom): Extension<Mailroom>,
    At(cohort): At<Id<Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let Some(asked) = Asked::of(&fields) else {
        let faults = Faults::one("chosen", fl!(ctx.locale, "review-none-chosen"));
        let page = made(&ctx, cohort, Query::default(), faults, &Fields::default()).await?;
        return Ok(Page::again(page).into_response());
    };
    let again = if fields.says("confirm", "yes") {
        let once = Once::of_form(&ctx, &fields)?;
        match store(&ctx, cohort, &asked, once).await {
            Ok(Pressed::Landed(landed)) => {
                return Ok(see_other(landed.location).saying(&ctx, "toast-ruled").into_response());
            }
            Ok(Pressed::Otherwise) => Again::changed(),
            Err(Failure::Conflict(why)) => Again::refused(ctx.say(&why.message)),
            Err(Failure::Invalid(invalid)) => Again::faults(Faults::of(&ctx, &invalid)),
            Err(failure) => return Err(failure.into()),
        }
    } else {
        Again::default()
    };
    let facts = look(&ctx, cohort, &asked).await?;
    let page = PreviewPage::read(&ctx, &mailroom, &facts, &asked, &fields, again).await?;
    Ok(Page::again(page).into_response())
}

impl Asked {
    fn of(fields: &Fields) -> Option<Self> {
        let mut ids: Vec<Id<Application>> =
            fields.all("application").filter_map(|id| id.parse().ok()).take(MOST).collect();
        ids.sort_unstable();
        ids.dedup();
        let word = match fields.get("answer") {
            "accept" => Word::Accept,
            "waitlist" => Word::Waitlist,
            "decline" => Word::Decline,
            _ => return None,
        };
        let seen = |id: &Id<Application>| Some((*id, fields.some(&format!("seen-{id}"))?.to_owned()));
        let reply = Reply {
            word,
            reason: fields.get("reason").to_owned(),
            note: fields.get("note").to_owned(),
            rest_waits: fields.says("rest", "wait"),
            seats: if word == Word::Accept { seats(fields) } else { None },
        };
        (!ids.is_empty()).then(|| Self { seen: ids.iter().filter_map(seen).collect(), ids, reply })
    }
}

/// What becomes of each seat; nothing where all sit in the team.
fn seats(fields: &Fields) -> Option<Arrangement> {
    let sits = |value: &str| match value.trim() {
        "alone" => Sits::Alone,
        "nowhere" => Sits::Nowhere,
        _ => Sits::Team,
    };
    let one =
        |(name, value): &(String, String)| Some((name.strip_prefix("seat-")?.parse().ok()?, sits(value)));
    let all = Arrangement(fields.pairs().iter().filter_map(one).collect());
    all.0.values().any(|sits| *sits != Sits::Team).then_some(all)
}

/// What there is to decide on, under the lock and without deciding.
async fn look(ctx: &Context, cohort: Id<Cohort>, asked: &Asked) -> Result<RuleFacts, Failure> {
    let (actor, moment, ids) = (ctx.actor.clone(), ctx.moment, asked.ids.clone());
    let work = |tx: Tx| {
        let (actor, ids) = (actor.clone(), ids.clone());
        async move { Ok(authorize::<Rule>(&tx, &actor, (cohort, ids), moment).await?.into_object()) }
    };
    ctx.db.ingest(work).await
}

async fn store(ctx: &Context, cohort: Id<Cohort>, asked: &Asked, once: Once) -> Result<Pressed, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, asked, once) = (actor.clone(), asked.clone(), once.clone());
        async move {
            let permit = authorize::<Rule>(&tx, &actor, (cohort, asked.ids), moment).await?;
            if let Some(before) = once.before(&tx).await? {
                return Ok(Pressed::Landed(before));
            }
            match ruling::rule(&tx, &permit, &asked.reply, Some(&asked.seen), moment).await? {
                Came::Otherwise(_) => Ok(Pressed::Otherwise),
                Came::Done(_) => {
                    let there = format!("{}/applications", base(cohort));
                    Ok(Pressed::Landed(once.landed(&tx, StatusCode::SEE_OTHER, &there).await?))
                }
            }
        }
    };
    // the cohort is held first, and what is counted is read after that
    ctx.db.ingest(work).await
}
