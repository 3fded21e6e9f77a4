//! Giving many people places from a sheet, in the browser.

use super::admin;
use super::cohorts::{make, people};
use crate::on_both;
use crate::shell::Shell;

on_both!(a_sheet_of_people_is_seen_row_by_row_before_anybody_gets_a_place, |app| async {
    let (shell, client) = (Shell::on(app), admin(app).await);
    let address = make(&client, "3").await.with_status(200).path;
    people(app, 5).await;
    let taken = shell.count("enrolment").await;
    let list = client.get(&format!("{address}/enrolments")).await.with_status(200);
    let page = list.click("Enroll from a sheet").await.with_status(200);
    assert!(!page.has("#reason"), "it has not begun");
    let sheet = "email,team,part\r\nnew-0@example.org,Los Ríos,\r\nnew-1@example.org,los rios,employer\r\n\
        new-2@example.org,,\r\nnew-3@example.org,,\r\nnobody@example.org,,\r\nnew-4@example.org,,boss\r\n";
    let seen = page.form("#look").attach("file", "places.csv", sheet.as_bytes()).submit().await;
    let seen = seen.with_status(422);
    assert!(seen.says("New: 3. Changed: 0. As they are: 0.") && seen.says("3 faults"), "{}", seen.text());
    assert_eq!(seen.texts("th[scope=row]"), ["Line 5", "Line 6", "Line 7", "Line 2", "Line 3", "Line 4"]);
    for told in ["nobody@example.org", "boss", "All 3 places are taken."] {
        assert!(seen.says(told), "{told} in {}", seen.text());
    }
    assert_eq!(shell.count("enrolment").await, taken, "looking gives nobody a place");
    let done = seen.form("#store").submit().await.with_status(200);
    assert!(done.says("They are enrolled.") && done.says("3 of 3"), "{}", done.text());
    assert_eq!(shell.count("team WHERE name = 'Los Ríos'").await, 1);
    seen.form("#store").submit().await.with_status(200);
    assert_eq!(shell.count("enrolment").await, taken + 3, "the same sheet again changes nothing");
});

on_both!(a_sheet_for_a_cohort_that_has_begun_is_kept_until_the_reason_is_said, |app| async {
    let client = admin(app).await;
    let address = make(&client, "20").await.with_status(200).path;
    people(app, 1).await;
    app.at("2023-01-20T12:00:00-05:00[America/New_York]");
    let client = app.signed_in_as("admin@demo.example").await;
    let page = client.get(&format!("{address}/enrolments/import")).await.with_status(200);
    let sheet = b"email\nnew-0@example.org\n";
    let asked = page.form("#look").attach("file", "late.csv", sheet).submit().await.with_status(422);
    assert!(asked.has("#reason[aria-invalid]") && !asked.has("#store"), "{}", asked.text());
    let seen = asked.form("#look").set("reason", "Their state joined late.").submit().await.with_status(422);
    assert!(seen.says("New: 1."), "{}", seen.text());
    seen.form("#store").submit().await.with_status(200);
    let late = "enrolment WHERE added_reason = 'Their state joined late.'";
    assert_eq!(Shell::on(app).count(late).await, 1);
});

on_both!(a_file_that_is_no_sheet_of_people_says_so, |app| async {
    let client = admin(app).await;
    let address = make(&client, "20").await.with_status(200).path;
    let page = client.get(&format!("{address}/enrolments/import")).await.with_status(200);
    let wrong = page.form("#look").attach("file", "x.csv", b"a,b\n1,2\n").submit().await.with_status(422);
    assert!(wrong.says("The column email is missing.") && !wrong.has("#store"), "{}", wrong.text());
    let image =
        page.form("#look").attach("file", "x.png", &[0x89, 0x50, 0xff]).submit().await.with_status(422);
    assert!(image.has("#file-error"), "{}", image.text());
});
