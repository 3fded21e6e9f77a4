//! Each kind of mail arrives in both languages, with both parts, from real rows.

use chrono::TimeDelta;
use kernel::{Entropy, Hidden, Id, SiteKey};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use uuid::Uuid;

use super::server::{Box, Mail};
use super::{raise, step};
use crate::app::App;

/// A learner of the running cohort, a session of it, an application.
pub struct Found {
    /// The learner.
    pub person: Id<auth::Person>,
    cohort: Uuid,
    enrolment: Uuid,
    session: Uuid,
    application: Uuid,
}

async fn one(app: &App, column: &str, rest: &str) -> Uuid {
    let db = app.db().writer();
    let query = format!("SELECT {column} AS it {rest} LIMIT 1");
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    row.unwrap_or_else(|| panic!("no {column} {rest}")).try_get("", "it").unwrap()
}

/// Of a site that was filled.
pub async fn find(app: &App) -> Found {
    let learner = "FROM enrolment e JOIN person p ON p.id = e.person_id \
        JOIN session s ON s.cohort_id = e.cohort_id WHERE p.email = 'learner@demo.example' \
        AND e.state = 'active' AND s.state = 'scheduled' ORDER BY s.starts_at DESC";
    Found {
        person: Id::from_uuid(one(app, "p.id", learner).await),
        cohort: one(app, "e.cohort_id", learner).await,
        enrolment: one(app, "e.id", learner).await,
        session: one(app, "s.id", learner).await,
        application: one(app, "id", "FROM application").await,
    }
}

/// Every kind with a word of its subject in each language.
pub fn kinds(app: &App, found: &Found) -> Vec<(Value, &'static str, &'static str)> {
    let Found { cohort, enrolment, session, application, person } = found;
    let now = app.clock.now().utc();
    let (later, was) = (now + TimeDelta::hours(1), now - TimeDelta::days(1));
    let link = SiteKey::new([7; 32]).conceal(Hidden::MailLink, "/reset/wm_1", &Entropy::seeded(5));
    let linked = |kind: &str| json!({ "kind": kind, "link": link, "expires_at": later });
    let by = |mut event: Value| {
        event["by"] = json!(person);
        event
    };
    let mut change = linked("email_change");
    change["to"] = json!("new@demo.example");
    let ruling = |answer: Value| json!({ "kind": "ruling", "application": application, "answer": answer });
    let of_session = |kind: &str| json!({ "kind": kind, "session": session, "enrolment": enrolment, "was": was, "reason": "Storm." });
    let notice = json!({ "kind": "security_notice", "at": now, "notice": { "what": "password_changed" } });
    vec![
        (by(linked("invitation")), "invites you", "te invita"),
        (linked("verification"), "is this your address?", "¿es tuya esta dirección?"),
        (json!({ "kind": "account_exists" }), "You already have an account", "Ya tienes una cuenta"),
        (linked("reset"), "a new password", "una contraseña nueva"),
        (by(linked("help_link")), "helps you to get in", "te ayuda a entrar"),
        (change, "confirm your new address", "confirma tu dirección nueva"),
        (notice, "your password was changed", "tu contraseña cambió"),
        (
            json!({ "kind": "application_receipt", "application": application, "received_at": now }),
            "We have your application",
            "Recibimos tu solicitud",
        ),
        (ruling(json!({ "ruling": "accepted", "places": 3 })), "You have a place", "Tienes un lugar"),
        (ruling(json!({ "ruling": "waitlisted", "turn": 2 })), "waiting list", "lista de espera"),
        (
            ruling(json!({ "ruling": "declined", "reason": "" })),
            "About your application",
            "Sobre tu solicitud",
        ),
        (
            json!({ "kind": "offer", "application": application, "expires_at": later }),
            "A place is free for you",
            "Hay un lugar para ti",
        ),
        (
            json!({ "kind": "offer_lapsed", "application": application }),
            "The place we held for you",
            "El lugar que te guardábamos",
        ),
        (
            json!({ "kind": "trim_asked", "application": application, "places": 3, "note": "" }),
            "A question about your team",
            "Una pregunta sobre tu equipo",
        ),
        (
            json!({ "kind": "seats_lapsed", "application": application, "seats": 1, "dissolved": false }),
            "Places in your team",
            "Lugares de tu equipo",
        ),
        (
            json!({ "kind": "team_place_ended", "application": application, "trimmed": true }),
            "Your place has ended",
            "Tu lugar terminó",
        ),
        (of_session("session_moved"), "New time", "Nueva hora"),
        (of_session("session_cancelled"), "Not held", "No se hará"),
        (
            json!({ "kind": "sessions_moved", "enrolment": enrolment, "sessions": [[session, was], [session, was]] }),
            "New times",
            "Nuevas horas",
        ),
        (
            json!({ "kind": "message_from_facilitator", "cohort": cohort, "by": person, "text": "Hi.\n\nBye." }),
            "writes to you",
            "te escribe",
        ),
        (
            json!({ "kind": "policy_changed", "cohort": cohort, "at": now, "reason": "Storm.", "changes": [] }),
            "The rules changed",
            "Cambiaron las reglas",
        ),
        (json!({ "kind": "test_mail" }), "A test from", "Una prueba de"),
    ]
}

async fn speak(app: &App, person: Id<auth::Person>, lang: kernel::Lang) {
    use sea_orm::{ActiveModelTrait as _, Set};
    let row = auth::person::entity::ActiveModel {
        id: Set(person),
        language: Set(Some(lang)),
        zone: Set(Some("America/Chicago".parse().unwrap())),
        ..Default::default()
    };
    row.update(app.db().writer()).await.unwrap();
}

async fn sent(app: &App, mailbox: &Box, person: Id<auth::Person>, event: Value) -> Mail {
    raise(app, person, event.clone()).await;
    assert_eq!(step(app).await.sent, 1, "{event}: {:?}", app.outbox().await);
    mailbox.mails().pop().unwrap()
}

on_each!(each_kind_arrives_in_both_languages, |engine| async {
    let mut mailbox = Box::closed().await;
    mailbox.behave("well").await;
    let app = App::mailing(engine, mailbox.transport()).await;
    app.demo().await;
    app.outbox().await;
    let found = find(&app).await;
    for (lang, spanish) in [(kernel::Lang::En, false), (kernel::Lang::Es, true)] {
        speak(&app, found.person, lang).await;
        for (event, english, translated) in kinds(&app, &found) {
            let mail = sent(&app, &mailbox, found.person, event.clone()).await;
            arrived_well(&mail, &event, if spanish { translated } else { english });
        }
    }
    app.finish().await;
});

fn arrived_well(mail: &Mail, event: &Value, subject: &str) {
    let to = if event["kind"] == "email_change" { "new@demo.example" } else { "learner@demo.example" };
    assert!(mail.header("To").contains(to), "{event}");
    assert!(mail.header("From").contains("no-reply@localhost"), "{event}");
    assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    assert!(mail.header("Message-ID").ends_with("@localhost>"), "{event}");
    assert!(mail.says("<title>") && mail.says(subject), "{event}: {mail:?}");
    assert!(mail.says("Content-Type: text/plain; charset=utf-8"), "{event}");
    assert!(mail.says("http://127.0.0.1:4000/"), "{event}");
    let calendar = mail.says("Content-Type: text/calendar");
    assert_eq!(calendar, event["kind"].as_str().unwrap().starts_with("session"), "{event}");
}
