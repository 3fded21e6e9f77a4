//! What can only be seen of the folder as a whole.

use std::collections::BTreeMap;

use crate::{ActivityContent, ActivityKind};

use super::CourseFolder;
use super::reader::Reader;

pub(super) fn check(reader: &Reader<'_>, folder: &CourseFolder) {
    slugs(reader, folder);
    read_again(reader, folder);
    unused(reader);
}

/// One activity has one slug in the whole course.
fn slugs(reader: &Reader<'_>, folder: &CourseFolder) {
    let mut seen = BTreeMap::new();
    for module in &folder.modules {
        let file = format!("modules/{}-{}/module.toml", module.number, module.slug);
        for activity in &module.activities {
            let line = line_of(reader, &file, &activity.slug);
            if let Some(first) = seen.insert(activity.slug.as_str(), file.clone()) {
                let message = format!("the slug {:?} is also in {first}: choose another", activity.slug);
                reader.faults.push(&file, line, message);
            }
        }
    }
}

/// What a question sends back to is something to read or watch in this course.
fn read_again(reader: &Reader<'_>, folder: &CourseFolder) {
    let known = |slug: &str| {
        let kinds = [ActivityKind::Page, ActivityKind::Video, ActivityKind::Document];
        folder.activities().any(|a| a.slug == slug && kinds.contains(&a.content.kind()))
    };
    for module in &folder.modules {
        for activity in &module.activities {
            let ActivityContent::Quiz(quiz) = &activity.content else { continue };
            let file = format!("modules/{}-{}/quiz-{}.toml", module.number, module.slug, activity.slug);
            for slug in quiz.questions.iter().filter_map(|q| q.read_again.as_deref()).filter(|s| !known(s)) {
                let line = line_of(reader, &file, slug);
                let message =
                    format!("`read_again` is {slug:?}, but this course has no such page, document or video");
                reader.faults.push(&file, line, message);
            }
        }
    }
}

/// A file that nothing names is most often one that is named wrongly.
fn unused(reader: &Reader<'_>) {
    for path in reader.files.below("").filter(|p| !reader.is_used(p)) {
        reader.faults.push(path, 0, "nothing uses this file: check its name, or list it");
    }
}

/// The last line on which a slug stands in quotes.
fn line_of(reader: &Reader<'_>, file: &str, slug: &str) -> u32 {
    let text = reader.files.get(file).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default();
    let quoted = format!("\"{slug}\"");
    let found = (1..).zip(text.lines()).filter(|(_, line)| line.contains(&quoted)).last();
    found.map_or(0, |(n, _)| n)
}
