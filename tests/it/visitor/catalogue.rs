//! The public catalogue and the pages of courses.

use super::demo_at;
use crate::on_both;

const SUMMER: &str = "2026-06-17T11:00:00-04:00[America/New_York]";
const BEFORE: &str = "2022-05-11T19:59:59.999-04:00[America/New_York]";
const AT: &str = "2022-05-11T20:00:00-04:00[America/New_York]";

on_both!(filters_add_up_within_a_list_and_narrow_between_lists, |app| async {
    demo_at(app, SUMMER).await;
    let visitor = app.visitor();
    let all = visitor.get("/catalogue?kind=webinar").await.with_status(200).texts("article.entry h3").len();
    let one = visitor.get("/catalogue?kind=webinar&topic=restorative-practices").await;
    let few = one.texts("article.entry h3");
    assert!(!few.is_empty() && few.len() < all, "{few:?} of {all}");
    assert!(few.iter().any(|title| title.contains("Racial Justice")));
    let both = visitor.get("/catalogue?kind=webinar&topic=restorative-practices,health-and-safety").await;
    assert!(both.texts("article.entry h3").len() > few.len());
    let short = visitor.get("/catalogue?kind=webinar&topic=restorative-practices&max_minutes=30").await;
    assert!(short.texts("article.entry h3").len() < few.len());
});

on_both!(words_are_found_without_accents_and_a_filter_can_be_taken_away, |app| async {
    demo_at(app, SUMMER).await;
    let found = app.visitor().get("/catalogue?q=AUTOBUS").await.with_status(200);
    assert!(found.texts("article.entry h3").iter().any(|title| title.contains("bus")), "{}", found.text());
    let none = app.visitor().get("/catalogue?q=zeppelin&language=es").await.with_status(200);
    assert!(none.says("Nothing fits all of that"));
    let all = none.click("Clear all filters").await.with_status(200);
    assert!(!all.texts("article.entry h3").is_empty());
});

on_both!(the_filter_works_as_a_plain_form, |app| async {
    demo_at(app, SUMMER).await;
    let page = app.visitor().get("/catalogue").await;
    let found = page.form("form.filters").set("topic", "restorative-practices").submit().await;
    assert!(found.path.contains("topic=restorative-practices"), "{}", found.path);
    assert!(found.has(".filters-on a[href]"));
});

on_both!(a_shared_address_outlives_its_terms_and_what_was_hung_on_to_it, |app| async {
    demo_at(app, SUMMER).await;
    let titles = |page: &crate::harness::page::Page| page.texts("article.entry h3");
    let all = app.visitor().get("/catalogue?language=es").await.with_status(200);
    let old = app.visitor().get("/catalogue?topic=zeppelins&language=es").await.with_status(200);
    assert!(old.says("There is no choice named zeppelins here. It was left out."), "{}", old.text());
    assert_eq!(titles(&old), titles(&all), "the rest of the address holds");
    assert!(!old.attribute("link[rel=canonical]", "href").contains("zeppelins"));
    let hung = app.visitor().get("/catalogue?language=es&fbclid=Iw4R").await.with_status(200);
    assert_eq!(titles(&hung), titles(&all));
    assert!(!hung.has(".meant") && !hung.attribute("link[rel=canonical]", "href").contains("fbclid"));
    let strict = app.visitor().get("/api/v1/catalogue?topic=zeppelins").await.with_status(422);
    assert_eq!(strict.problem(), "unknown_term", "{}", strict.body);
});

on_both!(a_recording_says_everything_of_its_source_and_that_it_gives_no_certificate, |app| async {
    demo_at(app, SUMMER).await;
    let page = app.visitor().get("/catalogue/dialogue-about-racial-justice").await.with_status(200);
    for words in [
        "A Dialogue with ESPs about Racial Justice in Education",
        "Positive School Environments",
        "Restorative Practices",
        "National Education Association",
        "July 23, 2020",
        "Education Support Professional",
        "Higher Education",
        "1 hour",
        "Webinar",
        "individuals or groups",
        "No certificate for this recording.",
    ] {
        assert!(page.says(words), "{words}");
    }
    let spanish = app.visitor().in_spanish().get("/catalogue/dialogue-about-racial-justice").await;
    assert!(spanish.says("Esta grabación no da certificado."));
});

on_both!(only_its_owner_and_admins_see_that_an_entry_is_stale, |app| async {
    demo_at(app, SUMMER).await;
    let path = "/catalogue/dialogue-about-racial-justice";
    assert!(!app.visitor().get(path).await.says("needs a look"));
    assert!(!app.signed_in_as("learner@demo.example").await.get(path).await.says("needs a look"));
    assert!(app.signed_in_as("admin@demo.example").await.get(path).await.says("needs a look"));
});

on_both!(a_retired_entry_leads_to_its_successor_and_is_not_listed, |app| async {
    demo_at(app, SUMMER).await;
    let old = app.visitor().get("/catalogue/helping-staff-with-technology-2021").await.with_status(200);
    assert!(old.has("a[href='/catalogue/helping-staff-with-technology']"));
    let list = app.visitor().get("/catalogue").await;
    assert!(!list.has("a[href='/catalogue/helping-staff-with-technology-2021']"));
    app.visitor().get("/catalogue/no-such-entry").await.with_status(404);
});

on_both!(a_course_can_be_applied_for_up_to_the_deadline_and_not_from_it_on, |app| async {
    demo_at(app, BEFORE).await;
    let open = app.visitor().get("/courses/peer-mentoring/2022").await.with_status(200);
    assert!(open.says("Applications close May 11, 2022, at 8:00"), "{}", open.text());
    assert!(open.says("Less than a minute left to apply"));
    assert!(open.link("Apply").ends_with("/application"));
    app.at(AT);
    let closed = app.visitor().get("/courses/peer-mentoring/2022").await.with_status(200);
    assert!(closed.says("Applications closed May 11, 2022"), "{}", closed.text());
    assert!(!closed.has("a[href$='/application']"));
});

on_both!(a_deadline_is_told_in_its_own_zone_first_and_then_in_the_readers, |app| async {
    demo_at(app, BEFORE).await;
    let learner = app.signed_in_as("visitor@demo.example").await;
    let page = learner.get("/courses/peer-mentoring/2022").await.with_status(200);
    let said = page.text_of(".deadline:has(time[datetime='2022-05-12T00:00:00Z'])");
    assert!(said.contains("Eastern Time"), "{said}");
});
