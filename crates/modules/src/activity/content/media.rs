//! What is watched, opened or followed: videos, documents and links.

use kernel::{Lang, Localized};
use serde::{Deserialize, Serialize};

/// A captioned film. One film serves all languages; captions and transcript are written in each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Video {
    /// What it is about.
    pub description: Localized,
    /// Length in seconds.
    pub seconds: f64,
    /// Whether it has no sound; captions then carry every word.
    pub silent: bool,
    /// Name of the film, where there is one.
    pub film: Option<String>,
    /// Name of the still picture shown before it plays.
    pub poster: Option<String>,
    /// Names of the WebVTT files by language.
    pub captions: Localized,
    /// Markdown: everything said and shown, for reading instead of watching.
    pub transcript: Localized,
    /// Markdown shown under the video, empty where there is none.
    pub reading: Localized,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// What is shown, in order: the low-data form of the film, and what it is drawn from.
    pub frames: Vec<Frame>,
    /// What is said, in order.
    pub lines: Vec<Line>,
}

/// Someone who speaks in a video.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// Stable within the video.
    pub id: String,
    /// Name and job.
    pub name: Localized,
}

/// A picture of a video.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// Seconds from the start.
    pub start: f64,
    /// Seconds from the start; not shown anymore.
    pub end: f64,
    /// The words on it.
    pub text: Localized,
    /// A note for the one who draws it.
    pub picture: String,
}

/// A sentence of a video: one cue of its captions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Seconds from the start.
    pub start: f64,
    /// Seconds from the start.
    pub end: f64,
    /// The speaker's id.
    pub speaker: String,
    /// What is said.
    pub text: Localized,
}

/// A sheet to fill in or to keep.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Markdown; `---page---` alone on a line is a page break, a run of 4 or more `_` a field.
    pub body: Localized,
    /// Printed pages.
    pub pages: u32,
    /// Whether runs of `_` are fields.
    pub fields: bool,
    /// Names of the files to print, by language.
    pub files: Localized,
}

/// A page of somebody else. The link leads out of this site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct External {
    /// Where to, by language; `https` only.
    pub url: Localized,
    /// What to do there.
    pub note: Localized,
    /// About how much it loads, in kB.
    pub size_kb: Option<u32>,
}

impl Video {
    /// The languages it can be read in.
    pub fn caption_languages(&self) -> impl Iterator<Item = Lang> + '_ {
        self.captions.languages()
    }

    /// The name of a speaker, by id.
    #[must_use]
    pub fn speaker(&self, id: &str) -> Option<&Speaker> {
        self.speakers.iter().find(|s| s.id == id)
    }
}
