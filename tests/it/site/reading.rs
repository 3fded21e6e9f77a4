//! Reading changes nothing; every answer carries the policies, and what is made for one person is kept nowhere.

use axum::http::Method;

use super::pages::{Objects, Whose};
use super::state::dump;
use crate::api::world::{PEOPLE, Running, absent, email};
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

on_both!(reading_changes_nothing_and_every_answer_carries_the_policies, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let everybody = everybody(app).await;
    let (ours, theirs) = (Objects::find(app, Whose::Ours).await, Objects::find(app, Whose::Theirs).await);
    let before = dump(app).await;
    for fact in app.site.facts.iter().filter(|fact| fact.method == Method::GET) {
        let api = fact.path.starts_with("/api/");
        for (known, objects) in [(true, &ours), (false, &theirs)] {
            let path = if api { filled(&fact.path, &running, known) } else { objects.filled(&fact.path) };
            for (who, browser, program) in &everybody {
                let client = if api { program } else { browser };
                let answer = client.send(Method::GET, &path, "", Vec::new()).await;
                let told = format!("GET {} as {path} by {who}", fact.path);
                assert!(answer.status.as_u16() < 500, "{told}: {}", answer.status);
                if *who != "nobody" && fact.access.word() != "anyone" {
                    kept(&answer, &told);
                }
            }
        }
        assert!(dump(app).await == before, "GET {} wrote to the database", fact.path);
    }
});

/// Each with a browser and a program.
async fn everybody(app: &App) -> Vec<(&'static str, Client, Client)> {
    let mut all = vec![("nobody", app.visitor(), app.visitor())];
    for who in PEOPLE {
        let (browser, program) = (app.signed_in_as(&email(who)).await, app.program_of(&email(who)).await);
        all.push((who, browser, program));
    }
    all
}

/// What was made for someone is kept nowhere. (The policies are held for every answer by the harness.)
fn kept(answer: &Page, told: &str) {
    let kept = &answer.headers["cache-control"];
    assert!(!answer.is_html() || kept == "no-store", "{told} is kept: {kept:?}");
}

/// The call with the learner's own objects, or with such as do not exist.
fn filled(path: &str, running: &Running, known: bool) -> String {
    let object = |name: &str| match name {
        "cohort" => running.cohort.clone(),
        "module" => crate::api::world::id(&running.modules[0]["id"]),
        "activity" => running.one("page", true),
        "session" => running.session(),
        "enrolment" => running.enrolment.clone(),
        "team" => running.team.clone(),
        _ => absent(),
    };
    let fill = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(name) if known => object(name),
        Some(_) => absent(),
        None => part.to_owned(),
    };
    path.split('/').map(fill).collect::<Vec<_>>().join("/")
}
