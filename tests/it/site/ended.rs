//! What was taken from someone is gone at their next request, at every door they had.

use auth::{Person, Role, Scope};
use axum::http::Method;
use chrono::TimeDelta;
use kernel::outbox::entity as outbox;
use kernel::{Id, Moment};
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::pages::{Objects, Whose, literal};
use crate::api::world::{Running, email};
use crate::app::App;
use crate::harness::client::Client;
use crate::mail::raise;
use crate::on_both;

/// A browser, programs and mail of the demo's learner, and the secret addresses that they were given.
struct Doors {
    person: Id<Person>,
    browser: Client,
    program: Client,
    token: Client,
    feed: String,
    room: String,
}

impl Doors {
    async fn of_the_learner(app: &App) -> Self {
        app.demo().await;
        let found = auth::person::queries::by_email(app.db().read(), &email("learner")).await.unwrap();
        let person = found.expect("the demo has a learner").id;
        let objects = Objects::find(app, Whose::Ours).await;
        let token = app.reader(person).await;
        raise(app, person, json!({ "kind": "test_mail" })).await;
        Self {
            person,
            browser: app.signed_in(person).await,
            program: app.program(person).await,
            token,
            feed: objects.filled("/calendar/{file}"),
            room: objects.filled("/join/{token}"),
        }
    }

    /// What each door answers: browser, program, token, feed, room.
    async fn answers(&self, app: &App) -> [u16; 5] {
        let status = async |client: &Client, path: &str| {
            client.send(Method::GET, path, "", Vec::new()).await.status.as_u16()
        };
        let stranger = app.visitor();
        [
            status(&self.browser, "/account").await,
            status(&self.program, "/api/v1/me").await,
            status(&self.token, "/api/v1/me").await,
            status(&stranger, &self.feed).await,
            status(&stranger, &self.room).await,
        ]
    }

    /// How many letters to them would leave if the sender worked now.
    async fn letters(&self, app: &App) -> usize {
        let theirs = outbox::Column::PersonId.eq(self.person.uuid());
        let rows = outbox::Entity::find().filter(theirs).all(app.db().read()).await.unwrap();
        let mut letters = 0;
        for row in rows.iter().filter(|row| row.sent_at.is_none()) {
            let letter = app.site.mailroom.preview(row, app.clock.now()).await.unwrap();
            letters += usize::from(letter.is_some());
        }
        letters
    }
}

const OPEN: [u16; 5] = [200, 200, 200, 200, 200];
const SHUT: [u16; 5] = [303, 401, 401, 404, 404];

on_both!(suspension_shuts_every_door_at_the_next_request, |app| async {
    let doors = Doors::of_the_learner(app).await;
    assert_eq!((doors.answers(app).await, doors.letters(app).await), (OPEN, 1));
    state(app, doors.person, "suspended").await;
    assert_eq!((doors.answers(app).await, doors.letters(app).await), (SHUT, 0));
    // nothing was ended by the way: it is the account that is asked each time
    state(app, doors.person, "active").await;
    assert_eq!((doors.answers(app).await, doors.letters(app).await), (OPEN, 1));
    app.outbox().await;
});

on_both!(erasure_shuts_every_door_at_the_next_request, |app| async {
    let doors = Doors::of_the_learner(app).await;
    assert_eq!((doors.answers(app).await, doors.letters(app).await), (OPEN, 1));
    let form = app.signed_in(doors.person).await.get("/account/data/erasure").await.form("#erase");
    let erased = form.set("email", &email("learner")).submit().await;
    assert!(erased.says("Your account is erased."), "{}", erased.text());
    assert_eq!((doors.answers(app).await, doors.letters(app).await), (SHUT, 0));
    // nobody lets in again who is no more
    state(app, doors.person, "active").await;
    let [browser, program, token, ..] = doors.answers(app).await;
    assert_eq!([browser, program, token], [303, 401, 401]);
    app.outbox().await;
});

on_both!(a_new_password_shuts_browsers_and_programs_at_the_next_request, |app| async {
    let doors = Doors::of_the_learner(app).await;
    let elsewhere = app.signed_in(doors.person).await;
    let form = elsewhere.get("/account/security").await.form("form[action='/account/password']");
    let form = form.set("password", server::demo::PASSWORD).set("new_password", "a hundred quiet harbours");
    form.submit().await.with_status(200);
    let [browser, program, token, ..] = doors.answers(app).await;
    assert_eq!([browser, program, token], [303, 401, 401]);
    app.outbox().await;
});

