//! The tree of associations: finding, making, changing, moving, merging and importing them.

use super::admin;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;
use crate::shell::Shell;
use crate::site::pages::literal;

/// The page of the association that is found by these words.
async fn open(client: &Client, words: &str) -> Page {
    let words = words.replace(' ', "+");
    let found = client.get(&format!("/admin/associations?q={words}")).await.with_status(200);
    let first = found.links("#associations th a").into_iter().next();
    client.get(&first.unwrap_or_else(|| panic!("{words} is found: {}", found.text()))).await.with_status(200)
}

/// An association below the one that is found by `above`.
async fn make(client: &Client, above: &str, name: &str) -> Page {
    let page = open(client, above).await.click("Add one below it").await.with_status(200);
    page.form("#association").set("name", name).submit().await.with_status(200)
}

fn names(page: &Page) -> Vec<String> {
    page.texts("#associations th a")
}

on_both!(associations_are_found_without_accents_the_best_first, |app| async {
    let client = admin(app).await;
    for name in ["Niños Unidos", "Casa de Niños", "Los Unidos Niñosos", "Ünder"] {
        make(&client, "iowa education support", name).await;
    }
    let found = |words: &'static str| {
        let client = client.clone();
        async move { names(&client.get(&format!("/admin/associations?q={words}")).await) }
    };
    assert_eq!(found("NINOS").await, ["Niños Unidos", "Casa de Niños", "Los Unidos Niñosos"]);
    assert_eq!(found("unidos+ninos").await, ["Los Unidos Niñosos", "Niños Unidos"]);
    assert_eq!(found("under+iowa").await, ["Ünder"], "a word of the name and one of the state");
    assert_eq!(found("%25").await, Vec::<String>::new(), "a sign of patterns is a sign like others");
});

on_both!(an_association_is_made_below_another_and_changed, |app| async {
    let client = admin(app).await;
    let made = make(&client, "iowa education support", "Prairie Aides").await;
    assert!(made.says("Prairie Aides") && made.says("The association is added."), "{}", made.text());
    assert_eq!(made.form("#change").value("zone"), Some("America/Chicago"), "as the one above");
    let refused = made.form("#change").set("name", " ").submit().await.with_status(422);
    assert!(refused.has("error-summary a[href='#name']"));
    let changed = refused.form("#change").set("name", "Prairie Áides").submit().await.with_status(200);
    assert!(changed.says("Prairie Áides"));
    assert_eq!(names(&client.get("/admin/associations?q=prairie+aides").await), ["Prairie Áides"]);
    assert!(!made.text().contains("Add one below it"), "nothing hangs below a local one");
});

on_both!(a_local_association_moves_to_another_state_and_its_coordinator_sees_it_no_more, |app| async {
    let client = admin(app).await;
    let page = make(&client, "iowa education support", "Prairie Aides").await;
    let coordinator = app.person("c@example.org", "Cora Coordinates").await;
    let iowa = open(&client, "iowa education support").await;
    let given = iowa.form("#coordinator").set("email", "c@example.org").submit().await.with_status(200);
    assert!(given.says("Cora Coordinates"), "{}", given.text());
    let unknown = given.form("#coordinator").set("email", "nobody@example.org").submit().await;
    assert!(unknown.with_status(422).has("error-summary a[href='#email']"));
    assert_eq!(app.signed_in(coordinator).await.get("/coordinate").await.status, 200);
    let ohio = open(&client, "arizona education support").await;
    let id = ohio.path.rsplit('/').next().unwrap().to_owned();
    let moved = page.form("#hang").set("below", &id).submit().await.with_status(200);
    assert!(moved.has(&format!(".breadcrumbs a[href='{}']", ohio.path)), "{}", moved.text());
    let below_nothing = page.path.rsplit('/').next().unwrap().to_owned();
    let itself = [("below", below_nothing.as_str())];
    assert_eq!(client.post(&format!("{}/place", page.path), &itself).await.status, 403);
});

on_both!(two_associations_become_one_and_nothing_is_lost, |app| async {
    let shell = Shell::on(app);
    let client = admin(app).await;
    let stays = make(&client, "iowa education support", "Riverbend Staff").await;
    let goes = open(&client, "riverbend esp association").await;
    let coordinator = app.person("c@example.org", "Cora Coordinates").await;
    for page in [&stays, &goes] {
        page.form("#coordinator").set("email", "c@example.org").submit().await.with_status(200);
    }
    let id = |page: &Page| page.path.rsplit('/').next().unwrap().to_owned();
    let holds =
        |page: &Page| format!("person WHERE association_id = {}", literal(app, id(page).parse().unwrap()));
    let teams =
        |page: &Page| format!("team WHERE association_id = {}", literal(app, id(page).parse().unwrap()));
    let named = |page: &Page| format!("application WHERE draft LIKE '%{}%'", id(page));
    let before = [
        shell.count(&holds(&goes)).await,
        shell.count(&teams(&goes)).await,
        shell.count(&named(&goes)).await,
    ];
    assert!(before[0] > 0 && before[1] > 0, "{before:?}");
    let look = client.get(&format!("{}/merge?q=riverbend", stays.path)).await.with_status(200);
    let looked = client.get(&look.links("#found a").remove(0)).await.with_status(200);
    assert!(looked.says("Is this the same association?"), "{}", looked.text());
    assert_eq!(shell.count(&holds(&goes)).await, before[0], "looking changes nothing");
    looked.form("#merge").submit().await.with_status(200);
    let after = [
        shell.count(&holds(&stays)).await,
        shell.count(&teams(&stays)).await,
        shell.count(&named(&stays)).await,
    ];
    assert_eq!(after, before);
    assert_eq!(client.get(&goes.path).await.status, 404);
    let hers = format!("grant_row WHERE person_id = {}", literal(app, coordinator.uuid()));
    assert_eq!(shell.count(&hers).await, 1, "the same role on both is one");
    let again = format!("{}/merge?with={}", stays.path, id(&stays));
    assert!(client.get(&again).await.with_status(422).says("cannot be merged with itself"));
    let iowa = open(&client, "iowa education support").await;
    let other = format!("{}/merge?with={}", stays.path, id(&iowa));
    assert!(client.get(&other).await.with_status(422).says("the same level"));
});

on_both!(a_sheet_is_seen_row_by_row_before_its_good_rows_are_stored, |app| async {
    let shell = Shell::on(app);
    let client = admin(app).await;
    let before = shell.count("association").await;
    let page = client.get("/admin/associations/import").await.with_status(200);
    let sheet =
        "id,parent,level,name,zone\nnew-1,ia,local,New <one>,\nnew-2,ia,local,,\nnew-3,moon,local,Three,\n";
    let seen = page.form("#look").attach("file", "tree.csv", sheet.as_bytes()).submit().await;
    let seen = seen.with_status(422);
    assert!(seen.says("New: 1. Changed: 0. As they are: 0.") && seen.says("2 faults"), "{}", seen.text());
    assert!(seen.says("moon") && seen.says("This cell must not be empty."), "{}", seen.text());
    assert_eq!(shell.count("association").await, before, "looking stores nothing");
    let stored = seen.form("#store").submit().await.with_status(200);
    assert!(stored.says("The associations are imported."), "{}", stored.text());
    assert_eq!(shell.count("association").await, before + 1);
    let wrong = page.form("#look").attach("file", "x.csv", b"a,b\n1,2\n").submit().await.with_status(422);
    assert!(wrong.says("The column id is missing.") && !wrong.has("#store"), "{}", wrong.text());
});
