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
