//! Keeping the lists by which the catalogue is filtered.

use super::admin;
use crate::harness::page::Page;
use crate::on_both;

const TERMS: &str = "/admin/catalogue/terms";

fn order(page: &Page) -> Vec<String> {
    page.links("section[aria-labelledby=topic] th a")
}

on_both!(a_term_is_added_in_both_languages_and_can_be_given_to_an_entry, |app| async {
    let client = admin(app).await;
    let page = client.get(TERMS).await.with_status(200);
    let form = page.form("#add-topic").set("topic_en", "Rest & Recovery").set("topic_es", "Descanso");
    let added = form.submit().await.with_status(200);
    assert!(order(&added).last().unwrap().ends_with("/topic/rest-recovery"), "{:?}", order(&added));
    let again =
        added.form("#add-topic").set("topic_en", "rest & recovery").set("topic_es", "").submit().await;
    let again = again.with_status(422);
    assert!(again.has("error-summary a[href='#topic_en']") && again.has("error-summary a[href='#topic_es']"));
    let entry = client.get("/admin/catalogue").await.link("Sleep and the late shift");
    let form = client.get(&entry).await.form("#entry").add("terms", "topic:rest-recovery");
    form.submit().await.with_status(200);
    let found = app.visitor().get("/catalogue?topic=rest-recovery").await.with_status(200);
    assert_eq!(found.texts("article.entry h3"), ["Sleep and the late shift"]);
    let spanish = app.visitor().in_spanish().get("/catalogue?q=descanso").await;
    assert!(spanish.texts("article.entry h3").iter().any(|title| title.contains("turno")), "words find it");
});

on_both!(other_words_are_found_at_once_and_the_address_stays, |app| async {
    let client = admin(app).await;
    app.at("2022-07-06T12:01:00-04:00[America/New_York]");
    let page = client.get(&format!("{TERMS}/topic/wellbeing")).await.with_status(200);
    let form = page.form("#term").set("topic_en", "Zeppelins").set("topic_es", "Zepelines");
    form.submit().await.with_status(200);
    let found = app.visitor().get("/catalogue?topic=wellbeing").await.with_status(200);
    assert!(found.says("Zeppelins"), "{}", found.text());
    let words = app.visitor().get("/catalogue?q=zeppelin").await.texts("article.entry h3").len();
    assert_eq!(words, found.texts("article.entry h3").len());
});

on_both!(a_term_moves_by_one_place_and_stays_at_the_end, |app| async {
    let client = admin(app).await;
    let page = client.get(TERMS).await;
    let before = order(&page);
    let moved = page.form(&format!("form[action='{}/place']", before[0])).press("Down").await;
    let after = order(&moved.with_status(200));
    assert_eq!([&after[0], &after[1]], [&before[1], &before[0]]);
});

on_both!(two_terms_become_one_and_every_entry_keeps_a_topic, |app| async {
    let client = admin(app).await;
    let titles = |page: Page| page.texts("article.entry h3");
    let both = titles(app.visitor().get("/catalogue?topic=wellbeing,health-and-safety").await).len();
    app.at("2022-07-06T12:01:00-04:00[America/New_York]");
    let page = client.get(&format!("{TERMS}/topic/wellbeing")).await;
    let merged = page.form("#merger").set("into", "health-and-safety").submit().await.with_status(200);
    assert!(!order(&merged).iter().any(|at| at.ends_with("/wellbeing")));
    assert_eq!(titles(app.visitor().get("/catalogue?topic=health-and-safety").await).len(), both);
    client.get(&format!("{TERMS}/topic/wellbeing")).await.with_status(404);
});

on_both!(a_link_to_a_term_that_went_into_another_leads_there, |app| async {
    let client = admin(app).await;
    app.at("2022-07-06T12:01:00-04:00[America/New_York]");
    let join = |from: &str, into: &str| {
        let (client, at, into) = (client.clone(), format!("{TERMS}/topic/{from}"), into.to_owned());
        async move { client.get(&at).await.form("#merger").set("into", &into).submit().await.with_status(200) }
    };
    let others = order(&client.get(TERMS).await);
    let last = others.iter().filter_map(|at| at.rsplit('/').next()).find(|slug| !slug.contains("health"));
    let last = last.filter(|slug| *slug != "wellbeing").expect("a third topic").to_owned();
    join("wellbeing", "health-and-safety").await;
    join("health-and-safety", &last).await;
    let visitor = app.visitor();
    let asked = "/catalogue?kind=webinar&topic=wellbeing&lang=es";
    let moved = visitor.send(axum::http::Method::GET, asked, "", Vec::new()).await.with_status(308);
    assert_eq!(moved.headers["location"], format!("/catalogue?kind=webinar&topic={last}&lang=es"));
    let there = visitor.get(&format!("/catalogue?topic={last}")).await.texts("article.entry h3").len();
    let program = visitor.get("/api/v1/catalogue?topic=wellbeing&limit=100").await.with_status(200).json();
    assert_eq!(program["items"].as_array().unwrap().len(), there);
    visitor.get("/catalogue?topic=zeppelins").await.with_status(200);
    let anew =
        client.get(TERMS).await.form("#add-topic").set("topic_en", "Wellbeing").set("topic_es", "Bienestar");
    anew.submit().await.with_status(200);
    let own = visitor.get("/catalogue?topic=wellbeing").await.with_status(200);
    assert!(own.texts("article.entry h3").is_empty(), "a new term of that name is that one");
});

on_both!(a_retired_term_is_kept_where_it_is_and_given_to_nobody_else, |app| async {
    let client = admin(app).await;
    app.at("2022-07-06T12:01:00-04:00[America/New_York]");
    let page = client.get(&format!("{TERMS}/topic/wellbeing")).await;
    let retired = page.form("form[action$='/retirement']").submit().await.with_status(200);
    assert!(retired.says("Retired"));
    let list = client.get("/admin/catalogue").await;
    let offered = |title: &str| {
        let (client, at) = (client.clone(), list.link(title));
        async move { client.get(&at).await.has("input[name=terms][value='topic:wellbeing']") }
    };
    assert!(offered("Sleep and the late shift").await && !offered("Ice, salt and slips").await);
    assert!(!app.visitor().get("/catalogue?topic=wellbeing").await.texts("article.entry h3").is_empty());
    let back = client.get(&format!("{TERMS}/topic/wellbeing")).await;
    back.form("form[action$='/retirement/withdrawal']").submit().await.with_status(200);
    assert!(offered("Ice, salt and slips").await);
});
