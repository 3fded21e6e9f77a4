//! A cohort with some places, and applications for it, made without the work of writing each by its form.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Storage;
use sea_orm::{ConnectionTrait as _, Statement, Value};
use server::demo::{Demo, fill};
use uuid::Uuid;

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;

/// While applications are open, and after that.
pub const OPEN: &str = "2022-11-15T12:00:00-05:00[America/New_York]";
pub const CLOSED: &str = "2022-12-05T12:00:00-05:00[America/New_York]";

/// A cohort that takes applications until December 1, 2022, 8 pm Eastern Time.
pub struct Stage {
    /// The cohort.
    pub cohort: Uuid,
    /// The address of its applications.
    pub queue: String,
    /// Its facilitator.
    pub reviewer: Client,
    /// An admin.
    pub admin: Client,
}

/// Fills the site, makes a cohort with this many places, and holds the clock at this time.
pub async fn stage(app: &App, places: u32, time: &str) -> Stage {
    app.at(time);
    let files = tempfile::TempDir::new().unwrap();
    let storage = Storage::in_folder(files.path()).unwrap();
    fill(app.db(), &storage, Demo { moment: app.clock.now(), learners: 4 }).await.unwrap();
    let admin = app.signed_in_as("admin@demo.example").await;
    let form = admin.get("/admin/cohorts/new").await.form("#cohort");
    let form = form.set("name_en", "Winter cohort").set("slug", "winter-2023").set("first_day", "2023-01-12");
    let form = form.set("last_day", "2023-03-09").set("places", &places.to_string());
    let form = form.set("opens", "2022-10-01T09:00").set("closes", "2022-12-01T20:00");
    let made = form.set("facilitators", "facilitator@demo.example").submit().await.with_status(200);
    let published = made.form("form[action$='/publication']").submit().await.with_status(200);
    app.outbox().await;
    let cohort = published.path.rsplit('/').next().unwrap().parse().unwrap();
    let queue = format!("/facilitate/cohorts/{cohort}/applications");
    Stage { cohort, queue, reviewer: app.signed_in_as("facilitator@demo.example").await, admin }
}

/// An application that was sent.
pub struct Sent {
    /// Which.
    pub id: Uuid,
    /// Who sent it.
    pub person: Uuid,
    /// The team.
    pub team: Option<Uuid>,
    /// The seats of the team, the lead's first, with their people.
    pub seats: Vec<(Uuid, Uuid)>,
}

impl Stage {
    /// Somebody alone, whose application is the nth that was sent.
    pub async fn alone(&self, app: &App, n: u32) -> Sent {
        self.applied(app, n, &["confirmed"], false).await
    }

    /// A team with seats in these states, the lead's first.
    pub async fn team(&self, app: &App, n: u32, seats: &[&str]) -> Sent {
        self.applied(app, n, seats, true).await
    }

    async fn applied(&self, app: &App, n: u32, seats: &[&str], as_team: bool) -> Sent {
        let mut people = Vec::new();
        for m in 0..seats.len() {
            let email = format!("applicant-{n}-{m}@example.org");
            people.push(app.person(&email, &format!("Applicant {n}-{m}")).await.uuid());
        }
        let at = sent_at(n);
        let team = as_team.then(|| id(1, n, 0));
        if let Some(team) = team {
            let columns = "team (id, cohort_id, name, created_at, kept)";
            let values =
                [team.into(), self.cohort.into(), format!("Team {n}").into(), at.into(), false.into()];
            insert(app, columns, values.to_vec()).await;
        }
        let (sent, kind) = (id(2, n, 0), if as_team { "team" } else { "individual" });
        let draft = r#"{"why":"New colleagues eat alone.","part":"esp","consent":true}"#;
        let columns = "application (id, cohort_id, person_id, team_id, kind, state, draft, revision, created_at, updated_at, submitted_at, state_at)";
        let values: Vec<Value> = vec![
            sent.into(),
            self.cohort.into(),
            people[0].into(),
            team.into(),
            kind.into(),
            "submitted".into(),
            draft.into(),
            1.into(),
            at.into(),
            at.into(),
            at.into(),
            at.into(),
        ];
        insert(app, columns, values).await;
        let mut made = Vec::new();
        for (m, state) in seats.iter().enumerate().filter(|_| as_team) {
            let seat = id(3, n, u32::try_from(m).unwrap());
            let columns = "seat (id, team_id, cohort_id, person_id, email, part, state, leads, invited_at, state_at, alone)";
            let email = format!("applicant-{n}-{m}@example.org");
            // who confirmed first comes first
            let confirmed = at + TimeDelta::minutes(i64::try_from(m).unwrap());
            let values: Vec<Value> = vec![
                seat.into(),
                team.into(),
                self.cohort.into(),
                people[m].into(),
                email.into(),
                "esp".into(),
                (*state).into(),
                (m == 0).into(),
                at.into(),
                confirmed.into(),
                false.into(),
            ];
            insert(app, columns, values).await;
            made.push((seat, people[m]));
        }
        Sent { id: sent, person: people[0], team, seats: made }
    }