on_both!(a_role_that_was_taken_is_gone_at_the_next_request, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let facilitator = app.signed_in_as(&email("facilitator")).await;
    let program = app.program_of(&email("facilitator")).await;
    let page = format!("/facilitate/cohorts/{}", running.cohort);
    let call = format!("/api/v1/cohorts/{}/grid", running.cohort);
    assert_eq!(facilitator.get(&page).await.status, 200);
    assert_eq!(program.call(Method::GET, &call, None).await.status, 200);
    let db = app.db().writer();
    db.execute_unprepared("DELETE FROM grant_row WHERE role = 'facilitator'").await.unwrap();
    assert_eq!(facilitator.get(&page).await.status, 404);
    assert_eq!(program.call(Method::GET, &call, None).await.status, 404);
});

on_both!(whose_sign_in_no_longer_holds_is_answered_like_nobody, |app| async {
    app.demo().await;
    let objects = Objects::find(app, Whose::Ours).await;
    let gone =
        [over(app).await, suspended(app).await, app.visitor().with_cookie(&cookie(app), "wm_in_made_up")];
    for fact in
        app.site.facts.iter().filter(|fact| fact.method == Method::GET && !fact.path.starts_with("/api/"))
    {
        let path = objects.filled(&fact.path);
        let nobody = app.visitor().send(Method::GET, &path, "", Vec::new()).await;
        for client in &gone {
            let answer = client.send(Method::GET, &path, "", Vec::new()).await;
            assert_eq!(answer.status, nobody.status, "{path}");
            assert_eq!(answer.headers.get("location"), nobody.headers.get("location"), "{path}");
        }
    }
});

on_both!(whoever_is_half_signed_in_reaches_only_what_finishes_it, |app| async {
    app.demo().await;
    let objects = Objects::find(app, Whose::Ours).await;
    let half = half(app).await;
    for fact in
        app.site.facts.iter().filter(|fact| fact.method == Method::GET && !fact.path.starts_with("/api/"))
    {
        if ["anyone", "public", "secret", "half-authenticated", "directory"].contains(&fact.access.word()) {
            continue;
        }
        let answer = half.send(Method::GET, &objects.filled(&fact.path), "", Vec::new()).await;
        let target = answer.headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
        let led = answer.status == 303 && target.starts_with("/second-factor");
        assert!(led, "{} ({}): {} {target}", fact.path, fact.access.word(), answer.status);
    }
});

fn cookie(app: &App) -> String {
    app.site.state.public_url.cookie_name()
}

/// An admin's sign-in whose time is over.
async fn over(app: &App) -> Client {
    let admin = auth::person::queries::by_email(app.db().read(), &email("admin")).await.unwrap().unwrap().id;
    let long_ago = Moment::at(app.clock.now().utc() - TimeDelta::days(100));
    let secret = auth::sign_in::mint(app.db(), admin, long_ago).await.unwrap();
    app.visitor().with_cookie(&cookie(app), secret.reveal())
}

/// An admin who was suspended while signed in.
async fn suspended(app: &App) -> Client {
    let person = app.person("former@example.org", "Former Admin").await;
    app.grant(person, Role::Admin, Scope::Site).await;
    let client = app.signed_in(person).await;
    assert_eq!(client.get("/admin").await.status, 200);
    state(app, person, "suspended").await;
    client
}

/// An admin whose second factor is still to come.
async fn half(app: &App) -> Client {
    let admin = auth::person::queries::by_email(app.db().read(), &email("admin")).await.unwrap().unwrap().id;
    let client = app.signed_in(admin).await;
    assert_eq!(client.get("/admin").await.status, 200);
    app.db().writer().execute_unprepared("UPDATE sign_in SET half = TRUE").await.unwrap();
    client
}

async fn state(app: &App, person: Id<Person>, word: &str) {
    let id = literal(app, person.uuid());
    let change = format!("UPDATE person SET state = '{word}' WHERE id = {id}");
    app.db().writer().execute_unprepared(&change).await.unwrap();
}
