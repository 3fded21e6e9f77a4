//! The files of a folder: read from a disk, or embedded in the binary.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Fault, Faults};

/// No file of a folder is larger: films are cut to fit.
const MAX_FILE: u64 = 8 * 1024 * 1024;
/// A folder is not larger.
const MAX_ALL: u64 = 64 * 1024 * 1024;
/// A folder has no more files.
const MAX_COUNT: usize = 2_000;
/// No file lies deeper.
const MAX_DEPTH: usize = 6;

/// Files by their path from the folder's root, parts joined by `/`.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, Cow<'static, [u8]>>);

impl Files {
    /// Files that are in the binary or in a test.
    pub fn of(files: impl IntoIterator<Item = (String, Cow<'static, [u8]>)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// Reads a folder from a disk. Names that begin with a dot are left out.
    ///
    /// # Errors
    /// Whatever cannot or must not be read: links, odd names, too large, too many, too deep.
    pub fn read(root: &Path) -> Result<Self, Vec<Fault>> {
        let faults = Faults::default();
        let mut reading = Reading { faults: &faults, left: MAX_ALL, files: BTreeMap::new() };
        reading.folder(root, "", 0);
        let files = Self(reading.files);
        faults.or(files)
    }

    /// The bytes of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(AsRef::as_ref)
    }

    /// The paths below `folder` (`""` for all), sorted.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        let inside = move |path: &&str| {
            folder.is_empty() || path.strip_prefix(folder).is_some_and(|r| r.starts_with('/'))
        };
        self.0.keys().map(String::as_str).filter(inside)
    }

    /// The files below `folder`, with paths from there.
    #[must_use]
    pub fn within(&self, folder: &str) -> Self {
        let cut = folder.len() + 1;
        Self(
            self.below(folder)
                .filter_map(|p| Some((p.get(cut..)?.to_owned(), self.0.get(p)?.clone())))
                .collect(),
        )
    }

    /// The text of a file; a missing file or one that is not UTF-8 is a fault.
    pub fn text(&self, path: &str, faults: &Faults) -> Option<&str> {
        let Some(bytes) = self.get(path) else {
            faults.push(path, 0, "this file is missing: write it");
            return None;
        };
        std::str::from_utf8(bytes).map_err(|e| faults.push(path, 0, not_utf8(bytes, &e))).ok()
    }
}

fn not_utf8(bytes: &[u8], error: &std::str::Utf8Error) -> String {
    let line = bytes.iter().take(error.valid_up_to()).filter(|b| **b == b'\n').count() + 1;
    format!("line {line} is not UTF-8: save the file as UTF-8")
}

struct Reading<'a> {
    faults: &'a Faults,
    left: u64,
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Reading<'_> {
    fn folder(&mut self, at: &Path, path: &str, depth: usize) {
        let entries = match fs::read_dir(at) {
            Ok(entries) => entries.filter_map(Result::ok).collect::<Vec<_>>(),
            Err(error) => return self.faults.push(shown(path, at), 0, format!("cannot be read: {error}")),
        };
        for entry in entries {
            let Some(name) = entry.file_name().to_str().map(ToOwned::to_owned) else {
                self.faults.push(shown(path, at), 0, "holds a name that is not UTF-8: rename it");
                continue;
            };
            if !name.starts_with('.') {
                self.entry(&entry, &join(path, &name), &name, depth);
            }
        }
    }

    fn entry(&mut self, entry: &fs::DirEntry, path: &str, name: &str, depth: usize) {
        let Ok(kind) = entry.file_type() else { return self.faults.push(path, 0, "cannot be read") };
        if kind.is_symlink() {
            self.faults.push(path, 0, "is a link: put the file itself here");
        } else if !is_plain(name) {
            self.faults.push(path, 0, "has an odd name: use letters, digits, dots, dashes and underscores");
        } else if kind.is_dir() && depth + 1 >= MAX_DEPTH {
            self.faults.push(path, 0, format!("is too deep: a folder has at most {MAX_DEPTH} levels"));
        } else if kind.is_dir() {
            self.folder(&entry.path(), path, depth + 1);
        } else {
            self.file(entry, path);
        }
    }

    fn file(&mut self, entry: &fs::DirEntry, path: &str) {
        let size = entry.metadata().map_or(0, |m| m.len());
        if size > MAX_FILE {
            return self.faults.push(path, 0, format!("is too large: at most {} MB", MAX_FILE >> 20));
        }
        if size > self.left || self.files.len() >= MAX_COUNT {
            let all = MAX_ALL >> 20;
            return self.faults.push(
                path,
                0,
                format!("is too much: a folder has at most {MAX_COUNT} files of {all} MB together"),
            );
        }
        self.left -= size;
        match fs::read(entry.path()) {
            Ok(bytes) => drop(self.files.insert(path.to_owned(), bytes.into())),
            Err(error) => self.faults.push(path, 0, format!("cannot be read: {error}")),
        }
    }
}

fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") }
}

fn shown<'a>(path: &'a str, at: &'a Path) -> &'a str {
    if path.is_empty() { at.to_str().unwrap_or(".") } else { path }
}