    /// The page of an application in the queue.
    pub async fn open(&self, sent: &Sent) -> Page {
        self.reviewer.get(&format!("{}?on={}", self.queue, sent.id)).await.with_status(200)
    }

    /// Looks at a ruling on these applications and sends it as it was seen.
    pub async fn rule(&self, answer: &str, sent: &[&Sent]) -> Page {
        let look = self.look(&self.reviewer, answer, sent).await;
        if answer == "decline" {
            let form = look.form("#ruling").set("reason", "All places went to teams.");
            return form.press("Decline and send").await;
        }
        press(look).await
    }

    /// What a ruling would come to.
    pub async fn look(&self, reviewer: &Client, answer: &str, sent: &[&Sent]) -> Page {
        let ids: Vec<_> = sent.iter().map(|one| one.id.to_string()).collect();
        let mut fields: Vec<_> = ids.iter().map(|id| ("application", id.as_str())).collect();
        fields.push(("answer", answer));
        reviewer.post(&format!("{}/rulings", self.queue), &fields).await.with_status(422)
    }

    /// How many places are taken or held, as the queue says it.
    pub async fn taken(&self) -> String {
        let words = self.reviewer.get(&self.queue).await.with_status(200).text_of(".capacity p b");
        words.split(' ').next().unwrap().to_owned()
    }
}

/// Sends what was looked at, where it can be sent; otherwise the page as it stands.
pub async fn press(look: Page) -> Page {
    look.form("#ruling").submit().await
}

/// When the nth application was sent.
fn sent_at(n: u32) -> DateTime<Utc> {
    let first: DateTime<Utc> = "2022-11-02T15:00:00Z".parse().unwrap();
    first + TimeDelta::minutes(i64::from(n))
}

fn id(kind: u128, n: u32, m: u32) -> Uuid {
    // sorted by time as the app's own are
    let at = u128::from(sent_at(n).timestamp_millis().unsigned_abs());
    Uuid::from_u128((at << 80) | (7 << 76) | (2 << 62) | (kind << 32) | (u128::from(n) << 8) | u128::from(m))
}

async fn insert(app: &App, columns: &str, values: Vec<Value>) {
    let db = app.db().writer();
    let marks: Vec<_> = (1..=values.len()).map(|n| format!("${n}")).collect();
    let sql = format!("INSERT INTO {columns} VALUES ({})", marks.join(", "));
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql.clone(), values);
    db.execute_raw(statement).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// Sets a column of an application without any rule.
pub async fn set_state(app: &App, sent: &Sent, state: &str) {
    let db = app.db().writer();
    let sql = "UPDATE application SET state = $1 WHERE id = $2";
    let values: [Value; 2] = [state.into(), sent.id.into()];
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.unwrap();
}

/// One text of the database.
pub async fn text(app: &App, sql: &str, id: Uuid) -> String {
    let db = app.db().writer();
    let row = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into()]));
    row.await.unwrap().map(|row| row.try_get_by_index(0).unwrap()).unwrap_or_default()
}

/// The state of an application.
pub async fn state(app: &App, sent: &Sent) -> String {
    text(app, "SELECT state FROM application WHERE id = $1", sent.id).await
}

/// How many rows there are.
pub async fn count(app: &App, from: &str, id: Uuid) -> i64 {
    let db = app.db().writer();
    let sql = format!("SELECT COUNT(*) AS n FROM {from}");
    let row = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into()]));
    row.await.unwrap().unwrap().try_get("", "n").unwrap()
}

/// How many learn in the cohort.
pub async fn enrolled(app: &App, stage: &Stage) -> i64 {
    count(app, "enrolment WHERE state = 'active' AND cohort_id = $1", stage.cohort).await
}

/// In front of the browser of whoever sent an application.
pub async fn applicant(app: &App, sent: &Sent) -> Client {
    app.signed_in(kernel::Id::from_uuid(sent.person)).await
}
