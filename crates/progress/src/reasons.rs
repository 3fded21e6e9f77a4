//! Why evidence is refused.

use chrono::{DateTime, Utc};
use kernel::{Message, Reason};

/// Why one item of evidence is refused; the other items of its batch are not touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The enrolment is another person's.
    NotYours,
    /// No activity of the cohort has this id, or it may not be seen.
    NoSuchActivity,
    /// The activity's module has not opened.
    ActivityNotOpen {
        /// When it opens, where that is set.
        opens_at: Option<DateTime<Utc>>,
    },
    /// The cohort has been closed for 30 days.
    CohortClosed {
        /// Since when nothing is taken.
        at: DateTime<Utc>,
    },
    /// The id was used for another body.
    IdReused,
    /// A kind that clients do not send.
    UnknownKind,
    /// A field that this kind does not have.
    UnknownField {
        /// Its name.
        field: String,
    },
    /// A field is missing or of the wrong type.
    Malformed {
        /// Its name.
        field: String,
    },
    /// More parts, choices or items than allowed.
    TooMany {
        /// How many are allowed.
        most: u32,
    },
    /// A text is longer than allowed.
    TooLong {
        /// Characters allowed.
        most: u32,
    },
    /// A part of the film ends before it starts, or is not a number.
    RangeBackwards,
    /// A part lies outside the film.
    RangeOutsideMedia,
    /// The activity has no such film.
    NoSuchMedia,
    /// No file with this id was sent for this activity.
    NoSuchFile,
    /// The activity is not of a kind for which this can be evidence.
    NotThisActivity,
    /// An attempt or revision outside its bounds.
    OutOfRange {
        /// The field's name.
        field: &'static str,
    },
    /// One's own presence carries no claim: the server stamps it from the join page.
    PresentOnlyFromJoin,
}

impl Reason for Refusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotYours => "not_yours",
            Self::NoSuchActivity => "no_such_activity",
            Self::ActivityNotOpen { .. } => "activity_not_open",
            Self::CohortClosed { .. } => "cohort_closed",
            Self::IdReused => "id_reused",
            Self::UnknownKind => "unknown_kind",
            Self::UnknownField { .. } => "unknown_field",
            Self::Malformed { .. } => "wrong_value",
            Self::TooMany { .. } => "too_many",
            Self::TooLong { .. } => "too_long",
            Self::RangeBackwards => "range_backwards",
            Self::RangeOutsideMedia => "range_outside_media",
            Self::NoSuchMedia => "no_such_media",
            Self::NoSuchFile => "no_such_file",
            Self::NotThisActivity => "not_this_activity",
            Self::OutOfRange { .. } => "out_of_range",
            Self::PresentOnlyFromJoin => "present_only_from_join",
        }
    }

    fn message(&self) -> Message {
        let message = Message::new(format!("reason-{}", self.code().replace('_', "-")));
        match self {
            Self::ActivityNotOpen { opens_at: None } => Message::new("reason-activity-not-open-undated"),
            Self::ActivityNotOpen { opens_at: Some(at) } => message.with("opens", *at),
            Self::CohortClosed { at } => message.with("at", *at),
            Self::UnknownField { field } => message.with("name", field.as_str()),
            Self::Malformed { field } => message.with("what", field.as_str()),
            Self::OutOfRange { field } => message.with("what", *field),
            Self::TooMany { most } | Self::TooLong { most } => message.with("most", *most),
            _ => message,
        }
    }
}
