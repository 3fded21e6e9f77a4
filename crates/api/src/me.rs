//! Who the token stands for.

use auth::{Held, Scope, SignedIn};
use axum::Json;
use http::{Access, Context, Fault, Route};
use progress::learner::{Place, of_person};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// The row of the own person.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::api(Access::SignedIn, routes!(show))]
}

/// Who one is here.
#[derive(Serialize, ToSchema)]
struct Me {
    /// The account.
    person: Person,
    /// What is granted to them now.
    grants: Vec<Grant>,
    /// Their places in cohorts, the cohort that begins last first.
    enrolments: Vec<Enrolment>,
}

/// An account.
#[derive(Serialize, ToSchema)]
struct Person {
    id: Uuid,
    name: String,
    email: String,
    /// A BCP 47 tag, where they chose a language.
    language: Option<&'static str>,
    /// An IANA name, where they chose a zone.
    zone: Option<String>,
}

/// A role on a scope.
#[derive(Serialize, ToSchema)]
struct Grant {
    /// `admin`, `coordinator`, `facilitator` or `observer`.
    role: &'static str,
    /// `site`, `association`, `cohort` or `team`.
    scope: &'static str,
    /// Which one; null for the site.
    scope_id: Option<Uuid>,
}

/// A place in a cohort.
#[derive(Serialize, ToSchema)]
struct Enrolment {
    id: Uuid,
    cohort_id: Uuid,
    /// Null for who takes the course alone.
    team_id: Option<Uuid>,
    /// `active`, `completed`, `withdrawn` or `deferred`.
    state: String,
}

/// Who one is here, with grants and enrolments
#[utoipa::path(get, path = "/api/v1/me", tag = "me",
    operation_id = "me_show", responses((status = 200, body = Me)))]
async fn show(ctx: Context) -> Result<Json<Me>, Fault> {
    let person = ctx.person()?;
    let places = of_person(&ctx.db, person.person).await?;
    Ok(Json(Me {
        person: person.into(),
        grants: ctx.actor.held(ctx.moment).map(Grant::from).collect(),
        enrolments: places.iter().map(Enrolment::from).collect(),
    }))
}

impl From<&SignedIn> for Person {
    fn from(person: &SignedIn) -> Self {
        Self {
            id: person.person.uuid(),
            name: person.name.clone(),
            email: person.email.clone(),
            language: person.lang.map(kernel::Lang::tag),
            zone: person.zone.as_ref().map(|zone| zone.name().to_owned()),
        }
    }
}

impl From<&Held> for Grant {
    fn from(held: &Held) -> Self {
        let scope_id = match held.scope {
            Scope::Site => None,
            Scope::Association(id) | Scope::Cohort(id) | Scope::Team(id) => Some(id),
        };
        Self { role: held.role.word(), scope: held.scope.word(), scope_id }
    }
}

impl From<&Place> for Enrolment {
    fn from(place: &Place) -> Self {
        Self {
            id: place.enrolment_id.uuid(),
            cohort_id: place.cohort_id.uuid(),
            team_id: place.team_id.map(kernel::Id::uuid),
            state: place.state.word(),
        }
    }
}
