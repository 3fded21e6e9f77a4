//! The catalogue folder: `taxonomies.toml`, `entries/NAME.toml` and `media/`.
//!
//! Parsing is pure, and finds all faults at once, each with its file and line. Which term or entry is already there is
//! known by its slug.

mod entry;
mod term;

use kernel::folder::{Fault, Faults, Files};
use modules::folder::{MediaFile, media_kind};

pub use entry::EntryFolder;
pub use term::{TAXONOMIES, TermRow, taxonomies};

/// Everything of a catalogue folder.
#[derive(Clone, Debug, PartialEq)]
pub struct CatalogueFolder {
    /// Terms in their order.
    pub terms: Vec<TermRow>,
    /// Entries by slug.
    pub entries: Vec<EntryFolder>,
    /// Files that are played or shown; entries name them by [`MediaFile::name`].
    pub media: Vec<MediaFile>,
}

impl CatalogueFolder {
    /// Parses a catalogue folder, whose root holds `taxonomies.toml`.
    ///
    /// # Errors
    /// Every fault of the folder, by file and line.
    pub fn parse(files: &Files) -> Result<Self, Vec<Fault>> {
        let faults = Faults::default();
        let terms = term::read(files, &faults);
        let names: Vec<_> = files.below("entries").filter(|p| p.ends_with(".toml")).collect();
        let entries: Vec<_> =
            names.iter().filter_map(|file| entry::read(files, file, &terms, &faults)).collect();
        successors(&entries, &faults);
        let media = media(files, &entries, &faults);
        faults.or(Self { terms, entries, media })
    }
}

/// What a retired entry points to is there.
fn successors(entries: &[EntryFolder], faults: &Faults) {
    for entry in entries {
        let Some(next) = &entry.successor else { continue };
        if !entries.iter().any(|e| e.slug == *next && e.slug != entry.slug) {
            faults.push(&entry.file, 0, format!("`successor` is {next:?}, but there is no such entry"));
        }
    }
}

fn media(files: &Files, entries: &[EntryFolder], faults: &Faults) -> Vec<MediaFile> {
    let file = |path: &str| {
        let name = media_name(path);
        let Some(kind) = media_kind(path) else {
            faults.push(path, 0, "cannot be stored: media are .mp4, .webp, .pdf and .vtt");
            return None;
        };
        let recordings = entries.iter().filter_map(|e| e.details.recording.as_ref());
        let seconds = recordings.filter(|r| r.film == name).map(|r| r.seconds).next();
        Some(MediaFile { name, path: path.to_owned(), kind, seconds })
    };
    files.below("media").filter_map(file).collect()
}

/// The name under which a file of the catalogue is stored.
fn media_name(path: &str) -> String {
    format!("catalogue/{}", path.rsplit('/').next().unwrap_or(path))
}

#[cfg(test)]
mod tests;
