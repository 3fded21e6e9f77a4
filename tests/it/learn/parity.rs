//! A form and the API are siblings: the same evidence decides alike by either door.

use axum::http::Method;
use serde_json::{Value, json};

use crate::api::world::{Running, absent, email, made, read};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

/// What one evidence comes to: its code, or how the activity then stands.
type Verdict = Result<Value, String>;

/// Evidence that a form can send: the form's last word in the address, and its fields beside `id`.
struct Case {
    activity: String,
    form: &'static str,
    fields: Vec<(&'static str, String)>,
    /// The same as the API has it.
    item: Value,
}

impl Case {
    fn new(activity: &str, form: &'static str, fields: &[(&'static str, &str)], item: Value) -> Self {
        let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { activity: activity.to_owned(), form, fields, item }
    }

    async fn by_form(&self, app: &App, running: &Running, id: &str) -> Verdict {
        let browser = app.signed_in_as(&email("learner")).await;
        let path = format!("/cohorts/{}/activities/{}/{}", running.cohort, self.activity, self.form);
        let mut fields = vec![("id", id)];
        fields.extend(self.fields.iter().map(|(name, value)| (*name, value.as_str())));
        let kind = "application/x-www-form-urlencoded";
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
        let answer = browser.send(Method::POST, &path, kind, body.into_bytes()).await;
        match answer.status.as_u16() {
            303 => Ok(stands(&running.learner, running, &self.activity).await),
            _ => Err(format!("{}", answer.status.as_u16())),
        }
    }

    async fn by_api(&self, running: &Running, id: &str) -> Verdict {
        let mut item = self.item.clone();
        item["id"] = json!(id);
        item["enrolment"] = json!(running.enrolment);
        item["activity"] = json!(self.activity);
        let body = json!({ "items": [item] });
        let answer =
            running.learner.call(Method::POST, "/api/v1/evidence", Some(body)).await.with_status(200);
        let told = answer.json()["items"][0].clone();
        match told["code"].as_str() {
            None => Ok(stands(&running.learner, running, &self.activity).await),
            Some(code) => Err(status_of(code).to_owned()),
        }
    }
}

/// The status with which a page answers a refusal.
fn status_of(code: &str) -> &'static str {
    match code {
        "not_yours" | "no_such_activity" => "404",
        _ => "409",
    }
}

/// How an activity stands: its state and what it says of how far it is.
async fn stands(client: &Client, running: &Running, activity: &str) -> Value {
    let progress = read(client, &format!("/api/v1/cohorts/{}/progress", running.cohort)).await;
    let modules = progress["modules"].as_array().unwrap().clone();
    let mut all = modules.iter().flat_map(|module| module["activities"].as_array().unwrap());
    all.find(|a| a["id"] == activity).cloned().unwrap_or(Value::Null)
}

fn marked_done(activity: &str) -> Case {
    Case::new(activity, "evidence", &[("kind", "marked_done")], json!({ "kind": "marked_done" }))
}

/// The last activity of a kind in the modules that are open: nothing was done in it yet.
fn last(running: &Running, kind: &str) -> String {
    let open = running.activities(true);
    let found = open.iter().rev().find(|activity| activity["kind"] == kind);
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

/// The first choice of a quiz's first question, as the page offers it.
async fn answered(app: &App, running: &Running) -> Case {
    let quiz = last(running, "quiz");
    let browser = app.signed_in_as(&email("learner")).await;
    let page = browser.get(&format!("/cohorts/{}/activities/{quiz}", running.cohort)).await.with_status(200);
    let value = |name: &str| page.attribute(&format!("form input[name={name}]"), "value");
    let (question, choice) = (value("question"), value("choice"));
    let fields = [("question", question.as_str()), ("attempt", "1"), ("choice", choice.as_str())];
    let item = json!({ "kind": "answered", "question": question, "attempt": 1, "choices": [choice] });
    Case::new(&quiz, "answers", &fields, item)
}

fn submitted(running: &Running) -> Case {
    let text = "We ask who needs a mentor here. ".repeat(40);
    let item = json!({ "kind": "submitted", "revision": 1, "text": text });
    Case::new(&last(running, "reflection"), "work", &[("text", &text)], item)
}

async fn cases(app: &App, running: &Running) -> Vec<(&'static str, Case)> {
    let (page, quiz) = (running.one("page", true), running.one("quiz", true));
    let nothing = absent();
    let one = |kind: &'static str| Case::new(&page, "evidence", &[("kind", kind)], json!({ "kind": kind }));
    let film = [("kind", "read"), ("media", nothing.as_str())];
    let film = Case::new(&page, "evidence", &film, json!({ "kind": "read", "media": nothing }));
    vec![
        ("a page that is open", marked_done(&page)),
        ("opening it", one("opened")),
        ("an answer", answered(app, running).await),
        ("a reflection", submitted(running)),
        ("a page of a module that is not open", marked_done(&running.one("page", false))),
        ("a quiz, which cannot be marked as done", marked_done(&quiz)),
        ("an activity that does not exist", marked_done(&absent())),
        ("one's own presence", one("present")),
        ("a kind that does not exist", one("finished")),
        ("a film that the activity does not have", film),
    ]
}

on_both!(the_same_evidence_decides_alike_by_form_and_by_json, |app| async {
    // two sites that are alike to the last id: one is sent forms, the other is called
    let called = App::start(app.db().engine()).await;
    app.demo().await;
    called.demo().await;
    let (sent_to, calling) = (Running::of(app).await, Running::of(&called).await);
    for (n, (told, case)) in (1..).zip(cases(app, &sent_to).await) {
        let by_form = case.by_form(app, &sent_to, &made(n)).await;
        assert_eq!(by_form, case.by_api(&calling, &made(n)).await, "{told}");
    }
    called.finish().await;
});

on_both!(an_id_used_by_one_door_is_known_at_the_other, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let case = marked_done(&running.one("page", true));
    let first = case.by_form(app, &running, &made(1)).await;
    assert!(first.is_ok());
    assert_eq!(case.by_api(&running, &made(1)).await, first, "sent again, it changes nothing");
    let other = Case { item: json!({ "kind": "opened" }), ..case };
    assert_eq!(other.by_api(&running, &made(1)).await, Err("409".to_owned()), "another body is refused");
});
