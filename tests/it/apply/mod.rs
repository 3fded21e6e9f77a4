//! Applying as a team: the draft, invitations and seats, up to sending it.

mod again;
mod api;
mod devices;
mod lead;
mod questions;
mod seats;
mod staff;
mod team;
mod twice;
mod waits;

use kernel::{Concealed, Hidden, Id, SiteKey, outbox};
use sea_orm::EntityTrait as _;
use serde_json::Value;

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::visitor::demo_at;

pub const DAYS_BEFORE: &str = "2022-05-02T12:00:00-04:00[America/New_York]";
pub const NEXT_DAY: &str = "2022-05-03T12:00:01-04:00[America/New_York]";
pub const LAST: &str = "2022-05-11T19:59:59.9-04:00[America/New_York]";
pub const LATE: &str = "2022-05-11T20:00:00-04:00[America/New_York]";

pub const JOYCE: (&str, &str, &str) = ("Joyce Lindqvist", "joyce@example.org", "state_staff");
pub const PAUL: (&str, &str, &str) = ("Paul Nakamura", "paul@example.org", "employer");

/// An event that waits to be mailed: its kind, its content and whom it is for.
pub struct Letter {
    pub kind: String,
    pub body: Value,
    pub to: Id<auth::Person>,
}

/// The events that wait, oldest first, which are taken by it.
pub async fn letters(app: &App) -> Vec<Letter> {
    let mut rows = outbox::entity::Entity::find().all(app.db().read()).await.unwrap();
    rows.retain(|row| row.sent_at.is_none());
    rows.sort_by_key(|row| row.id);
    app.outbox().await;
    let read = |row: outbox::entity::Model| Letter {
        to: Id::from_uuid(row.person_id.unwrap()),
        body: serde_json::from_str(&row.payload).unwrap(),
        kind: row.kind,
    };
    rows.into_iter().map(read).collect()
}

impl Letter {
    /// The page of the seat that it names.
    pub fn seat(&self) -> String {
        format!("/seats/{}", self.body["seat"].as_str().unwrap())
    }

    /// The link by which somebody without an account comes in.
    pub fn way_in(&self) -> Option<String> {
        let link: Option<Concealed> = serde_json::from_value(self.body["link"].clone()).unwrap();
        let opened = |link| SiteKey::new([7; 32]).uncover(Hidden::MailLink, &link).unwrap();
        link.map(|link| opened(link).reveal().to_owned())
    }
}

/// The demo some days before the deadline, and somebody with an account and nothing else.
pub async fn visitor(app: &App) -> Client {
    demo_at(app, DAYS_BEFORE).await;
    app.signed_in_as("visitor@demo.example").await
}

/// The page on which somebody writes who is on their team.
pub async fn team_page(client: &Client) -> Page {
    let course = client.get("/courses/peer-mentoring/2022").await.with_status(200);
    let first = course.click("Apply").await.with_status(200);
    let kind = first.form("main form").submit().await.with_status(200);
    kind.form("main form").set("kind", "team").submit().await.with_status(200)
}

/// The same page with a team written on it, before it is sent.
pub async fn written(page: Page, name: &str, members: &[(&str, &str, &str)]) -> Page {
    let found = page.form("main form").set("team_name", name).set("part", "esp").set("find", "iowa");
    let mut page = found.press("Search").await.with_status(200);
    let choice = page.attribute("input[name='association']", "value");
    page = page.form("main form").set("association", &choice).press("Add a member").await;
    let mut form = page.form("main form");
    for (n, (name, email, part)) in (2..).zip(members) {
        form = form.set(&format!("member_{n}_name"), name).set(&format!("member_{n}_email"), email);
        form = form.set(&format!("member_{n}_part"), part);
    }
    form.submit().await
}

/// A team of three whose invitations have left: its lead, the address of its application, and the letters.
pub async fn invited(app: &App) -> (Client, String, Vec<Letter>) {
    let client = visitor(app).await;
    let why = written(team_page(&client).await, "Riverbend Mentors", &[JOYCE, PAUL]).await.with_status(200);
    let later = why.form("main form").set("why", "New colleagues eat alone.").press("Finish later").await;
    (client, later.path.clone(), letters(app).await)
}

/// The one to whom a letter went, signed in.
pub async fn reader(app: &App, letter: &Letter) -> Client {
    app.signed_in(letter.to).await
}

/// Says yes to the invitation of a letter.
pub async fn confirm(app: &App, letter: &Letter) -> Client {
    let client = reader(app, letter).await;
    let seat = client.get(&letter.seat()).await.with_status(200);
    let done = seat.form("form[action$='/confirmation']").submit().await.with_status(200);
    assert!(done.says("You said yes"), "{}", done.text());
    client
}

/// Answers what a team is still asked for and sends it.
pub async fn send(client: &Client, application: &str) -> Page {
    let form = client.get(application).await.link("Check and send");
    let base = form.split('?').next().unwrap().to_owned();
    let questions = client.get(&format!("{base}?step=questions")).await.with_status(200);
    if questions.has("textarea[name^='question_']") || questions.has("input[name^='question_']") {
        answered(questions).await;
    }
    let check = client.get(&format!("{base}?step=check")).await.with_status(200);
    check.form("form[action$='/submission']").set("consent", "yes").submit().await
}

/// Answers every question of the cohort, by any words and the first option.
pub async fn answered(page: Page) -> Page {
    let mut form = page.form("main form");
    for name in page.attributes("textarea[name^='question_']", "name") {
        form = form.set(&name, "We meet on Fridays.");
    }
    for name in page.attributes("input[type='radio'][name^='question_']", "name") {
        form = form.set(&name, "0");
    }
    form.submit().await.with_status(200)
}
