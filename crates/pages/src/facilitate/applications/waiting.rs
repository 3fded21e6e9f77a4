//! `/facilitate/cohorts/{cohort}/applications/waiting`: the turns of those who wait, and offering free places.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Cohort;
use courses::application::State;
use courses::cohort::places::Turn;
use courses::offer::{self, MakeOffers, may_offer};
use courses::review::queries::{Listed, Queue, queue};
use http::{At, Context, Fault, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _, Tx};
use text::Locale;

use super::query::{Query, Tab};
use super::queue::{Places, places};
use crate::facilitate::frame::{Head, Tab as CohortTab, base};
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/applications-waiting.html")]
pub(super) struct WaitingPage {
    shell: Shell,
    head: Head,
    back: String,
    places: Places,
    /// Those who wait, in their turn.
    waiting: Vec<Line>,
    /// Open offers.
    offers: Vec<Line>,
    /// How many would be offered a place now.
    next: usize,
    /// Why nothing is offered now; empty where it can be.
    hindered: String,
    refused: String,
}

/// One application that waits or is offered places.
struct Line {
    turn: String,
    title: String,
    href: String,
    people: usize,
    when: String,
    standing: String,
    tone: &'static str,
}

/// Answers `GET`.
pub(super) async fn show(ctx: Context, At(id): At<Id<Cohort>>) -> Result<Page<WaitingPage>, Fault> {
    Ok(Page::ok(made(&ctx, id, String::new()).await?))
}

/// Answers `POST …/applications/offers`: offers every free place to those who wait.
pub(super) async fn offer(ctx: Context, At(id): At<Id<Cohort>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<MakeOffers>(&tx, &actor, id, moment).await?;
            offer::make(&tx, &permit, moment).await
        }
    };
    match ctx.db.ingest(work).await {
        Ok(turns) => {
            let any = turns.iter().any(|turn| matches!(turn, Turn::Offered(_)));
            let toast = if any { "toast-offered" } else { "toast-nobody-offered" };
            let to = format!("{}/applications/waiting", base(id));
            Ok(see_other(to).saying(&ctx, toast).into_response())
        }
        Err(Failure::Conflict(why)) => {
            let page = made(&ctx, id, ctx.say(&why.message)).await?;
            Ok(Page::with_status(StatusCode::CONFLICT, page).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn made(ctx: &Context, id: Id<Cohort>, refused: String) -> Result<WaitingPage, Fault> {
    let queue = queue(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let offers = offer::queries::of_cohort(ctx.db.read(), id).await.map_err(Failure::from)?;
    let cohort = &queue.ledger.cohort;
    let l = ctx.locale_of(&cohort.zone);
    let hindered = may_offer(cohort, ctx.moment).err();
    let turns = match hindered {
        Some(_) => Vec::new(),
        None => queue.ledger.room().share_out(&queue.ledger.claims()),
    };
    let head = Head::of(ctx, cohort, CohortTab::Applications);
    let mut waiting: Vec<_> =
        queue.all.iter().filter(|one| one.application.state == State::Waitlisted).collect();
    waiting.sort_by_key(|one| queue.ledger.turn(one.application.id));
    let held = queue.all.iter().filter(|one| one.application.state == State::Offered);
    let until = |one: &Listed| {
        let open = offers.iter().filter(|offer| offer.application_id == one.application.id);
        let mut open =
            open.filter(|offer| offer.ended_at.is_none()).map(|offer| l.day_and_time(offer.expires_at));
        open.next().map(|until| fl!(l, "review-held-until", until = until)).unwrap_or_default()
    };
    let line = |one: &Listed, standing: String, tone| line(&l, &queue, one, &head.base, (standing, tone));
    Ok(WaitingPage {
        shell: frame::facilitate(ctx, fl!(l, "review-waiting-title"), Place::Cohorts),
        back: Query { state: Tab::Waiting.word().to_owned(), ..Query::default() }.at(&head.base, ""),
        places: places(&l, &queue),
        waiting: waiting
            .iter()
            .map(|one| {
                let (standing, tone) = standing(&l, &turns, one);
                line(one, standing, tone)
            })
            .collect(),
        offers: held.map(|one| line(one, until(one), "info")).collect(),
        next: turns.iter().filter(|turn| matches!(turn, Turn::Offered(_))).count(),
        hindered: hindered.map(|why| l.say(&why.message())).unwrap_or_default(),
        refused,
        head,
    })
}

/// What would become of a turn now.
fn standing(l: &Locale, turns: &[Turn], one: &Listed) -> (String, &'static str) {
    let id = one.application.id;
    let mine = turns.iter().find(|turn| match turn {
        Turn::Offered(of) | Turn::PassedOver(of, _) => *of == id,
    });
    match mine {
        Some(Turn::Offered(_)) => (fl!(l, "review-next"), "brand"),
        Some(Turn::PassedOver(_, why)) => {
            (fl!(l, "review-passed-over", why = l.say(&why.message())), "caution")
        }
        None => (fl!(l, "review-waits"), ""),
    }
}

fn line(
    l: &Locale,
    queue: &Queue,
    one: &Listed,
    base: &str,
    (standing, tone): (String, &'static str),
) -> Line {
    let id = one.application.id;
    Line {
        turn: queue.ledger.turn(id).map(|turn| turn.to_string()).unwrap_or_default(),
        title: one.title().to_owned(),
        href: Query::default().at(base, &id.to_string()),
        people: one.people(),
        when: one.application.submitted_at.map(|at| l.day_and_time(at)).unwrap_or_default(),
        standing,
        tone,
    }
}
