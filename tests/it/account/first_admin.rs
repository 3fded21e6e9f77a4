use auth::one_time_link;
use kernel::{Secret, StorageError};

use super::PASSWORD;
use super::codes::code;
use crate::app::App;
use crate::on_both;

async fn offered(app: &App) -> Option<String> {
    let moment = app.clock.now();
    let offer = app.db().write(move |tx| async move { one_time_link::offer_first_admin(&tx, moment).await });
    let made: Result<Option<Secret>, StorageError> = offer.await;
    made.unwrap().map(|secret| format!("/welcome/{}", secret.reveal()))
}

on_both!(the_first_admin_is_made_once_and_sets_up_the_site, |app| async {
    let link = offered(app).await.unwrap();
    let client = app.visitor();
    let form = client.get(&link).await.form("main form");
    let form = form.set("name", "Ingrid Solberg").set("email", "ingrid@example.org");
    let form = form.set("zone", "America/New_York");
    let weak = form.set("new_password", "password").submit().await;
    assert_eq!(weak.status.as_u16(), 422);
    assert!(weak.says("at least 15"), "{}", weak.text());
    let led = weak.form("main form").set("new_password", PASSWORD).submit().await;
    assert!(led.path.starts_with("/second-factor/new"), "{}", led.path);
    let now = code(app, &led.text_of(".secret code"));
    let codes = led.form("#confirm").set("code", &now).submit().await.with_status(200);
    assert_eq!(codes.attribute("main a.button", "href"), "/admin/site");
    assert!(client.get("/admin/site").await.says("Ingrid Solberg"));
    assert_eq!(app.outbox().await, ["security_notice"]);

    assert_eq!(app.visitor().get(&link).await.status.as_u16(), 403);
    assert!(offered(app).await.is_none());
});

on_both!(a_link_that_nobody_made_makes_no_admin, |app| async {
    let page = app.visitor().get("/welcome/wm_adm_invented").await;
    assert_eq!(page.status.as_u16(), 403);
    let fields = [("name", "Eve"), ("email", "eve@example.org"), ("new_password", PASSWORD)];
    assert_eq!(app.visitor().post("/welcome/wm_adm_invented", &fields).await.status.as_u16(), 403);
});
