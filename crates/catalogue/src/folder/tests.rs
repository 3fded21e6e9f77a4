use std::borrow::Cow;
use std::path::Path;

use kernel::Lang;

use super::*;

fn sample() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/catalogue");
    Files::read(&root).unwrap()
}

fn listed(faults: Vec<Fault>) -> String {
    faults.iter().map(|f| format!("{f}\n")).collect()
}

#[test]
fn the_sample_catalogue_has_no_faults() {
    let folder = CatalogueFolder::parse(&sample()).map_err(listed).unwrap_or_else(|f| panic!("{f}"));
    assert_eq!(folder.entries.len(), 18);
    assert_eq!(folder.entries.iter().filter(|e| !e.sample).count(), 1);
    assert_eq!(folder.entries.iter().filter(|e| e.details.stale).count(), 1);
    let alone = folder.entries.iter().find(|e| e.slug == "la-primera-voz").unwrap();
    assert_eq!(alone.details.transcript[0].text.exact(Lang::En), None);
}

#[test]
fn details_survive_being_stored() {
    for entry in CatalogueFolder::parse(&sample()).unwrap().entries {
        let json = serde_json::to_string(&entry.details).unwrap();
        assert_eq!(
            serde_json::from_str::<crate::entry::details::EntryDetails>(&json).unwrap(),
            entry.details
        );
    }
}

#[test]
fn a_broken_entry_gives_every_fault_with_its_line() {
    let files = sample();
    let text = String::from_utf8(files.get("entries/la-primera-voz.toml").unwrap().to_vec()).unwrap();
    let text = text
        .replace("credit = \"none\"", "credit = \"attendance\"")
        .replace("\"clerical\"", "\"clerks\"")
        .replace("at = \"9:15\"", "at = \"99:15\"")
        .replace("captions = [\"es\"]", "captions = [\"fr\"]\nsuccessor = \"nothing\"")
        .replace("[en]\n", "[en]\nsubtitle = \"x\"\n");
    let terms = files.get("taxonomies.toml").unwrap().to_vec();
    let files = Files::of([
        ("taxonomies.toml".to_owned(), Cow::Owned(terms)),
        ("entries/la-primera-voz.toml".to_owned(), Cow::Owned(text.into_bytes())),
        ("media/x.gif".to_owned(), Cow::Owned(Vec::new())),
    ]);
    insta::assert_snapshot!(listed(CatalogueFolder::parse(&files).unwrap_err()));
}
