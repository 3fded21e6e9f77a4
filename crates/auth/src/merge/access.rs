//! Who may make two accounts one: an admin, freshly proved, and neither account their own.

use kernel::{Denied, Id, Moment, StorageError, Tx};

use crate::person::entity::{Model, State};
use crate::person::queries::find;
use crate::{Action, Actor, Person, Verdict};

kernel::reasons! {
    /// Why two accounts are not made one.
    pub enum MergeReason {
        /// It is one account.
        SameAccount = "merge_same_account" {},
        /// Nobody merges their own account: another admin looks at it.
        OwnAccount = "merge_own_account" {},
        /// The account that would stay is suspended.
        StaysSuspended = "merge_stays_suspended" {},
    }
}

/// Making two accounts of one person one.
pub enum MergePeople {}

/// The two accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Accounts {
    /// The account that stays.
    pub stays: Model,
    /// The account that goes into it.
    pub goes: Model,
}

impl Action for MergePeople {
    /// The account that stays, and the one that goes into it.
    type Key = (Id<Person>, Id<Person>);
    type Object = Accounts;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        (stays, goes): Self::Key,
        _: Moment,
    ) -> Result<Option<Accounts>, StorageError> {
        let stays = find(&**tx, stays).await?.filter(Model::is_open);
        let goes = find(&**tx, goes).await?.filter(Model::is_open);
        Ok(stays.zip(goes).map(|(stays, goes)| Accounts { stays, goes }))
    }

    fn allow(actor: &Actor, accounts: &Accounts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match accounts.mergeable(actor.person()) {
            Ok(()) => Verdict::Allowed,
            Err(reason) => Verdict::Denied(Denied::from(reason)),
        }
    }
}

impl Accounts {
    /// Whether `by` may make them one.
    ///
    /// # Errors
    /// Why not.
    pub fn mergeable(&self, by: Option<Id<Person>>) -> Result<(), MergeReason> {
        if self.stays.id == self.goes.id {
            return Err(MergeReason::SameAccount {});
        }
        if [self.stays.id, self.goes.id].into_iter().any(|one| Some(one) == by) {
            return Err(MergeReason::OwnAccount {});
        }
        match self.stays.state {
            State::Active => Ok(()),
            State::Suspended => Err(MergeReason::StaysSuspended {}),
        }
    }
}
