//! What every page must be, whatever it is about.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use super::page::parse;

/// Fails where the content policy would block part of the page, or where it lacks what every page has.
pub fn check(html: &Html, path: &str) {
    let root = html.root_element();
    assert!(root.attr("lang").is_some_and(|lang| !lang.is_empty()), "{path} does not say its language");
    if root.select(&parse("title")).next().is_some() {
        let title: String = root.select(&parse("title")).flat_map(|title| title.text()).collect();
        assert!(!title.trim().is_empty(), "{path} has no title");
    }
    let mut ids = BTreeSet::new();
    for element in root.descendants().filter_map(ElementRef::wrap) {
        blocked(element, path);
        if let Some(id) = element.attr("id") {
            assert!(ids.insert(id.to_owned()), "{path} has the id {id} twice");
        }
    }
}

/// Inline styles, scripts and handlers never run under the content policy. JSON-LD is data, which nothing runs.
fn blocked(element: ElementRef<'_>, path: &str) {
    let tag = element.value();
    let inline = tag.attrs().find(|(name, _)| *name == "style" || name.starts_with("on"));
    assert!(inline.is_none(), "{path}: <{} {inline:?}> is blocked by the content policy", tag.name());
    let data = tag.attr("type") == Some("application/ld+json");
    let script = tag.name() == "script" && tag.attr("src").is_none() && !data;
    assert!(
        !script && tag.name() != "style",
        "{path}: an inline <{}> is blocked by the content policy",
        tag.name()
    );
}
