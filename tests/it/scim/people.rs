use auth::person::queries::by_email;
use auth::{Person, Role, Scope};
use axum::http::Method;
use kernel::Id;
use sea_orm::{ActiveModelTrait as _, Set};
use serde_json::json;
use uuid::Uuid;

use super::{World, at};
use crate::app::App;
use crate::on_both;

async fn belongs(app: &App, person: Id<Person>, association: Option<Uuid>) {
    let row = auth::person::entity::ActiveModel {
        id: Set(person),
        association_id: Set(association),
        ..Default::default()
    };
    row.update(app.db().writer()).await.unwrap();
}

on_both!(who_is_pushed_has_an_account_and_who_is_suspended_is_out_at_the_next_request, |app| async {
    let world = World::of(app).await;
    let ada = world.push("ada").await;
    let stored = by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    assert_eq!((stored.name.as_str(), stored.association_id), ("ada", Some(world.state)));
    let (browser, program) = (app.signed_in(stored.id).await, app.program_of("ada@example.org").await);
    browser.get("/account").await.with_status(200);
    let off = json!([{ "op": "Replace", "path": "active", "value": "False" }]);
    let now = world.patch(&at("Users", &ada), off).await.with_status(200).json();
    assert_eq!(now["active"], false);
    assert!(browser.get("/account").await.path.starts_with("/sign-in"));
    assert_eq!(program.call(Method::GET, "/api/v1/me", None).await.status, 401);
    let on = json!([{ "op": "replace", "value": { "active": true } }]);
    assert_eq!(world.patch(&at("Users", &ada), on).await.json()["active"], true);
    app.signed_in(stored.id).await.get("/account").await.with_status(200);
});

on_both!(tokens_of_directories_and_of_people_open_only_their_own_doors, |app| async {
    let world = World::of(app).await;
    for path in ["/api/v1/me", "/api/v1/catalogue"] {
        assert_eq!(world.okta.call(Method::GET, path, None).await.status, 401);
    }
    let boss = app.person("admin@example.org", "Ingrid Solberg").await;
    app.grant(boss, Role::Admin, Scope::Site).await;
    for client in [app.program(boss).await, app.reader(boss).await, app.signed_in(boss).await, app.visitor()]
    {
        let refused = client.call(Method::GET, "/scim/v2/Users", None).await.with_status(401);
        assert_eq!(refused.json()["status"], "401");
    }
});

on_both!(a_directory_finds_people_by_what_it_calls_them, |app| async {
    let world = World::of(app).await;
    let (ada, _) = (world.push("ada").await, world.push("bob").await);
    for filter in [
        "userName%20eq%20%22ADA@example.org%22",
        "externalId%20eq%20%22ada%22",
        "emails.value%20sw%20%22ada%22",
    ] {
        let found =
            world.send(Method::GET, &format!("Users?filter={filter}"), None).await.with_status(200).json();
        assert_eq!(
            (&found["totalResults"], &found["Resources"][0]["id"]),
            (&json!(1), &ada["id"]),
            "{filter}"
        );
    }
    let page = world.send(Method::GET, "Users?startIndex=2&count=1&attributes=userName", None).await.json();
    assert_eq!((&page["totalResults"], &page["itemsPerPage"]), (&json!(2), &json!(1)));
    assert_eq!(page["Resources"][0].as_object().unwrap().len(), 3);
    let wrong = world.send(Method::GET, "Users?filter=userName", None).await.with_status(400).json();
    assert_eq!(wrong["scimType"], "invalidFilter");
});

on_both!(a_change_of_what_was_changed_meanwhile_is_refused, |app| async {
    let world = World::of(app).await;
    let ada = world.push("ada").await;
    let path = at("Users", &ada);
    let version: &'static str = ada["meta"]["version"].as_str().unwrap().to_owned().leak();
    let known = world.okta.clone().with_header("if-none-match", version);
    assert_eq!(known.call(Method::GET, &format!("/scim/v2/{path}"), None).await.status, 304);
    world
        .patch(&path, json!([{ "op": "add", "path": "displayName", "value": "Ada King" }]))
        .await
        .with_status(200);
    let late = World { okta: world.okta.clone().with_header("if-match", version), ..world };
    let off = json!([{ "op": "replace", "path": "active", "value": false }]);
    late.patch(&path, off).await.with_status(412);
    late.send(Method::DELETE, &path, None).await.with_status(412);
    let stored = by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    assert_eq!((stored.name.as_str(), stored.state.word().as_str()), ("Ada King", "active"));
});

on_both!(whom_a_directory_removes_is_gone_for_it_and_comes_back_as_the_same_person, |app| async {
    let world = World::of(app).await;
    let ada = world.push("ada").await;
    world.send(Method::DELETE, &at("Users", &ada), None).await.with_status(204);
    world.send(Method::GET, &at("Users", &ada), None).await.with_status(404);
    let stored = by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    assert_eq!((stored.state.word().as_str(), stored.association_id), ("suspended", None));
    assert_eq!(world.push("ada").await["id"], ada["id"]);
    let stored = by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    assert_eq!((stored.state.word().as_str(), stored.association_id), ("active", Some(world.state)));
});

on_both!(whom_the_directory_never_pushed_it_removes_and_brings_back_too, |app| async {
    let world = World::of(app).await;
    let ada = app.person("ada@example.org", "Ada King").await;
    belongs(app, ada, Some(world.state)).await;
    let filter = "Users?filter=userName%20eq%20%22ada@example.org%22";
    let found = world.send(Method::GET, filter, None).await.json()["Resources"][0].clone();
    assert_eq!(found["displayName"], "Ada King");
    world.send(Method::DELETE, &at("Users", &found), None).await.with_status(204);
    assert_eq!(world.push("ada").await["id"], found["id"]);
    let stored = by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    assert_eq!((stored.state.word().as_str(), stored.association_id), ("active", Some(world.state)));
});

