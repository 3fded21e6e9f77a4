//! What a learner sees, and what does not exist for others (rule 9).

use super::{cohort, learner};
use crate::on_both;

on_both!(a_cohort_does_not_exist_for_who_is_not_enrolled_in_it, |app| async {
    let learner = learner(app).await;
    let cohort = cohort(&learner).await;
    let module = learner.get(&cohort).await.links("ol.path h3 a").remove(0);
    let activity = learner.get(&module).await.links(".activities h3 a").remove(0);
    let stranger = app.signed_in_as("visitor@demo.example").await;
    let own = ["team", "progress", "hours", "requests"].map(|page| format!("{cohort}/{page}"));
    for path in own.into_iter().chain([cohort, module, activity]) {
        assert_eq!(learner.get(&path).await.status, 200, "{path}");
        assert_eq!(stranger.get(&path).await.status, 404, "{path}");
    }
});

on_both!(a_team_shows_names_parts_and_marks_and_nothing_more, |app| async {
    let learner = learner(app).await;
    let team = learner.get(&format!("{}/team", cohort(&learner).await)).await.with_status(200);
    assert!(team.says("Darnell Whitaker") && team.has(".team-list .marks[aria-label]"));
    for secret in ["By recording", "Excused", "Make-up", "Last here", "ago"] {
        assert!(!team.text_of("main").contains(secret), "{secret}");
    }
});

on_both!(consent_to_observers_is_found_from_ones_progress, |app| async {
    let learner = learner(app).await;
    let progress = learner.get(&format!("{}/progress", cohort(&learner).await)).await;
    progress.click("Choose what observers see").await.with_status(200);
});

on_both!(who_learns_alone_has_no_team, |app| async {
    let _ = learner(app).await;
    let solo = app.signed_in_as("solo@demo.example").await;
    let cohort = cohort(&solo).await;
    assert_eq!(solo.get(&format!("{cohort}/team")).await.status, 404);
    assert!(!solo.get("/").await.has("a[href$='/team']"));
});

on_both!(pages_are_there_in_spanish, |app| async {
    let learner = learner(app).await;
    let cohort = cohort(&learner).await;
    learner.post("/account/language", &[("lang", "es"), ("to", "/")]).await.with_status(200);
    for path in ["/", &*cohort, &format!("{cohort}/progress"), &format!("{cohort}/hours")] {
        let page = learner.get(path).await.with_status(200);
        assert_eq!(page.attribute("html", "lang"), "es", "{path}");
    }
});

on_both!(someone_without_a_course_is_told_where_courses_are, |app| async {
    let _ = learner(app).await;
    let visitor = app.signed_in_as("visitor@demo.example").await;
    let today = visitor.get("/").await.with_status(200);
    assert!(today.has(".empty a[href='/catalogue']"));
    let open = today.text_of("section[aria-labelledby=open]");
    assert!(open.contains("Applications close") && open.contains("Eastern Time"), "{open}");
    visitor.get(&today.attribute("section[aria-labelledby=open] h3 a", "href")).await.with_status(200);
});

on_both!(what_is_written_to_the_team_stands_in_its_space, |app| async {
    let learner = learner(app).await;
    let space = format!("{}/team", cohort(&learner).await);
    let page = learner.get(&space).await.with_status(200);
    let sent = page.form("unsaved-form form").set("text", "I print the sheets on Friday.").submit().await;
    let page = learner.follow(sent).await.with_status(200);
    assert!(page.text_of(".conversation").contains("I print the sheets on Friday."));
    let taken = page.form(".conversation > li:last-child form[action$='/removal']").submit().await;
    assert!(!learner.follow(taken).await.with_status(200).says("I print the sheets on Friday."));
});
