//! What completes a cohort: changed freely until applications open, after that in the open only, and nobody loses what
//! they completed (rules 4 and 5).

use axum::http::Method;
use serde_json::{Value, json};

use super::admin;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::form::Form;
use crate::harness::page::Page;
use crate::on_both;

const JUST_BEFORE: &str = "2022-10-01T08:59:59.999999-04:00[America/New_York]";
const OPENS: &str = "2022-10-01T09:00:00-04:00[America/New_York]";
const LATER: &str = "2022-10-02T09:00:00-04:00[America/New_York]";

/// A cohort whose applications open at nine on October 1, announced or not, and the address of its page.
async fn cohort(admin: &Client, announced: bool) -> String {
    let page = admin.get("/admin/cohorts/new").await.with_status(200);
    let form = page.form("#cohort").set("name_en", "Winter cohort").set("slug", "winter-2023");
    let form = form.set("zone", "America/New_York").set("first_day", "2023-01-12");
    let form = form.set("last_day", "2023-03-09").set("opens", "2022-10-01T09:00");
    let form = form.set("closes", "2022-12-01T20:00").set("facilitators", "facilitator@demo.example");
    let made = form.submit().await.with_status(200);
    if announced {
        made.form("form[action$='/publication']").submit().await.with_status(200);
    }
    made.path
}

async fn at(app: &App, time: &str) -> Client {
    app.at(time);
    app.signed_in_as("admin@demo.example").await
}

fn stricter(form: Form) -> Form {
    form.set("present", "100").set("watched", "100").clear("transcript").clear("make_up")
}

on_both!(policy_is_frozen_at_the_instant_applications_open, |app| async {
    let cohort = cohort(&admin(app).await, true).await;
    let policy = format!("{cohort}/policy");
    let admin = at(app, JUST_BEFORE).await;
    let free = admin.get(&policy).await.with_status(200);
    assert!(free.says("until applications open"), "{}", free.text());
    let changed = free.form("#policy").set("present", "75").submit().await.with_status(200);
    assert!(changed.says("attended live with 75%") && changed.says("Now: A webinar counts"));

    let stale = changed.form("#policy").set("present", "60");
    let admin = at(app, OPENS).await;
    let frozen = admin.get(&policy).await.with_status(200);
    assert!(!frozen.has("#policy") && frozen.says("Applications opened on"), "{}", frozen.text());
    let refused = stale.submit().await.with_status(422);
    assert!(refused.says("Nothing was changed") && refused.says("Applications opened on"));
    assert_eq!(refused.form("#change").value("present"), Some("60"), "what was typed is kept");
    assert!(admin.get(&policy).await.says("attended live with 75%"));
});

on_both!(a_draft_is_changed_freely_whatever_its_window_says, |app| async {
    let cohort = cohort(&admin(app).await, false).await;
    let admin = at(app, LATER).await;
    let page = admin.get(&format!("{cohort}/policy")).await.with_status(200);
    assert!(page.says("This cohort is a draft"));
    let changed = page.form("#policy").set("watched", "70").set("reason", "Short films").submit().await;
    assert!(changed.with_status(200).says("Short films"));
    admin.get(&cohort).await.form("form[action$='/publication']").submit().await.with_status(200);
    assert!(admin.get(&format!("{cohort}/policy")).await.says("Applications opened on"));
});

on_both!(moving_the_window_later_does_not_unfreeze, |app| async {
    let cohort = cohort(&admin(app).await, true).await;
    let admin = at(app, LATER).await;
    let page = admin.get(&cohort).await.with_status(200);
    page.form("#change").set("opens", "2022-11-01T09:00").submit().await.with_status(200);
    let policy = admin.get(&format!("{cohort}/policy")).await.with_status(200);
    assert!(!policy.has("#policy") && policy.says("October 1"), "{}", policy.text());
    let typed = [("version", "1"), ("present", "1"), ("watched", "1")];
    let back = admin.post(&policy.path, &typed).await.with_status(422);
    assert!(back.says("Applications opened on"), "{}", back.text());
});

