//! The film of an entry: from a recorded session, or sent.

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::form::Form;
use crate::harness::page::Page;
use crate::on_both;

const FILM: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../content/courses/peer-mentoring/media/why-mentoring-works-recording.mp4"
);
const CAPTIONS: &str = "WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome back.\n";
const TITLE: &str = "With the talk afterwards";

/// A form with a film and its English captions.
fn filled(form: Form, film: &[u8]) -> Form {
    let form = form.set("language", "en").attach("captions_en", "a.vtt", CAPTIONS.as_bytes());
    form.attach("film", "a.mp4", film)
}

/// An admin, and the desk of a session that is over with a recording that was just published.
async fn recorded(app: &App) -> (Client, Page) {
    app.demo().await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let cohort = facilitator.get("/facilitate").await.links(".hands h2 a").remove(0);
    let desk = facilitator.get(&format!("{cohort}/sessions")).await.links("tbody th a").remove(0);
    let form = admin.get(&desk).await.form("#recording").set("title", TITLE);
    let page = filled(form, &std::fs::read(FILM).unwrap()).submit().await.with_status(200);
    (admin, page)
}

/// Writes what an entry still lacks and makes it public.
async fn published(page: Page) {
    let form = page.form("#entry").set("summary_en", "What came after.").set("developed_by", "Us");
    let saved = form.add("terms", "topic:wellbeing").submit().await.with_status(200);
    saved.form("form[action$='/publication']").submit().await.with_status(200);
}

on_both!(a_recording_of_a_session_becomes_a_film_of_the_catalogue, |app| async {
    let (admin, desk) = recorded(app).await;
    let of = "section[aria-labelledby=recordings] li:last-child a";
    let new = admin.get(&desk.links(of).remove(0)).await.with_status(200);
    assert_eq!(new.form("#entry").value("title_en"), Some(TITLE));
    let refused = new.form("#entry").submit().await.with_status(422);
    assert!(refused.has("error-summary a[href='#public']"), "{}", refused.text());
    let made = refused.form("#entry").set("public", "yes").submit().await.with_status(200);
    assert!(made.text_of("section[aria-labelledby=film]").contains("captions: English"), "{}", made.text());
    published(made).await;
    let visitor = app.visitor();
    let shown = visitor.get("/catalogue/with-the-talk-afterwards").await.with_status(200);
    assert!(shown.says("No certificate for this recording."), "{}", shown.text());
    let film = visitor.get(&shown.attribute("video source", "src")).await.with_status(200);
    assert_eq!(film.headers["content-type"], "video/mp4");
    assert_eq!(visitor.get(&shown.attribute("video track", "src")).await.body, CAPTIONS);
    let list = admin.get("/admin/catalogue").await.link(TITLE);
    assert!(!admin.get(&list).await.says("It has no film yet"));
});

on_both!(an_entry_without_a_film_is_given_one_by_search_or_by_sending_it, |app| async {
    let (admin, _) = recorded(app).await;
    let new = admin.get("/admin/catalogue/new").await.form("#entry").set("title_en", "Calm mornings");
    let made = new.submit().await.with_status(200);
    let page = made.click("Add the film").await.with_status(200);
    let none = admin.get(&format!("{}?q=zeppelin", page.path)).await.with_status(200);
    assert!(!none.has("#choose"), "{}", none.text());
    let found = admin.get(&format!("{}?q=talk+afterwards", page.path)).await.with_status(200);
    assert_eq!(found.texts("#choose .choice b"), [TITLE]);
    let unsaid = found.form("#choose").submit().await.with_status(422);
    assert!(unsaid.has("error-summary a[href='#recording']"), "{}", unsaid.text());
    let id = found.attribute("#choose input[name=recording]", "value");
    let form = found.form("#choose").set("recording", &id).set("public", "yes");
    let has = form.submit().await.with_status(200);
    assert!(has.says("The entry has its film."), "{}", has.text());
    let page = has.click("Give it another film").await.with_status(200);
    let film = std::fs::read(FILM).unwrap();
    let wrong = filled(page.form("#film-form").set("public", "yes"), b"<html>").submit().await;
    assert!(wrong.with_status(422).has("error-summary a[href='#film']"));
    let unsaid = filled(page.form("#film-form"), &film).submit().await.with_status(422);
    assert!(unsaid.has("error-summary a[href='#public']"), "{}", unsaid.text());
    let cut = filled(page.form("#film-form").set("public", "yes"), &film[..40]).submit().await;
    assert!(cut.with_status(422).says("does not say how long"));
    let other = page.form("#film-form").set("public", "yes").set("language", "es");
    let other = other.attach("captions_es", "a.vtt", CAPTIONS.as_bytes()).attach("film", "b.mp4", &film);
    let sent = other.submit().await.with_status(200);
    let has = sent.text_of("section[aria-labelledby=film]");
    assert!(has.contains("captions: Spanish"), "{has}");
    let preview = admin.get("/catalogue/calm-mornings").await.with_status(200);
    assert_eq!(preview.attributes("video track", "srclang"), ["es"], "the captions before are gone");
    admin.get(&preview.attribute("video source", "src")).await.with_status(200);
    app.visitor().get(&preview.attribute("video source", "src")).await.with_status(404);
});

on_both!(the_entry_of_a_course_has_no_film, |app| async {
    app.demo().await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let entry = admin.get("/admin/catalogue").await.link("Supporting Our Own Through Peer Mentoring");
    assert!(!admin.get(&entry).await.has("section[aria-labelledby=film]"));
    admin.get(&format!("{entry}/film")).await.with_status(404);
});
