//! Keeping the catalogue's entries.

use super::admin;
use crate::on_both;

on_both!(every_field_of_an_entry_is_kept_in_both_languages, |app| async {
    let client = admin(app).await;
    let list = client.get("/admin/catalogue").await.with_status(200);
    let entry = list.links("tbody th a").remove(0);
    let page = client.get(&entry).await.with_status(200);
    let form = page.form("#entry").set("title_en", "A kept title").set("title_es", "Un título cuidado");
    let form = form.set("outcomes_en", "First\nSecond").set("outcomes_es", "Primero\nSegundo");
    let saved =
        form.set("developed_by", "The field team").set("minutes", "55").submit().await.with_status(200);
    let again = saved.form("#entry");
    assert_eq!(again.value("title_es"), Some("Un título cuidado"));
    assert_eq!(again.value("outcomes_es"), Some("Primero\nSegundo"));
    assert_eq!(again.value("minutes"), Some("55"));
    assert_eq!(again.value("terms"), page.form("#entry").value("terms"), "terms stay as they were");
});

on_both!(a_fault_comes_back_with_everything_typed, |app| async {
    let client = admin(app).await;
    let entry = client.get("/admin/catalogue").await.links("tbody th a").remove(0);
    let form = client.get(&entry).await.form("#entry").set("title_en", "").set("title_es", "");
    let refused = form.set("minutes", "soon").set("developed_by", "Us").submit().await.with_status(422);
    assert!(
        refused.has("error-summary a[href='#title_en']") && refused.has("error-summary a[href='#minutes']")
    );
    assert_eq!(refused.form("#entry").value("developed_by"), Some("Us"));
});

on_both!(an_entry_is_retired_and_published_again_and_the_public_page_follows, |app| async {
    let client = admin(app).await;
    let list = client.get("/admin/catalogue").await;
    let mut published = None;
    for entry in list.links("tbody th a") {
        let page = client.get(&entry).await;
        if page.has("form[action$='/retirement']") {
            published = Some(page);
            break;
        }
    }
    let page = published.unwrap();
    let title = page.form("#entry").value("title_en").unwrap().to_owned();
    let shown = || async { app.visitor().get("/catalogue").await.says(&title) };
    app.at("2022-07-06T12:01:00-04:00[America/New_York]");
    let retired = page.form("form[action$='/retirement']").submit().await.with_status(200);
    assert!(retired.says("Retired") && !shown().await, "{title}");
    app.at("2022-07-06T12:02:00-04:00[America/New_York]");
    let back = retired.form("form[action$='/publication']").submit().await.with_status(200);
    assert!(back.says("Published") && shown().await, "{title}");
});

on_both!(an_entry_is_made_from_nothing_previewed_and_published, |app| async {
    let client = admin(app).await;
    let page = client.get("/admin/catalogue/new").await.with_status(200);
    let none = page.form("#entry").set("title_en", "").submit().await.with_status(422);
    assert!(none.has("error-summary a[href='#title_en']"));
    let form = none.form("#entry").set("title_en", "Snow days & zeppelins").set("title_es", "Días de nieve");
    let made = form.submit().await.with_status(200);
    let form = made.form("#entry").set("summary_en", "What to do when it snows.").set("developed_by", "Us");
    let form = form.set("outcomes_en", "Clear a path.").set("outcomes_es", "Abrir un camino.");
    let saved = form.add("terms", "topic:wellbeing").set("owner", "facilitator@demo.example").submit().await;
    let saved = saved.with_status(200);
    let path = "/catalogue/snow-days-zeppelins";
    app.visitor().get(path).await.with_status(404);
    let preview = client.get(path).await.with_status(200);
    assert!(preview.says("This is a draft.") && preview.says("Clear a path."), "{}", preview.text());
    app.at("2022-07-06T12:01:00-04:00[America/New_York]");
    saved.form("form[action$='/publication']").submit().await.with_status(200);
    let shown = app.visitor().get(path).await.with_status(200);
    assert!(!shown.says("This is a draft.") && shown.says("No certificate for this recording."));
    let found = app.visitor().get("/catalogue?q=zeppelins").await;
    assert_eq!(found.texts("article.entry h3"), ["Snow days & zeppelins"]);
});

on_both!(a_copy_is_a_draft_with_an_address_of_its_own, |app| async {
    let client = admin(app).await;
    let entry = client.get("/admin/catalogue").await.link("Ice, salt and slips");
    let page = client.get(&entry).await;
    let copy = page.form("form[action$='/copy']").submit().await.with_status(200);
    assert!(copy.path != page.path && copy.says("Draft"), "{}", copy.text());
    assert_eq!(copy.form("#entry").value("title_es"), page.form("#entry").value("title_es"));
    client.get("/catalogue/ice-salt-and-slips-2").await.with_status(200);
});

on_both!(an_owner_is_someone_with_an_account, |app| async {
    let client = admin(app).await;
    let entry = client.get("/admin/catalogue").await.link("Ice, salt and slips");
    let form = client.get(&entry).await.form("#entry").set("owner", "nobody@nowhere.example");
    let refused = form.submit().await.with_status(422);
    assert!(refused.has("error-summary a[href='#owner']"), "{}", refused.text());
});

on_both!(the_owner_of_an_entry_that_grew_old_is_told_once_and_says_that_it_is_right, |app| async {
    admin(app).await;
    let tell = || async {
        app.site.upkeep.once().await;
        let mut kinds = app.outbox().await;
        kinds.retain(|kind| kind == "entry_stale");
        kinds
    };
    app.at("2030-07-06T12:00:00-04:00[America/New_York]");
    let mails = tell().await;
    assert!(mails.len() > 1, "{mails:?}");
    assert!(tell().await.is_empty(), "told twice of one date");
    let client = app.signed_in_as("admin@demo.example").await;
    let list = client.get("/admin/catalogue").await.with_status(200);
    let lines = list.texts("section[aria-labelledby=stale] li").len();
    let right = list.form("section[aria-labelledby=stale] form").submit().await.with_status(200);
    assert_eq!(right.texts("section[aria-labelledby=stale] li").len() + 1, lines);
    let visitor = app.signed_in_as("visitor@demo.example").await;
    visitor.post("/catalogue/ice-salt-and-slips/review", &[]).await.with_status(404);
    app.at("2031-07-08T12:00:00-04:00[America/New_York]");
    assert_eq!(tell().await, ["entry_stale"], "its new date grew old, too");
});
