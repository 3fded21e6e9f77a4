//! Which crate may stand on which. The arrows of ARCHITECTURE.md are these rows, and a crate has no others.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

const DOMAIN: [&str; 6] = ["auth", "courses", "modules", "progress", "catalogue", "messages"];

/// What each crate may depend on, besides what is not ours.
fn allowed() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let below_pages: Vec<_> = ["kernel", "text", "http"].into_iter().chain(DOMAIN).collect();
    let below_server: Vec<_> = below_pages.iter().copied().chain(["pages", "api", "migrations"]).collect();
    let rows: [(&str, &[&str]); 16] = [
        ("kernel", &[]),
        ("migrations", &[]),
        ("xtask", &[]),
        // drives the built server from outside; of the house it knows how a database is opened
        ("load", &["kernel"]),
        ("text", &["kernel"]),
        ("auth", &["kernel"]),
        ("courses", &["kernel", "auth"]),
        ("modules", &["kernel", "auth", "courses"]),
        ("progress", &["kernel", "auth", "courses", "modules"]),
        ("catalogue", &["kernel", "auth", "courses", "modules"]),
        ("messages", &["kernel", "text", "auth", "courses", "modules", "progress"]),
        ("http", &["kernel", "text", "auth"]),
        ("pages", &below_pages),
        ("api", &below_pages),
        ("server", &below_server),
        // `auth` for minting sign-ins without hashing; everything else goes through the built app
        ("tests", &["server", "migrations", "kernel", "text", "auth"]),
    ];
    rows.into_iter().map(|(name, below)| (name, below.iter().copied().collect())).collect()
}

/// What each crate of the workspace depends on: to be built, or, for the tests, to be run.
fn actual() -> BTreeMap<String, BTreeSet<String>> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap();
    let ours = |name: &str| name.strip_prefix("waymark-").unwrap_or(name).to_owned();
    let members: BTreeSet<_> = metadata.packages.iter().map(|package| package.name.to_string()).collect();
    let below = |package: &cargo_metadata::Package| {
        let counted = |kind| kind == DependencyKind::Normal || *package.name == "waymark-tests";
        let needed = package.dependencies.iter().filter(|d| counted(d.kind) && members.contains(&d.name));
        (ours(&package.name), needed.map(|d| ours(&d.name)).collect())
    };
    metadata.packages.iter().map(below).collect()
}

#[test]
fn every_crate_has_its_place_in_the_graph() {
    let (allowed, actual) = (allowed(), actual());
    assert!(actual.keys().eq(allowed.keys()), "crates: {:?}", actual.keys());
}

#[test]
fn no_arrow_of_the_graph_points_up() {
    let allowed = allowed();
    for (name, below) in actual() {
        let wrong: Vec<_> = below.iter().filter(|b| !allowed[name.as_str()].contains(b.as_str())).collect();
        assert!(wrong.is_empty(), "{name} must not know {wrong:?}");
    }
}
