//! Two accounts of one person: nothing of either is lost, and what was closed stays closed.

use auth::own_data::{AtMerge, register};
use auth::person::queries::by_email;
use auth::{Person, Role, Scope};
use kernel::Id;
use sea_orm::{ConnectionTrait as _, Statement};

use super::admin;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// Learns in a team of the demo's cohort.
const MARISOL: &str = "learner@demo.example";
/// Learns in the same team.
const JOYCE: &str = "joyce.lindqvist@demo.example";

async fn id_of(app: &App, email: &str) -> Id<Person> {
    by_email(app.db().read(), email).await.unwrap().unwrap().id
}

/// How many rows of `table` belong to the live enrolments of these people.
async fn rows(app: &App, table: &str, people: &[Id<Person>]) -> i64 {
    let mut all = 0;
    for person in people {
        let live = "SELECT id FROM enrolment WHERE person_id = $1 AND state IN ('active', 'completed')";
        let sql = format!("SELECT count(*) AS n FROM {table} WHERE enrolment_id IN ({live})");
        let db = app.db().read();
        let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [person.uuid().into()]);
        all += db.query_one_raw(asked).await.unwrap().unwrap().try_get::<i64>("", "n").unwrap();
    }
    all
}

async fn compared(client: &Client, stays: Id<Person>, with: &str) -> Page {
    client.get(&format!("/admin/people/{stays}/merge")).await.form("#find").set("with", with).submit().await
}

/// The titles of what the learner's page of progress calls done.
async fn done(client: &Client) -> Vec<String> {
    let cohort = client.get("/").await.attribute("section[aria-labelledby=path] > .row a", "href");
    client.get(&format!("{cohort}/progress")).await.texts("li:has(.mark[data-state=done]) h3")
}

on_both!(two_accounts_become_one_and_nothing_of_either_is_lost, |app| async {
    let client = admin(app).await;
    let (stays, goes) = (id_of(app, JOYCE).await, id_of(app, MARISOL).await);
    let learner = app.signed_in_as(MARISOL).await;
    let mut before = Vec::new();
    for table in ["evidence", "presence", "decision", "request", "note", "post"] {
        before.push((table, rows(app, table, &[stays, goes]).await));
    }
    assert!(rows(app, "evidence", &[stays]).await > 0 && rows(app, "evidence", &[goes]).await > 0);
    let page = compared(&client, stays, MARISOL).await.with_status(200);
    assert!(page.says("Marisol Vega") && page.says("Both have a place in"), "{}", page.text());
    let merged = page.form("#merge").submit().await.with_status(200);
    assert!(merged.says("The accounts are one now."), "{}", merged.text());
    for (table, count) in before {
        assert_eq!(rows(app, table, &[stays]).await, count, "{table}");
    }
    assert!(learner.get("/account").await.path.starts_with("/sign-in"), "the closed account's sign-in ended");
    client.get(&format!("/admin/people/{goes}")).await.with_status(404);
    assert_eq!(app.outbox().await, ["security_notice", "security_notice"]);
});

on_both!(what_was_done_in_either_account_is_done_in_the_one_that_stays, |app| async {
    let client = admin(app).await;
    let stays = id_of(app, JOYCE).await;
    let mut either = done(&app.signed_in_as(MARISOL).await).await;
    let own = done(&app.signed_in_as(JOYCE).await).await;
    either.extend(own.clone());
    compared(&client, stays, MARISOL).await.form("#merge").submit().await.with_status(200);
    let after = done(&app.signed_in_as(JOYCE).await).await;
    let missing: Vec<_> = either.iter().filter(|title| !after.contains(title)).collect();
    assert!(!own.is_empty() && missing.is_empty(), "{missing:?} of {either:?}");
    app.outbox().await;
});

on_both!(roles_move_and_the_address_is_free_again, |app| async {
    let client = admin(app).await;
    let one = app.person("ada@example.org", "Ada King").await;
    let other = app.person("ada@old.example", "A. King").await;
    app.grant(other, Role::Admin, Scope::Site).await;
    compared(&client, one, "ada@old.example").await.form("#merge").submit().await.with_status(200);
    let admins = auth::grant::queries::active_admins(app.db().read()).await.unwrap();
    assert!(admins.contains(&one) && !admins.contains(&other), "{admins:?}");
    assert!(by_email(app.db().read(), "ada@old.example").await.unwrap().is_none());
    assert!(!client.get("/admin/people?q=A.+King").await.says("A. King"));
    app.outbox().await;
});

on_both!(nobody_merges_their_own_account_or_one_with_itself, |app| async {
    let client = admin(app).await;
    let stays = id_of(app, JOYCE).await;
    let own = compared(&client, stays, "admin@demo.example").await.with_status(422);
    assert!(own.says("You cannot merge your own account"), "{}", own.text());
    let same = compared(&client, stays, JOYCE).await.with_status(422);
    assert!(same.has("#with[aria-invalid]") && same.says("This is the same account"), "{}", same.text());
    let unknown = compared(&client, stays, "nobody@example.org").await.with_status(422);
    assert!(unknown.has("#with[aria-invalid]"), "{}", unknown.text());
    let forced =
        client.post(&format!("/admin/people/{stays}/merge"), &[("with", "admin@demo.example")]).await;
    assert_eq!(forced.status, 422);
});

on_both!(an_erasure_takes_the_merged_account_along, |app| async {
    let client = admin(app).await;
    let one = app.person("ada@example.org", "Ada King").await;
    app.person("ada@old.example", "Adelaide King").await;
    compared(&client, one, "ada@old.example").await.form("#merge").submit().await.with_status(200);
    app.outbox().await;
    let ada = app.signed_in(one).await;
    let erased = ada.get("/account/data/erasure").await.form("#erase").set("email", "ada@example.org");
    erased.submit().await.with_status(200);
    let db = app.db().read();
    let sql = "SELECT count(*) AS n FROM person WHERE name IN ('Ada King', 'Adelaide King')";
    let left =
        db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap().unwrap();
    assert_eq!(left.try_get::<i64>("", "n").unwrap(), 0);
});

#[test]
fn the_register_says_of_every_row_that_names_its_person_what_a_merge_does_with_it() {
    for table in register().unwrap().iter().filter(|table| table.person_column() == Some("person_id")) {
        assert_ne!(table.at_merge, AtMerge::Stay, "{}", table.name);
    }
}
