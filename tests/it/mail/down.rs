//! A mail server that is away or misbehaves: pages go on, nothing is lost, and all arrives afterwards.

use super::server::Box;
use super::{notify, raise, reset, step, stored, wait};
use crate::app::App;
use kernel::Secret;
use kernel::db::Engine;
use serde_json::json;

/// Someone to write to, and the mail server's box.
async fn begin(engine: Engine) -> (App, Box, kernel::Id<auth::Person>) {
    let mailbox = Box::closed().await;
    let app = App::mailing(engine, mailbox.transport()).await;
    let person = app.person("marisol@example.org", "Marisol Vega").await;
    (app, mailbox, person)
}

on_each!(whatever_the_mail_server_does_nothing_is_lost_and_pages_go_on, |engine| async {
    for mode in ["", "silent", "later"] {
        let (app, mut mailbox, person) = begin(engine).await;
        if !mode.is_empty() {
            mailbox.behave(mode).await;
        }
        for _ in 0..3 {
            notify(&app, person).await;
        }
        let visitor = app.visitor();
        let (tried, page) = futures::join!(step(&app), visitor.get("/catalogue"));
        assert_eq!((tried.taken, tried.sent), (3, 0), "{mode}");
        page.with_status(200);
        assert_eq!(step(&app).await.taken, 0, "{mode}: not before the wait is over");
        mailbox.behave("well").await;
        wait(&app, 2);
        assert_eq!(step(&app).await.sent, 3, "{mode}");
        assert_eq!(mailbox.mails().len(), 3, "{mode}");
        app.finish().await;
    }
});

on_each!(a_slow_mail_server_gets_everything, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    mailbox.behave("slow").await;
    for _ in 0..12 {
        notify(&app, person).await;
    }
    assert_eq!((step(&app).await.sent, step(&app).await.sent), (8, 4));
    assert_eq!(mailbox.mails().len(), 12);
    app.finish().await;
});

on_each!(a_mail_whose_answer_was_lost_comes_again_under_the_same_id, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    mailbox.behave("drop").await;
    notify(&app, person).await;
    assert_eq!(step(&app).await.sent, 0);
    mailbox.behave("well").await;
    wait(&app, 2);
    assert_eq!(step(&app).await.sent, 1);
    let ids: Vec<_> = mailbox.mails().iter().map(|mail| mail.header("Message-ID").to_owned()).collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
    app.finish().await;
});

on_each!(an_address_that_nobody_knows_is_given_up_at_once, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    mailbox.behave("never").await;
    notify(&app, person).await;
    step(&app).await;
    assert_eq!(stored(&app, "outcome").await.as_deref(), Some("dead"));
    assert!(stored(&app, "fault").await.unwrap().contains("No such mailbox"));
    app.finish().await;
});

on_each!(after_a_day_of_tries_a_mail_is_given_up, |engine| async {
    let (app, mailbox, person) = begin(engine).await;
    notify(&app, person).await;
    for tries in 1..=12 {
        assert_eq!(step(&app).await.taken, 1, "try {tries}");
        wait(&app, 8 * 60);
    }
    assert_eq!(stored(&app, "outcome").await.as_deref(), Some("dead"));
    assert_eq!(step(&app).await.taken, 0);
    assert!(mailbox.mails().is_empty());
    app.finish().await;
});

on_each!(the_secret_of_a_link_never_lies_readable_and_goes_with_the_mail, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    mailbox.behave("well").await;
    reset(&app, person, &Secret::presented("wm_pwd_canary")).await;
    assert!(!stored(&app, "payload").await.unwrap().contains("canary"));
    assert_eq!(step(&app).await.sent, 1);
    assert_eq!(stored(&app, "payload").await.as_deref(), Some("{}"));
    let mails = mailbox.mails();
    assert!(mails[0].says("http://127.0.0.1:4000/reset/wm_pwd_canary"));
    app.finish().await;
});

on_each!(nobody_who_is_suspended_is_written_to_and_no_link_that_is_over_is_sent, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    mailbox.behave("well").await;
    reset(&app, person, &Secret::presented("wm_pwd_late")).await;
    wait(&app, 61);
    step(&app).await;
    assert_eq!(stored(&app, "outcome").await.as_deref(), Some("withheld"));
    notify(&app, person).await;
    suspend(&app, person).await;
    assert_eq!(step(&app).await.sent, 0);
    assert!(mailbox.mails().is_empty());
    app.finish().await;
});

on_each!(two_senders_never_take_the_same_mail, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    mailbox.behave("well").await;
    for _ in 0..20 {
        notify(&app, person).await;
    }
    let (first, second, third) = futures::join!(step(&app), step(&app), step(&app));
    assert_eq!(first.sent + second.sent + third.sent, 20);
    assert_eq!(mailbox.mails().len(), 20);
    app.finish().await;
});

on_each!(a_sender_that_died_leaves_its_mail_to_the_next, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    notify(&app, person).await;
    let taken = kernel::outbox::queue::claim(app.db(), 8, app.clock.now()).await.unwrap();
    assert_eq!(taken.len(), 1);
    mailbox.behave("well").await;
    assert_eq!(step(&app).await.taken, 0);
    wait(&app, 3);
    assert_eq!(step(&app).await.sent, 1);
    app.finish().await;
});

on_each!(a_copy_under_another_address_sends_nothing, |engine| async {
    let (app, mut mailbox, person) = begin(engine).await;
    mailbox.behave("well").await;
    step(&app).await;
    let moved = "UPDATE mail_setting SET origin = 'https://learn.example.org'";
    sea_orm::ConnectionTrait::execute_unprepared(app.db().writer(), moved).await.unwrap();
    raise(&app, person, json!({ "kind": "test_mail" })).await;
    assert_eq!(step(&app).await.taken, 0);
    assert!(mailbox.mails().is_empty());
    assert_eq!(app.outbox().await, ["test_mail"]);
});

async fn suspend(app: &App, person: kernel::Id<auth::Person>) {
    use sea_orm::{ActiveModelTrait as _, Set};
    let row = auth::person::entity::ActiveModel {
        id: Set(person),
        state: Set(auth::person::entity::State::Suspended),
        ..Default::default()
    };
    row.update(app.db().writer()).await.unwrap();
}
