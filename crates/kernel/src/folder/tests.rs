use std::borrow::Cow;

use super::*;

fn files(list: &[(&str, &str)]) -> Files {
    Files::of(list.iter().map(|(p, t)| ((*p).to_owned(), Cow::Owned(t.as_bytes().to_vec()))))
}

fn shown(faults: Faults) -> String {
    faults.or(()).map_or_else(|f| f.iter().map(|f| format!("{f}\n")).collect(), |()| String::new())
}

#[test]
fn every_fault_of_a_table_is_found_with_its_line() {
    let toml = "slug = 3\nminutes = -2\ncolour = \"red\"\n\n[en]\ntitle = \"A\"\nlist = [\"a\", \"b\"]\n[es]\nlist = [\"a\"]\n";
    let faults = Faults::default();
    read_toml(&files(&[("a.toml", toml)]), "a.toml", &faults, |t| {
        let _ = (t.text("slug"), t.whole("minutes"), t.flag("required"));
        let l = t.languages();
        let _ = (l.text("title"), l.texts("list"));
        Some(())
    });
    insta::assert_snapshot!(shown(faults));
}

#[test]
fn what_is_not_toml_is_named_by_its_lines() {
    let faults = Faults::default();
    let all = files(&[("a.toml", "a = 1\nb = \nc = \"x\n")]);
    assert_eq!(read_toml(&all, "a.toml", &faults, |_| Some(())), None);
    assert_eq!(read_toml(&all, "b.toml", &faults, |_| Some(())), None);
    insta::assert_snapshot!(shown(faults));
}

#[test]
fn a_text_needs_its_twin_and_known_keys() {
    let faults = Faults::default();
    let all = files(&[("p.en.md", "---\ntitle: \"A: b\"   # said\nsize: 2\n---\nText\n")]);
    let written = read_markdown(&all, "p", &["title"], &faults);
    assert_eq!(written.key("title").get(crate::Lang::En), "A: b");
    insta::assert_snapshot!(shown(faults));
}

#[test]
fn links_and_odd_names_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("ok.md"), "x").unwrap();
    std::fs::write(dir.path().join("what is.md"), "x").unwrap();
    std::os::unix::fs::symlink("/etc/passwd", dir.path().join("secret.md")).unwrap();
    let faults = Files::read(dir.path()).unwrap_err();
    let shown: String = faults.iter().map(|f| format!("{f}\n")).collect();
    insta::assert_snapshot!(shown);
}
