//! Actions on what is found by its key alone: a stored row, oneself, or the site.

use std::marker::PhantomData;

use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{EntityTrait, PrimaryKeyTrait};

use super::{Action, Verdict};
use crate::{Actor, Person};

/// An action that needs no other facts than the object itself. It is an [`Action`], with the loading done.
pub trait ActionOn: Sized + Send + 'static {
    /// Where the object is found.
    type On: Found;
    /// As [`Action::FRESH`].
    const FRESH: bool = false;

    /// The pure rule.
    fn allow(actor: &Actor, object: &<Self::On as Found>::Object, moment: Moment) -> Verdict;
}

/// What can be found by a key.
pub trait Found {
    /// What names it.
    type Key: Clone + Send + Sync;
    /// It.
    type Object: Send + Sync;

    /// Looks for it inside the unit of work.
    fn find(
        tx: &Tx,
        actor: &Actor,
        key: Self::Key,
    ) -> impl Future<Output = Result<Option<Self::Object>, StorageError>> + Send;
}

/// A stored row, by its primary key.
#[derive(Debug)]
pub struct Row<E>(PhantomData<E>);

/// The site, for what is not yet there and so has no row.
#[derive(Debug)]
pub struct Site;

/// Whoever acts.
#[derive(Debug)]
pub struct Oneself;

impl<E> Found for Row<E>
where
    E: EntityTrait,
    E::Model: Send + Sync,
    <E::PrimaryKey as PrimaryKeyTrait>::ValueType: Clone + Send + Sync,
{
    type Key = <E::PrimaryKey as PrimaryKeyTrait>::ValueType;
    type Object = E::Model;

    async fn find(tx: &Tx, _: &Actor, key: Self::Key) -> Result<Option<E::Model>, StorageError> {
        Ok(E::find_by_id(key).one(&**tx).await?)
    }
}

impl Found for Site {
    type Key = ();
    type Object = ();

    async fn find(_: &Tx, _: &Actor, (): ()) -> Result<Option<()>, StorageError> {
        Ok(Some(()))
    }
}

impl Found for Oneself {
    type Key = ();
    type Object = Id<Person>;

    async fn find(_: &Tx, actor: &Actor, (): ()) -> Result<Option<Id<Person>>, StorageError> {
        Ok(actor.person())
    }
}

impl<A: ActionOn> Action for A {
    type Key = <A::On as Found>::Key;
    type Object = <A::On as Found>::Object;
    const FRESH: bool = <A as ActionOn>::FRESH;

    async fn load(
        tx: &Tx,
        actor: &Actor,
        key: Self::Key,
        _: Moment,
    ) -> Result<Option<Self::Object>, StorageError> {
        A::On::find(tx, actor, key).await
    }

    fn allow(actor: &Actor, object: &Self::Object, moment: Moment) -> Verdict {
        <A as ActionOn>::allow(actor, object, moment)
    }
}
