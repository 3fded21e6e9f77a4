//! What may remain of HTML.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(cleaner);

/// Removes whatever is not allowed.
pub(super) fn clean(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

fn cleaner() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(HashSet::from([
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "del",
            "code",
            "pre",
            "br",
            "hr",
            "blockquote",
            "a",
            "img",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "div",
            "span",
        ]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("img", HashSet::from(["src", "alt", "loading"])),
            ("ol", HashSet::from(["start"])),
            ("td", HashSet::from(["data-label"])),
            ("table", HashSet::from(["data-cards"])),
            ("div", HashSet::from(["tabindex"])),
            ("span", HashSet::from(["data-size"])),
        ]))
        .allowed_classes(HashMap::from([
            ("ul", HashSet::from(["contains-task-list"])),
            ("li", HashSet::from(["task-list-item"])),
            ("hr", HashSet::from(["page-break"])),
            ("div", HashSet::from(["table-scroll"])),
            ("table", HashSet::from(["table"])),
            ("span", HashSet::from(["blank"])),
        ]))
        .set_tag_attribute_value("img", "loading", "lazy")
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"));
    builder
}
