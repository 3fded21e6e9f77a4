//! The page of mail: what an admin sees and does.

use auth::{Role, Scope};
use axum::http::Method;
use kernel::db::Engine;

use super::server::Box;
use super::{notify, step, wait};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

async fn admin(app: &App) -> Client {
    let admin = app.person("admin@example.org", "Ada Min").await;
    app.grant(admin, Role::Admin, Scope::Site).await;
    app.signed_in(admin).await
}

async fn begin(engine: Engine) -> (App, Box, Client) {
    let mailbox = Box::closed().await;
    let app = App::mailing(engine, mailbox.transport()).await;
    let admin = admin(&app).await;
    (app, mailbox, admin)
}

on_both!(without_a_mail_server_the_page_says_that_nothing_leaves, |app| async {
    let admin = admin(app).await;
    let page = admin.get("/admin/mail").await.with_status(200);
    assert!(page.says("No mail leaves") && page.says("Nothing waits.") && page.says("Nothing was given up."));
    assert!(admin.in_spanish().get("/admin/mail?lang=es").await.with_status(200).has("h1"));
    let other = app.person("other@example.org", "Otto").await;
    app.signed_in(other).await.get("/admin/mail").await.with_status(404);
});

on_each!(a_test_arrives_and_is_listed_as_sent, |engine| async {
    let (app, mut mailbox, admin) = begin(engine).await;
    mailbox.behave("well").await;
    let page = admin.get("/admin/mail").await;
    let page = page.form("form[action='/admin/mail']").submit().await.with_status(200);
    assert!(page.says("The test waits to be sent"), "{}", page.text());
    assert_eq!(step(&app).await.sent, 1);
    assert!(mailbox.mails()[0].header("To").contains("admin@example.org"));
    let page = admin.get("/admin/mail").await;
    assert!(page.text_of("[aria-labelledby='sent']").contains("Ada Min"), "{}", page.text());
    app.finish().await;
});

on_each!(a_test_pressed_twice_is_sent_once, |engine| async {
    let (app, mut mailbox, admin) = begin(engine).await;
    mailbox.behave("well").await;
    let page = admin.get("/admin/mail").await;
    for _ in 0..2 {
        page.form("form[action='/admin/mail']").submit().await.with_status(200);
    }
    assert_eq!(step(&app).await.sent, 1);
    app.finish().await;
});

on_each!(what_was_given_up_is_tried_again_or_thrown_away, |engine| async {
    let (app, mut mailbox, admin) = begin(engine).await;
    let person = app.person("marisol@example.org", "Marisol Vega").await;
    mailbox.behave("never").await;
    notify(&app, person).await;
    notify(&app, person).await;
    step(&app).await;
    let page = admin.get("/admin/mail").await;
    let dead = page.text_of("[aria-labelledby='dead']");
    assert!(dead.contains("Marisol Vega") && dead.contains("No such mailbox"), "{dead}");
    let page = page.form("form[action$='/attempt']").submit().await.with_status(200);
    assert!(page.says("It is tried again now."));
    let page = page.form("form[action$='/dismissal']").submit().await.with_status(200);
    assert!(page.says("Nothing was given up."), "{}", page.text());
    mailbox.behave("well").await;
    wait(&app, 1);
    assert_eq!(step(&app).await.sent, 1);
    let log = admin.get("/admin/audit?action=mail_dropped").await;
    assert!(log.says("Mail thrown away"), "{}", log.text());
    app.finish().await;
});

on_each!(mail_that_is_held_waits_until_it_is_let_go, |engine| async {
    let (app, mut mailbox, admin) = begin(engine).await;
    mailbox.behave("well").await;
    let page = admin.get("/admin/mail").await;
    let page = page.form("form[action='/admin/mail/hold']").submit().await.with_status(200);
    page.form("form[action='/admin/mail']").submit().await.with_status(200);
    assert_eq!(step(&app).await.taken, 0);
    let page = admin.get("/admin/mail").await;
    assert!(page.says("Mail is held back"));
    page.form("form[action='/admin/mail/hold']").submit().await.with_status(200);
    assert_eq!(step(&app).await.sent, 1);
    app.finish().await;
});

on_both!(outside_a_demo_no_admin_reads_anothers_letter, |app| async {
    let admin = admin(app).await;
    let person = app.person("marisol@example.org", "Marisol Vega").await;
    notify(app, person).await;
    let waiting =
        kernel::outbox::queue::list(app.db(), kernel::outbox::queue::Shown::Waiting, 1).await.unwrap();
    let path = format!("/admin/mail/{}", waiting[0].id);
    admin.get(&path).await.with_status(404);
    admin.send(Method::GET, &format!("{path}/letter"), "", Vec::new()).await.with_status(404);
    assert_eq!(app.outbox().await, ["security_notice"]);
});
