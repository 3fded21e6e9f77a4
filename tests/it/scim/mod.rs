//! A directory pushes people (SCIM 2.0).

mod conformance;
mod groups;
mod people;

use auth::directory::{MakeDirectory, NewDirectory, make};
use auth::sign_in::{Lifetimes, mint, resolve};
use auth::{Held, Person, Role, Scope, authorize, grant};
use axum::http::Method;
use kernel::{Db, Failure, Id, Moment, Secret, Tx};
use sea_orm::{ConnectionTrait as _, Statement, Value as Sql};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;

/// Puts an association below another.
pub async fn association(db: &Db, name: &str, level: &str, parent: Option<Uuid>, moment: Moment) -> Uuid {
    let id = db.entropy().uuid(moment);
    let insert = "INSERT INTO association (id, slug, parent_id, level, name, found_by) VALUES ($1, $2, $3, $4, $5, $6)";
    let values: [Sql; 6] =
        [id.into(), name.into(), parent.into(), level.into(), name.into(), kernel::fold(name).into()];
    let writer = db.writer();
    let statement = Statement::from_sql_and_values(writer.get_database_backend(), insert, values);
    writer.execute_raw(statement).await.expect("an association is made");
    id
}

/// Makes an admin who lets a directory in.
pub async fn directory(db: &Db, association: Uuid, moment: Moment) -> Secret {
    let admin = admin(db, association, moment).await;
    let secret = mint(db, admin, moment).await.unwrap();
    let actor = resolve(db, &secret, &Lifetimes::default(), moment).await.unwrap().unwrap();
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<MakeDirectory>(&tx, &actor, (), moment).await?;
            let new = NewDirectory { name: "Okta".into(), association: Some(association) };
            make(&tx, &permit, &new, moment).await
        }
    };
    db.write(work).await.unwrap()
}

async fn admin(db: &Db, association: Uuid, moment: Moment) -> Id<Person> {
    let work = move |tx: Tx| async move {
        let profile = auth::person::Profile { name: "Ingrid".into(), ..Default::default() };
        let new = auth::person::NewPerson { email: format!("admin-{association}@example.org"), profile };
        let id = auth::person::create(&tx, None, new, moment).await?;
        let giving = grant::Giving { to: id, held: Held::always(Role::Admin, Scope::Site) };
        grant::give_within(&tx, None, &giving, moment).await?;
        Ok::<_, Failure>(id)
    };
    db.write(work).await.unwrap()
}

/// A national association with two states, and a directory of the first state.
pub struct World {
    /// The directory's program.
    pub okta: Client,
    /// Its state.
    pub state: Uuid,
    /// Another state.
    pub other: Uuid,
}

impl World {
    /// Makes it.
    pub async fn of(app: &App) -> Self {
        let (db, now) = (app.db(), app.clock.now());
        let top = association(db, "National", "national", None, now).await;
        let state = association(db, "Ohio", "state", Some(top), now).await;
        let other = association(db, "Iowa", "state", Some(top), now).await;
        let token = directory(db, state, now).await;
        Self { okta: app.visitor().with_token(token.reveal()), state, other }
    }

    /// Pushes someone.
    pub async fn push(&self, name: &str) -> Value {
        let ada = json!({ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
            "userName": format!("{name}@example.org"), "externalId": name, "displayName": name });
        self.send(Method::POST, "Users", Some(ada)).await.with_status(201).json()
    }

    /// Asks under `/scim/v2/`.
    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Page {
        self.okta.call(method, &format!("/scim/v2/{path}"), body).await
    }

    /// Changes single attributes.
    pub async fn patch(&self, path: &str, operations: Value) -> Page {
        let body =
            json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": operations });
        self.send(Method::PATCH, path, Some(body)).await
    }
}

/// `Users/` and the id of a document.
pub fn at(kind: &str, document: &Value) -> String {
    format!("{kind}/{}", document["id"].as_str().unwrap())
}
