//! Handing in files: who opens them, what is refused, and that nothing typed is lost.

use super::{cohort, learner};
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

const PDF: &[u8] = b"%PDF-1.7\nour sheet\n%%EOF";
const WORK: &str = "form[action$='/work']";

on_both!(a_file_is_opened_by_its_owner_and_who_leads_the_cohort_and_does_not_exist_for_others, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in").await;
    let form = page.form(WORK).set("text", "The sheet we filled in.").attach("file", "our sheet.pdf", PDF);
    let done = form.press("Hand in").await.with_status(200);
    assert!(done.says("The sheet we filled in.") && done.says("our sheet.pdf (1 KB)"), "{}", done.text());
    let address = done.attribute("a[href*='/files/']", "href");
    for who in ["learner", "facilitator", "admin"] {
        let file =
            app.signed_in_as(&format!("{who}@demo.example")).await.get(&address).await.with_status(200);
        assert_eq!(file.body.as_bytes(), PDF, "{who}");
        assert_eq!(file.headers["content-disposition"], "attachment; filename*=UTF-8''our%20sheet.pdf");
        assert_eq!(file.headers["content-security-policy"], "sandbox; default-src 'none'");
        assert_eq!(file.headers["content-type"], "application/pdf");
    }
    let mate = app.signed_in_as(&mate(app).await).await;
    assert_eq!(mate.get(&address).await.status, 404, "a teammate does not read one's own reflection");
    for who in ["solo", "other-facilitator", "coordinator", "observer", "visitor"] {
        let stranger = app.signed_in_as(&format!("{who}@demo.example")).await;
        assert_eq!(stranger.get(&address).await.status, 404, "{who}");
    }
});

on_both!(what_is_handed_in_for_the_team_is_opened_by_its_members, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in for the team").await;
    let form = page.form(WORK).set("text", "").attach(
        "file",
        "C:\\photos\\board.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82",
    );
    let done = form.press("Hand in for the team").await.with_status(200);
    let address = done.attribute("a[href*='/files/']", "href");
    let mate = app.signed_in_as(&mate(app).await).await;
    assert!(
        mate.get(&page.path).await.with_status(200).says("board.png"),
        "it stands on the mate's page too"
    );
    mate.get(&address).await.with_status(200);
    assert_eq!(app.signed_in_as("solo@demo.example").await.get(&address).await.status, 404);
});

on_both!(a_facilitator_reads_text_and_file_and_answers, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in for the team").await;
    let form = page.form(WORK).set("text", "Five numbers, on paper.").attach(
        "file",
        "numbers.jpg",
        b"\xff\xd8\xff\xd9",
    );
    form.press("Hand in for the team").await.with_status(200);
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let queue = facilitator.get(&format!("/facilitate{}/submissions", cohort(&learner).await)).await;
    let mut found = None;
    for href in queue.links("ul.checks a") {
        let read = facilitator.get(&href).await.with_status(200);
        found = found.or_else(|| read.says("Five numbers, on paper.").then_some(read));
    }
    let read = found.expect("the work waits to be read");
    assert!(read.says("numbers.jpg (1 KB)"));
    let form = read.form("form[action$='/word']").set("reason", "All five are there.");
    form.press("Accept").await.with_status(200);
    assert!(learner.get(&page.path).await.says("All five are there."));
});

on_both!(a_file_that_is_not_taken_is_named_and_the_text_is_kept, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in").await;
    let mut large = b"%PDF-".to_vec();
    large.resize(10_000_001, b' ');
    let page_of_scripts = b"<html><script>alert(1)</script></html>".to_vec();
    for (file, words) in [(large, "larger than 10 MB"), (page_of_scripts, "kind of file is not taken")] {
        let form = page.form(WORK).set("text", "Typed on the bus.").attach("file", "sheet.pdf", &file);
        let again = form.press("Hand in").await.with_status(422);
        assert!(again.text_of("#file-error").contains(words), "{}", again.text());
        assert!(again.has("error-summary a[href='#file']"));
        assert_eq!(again.form(WORK).value("text"), Some("Typed on the bus."));
    }
    assert_eq!(learner.get(&page.path).await.form(WORK).value("text"), Some("Typed on the bus."));
});

on_both!(a_second_press_lands_on_the_same_work, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in").await;
    let before = page.texts(".disclosure article h3").len();
    let press = || page.form(WORK).set("text", "With it.").attach("file", "one.pdf", PDF).press("Hand in");
    press().await.with_status(200);
    let again = press().await.with_status(200);
    assert_eq!(again.texts(".disclosure article h3").len(), before + 1);
});

on_both!(a_file_counts_for_the_activity_for_which_it_was_sent_and_no_other, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in").await;
    let done = page.form(WORK).attach("file", "one.pdf", PDF).press("Hand in").await.with_status(200);
    let file = done.attribute("a[href*='/files/']", "href");
    let other = reflection(&learner, "Hand in for the team").await;
    let part = |name| other.attribute("activity-opened", name);
    let item = serde_json::json!({ "items": [{
        "id": uuid::Uuid::from_u128(9), "enrolment": part("data-enrolment"), "activity": part("data-activity"),
        "kind": "submitted", "revision": 50, "file": file.rsplit('/').next(),
    }]});
    let body = serde_json::to_vec(&item).unwrap();
    let answer = learner.send(axum::http::Method::POST, &part("action"), "application/json", body).await;
    assert_eq!(answer.json()["items"][0]["code"], "no_such_file");
});

