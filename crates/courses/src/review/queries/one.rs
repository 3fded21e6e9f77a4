//! One application with everything that a reviewer reads.

use std::collections::BTreeMap;

use auth::{Actor, Person, person};
use kernel::{Db, Failure, Id, Moment};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::listed::{Listed, lines};
use crate::application::entity as application;
use crate::review::{interest_entity as interest, note_entity as note, rating_entity as rating};
use crate::ruling::{entity as ruling, hindered, trim_entity as trim};
use crate::seat::entity as seat;
use crate::{Application, Why, offer};

/// One application with everything that a reviewer reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviewed {
    /// The application.
    pub listed: Listed,
    /// Everybody of the team, those who said no or went included.
    pub seats: Vec<Sitting>,
    /// Notes with their authors' names, the latest first.
    pub notes: Vec<(String, note::Model)>,
    /// The reviewer's own rating.
    pub own: Option<i32>,
    /// The mean of all ratings and how many there are; shown once one's own is given.
    pub mean: Option<(f64, usize)>,
    /// How many have rated it.
    pub raters: usize,
    /// Who declared an interest, with their names.
    pub interests: Vec<(String, interest::Model)>,
    /// Why this reviewer neither rates nor rules on it.
    pub hindered: Option<Why>,
    /// The rulings with their authors' names, the latest first.
    pub rulings: Vec<(String, ruling::Model)>,
    /// What the lead was asked last.
    pub trim: Option<trim::Model>,
    /// The open offer.
    pub offer: Option<offer::entity::Model>,
}

/// A seat with the name of its person: the account's, or the one that the lead wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// The seat.
    pub seat: seat::Model,
    /// The name; the address where no name is known.
    pub name: String,
}

/// An application that was sent, where `actor` leads its cohort.
///
/// # Errors
/// [`Failure::NotFound`] for others, for drafts and unknown ones; storage.
pub async fn one(db: &Db, actor: &Actor, id: Id<Application>, moment: Moment) -> Result<Reviewed, Failure> {
    let db = db.read();
    let found = application::Entity::find_by_id(id).one(db).await?;
    let sent = found.filter(|a| a.submitted_at.is_some() && actor.leads(a.cohort_id.uuid(), moment));
    let sent = sent.ok_or(Failure::NotFound)?;
    let hindered = hindered(db, actor.person(), &sent).await?;
    let notes = note::Entity::find().filter(note::COLUMN.application_id.eq(id)).all(db).await?;
    let ratings = rating::Entity::find().filter(rating::COLUMN.application_id.eq(id)).all(db).await?;
    let interests = interest::Entity::find().filter(interest::COLUMN.application_id.eq(id)).all(db).await?;
    let rulings = crate::ruling::queries::of(db, id).await?;
    let seats = match sent.team() {
        Some(team) => seat::Entity::find().filter(seat::COLUMN.team_id.eq(team)).all(db).await?,
        None => Vec::new(),
    };
    let people = (notes.iter().map(|n| n.author_id))
        .chain(interests.iter().map(|i| i.person_id))
        .chain(rulings.iter().map(|r| r.author_id))
        .chain(seats.iter().filter_map(|s| s.person_id));
    let names = person::queries::names(db, people.collect::<Vec<_>>()).await?;
    let listed = lines(db, vec![sent]).await?.pop().ok_or(Failure::NotFound)?;
    let own = ratings.iter().find(|r| actor.is(r.person_id)).map(|r| r.stars);
    Ok(Reviewed {
        seats: sitting(seats, &names),
        notes: newest(notes.into_iter().map(|n| (name(&names, n.author_id), n)), |n| (n.at, n.id)),
        mean: own.and_then(|_| mean(&ratings)),
        own,
        raters: ratings.len(),
        interests: newest(interests.into_iter().map(|i| (name(&names, i.person_id), i)), |i| {
            (i.at, i.person_id)
        }),
        hindered,
        rulings: newest(rulings.into_iter().map(|r| (name(&names, r.author_id), r)), |r| (r.at, r.id)),
        trim: crate::ruling::queries::trim(db, id).await?,
        offer: offer::queries::open(db, id).await?,
        listed,
    })
}

type Names = BTreeMap<Id<Person>, String>;

fn name(names: &Names, person: Id<Person>) -> String {
    names.get(&person).cloned().unwrap_or_default()
}

fn newest<T, K: Ord>(all: impl Iterator<Item = (String, T)>, key: impl Fn(&T) -> K) -> Vec<(String, T)> {
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|one| std::cmp::Reverse(key(&one.1)));
    all
}

fn sitting(mut seats: Vec<seat::Model>, names: &Names) -> Vec<Sitting> {
    seats.sort_by_key(|seat| (!seat.leads, !seat.state.is_taken(), seat.invited_at, seat.id));
    let one = |seat: seat::Model| {
        let known = seat.person_id.and_then(|id| names.get(&id).cloned()).or_else(|| seat.name.clone());
        Sitting { name: known.filter(|name| !name.is_empty()).unwrap_or_else(|| seat.email.clone()), seat }
    };
    seats.into_iter().map(one).collect()
}

fn mean(ratings: &[rating::Model]) -> Option<(f64, usize)> {
    let count = u32::try_from(ratings.len()).ok().filter(|n| *n > 0)?;
    let sum: i32 = ratings.iter().map(|r| r.stars).sum();
    Some((f64::from(sum) / f64::from(count), ratings.len()))
}
