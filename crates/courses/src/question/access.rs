//! Who sets the questions of a cohort, and what may still be changed.

use auth::{Action, Actor, Verdict};
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::entity::Model;
use super::{New, queries};
use crate::application::entity as application;
use crate::cohort::entity as cohort;
use crate::{Cohort, Question, Why};

/// Setting the questions of a cohort: its facilitators and admins.
pub enum SetQuestions {}

/// A cohort with its questions.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionFacts {
    /// The cohort.
    pub cohort: cohort::Model,
    /// Its questions, in order.
    pub questions: Vec<Model>,
    /// How many applications there are, drafts included.
    pub applications: u64,
}

impl Action for SetQuestions {
    type Key = Id<Cohort>;
    type Object = QuestionFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Cohort>,
        _: Moment,
    ) -> Result<Option<QuestionFacts>, StorageError> {
        let Some(cohort) = cohort::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let there = application::Entity::find().filter(application::COLUMN.cohort_id.eq(key));
        let questions = queries::of_cohort(&**tx, key).await?;
        Ok(Some(QuestionFacts { cohort, questions, applications: there.count(&**tx).await? }))
    }

    fn allow(actor: &Actor, facts: &QuestionFacts, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(facts.cohort.id.uuid(), moment))
    }
}

impl QuestionFacts {
    /// Whether questions can be taken away, put in another order and made to be answered: while nobody has begun.
    ///
    /// # Errors
    /// Somebody has.
    pub fn free(&self) -> Result<(), Why> {
        if self.applications == 0 { Ok(()) } else { Err(Why::QuestionInUse {}) }
    }

    /// Whether a question can be added: one that need not be answered at any time.
    ///
    /// # Errors
    /// It must be answered, and somebody has begun an application.
    pub fn may_add(&self, new: &New) -> Result<(), Why> {
        if new.required { self.free() } else { Ok(()) }
    }

    /// Whether a question can become another: afterward only words are corrected and options added.
    ///
    /// # Errors
    /// It asks for something else, and somebody has begun an application.
    pub fn may_change(&self, before: &Model, new: &New) -> Result<(), Why> {
        let words_alone = before.kind == new.kind
            && (before.required || !new.required)
            && before.options.0.len() <= new.options.0.len()
            && before.most <= new.most;
        if words_alone { Ok(()) } else { self.free() }
    }

    /// A question of this cohort.
    #[must_use]
    pub fn find(&self, id: Id<Question>) -> Option<&Model> {
        self.questions.iter().find(|question| question.id == id)
    }
}
