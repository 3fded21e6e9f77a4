//! Links of mails: an invitation, a forgotten password, another address, help.

use auth::event::{Event, Notice};
use auth::{Role, Scope};
use kernel::{Concealed, Hidden, SiteKey, outbox};
use sea_orm::EntityTrait as _;

use super::codes::{code as codes_now, sign_in};
use super::{PASSWORD, with_password};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

/// The events that wait, oldest first, which are taken by it.
pub(super) async fn told(app: &App) -> Vec<Event> {
    let mut rows = outbox::entity::Entity::find().all(app.db().read()).await.unwrap();
    rows.retain(|row| row.sent_at.is_none());
    rows.sort_by_key(|row| row.id);
    app.outbox().await;
    rows.iter().map(|row| outbox::read(&row.kind, &row.payload).unwrap()).collect()
}

/// The path of a link, as the mail would have it.
pub(super) fn path(link: &Concealed) -> String {
    let opened = SiteKey::new([7; 32]).uncover(Hidden::MailLink, link).unwrap();
    opened.reveal().to_owned()
}

async fn admin(app: &App) -> Client {
    let person = app.person("admin@example.org", "Ingrid Solberg").await;
    app.grant(person, Role::Admin, Scope::Site).await;
    app.signed_in(person).await
}

on_both!(an_invitation_leads_to_a_password_once, |app| async {
    let admin = admin(app).await;
    let form = admin.get("/admin/people").await.form("#person").set("name", "Ana Robles");
    form.set("email", "ana@example.org").set("language", "es").submit().await.with_status(200);
    let [Event::Invitation { link, .. }] = &*told(app).await else { panic!("one invitation") };
    let (link, ana) = (path(link), app.visitor());
    let page = ana.get(&link).await;
    let weak = page.form("#with-password").set("new_password", "short").submit().await;
    assert_eq!(weak.status.as_u16(), 422);
    let form = weak.form("#with-password").set("name", "Ana Robles Paz").set("new_password", PASSWORD);
    assert!(form.submit().await.says("Ana Robles Paz"));
    assert!(ana.get("/account/security").await.has(".badge[data-tone=brand]"), "the address is proved");
    assert_eq!(app.visitor().get(&link).await.status.as_u16(), 403);
    assert!(sign_in(&app.visitor(), "ana@example.org", PASSWORD).await.says("Ana Robles Paz"));
    assert_eq!(app.outbox().await, ["security_notice"], "from another browser");
});

on_both!(a_forgotten_password_answers_alike_for_known_and_unknown_addresses, |app| async {
    let ada = with_password(app, "ada@example.org", "Ada King").await;
    let elsewhere = app.signed_in(ada).await;
    let mut answers = Vec::new();
    for email in ["ada@example.org", "eve@example.org"] {
        let form = app.visitor().get("/forgotten").await.form("form[action='/forgotten']");
        let page = form.set("email", email).submit().await.with_status(200);
        answers.push(page.text().replace(email, ""));
    }
    assert_eq!(answers[0], answers[1]);
    let [Event::Reset { link, .. }] = &*told(app).await else { panic!("one reset") };
    let new = "quiet rivers turn by night";
    let form = app.visitor().get(&path(link)).await.form("main form").set("new_password", new);
    assert!(form.submit().await.says("Ada King"));
    assert!(elsewhere.get("/account").await.path.starts_with("/sign-in"), "other sign-ins end");
    assert_eq!(sign_in(&app.visitor(), "ada@example.org", PASSWORD).await.status.as_u16(), 422);
    assert_eq!(app.outbox().await, ["security_notice"]);
});

on_both!(people_make_their_own_accounts_where_the_site_allows_it, |app| async {
    assert_eq!(app.visitor().get("/register").await.status.as_u16(), 404);
    let admin = admin(app).await;
    let form = admin.get("/admin/site").await.form("form[action='/admin/site']");
    form.set("registration", "yes").submit().await.with_status(200);
    with_password(app, "ada@example.org", "Ada King").await;
    let mut answers = Vec::new();
    for email in ["new@example.org", "ada@example.org"] {
        let form = app.visitor().get("/register").await.form("form[action='/register']");
        let page = form.set("name", "Somebody").set("email", email).submit().await.with_status(200);
        answers.push(page.text().replace(email, ""));
    }
    assert_eq!(answers[0], answers[1]);
    let told = told(app).await;
    assert!(told.len() == 2 && told.contains(&Event::AccountExists {}), "{told:?}");
    let mut links = told.iter().filter_map(|event| match event {
        Event::Verification { link, .. } => Some(link),
        _ => None,
    });
    let link = links.next().unwrap();
    let form = app.visitor().get(&path(link)).await.form("#with-password").set("new_password", PASSWORD);
    assert!(form.submit().await.says("Somebody"));
});

