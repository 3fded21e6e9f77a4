//! A question of a cohort, as stored.

use kernel::{Id, Localized, words};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{Cohort, Question};

words! {
    /// How a question is answered.
    pub enum Kind {
        /// In words.
        Text,
        /// By one of the options.
        Choice,
        /// By a file.
        File,
    }
}

/// What can be chosen, in order. An answer names an option by its place, so options are added at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Options(pub Vec<Localized>);

/// A question of a cohort, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort_question")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Question>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// Its place among them, from 1.
    pub position: i32,
    /// How it is answered.
    pub kind: Kind,
    /// Whether an application is sent only with an answer.
    pub required: bool,
    /// What is asked.
    pub label: Localized,
    /// What helps to answer; may be empty.
    pub hint: Localized,
    /// What can be chosen; empty but for a choice.
    pub options: Options,
    /// The most characters of an answer in words.
    pub most: i32,
}

impl ActiveModelBehavior for ActiveModel {}
