//! Publishing, retiring and bringing back the recordings of a session.

use axum::http::Method;
use sea_orm::ConnectionTrait as _;

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

const FILM: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../content/courses/peer-mentoring/media/why-mentoring-works-recording.mp4"
);
const CAPTIONS: &str = "WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome back.\n";
const TITLE: &str = "With the talk afterwards";

/// Fills the form of a desk and sends it; the film comes last, as it stands on the page.
async fn publish(client: &Client, desk: &str, captions: &str, film: &[u8]) -> Page {
    let form = client.get(desk).await.form("#recording").set("title", TITLE).set("language", "en");
    form.attach("captions_en", "a.vtt", captions.as_bytes()).attach("film", "a.mp4", film).submit().await
}

/// The desk of a session that is over, whose recordings so far are retired, and its activity's page.
async fn stage(app: &App) -> (Client, String, String) {
    let facilitator = crate::facilitate::facilitator(app).await;
    let cohort = crate::facilitate::cohort(&facilitator).await;
    let desk = facilitator.get(&format!("{cohort}/sessions")).await.links("tbody th a").remove(0);
    let mut page = facilitator.get(&desk).await;
    while page.has("form[action$='/retirement']") {
        page = page.form("form[action$='/retirement']").submit().await.with_status(200);
    }
    let (cohort, session) = (cohort.rsplit('/').next().unwrap(), desk.rsplit('/').next().unwrap());
    let program = app.program_of("learner@demo.example").await;
    let modules = program.call(Method::GET, &format!("/api/v1/cohorts/{cohort}/modules"), None).await.json();
    let all = modules["items"].as_array().unwrap().iter().flat_map(|m| m["activities"].as_array().unwrap());
    let mut all =
        all.filter(|a| a["sessions"].as_array().is_some_and(|all| all.iter().any(|s| s["id"] == session)));
    let activity = all.next().unwrap()["id"].as_str().unwrap().to_owned();
    (facilitator, desk, format!("/cohorts/{cohort}/activities/{activity}"))
}

on_both!(a_recording_is_published_retired_and_brought_back, |app| async {
    let (facilitator, desk, activity) = stage(app).await;
    let learner = app.signed_in_as("learner@demo.example").await;
    assert!(!learner.get(&activity).await.says(TITLE));
    let desk = publish(&facilitator, &desk, CAPTIONS, &std::fs::read(FILM).unwrap()).await.with_status(200);
    assert!(desk.says(TITLE) && desk.says("Captions: English"), "{}", desk.text());
    let shown = learner.get(&activity).await;
    assert!(shown.says(TITLE), "{}", shown.text());
    let film = learner.get(&shown.attribute("video source, video[src]", "src")).await.with_status(200);
    assert_eq!(film.headers["content-type"], "video/mp4");
    let captions = learner.get(&shown.attribute("video track", "src")).await.with_status(200);
    assert_eq!(captions.body, CAPTIONS);
    let retired = desk.form("form[action$='/retirement']").submit().await.with_status(200);
    assert!(!learner.get(&activity).await.says(TITLE));
    let back = retired.form("li:last-child form[action$='/return']").submit().await.with_status(200);
    assert!(back.says("Published") && learner.get(&activity).await.says(TITLE));
});

on_both!(what_is_no_film_or_has_no_captions_is_refused_at_its_field, |app| async {
    let (facilitator, desk, activity) = stage(app).await;
    let film = std::fs::read(FILM).unwrap();
    let refused = publish(&facilitator, &desk, CAPTIONS, b"<html>").await.with_status(422);
    assert!(refused.has("error-summary a[href='#film']") && refused.says("neither an MP4 nor a WebM"));
    assert_eq!(refused.form("#recording").value("title"), Some(TITLE));
    let refused = publish(&facilitator, &desk, "hello", &film).await.with_status(422);
    assert!(refused.has("error-summary a[href='#captions_en']"), "{}", refused.text());
    let cut = publish(&facilitator, &desk, CAPTIONS, &film[..40]).await.with_status(422);
    assert!(cut.says("Failed") && cut.says("does not say how long"), "{}", cut.text());
    assert!(!app.signed_in_as("learner@demo.example").await.get(&activity).await.says(TITLE));
});

