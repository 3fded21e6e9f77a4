//! Who changed a state, when and why: kept with every change of the state of an application or of a place.

use auth::Person;
use kernel::{Id, Moment};

/// What is kept with a change of state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// Who; nobody where time did it.
    pub by: Option<Id<Person>>,
    /// Why, where there is more to say than who and when.
    pub reason: Option<String>,
    /// When.
    pub moment: Moment,
}

impl Stamp {
    /// A change that somebody made.
    pub(crate) const fn by(person: Id<Person>, moment: Moment) -> Self {
        Self { by: Some(person), reason: None, moment }
    }

    /// A change that followed from what was there: a date that passed, places that came free.
    pub(crate) const fn of_itself(moment: Moment) -> Self {
        Self { by: None, reason: None, moment }
    }

    /// The same with its reason; an empty one is none.
    pub(crate) fn because(self, reason: impl Into<String>) -> Self {
        Self { reason: Some(reason.into()).filter(|words| !words.is_empty()), ..self }
    }
}
