//! What people write is read by whom rule 9 names and by nobody else: a word of its own stands in every field, with
//! markup round it, and everybody reads everything they can reach.

mod crawl;
mod files;
mod mails;
mod planted;

use std::collections::{BTreeMap, BTreeSet};

use planted::{Kind, PLANTED, Word, plant};
use uuid::Uuid;

use super::pages::everybody;
use crate::app::App;
use crate::on_both;

/// Of whom words are planted.
const OWNERS: [(&str, &str); 5] = [
    ("own", "learner@demo.example"),
    ("team", "darnell.whitaker@demo.example"),
    ("team2", ""),
    ("cohort", "solo@demo.example"),
    ("other", ""),
];

type Readers = BTreeMap<Word, BTreeSet<&'static str>>;

on_both!(what_people_write_is_read_by_whom_it_is_for, |app| async {
    app.demo().await;
    app.outbox().await;
    let everybody = everybody(app).await;
    let planted = plant(app).await;
    let (mut readers, mut pages) = (Readers::new(), 0);
    for asker in &everybody {
        let read = crawl::all(app, asker).await;
        pages += read.len();
        for page in &read {
            let nodes: Vec<_> = page.planted_nodes().collect();
            assert!(nodes.is_empty(), "nodes at {} by {}: {nodes:#?}", page.path, asker.name);
            note(&mut readers, asker.name, &page.body, &page.path);
        }
    }
    assert!(pages > 800, "only {pages} answers were read");
    every_kind_is_read(&readers);
    let mut files = 0;
    for asker in &everybody {
        let Some(archive) = files::own_data(app, asker).await else { continue };
        files += 1;
        only_own_words(asker.name, &archive);
    }
    assert_eq!(files, 12, "everybody who can come in takes their data");
    mails_have_only_their_readers_words(app, &planted).await;
});

/// Notes whose words stand in what someone reads, and that each may.
fn note(readers: &mut Readers, reader: &'static str, text: &str, place: &str) {
    for word in Word::all().filter(|word| text.contains(&word.to_string())) {
        assert!(may_read(word, reader), "{reader} reads {word} at {place}");
        readers.entry(word).or_default().insert(reader);
    }
}

/// What someone takes away is about themselves: notes on them too, and nobody else's words.
fn only_own_words(reader: &str, text: &str) {
    for word in Word::all().filter(|word| text.contains(&word.to_string())) {
        assert!(word.owner == reader, "{reader} takes {word} away");
    }
    if OWNERS.iter().any(|(owner, _)| *owner == reader) {
        let name = Word { kind: Kind::Name, owner: OWNERS.iter().find(|o| o.0 == reader).unwrap().0 };
        assert!(text.contains(&name.to_string()), "the archive of {reader} lacks {name}");
    }
}

async fn mails_have_only_their_readers_words(app: &App, planted: &BTreeMap<Uuid, &'static str>) {
    let waiting = mails::waiting(app).await;
    let mut greeted = 0;
    for mail in &waiting {
        let to = *planted.get(&mail.to).unwrap_or(&"somebody");
        assert!(mail.nodes.is_empty(), "nodes in a letter to {to}: {:#?}", mail.nodes);
        for word in Word::all().filter(|word| mail.words.contains(&word.to_string())) {
            assert!(word.owner == to, "a letter to {to} holds {word}");
            greeted += 1;
        }
    }
    assert!(waiting.len() > 20 && greeted > 15, "{} letters, {greeted} with a word", waiting.len());
}

/// A word that nobody reads proves nothing: of each kind some are read.
fn every_kind_is_read(readers: &Readers) {
    for (kind, _) in PLANTED {
        assert!(readers.keys().any(|word| word.kind == *kind), "nobody reads any {kind:?}");
    }
}

/// Rule 9.
fn may_read(word: Word, asker: &str) -> bool {
    let ours = word.owner != "other";
    let leads = asker == if ours { "facil" } else { "facil2" };
    let same_team = ["own", "team"].contains(&word.owner) && ["own", "team"].contains(&asker);
    let same_cohort = ours && ["own", "team", "cohort"].contains(&asker);
    let theirs = asker == word.owner;
    match word.kind {
        Kind::Draft => theirs,
        Kind::Note => leads || asker == "admin",
        // who has confirmed a seat reads what their team asks with, and so does who decides
        Kind::Application => theirs || same_team || leads || asker == "admin",
        // the directory of the admins and the lists of those who lead have it
        Kind::Email | Kind::Phone | Kind::Request | Kind::Answer | Kind::Reason | Kind::Work => {
            theirs || leads || asker == "admin"
        }
        Kind::TeamPost | Kind::TeamWork => theirs || same_team || leads || asker == "admin",
        Kind::Post => theirs || same_cohort || leads || asker == "admin",
        // names are seen by those who learn beside them and by those who keep the facts
        Kind::Name => theirs || same_cohort || leads || ["admin", "coord", "obser"].contains(&asker),
    }
}
