//! `media/`, and the captions beside the videos: files that are stored and served.

use crate::ActivityContent;

use super::reader::Reader;
use super::{ActivityFolder, CourseFolder};

/// A file of the folder that is played, shown or downloaded.
#[derive(Clone, Debug, PartialEq)]
pub struct MediaFile {
    /// Under which texts name it and the server stores it: `COURSE/FILE`.
    pub name: String,
    /// Where it is in the folder.
    pub path: String,
    /// Its media type.
    pub kind: &'static str,
    /// Its length, where it is played.
    pub seconds: Option<f64>,
}

/// The media type of a file by its ending, where it is one that may be stored.
#[must_use]
pub fn media_kind(path: &str) -> Option<&'static str> {
    Some(match path.rsplit('.').next()? {
        "mp4" => "video/mp4",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        "vtt" => "text/vtt",
        _ => return None,
    })
}

/// Every stored file; one of another ending is a fault.
pub(super) fn all(reader: &Reader<'_>, folder: &CourseFolder) -> Vec<MediaFile> {
    let captions = reader.files.below("modules").filter(|p| p.ends_with(".vtt") && reader.is_used(p));
    let paths = reader.files.below("media").chain(captions);
    paths.filter_map(|path| file(reader, folder, path)).collect()
}

fn file(reader: &Reader<'_>, folder: &CourseFolder, path: &str) -> Option<MediaFile> {
    let Some(kind) = media_kind(path) else {
        reader.faults.push(path, 0, "cannot be stored: media are .mp4, .webp, .pdf and .vtt");
        reader.used(path);
        return None;
    };
    let name = reader.media_name(path);
    let seconds = folder.activities().find_map(|a| seconds(a, &name));
    Some(MediaFile { seconds, name, path: path.to_owned(), kind })
}

fn seconds(activity: &ActivityFolder, name: &str) -> Option<f64> {
    let recording = activity.recording.as_ref().filter(|r| r.film == name).map(|r| r.seconds);
    match &activity.content {
        ActivityContent::Video(video) if video.film.as_deref() == Some(name) => Some(video.seconds),
        _ => recording,
    }
}
