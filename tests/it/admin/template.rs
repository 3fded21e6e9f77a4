//! Writing the template of a course: modules, activities of every kind, and what a cohort made of it has.

use sea_orm::{ConnectionTrait as _, Statement};

use super::admin;
use super::courses::make;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// The modules of a new course.
async fn begun(client: &Client) -> (String, Page) {
    let made = make(client, "", "reading").await.with_status(200);
    let base = made.path.trim_end_matches('/').to_owned();
    let list = made.click("Modules and activities").await.with_status(200);
    (base, list)
}

/// A module of two weeks.
async fn module(client: &Client, base: &str, title: &str) -> Page {
    let form = client.get(&format!("{base}/modules/new")).await.with_status(200).form("#module");
    let form = form.set("title_en", title).set("title_es", "Empezar");
    form.submit().await.with_status(200)
}

/// The form of a new activity in the last module.
async fn new(client: &Client, base: &str, kind: &str) -> crate::harness::form::Form {
    let form =
        client.get(&format!("{base}/activities/new?kind={kind}")).await.with_status(200).form("#activity");
    form.set("title_en", &format!("The {kind}")).set("title_es", &format!("El {kind}"))
}

/// The first course of the demo, its address and its modules.
async fn demo(client: &Client) -> (String, Page) {
    let base = client.get("/admin/courses").await.with_status(200).links(".panel h2 a").remove(0);
    let list = client.get(&format!("{base}/modules")).await.with_status(200);
    (base, list)
}

fn titles(list: &Page) -> Vec<String> {
    list.texts(".template h2, .template-lines a")
}

/// A course with a page, a quiz, a reflection and a webinar.
async fn written(client: &Client) -> String {
    let (base, list) = begun(client).await;
    assert!(list.says("No modules yet"), "{}", list.text());
    let list = module(client, &base, "Begin to read").await;
    assert!(list.says("Days 1 to 14, weeks 1 to 2") && list.says("No activities yet"), "{}", list.text());
    let page = new(client, &base, "page").await.set("body_en", "# The page\n\nRead **aloud**.");
    page.set("body_es", "Lee en voz alta.").submit().await.with_status(200);
    let quiz = new(client, &base, "quiz").await.submit().await.with_status(200);
    assert!(quiz.says("Too few questions"), "{}", quiz.text());
    let form = client.get(&quiz.links("#questions .template-kinds a")[0]).await.form("#question");
    let form = form.set("text_en", "How many readers?").set("choice_0_en", "Ten").set("choice_1_en", "None");
    let quiz = form.set("correct", "0").submit().await.with_status(200);
    assert!(quiz.says("How many readers?") && !quiz.says("Too few questions"), "{}", quiz.text());
    let work = new(client, &base, "reflection").await.set("prompt_en", "What did you hear?");
    work.submit().await.with_status(200);
    let live = new(client, &base, "webinar").await.set("plan_day", "3").set("plan_starts", "14:00, 19:00");
    let live = live.set("plan_zone", "America/New_York").set("description_en", "We read to each other.");
    let list = live.submit().await.with_status(200);
    assert_eq!(
        titles(&list),
        ["Begin to read", "The page", "The quiz", "The reflection", "The webinar"],
        "{}",
        list.text()
    );
    assert!(list.says("Something is missing in Spanish"), "the quiz asks in English alone: {}", list.text());
    base
}

pub(super) async fn cohort(client: &Client, base: &str) -> String {
    let id = base.rsplit('/').next().unwrap();
    let form =
        client.get(&format!("/admin/cohorts/new?from=course:{id}")).await.with_status(200).form("#cohort");
    let form = form.set("name_en", "Summer").set("slug", "summer").set("zone", "America/New_York");
    let form = form.set("first_day", "2022-07-07").set("last_day", "2022-07-31");
    let form = form.set("opens", "2022-06-01T09:00").set("closes", "2022-06-20T20:00");
    let made = form.set("facilitators", "facilitator@demo.example").submit().await.with_status(200);
    made.form("form[action$='/publication']").submit().await.with_status(200).path
}

pub(super) async fn learner(app: &App, client: &Client, cohort: &str) -> Client {
    app.person("reader@example.org", "Rita Reader").await;
    let form = client.get(&format!("{cohort}/enrolments")).await.with_status(200).form("#enrol");
    let seen = form.set("people", "reader@example.org").submit().await.with_status(422);
    seen.form("#enrol").press("Enroll them").await.with_status(200);
    app.outbox().await;
    app.at("2022-07-07T12:00:00-04:00[America/New_York]");
    app.signed_in_as("reader@example.org").await
}