on_both!(another_address_is_proved_and_the_old_one_has_a_way_back, |app| async {
    let ada = with_password(app, "ada@example.org", "Ada King").await;
    let client = app.signed_in(ada).await;
    let form = client.get("/account/email").await.form("form[action='/account/email']");
    form.set("email", "New@Example.org").submit().await.with_status(200);
    let [Event::EmailChange { to, link, .. }] = &*told(app).await else { panic!("one question") };
    assert_eq!(to, "new@example.org");
    assert!(client.get("/account").await.says("ada@example.org"), "nothing changes before");
    app.visitor().get(&path(link)).await.form("main form").submit().await.with_status(200);
    assert!(client.get("/account").await.says("new@example.org"));
    let told_old = told(app).await;
    let [Event::SecurityNotice { notice: Notice::EmailChanged { old, link, .. }, .. }] = &*told_old else {
        panic!("{told_old:?}")
    };
    assert_eq!(old, "ada@example.org");
    app.at("2026-06-24T10:59:59-04:00[America/New_York]");
    app.visitor().get(&path(link)).await.form("main form").submit().await.with_status(200);
    assert!(client.get("/account").await.path.starts_with("/sign-in"));
    assert!(sign_in(&app.visitor(), "ada@example.org", PASSWORD).await.says("Ada King"));
    assert_eq!(app.outbox().await, ["reset"]);
});

on_both!(an_address_of_another_account_is_not_taken_and_not_told, |app| async {
    let ada = with_password(app, "ada@example.org", "Ada King").await;
    with_password(app, "bob@example.org", "Bob").await;
    let client = app.signed_in(ada).await;
    let form = client.get("/account/email").await.form("form[action='/account/email']");
    assert!(form.set("email", "bob@example.org").submit().await.says("on its way"));
    assert_eq!(app.outbox().await, ["account_exists"]);
});

on_both!(the_help_desk_sends_a_link_that_the_admin_never_sees, |app| async {
    let admin = admin(app).await;
    let ada = with_password(app, "ada@example.org", "Ada King").await;
    let page = admin.get(&format!("/admin/people/{ada}")).await;
    let sent = page.form("#send-link").submit().await.with_status(200);
    let [Event::HelpLink { link, .. }] = &*told(app).await else { panic!("one link") };
    assert!(!sent.body.contains("wm_pwd_"));
    let new = "quiet rivers turn by night";
    app.visitor().get(&path(link)).await.form("main form").set("new_password", new).submit().await;
    assert!(sign_in(&app.visitor(), "ada@example.org", new).await.says("Ada King"));
    app.outbox().await;
});

on_both!(a_second_factor_is_reset_after_a_day_unless_its_person_stops_it, |app| async {
    admin(app).await;
    let ada = with_password(app, "ada@example.org", "Ada King").await;
    let own = app.signed_in(ada).await;
    let page = own.get("/account/second-factor").await;
    let code = codes_now(app, &page.text_of(".secret code"));
    page.form("#confirm").set("code", &code).submit().await;
    app.outbox().await;
    let there = format!("/admin/people/{ada}");
    for (stopped, day) in [(true, "18"), (false, "19")] {
        app.signed_in_as("admin@example.org").await.get(&there).await.form("#reset-factor").submit().await;
        let told = told(app).await;
        let [Event::SecurityNotice { notice: Notice::SecondFactorResetPlanned { link, .. }, .. }] = &*told
        else {
            panic!("{told:?}")
        };
        let early = sign_in(&app.visitor(), "ada@example.org", PASSWORD).await;
        assert!(early.path.starts_with("/second-factor"), "not before its day is over");
        if stopped {
            app.visitor().get(&path(link)).await.form("main form").submit().await.with_status(200);
        }
        app.at(&format!("2026-06-{day}T11:00:00-04:00[America/New_York]"));
        let later = sign_in(&app.visitor(), "ada@example.org", PASSWORD).await;
        assert_eq!(later.path.starts_with("/second-factor"), stopped, "{}", later.path);
    }
    assert_eq!(app.outbox().await, ["security_notice"]);
});

on_both!(a_name_is_corrected_with_a_fresh_proof_and_logged, |app| async {
    let admin = admin(app).await;
    let ada = with_password(app, "ada@example.org", "Ada Kng").await;
    let page = admin.get(&format!("/admin/people/{ada}")).await;
    let again = page.form("#rename").set("name", " ").submit().await;
    assert_eq!(again.status.as_u16(), 422);
    assert!(again.form("#rename").set("name", "Ada King").submit().await.says("Ada King"));
    assert!(admin.get("/admin/audit?action=name_corrected").await.status.is_success());
    app.at("2026-06-17T11:10:00-04:00[America/New_York]");
    let stale = admin.get(&format!("/admin/people/{ada}")).await.form("#rename").set("name", "Eve");
    assert!(stale.submit().await.path.starts_with("/account/proof"));
});
