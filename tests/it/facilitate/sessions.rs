//! Sessions and the roll.

use crate::harness::client::Client;
use crate::on_both;

/// The address of a session that is over.
async fn ended(facilitator: &Client) -> String {
    let list = facilitator.get(&format!("{}/sessions", crate::facilitate::cohort(facilitator).await)).await;
    list.links("tbody th a").remove(0)
}

on_both!(a_tick_counts_the_session_as_held_and_ticking_again_changes_nothing, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = ended(&facilitator).await;
    let page = facilitator.get(&path).await.with_status(200);
    let missing = page.attribute("input[name=enrolment]", "value");
    for _ in 0..2 {
        facilitator.post(&format!("{path}/ticks"), &[("enrolment", &missing)]).await.with_status(200);
    }
    let after = facilitator.get(&path).await;
    assert!(!after.has(&format!("input[value='{missing}']")), "who was there is not ticked again");
    let learner = format!("{}/learners/{missing}", crate::facilitate::cohort(&facilitator).await);
    let history = facilitator.get(&learner).await;
    assert_eq!(history.texts("td[data-label=Source]").iter().filter(|s| s.contains("Roll")).count(), 1);
});

on_both!(a_correction_needs_a_reason_and_is_shown_with_it, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = ended(&facilitator).await;
    let correct = facilitator.get(&path).await.links("td a[href*='correct=']").remove(0);
    let page = facilitator.get(&correct).await.with_status(200);
    let form =
        |page: &crate::harness::page::Page| page.form("form[action$='/corrections']").set("kind", "excused");
    let again = form(&page).submit().await.with_status(422);
    assert!(again.has("error-summary a[href='#reason']"));
    let saved = form(&again).set("reason", "Substitute route.").submit().await;
    assert!(facilitator.follow(saved).await.says("Substitute route."));
});

on_both!(a_report_is_looked_at_before_it_is_stored, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = ended(&facilitator).await;
    let page = facilitator.get(&path).await;
    let scale = page.texts(".scale span");
    assert_eq!(scale.len(), 5);
    let refused = page.form("form[action$='/report']").set("report", "a,b\n1,2").submit().await;
    assert!(refused.with_status(422).says("must name the columns"));
    let report = "Name,Join time,Leave time\nGalaxy A13,14:05,14:55\n";
    let look = page.form("form[action$='/report']").set("report", report).submit().await.with_status(200);
    assert!(look.says("1 lines read, 0 matched"));
    let who = look.attribute("select[name=who-0] option:nth-child(2)", "value");
    let form = look.form("form[action$='/report/lines']").set("who-0", &who);
    facilitator.follow(form.submit().await).await.with_status(200);
    let learner = format!("{}/learners/{who}", crate::facilitate::cohort(&facilitator).await);
    assert!(facilitator.get(&learner).await.says("Report of the room"));
});

on_both!(a_report_is_read_from_a_file, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = ended(&facilitator).await;
    let form = |page: &crate::harness::page::Page| page.form("form[action$='/report']");
    let page = facilitator.get(&path).await;
    let report = b"\xef\xbb\xbfName;Join time;Leave time\r\nGalaxy A13;14:05;14:55\r\n";
    let look = form(&page).attach("file", "report.csv", report).submit().await.with_status(200);
    assert!(look.says("1 lines read, 0 matched") && look.says("Galaxy A13"), "{}", look.text());
    let refused =
        form(&page).attach("file", "report.xls", b"\xd0\xcf\x11\xe0").submit().await.with_status(422);
    assert!(refused.has("error-summary a[href='#file']"), "{}", refused.text());
});
