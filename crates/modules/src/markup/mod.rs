//! Markdown to clean HTML. Nothing else in the workspace may make HTML out of authored text.
//!
//! HTML that an author typed is shown as typed, never interpreted; what this module writes itself (pictures, blanks,
//! page breaks, table wrappers) passes the same cleaning as everything else.

mod clean;
mod rewrite;
mod tables;

use std::fmt;

use comrak::{Arena, Options, format_html, parse_document};

/// HTML that was made from Markdown here and cleaned. There is no other way to make one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleanHtml(String);

impl CleanHtml {
    /// The HTML, to be put on a page without escaping.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Display for CleanHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where stored media are served.
pub const MEDIA_BASE: &str = "/media/";

/// Renders Markdown: paragraphs, headings from the second level on, lists, checklists, tables, pictures
/// `![words](media:NAME)`, page breaks and blanks.
#[must_use]
pub fn render(markdown: &str) -> CleanHtml {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, markdown, &options);
    rewrite::rewrite(&arena, root);
    let mut html = String::new();
    // Writing to a `String` does not fail.
    let _ = format_html(root, &options, &mut html);
    CleanHtml(clean::clean(&tables::wrapped(&html)))
}

/// The first heading of the first level where the text begins with one, and the rest: a page's title is shown by
/// the page itself.
#[must_use]
pub fn split_title(markdown: &str) -> (Option<&str>, &str) {
    let text = markdown.trim_start();
    let Some(after) = text.strip_prefix("# ") else { return (None, markdown) };
    let (title, rest) = after.split_once('\n').unwrap_or((after, ""));
    (Some(title.trim()), rest.trim_start())
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.strikethrough = true;
    options.render.tasklist_classes = true;
    options
}

#[cfg(test)]
mod tests;
