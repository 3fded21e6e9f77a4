//! What an application is asked for beside its own fields, and whether all of it is there.

use std::collections::BTreeSet;

use auth::person;
use kernel::{Id, Invalid, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::entity::{Kind, Model};
use super::{Draft, file_entity};
use crate::cohort::entity as cohort;
use crate::question::{self, entity as question_row};
use crate::seat::entity as seat;
use crate::team::Size;
use crate::{Question, Why};

/// What an application is asked for, and what it has outside its draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Asks {
    /// Alone or as a team.
    pub kind: Kind,
    /// The cohort's questions, in order.
    pub questions: Vec<question_row::Model>,
    /// Those that a file answers already.
    pub files: BTreeSet<Id<Question>>,
    /// The sizes of teams that the cohort allows.
    pub size: Size,
    /// The lead's address.
    pub email: String,
    /// Every seat that the team has or had; none of somebody alone.
    pub seats: Vec<seat::Model>,
}

impl Asks {
    /// Reads what an application is asked for.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(
        db: &impl ConnectionTrait,
        application: &Model,
        cohort: &cohort::Model,
    ) -> Result<Self, StorageError> {
        let files = file_entity::Entity::find()
            .filter(file_entity::COLUMN.application_id.eq(application.id))
            .all(db)
            .await?;
        let lead = person::queries::find(db, application.person_id).await?;
        let seats = match application.team_id {
            Some(team) => crate::seat::queries::of_team(db, team).await?,
            None => Vec::new(),
        };
        Ok(Self {
            kind: application.kind,
            questions: question::queries::of_cohort(db, cohort.id).await?,
            files: files.into_iter().map(|file| file.question_id).collect(),
            size: cohort.team_size(),
            email: lead.map(|person| person.email).unwrap_or_default(),
            seats,
        })
    }

    /// What is asked of somebody who has begun nothing yet.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn at_first(db: &impl ConnectionTrait, cohort: &cohort::Model) -> Result<Self, StorageError> {
        Ok(Self {
            kind: Kind::Individual,
            questions: question::queries::of_cohort(db, cohort.id).await?,
            files: BTreeSet::new(),
            size: cohort.team_size(),
            email: String::new(),
            seats: Vec::new(),
        })
    }
}

impl Draft {
    /// What hinders sending it, all at once.
    ///
    /// # Errors
    /// Every field that is missing or not as it must be.
    pub fn may_be_submitted(&self, asks: &Asks) -> Result<(), Invalid> {
        let mut faults = self.own_faults();
        if asks.kind == Kind::Team {
            self.team.judge(asks.size, &asks.email, &asks.seats, &mut faults);
            let judged = faults.0.iter().any(|fault| fault.field.starts_with("member"));
            if self.team.waits() && !judged {
                faults.push("members", &Why::NotInvitedYet {});
            }
        }
        for asked in &asks.questions {
            let answered = self.answers.get(&asked.id).map_or("", String::as_str);
            if let Err(why) = asked.judge(answered, asks.files.contains(&asked.id)) {
                faults.push(format!("question_{}", asked.id), &why);
            }
        }
        faults.or(())
    }

    /// What hinders sending the invitations of its team.
    ///
    /// # Errors
    /// Every such field.
    pub fn may_invite(&self, asks: &Asks) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        self.team.judge(asks.size, &asks.email, &asks.seats, &mut faults);
        faults.or(())
    }
}
