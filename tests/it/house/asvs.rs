//! The table of the security standard names every requirement once, and what it names is there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What `docs/asvs.toml` says.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// By tests and documents.
    met: BTreeMap<String, Vec<String>>,
    /// With why.
    not_met: BTreeMap<String, String>,
    /// With what there is not.
    not_applicable: BTreeMap<String, String>,
}

fn top() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn table() -> Table {
    toml::from_str(&std::fs::read_to_string(top().join("docs/asvs.toml")).unwrap()).unwrap()
}

fn wanted() -> BTreeSet<String> {
    let lines = include_str!("asvs_ids.txt").lines().filter_map(|line| line.split_once(':'));
    let ids = lines.filter(|(section, _)| !section.starts_with('#'));
    ids.flat_map(|(section, last)| last.split_whitespace().map(move |n| format!("{section}.{n}"))).collect()
}

#[test]
fn every_requirement_stands_in_the_table_once() {
    let table = table();
    let ids = table.met.keys().chain(table.not_met.keys()).chain(table.not_applicable.keys());
    let mut seen = BTreeSet::new();
    let twice: Vec<_> = ids.filter(|id| !seen.insert((*id).clone())).collect();
    assert!(twice.is_empty(), "named twice: {twice:?}");
    let wanted = wanted();
    assert_eq!(wanted.len(), 253, "levels 1 and 2 have so many");
    assert_eq!(wanted.difference(&seen).collect::<Vec<_>>(), [""; 0], "missing");
    assert_eq!(seen.difference(&wanted).collect::<Vec<_>>(), [""; 0], "no requirements of these levels");
}

#[test]
fn every_test_and_section_that_the_table_names_is_there() {
    let table = table();
    let silent: Vec<_> = table.met.iter().filter(|(_, links)| links.is_empty()).collect();
    assert!(silent.is_empty(), "met by nothing: {silent:?}");
    let links = table.met.iter().flat_map(|(id, links)| links.iter().map(move |link| (id, link)));
    let stale: Vec<_> = links.filter(|(_, link)| !is_there(link)).collect();
    assert!(stale.is_empty(), "nothing is there: {stale:#?}");
    let reasons = table.not_met.iter().chain(&table.not_applicable);
    let wordless: Vec<_> = reasons.filter(|(_, why)| why.trim().len() < 5).collect();
    assert!(wordless.is_empty(), "without a reason: {wordless:?}");
}

#[test]
fn a_link_to_nothing_is_found() {
    assert!(is_there("tests/it/house/asvs.rs#a_link_to_nothing_is_found"));
    for stale in [
        "tests/it/house/asvs.rs#a_link",
        "tests/it/house/asvs.rs",
        "tests/none.rs#is_there",
        "docs/security.md#In",
    ] {
        assert!(!is_there(stale), "{stale}");
    }
}

/// Whether the file has a test of this name, or the document a section.
fn is_there(link: &str) -> bool {
    let Some((file, name)) = link.split_once('#') else { return false };
    let Ok(text) = std::fs::read_to_string(top().join(file)) else { return false };
    match file.rsplit_once('.') {
        Some((_, "md")) => {
            text.lines().any(|line| line.starts_with('#') && line.trim_matches(['#', ' ']) == name)
        }
        Some((_, "rs")) => text.lines().any(|line| defines(line, name)),
        Some((_, "mjs")) => text.contains(&format!("test(\"{name}\"")),
        _ => false,
    }
}

/// Whether the line begins a function of this name, or a scenario of one of the macros for both databases, whose name may stand on a line of its own.
fn defines(line: &str, name: &str) -> bool {
    let begins = |start: &str, end: char| line.contains(&format!("{start}{name}{end}"));
    let scenario = line.starts_with("on_") || line.starts_with("with_");
    begins("fn ", '(') || scenario && begins("!(", ',') || line.trim() == format!("{name},")
}
