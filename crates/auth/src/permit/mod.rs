//! Proof that someone may do something to an object, made where the write happens.

mod plain;
mod reason;

use std::future::Future;

use kernel::{Denied, Failure, Id, Moment, StorageError, Tx};
pub use plain::{ActionOn, Found, Oneself, Row, Site};
pub use reason::AccessReason;

use crate::{Actor, Person};

/// Something that can be done to an object: what it needs to know, and who may do it.
pub trait Action: Sized + Send + 'static {
    /// What names the object, such as `Id<Cohort>`.
    type Key: Clone + Send + Sync;
    /// The facts that the rule and the command need; handed to the command by the permit.
    type Object: Send + Sync;
    /// Whether a proof of the last ten minutes is needed: grants, e-mail, second factor, export of others' data.
    const FRESH: bool = false;

    /// Loads the facts inside the unit of work; nothing where there is no such object.
    fn load(
        tx: &Tx,
        actor: &Actor,
        key: Self::Key,
        moment: Moment,
    ) -> impl Future<Output = Result<Option<Self::Object>, StorageError>> + Send;

    /// The pure rule.
    fn allow(actor: &Actor, object: &Self::Object, moment: Moment) -> Verdict;
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Go on.
    Allowed,
    /// They may not see the object: for them it does not exist.
    Hidden,
    /// They see it but may not do this, and why.
    Denied(Denied),
}

impl Verdict {
    /// Allowed where the condition holds; otherwise the object is hidden.
    #[must_use]
    pub const fn visible(condition: bool) -> Self {
        if condition { Self::Allowed } else { Self::Hidden }
    }
}

/// Proof that a person may do `A`, with the object it was given for. Only [`authorize`] makes one, so a command
/// that takes a permit cannot be called without the check:
///
/// ```compile_fail,E0451
/// # use waymark_auth::permit::{Action, Permit};
/// fn forge<A: Action>(object: A::Object, by: kernel::Id<waymark_auth::Person>) -> Permit<A> {
///     Permit { object, by } // the fields are private
/// }
/// ```
pub struct Permit<A: Action> {
    object: A::Object,
    by: Id<Person>,
}

impl<A: Action> std::fmt::Debug for Permit<A> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Permit(by {})", self.by)
    }
}

impl<A: Action> Permit<A> {
    /// What the permit was given for.
    #[must_use]
    pub const fn object(&self) -> &A::Object {
        &self.object
    }

    /// The object, using the permit up.
    #[must_use]
    pub fn into_object(self) -> A::Object {
        self.object
    }

    /// Who was permitted.
    #[must_use]
    pub const fn by(&self) -> Id<Person> {
        self.by
    }
}

/// Asks whether `actor` may do `A` to the object named by `key`, inside the unit of work that will do it.
///
/// # Errors
/// Not found (absent or hidden), denied (with the reason), or storage.
pub async fn authorize<A: Action>(
    tx: &Tx,
    actor: &Actor,
    key: A::Key,
    moment: Moment,
) -> Result<Permit<A>, Failure> {
    let by = able(actor)?;
    let object = A::load(tx, actor, key, moment).await?.ok_or(Failure::NotFound)?;
    decide(actor, object, by, moment)
}

/// What can be said without the object. A visitor learns nothing of it.
fn able(actor: &Actor) -> Result<Id<Person>, Denied> {
    let by = actor.person().ok_or(AccessReason::SignInNeeded {})?;
    if actor.view_as().is_some() {
        return Err(AccessReason::ViewOnly {}.into());
    }
    if actor.may_write() { Ok(by) } else { Err(AccessReason::TokenReadsOnly {}.into()) }
}

fn decide<A: Action>(
    actor: &Actor,
    object: A::Object,
    by: Id<Person>,
    moment: Moment,
) -> Result<Permit<A>, Failure> {
    match A::allow(actor, &object, moment) {
        // asked last: what is hidden must not answer "prove who you are"
        Verdict::Allowed if A::FRESH && !actor.is_fresh(moment) => {
            Err(Failure::denied(AccessReason::FreshProofNeeded {}))
        }
        Verdict::Allowed => Ok(Permit { object, by }),
        Verdict::Hidden => Err(Failure::NotFound),
        Verdict::Denied(denied) => Err(denied.into()),
    }
}

#[cfg(test)]
mod tests;