on_both!(a_cohort_has_what_was_written_and_its_learner_opens_the_page, |app| async {
    let client = admin(app).await;
    let base = written(&client).await;
    let cohort = cohort(&client, &base).await;
    let learner = learner(app, &client, &cohort).await;
    let course = learner.get(&cohort.replace("/admin", "")).await.with_status(200);
    let module = course.links("a[href*='/modules/']").remove(0);
    let module = learner.get(&module).await.with_status(200);
    for kind in ["page", "quiz", "reflection", "webinar"] {
        assert!(module.says(&format!("The {kind}")), "{kind}: {}", module.text());
    }
    let page = module.click("The page").await.with_status(200);
    assert_eq!(page.inner(".prose strong"), ["aloud"], "{}", page.text());
    let webinar = module.click("The webinar").await.with_status(200);
    assert!(webinar.says("July 9"), "on the third day: {}", webinar.text());
});

on_both!(what_is_moved_and_removed_leaves_cohorts_as_they_are, |app| async {
    let client = admin(app).await;
    let (base, list) = demo(&client).await;
    let before = titles(&list);
    let cohort = client.get("/admin/cohorts").await.links("a[href^='/admin/cohorts/']");
    let cohort = cohort.into_iter().find(|href| href.len() == 51).unwrap();
    let of_cohort = client.get(&format!("{cohort}/modules")).await.text_of("#release");
    let first = list.links(".template h2 a").remove(0);
    let moved = list.form(&format!("form[action='{first}/place']")).press("Down").await.with_status(200);
    assert_ne!(titles(&moved), before);
    let back = moved.form(&format!("form[action='{first}/place']")).press("Up").await.with_status(200);
    assert_eq!(titles(&back), before);
    let activity = back.links(".template-lines a").remove(1);
    let up = back.form(&format!("form[action='{activity}/place']")).press("Up").await.with_status(200);
    assert_eq!(up.links(".template-lines a")[0], activity);
    let page = client.get(&activity).await.with_status(200);
    let without = page.form("form[action$='/removal']").submit().await.with_status(200);
    assert_eq!(titles(&without).len(), before.len() - 1);
    let module = client.get(&first).await.with_status(200);
    let without = module.form("form[action$='/removal']").submit().await.with_status(200);
    assert!(!without.links(".template h2 a").contains(&first), "{}", without.text());
    assert_eq!(client.get(&first).await.status, 404);
    assert_eq!(client.get(&format!("{cohort}/modules")).await.text_of("#release"), of_cohort);
    assert!(base.starts_with("/admin/courses/"));
});

on_both!(what_another_admin_changed_is_not_overwritten_unseen, |app| async {
    let client = admin(app).await;
    let (base, _) = begun(&client).await;
    let list = module(&client, &base, "Begin").await;
    let address = list.links(".template h2 a").remove(0);
    let (one, other) = (client.get(&address).await, client.get(&address).await);
    one.form("#module").set("title_en", "Begin here").submit().await.with_status(200);
    let refused = other.form("#module").set("title_en", "Begin there").submit().await.with_status(409);
    assert!(refused.says("Somebody has changed these modules"), "{}", refused.text());
    assert_eq!(refused.form("#module").value("title_en"), Some("Begin there"), "what was typed is kept");
    assert_eq!(titles(&client.get(&format!("{base}/modules")).await), ["Begin here"]);
    let saved = refused.form("#module").submit().await.with_status(200);
    assert_eq!(titles(&saved), ["Begin there"], "sent again it is meant");
});

on_both!(what_is_wrong_with_a_part_is_told_at_its_fields, |app| async {
    let client = admin(app).await;
    let (base, _) = begun(&client).await;
    let form = client.get(&format!("{base}/modules/new")).await.form("#module");
    let form = form.set("title_es", "Empezar").set("opens_day", "8").set("ends_day", "3");
    let refused = form.set("summary_en", "Kept as typed").submit().await.with_status(422);
    assert!(refused.has("error-summary a[href='#title_en']"), "{}", refused.text());
    assert_eq!(refused.form("#module").value("summary_en"), Some("Kept as typed"));
    let refused = refused.form("#module").set("title_en", "Begin").submit().await.with_status(422);
    assert!(refused.has("#ends_day[aria-invalid]"), "{}", refused.text());
    refused.form("#module").set("ends_day", "14").submit().await.with_status(200);
    let link = new(&client, &base, "external").await.set("url_en", "http://example.org").set("due_day", "20");
    let refused = link.set("note_en", "Look").submit().await.with_status(422);
    for field in ["url_en", "due_day"] {
        assert!(refused.has(&format!("error-summary a[href='#{field}']")), "{field}: {}", refused.text());
    }
    assert_eq!(refused.form("#activity").value("note_en"), Some("Look"));
    let live = new(&client, &base, "webinar").await.set("plan_day", "9").set("plan_starts", "seven");
    let refused = live.set("minutes", "2").submit().await.with_status(422);
    for field in ["plan_starts", "minutes"] {
        assert!(refused.has(&format!("#{field}[aria-invalid]")), "{field}: {}", refused.text());
    }
});

