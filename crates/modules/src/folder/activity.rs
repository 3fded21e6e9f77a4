//! The file of an activity, by its kind.

use kernel::Localized;
use kernel::folder::Table;

use crate::{ActivityContent, ActivityKind};

use super::reader::Reader;
use super::{RecordingFolder, quiz, video, webinar, written};

/// Where an activity stands: its module's folder, and its row in `module.toml`.
pub(super) struct Place<'a, 't> {
    pub(super) folder: &'a str,
    pub(super) slug: &'a str,
    pub(super) title: &'a Localized,
    pub(super) row: &'a Table<'t>,
}

impl Place<'_, '_> {
    /// The activity's file `KIND-SLUG.toml`.
    pub(super) fn file(&self, kind: ActivityKind) -> String {
        format!("{}/{kind}-{}.toml", self.folder, self.slug)
    }

    /// The activity's texts `SLUG.LANG.md`.
    pub(super) fn stem(&self) -> String {
        format!("{}/{}", self.folder, self.slug)
    }

    /// Checks what every activity's file repeats: the slug, and the title where there is one.
    pub(super) fn agrees(&self, table: &Table<'_>, title: &Localized) {
        let slug = table.text("slug");
        if slug != self.slug {
            table.fault_at(
                "slug",
                format!("`slug` must be {:?}, as in module.toml and the file's name", self.slug),
            );
        }
        if title != self.title {
            table.fault_at("en", "`title` is not the one in module.toml: make them agree in each language");
        }
    }
}

pub(super) fn read(
    reader: &Reader<'_>,
    place: &Place<'_, '_>,
    kind: ActivityKind,
) -> Option<(ActivityContent, Option<RecordingFolder>)> {
    let content = match kind {
        ActivityKind::Page => ActivityContent::Page(written::page(reader, place)),
        ActivityKind::Video => ActivityContent::Video(video::read(reader, place)?),
        ActivityKind::Document => ActivityContent::Document(written::document(reader, place)),
        ActivityKind::Quiz => ActivityContent::Quiz(quiz::read(reader, place)?),
        ActivityKind::Reflection => ActivityContent::Reflection(written::reflection(reader, place)?),
        ActivityKind::Discussion => ActivityContent::Discussion(written::discussion(reader, place)?),
        ActivityKind::External => ActivityContent::External(written::external(reader, place)?),
        ActivityKind::Webinar => {
            let (webinar, recording) = webinar::read(reader, place)?;
            return Some((ActivityContent::Webinar(webinar), recording));
        }
    };
    Some((content, None))
}
