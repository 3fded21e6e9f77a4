//! What an activity contains: the type that pages render and that the database stores as JSON.
//!
//! Texts named `body`, `transcript` and `reading` are Markdown and become HTML through the markup module alone;
//! every other text is plain. Names of media are `COURSE/FILE`.

mod kind;
mod live;
mod media;
mod written;

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

pub use kind::ActivityKind;
pub use live::{AgendaItem, Poll, Role, SessionPlan, Webinar};
pub use media::{Document, External, Frame, Line, Speaker, Video};
pub use written::{AnswerForm, Criterion, Discussion, Page, Reflection, Scope, WorkMode};

use super::quiz::Quiz;

/// The content of one activity. Its kind is fixed at creation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ActivityContent {
    /// A text to read.
    Page(Page),
    /// A captioned film.
    Video(Video),
    /// A sheet to fill in or to keep.
    Document(Document),
    /// Questions that the server grades.
    Quiz(Quiz),
    /// A text or file that a facilitator reads.
    Reflection(Reflection),
    /// A conversation of the cohort or of a team.
    Discussion(Discussion),
    /// An hour with all participants.
    Webinar(Webinar),
    /// A page of somebody else.
    External(External),
}

impl ActivityContent {
    /// The names of the stored files that it shows or offers.
    #[must_use]
    pub fn media(&self) -> Vec<String> {
        match self {
            Self::Video(video) => video.film.iter().chain(&video.poster).cloned().collect(),
            Self::Document(document) => {
                document.files.languages().map(|l| document.files.get(l).to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The kind, as in the activity's column.
    #[must_use]
    pub const fn kind(&self) -> ActivityKind {
        match self {
            Self::Page(_) => ActivityKind::Page,
            Self::Video(_) => ActivityKind::Video,
            Self::Document(_) => ActivityKind::Document,
            Self::Quiz(_) => ActivityKind::Quiz,
            Self::Reflection(_) => ActivityKind::Reflection,
            Self::Discussion(_) => ActivityKind::Discussion,
            Self::Webinar(_) => ActivityKind::Webinar,
            Self::External(_) => ActivityKind::External,
        }
    }
}
