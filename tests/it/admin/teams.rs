//! Teams of a cohort: made with their people, filled, and people moved between them.

use super::admin;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// Three places for teams of 2 to 3, and people to fill them.
async fn stage(app: &App) -> (Client, String) {
    let client = admin(app).await;
    for n in 1..=6 {
        app.person(&format!("new-{n}@example.org"), &format!("Person {n}")).await;
    }
    let page = client.get("/admin/cohorts/new").await;
    let form = page.form("#cohort").set("name_en", "Winter cohort").set("slug", "winter-2023");
    let form = form.set("first_day", "2023-01-12").set("last_day", "2023-03-09").set("places", "5");
    let form = form.set("opens", "2022-10-01T09:00").set("closes", "2022-12-01T20:00");
    let form = form.set("team_max", "3").set("advice_min", "2").set("advice_max", "3");
    let made = form.set("facilitators", "facilitator@demo.example").submit().await.with_status(200);
    (client, made.path)
}

async fn make(client: &Client, cohort: &str, name: &str, people: &str) -> Page {
    let page = client.get(&format!("{cohort}/teams")).await.with_status(200);
    page.form("#team").set("name", name).set("people", people).submit().await
}

/// Moves somebody, by the link behind their name.
async fn move_to(client: &Client, page: &Page, who: &str, team: &str) -> Page {
    let form = client.get(&page.link(&format!("Move {who}"))).await.form("#seat");
    let id = page_of(client, page, who, team).await;
    form.set("to", &id).submit().await
}

/// The id of a team by its name among the choices.
async fn page_of(client: &Client, page: &Page, who: &str, team: &str) -> String {
    let moving = client.get(&page.link(&format!("Move {who}"))).await;
    let names = moving.texts("#to option");
    let at =
        names.iter().position(|name| name == team).unwrap_or_else(|| panic!("{team} is not in {names:?}"));
    let option = format!("#to option:nth-child({})", at + 1);
    moving.attribute(&option, "value")
}

on_both!(a_team_is_made_with_everybody_in_it_and_its_first_person_leads, |app| async {
    let (client, cohort) = stage(app).await;
    let people = "new-1@example.org\nnew-2@example.org, local_leader\n";
    let page = make(&client, &cohort, "Harbor Crew", people).await.with_status(200);
    assert!(page.says("2 of 5") && page.says("Harbor Crew"), "{}", page.text());
    assert!(page.says("Education support professional, leads the team"), "{}", page.text());
    assert!(page.says("Local leader") || page.says("Local association leader"), "{}", page.text());
});

on_both!(a_team_outside_the_range_is_refused_with_what_was_typed, |app| async {
    let (client, cohort) = stage(app).await;
    let alone = make(&client, &cohort, "Alone", "new-1@example.org").await.with_status(422);
    assert!(alone.has("error-summary a[href='#people']") && alone.says("at least 2"), "{}", alone.text());
    assert_eq!(alone.form("#team").value("name"), Some("Alone"));
    let four = "new-1@example.org\nnew-2@example.org\nnew-3@example.org\nnew-4@example.org";
    assert!(make(&client, &cohort, "Four", four).await.with_status(422).says("at most 3"));
    let nobody =
        make(&client, &cohort, "Nobody", "new-1@example.org\nghost@example.org").await.with_status(422);
    assert!(nobody.says("ghost@example.org"));
    assert!(!client.get(&format!("{cohort}/teams")).await.says("Person 1"));
});

on_both!(teams_never_take_more_places_than_there_are, |app| async {
    let (client, cohort) = stage(app).await;
    let three = |from: u32| (from..from + 3).map(|n| format!("new-{n}@example.org\n")).collect::<String>();
    make(&client, &cohort, "First", &three(1)).await.with_status(200);
    let full = make(&client, &cohort, "Second", &three(4)).await.with_status(422);
    assert!(full.has("error-summary a[href='#people']") && !full.says("Person 4"), "{}", full.text());
});

on_both!(somebody_moves_between_teams_within_the_range, |app| async {
    let (client, cohort) = stage(app).await;
    make(&client, &cohort, "Harbor", "new-1@example.org\nnew-2@example.org\nnew-3@example.org")
        .await
        .with_status(200);
    let page = make(&client, &cohort, "Ridge", "new-4@example.org\nnew-5@example.org").await.with_status(200);
    let full = move_to(&client, &page, "Person 4", "Harbor").await.with_status(422);
    assert!(full.has("error-summary a[href='#to']") && full.says("at most 3"), "{}", full.text());
    let moved = move_to(&client, &page, "Person 1", "Ridge").await.with_status(200);
    let teams = moved.texts(".panel h2");
    assert_eq!(&teams[..2], ["Harbor", "Ridge"]);
    let leads: Vec<_> = moved.texts("li").into_iter().filter(|li| li.contains("leads the team")).collect();
    assert!(leads.len() == 2 && leads[0].contains("Person 2"), "{leads:?}");
    let few = move_to(&client, &moved, "Person 2", "Individual").await.with_status(422);
    assert!(few.says("at least 2"), "{}", few.text());
    let alone = few.form("#seat").add("rest", "yes").submit().await.with_status(200);
    assert!(alone.texts(".panel h2").contains(&"Individuals".to_owned()), "{}", alone.text());
});
