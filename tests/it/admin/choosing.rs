//! Choosing an association by its name: of thousands a few are offered, without scripts too.

use super::admin;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// How many associations are added.
const MANY: usize = 2_000;

/// Somebody's page, and a cohort's teams.
async fn pages(client: &Client) -> Vec<String> {
    let person = client.get("/admin/people?q=coordinator").await.links("#people th a").remove(0);
    let cohort = client.get("/admin/cohorts").await.links("main th a").remove(0);
    let others = ["/admin/people", "/admin/directories", "/admin/grants"].map(str::to_owned);
    [person, format!("{cohort}/teams")].into_iter().chain(others).collect()
}

/// How many statements and bytes each costs.
async fn costs(app: &App, client: &Client, pages: &[String]) -> Vec<(String, usize, usize)> {
    let mut costs = Vec::new();
    for path in pages {
        let before = app.statements();
        let page = client.get(path).await.with_status(200);
        costs.push((path.clone(), app.statements() - before, page.body.len()));
    }
    costs
}

async fn add_many(client: &Client) {
    let rows: String = (0..MANY).map(|n| format!("new-{n},ia,local,Local {n}\n")).collect();
    let sheet = format!("id,parent,level,name\n{rows}");
    let page = client.get("/admin/associations/import").await;
    let seen = page.form("#look").attach("file", "tree.csv", sheet.as_bytes()).submit().await;
    seen.form("#store").submit().await.with_status(200);
}

on_both!(a_form_that_chooses_an_association_costs_the_same_among_thousands, |app| async {
    let client = admin(app).await;
    let pages = pages(&client).await;
    costs(app, &client, &pages).await;
    let before = costs(app, &client, &pages).await;
    assert!(before.iter().all(|(_, statements, bytes)| *statements > 0 && *bytes > 0), "{before:?}");
    add_many(&client).await;
    assert_eq!(costs(app, &client, &pages).await, before);
    let page = client.get("/admin/people").await;
    let found = page.form("#person").set("find", "local").press("Search").await.with_status(422);
    assert_eq!(found.attributes("#person .choices input[name=association]", "value").len(), 13, "and none");
});

/// The first that a form offers after its search for these words.
async fn choose(page: &Page, form: &str, words: &str) -> Page {
    let found = page.form(form).set("find", words).press("Search").await.with_status(422);
    let all = found.attributes(&format!("{form} .choices input[name=association]"), "value");
    let first = all.into_iter().find(|value| !value.is_empty()).expect("one is offered");
    found.form(form).set("association", &first).submit().await
}

on_both!(an_association_is_looked_for_without_losing_what_was_typed, |app| async {
    let client = admin(app).await;
    let page = client.get("/admin/people").await;
    let form = page.form("#person").set("name", "Ada King").set("email", "ada@example.org");
    let nothing = form.set("find", "atlantis").press("Search").await.with_status(422);
    assert!(nothing.says("No association has this name."), "{}", nothing.text());
    assert_eq!(nothing.form("#person").value("name"), Some("Ada King"));
    let made = choose(&nothing, "#person", "iowa").await.with_status(200);
    assert!(made.says("ada@example.org"), "{}", made.text());
    assert_eq!(app.outbox().await.len(), 1, "an invitation");
});

on_both!(a_coordinator_is_made_of_an_association_that_is_looked_for, |app| async {
    let client = admin(app).await;
    let person = client.get("/admin/people?q=visitor@").await.links("#people th a").remove(0);
    let page = client.get(&person).await.with_status(200);
    let refused = page.form("#give").submit().await.with_status(422);
    assert!(refused.has("#association[aria-invalid]"), "{}", refused.text());
    let given = choose(&refused, "#give", "iowa education").await.with_status(200);
    assert!(given.says("Coordinator Iowa"), "{}", given.text());
    let admin = given.form("#give").set("role", "admin").submit().await.with_status(200);
    assert!(admin.text_of("section[aria-labelledby=grants]").contains("Admin"), "{}", admin.text());
    app.outbox().await;
});
