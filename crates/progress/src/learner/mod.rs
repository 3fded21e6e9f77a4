//! What a learner's pages read: their place in a cohort, what it teaches, their progress and their team's marks.
//! Three statements, and the curriculum that is kept by its version.

mod due;
mod make_up;
mod mark;
mod next;
mod place;
mod resume;
mod team;

use kernel::{Db, Failure, Id, Moment};
use modules::curriculum::{ActivityNode, ModuleNode};

pub use due::{Due, due_soon};
pub use make_up::{MakingUp, making_up};
pub use mark::{Mark, marks, reached};
pub use next::{NextSession, next_session};
pub use place::{Place, at, of_enrolment, of_person};
pub use resume::{Resume, resume};
pub use team::Mate;

use crate::conclusion::ActivityConclusion;
use crate::facts::ActivityFacts;
use crate::row::Record;
use crate::standing::{ModuleReading, Reading, read_activity, read_module};
use crate::taught::{self, Taught};

/// One person's learning in one cohort.
#[derive(Clone, Debug)]
pub struct Learning {
    /// Their enrolment with its cohort, course and team.
    pub place: Place,
    /// What is taught.
    pub taught: Taught,
    /// Their own progress.
    pub own: Record,
    /// The others of their team, by name; empty for who takes the course alone.
    pub mates: Vec<Mate>,
}

impl Learning {
    /// What a person learns in a cohort.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where they have no enrolment there.
    pub async fn at(
        db: &Db,
        person: Id<auth::Person>,
        cohort: Id<courses::Cohort>,
        moment: Moment,
    ) -> Result<Self, Failure> {
        let place = at(db, person, cohort).await?.ok_or(Failure::NotFound)?;
        Self::of(db, place, moment).await
    }

    /// What is learnt from this place.
    ///
    /// # Errors
    /// Where the database fails or the cohort has no curriculum.
    pub async fn of(db: &Db, place: Place, moment: Moment) -> Result<Self, Failure> {
        let taught = taught::of_cohort(db, place.cohort_id).await?;
        let (own, mates) = team::read(db, &place, &taught, moment).await?;
        let taught = taught.released(&own.conclusion);
        Ok(Self { place, taught, own, mates })
    }

    /// The activity with its module.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where the cohort has no such activity.
    pub fn activity(&self, id: Id<modules::Activity>) -> Result<(&ModuleNode, &ActivityNode), Failure> {
        let activity = self.taught.tree.activity(id).ok_or(Failure::NotFound)?;
        let module = self.taught.tree.module(activity.module).ok_or(Failure::NotFound)?;
        Ok((module, activity))
    }

    /// What is concluded of an activity.
    #[must_use]
    pub fn concluded(&self, id: Id<modules::Activity>) -> Option<&ActivityConclusion> {
        self.own.conclusion.activity(id)
    }

    /// What is known of an activity; nothing where it was never opened.
    #[must_use]
    pub fn facts(&self, id: Id<modules::Activity>) -> Option<&ActivityFacts> {
        self.own.facts.activities.get(&id)
    }

    /// How an activity reads at a moment.
    #[must_use]
    pub fn reading(&self, id: Id<modules::Activity>, moment: Moment) -> Reading {
        let outline = &self.taught.outline;
        let found = outline.modules.iter().find_map(|m| Some((m, m.activities.iter().find(|a| a.id == id)?)));
        match (found, self.concluded(id)) {
            (Some((module, activity)), Some(concluded)) => read_activity(module, activity, concluded, moment),
            _ => Reading::Open,
        }
    }

    /// How a module reads at a moment.
    #[must_use]
    pub fn module_reading(&self, id: Id<modules::Module>, moment: Moment) -> ModuleReading {
        let conclusion = &self.own.conclusion;
        let outline = self.taught.outline.modules.iter().find(|m| m.id == id);
        let concluded = conclusion.modules.iter().find(|m| m.id == id);
        match (outline, concluded) {
            (Some(module), Some(concluded)) => read_module(module, concluded, conclusion, moment),
            _ => ModuleReading::NotStarted,
        }
    }

    /// The marks of the own modules, in order.
    #[must_use]
    pub fn marks(&self, moment: Moment) -> Vec<Mark> {
        marks(&self.taught.outline, &self.own.conclusion, moment)
    }
}
