//! Who asks.

use auth::{Person, Role, Scope};
use chrono::TimeDelta;
use kernel::{Id, Moment};
use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use crate::app::App;
use crate::harness::client::Client;

/// How far someone has come in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// All the way.
    Whole,
    /// Their second factor is still to come.
    Half,
    /// Their time is over.
    Over,
}

/// One who asks, with a browser that is kept for reading.
pub struct Asker {
    /// In the table.
    pub name: &'static str,
    /// In front of a browser.
    pub client: Client,
    /// The account.
    pub person: Option<Id<Person>>,
    standing: Standing,
}

impl Asker {
    async fn new(app: &App, name: &'static str, person: Option<Id<Person>>) -> Self {
        Self::standing(app, name, person, Standing::Whole).await
    }

    async fn standing(app: &App, name: &'static str, person: Option<Id<Person>>, standing: Standing) -> Self {
        Self { name, client: browser(app, person, standing).await, person, standing }
    }

    /// The same in front of another browser.
    pub async fn again(&self, app: &App) -> Client {
        browser(app, self.person, self.standing).await
    }

    /// A program of theirs with an access token; whoever is half in has none and shows the cookie.
    pub async fn program(&self, app: &App) -> Client {
        match (self.person, self.standing) {
            (Some(person), Standing::Whole) => app.program(person).await,
            (Some(person), Standing::Over) => app.program_since(person, long_ago(app)).await,
            _ => self.client.clone(),
        }
    }

    /// Whether their sign-in opens nothing.
    pub fn is_shut_out(&self) -> bool {
        ["half", "susp", "over"].contains(&self.name)
    }
}

async fn browser(app: &App, person: Option<Id<Person>>, standing: Standing) -> Client {
    let Some(person) = person else { return app.visitor() };
    let since = if standing == Standing::Over { long_ago(app) } else { app.clock.now() };
    let secret = auth::sign_in::mint(app.db(), person, since).await.unwrap();
    if standing == Standing::Half {
        let db = app.db().writer();
        let half = "UPDATE sign_in SET half = TRUE WHERE hash = $1";
        let values = [secret.hash().0.into()];
        db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), half, values))
            .await
            .unwrap();
    }
    app.visitor().with_cookie(&app.site.state.public_url.cookie_name(), secret.reveal())
}

fn long_ago(app: &App) -> Moment {
    Moment::at(app.clock.now().utc() - TimeDelta::days(100))
}

/// Everybody's name in the table, with the address of the one who stands for it in the demo.
const OF_THE_DEMO: [(&str, &str); 9] = [
    ("own", "learner@demo.example"),
    ("team", "darnell.whitaker@demo.example"),
    ("cohort", "solo@demo.example"),
    ("facil", "facilitator@demo.example"),
    ("facil2", "other-facilitator@demo.example"),
    ("coord", "coordinator@demo.example"),
    ("obser", "observer@demo.example"),
    ("admin", "admin@demo.example"),
    ("account", "visitor@demo.example"),
];

/// Nobody, the nine of the demo, a learner of another cohort, a coordinator of an association without learners, someone
/// whose address was never proved, and three admins: half signed in, suspended, and of whom the time is over.
pub async fn everybody(app: &App) -> Vec<Asker> {
    let mut all = vec![Asker::new(app, "nobody", None).await];
    for (name, email) in OF_THE_DEMO {
        all.push(Asker::new(app, name, Some(found(app, email).await)).await);
    }
    let other = super::objects::other_learner(app).await;
    all.push(Asker::new(app, "other", Some(Id::from_uuid(other))).await);
    all.push(Asker::new(app, "coord2", Some(coordinator_of_nobody(app).await)).await);
    let unproved = app.person("unproved@example.org", "Una Unproved").await;
    all.push(Asker::new(app, "unver", Some(unproved)).await);
    all.push(Asker::standing(app, "half", Some(admin(app, "half").await), Standing::Half).await);
    all.push(suspended(app).await);
    all.push(Asker::standing(app, "over", Some(admin(app, "over").await), Standing::Over).await);
    all
}

async fn admin(app: &App, name: &str) -> Id<Person> {
    let person = app.person(&format!("{name}@example.org"), "Adam Admin").await;
    app.grant(person, Role::Admin, Scope::Site).await;
    person
}

async fn suspended(app: &App) -> Asker {
    let asker = Asker::new(app, "susp", Some(admin(app, "susp").await)).await;
    let suspend = "UPDATE person SET state = 'suspended' WHERE email = 'susp@example.org'";
    app.db().writer().execute_unprepared(suspend).await.unwrap();
    asker
}

async fn found(app: &App, email: &str) -> Id<Person> {
    let found = auth::person::queries::by_email(app.db().read(), email).await.unwrap();
    found.unwrap_or_else(|| panic!("nobody is {email}")).id
}

async fn coordinator_of_nobody(app: &App) -> Id<Person> {
    let db = app.db().read();
    let empty = "SELECT id FROM association WHERE level = 'local' AND id NOT IN (SELECT association_id FROM person \
        WHERE association_id IS NOT NULL) AND id NOT IN (SELECT association_id FROM team WHERE association_id IS NOT \
        NULL) ORDER BY slug LIMIT 1";
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), empty)).await.unwrap();
    let association: Uuid = row.expect("an association without people").try_get("", "id").unwrap();
    let person = app.person("coordinator2@example.org", "Cora Coordinator").await;
    app.grant(person, Role::Coordinator, Scope::Association(association)).await;
    person
}
