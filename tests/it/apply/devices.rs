//! One draft on several devices: kept while it is typed, and nothing is lost where two write at once.

use axum::http::Method;

use super::{JOYCE, letters, team_page, visitor, written};
use crate::on_both;

on_both!(what_is_typed_is_kept_before_a_button_is_pressed_and_nobody_is_invited_by_it, |app| async {
    let client = visitor(app).await;
    let team = team_page(&client).await;
    let base = team.path.split('?').next().unwrap().to_owned();
    let was = team.attribute("input[name='was']", "value");
    let typed = [
        ("step", "team"),
        ("was", &was),
        ("team_name", "Riverb"),
        ("member_2_seat", ""),
        ("member_2_name", JOYCE.0),
        ("member_2_email", "joyce@ex"),
        ("member_2_part", "esp"),
    ];
    let kept = client.post(&format!("{base}/draft"), &typed).await.with_status(200);
    assert_eq!(kept.json()["words"], "Draft saved at 9:00\u{a0}am.");
    let again = client.get(&team.path).await;
    assert_eq!(again.form("main form").value("member_2_email"), Some("joyce@ex"));
    assert_eq!(again.form("main form").value("was"), kept.json()["was"].as_str());
    assert!(letters(app).await.is_empty());
    assert!(again.says("saved"), "{}", again.text());
});

on_both!(the_later_of_two_devices_is_told_and_both_texts_are_there, |app| async {
    let client = visitor(app).await;
    let why = written(team_page(&client).await, "Riverbend Mentors", &[JOYCE]).await;
    let why = why.with_status(200);
    app.outbox().await;
    let phone = client.get(&why.path).await;
    why.form("main form").set("why", "From the laptop.").submit().await.with_status(200);
    let told = phone.form("main form").set("why", "From the phone.").submit().await.with_status(409);
    assert!(told.says("This page was changed on another device") && told.says("From the laptop."));
    assert_eq!(told.form("main form").value("why"), Some("From the phone."));
    let quiet = [("step", "why"), ("why", "From the train."), ("was", "0123456789abcdef")];
    let base = why.path.split('?').next().unwrap();
    let answer = client.post(&format!("{base}/draft"), &quiet).await.with_status(409);
    assert!(answer.json()["words"].as_str().unwrap().contains("another device"));
    told.form("main form").submit().await.with_status(200);
    assert_eq!(client.get(&why.path).await.form("main form").value("why"), Some("From the phone."));
});

on_both!(pressing_twice_with_the_same_words_is_no_other_device, |app| async {
    let client = visitor(app).await;
    let why = written(team_page(&client).await, "Riverbend Mentors", &[JOYCE]).await;
    for _ in 0..2 {
        why.form("main form").set("why", "The same words.").submit().await.with_status(200);
    }
    app.outbox().await;
});

on_both!(associations_are_found_while_their_name_is_typed, |app| async {
    let client = visitor(app).await;
    let found = client.call(Method::GET, "/associations?find=riverbend", None).await.with_status(200);
    let names: Vec<_> = found.json()["choices"].as_array().unwrap().to_vec();
    assert!(!names.is_empty() && names.iter().all(|n| n["name"].as_str().unwrap().contains("Riverbend")));
    let chosen = names[0]["value"].as_str().unwrap();
    let none = client.get(&format!("/associations?find=nowhere&association={chosen}")).await;
    assert_eq!(none.json()["choices"][0]["value"], chosen, "the one that is chosen stays");
    assert!(none.json()["words"].as_str().unwrap().contains("No association"));
});