on_both!(a_program_sends_a_file_and_hands_it_in, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in").await;
    let part = |name| page.attribute("activity-opened", name);
    let (enrolment, activity) = (part("data-enrolment"), part("data-activity"));
    let program = app.program_of("learner@demo.example").await;
    let file = uuid::Uuid::from_u128(77);
    let base = format!("/api/v1{}/activities/{activity}/files", cohort(&learner).await);
    let put = async |client: &Client, name: &str, bytes: &[u8]| {
        let path = format!("{base}/{file}?name={name}&remark=By+program");
        client.send(axum::http::Method::PUT, &path, "application/octet-stream", bytes.to_vec()).await
    };
    assert_eq!(
        put(&program, "x.exe", b"MZ\x90").await.with_status(422).json()["errors"][0]["code"],
        "file_wrong_kind"
    );
    for _ in 0..2 {
        let kept = put(&program, "sheet.pdf", PDF).await.with_status(200).json();
        assert_eq!(
            (kept["name"].as_str(), kept["bytes"].as_u64()),
            (Some("sheet.pdf"), Some(PDF.len() as u64))
        );
    }
    assert_eq!(put(&program, "sheet.pdf", b"%PDF-other").await.with_status(409).problem(), "id_reused");
    let stranger = app.program_of("visitor@demo.example").await;
    assert_eq!(put(&stranger, "sheet.pdf", PDF).await.status, 404);
    let item = serde_json::json!({ "items": [{ "id": uuid::Uuid::from_u128(78), "enrolment": enrolment,
        "activity": activity, "kind": "submitted", "revision": 40, "file": file }]});
    let answer =
        program.call(axum::http::Method::POST, "/api/v1/evidence", Some(item)).await.with_status(200);
    assert_eq!(answer.json()["items"][0]["result"], "accepted", "{}", answer.body);
    let shown = learner.get(&page.path).await;
    assert!(shown.says("sheet.pdf (1 KB)") && shown.says("By program"));
});

on_both!(a_transcript_that_was_read_counts_as_watched, |app| async {
    let _ = learner(app).await;
    app.at("2026-07-02T12:00:00-04:00[America/New_York]");
    let learner = app.signed_in_as("learner@demo.example").await;
    let page = film(&learner).await;
    assert!(
        page.says("The film is") && page.has("a[href='#transcript']"),
        "its size is said before it is opened"
    );
    let done = page.form("#transcript form").submit().await.with_status(200);
    assert!(done.has(".activity-end .badge[data-tone=brand]"));
});

/// The learner's first film of which the transcript can be read instead.
async fn film(learner: &Client) -> Page {
    for module in learner.get(&cohort(learner).await).await.links("ol.path h3 a") {
        for activity in learner.get(&module).await.links(".activities h3 a") {
            let page = learner.get(&activity).await;
            if page.has("input[name=kind][value=read]") {
                return page;
            }
        }
    }
    panic!("every film has been watched")
}

/// The learner's first reflection whose form has this button.
async fn reflection(learner: &Client, button: &str) -> Page {
    for module in learner.get(&cohort(learner).await).await.links("ol.path h3 a") {
        for activity in learner.get(&module).await.links(".activities h3 a") {
            let page = learner.get(&activity).await;
            if page.texts(&format!("{WORK} button")).iter().any(|words| words == button) {
                return page;
            }
        }
    }
    panic!("no reflection has the button {button}")
}

/// The e-mail address of a member of the learner's team.
async fn mate(app: &App) -> String {
    use sea_orm::{ConnectionTrait as _, Statement};
    let query = "SELECT p.email FROM person p JOIN enrolment e ON e.person_id = p.id WHERE p.email <> 'learner@demo.example' \
        AND e.team_id = (SELECT own.team_id FROM enrolment own JOIN person me ON me.id = own.person_id \
        WHERE me.email = 'learner@demo.example' AND own.state = 'active') ORDER BY p.email";
    let db = app.db().writer();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    row.expect("the learner has a teammate").try_get("", "email").unwrap()
}

/// A photo as telephones write it: lying on its side, and with the place where it was taken.
fn photo() -> Vec<u8> {
    let exif = b"\xff\xe1\0\x30Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 41.5 N 93.6";
    [&b"\xff\xd8"[..], exif, b"\xff\xd9"].concat()
}

on_both!(the_place_where_a_photo_was_taken_is_not_kept, |app| async {
    let learner = learner(app).await;
    let page = reflection(&learner, "Hand in").await;
    let form = page.form(WORK).set("text", "The board.").attach("file", "board.jpg", &photo());
    let done = form.press("Hand in").await.with_status(200);
    let file = learner.get(&done.attribute("a[href*='/files/']", "href")).await.with_status(200);
    assert_eq!(file.headers["content-type"], "image/jpeg");
    assert!(!file.body.contains("GPS"), "{:?}", file.body);
    assert!(file.body.contains("Exif"), "how it is turned stays");
    let page = reflection(&learner, "Hand in").await;
    let form = page.form(WORK).set("text", "Cut off.").attach("file", "board.jpg", &photo()[..30]);
    let again = form.press("Hand in").await.with_status(422);
    assert!(again.text_of("#file-error").contains("cut off or damaged"), "{}", again.text());
});