on_both!(who_saves_second_is_told_that_it_changed_meanwhile, |app| async {
    let client = admin(app).await;
    let policy = format!("{}/policy", cohort(&client, true).await);
    let (first, second) = (client.get(&policy).await, client.get(&policy).await);
    first.form("#policy").set("present", "70").submit().await.with_status(200);
    let refused = second.form("#policy").set("present", "60").submit().await.with_status(422);
    assert!(refused.says("Somebody else changed the rules") && refused.says("attended live with 70%"));
    assert_eq!(refused.form("#policy").value("present"), Some("60"));
    let saved = refused.form("#policy").submit().await.with_status(200);
    assert!(saved.says("attended live with 60%"));
    let same = saved.form("#policy").submit().await.with_status(422);
    assert!(same.says("the rules in force already"));
});

on_both!(numbers_outside_their_range_come_back_with_what_was_typed, |app| async {
    let client = admin(app).await;
    let page = client.get(&format!("{}/policy", cohort(&client, true).await)).await.with_status(200);
    let form = page.form("#policy").set("present", "101").set("modules", "9").set("make_up", "yes");
    let refused = form.set("make_up_days", "0").submit().await.with_status(422);
    for field in ["present", "modules", "make_up_days"] {
        assert!(refused.has(&format!("#{field}[aria-invalid]")), "{field}: {}", refused.text());
    }
    assert_eq!(refused.form("#policy").value("modules"), Some("9"));
});

on_both!(a_copy_of_a_cohort_has_its_policy_and_one_from_the_template_the_usual_one, |app| async {
    let client = admin(app).await;
    let running = running(app).await;
    let usual = client.get(&format!("{}/policy", cohort(&client, false).await)).await.with_status(200);
    assert!(usual.says("A missed webinar cannot be made up."), "{}", usual.text());
    let copied = client.get(&format!("/admin/cohorts/new?from=cohort:{}", id(&running))).await;
    let form = copied.form("#cohort").set("name_en", "Copy").set("slug", "copy-2023");
    let copy = form.set("first_day", "2023-01-12").submit().await.with_status(200).path;
    let policy = client.get(&format!("{copy}/policy")).await.with_status(200);
    assert!(policy.says("1 missed webinar can be made up, within 14 days"), "{}", policy.text());
});

/// The address of the running cohort, as admins have it.
async fn running(app: &App) -> String {
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let cohort = facilitator.get("/facilitate").await.links(".hands h2 a").remove(0);
    cohort.replace("/facilitate/", "/admin/")
}

fn id(cohort: &str) -> &str {
    cohort.rsplit('/').next().unwrap()
}

/// What everybody of a cohort has completed, and how, as it leaves the site.
async fn completed(app: &App, cohort: &str) -> Vec<Value> {
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let path = format!("{}/progress.json", cohort.replace("/admin/", "/facilitate/"));
    facilitator.get(&path).await.with_status(200).json().as_array().unwrap().clone()
}

/// Someone who comes late and watches most of a film, which is enough by the usual policy and not by a stricter one.
async fn watcher(app: &App, admin: &Client, cohort: &str) -> Client {
    let people = [("people", "visitor@demo.example"), ("reason", "Moved here"), ("confirm", "yes")];
    admin.post(&format!("{cohort}/enrolments"), &people).await.with_status(200);
    app.outbox().await;
    let watcher = app.signed_in_as("visitor@demo.example").await;
    let module = watcher.get(&format!("/cohorts/{}", id(cohort))).await.links("ol.path h3 a").remove(0);
    let film = watcher.get(&module).await.link("Who showed you?");
    let page = watcher.get(&film).await.with_status(200);
    let part = |name: &str| page.attribute("watch-tracker", name);
    let item = json!({
        "id": uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001), "kind": "watched",
        "enrolment": part("data-enrolment"), "activity": part("data-activity"), "media": part("data-media"),
        "ranges": [[0, 84.5]],
    });
    let program = app.program_of("visitor@demo.example").await;
    let sent = program.call(Method::POST, "/api/v1/evidence", Some(json!({ "items": [item] }))).await;
    assert_eq!(sent.with_status(200).json()["items"][0]["result"], "accepted");
    watcher
}

