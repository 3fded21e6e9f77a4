//! What is forgiven is said, and what was typed can still be looked for.

use super::catalogue;
use crate::on_both;

on_both!(a_misspelt_word_is_said_and_the_words_as_typed_stay_a_link, |app| async {
    catalogue(app).await;
    let page = app.visitor().get("/catalogue?q=inuslin").await.with_status(200);
    assert!(page.says("Showing results for “insulin”."), "{}", page.text());
    assert!(page.texts("article.entry h3").iter().any(|title| title.contains("Insulin")));
    let typed = page.click("Look for “inuslin” instead").await.with_status(200);
    assert!(typed.says("Nothing fits all of that") && typed.path.contains("spelling=typed"));
    let spanish = app.visitor().in_spanish().get("/catalogue?q=mentorria").await;
    assert!(spanish.says("Resultados para «mentoría»."), "{}", spanish.text());
});

on_both!(where_no_entry_has_all_words_those_with_the_most_are_shown_and_it_is_said, |app| async {
    catalogue(app).await;
    let page = app.visitor().get("/catalogue?q=insulin+inhalers+zeppelin").await.with_status(200);
    assert!(page.says("No entry has all of these words."), "{}", page.text());
    assert!(page.texts("article.entry h3").first().unwrap().contains("Insulin"));
});

on_both!(signs_of_the_databases_own_query_languages_are_only_words, |app| async {
    catalogue(app).await;
    for query in
        ["bus OR", "\"bus", "bus*", "NEAR(bus)", "-bus", "bus & !calm", "a:b", "'", "(", "\\", "%", "𝕏", "''"]
    {
        let query = form_urlencoded::byte_serialize(query.as_bytes()).collect::<String>();
        app.visitor().get(&format!("/catalogue?q={query}")).await.with_status(200);
    }
    assert!(!app.visitor().get("/catalogue?q=%22bus").await.texts("article.entry h3").is_empty());
});

on_both!(what_an_admin_writes_is_found_at_once_and_what_was_taken_out_is_not, |app| async {
    catalogue(app).await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let list = admin.get("/admin/catalogue").await;
    let entry = list.link("Ice, salt and slips");
    app.at("2026-06-17T11:05:00-04:00[America/New_York]");
    let form = admin.get(&entry).await.form("#entry").set("title_en", "Frost, zeppelins and slips");
    form.submit().await.with_status(200);
    let titles = |page: crate::harness::page::Page| page.texts("article.entry h3");
    let found = titles(app.visitor().get("/catalogue?q=zeppelin").await);
    assert_eq!(found, ["Frost, zeppelins and slips"]);
    assert!(titles(app.visitor().get("/catalogue?q=ice").await).iter().all(|title| !title.contains("slips")));
});
