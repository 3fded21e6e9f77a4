//! The demo's data as a program finds it.

use axum::http::Method;
use serde_json::Value;
use uuid::Uuid;

use crate::app::App;
use crate::harness::client::Client;

/// Everybody of the demo, by the first part of their address.
pub const PEOPLE: [&str; 8] =
    ["learner", "solo", "facilitator", "other-facilitator", "coordinator", "observer", "admin", "visitor"];

/// The address of one of them.
pub fn email(who: &str) -> String {
    format!("{who}@demo.example")
}

/// What a program reads.
pub async fn read(client: &Client, path: &str) -> Value {
    client.call(Method::GET, path, None).await.with_status(200).json()
}

/// An id out of a document.
#[track_caller]
pub fn id(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no id: {value}")).to_owned()
}

/// The cohort of the demo's learner, with what it teaches.
pub struct Running {
    /// The learner's program.
    pub learner: Client,
    /// The learner's enrolment.
    pub enrolment: String,
    /// Their team.
    pub team: String,
    /// The cohort.
    pub cohort: String,
    /// Its modules.
    pub modules: Vec<Value>,
}

impl Running {
    /// Of a site that was filled.
    pub async fn of(app: &App) -> Self {
        let learner = app.program_of(&email("learner")).await;
        let me = read(&learner, "/api/v1/me").await;
        let own = &me["enrolments"][0];
        let cohort = id(&own["cohort_id"]);
        let modules = read(&learner, &format!("/api/v1/cohorts/{cohort}/modules")).await;
        let modules = modules["items"].as_array().unwrap().clone();
        Self { learner, enrolment: id(&own["id"]), team: id(&own["team_id"]), cohort, modules }
    }

    /// The activities of modules that are open, or of those that are not.
    pub fn activities(&self, open: bool) -> Vec<&Value> {
        let modules = self.modules.iter().filter(|module| module["open"] == open);
        modules.flat_map(|module| module["activities"].as_array().unwrap()).collect()
    }

    /// The first activity of a kind.
    pub fn one(&self, kind: &str, open: bool) -> String {
        let all = self.activities(open);
        id(&all.into_iter().find(|activity| activity["kind"] == kind).unwrap()["id"])
    }

    /// The first session that is to come.
    pub fn session(&self) -> String {
        let mut all = self.activities(false);
        all.extend(self.activities(true));
        let mut sessions = all.iter().flat_map(|activity| activity["sessions"].as_array().unwrap());
        id(&sessions.find(|session| session["state"] == "scheduled").unwrap()["id"])
    }
}

/// An id that nothing has.
pub fn absent() -> String {
    Uuid::from_u128(404).to_string()
}

/// An id that a client makes.
pub fn made(n: u128) -> String {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n).to_string()
}
