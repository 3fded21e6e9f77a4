//! Applying alone: the draft, sending it, and the deadline to the instant.

use axum::http::Method;
use serde_json::json;

use super::demo_at;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

const DAYS_BEFORE: &str = "2022-05-02T12:00:00-04:00[America/New_York]";
const LAST: &str = "2022-05-11T19:59:59.999-04:00[America/New_York]";
const LATE: &str = "2022-05-11T20:00:00-04:00[America/New_York]";

/// Someone with an account and nothing else, on the first step.
async fn begin(app: &App) -> (Client, Page) {
    demo_at(app, DAYS_BEFORE).await;
    let client = app.signed_in_as("visitor@demo.example").await;
    let course = client.get("/courses/peer-mentoring/2022").await;
    let first = course.click("Apply").await.with_status(200);
    assert!(first.says("Step 1 of "), "{}", first.text());
    (client, first)
}

/// Writes everything, up to the page where it is checked.
async fn write(first: Page) -> Page {
    let kind = first.form("main form").set("phone", "(515) 555-0134").submit().await.with_status(200);
    let part = kind.form("main form").set("kind", "individual").submit().await.with_status(200);
    let found = part.form("main form").set("part", "esp").set("find", "iowa").press("Search").await;
    let choice = found.attribute("input[name='association']", "value");
    let chosen = found.form("main form").set("association", &choice);
    let why = chosen.press("Save and continue").await.with_status(200);
    let questions = why.form("main form").set("why", "New colleagues eat alone.").submit().await;
    let needs = crate::apply::answered(questions).await;
    needs.form("main form").set("access_needs", "Captions").submit().await.with_status(200)
}

/// The address of the application that the last step sends.
fn address(check: &Page) -> String {
    let action = check.attribute("form[action$='/submission']", "action");
    action.trim_end_matches("/submission").to_owned()
}

on_both!(an_application_sent_a_millisecond_before_the_deadline_is_in_time, |app| async {
    let (_, first) = begin(app).await;
    let check = write(first).await;
    assert!(check.says("New colleagues eat alone."));
    app.at(LAST);
    let sent = check.form("form[action$='/submission']").set("consent", "yes").submit().await;
    let sent = sent.with_status(200);
    assert!(
        sent.says("Your application was sent") && sent.says("We received it on May 11, 2022"),
        "{}",
        sent.text()
    );
    assert_eq!(app.outbox().await, ["application_receipt"]);
});

on_both!(an_application_at_the_deadline_is_late_and_the_draft_is_kept, |app| async {
    let (client, first) = begin(app).await;
    let check = write(first).await;
    app.at(LATE);
    let late = check.form("form[action$='/submission']").set("consent", "yes").submit().await;
    let late = late.with_status(409);
    assert!(late.says("Applications closed on May 11, 2022, at 8:00"), "{}", late.text());
    assert!(late.says("New colleagues eat alone."));
    let kept = client.get(&address(&check)).await.with_status(200);
    assert!(kept.says("Not sent in time") && kept.says("New colleagues eat alone."));
    assert!(!kept.has("a[href$='/application']"));
    let course = client.get("/courses/peer-mentoring/2022").await.with_status(200);
    assert!(course.says("It was not sent in time"), "{}", course.text());
    assert_eq!(course.link("See your draft"), address(&check), "the draft is found on the course's page");
});

on_both!(the_api_is_late_at_the_same_instant, |app| async {
    let (_, first) = begin(app).await;
    let check = write(first).await;
    let call = format!("/api/v1{}/submission", address(&check));
    app.at(LATE);
    let body = json!({ "email": "visitor@demo.example", "password": server::demo::PASSWORD });
    let tokens = app.visitor().call(Method::POST, "/api/v1/tokens", Some(body)).await.with_status(200);
    let token = tokens.json()["access_token"].as_str().unwrap().to_owned();
    let late = app.visitor().with_token(&token).call(Method::POST, &call, None).await.with_status(409);
    assert_eq!(late.problem(), "application_deadline_passed");
});

on_both!(a_draft_is_gone_on_with_where_it_was_left, |app| async {
    let (client, first) = begin(app).await;
    let here = first.path.clone();
    let later = first.form("main form").set("phone", "(515) 555-0134").press("Finish later").await;
    assert!(later.says("Draft") && later.says("(515) 555-0134"), "{}", later.text());
    let again = client.get(&here).await.with_status(200);
    assert_eq!(again.form("main form").value("phone"), Some("(515) 555-0134"));
});

on_both!(what_is_missing_is_said_at_the_step_and_before_sending, |app| async {
    let (client, first) = begin(app).await;
    let wrong = first.form("main form").set("phone", "call me").submit().await.with_status(422);
    assert!(wrong.has("error-summary a[href='#phone']") && wrong.has("#phone-error"));
    assert_eq!(wrong.form("main form").value("phone"), Some("call me"));
    let base = first.path.split('?').next().unwrap().to_owned();
    let check = client.get(&format!("{base}?step=check")).await.with_status(200);
    let refused = check.form("form[action$='/submission']").submit().await.with_status(422);
    for field in ["why", "part", "association", "phone", "consent"] {
        assert!(refused.has(&format!("error-summary a[href='#{field}']")), "{field}");
        assert!(refused.has(&format!("#{field}")), "{field}");
    }
});

on_both!(a_stranger_finds_no_application_but_their_own, |app| async {
    let (_, first) = begin(app).await;
    let own = address(&write(first).await);
    let other = app.signed_in_as("solo@demo.example").await;
    other.get(&own).await.with_status(404);
    other.post(&format!("{own}/submission"), &[("consent", "yes")]).await.with_status(404);
    other.post(&format!("{own}/withdrawal"), &[]).await.with_status(404);
});

on_both!(a_second_application_leads_to_the_first_until_that_is_withdrawn, |app| async {
    let (client, first) = begin(app).await;
    let form = first.path.clone();
    let check = write(first).await;
    let sent = check.form("form[action$='/submission']").set("consent", "yes").submit().await;
    app.outbox().await;
    let course = client.get("/courses/peer-mentoring/2022").await;
    let seen = course.click("See your application").await.with_status(200);
    assert_eq!(seen.path, sent.path);
    let withdrawn = seen.form("form[action$='/withdrawal']").submit().await.with_status(200);
    assert!(withdrawn.says("You took this application back."));
    assert!(client.get(&form).await.with_status(200).says("Step 1 of "));
});

on_both!(what_was_sent_can_be_changed_up_to_the_deadline_only, |app| async {
    let (client, first) = begin(app).await;
    let base = first.path.split('?').next().unwrap().to_owned();
    let check = write(first).await;
    let sent = check.form("form[action$='/submission']").set("consent", "yes").submit().await;
    app.outbox().await;
    let why = client.get(&format!("{base}?step=why")).await.with_status(200);
    why.form("main form").set("why", "Better words.").submit().await.with_status(200);
    assert!(client.get(&sent.path).await.says("Better words."));
    app.at(LATE);
    let late = why.form("main form").set("why", "Too late.").submit().await;
    assert_eq!(late.status.as_u16(), 409);
    assert!(client.get(&sent.path).await.says("Better words."));
});