/// The look at a stricter policy, with its reason.
async fn looked(admin: &Client, cohort: &str) -> Page {
    let begin = admin.get(&format!("{cohort}/policy/change")).await.with_status(200);
    let form = stricter(begin.form("#change")).set("reason", "The union asked for it.");
    form.press("See what it would come to").await.with_status(422)
}

on_both!(a_change_in_the_open_keeps_what_was_completed_and_tells_everybody, |app| async {
    app.demo().await;
    app.outbox().await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let cohort = running(app).await;
    let watcher = watcher(app, &admin, &cohort).await;
    let before = completed(app, &cohort).await;
    let look = looked(&admin, &cohort).await;
    assert!(look.says("1 learner would lose something. It is kept for them"), "{}", look.text());
    assert!(look.text_of("#change table").contains("Who showed you?"), "{}", look.text_of("#change table"));
    assert!(app.outbox().await.is_empty(), "nothing is done yet");
    let confirm = look.form("#change");
    let done = confirm.press("Change it and tell everybody").await.with_status(200);
    assert!(done.says("The union asked for it.") && done.says("attended live with 100%"), "{}", done.text());
    assert_eq!(completed(app, &cohort).await, before, "nobody has lost or gained anything");
    let told = app.outbox().await;
    assert_eq!(told.len(), before.len(), "one letter to each learner");
    assert!(told.iter().all(|kind| kind == "policy_changed"), "{told:?}");
    assert_eq!(kept(app).await, 1, "the film, and neither its module nor the course");
    let progress = watcher.get(&format!("/cohorts/{}/progress", id(&cohort))).await.with_status(200);
    let rules = progress.text_of("#rules");
    assert!(
        rules.contains("The union asked for it.") && rules.contains("Changed on June 17, 2026"),
        "{rules}"
    );
    assert!(rules.contains("Before: A film counts as watched with 90% of it."), "{rules}");
});

async fn kept(app: &App) -> i64 {
    use sea_orm::{ConnectionTrait as _, Statement};
    let db = app.db().read();
    let query =
        "SELECT COUNT(*) AS n FROM decision WHERE kind = 'kept' AND reason = 'The union asked for it.'";
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    row.unwrap().try_get("", "n").unwrap()
}

on_both!(what_was_not_looked_at_is_not_done_in_the_open, |app| async {
    app.demo().await;
    app.outbox().await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let cohort = running(app).await;
    let look = looked(&admin, &cohort).await;
    let other = look.form("#change").set("watched", "95");
    let again = other.press("Change it and tell everybody").await.with_status(422);
    assert!(again.says("look again at what it would come to now"), "{}", again.text());
    assert!(admin.get(&format!("{cohort}/policy")).await.says("attended live with 80%"));
    let begin = admin.get(&format!("{cohort}/policy/change")).await.with_status(200);
    let silent = begin.form("#change").set("present", "70").press("See what it would come to").await;
    assert!(silent.with_status(422).has("#reason[aria-invalid]"), "the reason is asked for");
    let first = look.form("#change").press("Change it and tell everybody").await.with_status(200);
    assert!(first.says("attended live with 100%"));
    app.outbox().await;
    let twice = look.form("#change").press("Change it and tell everybody").await.with_status(200);
    assert!(twice.says("attended live with 100%"), "a second press lands on the same");
    assert!(app.outbox().await.is_empty(), "nobody is told twice");
});
