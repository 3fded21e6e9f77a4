//! One's own data: the register holds every column, the archive holds what it promises, and an erasure is one.

use std::collections::BTreeSet;
use std::io::Read as _;

use auth::own_data::register;
use auth::{Role, Scope};
use axum::http::Method;
use kernel::db::Engine;
use sea_orm::{ConnectionTrait as _, FromQueryResult as _, JsonValue, Statement};

use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

type Columns = BTreeSet<(String, String)>;

/// Every column of the migrated database, but for what it derives itself from `entry_words` to search in.
async fn schema(app: &App) -> Columns {
    let sql = match app.db().engine() {
        Engine::Sqlite => {
            "SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' \
             AND m.name <> 'entry_index' AND m.name NOT LIKE 'entry_index_%'"
        }
        Engine::Postgres => {
            "SELECT CAST(table_name AS text) AS t, CAST(column_name AS text) AS c \
             FROM information_schema.columns WHERE table_schema = current_schema() AND is_generated = 'NEVER'"
        }
    };
    let db = app.db().read();
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap())).collect()
}

on_both!(every_column_stands_in_the_register_and_nothing_else_does, |app| async {
    let schema = schema(app).await;
    let mut registered = Columns::new();
    for table in register().unwrap() {
        for column in table.columns() {
            let new = registered.insert((table.name.clone(), column.to_owned()));
            assert!(new, "{}.{column} stands twice in docs/personal-data.toml", table.name);
        }
        assert!(!table.purpose.is_empty() && !table.retention.is_empty(), "{}", table.name);
        let about_people = !table.personal.is_empty() || !table.pseudonym.is_empty();
        assert_eq!(about_people, table.who.is_some(), "{}: whose rows are they?", table.name);
    }
    let untagged: Vec<_> = schema.difference(&registered).collect();
    let stale: Vec<_> = registered.difference(&schema).collect();
    assert!(untagged.is_empty(), "add these columns to docs/personal-data.toml: {untagged:?}");
    assert!(stale.is_empty(), "these columns of docs/personal-data.toml are no longer there: {stale:?}");
});

async fn archive(client: &Client) -> zip::ZipArchive<std::io::Cursor<Vec<u8>>> {
    let kind = "application/x-www-form-urlencoded";
    let answer = client.send_bytes(Method::POST, "/account/data/export", kind, Vec::new()).await;
    zip::ZipArchive::new(std::io::Cursor::new(answer)).unwrap()
}

fn read(archive: &mut zip::ZipArchive<std::io::Cursor<Vec<u8>>>, name: &str) -> serde_json::Value {
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    serde_json::from_str(&text).unwrap()
}

on_both!(the_archive_has_every_column_that_is_about_its_person_and_nobody_elses_rows, |app| async {
    app.demo().await;
    app.outbox().await;
    let client = app.signed_in_as("learner@demo.example").await;
    let mut archive = archive(&client).await;
    let person = read(&mut archive, "person.json")["rows"][0].clone();
    assert_eq!(
        (person["email"].as_str(), person["name"].as_str()),
        (Some("learner@demo.example"), Some("Marisol Vega"))
    );
    let enrolment = read(&mut archive, "enrolment.json");
    assert!(enrolment["rows"].as_array().unwrap().iter().all(|row| row["person_id"] == person["id"]));
    let names: BTreeSet<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for table in register().unwrap().iter().filter(|table| names.contains(&format!("{}.json", table.name))) {
        let rows = read(&mut archive, &format!("{}.json", table.name));
        for row in rows["rows"].as_array().unwrap() {
            let found: BTreeSet<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(found, table.exported().collect(), "{}", table.name);
        }
    }
    for expected in ["evidence.json", "progress.json", "sign_in.json", "seat.json"] {
        assert!(names.contains(expected), "{expected} is not in {names:?}");
    }
    let whole: String =
        names.iter().filter(|n| n.ends_with(".json")).map(|n| read(&mut archive, n).to_string()).collect();
    assert!(!whole.contains("solo@demo.example") && !whole.contains("admin@demo.example"));
});

/// Everything that is in the database, as text.
async fn everything(app: &App) -> String {
    let db = app.db().read();
    let mut all = String::new();
    let tables: BTreeSet<String> = schema(app).await.into_iter().map(|(table, _)| table).collect();
    for table in tables {
        let rows = Statement::from_string(db.get_database_backend(), format!("SELECT * FROM \"{table}\""));
        for row in JsonValue::find_by_statement(rows).all(db).await.unwrap() {
            all.push_str(&format!("{table} {row}\n"));
        }
    }
    all
}

