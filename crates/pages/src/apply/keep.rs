//! Keeping one step in one unit of work: the draft, the way to apply, and the invitations of a team.

use auth::{Actor, Permit, authorize};
use courses::application::commands::{self, Saved};
use courses::application::entity::Kind;
use courses::application::{Apply, Asks, ChangeOwn, Draft, FIRST_MEMBER, Invitee, State};
use courses::seat::{LeadSeat, invite, lead};
use courses::{Application, Cohort, Why};
use http::{Context, Fields};
use kernel::{Failure, Id, Invalid, Moment, SiteKey, Tx, Zone};

use super::fill::fill;
use super::step::Step;

/// Which button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// On to the next step.
    Next,
    /// Stopping for now.
    Later,
    /// Looking for an association.
    Find,
    /// One more row for a member.
    Add,
    /// The row of this number goes.
    Remove(usize),
}

impl Press {
    /// The button of a word.
    pub(super) fn of(word: &str) -> Self {
        match word {
            "later" => Self::Later,
            "find" => Self::Find,
            "add" => Self::Add,
            _ => word.strip_prefix("remove-").and_then(|n| n.parse().ok()).map_or(Self::Next, Self::Remove),
        }
    }
}

/// What was saved.
pub(super) struct Kept {
    pub(super) id: Id<Application>,
    pub(super) saved: Saved,
    pub(super) draft: Draft,
    pub(super) asks: Asks,
    /// The cohort's zone, for who has none.
    pub(super) zone: Zone,
}

/// Keeps one step. A draft begins with its first.
///
/// # Errors
/// Invalid fields; a conflict where another device has written on this step since it was opened, or nothing can be
/// written any more.
pub(super) async fn keep(
    ctx: &Context,
    cohort: Id<Cohort>,
    step: Step,
    press: Press,
    fields: &Fields,
) -> Result<Kept, Failure> {
    let (actor, moment, fields) = (ctx.actor.clone(), ctx.moment, fields.clone());
    let key = ctx.state.site_key.clone();
    ctx.db
        .write(move |tx| {
            let (actor, fields, key) = (actor.clone(), fields.clone(), key.clone());
            async move {
                let id = begun(&tx, &actor, cohort, moment).await?;
                let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
                let work = Work { tx: &tx, actor: &actor, key: &key, step, press, moment };
                let draft = work.typed(&permit, &fields).await?;
                let draft = work.effects(&permit, draft, &fields).await?;
                // a team may have come about, or the way to apply changed
                let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
                let saved = commands::save_draft(&tx, &permit, &draft, moment).await?;
                let facts = permit.object();
                let asks = Asks::load(&*tx, &facts.application, &facts.cohort).await?;
                Ok(Kept { id, saved, draft, asks, zone: facts.cohort.zone.clone() })
            }
        })
        .await
}

async fn begun(
    tx: &Tx,
    actor: &Actor,
    cohort: Id<Cohort>,
    moment: Moment,
) -> Result<Id<Application>, Failure> {
    let permit = authorize::<Apply>(tx, actor, cohort, moment).await?;
    match permit.object().live.as_ref().filter(|a| a.state != State::Draft) {
        Some(sent) => Ok(sent.id),
        None => commands::begin(tx, &permit, moment).await,
    }
}

/// One press on one step.
struct Work<'a> {
    tx: &'a Tx,
    actor: &'a Actor,
    key: &'a SiteKey,
    step: Step,
    press: Press,
    moment: Moment,
}

impl Work<'_> {
    /// The draft with what was typed, where nobody else has written on the step since it was opened.
    async fn typed(&self, permit: &Permit<ChangeOwn>, fields: &Fields) -> Result<Draft, Failure> {
        let facts = permit.object();
        let asks = Asks::load(&**self.tx, &facts.application, &facts.cohort).await?;
        let stored = facts.application.read_draft()?;
        let mut draft = stored.clone();
        fill(self.step, &mut draft, fields, &asks);
        draft.team.adopt(&asks.seats);
        let (kind, now) = (asks.kind, self.step.stamp(&stored, asks.kind));
        // what was sent and can no longer be changed is refused for that alone
        let closed = facts.application.state == State::Submitted && facts.in_time(self.moment).is_err();
        let moved = !closed && fields.some("was").is_some_and(|was| was != now);
        if moved && self.step != Step::Kind && self.step.stamp(&draft, kind) != now {
            return Err(Failure::conflict(Why::ChangedElsewhere {}));
        }
        Ok(draft)
    }

    async fn effects(
        &self,
        permit: &Permit<ChangeOwn>,
        draft: Draft,
        fields: &Fields,
    ) -> Result<Draft, Failure> {
        match (self.step, self.press) {
            (Step::Kind, _) => self.choose(permit, draft, fields).await,
            (Step::Team, Press::Add) => Ok(self.one_more(draft)),
            (Step::Team, Press::Remove(n)) => self.one_less(draft, n).await,
            (Step::Team, Press::Next) => self.invite(permit, draft).await,
            _ => Ok(draft),
        }
    }

    async fn choose(
        &self,
        permit: &Permit<ChangeOwn>,
        draft: Draft,
        fields: &Fields,
    ) -> Result<Draft, Failure> {
        let kind = match fields.get("kind") {
            "individual" => Kind::Individual,
            "team" => Kind::Team,
            _ if self.press == Press::Next => return Err(Invalid::one("kind", &Why::ChooseOne {}).into()),
            _ => return Ok(draft),
        };
        let facts = permit.object();
        if facts.in_time(self.moment).is_err() {
            return Ok(draft);
        }
        commands::choose(self.tx, permit, kind, self.moment).await?;
        let permit = authorize::<ChangeOwn>(self.tx, self.actor, facts.application.id, self.moment).await?;
        Ok(permit.object().application.read_draft()?)
    }

    fn one_more(&self, mut draft: Draft) -> Draft {
        draft.team.members.push(Invitee::default());
        draft
    }

    /// Who was invited and has not answered is no longer; who has confirmed is taken out on the application's page.
    async fn one_less(&self, mut draft: Draft, n: usize) -> Result<Draft, Failure> {
        let Some(at) = n.checked_sub(FIRST_MEMBER).filter(|at| *at < draft.team.members.len()) else {
            return Ok(draft);
        };
        let gone = draft.team.members.remove(at);
        if let Some(seat) = gone.seat {
            let permit = authorize::<LeadSeat>(self.tx, self.actor, seat, self.moment).await?;
            match permit.object().seat.state {
                courses::seat::State::Invited => lead::remove(self.tx, &permit, self.moment).await?,
                state if state.is_taken() => draft.team.members.insert(at, gone),
                _ => {}
            }
        }
        Ok(draft)
    }

    /// The invitations leave once the whole step is right, and only in time.
    async fn invite(&self, permit: &Permit<ChangeOwn>, draft: Draft) -> Result<Draft, Failure> {
        let facts = permit.object();
        let asks = Asks::load(&**self.tx, &facts.application, &facts.cohort).await?;
        let whole = draft.may_invite(&asks).is_ok() && draft.part.is_some() && draft.association.is_some();
        if !whole || facts.in_time(self.moment).is_err() {
            return Ok(draft);
        }
        invite::invite(self.tx, permit, self.key, draft, self.moment).await
    }
}
