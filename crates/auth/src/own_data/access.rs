//! Who may take away and erase whose data: each person their own.

use kernel::{Denied, Id, Moment, StorageError, Tx};

use crate::{Action, ActionOn, Actor, Oneself, Person, Verdict, grant};

kernel::reasons! {
    /// Why somebody's data is not erased.
    pub enum ErasureReason {
        /// The site would be left without an admin.
        LastAdmin = "erasure_last_admin" {},
    }
}

/// Taking one's own data away: freshly proved.
pub enum ExportOwn {}
/// Erasing one's own account: freshly proved, and never the last admin's.
pub enum EraseOwn {}

impl ActionOn for ExportOwn {
    type On = Oneself;
    const FRESH: bool = true;

    fn allow(actor: &Actor, person: &Id<Person>, _: Moment) -> Verdict {
        Verdict::visible(actor.is(*person))
    }
}

impl Action for EraseOwn {
    type Key = ();
    /// Who, and whether they are the only admin who can come in.
    type Object = (Id<Person>, bool);
    const FRESH: bool = true;

    async fn load(tx: &Tx, actor: &Actor, (): (), _: Moment) -> Result<Option<Self::Object>, StorageError> {
        let Some(person) = actor.person() else { return Ok(None) };
        let admins = grant::queries::active_admins(&**tx).await?;
        Ok(Some((person, admins == [person])))
    }

    fn allow(actor: &Actor, (person, last_admin): &Self::Object, _: Moment) -> Verdict {
        if !actor.is(*person) {
            return Verdict::Hidden;
        }
        if *last_admin {
            Verdict::Denied(Denied::from(ErasureReason::LastAdmin {}))
        } else {
            Verdict::Allowed
        }
    }
}