on_both!(whoever_became_an_admin_or_went_elsewhere_is_not_brought_back, |app| async {
    let world = World::of(app).await;
    let (ada, bob) = (world.push("ada").await, world.push("bob").await);
    for gone in [&ada, &bob] {
        world.send(Method::DELETE, &at("Users", gone), None).await.with_status(204);
    }
    let id = |email| async move { by_email(app.db().read(), email).await.unwrap().unwrap().id };
    app.grant(id("ada@example.org").await, Role::Admin, Scope::Site).await;
    belongs(app, id("bob@example.org").await, Some(world.other)).await;
    for name in ["ada", "bob"] {
        let again = json!({ "userName": format!("{name}@example.org"), "displayName": "Taken Over" });
        world.send(Method::POST, "Users", Some(again)).await.with_status(409);
    }
    let bob = by_email(app.db().read(), "bob@example.org").await.unwrap().unwrap();
    assert_eq!((bob.name.as_str(), bob.association_id), ("bob", Some(world.other)));
});

on_both!(whom_an_admin_suspended_no_directory_lets_in, |app| async {
    let world = World::of(app).await;
    let ada = world.push("ada").await;
    let boss = app.person("admin@example.org", "Ingrid Solberg").await;
    app.grant(boss, Role::Admin, Scope::Site).await;
    let browser = app.signed_in(boss).await;
    let page = format!("/admin/people/{}", ada["id"].as_str().unwrap());
    let toggle = async || browser.get(&page).await.form("#access").submit().await.with_status(200);
    let set = async |active: bool| {
        let change = json!([{ "op": "replace", "path": "active", "value": active }]);
        world.patch(&at("Users", &ada), change).await.with_status(200).json()["active"].clone()
    };
    toggle().await;
    assert_eq!(set(true).await, false, "an admin's word stands");
    toggle().await;
    assert_eq!(
        (set(false).await, set(true).await),
        (json!(false), json!(true)),
        "its own word it takes back"
    );
    set(false).await;
    toggle().await;
    toggle().await;
    assert_eq!(set(true).await, false, "the admin spoke last");
});

on_both!(an_address_that_is_taken_is_a_conflict, |app| async {
    let world = World::of(app).await;
    world.push("ada").await;
    let again = json!({ "userName": "another", "emails": [{ "value": "ADA@example.org" }] });
    let taken = world.send(Method::POST, "Users", Some(again)).await.with_status(409).json();
    assert_eq!(taken["scimType"], "uniqueness");
    let again = json!({ "userName": "Ada@example.org", "emails": [{ "value": "a2@example.org" }] });
    world.send(Method::POST, "Users", Some(again)).await.with_status(409);
    let nobody = json!({ "userName": "nobody" });
    world.send(Method::POST, "Users", Some(nobody)).await.with_status(400);
});

on_both!(a_directory_sees_its_own_branch_and_no_admins, |app| async {
    let world = World::of(app).await;
    let ada = world.push("ada").await;
    let person = by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap().id;
    app.grant(person, Role::Admin, Scope::Site).await;
    world.send(Method::GET, &at("Users", &ada), None).await.with_status(404);
    let off = json!([{ "op": "replace", "path": "active", "value": false }]);
    world.patch(&at("Users", &ada), off).await.with_status(404);
    let token = crate::scim::directory(app.db(), world.other, app.clock.now()).await;
    let other = World { okta: app.visitor().with_token(token.reveal()), ..world };
    let bob = other.push("bob").await;
    let own = World { okta: world.okta, ..other };
    own.send(Method::GET, &at("Users", &bob), None).await.with_status(404);
    own.send(Method::DELETE, &at("Users", &bob), None).await.with_status(404);
});

on_both!(a_directory_gives_no_other_address_to_those_who_hold_a_role, |app| async {
    let world = World::of(app).await;
    let ada = world.push("ada").await;
    let person = by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap().id;
    app.grant(person, Role::Coordinator, Scope::Association(world.state)).await;
    let moved = json!([{ "op": "replace", "path": "emails", "value": [{ "value": "eve@example.org" }] }]);
    let refused = world.patch(&at("Users", &ada), moved).await.with_status(400).json();
    assert_eq!(refused["scimType"], "mutability");
    assert!(by_email(app.db().read(), "ada@example.org").await.unwrap().is_some());
});

on_both!(an_admin_lets_a_directory_in_and_ends_it, |app| async {
    let world = World::of(app).await;
    let boss = app.person("admin@example.org", "Ingrid Solberg").await;
    app.grant(boss, Role::Admin, Scope::Site).await;
    let browser = app.signed_in(boss).await;
    let empty = browser.get("/admin/directories").await.form("#make").submit().await.with_status(422);
    assert!(empty.has("#directory_name-error") && empty.has("#association-error"));
    let found = empty.form("#make").set("directory_name", "Entra").set("find", "ohio").press("Search").await;
    let form = found.with_status(422).form("#make").set("association", &world.state.to_string());
    let token = form.submit().await.with_status(200).text_of(".secret code");
    let entra = World { okta: app.visitor().with_token(&token), ..world };
    entra.push("ada").await;
    let list = browser.get("/admin/directories").await;
    assert!(list.says("Entra") && !list.body.contains(&token));
    list.form(".checks form[method=post]").submit().await.with_status(200);
    entra.send(Method::GET, "Users", None).await.with_status(401);
});
