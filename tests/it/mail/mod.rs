//! Mail, with a real mail server at the other end.

/// Runs one scenario on each engine; it puts its app together itself, with a mail server of its own.
macro_rules! on_each {
    ($name:ident, |$engine:ident| async $scenario:block) => {
        mod $name {
            #[allow(unused_imports, reason = "a scenario that names all it uses needs none of them")]
            use super::*;

            async fn on($engine: kernel::db::Engine) $scenario

            #[tokio::test]
            async fn sqlite() {
                on(kernel::db::Engine::Sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                on(kernel::db::Engine::Postgres).await;
            }
        }
    };
}

mod admin;
mod down;
pub mod kinds;
mod server;

use ::server::mail::Step;
use auth::Person;
use auth::event::{self, Event, Notice};
use chrono::TimeDelta;
use kernel::outbox;
use kernel::{Hidden, Id, Secret, SiteKey, Tx};

use crate::app::App;

/// Something to be told, by its kind and fields.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Raw(pub serde_json::Value);

impl outbox::Event for Raw {}

/// Raises any event for a person, as the transaction that causes it would.
pub async fn raise(app: &App, person: Id<Person>, event: serde_json::Value) {
    let moment = app.clock.now();
    let work = |tx: Tx| {
        let event = event.clone();
        async move { outbox::raise(&tx, &Raw(event), person.uuid(), moment).await }
    };
    app.db().write(work).await.unwrap();
}

/// Tells someone that their password was changed.
async fn notify(app: &App, person: Id<Person>) {
    let moment = app.clock.now();
    let work = |tx: Tx| async move { event::notify(&tx, person, Notice::PasswordChanged {}, moment).await };
    app.db().write(work).await.unwrap();
}

/// A link for a new password is mailed.
async fn reset(app: &App, person: Id<Person>, secret: &Secret) {
    let (moment, path) = (app.clock.now(), format!("/reset/{}", secret.reveal()));
    let work = |tx: Tx| {
        let link = SiteKey::new([7; 32]).conceal(Hidden::MailLink, &path, tx.entropy());
        let event = Event::Reset { link, expires_at: moment.utc() + TimeDelta::hours(1) };
        async move { event::raise(&tx, person, &event, moment).await }
    };
    app.db().write(work).await.unwrap();
}

/// Lets the sender work once, now.
async fn step(app: &App) -> Step {
    app.site.mailroom.step(app.clock.now()).await.unwrap()
}

/// Lets time pass.
fn wait(app: &App, minutes: i64) {
    app.clock.set(app.clock.now().utc() + TimeDelta::minutes(minutes));
}

/// One column of the only event.
async fn stored(app: &App, column: &str) -> Option<String> {
    use sea_orm::{ConnectionTrait as _, Statement};
    let db = app.db().writer();
    let query =
        Statement::from_string(db.get_database_backend(), format!("SELECT {column} AS it FROM outbox"));
    db.query_one_raw(query).await.unwrap().unwrap().try_get("", "it").unwrap()
}
