//! A ruling as stored. None is changed or taken away.

use kernel::{Id, words};
use sea_orm::entity::prelude::*;

use crate::{Application, Cohort, Ruling};

words! {
    /// What a reviewer answered.
    pub enum Answer {
        /// It has its places.
        Accepted,
        /// It waits for a place.
        Waitlisted,
        /// It has none.
        Declined,
        /// Its lead is asked whether fewer places will do.
        Trimmed,
    }
}

/// A ruling as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "ruling")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Ruling>,
    /// On which application.
    pub application_id: Id<Application>,
    /// Of which cohort.
    pub cohort_id: Id<Cohort>,
    /// The reviewer.
    pub author_id: Id<auth::Person>,
    /// When.
    pub at: DateTimeUtc,
    /// The answer.
    pub answer: Answer,
    /// How many places were given, asked for or declined.
    pub places: i32,
    /// Why, as the applicant reads it.
    pub reason: String,
    /// What else they are told.
    pub note: String,
    /// The code of what kept it from being accepted, where places ran out.
    pub cause: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
