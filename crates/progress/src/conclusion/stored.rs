//! A conclusion as it is stored: as short as JSON allows, for a grid reads ten thousand of them. It stands in the order
//! of the outline from which it was drawn, so it names nothing that the outline names, and what is nothing is left out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{ActivityConclusion, Conclusion, How, Measure, ModuleConclusion, State, SubmissionStanding};
use crate::facts::instant;
use crate::outline::{ActivityOutline, ModuleOutline, Outline};

/// Why a stored conclusion cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is not what this version writes.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// It was drawn from another curriculum than its row says.
    #[error("it speaks of other activities than the curriculum has")]
    OtherCurriculum,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    #[serde(rename = "a")]
    activities: Vec<Activity>,
    #[serde(rename = "m")]
    modules: Vec<Module>,
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none", with = "instant::or_none")]
    completed_at: Option<DateTime<Utc>>,
    #[serde(rename = "n", default, skip_serializing_if = "is_zero")]
    contact_minutes: u32,
}

#[derive(Serialize, Deserialize)]
struct Activity {
    #[serde(rename = "s", default = "open", skip_serializing_if = "is_open")]
    state: State,
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    how: Option<How>,
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none", with = "instant::or_none")]
    completed_at: Option<DateTime<Utc>>,
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    measure: Option<Measured>,
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    recording: Option<Measured>,
    #[serde(rename = "n", default, skip_serializing_if = "is_zero")]
    minutes: u32,
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none", with = "instant::or_none")]
    more_time_until: Option<DateTime<Utc>>,
}

/// Required activities done, how many there are, and when the last of them was.
#[derive(Serialize, Deserialize)]
struct Module(u32, u32, #[serde(with = "instant::or_none")] Option<DateTime<Utc>>);

/// The fields of a measure in the order of their names in [`Measure`].
#[derive(Serialize, Deserialize)]
enum Measured {
    #[serde(rename = "p")]
    Present(u64, u64),
    #[serde(rename = "w")]
    Watched(u64, u64),
    #[serde(rename = "q")]
    Score(u32, u32, u32, u32),
    #[serde(rename = "d")]
    Posts(u32, u32, u32, u32),
    #[serde(rename = "s")]
    Submission(u32, SubmissionStanding),
}

impl Conclusion {
    /// The text that is stored.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn stored(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&Stored {
            activities: self.activities.iter().map(Activity::of).collect(),
            modules: self.modules.iter().map(|m| Module(m.done, m.required, m.completed_at)).collect(),
            completed_at: self.completed_at,
            contact_minutes: self.contact_minutes,
        })
    }

    /// Reads a stored text that was drawn from this outline by the policy of this version.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn read(stored: &str, outline: &Outline, policy_version: u32) -> Result<Self, Unreadable> {
        let stored: Stored = serde_json::from_str(stored)?;
        let count = outline.modules.iter().map(|module| module.activities.len()).sum::<usize>();
        if stored.modules.len() != outline.modules.len() || stored.activities.len() != count {
            return Err(Unreadable::OtherCurriculum);
        }
        let outlines = outline.activities().map(|(_, activity)| activity);
        Ok(Self {
            curriculum_version: outline.version,
            policy_version,
            activities: outlines.zip(stored.activities).map(|(o, a)| a.whole(o)).collect(),
            modules: outline.modules.iter().zip(stored.modules).map(|(o, m)| m.whole(o)).collect(),
            completed_at: stored.completed_at,
            contact_minutes: stored.contact_minutes,
        })
    }
}

impl Activity {
    fn of(concluded: &ActivityConclusion) -> Self {
        Self {
            state: concluded.state,
            how: concluded.how,
            completed_at: concluded.completed_at,
            measure: concluded.measure.map(Measured::from),
            recording: concluded.recording.map(Measured::from),
            minutes: concluded.minutes,
            more_time_until: concluded.more_time_until,
        }
    }

    fn whole(self, outline: &ActivityOutline) -> ActivityConclusion {
        ActivityConclusion {
            id: outline.id,
            state: self.state,
            how: self.how,
            completed_at: self.completed_at,
            measure: self.measure.map(Measure::from),
            recording: self.recording.map(Measure::from),
            minutes: self.minutes,
            more_time_until: self.more_time_until,
        }
    }
}

impl Module {
    fn whole(self, outline: &ModuleOutline) -> ModuleConclusion {
        ModuleConclusion { id: outline.id, done: self.0, required: self.1, completed_at: self.2 }
    }
}

impl From<Measure> for Measured {
    fn from(measure: Measure) -> Self {
        match measure {
            Measure::Present { seconds, needed } => Self::Present(seconds, needed),
            Measure::Watched { seconds, needed } => Self::Watched(seconds, needed),
            Measure::Score { best, pass, of, failed } => Self::Score(best, pass, of, failed),
            Measure::Posts { posts, posts_needed, answers, answers_needed } => {
                Self::Posts(posts, posts_needed, answers, answers_needed)
            }
            Measure::Submission { revision, standing } => Self::Submission(revision, standing),
        }
    }
}

impl From<Measured> for Measure {
    fn from(measured: Measured) -> Self {
        match measured {
            Measured::Present(seconds, needed) => Self::Present { seconds, needed },
            Measured::Watched(seconds, needed) => Self::Watched { seconds, needed },
            Measured::Score(best, pass, of, failed) => Self::Score { best, pass, of, failed },
            Measured::Posts(posts, posts_needed, answers, answers_needed) => {
                Self::Posts { posts, posts_needed, answers, answers_needed }
            }
            Measured::Submission(revision, standing) => Self::Submission { revision, standing },
        }
    }
}

const fn open() -> State {
    State::Open
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands on a reference")]
const fn is_open(state: &State) -> bool {
    matches!(state, State::Open)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands on a reference")]
const fn is_zero(n: &u32) -> bool {
    *n == 0
}
