//! The grid and its export.

use crate::on_both;

on_both!(the_grid_shows_every_learner_by_team_and_opens_a_module_to_its_activities, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = crate::facilitate::cohort(&facilitator).await;
    let grid = facilitator.get(&path).await.with_status(200);
    let learners = grid.links(".progress-grid th[scope=row] a").len();
    assert_eq!(learners, 12);
    assert!(grid.has(".team-row"), "learners stand by team");
    let modules = grid.links("thead th a");
    assert_eq!(modules.len(), 4);
    let opened = facilitator.get(&modules[0]).await.with_status(200);
    assert_eq!(opened.links("thead th a").len(), 0);
    assert_eq!(opened.links(".progress-grid th[scope=row] a").len(), learners);
});

on_both!(a_filter_that_finds_nobody_says_so, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = crate::facilitate::cohort(&facilitator).await;
    let found = facilitator.get(&format!("{path}?q=nobody+is+called+so")).await.with_status(200);
    assert!(found.says("Nothing found"));
    let odd = facilitator.get(&format!("{path}?how=x&part=y&module=99&page=z")).await;
    odd.with_status(200);
});

on_both!(the_export_has_a_line_for_each_learner_and_opens_in_a_spreadsheet, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = crate::facilitate::cohort(&facilitator).await;
    let csv = facilitator.get(&format!("{path}/progress.csv")).await.with_status(200);
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    assert!(csv.body.starts_with('\u{feff}'), "spreadsheets read UTF-8 by its mark");
    assert_eq!(csv.body.lines().count(), 13);
});

on_both!(several_are_excused_at_once_after_a_look_at_whom, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = crate::facilitate::cohort(&facilitator).await;
    let learners = facilitator.get(&path).await.links(".progress-grid th[scope=row] a");
    let ids: Vec<_> = learners.iter().take(2).map(|l| l.rsplit('/').next().unwrap().to_owned()).collect();
    let address = format!("{path}/excuses?enrolment={}&enrolment={}", ids[0], ids[1]);
    let look = facilitator.get(&address).await.with_status(200);
    let webinar = look.links("a").len();
    assert!(webinar > 0 && look.says("2 learners"));
    let empty = look.form("form[action$='/excuses']").submit().await.with_status(422);
    assert!(empty.has("error-summary a[href='#subject']") && empty.has("error-summary a[href='#reason']"));
    let chosen = empty.attribute("#subject option:nth-child(2)", "value");
    let form = empty.form("form[action$='/excuses']").set("subject", &chosen).set("reason", "Jury duty.");
    let grid = facilitator.follow(form.submit().await).await.with_status(200);
    assert!(grid.has("tbody abbr[data-how=excused]"));
    let learner = facilitator.get(&learners[0]).await;
    assert!(learner.says("Jury duty."));
});
