//! What completion needs to know of a curriculum version: built by callers from the curriculum, cached by version.

mod build;
mod rule;
mod webinar;

use chrono::{DateTime, Utc};
use kernel::{Id, Localized};
use serde::{Deserialize, Serialize};

pub use build::build;
pub use rule::{Film, Rule};
pub use webinar::{RecordingOutline, SessionOutline, WebinarOutline};

/// A curriculum as the rules see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// The curriculum.
    pub curriculum: Id<modules::Curriculum>,
    /// Its version; conclusions name the one they were drawn from.
    pub version: u32,
    /// The modules in order.
    pub modules: Vec<ModuleOutline>,
}

/// A module as the rules see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModuleOutline {
    /// The module.
    pub id: Id<modules::Module>,
    /// Its title, for messages.
    pub title: Localized,
    /// When it opens.
    pub opens_at: DateTime<Utc>,
    /// When its work is due as a whole, where that is set.
    pub ends_at: Option<DateTime<Utc>>,
    /// The activities in order; archived ones are left out.
    pub activities: Vec<ActivityOutline>,
}

/// An activity as the rules see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityOutline {
    /// The activity.
    pub id: Id<modules::Activity>,
    /// Its title, for messages.
    pub title: Localized,
    /// Whether the module asks for it.
    pub required: bool,
    /// Minutes one person needs, which count as contact time once done.
    pub minutes: u32,
    /// The instant from which it is late, where there is one.
    pub due_at: Option<DateTime<Utc>>,
    /// What completes it.
    pub rule: Rule,
}

impl Outline {
    /// Each activity with its module's position (from 0), in order.
    pub fn activities(&self) -> impl Iterator<Item = (usize, &ActivityOutline)> {
        self.modules.iter().enumerate().flat_map(|(n, m)| m.activities.iter().map(move |a| (n, a)))
    }

    /// An activity by id.
    #[must_use]
    pub fn activity(&self, id: Id<modules::Activity>) -> Option<&ActivityOutline> {
        self.activities().map(|(_, a)| a).find(|a| a.id == id)
    }
}

impl ActivityOutline {
    /// The webinar, where the activity is one.
    #[must_use]
    pub const fn webinar(&self) -> Option<&WebinarOutline> {
        match &self.rule {
            Rule::Webinar(webinar) => Some(webinar),
            _ => None,
        }
    }

    /// The length of a film of this activity, in seconds: the video's, or a recording's of its webinar.
    #[must_use]
    pub fn media_seconds(&self, media: Id<modules::Media>) -> Option<f64> {
        let holds = |film: &&Film| film.media.contains(&media);
        match &self.rule {
            Rule::Watch(film) => Some(film).filter(holds),
            Rule::Webinar(webinar) => webinar.recordings.iter().map(|r| &r.film).find(holds),
            _ => None,
        }
        .map(|film| film.seconds)
    }
}
