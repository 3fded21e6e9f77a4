//! The authored texts of a course that are not columns: stored as JSON.

use kernel::{Lang, Localized};
use serde::{Deserialize, Serialize};

/// What the public reads of a course beside its titles. Texts are plain; empty lines separate paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CourseTexts {
    /// The languages it is taught in.
    pub languages: Vec<Lang>,
    /// One sentence.
    pub tagline: Localized,
    /// What it is about.
    pub summary: Localized,
    /// What one can do afterward.
    pub outcomes: Vec<Localized>,
    /// Whom it is for.
    pub who: Vec<Localized>,
    /// How it is taught.
    pub how: Vec<Localized>,
    /// Whether to come alone or as a team.
    pub team_advice: Localized,
    /// Who facilitates it.
    pub facilitated_by: Localized,
    /// Short stories shown beside it.
    pub stories: Vec<Story>,
    /// Whether it is invented.
    pub sample: bool,
}

/// A short story shown beside a course.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Story {
    /// Stable within the course.
    pub slug: String,
    /// Its title.
    pub title: Localized,
    /// Who tells it.
    pub person: Localized,
    /// Minutes of reading.
    pub minutes: u32,
    /// Whether it is invented.
    pub sample: bool,
    /// Markdown.
    pub body: Localized,
}

impl super::entity::Model {
    /// The texts of this course; empty ones where what is stored cannot be read.
    #[must_use]
    pub fn read_texts(&self) -> CourseTexts {
        serde_json::from_value(self.texts.clone()).unwrap_or_default()
    }
}
