//! What members of groups are given.

use auth::single_sign_on::{GroupGrant, ProviderSettings};
use auth::{Held, Role, Scope};
use serde_json::json;
use uuid::Uuid;

use super::provider::Union;
use super::{ada, with_provider};
use crate::app::App;

const OFFICE: Uuid = Uuid::from_u128(1);

fn mapped(settings: &mut ProviderSettings) {
    settings.makes_people = true;
    settings.grants = vec![GroupGrant {
        group: "staff".to_owned(),
        role: Role::Coordinator,
        scope: "association".to_owned(),
        scope_id: Some(OFFICE),
    }];
}

async fn held(app: &App) -> Vec<Held> {
    let ada = auth::person::queries::by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    auth::grant::queries::held_by(app.db().read(), ada.id).await.unwrap()
}

/// Signs Ada in as a member of these groups.
async fn come(app: &App, union: &Union, groups: &[&str]) {
    let mut said = ada();
    said["groups"] = json!(groups);
    union.visit(app, &app.visitor(), "/sign-in/with/union", said).await;
    app.outbox().await;
}

with_provider!(a_group_gives_its_grant_at_each_sign_in_and_takes_only_its_own, mapped, |app, union| async {
    come(app, &union, &["staff", "others"]).await;
    let office = Held::always(Role::Coordinator, Scope::Association(OFFICE));
    assert_eq!(held(app).await, std::slice::from_ref(&office));
    let ada = auth::person::queries::by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    let by_hand = Scope::Association(Uuid::from_u128(2));
    app.grant(ada.id, Role::Coordinator, by_hand).await;

    come(app, &union, &["staff"]).await;
    assert_eq!(held(app).await.len(), 2, "nothing is given twice");
    come(app, &union, &[]).await;
    assert_eq!(held(app).await, [Held::always(Role::Coordinator, by_hand)]);
});
