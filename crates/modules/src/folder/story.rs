//! `stories/NAME.LANG.md`.

use kernel::Lang;

use super::Story;
use super::reader::Reader;

pub(super) fn read(reader: &Reader<'_>, name: &str) -> Story {
    let stem = format!("stories/{name}");
    let written = reader.markdown(&stem, &["title", "person", "minutes", "sample"]);
    let minutes = written.key("minutes").get(Lang::En).parse().unwrap_or_else(|_| {
        reader.faults.push(&format!("{stem}.en.md"), 1, "`minutes` must be a whole number");
        0
    });
    let sample = written.key("sample").get(Lang::En) == "true";
    let (title, person) = (written.key("title"), written.key("person"));
    Story { slug: name.to_owned(), title, person, minutes, sample, body: written.body }
}
