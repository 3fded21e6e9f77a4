//! What addresses say: ids in paths, questions behind the question mark.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::{Fault, State};

/// The parameters of a path, such as `At<Id<Cohort>>` or `At<(Id<Cohort>, Id<Module>)>`. What is no id names nothing:
/// 404.
#[derive(Clone, Copy, Debug)]
pub struct At<T>(pub T);

/// The parameters behind the question mark.
#[derive(Clone, Debug)]
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<State> for At<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Fault> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(value)| Self(value)).map_err(|_| Fault::not_found())
    }
}

impl<T: DeserializeOwned> FromRequestParts<State> for Asked<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Fault> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        query.map(|Query(value)| Self(value)).map_err(|fault| Fault::malformed(fault.body_text()))
    }
}