on_both!(a_text_is_seen_before_it_is_saved, |app| async {
    let client = admin(app).await;
    let (base, _) = begun(&client).await;
    module(&client, &base, "Begin").await;
    let form = new(&client, &base, "page").await.set("body_en", "Read **aloud**. <script>alert(1)</script>");
    let seen = form.press("See how it looks").await.with_status(422);
    assert_eq!(seen.inner("#preview strong"), ["aloud"]);
    assert!(!seen.has("#preview script"), "what is typed as HTML is text");
    assert!(client.get(&format!("{base}/modules")).await.says("No activities yet"), "nothing is saved");
    let saved = seen.form("#activity").press("Save").await.with_status(200);
    assert_eq!(titles(&saved), ["Begin", "The page"]);
});

on_both!(a_second_press_adds_nothing_twice, |app| async {
    let client = admin(app).await;
    let (base, _) = begun(&client).await;
    module(&client, &base, "Begin").await;
    let address = format!("{base}/activities/new?kind=discussion");
    let page = client.get(&address).await;
    for _ in 0..2 {
        let form = page.form("#activity").set("title_en", "Say hello");
        form.submit().await.with_status(200);
    }
    assert_eq!(titles(&client.get(&format!("{base}/modules")).await), ["Begin", "Say hello"]);
});

/// What the templates of the demo hold, without white space at the ends of texts, which a form does not keep.
async fn held(app: &App) -> Vec<serde_json::Value> {
    let db = app.db().read();
    let query = "SELECT a.content, a.title, a.completes, a.minutes, a.due_day, a.position, a.slug FROM activity a \
        JOIN curriculum c ON c.id = a.curriculum_id WHERE c.cohort_id IS NULL AND a.archived_at IS NULL ORDER BY a.id";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    let read = |row: &sea_orm::QueryResult| {
        let text = |name: &str| row.try_get::<String>("", name).unwrap();
        let json = |name: &str| row.try_get::<serde_json::Value>("", name).unwrap();
        let number = |name: &str| row.try_get::<Option<i32>>("", name).unwrap();
        let content: serde_json::Value = serde_json::from_str(&text("content")).unwrap();
        let numbers = ["minutes", "due_day", "position"].map(number);
        trimmed(serde_json::json!([content, json("title"), json("completes"), numbers, text("slug")]))
    };
    rows.iter().map(read).collect()
}

fn trimmed(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::String(text) => Value::String(text.trim().to_owned()),
        Value::Array(all) => all.into_iter().map(trimmed).collect(),
        Value::Object(all) => Value::Object(all.into_iter().map(|(k, v)| (k, trimmed(v))).collect()),
        other => other,
    }
}

on_both!(every_part_of_the_sample_course_is_saved_as_it_was, |app| async {
    let client = admin(app).await;
    let (_, list) = demo(&client).await;
    let before = held(app).await;
    for address in list.links(".template-lines a") {
        let page = client.get(&address).await.with_status(200);
        for question in page.links("#questions .template-lines a") {
            let form = client.get(&question).await.with_status(200).form("#question");
            form.press("Save").await.with_status(200);
        }
        let form = client.get(&address).await.with_status(200).form("#activity");
        form.press("Save").await.with_status(200);
    }
    for address in list.links(".template h2 a") {
        client.get(&address).await.form("#module").submit().await.with_status(200);
    }
    let after = held(app).await;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(after, before);
    }
    assert_eq!(after.len(), before.len());
});

on_both!(a_sheet_is_sent_and_chosen_by_a_document, |app| async {
    let client = admin(app).await;
    let (base, _) = begun(&client).await;
    module(&client, &base, "Begin").await;
    let files = client.get(&format!("{base}/files")).await.with_status(200);
    assert!(files.says("No PDF files yet."), "{}", files.text());
    let wrong = files.form("#upload").attach("file", "page.pdf", b"<html>").submit().await.with_status(422);
    assert!(wrong.says("neither an MP4 or WebM video nor a PDF"), "{}", wrong.text());
    let film = files.form("#upload").attach("file", "film.mp4", b"\0\0\0\x20ftypisom").submit().await;
    assert!(film.with_status(422).has("#captions_en[aria-invalid]"), "a film has captions");
    let sent = files.form("#upload").attach("file", "Mi hoja.PDF", b"%PDF-1.7\n%%EOF").submit().await;
    assert!(sent.with_status(200).says("mi-hoja.pdf"));
    let sheet = new(&client, &base, "document").await.set("file_en", "reading/mi-hoja.pdf");
    let list = sheet.submit().await.with_status(200);
    assert!(!list.says("Nothing written yet"), "{}", list.text());
    let stored = client.get(&list.links(".template-lines a")[0]).await.form("#activity");
    assert_eq!(stored.value("file_en"), Some("reading/mi-hoja.pdf"));
    assert_eq!(client.get("/media/reading/mi-hoja.pdf").await.status, 200);
    assert_eq!(app.visitor().get("/media/reading/mi-hoja.pdf").await.status, 404);
});