async fn erase(client: &Client, email: &str) -> crate::harness::page::Page {
    let page = client.get("/account/data/erasure").await.with_status(200);
    page.form("#erase").set("email", email).submit().await
}

on_both!(who_is_erased_is_gone_at_the_next_request_and_everywhere, |app| async {
    app.demo().await;
    app.outbox().await;
    let email = "learner@demo.example";
    let (here, there) = (app.signed_in_as(email).await, app.signed_in_as(email).await);
    let program = app.program_of(email).await;
    let refused = erase(&here, "somebody@else.example").await.with_status(422);
    assert!(refused.has("#email[aria-invalid]"));
    let page = erase(&here, email).await;
    assert!(page.says("Your account is erased."), "{}", page.text());
    assert!(there.get("/account").await.path.starts_with("/sign-in"));
    assert_eq!(program.call(Method::GET, "/api/v1/me", None).await.status, 401);
    let all = everything(app).await;
    for canary in [email, "Marisol Vega"] {
        let left: Vec<_> = all.lines().filter(|line| line.contains(canary)).collect();
        assert!(left.is_empty(), "{canary} is left: {left:#?}");
    }
    app.site.upkeep.once().await;
    assert_eq!(crate::audit::verify(app).await.fault, None, "the chain still verifies");
});

on_both!(the_last_admin_cannot_be_erased, |app| async {
    let admin = app.person("admin@example.org", "Ada Admin").await;
    app.grant(admin, Role::Admin, Scope::Site).await;
    let client = app.signed_in(admin).await;
    let refused = erase(&client, "admin@example.org").await.with_status(422);
    assert!(refused.says("You are the only admin."), "{}", refused.text());
    let second = app.person("second@example.org", "Sam Second").await;
    app.grant(second, Role::Admin, Scope::Site).await;
    assert!(erase(&client, "admin@example.org").await.says("Your account is erased."));
});

on_both!(an_erasure_needs_a_fresh_proof, |app| async {
    let person = app.person("ada@example.org", "Ada King").await;
    let client = app.signed_in(person).await;
    app.at("2026-06-17T11:11:00-04:00[America/New_York]");
    let asked = client.post("/account/data/erasure", &[("email", "ada@example.org")]).await;
    assert!(asked.path.starts_with("/account/proof"), "{}", asked.path);
    let asked = client.post("/account/data/export", &[]).await;
    assert!(asked.path.starts_with("/account/proof"), "{}", asked.path);
});

on_both!(who_saw_a_learners_record_is_told_to_the_learner, |app| async {
    app.demo().await;
    app.outbox().await;
    let learner = app.signed_in_as("learner@demo.example").await;
    assert!(learner.get("/account/data").await.with_status(200).says("Nobody has yet."));
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let cohort = facilitator.get("/facilitate").await.links(".hands h2 a").remove(0);
    let grid = facilitator.get(&cohort).await;
    let page = grid.click("Marisol Vega").await.with_status(200);
    assert!(page.says("Marisol Vega"));
    app.site.upkeep.once().await;
    let told = learner.get("/account/data").await;
    assert!(told.says("Your page among the learners"), "{}", told.text());
    facilitator.get(&format!("{cohort}/progress.csv")).await.with_status(200);
    app.site.upkeep.once().await;
    assert!(learner.get("/account/data").await.says("A file of everybody in your cohort"));
});

on_both!(what_is_to_be_forgotten_is_forgotten, |app| async {
    let learner = app.person("ada@example.org", "Ada King").await;
    let looker = app.person("eve@example.org", "Eve Looker").await;
    let insert = match app.db().engine() {
        Engine::Sqlite => {
            "INSERT INTO look (object_kind, object_id, viewer_id, what, day, first_at, last_at) SELECT 'person', a.id, b.id, 'learner_page', '2025-01-01', a.created_at, '2025-01-01T00:00:00+00:00' FROM person a, person b WHERE a.email = 'ada@example.org' AND b.email = 'eve@example.org'"
        }
        Engine::Postgres => {
            "INSERT INTO look (object_kind, object_id, viewer_id, what, day, first_at, last_at) SELECT 'person', a.id, b.id, 'learner_page', '2025-01-01', a.created_at, timestamptz '2025-01-01T00:00:00+00:00' FROM person a, person b WHERE a.email = 'ada@example.org' AND b.email = 'eve@example.org'"
        }
    };
    app.db().writer().execute_unprepared(insert).await.unwrap();
    assert_ne!(learner, looker);
    assert_eq!(auth::own_data::forget(app.db(), app.clock.now()).await.unwrap(), 1);
    assert_eq!(auth::own_data::forget(app.db(), app.clock.now()).await.unwrap(), 0);
});
