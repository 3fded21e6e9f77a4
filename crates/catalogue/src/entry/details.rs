//! The fields of an entry that are not columns: stored as JSON.

use kernel::{Day, Lang, Localized};
use serde::{Deserialize, Serialize};

/// What a catalogue page shows beside the columns. Terms are rows of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryDetails {
    /// What it is about; empty lines separate paragraphs.
    pub description: Localized,
    /// What one can do afterward.
    pub outcomes: Vec<Localized>,
    /// The languages in which captions can be read.
    pub captions: Vec<Lang>,
    /// Whether it suits a group on one device.
    pub group_viewing: bool,
    /// Its parts.
    pub chapters: Vec<Mark>,
    /// Where a group stops to talk, with a question.
    pub pauses: Vec<Mark>,
    /// What is said, where it is written down. Where everyone speaks one language, only that one is there.
    pub transcript: Vec<Mark>,
    /// What of it is invented, such as `transcript`, where the rest is not.
    pub sample_parts: Vec<String>,
    /// Whether its owner is to be reminded that it was not looked at for long.
    pub stale: bool,
    /// When it was retired.
    pub retired_on: Option<Day>,
    /// The film, where there is one.
    pub recording: Option<EntryRecording>,
}

/// A place in a recording, with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Seconds from the start of the whole recording.
    pub at: u32,
    /// The words.
    pub text: Localized,
}

/// The film of an entry, by the names of stored media.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryRecording {
    /// The film.
    pub film: String,
    /// The still picture shown before it plays.
    pub poster: Option<String>,
    /// Its length in seconds; less than the entry's minutes where it is an excerpt.
    pub seconds: f64,
    /// WebVTT files by language.
    pub captions: Localized,
    /// Whether it was drawn for the demo and stands for a real one.
    pub sample: bool,
}
