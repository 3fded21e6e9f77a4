//! Filters with counts, in addresses that can be shared.

use super::catalogue;
use crate::on_both;

on_both!(every_count_is_what_choosing_it_leaves, |app| async {
    catalogue(app).await;
    let page = app.visitor().get("/catalogue?kind=webinar&language=es").await.with_status(200);
    let mut looked_at = 0;
    for facet in ["topic", "audience", "grade", "max_minutes"] {
        let values = page.attributes(&format!("#facet-{facet} input:not([value=''])"), "value");
        let counts = page.texts(&format!("#facet-{facet} label .count"));
        assert_eq!(values.len(), counts.len(), "{facet}");
        for (value, count) in values.iter().zip(counts) {
            let path = format!("/catalogue?kind=webinar&language=es&{facet}={value}");
            let left = app.visitor().get(&path).await.texts("article.entry h3").len();
            assert_eq!(count, left.to_string(), "{path}");
            assert!(left > 0, "{path} is a dead end");
            looked_at += 1;
        }
    }
    assert!(looked_at > 10, "{looked_at}");
});

on_both!(what_finds_the_same_has_one_canonical_address, |app| async {
    catalogue(app).await;
    let mixed = "/catalogue?q=calm&topic=wellbeing,health-and-safety&kind=webinar&language=";
    let page = app.visitor().get(mixed).await.with_status(200);
    let sorted = "/catalogue?kind=webinar&topic=health-and-safety&topic=wellbeing&q=calm";
    let shown = page.links("link[hreflang=es]");
    assert!(shown.iter().any(|href| href.ends_with(&format!("{sorted}&lang=es"))), "{shown:?}");
    assert_eq!(page.texts("article.entry h3"), app.visitor().get(sorted).await.texts("article.entry h3"));
});

on_both!(an_empty_result_says_what_to_loosen_and_by_how_much, |app| async {
    catalogue(app).await;
    let none = "/catalogue?kind=webinar&topic=technology-at-work&grade=early-childhood&max_minutes=1";
    let page = app.visitor().get(none).await.with_status(200);
    assert!(page.texts("article.entry h3").is_empty());
    let ways = page.links(".empty li a");
    for way in &ways {
        assert!(!app.visitor().get(way).await.texts("article.entry h3").is_empty(), "{way}");
    }
    let some = app.visitor().get("/catalogue?q=zeppelin&topic=wellbeing").await;
    assert!(some.says("Without “zeppelin”: 2 entries"), "{}", some.text());
});

on_both!(the_order_is_chosen_and_kept_when_a_filter_is_taken_away, |app| async {
    catalogue(app).await;
    let page = app.visitor().get("/catalogue?kind=webinar&topic=health-and-safety&sort=title").await;
    let titles = page.texts("article.entry h3");
    assert!(titles.len() > 2 && titles.is_sorted(), "{titles:?}");
    assert!(page.links(".filters-on a").iter().all(|href| href.contains("sort=title")));
    let short =
        app.visitor().get("/api/v1/catalogue?kind=webinar&sort=shortest").await.with_status(200).json();
    let minutes: Vec<_> = short["items"].as_array().unwrap().iter().map(|i| i["minutes"].as_u64()).collect();
    assert!(minutes.is_sorted(), "{minutes:?}");
    app.visitor().get("/api/v1/catalogue?sort=colour").await.with_status(422);
    let unsorted = app.visitor().get("/catalogue?sort=colour").await.with_status(200);
    assert!(unsorted.says("There is no choice named colour here."), "{}", unsorted.text());
});
