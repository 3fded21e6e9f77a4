//! Who asks.

use auth::{Person, Role, Scope};
use kernel::Id;
use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use crate::app::App;
use crate::harness::client::Client;

/// One who asks, with a browser that is kept for reading.
pub struct Asker {
    /// In the table.
    pub name: &'static str,
    /// In front of a browser.
    pub client: Client,
    /// The account.
    pub person: Option<Id<Person>>,
}

impl Asker {
    async fn new(app: &App, name: &'static str, person: Option<Id<Person>>) -> Self {
        Self { name, client: browser(app, person).await, person }
    }

    /// The same in front of another browser.
    pub async fn again(&self, app: &App) -> Client {
        browser(app, self.person).await
    }
}

async fn browser(app: &App, person: Option<Id<Person>>) -> Client {
    match person {
        Some(person) => app.signed_in(person).await,
        None => app.visitor(),
    }
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

/// Nobody, the nine of the demo, a learner of another cohort, and a coordinator of an association without learners.
pub async fn everybody(app: &App) -> Vec<Asker> {
    let mut all = vec![Asker::new(app, "nobody", None).await];
    for (name, email) in OF_THE_DEMO {
        all.push(Asker::new(app, name, Some(found(app, email).await)).await);
    }
    let other = super::objects::other_learner(app).await;
    all.push(Asker::new(app, "other", Some(Id::from_uuid(other))).await);
    all.push(Asker::new(app, "coord2", Some(coordinator_of_nobody(app).await)).await);
    all
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
