//! A cohort's grid: its learners by team, with how far each has come and who needs a hand.

mod access;
mod cells;
mod conclude;
mod filter;
mod led;
mod load;
mod pages;
mod row;
#[cfg(test)]
mod tests;
mod within;

use courses::cohort::entity as cohort;

pub use access::leads;
pub use cells::{ActivityCell, ModuleCell, Seen, activity_cell, module_cell};
pub use filter::Filter;
pub use led::{LedCohort, led};
pub use load::{of_cohort, of_several};
pub use pages::{GridPage, PAGE, page};
pub use row::{GridLearner, GridTeam};
pub use within::within;

use crate::taught::Taught;

/// A cohort with all its learners, as they stand at a moment.
#[derive(Clone, Debug)]
pub struct Grid {
    /// The cohort.
    pub cohort: cohort::Model,
    /// What it teaches.
    pub taught: Taught,
    /// The learners: teams by name with their members by name, then those without a team.
    pub learners: Vec<GridLearner>,
}
