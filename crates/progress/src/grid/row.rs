//! A learner of the grid.

use chrono::{DateTime, Utc};
use courses::enrolment::entity::State;
use courses::seat::entity::Part;
use kernel::Id;

use crate::conclusion::Conclusion;
use crate::standing::HandReason;

/// A learner as the grid shows them.
#[derive(Clone, Debug, PartialEq)]
pub struct GridLearner {
    /// Their enrolment.
    pub enrolment: Id<courses::Enrolment>,
    /// Who.
    pub person: Id<auth::Person>,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// For calls, where given.
    pub phone: Option<String>,
    /// The team, where in one.
    pub team: Option<GridTeam>,
    /// The association of the team, else their own.
    pub association: Option<String>,
    /// The state of that association.
    pub state_name: Option<String>,
    /// The part they take.
    pub part: Part,
    /// Where the enrolment stands.
    pub state: State,
    /// When they were last here.
    pub last_here_at: Option<DateTime<Utc>>,
    /// What is concluded.
    pub conclusion: Conclusion,
    /// Why they need a hand, the weightiest first.
    pub hand: Vec<HandReason>,
}

/// A team of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridTeam {
    /// Which.
    pub id: Id<courses::Team>,
    /// Its name.
    pub name: String,
}
