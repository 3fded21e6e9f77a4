//! A recording as stored.

use kernel::{Id, Lang, words};
use sea_orm::entity::prelude::*;

use crate::{Media, Recording, Session, Webinar};

words! {
    /// State of a recording.
    pub enum State {
        /// On its way.
        Uploading,
        /// Being prepared.
        Processing,
        /// Can be watched.
        Published,
        /// Could not be prepared.
        Failed,
        /// No longer shown.
        Retired,
    }
}

/// A recording as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "recording")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Recording>,
    /// Of which webinar.
    pub webinar_id: Id<Webinar>,
    /// Of which session, where known.
    pub session_id: Option<Id<Session>>,
    /// Spoken language.
    pub language: Lang,
    /// Where it stands.
    pub state: State,
    /// The film.
    pub media_id: Id<Media>,
    /// Its length.
    pub seconds: f64,
    /// Invented for the demo.
    pub sample: bool,
    /// When it could first be watched.
    pub published_at: Option<DateTimeUtc>,
    /// What it is called, in its own language; none where the webinar's title says enough.
    pub title: Option<String>,
    /// The stable name of what went wrong with the film, where it failed.
    pub fault: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
