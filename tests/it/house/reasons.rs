//! Every reason has its words, in both languages, and they name only facts that the reason has (rule 13).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Code → facts, read from every `reasons!` of the crates' sources and from each reason that is written out.
fn reasons() -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    for file in sources(&crates) {
        let text = fs::read_to_string(&file).unwrap();
        for name in ["kernel", "crate"] {
            let begins = format!("\n{name}::reasons! {{");
            text.split(&begins).skip(1).for_each(|body| read(body, &mut found));
        }
        let written = text.split("\nimpl Reason for ").skip(1);
        written.for_each(|body| found.extend(written_out(body)));
    }
    found
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    inside.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

fn read(body: &str, found: &mut BTreeMap<String, Vec<String>>) {
    let mut code = String::new();
    for line in body.lines().take_while(|line| *line != "}").map(str::trim) {
        if let Some((_, rest)) = line.split_once(" = \"") {
            code = rest.split('"').next().unwrap().to_owned();
            found.entry(code.clone()).or_default();
        } else if let Some((fact, _)) = line.split_once(": ").filter(|_| !line.starts_with("//")) {
            found.get_mut(&code).unwrap().push(fact.to_owned());
        }
    }
}

/// Code → facts of one reason whose code and message are two matches.
fn written_out(body: &str) -> BTreeMap<String, Vec<String>> {
    let (codes, facts): (Vec<_>, Vec<_>) = body
        .lines()
        .take_while(|line| *line != "}")
        .filter_map(|line| line.trim().split_once(" => "))
        .partition(|(_, means)| means.starts_with('"'));
    let read = |(variant, code): (&str, &str)| {
        let code = quoted(code).next().unwrap().to_owned();
        let arms = facts.iter().filter(|(arm, _)| names(arm).any(|name| names(variant).any(|v| v == name)));
        (code, arms.flat_map(|(_, message)| quoted(message)).map(str::to_owned).collect())
    };
    codes.into_iter().map(read).collect()
}

fn names(arm: &str) -> impl Iterator<Item = &str> {
    arm.split("Self::").skip(1).map(|rest| rest.split([' ', '|']).next().unwrap())
}

fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

/// Key → everything said under it.
fn said(language: &str) -> BTreeMap<String, String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/locales").join(language).join("waymark.ftl");
    let mut messages = BTreeMap::new();
    let mut key = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((name, _)) = line.split_once(" =").filter(|_| begins) {
            name.clone_into(&mut key);
        }
        messages.entry(key.clone()).or_insert_with(String::new).push_str(line);
    }
    messages
}

fn facts_named(message: &str) -> impl Iterator<Item = &str> {
    message
        .split('$')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
}

#[test]
fn every_reason_has_words_in_both_languages_that_name_its_facts_alone() {
    let mut faults = Vec::new();
    for language in ["en", "es"] {
        let said = said(language);
        for (code, facts) in reasons() {
            let key = format!("reason-{}", code.replace('_', "-"));
            match said.get(&key) {
                None => faults.push(format!("{language}: {key} is missing")),
                Some(message) => faults.extend(
                    facts_named(message).filter(|name| !facts.iter().any(|fact| fact == name)).map(|name| {
                        format!("{language}: {key} names {name}, which the reason does not have")
                    }),
                ),
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_reasons_are_found_with_their_facts() {
    assert_eq!(reasons().get("application_deadline_passed"), Some(&vec!["deadline".to_owned()]));
    assert_eq!(reasons().get("out_of_range"), Some(&vec!["what".to_owned()]));
    assert_eq!(reasons().get("hand_quiz_failed"), Some(&vec!["title".to_owned(), "times".to_owned()]));
    assert!(reasons().contains_key("not_yours"));
    assert!(reasons().len() > 60);
}

/// Where two areas write the same key, the later one silently wins.
#[test]
fn nothing_is_said_twice() {
    for language in ["en", "es"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/locales");
        let text = fs::read_to_string(path.join(language).join("waymark.ftl")).unwrap();
        let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        let mut keys: Vec<_> = keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect();
        keys.sort_unstable();
        let twice: Vec<_> = keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert!(twice.is_empty(), "{language}: {twice:?}");
    }
}
