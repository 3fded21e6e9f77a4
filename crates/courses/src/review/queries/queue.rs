//! The queue of a cohort: what waits for a ruling, and what was ruled.

use std::collections::BTreeSet;

use auth::Actor;
use kernel::{Db, Failure, Id, Moment, fold};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::listed::{Listed, lines};
use crate::application::entity::{self as application, Kind, State};
use crate::cohort::Ledger;
use crate::review::rating_entity as rating;
use crate::{Application, Association, Cohort};

/// A cohort's applications with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    /// The cohort, its places, and who waits.
    pub ledger: Ledger,
    /// Every application that was sent, in order of submission.
    pub all: Vec<Listed>,
    /// How many are still written on: of those nothing else is shown.
    pub drafts: u64,
    /// Which of them the one who asks has rated.
    pub rated: BTreeSet<Id<Application>>,
}

/// What of a queue is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// These states; all where none is named.
    pub states: Vec<State>,
    /// One association.
    pub association: Option<Id<Association>>,
    /// Alone or as a team.
    pub kind: Option<Kind>,
    /// Words of names, teams and addresses; case and accents are forgiven.
    pub words: String,
    /// Only what the one who asks has not rated.
    pub mine: bool,
}

/// The queue of a cohort that `actor` leads.
///
/// # Errors
/// [`Failure::NotFound`] for others and for an unknown cohort; storage.
pub async fn queue(db: &Db, actor: &Actor, cohort: Id<Cohort>, moment: Moment) -> Result<Queue, Failure> {
    if !actor.leads(cohort.uuid(), moment) {
        return Err(Failure::NotFound);
    }
    let db = db.read();
    let ledger = Ledger::read(db, cohort).await?.ok_or(Failure::NotFound)?;
    let all = application::Entity::find().filter(application::COLUMN.cohort_id.eq(cohort));
    let drafts = all.clone().filter(application::COLUMN.state.eq(State::Draft)).count(db).await?;
    let sent = all.filter(application::COLUMN.submitted_at.is_not_null()).all(db).await?;
    let own = rating::Entity::find().filter(rating::COLUMN.cohort_id.eq(cohort));
    let own = match actor.person() {
        Some(person) => own.filter(rating::COLUMN.person_id.eq(person)).all(db).await?,
        None => Vec::new(),
    };
    let rated = own.into_iter().map(|rating| rating.application_id).collect();
    Ok(Queue { all: lines(db, sent).await?, ledger, drafts, rated })
}

impl Queue {
    /// How many applications are in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.all.iter().filter(|one| one.application.state == state).count()
    }

    /// What a wish leaves. Those who wait stand in their turn, what is to decide with the first sent first, and what was
    /// decided with the latest first.
    #[must_use]
    pub fn pick(&self, wish: &Wish) -> Vec<&Listed> {
        let words = fold(&wish.words);
        let words: Vec<_> = words.split_whitespace().collect();
        let mut found: Vec<_> = self.all.iter().filter(|one| self.lets(wish, &words, one)).collect();
        let decided = |state: &State| !matches!(state, State::Submitted | State::Waitlisted);
        if !wish.states.is_empty() && wish.states.iter().all(decided) {
            found.sort_by_key(|one| std::cmp::Reverse((one.application.state_at, one.application.id)));
        }
        found
    }

    fn lets(&self, wish: &Wish, words: &[&str], one: &Listed) -> bool {
        let application = &one.application;
        let association = one.association.as_ref().map(|a| a.id);
        (wish.states.is_empty() || wish.states.contains(&application.state))
            && wish.kind.is_none_or(|kind| application.kind == kind)
            && wish.association.is_none_or(|wanted| association == Some(wanted))
            && !(wish.mine && self.rated.contains(&application.id))
            && holds(one, words)
    }
}

fn holds(one: &Listed, words: &[&str]) -> bool {
    let mut text = format!("{} {} {}", one.title(), one.name, one.email);
    for seat in &one.seats {
        text.push_str(&format!(" {} {}", seat.email, seat.name.as_deref().unwrap_or_default()));
    }
    let text = fold(&text);
    words.iter().all(|word| text.contains(word))
}
