//! The door of a webinar's room, its calendar entries, and stored films, on the demo's data.

mod calendar;
mod door;
mod media;

use crate::app::App;
use crate::harness::client::Client;

/// Two hours before a session of the running cohort begins, at 2 pm Eastern Time.
const BEFORE: &str = "2026-11-19T12:00:00-05:00[America/New_York]";

/// Fills the app with the demo as it is two hours before a session.
async fn demo(app: &App) {
    app.at(BEFORE);
    app.demo().await;
    app.outbox().await;
}

/// The demo's learner, in front of a browser.
async fn learner(app: &App) -> Client {
    app.signed_in_as("learner@demo.example").await
}

/// The demo's learner's page of the webinar that comes next.
async fn webinar(app: &App) -> crate::harness::page::Page {
    let learner = learner(app).await;
    let today = learner.get("/").await.with_status(200);
    learner.get(&today.attribute(".sign a.button", "href")).await.with_status(200)
}

/// The demo's learner's own join address of that webinar.
async fn address(app: &App) -> String {
    webinar(app).await.attribute("a[href^='/join/']", "href")
}

/// Moves the clock to this time of the session's day, Eastern Time.
fn at(app: &App, time: &str) {
    app.at(&format!("2026-11-19T{time}-05:00[America/New_York]"));
}

/// Changes the database behind the app's back, where no page does it here.
async fn change(app: &App, sql: &str) {
    use sea_orm::ConnectionTrait as _;
    app.db().writer().execute_unprepared(sql).await.expect("the database is changed");
}
