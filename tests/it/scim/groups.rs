use auth::person::queries::by_email;
use axum::http::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{World, at};
use crate::app::App;
use crate::on_both;

async fn local(world: &World, members: Value) -> Value {
    let body = json!({ "displayName": "Columbus", "externalId": "g1", "members": members });
    world.send(Method::POST, "Groups", Some(body)).await.with_status(201).json()
}

async fn association_of(app: &App, name: &str) -> Option<Uuid> {
    let found = by_email(app.db().read(), &format!("{name}@example.org")).await.unwrap();
    found.unwrap().association_id
}

fn id(document: &Value) -> Uuid {
    document["id"].as_str().unwrap().parse().unwrap()
}

on_both!(who_joins_a_group_belongs_to_its_association_and_who_leaves_to_the_one_above, |app| async {
    let world = World::of(app).await;
    let (ada, bob) = (world.push("ada").await, world.push("bob").await);
    let group = local(&world, json!([{ "value": ada["id"] }])).await;
    assert_eq!(association_of(app, "ada").await, Some(id(&group)));
    let come = json!([{ "op": "add", "path": "members", "value": [{ "value": bob["id"] }] }]);
    let now = world.patch(&at("Groups", &group), come).await.with_status(200).json();
    assert_eq!(now["members"].as_array().unwrap().len(), 2);
    let bob_now = world.send(Method::GET, &at("Users", &bob), None).await.json();
    assert_eq!(bob_now["groups"][0]["display"], "Columbus");
    let filter = format!("members[value eq {}]", ada["id"]);
    world.patch(&at("Groups", &group), json!([{ "op": "remove", "path": filter }])).await.with_status(200);
    assert_eq!(association_of(app, "ada").await, Some(world.state));
    world.send(Method::DELETE, &at("Groups", &group), None).await.with_status(204);
    assert_eq!(association_of(app, "bob").await, Some(world.state));
    world.send(Method::GET, &at("Groups", &group), None).await.with_status(404);
});

on_both!(an_association_that_was_there_before_keeps_its_name, |app| async {
    let world = World::of(app).await;
    let own = format!("Groups/{}", world.state);
    let rename = json!([{ "op": "replace", "path": "displayName", "value": "Mine" }]);
    let refused = world.patch(&own, rename).await.with_status(400).json();
    assert_eq!(refused["scimType"], "mutability");
    world.send(Method::DELETE, &own, None).await.with_status(400);
    world.send(Method::GET, &format!("Groups/{}", world.other), None).await.with_status(404);
});

on_both!(nobody_is_a_member_who_is_not_the_directorys, |app| async {
    let world = World::of(app).await;
    let eve = app.person("eve@example.org", "Eve").await;
    let body = json!({ "displayName": "Columbus", "members": [{ "value": eve }] });
    world.send(Method::POST, "Groups", Some(body)).await.with_status(400);
    assert_eq!(association_of(app, "eve").await, None);
    let groups =
        world.send(Method::GET, "Groups?filter=displayName%20eq%20%22Columbus%22", None).await.json();
    assert_eq!(groups["totalResults"], 0, "nothing is left of it");
});
