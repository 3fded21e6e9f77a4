//! What a piece of evidence says.

use chrono::{DateTime, Utc};
use kernel::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Answer, Grade, Submitted};

/// The kind of a piece of evidence with what it says, as stored and, for what a client may claim, as sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EvidenceBody {
    /// The activity was opened.
    Opened {},
    /// The learner marked the activity done.
    MarkedDone {},
    /// Parts of a film were played.
    Watched {
        /// The film or its low-data variant.
        media: Id<modules::Media>,
        /// Seconds from the film's beginning: start and end of each part, at most 200.
        ranges: Vec<(f64, f64)>,
    },
    /// The transcript of a film was read.
    Read {
        /// The film whose transcript it is.
        media: Id<modules::Media>,
    },
    /// A quiz's question was answered.
    Answered {
        /// The question's id inside the quiz.
        question: String,
        /// The attempt at the whole quiz, from 1.
        attempt: u32,
        /// What was answered.
        #[serde(flatten)]
        answer: Answer,
        /// Set by the server; a client cannot claim it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        graded: Option<Grade>,
    },
    /// A reflection was handed in.
    Submitted {
        /// The revision, from 1; a returned one is followed by the next.
        revision: u32,
        /// What was handed in.
        #[serde(flatten)]
        work: Submitted,
        /// Words of the text, counted by the server; 0 for a file.
        #[serde(default)]
        words: u32,
    },
    /// Something was written in a discussion.
    Posted {
        /// The post.
        post: AnyId,
        /// Another person's post that it answers; none for a post that opens a thread.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers_to: Option<AnyId>,
    },
    /// The learner was present at a session.
    Present {
        /// The session.
        session: Id<modules::Session>,
        /// The first instant.
        from: DateTime<Utc>,
        /// The instant after the last.
        to: DateTime<Utc>,
        /// Who says so.
        source: PresenceSource,
    },
    /// The learner watched a recording in a group, as they or the facilitator confirmed.
    GroupViewing {
        /// The recording.
        recording: Id<modules::Recording>,
    },
}

kernel::words! {
    /// Who says that a learner was present.
    pub enum PresenceSource {
        /// A beat of the open join page, stamped by the server, worth at most 60 s.
        JoinPage,
        /// The report of the room's provider.
        ProviderReport,
        /// A code shown in the session and typed by the learner.
        Code,
        /// A tick on the roll.
        Roll,
        /// People round one device, each confirmed.
        GroupViewing,
        /// A telephone line.
        DialIn,
    }
}

/// One piece of evidence as the facts absorb it.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceItem {
    /// The id that the client made.
    pub id: Id<crate::Evidence>,
    /// What it is about.
    pub activity: Id<modules::Activity>,
    /// When the server received it: decides deadlines, and dates what it completes.
    pub received_at: DateTime<Utc>,
    /// What it says.
    pub body: EvidenceBody,
}

impl EvidenceBody {
    /// The kind as clients name it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Opened {} => "opened",
            Self::MarkedDone {} => "marked_done",
            Self::Watched { .. } => "watched",
            Self::Read { .. } => "read",
            Self::Answered { .. } => "answered",
            Self::Submitted { .. } => "submitted",
            Self::Posted { .. } => "posted",
            Self::Present { .. } => "present",
            Self::GroupViewing { .. } => "group_viewing",
        }
    }
}
