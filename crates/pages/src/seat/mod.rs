//! A seat in a team: answering the invitation, leaving, and what the lead does with the seats of the others.

mod answer;
mod lead;
mod show;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    let signed_in = Access::SignedIn;
    vec![
        page(Method::GET, "/seats/{seat}", signed_in, show::show),
        page(Method::POST, "/seats/{seat}/confirmation", signed_in, answer::confirm),
        page(Method::POST, "/seats/{seat}/refusal", signed_in, answer::refuse),
        page(Method::POST, "/seats/{seat}/part", signed_in, answer::correct_part),
        page(Method::POST, "/seats/{seat}/departure", signed_in, answer::leave),
        page(Method::POST, "/seats/{seat}/reminder", signed_in, lead::remind),
        page(Method::POST, "/seats/{seat}/removal", signed_in, lead::remove),
        page(Method::POST, "/seats/{seat}/lead", signed_in, lead::hand_over),
    ]
}
