//! What happened in one enrolment, as those who lead its cohort read it: evidence, decisions, requests and notes.

mod load;

use std::collections::BTreeMap;

use auth::Person;
use auth::person::entity as person;
use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use kernel::Id;

pub use load::of;

use crate::row::Record;
use crate::taught::Taught;
use crate::{Decision, decision, evidence, note, request};

/// The most pieces of evidence that are read, the latest.
pub const EVIDENCE: u64 = 200;

/// One enrolment with everything that happened in it.
#[derive(Clone, Debug)]
pub struct History {
    /// The enrolment.
    pub enrolment: enrolment::Model,
    /// Its cohort.
    pub cohort: cohort::Model,
    /// What the cohort teaches.
    pub taught: Taught,
    /// Who.
    pub person: person::Model,
    /// The name of the team, where in one.
    pub team: Option<String>,
    /// Facts and conclusion.
    pub record: Record,
    /// Decisions, the latest first.
    pub decisions: Vec<decision::entity::Model>,
    /// The latest evidence, the latest first.
    pub evidence: Vec<evidence::entity::Model>,
    /// Requests, the latest first.
    pub requests: Vec<request::entity::Model>,
    /// Notes, the latest first.
    pub notes: Vec<note::entity::Model>,
    /// Names of authors.
    pub names: BTreeMap<Id<Person>, String>,
}

impl History {
    /// Whether a later decision stands in its place.
    #[must_use]
    pub fn is_superseded(&self, id: Id<Decision>) -> bool {
        self.decisions.iter().any(|later| later.supersedes == Some(id))
    }

    /// The name of an author; empty where their account is gone.
    #[must_use]
    pub fn name(&self, id: Id<Person>) -> &str {
        self.names.get(&id).map_or("", String::as_str)
    }
}
