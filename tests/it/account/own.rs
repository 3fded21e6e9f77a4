use super::{PASSWORD, with_password};
use crate::on_both;

on_both!(a_profile_is_kept_and_times_follow_its_zone, |app| async {
    let client = app.signed_in(with_password(app, "ada@example.org", "Ada King").await).await;
    let form = client.get("/account").await.form("form[action='/account']");
    let bad = form.set("name", " ").set("phone", "call me").submit().await;
    assert_eq!(bad.status.as_u16(), 422);
    assert_eq!(bad.texts("error-summary li").len(), 2);
    let form = bad.form("form[action='/account']").set("name", "Ada Lovelace").set("phone", "");
    let kept = form.set("zone", "America/Denver").submit().await;
    assert!(kept.says("Saved") && kept.says("Mountain Time"));
    assert_eq!(kept.form("form[action='/account']").value("name"), Some("Ada Lovelace"));
});

on_both!(a_new_password_ends_every_other_sign_in_and_begins_a_new_one, |app| async {
    let person = with_password(app, "ada@example.org", "Ada King").await;
    let (here, there) = (app.signed_in(person).await, app.signed_in(person).await);
    let name = app.site.state.public_url.cookie_name();
    let before = here.cookie(&name);
    let form = here.get("/account/security").await.form("form[action='/account/password']");
    let wrong =
        form.set("password", "not mine").set("new_password", "quiet rivers turn by night").submit().await;
    assert_eq!(wrong.status.as_u16(), 422);
    let form = wrong.form("form[action='/account/password']").set("password", PASSWORD);
    let done = form.set("new_password", "quiet rivers turn by night").submit().await;
    assert_eq!((done.path.as_str(), done.status.as_u16()), ("/account/security", 200));
    assert!(done.says("Your password is set."));
    assert_ne!(here.cookie(&name), before);
    assert!(there.get("/account").await.path.starts_with("/sign-in"));
    assert_eq!(app.outbox().await, ["security_notice"]);
});

on_both!(one_ends_ones_own_sign_ins_and_nobody_elses, |app| async {
    let ada = with_password(app, "ada@example.org", "Ada King").await;
    let (here, there) = (app.signed_in(ada).await, app.signed_in(ada).await);
    let bob = app.signed_in(app.person("bob@example.org", "Bob").await).await;
    let page = here.get("/account/security").await;
    let other = page.attribute("form[action$='/end']:has(.visually-hidden)", "action");
    bob.post(&other, &[]).await;
    assert_eq!(there.get("/account").await.path, "/account");
    here.post(&other, &[]).await;
    assert!(there.get("/account").await.path.starts_with("/sign-in"));
    assert_eq!(here.get("/account").await.path, "/account");
});

on_both!(a_password_given_again_leads_back_to_where_one_was, |app| async {
    let client = app.signed_in(with_password(app, "ada@example.org", "Ada King").await).await;
    let form = client.get("/account/proof?to=/account/security").await.form("main form");
    let back = form.set("password", PASSWORD).submit().await;
    assert_eq!(back.path, "/account/security");
});

on_both!(colours_are_chosen_in_this_browser, |app| async {
    let client = app.signed_in(with_password(app, "ada@example.org", "Ada King").await).await;
    let page = client
        .get("/account")
        .await
        .form("form[action='/account/theme']")
        .set("theme", "dark")
        .submit()
        .await;
    assert_eq!(page.attribute("meta[name=color-scheme]", "content"), "dark");
});
