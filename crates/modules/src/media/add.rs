//! Adding a film or a sheet to the files of a course, among which its activities choose.

use auth::{Permit, audit};
use kernel::{Failure, Lang, Localized, Moment, StorageError, Stored, Tx, fold};
use sea_orm::{EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::entity::{COLUMN, Entity, Model};
use crate::curriculum::edit::EditTemplate;
use crate::recording::film;

/// What a file is, by its first bytes, whatever its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A film.
    Film(film::Kind),
    /// A sheet to print.
    Pdf,
}

impl Kind {
    /// The kind by the first bytes; none for anything else.
    #[must_use]
    pub fn of(head: &[u8]) -> Option<Self> {
        if head.starts_with(b"%PDF-") { Some(Self::Pdf) } else { film::Kind::of(head).map(Self::Film) }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Film(film) => film.media_type(),
            Self::Pdf => "application/pdf",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Film(film) => film.ending(),
            Self::Pdf => "pdf",
        }
    }
}

/// A file that is stored and shall be known by a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NewFile {
    /// What it was called where it came from.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub stored: Stored,
    /// The length of a film in seconds.
    pub seconds: Option<f64>,
    /// The captions of a film by language.
    pub captions: Vec<(Lang, Stored)>,
}

/// Adds it to the files of the course under a name that no other has.
///
/// # Errors
/// Storage.
pub async fn add(
    tx: &Tx,
    permit: &Permit<EditTemplate>,
    file: &NewFile,
    moment: Moment,
) -> Result<(), Failure> {
    let course = &permit.object().course;
    let own = Entity::find().filter(COLUMN.slug.starts_with(format!("{}/", course.slug)));
    let taken: Vec<String> = own.all(&**tx).await?.into_iter().map(|m| m.slug).collect();
    let base = free(&format!("{}/{}", course.slug, stem(&file.name)), &taken);
    let row = |slug: String, kind: &str, stored: &Stored| Model {
        id: tx.entropy().id(moment),
        slug,
        content_type: kind.to_owned(),
        bytes: i64::try_from(stored.bytes).unwrap_or(i64::MAX),
        sha256: stored.sha256.clone(),
        path: stored.path.clone(),
        seconds: None,
        captions: json!({}),
        created_at: moment.utc(),
    };
    let mut names = Localized::default();
    let mut rows = Vec::new();
    for (lang, stored) in &file.captions {
        let slug = format!("{base}.{lang}.vtt");
        names.set(*lang, slug.clone());
        rows.push(row(slug, "text/vtt", stored));
    }
    let whole = row(format!("{base}.{}", file.kind.ending()), file.kind.media_type(), &file.stored);
    let captions = serde_json::to_value(names).map_err(StorageError::other)?;
    rows.push(Model { seconds: file.seconds, captions, ..whole });
    tx.insert_all(rows).await?;
    let object = ("course", Some(course.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), "file_added", object, json!({ "name": base }), moment).await?)
}

/// The words of a file's name, without its ending.
fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let words: String = fold(name).chars().map(plain).collect();
    let mut stem = words.split_whitespace().collect::<Vec<_>>().join("-");
    stem.truncate(60);
    let stem = stem.trim_matches('-').to_owned();
    if stem.is_empty() { "file".to_owned() } else { stem }
}

/// A name of which no file has the beginning.
fn free(base: &str, taken: &[String]) -> String {
    let is_taken =
        |name: &str| taken.iter().any(|slug| slug.split_once('.').is_some_and(|(stem, _)| stem == name));
    let numbered = (2..).map(|n: u32| format!("{base}-{n}"));
    std::iter::once(base.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_bytes_and_called_by_its_words() {
        assert_eq!(Kind::of(b"%PDF-1.7"), Some(Kind::Pdf));
        assert_eq!(Kind::of(b"\0\0\0\x20ftypisom"), Some(Kind::Film(film::Kind::Mp4)));
        assert_eq!(Kind::of(b"<html>"), None);
        assert_eq!(stem(r"C:\Hojas\Mi hoja (2).PDF"), "mi-hoja-2");
        assert_eq!(stem("año.final.pdf"), "ano-final");
        assert_eq!(stem("?.pdf"), "file");
    }

    #[test]
    fn no_two_files_of_a_course_have_the_same_name() {
        let taken = ["c/sheet.pdf".to_owned(), "c/sheet-2.mp4".to_owned(), "c/sheet-2.en.vtt".to_owned()];
        assert_eq!(free("c/sheet", &taken), "c/sheet-3");
        assert_eq!(free("c/other", &taken), "c/other");
    }
}