on_both!(a_facilitator_of_another_cohort_publishes_nothing_here, |app| async {
    let (_, desk, _) = stage(app).await;
    let other = app.signed_in_as("other-facilitator@demo.example").await;
    let film = b"\0\0\0\x20ftypisom".as_slice();
    let body = format!(
        "--cut\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n0194f6b0-0000-7000-8000-000000000001\r\n--cut\r\nContent-Disposition: form-data; name=\"captions_en\"; filename=\"a\"\r\n\r\n{CAPTIONS}\r\n--cut\r\nContent-Disposition: form-data; name=\"film\"; filename=\"a\"\r\n\r\n{}\r\n--cut--\r\n",
        String::from_utf8_lossy(film)
    );
    let target = format!("{desk}/recordings");
    let answer =
        other.send(Method::POST, &target, "multipart/form-data; boundary=cut", body.into_bytes()).await;
    assert_eq!(answer.status.as_u16(), 404);
});

/// Sends the form of a desk up to the middle of its film, as where the connection is lost. Tells the form's key.
async fn break_off(client: &Client, desk: &str, film: &[u8]) -> String {
    let key = client.get(desk).await.form("#recording").value("key").unwrap().to_owned();
    let part = |name: &str, value: &str| {
        format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let captions = format!(
        "--cut\r\nContent-Disposition: form-data; name=\"captions_en\"; filename=\"a\"\r\n\r\n{CAPTIONS}\r\n"
    );
    let film_head = "--cut\r\nContent-Disposition: form-data; name=\"film\"; filename=\"a\"\r\n\r\n";
    let head = [part("key", &key), part("title", TITLE), part("language", "en"), captions].concat();
    let body = [head.as_bytes(), film_head.as_bytes(), &film[..film.len() / 2]].concat();
    let kind = "multipart/form-data; boundary=cut";
    client.break_off(&format!("{desk}/recordings"), kind, &body).await;
    key
}

on_both!(a_film_that_breaks_off_is_said_so_and_can_be_sent_again_or_removed, |app| async {
    let (facilitator, desk, activity) = stage(app).await;
    let film = std::fs::read(FILM).unwrap();
    let key = break_off(&facilitator, &desk, &film).await;
    let broken = facilitator.get(&desk).await;
    assert!(broken.says("Failed") && broken.says("The video stopped coming"), "{}", broken.text());
    let form = broken.form("#recording").set("key", &key).set("title", TITLE).set("language", "en");
    let form = form.attach("captions_en", "a.vtt", CAPTIONS.as_bytes()).attach("film", "a.mp4", &film);
    let sent = form.submit().await.with_status(200);
    assert!(!sent.says("Failed") && !sent.has("form[action$='/removal']"), "{}", sent.text());
    assert_eq!(
        sent.texts("section[aria-labelledby=recordings] li b").iter().filter(|t| *t == TITLE).count(),
        1
    );
    assert!(app.signed_in_as("learner@demo.example").await.get(&activity).await.says(TITLE));

    break_off(&facilitator, &desk, &film).await;
    let removed =
        facilitator.get(&desk).await.form("form[action$='/removal']").submit().await.with_status(200);
    assert!(!removed.says("Failed") && removed.says(TITLE), "{}", removed.text());
});

on_both!(a_film_whose_server_was_stopped_meanwhile_is_given_up_after_an_hour, |app| async {
    let (facilitator, desk, _) = stage(app).await;
    break_off(&facilitator, &desk, &std::fs::read(FILM).unwrap()).await;
    // as it stands where nobody was left to say that it broke off
    let begun = "UPDATE recording SET state = 'uploading', fault = NULL WHERE state = 'failed'";
    app.db().writer().execute_unprepared(begun).await.unwrap();
    app.site.upkeep.once().await;
    assert!(facilitator.get(&desk).await.says("Uploading"), "it may still be on its way");
    app.clock.set(app.clock.now().utc() + chrono::TimeDelta::minutes(66));
    app.site.upkeep.once().await;
    let page = app.signed_in_as("facilitator@demo.example").await.get(&desk).await;
    assert!(page.says("The video stopped coming") && !page.says("Uploading"), "{}", page.text());
});
