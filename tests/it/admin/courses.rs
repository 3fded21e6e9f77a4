//! Making, writing and copying courses.

use super::{admin, template};
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

pub(super) async fn make(client: &Client, from: &str, slug: &str) -> Page {
    let page = client.get(&format!("/admin/courses/new?from={from}")).await.with_status(200);
    let form = page.form("#course").set("title_en", "Reading together").set("title_es", "Leer juntos");
    let form = form.set("short_title_en", "Reading").set("short_title_es", "Lectura").set("slug", slug);
    form.set("contact", "reading@example.org").submit().await
}

on_both!(a_course_is_made_written_in_both_languages_seen_and_published, |app| async {
    let client = admin(app).await;
    let made = make(&client, "", "reading").await.with_status(200);
    assert!(made.says("Draft") && made.form("#course").value("title_es") == Some("Leer juntos"));
    let form = made.form("#course").set("tagline_en", "One book, ten readers.").set("weeks", "6");
    let form = form.set("outcomes_en", "Read aloud\nListen").set("outcomes_es", "Leer en voz alta\nEscuchar");
    let saved = form.set("contact_hours", "12.5").submit().await.with_status(200);
    assert_eq!(saved.form("#course").value("contact_hours"), Some("12.5"));
    assert_eq!(saved.form("#course").value("outcomes_es"), Some("Leer en voz alta\nEscuchar"));
    let seen = saved.click("See it as visitors do").await.with_status(200);
    assert!(seen.says("One book, ten readers.") && seen.says("Read aloud"), "{}", seen.text());
    assert_eq!(app.visitor().get("/courses/reading").await.status, 404, "a draft is nobody's to see");
    let list = client.get("/admin/courses").await.with_status(200);
    let id = saved.path.trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
    list.form(&format!("form[action='/admin/courses/{id}/state']")).submit().await.with_status(200);
    assert!(app.visitor().get("/courses/reading").await.with_status(200).says("One book, ten readers."));
});

on_both!(what_is_wrong_with_a_course_is_told_at_its_fields, |app| async {
    let client = admin(app).await;
    let refused = make(&client, "", "Two Words").await.with_status(422);
    assert!(refused.has("error-summary a[href='#slug']"));
    let taken = make(&client, "", "peer-mentoring").await.with_status(422);
    assert!(taken.has("error-summary a[href='#slug']"));
    let made = make(&client, "", "reading").await.with_status(200);
    let form = made.form("#course").set("title_en", "").set("contact", "nobody").set("weeks", "0");
    let refused = form.set("tagline_en", "Kept as typed").submit().await.with_status(422);
    for field in ["title_en", "contact", "weeks"] {
        assert!(refused.has(&format!("error-summary a[href='#{field}']")), "{field}: {}", refused.text());
    }
    assert_eq!(refused.form("#course").value("tagline_en"), Some("Kept as typed"));
});

on_both!(a_copy_of_a_course_has_its_texts_and_modules_and_goes_its_own_way, |app| async {
    let client = admin(app).await;
    let list = client.get("/admin/courses").await.with_status(200);
    let first = list.links(".panel h2 a").remove(0);
    let old = client.get(&first).await.with_status(200);
    let id = first.rsplit('/').next().unwrap();
    let made = make(&client, id, "second").await.with_status(200);
    for field in ["tagline_en", "summary_es", "outcomes_en", "contact_hours", "weeks"] {
        assert_eq!(made.form("#course").value(field), old.form("#course").value(field), "{field}");
    }
    let changed = made.form("#course").set("tagline_en", "Another way").submit().await.with_status(200);
    assert!(changed.form("#course").value("tagline_en") == Some("Another way"));
    assert_ne!(client.get(&first).await.form("#course").value("tagline_en"), Some("Another way"));
    let seen = changed.click("See it as visitors do").await.with_status(200);
    let original = client.get(&format!("{first}/preview")).await.with_status(200);
    assert_eq!(seen.texts("h3").len(), original.texts("h3").len(), "the same modules");
});

on_both!(who_learns_in_a_copy_of_a_course_opens_the_files_that_it_names, |app| async {
    const FILE: &str = "/media/peer-mentoring/our-program-on-one-page.es.pdf";
    app.at(crate::admin::NOW);
    app.demo().await;
    app.outbox().await;
    let client = app.signed_in_as("admin@demo.example").await;
    let first = client.get("/admin/courses").await.with_status(200).links(".panel h2 a").remove(0);
    let made = make(&client, first.rsplit('/').next().unwrap(), "second").await.with_status(200);
    let again = made.path.rsplit('/').next().unwrap().to_owned();
    let copy = make(&client, &again, "third").await.with_status(200);
    app.signed_in_as("visitor@demo.example").await.get(FILE).await.with_status(404);
    let cohort = template::cohort(&client, &copy.path).await;
    let learner = template::learner(app, &client, &cohort).await;
    learner.get(FILE).await.with_status(200);
});

on_both!(the_entry_of_a_course_follows_its_texts_but_for_words_of_its_own, |app| async {
    let client = admin(app).await;
    let entry = client.get("/admin/catalogue").await.link("Supporting Our Own Through Peer Mentoring");
    let form = client.get(&entry).await.with_status(200).form("#entry");
    let changed = form.set("summary_en", "In our own words.").submit().await.with_status(200);
    let differs = changed.text_of("section[aria-labelledby=differs]");
    assert!(differs.contains("Summary") && !differs.contains("Outcomes"), "{differs}");
    app.at("2022-07-07T12:00:00-04:00[America/New_York]");
    let client = app.signed_in_as("admin@demo.example").await;
    let course = client.get(&changed.link("Texts of the course")).await.with_status(200);
    assert!(course.says("1 part of it differs."), "{}", course.text());
    let form =
        course.form("#course").set("short_title_en", "Mentors of peers").set("tagline_en", "Begin well.");
    form.set("outcomes_en", "Ask before you advise")
        .set("outcomes_es", "Preguntar antes de aconsejar")
        .submit()
        .await
        .with_status(200);
    let shown = app.visitor().get("/catalogue?kind=course&q=mentors+of+peers").await.with_status(200);
    assert_eq!(shown.texts("article.entry h3"), ["Mentors of peers"], "found by its new words at once");
    let page = client.get(&entry).await;
    let form = page.form("#entry");
    assert_eq!(form.value("title_en"), Some("Mentors of peers"));
    assert_eq!(form.value("outcomes_en"), Some("Ask before you advise"));
    assert_eq!(form.value("summary_en"), Some("In our own words."));
    assert_eq!(form.value("last_updated"), Some("2022-07-07"));
    let same = page.form("form[action$='/course']").submit().await.with_status(200);
    assert_eq!(same.form("#entry").value("summary_en"), Some("Begin well."));
    assert!(!same.has("section[aria-labelledby=differs]"));
});
