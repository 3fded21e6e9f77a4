//! Who sees what (rule 9).

use crate::on_both;

on_both!(a_cohort_does_not_exist_for_the_facilitator_of_another, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let cohort = crate::facilitate::cohort(&facilitator).await;
    let learner = crate::facilitate::first_learner(&facilitator).await;
    let session = facilitator.get(&format!("{cohort}/sessions")).await.links("tbody th a").remove(0);
    let pages = ["", "/progress.csv", "/requests", "/sessions", "/excuses"];
    let mut paths: Vec<_> = pages.iter().map(|page| format!("{cohort}{page}")).collect();
    paths.extend([learner, session]);
    let others = ["other-facilitator@demo.example", "coordinator@demo.example", "learner@demo.example"];
    for path in &paths {
        assert_eq!(facilitator.get(path).await.status, 200, "{path}");
        for other in others {
            assert_eq!(app.signed_in_as(other).await.get(path).await.status, 404, "{other} {path}");
        }
    }
});

on_both!(nobody_else_decides_or_takes_the_roll, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let cohort = crate::facilitate::cohort(&facilitator).await;
    let learner = crate::facilitate::first_learner(&facilitator).await;
    let session = facilitator.get(&format!("{cohort}/sessions")).await.links("tbody th a").remove(0);
    let other = app.signed_in_as("other-facilitator@demo.example").await;
    let fields = [("subject", "course"), ("kind", "more_time"), ("reason", "x"), ("key", "12345678")];
    for path in ["/decisions", "/notes"].map(|end| format!("{learner}{end}")) {
        assert_eq!(other.post(&path, &fields).await.status, 404, "{path}");
    }
    for path in ["/ticks", "/corrections", "/end", "/report"].map(|end| format!("{session}{end}")) {
        assert_eq!(other.post(&path, &fields).await.status, 404, "{path}");
    }
});

on_both!(a_coordinator_reads_facts_and_never_reasons, |app| async {
    let _ = crate::facilitate::facilitator(app).await;
    let coordinator = app.signed_in_as("coordinator@demo.example").await;
    let page = coordinator.get("/coordinate").await.with_status(200);
    assert!(!page.has("main form[method=post]") && !page.has("main a[href*='/learners/']"));
});

on_both!(observers_see_who_consented_until_it_is_withdrawn, |app| async {
    let _ = crate::facilitate::facilitator(app).await;
    let learner = app.signed_in_as("learner@demo.example").await;
    let own = learner.get("/").await.link("See the course");
    let cohort = own.rsplit('/').next().unwrap().parse().unwrap();
    let employer = app.person("employer@example.org", "Gail Orr").await;
    app.grant(employer, auth::Role::Observer, auth::Scope::Cohort(cohort)).await;
    let observer = app.signed_in(employer).await;
    let (name, path) = ("Marisol Vega", format!("{own}/observers"));
    assert!(!observer.get("/observe").await.with_status(200).says(name));
    let page = learner.get(&path).await.with_status(200);
    let page = learner.follow(page.form("main form").submit().await).await;
    let seen = observer.get("/observe").await;
    assert!(seen.says(name) && seen.says("Not yet completed"));
    learner.follow(page.form("main form").submit().await).await;
    assert!(!observer.get("/observe").await.says(name));
});

on_both!(a_coordinator_chooses_cohort_team_and_standing, |app| async {
    app.demo().await;
    let coordinator = app.signed_in_as("coordinator@demo.example").await;
    let page = coordinator.get("/coordinate").await.with_status(200);
    let all = page.texts("tbody tr th[scope=row]").len();
    let team = page.attribute("#team option:nth-child(2)", "value");
    let some = page.form("form.filters").set("team", &team).submit().await.with_status(200);
    let names = some.texts("tbody tr th[scope=row]");
    assert!(!names.is_empty() && names.len() < all, "{} of {all}", names.len());
    let none = coordinator.get("/coordinate?cohort=none").await.with_status(200);
    assert!(none.texts("tbody").is_empty() && none.has("p[role=status]"), "{}", none.text());
});
